//! Keys in the order in which they were pressed, also when the picture is slow.
//!
//! The bridge to egui takes Ctrl, Shift and Alt as they are at the end of a frame for all keys of
//! that frame. When a whole Ctrl and F falls into one frame, Ctrl is up again by then, and an F is
//! typed. So a frame is given no more than it can get right: what comes after a change of those
//! waits for the next one.

use std::collections::VecDeque;

use bevy::ecs::message::MessageCursor;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy_egui::EguiPreUpdateSet;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, in_order.before(EguiPreUpdateSet::ProcessInput));
}

fn in_order(
    mut pressed: ResMut<Messages<KeyboardInput>>,
    mut read: Local<MessageCursor<KeyboardInput>>,
    mut waiting: Local<VecDeque<KeyboardInput>>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if pressed.is_empty() && waiting.is_empty() {
        return;
    }
    waiting.extend(read.read(&pressed).cloned());
    pressed.clear();
    let fits = fitting(waiting.iter().map(|key| changes_others(&key.logical_key)));
    pressed.write_batch(waiting.drain(..fits));
    *read = pressed.get_cursor_current();
    if !waiting.is_empty() {
        redraw.write(RequestRedraw);
    }
}

/// Whether a key is one that is held down to change what others mean.
fn changes_others(key: &Key) -> bool {
    matches!(
        key,
        Key::Shift | Key::Control | Key::Alt | Key::Super | Key::Meta
    )
}

/// How many keys one frame can get right: up to the first that changes others after one that does
/// not.
fn fitting(keys: impl Iterator<Item = bool>) -> usize {
    let mut others = false;
    let fits = keys.take_while(|changes| {
        let right = !(*changes && others);
        others |= !changes;
        right
    });
    fits.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_ends_where_what_is_held_down_changes() {
        let fits = |keys: &str| fitting(keys.chars().map(|key| key == '^'));
        assert_eq!(fits(""), 0);
        assert_eq!(fits("abc"), 3);
        assert_eq!(fits("^^ab"), 4);
        assert_eq!(fits("^ff^"), 3);
        assert_eq!(fits("a^b"), 1);
    }
}
