//! `no-options`, `no-fallback-option`
//!
//! ## What it does
//! Finds decisions without any option, and decisions where every option has a condition.
//!
//! ## Why is this bad?
//! In some state nothing could be chosen, and the run would be stuck.
//!
//! ## Example
//! ```ron
//! options: [ ( id: "a", when: Flag("x"), … ), ( id: "b", when: Flag("y"), … ) ]   // neither flag?
//! ```
//! Leave the condition out of at least one option.

use super::Places;
use crate::core::diagnostic::Diagnostic;
use crate::core::scenario::model::{NodeKind, Scenario};

pub(super) fn check(scenario: &Scenario, places: &Places) -> Vec<Diagnostic> {
    let decisions = scenario
        .nodes
        .iter()
        .enumerate()
        .filter_map(|(index, node)| match &node.kind {
            NodeKind::Decide(decision) => Some((index, node, decision)),
            _ => None,
        });
    decisions
        .filter_map(|(index, node, decision)| {
            let code = if decision.options.is_empty() {
                "no-options"
            } else if decision.options.iter().all(|option| option.when.is_some()) {
                "no-fallback-option"
            } else {
                return None;
            };
            Some(Diagnostic::error(code, places.nodes[index]).arg("id", &node.id))
        })
        .collect()
}
