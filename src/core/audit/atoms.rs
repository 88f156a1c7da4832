//! A state's key: what is needed of it where it stands, packed into a few words.
//!
//! Each node has a layout of its own, made of what is needed there and nothing else: a scenario
//! may have thousands of flags, as long as few of them matter at one moment. [`Keys`] numbers the
//! keys.

use std::collections::BTreeMap;

use super::needs::AllNeeds;
use crate::core::dialogue::State;
use crate::core::fast::FastSet;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::{BitIx, DrawIx, NodeIx, VarIx};

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
            Atom::Variable(_) | Atom::Visited(_) | Atom::Draw(_) | Atom::Profile => 1,
        };
        (0..run).map(move |at| match self.atom {
            Atom::Bit(first) => (Atom::Bit(BitIx(first.0 + at)), 1 << (self.shift + at)),
            atom @ (Atom::Variable(_) | Atom::Visited(_) | Atom::Draw(_) | Atom::Profile) => {
                (atom, self.mask() << self.shift)
            }
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

/// How many fields all nodes may have together, some 32 bytes each.
const MOST_FIELDS: usize = 2_000_000;

impl Layout {
    /// A layout of nothing, where nothing is explored.
    pub(super) fn none() -> Self {
        Self {
            fields: Vec::new(),
            first: vec![0],
            words: 1,
        }
    }

    /// The layout of what is needed; none if that is too much altogether.
    pub(super) fn new(scenario: &Scenario, needs: &AllNeeds) -> Option<Self> {
        let mut layout = Self::none();
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
            if layout.fields.len() > MOST_FIELDS {
                return None;
            }
        }
        Some(layout)
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
    /// there stays as it was: nothing that follows can tell, which is what needs are. What is what
    /// it was at the start has no place in a key: [`AllNeeds::restore`].
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

    /// The part of the state that, left out, would merge the most of some states: what explodes.
    ///
    /// Each state is one number, the sum of a number for each part with its value; so a part is
    /// left out by taking its number away, and no key is copied.
    pub(super) fn most_spread<'k>(
        &self,
        keys: impl Iterator<Item = &'k [u64]> + Clone,
    ) -> Option<Atom> {
        let parts = |key: &'k [u64]| {
            let fields = self.at(node_of(key)).iter();
            let atoms =
                fields.flat_map(|field| field.atoms().map(|(atom, mask)| (*field, atom, mask)));
            atoms.map(move |(field, atom, mask)| (atom, spread(atom, key[field.word] & mask)))
        };
        let whole = |key: &'k [u64]| {
            let node = spread(Atom::Profile, u64::MAX - u64::from(node_of(key).0));
            parts(key).fold(node, |sum, (_, part)| sum.wrapping_add(part))
        };
        // A state lacks most parts; those merge with nothing for their sake.
        let mut merged: BTreeMap<Atom, FastSet<u64>> = BTreeMap::new();
        let mut having: BTreeMap<Atom, usize> = BTreeMap::new();
        for key in keys {
            let whole = whole(key);
            for (atom, part) in parts(key) {
                let without = merged.entry(atom).or_default();
                without.insert(whole.wrapping_sub(part));
                *having.entry(atom).or_default() += 1;
            }
        }
        let spared = |atom: &Atom| having[atom] - merged[atom].len();
        let most = merged.keys().map(|atom| (spared(atom), *atom));
        // The first of those that merge the most.
        most.reduce(|best, next| if next.0 > best.0 { next } else { best })
            .map(|(_, atom)| atom)
    }

    /// How many parts a state has at most.
    pub(super) fn most_parts(&self) -> usize {
        let of_node = self.first.windows(2).map(|pair| {
            let fields = &self.fields[pair[0] as usize..pair[1] as usize];
            let widths = fields.iter().map(|field| match field.atom {
                Atom::Bit(_) => field.width as usize,
                Atom::Variable(_) | Atom::Visited(_) | Atom::Draw(_) | Atom::Profile => 1,
            });
            widths.sum::<usize>()
        });
        of_node.max().unwrap_or(0)
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
        Atom::Draw(draw) => {
            let draw = scenario.node(scenario.draws[draw.index()]).kind.draw();
            draw.map_or(1, |draw| numbers(draw.outcomes.len()))
        }
        Atom::Profile => numbers(scenario.profiles.len()),
    }
}

