//! Somebody who knows the key and does not look: what that earns, and so what looking is worth.
//!
//! The blind key takes, at each decision and set of open options, the option whose value averaged
//! over the situations by weight is highest; among equals lots are drawn. Its misses are counted at
//! the same moments as the best: those that lots come to.

use std::collections::BTreeMap;

use super::{Decided, EQUAL, Situation};
use crate::core::audit::policy::{Ground, Play};
use crate::core::scenario::ids::NodeIx;

/// What the blind key takes.
#[derive(Debug)]
pub(in crate::core::audit) struct Blind {
    /// How much more the best is worth, in points of 100, over all moments with a chance.
    pub worth: f64,
    /// The same at each decision that has one.
    pub at: BTreeMap<NodeIx, f64>,
    /// How it plays.
    pub play: Play,
}

impl Blind {
    pub(super) fn of(ground: &Ground<'_>, decisions: &[Decided]) -> Self {
        let mut takes: BTreeMap<(NodeIx, Vec<u16>), Vec<usize>> = BTreeMap::new();
        let mut at = BTreeMap::new();
        let mut whole = Missed::default();
        for decided in decisions {
            let mut here = Missed::default();
            let mut by_open: BTreeMap<&[u16], Vec<&Situation>> = BTreeMap::new();
            for situation in decided.situations.iter().filter(|one| one.values.is_some()) {
                by_open.entry(&situation.open).or_default().push(situation);
            }
            for (open, situations) in by_open {
                let taken = best_on_average(&situations);
                for situation in situations {
                    here.points += 100.0 * situation.weight * short_of_best(situation, &taken);
                    here.weight += situation.weight;
                }
                takes.insert((decided.node, open.to_vec()), taken);
            }
            whole.points += here.points;
            whole.weight += here.weight;
            at.extend(here.mean().map(|worth| (decided.node, worth)));
        }
        Self {
            worth: whole.mean().unwrap_or(0.0),
            at,
            play: play(ground, &takes),
        }
    }
}

/// What is missed, by how often.
#[derive(Default)]
struct Missed {
    points: f64,
    weight: f64,
}

impl Missed {
    fn mean(&self) -> Option<f64> {
        (self.weight > 0.0).then(|| self.points / self.weight)
    }
}

fn number(situation: &Situation, place: usize) -> f64 {
    let values = situation.values.as_ref();
    let value = values.and_then(|values| values.get(place));
    value.map_or(0.0, |value| value.as_number())
}

/// The places of the options with the highest mean, situations weighed by how often they are met.
fn best_on_average(situations: &[&Situation]) -> Vec<usize> {
    let options = situations.first().map_or(0, |one| one.open.len());
    let all: f64 = situations.iter().map(|one| one.weight).sum();
    // What lots never come to weighs nothing; each such situation is as good as another.
    let weight = |one: &Situation| if all > 0.0 { one.weight / all } else { 1.0 };
    let means = (0..options).map(|place| {
        let sum = situations.iter();
        sum.map(|one| weight(one) * number(one, place)).sum()
    });
    let means: Vec<f64> = means.collect();
    let most = means.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let places = means.iter().enumerate();
    places
        .filter(|(_, mean)| **mean >= most - EQUAL)
        .map(|(place, _)| place)
        .collect()
}

/// How much less what is taken, each as likely, is worth than the best.
fn short_of_best(situation: &Situation, taken: &[usize]) -> f64 {
    let best = situation.best();
    let best = best.first().map_or(0.0, |place| number(situation, *place));
    let earned: f64 = taken.iter().map(|place| number(situation, *place)).sum();
    best - earned / taken.len().max(1) as f64
}

fn play(ground: &Ground<'_>, takes: &BTreeMap<(NodeIx, Vec<u16>), Vec<usize>>) -> Play {
    let moments = ground.graph.moments().iter();
    let taken = moments.map(|moment| {
        let open = moment.offered.iter().map(|offered| offered.position);
        let known = takes.get(&(moment.node, open.collect()));
        // Where nothing can be earned any option is as good.
        let any = || (0..moment.offered.len()).collect();
        known.cloned().unwrap_or_else(any)
    });
    Play {
        takes: taken.collect(),
        lots: false,
    }
}
