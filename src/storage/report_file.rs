//! A report that a person keeps: a file of their own choosing, outside the data folder.
//!
//! The place is looked at before there is anything to write, so that nobody plays a whole
//! conversation for a report that cannot be kept. What is there already stays, unless the person
//! said otherwise.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Access, Disk as _, Fill, RealDisk, replace, replace_with};
use super::own_file::place_of;

/// A place that a report can be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFile {
    path: PathBuf,
    overwrite: bool,
}

impl ReportFile {
    /// Looks at a place. Nothing is left there.
    ///
    /// # Errors
    /// `AlreadyExists` where something is and `overwrite` was not asked for; `IsADirectory`;
    /// `InvalidInput` where a pipe, a device or a link to nowhere is; `NotFound` where the folder
    /// is not there; and why else a file cannot be made here.
    pub fn at(path: PathBuf, overwrite: bool) -> io::Result<Self> {
        let place = Self { path, overwrite };
        let beside = place
            .free()?
            .with_extension(format!("new-{}", std::process::id()));
        RealDisk.create(&beside, Access::Private)?;
        RealDisk.remove(&beside)?;
        Ok(place)
    }

    /// The path as it was named.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the report, whole or not at all.
    ///
    /// # Errors
    /// As for [`ReportFile::at`]: things can have changed since.
    pub fn write(&self, report: impl AsRef<[u8]>) -> io::Result<()> {
        // It holds what somebody wrote in their own words.
        replace(&RealDisk, &self.free()?, report.as_ref(), Access::Private).map(drop)
    }

    /// Writes what is not to be in memory as a whole, whole or not at all.
    ///
    /// # Errors
    /// As for [`ReportFile::write`], and what the filling fails with.
    pub(super) fn write_with(&self, fill: &mut Fill<'_>) -> io::Result<()> {
        replace_with(&RealDisk, &self.free()?, Access::Private, fill).map(drop)
    }

    /// Only a regular file is replaced, and only when that was asked for. A link is followed.
    fn free(&self) -> io::Result<PathBuf> {
        if self.path.symlink_metadata().is_ok() && !self.overwrite && !self.path.is_dir() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        place_of(&self.path)
    }
}
