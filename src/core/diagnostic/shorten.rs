//! A list of findings that nobody would read to its end, cut to one that says as much.

use std::collections::BTreeSet;

use super::{Diagnostic, Rule, Severity};

/// How many findings are shown; nobody mends more in one go.
const MOST: usize = 1000;

/// Cuts a sorted list. The first finding of each code stays, so that a code can still be denied,
/// and errors stay before warnings. One finding at the end counts the rest; it is as grave as the
/// gravest of them, so that warnings never become an error by their number.
pub(super) fn shorten(findings: &mut Vec<Diagnostic>) {
    if findings.len() <= MOST {
        return;
    }
    let mut rules = BTreeSet::new();
    let mut order: Vec<(usize, bool, Severity)> = findings
        .iter()
        .enumerate()
        .map(|(at, found)| (at, rules.insert(found.rule), found.severity))
        .collect();
    order.sort_by_key(|(_, first, severity)| std::cmp::Reverse((*first, *severity)));
    let dropped = order.split_off(MOST);
    let dropped: BTreeSet<usize> = dropped.into_iter().map(|(at, ..)| at).collect();
    let worst = dropped.iter().map(|at| findings[*at].severity).max();
    let file = dropped.first().map_or(0, |at| findings[*at].file);
    let mut at = 0..;
    findings.retain(|_| at.next().is_none_or(|at| !dropped.contains(&at)));
    let more = Diagnostic::about_file(Rule::MoreFindings)
        .arg("count", dropped.len())
        .in_file(file);
    findings.push(Diagnostic {
        severity: worst.unwrap_or(Severity::Warning),
        ..more
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::source::Span;

    fn many(rule: Rule, severity: Severity, count: usize) -> Vec<Diagnostic> {
        let at = |at| Diagnostic {
            severity,
            ..Diagnostic::at(rule, Span::new(at, at + 1))
        };
        (0..count).map(at).collect()
    }

    fn last(findings: &[Diagnostic]) -> (Rule, Severity, &str) {
        let last = findings.last().unwrap();
        (last.rule, last.severity, &last.args[0].1)
    }

    #[test]
    fn warnings_are_no_error_however_many() {
        for count in [1000, 1001, 1003, 5000] {
            let mut findings = many(Rule::Jargon, Severity::Warning, count);
            shorten(&mut findings);
            assert!(findings.iter().all(|it| it.severity == Severity::Warning));
            assert_eq!(findings.len(), count.min(MOST + 1));
        }
    }

    #[test]
    fn an_error_is_not_lost_behind_warnings() {
        let mut findings = many(Rule::Jargon, Severity::Warning, 2000);
        findings.extend(many(Rule::UnknownNode, Severity::Error, 3));
        shorten(&mut findings);
        let kept = |rule| findings.iter().filter(|found| found.rule == rule).count();
        assert_eq!((kept(Rule::Jargon), kept(Rule::UnknownNode)), (997, 3));
        assert_eq!(
            last(&findings),
            (Rule::MoreFindings, Severity::Warning, "1003")
        );
    }

    #[test]
    fn a_code_is_not_lost_behind_errors_and_the_rest_is_with_severity_it_was() {
        let mut findings = many(Rule::UnknownNode, Severity::Error, 2000);
        findings.extend(many(Rule::Jargon, Severity::Warning, 2));
        shorten(&mut findings);
        assert!(findings.iter().any(|found| found.rule == Rule::Jargon));
        assert_eq!(
            last(&findings),
            (Rule::MoreFindings, Severity::Error, "1002")
        );
    }
}
