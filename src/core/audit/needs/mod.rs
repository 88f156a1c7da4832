//! What can still make a difference, node by node: a backward analysis of the scenario.
//!
//! Two states that agree on the needs of the node where they stand have the same future: the same
//! options are open, the same cases hold, the same chances come, whatever is chosen. So the audit
//! merges them, and nothing is lost. Not an approximation: for a variable that is only ever
//! compared, the needs are the *cuts* between values that some later comparison tells apart. An
//! addition moves the cuts by its amount; a cut that would leave 1..=100 is decided by the clamping
//! to 0..=100 and drops out.

mod analysis;
mod changes;

use std::collections::{BTreeMap, BTreeSet};

use super::atoms::Atom;
use super::graph::Stopped;
use super::sparse::Sparse;
use crate::core::dialogue::State;
use crate::core::scenario::ids::{BitIx, DrawIx, GuardIx, NodeIx, VarIx};
use crate::core::scenario::model::{Condition, Effect, Guard, NodeKind, Scenario};
use analysis::Analysis;
use changes::Changes;

/// Every cut there can be: values from 1 to 100.
const CUTS: u128 = ((1 << 101) - 1) & !1;

/// What the future of one node can ask about the state on arrival there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Needs {
    /// By variable, in order: bit `c` is set where values from `c` on differ from those below.
    /// Variables without a cut are left out.
    cuts: Vec<(u32, u128)>,
    /// Bits.
    bits: Sparse,
    /// Nodes of which it matters whether they were visited before, by their place in [`Seen`].
    seen: Sparse,
    /// Per draw that is asked about: the outcomes; bit 63 stands for all from 63 on.
    outcomes: BTreeMap<DrawIx, u64>,
    /// The start profiles that are asked for; bit 63 stands for all from 63 on.
    profiles: u64,
}

impl Needs {
    fn cuts(&self, var: VarIx) -> u128 {
        let at = self.cuts.binary_search_by_key(&var.0, |(var, _)| *var);
        at.map_or(0, |at| self.cuts[at].1)
    }

    fn add_cuts(&mut self, var: u32, cuts: u128) {
        match self.cuts.binary_search_by_key(&var, |(var, _)| *var) {
            Ok(at) => self.cuts[at].1 |= cuts,
            Err(_) if cuts == 0 => {}
            Err(at) => self.cuts.insert(at, (var, cuts)),
        }
    }

    fn set_cuts(&mut self, var: VarIx, cuts: u128) {
        if let Ok(at) = self.cuts.binary_search_by_key(&var.0, |(var, _)| *var) {
            if cuts == 0 {
                self.cuts.remove(at);
            } else {
                self.cuts[at].1 = cuts;
            }
        }
    }

    /// About how many bytes they take.
    fn bytes(&self) -> usize {
        size_of_val(self.cuts.as_slice())
            + self.bits.bytes()
            + self.seen.bytes()
            + self.outcomes.len() * size_of::<(DrawIx, u64)>() * 2
    }

    fn add(&mut self, other: &Self) {
        for (var, cuts) in &other.cuts {
            self.add_cuts(*var, *cuts);
        }
        self.bits.add(&other.bits);
        self.seen.add(&other.seen);
        for (draw, outcomes) in &other.outcomes {
            *self.outcomes.entry(*draw).or_default() |= outcomes;
        }
        self.profiles |= other.profiles;
    }

    /// A condition is asked here.
    fn ask(&mut self, condition: &Condition, seen: &Seen) {
        match condition {
            Condition::AtLeast(var, value) | Condition::Below(var, value) => {
                self.add_cuts(var.0, (1u128 << (*value).min(127)) & CUTS);
            }
            Condition::Bit(bit) => self.bits.insert(bit.index()),
            Condition::Visited(node) => self.ask_seen(*node, seen),
            Condition::Drew(draw, outcome) => {
                *self.outcomes.entry(*draw).or_default() |= 1 << (*outcome).min(63);
            }
            Condition::Profile(profile) => self.profiles |= 1 << (*profile).min(63),
            Condition::Not(inner) => self.ask(inner, seen),
            Condition::All(inner) | Condition::Any(inner) => {
                for condition in inner {
                    self.ask(condition, seen);
                }
            }
        }
    }

    fn ask_optional(&mut self, guard: Option<&Guard>, seen: &Seen) {
        if let Some(guard) = guard {
            self.ask(guard, seen);
        }
    }

    fn ask_seen(&mut self, node: NodeIx, seen: &Seen) {
        if let Some(at) = seen.place.get(&node) {
            self.seen.insert(*at);
        }
    }

    fn forget_seen(&mut self, node: NodeIx, seen: &Seen) {
        if let Some(at) = seen.place.get(&node) {
            self.seen.remove(*at);
        }
    }

