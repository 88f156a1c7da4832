//! `unreachable-node`
//!
//! ## What it does
//! Finds nodes that no path from `start` can come to, whatever the conditions say.
//!
//! ## Why is this bad?
//! Nobody will ever read it; most often a `next` names another node than was meant.
//!
//! ## Example
//! ```ron
//! nodes: { "d1": Tell( narrate: "…", next: "end" ), "d2": Tell( narrate: "…", next: "end" ), … }   // nothing leads to d2
//! ```
//! Let an option or route lead to it, or remove it.

use super::{Places, Ways};
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::framework::Catalog;
use crate::core::scenario::model::{NodeKind, Scenario};

pub(super) fn check(scenario: &Scenario, _: &Catalog, places: &Places) -> Vec<Diagnostic> {
    let reached = Ways::of(scenario).reached_from(scenario.start.index());
    let nodes = || scenario.nodes.iter().zip(&places.nodes).zip(&reached);
    let is_end = |kind: &NodeKind| matches!(kind, NodeKind::End(_));
    // Where no ending is reached at all, that is said once.
    let ends = nodes().any(|((node, _), reached)| *reached && is_end(&node.kind));
    nodes()
        .filter(|((node, _), reached)| !**reached && (ends || !is_end(&node.kind)))
        .map(|((node, span), _)| Diagnostic::at(Rule::UnreachableNode, *span).arg("id", &node.id))
        .collect()
}
