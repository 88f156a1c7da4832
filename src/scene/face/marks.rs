//! What age and a mood leave on a face beside eyes and mouth: lines, a blush, a tear.
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
        Face::Tired => pen.path(
            "M52 134c12 13 28 14 42 5M150 136c10 9 22 9 32 2",
            "none",
            INK,
            FINE,
        ),
        Face::Moved => {
            pen.path(
                "M50 128c-12 18 -12 30 0 30c12 0 12 -12 0 -30Z",
                "#e4f0f6",
                INK,
                6.0,
            );
        }
        _ => {}
    }
}

/// Mouths of our own, where no mouth of Open Peeps says it.
pub(super) fn mouth(pen: &mut Pen, face: Face) -> bool {
    let d = match face {
        // One corner goes up further, with a dimple.
        Face::Amused => "M72 190C90 216 130 214 150 182M146 174c8 2 12 8 12 15",
        // A small smile under wet eyes.
        Face::Moved => "M84 192C94 206 124 207 136 194M78 190c3 3 6 4 9 4",
        Face::Relieved => {
            "M78 188C92 208 128 208 142 188M72 184c2 4 5 7 9 8M148 184c-2 4 -5 7 -9 8"
        }
        _ => return false,
    };
    pen.path(d, "none", INK, 11.0);
    true
}
