//! The names that a scenario declares or uses, each with its number.

use std::collections::BTreeMap;

use super::super::ids::{BitIx, ContactIx, DrawIx, PersonIx, SlotIx, VarIx};
use super::super::model::{Bit, BitKind, Fact, Noted, Person};
use super::super::texts::Texts;
use crate::core::framework::ItemIx;
use crate::core::network::truth::{Contact, Network};
use crate::core::source::{Span, Spanned};

/// Names with their numbers.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub people: Vec<Person>,
    pub facts: Vec<Fact>,
    pub signals: Vec<Noted>,
    pub promises: Vec<Noted>,
    pub contacts: Vec<Contact>,
    pub network: Network,
    pub variables: Vec<ItemIx>,
    /// Where each variable is first used, for a finding.
    pub variable_uses: Vec<Spanned<String>>,
    pub bits: Vec<Bit>,
    bit_by_name: BTreeMap<(BitKind, String), BitIx>,
    pub slots: Vec<String>,
    pub draws: BTreeMap<String, DrawIx>,
    pub profiles: Vec<String>,
    pub flags_set: Vec<String>,
    pub flags_read: Vec<Spanned<String>>,
}

impl Names {
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
        if let Some(ix) = self.bit_by_name.get(&(kind, id.to_owned())) {
            return *ix;
        }
        let ix = BitIx::from_index(self.bits.len());
        self.bits.push(Bit {
            kind,
            id: id.to_owned(),
        });
        self.bit_by_name.insert((kind, id.to_owned()), ix);
        ix
    }

    /// The number of a variable, new or known.
    pub(super) fn variable(&mut self, item: ItemIx, used: &Spanned<String>) -> VarIx {
        if let Some(index) = self.variables.iter().position(|known| *known == item) {
            return VarIx::from_index(index);
        }
        self.variables.push(item);
        self.variable_uses.push(used.clone());
        VarIx::from_index(self.variables.len() - 1)
    }

    /// The number of a slot, new or known.
    pub(super) fn slot(&mut self, name: &str) -> SlotIx {
        let index = self
            .slots
            .iter()
            .position(|slot| slot == name)
            .unwrap_or_else(|| {
                self.slots.push(name.to_owned());
                self.slots.len() - 1
            });
        SlotIx::from_index(index)
    }

    pub(super) fn add_draw(&mut self, node: &str) {
        let ix = DrawIx::from_index(self.draws.len());
        self.draws.entry(node.to_owned()).or_insert(ix);
    }

    pub(super) fn contact(&self, id: &str) -> Option<ContactIx> {
        self.contacts
            .iter()
            .position(|contact| contact.id == id)
            .map(ContactIx::from_index)
    }

    pub(super) fn person(&self, id: &str) -> Option<PersonIx> {
        self.people
            .iter()
            .position(|person| person.id == id)
            .map(PersonIx::from_index)
    }
}
