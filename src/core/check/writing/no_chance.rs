//! `no-chance`
//!
//! ## What it does
//! Finds competencies that a decision affords though its options give no chance to show them: no
//! option is worth 1 or more, or best and worst differ by less than 2, in whatever case. Only
//! competencies with a score are looked at.
//!
//! ## Why is this bad?
//! Such a decision never counts as a chance (design §5, domain C2): the claim is empty.
//!
//! ## Example
//! ```ron
//! affords: { "wmo_clarify_needs": 1.0 },   // and every option has `"wmo_clarify_needs": 1`
//! ```
//! Give the options their evidence, or do not afford it here.

use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for moment in story.decisions() {
        let offers = story.offers(moment.decision);
        for (item, _) in story.scored(moment.decision) {
            if !offers.chance(item) {
                let finding = story.warn(Rule::NoChance, moment.span);
                let finding = finding.arg("id", &moment.node.id);
                found.push(finding.arg("item", &story.catalog.item(item).id));
            }
        }
    }
    found
}
