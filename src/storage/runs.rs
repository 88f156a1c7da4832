//! Journals on disk: written line by line, flushed before the next line is shown, resumed after
//! a crash, deleted when the player says so.

use std::fs::{File, OpenOptions};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::data_dir::DataDir;
use crate::core::assessment::{ReplayError, Trace, replay};
use crate::core::dialogue::Input;
use crate::core::framework::{Catalog, FrameworkSource, load as load_catalog};
use crate::core::journal::{Entry, Header, Journal, JournalFault, Numbered, line, read};
use crate::core::scenario::{LoadInput, load};

/// Writes one run. Each line is on disk when the call returns.
#[derive(Debug)]
pub struct RunWriter {
    file: File,
    path: PathBuf,
    count: usize,
    /// Bytes that are known to be whole.
    length: u64,
}

/// A run in the data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunInfo {
    /// The journal.
    pub path: PathBuf,
    /// Its first line.
    pub header: Header,
    /// How many inputs it holds.
    pub inputs: usize,
    /// The last modification, in seconds since 1970.
    pub modified: u64,
}

/// A journal with what it was played with.
pub struct StoredRun {
    /// The journal.
    pub journal: Journal,
    /// The frameworks of that time.
    pub catalog: Catalog,
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
        error: std::io::Error,
    },
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

/// The runs in a data folder.
#[derive(Debug, Clone)]
pub struct Runs {
    dir: DataDir,
}

impl Runs {
    /// The runs of a data folder.
    pub fn new(dir: DataDir) -> Self {
        Self { dir }
    }

    /// Begins a run: keeps its scenario and frameworks, and writes the first line.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn create(
        &self,
        header: Header,
        scenario: &LoadInput,
        catalog: &Catalog,
    ) -> Result<RunWriter, RunsError> {
        let io = |path: &Path| {
            let path = path.to_owned();
            move |error| RunsError::Io {
                path: path.clone(),
                error,
            }
        };
        self.dir.prepare().map_err(io(self.dir.root()))?;
        self.keep(&header, scenario, catalog)
            .map_err(io(&self.dir.kept()))?;
        let stem = format!(
            "{}-{}-{:016x}",
            header.started, header.scenario, header.setup.seed
        );
        for attempt in 0..1000 {
            let name = if attempt == 0 {
                format!("{stem}.journal")
            } else {
                format!("{stem}-{attempt}.journal")
            };
            let path = self.dir.runs().join(name);
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(file) => {
                    let mut writer = RunWriter {
                        file,
                        path: path.clone(),
                        count: 0,
                        length: 0,
                    };
                    if let Err(error) = writer.write(&Entry::Start(Box::new(header))) {
                        // An empty journal is of no use to anyone.
                        std::fs::remove_file(&path).ok();
                        return Err(RunsError::Io { path, error });
                    }
                    return Ok(writer);
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(RunsError::Io { path, error }),
            }
        }
        Err(RunsError::Io {
            path: self.dir.runs(),
            error: std::io::Error::other("too many runs at one moment"),
        })
    }

    /// Opens a run to go on with it: a torn end is cut off first.
    ///
    /// # Errors
    /// The journal cannot be read, trusted or written.
    pub fn resume(&self, path: &Path) -> Result<(StoredRun, RunWriter), RunsError> {
        let stored = self.open(path)?;
        let io = |error| RunsError::Io {
            path: path.to_owned(),
            error,
        };
        let mut file = OpenOptions::new().write(true).open(path).map_err(io)?;
        let length = stored.journal.valid_bytes as u64;
        file.set_len(length).map_err(io)?;
        file.seek(SeekFrom::End(0)).map_err(io)?;
        let writer = RunWriter {
            file,
            path: path.to_owned(),
            count: stored.journal.inputs.len(),
            length,
        };
        Ok((stored, writer))
    }

    /// Reads a run and replays it with the scenario and frameworks it was played with.
    ///
    /// # Errors
    /// The journal cannot be read or trusted, or what it was played with is gone.
    pub fn open(&self, path: &Path) -> Result<StoredRun, RunsError> {
        let bytes = std::fs::read(path).map_err(|error| RunsError::Io {
            path: path.to_owned(),
            error,
        })?;
        let journal = read(&bytes)?;
        let header = &journal.header;
        let not_kept = || RunsError::NotKept {
            scenario: header.scenario.clone(),
            hash: header.scenario_hash.clone(),
        };
        let catalog = self
            .catalog_of(&header.frameworks_hash)
            .ok_or_else(not_kept)?;
        let input = self.scenario_of(header).ok_or_else(not_kept)?;
        let (scenario, _) = load(input, &catalog);
        let scenario = scenario
            .filter(|scenario| scenario.hash == header.scenario_hash)
            .ok_or_else(not_kept)?;
        let trace = replay(
            Arc::new(scenario),
            &catalog,
            header.setup.clone(),
            &journal.inputs,
        )?;
        Ok(StoredRun {
            journal,
            catalog,
            trace,
        })
    }

    /// All runs, newest first. A file that is no journal is left out.
    pub fn list(&self) -> Vec<RunInfo> {
        let mut runs: Vec<RunInfo> = std::fs::read_dir(self.dir.runs())
            .into_iter()
            .flatten()
            .filter_map(|entry| run_info(&entry.ok()?.path()))
            .collect();
        runs.sort_by(|a, b| (b.header.started, &b.path).cmp(&(a.header.started, &a.path)));
        runs
    }

    /// The files of all runs, readable or not: what can be deleted.
    pub fn journals(&self) -> Vec<PathBuf> {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(self.dir.runs())
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                path.extension()
                    .is_some_and(|extension| extension == "journal")
            })
            .collect();
        paths.sort();
        paths
    }

    /// Deletes a run for good.
    ///
    /// # Errors
    /// The file cannot be removed, or does not lie among the runs.
    pub fn delete(&self, path: &Path) -> Result<(), RunsError> {
        let io = |error| RunsError::Io {
            path: path.to_owned(),
            error,
        };
        if path.parent() != Some(self.dir.runs().as_path()) {
            return Err(io(std::io::Error::other("not among the runs")));
        }
        std::fs::remove_file(path).map_err(io)
    }

    /// Keeps the texts that a run is played with, once per content.
    fn keep(
        &self,
        header: &Header,
        scenario: &LoadInput,
        catalog: &Catalog,
    ) -> std::io::Result<()> {
        let folder = self.dir.kept().join(&header.scenario_hash);
        std::fs::create_dir_all(&folder)?;
        write_once(&folder.join("scenario.ron"), &scenario.scenario.1)?;
        for (language, _, text) in &scenario.translations {
            // A translation may be mended later; the newest is the most useful one.
            let path = folder.join(format!("{language}.ron"));
            if std::fs::read(&path).ok().as_deref() != Some(text.as_bytes()) {
                write_beside(&path, text.as_bytes())?;
            }
        }
        let folder = self.dir.kept().join(&header.frameworks_hash);
        std::fs::create_dir_all(&folder)?;
        for (number, file) in catalog.files.iter().enumerate() {
            // Numbered, so that they are read in the same order and give the same hash.
            write_once(&folder.join(format!("{number:03}.ron")), &file.text)?;
        }
        Ok(())
    }

    fn catalog_of(&self, hash: &str) -> Option<Catalog> {
        let (shipped, _) = super::shipped_catalog();
        if shipped.hash == hash {
            return Some(shipped);
        }
        let folder = self.dir.kept().join(hash_name(hash)?);
        let files: Vec<FrameworkSource> = std::fs::read_dir(folder)
            .ok()?
            .filter_map(|entry| {
                let path = entry.ok()?.path();
                let name = path.file_name()?.to_str()?.to_owned();
                Some(FrameworkSource {
                    name,
                    text: super::read_source(&path).ok()?,
                })
            })
            .collect();
        let (kept, _) = load_catalog(files);
        (kept.hash == hash).then_some(kept)
    }

    fn scenario_of(&self, header: &Header) -> Option<LoadInput> {
        let folder = self.dir.kept().join(hash_name(&header.scenario_hash)?);
        let path = folder.join("scenario.ron");
        let text = super::read_source(&path).ok()?;
        let mut translations = Vec::new();
        for entry in std::fs::read_dir(&folder).ok()?.flatten() {
            let path = entry.path();
            if let Some(language) = super::library::translation_language(&path)
                && let Ok(text) = super::read_source(&path)
            {
                translations.push((language, path.display().to_string(), text));
            }
        }
        translations.sort();
        Some(LoadInput {
            folder: Some(header.scenario.clone()),
            scenario: (path.display().to_string(), text),
            translations,
        })
    }
}

