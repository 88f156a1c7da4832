//! The file beside a journal that holds what is not sent yet, and goes with it.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::disk::{Access, Disk, folder_of, replace};

/// The most that a draft may hold, in bytes: many times the longest answer.
const MAX_BYTES: u64 = 1024 * 1024;
/// How the name of a draft ends; before that it is its journal's.
const ENDING: &str = "draft";

fn draft_of(journal: &Path) -> PathBuf {
    journal.with_extension(ENDING)
}

/// The draft of a run; none if there is none.
pub(super) fn read_draft(disk: &dyn Disk, journal: &Path) -> io::Result<Option<Vec<u8>>> {
    match disk.read(&draft_of(journal), MAX_BYTES) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        read => read.map(Some),
    }
}

/// Writes the draft of a run in place of the one before.
pub(super) fn write_draft(disk: &dyn Disk, journal: &Path, bytes: &[u8]) -> io::Result<()> {
    replace(disk, &draft_of(journal), bytes, Access::Private).map(drop)
}

/// Removes the draft of a run, if there is one.
pub(super) fn remove_draft(disk: &dyn Disk, journal: &Path) -> io::Result<()> {
    let path = draft_of(journal);
    match disk.remove(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(()) => disk.sync_folder(folder_of(&path)),
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
