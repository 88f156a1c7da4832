//! The places of a conversation, each with its own drawing.

mod front;
mod outside;
mod public;
mod room;
mod stairs;

use super::look::People;
use super::pen::Pen;
use crate::core::scenario::scene::{Place, SceneState};

/// Draws the place and everyone in it.
pub(super) fn draw(pen: &mut Pen, scene: &SceneState, people: &People) {
    match scene.place {
        Place::Gallery | Place::Doorway | Place::Stairwell => front::draw(pen, scene, people),
        _ => room::draw(pen, scene, people),
    }
}
