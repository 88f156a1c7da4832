//! What was written, marked and rated in a run and not sent yet, kept beside its journal, so that
//! stopping, or a computer that goes off, does not take it away.
//!
//! It is no part of the run: it holds for the moment after so many inputs, and goes when the next
//! one is kept. What cannot be read, or holds for another moment, is removed unread.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::keeper::{Beside, Keeper};
use crate::core::dialogue::Confidence;

/// What is not sent yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// An answer in own words, or why something is picked.
    pub written: String,
    /// Signals that are marked, by id.
    pub marked: BTreeSet<String>,
    /// Ratings, by item.
    pub ratings: BTreeMap<String, u8>,
    /// The option that is picked and not decided for, where it is asked why and how sure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picked: Option<String>,
    /// How sure, so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
}

impl Draft {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A draft, and the moment that it holds for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Stored {
    inputs: usize,
    draft: Draft,
}

/// The draft that is kept of a run, if one is.
#[derive(Debug, Default)]
pub(super) struct KeptDraft(Option<Stored>);

impl KeptDraft {
    /// What was kept for the moment after so many inputs.
    pub(super) fn read<K: Keeper>(keeper: &mut K, inputs: usize) -> Self {
        let read = match keeper.beside(Beside::Draft) {
            Ok(None) => return Self::default(),
            read => read.ok().flatten(),
        };
        let stored = read.and_then(|bytes| serde_json::from_slice::<Stored>(&bytes).ok());
        let kept = Self(stored.filter(|stored| stored.inputs == inputs));
        if kept.0.is_none() {
            // What is left over is ignored as well, and removed with its run.
            keeper.keep_beside(Beside::Draft, None).ok();
        }
        kept
    }

    /// What is kept.
    pub(super) fn get(&self) -> Option<&Draft> {
        self.0.as_ref().map(|stored| &stored.draft)
    }

    /// Keeps a draft in place of the one before; an empty one is none.
    pub(super) fn keep<K: Keeper>(
        &mut self,
        keeper: &mut K,
        inputs: usize,
        draft: Draft,
    ) -> Result<(), K::Error> {
        if draft.is_empty() {
            return self.forget(keeper);
        }
        let stored = Stored { inputs, draft };
        if self.0.as_ref() == Some(&stored) {
            return Ok(());
        }
        let bytes = serde_json::to_vec(&stored).unwrap_or_default();
        keeper.keep_beside(Beside::Draft, Some(&bytes))?;
        self.0 = Some(stored);
        Ok(())
    }

    /// Removes what is kept.
    pub(super) fn forget<K: Keeper>(&mut self, keeper: &mut K) -> Result<(), K::Error> {
        if self.0.is_some() {
            keeper.keep_beside(Beside::Draft, None)?;
            self.0 = None;
        }
        Ok(())
    }
}
