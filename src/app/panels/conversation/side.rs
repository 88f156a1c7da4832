//! Beside the conversation: the drawn scene, the same in words, pause and explanation.

use bevy_egui::egui::{self, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, load::SizedTexture};

use super::{AskView, ConversationView};
use crate::app::command::Command;
use crate::app::theme::tokens::{GAP, INK, LINE};
use crate::app::theme::widgets;
use crate::core::locale::say;

/// The picture and what stands under it.
pub(super) fn side_ui(
    ui: &mut Ui,
    view: &ConversationView,
    picture: SizedTexture,
) -> Option<Command> {
    let image = ui.add(egui::Image::from_texture(picture));
    image.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &view.scene));
    ui.painter()
        .rect_stroke(image.rect, 0.0, Stroke::new(LINE, INK), StrokeKind::Inside);
    ui.add_space(GAP);
    let asked = tools_ui(ui, view);
    widgets::scroll(ui, egui::ScrollArea::vertical().id_salt("side"), |ui| {
        ui.set_width(ui.available_width());
        widgets::small(ui, &view.scene);
    });
    asked
}

/// The same where there is no room for a picture.
pub(super) fn without_picture_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    widgets::small(ui, &view.scene);
    let asked = tools_ui(ui, view);
    ui.add_space(GAP);
    asked
}

fn tools_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    if !view.practice || matches!(view.ask, AskView::Ended(..) | AskView::Nothing) {
        return None;
    }
    let mut asked = None;
    let chooses = matches!(view.ask, AskView::Choose(_) | AskView::Matrix(_));
    ui.horizontal_wrapped(|ui| {
        // A button stays in one piece; the row breaks between them.
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
        if chooses && widgets::button(ui, &say(view.lang, "app-pause", &[])).clicked() {
            asked = Some(Command::Pause);
        }
        if view.can_explain && widgets::button(ui, &say(view.lang, "app-explain", &[])).clicked() {
            asked = Some(Command::Help);
        }
    });
    asked
}
