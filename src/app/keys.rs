//! Keys in the order in which they were pressed, also when the picture is slow.
//!
//! The bridge to egui takes Ctrl, Shift and Alt as they are at the end of a frame for all keys of
//! that frame. When a whole Ctrl and F falls into one frame, Ctrl is up again by then, and an F is
//! typed. So a frame is given no more than it can get right: what comes after a change of those
//! waits for the next one.
//!
//! Nor does a page see more than one press at a time. Of a 1 and an Enter in one frame the Enter
//! would come to a page on which nothing is selected yet. So each press has a frame of its own, and
//! one after it, in which the page becomes what the press made of it and the keyboard goes where it
//! is to go. Only where text is being written does everything come at once, as it was typed.

use std::collections::VecDeque;

use bevy::ecs::message::MessageCursor;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy_egui::{EguiContext, EguiPreUpdateSet};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, in_order.before(EguiPreUpdateSet::ProcessInput));
}

/// Keys that wait for a frame of their own.
#[derive(Default)]
struct Waiting {
    keys: VecDeque<KeyboardInput>,
    /// The frame before was given a press, which this one carries out.
    settles: bool,
}

fn in_order(
    mut pressed: ResMut<Messages<KeyboardInput>>,
    mut read: Local<MessageCursor<KeyboardInput>>,
    mut waiting: Local<Waiting>,
    mut contexts: Query<&mut EguiContext>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let settles = std::mem::take(&mut waiting.settles);
    if pressed.is_empty() && waiting.keys.is_empty() {
        return;
    }
    waiting.keys.extend(read.read(&pressed).cloned());
    pressed.clear();
    let writing = contexts
        .iter_mut()
        .any(|mut context| context.get_mut().text_edit_focused());
    let room = match (writing, settles) {
        (true, _) => usize::MAX,
        (false, true) => 0,
        (false, false) => 1,
    };
    let fits = fitting(waiting.keys.iter().map(kind), room);
    let given: Vec<KeyboardInput> = waiting.keys.drain(..fits).collect();
    waiting.settles = given.iter().any(|key| kind(key) == Kind::Press);
    pressed.write_batch(given);
    *read = pressed.get_cursor_current();
    if !writing {
        // A key that is held down does not go on after it was let go.
        waiting.keys.retain(|key| !key.repeat);
    }
    if !waiting.keys.is_empty() {
        redraw.write(RequestRedraw);
    }
}

/// What is told of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One that is held down to change what others mean goes down or up.
    ChangesOthers,
    /// Any other goes down.
    Press,
    /// Any other goes up.
    Release,
}

fn kind(key: &KeyboardInput) -> Kind {
    match &key.logical_key {
        Key::Shift | Key::Control | Key::Alt | Key::Super | Key::Meta => Kind::ChangesOthers,
        _ if key.state.is_pressed() => Kind::Press,
        _ => Kind::Release,
    }
}

/// How many keys one frame can get right, where it has room for so many presses: up to the first
/// press more, or the first that changes others after one that does not.
fn fitting(keys: impl Iterator<Item = Kind>, room: usize) -> usize {
    let (mut others, mut presses) = (false, 0);
    let fits = keys.take_while(|kind| {
        let right = match kind {
            Kind::ChangesOthers => !others,
            Kind::Press => presses < room,
            Kind::Release => true,
        };
        others |= *kind != Kind::ChangesOthers;
        presses += usize::from(*kind == Kind::Press);
        right
    });
    fits.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `^` changes others, a small letter goes down, a large one up.
    fn fits(keys: &str, room: usize) -> usize {
        let kinds = keys.chars().map(|key| match key {
            '^' => Kind::ChangesOthers,
            key if key.is_lowercase() => Kind::Press,
            _ => Kind::Release,
        });
        fitting(kinds, room)
    }

    #[test]
    fn a_frame_ends_where_what_is_held_down_changes() {
        let fits = |keys| fits(keys, usize::MAX);
        assert_eq!(fits(""), 0);
        assert_eq!(fits("abc"), 3);
        assert_eq!(fits("^^ab"), 4);
        assert_eq!(fits("^fF^"), 3);
        assert_eq!(fits("a^b"), 1);
    }

    #[test]
    fn a_frame_has_one_press_and_the_next_has_none() {
        assert_eq!(fits("aAbB", 1), 2);
        assert_eq!(fits("abAB", 1), 1);
        assert_eq!(fits("^aAb", 1), 3);
        assert_eq!(fits("AB^a", 0), 2);
        assert_eq!(fits("^Aa", 0), 2);
        assert_eq!(fits("a", 0), 0);
    }
}
