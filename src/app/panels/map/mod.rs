//! The map of the network: drawn with the pointer, or from a list with the keyboard.
//!
//! Everything that can be done in the drawing can be done in the list. Nothing here says whether
//! a placement is right; only the client may say something to it.

mod by_keys;
mod card;
mod list;
mod paint;
mod picture;
mod rating;
mod stood;
mod tray;
mod view;

use bevy_egui::egui::{
    Align, Align2, Area, Id, Key, Layout, Modifiers, Order, Rect, ScrollArea, Ui, vec2,
};

use super::shell::Part;
use crate::app::command::Command;
use crate::app::theme::tokens::{BLOCK, GAP};
use crate::app::theme::widgets;
use crate::core::locale::say;
use crate::core::report::map::words;

pub use paint::{drawing_ui, legend_ui};
pub use rating::{RateItemView, RateView, rate_keys, rate_ui};
pub use view::{ContactView, MapView};

/// The button that opens the map, or puts it away.
pub fn toggle_ui(ui: &mut Ui, map: &MapView) -> Option<Command> {
    let id = if map.open { "map-close" } else { "map-open" };
    let pressed = widgets::button(ui, &say(map.lang, id, &[])).clicked();
    pressed.then_some(Command::ToggleMap)
}

/// The keys of the map: K opens it and puts it away, Ctrl and Z takes a change back, and those
/// of [`by_keys`]. Where `all` is not set, numbers are meant for something else, unless one of
/// the names has the keyboard.
pub fn keys(ui: &Ui, map: &MapView, all: bool) -> Option<Command> {
    if ui.ctx().text_edit_focused() {
        return None;
    }
    if widgets::pressed(ui, Key::K) {
        return Some(Command::ToggleMap);
    }
    if !map.open {
        return None;
    }
    let undo = map.can_undo
        && !widgets::is_covered(ui)
        && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z));
    undo.then_some(Command::UndoPlace)
        .or_else(|| by_keys::keys(ui, map, all))
}

/// Shows the map. Where it covers the conversation, whatever there may be to answer the question
/// stands at its end.
pub fn map_ui(ui: &mut Ui, map: &MapView, end: Option<Part<'_>>) -> Option<Command> {
    let mut asked = None;
    by_keys::begin(ui);
    let over = ui.available_rect_before_wrap();
    let area = ScrollArea::vertical()
        .id_salt("map")
        .auto_shrink([false, false]);
    widgets::scroll(ui, area, |ui| {
        ui.add_space(BLOCK);
        ui.set_width(ui.available_width() - GAP);
        asked = head_ui(ui, map);
        let top = ui.cursor().min.y;
        let tray = tray::tray_ui(ui, map);
        let last = tray::last_ui(ui, map);
        // Names and circle are in sight together.
        let names = ui.cursor().min.y - top;
        let room = (over.height() - names - GAP * 2.0).max(over.height() * 0.5);
        let picture = picture::picture_ui(ui, map, room.min(over.width()));
        ui.add_space(GAP);
        let list = list::list_ui(ui, map);
        asked = asked.take().or(tray).or(last).or(picture).or(list);
        ui.add_space(GAP);
        legend_ui(ui, map.lang);
        if let Some(end) = end {
            asked = asked.take().or(end(ui));
        }
        ui.add_space(BLOCK + answer_height(ui, map));
    });
    let card = card::card_ui(ui, map);
    answer_over_ui(ui, map, over);
    card.or(asked)
}

/// The title with the way back to the conversation, and the question if it is asked.
fn head_ui(ui: &mut Ui, map: &MapView) -> Option<Command> {
    let title = words::title(map.lang, &map.client);
    let heading = |ui: &mut Ui| drop(widgets::opened_heading(ui, "map", &title));
    let close = widgets::width_of(ui, &say(map.lang, "map-close", &[]))
        + ui.spacing().button_padding.x * 2.0
        + GAP;
    let left = ui.available_width() - close - GAP;
    let asked = if left < widgets::em(ui) * 8.0 {
        heading(ui);
        toggle_ui(ui, map)
    } else {
        let row = ui.horizontal_top(|ui| {
            let layout = Layout::top_down(Align::Min);
            ui.allocate_ui_with_layout(vec2(left, 0.0), layout, |ui| {
                ui.set_width(left);
                heading(ui);
            });
            toggle_ui(ui, map)
        });
        row.inner
    };
    if let Some(prompt) = &map.prompt {
        widgets::bold(ui, prompt);
    }
    asked
}

fn answer_id() -> Id {
    Id::new("map-answer")
}

/// What the client said to the last change lies over the lower edge of the map, so that nothing
/// moves under the pointer when it comes.
fn answer_over_ui(ui: &Ui, map: &MapView, over: Rect) {
    if map.answer.is_none() || map.card.is_some() {
        return;
    }
    let place = Area::new(answer_id())
        .order(Order::Middle)
        .interactable(false)
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(over.left_bottom() - vec2(0.0, GAP));
    place.show(ui.ctx(), |ui| {
        ui.set_width(over.width() - GAP);
        answer_ui(ui, map);
    });
}

/// The room that it takes, so that everything can be scrolled out from under it.
fn answer_height(ui: &Ui, map: &MapView) -> f32 {
    let area = ui.memory(|memory| memory.area_rect(answer_id()));
    area.filter(|_| map.answer.is_some())
        .map_or(0.0, |area| area.height())
}

/// What the client said to the last change.
fn answer_ui(ui: &mut Ui, map: &MapView) {
    if let Some((name, text)) = &map.answer {
        let said = |ui: &mut Ui| widgets::spoken(ui, &format!("{name}:"), text);
        widgets::note(ui, |ui| widgets::live(said(ui)));
    }
}
