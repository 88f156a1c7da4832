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
/// The white of an eye, and teeth.
const WHITE: &str = "#fbf8f2";
/// The weight of brows, lids and mouths.
const BOLD: f32 = 12.0;

/// Where an eye is: left, top, and half its width and height.
type Eye = (f32, f32, f32, f32);

/// What both eyes are like, the left one first.
enum Eyes {
    /// They look at the floor.
    Down,
    /// Open, as the heads have them.
    Open([Eye; 2]),
    /// With tears in them that do not fall.
    Wet([Eye; 2]),
    /// Under lids that hang over half of them.
    Heavy([Eye; 2]),
    /// Narrowed by a smile from below.
    Merry([Eye; 2]),
}

/// The upper half of a face.
fn upper(face: Face) -> Option<(&'static str, Eyes)> {
    Some(match face {
        // Up in the middle, and the look on the floor.
        Face::Ashamed => (
            "M28 78C48 72 66 62 82 48M152 46C166 60 184 68 204 70",
            Eyes::Down,
        ),
        Face::Moved => (
            "M28 64C48 58 66 48 80 34M154 32C166 46 184 54 202 56",
            Eyes::Wet([(60.0, 98.0, 12.0, 18.0), (172.0, 94.0, 11.5, 17.0)]),
        ),
        Face::Worried => (
            "M24 74C44 70 64 58 80 38M154 36C168 54 186 64 206 66",
            Eyes::Open([(59.0, 102.0, 11.0, 17.0), (173.0, 98.0, 10.5, 16.0)]),
        ),
        // Straight across.
        Face::Blank => (
            "M26 58C42 52 62 51 82 54M148 50C166 47 184 49 202 54",
            Eyes::Open([(57.0, 94.0, 9.0, 15.0), (172.0, 90.0, 8.5, 14.0)]),
        ),
        // Hanging at the outer ends.
        Face::Tired => (
            "M22 76C38 66 58 62 80 64M150 60C170 57 190 62 206 72",
            Eyes::Heavy([(58.0, 98.0, 20.0, 19.0), (173.0, 94.0, 19.0, 18.0)]),
        ),
        // Far up, over wide eyes.
        Face::Surprised => (
            "M24 30C38 12 62 6 80 16M154 12C168 2 190 8 204 26",
            Eyes::Open([(58.0, 92.0, 12.0, 23.0), (173.0, 88.0, 11.5, 22.0)]),
        ),
        Face::Amused => (
            "M24 52C36 34 62 30 80 42M152 38C168 26 192 30 204 48",
            Eyes::Merry([(58.0, 90.0, 10.0, 14.0), (173.0, 86.0, 9.5, 13.0)]),
        ),
        // One up and one down, and the look up and away.
        Face::Thinking => (
            "M30 66C46 58 66 58 84 64M154 34C168 22 190 24 206 40",
            Eyes::Open([(72.0, 86.0, 9.0, 14.0), (187.0, 80.0, 8.5, 13.0)]),
        ),
        Face::Suspicious | Face::Angry | Face::Calm | Face::Relieved | Face::Talking => {
            return None;
        }
    })
}

/// Brows, eyes and nose; whether there were any for this face.
pub(super) fn eyes(pen: &mut Pen, face: Face, shut: bool, aside: f32) -> bool {
    let Some((brows, eyes)) = upper(face) else {
        return false;
    };
    pen.flat(NOSE, INK);
    pen.path(brows, "none", INK, BOLD);
    let (both, draw): ([Eye; 2], fn(&mut Pen, Eye, f32)) = match eyes {
        _ if shut => return lids(pen),
        Eyes::Down => return lids(pen),
        Eyes::Open(both) => (both, open),
        Eyes::Wet(both) => (both, wet),
        Eyes::Heavy(both) => (both, heavy),
        Eyes::Merry(both) => (both, merry),
    };
    for eye in both {
        draw(pen, eye, aside);
    }
    true
}

