//! The picture of a scene, as SVG text.
//!
//! This is a pure function from a description to a drawing: the same scene and the same person
//! give the same text, byte for byte. It knows nothing of windows, images, time or the scenario
//! behind the scene, and it writes no words into the picture, because no fonts are loaded where
//! the picture is made.
//!
//! The heads are Open Peeps; bodies, doors and rooms are drawn here in the same manner: one line
//! weight, rounded joins, flat and muted colours, so that person and place belong together.

mod body;
mod face;
mod front;
mod look;
mod outside;
mod pen;
mod room;
mod skull;
mod sky;
mod things;

#[cfg(test)]
mod tests;

pub(crate) use look::Look;

use crate::core::scenario::scene::{Place, SceneState};
use pen::Pen;

/// The width of the picture in user units.
pub(crate) const WIDTH: u32 = 1200;
/// The height of the picture in user units.
pub(crate) const HEIGHT: u32 = 900;

/// The whole scene as one SVG text, [`WIDTH`] x [`HEIGHT`] user units.
pub(crate) fn compose(scene: &SceneState, look: &Look) -> String {
    let mut pen = Pen::default();
    match scene.place {
        Place::Gallery | Place::Doorway => front::draw(&mut pen, scene, look),
        _ => room::draw(&mut pen, scene, look),
    }
    sky::tint(&mut pen, scene);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         viewBox=\"0 0 {WIDTH} {HEIGHT}\" fill=\"none\" stroke-linecap=\"round\" \
         stroke-linejoin=\"round\">{}</svg>",
        pen.finish()
    )
}
