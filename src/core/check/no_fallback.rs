//! `no-options`, `no-fallback-option`
//!
//! ## What it does
//! Finds decisions without any option, and decisions where every option has a condition and in
//! some state none of them holds. What is open at every decision counts.
//!
//! Conditions that leave no gap are fine: `AtLeast("trust", 20)` beside `Below("trust", 20)`. That
//! a gap cannot be reached by any run is not looked at; where too much is asked about to tell, the
//! audit has the last word.
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
use super::coverage::{Coverage, Covers};
use super::written::written;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::framework::Catalog;
use crate::core::scenario::model::{NodeKind, Scenario};

pub(super) fn check(scenario: &Scenario, catalog: &Catalog, places: &Places) -> Vec<Diagnostic> {
    let is_open = |when: &Option<_>| when.is_none();
    if scenario.always.iter().any(|choice| is_open(&choice.when)) {
        return empty(scenario, places);
    }
    let covers = Covers::new(scenario);
    let gap = |index: usize| {
        let NodeKind::Decide(decision) = &scenario.nodes[index].kind else {
            return None;
        };
        let choices = || decision.options.iter().chain(&scenario.always);
        // None that is open everywhere is without a condition.
        let own = &decision.options;
        if own.is_empty() || own.iter().any(|choice| is_open(&choice.when)) {
            return None;
        }
        let conditions = choices().filter_map(|choice| choice.when.as_deref());
        let Coverage::Gap(state) = covers.any(conditions) else {
            return None;
        };
        let finding = Diagnostic::at(Rule::NoFallbackOption, places.nodes[index])
            .arg("id", &scenario.nodes[index].id);
        Some(finding.hint(
            "hint-gap",
            vec![("state", written(scenario, catalog, &state))],
        ))
    };
    let gaps = (0..scenario.nodes.len()).filter_map(gap);
    gaps.chain(empty(scenario, places)).collect()
}

/// Decisions without any option of their own.
fn empty(scenario: &Scenario, places: &Places) -> Vec<Diagnostic> {
    let nodes = scenario.nodes.iter().zip(&places.nodes);
    let empty = nodes.filter(
        |(node, _)| matches!(&node.kind, NodeKind::Decide(decision) if decision.options.is_empty()),
    );
    empty
        .map(|(node, span)| Diagnostic::at(Rule::NoOptions, *span).arg("id", &node.id))
        .collect()
}
