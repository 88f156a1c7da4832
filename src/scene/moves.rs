//! The small movements of a scene: breathing, a glance, a blink, a hand, a curtain; and a door that
//! swings.
//!
//! Where something is at a moment, and nothing else: pure functions of the time that a host tells.
//! Everything begins and ends at rest, and [`LASTS`] seconds after the last input nothing moves
//! until something happens again, so that an open window costs nothing. In between a host asks when
//! there is something new to see ([`Life::until`]): a head that turns by a pixel a second needs one
//! picture a second.

use std::f32::consts::TAU;

use super::{Gaze, Part};

/// How long it moves after the last input, in seconds.
pub const LASTS: f32 = 10.0;
/// How long a door takes, in seconds.
pub const SWING: f32 = 0.6;
/// How long one face takes to become another, in seconds.
pub const FADE: f32 = 0.15;
/// The shortest time between two pictures of small movements, in seconds: drawn films do with as
/// few.
const FRAME: f32 = 0.08;
/// From rest into movement, in seconds.
const WAKES: f32 = 0.8;
/// And back to rest.
const RESTS: f32 = 1.5;
/// How long a hand speaks along after a reaction, in seconds.
const SPEAKS: f32 = 4.0;
/// After so many seconds the eyes do the same again.
const ROUND: f32 = 10.0;
/// From the neck, which a head turns on, to the hips, which a body breathes on, as a share of the
/// picture's height.
const NECK_TO_HIPS: f32 = 0.58;
/// How much smaller the far edge of a door gets as it swings away.
const AWAY: f32 = 0.56;

/// How much life is in a scene: it wakes softly when something happens, and softly comes to rest.
#[derive(Debug, Clone, Copy)]
pub struct Life {
    /// When it began to move, in a host's seconds, as all of these; none at rest.
    began: Option<f64>,
    /// When something last happened.
    touched: f64,
    /// When the person last reacted.
    reacted: f64,
    /// When it was last looked at.
    seen: f64,
    strength: f32,
}

/// A moment in which a scene moves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// Seconds since it began to move.
    pub seconds: f32,
    /// Seconds since the person reacted.
    pub reacted: f32,
    /// From rest, 0, to 1.
    pub strength: f32,
}

impl Default for Life {
    fn default() -> Self {
        Self {
            began: None,
            touched: f64::NEG_INFINITY,
            reacted: f64::NEG_INFINITY,
            seen: 0.0,
            strength: 0.0,
        }
    }
}

impl Life {
    /// There was some input.
    pub fn touch(&mut self, now: f64) {
        // What came to rest since it was last looked at begins anew.
        self.at(now);
        self.touched = now;
    }

    /// The person reacts.
    pub fn react(&mut self, now: f64) {
        self.touch(now);
        self.reacted = now;
    }

    /// Where it is now; none at rest.
    pub fn at(&mut self, now: f64) -> Option<Moment> {
        let rests = self.touched + f64::from(LASTS - RESTS);
        if self.began.is_none() && now < rests {
            (self.began, self.seen) = (Some(now), now);
        }
        let began = self.began?;
        let passed = (now - self.seen).max(0.0) as f32;
        let awake = ((rests - self.seen) as f32).clamp(0.0, passed);
        self.seen = now;
        let woken = (self.strength + awake / WAKES).min(1.0);
        self.strength = (woken - (passed - awake) / RESTS).max(0.0);
        if now >= rests && self.strength == 0.0 {
            self.began = None;
            return None;
        }
        Some(Moment {
            seconds: (now - began) as f32,
            reacted: (now - self.reacted) as f32,
            strength: self.strength,
        })
    }

