//! A disk in memory on which everything can go wrong, at an operation that the test chooses.
//!
//! It keeps apart what was written and what is on disk: [`Simulated::restart`] gives the disk that
//! the next process finds, with everything that was never waited for still there, lost, or there
//! in part.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{self, ErrorKind, Read as _, Seek, SeekFrom, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::{Access, Disk, Kind, Look, OpenFile, Source};

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) enum Mishap {
    /// The process ends before the operation.
    DieBefore,
    /// The process ends when half of it is done; only writing has a half.
    DieWithin,
    /// The process ends after it, before anyone hears that it is done.
    DieAfter,
    /// It fails once, and nothing of it is done.
    Fail(ErrorKind),
    /// It and everything after it fails; of writing, half is done.
    FailFromHereOn(ErrorKind),
    /// Half is written, and that is said.
    WriteShort,
}

/// What became of what nobody had waited for when the computer went off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) enum Survival {
    /// It is there.
    All,
    /// Half of the new bytes are there.
    Half,
    /// The new bytes are there and are all zero.
    Zeroed,
    /// It is not there.
    Nothing,
}

impl Survival {
    pub(in crate::storage) const ALL: [Self; 4] =
        [Self::All, Self::Half, Self::Zeroed, Self::Nothing];
}

type Entries = BTreeMap<OsString, usize>;

/// What a name can stand for.
#[derive(Debug, Clone)]
enum Node {
    File {
        bytes: Vec<u8>,
        on_disk: Vec<u8>,
        modified: u64,
        locked: bool,
    },
    Folder {
        entries: Entries,
        on_disk: Entries,
    },
    Pipe,
}

#[derive(Debug, Clone, Default)]
struct State {
    nodes: Vec<Node>,
    operations: u64,
    drawn: u64,
    mishap: Option<(u64, Mishap)>,
    dead: bool,
    failing: Option<ErrorKind>,
}

/// A disk in memory. Its clones are the same disk.
#[derive(Debug, Clone)]
pub(in crate::storage) struct Simulated(Arc<Mutex<State>>);

