//! Does the situation decide? What is right at a decision, in each state of affairs that a player
//! can be in there, and what it is worth to read which one it is.
//!
//! * A *situation* of a decision is all its moments of a first visit with the same open options and
//!   the same evidence on what the decision affords. It weighs as often as somebody who draws lots
//!   comes to choose in it ([`expect`](super::policy): asides and tasks by lot as well), all runs
//!   together.
//! * An option's *value* in it is `sum(w r) / sum(w)` over the decision's chances, with the weights
//!   and credits of the assessment; without a chance there is none.
//! * A decision is *changing* if two of its situations with the same open options each hold at
//!   least 10 % of its visits, and every best option of either is worth at least 0.5 less in the
//!   other.
//! * Counted are the decisions that lots come to in at least 5 % of runs, with or without a chance;
//!   the *share* is the changing ones among them.
//! * The *blind key* (`blind`) knows the key and not the situation; `worth` is what it misses.
//!
//! `value` holds the exact values, `meet` says how often lots come to each moment, `changes` which
//! decisions change and on what that hangs, `told` writes it down. Nothing here judges whether the key is right; whether
//! the situation could be seen is asked by `hidden`.

mod blind;
mod changes;
mod hidden;
mod meet;
mod told;
mod value;

use std::collections::BTreeMap;

use super::policy::{Ground, Play};
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::NodeKind;
pub(super) use blind::Blind;
use changes::Change;
pub(super) use changes::Hangs;
pub(super) use hidden::Hidden;
use hidden::hidden;
use meet::{Meetings, meetings};
pub(super) use told::told;
use value::Value;

/// The share of its visits that a situation must hold to make a decision a changing one.
const HELD: f64 = 0.10;

/// The share of runs that must come to a decision for it to count.
const MET: f64 = 0.05;

/// With fewer decisions than this there are no figures.
pub const FEWEST_DECISIONS: usize = 8;

/// The share of decisions that should be changing.
pub const SHARE: f64 = 0.40;

/// What reading the situation should be worth, in points of 100.
pub const WORTH: f64 = 10.0;

/// On how many different conditions the changing decisions should hang.
pub const CONDITIONS: usize = 3;

/// Shares that differ by less are equal: the order of adding up makes no difference.
const EQUAL: f64 = 1e-9;

/// All moments of a decision where the same is open and the same is right.
#[derive(Debug)]
pub(super) struct Situation {
    /// The open options, by position.
    pub open: Vec<u16>,
    /// The moment that is met most of those in it, by its place in the graph's moments.
    pub likely: usize,
    /// How often a choice is made in it, expected per run.
    pub weight: f64,
    /// The same by start, of all runs from there; not weighed by the start's own weight.
    pub by_start: Vec<f64>,
    /// What each open option is worth, if there is a chance.
    pub values: Option<Vec<Value>>,
}

impl Situation {
    /// The places of the best among the open options.
    pub(super) fn best(&self) -> Vec<usize> {
        let values = self.values.as_deref().unwrap_or_default();
        let best = values.iter().max();
        let places = values.iter().enumerate();
        places
            .filter(|(_, value)| Some(*value) == best)
            .map(|(place, _)| place)
            .collect()
    }
}

/// A decision with its situations, from the most likely on.
#[derive(Debug)]
pub(super) struct Decided {
    pub node: NodeIx,
    /// How likely a run comes to it.
    pub met: f64,
    pub situations: Vec<Situation>,
    /// The pairs of situations that make it a changing one.
    pub changes: Vec<Change>,
}

impl Decided {
    /// Whether it counts among the decisions.
    pub(super) fn counts(&self) -> bool {
        self.met >= MET - EQUAL
    }

    pub(super) fn is_changing(&self) -> bool {
        self.counts() && !self.changes.is_empty()
    }
}

