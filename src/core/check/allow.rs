//! `allow` in a scenario's head: warnings that the author knows and means, each with a reason.
//!
//! An allowed warning is not shown. An allowance that matches nothing is a warning itself, so that
//! it does not outlive what it was for. Errors cannot be allowed.

use std::collections::BTreeSet;

use crate::core::diagnostic::{Checked, Diagnostic, Severity, Suggestions, manual};
use crate::core::source::Spanned;

/// Every code that is a warning; all others are errors. A test holds this against the sources.
pub const WARNINGS: &[&str] = &[
    "bands-centred",
    "case-without-why",
    "contact-never-met",
    "ending-without-choice",
    "evidence-not-afforded",
    "goal-not-afforded",
    "identical-options",
    "jargon",
    "long-option",
    "long-sentence",
    "long-stem",
    "longest-is-best",
    "longest-is-wrong",
    "mixed-address",
    "never-read",
    "no-chance",
    "one-decent-option",
    "open-question-is-right",
    "option-length",
    "promise-left-open",
    "reason-without-band",
    "sentences-too-long",
    "signal-never-offered",
    "tone-marker",
    "too-few-chances",
    "translation-empty",
    "translation-missing",
    "translation-orphaned",
    "translation-outdated",
    UNUSED,
];

/// The code of an allowance that matches nothing. It cannot be allowed.
const UNUSED: &str = "unused-allow";

/// Takes away the warnings that are allowed and says what is wrong with the allowances. The first
/// source is the scenario, in whose head they stand.
pub(crate) fn apply(allowed: &[Spanned<String>], checked: &mut Checked) {
    let mut found = Vec::new();
    let has_errors = checked.has_errors();
    let codes: BTreeSet<&str> = match allowed {
        [] => BTreeSet::new(),
        _ => manual::codes().collect(),
    };
    let mut suggestions = Suggestions::default();
    for code in allowed {
        let name = code.value.as_str();
        let before = checked.diagnostics.len();
        if !codes.contains(name) {
            let finding = Diagnostic::error("unknown-code", code.span).arg("id", name);
            found.push(suggestions.near(finding, name, || WARNINGS.iter().copied()));
            continue;
        }
        if !WARNINGS.contains(&name) || name == UNUSED {
            found.push(Diagnostic::error("cannot-allow", code.span).arg("id", name));
            continue;
        }
        checked
            .diagnostics
            .retain(|diagnostic| diagnostic.code != name || diagnostic.severity == Severity::Error);
        // While there are errors, most warnings are not looked for.
        if checked.diagnostics.len() == before && !has_errors {
            found.push(Diagnostic::warning(UNUSED, code.span).arg("id", name));
        }
    }
    checked.diagnostics.extend(found);
}
