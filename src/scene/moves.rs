//! The small movements after a reaction: breathing, a glance, a blink, a hand, a curtain.
//!
//! Where something is at a moment, and nothing else: a pure function of the seconds since the
//! reaction. Everything begins and ends at rest, and after [`LASTS`] seconds nothing moves until
//! something happens again, so that an open window costs nothing.

use std::f32::consts::TAU;

use super::{Gaze, Part};

/// How long it moves after a reaction, in seconds.
pub const LASTS: f32 = 5.0;
/// From the neck, which a head turns on, to the hips, which a body breathes on, as a share of the
/// picture's height.
const NECK_TO_HIPS: f32 = 0.58;

/// Where a layer is: a point of the picture goes to `pivot + scale (point - pivot) + shift`, with
/// a turn or a slant in between.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pose {
    pivot: (f32, f32),
    /// In radians.
    turn: f32,
    /// How far x goes with y.
    slant: f32,
    stretch: f32,
    shift: f32,
}

impl Pose {
    /// Where a part is, `seconds` after the reaction; `height` is the picture's.
    pub fn at(part: Part, pivot: (f32, f32), height: f32, seconds: Option<f32>) -> Self {
        let mut pose = Self {
            pivot,
            turn: 0.0,
            slant: 0.0,
            stretch: 1.0,
            shift: 0.0,
        };
        let Some(seconds) = seconds.filter(|seconds| (0.0..LASTS).contains(seconds)) else {
            return pose;
        };
        // In softly, out softly.
        let strength = (seconds / 0.8).min((LASTS - seconds) / 1.5).min(1.0);
        let swing = |period: f32| strength * (TAU * seconds / period).sin();
        let breath = 0.005 * swing(3.1);
        match part {
            Part::Still | Part::Door => {}
            Part::Curtain => pose.slant = 0.012 * swing(2.6),
            Part::Body => pose.stretch += breath,
            Part::Hand => {
                pose.turn = 0.07 * swing(1.3);
                pose.shift = -breath * NECK_TO_HIPS * 0.4 * height;
            }
            Part::Head | Part::Eyes(_) => {
                pose.turn = 0.016 * swing(4.3);
                pose.shift = -breath * NECK_TO_HIPS * height;
            }
        }
        pose
    }

    /// Where a point goes.
    pub fn put(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let (dx, dy) = (x - self.pivot.0, (y - self.pivot.1) * self.stretch);
        let (sin, cos) = self.turn.sin_cos();
        (
            self.pivot.0 + dx * cos - dy * sin + self.slant * dy,
            self.pivot.1 + dx * sin + dy * cos + self.shift,
        )
    }
}

/// Where the eyes look, `seconds` after the reaction.
pub fn gaze(seconds: Option<f32>) -> Gaze {
    match seconds {
        Some(0.5..0.64 | 3.5..3.64) => Gaze::Shut,
        Some(1.5..2.4) => Gaze::Aside,
        _ => Gaze::Ahead,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: [Part; 5] = [
        Part::Curtain,
        Part::Body,
        Part::Hand,
        Part::Head,
        Part::Eyes(Gaze::Ahead),
    ];

    fn put(part: Part, seconds: Option<f32>) -> (f32, f32) {
        Pose::at(part, (600.0, 400.0), 900.0, seconds).put((640.0, 200.0))
    }

    fn apart(a: (f32, f32), b: (f32, f32)) -> f32 {
        (a.0 - b.0).hypot(a.1 - b.1)
    }

    #[test]
    fn everything_begins_and_ends_at_rest() {
        for part in PARTS {
            for seconds in [None, Some(0.0), Some(LASTS), Some(60.0), Some(f32::NAN)] {
                let moved = apart(put(part, seconds), (640.0, 200.0));
                assert!(moved < 0.01, "{part:?} at {seconds:?}: {moved}");
            }
            let last = apart(put(part, Some(LASTS - 0.01)), (640.0, 200.0));
            assert!(last < 0.2, "{part:?} jumps at the end: {last}");
        }
        assert_eq!(gaze(None), Gaze::Ahead);
        assert_eq!(gaze(Some(LASTS)), Gaze::Ahead);
    }

    #[test]
    fn everything_moves_a_little_in_between_and_never_far() {
        for part in PARTS {
            let moved = (0..50)
                .map(|tenth| put(part, Some(tenth as f32 / 10.0)))
                .map(|point| apart(point, (640.0, 200.0)))
                .fold(0.0, f32::max);
            assert!((0.5..20.0).contains(&moved), "{part:?}: {moved}");
        }
        assert_eq!(put(Part::Still, Some(1.0)), (640.0, 200.0));
    }
}
