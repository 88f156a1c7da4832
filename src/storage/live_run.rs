//! A run that is being played: the session, its inputs so far, and the journal behind it.
//!
//! Both hosts play through this, so that nothing is ever shown before it is on disk, and a run
//! that cannot be saved goes on with a warning instead of stopping.

use std::path::Path;
use std::sync::Arc;

use super::data_dir::DataDir;
use super::disk::{Disk, RealDisk};
use super::draft::{Draft, DraftFile};
use super::journal_file::RunWriter;
use super::runs::{Runs, RunsError, fresh_id};
use crate::core::check::LoadInput;
use crate::core::dialogue::{Event, Input, Session, Setup, StepError};
use crate::core::dialogue::{ReplayError, Trace, replay};
use crate::core::framework::Catalog;
use crate::core::journal::{FORMAT, Header, JournalFault, Tail};
use crate::core::locale::{Lang, say};
use crate::core::scenario::Scenario;

/// A run that is being played.
pub struct LiveRun {
    header: Header,
    catalog: Arc<Catalog>,
    session: Session,
    inputs: Vec<Input>,
    writer: Option<RunWriter>,
    draft: Option<DraftFile>,
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

/// What was found on going on with a stored run.
pub struct Resumed {
    /// Everything that was shown before.
    pub trace: Trace,
    tail: Tail,
    damage: Option<JournalFault>,
}

impl Resumed {
    /// What a player has to be told before playing on: what was lost, and that the scenario is no
    /// longer the same. `today` is the hash of the scenario as it lies in the library, if it does.
    pub fn told(&self, today: Option<&str>, lang: Lang) -> Vec<String> {
        let mut told = Vec::new();
        if let Some(line) = self.damage.as_ref().and_then(JournalFault::line) {
            let (line, choices) = (line.to_string(), self.trace.moments.len().to_string());
            let args = [("line", line.as_str()), ("choices", &choices)];
            told.push(say(lang, "resumed-before-damage", &args));
        }
        if self.tail == Tail::Torn {
            told.push(say(lang, "resumed-torn", &[]));
        }
        if today.is_some_and(|hash| hash != self.trace.scenario.hash) {
            told.push(say(lang, "resumed-older-edition", &[]));
        }
        told
    }
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
        let disk = dir.map_or(&RealDisk as &dyn Disk, DataDir::disk);
        let header = Header {
            format: FORMAT,
            id: fresh_id(disk),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: new.scenario.id.clone(),
            scenario_hash: new.scenario.hash.clone(),
            frameworks_hash: new.catalog.hash.clone(),
            setup: new.setup,
            language: new.language,
            worker: new.worker,
            player: new.player,
            started: disk.now(),
        };
        let written = match dir {
            Some(dir) => Runs::new(dir.clone())
                .create(&header, new.input, &new.catalog)
                .map_err(|error| match error {
                    RunsError::Io { error, .. } => Unsaved::Refused(error),
                    other => Unsaved::Refused(std::io::Error::other(other)),
                }),
            None => Err(Unsaved::NoFolder),
        };
        let draft = dir.zip(written.as_ref().ok());
        let draft = draft.map(|(dir, writer)| DraftFile::new(dir, writer.path()));
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
                draft,
                unsaved,
            },
            events,
        ))
    }

    /// Goes on with a stored run.
    ///
    /// # Errors
    /// The journal is being played elsewhere, cannot be read, trusted or written, or its scenario
    /// is not kept here.
    pub fn resume(path: &Path, dir: &DataDir) -> Result<(Self, Resumed), RunsError> {
        let (stored, writer) = Runs::new(dir.clone()).resume(path)?;
        let resumed = Resumed {
            tail: stored.journal.tail,
            damage: stored.damage,
            trace: stored.trace,
        };
        let inputs = stored.journal.inputs.len();
        let run = Self {
            draft: Some(DraftFile::read(dir, writer.path(), inputs)),
            header: stored.journal.header,
            catalog: stored.catalog,
            session: resumed.trace.session.clone(),
            inputs: stored.journal.inputs,
            writer: Some(writer),
            unsaved: None,
        };
        Ok((run, resumed))
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
            self.give_up(error);
        }
        // What could not be written stays as a draft, if it was one.
        if let Some(draft) = self.draft.as_mut().filter(|_| self.writer.is_some()) {
            // One that cannot be removed holds for a moment that is over, and is ignored.
            draft.forget().ok();
        }
        self.session = next;
        self.inputs.push(input);
        Ok(events)
    }

    /// Looks whether the journal is still there, so that nothing false is said about it.
    pub fn check(&mut self) {
        if let Some(writer) = &self.writer
            && let Err(error) = writer.check()
        {
            self.give_up(error);
        }
    }

    /// What was kept of an answer that is not sent yet, for this moment.
    pub fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref().and_then(DraftFile::kept)
    }

    /// Keeps what is not sent yet, beside the journal. Where the run is not being saved, neither is
    /// this; [`LiveRun::unsaved`] says so.
    ///
    /// # Errors
    /// The folder cannot be written, or the disk is full.
    pub fn keep_draft(&mut self, draft: Draft) -> std::io::Result<()> {
        self.check();
        match self.draft.as_mut().filter(|_| self.writer.is_some()) {
            Some(file) => file.keep(self.inputs.len(), draft),
            None => Ok(()),
        }
    }

    /// A journal with a hole would be no journal: from here on nothing is kept.
    fn give_up(&mut self, error: std::io::Error) {
        self.unsaved = Some(Unsaved::Refused(error));
        self.writer = None;
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
