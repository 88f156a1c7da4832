//! Whether one of several conditions always holds, or two can hold together.
//!
//! Decided over the parts of the state that the conditions ask about, whatever the story does to
//! them: thresholds of one variable belong together, a draw falls one way, a promise is not both
//! kept and broken. It does *not* know which states a run can come to: that is for the audit.

use std::cell::Cell;
use std::collections::BTreeMap;

use crate::core::scenario::ids::{BitIx, DrawIx, NodeIx, VarIx};
use crate::core::scenario::model::{BitKind, Condition, Scenario};

/// What came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Coverage {
    /// One of the conditions always holds.
    Always,
    /// In such a state none of them holds.
    Gap(State),
    /// Too much is asked about to tell here.
    Unknown,
}

/// How many single conditions are looked at for one question, and for all of a scenario together.
const MOST_WORK: usize = 20_000;
const MOST_IN_ALL: usize = 2_000_000;

/// Part of a state: what is settled so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct State {
    /// Lowest and highest value of a variable.
    pub ranges: BTreeMap<VarIx, (u8, u8)>,
    /// What is set and what is not.
    pub bits: BTreeMap<BitIx, bool>,
    /// What was visited and what was not.
    pub visited: BTreeMap<NodeIx, bool>,
    /// How draws fell, and how they did not.
    pub drew: BTreeMap<(DrawIx, u16), bool>,
    /// Which start it is, and which it is not.
    pub profiles: BTreeMap<u16, bool>,
}

/// Conditions of which one may always hold.
struct Question<'c> {
    conditions: Vec<&'c Condition>,
    /// How many single conditions are looked at each time.
    each: usize,
}

/// How many single conditions there are in one, as far as that matters.
fn size(condition: &Condition, most: usize) -> usize {
    match condition {
        Condition::Not(inner) => size(inner, most),
        Condition::All(inner) | Condition::Any(inner) => {
            let sizes = inner.iter().take(most + 1).map(|inner| size(inner, most));
            sizes.sum::<usize>() + 1
        }
        Condition::AtLeast(..)
        | Condition::Below(..)
        | Condition::Bit(_)
        | Condition::Visited(_)
        | Condition::Drew(..)
        | Condition::Profile(_) => 1,
    }
}

/// Answers questions about the conditions of one scenario.
pub(super) struct Covers<'s> {
    scenario: &'s Scenario,
    /// Which bits exclude a bit.
    excludes: BTreeMap<BitIx, Vec<BitIx>>,
    /// How much may still be looked at.
    left: Cell<usize>,
}

impl<'s> Covers<'s> {
    pub(super) fn new(scenario: &'s Scenario) -> Self {
        let mut groups: BTreeMap<(u8, &str), Vec<BitIx>> = BTreeMap::new();
        for (index, bit) in scenario.bits.iter().enumerate() {
            let group = match bit.kind {
                BitKind::PromiseMade | BitKind::PromiseKept | BitKind::PromiseBroken => 0,
                BitKind::ConsentGiven | BitKind::ConsentRefused => 1,
                BitKind::Flag
                | BitKind::Known
                | BitKind::Disclosed
                | BitKind::Noticed
                | BitKind::ContactKnown
                | BitKind::Learned
                | BitKind::Chosen => continue,
            };
            let members = groups.entry((group, bit.id.as_str())).or_default();
            members.push(BitIx::from_index(index));
        }
        let mut excludes = BTreeMap::new();
        for members in groups.values() {
            for bit in members {
                let others = members.iter().filter(|other| *other != bit);
                excludes.insert(*bit, others.copied().collect());
            }
        }
        Self {
            scenario,
            excludes,
            left: Cell::new(MOST_IN_ALL),
        }
    }

