//! `one-decent-option`
//!
//! ## What it does
//! Finds decisions at which at most one option is worth more than -1 on any of the competencies
//! that are afforded there, under its base case. An option without a tag counts as 0, and so as
//! decent. A decision that affords nothing is left out.
//!
//! ## Why is this bad?
//! One kind line among rude ones is no choice. Each wrong option must be something that a decent,
//! tired worker would say, so at least two options must have something for them.
//!
//! ## Example
//! ```ron
//! options: [ ( id: "a", evidence: { "wmo_clarify_needs": 2 }, … ), ( id: "b", evidence: { "wmo_clarify_needs": -2 }, … ) ],
//! ```
//! Give a wrong option a side that is worth 0 or more.

use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for moment in story.decisions() {
        let decision = moment.decision;
        let decent = decision.options.iter().filter(|option| {
            let tagged = option.base.evidence.iter();
            let poor =
                tagged.filter(|(item, value)| *value < 0 && decision.weight(*item).is_some());
            poor.count() < decision.affords.len()
        });
        let alone = decent.count() < 2;
        if alone && decision.options.len() >= 2 && !decision.affords.is_empty() {
            let finding = story.warn(Rule::OneDecentOption, moment.span);
            found.push(finding.arg("id", &moment.node.id));
        }
    }
    found
}