    /// From the needs after some effects to those before.
    fn pull(&mut self, effects: &[Effect], seen: &Seen, watched: &Watched) {
        for effect in effects.iter().rev() {
            match effect {
                Effect::Add(var, amount) => {
                    let cuts = self.cuts(*var);
                    let by = u32::from(amount.unsigned_abs()).min(127);
                    let moved = if *amount < 0 { cuts << by } else { cuts >> by };
                    self.set_cuts(*var, moved & CUTS);
                }
                Effect::Set(var, _) => self.set_cuts(*var, 0),
                Effect::SetBit(bit) | Effect::ClearBit(bit) => self.bits.remove(bit.index()),
                // Texts alone ask about slots.
                Effect::FillSlot(..) | Effect::Happen(_) => {}
                // What changes nothing that matters need not be looked at twice.
                Effect::When(_, effects)
                    if watched.is_empty() && !effects.iter().any(|effect| self.notes(effect)) => {}
                Effect::When(guard, effects) => {
                    let mut then = self.clone();
                    then.pull(effects, seen, watched);
                    if then != *self || watched.contains(&guard.ix) {
                        self.add(&then);
                        self.ask(guard, seen);
                    }
                }
            }
        }
    }

    /// Whether an effect changes something that matters.
    fn notes(&self, effect: &Effect) -> bool {
        match effect {
            Effect::Add(var, amount) => *amount != 0 && self.cuts(*var) != 0,
            Effect::Set(var, _) => self.cuts(*var) != 0,
            Effect::SetBit(bit) | Effect::ClearBit(bit) => self.needs_bit(*bit),
            Effect::FillSlot(..) | Effect::Happen(_) => false,
            Effect::When(_, effects) => effects.iter().any(|effect| self.notes(effect)),
        }
    }

    pub(super) fn needs_bit(&self, bit: BitIx) -> bool {
        self.bits.contains(bit.index())
    }

    /// The value that stands for all values without a difference: the highest cut up to it, or 0.
    pub(super) fn stand_in(&self, var: VarIx, value: u8) -> u8 {
        let below = self.cuts(var) & ((1u128 << (value + 1)) - 1);
        u8::try_from(127 - (below | 1).leading_zeros()).unwrap_or(0)
    }

    /// The outcome of a draw, if anybody asks for it.
    pub(super) fn outcome(&self, state: &State, draw: DrawIx) -> Option<u16> {
        let outcomes = self.outcomes.get(&draw)?;
        let asked = |outcome: &u16| outcomes >> (*outcome).min(63) & 1 == 1;
        state.drew(draw).filter(asked)
    }

    /// The start profile, if anybody asks for it.
    pub(super) fn profile(&self, state: &State) -> Option<u16> {
        Some(state.profile).filter(|profile| self.profiles >> (*profile).min(63) & 1 == 1)
    }
}

/// The nodes of which it can matter at all whether they were visited: asked for, or measured on
/// the first visit only and standing on a circle.
#[derive(Debug, Default)]
pub(super) struct Seen {
    place: BTreeMap<NodeIx, usize>,
    nodes: Vec<NodeIx>,
}

impl Seen {
    fn add(&mut self, node: NodeIx) {
        let next = self.nodes.len();
        if *self.place.entry(node).or_insert(next) == next {
            self.nodes.push(node);
        }
    }
}

/// Conditions to keep apart although nothing that is measured hangs on them, such as those of
/// lines.
pub(super) type Watched = BTreeSet<GuardIx>;

/// The needs of all nodes.
#[derive(Debug, Default)]
pub(super) struct AllNeeds {
    /// Per node, and after them those of the options that are open everywhere.
    at: Vec<Needs>,
    /// Per node: what would be needed, but is there what it was at the start.
    unchanged: Vec<Needs>,
    /// Per node that is a task: the needs on leaving it; otherwise none.
    after: Vec<Needs>,
    /// Per node and choice: how many of its cases make a difference.
    cases: Vec<Vec<u16>>,
    /// The same for the options that are open everywhere: it is the same at every node.
    always: Vec<u16>,
    pub(super) seen: Seen,
}

/// How many bytes the needs of all nodes may take.
const MOST_BYTES: usize = 100_000_000;

/// How often the host is asked whether to stop: every so many nodes.
const ASK_EVERY: usize = 1 << 6;

