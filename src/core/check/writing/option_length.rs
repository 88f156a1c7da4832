//! `option-length`
//!
//! ## What it does
//! Finds options whose text is more than 25 % longer or shorter than the mean of its node, per
//! language. Length is in characters. Silences are left out, since their text is a description; so
//! is a difference of fewer than 8 characters, which is one word and no cue.
//!
//! ## Why is this bad?
//! The odd one out draws the eye, whatever it says.
//!
//! ## Example
//! ```text
//! "Dat is lastig. Zullen we het samen lezen?"   "Nee."   // 22 on average
//! ```
//! Bring the lines of one node to about the same length.

use super::story::{Edition, Moment, Story};
use super::words::shown_length;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::scenario::model::Manner;

/// A difference of fewer characters is less than a word with its blank.
const NO_CUE: usize = 8;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for edition in story.editions() {
        for moment in story.decisions() {
            found.extend(odd_ones(story, edition, moment));
        }
    }
    found
}

fn odd_ones(story: &Story<'_>, edition: Edition<'_>, moment: Moment<'_>) -> Vec<Diagnostic> {
    let options = moment.decision.options.iter();
    let told: Vec<_> = options
        .filter(|option| option.manner != Manner::Silence)
        .filter_map(|option| story.told(edition, option.text?))
        .map(|told| (told, shown_length(told.text)))
        .collect();
    let count = told.len().max(1);
    let sum: usize = told.iter().map(|(_, length)| length).sum();
    let slack = (NO_CUE - 1).min(sum / count);
    told.into_iter()
        // |length - mean| > mean / 4, without fractions.
        .filter(|(_, length)| (length * count).abs_diff(sum) * 4 > sum)
        .filter(|(_, length)| (length * count).abs_diff(sum) >= NO_CUE * count)
        .map(|(told, length)| {
            story
                .warn_text(Rule::OptionLength, told)
                .arg("length", length)
                .arg("mean", (sum + count / 2) / count)
                .arg(
                    "low",
                    (sum * 3)
                        .div_ceil(count * 4)
                        .min(sum.div_ceil(count) - slack),
                )
                .arg("high", (sum * 5 / (count * 4)).max(sum / count + slack))
        })
        .collect()
}
