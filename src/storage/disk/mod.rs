//! What storage asks of a disk, and the two ways to do it: the computer's own, and one in memory
//! on which the tests let everything go wrong.
//!
//! Only the operations that are used, so that a test can count them and stop at each. It knows
//! nothing of runs or scenarios.

mod real;
#[cfg(test)]
pub(super) mod simulated;

pub(super) use real::RealDisk;

use std::fmt::Debug;
use std::io::{self, ErrorKind, Seek};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What lies at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
    /// A device, a pipe, a socket.
    Other,
}

/// What is known of a path without opening it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    pub kind: Kind,
    /// The last modification, since 1970.
    pub modified: Duration,
}

/// Who may read a new file or folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Its owner alone, where the platform can say so.
    Private,
    /// Whoever may read what else this person makes.
    Usual,
}

/// A disk, with the clock and the chance beside it that names of files are made of. Links are
/// followed, except by [`Disk::remove`].
pub(super) trait Disk: Debug + Send + Sync {
    /// Seconds since 1970.
    fn now(&self) -> u64;

    /// A number that is not drawn twice.
    fn fresh_number(&self) -> u64;

    /// What lies at a path.
    fn look(&self, path: &Path) -> io::Result<Look>;

    /// The bytes of a regular file, up to a limit. Anything else is refused and not waited for.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;

    /// A regular file, to be read here and there. Anything else is refused and not waited for.
    fn source(&self, path: &Path) -> io::Result<Box<dyn Source>>;

    /// What lies in a folder, by name.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;

    /// A new folder.
    fn make_folder(&self, path: &Path, access: Access) -> io::Result<()>;

    /// A new file; an error where anything is.
    fn create(&self, path: &Path, access: Access) -> io::Result<Box<dyn OpenFile>>;

    /// A regular file, to be read and written.
    fn open(&self, path: &Path) -> io::Result<Box<dyn OpenFile>>;

    /// Gives a file another name in the same folder, in place of what has it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Waits until what was created, renamed and removed in a folder is on disk.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;

    /// Gives a file the mode of another one.
    fn take_mode(&self, like: &Path, path: &Path) -> io::Result<()>;

    /// Takes everyone else's access away, where the platform can.
    fn tighten(&self, path: &Path) -> io::Result<()>;
}

/// A file that is open for reading.
pub(super) trait Source: io::Read + Seek + Send {}

impl<T: io::Read + Seek + Send> Source for T {}

/// A file that is open for writing.
pub(super) trait OpenFile: io::Write + Seek + Debug + Send + Sync {
    /// Takes the file for this handle alone, until it is closed or the process ends. False where
    /// another handle has it. A disk that knows no locks says yes.
    fn try_lock(&self) -> io::Result<bool>;

    /// Waits until what was written is on disk.
    fn sync(&self) -> io::Result<()>;

    /// How long it is.
    fn length(&self) -> io::Result<u64>;

    /// Cuts it.
    fn cut(&self, length: u64) -> io::Result<()>;

    /// Whether the file at a path is this one.
    fn is_at(&self, path: &Path) -> io::Result<bool>;
}

/// The folder that a path lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

/// Makes a folder and those above it, and waits until they are on disk.
pub(super) fn make_folders(disk: &dyn Disk, path: &Path, access: Access) -> io::Result<()> {
    match disk.look(path) {
        Ok(look) if look.kind == Kind::Folder => return Ok(()),
        Ok(_) => return Err(ErrorKind::NotADirectory.into()),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let above = folder_of(path);
    if above != path {
        make_folders(disk, above, access)?;
    }
    match disk.make_folder(path, access) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        // Somebody else may have been quicker.
        _ => disk.sync_folder(above),
    }
}

/// How often a file is begun again that a sweep took for a stale one.
const TRIES: usize = 3;
/// How the name of a file ends that is not in its place yet.
const UNFINISHED: &str = ".new";

/// Writes a file beside its place and moves it there: no half file is ever seen, also not after
/// a crash. The handle is the file's, and has it for itself.
///
/// # Errors
/// The folder cannot be written, or the disk is full; what was there before stands then.
pub(super) fn replace(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    access: Access,
) -> io::Result<Box<dyn OpenFile>> {
    replace_with(disk, path, access, &mut |file| file.write_all(bytes))
}

/// Writes into an open file.
pub(super) type Fill<'f> = dyn FnMut(&mut dyn OpenFile) -> io::Result<()> + 'f;

/// As [`replace`], for what is not to be in memory as a whole.
///
/// # Errors
/// As for [`replace`], and what the filling fails with.
pub(super) fn replace_with(
    disk: &dyn Disk,
    path: &Path,
    access: Access,
    fill: &mut Fill<'_>,
) -> io::Result<Box<dyn OpenFile>> {
    let mut tries = TRIES;
    loop {
        tries -= 1;
        let beside = beside(disk, path);
        match write_beside(disk, &beside, path, access, fill) {
            Ok(file) => return Ok(file),
            // Swept away between its making and its lock.
            Err(error)
                if tries > 0
                    && matches!(error.kind(), ErrorKind::NotFound | ErrorKind::WouldBlock)
                    && disk.look(folder_of(path)).is_ok() => {}
            Err(error) => {
                disk.remove(&beside).ok();
                return Err(error);
            }
        }
    }
}

fn write_beside(
    disk: &dyn Disk,
    beside: &Path,
    path: &Path,
    access: Access,
    fill: &mut Fill<'_>,
) -> io::Result<Box<dyn OpenFile>> {
    // What is replaced keeps its mode, unless it is to be private.
    let keeps = access == Access::Usual && disk.look(path).is_ok();
    let access = if keeps { Access::Private } else { access };
    let mut file = disk.create(beside, access)?;
    if keeps {
        disk.take_mode(path, beside)?;
    }
    if !file.try_lock()? {
        return Err(ErrorKind::WouldBlock.into());
    }
    fill(&mut *file)?;
    file.sync()?;
    disk.rename(beside, path)?;
    disk.sync_folder(folder_of(path))?;
    Ok(file)
}

/// A name that nobody else writes under.
pub(super) fn beside(disk: &dyn Disk, path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{:016x}{UNFINISHED}", disk.fresh_number()));
    path.with_file_name(name)
}

/// Removes what was begun in a folder and left there by a process that ended. Nothing comes of
/// a failure: such files are never read.
pub(super) fn sweep(disk: &dyn Disk, folder: &Path) {
    for path in disk.list(folder).unwrap_or_default() {
        if is_unfinished(&path)
            && let Ok(file) = disk.open(&path)
            && file.try_lock().unwrap_or(false)
        {
            disk.remove(&path).ok();
        }
    }
}

/// Named as [`beside`] does, or as versions before 0.2 did: `.new-` and a process's number.
fn is_unfinished(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let begun = name.strip_suffix(UNFINISHED).and_then(|name| {
        let (_, number) = name.rsplit_once('.')?;
        (number.len() == 16).then_some(number)
    });
    let before = name.rsplit_once(".new-").map(|(_, number)| number);
    begun
        .or(before)
        .is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
