//! A state's key: what is needed of it where it stands, packed into a few words.
//!
//! Each node has a layout of its own, made of what is needed there and nothing else: a scenario
//! may have thousands of flags, as long as few of them matter at one moment. [`Keys`] numbers the
//! keys.

use std::collections::BTreeSet;

use super::needs::AllNeeds;
use crate::core::dialogue::State;
use crate::core::scenario::ids::{BitIx, DrawIx, NodeIx, VarIx};
use crate::core::scenario::model::{NodeKind, Scenario};

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

/// A field of the key: an atom; or bits that follow one another, from the one named on.
#[derive(Debug, Clone, Copy)]
struct Field {
    atom: Atom,
    word: usize,
    shift: u32,
    /// In bits; 1 to 64.
    width: u32,
}

impl Field {
    fn mask(self) -> u64 {
        u64::MAX >> (64 - self.width)
    }

    fn atoms(self) -> impl Iterator<Item = (Atom, u64)> {
        let run = match self.atom {
            Atom::Bit(_) => self.width,
            _ => 1,
        };
        (0..run).map(move |at| match self.atom {
            Atom::Bit(first) => (Atom::Bit(BitIx(first.0 + at)), 1 << (self.shift + at)),
            atom => (atom, self.mask() << self.shift),
        })
    }
}

/// How states are packed.
#[derive(Debug)]
pub(super) struct Layout {
    fields: Vec<Field>,
    /// Per node where its fields begin, and the end of the last.
    first: Vec<u32>,
    /// Words per key; the first holds the node in its low half.
    pub(super) words: usize,
}

impl Layout {
    pub(super) fn new(scenario: &Scenario, needs: &AllNeeds) -> Self {
        let mut layout = Self {
            fields: Vec::new(),
            first: vec![0],
            words: 1,
        };
        for node in (0..scenario.nodes.len()).map(NodeIx::from_index) {
            let (mut word, mut shift) = (0, 32);
            needs.each_atom(node, &mut |atom, run| {
                let width = width(scenario, atom, run);
                if shift + width > 64 {
                    (word, shift) = (word + 1, 0);
                }
                layout.fields.push(Field {
                    atom,
                    word,
                    shift,
                    width,
                });
                shift += width;
            });
            layout.words = layout.words.max(word + 1);
            let end = u32::try_from(layout.fields.len()).unwrap_or(u32::MAX);
            layout.first.push(end);
        }
        layout
    }

    fn at(&self, node: NodeIx) -> &[Field] {
        let first = &self.first[node.index()..node.index() + 2];
        &self.fields[first[0] as usize..first[1] as usize]
    }

    /// Adds the key of a state to others: all that is needed of it where it stands.
    pub(super) fn pack(&self, state: &State, all: &AllNeeds, keys: &mut Vec<u64>) {
        let begin = keys.len();
        let needs = all.at(state.node);
        let whole = |number: Option<u16>| number.map_or(0, |number| u64::from(number) + 1);
        let mut word = u64::from(state.node.0);
        for field in self.at(state.node) {
            let value = match field.atom {
                Atom::Variable(var) => u64::from(needs.stand_in(var, state.vars[var.index()])),
                Atom::Bit(first) => state.bits_from(first) & field.mask(),
                Atom::Visited(node) => {
                    u64::from(state.visits(node) > u16::from(node == state.node))
                }
                Atom::Draw(draw) => whole(needs.outcome(state, draw)),
                Atom::Profile => whole(needs.profile(state)),
            };
            if begin + field.word > keys.len() {
                keys.push(std::mem::take(&mut word));
            }
            word |= value << field.shift;
        }
        keys.push(word);
        while keys.len() < begin + self.words {
            keys.push(0);
        }
    }

