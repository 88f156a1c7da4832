//! Lots that are the same for the same seed.

use rand::rngs::ChaCha8Rng;

use crate::core::draw::{DrawKey, draw_below};

/// A row of lots under a seed and a name.
pub(super) struct Lots(ChaCha8Rng);

impl Lots {
    pub(super) fn new(seed: u64, name: &str) -> Self {
        let key = DrawKey {
            seed,
            name: DrawKey::name(name),
            visit: 1,
        };
        Self(key.generator())
    }

    /// A number below `bound`, each alike; 0 where there is none.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        let drawn = draw_below(&mut self.0, bound as u64);
        usize::try_from(drawn).unwrap_or(0)
    }

    /// The same things in a drawn order (Fisher and Yates).
    pub(super) fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last + 1));
        }
    }
}
