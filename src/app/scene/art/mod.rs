//! The picture of a scene, as SVG text in layers.
//!
//! This is a pure function from a description to a drawing: the same scene and the same people
//! give the same text, byte for byte. It knows nothing of windows, images, time or the scenario
//! behind the scene, and it writes no words into the picture, because no fonts are loaded where
//! the picture is made.
//!
//! The heads are Open Peeps; bodies, doors and rooms are drawn here in the same manner: one line
//! weight, rounded joins, flat and muted colours, so that person and place belong together. What
//! can move is a layer of its own; how it moves is not decided here.

mod body;
mod face;
mod look;
mod pen;
mod places;
mod sky;
mod things;

#[cfg(test)]
mod tests;

pub(crate) use face::Gaze;
pub(crate) use look::Look;
pub(crate) use pen::{Layer, Part};
pub(crate) use sky::Tint;

use crate::core::scenario::scene::SceneState;
use pen::Pen;

/// The width of the picture in user units.
pub(crate) const WIDTH: u32 = 1200;
/// The height of the picture in user units.
pub(crate) const HEIGHT: u32 = 900;

/// Who is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cast {
    pub(crate) client: Look,
    /// The third person who is there, if anyone.
    pub(crate) with: Option<Look>,
}

/// The layers of a scene, back to front. [`Tint`] is not in them yet.
pub(crate) fn compose(scene: &SceneState, cast: &Cast) -> Vec<Layer> {
    let mut pen = Pen::default();
    places::draw(&mut pen, scene, cast);
    pen.finish()
}

/// A layer as a whole SVG, [`WIDTH`] x [`HEIGHT`] user units.
pub(crate) fn svg(layer: &Layer) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         viewBox=\"0 0 {WIDTH} {HEIGHT}\" fill=\"none\" stroke-linecap=\"round\" \
         stroke-linejoin=\"round\">{}</svg>",
        layer.svg
    )
}
