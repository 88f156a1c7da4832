//! `allow` in a scenario's head: warnings that the author knows and means, each with a reason.
//!
//! An allowed warning is not shown. An allowance that matches nothing is a warning itself, so that
//! it does not outlive what it was for. Errors cannot be allowed.

use crate::core::diagnostic::{Checked, Diagnostic, Rule, Severity, Suggestions};
use crate::core::source::Spanned;

/// Takes away the warnings that are allowed and says what is wrong with the allowances. The first
/// source is the scenario, in whose head they stand.
pub(crate) fn apply(allowed: &[Spanned<String>], checked: &mut Checked) {
    let mut found = Vec::new();
    let has_errors = checked.has_errors();
    let mut suggestions = Suggestions::default();
    for code in allowed {
        let name = code.value.as_str();
        let before = checked.diagnostics.len();
        let Some(rule) = Rule::of(name) else {
            let finding = Diagnostic::at(Rule::UnknownCode, code.span).arg("id", name);
            let may_be_meant = Rule::ALL.iter().filter(|rule| rule.may_be_allowed());
            found.push(suggestions.near(finding, name, || may_be_meant.map(|rule| rule.code())));
            continue;
        };
        if !rule.may_be_allowed() {
            found.push(Diagnostic::at(Rule::CannotAllow, code.span).arg("id", name));
            continue;
        }
        checked
            .diagnostics
            .retain(|diagnostic| diagnostic.rule != rule || diagnostic.severity == Severity::Error);
        // While there are errors, most warnings are not looked for.
        if checked.diagnostics.len() == before && !has_errors {
            found.push(Diagnostic::at(Rule::UnusedAllow, code.span).arg("id", name));
        }
    }
    checked.diagnostics.extend(found);
}
