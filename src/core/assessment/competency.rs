//! Competencies: credit by the chances a path really offered (design §5, domain C2).

use std::collections::BTreeMap;
use std::ops::{Add, Mul};

use serde::Serialize;

use super::beta::Interval;
use super::tally::Tally;
use crate::core::dialogue::{Offered, Trace};
use crate::core::framework::{Catalog, ItemIx};
use crate::core::scenario::Scenario;
use crate::core::scenario::chance::{CREDIT, credits};
use crate::core::scenario::model::Decision;

/// The mean of the Beta distribution for chances in hundredths, and for what was earned in
/// hundredths times twelfths.
pub(in crate::core) fn mean<N>(chances: N, earned: N) -> (N, N)
where
    N: From<u32> + Add<Output = N> + Mul<Output = N>,
{
    let number = N::from;
    (
        number(1200) + earned,
        number(2400) + chances * number(CREDIT),
    )
}

/// A decision that offered a chance to show a competency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opportunity {
    /// Index of the decision in [`Trace::moments`].
    pub moment: usize,
    /// Weight `w` in hundredths.
    pub weight: u32,
    /// Credit `r` in twelfths: `(v - worst) / (best - worst)`.
    pub credit: u32,
    /// A decision marked hard.
    pub hard: bool,
}

/// What students are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Below 0.40: *zelden passend*.
    Seldom,
    /// Below 0.70: *wisselend*.
    Mixed,
    /// From 0.70: *meestal passend*.
    Mostly,
    /// From 0.70, and credit of at least 0.75 at two hard decisions: *passend, ook als het lastig werd*.
    AlsoWhenHard,
}

/// A competency's score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompetencyScore {
    /// Which.
    pub item: ItemIx,
    /// The chances, in the order of the run.
    pub opportunities: Vec<Opportunity>,
}

impl CompetencyScore {
    /// The number of chances `n = sum(w)`, in hundredths.
    pub fn chances(&self) -> u32 {
        self.opportunities.iter().map(|chance| chance.weight).sum()
    }

    /// `sum(w r)`, in hundredths times twelfths: 1 stands for 1/1200.
    pub fn earned(&self) -> u32 {
        self.opportunities
            .iter()
            .map(|chance| chance.weight * chance.credit)
            .sum()
    }

    /// Chances and credit added up.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for chance in &self.opportunities {
            tally.count(chance.weight, chance.credit, chance.hard);
        }
        tally
    }

    /// Whether there were enough weighted chances ([`ENOUGH`]); below that nothing is shown.
    ///
    /// [`ENOUGH`]: crate::core::scenario::chance::ENOUGH
    pub fn seen_enough(&self) -> bool {
        self.tally().seen_enough()
    }

    /// The raw score `sum(w r) / sum(w)` as an exact fraction, if there was any chance.
    pub fn ratio(&self) -> Option<(u32, u32)> {
        let whole = self.chances() * CREDIT;
        (whole > 0).then(|| (self.earned(), whole))
    }

    /// The mean of `Beta(1 + sum(w r), 1 + sum(w (1 - r)))` as an exact fraction:
    /// `(1 + sum(w r)) / (2 + sum(w))`.
    pub fn mean(&self) -> (u32, u32) {
        mean(self.chances(), self.earned())
    }

    /// Mean and 80 % interval, once there were enough chances.
    pub fn shown(&self) -> Option<Interval> {
        self.tally().shown()
    }

    /// The level of the mean that is shown; compared exactly.
    pub fn level(&self) -> Option<Level> {
        self.tally().level()
    }
}

/// The scores of all competencies that the run's decisions afford, in the catalog's order. Those
/// without a chance on this path are there too, with none.
pub fn competencies(trace: &Trace, catalog: &Catalog) -> Vec<CompetencyScore> {
    let mut scores: BTreeMap<ItemIx, Vec<Opportunity>> = BTreeMap::new();
    for decision in trace.scenario.decisions() {
        for (item, _) in decision
            .affords
            .iter()
            .filter(|(item, _)| catalog.is_scored(*item))
        {
            scores.entry(*item).or_default();
        }
    }
    for moment in 0..trace.moments.len() {
        for (item, opportunity) in opportunities(trace, moment) {
            if let Some(list) = scores.get_mut(&item) {
                list.push(opportunity);
            }
        }
    }
    scores
        .into_iter()
        .map(|(item, opportunities)| CompetencyScore {
            item,
            opportunities,
        })
        .collect()
}

/// The chances of one decision of a run; only its first visit counts.
fn opportunities(trace: &Trace, index: usize) -> Vec<(ItemIx, Opportunity)> {
    let moment = &trace.moments[index];
    let Some(decision) = moment
        .decision(&trace.scenario)
        .filter(|_| moment.visit == 1)
    else {
        return Vec::new();
    };
    let found = chances(&trace.scenario, decision, &moment.offered);
    let taken = found.into_iter().map(|chance| {
        let opportunity = Opportunity {
            moment: index,
            weight: chance.weight,
            credit: chance.credits[moment.chosen],
            hard: decision.hard,
        };
        (chance.item, opportunity)
    });
    taken.collect()
}

