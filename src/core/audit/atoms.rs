//! A state's key: what is needed of it, packed into a few words.

use super::needs::AllNeeds;
use crate::core::dialogue::State;
use crate::core::scenario::ids::{BitIx, DrawIx, NodeIx, VarIx};
use crate::core::scenario::model::Scenario;

/// One part of the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Atom {
    /// A variable of the client's state.
    Variable(VarIx),
    /// A flag, fact, consent, promise …
    Bit(BitIx),
    /// Whether a node was visited before.
    Visited(NodeIx),
    /// How a draw fell.
    Draw(DrawIx),
    /// The start profile.
    Profile,
}

/// A field of the key.
#[derive(Debug, Clone, Copy)]
struct Field {
    atom: Atom,
    word: usize,
    shift: u32,
    width: u32,
}

/// How states are packed.
#[derive(Debug)]
pub(super) struct Layout {
    fields: Vec<Field>,
    /// Words per key; the first holds the node in its low half.
    pub(super) words: usize,
}

impl Layout {
    pub(super) fn new(scenario: &Scenario, needs: &AllNeeds) -> Self {
        let width = |atom: &Atom| match atom {
            Atom::Variable(_) => 7,
            Atom::Bit(_) | Atom::Visited(_) => 1,
            Atom::Draw(_) | Atom::Profile => 16,
        };
        let (mut word, mut shift) = (0, 32);
        let fields = needs
            .atoms(scenario)
            .into_iter()
            .map(|atom| {
                let width = width(&atom);
                if shift + width > 64 {
                    (word, shift) = (word + 1, 0);
                }
                let field = Field {
                    atom,
                    word,
                    shift,
                    width,
                };
                shift += width;
                field
            })
            .collect();
        Self {
            fields,
            words: word + 1,
        }
    }

    /// The key of a state: all that is needed of it where it stands.
    pub(super) fn pack(&self, state: &State, all: &AllNeeds, key: &mut Vec<u64>) {
        key.clear();
        key.resize(self.words, 0);
        key[0] = u64::from(state.node.0);
        let needs = all.at(state.node);
        let whole = |number: Option<u16>| number.map_or(0, |number| u64::from(number) + 1);
        for field in &self.fields {
            let value = match field.atom {
                Atom::Variable(var) => u64::from(needs.stand_in(var, state.vars[var.index()])),
                Atom::Bit(bit) => u64::from(needs.needs_bit(bit) && state.bit(bit)),
                Atom::Visited(node) => {
                    let before = state.visits(node) > u16::from(node == state.node);
                    u64::from(before && needs.needs_seen(node, &all.seen))
                }
                Atom::Draw(draw) => whole(needs.outcome(state, draw)),
                Atom::Profile => whole(needs.profile(state)),
            };
            key[field.word] |= value << field.shift;
        }
    }

    /// A state with this key. `state` must be one of the same scenario; its slots are kept.
    pub(super) fn unpack(&self, key: &[u64], state: &mut State) {
        let old = state.node;
        state.set_visits(old, 0);
        state.node = node_of(key);
        state.set_visits(state.node, 1);
        let whole = |value: u64| {
            value
                .checked_sub(1)
                .and_then(|value| u16::try_from(value).ok())
        };
        for field in &self.fields {
            let value = key[field.word] >> field.shift & ((1 << field.width) - 1);
            match field.atom {
                Atom::Variable(var) => {
                    state.vars[var.index()] = u8::try_from(value).unwrap_or(100);
                }
                Atom::Bit(bit) => state.set_bit(bit, value == 1),
                Atom::Visited(node) => {
                    let visits = u16::from(value == 1) + u16::from(node == state.node);
                    state.set_visits(node, visits);
                }
                Atom::Draw(draw) => state.set_drew(draw, whole(value)),
                Atom::Profile => state.profile = whole(value).unwrap_or(u16::MAX),
            }
        }
    }

    /// The part of the state that, left out, would merge the most of these keys: what explodes.
    pub(super) fn most_spread<'k>(
        &self,
        keys: impl Iterator<Item = &'k [u64]> + Clone,
    ) -> Option<Atom> {
        let without = |field: &Field| {
            let mask = ((1u64 << field.width) - 1) << field.shift;
            let mut merged: Vec<Vec<u64>> = keys
                .clone()
                .map(|key| {
                    let mut key = key.to_vec();
                    key[field.word] &= !mask;
                    key
                })
                .collect();
            merged.sort_unstable();
            merged.dedup();
            merged.len()
        };
        let fewest = self.fields.iter().min_by_key(|field| without(field));
        fewest.map(|field| field.atom)
    }
}

/// The node of a key.
pub(super) fn node_of(key: &[u64]) -> NodeIx {
    NodeIx(u32::try_from(key[0] & u64::from(u32::MAX)).unwrap_or(0))
}

/// Keys by number, each kept once.
#[derive(Debug)]
pub(super) struct Keys {
    words: usize,
    all: Vec<u64>,
    /// Open addressing; a number plus 1, or 0. At most half full.
    table: Vec<u32>,
}

impl Keys {
    pub(super) fn new(words: usize) -> Self {
        Self {
            words,
            all: Vec::new(),
            table: vec![0; 1 << 10],
        }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len() / self.words
    }

    pub(super) fn get(&self, number: usize) -> &[u64] {
        &self.all[number * self.words..(number + 1) * self.words]
    }

    /// The number of a key; a new one if it was not there yet.
    pub(super) fn number(&mut self, key: &[u64]) -> u32 {
        if (self.len() + 1) * 2 > self.table.len() {
            self.grow();
        }
        let slot = self.slot(key);
        if self.table[slot] == 0 {
            self.all.extend_from_slice(key);
            self.table[slot] = u32::try_from(self.len()).unwrap_or(u32::MAX);
        }
        self.table[slot] - 1
    }

    /// Where a key stands in the table, or would stand.
    fn slot(&self, key: &[u64]) -> usize {
        let mask = self.table.len() - 1;
        let mut slot = hash(key) & mask;
        while self.table[slot] != 0 && self.get(self.table[slot] as usize - 1) != key {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.table = vec![0; self.table.len() * 2];
        for number in 0..self.len() {
            let slot = self.slot(self.get(number));
            self.table[slot] = u32::try_from(number + 1).unwrap_or(u32::MAX);
        }
    }
}

/// Multiply and fold: quick, and the same on every machine.
fn hash(key: &[u64]) -> usize {
    let folded = key.iter().fold(0x9e37_79b9_7f4a_7c15u64, |hash, word| {
        let wide = u128::from(hash ^ word) * 0xa076_1d64_78bd_642f_u128;
        u64::try_from(wide >> 64).unwrap_or(0)
            ^ u64::try_from(wide & u128::from(u64::MAX)).unwrap_or(0)
    });
    usize::try_from(folded & 0xffff_ffff).unwrap_or(0)
}
