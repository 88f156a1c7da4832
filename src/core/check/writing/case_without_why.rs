//! `case-without-why`
//!
//! ## What it does
//! Finds options that are wrong in a case, and not wrong otherwise, where that case has no `why`
//! of its own. Wrong is a sum of weight times evidence below 0 over what the node affords. (An
//! option without any `why` is an error, `missing-why`.)
//!
//! ## Why is this bad?
//! The debrief would explain a wrong choice with the reason why it is a good one.
//!
//! ## Example
//! ```ron
//! cases: [ ( id: "lied", when: Flag("pretext"), evidence: { "wmo_clarify_needs": -2 } ) ],   // and why?
//! ```
//! Add `why` to the case.

use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let Some(own) = story.editions().next() else {
        return found;
    };
    for moment in story.decisions() {
        for option in &moment.decision.options {
            let worth = |then| story.worth(moment.decision, then);
            let unexplained = option.cases.iter().filter(|case| {
                case.then.why == option.base.why
                    && worth(&case.then) < 0
                    && worth(&option.base) >= 0
            });
            for case in unexplained {
                let why = option.base.why.as_ref().map(|why| why.text);
                if let Some(told) = why.and_then(|why| story.told(own, why)) {
                    let finding = story.warn_text(Rule::CaseWithoutWhy, told);
                    found.push(finding.arg("id", &option.id).arg("case", &case.id));
                }
            }
        }
    }
    found
}
