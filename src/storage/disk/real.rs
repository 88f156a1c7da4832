//! The computer's own disk.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::{Access, Disk, Kind, Look, OpenFile, Source};
use crate::storage::refusal::Refusal;

/// The computer's own disk.
#[derive(Debug, Clone, Copy)]
pub(in crate::storage) struct RealDisk;

impl Disk for RealDisk {
    fn now(&self) -> u64 {
        crate::storage::now()
    }

    fn fresh_number(&self) -> u64 {
        crate::storage::fresh_seed()
    }

    fn look(&self, path: &Path) -> io::Result<Look> {
        fs::metadata(path).map(|meta| look(&meta))
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let (file, meta) = open_to_read(path)?;
        // The size is checked while reading: a file can grow, and some report no size at all.
        let mut bytes = Vec::new();
        file.take(limit + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > limit {
            let bytes = meta.len().max(limit + 1);
            return Err(Refusal::TooLarge { bytes, limit }.into());
        }
        Ok(bytes)
    }

    fn source(&self, path: &Path) -> io::Result<Box<dyn Source>> {
        Ok(Box::new(open_to_read(path)?.0))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut paths = fs::read_dir(folder)?
            .map(|entry| Ok(entry?.path()))
            .collect::<io::Result<Vec<PathBuf>>>()?;
        paths.sort();
        Ok(paths)
    }

    fn make_folder(&self, path: &Path, access: Access) -> io::Result<()> {
        #[cfg_attr(not(unix), expect(unused_mut, reason = "there are no modes to set"))]
        let mut folder = fs::DirBuilder::new();
        if access == Access::Private {
            #[cfg(unix)]
            std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
        }
        folder.create(path)
    }

    fn create(&self, path: &Path, access: Access) -> io::Result<Box<dyn OpenFile>> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        if access == Access::Private {
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        Ok(Box::new(options.open(path)?))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn OpenFile>> {
        regular(&fs::metadata(path)?)?;
        let file = OpenOptions::new().read(true).write(true).open(path)?;
        regular(&file.metadata()?)?;
        Ok(Box::new(file))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    #[cfg(unix)]
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        // A folder that may be written but not listed cannot be opened, and some disks do not
        // sync folders. What was made in it is no less there for that.
        let synced = File::open(path).and_then(|folder| folder.sync_all());
        synced.or_else(|error| match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::InvalidInput | ErrorKind::Unsupported => {
                Ok(())
            }
            _ => Err(error),
        })
    }

    /// Elsewhere a folder is no file that could be opened.
    #[cfg(not(unix))]
    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn take_mode(&self, like: &Path, path: &Path) -> io::Result<()> {
        fs::set_permissions(path, fs::metadata(like)?.permissions())
    }

    #[cfg(unix)]
    fn tighten(&self, path: &Path) -> io::Result<()> {
        use std::os::unix::fs::PermissionsExt as _;
        let mut permissions = fs::metadata(path)?.permissions();
        let mode = permissions.mode();
        if mode & 0o077 == 0 {
            return Ok(());
        }
        permissions.set_mode(mode & !0o077);
        fs::set_permissions(path, permissions)
    }

    /// Elsewhere a person's own folders are private by themselves.
    #[cfg(not(unix))]
    fn tighten(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}

fn open_to_read(path: &Path) -> io::Result<(File, fs::Metadata)> {
    // Opening a pipe waits for whoever writes into it, and opening a device may do anything.
    regular(&fs::metadata(path)?)?;
    let file = File::open(path)?;
    let meta = file.metadata()?;
    regular(&meta)?;
    Ok((file, meta))
}

fn look(meta: &fs::Metadata) -> Look {
    let modified = meta.modified().ok();
    Look {
        kind: if meta.is_dir() {
            Kind::Folder
        } else if meta.is_file() {
            Kind::File
        } else {
            Kind::Other
        },
        modified: modified
            .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
            .unwrap_or_default(),
    }
}

fn regular(meta: &fs::Metadata) -> io::Result<()> {
    match look(meta).kind {
        Kind::File => Ok(()),
        Kind::Folder => Err(ErrorKind::IsADirectory.into()),
        Kind::Other => Err(Refusal::NoFile.into()),
    }
}

impl OpenFile for File {
    fn try_lock(&self) -> io::Result<bool> {
        match self.try_lock() {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            // Some network disks know no locks. A journal is watched over by its length too.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(true),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn sync(&self) -> io::Result<()> {
        self.sync_data()
    }

    fn length(&self) -> io::Result<u64> {
        self.metadata().map(|meta| meta.len())
    }

    fn cut(&self, length: u64) -> io::Result<()> {
        self.set_len(length)
    }

    #[cfg(unix)]
    fn is_at(&self, path: &Path) -> io::Result<bool> {
        use std::os::unix::fs::MetadataExt as _;
        let (ours, there) = (self.metadata()?, fs::metadata(path)?);
        Ok((ours.dev(), ours.ino()) == (there.dev(), there.ino()))
    }

    /// Elsewhere an open file cannot be taken away.
    #[cfg(not(unix))]
    fn is_at(&self, path: &Path) -> io::Result<bool> {
        fs::exists(path)
    }
}
