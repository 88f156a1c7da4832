//! What an option is worth in a situation, as an exact fraction.

use std::cmp::Ordering;

use crate::core::assessment::{CREDIT, Chance};

/// A fraction of at most 1; compared as a number.
#[derive(Debug, Clone, Copy)]
pub(in crate::core::audit) struct Value {
    part: u64,
    /// Never 0.
    whole: u64,
}

impl Value {
    pub(in crate::core::audit) fn as_number(self) -> f64 {
        // Hundredths times twelfths: far below what floating point holds exactly.
        self.part as f64 / self.whole as f64
    }

    /// Whether it is at least one half more than another.
    pub(super) fn is_half_more_than(self, other: Self) -> bool {
        let whole = self.whole * other.whole;
        2 * self.part * other.whole >= 2 * other.part * self.whole + whole
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Value {}

impl PartialOrd for Value {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Value {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.part * other.whole).cmp(&(other.part * self.whole))
    }
}

/// The value of each open option, over the chances of a moment; none without a chance that weighs
/// anything.
pub(super) fn values(chances: &[Chance]) -> Option<Vec<Value>> {
    let weights = chances.iter().map(|chance| u64::from(chance.weight));
    let whole = weights.sum::<u64>() * u64::from(CREDIT);
    let options = chances.first()?.credits.len();
    let part = |option: usize| {
        let earned = chances
            .iter()
            .map(|chance| u64::from(chance.weight) * u64::from(chance.credits[option]));
        earned.sum()
    };
    let value = |option| Value {
        part: part(option),
        whole,
    };
    (whole > 0).then(|| (0..options).map(value).collect())
}
