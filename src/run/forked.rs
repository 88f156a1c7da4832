//! Forking: a run that begins as the first inputs of another, and is played anew from there.

use std::sync::Arc;

use super::keeper::{Keeper, Shelf};
use super::live::Run;
use super::stored::StoredRun;
use crate::core::dialogue::{ReplayError, replay};
use crate::core::journal::{FORMAT, ForkedFrom, Header, text};

/// A fork that cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ForkError {
    /// The run has fewer inputs.
    #[error("input {asked} of a run that has {there}")]
    BeyondEnd {
        /// So many inputs were to be taken over.
        asked: usize,
        /// So many there are.
        there: usize,
    },
    /// The inputs do not fit the scenario.
    #[error(transparent)]
    Replay(#[from] ReplayError),
}

impl<K: Keeper> Run<K> {
    /// Begins a run as the first so many inputs of another one that lies on the shelf. It has a
    /// journal of its own, with these inputs, and stands by itself: the other may be deleted.
    ///
    /// Chance stays what it was: a draw follows from the seed and its name, so that the same
    /// choices meet the same draws. Where the fork cannot be kept it is played all the same, as
    /// any new run.
    ///
    /// # Errors
    /// The other run has fewer inputs.
    pub fn fork(
        of: &StoredRun,
        inputs: usize,
        shelf: &impl Shelf<Keeper = K>,
    ) -> Result<Self, ForkError> {
        let there = of.journal.inputs.len();
        let taken = of.journal.inputs.get(..inputs);
        let taken = taken.ok_or(ForkError::BeyondEnd {
            asked: inputs,
            there,
        })?;
        let scenario = Arc::clone(&of.trace.scenario);
        let trace = replay(scenario, &of.catalog, of.trace.setup.clone(), taken)?;
        let stamp = shelf.stamp();
        let header = Header {
            format: FORMAT,
            id: stamp.id,
            forked_from: Some(ForkedFrom {
                run: of.journal.header.id.clone(),
                inputs,
            }),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            started: stamp.now,
            ..of.journal.header.clone()
        };
        let (text, chain) = text(&header, taken);
        let kept = shelf.begin(&header, &text);
        let catalog = Arc::clone(&of.catalog);
        Ok(Self::new(
            header,
            catalog,
            trace,
            taken.to_vec(),
            chain,
            kept,
        ))
    }
}
