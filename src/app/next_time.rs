//! What the trainee will do next time: what is being written in a debrief, and keeping it with the
//! run.

use std::path::{Path, PathBuf};

use crate::core::locale::Lang;
use crate::run::next_time::as_kept;
use crate::storage::{DataDir, Runs};

use super::shelf::trouble;

/// What is written about the next time, and whether it is kept.
#[derive(Debug, Default)]
pub(super) struct NextTime {
    /// The journal of the run, if it is kept.
    journal: Option<PathBuf>,
    words: String,
    unkept: bool,
    noted: Option<Noted>,
}

/// What became of keeping what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noted {
    /// It is kept.
    Kept,
    /// The run is not kept either.
    Nowhere,
    /// It could not be written, and why.
    Failed(String),
}

impl NextTime {
    /// What was kept before with the run of this journal.
    pub(super) fn new(journal: Option<&Path>, kept: Option<String>) -> Self {
        Self {
            journal: journal.map(Path::to_owned),
            words: kept.unwrap_or_default(),
            unkept: false,
            noted: None,
        }
    }

    /// As it is being written.
    pub(super) fn words(&self) -> &str {
        &self.words
    }

    /// As it stands in a debrief.
    pub(super) fn said(&self) -> Option<String> {
        as_kept(&self.words)
    }

    pub(super) fn is_unkept(&self) -> bool {
        self.unkept
    }

    pub(super) fn noted(&self) -> Option<&Noted> {
        self.noted.as_ref()
    }

    pub(super) fn write(&mut self, words: &str) {
        words.clone_into(&mut self.words);
        self.unkept = true;
        self.noted = None;
    }

    /// Keeps it with the run.
    pub(super) fn keep(&mut self, dir: Option<&DataDir>, lang: Lang) {
        self.unkept = false;
        self.noted = Some(match (dir, &self.journal) {
            (Some(dir), Some(journal)) => {
                let kept = Runs::new(dir.clone()).keep_next_time(journal, &self.words);
                kept.map_or_else(
                    |error| Noted::Failed(trouble(&error, lang)),
                    |()| Noted::Kept,
                )
            }
            _ => Noted::Nowhere,
        });
    }
}
