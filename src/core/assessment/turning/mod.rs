//! The moments at which a run turned (domain C6.1): what was critical, what repaired it, and what
//! changed the client's state most.
//!
//! How many are shown, and that a critical moment goes before a change, is our own proposal: more
//! are not looked at in two minutes, and more words not read.

use super::critical::CriticalMoment;
use crate::core::dialogue::{Step, Trace};

/// The most that are shown, beside the ending.
const MOST: usize = 6;
/// Once there are so many, no more changes are added: they are the less telling ones.
const ENOUGH: usize = 3;

/// Why a moment is a turning point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TurnKind {
    /// A critical moment.
    Critical,
    /// It repaired one.
    Repaired,
    /// The client's state changed much.
    Changed,
    /// The conversation ended.
    Ended,
}

/// A turning point before the ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn {
    pub kind: TurnKind,
    /// Index into [`Trace::entries`].
    pub entry: usize,
}

/// The turning points in the order of the run; `criticals` with the gravest first.
pub(super) fn turns(trace: &Trace, criticals: &[CriticalMoment]) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    let mut add = |turn: Turn, most: usize| {
        if turns.len() < most && turns.iter().all(|other| other.entry != turn.entry) {
            turns.push(turn);
        }
    };
    for critical in criticals {
        let entries = trace.entries.iter();
        let mut steps = entries.map(|entry| entry.step.moment());
        let wrong = steps.position(|moment| moment == Some(critical.moment));
        let wrong = wrong.map(|entry| (TurnKind::Critical, entry));
        let repair = critical.repaired.map(|entry| (TurnKind::Repaired, entry));
        for (kind, entry) in wrong.into_iter().chain(repair) {
            add(Turn { kind, entry }, MOST);
        }
    }
    for entry in changed(trace) {
        let kind = TurnKind::Changed;
        add(Turn { kind, entry }, ENOUGH);
    }
    turns.sort_by_key(|turn| turn.entry);
    turns
}

/// The entries of the choices that changed the client's state, the largest change first.
fn changed(trace: &Trace) -> impl Iterator<Item = usize> {
    let entries = trace.entries.iter().enumerate();
    let changes = entries.filter_map(|(at, entry)| {
        let Step::Moment(moment) = entry.step else {
            return None;
        };
        let moment = trace.moments.get(moment)?;
        let pairs = moment.before.iter().zip(&moment.reacted);
        let change: u32 = pairs
            .map(|(before, after)| u32::from(before.abs_diff(*after)))
            .sum();
        (change > 0).then_some((change, at))
    });
    let mut changes: Vec<(u32, usize)> = changes.collect();
    // Of equals the first of the run: the sort keeps their order.
    changes.sort_by_key(|(change, _)| std::cmp::Reverse(*change));
    changes.into_iter().map(|(_, at)| at)
}
