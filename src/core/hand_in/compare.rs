//! What differs between a hand-in and what its own journal gives.

use std::collections::BTreeSet;

use super::manifest::hash;
use super::{HandIn, PAGE, Results};
use crate::core::assessment::Debrief;
use crate::core::journal::JournalFault;
use crate::core::report::words_of;

/// Something that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// A file that the list has, and the zip has not.
    Missing(String),
    /// A file that the zip has, and the list has not.
    Added(String),
    /// A file that is not the one that the list was made of.
    Changed(String),
    /// The journal cannot be trusted.
    Journal(JournalFault),
    /// The list names another scenario, or another edition of it, than the journal.
    Scenario,
    /// Likewise for the frameworks.
    Frameworks,
    /// Likewise for the pseudonym.
    Player,
    /// Likewise for the id of the run.
    Run,
    /// The run cannot count as the list says: it is forked, or help was opened in it.
    Standing,
    /// The ending.
    Ending,
    /// A choice, by its number from 1.
    Choice(usize),
    /// A critical moment, by its name.
    Critical(String),
    /// The level of a competency, by its name.
    Level(String),
    /// The score of a competency, by its name.
    Score(String),
    /// A file that does not say what this run gives; for the page, under which headings.
    Report(String, Vec<String>),
}

/// Compares a hand-in with the one that its journal gives. `debrief` is the recomputed one, for the
/// names. Where another version of the program made it, files can be put differently, and only what
/// they were made of is compared.
pub fn compare(given: &HandIn, ours: &HandIn, debrief: &Debrief) -> Vec<Difference> {
    let mut found = files(given);
    let (theirs, own) = (&given.manifest, &ours.manifest);
    let pairs = [
        (
            theirs.scenario == own.scenario && theirs.scenario_hash == own.scenario_hash,
            Difference::Scenario,
        ),
        (
            theirs.frameworks_hash == own.frameworks_hash,
            Difference::Frameworks,
        ),
        (theirs.player == own.player, Difference::Player),
        (theirs.run == own.run, Difference::Run),
        (theirs.standing == own.standing, Difference::Standing),
    ];
    let other = pairs.into_iter().filter(|(same, _)| !same);
    found.extend(other.map(|(_, difference)| difference));
    found.extend(results(&theirs.results, &own.results, debrief));
    if theirs.program == own.program {
        found.extend(reports(given, ours));
    }
    found
}

/// The files against the list.
pub fn files(given: &HandIn) -> Vec<Difference> {
    let list = &given.manifest.files;
    let listed = list
        .iter()
        .filter_map(|(name, sum)| match given.files.get(name) {
            None => Some(Difference::Missing(name.clone())),
            Some(bytes) if hash(bytes) != *sum => Some(Difference::Changed(name.clone())),
            Some(_) => None,
        });
    let added = given.files.keys().filter(|name| !list.contains_key(*name));
    listed
        .chain(added.cloned().map(Difference::Added))
        .collect()
}

fn results(theirs: &Results, own: &Results, debrief: &Debrief) -> Vec<Difference> {
    let mut found = Vec::new();
    if theirs.ending != own.ending {
        found.push(Difference::Ending);
    }
    let count = theirs.choices.len().max(own.choices.len());
    let other = (0..count).filter(|at| theirs.choices.get(*at) != own.choices.get(*at));
    found.extend(other.map(|at| Difference::Choice(at + 1)));
    let critical: BTreeSet<_> = theirs.critical.iter().collect();
    let ours: BTreeSet<_> = own.critical.iter().collect();
    let names: BTreeSet<String> = critical
        .symmetric_difference(&ours)
        .map(|(id, _)| critical_name(debrief, id))
        .collect();
    found.extend(names.into_iter().map(Difference::Critical));
    let ids: BTreeSet<&String> = theirs.levels.keys().chain(own.levels.keys()).collect();
    for id in ids {
        if theirs.levels.get(id) != own.levels.get(id) {
            found.push(Difference::Level(competency_name(debrief, id)));
        }
    }
    let ids: BTreeSet<&String> = theirs.scores.keys().chain(own.scores.keys()).collect();
    for id in ids {
        // They stand there with three decimals.
        let three = |score: Option<&f64>| score.map(|score| (score * 1000.0).round() as i64);
        if three(theirs.scores.get(id)) != three(own.scores.get(id)) {
            found.push(Difference::Score(competency_name(debrief, id)));
        }
    }
    found
}

fn critical_name(debrief: &Debrief, id: &str) -> String {
    let mut all = debrief.critical.iter();
    let found = all.find(|one| one.id == id);
    found.map_or_else(|| id.to_owned(), |one| one.name.clone())
}

fn competency_name(debrief: &Debrief, id: &str) -> String {
    let mut all = debrief.competencies.iter();
    let found = all.find(|one| one.id == id);
    found.map_or_else(|| id.to_owned(), |one| one.name.clone())
}

/// The files themselves against those that the journal gives.
fn reports(given: &HandIn, ours: &HandIn) -> Vec<Difference> {
    let both = ours.files.iter().filter_map(|(name, own)| {
        let theirs = given.files.get(name)?;
        (theirs != own).then(|| {
            let places = match name.as_str() {
                PAGE => places(theirs, own),
                _ => Vec::new(),
            };
            Difference::Report(name.clone(), places)
        })
    });
    let more = given.files.keys();
    let more = more.filter(|name| !ours.files.contains_key(*name));
    // One that is in nobody's list was named already.
    let more = more.filter(|name| given.manifest.files.contains_key(*name));
    let more = more.map(|name| Difference::Report(name.clone(), Vec::new()));
    both.chain(more).collect()
}

/// Under which headings two pages differ: where one has lines that the other has not.
fn places(theirs: &[u8], own: &[u8]) -> Vec<String> {
    let (theirs, own) = (
        String::from_utf8_lossy(theirs),
        String::from_utf8_lossy(own),
    );
    match other(&own, &theirs) {
        found if found.is_empty() => other(&theirs, &own),
        found => found,
    }
}

/// The places of lines that another page has not: the heading before each, and what is printed
/// large within it.
fn other(page: &str, against: &str) -> Vec<String> {
    let known: BTreeSet<&str> = against.lines().collect();
    let (mut heading, mut strong) = (String::new(), String::new());
    let mut found = Vec::new();
    for line in page.lines() {
        if line.contains("<h1") || line.contains("<h2") {
            (heading, strong) = (words_of(line), String::new());
        } else if line.contains("<p class=\"strong\"") {
            strong = words_of(line);
        }
        let place = match strong.is_empty() {
            true => heading.clone(),
            false => format!("{heading} – {strong}"),
        };
        if !known.contains(line) && !place.is_empty() && !found.contains(&place) {
            found.push(place);
        }
    }
    found
}
