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
use crate::run::{Edition, NewRun, ResumeError, Resumed, Run, Shelf, Stamp};

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
            None => Self::begin(new, &NoFolder),
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

/// What stands in for the folder where the platform names none.
struct NoFolder;

impl Shelf for NoFolder {
    type Keeper = JournalFile;

    fn stamp(&self) -> Stamp {
        stamp(&RealDisk)
    }

    fn keep_edition(&self, _: &LoadInput, _: &Edition) -> io::Result<()> {
        Err(Refusal::NoFolder.into())
    }

    fn edition(&self, _: &Header) -> Option<Edition> {
        None
    }

    fn begin(&self, _: &Header, _: &str) -> io::Result<JournalFile> {
        Err(Refusal::NoFolder.into())
    }
}
