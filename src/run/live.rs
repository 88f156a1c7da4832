//! A run that is being played: what happened in it so far, and what keeps it.

use std::sync::Arc;

use super::draft::{Draft, KeptDraft};
use super::keeper::{Beside, Keeper, Shelf};
use super::next_time;
use super::stored::Edition;
use crate::core::check::LoadInput;
use crate::core::dialogue::{Event, Input, Session, Setup, StepError};
use crate::core::dialogue::{ReplayError, Trace, replay};
use crate::core::framework::Catalog;
use crate::core::journal::{Chain, FORMAT, Header, text};
use crate::core::scenario::Scenario;

/// A run that is being played.
pub struct Run<K: Keeper> {
    header: Header,
    catalog: Arc<Catalog>,
    trace: Trace,
    inputs: Vec<Input>,
    /// What the next line of the journal goes on from.
    chain: Chain,
    keeper: Option<K>,
    draft: KeptDraft,
    refusal: Option<K::Error>,
}

/// What a new run starts with.
pub struct NewRun<'a> {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Its texts, which are kept with the run.
    pub input: &'a LoadInput,
    /// The frameworks.
    pub catalog: Arc<Catalog>,
    /// Seed, mode, fixed draws.
    pub setup: Setup,
    /// Language, worker and player, as the header keeps them.
    pub language: String,
    /// What the worker is called.
    pub worker: String,
    /// Pseudonym of the player.
    pub player: String,
}

impl<K: Keeper> Run<K> {
    /// Begins a run on a shelf, and gives what is owed first. Where it cannot be kept it is played
    /// all the same, and [`Run::refusal`] says why.
    ///
    /// # Errors
    /// Fixed draws that the scenario does not have.
    pub fn begin(
        new: NewRun<'_>,
        shelf: &impl Shelf<Keeper = K>,
    ) -> Result<(Self, Vec<Event>), ReplayError> {
        let trace = Trace::start(Arc::clone(&new.scenario), &new.catalog, new.setup.clone())?;
        let stamp = shelf.stamp();
        let header = Header {
            format: FORMAT,
            id: stamp.id,
            forked_from: None,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: new.scenario.id.clone(),
            scenario_hash: new.scenario.hash.clone(),
            frameworks_hash: new.catalog.hash.clone(),
            setup: new.setup,
            language: new.language,
            worker: new.worker,
            player: new.player,
            started: stamp.now,
        };
        let edition = Edition {
            scenario: new.scenario,
            catalog: new.catalog,
        };
        let kept = shelf.keep_edition(new.input, &edition);
        let (text, chain) = text(&header, &[]);
        let kept = kept.and_then(|()| shelf.begin(&header, &text));
        let owed = trace.entries.iter().flat_map(|entry| &entry.events);
        let owed = owed.copied().collect();
        let run = Self::new(header, edition.catalog, trace, Vec::new(), chain, kept);
        Ok((run, owed))
    }

    /// A run with what stands of it, and what keeps it if anything does.
    pub(super) fn new(
        header: Header,
        catalog: Arc<Catalog>,
        trace: Trace,
        inputs: Vec<Input>,
        chain: Chain,
        kept: Result<K, K::Error>,
    ) -> Self {
        let (keeper, refusal) = match kept {
            Ok(keeper) => (Some(keeper), None),
            Err(refusal) => (None, Some(refusal)),
        };
        Self {
            header,
            catalog,
            trace,
            inputs,
            chain,
            keeper,
            draft: KeptDraft::default(),
            refusal,
        }
    }

    /// Looks what was kept for this moment when the run was left.
    pub(super) fn take_up_draft(&mut self) {
        if let Some(keeper) = &mut self.keeper {
            self.draft = KeptDraft::read(keeper, self.inputs.len());
        }
    }

    /// Takes one input: first the session, then the journal, and only then what it led to. What
    /// that costs follows the moment, not how much was played before.
    ///
    /// # Errors
    /// An input that does not fit the moment; nothing has changed then.
    pub fn step(&mut self, input: Input) -> Result<&[Event], StepError> {
        if let Err(error) = self.trace.push(&input) {
            if error.is_of_the_scenario() {
                self.go_back();
            }
            return Err(error);
        }
        self.keep(&input);
        self.inputs.push(input);
        let last = self.trace.entries.last();
        Ok(last.map_or(&[], |entry| &entry.events))
    }

    /// To where the inputs lead that were taken, after one that the scenario could not go on from.
    fn go_back(&mut self) {
        let scenario = Arc::clone(&self.trace.scenario);
        let setup = self.header.setup.clone();
        // Inputs that were taken once are taken again.
        if let Ok(before) = replay(scenario, &self.catalog, setup, &self.inputs) {
            self.trace = before;
        }
    }

    fn keep(&mut self, input: &Input) {
        let Some(keeper) = &mut self.keeper else {
            return;
        };
        let (line, chain) = self.chain.input(self.inputs.len() + 1, input);
        match keeper.append(&line) {
            Ok(()) => {
                self.chain = chain;
                // One that cannot be removed holds for a moment that is over, and is ignored.
                self.draft.forget(keeper).ok();
            }
            // What could not be kept stays as a draft, if it was one.
            Err(refusal) => self.give_up(refusal),
        }
    }

    /// Looks whether the journal is still there, so that nothing false is said about it.
    pub fn check(&mut self) {
        if let Some(keeper) = &self.keeper
            && let Err(refusal) = keeper.check()
        {
            self.give_up(refusal);
        }
    }

    /// A journal with a hole would be no journal: from here on nothing is kept.
    fn give_up(&mut self, refusal: K::Error) {
        self.refusal = Some(refusal);
        self.keeper = None;
    }

    /// What was kept of an answer that is not sent yet, for this moment.
    pub fn draft(&self) -> Option<&Draft> {
        self.draft.get()
    }

    /// Keeps what is not sent yet, beside the journal. Where the run is not being kept, neither is
    /// this; [`Run::refusal`] says so.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn keep_draft(&mut self, draft: Draft) -> Result<(), K::Error> {
        self.check();
        match &mut self.keeper {
            Some(keeper) => self.draft.keep(keeper, self.inputs.len(), draft),
            None => Ok(()),
        }
    }

    /// Keeps what the trainee will do next time, beside the journal. Where the run is not being
    /// kept, neither is this; [`Run::refusal`] says so.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn keep_next_time(&mut self, words: &str) -> Result<(), K::Error> {
        self.check();
        match &mut self.keeper {
            Some(keeper) => next_time::keep(keeper, words),
            None => Ok(()),
        }
    }

    /// What the trainee will do next time, as it was written before.
    pub fn next_time(&self) -> Option<String> {
        let read = self.keeper.as_ref()?.beside(Beside::NextTime);
        next_time::as_read(read.ok()?)
    }

    /// The run so far: what a debrief is built from.
    pub fn trace(&self) -> &Trace {
        &self.trace
    }

    /// The run as it ended, or was left.
    pub fn into_trace(self) -> Trace {
        self.trace
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.trace.session
    }

    /// The frameworks of this run.
    pub fn catalog(&self) -> &Arc<Catalog> {
        &self.catalog
    }

    /// What the run was started with.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// All inputs so far.
    pub fn inputs(&self) -> &[Input] {
        &self.inputs
    }

    /// What keeps it, while it is kept.
    pub fn keeper(&self) -> Option<&K> {
        self.keeper.as_ref()
    }

    /// Why it is not being kept, if it is not.
    pub fn refusal(&self) -> Option<&K::Error> {
        self.refusal.as_ref()
    }
}
