//! Where reading begins: a text that gets the keyboard when something new has come, so that a
//! screen reader reads it out and Tab goes on from there.
//!
//! It is no control: keys mean there what they mean while nothing has the keyboard, and once the
//! keyboard has left it, Tab does not come back to it.

use bevy_egui::egui::{Context, Event, Id, Memory, Response, Ui};

use super::reading_ring;

/// The text that got the keyboard last: what it is called here, and the widget that shows it.
#[derive(Debug, Clone, Copy)]
struct Place {
    name: Id,
    widget: Id,
}

fn last(ui: &Ui) -> Option<Place> {
    ui.data(|data| data.get_temp(Id::new("reading-place")))
}

fn by_keys() -> Id {
    Id::new("used-by-keys")
}

/// Notes whether the window is used by keys or with a pointer; at the beginning of each frame,
/// before anything takes an event for itself.
pub fn note_use(ctx: &Context) {
    let keys = |event: &Event| match event {
        Event::Key { pressed: true, .. } => Some(true),
        Event::PointerButton { .. } => Some(false),
        _ => None,
    };
    if let Some(keys) = ctx.input(|input| input.events.iter().filter_map(keys).next_back()) {
        ctx.data_mut(|data| data.insert_temp(by_keys(), keys));
    }
}

/// Whether the window is used by keys just now, and not with a pointer.
pub fn is_used_by_keys(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(by_keys())) == Some(true)
}

/// Whether the keyboard is at the text of this name. Only then, or when it is new, may the text be
/// something for the keyboard to come to.
pub fn is_reading(ui: &Ui, name: &str) -> bool {
    let focused = ui.memory(Memory::focused);
    last(ui).is_some_and(|place| place.name == Id::new(name) && focused == Some(place.widget))
}

/// Makes a text such a place; `new` once, when it says something new.
pub fn reading_place(ui: &Ui, name: &str, text: &Response, new: bool) {
    if new {
        text.request_focus();
        let place = Place {
            name: Id::new(name),
            widget: text.id,
        };
        ui.data_mut(|data| data.insert_temp(Id::new("reading-place"), place));
    }
    // Whoever uses a pointer is looking there already.
    if text.has_focus() && is_used_by_keys(ui) {
        reading_ring(ui, text.rect);
    }
}

/// Whether nothing has the keyboard that wants its keys.
pub fn at_rest(ui: &Ui) -> bool {
    let focused = ui.memory(Memory::focused);
    focused.is_none_or(|focused| last(ui).is_some_and(|place| place.widget == focused))
}
