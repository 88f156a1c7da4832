//! `sentences-too-long`
//!
//! ## What it does
//! Finds languages of a scenario in which the mean sentence has more than 12 words, from 20
//! sentences on. Domain C9 asks for 8 to 12 on average; below 8 is left alone, because talk lives
//! by half sentences and short turns.
//!
//! ## Why is this bad?
//! The whole is harder than level B1, even where no single sentence is too long.
//!
//! ## Example
//! ```text
//! Every sentence has fifteen words: none is over 20, and the whole is tiring all the same.
//! ```
//! Cut the longest ones in two.

use super::story::Story;
use super::words::{sentences, word_count};
use crate::core::diagnostic::{Diagnostic, Rule};

/// The most words that the mean sentence may have.
const MOST: usize = 12;
/// Fewer sentences have no mean worth the name.
const ENOUGH: usize = 20;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for edition in story.editions() {
        let mut count = 0;
        let mut sum = 0;
        for (text, _) in story.scenario.texts.iter() {
            if let Some(told) = story.told(edition, text) {
                count += sentences(told.text).len();
                sum += word_count(told.text);
            }
        }
        if count >= ENOUGH && sum > count * MOST {
            let finding = story.warn_edition(Rule::SentencesTooLong, edition);
            found.extend(
                finding.map(|finding| finding.arg("mean", sum.div_ceil(count)).arg("limit", MOST)),
            );
        }
    }
    found
}
