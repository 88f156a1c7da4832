//! Going on with a run that was left.

use super::keeper::{Keeper, Shelf};
use super::live::Run;
use super::stored::{ReadError, StoredRun};
use crate::core::journal::{FORMAT, Header, JournalFault, Tail, text};
use crate::core::locale::{Lang, say};

/// What was found on going on with a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resumed {
    tail: Tail,
    damage: Option<JournalFault>,
    /// So many choices stand.
    choices: usize,
    /// The hash of the scenario that it is played with.
    scenario: String,
}

impl Resumed {
    /// What a player has to be told before playing on: what was lost, and that the scenario is no
    /// longer the same. `today` is the hash of the scenario as it lies in the library, if it does.
    pub fn told(&self, today: Option<&str>, lang: Lang) -> Vec<String> {
        let mut told = Vec::new();
        if let Some(line) = self.damage.as_ref().and_then(JournalFault::line) {
            let (line, choices) = (line.to_string(), self.choices.to_string());
            let args = [("line", line.as_str()), ("choices", &choices)];
            told.push(say(lang, "resumed-before-damage", &args));
        }
        if self.tail == Tail::Torn {
            told.push(say(lang, "resumed-torn", &[]));
        }
        if today.is_some_and(|hash| hash != self.scenario) {
            told.push(say(lang, "resumed-older-edition", &[]));
        }
        told
    }
}

/// A run that cannot be gone on with.
#[derive(Debug)]
pub enum ResumeError<E> {
    /// It cannot be read.
    Read(ReadError),
    /// Where it is kept it cannot be read or written.
    Refused(E),
}

impl<K: Keeper> Run<K> {
    /// Goes on with the run of this keeper. A torn end is cut off. What stands before damage goes
    /// on in a journal of its own on the shelf; the damaged one stays as it is.
    ///
    /// # Errors
    /// The journal cannot be read, trusted or written, or what it was played with is gone.
    pub fn go_on(
        keeper: K,
        shelf: &impl Shelf<Keeper = K>,
    ) -> Result<(Self, Resumed), ResumeError<K::Error>> {
        let bytes = keeper.read().map_err(ResumeError::Refused)?;
        let stored = StoredRun::read(&bytes, |header| shelf.edition(header));
        let stored = stored.map_err(ResumeError::Read)?;
        let resumed = Resumed {
            tail: stored.journal.tail,
            damage: stored.damage.clone(),
            choices: stored.trace.moments.len(),
            scenario: stored.trace.scenario.hash.clone(),
        };
        let run = if stored.damage.is_some() {
            Self::beside(stored, shelf)
        } else {
            Self::behind(stored, keeper)
        };
        Ok((run.map_err(ResumeError::Refused)?, resumed))
    }

    /// Goes on in a new journal with what stands.
    fn beside(stored: StoredRun, shelf: &impl Shelf<Keeper = K>) -> Result<Self, K::Error> {
        let header = Header {
            format: FORMAT,
            id: shelf.stamp().id,
            ..stored.journal.header
        };
        let inputs = stored.journal.inputs;
        let (text, chain) = text(&header, &inputs);
        let keeper = shelf.begin(&header, &text)?;
        let (catalog, trace) = (stored.catalog, stored.trace);
        Ok(Self::new(header, catalog, trace, inputs, chain, Ok(keeper)))
    }

    /// Goes on behind what stands, in its place.
    fn behind(stored: StoredRun, mut keeper: K) -> Result<Self, K::Error> {
        let journal = stored.journal;
        if journal.tail == Tail::Torn {
            keeper.cut(journal.valid_bytes)?;
        }
        keeper.check()?;
        let mut run = Self::new(
            journal.header,
            stored.catalog,
            stored.trace,
            journal.inputs,
            journal.chain,
            Ok(keeper),
        );
        run.take_up_draft();
        Ok(run)
    }
}
