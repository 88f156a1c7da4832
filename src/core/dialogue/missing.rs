//! What is missing in an answer to a task: a host asks about it once before the answer counts,
//! because an Enter too many is no answer.
//!
//! It is no judgement: nothing of this is wrong, and whoever means it says so.

use super::protocol::{Input, Waiting};
use super::session::Session;
use crate::core::scenario::model::NodeKind;

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
        match (self.waiting(), input) {
            (Waiting::Observation(_), Input::Observe(marked)) => {
                marked.is_empty().then_some(Missing::Signals)
            }
            (Waiting::Reflection(_), Input::Reflect(words)) => {
                words.trim().is_empty().then_some(Missing::Words)
            }
            (Waiting::Map(_), Input::Map) => {
                let contacts = &self.scenario().contacts;
                let left = self
                    .known_contacts()
                    .filter(|ix| self.map().get(*ix).is_none());
                let names: Vec<String> = left.map(|ix| contacts[ix.index()].name.clone()).collect();
                (!names.is_empty()).then_some(Missing::People(names))
            }
            (Waiting::Rating(node), Input::Rate(ratings)) => {
                let NodeKind::Rate(task) = &self.scenario().node(node).kind else {
                    return None;
                };
                let open = task.items.iter();
                let open = open.filter(|(_, id)| !ratings.contains_key(id)).count();
                (open > 0).then_some(Missing::Ratings(open))
            }
            _ => None,
        }
    }
}
