//! The names of third persons and contacts in a language.
//!
//! A name is the same in every language, unless a table translates one that is a word: “de
//! buurvrouw”. So a table may have them, and is not asked for them.

use super::Scenario;
use super::ids::{ContactIx, PersonIx, TextIx};

impl Scenario {
    /// The name of a third person in a language, or in the scenario's own.
    pub fn person_name(&self, ix: PersonIx, language: &str) -> &str {
        self.names.get(TextIx::from_index(ix.index()), language)
    }

    /// The name of a contact in a language, or in the scenario's own.
    pub fn contact_name(&self, ix: ContactIx, language: &str) -> &str {
        let index = self.people.len() + ix.index();
        self.names.get(TextIx::from_index(index), language)
    }
}
