//! From one picture to the next: a face becomes another, and a front door swings.
//!
//! A door opens over who is behind it, and closes over who was.

use std::sync::Arc;

use super::drawn::Drawn;
use super::shown::Placed;
use crate::scene::moves::{FADE, Moment, SWING, swung};

/// A picture that gives way to another.
pub(super) struct Change {
    from: Arc<Drawn>,
    since: f64,
}

impl Change {
    /// None where it is no change but another conversation, or the same picture in another size.
    pub(super) fn new(from: &Arc<Drawn>, to: &Drawn, now: f64) -> Option<Self> {
        let same_client = from.key.cast.client == to.key.cast.client;
        (same_client && from.key.scene != to.key.scene).then(|| Self {
            from: Arc::clone(from),
            since: now,
        })
    }

    /// What is seen of the change; none once it is over.
    pub(super) fn sprites(
        &self,
        to: &Drawn,
        now: f64,
        moment: Option<Moment>,
    ) -> Option<Vec<Placed>> {
        let seconds = (now - self.since).max(0.0) as f32;
        let swing = self.swing(to);
        let lasts = if swing.is_some() { SWING + FADE } else { FADE };
        (seconds < lasts).then(|| match swing {
            Some((from, to_reach)) if from > to_reach => {
                self.opening(to, (from, to_reach), seconds, moment)
            }
            Some(reach) => self.closing(to, reach, seconds, moment),
            None => {
                let mut sprites = self.from.sprites(moment);
                sprites.extend(over(to.sprites(moment), seconds / FADE));
                sprites
            }
        })
    }

    /// How far the door reached and how far it reaches, if it is the same door and it moves.
    fn swing(&self, to: &Drawn) -> Option<(f32, f32)> {
        if self.from.key.scene.place != to.key.scene.place {
            return None;
        }
        let (from, to) = self.from.reach().zip(to.reach())?;
        ((from - to).abs() > 0.01).then_some((from, to))
    }

    /// Who is behind the door is there before it opens.
    fn opening(
        &self,
        to: &Drawn,
        (from, to_reach): (f32, f32),
        seconds: f32,
        moment: Option<Moment>,
    ) -> Vec<Placed> {
        let mut sprites = if seconds < FADE {
            self.from.without_door(moment)
        } else {
            Vec::new()
        };
        sprites.extend(over(to.without_door(moment), seconds / FADE));
        let reach = from + (to_reach - from) * swung(seconds);
        sprites.extend(self.from.leaf(reach));
        sprites
    }

    /// Who stood in the door is there until it has closed.
    fn closing(
        &self,
        to: &Drawn,
        (from, to_reach): (f32, f32),
        seconds: f32,
        moment: Option<Moment>,
    ) -> Vec<Placed> {
        let mut sprites = self.from.without_door(moment);
        let reach = from + (to_reach - from) * swung(seconds);
        sprites.extend(to.leaf(reach));
        if seconds > SWING {
            sprites.extend(over(to.sprites(moment), (seconds - SWING) / FADE));
        }
        sprites
    }
}

/// Sprites that cover only so much of what lies behind them.
fn over(sprites: Vec<Placed>, cover: f32) -> impl Iterator<Item = Placed> {
    let cover = cover.clamp(0.0, 1.0);
    sprites
        .into_iter()
        .map(move |sprite| Placed { cover, ..sprite })
}
