//! Over time: what all runs of one pseudonym add up to, as data in one language.
//!
//! Each run is summed up once ([`Summary`]); what is made of many is computed from the summaries
//! alone, so that ten thousand runs need not be replayed to be looked at. What is added up are
//! chances and credit, and moments on a balance: never levels or means, so that each run weighs as
//! much as it showed.
//!
//! It does not decide which runs are evidence: the host says so of each. It holds no words of the
//! program: those are the report's.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new kind must be handled here before it compiles"
)]

mod growth;
mod lacking;
mod offer;
mod summary;
mod tendency;

use serde::Serialize;

pub use growth::{Change, Growth, Step};
pub use lacking::{Gives, Lacking};
pub use offer::Offer;
pub use summary::{Answer, Moments, OnBalance, Said, Summary, Tallied};
pub use tendency::{OfKind, Tendency};

use crate::core::assessment::calibration::Calibration;
use crate::core::framework::Catalog;
use crate::core::journal::Header;
use crate::core::locale::Lang;

/// A run, as a host knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known<'a> {
    /// Its first line.
    pub header: &'a Header,
    /// What came of it.
    pub summary: &'a Summary,
    /// It is evidence, and not practice.
    pub assessed: bool,
    /// What the trainee will do next time, where that was written.
    pub next_time: Option<&'a str>,
}

/// What it is looked at against.
#[derive(Debug, Clone, Copy)]
pub struct Today<'a> {
    /// The frameworks, which have the names.
    pub catalog: &'a Catalog,
    /// The scenarios that can be played.
    pub offers: &'a [Offer],
    /// The language.
    pub lang: Lang,
}

/// What all runs of a pseudonym add up to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Portfolio {
    /// The pseudonym.
    pub player: String,
    /// The language of what stands in it.
    pub language: String,
    /// How many runs there are, also those in which nothing was chosen yet.
    pub runs: usize,
    /// The runs that are evidence.
    pub assessed: Part,
    /// Forks, runs with help, and later runs.
    pub practice: Part,
    /// Runs of a scenario or of frameworks that have changed since.
    pub older: Part,
    /// What there were too few chances for, and which scenario would give them.
    pub lacking: Vec<Lacking>,
    /// How sure somebody was, beside how often that was right, in the runs that are evidence; none
    /// where nobody was asked.
    pub calibration: Option<Calibration>,
    /// What was written, the last first.
    pub written: Vec<Written>,
}

/// What some of the runs add up to. A fork is counted and not added: its beginning is another run's,
/// so that one moment would be two chances.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// How many there are.
    pub runs: usize,
    /// The competencies that there was a chance to show, in the order of the frameworks.
    pub competencies: Vec<Growth>,
    /// The balances on which a position was taken, in the order of the frameworks.
    pub balances: Vec<Tendency>,
}

/// What was written in and after a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Written {
    /// When the run began, in seconds since 1970.
    pub started: u64,
    /// The title of the scenario.
    pub title: String,
    /// What will be done next time.
    pub next_time: Option<String>,
    /// Questions with answers.
    pub reflections: Vec<Reflected>,
}

/// A question that was answered in own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reflected {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// What the runs of a pseudonym add up to; those of others are passed over.
pub fn portfolio(player: &str, runs: &[Known<'_>], today: Today<'_>) -> Portfolio {
    let own = runs.iter().filter(|run| run.header.player == player);
    let mut own: Vec<Known<'_>> = own.copied().collect();
    own.sort_by_key(|run| (run.header.started, &run.header.id));
    let begun = own.iter().filter(|run| run.summary.choices > 0).copied();
    let (older, newest): (Vec<_>, Vec<_>) = begun.partition(|run| is_older(run.header, today));
    let (assessed, practice): (Vec<_>, Vec<_>) = newest.into_iter().partition(|run| run.assessed);
    Portfolio {
        player: player.to_owned(),
        language: today.lang.code().to_owned(),
        runs: own.len(),
        lacking: lacking::lacking(&assessed, &own, today),
        calibration: Calibration::of(assessed.iter().flat_map(|run| &run.summary.stated).copied()),
        assessed: part(&assessed, today),
        practice: part(&practice, today),
        older: part(&older, today),
        written: own
            .iter()
            .rev()
            .filter_map(|run| written(run, today.lang))
            .collect(),
    }
}

/// Whether a run is of an edition that has changed since. What cannot be played any more has no
/// newer edition.
fn is_older(header: &Header, today: Today<'_>) -> bool {
    let mut offers = today.offers.iter();
    let now = offers.find(|offer| offer.scenario == header.scenario);
    now.is_some_and(|now| {
        now.hash != header.scenario_hash || today.catalog.hash != header.frameworks_hash
    })
}

fn part(runs: &[Known<'_>], today: Today<'_>) -> Part {
    let whole = runs.iter().filter(|run| run.header.forked_from.is_none());
    let whole: Vec<Known<'_>> = whole.copied().collect();
    Part {
        runs: runs.len(),
        competencies: growth::growth(&whole, today),
        balances: tendency::tendencies(&whole, today),
    }
}

fn written(run: &Known<'_>, lang: Lang) -> Option<Written> {
    let answers = run.summary.reflections.iter();
    let answered = answers.filter(|answer| !answer.answer.trim().is_empty());
    let reflections = answered.map(|answer| Reflected {
        question: answer.question.get(lang).to_owned(),
        answer: answer.answer.clone(),
    });
    let written = Written {
        started: run.header.started,
        title: run.summary.title.get(lang).to_owned(),
        next_time: run.next_time.map(str::to_owned),
        reflections: reflections.collect(),
    };
    let there = written.next_time.is_some() || !written.reflections.is_empty();
    there.then_some(written)
}

/// The name of an item, and the place that it has among the frameworks; its id, and after all
/// others, where the frameworks of today do not have it.
fn named(id: &str, today: Today<'_>) -> (u16, String) {
    match today.catalog.find(id) {
        Some(ix) => (ix.0, today.catalog.item(ix).name.get(today.lang).to_owned()),
        None => (u16::MAX, id.to_owned()),
    }
}
