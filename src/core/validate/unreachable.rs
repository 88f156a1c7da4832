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

use petgraph::graph::DiGraph;
use petgraph::visit::Dfs;

use super::{Places, targets};
use crate::core::diagnostic::Diagnostic;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::Scenario;

pub(super) fn check(scenario: &Scenario, places: &Places) -> Vec<Diagnostic> {
    let mut graph =
        DiGraph::<(), (), u32>::with_capacity(scenario.nodes.len(), scenario.nodes.len() * 4);
    let indices: Vec<_> = scenario.nodes.iter().map(|_| graph.add_node(())).collect();
    for (from, index) in indices.iter().enumerate() {
        for to in targets(scenario, NodeIx::from_index(from)) {
            graph.add_edge(*index, indices[to.index()], ());
        }
    }
    let mut reached = vec![false; scenario.nodes.len()];
    let mut search = Dfs::new(&graph, indices[scenario.start.index()]);
    while let Some(node) = search.next(&graph) {
        reached[node.index()] = true;
    }
    let unreached = reached.iter().enumerate().filter(|(_, reached)| !**reached);
    unreached
        .map(|(index, _)| {
            Diagnostic::error("unreachable-node", places.nodes[index])
                .arg("id", &scenario.nodes[index].id)
        })
        .collect()
}
