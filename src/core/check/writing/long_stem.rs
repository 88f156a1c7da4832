//! `long-stem`
//!
//! ## What it does
//! Finds decisions whose stem, the lines and the prompt right before the options, has more than 40
//! words, per language. Of the lines with a condition only the longest counts, since the others
//! may be excluded by it: the number is what somebody certainly reads.
//!
//! ## Why is this bad?
//! Too much reading tests reading (domain C7, after the research on situational judgement).
//!
//! ## Example
//! ```ron
//! "d2": Decide( narrate: "Vijf zinnen over het trappenhuis …", say: "En dan nog zes.", … )
//! ```
//! Move what leads up to the moment into a `Tell` before it.

use super::story::{Edition, Moment, Story};
use super::words::word_count;
use crate::core::diagnostic::{Diagnostic, Rule};

/// The most words that a stem may have.
const MOST: usize = 40;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for edition in story.editions() {
        for moment in story.decisions() {
            found.extend(judge(story, edition, moment));
        }
    }
    found
}

fn judge(story: &Story<'_>, edition: Edition<'_>, moment: Moment<'_>) -> Option<Diagnostic> {
    let told = |text| story.told(edition, text);
    let lines = &moment.node.lines;
    let texts = lines.iter().map(|line| line.text);
    let room = texts
        .chain(moment.decision.prompt)
        .filter_map(told)
        .map(|told| told.text.len().div_ceil(2));
    // So many words with blanks between have no room in shorter texts.
    if room.sum::<usize>() <= MOST {
        return None;
    }
    let length = |text| told(text).map_or(0, |told| word_count(told.text));
    let always = lines.iter().filter(|line| line.when.is_none());
    let sometimes = lines.iter().filter(|line| line.when.is_some());
    let longest = sometimes.max_by_key(|line| length(line.text));
    let mut shown: Vec<_> = always.chain(longest).map(|line| line.text).collect();
    shown.extend(moment.decision.prompt);
    let count: usize = shown.iter().map(|text| length(*text)).sum();
    // It stands at the longest of these texts: that one is to be shortened.
    let place = shown.into_iter().max_by_key(|text| length(*text))?;
    let told = told(place).filter(|_| count > MOST)?;
    let finding = story.warn_text(Rule::LongStem, told);
    Some(
        finding
            .arg("id", &moment.node.id)
            .arg("count", count)
            .arg("limit", MOST),
    )
}
