//! Taking runs from a zip: first all of it is read through, and then each run comes over whole or not
//! at all. A run that is here already is known by its id; the longer journal of the same run counts.
//!
//! Nothing here trusts the zip. What it unpacks to is counted while it is read; where a file goes
//! follows from what stands in it and never from its name; and what was played with is kept only if
//! its hash says that it is that.

use std::collections::BTreeMap;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use zip::ZipArchive;
use zip::result::ZipError;

use super::export::beside_name;
use super::{ArchiveFault, FORMAT, KEPT, MANIFEST, RUNS};
use crate::core::journal::{Header, Journal, JournalFault, read_what_stands};
use crate::core::source::SourceText;
use crate::run::{Beside, Keeper as _};
use crate::storage::beside::{self, read_beside, write_beside};
use crate::storage::disk::Disk as _;
use crate::storage::disk::{Access, RealDisk, Source, replace, sweep};
use crate::storage::editions::Editions;
use crate::storage::journal_file::{JournalFile, MAX_BYTES};
use crate::storage::own_file::keep;
use crate::storage::runs::{Runs, run_name};

/// The most that a zip may have, in bytes and in files, and the most that may come out of it: a
/// hundred times ten thousand runs.
const MOST: Most = Most {
    zip: 512 * 1024 * 1024,
    files: 200_000,
    unpacked: 1024 * 1024 * 1024,
};

/// The most that is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Most {
    pub(super) zip: u64,
    pub(super) files: usize,
    pub(super) unpacked: u64,
}

/// What came over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    /// Runs that were not here.
    pub new: usize,
    /// Runs that were here already, as long or longer.
    pub known: usize,
    /// Runs that were here and went on in the zip: what was played since came over.
    pub grown: Vec<String>,
    /// Runs that went on differently here and in the zip: the longer counts.
    pub parted: Vec<String>,
    /// Runs that are being played here, and were left as they are.
    pub in_use: Vec<String>,
    /// Journals in the zip that cannot be read.
    pub unreadable: usize,
    /// Runs with other own words here than in the zip: those that are here stay.
    pub other_words: usize,
}

/// The first file of a zip of ours.
#[derive(Deserialize)]
struct Manifest {
    drempel: u32,
}

/// A zip that was read through.
pub(super) struct Archive {
    zip: ZipArchive<Box<dyn Source>>,
    /// The files that are known by their names, each with its place.
    files: BTreeMap<String, usize>,
    most: Most,
    /// How much has come out of it.
    unpacked: u64,
}

fn broken(error: impl std::fmt::Display) -> ArchiveFault {
    ArchiveFault::Broken(error.to_string())
}

impl Archive {
    /// Opens a zip and looks at all its names; nothing is unpacked yet.
    pub(super) fn open(mut source: Box<dyn Source>, most: Most) -> Result<Self, ArchiveFault> {
        let length = source.seek(io::SeekFrom::End(0)).map_err(broken)?;
        if length > most.zip {
            return Err(ArchiveFault::TooLarge);
        }
        let mut zip = ZipArchive::new(source).map_err(broken)?;
        if zip.len() > most.files {
            return Err(ArchiveFault::TooLarge);
        }
        if zip.has_duplicate_names() {
            return Err(ArchiveFault::Double);
        }
        let mut names = Vec::with_capacity(zip.len());
        for at in 0..zip.len() {
            let file = zip.by_index_raw(at).map_err(broken)?;
            let name = String::from_utf8_lossy(file.name_raw()).into_owned();
            if !stays_inside(&name) || file.is_symlink() {
                return Err(ArchiveFault::Outside(name));
            }
            names.push(name);
        }
        // Whoever unpacks it and packs it again has it in a folder.
        let manifest = names.iter().find(|name| {
            let within = name.strip_suffix(MANIFEST);
            within.is_some_and(|folder| folder.is_empty() || one_folder(folder))
        });
        let folder = manifest.and_then(|name| name.strip_suffix(MANIFEST));
        let folder = folder.ok_or(ArchiveFault::NotOurs)?.to_owned();
        let numbered = names.into_iter().enumerate();
        let files = numbered.filter_map(|(at, name)| {
            let name = name.strip_prefix(&folder)?;
            limit(name).map(|_| (name.to_owned(), at))
        });
        let archive = Self {
            files: files.collect(),
            zip,
            most,
            unpacked: 0,
        };
        archive.checked()
    }

    /// Reads all of it that is known, so that nothing is begun that cannot be ended.
    fn checked(mut self) -> Result<Self, ArchiveFault> {
        let manifest = self.read(MANIFEST)?.unwrap_or_default();
        let manifest: Manifest =
            serde_json::from_slice(&manifest).map_err(|_| ArchiveFault::NotOurs)?;
        if manifest.drempel > FORMAT {
            return Err(ArchiveFault::Newer(manifest.drempel));
        }
        let names: Vec<String> = self.files.keys().cloned().collect();
        for name in &names {
            self.read(name)?;
        }
        self.unpacked = 0;
        Ok(self)
    }

