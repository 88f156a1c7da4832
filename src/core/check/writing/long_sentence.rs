//! `long-sentence`
//!
//! ## What it does
//! Finds sentences of more than 20 words in any text, per language (level B1, domain C9).
//!
//! ## Why is this bad?
//! Many readers lose the thread, and those who read in a second language first of all.
//!
//! ## Example
//! ```text
//! "Dit is een zin die maar doorgaat, omdat er steeds weer iets bij komt dat ook nog gezegd had kunnen worden in een volgende."
//! ```
//! Make it two sentences.

use super::story::Story;
use super::words::{sentences, word_count};
use crate::core::diagnostic::{Diagnostic, Rule};

/// The most words that a sentence may have.
const MOST: usize = 20;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for edition in story.editions() {
        for (text, _) in story.scenario.texts.iter() {
            // A shorter text has no room for so many words with blanks between.
            let told = story.told(edition, text);
            let Some(told) = told.filter(|told| told.text.len() > 2 * MOST) else {
                continue;
            };
            let warn = story.warn_parts(Rule::LongSentence, told);
            for sentence in sentences(told.text) {
                let count = word_count(&told.text[sentence.clone()]);
                if count > MOST {
                    found.push(warn(sentence).arg("count", count).arg("limit", MOST));
                }
            }
        }
    }
    found
}
