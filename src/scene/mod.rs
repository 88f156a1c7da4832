//! People and places: the picture of a scene, as SVG text in layers, and how a layer moves.
//!
//! These are pure functions from plain state: the same scene and the same people give the same
//! text, byte for byte. They know nothing of windows, pixels and clocks, so that every host can
//! show the same people. No words are written into a picture, because no fonts are loaded where
//! it is painted. The picture of a map is in [`core::report`](crate::core::report).
//!
//! | part | does |
//! | --- | --- |
//! | [`compose`], [`svg`] | the layers of a scene, and a layer as a whole file |
//! | [`neck`] | where a head is, for whoever shows no more than that |
//! | [`Tint`] | the light over a picture, which whoever paints it multiplies its colours by |
//! | [`moves`] | where a layer is, some seconds after a reaction |
//!
//! The heads are Open Peeps; bodies are drawn here, and places and things in files under
//! `assets/scene`, in the same manner: one line weight, rounded joins, flat and muted colours, so
//! that person and place belong together. What can move is a layer of its own.

mod art;
mod body;
mod face;
mod look;
pub mod moves;
mod pen;
mod places;
pub mod portrait;
mod sky;

#[cfg(test)]
pub(crate) mod tests;

pub use face::Gaze;
pub use pen::{Layer, Part};
pub use portrait::head;
pub use sky::Tint;

use crate::core::scenario::Scenario;
use crate::core::scenario::looks::Looks;
use crate::core::scenario::scene::SceneState;
use look::People;
use pen::Pen;

/// The width of the picture in user units.
pub const WIDTH: u32 = 1200;
/// The height of the picture in user units.
pub const HEIGHT: u32 = 900;

/// Who is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cast {
    /// What the client looks like.
    pub client: Looks,
    /// The third person who is there, if anyone.
    pub with: Option<Looks>,
}

impl Cast {
    /// The client, and whoever is there in a scene of a scenario.
    pub fn of(scenario: &Scenario, scene: &SceneState) -> Self {
        Self {
            client: scenario.client.looks,
            with: scene.with.map(|ix| scenario.person(ix).looks),
        }
    }
}

/// The layers of a scene, back to front. [`Tint`] is not in them yet.
pub fn compose(scene: &SceneState, cast: &Cast) -> Vec<Layer> {
    let mut pen = Pen::default();
    places::draw(&mut pen, scene, &People::new(cast));
    pen.finish()
}

/// Where the neck is of whoever moves in a scene: the client, or who is there instead. None where
/// nobody is seen.
pub fn neck(scene: &SceneState, cast: &Cast) -> Option<(f32, f32)> {
    let layers = compose(scene, cast);
    let head = layers.iter().find(|layer| layer.part == Part::Head);
    head.map(|head| head.pivot)
}

/// A layer as a whole SVG, [`WIDTH`] x [`HEIGHT`] user units.
pub fn svg(layer: &Layer) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         viewBox=\"0 0 {WIDTH} {HEIGHT}\" fill=\"none\" stroke-linecap=\"round\" \
         stroke-linejoin=\"round\">{}</svg>",
        layer.svg
    )
}
