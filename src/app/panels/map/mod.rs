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

use bevy_egui::egui::{Align, Id, Key, Layout, Modifiers, Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::shell::Part;
use crate::app::command::{Command, MapCommand};
use crate::app::theme::tokens::{BLOCK, CARD, GAP, LINE};
use crate::app::theme::widgets;
use crate::core::locale::say;
use crate::core::report::map::words;

pub(super) use by_keys::whose_turn;
pub use paint::{drawing_ui, legend_ui};
pub use rating::{RateItemView, RateView, rate_keys, rate_ui};
pub use view::{ContactView, MapView};

/// The button that opens the map, or puts it away.
pub fn toggle_ui(ui: &mut Ui, map: &MapView) -> Option<Command> {
    let id = if map.open { "map-close" } else { "map-open" };
    let pressed = widgets::button(ui, &say(map.lang, id, &[])).clicked();
    pressed.then(|| map.toggle())
}

/// The keys of the map: K opens it and puts it away, Ctrl and Z takes a change back, and those
/// of [`by_keys`]. Where `all` is not set, numbers are meant for something else, unless one of
/// the names has the keyboard.
pub fn keys(ui: &Ui, map: &MapView, all: bool) -> Option<Command> {
    if ui.ctx().text_edit_focused() {
        return None;
    }
    if widgets::pressed(ui, Key::K) {
        return Some(map.toggle());
    }
    if !map.open {
        return None;
    }
    let undo = map.can_undo
        && !widgets::is_covered(ui)
        && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z));
    undo.then_some(Command::Map(MapCommand::UndoPlace))
        .or_else(|| by_keys::keys(ui, map, all))
}

/// Shows the map. Where it covers the conversation, whatever there may be to answer the question
/// stands at its end.
pub fn map_ui(ui: &mut Ui, map: &MapView, end: Option<Part<'_>>) -> Option<Command> {
    let mut asked = None;
    let covers = end.is_some();
    let scrolls = covers || by_keys::has_keyboard(ui);
    by_keys::begin(ui);
    let whole = ui.available_rect_before_wrap();
    let answer = answer_height(ui, map, whole);
    let over = whole.with_max_y(whole.max.y - answer);
    let mut area = ScrollArea::vertical()
        .id_salt("map")
        .auto_shrink([false, false]);
    if opens_at_top(ui, map) {
        area = area.vertical_scroll_offset(0.0);
    }
    let part = UiBuilder::new().id_salt("map-above").max_rect(over);
    let mut above = ui.new_child(part);
    widgets::scroll(&mut above, area, |ui| {
        if scrolls {
            widgets::scroll_keys(ui);
        }
        ui.add_space(BLOCK);
        ui.set_width(ui.available_width() - GAP);
        asked = head_ui(ui, map);
        let top = ui.cursor().min.y;
        let tray = tray::tray_ui(ui, map, covers);
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
        ui.add_space(BLOCK);
    });
    if answer > 0.0 {
        let place = whole.with_min_y(over.max.y + GAP);
        let part = UiBuilder::new().id_salt("map-below").max_rect(place);
        answer_below_ui(&mut ui.new_child(part), map);
    }
    ui.advance_cursor_after_rect(whole);
    let card = card::card_ui(ui, map);
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

/// Whether the map has been opened with this frame, or is asked for since: then it opens at its top.
fn opens_at_top(ui: &Ui, map: &MapView) -> bool {
    let opened = widgets::lies_open(ui, "map");
    let key = Id::new(("map-asked", map.run));
    let before = ui.data(|data| data.get_temp::<Option<String>>(key));
    let asked = before.flatten() != map.prompt && map.prompt.is_some();
    ui.data_mut(|data| data.insert_temp(key, map.prompt.clone()));
    opened || asked
}

/// The part of the map's height that what the client says takes at most.
const ANSWER_PART: f32 = 0.35;

/// The room below the map for the longest that the client may say to a change, with the distance
/// to the map; none where nothing is ever said. Longer words scroll in it. It is there before
/// anything is said, so that nothing moves under the pointer and nothing is covered.
fn answer_height(ui: &Ui, map: &MapView, whole: Rect) -> f32 {
    let most = answers_height(ui, map, whole.width() - GAP);
    if most == 0.0 {
        return 0.0;
    }
    (most + GAP * 2.0).min(whole.height() * ANSWER_PART)
}

/// The height of the longest that the client may say, in so much width.
fn answers_height(ui: &Ui, map: &MapView, width: f32) -> f32 {
    let name = format!("{}:", map.client);
    let around = CARD * 2.0 + LINE * 2.0;
    let said = map.answer.iter().map(|(_, text)| text);
    let texts = map.answers.iter().chain(said);
    let heights = texts.map(|text| widgets::spoken_height(ui, &name, text, width - around));
    let most = heights.fold(0.0, f32::max);
    if most == 0.0 { 0.0 } else { most + around }
}

/// What the client said to the last change, in a place of its own below the map.
fn answer_below_ui(ui: &mut Ui, map: &MapView) {
    ui.set_width(ui.available_width() - GAP);
    // A card shows it itself.
    if map.card.is_none() {
        answer_ui(ui, map);
    }
}

/// What the client said to the last change, or that it will stand here; it scrolls in the room
/// that it has.
fn answer_ui(ui: &mut Ui, map: &MapView) {
    let Some((name, text)) = &map.answer else {
        let here = say(map.lang, "map-says", &[("name", &map.client)]);
        drop(widgets::small(ui, &here));
        return;
    };
    let around = CARD * 2.0 + LINE * 2.0;
    let area = ScrollArea::vertical()
        .id_salt(("map-answer", text))
        .max_height((ui.available_height() - around - GAP).max(0.0))
        .min_scrolled_height(0.0);
    widgets::note(ui, |ui| {
        widgets::scroll(ui, area, |ui| {
            widgets::live(widgets::spoken(ui, &format!("{name}:"), text));
        });
    });
}
