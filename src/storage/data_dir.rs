//! Where this computer keeps runs, settings and own scenarios.

use std::path::{Path, PathBuf};

use super::report_file::ReportFile;

/// The data folder. It need not exist and need not be writable: each use says so by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataDir {
    root: PathBuf,
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
        if let Some(root) = given {
            return Ok(Self {
                root: root.to_owned(),
            });
        }
        if let Some(root) = std::env::var_os("DREMPEL_DATA").filter(|root| !root.is_empty()) {
            return Ok(Self {
                root: PathBuf::from(root),
            });
        }
        let platform =
            directories::ProjectDirs::from("nl", "Drempel", "Drempel").ok_or(NoDataDir)?;
        Ok(Self {
            root: platform.data_dir().to_owned(),
        })
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

    /// A place for a report with this name, beside those that are there.
    ///
    /// # Errors
    /// The folder cannot be made or written.
    pub fn free_report(&self, name: &str) -> std::io::Result<ReportFile> {
        std::fs::create_dir_all(self.reports())?;
        let file = |count: usize| match count {
            1 => self.reports().join(format!("{name}.html")),
            _ => self.reports().join(format!("{name}-{count}.html")),
        };
        let free = (1..).map(file).find(|path| !path.exists());
        ReportFile::at(free.unwrap_or_else(|| file(1)), false)
    }

    /// Settings.
    pub fn settings(&self) -> PathBuf {
        self.root.join("settings.json")
    }

    /// Creates the folder and notes the version of its layout.
    ///
    /// # Errors
    /// The folder cannot be made or written.
    pub fn prepare(&self) -> std::io::Result<()> {
        std::fs::create_dir_all(self.runs())?;
        std::fs::create_dir_all(self.kept())?;
        let version = self.root.join("layout");
        if !version.exists() {
            std::fs::write(version, format!("{}\n", Self::LAYOUT))?;
        }
        Ok(())
    }
}
