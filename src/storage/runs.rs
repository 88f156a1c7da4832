//! The runs in a data folder: begun, resumed after whatever happened to the computer, looked back
//! at, listed, and deleted when the player says so.
//!
//! Several programs may use one folder at a time. A run has one writer, and any number of readers.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::data_dir::DataDir;
use super::disk::{Disk, Kind, sweep};
use super::draft::{remove_draft, sweep_drafts};
use super::editions::Editions;
use super::journal_file::RunWriter;
use super::refusal::Refusal;
use crate::core::check::LoadInput;
use crate::core::dialogue::{ReplayError, Trace, replay};
use crate::core::framework::Catalog;
use crate::core::journal::{FORMAT, Header, Journal, JournalFault, read_what_stands};

/// The most that a journal is read, in bytes: a thousand times a long run.
const MAX_BYTES: u64 = 32 * 1024 * 1024;
/// How many letters of a scenario's id stand in the name of a journal; disks have a limit.
const ID_IN_NAME: usize = 80;

/// A run in the data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunInfo {
    /// The journal.
    pub path: PathBuf,
    /// Its first line.
    pub header: Header,
    /// How many inputs it holds, before any damage.
    pub inputs: usize,
    /// When it was last played, since 1970.
    pub played: Duration,
}

impl RunInfo {
    /// Its name: that of its file, without the ending.
    pub fn name(&self) -> String {
        run_name(&self.path)
    }
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

/// Something that keeps a run from being written or read.
#[derive(Debug, thiserror::Error)]
pub enum RunsError {
    /// Reading or writing failed.
    #[error("{path}: {error}")]
    Io {
        /// Where.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// Another window or terminal is playing this run.
    #[error("{0}: is being played")]
    InUse(PathBuf),
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

impl RunsError {
    fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::Io { path, error }
    }
}

/// The runs in a data folder.
#[derive(Clone)]
pub struct Runs {
    dir: DataDir,
    editions: Arc<Editions>,
}

impl Runs {
    /// The runs of a data folder.
    pub fn new(dir: DataDir) -> Self {
        Self {
            dir,
            editions: Arc::default(),
        }
    }

    /// Begins a run: keeps its scenario and frameworks, and writes the first line.
    ///
    /// # Errors
    /// The folder cannot be written, or a newer program laid it out.
    pub fn create(
        &self,
        header: &Header,
        scenario: &LoadInput,
        catalog: &Catalog,
    ) -> Result<RunWriter, RunsError> {
        self.dir.prepare().map_err(RunsError::io(self.dir.root()))?;
        sweep(self.dir.disk(), &self.dir.runs());
        sweep_drafts(self.dir.disk(), &self.dir.runs());
        Editions::keep(&self.dir, header, scenario, catalog)
            .map_err(RunsError::io(&self.dir.kept()))?;
        let path = self.journal_for(header);
        RunWriter::create(&self.dir, path.clone(), header, &[]).map_err(RunsError::io(&path))
    }

    fn journal_for(&self, header: &Header) -> PathBuf {
        let id: String = header.scenario.chars().take(ID_IN_NAME).collect();
        let name = format!("{}-{id}-{}.journal", header.started, header.id);
        self.dir.runs().join(name)
    }

    /// Opens a run to go on with it, and has it for itself from here on. A torn end is cut off.
    /// What stands before damage goes on in a journal of its own; the damaged one stays as it is.
    ///
    /// # Errors
    /// The journal is being played, cannot be read, trusted or written, or what it was played
    /// with is gone.
    pub fn resume(&self, path: &Path) -> Result<(StoredRun, RunWriter), RunsError> {
        self.dir
            .known_layout()
            .map_err(RunsError::io(self.dir.root()))?;
        let io = || RunsError::io(path);
        let file = self.dir.disk().open(path).map_err(io())?;
        if !file.try_lock().map_err(io())? {
            return Err(RunsError::InUse(path.to_owned()));
        }
        let stored = self.open_what_stands(path)?;
        let writer = if stored.damage.is_some() {
            let header = Header {
                format: FORMAT,
                id: fresh_id(self.dir.disk()),
                ..stored.journal.header.clone()
            };
            let path = self.journal_for(&header);
            RunWriter::create(&self.dir, path, &header, &stored.journal.inputs)
        } else {
            RunWriter::go_on(path.to_owned(), file, &stored.journal)
        };
        Ok((stored, writer.map_err(io())?))
    }

