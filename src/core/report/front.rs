//! What stands at the head of a report that leaves this computer: whose run, of what, and when. How
//! it counts is said by the debrief itself.

use super::blocks::{Block, Report};
use super::theirs::theirs;
use crate::core::assessment::Standing;
use crate::core::journal::Header;
use crate::core::locale::{iso_date, say};

/// How many figures of a hash stand for an edition.
const EDITION: usize = 12;

/// The head of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Front {
    /// The pseudonym of whoever played.
    pub player: String,
    /// The id of the scenario.
    pub scenario: String,
    /// The beginning of the hash of its text.
    pub edition: String,
    /// The day on which it began, in UTC.
    pub day: String,
    /// The version of the program that it was begun with.
    pub program: String,
    /// How it counts; none where nothing is known of that.
    pub standing: Option<Standing>,
}

impl Front {
    /// The head of the report of a run.
    pub fn new(header: &Header, standing: Option<Standing>) -> Self {
        Self {
            player: header.player.clone(),
            scenario: header.scenario.clone(),
            edition: header.scenario_hash.chars().take(EDITION).collect(),
            day: iso_date(header.started),
            program: header.program.clone(),
            standing,
        }
    }

    /// Puts the head on a report.
    pub fn put_on(&self, report: &mut Report) {
        let lang = report.lang;
        let (player, scenario) = (theirs(&self.player), theirs(&self.scenario));
        let run = [("player", &*player), ("day", &*self.day)];
        let edition = [
            ("scenario", &*scenario),
            ("edition", &*self.edition),
            ("program", &*self.program),
        ];
        let head = [
            Block::quiet(say(lang, "reports-run", &run)),
            Block::quiet(say(lang, "reports-edition", &edition)),
        ];
        report.opening.splice(0..0, head);
    }
}
