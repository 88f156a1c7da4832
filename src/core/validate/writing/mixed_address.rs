//! `mixed-address`
//!
//! ## What it does
//! Finds turns in Dutch that say both *u* and *je* (with *uw, uzelf, jij, jou, jouw, jezelf*). A
//! turn is one text that is said aloud. What stands in quotation marks is somebody else's words
//! and is left out; *jullie* is plural and goes with both. Languages without this difference are
//! not looked at.
//!
//! ## Why is this bad?
//! Nobody changes the form of address in the middle of a turn by accident in a scenario: the
//! reader stops, and looks for a meaning that is not there (domain C9).
//!
//! ## Example
//! ```text
//! "Wilt u dat ik je help?"   // "Wilt u dat ik u help?"
//! ```
//! Keep to one form in a turn. A change of form is an event, and has a line of its own.

use super::story::Story;
use super::words::{without_quotations, words};
use crate::core::diagnostic::Diagnostic;

const FORMAL: &[&str] = &["u", "uw", "uwe", "uzelf"];
const FAMILIAR: &[&str] = &["je", "jij", "jou", "jouw", "jouwe", "jezelf"];

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for edition in story.editions().filter(|edition| edition.language == "nl") {
        for told in story
            .spoken()
            .iter()
            .filter_map(|said| story.told(edition, said.text))
        {
            let own = without_quotations(told.text);
            let (mut formal, mut familiar) = (None, None);
            for word in words(&own) {
                if FORMAL.contains(&&*word.0) {
                    formal.get_or_insert(word);
                } else if FAMILIAR.contains(&&*word.0) {
                    familiar.get_or_insert(word);
                }
            }
            if let (Some((formal, a)), Some((familiar, b))) = (formal, familiar) {
                // It was one form until the other came.
                let second = if a.start > b.start { a } else { b };
                let finding = story.warn_part("mixed-address", told, second);
                found.push(finding.arg("formal", formal).arg("familiar", familiar));
            }
        }
    }
    found
}