    /// Whether one of the conditions always holds.
    pub(super) fn any<'c>(&self, conditions: impl IntoIterator<Item = &'c Condition>) -> Coverage {
        let allowed = MOST_WORK.min(self.left.get());
        let conditions = conditions.into_iter().take(allowed + 1);
        let conditions: Vec<&Condition> = conditions.collect();
        let sizes = conditions.iter().map(|condition| size(condition, allowed));
        let question = Question {
            each: sizes.sum::<usize>() + 1,
            conditions,
        };
        let mut left = allowed;
        let found = self.look(&question, State::default(), &mut left);
        self.left.set(self.left.get() - (allowed - left));
        found
    }

    /// Whether two conditions can surely not hold together; none always holds.
    pub(super) fn exclude(&self, one: Option<&Condition>, other: Option<&Condition>) -> bool {
        let not = |condition: &Condition| Condition::Not(Box::new(condition.clone()));
        let nots: Vec<Condition> = [one, other].into_iter().flatten().map(not).collect();
        self.any(&nots) == Coverage::Always
    }

    fn look(&self, question: &Question<'_>, state: State, left: &mut usize) -> Coverage {
        match left.checked_sub(question.each) {
            Some(less) => *left = less,
            None => {
                *left = 0;
                return Coverage::Unknown;
            }
        }
        let mut open = None;
        for condition in &question.conditions {
            match state.holds(condition) {
                Some(true) => return Coverage::Always,
                Some(false) => {}
                None => open = open.or_else(|| state.open_part(condition)),
            }
        }
        let Some(part) = open else {
            return Coverage::Gap(state);
        };
        for holds in [true, false] {
            let Some(then) = self.settled(&state, part, holds) else {
                continue;
            };
            match self.look(question, then, left) {
                Coverage::Always => {}
                found @ (Coverage::Gap(_) | Coverage::Unknown) => return found,
            }
        }
        Coverage::Always
    }

    /// The state in which a single condition is settled, unless that cannot be.
    fn settled(&self, state: &State, part: &Condition, holds: bool) -> Option<State> {
        let mut then = state.clone();
        match part {
            Condition::AtLeast(var, value) => then.narrow(*var, *value, holds),
            Condition::Below(var, value) => then.narrow(*var, *value, !holds),
            Condition::Bit(bit) => {
                then.bits.insert(*bit, holds);
                if holds {
                    let others = self.excludes.get(bit).into_iter().flatten();
                    then.bits.extend(others.map(|other| (*other, false)));
                }
            }
            Condition::Visited(node) => {
                then.visited.insert(*node, holds);
            }
            Condition::Drew(draw, outcome) => {
                then.drew.insert((*draw, *outcome), holds);
            }
            Condition::Profile(profile) => {
                then.profiles.insert(*profile, holds);
                let ruled_out = then.profiles.values().filter(|is| !**is).count();
                if ruled_out == self.scenario.profiles.len() {
                    return None;
                }
            }
            Condition::Not(_) | Condition::All(_) | Condition::Any(_) => {}
        }
        Some(then)
    }
}

impl State {
    fn narrow(&mut self, var: VarIx, value: u8, at_least: bool) {
        let (low, high) = self.range(var);
        let range = if at_least {
            (low.max(value), high)
        } else {
            (low, high.min(value.saturating_sub(1)))
        };
        self.ranges.insert(var, range);
    }

    fn range(&self, var: VarIx) -> (u8, u8) {
        self.ranges.get(&var).copied().unwrap_or((0, 100))
    }

    /// Whether a condition holds, where that is settled.
    fn holds(&self, condition: &Condition) -> Option<bool> {
        let at_least = |var: VarIx, value: u8| {
            let (low, high) = self.range(var);
            (low >= value)
                .then_some(true)
                .or((high < value).then_some(false))
        };
        match condition {
            Condition::AtLeast(var, value) => at_least(*var, *value),
            Condition::Below(var, value) => at_least(*var, *value).map(|holds| !holds),
            Condition::Bit(bit) => self.bits.get(bit).copied(),
            Condition::Visited(node) => self.visited.get(node).copied(),
            Condition::Drew(draw, outcome) => {
                let of_draw = self.drew.range((*draw, 0)..=(*draw, u16::MAX));
                let fell = of_draw.into_iter().find(|(_, fell)| **fell);
                match fell {
                    Some(((_, fell), _)) => Some(fell == outcome),
                    None => self.drew.get(&(*draw, *outcome)).copied(),
                }
            }
            Condition::Profile(profile) => match self.profiles.iter().find(|(_, is)| **is) {
                Some((is, _)) => Some(is == profile),
                None => self.profiles.get(profile).copied(),
            },
            Condition::Not(inner) => self.holds(inner).map(|holds| !holds),
            Condition::All(inner) => self.together(inner, false),
            Condition::Any(inner) => self.together(inner, true),
        }
    }

    /// Whether one of several holds (`decides` is true) or all (it is false).
    fn together(&self, inner: &[Condition], decides: bool) -> Option<bool> {
        let mut settled = Some(!decides);
        for condition in inner {
            match self.holds(condition) {
                Some(holds) if holds == decides => return Some(decides),
                Some(_) => {}
                None => settled = None,
            }
        }
        settled
    }

    /// A single condition within one that is not settled, itself not settled.
    fn open_part<'c>(&self, condition: &'c Condition) -> Option<&'c Condition> {
        match condition {
            Condition::Not(inner) => self.open_part(inner),
            Condition::All(inner) | Condition::Any(inner) => {
                let mut open = inner.iter().filter(|inner| self.holds(inner).is_none());
                self.open_part(open.next()?)
            }
            Condition::AtLeast(..)
            | Condition::Below(..)
            | Condition::Bit(_)
            | Condition::Visited(_)
            | Condition::Drew(..)
            | Condition::Profile(_) => Some(condition),
        }
    }
}
