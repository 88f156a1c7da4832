//! What stands at the head of a report that leaves this computer: whose run, of what, when, and how
//! it counts.

use super::blocks::{Block, Report};
use super::theirs::theirs;
use crate::core::journal::Header;
use crate::core::locale::{Lang, iso_date, say};

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
    /// The id of how it counts, as `run::Standing` gives it.
    pub standing: String,
}

impl Front {
    /// The head of the report of a run.
    pub fn new(header: &Header, standing: &str) -> Self {
        Self {
            player: header.player.clone(),
            scenario: header.scenario.clone(),
            edition: header.scenario_hash.chars().take(EDITION).collect(),
            day: iso_date(header.started),
            program: header.program.clone(),
            standing: standing.to_owned(),
        }
    }

    /// How the run counts, in a sentence.
    pub fn standing_words(&self, lang: Lang) -> String {
        say(lang, &format!("reports-standing-{}", self.standing), &[])
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
        let mut head = vec![
            Block::quiet(say(lang, "reports-run", &run)),
            Block::quiet(say(lang, "reports-edition", &edition)),
        ];
        // That there was help is said in the debrief itself.
        if self.standing != "practice_helped" {
            head.push(Block::plain(self.standing_words(lang)));
        }
        report.opening.splice(0..0, head);
    }
}
