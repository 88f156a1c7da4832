//! Balances: two sides, and neither is good (design §5, domain C4).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::core::dialogue::Trace;
use crate::core::framework::ItemIx;
use crate::core::scenario::ids::TextIx;
use crate::core::scenario::model::{Consequence, Decision};

/// What a situation asks for, as a kind: where the middle of its band lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// At least half a step towards the minus pole.
    Minus,
    /// Neither.
    Between,
    /// At least half a step towards the plus pole.
    Plus,
}

impl Asks {
    /// All kinds, from minus to plus.
    pub const ALL: [Self; 3] = [Self::Minus, Self::Between, Self::Plus];
}

/// The pole that choices lean to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lean {
    /// The minus pole.
    Minus,
    /// The plus pole.
    Plus,
}

/// Where choices lean whose deviations add up to so many half steps. A lean of less than a quarter
/// step is no lean: one half step in four choices says nothing.
pub fn lean(halves: i64, choices: u64) -> Option<Lean> {
    match halves {
        _ if 2 * halves.unsigned_abs() < choices => None,
        ..0 => Some(Lean::Minus),
        0.. => (choices > 0).then_some(Lean::Plus),
    }
}

/// A choice on a balance. Positions are half steps: -4..=4 stands for -2..=+2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BalanceMoment {
    /// Index of the decision in [`Trace::moments`].
    pub moment: usize,
    /// The chosen position.
    pub position: i8,
    /// The band's lower edge.
    pub low: i8,
    /// The band's upper edge.
    pub high: i8,
    /// Why the band lies here, where the author says so.
    pub reason: Option<TextIx>,
}

impl BalanceMoment {
    /// 0 inside the band, else the signed distance to the nearest edge, in half steps.
    pub fn deviation(&self) -> i8 {
        if self.position < self.low {
            self.position - self.low
        } else if self.position > self.high {
            self.position - self.high
        } else {
            0
        }
    }

    /// `1 - min(1, |dev| / 2)` in quarters: `dev` counts whole steps, so `|dev| / 2` is half
    /// steps over 4.
    pub fn fit_quarters(&self) -> u8 {
        4 - self.deviation().unsigned_abs().min(4)
    }

    /// What the situation asked for.
    pub fn asks(&self) -> Asks {
        match self.middle() {
            ..=-2 => Asks::Minus,
            -1..=1 => Asks::Between,
            2.. => Asks::Plus,
        }
    }

    /// Twice the middle of the band.
    pub(in crate::core) fn middle(&self) -> i8 {
        self.low + self.high
    }
}

/// What a run shows about one balance. Never one number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalanceScore {
    /// The balance or tension.
    pub balance: ItemIx,
    /// The choices that took a position, in order.
    pub moments: Vec<BalanceMoment>,
}

impl BalanceScore {
    /// Mean fit as an exact fraction: quarters over quarters.
    pub fn fit(&self) -> (u32, u32) {
        let quarters = self
            .moments
            .iter()
            .map(|moment| u32::from(moment.fit_quarters()))
            .sum();
        (
            quarters,
            4 * u32::try_from(self.moments.len()).unwrap_or(u32::MAX),
        )
    }

    /// Mean signed deviation in steps: the sum of half steps, and twice the number of moments.
    pub fn tendency(&self) -> (i32, i32) {
        let halves = self
            .moments
            .iter()
            .map(|moment| i32::from(moment.deviation()))
            .sum();
        (
            halves,
            2 * i32::try_from(self.moments.len()).unwrap_or(i32::MAX),
        )
    }

    /// Attunement: of the band changes met, how many times the position moved the way the band's
    /// middle moved. With fewer than two changes it is too little to say anything.
    pub fn attunement(&self) -> (usize, usize) {
        let changes = self
            .moments
            .windows(2)
            .filter(|pair| pair[0].middle() != pair[1].middle());
        changes.fold((0, 0), |(moved, met), pair| {
            let band = pair[1].middle() - pair[0].middle();
            let position = pair[1].position - pair[0].position;
            (
                moved + usize::from(band.signum() == position.signum()),
                met + 1,
            )
        })
    }
}

