//! Rules about writing and keying, one per file: what can be played, but gives the answer away,
//! reads badly or measures nothing (domain C2, C4, C7, C9). All of them warn.
//!
//! They look at a story that holds together, so they keep silent while there are errors. They
//! judge an option by its *base* case, without its conditions: what a condition opens depends on
//! the run, and an author reads the options as they stand. Rules about words run once for each
//! language, and a finding stands in that language's file.
//!
//! They do *not* play the scenario: what holds over all runs is for the audit.

mod bands_centred;
mod case_without_why;
mod contact_never_met;
mod ending_without_choice;
mod evidence_not_afforded;
mod goal_not_afforded;
mod identical_options;
mod jargon;
mod long_option;
mod long_sentence;
mod long_stem;
mod longest;
mod mixed_address;
mod never_read;
mod no_chance;
mod one_decent_option;
mod open_question;
mod option_length;
mod promise_left_open;
mod sentences_too_long;
mod set_bits;
mod sieve;
mod signal_never_offered;
mod situations;
mod story;
mod tone_marker;
mod too_few_chances;
mod why_asked;
pub(in crate::core) mod words;

use story::Story;

use super::Places;
use crate::core::diagnostic::Diagnostic;
use crate::core::framework::Catalog;
use crate::core::scenario::model::Scenario;
use crate::core::source::SourceText;

type Check = fn(&Story<'_>) -> Vec<Diagnostic>;

/// Every rule.
const CHECKS: &[Check] = &[
    // What gives the answer away.
    longest::check,
    option_length::check,
    one_decent_option::check,
    tone_marker::check,
    open_question::check,
    identical_options::check,
    // What is hard to read or out of tone.
    jargon::check,
    mixed_address::check,
    long_option::check,
    long_stem::check,
    long_sentence::check,
    sentences_too_long::check,
    // What measures nothing.
    bands_centred::check,
    goal_not_afforded::check,
    evidence_not_afforded::check,
    no_chance::check,
    too_few_chances::check,
    ending_without_choice::check,
    case_without_why::check,
    |story| why_asked::check(story).into_iter().collect(),
    // What is prepared and never used.
    promise_left_open::check,
    contact_never_met::check,
    signal_never_offered::check,
    never_read::check,
    situations::check,
];

/// Runs all rules. The first source is the scenario; each other source that holds a translation
/// is given with its language in `translations`.
pub(crate) fn run(
    scenario: &Scenario,
    catalog: &Catalog,
    places: &Places,
    sources: &[SourceText],
    translations: &[(String, usize)],
) -> Vec<Diagnostic> {
    let story = Story::new(scenario, catalog, places, sources, translations);
    CHECKS.iter().flat_map(|check| check(&story)).collect()
}