fn lids(pen: &mut Pen) -> bool {
    pen.path(LIDS, "none", INK, BOLD);
    true
}

fn open(pen: &mut Pen, (x, y, rx, ry): Eye, aside: f32) {
    pen.flat(&oval(x + aside, y, rx, ry), INK);
}

fn wet(pen: &mut Pen, (x, y, rx, ry): Eye, aside: f32) {
    open(pen, (x, y, rx, ry), aside);
    let x = x + aside;
    pen.flat(&oval(x + 3.0, y - 7.0, 4.0, 5.0), WHITE);
    pen.flat(&oval(x - 3.5, y + 5.0, 2.5, 3.0), WHITE);
    // It stands on the lower lid.
    let lid = y + ry;
    let d = format!(
        "M{} {}Q{x} {} {} {}",
        x - rx - 4.0,
        lid - 2.0,
        lid + 9.0,
        x + rx + 4.0,
        lid - 2.0
    );
    pen.path(&d, "#e4f0f6", INK, 5.0);
}

fn heavy(pen: &mut Pen, (x, y, rx, ry): Eye, aside: f32) {
    let (left, right) = (x - rx, x + rx);
    let eye = format!("M{left} {y}A{rx} {ry} 0 0 0 {right} {y}Z");
    pen.path(&eye, WHITE, INK, 6.0);
    let (from, to) = (x + aside * 0.7 - 9.0, x + aside * 0.7 + 9.0);
    pen.flat(&format!("M{from} {y}A9 12 0 0 0 {to} {y}Z"), INK);
    // The lid, and its fold.
    let d = format!("M{} {y}H{}", left - 5.0, right + 5.0);
    pen.path(&d, "none", INK, BOLD);
}

fn merry(pen: &mut Pen, (x, y, rx, ry): Eye, aside: f32) {
    open(pen, (x, y, rx, ry), aside);
    let under = y + ry + 9.0;
    let d = format!(
        "M{} {under}Q{x} {} {} {under}",
        x - 19.0,
        under - 15.0,
        x + 19.0
    );
    pen.path(&d, "none", INK, 7.0);
}

/// The mouth; whether there was one for this face.
pub(super) fn mouth(pen: &mut Pen, face: Face) -> bool {
    let d = match face {
        // A broad smile that shows the teeth; one corner goes up further, with a dimple.
        Face::Amused => {
            pen.path(
                "M74 188C96 196 130 193 150 181C150 204 136 221 114 222C94 222 78 208 74 188Z",
                WHITE,
                INK,
                9.0,
            );
            "M66 184c2 5 5 8 10 9M146 173c8 1 12 6 13 13"
        }
        // A smile that is not quite steady.
        Face::Moved => "M86 198C94 208 102 206 110 209C120 212 132 210 142 194",
        Face::Relieved => {
            "M78 188C92 208 128 208 142 188M72 184c2 4 5 7 9 8M148 184c-2 4 -5 7 -9 8"
        }
        // Friendly, and no smile: it is the face of whoever just listens.
        Face::Calm => "M86 200C98 207 122 207 137 197",
        Face::Ashamed => "M94 206C104 200 120 199 132 203",
        Face::Blank => "M80 202H146",
        // Neither open nor shut.
        Face::Worried => {
            "M80 208C86 196 98 195 104 203C110 211 120 211 126 202C131 194 142 194 147 204"
        }
        Face::Tired => "M88 210C102 203 122 203 140 210",
        Face::Talking => {
            pen.path(
                "M88 196C102 190 124 189 138 194C137 211 127 220 113 220C99 220 89 211 88 196Z",
                "#6d3733",
                INK,
                8.0,
            );
            pen.flat(
                "M94 199C106 195 120 194 132 197L130 204C118 202 108 202 96 205Z",
                WHITE,
            );
            return true;
        }
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
