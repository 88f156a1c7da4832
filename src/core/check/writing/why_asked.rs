//! `why-never-asked`, `why-always-asked`
//!
//! ## What it does
//! Finds scenarios of ten decisions or more of which none has `ask_why`, and scenarios of four
//! decisions or more of which every one has it.
//!
//! ## Why is this bad?
//! Whoever asks to be asked why and how sure is asked nothing; or is asked so often that the
//! conversation comes to a halt, and the answers become a click.
//!
//! ## Example
//! ```ron
//! "d7": Decide( ask_why: true, say: "Die maak ik niet meer open.", … )
//! ```
//! Mark three to five decisions: those at which the situation decides what fits.

use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};

/// A shorter exercise need not ask for reasons.
const LONG: usize = 10;
/// Of fewer decisions, each may be one to ask about.
const SEVERAL: usize = 4;

pub(super) fn check(story: &Story<'_>) -> Option<Diagnostic> {
    let count = story.decisions().count();
    let asked = story.decisions().filter(|moment| moment.decision.ask_why);
    match asked.count() {
        0 if count >= LONG => {
            let finding = story.warn(Rule::WhyNeverAsked, story.places.start);
            Some(finding.arg("count", count))
        }
        asked if asked == count && count >= SEVERAL => {
            let first = story.decisions().next()?;
            let finding = story.warn(Rule::WhyAlwaysAsked, first.span);
            Some(finding.arg("count", count))
        }
        _ => None,
    }
}
