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
    if view.tools_with_text {
        return None;
    }
    ui.add_space(GAP);
    // It has its room; but where a text is longer than ever, it can be scrolled to.
    widgets::scroll(ui, egui::ScrollArea::vertical().id_salt("side"), |ui| {
        ui.set_width(ui.available_width());
        if !sound_ui(ui, view) {
            // Its place is kept, so that nothing moves under the pointer when something is heard.
            let height = widgets::small_height(ui, "…", ui.available_width());
            ui.add_space(height + ui.spacing().item_spacing.y);
        }
        let asked = tools_ui(ui, view);
        scene_ui(ui, view);
        asked
    })
}

/// How much room it takes under a picture of this width, at its most: with every button that can
/// come, so that the picture keeps its size.
pub(super) fn height(ui: &Ui, view: &ConversationView, width: f32) -> f32 {
    let words = |id: &str| say(view.lang, id, &[]);
    let between = ui.spacing().item_spacing.y;
    let map = view.map.is_some().then(|| words("map-open"));
    let help = ["app-pause", "app-explain", "app-take-back"].map(words);
    let help = help.into_iter().filter(|_| view.practice);
    let scene = (!view.scene_always).then(|| words(scene_id(view)));
    let buttons = map.into_iter().chain(help);
    let buttons = buttons
        .chain(["app-search-open", sound_id(view)].map(words))
        .chain(scene);
    let rows = widgets::buttons_height(ui, buttons, width);
    let heard = view.sound.as_deref().unwrap_or("…");
    let heard = widgets::small_height(ui, heard, width);
    let scene = match view.scene_shown {
        // A line more or less is said in each scene.
        true => widgets::small_height(ui, &view.scene, width)
            .max(widgets::small_height(ui, "1\n2\n3", width)),
        false => 0.0,
    };
    between * 3.0 + GAP + heard + rows + scene
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

fn sound_id(view: &ConversationView) -> &'static str {
    if view.sound_on {
        "app-sound-off"
    } else {
        "app-sound-on"
    }
}

fn scene_id(view: &ConversationView) -> &'static str {
    if view.scene_shown {
        "app-scene-hide"
    } else {
        "app-scene-show"
    }
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

/// What can be asked for where there is no room for it under a picture: below what is asked. Above
/// what was said, whoever goes back one step by keyboard would be thrown to the beginning of it all.
pub(super) fn with_text_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    ui.add_space(GAP);
    tools_ui(ui, view)
}

/// What can be asked for along the way: the map, a search and the scene in words by anyone, help in
/// practice only.
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
        (true, sound_id(view), turn_sound(view)),
        (
            !view.scene_always,
            scene_id(view),
            Command::Conversation(ConversationCommand::ToggleSceneWords),
        ),
    ];
    ui.horizontal_wrapped(|ui| {
        asked = map::open_ui(ui, view);
        for (_, id, command) in tools.into_iter().filter(|(there, ..)| *there) {
            if widgets::button(ui, &say(view.lang, id, &[])).clicked() {
                asked = Some(command);
            }
        }
    });
    asked
}