    /// In how many seconds the moment comes for which `differs` holds, in which there is something
    /// new to see; none where it comes to rest before that, or is at rest.
    pub fn until(&self, now: f64, differs: impl Fn(Option<Moment>) -> bool) -> Option<f32> {
        self.began?;
        let mut ahead = *self;
        let mut after = 0.0;
        loop {
            after += FRAME;
            let moment = ahead.at(now + f64::from(after));
            if differs(moment) {
                return Some(after);
            }
            moment?;
        }
    }
}

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
    /// Where a part is at a moment; `height` is the picture's.
    pub fn at(part: Part, pivot: (f32, f32), height: f32, moment: Option<Moment>) -> Self {
        let mut pose = Self {
            pivot,
            turn: 0.0,
            slant: 0.0,
            stretch: 1.0,
            shift: 0.0,
        };
        let Some(moment) = moment else {
            return pose;
        };
        let swing = |period: f32| moment.strength * (TAU * moment.seconds / period).sin();
        // Fifteen times a minute, as somebody who sits still.
        let breath = 0.005 * swing(4.0);
        match part {
            Part::Still | Part::Door => {}
            Part::Curtain => pose.slant = 0.01 * swing(5.0),
            Part::Body => pose.stretch += breath,
            Part::Hand => {
                let speaks = ((SPEAKS - moment.reacted) / RESTS).clamp(0.0, 1.0);
                pose.turn = 0.07 * speaks * swing(1.6);
                pose.shift = -breath * NECK_TO_HIPS * 0.4 * height;
            }
            Part::Head | Part::Eyes(_) => {
                pose.turn = 0.016 * swing(6.0);
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

/// Where the eyes look at a moment.
pub fn gaze(moment: Option<Moment>) -> Gaze {
    let Some(moment) = moment.filter(|moment| moment.strength > 0.5) else {
        return Gaze::Ahead;
    };
    match moment.reacted % ROUND {
        0.5..0.64 | 3.5..3.64 | 6.8..6.94 => Gaze::Shut,
        1.5..2.4 | 5.2..6.0 => Gaze::Aside,
        _ => Gaze::Ahead,
    }
}

/// How far a door is on its way, from 0 to 1, `seconds` after it began: it starts and stops softly.
pub fn swung(seconds: f32) -> f32 {
    let share = (seconds / SWING).clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

/// Where a point of a door's leaf is while the leaf reaches `now` from its hinges instead of `own`,
/// as it is drawn; `height` is the picture's.
pub fn leaf(
    (x, y): (f32, f32),
    hinge: (f32, f32),
    (own, now): (f32, f32),
    height: f32,
) -> (f32, f32) {
    let out = if own > 0.0 { (x - hinge.0) / own } else { 0.0 };
    // What is further away is smaller, and nearer to the height of the eyes; the lower edge lies
    // below the picture.
    let shrink = match y < hinge.1 {
        true => 1.0 - out * AWAY * (own - now) / height,
        false => 1.0,
    };
    (hinge.0 + out * now, hinge.1 + (y - hinge.1) * shrink)
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

    fn put(part: Part, moment: Option<Moment>) -> (f32, f32) {
        Pose::at(part, (600.0, 400.0), 900.0, moment).put((640.0, 200.0))
    }

    fn apart(a: (f32, f32), b: (f32, f32)) -> f32 {
        (a.0 - b.0).hypot(a.1 - b.1)
    }

    /// A reaction at 100 s, and its moments, twenty a second.
    fn moments(life: &mut Life, seconds: f64) -> Vec<Option<Moment>> {
        life.react(100.0);
        let ticks = 0..(seconds * 20.0) as u32;
        ticks
            .map(|tick| life.at(100.0 + f64::from(tick) / 20.0))
            .collect()
    }

    #[test]
    fn everything_begins_and_ends_at_rest() {
        let all = moments(&mut Life::default(), 12.0);
        let last = all.iter().rposition(Option::is_some).unwrap();
        // Twenty frames a second, for ten seconds.
        assert!((197..=200).contains(&last), "it moves for {last} frames");
        for part in PARTS {
            let moved = |moment| apart(put(part, moment), (640.0, 200.0));
            assert!(moved(None) < 0.01 && moved(all[0]) < 0.01);
            assert!(moved(all[last]) < 0.2, "{part:?} jumps at the end");
        }
        assert_eq!(gaze(None), Gaze::Ahead);
        assert_eq!(gaze(all[last]), Gaze::Ahead);
        assert!(Life::default().at(0.0).is_none());
    }

    #[test]
    fn everything_moves_a_little_in_between_and_never_far_or_in_jumps() {
        let all = moments(&mut Life::default(), 10.0);
        for part in PARTS {
            let points: Vec<_> = all.iter().map(|moment| put(part, *moment)).collect();
            let far = points.iter().map(|point| apart(*point, (640.0, 200.0)));
            let far = far.fold(0.0, f32::max);
            assert!((0.5..20.0).contains(&far), "{part:?}: {far}");
            let jump = points.windows(2).map(|two| apart(two[0], two[1]));
            let jump = jump.fold(0.0, f32::max);
            assert!(jump < 4.0, "{part:?} jumps {jump}");
        }
        for still in [Part::Still, Part::Door] {
            assert_eq!(put(still, all[60]), (640.0, 200.0));
        }
    }

    #[test]
    fn the_eyes_blink_and_glance_aside() {
        let all = moments(&mut Life::default(), 10.0);
        let seen: Vec<_> = all.iter().map(|moment| gaze(*moment)).collect();
        let times = |gaze: Gaze| {
            let turns = seen.windows(2);
            turns.filter(|two| two[0] != gaze && two[1] == gaze).count()
        };
        assert_eq!((times(Gaze::Shut), times(Gaze::Aside)), (3, 2));
    }

    #[test]
    fn input_keeps_it_alive_and_does_not_start_it_anew() {
        let mut life = Life::default();
        moments(&mut life, 9.0);
        let fading = life.at(109.0).unwrap().strength;
        assert!((0.2..0.9).contains(&fading), "{fading}");
        life.touch(109.0);
        let next = life.at(109.05).unwrap();
        assert!((0.0..0.1).contains(&(next.strength - fading)));
        assert!((next.seconds - 9.05).abs() < 0.01);
        assert!(life.at(117.0).is_some_and(|moment| moment.strength == 1.0));
        assert!(life.at(121.0).is_none());
    }

    #[test]
    fn how_often_it_is_looked_at_does_not_matter() {
        let looked_at = |moments: &[f64]| {
            let mut life = Life::default();
            life.react(100.0);
            let seen = moments.iter().map(|now| life.at(*now));
            seen.fold(None, |_, moment| moment).unwrap()
        };
        for end in [100.5, 104.0, 109.3] {
            let ticks = (0..).map(|tick| 100.0 + f64::from(tick) / 50.0);
            let mut often: Vec<f64> = ticks.take_while(|now| *now < end).collect();
            often.push(end);
            let (seldom, often) = (looked_at(&[100.0, end]), looked_at(&often));
            assert!(
                (seldom.strength - often.strength).abs() < 0.01,
                "{seldom:?} {often:?}"
            );
        }
        // What nobody looked at while it came to rest begins softly again.
        let mut life = Life::default();
        moments(&mut life, 5.0);
        life.touch(300.0);
        assert_eq!(life.at(300.0).unwrap().strength, 0.0);
    }

    #[test]
    fn a_picture_is_due_when_there_is_something_new_to_see_and_at_rest_never() {
        let mut life = Life::default();
        assert_eq!(life.until(100.0, |_| true), None);
        life.react(100.0);
        let begin = life.at(100.0);
        assert_eq!(life.until(100.0, |moment| moment != begin), Some(FRAME));
        let shut = |moment: Option<Moment>| gaze(moment) == Gaze::Shut;
        let blinks = life.until(100.0, shut).unwrap();
        assert!((0.5..0.64).contains(&blinks), "{blinks}");
        let ends = life.until(100.0, |moment| moment.is_none()).unwrap();
        assert!((LASTS - 0.1..LASTS + 0.1).contains(&ends), "{ends}");
        assert_eq!(life.until(100.0, |_| false), None);
    }

    #[test]
    fn a_door_turns_on_its_hinges_from_where_it_was_to_where_it_is() {
        let hinge = (420.0, 320.0);
        for y in [78.0, 320.0, 900.0] {
            let at_the_hinge = leaf((420.0, y), hinge, (460.0, 140.0), 900.0);
            assert!(apart(at_the_hinge, (420.0, y)) < 0.01);
            let untouched = leaf((880.0, y), hinge, (460.0, 460.0), 900.0);
            assert!(apart(untouched, (880.0, y)) < 0.01);
        }
        let (x, y) = leaf((880.0, 78.0), hinge, (460.0, 140.0), 900.0);
        assert!((x - 560.0).abs() < 0.01);
        assert!((100.0..160.0).contains(&y), "{y}");
        assert_eq!((swung(-1.0), swung(0.0), swung(SWING)), (0.0, 0.0, 1.0));
        assert!(swung(0.1) < 0.1 && swung(0.5) > 0.9);
    }
}
