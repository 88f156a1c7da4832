//! Brows, eyes and mouths of our own, where no expression of Open Peeps says it.
//!
//! They keep to the units and the places of an expression, so that every head, beard and pair of
//! glasses fits, and either half can be worn with a half of Open Peeps.

use super::super::pen::{INK, Pen};
use crate::core::scenario::scene::Face;

/// The nose that every expression has.
const NOSE: &str = "M134.8 117.4c7.6 4.6 19 15.3 11 26.6-9.6 10-23.4-1.4-30.2-6.6-6.3-4-13.3 6.3-7.5 11 \
                    49 36.3 69-29.8 30.5-36.4-4.2-.8-5.8 4-3.8 5.4";
/// Eyes that are shut, or look down.
const LIDS: &str = "M42 104C50 116 68 116 77 104M157 99C165 110 181 110 190 98";
/// The weight of brows, lids and mouths.
const BOLD: f32 = 12.0;

/// The upper half of a face.
struct Upper {
    brows: &'static str,
    /// Left, top, and half the width and height of each eye; none where they look down.
    eyes: Option<[(f32, f32, f32, f32); 2]>,
    /// The eyes are wet.
    wet: bool,
}

fn upper(face: Face) -> Option<Upper> {
    let (brows, eyes, wet) = match face {
        // Up in the middle, and the look on the floor.
        Face::Ashamed => (
            "M28 78C48 72 66 62 82 48M152 46C166 60 184 68 204 70",
            None,
            false,
        ),
        Face::Moved => (
            "M28 66C48 60 66 50 80 35M154 33C166 47 184 55 202 58",
            Some([(61.0, 98.0, 10.5, 18.5), (172.0, 94.0, 10.0, 17.5)]),
            true,
        ),
        // Straight across.
        Face::Blank => (
            "M26 58C42 52 62 51 82 54M148 50C166 47 184 49 202 54",
            Some([(57.0, 94.0, 9.0, 15.0), (172.0, 90.0, 8.5, 14.0)]),
            false,
        ),
        // Far up, over wide eyes.
        Face::Surprised => (
            "M24 30C38 12 62 6 80 16M154 12C168 2 190 8 204 26",
            Some([(58.0, 92.0, 12.0, 23.0), (173.0, 88.0, 11.5, 22.0)]),
            false,
        ),
        // One up and one down, and the look up and away.
        Face::Thinking => (
            "M30 66C46 58 66 58 84 64M154 34C168 22 190 24 206 40",
            Some([(72.0, 86.0, 9.0, 14.0), (187.0, 80.0, 8.5, 13.0)]),
            false,
        ),
        _ => return None,
    };
    Some(Upper { brows, eyes, wet })
}

/// Brows, eyes and nose; whether there were any for this face.
pub(super) fn eyes(pen: &mut Pen, face: Face, shut: bool, aside: f32) -> bool {
    let Some(upper) = upper(face) else {
        return false;
    };
    pen.flat(NOSE, INK);
    pen.path(upper.brows, "none", INK, BOLD);
    match upper.eyes.filter(|_| !shut) {
        None => pen.path(LIDS, "none", INK, BOLD),
        Some(eyes) => {
            for (x, y, rx, ry) in eyes {
                let x = x + aside;
                pen.flat(&oval(x, y, rx, ry), INK);
                if upper.wet {
                    pen.flat(&oval(x + 3.0, y - 8.0, 4.5, 5.5), "#ffffff");
                    pen.flat(&oval(x - 3.0, y + 9.0, 3.0, 3.0), "#ffffff");
                }
            }
        }
    }
    true
}

/// The mouth; whether there was one for this face.
pub(super) fn mouth(pen: &mut Pen, face: Face) -> bool {
    let d = match face {
        // One corner goes up further, with a dimple.
        Face::Amused => "M72 190C90 216 130 214 150 182M146 174c8 2 12 8 12 15",
        // Lips pressed together, so as not to cry.
        Face::Moved => "M84 204C96 195 122 194 138 202M100 220c8 3 18 3 25 0",
        Face::Relieved => {
            "M78 188C92 208 128 208 142 188M72 184c2 4 5 7 9 8M148 184c-2 4 -5 7 -9 8"
        }
        // Friendly, and no smile: it is the face of whoever just listens.
        Face::Calm => "M86 200C98 207 122 207 137 197",
        Face::Ashamed => "M94 206C104 200 120 199 132 203",
        Face::Blank => "M80 202H146",
        Face::Worried => "M80 212C94 192 126 190 146 206",
        Face::Surprised => {
            pen.path(&oval(114.0, 208.0, 15.0, 18.0), "#6d3733", INK, 9.0);
            return true;
        }
        Face::Thinking => "M106 206C120 209 136 206 148 198",
        _ => return false,
    };
    pen.path(d, "none", INK, 11.0);
    true
}

fn oval(x: f32, y: f32, rx: f32, ry: f32) -> String {
    let left = x - rx;
    let across = 2.0 * rx;
    format!("M{left} {y}a{rx} {ry} 0 1 0 {across} 0a{rx} {ry} 0 1 0 -{across} 0Z")
}
