//! What happened: the ending, and the client's state over the run.

use bevy_egui::egui::{self, Align2, FontFamily, FontId, RichText, Ui, WidgetInfo, WidgetType};
use egui_plot::{Line, LineStyle, Plot, PlotPoint, Text};

use super::DebriefView;
use super::labels::label_places;
use super::words::tell;
use crate::app::theme::colors;
use crate::app::theme::widgets;
use crate::core::assessment::debrief::Curve;
use crate::core::locale::{Lang, say};
use crate::core::report::state_word;

/// The ending and the curve.
pub(super) fn happened_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    let debrief = view.debrief;
    if let Some(ending) = &debrief.ending {
        widgets::card(ui, |ui| {
            widgets::bold(
                ui,
                &say(view.lang, "debrief-ending", &[("title", &ending.title)]),
            );
            widgets::para(ui, &ending.text);
            if let Some(inner) = &ending.inner {
                let inner = format!("‘{inner}’");
                widgets::para(
                    ui,
                    &say(
                        view.lang,
                        "debrief-inner",
                        &[("name", &debrief.client), ("text", &inner)],
                    ),
                );
            }
        });
    }
    if debrief.curve.values.len() < 2 || debrief.curve.variables.is_empty() {
        return;
    }
    tell(
        ui,
        view.lang,
        "debrief-curve-intro",
        &[("name", &debrief.client)],
    );
    let words = curve_words(view.lang, &debrief.curve);
    plot_ui(ui, view.lang, &debrief.curve, &words.join(". "));
    for line in words {
        widgets::small(ui, &line);
    }
}

/// Each variable from its first to its last value, in words.
pub(super) fn curve_words(lang: Lang, curve: &Curve) -> Vec<String> {
    let line = |(index, (_, name)): (usize, &(String, String))| {
        let value = |values: Option<&Vec<u8>>| values.and_then(|values| values.get(index).copied());
        let from = say(lang, state_word(value(curve.values.first())?), &[]);
        let to = say(lang, state_word(value(curve.values.last())?), &[]);
        Some(format!(
            "{name}: {}",
            say(lang, "debrief-curve-line", &[("from", &from), ("to", &to)])
        ))
    };
    curve
        .variables
        .iter()
        .enumerate()
        .filter_map(line)
        .collect()
}

fn plot_ui(ui: &mut Ui, lang: Lang, curve: &Curve, words: &str) {
    let c = colors(ui);
    let em = widgets::em(ui);
    let last = (curve.values.len() - 1) as f64;
    let width = ui.available_width();
    // Names stand to the right of the last point and need room there, whatever the run's length.
    let names = f64::from((em * 11.0 / width).clamp(0.15, 0.5));
    let words_left = f64::from((em * 3.5 / width).clamp(0.05, 0.3));
    let shown = last / (1.0 - names - words_left);
    let (left, right) = (shown * words_left, shown * (1.0 - words_left));
    let ends = label_places(curve, f64::from(em * 1.25) / f64::from(em * 17.0) * 120.0);
    let plot = Plot::new("curve")
        .height(em * 17.0)
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
        .show_grid([false, true])
        .grid_color(c.rule)
        // The axes are texts of our own: those of the plot are stops for the keyboard without a name.
        .show_axes([false, false])
        .cursor_color(egui::Color32::TRANSPARENT)
        .label_formatter(|_| None)
        .y_grid_spacer(|_| {
            [0.0, 50.0, 100.0]
                .into_iter()
                .map(|at| mark(at, 50.0))
                .collect()
        })
        .auto_bounds(false)
        .default_x_bounds(-left, right)
        .default_y_bounds(-15.0, 105.0);
    let axes = axis_texts(lang, curve.values.len(), left);
    let response = plot.show(ui, |plot| {
        for (x, y, anchor, text) in axes {
            let font = FontId::new(em * 0.82, FontFamily::Proportional);
            let text = RichText::new(text).font(font).color(c.soft_ink);
            plot.text(Text::new("", PlotPoint::new(x, y), text).anchor(anchor));
        }
        for (index, (_, name)) in curve.variables.iter().enumerate() {
            let color = c.series[index % c.series.len()];
            let points: Vec<[f64; 2]> = curve
                .values
                .iter()
                .enumerate()
                .filter_map(|(at, values)| Some([at as f64, f64::from(*values.get(index)?)]))
                .collect();
            plot.line(
                Line::new(name.clone(), points)
                    .color(color)
                    .width(2.5)
                    .style(dashes(index)),
            );
            let font = FontId::new(em * 0.82, FontFamily::Proportional);
            let label = RichText::new(format!("  {name}")).font(font).color(color);
            let place = PlotPoint::new(last, ends.get(index).copied().unwrap_or(50.0));
            plot.text(Text::new(name.clone(), place, label).anchor(Align2::LEFT_CENTER));
        }
    });
    response
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, words));
}

/// What stands along the axes: low and high, and the number of every so many moments.
fn axis_texts(lang: Lang, count: usize, left: f64) -> Vec<(f64, f64, Align2, String)> {
    let side = [("debrief-state-low", 0.0), ("debrief-state-high", 100.0)];
    let side = side
        .into_iter()
        .map(|(id, y)| (-left * 0.15, y, Align2::RIGHT_CENTER, say(lang, id, &[])));
    let every = count.div_ceil(12).max(1);
    let below = (0..count)
        .step_by(every)
        .map(|at| (at as f64, -3.0, Align2::CENTER_TOP, at.to_string()));
    side.chain(below).collect()
}

fn mark(value: f64, step_size: f64) -> egui_plot::GridMark {
    egui_plot::GridMark { value, step_size }
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
