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

use petgraph::visit::Dfs;

use super::{Places, story_graph};
use crate::core::diagnostic::Diagnostic;
use crate::core::framework::Catalog;
use crate::core::scenario::model::{NodeKind, Scenario};

pub(super) fn check(scenario: &Scenario, _: &Catalog, places: &Places) -> Vec<Diagnostic> {
    let graph = story_graph(scenario);
    let mut reached = vec![false; scenario.nodes.len()];
    let mut search = Dfs::new(
        &graph,
        petgraph::graph::NodeIndex::new(scenario.start.index()),
    );
    while let Some(node) = search.next(&graph) {
        reached[node.index()] = true;
    }
    let is_end = |index: usize| matches!(scenario.nodes[index].kind, NodeKind::End(_));
    // Where no ending is reached at all, that is said once.
    let ends = (0..reached.len()).any(|index| reached[index] && is_end(index));
    let unreached = (0..reached.len()).filter(|index| !reached[*index]);
    unreached
        .filter(|index| ends || !is_end(*index))
        .map(|index| {
            Diagnostic::error("unreachable-node", places.nodes[index])
                .arg("id", &scenario.nodes[index].id)
        })
        .collect()
}
