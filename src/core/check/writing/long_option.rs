//! `long-option`
//!
//! ## What it does
//! Finds options of more than 20 words, asides and always-open ones included, per language.
//!
//! ## Why is this bad?
//! A scenario must test judgement, not reading; and nobody says so much in one breath (domain C7).
//!
//! ## Example
//! ```text
//! "Ik begrijp dat dit vervelend is, maar we hebben nu eenmaal regels, en die gelden voor iedereen hier, dus ook voor u en mij."
//! ```
//! One thought per turn.

use super::story::Story;
use super::words::word_count;
use crate::core::diagnostic::{Diagnostic, Rule};

/// The most words that an option may have.
const MOST: usize = 20;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let of_nodes = story.decisions().flat_map(|moment| {
        moment
            .decision
            .options
            .iter()
            .chain(&moment.decision.asides)
    });
    let texts: Vec<_> = of_nodes
        .chain(&story.scenario.always)
        .filter_map(|choice| choice.text)
        .collect();
    let mut found = Vec::new();
    for edition in story.editions() {
        let told = texts.iter().filter_map(|text| story.told(edition, *text));
        // A shorter text has no room for so many words with blanks between.
        for told in told.filter(|told| told.text.len() > 2 * MOST) {
            let count = word_count(told.text);
            if count > MOST {
                let finding = story.warn_text(Rule::LongOption, told);
                found.push(finding.arg("count", count).arg("limit", MOST));
            }
        }
    }
    found
}
