//! A kept run as what is handed in, and what is handed in checked against its own journal.
//!
//! What it holds and how it is compared is [`core::hand_in`](crate::core::hand_in)'s; here the run
//! is written anew under its pseudonym alone, and computed once more from that.

use crate::core::assessment::Debrief;
use crate::core::assessment::debrief::{Names, build};
use crate::core::hand_in::{
    Difference, HandIn, JOURNAL, Manifest, NEXT_TIME, NotOurs, Wanted, compare, files, hand_in,
    standing_id, unzip,
};
use crate::core::journal::{Header, Journal, JournalFault, Tail, text};
use crate::core::report::{Draw, Unwritten};

use super::{
    Because, Edition, Known, Played, ReadError, Standing, StoredRun, next_time, standings,
};

/// What a check found.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// What the hand-in says it is.
    pub manifest: Manifest,
    /// All that differs; nothing where it agrees.
    pub differences: Vec<Difference>,
}

/// Why nothing can be checked.
#[derive(Debug, thiserror::Error)]
pub enum Unchecked {
    /// It is no hand-in.
    #[error(transparent)]
    NotOurs(#[from] NotOurs),
    /// What the run was played with is not here, or its inputs do not fit that.
    #[error(transparent)]
    Run(#[from] ReadError),
    /// The report cannot be made.
    #[error(transparent)]
    Report(#[from] Unwritten),
}

/// Makes what is handed in of a run.
///
/// # Errors
/// The PDF cannot be written.
pub fn make(
    played: &Played,
    next_time: Option<String>,
    wanted: Wanted,
    draw: Draw<'_>,
) -> Result<HandIn, Unwritten> {
    let (header, journal) = under_pseudonym(played);
    let debrief = debrief(played, &header, wanted, next_time);
    hand_in((&header, &journal), &debrief, &wanted, draw)
}

/// Computes a hand-in once more from its journal, and says what differs.
///
/// # Errors
/// It is none, or what it was played with is not here.
pub fn check(
    zip: &[u8],
    edition: impl FnOnce(&Header) -> Option<Edition>,
    draw: Draw<'_>,
) -> Result<Checked, Unchecked> {
    let given = unzip(zip)?;
    let with = |differences| Checked {
        manifest: given.manifest.clone(),
        differences,
    };
    let Some(journal) = given.files.get(JOURNAL) else {
        return Ok(with(files(&given)));
    };
    let stored = match StoredRun::read(journal, edition) {
        Ok(stored) => stored,
        Err(ReadError::Journal(fault)) => return Ok(with(and_journal(&given, fault))),
        Err(error) => return Err(error.into()),
    };
    if let Some(fault) = stored.damage.clone().or_else(|| torn(&stored.journal)) {
        return Ok(with(and_journal(&given, fault)));
    }
    let played = Played::from(stored);
    let wanted = Wanted {
        lang: given.manifest.language,
        numbers: given.manifest.numbers,
        standing: standing(&played, &given.manifest.standing),
    };
    let next_time = next_time::as_read(given.files.get(NEXT_TIME).cloned());
    let debrief = debrief(&played, &played.header, wanted, next_time.clone());
    let ours = make(&played, next_time, wanted, draw)?;
    Ok(with(compare(&given, &ours, &debrief)))
}

fn and_journal(given: &HandIn, fault: JournalFault) -> Vec<Difference> {
    let mut found = files(given);
    found.push(Difference::Journal(fault));
    found
}

/// A line that was torn off while it was written is no part of what was handed in whole.
fn torn(journal: &Journal) -> Option<JournalFault> {
    let line = journal.inputs.len() + 2;
    (journal.tail == Tail::Torn).then_some(JournalFault::Damaged { line })
}

/// How the run can count, by what its journal says of itself; where that leaves it open, as claimed.
fn standing(played: &Played, claimed: &str) -> Option<Standing> {
    let known = Known::of(&played.header, &played.trace);
    match standings(&[known]).pop() {
        Some(Standing::Assessed) => {
            let open = [None, Some(Standing::Practice(Because::Later))];
            let open = open.into_iter().find(|open| standing_id(*open) == claimed);
            open.unwrap_or(Some(Standing::Assessed))
        }
        found => found,
    }
}

fn debrief(played: &Played, header: &Header, wanted: Wanted, next_time: Option<String>) -> Debrief {
    let names = Names {
        worker: header.worker.clone(),
    };
    let mut debrief = build(&played.trace, &played.catalog, wanted.lang, &names);
    debrief.next_time = next_time;
    debrief.standing = wanted.standing;
    debrief
}

/// The journal with the pseudonym in place of the name that was used in the conversation.
fn under_pseudonym(played: &Played) -> (Header, String) {
    let header = Header {
        worker: played.header.player.clone(),
        ..played.header.clone()
    };
    let (text, _) = text(&header, &played.inputs);
    (header, text)
}