    /// Reads a run and replays it with the scenario and frameworks it was played with.
    ///
    /// # Errors
    /// The journal cannot be read or trusted, or what it was played with is gone.
    pub fn open(&self, path: &Path) -> Result<StoredRun, RunsError> {
        let stored = self.open_what_stands(path)?;
        match stored.damage {
            Some(fault) => Err(fault.into()),
            None => Ok(stored),
        }
    }

    /// As [`Runs::open`], but of a damaged run what stands before the damage.
    ///
    /// # Errors
    /// As for [`Runs::open`]; damage is one only where nothing stands before it.
    pub fn open_what_stands(&self, path: &Path) -> Result<StoredRun, RunsError> {
        let bytes = self.dir.disk().read(path, MAX_BYTES);
        let (journal, damage) = read_what_stands(&bytes.map_err(RunsError::io(path))?)?;
        if self.lies_here(path) {
            self.dir.disk().tighten(path).ok();
        }
        let header = &journal.header;
        let edition = self
            .editions
            .of(&self.dir, header)
            .ok_or_else(|| RunsError::NotKept {
                scenario: header.scenario.clone(),
                hash: header.scenario_hash.clone(),
            })?;
        let trace = replay(
            edition.scenario,
            &edition.catalog,
            header.setup.clone(),
            &journal.inputs,
        )?;
        Ok(StoredRun {
            journal,
            damage,
            catalog: edition.catalog,
            trace,
        })
    }

    /// All runs, the last played first. A file that is no journal is left out.
    ///
    /// # Errors
    /// The folder cannot be read, or a newer program laid it out. One that is not there yet holds
    /// no runs.
    pub fn list(&self) -> io::Result<Vec<RunInfo>> {
        let paths = self.journals()?.into_iter();
        let mut runs: Vec<RunInfo> = paths.filter_map(|path| self.info(path)).collect();
        runs.sort_by(|a, b| (b.played, &b.path).cmp(&(a.played, &a.path)));
        Ok(runs)
    }

    fn info(&self, path: PathBuf) -> Option<RunInfo> {
        let disk = self.dir.disk();
        let (journal, _) = read_what_stands(&disk.read(&path, MAX_BYTES).ok()?).ok()?;
        Some(RunInfo {
            header: journal.header,
            inputs: journal.inputs.len(),
            played: disk.look(&path).ok()?.modified,
            path,
        })
    }

    /// The files of all runs, readable or not: what can be deleted.
    ///
    /// # Errors
    /// As for [`Runs::list`].
    pub fn journals(&self) -> io::Result<Vec<PathBuf>> {
        self.dir.known_layout()?;
        let listed = self.dir.disk().list(&self.dir.runs());
        let mut paths = match listed {
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            listed => listed?,
        };
        paths.retain(|path| {
            path.extension()
                .is_some_and(|extension| extension == "journal")
        });
        Ok(paths)
    }

    /// Deletes a run for good, with what was not sent yet. One that is being played is not deleted.
    ///
    /// # Errors
    /// The file is being played, cannot be removed, or does not lie among the runs.
    pub fn delete(&self, path: &Path) -> Result<(), RunsError> {
        let io = || RunsError::io(path);
        if !self.lies_here(path) {
            return Err(io()(Refusal::Elsewhere.into()));
        }
        let disk = self.dir.disk();
        // Held until it is gone, so that nobody begins to play it now.
        let held = match disk.look(path) {
            Ok(look) if look.kind == Kind::File => disk.open(path).ok(),
            _ => None,
        };
        if let Some(file) = &held
            && !file.try_lock().map_err(io())?
        {
            return Err(RunsError::InUse(path.to_owned()));
        }
        // First what is half written: without its journal nobody would come by it again.
        remove_draft(disk, path).map_err(io())?;
        disk.remove(path).map_err(io())?;
        sweep(disk, &self.dir.runs());
        disk.sync_folder(&self.dir.runs()).map_err(io())
    }

    fn lies_here(&self, path: &Path) -> bool {
        path.parent() == Some(self.dir.runs().as_path())
    }
}

/// The name of a run: that of its journal, without the ending.
pub fn run_name(journal: &Path) -> String {
    let stem = journal.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// An id for a new run.
pub(super) fn fresh_id(disk: &dyn Disk) -> String {
    format!("{:016x}", disk.fresh_number())
}
