//! The body from the head to the hips, and the hands.
//!
//! The pit of the neck lies at the origin and y runs down. A posture is a drawing of its own
//! rather than a puppet with joints: a few good poses say more than any number of bent ones. The
//! face has a say in the pose: who is ashamed rubs the neck, who is moved lays a hand on the
//! chest. Arms that are crossed stay crossed.

mod aids;
mod arms;
mod clothes;

use super::face::{self, Gaze, Piece};
use super::look::Look;
use super::pen::{Part, Pen};
use crate::core::scenario::looks::WalkingAid;
use crate::core::scenario::scene::{Face, Place, Posture};
use arms::Arm;

/// A person in a place, with the pit of the neck at (x, y).
#[derive(Debug, Clone, Copy)]
pub(super) struct Figure<'a> {
    pub(super) look: &'a Look,
    pub(super) posture: Posture,
    pub(super) face: Face,
    pub(super) place: Place,
    pub(super) x: f32,
    pub(super) y: f32,
    /// Outside this outline nothing of the person is seen.
    pub(super) within: Option<&'a str>,
    /// There is a letter in the hand.
    pub(super) letter: bool,
}

/// From the pit of the neck down to the hips.
const HIPS: f32 = 500.0;

/// How the trunk and the arms are.
enum Pose {
    Crossed,
    TurnedAway,
    Folded,
    Arms(Arm, Arm),
}

impl Figure<'_> {
    /// Whether the person sits.
    fn seated(&self) -> bool {
        let sits = match self.posture {
            Posture::Sitting => true,
            Posture::Standing => false,
            _ => self.place.seated(),
        };
        sits || self.look.wheels()
    }

    fn pose(&self) -> Pose {
        let seated = self.seated();
        let rest = if seated { Arm::Thigh } else { Arm::Hang };
        let cane = if self.look.said.walking_aid == WalkingAid::Cane && !seated {
            Arm::Cane
        } else {
            rest
        };
        match (self.posture, self.face) {
            (Posture::Closed, _) => Pose::Crossed,
            (Posture::TurnedAway, _) => Pose::TurnedAway,
            (Posture::ChinOnHand, _) => Pose::Arms(cane, Arm::Chin),
            // Whoever has a letter in the hand has no hand for the chest or the hip.
            (_, Face::Ashamed) if self.letter => Pose::Arms(Arm::Neck, Arm::Offer),
            _ if self.letter => Pose::Arms(cane, Arm::Offer),
            (_, Face::Moved) => Pose::Arms(cane, Arm::Chest),
            (_, Face::Ashamed) => Pose::Arms(Arm::Neck, cane),
            (_, Face::Thinking) => Pose::Arms(cane, Arm::Chin),
            (_, Face::Angry) if !seated && self.within.is_none() => Pose::Arms(Arm::Hip, Arm::Hip),
            (Posture::Open, _) | (_, Face::Talking) => Pose::Arms(cane, Arm::Offer),
            (Posture::Leaning, _) if !seated => Pose::Arms(Arm::Pocket, cane),
            (Posture::Sitting, _) if seated => Pose::Folded,
            _ => Pose::Arms(cane, rest),
        }
    }

    /// How the figure leans, in degrees round its hips; how far it sinks; how large it is.
    fn stance(&self) -> (f32, f32, f32) {
        let lean = match (self.posture, self.seated()) {
            (Posture::Leaning, false) => 7.0,
            (Posture::Leaning, true) => -5.0,
            (Posture::Open, _) => 1.5,
            _ => 0.0,
        };
        let (drop, scale) = match (self.seated(), self.face) {
            (true, _) => (64.0, 0.88),
            // Shoulders that hang.
            (false, Face::Tired | Face::Ashamed) => (14.0, 0.93),
            (false, _) => (0.0, 0.94),
        };
        (lean, drop, scale)
    }

    /// Where the figure is put, how large, and how it leans; a chair does not lean along.
    fn transform(&self, part: Part) -> String {
        let (lean, drop, scale) = self.stance();
        let turn = match part {
            Part::Still => String::new(),
            _ => format!(" rotate({lean} 0 {HIPS})"),
        };
        format!(
            "translate({} {}) scale({scale}){turn}",
            self.x,
            self.y + drop
        )
    }

    /// Where the neck is in the picture: what the head turns on.
    fn neck(&self) -> (f32, f32) {
        let (lean, drop, scale) = self.stance();
        let (sin, cos) = lean.to_radians().sin_cos();
        let up = HIPS + 20.0;
        (
            self.x + scale * up * sin,
            self.y + drop + scale * (HIPS - up * cos),
        )
    }

    /// Draws a part of the figure in its place.
    fn part(&self, pen: &mut Pen, part: Part, pivot: (f32, f32), draw: impl FnOnce(&mut Pen)) {
        pen.part(part, pivot, |pen| {
            let inside = |pen: &mut Pen| pen.group(&self.transform(part), draw);
            match self.within {
                Some(outline) => pen.clipped(outline, inside),
                None => inside(pen),
            }
        });
    }

    /// Draws the person, with what is sat on or walked with.
    pub(super) fn draw(&self, pen: &mut Pen) {
        let look = self.look;
        let (pose, seated) = (self.pose(), self.seated());
        let hips = (self.x, self.y + HIPS);
        let wide = format!("scale({} 1)", look.build);
        if seated {
            self.part(pen, Part::Still, hips, |pen| {
                aids::seat(pen, self.place, look);
            });
        }
        self.part(pen, Part::Body, hips, |pen| {
            pen.group(&wide, |pen| {
                trunk(pen, &pose, look);
                if seated {
                    aids::lap(pen, look);
                }
                limbs(pen, &pose, look, (seated, self.letter));
            });
        });
        // Whoever turns away looks the other way; the head itself is the same drawing.
        let head = match self.posture {
            Posture::TurnedAway => "translate(-30 2) scale(-1 1) rotate(5)",
            Posture::Leaning => "rotate(-5 0 -40)",
            Posture::Closed => "rotate(-2 0 -40)",
            _ => "translate(0 0)",
        };
        let sunk = match self.face {
            Face::Ashamed => 18.0,
            Face::Tired => 12.0,
            _ => 0.0,
        };
        for (part, piece) in [
            (Part::Head, Piece::Skull),
            (Part::Eyes(Gaze::Ahead), Piece::Eyes(Gaze::Ahead)),
            (Part::Eyes(Gaze::Aside), Piece::Eyes(Gaze::Aside)),
            (Part::Eyes(Gaze::Shut), Piece::Eyes(Gaze::Shut)),
            (Part::Head, Piece::Mouth),
        ] {
            self.part(pen, part, self.neck(), |pen| {
                pen.group(&format!("translate(0 {sunk}) {head}"), |pen| {
                    face::draw(pen, self.face, piece, look);
                });
            });
        }
        if let Pose::Arms(left, right) = pose {
            self.forearms(pen, left, right, &wide);
        }
        self.part(pen, Part::Still, hips, |pen| match seated {
            true => aids::before_the_seat(pen, self.place, look),
            false => aids::beside(pen, look),
        });
    }

    /// What is drawn over the head: a hand at the neck, and a hand that speaks.
    fn forearms(&self, pen: &mut Pen, left: Arm, right: Arm, wide: &str) {
        let hips = (self.x, self.y + HIPS);
        if left == Arm::Neck {
            self.part(pen, Part::Body, hips, |pen| {
                pen.group(wide, |pen| arms::before(pen, left, self.look));
            });
        }
        if right == Arm::Chin {
            self.part(pen, Part::Body, hips, |pen| {
                pen.group(wide, |pen| {
                    arms::mirrored(pen, |pen| arms::before(pen, right, self.look));
                });
            });
        }
        if right == Arm::Offer {
            let elbow = (self.x + 210.0, self.y + 320.0);
            self.part(pen, Part::Hand, elbow, |pen| {
                pen.group(wide, |pen| {
                    arms::mirrored(pen, |pen| arms::offer(pen, self.look, self.letter));
                });
            });
        }
    }
}

