//! Where reading begins: a text that gets the keyboard when something new has come, so that a
//! screen reader reads it out and Tab goes on from there.
//!
//! It is no control: keys mean there what they mean while nothing has the keyboard, and once the
//! keyboard has left it, Tab does not come back to it.

use bevy_egui::egui::{Context, Event, Id, Memory, Response, Ui};

use super::reading_ring;

/// Where the id of the text is kept that got the keyboard last.
fn last() -> Id {
    Id::new("reading-place")
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

/// Whether the keyboard is at such a place. Only then, or when it is new, may a text be something
/// for the keyboard to come to.
pub fn is_reading(ui: &Ui) -> bool {
    let focused = ui.memory(Memory::focused);
    focused.is_some() && focused == ui.data(|data| data.get_temp(last()))
}

/// Makes a text such a place; `new` once, when it says something new.
pub fn reading_place(ui: &Ui, text: &Response, new: bool) {
    if new {
        text.request_focus();
        ui.data_mut(|data| data.insert_temp(last(), text.id));
    }
    // Whoever uses a pointer is looking there already.
    if text.has_focus() && ui.data(|data| data.get_temp(by_keys())) == Some(true) {
        reading_ring(ui, text.rect);
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

/// Whether something is shown that was not shown in the frame before; asked once in each frame.
pub(super) fn appears(ui: &Ui, what: &str) -> bool {
    let pass = ui.ctx().cumulative_pass_nr();
    let key = Id::new(("shown-in", what));
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<u64>(key);
        data.insert_temp(key, pass);
        before
    });
    before.is_none_or(|before| before + 1 < pass)
}

/// Whether a new screen has come whose title was not read yet; asked once for each.
pub(super) fn takes_arrival(ui: &Ui) -> bool {
    ui.data_mut(|data| data.remove_temp::<bool>(arriving()))
        .unwrap_or(false)
}
