//! Where this computer keeps runs, settings and own scenarios.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{Access, Disk, Kind, RealDisk, beside, folder_of, make_folders, replace};
use super::refusal::Refusal;
use super::report_file::ReportFile;
use crate::core::locale::iso_date;

/// The most that the note about the layout may hold, in bytes.
const MAX_LAYOUT_BYTES: u64 = 64;

/// The data folder. It need not exist and need not be writable: each use says so by itself.
#[derive(Debug, Clone)]
pub struct DataDir {
    root: PathBuf,
    disk: Arc<dyn Disk>,
}

/// No folder was named, and the platform names none either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this platform names no data folder")]
pub struct NoDataDir;

impl DataDir {
    /// Version of the folder's layout, written into it.
    pub const LAYOUT: u32 = 1;

    /// A folder given by `--data-dir`, else `DREMPEL_DATA`, else the platform's own.
    ///
    /// # Errors
    /// None of the three gives a folder.
    pub fn locate(given: Option<&Path>) -> Result<Self, NoDataDir> {
        let named = std::env::var_os("DREMPEL_DATA").filter(|root| !root.is_empty());
        let root = match (given, named) {
            (Some(root), _) => root.to_owned(),
            (None, Some(root)) => PathBuf::from(root),
            (None, None) => directories::ProjectDirs::from("nl", "Drempel", "Drempel")
                .ok_or(NoDataDir)?
                .data_dir()
                .to_owned(),
        };
        Ok(Self::on(root, Arc::new(RealDisk)))
    }

    /// A folder on a disk.
    pub(super) fn on(root: PathBuf, disk: Arc<dyn Disk>) -> Self {
        Self { root, disk }
    }

    /// The disk that it lies on.
    pub(super) fn disk(&self) -> &dyn Disk {
        &*self.disk
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Journals of runs.
    pub fn runs(&self) -> PathBuf {
        self.root.join("runs")
    }

    /// Scenarios and frameworks that runs were played with, once per content.
    pub fn kept(&self) -> PathBuf {
        self.root.join("kept")
    }

    /// A trainer's own scenarios.
    pub fn own_scenarios(&self) -> PathBuf {
        self.root.join("scenarios")
    }

    /// Debriefs that were kept as pages.
    pub fn reports(&self) -> PathBuf {
        self.root.join("reports")
    }

    /// Files that were rewritten, as they were before.
    pub fn replaced(&self) -> PathBuf {
        self.root.join("replaced")
    }

    /// A place for a report with this name and ending, beside those that are there.
    ///
    /// # Errors
    /// The folder cannot be made or written.
    pub fn free_report(&self, name: &str, ends: &str) -> io::Result<ReportFile> {
        make_folders(self.disk(), &self.reports(), Access::Private)?;
        self.disk.tighten(&self.reports()).ok();
        let file = |count: usize| match count {
            1 => self.reports().join(format!("{name}.{ends}")),
            _ => self.reports().join(format!("{name}-{count}.{ends}")),
        };
        let free = (1..).map(file).find(|path| !path.exists());
        ReportFile::at(free.unwrap_or_else(|| file(1)), false)
    }

    /// A place for a zip of all runs, beside those that are there.
    ///
    /// # Errors
    /// The folder cannot be made or written.
    pub fn free_export(&self) -> io::Result<ReportFile> {
        let day = iso_date(self.disk().now());
        self.free_report(&format!("drempel-{day}"), "zip")
    }

    /// Settings.
    pub fn settings(&self) -> PathBuf {
        self.root.join("settings.json")
    }

    /// What each run came to, kept so that it need not be replayed to be looked at again.
    pub fn summaries(&self) -> PathBuf {
        self.root.join("summaries.json")
    }

    /// Settings that could not be read, once new ones are kept.
    pub fn settings_aside(&self) -> PathBuf {
        self.root.join("settings.unreadable.json")
    }

    fn layout(&self) -> PathBuf {
        self.root.join("layout")
    }

    /// The layout that the folder was given; none if it has none yet.
    ///
    /// # Errors
    /// The folder cannot be read, or a newer program laid it out ([`Refusal::NewerLayout`]).
    pub(super) fn known_layout(&self) -> io::Result<Option<u32>> {
        let bytes = match self.disk.read(&self.layout(), MAX_LAYOUT_BYTES) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        // What is no number was never a layout: the note was cut off when it was first written.
        let noted = str::from_utf8(&bytes)
            .ok()
            .and_then(|text| text.trim().parse().ok());
        match noted {
            Some(layout) if layout > Self::LAYOUT => Err(Refusal::NewerLayout(layout).into()),
            noted => Ok(noted),
        }
    }

    /// Whether something could be kept here: a file is made and removed in the folder, or where it
    /// would be made. Nothing stays behind.
    ///
    /// # Errors
    /// Nothing can be written there, or a newer program laid the folder out.
    pub fn try_out(&self) -> io::Result<()> {
        self.known_layout()?;
        let disk = self.disk();
        let mut folder = self.root.as_path();
        let kind = loop {
            match disk.look(folder) {
                Err(error) if error.kind() == ErrorKind::NotFound => folder = folder_of(folder),
                look => break look?.kind,
            }
        };
        if kind != Kind::Folder {
            return Err(ErrorKind::NotADirectory.into());
        }
        let file = beside(disk, &folder.join("layout"));
        drop(disk.create(&file, Access::Private)?);
        disk.remove(&file)
    }

    /// Creates the folder and notes the version of its layout. What holds people's words is made
    /// readable by its owner alone.
    ///
    /// # Errors
    /// The folder cannot be made or written, or a newer program laid it out.
    pub fn prepare(&self) -> io::Result<()> {
        let known = self.known_layout()?;
        let disk = self.disk();
        make_folders(disk, &self.root, Access::Private)?;
        for folder in [self.runs(), self.kept()] {
            make_folders(disk, &folder, Access::Private)?;
            disk.tighten(&folder).ok();
        }
        if known.is_none() {
            let note = format!("{}\n", Self::LAYOUT);
            replace(disk, &self.layout(), note.as_bytes(), Access::Private)?;
        }
        // Also where they were there already: whoever made them may have been cut off here.
        disk.sync_folder(&self.root)?;
        disk.sync_folder(folder_of(&self.root))
    }
}