/// A hash from a journal names a folder only if it is a hash.
fn hash_name(hash: &str) -> Option<&str> {
    (hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(hash)
}

fn run_info(path: &Path) -> Option<RunInfo> {
    if path.extension()? != "journal" {
        return None;
    }
    let journal = read(&std::fs::read(path).ok()?).ok()?;
    let modified = std::fs::metadata(path)
        .and_then(|meta| meta.modified())
        .ok();
    let modified = modified.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    Some(RunInfo {
        path: path.to_owned(),
        header: journal.header,
        inputs: journal.inputs.len(),
        modified: modified.map_or(0, |since| since.as_secs()),
    })
}

impl RunWriter {
    /// Where the run is written.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes an input and waits until it is on disk.
    ///
    /// # Errors
    /// The disk is full or gone. What was written before stays whole: the next try begins where
    /// the last whole line ends.
    pub fn append(&mut self, input: &Input) -> std::io::Result<()> {
        self.write(&Entry::Input(Numbered {
            n: self.count + 1,
            input: input.clone(),
        }))?;
        self.count += 1;
        Ok(())
    }

    fn write(&mut self, entry: &Entry) -> std::io::Result<()> {
        let line = line(entry);
        let written = self
            .file
            .seek(SeekFrom::Start(self.length))
            .and_then(|_| self.file.write_all(line.as_bytes()))
            .and_then(|()| self.file.sync_data());
        match written {
            Ok(()) => {
                self.length += line.len() as u64;
                Ok(())
            }
            Err(error) => {
                // Half a line must not stay in front of the next one.
                self.file.set_len(self.length).ok();
                Err(error)
            }
        }
    }
}

fn write_once(path: &Path, text: &str) -> std::io::Result<()> {
    if path.exists() {
        Ok(())
    } else {
        write_beside(path, text.as_bytes())
    }
}

/// Writes a file beside its place and moves it there, so that no half file is ever seen. A file
/// that is there keeps its mode.
///
/// # Errors
/// The folder cannot be written, or the disk is full; the old file stands then.
pub(super) fn write_beside(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let beside = path.with_extension(format!("new-{}", std::process::id()));
    let mode = std::fs::metadata(path).map(|meta| meta.permissions());
    let write = || {
        let mut file = File::create(&beside)?;
        if let Ok(mode) = mode {
            file.set_permissions(mode)?;
        }
        file.write_all(bytes)?;
        file.sync_data()?;
        std::fs::rename(&beside, path)
    };
    write().inspect_err(|_| {
        std::fs::remove_file(&beside).ok();
    })
}