impl Simulated {
    /// An empty disk.
    pub(in crate::storage) fn new() -> Self {
        let root = Node::Folder {
            entries: Entries::new(),
            on_disk: Entries::new(),
        };
        Self(Arc::new(Mutex::new(State {
            nodes: vec![root],
            ..State::default()
        })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Another disk with the same on it, where this goes wrong at that operation, counted from 1.
    pub(in crate::storage) fn copy(&self, mishap: Option<(u64, Mishap)>) -> Self {
        let mut state = self.state().clone();
        (state.operations, state.mishap) = (0, mishap);
        Self(Arc::new(Mutex::new(state)))
    }

    /// How many operations there were.
    pub(in crate::storage) fn operations(&self) -> u64 {
        self.state().operations
    }

    /// Whether the process has ended.
    pub(in crate::storage) fn is_dead(&self) -> bool {
        self.state().dead
    }

    /// What the next process finds, when this became of bytes, and that of names, that nobody had
    /// waited for.
    pub(in crate::storage) fn restart(&self, bytes: Survival, names: Survival) -> Self {
        let mut state = self.state().clone();
        for node in &mut state.nodes {
            match node {
                Node::File {
                    bytes: written,
                    on_disk,
                    locked,
                    ..
                } => {
                    let new = written.len().saturating_sub(on_disk.len());
                    match bytes {
                        Survival::All => {}
                        Survival::Half => {
                            written.truncate(on_disk.len().min(written.len()) + new / 2);
                        }
                        Survival::Zeroed => {
                            let from = written.len() - new;
                            written[from..].fill(0);
                        }
                        Survival::Nothing => written.clone_from(on_disk),
                    }
                    on_disk.clone_from(written);
                    *locked = false;
                }
                Node::Folder { entries, on_disk } => {
                    if names != Survival::All {
                        entries.clone_from(on_disk);
                    }
                    on_disk.clone_from(entries);
                }
                Node::Pipe => {}
            }
        }
        (state.operations, state.mishap) = (0, None);
        (state.dead, state.failing) = (false, None);
        Self(Arc::new(Mutex::new(state)))
    }

    /// Everything that lies there, to be compared and read by a person.
    pub(in crate::storage) fn tree(&self) -> String {
        fn tell(state: &State, node: usize, path: &Path, out: &mut String) {
            match &state.nodes[node] {
                Node::File { bytes, .. } => {
                    let hash = crc32fast::hash(bytes);
                    writeln!(out, "{} {} {hash:08x}", path.display(), bytes.len()).unwrap();
                }
                Node::Folder { entries, .. } => {
                    writeln!(out, "{}/", path.display()).unwrap();
                    for (name, node) in entries {
                        tell(state, *node, &path.join(name), out);
                    }
                }
                Node::Pipe => writeln!(out, "{} pipe", path.display()).unwrap(),
            }
        }
        let mut out = String::new();
        tell(&self.state(), 0, Path::new("/"), &mut out);
        out
    }

    /// Puts a file there, or a pipe where there are no bytes, as if it had always been there.
    pub(in crate::storage) fn put(&self, path: &Path, bytes: Option<&[u8]>) {
        super::make_folders(self, super::folder_of(path), Access::Usual).unwrap();
        let mut state = self.state();
        let node = match bytes {
            Some(bytes) => Node::File {
                bytes: bytes.to_vec(),
                on_disk: bytes.to_vec(),
                modified: state.operations,
                locked: false,
            },
            None => Node::Pipe,
        };
        state.add(path, node).unwrap();
        for node in &mut state.nodes {
            if let Node::Folder { entries, on_disk } = node {
                on_disk.clone_from(entries);
            }
        }
    }
}

impl State {
    /// Counts an operation and lets happen what happens at it: whether half of it is to be done,
    /// and whether the process ends after it.
    fn begin(&mut self) -> io::Result<Step> {
        let dead = || Err(io::Error::other("the process has ended"));
        if self.dead {
            return dead();
        }
        self.operations += 1;
        if let Some(kind) = self.failing {
            return Err(kind.into());
        }
        match self.mishap {
            Some((at, mishap)) if at == self.operations => match mishap {
                Mishap::DieBefore => {
                    self.dead = true;
                    dead()
                }
                Mishap::DieWithin => Ok(Step {
                    half: true,
                    dies: true,
                    fails: None,
                }),
                Mishap::DieAfter => Ok(Step {
                    half: false,
                    dies: true,
                    fails: None,
                }),
                Mishap::Fail(kind) => Err(kind.into()),
                Mishap::FailFromHereOn(kind) => {
                    self.failing = Some(kind);
                    Ok(Step {
                        half: true,
                        dies: false,
                        fails: Some(kind),
                    })
                }
                Mishap::WriteShort => Ok(Step {
                    half: true,
                    dies: false,
                    fails: None,
                }),
            },
            _ => Ok(Step {
                half: false,
                dies: false,
                fails: None,
            }),
        }
    }

    fn end(&mut self, step: Step) -> io::Result<()> {
        if step.dies {
            self.dead = true;
            return Err(io::Error::other("the process has ended"));
        }
        step.fails.map_or(Ok(()), |kind| Err(kind.into()))
    }

    /// Does what has no half.
    fn whole(&mut self, act: impl FnOnce(&mut Self) -> io::Result<()>) -> io::Result<()> {
        let step = self.begin()?;
        let spoilt = step.half && (step.dies || step.fails.is_some());
        if !spoilt {
            act(self)?;
        }
        self.end(step)
    }

    fn find(&self, path: &Path) -> io::Result<usize> {
        let mut node = 0;
        for part in path.components() {
            let Component::Normal(name) = part else {
                continue;
            };
            node = match &self.nodes[node] {
                Node::Folder { entries, .. } => *entries.get(name).ok_or(ErrorKind::NotFound)?,
                _ => return Err(ErrorKind::NotADirectory.into()),
            };
        }
        Ok(node)
    }

    fn entries(&mut self, path: &Path) -> io::Result<(&mut Entries, OsString)> {
        let name = path.file_name().ok_or(ErrorKind::InvalidInput)?.to_owned();
        let folder = self.find(super::folder_of(path))?;
        match &mut self.nodes[folder] {
            Node::Folder { entries, .. } => Ok((entries, name)),
            _ => Err(ErrorKind::NotADirectory.into()),
        }
    }

    fn add(&mut self, path: &Path, node: Node) -> io::Result<usize> {
        let next = self.nodes.len();
        let (entries, name) = self.entries(path)?;
        if entries.contains_key(&name) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        entries.insert(name, next);
        self.nodes.push(node);
        Ok(next)
    }

    fn regular(&self, path: &Path) -> io::Result<usize> {
        let node = self.find(path)?;
        match &self.nodes[node] {
            Node::File { .. } => Ok(node),
            Node::Folder { .. } => Err(ErrorKind::IsADirectory.into()),
            Node::Pipe => Err(crate::storage::refusal::Refusal::NoFile.into()),
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Step {
    half: bool,
    dies: bool,
    fails: Option<ErrorKind>,
}

impl Disk for Simulated {
    fn now(&self) -> u64 {
        1_700_000_000
    }

    /// The same in each run of a test, so that outcomes can be compared.
    fn fresh_number(&self) -> u64 {
        let mut state = self.state();
        state.drawn += 1;
        state.drawn
    }

    fn look(&self, path: &Path) -> io::Result<Look> {
        let mut state = self.state();
        state.whole(|_| Ok(()))?;
        let node = state.find(path)?;
        Ok(match &state.nodes[node] {
            Node::File { modified, .. } => Look {
                kind: Kind::File,
                modified: Duration::from_secs(*modified),
            },
            Node::Folder { .. } => Look {
                kind: Kind::Folder,
                modified: Duration::ZERO,
            },
            Node::Pipe => Look {
                kind: Kind::Other,
                modified: Duration::ZERO,
            },
        })
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let mut state = self.state();
        state.whole(|_| Ok(()))?;
        let node = state.regular(path)?;
        let mut read = Vec::new();
        if let Node::File { bytes, .. } = &state.nodes[node] {
            bytes.take(limit).read_to_end(&mut read)?;
        }
        Ok(read)
    }

    fn source(&self, path: &Path) -> io::Result<Box<dyn Source>> {
        Ok(Box::new(io::Cursor::new(self.read(path, u64::MAX)?)))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut state = self.state();
        state.whole(|_| Ok(()))?;
        let node = state.find(folder)?;
        match &state.nodes[node] {
            Node::Folder { entries, .. } => {
                Ok(entries.keys().map(|name| folder.join(name)).collect())
            }
            _ => Err(ErrorKind::NotADirectory.into()),
        }
    }

    fn make_folder(&self, path: &Path, _: Access) -> io::Result<()> {
        self.state().whole(|state| {
            let folder = Node::Folder {
                entries: Entries::new(),
                on_disk: Entries::new(),
            };
            state.add(path, folder).map(drop)
        })
    }

    fn create(&self, path: &Path, _: Access) -> io::Result<Box<dyn OpenFile>> {
        let mut made = 0;
        self.state().whole(|state| {
            let file = Node::File {
                bytes: Vec::new(),
                on_disk: Vec::new(),
                modified: state.operations,
                locked: false,
            };
            made = state.add(path, file)?;
            Ok(())
        })?;
        Ok(Box::new(Handle::new(self, made)))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn OpenFile>> {
        let mut found = 0;
        self.state().whole(|state| {
            found = state.regular(path)?;
            Ok(())
        })?;
        Ok(Box::new(Handle::new(self, found)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.state().whole(|state| {
            let moved = state.find(from)?;
            let (entries, name) = state.entries(from)?;
            entries.remove(&name);
            let (entries, name) = state.entries(to)?;
            entries.insert(name, moved);
            Ok(())
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.state().whole(|state| {
            let (entries, name) = state.entries(path)?;
            entries
                .remove(&name)
                .map(drop)
                .ok_or(ErrorKind::NotFound.into())
        })
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.state().whole(|state| {
            let node = state.find(path)?;
            if let Node::Folder { entries, on_disk } = &mut state.nodes[node] {
                on_disk.clone_from(entries);
            }
            Ok(())
        })
    }

    fn take_mode(&self, _: &Path, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn tighten(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}

/// An open file.
#[derive(Debug)]
struct Handle {
    disk: Simulated,
    node: usize,
    at: u64,
    /// This handle has the lock.
    holds: std::sync::atomic::AtomicBool,
}

impl Handle {
    fn new(disk: &Simulated, node: usize) -> Self {
        Self {
            disk: disk.clone(),
            node,
            at: 0,
            holds: false.into(),
        }
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        if *self.holds.get_mut()
            && let Node::File { locked, .. } = &mut self.disk.state().nodes[self.node]
        {
            *locked = false;
        }
    }
}

impl Write for Handle {
    fn write(&mut self, new: &[u8]) -> io::Result<usize> {
        let mut state = self.disk.state();
        let step = state.begin()?;
        let count = if step.half { new.len() / 2 } else { new.len() };
        let now = state.operations;
        if let Node::File {
            bytes, modified, ..
        } = &mut state.nodes[self.node]
        {
            let from = usize::try_from(self.at).map_err(io::Error::other)?;
            bytes.resize(bytes.len().max(from + count), 0);
            bytes[from..from + count].copy_from_slice(&new[..count]);
            *modified = now;
        }
        state.end(step)?;
        drop(state);
        self.at += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Seek for Handle {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match to {
            SeekFrom::Start(at) => self.at = at,
            SeekFrom::End(_) | SeekFrom::Current(_) => return Err(ErrorKind::Unsupported.into()),
        }
        Ok(self.at)
    }
}

impl OpenFile for Handle {
    fn try_lock(&self) -> io::Result<bool> {
        let mut got = false;
        self.disk.state().whole(|state| {
            if let Node::File { locked, .. } = &mut state.nodes[self.node] {
                got = !std::mem::replace(locked, true);
            }
            Ok(())
        })?;
        if got {
            self.holds.store(true, std::sync::atomic::Ordering::Relaxed);
        }
        Ok(got)
    }

    fn sync(&self) -> io::Result<()> {
        self.disk.state().whole(|state| {
            if let Node::File { bytes, on_disk, .. } = &mut state.nodes[self.node] {
                on_disk.clone_from(bytes);
            }
            Ok(())
        })
    }

    fn length(&self) -> io::Result<u64> {
        let mut state = self.disk.state();
        state.whole(|_| Ok(()))?;
        match &state.nodes[self.node] {
            Node::File { bytes, .. } => Ok(bytes.len() as u64),
            Node::Folder { .. } | Node::Pipe => Ok(0),
        }
    }

    fn cut(&self, length: u64) -> io::Result<()> {
        self.disk.state().whole(|state| {
            if let Node::File { bytes, .. } = &mut state.nodes[self.node] {
                bytes.resize(usize::try_from(length).map_err(io::Error::other)?, 0);
            }
            Ok(())
        })
    }

    fn is_at(&self, path: &Path) -> io::Result<bool> {
        let mut state = self.disk.state();
        state.whole(|_| Ok(()))?;
        Ok(state.find(path)? == self.node)
    }
}
