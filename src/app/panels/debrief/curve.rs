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
    let right = last / (1.0 - names);
    let ends = label_places(curve, f64::from(em * 1.25) / f64::from(em * 17.0) * 110.0);
    let low = say(lang, "debrief-state-low", &[]);
    let high = say(lang, "debrief-state-high", &[]);
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
        .show_axes([true, true])
        .cursor_color(egui::Color32::TRANSPARENT)
        .label_formatter(|_| None)
        .x_grid_spacer(move |_| (0..=last as usize).map(|at| mark(at as f64, 1.0)).collect())
        .x_axis_formatter(move |mark, _| {
            if mark.value <= last {
                format!("{:.0}", mark.value)
            } else {
                String::new()
            }
        })
        .y_grid_spacer(|_| {
            [0.0, 50.0, 100.0]
                .into_iter()
                .map(|at| mark(at, 50.0))
                .collect()
        })
        .y_axis_formatter(move |mark, _| match mark.value {
            value if value < 1.0 => low.clone(),
            value if value > 99.0 => high.clone(),
            _ => String::new(),
        })
        .y_axis_min_width(em * 3.0)
        .auto_bounds(false)
        .default_x_bounds(0.0, right.max(0.5))
        .default_y_bounds(-5.0, 105.0);
    let response = plot.show(ui, |plot| {
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
