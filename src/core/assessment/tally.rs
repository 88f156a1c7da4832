//! Chances and credit added up, of one run or of many: what a score and a level are made of
//! (design §5).

use serde::{Deserialize, Serialize};

use super::beta::{Interval, interval};
use super::competency::{Level, mean};
use crate::core::scenario::chance::{CREDIT, ENOUGH};

/// Chances and credit for one competency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// The number of chances `n = sum(w)`, in hundredths.
    pub chances: u64,
    /// `sum(w r)`, in hundredths times twelfths: 1 stands for 1/1200.
    pub earned: u64,
    /// Chances, in hundredths, of which less than half was taken.
    pub missed: u64,
    /// Decisions marked hard at which the credit was at least 0.75.
    pub hard: u64,
}

impl Tally {
    /// Counts one chance: its weight in hundredths, its credit in twelfths, and whether the
    /// decision is marked hard.
    pub fn count(&mut self, weight: u32, credit: u32, hard: bool) {
        let (weight, credit, all) = (u64::from(weight), u64::from(credit), u64::from(CREDIT));
        self.chances += weight;
        self.earned += weight * credit;
        self.missed += if credit * 2 < all { weight } else { 0 };
        self.hard += u64::from(hard && credit * 4 >= all * 3);
    }

    /// Adds what another one counted.
    pub fn add(&mut self, other: Self) {
        self.chances += other.chances;
        self.earned += other.earned;
        self.missed += other.missed;
        self.hard += other.hard;
    }

    /// Whether there were enough weighted chances ([`ENOUGH`]); below that nothing is shown.
    pub fn seen_enough(self) -> bool {
        self.chances >= u64::from(ENOUGH)
    }

    /// The mean of `Beta(1 + sum(w r), 1 + sum(w (1 - r)))` as an exact fraction:
    /// `(1 + sum(w r)) / (2 + sum(w))`.
    pub fn mean(self) -> (u64, u64) {
        mean(self.chances, self.earned)
    }

    /// Mean and 80 % interval, once there were enough chances.
    pub fn shown(self) -> Option<Interval> {
        let missed = self.chances * u64::from(CREDIT) - self.earned;
        let (part, whole) = self.mean();
        let count = |of_1200: u64| of_1200 as f64 / 1200.0;
        self.seen_enough().then(|| {
            interval(
                part as f64 / whole as f64,
                1.0 + count(self.earned),
                1.0 + count(missed),
            )
        })
    }

    /// The level of the mean that is shown; compared exactly.
    pub fn level(self) -> Option<Level> {
        let (part, whole) = self.mean();
        self.seen_enough().then(|| match () {
            () if part * 10 < whole * 4 => Level::Seldom,
            () if part * 10 < whole * 7 => Level::Mixed,
            () if self.hard >= 2 => Level::AlsoWhenHard,
            () => Level::Mostly,
        })
    }
}
