//! The client's state over the run, as lines.

use bevy_egui::egui::{
    self, Align2, FontFamily, FontId, RichText, Shape, Stroke, Ui, WidgetInfo, WidgetType, vec2,
};
use egui_plot::{Line, LineStyle, Plot, PlotBounds, PlotPoint, Text};

use super::labels::{at_their_ends, label_places};
use crate::app::theme::colors;
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};
use crate::core::report::blocks::CurveLine;

/// The lines, and under them each in words.
pub(super) fn curve_ui(ui: &mut Ui, lang: Lang, lines: &[CurveLine]) {
    let words: Vec<String> = lines
        .iter()
        .map(|line| format!("{}: {}", line.name, line.words))
        .collect();
    plot_ui(ui, lang, lines, &words.join(". "));
    for (index, line) in words.iter().enumerate() {
        ui.horizontal(|ui| {
            sample_ui(ui, index);
            widgets::small(ui, line);
        });
    }
}

/// From the foot of the numbers below to the head of the highest name.
const HEIGHTS: (f64, f64) = (-15.0, 110.0);

fn plot_ui(ui: &mut Ui, lang: Lang, lines: &[CurveLine], words: &str) {
    let c = colors(ui);
    let em = widgets::em(ui);
    let height = em * 17.0;
    let moments = lines
        .iter()
        .map(|line| line.values.len())
        .max()
        .unwrap_or(0);
    let last = moments.saturating_sub(1) as f64;
    let font = FontId::new(em * 0.82, FontFamily::Proportional);
    let width_of = |text: &str| {
        let galley = ui
            .painter()
            .layout_no_wrap(text.to_owned(), font.clone(), c.ink);
        galley.size().x
    };
    // Beside the lines there is as much room as their names and the words at the left need, so
    // that a short run has all the rest.
    let widest = |texts: &mut dyn Iterator<Item = String>| {
        let widths = texts.map(|text| width_of(&text));
        f64::from(widths.fold(0.0, f32::max) + em * 0.5)
    };
    let width = f64::from(ui.available_width());
    let label = |name: &str| format!("  {name}");
    let apart = f64::from(em * 1.25 / height) * (HEIGHTS.1 - HEIGHTS.0);
    let at_last: Vec<u8> = lines
        .iter()
        .filter_map(|line| line.values.last().copied())
        .collect();
    let ends = label_places(&at_last, apart);
    // A name beside another line would be taken for that line's: then the list below is all.
    let named = at_their_ends(&at_last, &ends, apart);
    let labels = lines.iter().filter(|_| named);
    let names = widest(&mut labels.map(|line| label(&line.name)));
    let side = SIDE.map(|(id, at)| (say(lang, id, &[]), at));
    let room_left = widest(&mut side.iter().map(|(words, _)| words.clone()));
    let unit = last / (width - names - room_left).max(width * 0.2);
    let (left, right) = (unit * room_left, last + unit * names);
    let plot = Plot::new("curve")
        .height(height)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .sense(egui::Sense::hover())
        .show_x(false)
        .show_y(false)
        .show_background(false)
        .show_crosshair(false)
        // The grid and the axes are our own: the plot's grid runs through the words, and its axes
        // are stops for the keyboard without a name.
        .show_grid([false, false])
        .show_axes([false, false])
        .cursor_color(egui::Color32::TRANSPARENT)
        .label_formatter(|_| None)
        .auto_bounds(false);
    let response = plot.show(ui, |plot| {
        // Anew each time: else it keeps those of another window size or another run.
        plot.set_plot_bounds(PlotBounds::from_min_max(
            [-left, HEIGHTS.0],
            [right, HEIGHTS.1],
        ));
        for level in [0.0, 50.0, 100.0] {
            let ends = vec![[0.0, level], [last, level]];
            plot.line(Line::new("", ends).color(c.rule).width(1.0));
        }
        let beside = side.into_iter();
        let gap = unit * f64::from(em * 0.25);
        let beside = beside.map(|(text, y)| (-gap, y, Align2::RIGHT_CENTER, text));
        for (x, y, anchor, text) in beside.chain(numbers(moments)) {
            let text = RichText::new(text).font(font.clone()).color(c.soft_ink);
            plot.text(Text::new("", PlotPoint::new(x, y), text).anchor(anchor));
        }
        for (index, CurveLine { name, values, .. }) in lines.iter().enumerate() {
            let color = c.series[index % c.series.len()];
            let points = values.iter().enumerate();
            let points = points.map(|(at, value)| [at as f64, f64::from(*value)]);
            let points: Vec<[f64; 2]> = points.collect();
            plot.line(
                Line::new(name.clone(), points)
                    .color(color)
                    .width(2.5)
                    .style(dashes(index)),
            );
            if !named {
                continue;
            }
            let label = RichText::new(label(name)).font(font.clone()).color(color);
            let place = PlotPoint::new(last, ends.get(index).copied().unwrap_or(50.0));
            plot.text(Text::new(name.clone(), place, label).anchor(Align2::LEFT_CENTER));
        }
    });
    response
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, words));
}

/// What stands at the left, and at which height.
const SIDE: [(&str, f64); 2] = [("debrief-state-low", 0.0), ("debrief-state-high", 100.0)];

/// Below the lines: the number of every so many moments.
fn numbers(count: usize) -> impl Iterator<Item = (f64, f64, Align2, String)> {
    let every = count.div_ceil(12).max(1);
    (0..count)
        .step_by(every)
        .map(|at| (at as f64, -3.0, Align2::CENTER_TOP, at.to_string()))
}

/// A piece of a line as it is drawn, before its name in the list.
fn sample_ui(ui: &mut Ui, index: usize) {
    let c = colors(ui);
    let em = widgets::em(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(em * 2.4, em * 1.2), egui::Sense::hover());
    let stroke = Stroke::new(2.5, c.series[index % c.series.len()]);
    let line = [rect.left_center(), rect.right_center()];
    let shapes = match dashes(index) {
        LineStyle::Solid => vec![Shape::line_segment(line, stroke)],
        LineStyle::Dotted { spacing } => Shape::dotted_line(&line, stroke.color, spacing, 2.5),
        LineStyle::Dashed { length } => Shape::dashed_line(&line, stroke, length, length * 0.62),
    };
    ui.painter().extend(shapes);
}

/// A way of drawing a line that can be told from the others without colour.
fn dashes(index: usize) -> LineStyle {
    match index % 4 {
        0 => LineStyle::Solid,
        1 => LineStyle::Dashed { length: 12.0 },
        2 => LineStyle::Dotted { spacing: 7.0 },
        _ => LineStyle::Dashed { length: 5.0 },
    }
}
