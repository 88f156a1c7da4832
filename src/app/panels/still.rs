//! A picture of a scene on a page: with a line around it, and in words for a screen reader.

use bevy_egui::egui::{Stroke, StrokeKind, Ui, WidgetInfo, WidgetType};

use crate::app::scene::Shown;
use crate::app::theme::colors;
use crate::app::theme::tokens::LINE;

/// Shows a picture that is called so.
pub(super) fn framed_picture(ui: &mut Ui, picture: &Shown, words: &str) {
    let image = picture.ui(ui);
    image.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, words));
    let line = Stroke::new(LINE, colors(ui).ink);
    ui.painter()
        .rect_stroke(image.rect, 0.0, line, StrokeKind::Inside);
}
