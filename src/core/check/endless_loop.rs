//! `endless-loop`
//!
//! ## What it does
//! Finds circles of nodes in which the trainee is never asked anything.
//!
//! ## Why is this bad?
//! The conversation could go round for ever without a choice.
//!
//! ## Example
//! ```ron
//! "a": Tell( next: "b" ), "b": Tell( next: "a" ),
//! ```
//! Let the circle pass a decision, a task or an ending.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use super::{Places, asks_nothing, targets};
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::framework::Catalog;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::Scenario;

pub(super) fn check(scenario: &Scenario, _: &Catalog, places: &Places) -> Vec<Diagnostic> {
    let passes = |index: usize| asks_nothing(&scenario.nodes[index].kind);
    let mut graph = DiGraph::<(), (), u32>::new();
    let indices: Vec<_> = scenario.nodes.iter().map(|_| graph.add_node(())).collect();
    for from in (0..scenario.nodes.len()).filter(|index| passes(*index)) {
        for to in targets(scenario, NodeIx::from_index(from))
            .into_iter()
            .filter(|to| passes(to.index()))
        {
            graph.add_edge(indices[from], indices[to.index()], ());
        }
    }
    // Not Tarjan's: petgraph's goes one call deeper for each node of a path.
    kosaraju_scc(&graph)
        .into_iter()
        .filter(|circle| circle.len() > 1 || graph.contains_edge(circle[0], circle[0]))
        .filter_map(|circle| {
            circle
                .into_iter()
                .map(petgraph::graph::NodeIndex::index)
                .min()
        })
        .map(|index| {
            Diagnostic::at(Rule::EndlessLoop, places.nodes[index])
                .arg("id", &scenario.nodes[index].id)
        })
        .collect()
}
