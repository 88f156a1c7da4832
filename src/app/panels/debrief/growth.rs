//! Levels one after the other: a stroke for each, from where it probably lies at least to where it
//! lies at most, and the same in words under a fold.

use bevy_egui::egui::{
    Align2, CollapsingHeader, FontId, Sense, Stroke, TextStyle, Ui, WidgetInfo, WidgetType, pos2,
    vec2,
};

use crate::app::theme::colors;
use crate::app::theme::tokens::LINE;
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};
use crate::core::report::blocks::{Growth, GrowthStep};

/// How high the drawing is, and how far its strokes stand apart at most, in sizes of text.
const HIGH: f32 = 6.0;
const APART: f32 = 6.0;

/// Strokes from seldom at the bottom to fitting at the top, a dot at the middle of each.
pub(super) fn growth_ui(ui: &mut Ui, lang: Lang, salt: &str, shown: &Growth) {
    let em = widgets::em(ui);
    let steps = shown.steps.len().max(1) as f32;
    let width = ui.available_width().min(em * (APART * steps + 2.0));
    let (rect, response) = ui.allocate_exact_size(vec2(width, em * HIGH), Sense::hover());
    let words = format!("{}: {}", shown.name, shown.words);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &words));
    let c = colors(ui);
    let painter = ui.painter_at(rect.expand(2.0));
    let (top, bottom) = (rect.top() + em * 0.5, rect.bottom() - em * 1.4);
    let at = |share: f64| bottom - (bottom - top) * share as f32;
    // The ends, and where one level in words becomes the next.
    for share in [0.0, 0.4, 0.7, 1.0] {
        let line = Stroke::new(LINE, c.edge);
        painter.hline(rect.left()..=rect.right(), at(share), line);
    }
    let font = FontId {
        size: TextStyle::Small.resolve(ui.style()).size,
        ..TextStyle::Body.resolve(ui.style())
    };
    for (index, step) in shown.steps.iter().enumerate() {
        let x = rect.left() + width * (index as f32 + 0.5) / steps;
        let [low, mean, high] = step.at;
        painter.vline(x, at(high)..=at(low), Stroke::new(em * 0.44, c.accent));
        let dot = pos2(x, at(mean));
        painter.circle(dot, em * 0.4, c.paper, Stroke::new(LINE * 1.6, c.ink));
        let under = pos2(x, rect.bottom());
        let number = (index + 1).to_string();
        painter.text(
            under,
            Align2::CENTER_BOTTOM,
            number,
            font.clone(),
            c.soft_ink,
        );
    }
    widgets::para(ui, &shown.words);
    steps_ui(ui, lang, salt, &shown.steps);
}

fn steps_ui(ui: &mut Ui, lang: Lang, salt: &str, steps: &[GrowthStep]) {
    let title = widgets::body(ui, &say(lang, "app-growth-steps", &[]));
    let header = CollapsingHeader::new(title).id_salt((salt, "steps"));
    let response = header.show(ui, |ui| {
        for (index, step) in steps.iter().enumerate() {
            let number = index + 1;
            widgets::para(ui, &format!("{number}. {}", step.level));
            widgets::small(ui, &step.words.to_string());
        }
    });
    widgets::focus(ui, response.header_response);
}
