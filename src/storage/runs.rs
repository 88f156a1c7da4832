//! The runs in a data folder: begun, resumed after whatever happened to the computer, looked back
//! at, listed, and deleted when the player says so.
//!
//! Several programs may use one folder at a time. A run has one writer, and any number of readers.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::beside::{read_beside, remove_beside, sweep_beside};
use super::data_dir::DataDir;
use super::disk::{Disk, Kind, sweep};
use super::editions::Editions;
use super::journal_file::{JournalFile, MAX_BYTES};
use super::refusal::Refusal;
use crate::core::check::LoadInput;
use crate::core::journal::{Header, read_what_stands};
use crate::run::{Beside, Edition, Kin, Played, ReadError, Shelf, Stamp, StoredRun, next_time};

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
    /// Its journal, or what it was played with, cannot be used.
    #[error(transparent)]
    Read(#[from] ReadError),
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

    /// The folder that they lie in.
    pub(super) fn dir(&self) -> &DataDir {
        &self.dir
    }

    pub(super) fn journal_for(&self, header: &Header) -> PathBuf {
        let id: String = header.scenario.chars().take(ID_IN_NAME).collect();
        let name = format!("{}-{id}-{}.journal", header.started, header.id);
        self.dir.runs().join(name)
    }

    /// A run to go on with, for oneself.
    ///
    /// # Errors
    /// The journal is being played, or cannot be opened and written.
    pub fn hold(&self, path: &Path) -> Result<JournalFile, RunsError> {
        self.dir
            .known_layout()
            .map_err(RunsError::io(self.dir.root()))?;
        let file = JournalFile::hold(&self.dir, path).map_err(RunsError::io(path))?;
        self.tighten(path);
        file.ok_or_else(|| RunsError::InUse(path.to_owned()))
    }

    /// Reads a run and replays it with the scenario and frameworks it was played with.
    ///
    /// # Errors
    /// The journal cannot be read or trusted, or what it was played with is gone.
    pub fn open(&self, path: &Path) -> Result<StoredRun, RunsError> {
        let stored = self.open_what_stands(path)?;
        match stored.damage {
            Some(fault) => Err(ReadError::Journal(fault).into()),
            None => Ok(stored),
        }
    }

    /// As [`Runs::open`], but of a damaged run what stands before the damage.
    ///
    /// # Errors
    /// As for [`Runs::open`]; damage is one only where nothing stands before it.
    pub fn open_what_stands(&self, path: &Path) -> Result<StoredRun, RunsError> {
        let bytes = self.dir.disk().read(path, MAX_BYTES);
        let bytes = bytes.map_err(RunsError::io(path))?;
        self.tighten(path);
        Ok(StoredRun::read(&bytes, |header| self.edition(header))?)
    }

    /// Takes everyone else's access to a run away: versions before left it open.
    fn tighten(&self, path: &Path) {
        if self.lies_here(path) {
            self.dir.disk().tighten(path).ok();
        }
    }

    /// What the trainee will do next time, as it was written after a run; none if nothing was, or
    /// it cannot be read.
    pub fn next_time(&self, path: &Path) -> Option<String> {
        let read = read_beside(self.dir.disk(), path, Beside::NextTime);
        next_time::as_read(read.ok()?)
    }

    /// Keeps what the trainee will do next time, under the lock of the run.
    ///
    /// # Errors
    /// The run is being played, is gone, or cannot be written.
    pub fn keep_next_time(&self, path: &Path, words: &str) -> Result<(), RunsError> {
        let mut held = self.hold(path)?;
        next_time::keep(&mut held, words).map_err(RunsError::io(path))
    }

    /// What is known of a run among all that are kept here. Where the folder cannot be read, it
    /// is the only one.
    pub fn kin(&self, played: &Played) -> Kin {
        let listed = self.list().unwrap_or_default();
        let headers: Vec<&Header> = listed.iter().map(|run| &run.header).collect();
        Kin::of(played, &headers, |at| {
            let stored = self.open_what_stands(&listed.get(at)?.path).ok()?;
            Some(stored.into())
        })
    }

    /// The journal of the run with this id, if it is kept.
    pub fn find(&self, id: &str) -> Option<PathBuf> {
        let listed = self.list().ok()?.into_iter();
        let mut found = listed.filter(|run| !id.is_empty() && run.header.id == id);
        found.next().map(|run| run.path)
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

    /// Deletes a run for good, with what lies beside it. One that is being played is not deleted.
    ///
    /// # Errors
    /// The file is being played, cannot be removed, or does not lie among the runs.
    pub fn delete(&self, path: &Path) -> Result<(), RunsError> {
        let mut left = self.delete_all(&[path.to_owned()]);
        left.pop().map_or(Ok(()), |(_, error)| Err(error))
    }

    /// Deletes runs for good. One that cannot be deleted keeps no other from it: these are given,
    /// each with the reason.
    pub fn delete_all(&self, paths: &[PathBuf]) -> Vec<(PathBuf, RunsError)> {
        let forgotten = self.forget(paths.iter().map(PathBuf::as_path));
        let refused = forgotten.err().map(|error| error.kind());
        let left = paths.iter().filter_map(|path| {
            let deleted = match refused {
                Some(kind) => Err(RunsError::io(&self.dir.summaries())(kind.into())),
                None => self.remove(path),
            };
            deleted.err().map(|error| (path.clone(), error))
        });
        left.collect()
    }

    fn remove(&self, path: &Path) -> Result<(), RunsError> {
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
        // First what lies beside it: without its journal nobody would come by it again.
        for which in Beside::ALL {
            remove_beside(disk, path, which).map_err(io())?;
        }
        disk.remove(path).map_err(io())?;
        sweep(disk, &self.dir.runs());
        disk.sync_folder(&self.dir.runs()).map_err(io())
    }

    fn lies_here(&self, path: &Path) -> bool {
        path.parent() == Some(self.dir.runs().as_path())
    }
}

impl Shelf for Runs {
    type Keeper = JournalFile;

    fn stamp(&self) -> Stamp {
        stamp(self.dir.disk())
    }

    fn keep_edition(&self, texts: &LoadInput, edition: &Edition) -> io::Result<()> {
        self.dir.prepare()?;
        sweep(self.dir.disk(), &self.dir.runs());
        sweep_beside(self.dir.disk(), &self.dir.runs());
        Editions::keep(&self.dir, texts, edition)
    }

    fn edition(&self, header: &Header) -> Option<Edition> {
        self.editions.of(&self.dir, header)
    }

    fn begin(&self, header: &Header, text: &str) -> io::Result<JournalFile> {
        JournalFile::create(&self.dir, self.journal_for(header), text)
    }
}

/// The name of a run: that of its journal, without the ending.
pub fn run_name(journal: &Path) -> String {
    let stem = journal.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// For a run that begins now.
pub(super) fn stamp(disk: &dyn Disk) -> Stamp {
    Stamp {
        id: format!("{:016x}", disk.fresh_number()),
        now: disk.now(),
    }
}
