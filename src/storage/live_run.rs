//! A run in a data folder: begun there or gone on with, and the words for why it is not kept.

use std::io;
use std::path::Path;

use super::data_dir::DataDir;
use super::disk::RealDisk;
use super::journal_file::JournalFile;
use super::refusal::{Refusal, reason};
use super::runs::{Runs, RunsError, stamp};
use crate::core::check::LoadInput;
use crate::core::dialogue::{Event, ReplayError};
use crate::core::journal::Header;
use crate::core::locale::Lang;
use crate::run::TakeBackError;
use crate::run::{Edition, ForkError, NewRun, Origin, ResumeError, Resumed, Run, Shelf, Stamp};

/// A run that is kept in a data folder, if it is kept.
pub type LiveRun = Run<JournalFile>;

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
        match dir {
            Some(dir) => Self::begin(new, &Runs::new(dir.clone())),
            None => Self::begin(new, &Nowhere(Refusal::NoFolder)),
        }
    }

    /// Begins a run as the first so many inputs of another. Where that one's edition is not kept,
    /// the fork could not be read again: it is played all the same, and [`LiveRun::unsaved`] says
    /// why it is not kept.
    ///
    /// # Errors
    /// The other run has fewer inputs.
    pub fn branch<'o>(
        of: impl Into<Origin<'o>>,
        inputs: usize,
        dir: Option<&DataDir>,
    ) -> Result<Self, ForkError> {
        let of = of.into();
        match shelf_for(of.header, dir) {
            Ok(runs) => Self::fork(of, inputs, &runs),
            Err(nowhere) => Self::fork(of, inputs, &nowhere),
        }
    }

    /// Takes the last choice back: a run that stands before it; none where nothing was chosen.
    ///
    /// # Errors
    /// Help is not to be had in this run.
    pub fn taken_back(&mut self, dir: Option<&DataDir>) -> Result<Option<Self>, TakeBackError> {
        // A run that is not kept any more has no place for the mark that it was helped: then what
        // comes after it is not kept either, and cannot be taken for a first run's.
        let shelf = match self.refusal() {
            Some(_) => Err(Nowhere(Refusal::NoOrigin)),
            None => shelf_for(self.header(), dir),
        };
        match shelf {
            Ok(runs) => self.take_back(&runs),
            Err(nowhere) => self.take_back(&nowhere),
        }
    }

    /// Goes on with a stored run.
    ///
    /// # Errors
    /// The journal is being played elsewhere, cannot be read, trusted or written, or its scenario
    /// is not kept here.
    pub fn resume(path: &Path, dir: &DataDir) -> Result<(Self, Resumed), RunsError> {
        let runs = Runs::new(dir.clone());
        Self::go_on(runs.hold(path)?, &runs).map_err(|error| match error {
            ResumeError::Read(error) => error.into(),
            ResumeError::Refused(error) => RunsError::Io {
                path: path.to_owned(),
                error,
            },
        })
    }

    /// Where the journal lies, while it is written.
    pub fn journal(&self) -> Option<&Path> {
        self.keeper().map(JournalFile::path)
    }

    /// Why the run is not being saved, if it is not.
    pub fn unsaved(&self, lang: Lang) -> Option<String> {
        self.refusal().map(|error| reason(error, lang))
    }
}

/// Where a fork of a run is kept: among the runs, if what it was played with is kept there.
fn shelf_for(header: &Header, dir: Option<&DataDir>) -> Result<Runs, Nowhere> {
    let dir = dir.ok_or(Nowhere(Refusal::NoFolder))?;
    let runs = Runs::new(dir.clone());
    match runs.edition(header) {
        Some(_) => Ok(runs),
        None => Err(Nowhere(Refusal::NoOrigin)),
    }
}

/// What stands in for the folder where a run cannot be kept, and why it cannot.
struct Nowhere(Refusal);

impl Shelf for Nowhere {
    type Keeper = JournalFile;

    fn stamp(&self) -> Stamp {
        stamp(&RealDisk)
    }

    fn keep_edition(&self, _: &LoadInput, _: &Edition) -> io::Result<()> {
        Err(self.0.into())
    }

    fn edition(&self, _: &Header) -> Option<Edition> {
        None
    }

    fn begin(&self, _: &Header, _: &str) -> io::Result<JournalFile> {
        Err(self.0.into())
    }
}
