//! What each kept run comes to, for looking at all of them together.
//!
//! Replaying ten thousand runs takes longer than anybody waits, so what each came to is kept in one
//! file. It is no more than a shortcut: it holds for a journal of this length and checksum, for this
//! version of the program and this layout; whatever is missing, broken or of another journal is made
//! anew from the journals. It holds people's own words, so that what is deleted goes from it first.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::beside::read_next_time;
use super::data_dir::DataDir;
use super::disk::{Access, Disk, replace};
use super::journal_file::MAX_BYTES;
use super::runs::Runs;
use crate::core::dialogue::Names;
use crate::core::journal::Header;
use crate::core::portfolio::{Known, Summary};
use crate::run::{self, Shelf as _, Standing, StoredRun, standings};

/// Raised with each change of what a summary holds, or of how it is computed.
const FORMAT: u32 = 1;

/// The most that is read of the file: ten times what ten thousand runs come to.
const MOST: u64 = 256 * 1024 * 1024;

/// All runs of a data folder, summed up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summaries {
    /// The runs that can be read, by their file.
    pub runs: Vec<SummedUp>,
    /// The journals that cannot be trusted, or not be replayed here.
    pub broken: Vec<PathBuf>,
}

/// A run, summed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummedUp {
    /// Its journal.
    pub path: PathBuf,
    /// The first line of it.
    pub header: Header,
    /// What came of it.
    pub summary: Summary,
    /// How it counts, among all runs that are kept here.
    pub standing: Standing,
    /// What the trainee will do next time.
    pub next_time: Option<String>,
}

impl Summaries {
    /// The runs as a portfolio looks at them.
    pub fn known(&self) -> Vec<Known<'_>> {
        let runs = self.runs.iter().map(|run| Known {
            header: &run.header,
            summary: &run.summary,
            assessed: run.standing.is_assessed(),
            next_time: run.next_time.as_deref(),
        });
        runs.collect()
    }

    /// The pseudonyms under which runs are kept, by name, each with how many.
    pub fn players(&self) -> BTreeMap<&str, usize> {
        let mut players = BTreeMap::new();
        for run in &self.runs {
            *players.entry(run.header.player.as_str()).or_default() += 1;
        }
        players
    }
}

/// What is kept of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    /// How long the journal was.
    length: u64,
    /// Its checksum.
    sum: u32,
    header: Header,
    summary: Summary,
}

/// What is kept of all runs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Cache {
    format: u32,
    program: String,
    /// By the name of the journal's file.
    runs: BTreeMap<String, Entry>,
}

impl Cache {
    /// What was kept; nothing where it is broken or of another program.
    fn read(dir: &DataDir) -> Self {
        let bytes = dir.disk().read(&dir.summaries(), MOST).unwrap_or_default();
        let cache = Self::parse(&bytes).unwrap_or_default();
        let holds = cache.format == FORMAT && cache.program == env!("CARGO_PKG_VERSION");
        if holds { cache } else { Self::default() }
    }

    /// The checksum of all that follows, a line end, and that.
    fn parse(bytes: &[u8]) -> Option<Self> {
        let (sum, json) = bytes.split_at_checked(9)?;
        let sum = str::from_utf8(sum.strip_suffix(b"\n")?).ok()?;
        let sum = u32::from_str_radix(sum, 16).ok()?;
        let whole = crc32fast::hash(json) == sum;
        whole.then(|| serde_json::from_slice(json).ok())?
    }

    fn write(&self, dir: &DataDir) -> io::Result<()> {
        let json = serde_json::to_vec(self)?;
        let mut bytes = format!("{:08x}\n", crc32fast::hash(&json)).into_bytes();
        bytes.extend(json);
        replace(dir.disk(), &dir.summaries(), &bytes, Access::Private).map(drop)
    }
}

impl Runs {
    /// All runs, summed up. What was summed up before is not replayed.
    ///
    /// # Errors
    /// As for [`Runs::list`].
    pub fn summaries(&self) -> io::Result<Summaries> {
        let (dir, disk) = (self.dir(), self.dir().disk());
        let journals = self.journals()?;
        let beside = names(disk, &dir.runs());
        let mut before = Cache::read(dir);
        let mut now = Cache {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            runs: BTreeMap::new(),
        };
        let (mut found, mut broken) = (Vec::new(), Vec::new());
        let mut is_new = before.format != FORMAT && !journals.is_empty();
        for path in journals {
            let name = name_of(&path);
            let bytes = disk.read(&path, MAX_BYTES).unwrap_or_default();
            let (length, sum) = (bytes.len() as u64, crc32fast::hash(&bytes));
            let known = before.runs.remove(&name);
            let known = known.filter(|known| (known.length, known.sum) == (length, sum));
            is_new |= known.is_none();
            let entry = known.or_else(|| {
                let (header, summary) = self.sum_up(&bytes)?;
                Some(Entry {
                    length,
                    sum,
                    header,
                    summary,
                })
            });
            let Some(entry) = entry else {
                broken.push(path);
                continue;
            };
            found.push((path, entry.header.clone(), entry.summary.clone()));
            now.runs.insert(name, entry);
        }
        if is_new || !before.runs.is_empty() {
            // Without it they are summed up once more the next time.
            now.write(dir).ok();
        }
        let standings = standings(&found.iter().map(known).collect::<Vec<_>>());
        let runs = found.into_iter().zip(standings);
        let runs = runs.map(|((path, header, summary), standing)| SummedUp {
            next_time: read_next_time(disk, &path, &beside),
            path,
            header,
            summary,
            standing,
        });
        Ok(Summaries {
            runs: runs.collect(),
            broken,
        })
    }

    /// Replays a run; none where it is damaged or cannot be replayed here.
    fn sum_up(&self, bytes: &[u8]) -> Option<(Header, Summary)> {
        let stored = StoredRun::read(bytes, |header| self.edition(header)).ok()?;
        if stored.damage.is_some() {
            return None;
        }
        let header = stored.journal.header;
        let names = Names {
            worker: header.worker.clone(),
        };
        let summary = Summary::of(&stored.trace, &stored.catalog, &names);
        Some((header, summary))
    }

    /// Takes runs out of what is kept of all of them, before they are deleted.
    ///
    /// # Errors
    /// It can neither be written nor removed.
    pub(super) fn forget<'p>(&self, paths: impl Iterator<Item = &'p Path>) -> io::Result<()> {
        let dir = self.dir();
        let mut cache = Cache::read(dir);
        let before = cache.runs.len();
        let gone: BTreeSet<String> = paths.map(name_of).collect();
        cache.runs.retain(|name, _| !gone.contains(name));
        if cache.runs.len() == before && before > 0 {
            return Ok(());
        }
        // On a full disk nothing can be written, but it can go.
        if !cache.runs.is_empty() && cache.write(dir).is_ok() {
            return Ok(());
        }
        match dir.disk().remove(&dir.summaries()) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
            Ok(()) => dir.disk().sync_folder(dir.root()),
        }
    }
}

fn known((_, header, summary): &(PathBuf, Header, Summary)) -> run::Known<'_> {
    run::Known {
        header,
        profile: &summary.profile,
        choices: summary.choices,
        helped: summary.helped,
    }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// All that lies in a folder.
fn names(disk: &dyn Disk, folder: &Path) -> BTreeSet<PathBuf> {
    disk.list(folder).unwrap_or_default().into_iter().collect()
}
