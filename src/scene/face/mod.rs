//! The head: Open Peeps layers, put together by us.
//!
//! The definition carries a whole bust with chance-driven choices; only its heads, expressions,
//! beards and glasses are used here. If the definition cannot be read, a plain head drawn by us
//! takes its place, so that a scene is never without a face.

mod features;
mod marks;
mod peeps;
mod skull;

use serde_json::Value;

use super::look::Look;
use super::pen::Pen;
use crate::core::scenario::looks::{Beard, Glasses, Headwear};
use crate::core::scenario::scene::Face;

/// The part of a head's own units that ends up in the scene; see [`draw`].
const SCALE: f32 = 0.6;
/// Between nose and mouth, in an expression's own units. Every expression in use keeps to it, so
/// the eyes of one can be worn with the mouth of another.
const UNDER_THE_NOSE: f32 = 170.0;
/// Where a beard leaves the lips free, in an expression's own units.
const LIPS: &str = "M68 200C68 184 88 179 112 179C138 179 156 184 156 200C156 217 136 224 112 224C88 224 68 217 68 200Z";

/// What the eyes do while nothing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gaze {
    /// As the face has them.
    Ahead,
    /// A glance aside.
    Aside,
    /// A blink.
    Shut,
}

/// Whose brows, eyes and nose, and whose mouth a face has.
///
/// Some expressions carry another reading than their name says; what counts is what is seen. Where
/// [`features`] has a half of its own, that is drawn instead.
fn layers(face: Face) -> (&'static str, &'static str) {
    match face {
        Face::Suspicious => ("suspicious", "suspicious"),
        Face::Angry => ("driven", "solemn"),
        Face::Ashamed => ("eyesClosed", "tired"),
        Face::Tired => ("tired", "tired"),
        Face::Blank => ("smile", "tired"),
        Face::Calm => ("smile", "smile"),
        Face::Amused => ("calm", "smile"),
        Face::Moved | Face::Worried => ("concerned", "contempt"),
        Face::Relieved => ("contempt", "smile"),
        Face::Talking => ("explaining", "explaining"),
        Face::Surprised => ("explaining", "cheeky"),
        Face::Thinking => ("suspicious", "suspicious"),
    }
}

/// How far a face tilts the head forward, in degrees.
fn tilt(face: Face) -> f32 {
    match face {
        Face::Ashamed => 13.0,
        Face::Tired => 8.0,
        Face::Moved => -2.0,
        Face::Worried => 5.0,
        Face::Suspicious | Face::Surprised => -4.0,
        Face::Thinking => -7.0,
        Face::Amused => -3.0,
        Face::Relieved => -6.0,
        Face::Angry => 3.0,
        Face::Blank | Face::Calm | Face::Talking => 0.0,
    }
}

/// A part of the head, back to front, drawn by itself because the eyes move by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// Skin and hair.
    Skull,
    /// Brows, eyes and nose.
    Eyes(Gaze),
    /// Mouth, beard and glasses.
    Mouth,
}

/// Draws a part of the head so that the pit of the neck lies at the origin.
pub(super) fn draw(pen: &mut Pen, face: Face, piece: Piece, look: &Look) {
    draw_with(pen, peeps::style(), face, piece, look);
}

fn draw_with(pen: &mut Pen, style: Option<&Value>, face: Face, piece: Piece, look: &Look) {
    let turn = tilt(face);
    let place = format!("rotate({turn} -10 -60) scale({SCALE}) translate(-400 -600)");
    pen.group(&place, |pen| match piece {
        Piece::Skull => skull_and_hair(pen, style, look),
        Piece::Eyes(gaze) => {
            pen.group("translate(351 275)", |pen| {
                eyes(pen, style, face, gaze, look);
            });
        }
        Piece::Mouth => {
            beard(pen, style, look);
            // Under a moustache.
            let lower = if look.said.beard == Beard::Moustache {
                16
            } else {
                0
            };
            pen.group(&format!("translate(351 {})", 275 + lower), |pen| {
                mouth(pen, style, face, look);
            });
            pen.group("translate(351 275)", |pen| marks::mood(pen, face, look));
            glasses(pen, style, look);
        }
    });
}

/// Skin and hair, with what the years and the razor leave between them.
fn skull_and_hair(pen: &mut Pen, style: Option<&Value>, look: &Look) {
    let drawn = style.zip(look.head()).and_then(|(style, name)| {
        pen.group("matrix(.99789 0 0 1 6.3 -58)", |pen| {
            peeps::coloured(pen, style, ("head", name), look, |pen, outline| {
                on_skin(pen, outline, look);
            })
        })
    });
    if drawn.is_none() {
        skull::draw(pen, look);
        pen.group("translate(351 275)", |pen| marks::age(pen, look));
    }
}

