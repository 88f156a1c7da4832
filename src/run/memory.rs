//! Runs in memory: for tests, and for a host that has nowhere else.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::keeper::{Beside, Keeper, Shelf, Stamp};
use super::stored::Edition;
use crate::core::check::LoadInput;
use crate::core::journal::Header;

/// A shelf in memory. Its copies are the same shelf.
#[derive(Clone, Default)]
pub struct Memory {
    inside: Arc<Mutex<Inside>>,
    /// So many bytes fit into each journal; without a limit if none.
    room: Option<usize>,
}

#[derive(Default)]
struct Inside {
    /// By the run's id.
    runs: BTreeMap<String, Kept>,
    /// By the hashes of scenario and frameworks.
    editions: BTreeMap<[String; 2], Edition>,
    begun: u64,
}

#[derive(Default)]
struct Kept {
    journal: Vec<u8>,
    beside: BTreeMap<Beside, Vec<u8>>,
    /// Somebody has it for itself.
    held: bool,
}

/// Why something is not kept in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MemoryFault {
    /// There is no such run.
    #[error("there is no such run")]
    Gone,
    /// Somebody else is playing it.
    #[error("it is being played")]
    InUse,
    /// There is no room left.
    #[error("there is no room left")]
    Full,
}

/// A run in memory, held until it is dropped.
pub struct InMemory {
    memory: Memory,
    id: String,
}

impl Memory {
    /// A shelf on which so many bytes fit into each journal.
    pub fn with_room(room: usize) -> Self {
        Self {
            room: Some(room),
            ..Self::default()
        }
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The journal of a run, read while anybody may play it.
    pub fn journal(&self, id: &str) -> Option<Vec<u8>> {
        let inside = self.inside();
        inside.runs.get(id).map(|kept| kept.journal.clone())
    }

    /// Puts other bytes in place of a run's journal, as an accident would.
    pub fn spoil(&self, id: &str, journal: Vec<u8>) {
        if let Some(kept) = self.inside().runs.get_mut(id) {
            kept.journal = journal;
        }
    }

    /// The run with this id, to go on with.
    ///
    /// # Errors
    /// There is none, or somebody has it.
    pub fn open(&self, id: &str) -> Result<InMemory, MemoryFault> {
        let mut inside = self.inside();
        let kept = inside.runs.get_mut(id).ok_or(MemoryFault::Gone)?;
        if kept.held {
            return Err(MemoryFault::InUse);
        }
        kept.held = true;
        Ok(self.keeper(id))
    }

    fn keeper(&self, id: &str) -> InMemory {
        InMemory {
            memory: self.clone(),
            id: id.to_owned(),
        }
    }

    fn has_room(&self, bytes: usize) -> Result<(), MemoryFault> {
        match self.room {
            Some(room) if bytes > room => Err(MemoryFault::Full),
            _ => Ok(()),
        }
    }
}

impl Shelf for Memory {
    type Keeper = InMemory;

    fn stamp(&self) -> Stamp {
        let mut inside = self.inside();
        inside.begun += 1;
        Stamp {
            id: format!("{:016x}", inside.begun),
            now: 0,
        }
    }

    fn keep_edition(&self, _: &LoadInput, edition: &Edition) -> Result<(), MemoryFault> {
        let hashes = [&edition.scenario.hash, &edition.catalog.hash].map(Clone::clone);
        self.inside().editions.insert(hashes, edition.clone());
        Ok(())
    }

    fn edition(&self, header: &Header) -> Option<Edition> {
        let hashes = [&header.scenario_hash, &header.frameworks_hash].map(Clone::clone);
        self.inside().editions.get(&hashes).cloned()
    }

    fn begin(&self, header: &Header, text: &str) -> Result<InMemory, MemoryFault> {
        self.has_room(text.len())?;
        let kept = Kept {
            journal: text.as_bytes().to_vec(),
            beside: BTreeMap::new(),
            held: true,
        };
        self.inside().runs.insert(header.id.clone(), kept);
        Ok(self.keeper(&header.id))
    }
}

impl InMemory {
    fn with<T>(&self, look: impl FnOnce(&mut Kept) -> T) -> Result<T, MemoryFault> {
        let mut inside = self.memory.inside();
        let kept = inside.runs.get_mut(&self.id).ok_or(MemoryFault::Gone)?;
        Ok(look(kept))
    }
}

impl Keeper for InMemory {
    type Error = MemoryFault;

    fn read(&self) -> Result<Vec<u8>, MemoryFault> {
        self.with(|kept| kept.journal.clone())
    }

    fn cut(&mut self, length: usize) -> Result<(), MemoryFault> {
        self.with(|kept| kept.journal.truncate(length))
    }

    fn append(&mut self, line: &str) -> Result<(), MemoryFault> {
        let there = self.with(|kept| kept.journal.len())?;
        self.memory.has_room(there + line.len())?;
        self.with(|kept| kept.journal.extend_from_slice(line.as_bytes()))
    }

    fn check(&self) -> Result<(), MemoryFault> {
        self.with(|_| ())
    }

    fn beside(&self, which: Beside) -> Result<Option<Vec<u8>>, MemoryFault> {
        self.with(|kept| kept.beside.get(&which).cloned())
    }

    fn keep_beside(&mut self, which: Beside, bytes: Option<&[u8]>) -> Result<(), MemoryFault> {
        self.with(|kept| match bytes {
            Some(bytes) => drop(kept.beside.insert(which, bytes.to_vec())),
            None => drop(kept.beside.remove(&which)),
        })
    }
}

impl Drop for InMemory {
    fn drop(&mut self) {
        // A run that is gone is held by nobody.
        self.with(|kept| kept.held = false).ok();
    }
}
