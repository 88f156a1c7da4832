//! The reader on shuffled worths: how much it would seem to find where words say nothing.
//!
//! Inside each decision the worths are dealt out anew, with fixed seeds, and learned and guessed as
//! before. A reader that does not guess its own worths better than nearly all of those guess theirs
//! has found nothing (a permutation test; Fisher 1935). All decisions count alike here: it is about
//! what the words say, not about how often a decision is met.

use super::{EQUAL, Reader, liked};
use crate::core::draw::{DrawKey, draw_below};

/// How often the worths are dealt out anew.
pub const REFITS: u16 = 100;

impl Reader {
    /// How many of the readers of shuffled worths guess worse than this one.
    pub(super) fn count_refits_below(&self) -> u16 {
        let gain = self.gain(&self.values);
        let below = (0..REFITS).filter(|number| {
            let shuffled = self.gain(&self.shuffled(*number));
            shuffled < gain - EQUAL
        });
        u16::try_from(below.count()).unwrap_or(REFITS)
    }

    /// The worths, dealt out anew inside each decision for the `number`th time.
    pub(super) fn shuffled(&self, number: u16) -> Vec<f64> {
        let mut values = self.values.clone();
        for (at, block) in (0u64..).zip(self.ridge.blocks()) {
            let key = DrawKey {
                seed: at,
                name: DrawKey::name("reader of words"),
                visit: number,
            };
            let mut generator = key.generator();
            let block = &mut values[block.clone()];
            for last in (1..block.len()).rev() {
                let other = draw_below(&mut generator, last as u64 + 1);
                block.swap(last, usize::try_from(other).unwrap_or(last));
            }
        }
        values
    }

    /// What is gained, over the scenario's own decisions, by taking what a fit to these values
    /// guesses to be worth most.
    fn gain(&self, values: &[f64]) -> f64 {
        let unseen = self.ridge.unseen(values);
        let own = self.own.iter().map(|own| own.rows.clone());
        let gains = own.map(|rows| {
            let guessed = liked(&unseen[rows.clone()]);
            let gained: f64 = guessed.iter().map(|at| values[rows.start + at]).sum();
            gained / guessed.len().max(1) as f64
        });
        gains.sum()
    }
}
