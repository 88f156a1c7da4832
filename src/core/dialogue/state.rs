//! The state of a session: plain data, compared and copied at will.

use crate::core::network::placement::NetworkMap;
use crate::core::scenario::ids::{BitIx, ContactIx, NodeIx, VarIx};
use crate::core::scenario::model::{Condition, Effect, Scenario};

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
    pub(super) fn new(scenario: &Scenario, profile: u16) -> Self {
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
            if let Some(bit) = scenario.bit(crate::core::scenario::model::BitKind::Known, &fact.id)
            {
                state.set_bit(bit, true);
            }
        }
        state
    }

    /// Whether a bit is set.
    pub fn bit(&self, ix: BitIx) -> bool {
        self.bits[ix.index() / 64] >> (ix.index() % 64) & 1 == 1
    }

    pub(super) fn set_bit(&mut self, ix: BitIx, on: bool) {
        let mask = 1 << (ix.index() % 64);
        if on {
            self.bits[ix.index() / 64] |= mask;
        } else {
            self.bits[ix.index() / 64] &= !mask;
        }
    }

    /// How often a node was entered.
    pub fn visits(&self, node: NodeIx) -> u16 {
        self.visits[node.index()]
    }

    pub(super) fn enter(&mut self, node: NodeIx) {
        self.node = node;
        let visits = &mut self.visits[node.index()];
        *visits = visits.saturating_add(1);
    }

    pub(super) fn set_drew(&mut self, draw: crate::core::scenario::ids::DrawIx, outcome: u16) {
        self.drew[draw.index()] = outcome;
    }

    /// The outcome of a draw, if it has fallen.
    pub fn drew(&self, draw: crate::core::scenario::ids::DrawIx) -> Option<u16> {
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

    /// Whether an optional condition holds; none always does.
    pub fn allows(&self, condition: Option<&Condition>) -> bool {
        condition.is_none_or(|condition| self.holds(condition))
    }

    /// Applies effects in order.
    pub(super) fn apply(&mut self, effects: &[Effect]) {
        for effect in effects {
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
                Effect::When(condition, effects) => {
                    if self.holds(condition) {
                        self.apply(effects);
                    }
                }
            }
        }
    }

    fn add(&mut self, var: VarIx, amount: i16) {
        let value = &mut self.vars[var.index()];
        let sum = i16::from(*value).saturating_add(amount).clamp(0, 100);
        *value = u8::try_from(sum).unwrap_or(100);
    }
}
