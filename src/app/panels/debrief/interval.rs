//! A level as a line with an interval: in words beside it, with the number of chances, and never as
//! a percentage.

use bevy_egui::egui::{Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::app::theme::colors;
use crate::app::theme::tokens::LINE;
use crate::app::theme::widgets;
use crate::core::report::blocks::Interval;

/// A line from seldom to fitting: thick where the score probably lies, a dot at its middle.
pub(super) fn interval_ui(ui: &mut Ui, shown: &Interval) {
    let c = colors(ui);
    let height = widgets::em(ui) * 1.3;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let words = format!("{}: {}", shown.name, shown.words);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &words));
    let painter = ui.painter_at(rect.expand(2.0));
    let (left, right, y) = (rect.left() + 8.0, rect.right() - 8.0, rect.center().y);
    let at = |share: f64| left + (right - left) * share as f32;
    painter.hline(left..=right, y, Stroke::new(LINE, c.edge));
    // The ends, and where one level in words becomes the next.
    for share in [0.0, 0.4, 0.7, 1.0] {
        painter.vline(
            at(share),
            y - height * 0.22..=y + height * 0.22,
            Stroke::new(LINE, c.edge),
        );
    }
    if let Some([low, mean, high]) = shown.at {
        painter.hline(at(low)..=at(high), y, Stroke::new(height * 0.34, c.accent));
        painter.circle(
            pos2(at(mean), y),
            height * 0.36,
            c.paper,
            Stroke::new(LINE * 1.6, c.ink),
        );
    }
    widgets::para(ui, &shown.words);
}
