//! The files beside a journal, which go with it: what is not sent yet, and what the trainee will do
//! next time.
//!
//! The second is the person's own words, as plain text, so that another program can read and
//! gather them.

use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::disk::{Access, Disk, folder_of, replace};
use crate::run::{Beside, next_time};

/// The most that such a file may hold, in bytes: many times the longest answer.
pub(super) const MAX_BYTES: u64 = 1024 * 1024;

/// How the name of such a file ends; before that it is its journal's.
pub(super) fn ending(which: Beside) -> &'static str {
    match which {
        Beside::Draft => "draft",
        Beside::NextTime => "next-time",
    }
}

fn place(journal: &Path, which: Beside) -> PathBuf {
    journal.with_extension(ending(which))
}

/// What is kept beside a journal; none if nothing is.
pub(super) fn read_beside(
    disk: &dyn Disk,
    journal: &Path,
    which: Beside,
) -> io::Result<Option<Vec<u8>>> {
    match disk.read(&place(journal, which), MAX_BYTES) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        read => read.map(Some),
    }
}

/// What the trainee will do next time, where a file with it is among those that lie there.
pub(super) fn read_next_time(
    disk: &dyn Disk,
    journal: &Path,
    there: &BTreeSet<PathBuf>,
) -> Option<String> {
    let which = Beside::NextTime;
    let is_there = there.contains(&place(journal, which));
    let read = is_there.then(|| read_beside(disk, journal, which).ok())?;
    next_time::as_read(read?)
}

/// Writes a file beside a journal in place of the one before.
pub(super) fn write_beside(
    disk: &dyn Disk,
    journal: &Path,
    which: Beside,
    bytes: &[u8],
) -> io::Result<()> {
    replace(disk, &place(journal, which), bytes, Access::Private).map(drop)
}

/// Removes a file beside a journal, if there is one.
pub(super) fn remove_beside(disk: &dyn Disk, journal: &Path, which: Beside) -> io::Result<()> {
    let path = place(journal, which);
    match disk.remove(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(()) => disk.sync_folder(folder_of(&path)),
    }
}

/// Removes what lies beside a journal that was taken away by hand. Nothing comes of a failure.
pub(super) fn sweep_beside(disk: &dyn Disk, runs: &Path) {
    let is_beside = |path: &Path| {
        let ends = path.extension();
        let mut known = Beside::ALL.into_iter().map(ending);
        ends.is_some_and(|ends| known.any(|known| ends == known))
    };
    let gone = |path: &Path| {
        let journal = disk.look(&path.with_extension("journal"));
        journal.is_err_and(|error| error.kind() == ErrorKind::NotFound)
    };
    for path in disk.list(runs).unwrap_or_default() {
        if is_beside(&path) && gone(&path) {
            disk.remove(&path).ok();
        }
    }
}
