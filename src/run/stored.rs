//! A run as it stands where it is kept: read, and replayed with what it was played with.

use std::sync::Arc;

use crate::core::dialogue::{ReplayError, Trace, replay};
use crate::core::framework::Catalog;
use crate::core::journal::{Header, Journal, JournalFault, read_what_stands};
use crate::core::scenario::Scenario;

/// What a run was played with.
#[derive(Clone)]
pub struct Edition {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The frameworks.
    pub catalog: Arc<Catalog>,
}

/// A journal with what it was played with.
pub struct StoredRun {
    /// The journal.
    pub journal: Journal,
    /// The line at which it cannot be trusted any more; what stands before it is here.
    pub damage: Option<JournalFault>,
    /// The frameworks of that time.
    pub catalog: Arc<Catalog>,
    /// The replayed run.
    pub trace: Trace,
}

/// A run that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The journal cannot be trusted.
    #[error(transparent)]
    Journal(#[from] JournalFault),
    /// The scenario of that time is not kept here, or was changed by hand.
    #[error("scenario `{scenario}` ({hash}) is not kept here")]
    NotKept {
        /// Its id.
        scenario: String,
        /// Its hash.
        hash: String,
    },
    /// The inputs do not fit the scenario.
    #[error(transparent)]
    Replay(#[from] ReplayError),
}

impl StoredRun {
    /// Reads a journal as far as it can be trusted, and replays it with its edition.
    ///
    /// # Errors
    /// Nothing of the journal can be used, or what it was played with is gone.
    pub fn read(
        bytes: &[u8],
        edition: impl FnOnce(&Header) -> Option<Edition>,
    ) -> Result<Self, ReadError> {
        let (journal, damage) = read_what_stands(bytes)?;
        let header = &journal.header;
        let edition = edition(header).ok_or_else(|| ReadError::NotKept {
            scenario: header.scenario.clone(),
            hash: header.scenario_hash.clone(),
        })?;
        let trace = replay(
            edition.scenario,
            &edition.catalog,
            header.setup.clone(),
            &journal.inputs,
        )?;
        Ok(Self {
            journal,
            damage,
            catalog: edition.catalog,
            trace,
        })
    }
}
