//! Somebody at a moment, as a small picture. Its words are for a screen reader; where there is no
//! picture they stand in its place.

use bevy_egui::egui::{
    Context, FontId, Rect, Sense, Stroke, StrokeKind, TextStyle, Ui, Vec2, WidgetInfo, WidgetType,
};

use super::blocks::Place;
use crate::app::scene::Shown;
use crate::app::theme::colors;
use crate::app::theme::tokens::{LINE, RADIUS};
use crate::app::theme::widgets;
use crate::core::report::blocks::Portrait;

/// Draws the head of whoever was seen, in a place of so many points; none where nothing can be
/// drawn.
pub type Draw<'a> = &'a dyn Fn(&Context, &Portrait, Vec2) -> Option<Shown>;

/// A picture with a line around it, with the words for it.
pub(super) fn portrait_ui(ui: &mut Ui, place: Place<'_>, portrait: &Portrait, ems: f32) {
    let size = Vec2::splat(widgets::em(ui) * ems);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &portrait.words));
    paint_portrait(ui, place, portrait, rect);
}

/// The picture in a place that is there.
pub(super) fn paint_portrait(ui: &Ui, place: Place<'_>, portrait: &Portrait, rect: Rect) {
    let c = colors(ui);
    match (place.draw)(ui.ctx(), portrait, rect.size()) {
        Some(shown) => shown.paint_at(ui, rect),
        None => {
            let font = FontId {
                size: TextStyle::Small.resolve(ui.style()).size,
                ..TextStyle::Body.resolve(ui.style())
            };
            let words = portrait.words.clone();
            let painter = ui.painter();
            let galley = painter.layout(words, font, c.soft_ink, rect.width());
            let at = rect.center() - galley.size() / 2.0;
            painter.with_clip_rect(rect).galley(at, galley, c.soft_ink);
        }
    }
    let edge = Stroke::new(LINE, c.edge);
    let painter = ui.painter();
    painter.rect_stroke(rect, RADIUS, edge, StrokeKind::Inside);
}
