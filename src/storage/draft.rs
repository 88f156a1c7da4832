//! What was written, marked and rated in a run and not sent yet: a file beside its journal, so that
//! stopping, or a computer that goes off, does not take it away.
//!
//! It is no part of the run: it holds for the moment after so many inputs, and goes when the next
//! one is written. What cannot be read, or holds for another moment, is removed unread.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::data_dir::DataDir;
use super::disk::{Access, Disk, folder_of, replace};

/// The most that a draft may hold, in bytes: many times the longest answer.
const MAX_BYTES: u64 = 1024 * 1024;
/// How the name of a draft ends; before that it is its journal's.
const ENDING: &str = "draft";

/// What is not sent yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// An answer in own words.
    pub written: String,
    /// Signals that are marked, by id.
    pub marked: BTreeSet<String>,
    /// Ratings, by item.
    pub ratings: BTreeMap<String, u8>,
}

impl Draft {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A draft, and the moment that it holds for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Stored {
    inputs: usize,
    draft: Draft,
}

/// The draft of a run whose journal this program has for itself.
#[derive(Debug)]
pub(super) struct DraftFile {
    dir: DataDir,
    path: PathBuf,
    kept: Option<Stored>,
}

impl DraftFile {
    /// For a run that was just begun, of which there is none.
    pub(super) fn new(dir: &DataDir, journal: &Path) -> Self {
        Self {
            dir: dir.clone(),
            path: draft_of(journal),
            kept: None,
        }
    }

    /// For a run that goes on after so many inputs, with what was kept for that moment.
    pub(super) fn read(dir: &DataDir, journal: &Path, inputs: usize) -> Self {
        let mut file = Self::new(dir, journal);
        let read = match dir.disk().read(&file.path, MAX_BYTES) {
            Err(error) if error.kind() == ErrorKind::NotFound => return file,
            read => read.ok(),
        };
        let stored = read.and_then(|bytes| serde_json::from_slice::<Stored>(&bytes).ok());
        file.kept = stored.filter(|stored| stored.inputs == inputs);
        if file.kept.is_none() {
            // What is left over is ignored as well, and removed with its run.
            remove_draft(dir.disk(), journal).ok();
        }
        file
    }

    /// What is kept.
    pub(super) fn kept(&self) -> Option<&Draft> {
        self.kept.as_ref().map(|stored| &stored.draft)
    }

    /// Keeps a draft in place of the one before; an empty one is none.
    pub(super) fn keep(&mut self, inputs: usize, draft: Draft) -> io::Result<()> {
        if draft.is_empty() {
            return self.forget();
        }
        let stored = Stored { inputs, draft };
        if self.kept.as_ref() == Some(&stored) {
            return Ok(());
        }
        let bytes = serde_json::to_vec(&stored)?;
        replace(self.dir.disk(), &self.path, &bytes, Access::Private)?;
        self.kept = Some(stored);
        Ok(())
    }

    /// Removes what is kept.
    pub(super) fn forget(&mut self) -> io::Result<()> {
        if self.kept.is_some() {
            remove(self.dir.disk(), &self.path)?;
            self.kept = None;
        }
        Ok(())
    }
}

fn draft_of(journal: &Path) -> PathBuf {
    journal.with_extension(ENDING)
}

/// Removes the draft of a run, if there is one.
pub(super) fn remove_draft(disk: &dyn Disk, journal: &Path) -> io::Result<()> {
    remove(disk, &draft_of(journal))
}

fn remove(disk: &dyn Disk, path: &Path) -> io::Result<()> {
    match disk.remove(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(()) => disk.sync_folder(folder_of(path)),
    }
}

/// Removes drafts whose journal was taken away by hand. Nothing comes of a failure.
pub(super) fn sweep_drafts(disk: &dyn Disk, runs: &Path) {
    let gone = |path: &Path| {
        let journal = disk.look(&path.with_extension("journal"));
        journal.is_err_and(|error| error.kind() == ErrorKind::NotFound)
    };
    for path in disk.list(runs).unwrap_or_default() {
        if path.extension().is_some_and(|ending| ending == ENDING) && gone(&path) {
            disk.remove(&path).ok();
        }
    }
}
