//! Which decisions change with the situation, and on what that hangs.

use std::collections::BTreeSet;

use super::{Decided, EQUAL, HELD, Situation};
use crate::core::audit::conditions::{Asked, what_is_asked};
use crate::core::audit::graph::Moment;
use crate::core::dialogue::Offered;
use crate::core::scenario::model::{Condition, Decision, NodeKind, Scenario};

/// Two situations of a decision between which what is right changes.
#[derive(Debug)]
pub(in crate::core::audit) struct Change {
    /// The one that is met more, by its place among the situations.
    pub one: usize,
    pub other: usize,
    /// What holds in one of them and not in the other.
    pub conditions: Vec<Condition>,
    /// No start leads to both: who knows the start knows which it is.
    pub by_start: bool,
}

/// The changes between the situations of a decision, from the most likely on.
pub(super) fn of(scenario: &Scenario, moments: &[Moment], decided: &Decided) -> Vec<Change> {
    let NodeKind::Decide(decision) = &scenario.node(decided.node).kind else {
        return Vec::new();
    };
    let all: f64 = decided.situations.iter().map(|one| one.weight).sum();
    let held = |situation: &Situation| situation.weight >= (HELD - EQUAL) * all && all > 0.0;
    let mut found = Vec::new();
    // At most ten can hold a tenth.
    let often = decided.situations.iter().enumerate();
    let often: Vec<_> = often.filter(|(_, one)| held(one)).collect();
    for (index, (one_ix, one)) in often.iter().enumerate() {
        for (other_ix, other) in &often[index + 1..] {
            if one.open == other.open && is_change(one, other) {
                let offered = |situation: &Situation| moments[situation.likely].offered.as_slice();
                found.push(Change {
                    one: *one_ix,
                    other: *other_ix,
                    conditions: differ(scenario, decision, offered(one), offered(other)),
                    by_start: one
                        .by_start
                        .iter()
                        .zip(&other.by_start)
                        .all(|(one, other)| *one == 0.0 || *other == 0.0),
                });
            }
        }
    }
    found
}

/// Whether every best option of either is worth at least one half less in the other.
fn is_change(one: &Situation, other: &Situation) -> bool {
    let (Some(here), Some(there)) = (&one.values, &other.values) else {
        return false;
    };
    let mut one_best = one.best().into_iter();
    let mut other_best = other.best().into_iter();
    one_best.all(|at| here[at].is_half_more_than(there[at]))
        && other_best.all(|at| there[at].is_half_more_than(here[at]))
}

/// The conditions that hold in one moment and not in another with the same open options: for each
/// option whose case differs, that of the case that comes first.
pub(in crate::core::audit) fn differ(
    scenario: &Scenario,
    decision: &Decision,
    one: &[Offered],
    other: &[Offered],
) -> Vec<Condition> {
    let mut found: Vec<Condition> = Vec::new();
    for (one, other) in one.iter().zip(other) {
        let first = match (one.case, other.case) {
            (Some(one), Some(other)) if one != other => Some(one.min(other)),
            (Some(case), None) | (None, Some(case)) => Some(case),
            _ => None,
        };
        let choice = scenario.choice(decision, one.position);
        let case = first.and_then(|case| choice?.cases.get(usize::from(case)));
        if let Some(case) = case
            && !found.contains(&case.when.condition)
        {
            found.push(case.when.condition.clone());
        }
    }
    found
}

/// On what the changing decisions of a scenario hang.
#[derive(Debug, Default)]
pub(in crate::core::audit) struct Hangs {
    /// How many different conditions. Two that ask about the same things are one: another
    /// threshold on the same variable is no other reason to look.
    pub conditions: usize,
    /// How many decisions change with the start alone.
    pub by_start: usize,
    /// How many change.
    pub changing: usize,
}

impl Hangs {
    pub(super) fn of<'d>(changing: impl Iterator<Item = &'d Decided>) -> Self {
        let mut hangs = Self::default();
        let mut conditions: BTreeSet<BTreeSet<Asked>> = BTreeSet::new();
        for decided in changing {
            hangs.changing += 1;
            hangs.by_start += usize::from(decided.changes.iter().all(|change| change.by_start));
            for condition in decided.changes.iter().flat_map(|change| &change.conditions) {
                let mut asked = BTreeSet::new();
                what_is_asked(condition, &mut asked);
                if !asked.is_empty() {
                    conditions.insert(asked);
                }
            }
        }
        hangs.conditions = conditions.len();
        hangs
    }
}
