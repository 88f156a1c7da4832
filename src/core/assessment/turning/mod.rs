//! The moments at which a run turned (domain C6.1): what was critical, what repaired it, and where
//! something visibly changed: a face, a door, trust, somebody who came up.
//!
//! How many are shown, what a change weighs, and that no two beside each other look alike, is our
//! own proposal: more are not looked at in two minutes, and a row of the same face turns nowhere.

mod pick;

use self::pick::{Candidate, heaviest};
use super::critical::CriticalMoment;
use crate::core::dialogue::{Step, Trace};
use crate::core::scenario::ids::ContactIx;
use crate::core::scenario::scene::{Door, Face};

/// The most that are shown, critical moments apart, beside the ending.
const MOST: usize = 6;
/// Once there are so many, no more changes are added: they are the less telling ones.
const ENOUGH: usize = 3;
/// From so much on, a change of the client's state is a sign: less is not seen as one.
const NOTABLE: u16 = 6;

/// Why a moment is a turning point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TurnKind {
    /// A critical moment.
    Critical,
    /// It repaired one.
    Repaired,
    /// Something visibly changed.
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

/// What changed with something that was said or done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Signs {
    /// The face that is shown for it.
    pub shown: Option<Face>,
    /// What the face was before, and then; never the same.
    pub face: Option<(Face, Face)>,
    /// How the door stood before, and then; never the same.
    pub door: Option<(Door, Door)>,
    /// The worker was let in.
    pub let_in: bool,
    /// Who of the network came up.
    pub came_up: Vec<ContactIx>,
    /// With whom something may be done, or may not.
    pub consent: Option<(ContactIx, bool)>,
    /// The part of the client's state that changed most, by its place, and by how much.
    pub state: Option<(usize, i16)>,
    /// How much the client's state changed in all.
    pub change: u32,
}

impl Signs {
    /// The part of the client's state that tells most of a change: trust where that moved, else what
    /// moved most. None where hardly anything did.
    pub(super) fn telling(changes: &[i16], trust: Option<usize>) -> Option<(usize, i16)> {
        let notable = |(_, change): &(usize, i16)| change.unsigned_abs() >= NOTABLE;
        let changes = changes.iter().copied().enumerate().filter(notable);
        // Of equals the first: `max_by_key` would keep the last.
        let changes = changes.rev();
        changes.max_by_key(|(at, change)| (Some(*at) == trust, change.unsigned_abs()))
    }

    /// Something other than the face, for which the same face may be shown twice.
    fn is_event(&self) -> bool {
        self.door.is_some() || self.let_in || !self.came_up.is_empty() || self.consent.is_some()
    }

    /// What a change weighs; none where nothing is to be seen of it.
    fn weight(&self) -> Option<u32> {
        let seen = self.is_event() || self.face.is_some() || self.state.is_some();
        let came_up = u32::try_from(self.came_up.len().min(2)).unwrap_or(2);
        let parts = [
            (u32::from(self.let_in), 30),
            (u32::from(self.door.is_some()), 20),
            (u32::from(self.face.is_some()), 15),
            (u32::from(self.consent.is_some()), 15),
            (came_up, 10),
        ];
        let signs: u32 = parts.iter().map(|(count, each)| count * each).sum();
        seen.then_some(self.change + signs)
    }

    /// Whether these two beside each other look and read like two moments: by their faces, or by
    /// what else happened at both.
    fn differs_from(&self, other: &Self) -> bool {
        let events = self.is_event() && other.is_event();
        self.shown != other.shown || events && self.event() != other.event()
    }

    fn event(&self) -> impl PartialEq + '_ {
        (self.door, self.let_in, &self.came_up, self.consent)
    }
}

/// The turning points in the order of the run; `criticals` with the gravest first, `signs` for each
/// entry, and the face that is shown for the ending.
pub(super) fn turns(
    trace: &Trace,
    criticals: &[CriticalMoment],
    signs: &[Signs],
    last: Option<Face>,
) -> Vec<Turn> {
    let mut turns = held(trace, criticals);
    let most = ENOUGH.saturating_sub(turns.len());
    turns.extend(changed(trace, &turns, signs, (most, last)));
    if turns.is_empty() {
        turns.extend(largest(trace, signs));
    }
    turns.sort_by_key(|turn| turn.entry);
    turns
}

/// What is shown whatever else there is: each critical moment, and then their repairs.
fn held(trace: &Trace, criticals: &[CriticalMoment]) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    let wrong = criticals.iter().filter_map(|critical| {
        let mut steps = trace.entries.iter().map(|entry| entry.step.moment());
        let entry = steps.position(|moment| moment == Some(critical.moment))?;
        let kind = TurnKind::Critical;
        Some(Turn { kind, entry })
    });
    turns.extend(wrong);
    for entry in criticals.iter().filter_map(|critical| critical.repaired) {
        let kind = TurnKind::Repaired;
        if turns.len() < MOST && turns.iter().all(|turn| turn.entry != entry) {
            turns.push(Turn { kind, entry });
        }
    }
    turns
}

/// The changes that weigh most together, so that no two moments beside each other look alike.
fn changed(
    trace: &Trace,
    held: &[Turn],
    signs: &[Signs],
    (most, last): (usize, Option<Face>),
) -> Vec<Turn> {
    let mut entries = Vec::new();
    let mut row = Vec::new();
    for (entry, (done, signs)) in trace.entries.iter().zip(signs).enumerate() {
        let held = held.iter().any(|turn| turn.entry == entry);
        let weight = done.step.moment().and_then(|_| signs.weight());
        if held || weight.is_some() {
            let weight = weight.filter(|_| !held).unwrap_or(0);
            entries.push(entry);
            row.push(Candidate { held, weight });
        }
    }
    let of = |at: usize| &signs[entries[at]];
    let may_follow = |one: usize, other: usize| {
        row[one].held && row[other].held || of(one).differs_from(of(other))
    };
    let may_end = |at: usize| row[at].held || of(at).shown != last || of(at).is_event();
    let picked = heaviest(&row, most, may_follow, may_end).into_iter();
    picked
        .filter(|at| !row[*at].held)
        .map(|at| Turn {
            kind: TurnKind::Changed,
            entry: entries[at],
        })
        .collect()
}

/// Where nothing can be shown to have changed: the choice after which the client's state changed
/// most, so that the ending does not stand there alone.
fn largest(trace: &Trace, signs: &[Signs]) -> Option<Turn> {
    let entries = trace.entries.iter().zip(signs).enumerate();
    let choices = entries.filter(|(_, (entry, _))| matches!(entry.step, Step::Moment(_)));
    let changes = choices.filter(|(_, (_, signs))| signs.change > 0);
    // Of equals the first of the run.
    let (entry, _) = changes.rev().max_by_key(|(_, (_, signs))| signs.change)?;
    let kind = TurnKind::Changed;
    Some(Turn { kind, entry })
}
