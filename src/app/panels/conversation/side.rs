//! Beside the conversation: the drawn scene, the same in words, what is heard, pause and
//! explanation.

use bevy_egui::egui::{self, Key, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType};

use super::{AskView, ConversationView, map};
use crate::app::command::{Command, ConversationCommand, SettingsCommand};
use crate::app::scene::Shown;
use crate::app::theme::colors;
use crate::app::theme::tokens::{GAP, LINE};
use crate::app::theme::widgets;
use crate::core::locale::say;

/// The picture and what stands under it.
pub(super) fn side_ui(ui: &mut Ui, view: &ConversationView, picture: &Shown) -> Option<Command> {
    ui.set_max_width(picture.size.x);
    let image = picture.ui(ui);
    image.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &view.scene));
    ui.painter().rect_stroke(
        image.rect,
        0.0,
        Stroke::new(LINE, colors(ui).ink),
        StrokeKind::Inside,
    );
    ui.add_space(GAP);
    widgets::scroll(ui, egui::ScrollArea::vertical().id_salt("side"), |ui| {
        ui.set_width(ui.available_width());
        if !sound_ui(ui, view) {
            // Its place is kept, so that nothing moves under the pointer when something is heard.
            let height = widgets::small_height(ui, "…", ui.available_width());
            ui.add_space(height + ui.spacing().item_spacing.y);
        }
        let map = map::open_ui(ui, view);
        let asked = tools_ui(ui, view);
        scene_ui(ui, view);
        asked.or(map)
    })
}

/// What is heard now, in words: read out too, and there whether or not it can be heard. Whether
/// there is anything.
pub(super) fn sound_ui(ui: &mut Ui, view: &ConversationView) -> bool {
    let Some(sound) = &view.sound else {
        return false;
    };
    widgets::live(widgets::small(ui, sound));
    true
}

/// Turns sounds off, or on again.
fn turn_sound(view: &ConversationView) -> Command {
    Command::Settings(SettingsCommand::SetSound(!view.sound_on))
}

/// What the keys ask for here, wherever in the conversation the keyboard is; a letter that is
/// written is a letter.
pub(super) fn keys(ui: &Ui, view: &ConversationView) -> Option<Command> {
    let writes = ui.ctx().text_edit_focused();
    let sound = (!writes && widgets::pressed(ui, Key::M)).then(|| turn_sound(view));
    sound.or_else(|| {
        // While the map lies open the same keys take back what was drawn on it.
        let takes = can_take_back(view) && !map::is_open(view) && !writes;
        let pressed = takes && !widgets::is_covered(ui) && ui.input_mut(take_back_pressed);
        pressed.then_some(Command::Conversation(ConversationCommand::TakeBack))
    })
}

fn take_back_pressed(input: &mut egui::InputState) -> bool {
    input.consume_key(egui::Modifiers::COMMAND, Key::Z)
}

/// The last choice can be taken back: in practice, while something is asked.
fn can_take_back(view: &ConversationView) -> bool {
    let over = matches!(view.ask, AskView::Ended(..) | AskView::Nothing);
    view.practice && view.can_explain && !view.coming && !over
}

/// The scene in words, read out when it changes; on request where that is set.
pub(super) fn scene_ui(ui: &mut Ui, view: &ConversationView) {
    if view.scene_shown {
        widgets::live(widgets::small(ui, &view.scene));
    }
}

/// What can be asked for where there is no room for a picture: below what is asked. Above what was
/// said, whoever goes back one step by keyboard would be thrown to the beginning of it all.
pub(super) fn without_picture_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    ui.add_space(GAP);
    let map = map::open_ui(ui, view);
    let asked = tools_ui(ui, view);
    asked.or(map)
}

/// What can be asked for along the way: a search and the scene in words by anyone, help in practice
/// only.
fn tools_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    let mut asked = None;
    let helps = view.practice && !matches!(view.ask, AskView::Ended(..) | AskView::Nothing);
    let chooses = matches!(view.ask, AskView::Choose(_) | AskView::Matrix(_));
    let tools = [
        (
            helps && chooses,
            "app-pause",
            Command::Conversation(ConversationCommand::Pause),
        ),
        (
            helps && view.can_explain,
            "app-explain",
            Command::Conversation(ConversationCommand::Help),
        ),
        (
            can_take_back(view),
            "app-take-back",
            Command::Conversation(ConversationCommand::TakeBack),
        ),
        (
            view.search.is_none(),
            "app-search-open",
            Command::Conversation(ConversationCommand::ToggleSearch),
        ),
        (
            true,
            if view.sound_on {
                "app-sound-off"
            } else {
                "app-sound-on"
            },
            turn_sound(view),
        ),
        (
            !view.scene_always,
            if view.scene_shown {
                "app-scene-hide"
            } else {
                "app-scene-show"
            },
            Command::Conversation(ConversationCommand::ToggleSceneWords),
        ),
    ];
    ui.horizontal_wrapped(|ui| {
        for (_, id, command) in tools.into_iter().filter(|(there, ..)| *there) {
            if widgets::button(ui, &say(view.lang, id, &[])).clicked() {
                asked = Some(command);
            }
        }
    });
    asked
}
