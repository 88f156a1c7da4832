//! Competency frameworks as data: what can be claimed, and which behaviour is evidence of what.
//!
//! The files stand in `assets/frameworks/*.ron`; a school can put its own beside them. Only
//! frameworks of the kind [`Kind::Competency`] get bars; the others are balances, lines, labels
//! and knowledge. This part does *not* score anything: see [`super::assessment`].

mod load;
mod raw;

use std::collections::BTreeMap;

pub(crate) use load::check_source;
pub use load::{FrameworkSource, load};
pub use raw::{Adherence, Flag, Kind, Words};

/// Index of an item in a [`Catalog`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemIx(pub u16);

/// One framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framework {
    /// Its id, also its file name.
    pub id: String,
    /// Version of the framework, shown in the debrief.
    pub version: String,
    /// Its name.
    pub name: Words,
    /// What it is.
    pub about: Words,
    /// Source reference.
    pub source: String,
    /// What its items are.
    pub kind: Kind,
}

/// One competency, balance, trait, phase …
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id, unique over all frameworks.
    pub id: String,
    /// Index of its framework.
    pub framework: usize,
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: Words,
    /// Our own explanation.
    pub about: Words,
    /// Source reference.
    pub source: String,
    /// How far it can be assessed.
    pub flag: Option<Flag>,
    /// What shows it, where given.
    pub plus: Option<Words>,
    /// What contradicts it, where given.
    pub minus: Option<Words>,
    /// For balances and tensions: names of the poles and of the leanings.
    pub poles: Option<Poles>,
    /// For dialogue acts.
    pub adherent: Option<Adherence>,
    /// For critical moments: somebody's safety was at stake. The debrief begins with those.
    pub danger: bool,
    /// For state variables: what raises and lowers it.
    pub moves: Option<(Words, Words)>,
}

/// The two sides of a balance. Neither is good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poles {
    /// Name of the minus pole.
    pub minus: Words,
    /// Name of the plus pole.
    pub plus: Words,
    /// What choices towards minus did.
    pub lean_minus: Words,
    /// What choices towards plus did.
    pub lean_plus: Words,
}

/// One shown behaviour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behaviour {
    /// Its name.
    pub name: Words,
    /// What it is.
    pub about: Words,
    /// Source reference.
    pub source: String,
    /// What it is evidence of, -2..=2 each.
    pub maps: Vec<(ItemIx, i8)>,
}

/// One work of the source registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// What a debrief prints.
    pub name: Words,
    /// What it is, and its limits.
    pub about: Words,
    /// Our own proposal, never shown as "the report says".
    pub ours: bool,
}

/// All frameworks, behaviours and sources that are loaded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalog {
    /// The frameworks, in the order of their ids.
    pub frameworks: Vec<Framework>,
    items: Vec<Item>,
    by_id: BTreeMap<String, ItemIx>,
    /// The behaviour vocabulary.
    pub behaviours: BTreeMap<String, Behaviour>,
    /// The source registry.
    pub works: BTreeMap<String, Work>,
    /// The files that went in, in their order, so that a run can keep what it was played with.
    pub files: Vec<FrameworkSource>,
    /// Hash of all of them, for the journal's header.
    pub hash: String,
}

impl Catalog {
    /// An item by its index.
    pub fn item(&self, ix: ItemIx) -> &Item {
        &self.items[usize::from(ix.0)]
    }

    /// An item's index by its id.
    pub fn find(&self, id: &str) -> Option<ItemIx> {
        self.by_id.get(id).copied()
    }

    /// All items in a fixed order.
    pub fn items(&self) -> impl Iterator<Item = (ItemIx, &Item)> {
        (0u16..).map(ItemIx).zip(&self.items)
    }

    /// The ids of all items of one kind.
    pub fn ids_of(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.items
            .iter()
            .filter(move |item| item.kind == kind)
            .map(|item| item.id.as_str())
    }

    /// Whether an item gets a bar: a competency that is not a mere disposition.
    pub fn is_scored(&self, ix: ItemIx) -> bool {
        let item = self.item(ix);
        item.kind == Kind::Competency && item.flag != Some(Flag::BehaviourOnly)
    }

    /// The work that a reference such as `MDA 2.4.3(1)` names, if it is registered.
    pub fn work(&self, reference: &str) -> Option<(&str, &Work)> {
        let id = reference.split_whitespace().next()?;
        self.works
            .get_key_value(id)
            .map(|(id, work)| (id.as_str(), work))
    }
}

/// The single references in a `source` field, which are separated by semicolons.
pub fn references(source: &str) -> impl Iterator<Item = &str> {
    source
        .split(';')
        .map(str::trim)
        .filter(|reference| !reference.is_empty())
}
