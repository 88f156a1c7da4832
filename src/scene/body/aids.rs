//! What a person sits on or moves with.

use super::super::look::Look;
use super::super::pen::Pen;
use crate::core::scenario::looks::{Clothes, WalkingAid};
use crate::core::scenario::scene::Place;

/// The thighs of someone who sits.
pub(super) fn lap(pen: &mut Pen, look: &Look) {
    let cloth = if look.said.clothes == Clothes::Dress {
        look.shirt
    } else {
        look.trousers
    };
    pen.shape(
        "M-60 420C-150 410 -214 440 -224 500C-232 560 -224 640 -220 760H-20L-10 470Z",
        cloth,
    );
    pen.shape(
        "M60 420C150 410 206 440 216 500C224 560 216 640 212 760H10L0 470Z",
        cloth,
    );
}

/// What stands behind someone who sits, and fits the place.
pub(super) fn seat(pen: &mut Pen, place: Place, look: &Look) {
    if look.wheels() {
        pen.shape("M-176 40H-152V520H-176ZM148 40H172V520H148Z", "#5c5f63");
        pen.shape("M-206 14H-150V40H-206ZM146 14H202V40H146Z", "#3f4144");
        pen.shape("M-160 110H156V500H-160Z", "#55606b");
        return;
    }
    match place {
        // The back of an armchair.
        Place::LivingRoom => pen.shape(
            "M-250 560V40C-250 -50 -190 -86 -100 -90H96C186 -86 246 -50 246 40V560Z",
            "#8d7f86",
        ),
        // A chair that can be stacked.
        Place::CommunityCentre | Place::Office => {
            pen.shape("M-190 60H-168V560H-190ZM164 60H186V560H164Z", "#7c8187");
            pen.shape(
                "M-200 50C-200 -20 -180 -30 -110 -30H106C176 -30 196 -20 196 50V230C190 250 -194 250 -200 230Z",
                if place == Place::Office { "#5f6b78" } else { "#b5796a" },
            );
        }
        _ => {
            pen.shape("M-204 -10H-172V540H-204ZM168 -10H200V540H168Z", "#9a7b5d");
            pen.shape(
                "M-212 -18C-100 -40 100 -40 208 -18V40C100 20 -100 20 -212 40Z",
                "#b08f6e",
            );
        }
    }
}

/// What stands before someone who sits: the arms of a chair, wheels, a cane at hand.
pub(super) fn before_the_seat(pen: &mut Pen, place: Place, look: &Look) {
    match look.said.walking_aid {
        WalkingAid::Wheelchair => {
            for x in [-262.0, 258.0] {
                pen.shape(&wheel(x, 470.0, 30.0, 230.0), "#3f4144");
                pen.shape(&wheel(x, 470.0, 18.0, 206.0), "#8f9aa0");
            }
            return;
        }
        WalkingAid::Cane => pen.group("translate(262 0) rotate(4)", |pen| {
            pen.path("M0 620V170C0 110 -56 110 -56 156", "none", "#1d1a19", 25.0);
            pen.path("M0 620V170C0 110 -56 110 -56 156", "none", "#8a6a4c", 12.0);
        }),
        WalkingAid::Rollator => pen.group("translate(356 40)", rollator),
        WalkingAid::None => {}
    }
    if place == Place::LivingRoom {
        for side in [-1.0, 1.0] {
            pen.group(&format!("translate(-2 0) scale({side} 1)"), |pen| {
                pen.shape(
                    "M196 640V350C196 300 226 286 258 286C292 286 316 306 316 350V640Z",
                    "#9c8e95",
                );
                pen.detail("M222 640V352C222 324 236 312 256 312");
            });
        }
    }
}

/// What stands beside someone who stands.
pub(super) fn beside(pen: &mut Pen, look: &Look) {
    if look.said.walking_aid == WalkingAid::Rollator {
        pen.group("translate(330 0)", rollator);
    }
}

/// A walking frame on wheels, seen from the front.
fn rollator(pen: &mut Pen) {
    for side in [-1.0, 1.0] {
        pen.group(&format!("scale({side} 1)"), |pen| {
            pen.shape("M64 370H80L92 800H76Z", "#7c8b96");
            pen.shape(
                "M56 340C56 326 66 322 76 322H116C130 322 130 348 116 348H82V380H62Z",
                "#3f4144",
            );
        });
    }
    pen.shape("M-74 452H74V474H-74Z", "#55606b");
    pen.shape("M-66 500H66L58 590H-58Z", "#8d7c98");
    pen.detail("M-62 524H62");
}

/// A wheel seen almost from the front.
fn wheel(x: f32, y: f32, rx: f32, ry: f32) -> String {
    format!(
        "M{} {y}a{rx} {ry} 0 1 0 {} 0a{rx} {ry} 0 1 0 -{} 0Z",
        x - rx,
        2.0 * rx,
        2.0 * rx
    )
}