impl AllNeeds {
    /// Works backwards until nothing changes.
    ///
    /// # Errors
    /// The host stopped it, or there is too much that matters at too many places.
    pub(super) fn of(
        scenario: &Scenario,
        watched: &Watched,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Result<Self, Stopped> {
        let analysis = Analysis::new(scenario, watched);
        let count = analysis.ways.len();
        let changes = Changes::of(scenario, &analysis.circles);
        let mut at = vec![Needs::default(); count];
        let mut unchanged = vec![Needs::default(); scenario.nodes.len()];
        let mut before: Vec<Vec<u32>> = vec![Vec::new(); count];
        for from in 0..count {
            let number = NodeIx::from_index(from).0;
            for to in analysis.ways.from(from) {
                before[to].push(number);
            }
            // An aside leads back to the same moment.
            let node = scenario.nodes.get(from).map(|node| &node.kind);
            if matches!(node, Some(NodeKind::Decide(decision)) if !decision.asides.is_empty()) {
                before[from].push(number);
            }
        }
        // What follows is taken from the end, so that mostly each node is looked at once.
        let order = analysis.circles.members.iter().rev().flatten();
        let mut work: Vec<u32> = order.copied().collect();
        let mut waits = vec![true; count];
        let (mut bytes, mut looked) = (0, 0);
        while let Some(place) = work.pop() {
            let place = place as usize;
            looked += 1;
            if looked % ASK_EVERY == 0 && should_stop() {
                return Err(Stopped::TimeIsUp);
            }
            waits[place] = false;
            let mut needs = if place == analysis.ways.always() {
                analysis.always(&at)
            } else {
                analysis.at(NodeIx::from_index(place), &at)
            };
            // What is open everywhere stands in no place of its own.
            if let Some(unchanged) = unchanged.get_mut(place) {
                let taken = changes.take_unchanged(&mut needs, place, &analysis.seen);
                bytes -= unchanged.bytes();
                unchanged.add(&taken);
                bytes += unchanged.bytes();
            }
            needs.add(&at[place]);
            if needs == at[place] {
                continue;
            }
            bytes += needs.bytes() - at[place].bytes();
            if bytes > MOST_BYTES {
                return Err(Stopped::TooManyStates);
            }
            at[place] = needs;
            for from in &before[place] {
                if !std::mem::replace(&mut waits[*from as usize], true) {
                    work.push(*from);
                }
            }
        }
        let nodes = || (0..scenario.nodes.len()).map(NodeIx::from_index);
        Ok(Self {
            cases: nodes().map(|node| analysis.cases(node, &at)).collect(),
            after: nodes().map(|node| analysis.after(node, &at)).collect(),
            always: analysis.tracked_all(analysis.nowhere(), &scenario.always, &at),
            at,
            unchanged,
            seen: analysis.seen,
        })
    }

    /// What is needed on leaving a task, before what happens on arrival at the next node.
    pub(super) fn after(&self, node: NodeIx) -> &Needs {
        &self.after[node.index()]
    }

    pub(super) fn at(&self, node: NodeIx) -> &Needs {
        &self.at[node.index()]
    }

    /// Makes what no change has come to yet what it was at the start. `start` is any first state:
    /// they differ in what always counts as changed.
    pub(super) fn restore(&self, start: &State, state: &mut State) {
        let Some(unchanged) = self.unchanged.get(state.node.index()) else {
            return;
        };
        for (word, mask) in unchanged.bits.words() {
            let first = BitIx::from_index(word * 64);
            state.set_bits_from(first, mask, start.bits_from(first) & mask);
        }
        for (first, count) in unchanged.seen.runs() {
            for node in &self.seen.nodes[first..first + count as usize] {
                state.set_visits(*node, 0);
            }
        }
        for draw in unchanged.outcomes.keys() {
            state.set_drew(*draw, None);
        }
    }

    /// How many cases of a choice make a difference; what comes after them is as the base.
    pub(super) fn cases(&self, node: NodeIx, position: usize) -> usize {
        let own = &self.cases[node.index()];
        let tracked = own
            .get(position)
            .or_else(|| self.always.get(position.checked_sub(own.len())?));
        tracked.copied().map_or(0, usize::from)
    }

    /// Whether a graph made with `other` tells apart all that one made with these would.
    pub(super) fn tells_as_much_as(&self, other: &Self) -> bool {
        self.at == other.at && self.cases == other.cases && self.always == other.always
    }

    /// Calls `each` for every part of the state that is needed at a node; bits that follow one
    /// another as the first of them and their number, which is 1 for everything else.
    pub(super) fn each_atom(&self, node: NodeIx, each: &mut dyn FnMut(Atom, u32)) {
        let needs = self.at(node);
        for (var, _) in &needs.cuts {
            each(Atom::Variable(VarIx(*var)), 1);
        }
        for (first, count) in needs.bits.runs() {
            each(Atom::Bit(BitIx::from_index(first)), count);
        }
        for draw in needs.outcomes.keys() {
            each(Atom::Draw(*draw), 1);
        }
        for (first, count) in needs.seen.runs() {
            for seen in &self.seen.nodes[first..first + count as usize] {
                each(Atom::Visited(*seen), 1);
            }
        }
        if needs.profiles != 0 {
            each(Atom::Profile, 1);
        }
    }
}
