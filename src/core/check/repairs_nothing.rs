//! `repairs-nothing`
//!
//! ## What it does
//! Finds `repairs` links to an option that is never a critical moment.
//!
//! ## Why is this bad?
//! The debrief shows a repair as large as the error; without an error there is nothing to show.
//!
//! ## Example
//! ```ron
//! repairs: ["d1.honest"],   // `honest` has no `critical`
//! ```
//! Name the option that carries `critical`, or remove the link.

use super::Places;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::framework::Catalog;
use crate::core::scenario::model::{Choice, NodeKind, Scenario};

pub(super) fn check(scenario: &Scenario, _: &Catalog, places: &Places) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, node) in scenario.nodes.iter().enumerate() {
        let NodeKind::Decide(decision) = &node.kind else {
            continue;
        };
        for (position, choice) in decision.options.iter().chain(&decision.asides).enumerate() {
            for (at, option) in &choice.repairs {
                let target = match &scenario.node(*at).kind {
                    NodeKind::Decide(decision) => decision.options.get(usize::from(*option)),
                    _ => None,
                };
                if !target.is_some_and(can_be_critical) {
                    let span = places.options[index]
                        .get(position)
                        .copied()
                        .unwrap_or(places.nodes[index]);
                    let name = target.map_or("?", |target| target.id.as_str());
                    let link = format!("{}.{name}", scenario.node(*at).id);
                    found.push(Diagnostic::at(Rule::RepairsNothing, span).arg("id", link));
                }
            }
        }
    }
    found
}

fn can_be_critical(choice: &Choice) -> bool {
    choice.base.critical.is_some() || choice.cases.iter().any(|case| case.then.critical.is_some())
}
