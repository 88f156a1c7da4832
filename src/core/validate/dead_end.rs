//! `no-way-on`, `draws-nothing`
//!
//! ## What it does
//! Finds nodes and options after which no node is certain to follow: no `next`, and every `route`
//! has a condition; and draws in which no outcome has a weight.
//!
//! ## Why is this bad?
//! A run that meets none of the conditions would stop in the middle of the conversation.
//!
//! ## Example
//! ```ron
//! route: [ ( when: AtLeast("trust", 40), to: "d4" ) ],   // and below 40?
//! ```
//! Add `next`, or a last route without `when`.

use super::Places;
use crate::core::diagnostic::Diagnostic;
use crate::core::scenario::model::{Choice, NodeKind, Scenario};

pub(super) fn check(scenario: &Scenario, places: &Places) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, node) in scenario.nodes.iter().enumerate() {
        let finding = |span, name: &str| Diagnostic::error("no-way-on", span).arg("id", name);
        match &node.kind {
            NodeKind::Tell(way) if !way.always_leads_on() => {
                found.push(finding(places.nodes[index], &node.id));
            }
            NodeKind::Draw(draw) if draw.outcomes.iter().all(|outcome| outcome.weight == 0) => {
                found.push(
                    Diagnostic::error("draws-nothing", places.nodes[index]).arg("id", &node.id),
                );
            }
            NodeKind::Decide(decision) => {
                for (position, choice) in decision.options.iter().enumerate() {
                    if !leads_on(choice) {
                        let span = places.options[index]
                            .get(position)
                            .copied()
                            .unwrap_or(places.nodes[index]);
                        found.push(finding(span, &format!("{}.{}", node.id, choice.id)));
                    }
                }
            }
            _ => {}
        }
    }
    for choice in scenario.always.iter().filter(|choice| !leads_on(choice)) {
        let start = places.nodes[scenario.start.index()];
        found
            .push(Diagnostic::error("no-way-on", start).arg("id", format!("always.{}", choice.id)));
    }
    found
}

fn leads_on(choice: &Choice) -> bool {
    choice.base.way.always_leads_on()
        && choice
            .cases
            .iter()
            .all(|case| case.then.way.always_leads_on())
}
