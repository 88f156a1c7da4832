//! `no-way-on`, `draws-nothing`
//!
//! ## What it does
//! Finds nodes and options after which no node is certain to follow: no `next`, and in some state
//! no `route` holds; and draws in which no outcome can have a weight.
//!
//! ## Why is this bad?
//! A run that meets none of the conditions would stop in the middle of the conversation.
//!
//! ## Example
//! ```ron
//! route: [ ( when: AtLeast("trust", 40), to: "d4" ) ],   // and below 40?
//! ```
//! Add `next`, or a last route without `when`.

use std::sync::Arc;

use super::Places;
use super::coverage::{Coverage, Covers};
use super::written::written;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::framework::Catalog;
use crate::core::scenario::model::{Choice, Condition, Draw, Guard, NodeKind, Scenario, Way};
use crate::core::source::Span;

pub(super) fn check(scenario: &Scenario, catalog: &Catalog, places: &Places) -> Vec<Diagnostic> {
    let mut look = Look {
        scenario,
        catalog,
        covers: Covers::new(scenario),
        found: Vec::new(),
    };
    for (index, node) in scenario.nodes.iter().enumerate() {
        let span = places.nodes[index];
        match &node.kind {
            NodeKind::Tell(way) => look.way(way, None, span, &node.id),
            NodeKind::Draw(draw) => look.draw(draw, span, &node.id),
            NodeKind::Decide(decision) => {
                for (position, choice) in decision.options.iter().enumerate() {
                    let span = places.options[index].get(position).copied().unwrap_or(span);
                    look.choice(choice, span, &node.id);
                }
            }
            _ => {}
        }
    }
    for (choice, span) in scenario.always.iter().zip(&places.always) {
        look.choice(choice, *span, "always");
    }
    look.found
}

/// How many conditional weights of a draw are held against each other; more are for the audit.
const MOST_WEIGHTS: usize = 100;

struct Look<'s> {
    scenario: &'s Scenario,
    catalog: &'s Catalog,
    covers: Covers<'s>,
    found: Vec<Diagnostic>,
}

impl Look<'_> {
    /// A choice leads on in its base and in each case, wherever it is open.
    fn choice(&mut self, choice: &Choice, span: Span, node: &str) {
        let before = self.found.len();
        let base = &choice.base.way;
        let own = choice.cases.iter().map(|case| &case.then).filter(|then| {
            then.way.next != base.next || !Arc::ptr_eq(&then.way.routes, &base.routes)
        });
        for then in [&choice.base].into_iter().chain(own) {
            if self.found.len() == before {
                let id = format!("{node}.{}", choice.id);
                self.way(&then.way, choice.when.as_deref(), span, &id);
            }
        }
    }

    /// A way leads on wherever `when` holds.
    fn way(&mut self, way: &Way, when: Option<&Condition>, span: Span, id: &str) {
        if way.always_leads_on() {
            return;
        }
        let closed = when.map(|when| Condition::Not(Box::new(when.clone())));
        let routes = way.routes.iter().filter_map(|(when, _)| when.as_deref());
        if let Coverage::Gap(state) = self.covers.any(routes.chain(&closed)) {
            let finding = Diagnostic::at(Rule::NoWayOn, span).arg("id", id);
            let state = written(self.scenario, self.catalog, &state);
            self.found.push(if way.routes.is_empty() {
                finding
            } else {
                finding.hint("hint-gap-way", vec![("state", state)])
            });
        }
    }

    /// An outcome may have a weight under conditions only; where it has one without, that the
    /// conditions do not take it away is for the audit.
    fn draw(&mut self, draw: &Draw, span: Span, id: &str) {
        if draw.outcomes.iter().any(|outcome| outcome.weight > 0) {
            return;
        }
        let weights = draw.outcomes.iter().map(|outcome| outcome.weights.len());
        if weights.sum::<usize>() > MOST_WEIGHTS {
            return;
        }
        let mut weighted = Vec::new();
        for outcome in &draw.outcomes {
            let mut earlier = Vec::new();
            for (Guard { condition, .. }, weight) in &outcome.weights {
                if *weight > 0 {
                    weighted.push(Condition::All(
                        earlier.iter().cloned().chain([condition.clone()]).collect(),
                    ));
                }
                earlier.push(Condition::Not(Box::new(condition.clone())));
            }
        }
        if let Coverage::Gap(_) = self.covers.any(&weighted) {
            let finding = Diagnostic::at(Rule::DrawsNothing, span).arg("id", id);
            self.found.push(finding);
        }
    }
}