/// What lies between the skin and the hair of an Open Peeps head.
fn on_skin(pen: &mut Pen, outline: &str, look: &Look) {
    if look.said.headwear == Headwear::Headscarf {
        // The folds under the chin are holes in the scarf.
        pen.clipped(outline, |pen| {
            pen.block(200.0, 592.0, 400.0, 200.0, look.headwear);
        });
    }
    // Back from the head's place in the definition to the units of the skull.
    pen.clipped(outline, |pen| {
        pen.group("translate(-6.3 58)", |pen| skull::jaw(pen, look));
    });
    pen.group("translate(345 333)", |pen| marks::age(pen, look));
}

/// Brows, eyes and nose.
fn eyes(pen: &mut Pen, style: Option<&Value>, face: Face, gaze: Gaze, look: &Look) {
    let aside = if gaze == Gaze::Aside { -9.0 } else { 0.0 };
    if style.is_some() && features::eyes(pen, face, gaze == Gaze::Shut, aside) {
        return;
    }
    let name = match gaze {
        Gaze::Shut => "contempt",
        _ => layers(face).0,
    };
    let Some(upper) = style.and_then(|style| peeps::layer(style, "expression", name, look)) else {
        return skull::plain_eyes(pen, face);
    };
    pen.clipped(&format!("M-100 -100H400V{UNDER_THE_NOSE}H-100Z"), |pen| {
        pen.group(&format!("translate({aside} 0)"), |pen| pen.add(&upper));
    });
}

/// The mouth.
fn mouth(pen: &mut Pen, style: Option<&Value>, face: Face, look: &Look) {
    let name = layers(face).1;
    match style.and_then(|style| peeps::layer(style, "expression", name, look)) {
        Some(_) if features::mouth(pen, face) => {}
        Some(lower) => {
            pen.clipped(&format!("M-100 {UNDER_THE_NOSE}H400V400H-100Z"), |pen| {
                pen.add(&lower);
            });
        }
        None => skull::plain_mouth(pen, face),
    }
}

/// A beard or moustache of Open Peeps; the mouth is drawn over it, because it is there to be read.
fn beard(pen: &mut Pen, style: Option<&Value>, look: &Look) {
    let name = beard_name(look.said.beard);
    if let Some((style, name)) = style.zip(name) {
        pen.group("translate(58 333)", |pen| {
            peeps::coloured(pen, style, ("facialHair", name), look, |_, _| {});
        });
    }
    if matches!(look.said.beard, Beard::Short | Beard::Full) {
        pen.group("translate(351 275)", |pen| pen.flat(LIPS, look.skin));
    }
}

fn glasses(pen: &mut Pen, style: Option<&Value>, look: &Look) {
    let layer = |(style, name)| peeps::layer(style, "accessories", name, look);
    if let Some(glasses) = style.zip(glasses_name(look.said.glasses)).and_then(layer) {
        pen.group("translate(190 243)", |pen| pen.add(&glasses));
    }
}

fn beard_name(beard: Beard) -> Option<&'static str> {
    match beard {
        Beard::None | Beard::Stubble | Beard::Short => None,
        Beard::Chin | Beard::Full => Some("chin"),
        Beard::Moustache => Some("moustache6"),
    }
}

fn glasses_name(glasses: Glasses) -> Option<&'static str> {
    match glasses {
        Glasses::None => None,
        Glasses::Round => Some("glasses2"),
        Glasses::Thin => Some("glasses"),
        Glasses::Browline => Some("glasses3"),
        Glasses::Thick => Some("glasses5"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::scenario::looks::{Hair, Looks};

    fn looks() -> Looks {
        Looks::of("Ria")
    }

    fn drawn(style: Option<&Value>, face: Face) -> String {
        let mut pen = Pen::default();
        for piece in [Piece::Skull, Piece::Eyes(Gaze::Ahead), Piece::Mouth] {
            draw_with(&mut pen, style, face, piece, &Look::new(looks()));
        }
        pen.finish().remove(0).svg
    }

    #[test]
    fn every_layer_in_use_is_in_the_definition() {
        let style = peeps::style().expect("the definition is JSON");
        let known = |component: &str, name: &str| {
            let look = Look::new(looks());
            assert!(
                peeps::layer(style, component, name, &look).is_some(),
                "{name}"
            );
        };
        for face in Face::ALL {
            let (upper, mouth) = layers(face);
            known("expression", upper);
            known("expression", mouth);
        }
        for hair in Hair::ALL {
            let look = Look::new(Looks {
                hair: *hair,
                ..looks()
            });
            look.head().inspect(|name| known("head", name));
        }
        for headwear in Headwear::ALL {
            let look = Look::new(Looks {
                headwear: *headwear,
                ..looks()
            });
            look.head().inspect(|name| known("head", name));
        }
        Beard::ALL
            .iter()
            .filter_map(|it| beard_name(*it))
            .for_each(|name| known("facialHair", name));
        Glasses::ALL
            .iter()
            .filter_map(|it| glasses_name(*it))
            .for_each(|name| known("accessories", name));
    }

    #[test]
    fn without_the_definition_there_is_a_plain_head() {
        let broken: Value = serde_json::json!({ "components": [] });
        for style in [None, Some(&broken)] {
            let angry = drawn(style, Face::Angry);
            assert!(angry.contains("<path"));
            assert_ne!(angry, drawn(style, Face::Amused));
        }
    }
}
