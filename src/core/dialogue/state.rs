//! The state of a session: plain data, compared and copied at will.

use super::transition::case;
use crate::core::scenario::ids::{BitIx, ContactIx, DrawIx, NodeIx, VarIx};
use crate::core::scenario::model::{Choice, Condition, Effect, Guard, Scenario};
use crate::core::scenario::network::placement::NetworkMap;

/// A draw that has not fallen yet.
const UNDRAWN: u16 = u16::MAX;

/// More happenings than this in one run are not kept.
const MOST_HAPPENINGS: usize = 10_000;

/// Everything that a condition can ask about, and where the session stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Client state, 0..=100 each.
    pub vars: Vec<u8>,
    bits: Vec<u64>,
    visits: Vec<u16>,
    drew: Vec<u16>,
    /// Contacts that fill the text slots.
    pub slots: Vec<Option<ContactIx>>,
    /// The start profile.
    pub profile: u16,
    /// Where the session stands.
    pub node: NodeIx,
    /// What happened to the network, in order: indices into the scenario's happenings.
    pub happened: Vec<u16>,
    /// The map as the trainee has drawn it.
    pub map: NetworkMap,
}

impl State {
    pub(in crate::core) fn new(scenario: &Scenario, profile: u16) -> Self {
        let mut state = Self {
            vars: scenario.profiles[usize::from(profile)].state.clone(),
            bits: vec![0; scenario.bits.len().div_ceil(64)],
            visits: vec![0; scenario.nodes.len()],
            drew: vec![UNDRAWN; scenario.draws.len()],
            slots: vec![None; scenario.slots.len()],
            profile,
            node: scenario.start,
            happened: Vec::new(),
            map: NetworkMap::default(),
        };
        for contact in scenario.contacts.iter().filter(|contact| contact.known) {
            state.set_bit(contact.known_bit, true);
        }
        for fact in scenario.facts.iter().filter(|fact| fact.known) {
            state.set_bit(fact.bit, true);
        }
        state
    }

    /// Whether a bit is set.
    pub fn bit(&self, ix: BitIx) -> bool {
        self.bits[ix.index() / 64] >> (ix.index() % 64) & 1 == 1
    }

    pub(in crate::core) fn set_bit(&mut self, ix: BitIx, on: bool) {
        let mask = 1 << (ix.index() % 64);
        if on {
            self.bits[ix.index() / 64] |= mask;
        } else {
            self.bits[ix.index() / 64] &= !mask;
        }
    }

    /// The bits from one on, as far as its word of 64 goes.
    pub(in crate::core) fn bits_from(&self, first: BitIx) -> u64 {
        self.bits[first.index() / 64] >> (first.index() % 64)
    }

    /// Makes the bits of a mask, counted from one on, what `bits` says; they must not go beyond
    /// its word of 64.
    pub(in crate::core) fn set_bits_from(&mut self, first: BitIx, mask: u64, bits: u64) {
        let (word, shift) = (first.index() / 64, first.index() % 64);
        self.bits[word] = self.bits[word] & !(mask << shift) | bits << shift;
    }

    /// How often a node was entered.
    pub fn visits(&self, node: NodeIx) -> u16 {
        self.visits[node.index()]
    }

    pub(in crate::core) fn enter(&mut self, node: NodeIx) {
        self.node = node;
        let visits = &mut self.visits[node.index()];
        *visits = visits.saturating_add(1);
    }

    pub(in crate::core) fn set_visits(&mut self, node: NodeIx, visits: u16) {
        self.visits[node.index()] = visits;
    }

    pub(in crate::core) fn set_drew(&mut self, draw: DrawIx, outcome: Option<u16>) {
        self.drew[draw.index()] = outcome.unwrap_or(UNDRAWN);
    }

    /// The outcome of a draw, if it has fallen.
    pub fn drew(&self, draw: DrawIx) -> Option<u16> {
        Some(self.drew[draw.index()]).filter(|outcome| *outcome != UNDRAWN)
    }

    /// Whether a condition holds.
    pub fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::AtLeast(var, value) => self.vars[var.index()] >= *value,
            Condition::Below(var, value) => self.vars[var.index()] < *value,
            Condition::Bit(bit) => self.bit(*bit),
            // The visit that is going on does not count as one before.
            Condition::Visited(node) => self.visits(*node) > u16::from(*node == self.node),
            Condition::Drew(draw, outcome) => self.drew(*draw) == Some(*outcome),
            Condition::Profile(profile) => self.profile == *profile,
            Condition::Not(inner) => !self.holds(inner),
            Condition::All(inner) => inner.iter().all(|condition| self.holds(condition)),
            Condition::Any(inner) => inner.iter().any(|condition| self.holds(condition)),
        }
    }

    /// Whether what is asked here holds; where nothing is asked it does.
    pub fn allows(&self, guard: Option<&Guard>) -> bool {
        guard.is_none_or(|guard| self.holds(guard))
    }

    /// The case of a choice that holds, if any does.
    pub(in crate::core) fn case(&self, choice: &Choice) -> Option<usize> {
        case(self, choice, &mut ())
    }

    /// Makes one change. Whether an [`Effect::When`] holds is asked by the step that it is part of.
    pub(super) fn change(&mut self, effect: &Effect) {
        match effect {
            Effect::Add(var, amount) => self.add(*var, *amount),
            Effect::Set(var, value) => self.vars[var.index()] = *value,
            Effect::SetBit(bit) => self.set_bit(*bit, true),
            Effect::ClearBit(bit) => self.set_bit(*bit, false),
            Effect::FillSlot(slot, contact) => self.slots[slot.index()] = Some(*contact),
            Effect::Happen(happening) => {
                // A loop that goes round for ever has been refused; this is a second rail.
                if self.happened.len() < MOST_HAPPENINGS {
                    self.happened.push(*happening);
                }
            }
            Effect::When(..) => {}
        }
    }

    fn add(&mut self, var: VarIx, amount: i16) {
        let value = &mut self.vars[var.index()];
        let sum = i16::from(*value).saturating_add(amount).clamp(0, 100);
        *value = u8::try_from(sum).unwrap_or(100);
    }
}
