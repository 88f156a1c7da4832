//! One cause, one finding.

use super::{Args, Diagnostic, Rule};
use crate::core::fast::FastMap;

/// A name that is unknown at ten places is said once, with the other places beside it. Needs
/// findings in order.
pub(super) fn gather(findings: &mut Vec<Diagnostic>) {
    let mut first: FastMap<(usize, Rule, Args), usize> = FastMap::default();
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(findings.len());
    for finding in std::mem::take(findings) {
        if !finding.rule.is_unknown() {
            kept.push(finding);
            continue;
        }
        let cause = (finding.file, finding.rule, finding.args.clone());
        let at = *first.entry(cause).or_insert(kept.len());
        match kept.get_mut(at) {
            // The same wrong name may be near to different right ones.
            Some(known) if known.hint == finding.hint => {
                let also = finding.span.map(|span| (span, "place-also"));
                known.related.extend(also);
            }
            _ => kept.push(finding),
        }
    }
    *findings = kept;
}