/// The trunk with its clothes, and what lies beside it.
fn trunk(pen: &mut Pen, pose: &Pose, look: &Look) {
    if matches!(pose, Pose::TurnedAway) {
        arms::far(pen, look);
        return clothes::turned_away(pen, look);
    }
    clothes::under(pen, look);
    match pose {
        Pose::Crossed => arms::crossed_beside(pen, look),
        Pose::Folded => arms::folded(pen, look),
        Pose::Arms(left, right) => {
            arms::mirrored(pen, |pen| arms::beside(pen, *right, look));
            arms::beside(pen, *left, look);
        }
        Pose::TurnedAway => {}
    }
    clothes::over(pen, look);
}

/// What lies before the trunk, apart from what covers the head.
fn limbs(pen: &mut Pen, pose: &Pose, look: &Look, (seated, letter): (bool, bool)) {
    match pose {
        Pose::Crossed => {
            if letter {
                arms::letter_at(pen, "translate(176 220) rotate(52) scale(.8)");
            }
            arms::crossed(pen, look);
        }
        Pose::Folded => arms::folded_hands(pen, look),
        Pose::Arms(left, right) => {
            if *right != Arm::Chin {
                arms::mirrored(pen, |pen| arms::before(pen, *right, look));
            }
            if *left != Arm::Neck {
                arms::before(pen, *left, look);
            }
        }
        Pose::TurnedAway => {
            if seated {
                arms::far_on_the_thigh(pen, look);
                if letter {
                    arms::letter_at(pen, "translate(-196 400) rotate(-20) scale(.8)");
                }
                arms::near_seated(pen, look);
            } else {
                if letter {
                    arms::letter_at(pen, "translate(-132 520) rotate(-96) scale(.8)");
                }
                arms::near(pen, look);
            }
        }
    }
}
