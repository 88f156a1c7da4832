//! Where reading begins: a text that gets the keyboard when something new has come, so that a
//! screen reader reads it out and Tab goes on from there.
//!
//! It is no control: keys mean there what they mean while nothing has the keyboard, and once the
//! keyboard has left it, Tab does not come back to it.

use bevy_egui::egui::{Id, Memory, Response, Ui};

use super::focus_ring;

/// The text that got the keyboard last.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    id: Id,
    /// Whoever uses the keyboard has to see where it is.
    ringed: bool,
}

fn last() -> Id {
    Id::new("reading-place")
}

fn place(ui: &Ui) -> Option<Place> {
    ui.data(|data| data.get_temp(last()))
}

/// Whether the keyboard is at such a place. Only then, or when it is new, may a text be something
/// for the keyboard to come to.
pub fn is_reading(ui: &Ui) -> bool {
    let focused = ui.memory(Memory::focused);
    focused.is_some() && focused == place(ui).map(|place| place.id)
}

/// Makes a text such a place; `new` once, when it says something new.
pub fn reading_place(ui: &Ui, text: &Response, new: bool) {
    if new {
        text.request_focus();
        // Not after a click, and not before anything was asked for.
        let ringed =
            place(ui).is_some() && ui.input(|input| input.pointer.time_since_last_click() > 1.0);
        let id = text.id;
        let place = Place { id, ringed };
        ui.data_mut(|data| data.insert_temp(last(), place));
    }
    if text.has_focus() && place(ui).is_some_and(|place| place.ringed) {
        focus_ring(ui, text.rect);
    }
}

/// Whether nothing has the keyboard that wants its keys.
pub fn at_rest(ui: &Ui) -> bool {
    ui.memory(Memory::focused).is_none() || is_reading(ui)
}

fn shown() -> Id {
    Id::new("screen-shown")
}

fn arriving() -> Id {
    Id::new("screen-arriving")
}

/// Says which screen is shown: reading begins at the title of a new one, see [`takes_arrival`].
pub fn arrive(ui: &Ui, screen: &str) {
    let before = ui.data(|data| data.get_temp::<String>(shown()));
    if before.as_deref() != Some(screen) {
        ui.data_mut(|data| {
            data.insert_temp(shown(), screen.to_owned());
            data.insert_temp(arriving(), true);
        });
    }
}

/// Whether a new screen has come whose title was not read yet; asked once for each.
pub(super) fn takes_arrival(ui: &Ui) -> bool {
    ui.data_mut(|data| data.remove_temp::<bool>(arriving()))
        .unwrap_or(false)
}