/// A number for a part of the state with a value.
fn spread(atom: Atom, value: u64) -> u64 {
    let (kind, number) = match atom {
        Atom::Variable(var) => (0, var.0),
        Atom::Bit(bit) => (1, bit.0),
        Atom::Visited(node) => (2, node.0),
        Atom::Draw(draw) => (3, draw.0),
        Atom::Profile => (4, 0),
    };
    fold(&[kind << 32 | u64::from(number), value])
}

/// The node of a key.
pub(super) fn node_of(key: &[u64]) -> NodeIx {
    NodeIx(low(key[0]))
}

fn low(word: u64) -> u32 {
    u32::try_from(word & u64::from(u32::MAX)).unwrap_or(0)
}

/// How many words a block of keys has at most, unless a single key has more: half a megabyte.
const BLOCK_WORDS: usize = 1 << 16;

/// Keys by number, each kept once.
#[derive(Debug)]
pub(super) struct Keys {
    words: usize,
    count: usize,
    /// In blocks that are never moved: one list that grows would for a moment stand there twice.
    blocks: Vec<Vec<u64>>,
    /// A block has so many keys, as a power of two.
    block_power: u32,
    /// Open addressing: in the high half the key's hash, in the low half its number plus 1; or 0.
    /// At most three quarters full. The hash spares a look at the key, which lies elsewhere.
    table: Vec<u64>,
}

impl Keys {
    pub(super) fn new(words: usize) -> Self {
        Self {
            words,
            count: 0,
            blocks: Vec::new(),
            block_power: (BLOCK_WORDS / words.max(1)).max(1).ilog2(),
            table: vec![0; 1 << 10],
        }
    }

    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// How many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        self.count * self.words * size_of::<u64>() + size_of_val(self.table.as_slice())
    }

    pub(super) fn get(&self, number: usize) -> &[u64] {
        let within = number & ((1 << self.block_power) - 1);
        let block = &self.blocks[number >> self.block_power];
        &block[within * self.words..(within + 1) * self.words]
    }

    fn push(&mut self, key: &[u64]) {
        let block = self.count >> self.block_power;
        if block == self.blocks.len() {
            let room = self.words << self.block_power;
            // A small scenario fills no block.
            self.blocks.push(match block {
                0 => Vec::new(),
                _ => Vec::with_capacity(room),
            });
        }
        self.blocks[block].extend_from_slice(key);
        self.count += 1;
    }

    /// Looks where each of some keys would stand, without an order: so the memory is asked for
    /// many places at once, and [`Keys::number`] need not wait for one after the other.
    pub(super) fn look_up_early<'k>(&self, keys: impl Iterator<Item = &'k [u64]>) {
        let mask = self.table.len() - 1;
        let looked = keys.fold(0, |all, key| all ^ self.table[hash(key) as usize & mask]);
        std::hint::black_box(looked);
    }

    /// The number of a key, if it is there.
    pub(super) fn find(&self, key: &[u64]) -> Option<u32> {
        self.place(hash(key), key).ok()
    }

    /// The number of a key, or the free slot of the table where it belongs.
    fn place(&self, hash: u32, key: &[u64]) -> Result<u32, usize> {
        let mask = self.table.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let entry = self.table[slot];
            if entry == 0 {
                return Err(slot);
            }
            let number = low(entry).wrapping_sub(1);
            if entry >> 32 == u64::from(hash) && self.get(number as usize).iter().eq(key) {
                return Ok(number);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The number of a key; a new one if it was not there yet.
    pub(super) fn number(&mut self, key: &[u64]) -> u32 {
        let hash = hash(key);
        let slot = match self.place(hash, key) {
            Ok(number) => return number,
            Err(slot) => slot,
        };
        let number = u32::try_from(self.len()).unwrap_or(u32::MAX - 1);
        self.push(key);
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

fn hash(key: &[u64]) -> u32 {
    low(fold(key))
}

/// Multiply and fold: quick, and the same on every machine.
fn fold(words: &[u64]) -> u64 {
    words.iter().fold(0x9e37_79b9_7f4a_7c15u64, |hash, word| {
        let wide = u128::from(hash ^ word) * 0xa076_1d64_78bd_642f_u128;
        u64::try_from(wide >> 64).unwrap_or(0)
            ^ u64::try_from(wide & u128::from(u64::MAX)).unwrap_or(0)
    })
}