/// A chance as the open options make it, whichever is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::core) struct Chance {
    /// The competency.
    pub item: ItemIx,
    /// Weight in hundredths.
    pub weight: u32,
    /// Credit in twelfths, per open option.
    pub credits: Vec<u32>,
}

/// The chances that a decision offers while these options are open: where the best has `v >= 1`
/// and best and worst differ by at least 2. An untagged option counts as 0.
pub(in crate::core) fn chances(
    scenario: &Scenario,
    decision: &Decision,
    offered: &[Offered],
) -> Vec<Chance> {
    let mut found = Vec::new();
    for (item, weight) in &decision.affords {
        let value = |offered: &Offered| {
            offered
                .of(scenario, decision)
                .map_or(0, |(_, then)| then.value(*item))
        };
        let values: Vec<i8> = offered.iter().map(value).collect();
        if let Some(credits) = credits(&values) {
            found.push(Chance {
                item: *item,
                weight: *weight,
                credits,
            });
        }
    }
    found
}

/// What an open option earns of all the chances of a moment, `sum(w r)` in hundredths times
/// twelfths. Over `sum(w)` it is the option's *value*; best is what has the highest.
pub(in crate::core) fn earned(chances: &[Chance], option: usize) -> u32 {
    let earned = chances.iter();
    earned
        .map(|chance| chance.weight * chance.credits[option])
        .sum()
}

/// What each open option is worth at a moment, for comparing them with each other alone: what it
/// earns of the chances there, as [`earned`]; where there is no chance, its evidence added up.
pub(in crate::core) fn worths(
    scenario: &Scenario,
    decision: &Decision,
    catalog: &Catalog,
    offered: &[Offered],
) -> Vec<i64> {
    let mut chances = chances(scenario, decision, offered);
    chances.retain(|chance| catalog.is_scored(chance.item));
    let worth = |(at, offered): (usize, &Offered)| match chances.is_empty() {
        false => i64::from(earned(&chances, at)),
        true => {
            let found = offered.of(scenario, decision);
            found.map_or(0, |(_, then)| i64::from(decision.worth(then)))
        }
    };
    offered.iter().enumerate().map(worth).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(chances: &[(u32, u32, bool)]) -> CompetencyScore {
        let opportunities = chances
            .iter()
            .map(|(weight, credit, hard)| Opportunity {
                moment: 0,
                weight: *weight,
                credit: *credit,
                hard: *hard,
            })
            .collect();
        CompetencyScore {
            item: ItemIx(0),
            opportunities,
        }
    }

    /// Three chances of weight 1: full, half, none. sum(wr) = 1.5, n = 3; raw 0.5;
    /// mean of Beta(2.5, 2.5) = 0.5.
    #[test]
    fn a_hand_worked_score() {
        let score = score(&[(100, 12, false), (100, 6, false), (100, 0, false)]);
        assert_eq!(score.ratio(), Some((1800, 3600)));
        assert_eq!(score.mean(), (3000, 6000));
        let shown = score.shown().unwrap();
        assert!((shown.mean - 0.5).abs() < 1e-12);
        // Quantiles of Beta(2.5, 2.5) at 10 % and 90 %; symmetric around the mean.
        assert!((shown.low + shown.high - 1.0).abs() < 1e-6);
        // By numerical integration of the density, apart from this library.
        assert!((shown.low - 0.22457).abs() < 1e-4, "{}", shown.low);
        assert_eq!(score.level(), Some(Level::Mixed));
    }

    /// Weights 1.5 and 0.5: 2.0 weighted chances are too few; one more of 1.0 makes 3.
    #[test]
    fn fewer_than_three_weighted_chances_give_no_score() {
        let few = score(&[(150, 12, false), (50, 12, false)]);
        assert_eq!((few.chances(), few.shown(), few.level()), (200, None, None));
        let enough = score(&[(150, 12, false), (50, 12, false), (100, 12, false)]);
        // (1 + 3) / (2 + 3) = 0.8.
        assert_eq!(enough.mean(), (4800, 6000));
        assert_eq!(enough.level(), Some(Level::Mostly));
    }

    /// The highest level needs two hard decisions with credit of at least 9/12.
    #[test]
    fn the_highest_level_needs_two_hard_decisions() {
        let one = score(&[(100, 12, true), (100, 12, false), (100, 12, false)]);
        assert_eq!(one.level(), Some(Level::Mostly));
        let two = score(&[
            (100, 12, true),
            (100, 9, true),
            (100, 12, false),
            (100, 12, false),
        ]);
        assert_eq!(two.level(), Some(Level::AlsoWhenHard));
        let not_quite = score(&[
            (100, 12, true),
            (100, 8, true),
            (100, 12, false),
            (100, 12, false),
        ]);
        assert_eq!(not_quite.level(), Some(Level::Mostly));
    }

    /// Exactly at the border: mean 0.40 is mixed. (1200 + e) / (2400 + 12 n) = 0.4 with n = 400:
    /// e = 0.4 * 7200 - 1200 = 1680.
    #[test]
    fn borders_are_exact() {
        let at = score(&[(140, 12, false), (260, 0, false)]);
        assert_eq!(at.mean(), (2880, 7200));
        assert_eq!(at.level(), Some(Level::Mixed));
        let below = score(&[(139, 12, false), (261, 0, false)]);
        assert_eq!(below.level(), Some(Level::Seldom));
    }
}