/// All balances on which the run's choices took a position. First visits only, as for chances.
pub fn balances(trace: &Trace) -> Vec<BalanceScore> {
    let mut scores: BTreeMap<ItemIx, Vec<BalanceMoment>> = BTreeMap::new();
    for (index, moment) in trace
        .moments
        .iter()
        .enumerate()
        .filter(|(_, moment)| moment.visit == 1)
    {
        let decision = moment.decision(&trace.scenario);
        let Some((decision, (_, then))) = decision.zip(moment.choice(&trace.scenario)) else {
            continue;
        };
        for (balance, taken) in taken(decision, then, index) {
            scores.entry(balance).or_default().push(taken);
        }
    }
    scores
        .into_iter()
        .map(|(balance, moments)| BalanceScore { balance, moments })
        .collect()
}

/// The positions that a choice takes on the balances that have a band at its decision.
pub(in crate::core) fn taken<'d>(
    decision: &'d Decision,
    then: &'d Consequence,
    moment: usize,
) -> impl Iterator<Item = (ItemIx, BalanceMoment)> + 'd {
    decision.bands_in(then).iter().filter_map(move |band| {
        let taken = BalanceMoment {
            moment,
            position: then.position(band.balance)?,
            low: band.low,
            high: band.high,
            reason: band.reason,
        };
        Some((band.balance, taken))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(position: i8, low: i8, high: i8) -> BalanceMoment {
        BalanceMoment {
            moment: 0,
            position,
            low,
            high,
            reason: None,
        }
    }

    /// Band 0.5..1.5 is 1..=3 half steps. Position 1 (2) fits; position -1 (-2) lies 1.5 steps
    /// below: fit 1 - 0.75 = 0.25; position 2 (4) lies 0.5 above: fit 0.75.
    /// Mean fit (1 + 0.25 + 0.75) / 3 = 2/3; tendency (0 - 1.5 + 0.5) / 3 = -1/3.
    #[test]
    fn a_hand_worked_balance() {
        let score = BalanceScore {
            balance: ItemIx(0),
            moments: vec![moment(2, 1, 3), moment(-2, 1, 3), moment(4, 1, 3)],
        };
        assert_eq!(score.fit(), (4 + 1 + 3, 12));
        assert_eq!(score.tendency(), (-2, 6));
        assert_eq!(score.attunement(), (0, 0));
    }

    /// Bands 0.5..1.5, -0.5..0.5, 0..0.5 and -1..0: their middles are 1, 0, a quarter and -0.5.
    #[test]
    fn a_situation_asks_for_a_side_from_half_a_step_on() {
        let asks = |low, high| moment(0, low, high).asks();
        assert_eq!(asks(1, 3), Asks::Plus);
        assert_eq!(asks(-1, 1), Asks::Between);
        assert_eq!(asks(0, 1), Asks::Between);
        assert_eq!(asks(-2, 0), Asks::Minus);
    }

    /// A quarter step on average is the least that is a lean.
    #[test]
    fn a_lean_of_less_than_a_quarter_step_is_none() {
        assert_eq!(lean(1, 3), None);
        assert_eq!(lean(1, 2), Some(Lean::Plus));
        assert_eq!(lean(-2, 4), Some(Lean::Minus));
        assert_eq!((lean(0, 0), lean(0, 5)), (None, None));
    }

    /// The band goes down, then up. The choice moves along once; staying is not moving along.
    #[test]
    fn attunement_counts_moves_in_the_bands_direction() {
        let moments = vec![moment(2, 1, 3), moment(-1, -2, 0), moment(-1, 1, 3)];
        assert_eq!(
            BalanceScore {
                balance: ItemIx(0),
                moments
            }
            .attunement(),
            (1, 2)
        );
    }
}
