//! A run that is being played: the session, its inputs so far, and the journal behind it.
//!
//! Both hosts play through this, so that nothing is ever shown before it is on disk, and a run
//! that cannot be saved goes on with a warning instead of stopping.

use std::path::Path;
use std::sync::Arc;

use super::data_dir::DataDir;
use super::runs::{RunWriter, Runs, RunsError};
use crate::core::assessment::{ReplayError, Trace, replay};
use crate::core::dialogue::{Event, Input, Session, Setup, StepError};
use crate::core::framework::Catalog;
use crate::core::journal::Header;
use crate::core::locale::{Lang, say};
use crate::core::scenario::{LoadInput, Scenario};

/// A run that is being played.
pub struct LiveRun {
    header: Header,
    catalog: Arc<Catalog>,
    session: Session,
    inputs: Vec<Input>,
    writer: Option<RunWriter>,
    unsaved: Option<Unsaved>,
}

/// Why a run is not being saved.
enum Unsaved {
    /// There is no data folder.
    NoFolder,
    /// The system refused.
    Refused(std::io::Error),
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

impl LiveRun {
    /// Starts a run and its journal. Without a data folder, or with one that cannot be written,
    /// the run is played all the same and [`LiveRun::unsaved`] says why it is not kept.
    ///
    /// # Errors
    /// Fixed draws that the scenario does not have.
    pub fn start(
        new: NewRun<'_>,
        dir: Option<&DataDir>,
    ) -> Result<(Self, Vec<Event>), ReplayError> {
        let mut events = Vec::new();
        let session = Session::start(
            Arc::clone(&new.scenario),
            &new.catalog,
            new.setup.clone(),
            &mut events,
        )?;
        let header = Header {
            format: 1,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: new.scenario.id.clone(),
            scenario_hash: new.scenario.hash.clone(),
            frameworks_hash: new.catalog.hash.clone(),
            setup: new.setup,
            language: new.language,
            worker: new.worker,
            player: new.player,
            started: super::now(),
        };
        let written = match dir {
            Some(dir) => Runs::new(dir.clone())
                .create(header.clone(), new.input, &new.catalog)
                .map_err(|error| match error {
                    RunsError::Io { error, .. } => Unsaved::Refused(error),
                    other => Unsaved::Refused(std::io::Error::other(other)),
                }),
            None => Err(Unsaved::NoFolder),
        };
        let (writer, unsaved) = match written {
            Ok(writer) => (Some(writer), None),
            Err(why) => (None, Some(why)),
        };
        Ok((
            Self {
                header,
                catalog: new.catalog,
                session,
                inputs: Vec::new(),
                writer,
                unsaved,
            },
            events,
        ))
    }

    /// Goes on with a stored run. The trace holds everything that was shown before.
    ///
    /// # Errors
    /// The journal cannot be read, trusted or written, or its scenario is not kept here.
    pub fn resume(path: &Path, dir: &DataDir) -> Result<(Self, Trace), RunsError> {
        let (stored, writer) = Runs::new(dir.clone()).resume(path)?;
        let run = Self {
            header: stored.journal.header,
            catalog: Arc::new(stored.catalog),
            session: stored.trace.session.clone(),
            inputs: stored.journal.inputs,
            writer: Some(writer),
            unsaved: None,
        };
        Ok((run, stored.trace))
    }

    /// Takes one input: first the session, then the disk, and only then what it led to.
    ///
    /// # Errors
    /// An input that does not fit the moment; nothing has changed then.
    pub fn step(&mut self, input: Input) -> Result<Vec<Event>, StepError> {
        let mut next = self.session.clone();
        let mut events = Vec::new();
        next.step(&input, &mut events)?;
        if let Some(writer) = &mut self.writer
            && let Err(error) = writer.append(&input)
        {
            // A journal with a hole would be no journal: from here on nothing is kept.
            self.unsaved = Some(Unsaved::Refused(error));
            self.writer = None;
        }
        self.session = next;
        self.inputs.push(input);
        Ok(events)
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
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

    /// Where the journal lies, while it is written.
    pub fn journal(&self) -> Option<&Path> {
        self.writer.as_ref().map(RunWriter::path)
    }

    /// Why the run is not being saved, if it is not.
    pub fn unsaved(&self, lang: Lang) -> Option<String> {
        self.unsaved.as_ref().map(|unsaved| match unsaved {
            Unsaved::NoFolder => say(lang, "reason-no-data-folder", &[]),
            Unsaved::Refused(error) => super::reason(error, lang),
        })
    }

    /// The run replayed from its inputs: what the debrief is built from.
    ///
    /// # Errors
    /// Cannot happen for inputs that were taken; kept as an error so that nothing can panic.
    pub fn trace(&self) -> Result<Trace, ReplayError> {
        let scenario = Arc::clone(self.session.scenario());
        replay(
            scenario,
            &self.catalog,
            self.header.setup.clone(),
            &self.inputs,
        )
    }
}