    /// What stands in a file, if it is there. What comes out is counted, whatever the zip says.
    fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, ArchiveFault> {
        let Some(at) = self.files.get(name) else {
            return Ok(None);
        };
        let left = self.most.unpacked - self.unpacked;
        let limit = limit(name).unwrap_or_default().min(left);
        let file = self.zip.by_index(*at).map_err(broken)?;
        let mut bytes = Vec::new();
        file.take(limit + 1)
            .read_to_end(&mut bytes)
            .map_err(broken)?;
        if bytes.len() as u64 > limit {
            return Err(ArchiveFault::TooLarge);
        }
        self.unpacked += bytes.len() as u64;
        Ok(Some(bytes))
    }

    fn runs(&self) -> Vec<String> {
        let names = self.files.keys().filter_map(|name| {
            let name = name.strip_prefix(RUNS)?.strip_prefix('/')?;
            name.strip_suffix(".journal").map(str::to_owned)
        });
        names.collect()
    }

    /// The folders of what was played with, each with the names of its files.
    fn kept(&self) -> BTreeMap<String, Vec<String>> {
        let mut folders: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for name in self.files.keys() {
            let within = name
                .strip_prefix(KEPT)
                .and_then(|name| name.strip_prefix('/'));
            if let Some((folder, file)) = within.and_then(|within| within.split_once('/')) {
                folders
                    .entry(folder.to_owned())
                    .or_default()
                    .push(file.to_owned());
            }
        }
        folders
    }
}

/// Whether a name is of a file within the zip, on every system.
fn stays_inside(name: &str) -> bool {
    let odd = |c: char| c.is_control() || matches!(c, '\\' | ':');
    let mut parts = name.strip_suffix('/').unwrap_or(name).split('/');
    !name.contains(odd) && parts.all(|part| !matches!(part, "" | "." | ".."))
}

fn one_folder(name: &str) -> bool {
    name.ends_with('/') && name.matches('/').count() == 1
}

/// The most that a file with this name may hold; none where nothing with such a name is taken.
fn limit(name: &str) -> Option<u64> {
    let parts: Vec<&str> = name.split('/').collect();
    let ends = |name: &str| name.rsplit_once('.').map(|(_, ends)| ends.to_owned());
    match parts.as_slice() {
        [MANIFEST] => Some(SourceText::MAX_BYTES),
        [RUNS, file] => match ends(file)?.as_str() {
            "journal" => Some(MAX_BYTES),
            ends => {
                let mut kinds = Beside::ALL.into_iter().map(beside::ending);
                kinds.any(|kind| kind == ends).then_some(beside::MAX_BYTES)
            }
        },
        [KEPT, _, file] => (ends(file)? == "ron").then_some(SourceText::MAX_BYTES),
        _ => None,
    }
}

/// Which run a journal is of: its id, or in journals of the first format, which have none, all of
/// the first line.
fn identity(header: &Header) -> String {
    match header.id.as_str() {
        "" => serde_json::to_string(header).unwrap_or_default(),
        id => id.to_owned(),
    }
}

/// Whether a name for a file can be made of what a first line says.
fn names_a_file(header: &Header) -> bool {
    let plain = |text: &str| {
        let mut letters = text.bytes();
        letters.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    !header.scenario.is_empty()
        && plain(&header.scenario)
        && plain(&header.id)
        && header.id.len() <= 64
}

impl Runs {
    /// Takes the runs that are not here from a zip, and what was played since of those that are.
    ///
    /// # Errors
    /// The zip is refused, and nothing came over; or writing stopped on the way.
    pub fn import(&self, path: &Path) -> Result<Imported, ArchiveFault> {
        let source = RealDisk.source(path).map_err(|error| ArchiveFault::Io {
            path: path.to_owned(),
            error,
        })?;
        self.import_from(source, MOST)
    }

    pub(super) fn import_from(
        &self,
        source: Box<dyn Source>,
        most: Most,
    ) -> Result<Imported, ArchiveFault> {
        let archive = Archive::open(source, most)?;
        let failed = |error| ArchiveFault::Io {
            path: self.dir().root().to_owned(),
            error,
        };
        self.dir().prepare().map_err(failed)?;
        sweep(self.dir().disk(), &self.dir().runs());
        let here = self.list().map_err(failed)?;
        let here = here
            .into_iter()
            .map(|run| (identity(&run.header), run.path));
        let mut import = Import {
            runs: self,
            archive,
            here: here.collect(),
            imported: Imported::default(),
        };
        match import.all() {
            Ok(()) => Ok(import.imported),
            Err(Stop::Zip(fault)) => Err(fault),
            Err(Stop::Disk(error)) => Err(ArchiveFault::Stopped {
                imported: Box::new(import.imported),
                error,
            }),
        }
    }
}

/// What ends an import on the way.
enum Stop {
    Zip(ArchiveFault),
    Disk(io::Error),
}

impl From<ArchiveFault> for Stop {
    fn from(fault: ArchiveFault) -> Self {
        Self::Zip(fault)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

/// Runs on their way from a zip.
struct Import<'r> {
    runs: &'r Runs,
    archive: Archive,
    /// The journals that are here, by the identity of their runs.
    here: BTreeMap<String, PathBuf>,
    imported: Imported,
}

/// A journal as bytes and as what stands in it.
struct Read<'b> {
    bytes: &'b [u8],
    journal: Journal,
    damage: Option<JournalFault>,
}

impl<'b> Read<'b> {
    fn of(bytes: &'b [u8]) -> Option<Self> {
        let (journal, damage) = read_what_stands(bytes).ok()?;
        Some(Self {
            bytes,
            journal,
            damage,
        })
    }

    /// The lines that can be trusted.
    fn stands(&self) -> &'b [u8] {
        &self.bytes[..self.journal.valid_bytes]
    }
}

