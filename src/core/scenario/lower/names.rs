//! The names that a scenario declares or uses, each with its number.

use std::collections::BTreeMap;

use super::super::ids::{BitIx, ContactIx, DrawIx, PersonIx, SlotIx, VarIx};
use super::super::model::{Bit, BitKind, Fact, Noted, Person};
use super::super::texts::Texts;
use crate::core::fast::{FastMap, FastNames};
use crate::core::framework::ItemIx;
use crate::core::scenario::network::truth::{Contact, Happening, Network};
use crate::core::source::{Span, Spanned};

/// A list of a scenario whose entries are found by their ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    People,
    Facts,
    Signals,
    Promises,
    Contacts,
    Topics,
    Wishes,
    Tasks,
    Profiles,
    Slots,
}

/// Names with their numbers.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The ids of each [`List`], in the order of its entries.
    lists: [FastNames; 10],
    pub people: Vec<Person>,
    pub facts: Vec<Fact>,
    pub signals: Vec<Noted>,
    pub promises: Vec<Noted>,
    pub contacts: Vec<Contact>,
    pub network: Network,
    pub variables: Vec<ItemIx>,
    variable_by_item: FastMap<ItemIx, VarIx>,
    /// Where each variable is first used, for a finding.
    pub variable_uses: Vec<Spanned<String>>,
    pub bits: Vec<Bit>,
    pub bit_by_name: BTreeMap<BitKind, FastMap<String, BitIx>>,
    pub draws: BTreeMap<String, DrawIx>,
    pub happenings: FastMap<Happening, usize>,
    pub flags_set: Vec<Spanned<String>>,
    pub flags_read: Vec<Spanned<String>>,
}

impl Names {
    /// The number of an id in a list, new or known.
    pub(super) fn number(&mut self, list: List, id: &str) -> usize {
        match self.find(list, id) {
            Some(number) => number,
            None => self.lists[list as usize].insert_full(id.to_owned()).0,
        }
    }

    /// The number of an id in a list, if it is there.
    pub(super) fn find(&self, list: List, id: &str) -> Option<usize> {
        self.lists[list as usize].get_index_of(id)
    }

    /// The ids of a list, in its order.
    pub(super) fn ids(&self, list: List) -> impl Iterator<Item = &str> {
        self.lists[list as usize].iter().map(String::as_str)
    }

    /// The text slots, in the order of their numbers.
    pub(super) fn slots(&self) -> Vec<String> {
        self.ids(List::Slots).map(str::to_owned).collect()
    }

    /// The names of people and contacts, in this order, as texts that can be translated.
    pub(super) fn as_texts(&self, language: &str) -> Texts {
        let mut names = Texts::default();
        language.clone_into(&mut names.language);
        let place = Span::default();
        for person in &self.people {
            names.add(
                format_args!("people.{}.name", person.id),
                &person.name,
                place,
            );
        }
        for contact in &self.contacts {
            names.add(
                format_args!("contacts.{}.name", contact.id),
                &contact.name,
                place,
            );
        }
        names
    }

    /// The number of a bit, new or known.
    pub(super) fn bit(&mut self, kind: BitKind, id: &str) -> BitIx {
        let of_kind = self.bit_by_name.entry(kind).or_default();
        if let Some(ix) = of_kind.get(id) {
            return *ix;
        }
        let ix = BitIx::from_index(self.bits.len());
        self.bits.push(Bit {
            kind,
            id: id.to_owned(),
        });
        of_kind.insert(id.to_owned(), ix);
        ix
    }

    /// The number of a variable, new or known.
    pub(super) fn variable(&mut self, item: ItemIx, used: &Spanned<String>) -> VarIx {
        if let Some(known) = self.find_variable(item) {
            return known;
        }
        let new = VarIx::from_index(self.variables.len());
        self.variables.push(item);
        self.variable_by_item.insert(item, new);
        self.variable_uses.push(used.clone());
        new
    }

    /// The number of a variable, if it is used.
    pub(super) fn find_variable(&self, item: ItemIx) -> Option<VarIx> {
        self.variable_by_item.get(&item).copied()
    }

    /// The number of a slot, new or known.
    pub(super) fn slot(&mut self, name: &str) -> SlotIx {
        SlotIx::from_index(self.number(List::Slots, name))
    }

    pub(super) fn add_draw(&mut self, node: &str) {
        let ix = DrawIx::from_index(self.draws.len());
        self.draws.entry(node.to_owned()).or_insert(ix);
    }

    pub(super) fn contact(&self, id: &str) -> Option<ContactIx> {
        self.find(List::Contacts, id).map(ContactIx::from_index)
    }

    pub(super) fn person(&self, id: &str) -> Option<PersonIx> {
        self.find(List::People, id).map(PersonIx::from_index)
    }
}
