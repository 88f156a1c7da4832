//! Beside the conversation: the drawn scene, the same in words, pause and explanation.

use bevy_egui::egui::{
    self, Align, Layout, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, load::SizedTexture, vec2,
};

use super::{AskView, ConversationView, map};
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
    ui.set_max_width(picture.size.x);
    let image = ui.add(egui::Image::from_texture(picture));
    image.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &view.scene));
    ui.painter()
        .rect_stroke(image.rect, 0.0, Stroke::new(LINE, INK), StrokeKind::Inside);
    ui.add_space(GAP);
    let map = map::open_ui(ui, view);
    let asked = tools_ui(ui, view).or(map);
    widgets::scroll(ui, egui::ScrollArea::vertical().id_salt("side"), |ui| {
        ui.set_width(ui.available_width());
        widgets::small(ui, &view.scene);
    });
    asked
}

/// The same where there is no room for a picture.
pub(super) fn without_picture_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    widgets::small(ui, &view.scene);
    let map = map::open_ui(ui, view);
    let asked = tools_ui(ui, view).or(map);
    ui.add_space(GAP);
    asked
}

fn tools_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    if !view.practice || matches!(view.ask, AskView::Ended(..) | AskView::Nothing) {
        return None;
    }
    let mut asked = None;
    let chooses = matches!(view.ask, AskView::Choose(_) | AskView::Matrix(_));
    // In a narrow column they stand below each other, and a long text may wrap.
    let wide = ui.available_width() >= widgets::em(ui) * 20.0;
    let layout = if wide {
        Layout::left_to_right(Align::Min)
    } else {
        Layout::top_down(Align::Min)
    };
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 0.0), layout, |ui| {
        if chooses && widgets::button(ui, &say(view.lang, "app-pause", &[])).clicked() {
            asked = Some(Command::Pause);
        }
        if view.can_explain && widgets::button(ui, &say(view.lang, "app-explain", &[])).clicked() {
            asked = Some(Command::Help);
        }
    });
    asked
}
