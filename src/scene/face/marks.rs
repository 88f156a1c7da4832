//! What age and a mood leave on a face beside eyes and mouth: lines, a blush.
//!
//! All of it lies in the units of an expression, so that it fits every head.

use super::super::look::Look;
use super::super::pen::{INK, Pen};
use crate::core::scenario::scene::Face;

/// The weight of a line on the skin.
const FINE: f32 = 5.0;

/// The lines of the years, under the hair.
pub(super) fn age(pen: &mut Pen, look: &Look) {
    let mut d = String::new();
    let age = look.said.age;
    if age >= 42 {
        // Beside the nose.
        d.push_str("M66 160c-8 8 -12 18 -11 28");
    }
    if age >= 52 {
        // At the corner of the eye.
        d.push_str("M36 100l-15 -7M34 112l-16 3");
    }
    if age >= 60 {
        d.push_str("M72 22c22 -8 46 -8 68 -1");
    }
    if age >= 68 {
        d.push_str("M86 4c16 -5 34 -5 50 -1M168 160c7 8 9 16 8 26");
    }
    if age >= 76 {
        d.push_str("M34 128c6 10 14 16 24 18M26 168c4 12 10 20 18 26");
    }
    if !d.is_empty() {
        pen.path(&d, "none", look.shade, FINE);
    }
}

/// What a mood adds, over the features.
pub(super) fn mood(pen: &mut Pen, face: Face, look: &Look) {
    match face {
        Face::Ashamed => pen.path(
            "M30 152l-9 17M48 156l-9 17M66 160l-9 17M164 158l-8 15M180 156l-8 15",
            "none",
            look.shade,
            7.0,
        ),
        // Under the eyes.
        Face::Tired => pen.path(
            "M44 130c8 10 24 11 36 3M158 127c9 9 22 9 32 2",
            "none",
            INK,
            FINE,
        ),
        // Lines across the forehead.
        Face::Worried => pen.path(
            "M84 18C98 10 122 9 138 14M92 2C104 -4 120 -5 132 -1",
            "none",
            look.shade,
            7.0,
        ),
        _ => {}
    }
}