    /// Makes `state`, which must be of the same scenario, one with this key. What is not needed
    /// there stays as it was: nothing that follows can tell, which is what needs are.
    pub(super) fn unpack(&self, key: &[u64], state: &mut State) {
        state.node = node_of(key);
        state.set_visits(state.node, 1);
        let whole = |value: u64| {
            value
                .checked_sub(1)
                .and_then(|value| u16::try_from(value).ok())
        };
        for field in self.at(state.node) {
            let value = key[field.word] >> field.shift & field.mask();
            match field.atom {
                Atom::Variable(var) => {
                    state.vars[var.index()] = u8::try_from(value).unwrap_or(100);
                }
                Atom::Bit(first) => state.set_bits_from(first, field.mask(), value),
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
        let fields = |key: &[u64]| self.at(node_of(key)).iter().copied();
        let atoms = keys.clone().flat_map(fields).flat_map(Field::atoms);
        let atoms: BTreeSet<Atom> = atoms.map(|(atom, _)| atom).collect();
        let without = |atom: &Atom| {
            let merged = keys.clone().map(|key| {
                let mut left = key.to_vec();
                for field in fields(key) {
                    let own = field.atoms().find(|(own, _)| own == atom);
                    left[field.word] &= !own.map_or(0, |(_, mask)| mask);
                }
                left
            });
            merged.collect::<BTreeSet<_>>().len()
        };
        atoms.into_iter().min_by_key(without)
    }
}

/// How many bits an atom takes, or a run of so many bits.
fn width(scenario: &Scenario, atom: Atom, run: u32) -> u32 {
    // 0 stands for none.
    let numbers = |count: usize| usize::BITS - count.leading_zeros();
    match atom {
        Atom::Variable(_) => 7,
        Atom::Bit(_) => run,
        Atom::Visited(_) => 1,
        Atom::Draw(draw) => match &scenario.node(scenario.draws[draw.index()]).kind {
            NodeKind::Draw(draw) => numbers(draw.outcomes.len()),
            _ => 1,
        },
        Atom::Profile => numbers(scenario.profiles.len()),
    }
}

/// The node of a key.
pub(super) fn node_of(key: &[u64]) -> NodeIx {
    NodeIx(low(key[0]))
}

fn low(word: u64) -> u32 {
    u32::try_from(word & u64::from(u32::MAX)).unwrap_or(0)
}

/// Keys by number, each kept once.
#[derive(Debug)]
pub(super) struct Keys {
    words: usize,
    all: Vec<u64>,
    /// Open addressing: in the high half the key's hash, in the low half its number plus 1; or 0.
    /// At most three quarters full. The hash spares a look at the key, which lies elsewhere.
    table: Vec<u64>,
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

    /// Looks where each of some keys would stand, without an order: so the memory is asked for
    /// many places at once, and [`Keys::number`] need not wait for one after the other.
    pub(super) fn look_up_early<'k>(&self, keys: impl Iterator<Item = &'k [u64]>) {
        let mask = self.table.len() - 1;
        let looked = keys.fold(0, |all, key| all ^ self.table[hash(key) as usize & mask]);
        std::hint::black_box(looked);
    }

    /// The number of a key; a new one if it was not there yet.
    pub(super) fn number(&mut self, key: &[u64]) -> u32 {
        let hash = hash(key);
        let mask = self.table.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let entry = self.table[slot];
            if entry == 0 {
                break;
            }
            let number = low(entry).wrapping_sub(1);
            if entry >> 32 == u64::from(hash) && self.get(number as usize).iter().eq(key) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        let number = u32::try_from(self.len()).unwrap_or(u32::MAX - 1);
        self.all.extend(key.iter().copied());
        self.table[slot] = u64::from(hash) << 32 | u64::from(number + 1);
        if self.len() * 4 > self.table.len() * 3 {
            self.grow();
        }
        number
    }

    fn grow(&mut self) {
        let old = std::mem::take(&mut self.table);
        self.table = vec![0; old.len() * 2];
        let mask = self.table.len() - 1;
        for entry in old.into_iter().filter(|entry| *entry != 0) {
            let mut slot = (entry >> 32) as usize & mask;
            while self.table[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            self.table[slot] = entry;
        }
    }
}

/// Multiply and fold: quick, and the same on every machine.
fn hash(key: &[u64]) -> u32 {
    low(key.iter().fold(0x9e37_79b9_7f4a_7c15u64, |hash, word| {
        let wide = u128::from(hash ^ word) * 0xa076_1d64_78bd_642f_u128;
        u64::try_from(wide >> 64).unwrap_or(0)
            ^ u64::try_from(wide & u128::from(u64::MAX)).unwrap_or(0)
    }))
}