/// The situations of all decisions.
#[derive(Debug)]
pub(super) struct Situations {
    /// In the order of the file; those that cannot be met are left out.
    pub decisions: Vec<Decided>,
    pub blind: Blind,
}

/// The figures about a scenario.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    pub decisions: usize,
    pub changing: usize,
    pub share: f64,
    pub worth: f64,
}

impl Situations {
    /// Of a fully explored graph; `lots` plays by lot. None if `should_stop` said so before all
    /// was known.
    pub(super) fn of(
        ground: &Ground<'_>,
        lots: &Play,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Option<Self> {
        let meetings = meetings(ground, lots, should_stop)?;
        let mut decisions = grouped(ground, &meetings);
        let scenario = ground.graph.scenario();
        for decided in &mut decisions {
            if should_stop() {
                return None;
            }
            decided.changes = changes::of(scenario, ground.graph.moments(), decided);
        }
        Some(Self {
            blind: Blind::of(ground, &decisions),
            decisions,
        })
    }

    /// The figures; none where there are too few decisions.
    pub(super) fn figures(&self) -> Option<Figures> {
        let counted = self.decisions.iter().filter(|decided| decided.counts());
        let decisions = counted.count();
        let changing = self.decisions.iter().filter(|one| one.is_changing());
        let changing = changing.count();
        (decisions >= FEWEST_DECISIONS).then(|| Figures {
            decisions,
            changing,
            share: changing as f64 / decisions as f64,
            worth: self.blind.worth,
        })
    }

    /// On what the changing decisions hang.
    pub(super) fn hangs(&self) -> Hangs {
        Hangs::of(self.decisions.iter().filter(|one| one.is_changing()))
    }
}

/// What makes a situation: the open options and the evidence that each would be.
type Name = (Vec<u16>, Vec<Vec<i8>>);

/// Puts the moments of first visits together that are one situation.
fn grouped(ground: &Ground<'_>, meetings: &Meetings) -> Vec<Decided> {
    let (graph, scenario) = (ground.graph, ground.graph.scenario());
    let mut found: BTreeMap<NodeIx, BTreeMap<Name, Vec<usize>>> = BTreeMap::new();
    for (ix, moment) in graph.moments().iter().enumerate() {
        let NodeKind::Decide(decision) = &scenario.node(moment.node).kind else {
            continue;
        };
        if moment.first {
            let open = moment.offered.iter().map(|offered| offered.position);
            let evidence = moment.offered.iter().map(|offered| {
                let then = offered.of(scenario, decision).map(|(_, then)| then);
                let counted = ground.counted(decision);
                counted
                    .map(|item| then.map_or(0, |then| then.value(item)))
                    .collect()
            });
            let name = (open.collect(), evidence.collect());
            let situations = found.entry(moment.node).or_default();
            situations.entry(name).or_default().push(ix);
        }
    }
    let found = found.into_iter().map(|(node, named)| {
        let situations = named.into_iter().map(|((open, _), moments)| {
            let weight = |ix: &usize| meetings.moments[*ix];
            let by_start = (0..meetings.by_start.len()).map(|start| {
                let moments = moments.iter();
                moments.map(|ix| meetings.by_start[start][*ix]).sum()
            });
            // The first of those that are met most.
            let likely = moments.iter().copied().reduce(|best, next| {
                match weight(&next) > weight(&best) + EQUAL {
                    true => next,
                    false => best,
                }
            });
            Situation {
                likely: likely.unwrap_or_default(),
                weight: moments.iter().map(weight).sum(),
                by_start: by_start.collect(),
                values: likely.and_then(|ix| value::values(ground.chances(ix))),
                open,
            }
        });
        let mut situations: Vec<Situation> = situations.collect();
        situations.sort_by(|one, other| other.weight.total_cmp(&one.weight));
        Decided {
            node,
            met: meetings.nodes.get(&node).copied().unwrap_or(0.0),
            situations,
            changes: Vec::new(),
        }
    });
    found.collect()
}
