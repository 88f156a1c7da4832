//! The map of the network: drawn with the pointer, or from a list with the keyboard.
//!
//! Everything that can be done in the drawing can be done in the list. Nothing here says whether
//! a placement is right; only the client may say something to it.

mod card;
mod list;
mod paint;
mod picture;
mod rating;
mod view;

use bevy_egui::egui::{Key, Modifiers, ScrollArea, Ui};

use crate::app::command::Command;
use crate::app::theme::tokens::{BLOCK, GAP};
use crate::app::theme::widgets;
use crate::core::locale::say;
use crate::core::network::words;

pub use paint::{drawing_ui, legend_ui};
pub use rating::{RateItemView, RateView, rate_ui};
pub use view::{ContactView, MapView};

/// The button that opens the map, or puts it away.
pub fn toggle_ui(ui: &mut Ui, map: &MapView) -> Option<Command> {
    let id = if map.open { "map-close" } else { "map-open" };
    let pressed = widgets::button(ui, &say(map.lang, id, &[])).clicked();
    pressed.then_some(Command::ToggleMap)
}

/// The keys of the map: K opens it and puts it away, Ctrl and Z takes a change back.
pub fn keys(ui: &Ui, map: &MapView) -> Option<Command> {
    if ui.ctx().text_edit_focused() {
        return None;
    }
    if widgets::pressed(ui, Key::K) {
        return Some(Command::ToggleMap);
    }
    let undo = map.open
        && map.can_undo
        && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z));
    undo.then_some(Command::UndoPlace)
}

/// Shows the map.
pub fn map_ui(ui: &mut Ui, map: &MapView) -> Option<Command> {
    let mut asked = None;
    let area = ScrollArea::vertical()
        .id_salt("map")
        .auto_shrink([false, false]);
    widgets::scroll(ui, area, |ui| {
        ui.add_space(BLOCK);
        ui.set_width(ui.available_width() - GAP);
        asked = head_ui(ui, map);
        let picture = picture::picture_ui(ui, map);
        ui.add_space(GAP);
        let list = list::list_ui(ui, map);
        asked = asked.take().or(picture).or(list);
        ui.add_space(GAP);
        legend_ui(ui, map.lang);
        ui.add_space(BLOCK);
    });
    let card = card::card_ui(ui, map);
    card.or(asked)
}

/// The question, if one is asked; what the client said; and what can be done with the whole map.
fn head_ui(ui: &mut Ui, map: &MapView) -> Option<Command> {
    let mut asked = None;
    widgets::opened_heading(ui, "map", &words::title(map.lang, &map.client));
    if let Some(prompt) = &map.prompt {
        widgets::bold(ui, prompt);
    }
    ui.horizontal_wrapped(|ui| {
        if map.prompt.is_some()
            && widgets::primary(ui, &say(map.lang, "map-done", &[]), true).clicked()
        {
            asked = Some(Command::FinishMap);
        }
        let undo = say(map.lang, "map-undo", &[]);
        if map.can_undo && widgets::button(ui, &undo).clicked() {
            asked = Some(Command::UndoPlace);
        }
        let close = toggle_ui(ui, map);
        asked = asked.take().or(close);
    });
    answer_ui(ui, map);
    asked
}

/// What the client said to the last change.
fn answer_ui(ui: &mut Ui, map: &MapView) {
    if let Some((name, text)) = &map.answer {
        widgets::note(ui, |ui| widgets::spoken(ui, &format!("{name}:"), text));
    }
}
