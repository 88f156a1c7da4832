//! Forking: a run that begins as the first inputs of another, and is played anew from there.

use std::sync::Arc;

use super::keeper::{Keeper, Shelf};
use super::live::Run;
use super::stored::StoredRun;
use crate::core::dialogue::{Input, ReplayError, StepError, Trace, replay};
use crate::core::framework::Catalog;
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

/// A choice that cannot be taken back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TakeBackError {
    /// Help is not to be had here: whoever plays on their own takes nothing back.
    #[error(transparent)]
    NoHelp(#[from] StepError),
    /// That the run was helped cannot be kept: what follows would not be told apart from a first
    /// run.
    #[error("it cannot be kept that a choice was taken back")]
    NotKept,
    /// What stands before the choice cannot be played anew.
    #[error(transparent)]
    Fork(#[from] ForkError),
}

/// A run that others can be forked from: one that is kept, or one that is being played.
#[derive(Clone, Copy)]
pub struct Origin<'a> {
    /// Its first line.
    pub header: &'a Header,
    /// What was done in it, as far as it can be trusted.
    pub inputs: &'a [Input],
    /// The frameworks it was played with.
    pub catalog: &'a Arc<Catalog>,
    /// The run.
    pub trace: &'a Trace,
}

impl<'a> From<&'a StoredRun> for Origin<'a> {
    fn from(stored: &'a StoredRun) -> Self {
        Self {
            header: &stored.journal.header,
            inputs: &stored.journal.inputs,
            catalog: &stored.catalog,
            trace: &stored.trace,
        }
    }
}

impl<'a, K: Keeper> From<&'a Run<K>> for Origin<'a> {
    fn from(run: &'a Run<K>) -> Self {
        Self {
            header: run.header(),
            inputs: run.inputs(),
            catalog: run.catalog(),
            trace: run.trace(),
        }
    }
}

impl Origin<'_> {
    /// How many inputs stand before a decision was taken, by its index among the run's choices:
    /// a fork that takes over so many stands at exactly that moment. None beyond the last.
    pub fn before(&self, moment: usize) -> Option<usize> {
        let mut entries = self.trace.entries.iter();
        let at = entries.position(|entry| entry.step.moment() == Some(moment))?;
        // The first entry is the start of the run, which no input led to.
        at.checked_sub(1)
    }
}

impl<K: Keeper> Run<K> {
    /// Begins a run as the first so many inputs of another one, whose edition lies on the shelf. It
    /// has a journal of its own, with these inputs, and stands by itself: the other may be deleted.
    ///
    /// Chance stays what it was: a draw follows from the seed and its name, so that the same
    /// choices meet the same draws. Where the fork cannot be kept it is played all the same, as
    /// any new run.
    ///
    /// # Errors
    /// The other run has fewer inputs.
    pub fn fork<'o>(
        of: impl Into<Origin<'o>>,
        inputs: usize,
        shelf: &impl Shelf<Keeper = K>,
    ) -> Result<Self, ForkError> {
        let of = of.into();
        let there = of.inputs.len();
        let taken = of.inputs.get(..inputs);
        let taken = taken.ok_or(ForkError::BeyondEnd {
            asked: inputs,
            there,
        })?;
        let scenario = Arc::clone(&of.trace.scenario);
        let trace = replay(scenario, of.catalog, of.trace.setup.clone(), taken)?;
        let stamp = shelf.stamp();
        let header = Header {
            format: FORMAT,
            id: stamp.id,
            forked_from: Some(ForkedFrom {
                run: of.header.id.clone(),
                inputs,
            }),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            started: stamp.now,
            ..of.header.clone()
        };
        let (text, chain) = text(&header, taken);
        let kept = shelf.begin(&header, &text);
        let catalog = Arc::clone(of.catalog);
        Ok(Self::new(
            header,
            catalog,
            trace,
            taken.to_vec(),
            chain,
            kept,
        ))
    }

    /// Takes the last choice back: gives a run that stands before it, or none where nothing was
    /// chosen yet. First it is noted in this run that it was helped: what the choice led to has
    /// been seen, whatever is played from here on.
    ///
    /// # Errors
    /// This run is no practice, or that it was helped cannot be kept.
    pub fn take_back(
        &mut self,
        shelf: &impl Shelf<Keeper = K>,
    ) -> Result<Option<Self>, TakeBackError> {
        let last = self.trace().moments.len().checked_sub(1);
        let Some(inputs) = last.and_then(|last| Origin::from(&*self).before(last)) else {
            return Ok(None);
        };
        // Said before anything else is begun: a fork without this would leave a run that counts.
        let kept = self.refusal().is_none();
        let ended = self.trace().ending.is_some();
        if !ended && !self.trace().helped() {
            self.step(Input::Help)?;
        }
        if kept && self.refusal().is_some() {
            return Err(TakeBackError::NotKept);
        }
        Ok(Some(Self::fork(&*self, inputs, shelf)?))
    }
}
