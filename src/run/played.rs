//! A run that was played and is looked back at: all that it takes to fork it, compare it, and go on.

use std::sync::Arc;

use super::forked::Origin;
use super::keeper::Keeper;
use super::live::Run;
use super::stored::StoredRun;
use crate::core::dialogue::{Input, Names, Trace};
use crate::core::framework::Catalog;
use crate::core::journal::Header;

/// A run that was played.
#[derive(Clone)]
pub struct Played {
    /// Its first line.
    pub header: Header,
    /// What was done in it.
    pub inputs: Vec<Input>,
    /// The frameworks it was played with.
    pub catalog: Arc<Catalog>,
    /// The run.
    pub trace: Trace,
}

impl Played {
    /// Who takes part in it.
    pub fn names(&self) -> Names {
        Names {
            worker: self.header.worker.clone(),
        }
    }
}

impl From<StoredRun> for Played {
    fn from(stored: StoredRun) -> Self {
        Self {
            header: stored.journal.header,
            inputs: stored.journal.inputs,
            catalog: stored.catalog,
            trace: stored.trace,
        }
    }
}

impl<K: Keeper> From<Run<K>> for Played {
    fn from(run: Run<K>) -> Self {
        Self {
            header: run.header().clone(),
            inputs: run.inputs().to_vec(),
            catalog: Arc::clone(run.catalog()),
            trace: run.into_trace(),
        }
    }
}

impl<K: Keeper> From<&Run<K>> for Played {
    fn from(run: &Run<K>) -> Self {
        Self {
            header: run.header().clone(),
            inputs: run.inputs().to_vec(),
            catalog: Arc::clone(run.catalog()),
            trace: run.trace().clone(),
        }
    }
}

impl<'a> From<&'a Played> for Origin<'a> {
    fn from(played: &'a Played) -> Self {
        Self {
            header: &played.header,
            inputs: &played.inputs,
            catalog: &played.catalog,
            trace: &played.trace,
        }
    }
}
