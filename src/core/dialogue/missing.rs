//! What is missing in an answer to a task: a host asks about it once before the answer counts,
//! because an Enter too many is no answer.
//!
//! It is no judgement: nothing of this is wrong, and whoever means it says so.

use super::protocol::Input;
use super::session::Session;

/// What an answer lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// No signal was marked.
    Signals,
    /// Nothing was written.
    Words,
    /// These came up and do not stand on the map: their names.
    People(Vec<String>),
    /// So many items have no rating.
    Ratings(usize),
}

impl Session {
    /// What this answer to what is asked now lacks, if something. An answer to something else lacks
    /// nothing here; it cannot be given.
    pub fn missing(&self, input: &Input) -> Option<Missing> {
        let asked = &self.scenario().node(self.waiting().node()).kind;
        match input {
            Input::Observe(marked) => {
                asked.observe()?;
                marked.is_empty().then_some(Missing::Signals)
            }
            Input::Reflect(words) => {
                asked.question()?;
                words.trim().is_empty().then_some(Missing::Words)
            }
            Input::Map => {
                asked.map()?;
                let contacts = &self.scenario().contacts;
                let left = self
                    .known_contacts()
                    .filter(|ix| self.map().get(*ix).is_none());
                let names: Vec<String> = left.map(|ix| contacts[ix.index()].name.clone()).collect();
                (!names.is_empty()).then_some(Missing::People(names))
            }
            Input::Rate(ratings) => {
                let open = asked.rate()?.items.iter();
                let open = open.filter(|(_, id)| !ratings.contains_key(id)).count();
                (open > 0).then_some(Missing::Ratings(open))
            }
            Input::Choose(_)
            | Input::Reasoned { .. }
            | Input::Aside(_)
            | Input::Place { .. }
            | Input::Undo
            | Input::Pause
            | Input::Help => None,
        }
    }
}
