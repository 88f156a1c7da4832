//! `jargon`
//!
//! ## What it does
//! Finds words of the trade in what client and worker say to each other, per language (domain
//! C9's list). What a third person says is left out, and so is a node without the client
//! (`alone: true` in its scene): officials and colleagues may talk shop.
//!
//! ## Why is this bad?
//! People at the door do not talk like a report, and a line in jargon is known as wrong by its
//! words alone.
//!
//! ## Example
//! ```text
//! "We gaan uw netwerk activeren."   // say: "Wie heeft u om u heen?"
//! ```
//! Say it in plain words.

use super::sieve::Sieve;
use super::story::Story;
use super::words::{Word, find_phrase, words};
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::scenario::model::Speaker;

const DUTCH: &[&str] = &[
    "zelfredzaam*",
    "netwerk activeren",
    "*netwerk te activeren",
    "*traject",
    "*trajecten",
    "inzetten op",
    "ingezet op",
    "zetten in op",
    "casus*",
    "doelgroep*",
    "eigen regie",
    "casemanag*",
    "interventie*",
    "aanmelden",
    "aanmelding",
    "aangemeld",
    "inbedd*",
    "ingebed",
];
const ENGLISH: &[&str] = &[
    "self-relian*",
    "self-sufficien*",
    "activate your network",
    "activate the network",
    "activating the network",
    "trajectory",
    "care pathway",
    "target group*",
    "self-direct*",
    "case manager*",
    "casework*",
    "intervention*",
    "refer you",
    "referral",
    "embed*",
    "stakeholder*",
];

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let talk = story.spoken().iter().filter(|spoken| {
        matches!(spoken.by, Speaker::Client | Speaker::Worker) && !spoken.client_is_away
    });
    for edition in story.editions() {
        let list = match edition.language {
            "nl" => DUTCH,
            "en" => ENGLISH,
            _ => continue,
        };
        let sieve = Sieve::new(list.iter().copied());
        let told = talk
            .clone()
            .filter_map(|said| story.told(edition, said.text));
        for told in told.filter(|told| sieve.lets_pass(told.text)) {
            let words: Vec<Word<'_>> = words(told.text).collect();
            if let Some(place) = list.iter().find_map(|phrase| find_phrase(&words, phrase)) {
                let word = &told.text[place.clone()];
                found.push(story.warn_part(Rule::Jargon, told, place).arg("word", word));
            }
        }
    }
    found
}
