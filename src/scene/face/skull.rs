//! A head of our own: bald on top, hair at the sides.
//!
//! It is drawn in the units and the manner of an Open Peeps head, so that every Open Peeps
//! expression fits it. It is also the head, and [`plain_eyes`] and [`plain_mouth`] the face, that stand in when
//! the Open Peeps definition cannot be read.

use super::super::look::Look;
use super::super::pen::{INK, Pen};
use crate::core::scenario::looks::Beard;
use crate::core::scenario::scene::Face;

/// The line weight in a head's own units, which are larger than the scene's.
const LINE: f32 = 13.0;

/// All of the skin, with the ear.
const SKIN: &str = "M238 358C212 320 222 262 249 224C280 178 340 146 402 144C470 144 530 190 550 256\
                    C560 290 556 330 561 362C570 390 580 420 576 448C572 490 545 526 506 545\
                    C470 560 425 562 391 546L323 521C300 505 280 482 266 456C252 464 232 464 226 448\
                    C222 436 226 426 221 416C208 404 202 386 212 372C218 362 228 358 238 358Z";
/// The same outline, open between jaw and chin, as heads are drawn in Open Peeps.
const OUTLINE: &str = "M238 358C212 320 222 262 249 224C280 178 340 146 402 144C470 144 530 190 550 256\
                       C560 290 556 330 561 362C570 390 580 420 576 448C572 490 545 526 506 545\
                       C470 560 425 562 391 546M323 521C300 505 280 482 266 456\
                       C252 464 232 464 226 448C222 436 226 426 221 416C208 404 202 386 212 372\
                       C222 356 250 354 264 370M240 392C256 386 270 394 276 408";
/// Hair down the nape, behind the ear.
const NAPE: &str = "M230 380C196 390 192 440 214 486C228 500 260 498 286 490L280 400Z";
/// Hair over the ear, from the back of the head to the temple.
const SIDE: &str = "M244 232C214 256 196 312 208 374C222 354 250 352 266 370C276 386 276 410 272 436\
                    C284 440 292 430 296 414C300 392 298 370 302 352C312 340 320 324 318 304\
                    C298 298 282 280 274 254C264 242 254 234 244 232Z";
/// Where a beard would grow; seen only where there is skin.
const JAW: &str = "M284 426C300 452 330 470 366 462C402 450 436 434 474 436C520 436 556 442 600 446\
                   V600H280L240 470Z";
/// Single hairs of the stubble, clear of the mouth.
const HAIRS: &str = "M306 474l3 9M322 492l4 8M336 478l3 9M346 502l4 8M364 484l2 9M372 512l3 8M388 498l2 9\
                     M398 526l3 7M416 518l1 9M436 534l0 8M458 524l-1 9M482 530l-2 8M500 514l-3 9\
                     M522 522l-4 8M530 496l-3 9M546 502l-4 8M552 474l-3 9M538 462l-2 8M392 466l1 8";

/// Draws the head; the face comes over it.
pub(super) fn draw(pen: &mut Pen, look: &Look) {
    pen.path(NAPE, look.hair, INK, LINE);
    pen.flat(SKIN, look.skin);
    pen.clipped(SKIN, |pen| jaw(pen, look));
    pen.path(OUTLINE, "none", INK, LINE);
    pen.path(SIDE, look.hair, INK, LINE);
    pen.path("M236 268C224 296 220 320 222 340M262 274C250 298 246 318 248 336M286 308C280 318 278 330 280 344", "none", INK, 5.0);
}

/// What grows along the jaw, clipped to the skin by whoever draws that: a day or two without a
/// razor, or a beard.
pub(super) fn jaw(pen: &mut Pen, look: &Look) {
    match look.said.beard {
        Beard::Stubble => {
            pen.veil(JAW, look.hair, 0.38);
            pen.path(HAIRS, "none", "#77736e", 3.5);
        }
        Beard::Short | Beard::Full => pen.path(JAW, look.hair, INK, 9.0),
        Beard::None | Beard::Chin | Beard::Moustache => {}
    }
}

/// Brow and mouth of a mood, without the definition: enough to tell moods apart, no more.
fn plain(face: Face) -> (i16, i16) {
    match face {
        Face::Angry => (10, -14),
        Face::Suspicious => (6, -4),
        Face::Ashamed | Face::Tired => (-8, -8),
        Face::Worried => (-12, -12),
        Face::Surprised => (-16, 0),
        Face::Thinking => (-4, -6),
        Face::Moved => (-10, 6),
        Face::Blank => (0, 0),
        Face::Calm | Face::Talking => (0, 8),
        Face::Amused | Face::Relieved => (-4, 18),
    }
}

/// Brows, eyes and nose without the definition.
pub(super) fn plain_eyes(pen: &mut Pen, face: Face) {
    let brow = 70 + plain(face).0;
    let d = format!(
        "M48 70L96 {brow}M140 {brow}L188 70M74 104v14M164 104v14M116 110c20 24 14 40 -10 36"
    );
    pen.path(&d, "none", INK, LINE);
}

/// A mouth without the definition.
pub(super) fn plain_mouth(pen: &mut Pen, face: Face) {
    let middle = 196 + plain(face).1;
    pen.path(&format!("M82 196Q112 {middle} 142 196"), "none", INK, LINE);
}
