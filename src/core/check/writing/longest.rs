//! `longest-is-best`, `longest-is-wrong`
//!
//! ## What it does
//! Counts, per language, at how many decisions a best option is longer than every option that is
//! not best. It speaks up above 40 % and below 15 %, from 8 decisions on; fewer say nothing. A
//! *best* option earns most of the chances that the options make under their base case, as the
//! audit counts it; decisions without a chance, whose options all earn the same, or with fewer than
//! two texts, do not count. Length is in characters that are shown, as for the audit's `longest`.
//!
//! ## Why is this bad?
//! Whoever always takes the longest line, or always avoids it, scores without reading the
//! situation.
//!
//! ## Example
//! ```text
//! "Ja."  "Nee."  "Milly belde. Ik weet van de post, en verder niets. Zal ik morgen komen?"   // 2 of 3 read no further
//! ```
//! Lengthen a wrong line, or shorten the best one.

use super::story::{Edition, Moment, Story};
use super::words::shown_length;
use crate::core::diagnostic::{Diagnostic, Rule};

/// Below this number of decisions a share says nothing.
const ENOUGH: usize = 8;
const MOST_PERCENT: usize = 40;
const LEAST_PERCENT: usize = 15;
/// How many nodes a hint names.
const NAMED: usize = 8;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    story
        .editions()
        .filter_map(|edition| share(story, edition))
        .collect()
}

fn share(story: &Story<'_>, edition: Edition<'_>) -> Option<Diagnostic> {
    let mut longest = Vec::new();
    let mut count = 0;
    for moment in story.decisions() {
        if let Some(best_is_longest) = best_is_longest(story, edition, moment) {
            count += 1;
            longest.extend(best_is_longest.then_some(moment.node.id.as_str()));
        }
    }
    let hits = longest.len();
    let code = match () {
        () if count < ENOUGH => return None,
        () if hits * 100 > count * MOST_PERCENT => Rule::LongestIsBest,
        () if hits * 100 < count * LEAST_PERCENT => Rule::LongestIsWrong,
        () => return None,
    };
    let finding = story.warn_edition(code, edition)?;
    let finding = finding.arg("hits", hits).arg("count", count);
    if code == Rule::LongestIsWrong {
        return Some(finding);
    }
    let more = if hits > NAMED { ", …" } else { "" };
    longest.truncate(NAMED);
    let nodes = format!("{}{more}", longest.join(", "));
    Some(finding.hint("hint-longest-nodes", vec![("nodes", nodes)]))
}

/// Whether a best option is the longest; nothing where there is no best or nothing to compare.
fn best_is_longest(story: &Story<'_>, edition: Edition<'_>, moment: Moment<'_>) -> Option<bool> {
    let values = story.values(moment.decision)?;
    let highest = values.iter().max()?;
    let length = |best: bool| {
        let options = moment.decision.options.iter().zip(&values);
        options
            .filter(|(_, value)| (*value == highest) == best)
            .filter_map(|(option, _)| Some(shown_length(story.told(edition, option.text?)?.text)))
            .max()
    };
    Some(length(true)? > length(false)?)
}
