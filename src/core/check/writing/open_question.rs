//! `open-question-is-right`
//!
//! ## What it does
//! Finds scenarios with at least four options that carry the act `mi_open_question`, none of
//! which is wrong or neutral: each is worth more than 0 in the sum of weight times evidence over
//! what its node affords, under its base case.
//!
//! ## Why is this bad?
//! Then “always ask an open question” is a formula that scores without listening.
//!
//! ## Example
//! ```ron
//! ( id: "ask_more", say: "En hoe voelt dat?", acts: ["mi_open_question"], evidence: { "wmo_clarify_needs": -1 }, … )   // he is at the door, in the cold
//! ```
//! Add an open question that comes at the wrong moment.

use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};

/// Fewer open questions say nothing.
const ENOUGH: usize = 4;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let Some(act) = story.catalog.find("mi_open_question") else {
        return Vec::new();
    };
    let mut first = None;
    let mut count = 0;
    for moment in story.decisions() {
        for option in &moment.decision.options {
            if !option.base.acts.contains(&act) {
                continue;
            }
            if story.worth(moment.decision, &option.base) <= 0 {
                return Vec::new();
            }
            count += 1;
            first = first.or(option.text);
        }
    }
    let mut editions = story.editions();
    let told = editions
        .next()
        .zip(first)
        .and_then(|(own, text)| story.told(own, text));
    told.filter(|_| count >= ENOUGH)
        .map(|told| {
            story
                .warn_text(Rule::OpenQuestionIsRight, told)
                .arg("count", count)
        })
        .into_iter()
        .collect()
}
