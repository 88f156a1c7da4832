//! `tone-marker`
//!
//! ## What it does
//! Finds words of tone, such as *gewoon*, *moet* and *altijd*, that stand in at least three
//! options of a scenario and only in wrong ones, per language. An option is wrong when the sum of
//! weight times evidence over what its node affords is below 0 under its base case. Forms of one
//! word count together. Dutch and English have lists; other languages are not looked at.
//!
//! ## Why is this bad?
//! The word gives the answer away; the situation need not be read.
//!
//! ## Example
//! ```text
//! "U moet dat gewoon doen."   // and `moet` is in no option that fits
//! ```
//! Use the word in a fitting line as well, or say the wrong ones without it.

use super::sieve::Sieve;
use super::story::{Edition, Story};
use super::words::{Word, find_phrase, words};
use crate::core::diagnostic::{Diagnostic, Rule};

/// In fewer options a word may stand by chance.
const ENOUGH: usize = 3;

type Marker = &'static [&'static str];

/// Each word with its forms; the first is the one that a finding names.
const DUTCH: &[Marker] = &[
    &["gewoon"],
    &["moet", "moeten", "moest"],
    &["altijd"],
    &["nooit"],
    &["natuurlijk"],
    &["eigenlijk"],
    &["zomaar"],
    &["meteen", "direct", "onmiddellijk"],
    &["echt"],
    &["toch"],
    &["snap", "begrijp"],
    &["beter"],
    &["helaas"],
];
const ENGLISH: &[Marker] = &[
    &["just", "simply"],
    &["must", "have to", "has to", "need to"],
    &["should", "ought"],
    &["always"],
    &["never"],
    &["of course", "naturally", "obviously"],
    &["actually"],
    &["at once", "immediately", "right away", "straight away"],
    &["really"],
    &["surely", "after all"],
    &["i understand", "i get it", "i see"],
    &["better"],
    &["unfortunately"],
];

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for edition in story.editions() {
        let markers = match edition.language {
            "nl" => DUTCH,
            "en" => ENGLISH,
            _ => continue,
        };
        let sieve = Sieve::new(markers.iter().copied().flatten().copied());
        let options = read_options(story, edition, &sieve);
        found.extend(
            markers
                .iter()
                .filter_map(|marker| judge(story, marker, &options)),
        );
    }
    found
}

/// The text of an option that may have a marker, its words, and whether the option is wrong.
struct Read<'s> {
    told: super::story::Told<'s>,
    words: Vec<Word<'s>>,
    wrong: bool,
}

fn read_options<'s>(story: &Story<'s>, edition: Edition<'s>, sieve: &Sieve) -> Vec<Read<'s>> {
    let mut read = Vec::new();
    for moment in story.decisions() {
        for option in &moment.decision.options {
            let told = option.text.and_then(|text| story.told(edition, text));
            let Some(told) = told.filter(|told| sieve.lets_pass(told.text)) else {
                continue;
            };
            read.push(Read {
                told,
                words: words(told.text).collect(),
                wrong: story.worth(moment.decision, &option.base) < 0,
            });
        }
    }
    read
}

fn judge(story: &Story<'_>, marker: Marker, options: &[Read<'_>]) -> Option<Diagnostic> {
    let mut first = None;
    let mut count = 0;
    for option in options {
        let Some(place) = marker
            .iter()
            .find_map(|form| find_phrase(&option.words, form))
        else {
            continue;
        };
        if !option.wrong {
            return None;
        }
        count += 1;
        first.get_or_insert((option.told, place));
    }
    let (told, place) = first.filter(|_| count >= ENOUGH)?;
    let finding = story.warn_part(Rule::ToneMarker, told, place);
    Some(finding.arg("word", marker[0]).arg("count", count))
}
