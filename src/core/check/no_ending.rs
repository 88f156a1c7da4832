//! `no-ending`
//!
//! ## What it does
//! Finds places in the story from which no ending can be reached, whatever the conditions say: at
//! the start, if there is none at all, else where the story begins to go round for ever.
//!
//! A circle in which nothing is asked is left to `endless-loop`, and what leads nowhere at all to
//! `no-options` and `no-way-on`.
//!
//! ## Why is this bad?
//! The conversation never ends, so there is no debrief.
//!
//! ## Example
//! ```ron
//! nodes: { "d1": Decide( options: [ ( id: "a", next: "d1", … ) ] ) }   // and then?
//! ```
//! Let an option or route lead to an `End`.

use petgraph::algo::kosaraju_scc;

use super::{Places, Ways, asks_nothing};
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::framework::Catalog;
use crate::core::scenario::model::{NodeKind, Scenario};

pub(super) fn check(scenario: &Scenario, _: &Catalog, places: &Places) -> Vec<Diagnostic> {
    let ways = Ways::of(scenario);
    let kind = |place: usize| scenario.nodes.get(place).map(|node| &node.kind);
    let is_end = |place: usize| matches!(kind(place), Some(NodeKind::End(_)));
    let reached = ways.reached_from(scenario.start.index());
    let leads_nowhere = |place: usize| !is_end(place) && ways.from(place).next().is_none();
    let mut reached_ones = (0..reached.len()).filter(|place| reached[*place]);
    if !reached_ones.clone().any(is_end) {
        if reached_ones.any(leads_nowhere) {
            return Vec::new();
        }
        let finding = Diagnostic::at(Rule::NoEnding, places.start)
            .arg("id", &scenario.node(scenario.start).id);
        let ends = (0..reached.len()).filter(|index| is_end(*index));
        let ends = ends.map(|index| (places.nodes[index], "place-ending"));
        return vec![Diagnostic {
            related: ends.collect(),
            ..finding
        }];
    }
    // A part of the story that nothing leads out of.
    let mut found = Vec::new();
    let graph = ways.graph();
    let parts = kosaraju_scc(&graph);
    let mut part_of = vec![0; ways.len()];
    for (part, members) in parts.iter().enumerate() {
        members.iter().for_each(|node| part_of[node.index()] = part);
    }
    for (part, members) in parts.iter().enumerate() {
        let indices = || members.iter().map(|node| node.index());
        let leaves = members.iter().any(|node| {
            let mut targets = graph.neighbors(*node);
            targets.any(|to| part_of[to.index()] != part)
        });
        let asks = indices().any(|place| kind(place).is_some_and(|kind| !asks_nothing(kind)));
        let ends = indices().any(|place| !reached[place] || is_end(place) || leads_nowhere(place));
        if leaves || !asks || ends {
            continue;
        }
        found.extend(indices().min().map(|index| {
            Diagnostic::at(Rule::NoEnding, places.nodes[index]).arg("id", &scenario.nodes[index].id)
        }));
    }
    found
}