impl Import<'_> {
    /// First what runs were played with: a run without it could not be looked at.
    fn all(&mut self) -> Result<(), Stop> {
        for (folder, files) in self.archive.kept() {
            let mut texts = BTreeMap::new();
            for file in files {
                let bytes = self.archive.read(&format!("{KEPT}/{folder}/{file}"))?;
                let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
                texts.extend(text.map(|text| (file, text)));
            }
            Editions::take(self.runs.dir(), &folder, &texts)?;
        }
        for name in self.archive.runs() {
            self.run(&name)?;
        }
        Ok(())
    }

    fn run(&mut self, name: &str) -> Result<(), Stop> {
        let bytes = self.archive.read(&format!("{RUNS}/{name}.journal"))?;
        let bytes = bytes.unwrap_or_default();
        let read = Read::of(&bytes).filter(|read| names_a_file(&read.journal.header));
        let Some(read) = read else {
            self.imported.unreadable += 1;
            return Ok(());
        };
        let identity = identity(&read.journal.header);
        match self.here.get(&identity).cloned() {
            Some(path) => self.merge(name, &path, &read),
            None => {
                let path = self.free(&read.journal.header);
                self.beside(name, &path)?;
                let disk = self.runs.dir().disk();
                // Last: a run is here once its journal is.
                replace(disk, &path, read.bytes, Access::Private)?;
                self.here.insert(identity, path);
                self.imported.new += 1;
                Ok(())
            }
        }
    }

    /// A place for a journal, beside those that are there.
    fn free(&self, header: &Header) -> PathBuf {
        let disk = self.runs.dir().disk();
        let first = self.runs.journal_for(header);
        let name = run_name(&first);
        let numbered =
            (2..).map(|count: u64| first.with_file_name(format!("{name}-{count}.journal")));
        let mut places = std::iter::once(first.clone()).chain(numbered);
        let free = places.find(|path| disk.look(path).is_err());
        free.unwrap_or(first)
    }

    /// What lies beside a journal in the zip; what lies there already stays.
    fn beside(&mut self, name: &str, journal: &Path) -> Result<(), Stop> {
        let disk = self.runs.dir().disk();
        for which in Beside::ALL {
            let Some(bytes) = self.archive.read(&beside_name(name, which))? else {
                continue;
            };
            match read_beside(disk, journal, which)? {
                None => write_beside(disk, journal, which, &bytes)?,
                Some(here) if which == Beside::NextTime && here != bytes => {
                    self.imported.other_words += 1;
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// A run that is here already.
    fn merge(&mut self, name: &str, path: &Path, theirs: &Read<'_>) -> Result<(), Stop> {
        let disk = self.runs.dir().disk();
        let bytes = disk.read(path, MAX_BYTES)?;
        let Some(ours) = Read::of(&bytes) else {
            // It could be read when all were listed: somebody has just changed it.
            self.imported.in_use.push(run_name(path));
            return Ok(());
        };
        if ours.stands().starts_with(theirs.stands()) {
            self.beside(name, path)?;
            self.imported.known += 1;
            return Ok(());
        }
        let grown = theirs.stands().starts_with(ours.stands());
        let longer = theirs.journal.inputs.len() > ours.journal.inputs.len();
        if !grown && !longer {
            self.imported.parted.push(run_name(path));
            return Ok(());
        }
        let Some(mut held) = JournalFile::hold(self.runs.dir(), path)? else {
            self.imported.in_use.push(run_name(path));
            return Ok(());
        };
        self.beside(name, path)?;
        if !grown || ours.damage.is_some() {
            keep(disk, path, &bytes, self.runs.dir())?;
        }
        if grown {
            let rest = &theirs.stands()[ours.stands().len()..];
            held.cut(ours.stands().len())?;
            held.append(&String::from_utf8_lossy(rest))?;
            self.imported.grown.push(run_name(path));
        } else {
            drop(held);
            replace(disk, path, theirs.bytes, Access::Private)?;
            self.imported.parted.push(run_name(path));
        }
        Ok(())
    }
}

impl From<ZipError> for ArchiveFault {
    fn from(error: ZipError) -> Self {
        broken(error)
    }
}
