//! Rules about the whole story, one per file. Each file's doc says what the rule does and why;
//! the pages that `drempel check --explain` shows stand in `assets/manual`.
//!
//! The rules here find errors: what they find cannot be played. Those in [`writing`] warn about
//! what can be played and measures badly. [`allow`] is the author's way to say that a warning is
//! known and meant.

use petgraph::graph::DiGraph;

use crate::core::diagnostic::Diagnostic;
use crate::core::framework::Catalog;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{NodeKind, Scenario};

pub use crate::core::scenario::Places;

pub mod allow;
mod coverage;
mod dead_end;
mod endless_loop;
mod no_ending;
mod no_fallback;
mod repairs_nothing;
mod slot_not_filled;
pub(crate) mod slot_uses;
mod unreachable;
pub mod writing;
mod written;

pub(crate) use slot_not_filled::unproved as unproved_slots;

type Rule = fn(&Scenario, &Catalog, &Places) -> Vec<Diagnostic>;

/// Every rule.
const RULES: &[Rule] = &[
    unreachable::check,
    dead_end::check,
    no_fallback::check,
    endless_loop::check,
    no_ending::check,
    repairs_nothing::check,
    slot_not_filled::check,
];

/// Runs all rules.
pub fn run(scenario: &Scenario, catalog: &Catalog, places: &Places) -> Vec<Diagnostic> {
    RULES
        .iter()
        .flat_map(|rule| rule(scenario, catalog, places))
        .collect()
}

/// The nodes, with an edge wherever one can lead to another, whatever the conditions say.
fn story_graph(scenario: &Scenario) -> DiGraph<(), (), u32> {
    let nodes = scenario.nodes.len();
    let mut graph = DiGraph::with_capacity(nodes, nodes * 4);
    let indices: Vec<_> = scenario.nodes.iter().map(|_| graph.add_node(())).collect();
    for (from, index) in indices.iter().enumerate() {
        for to in targets(scenario, NodeIx::from_index(from)) {
            graph.add_edge(*index, indices[to.index()], ());
        }
    }
    graph
}

/// Whether a node is passed without a question or an ending.
fn asks_nothing(kind: &NodeKind) -> bool {
    matches!(
        kind,
        NodeKind::Tell(_) | NodeKind::Draw(_) | NodeKind::Visit { .. }
    )
}

/// Where a node can lead, whatever the conditions say.
pub(crate) fn targets(scenario: &Scenario, node: NodeIx) -> Vec<NodeIx> {
    use crate::core::scenario::model::Choice;
    match &scenario.node(node).kind {
        NodeKind::Tell(way) => way.targets().collect(),
        NodeKind::Decide(decision) => decision
            .options
            .iter()
            .chain(&scenario.always)
            .flat_map(Choice::outcomes)
            .flat_map(|then| then.way.targets())
            .collect(),
        NodeKind::Draw(draw) => draw.outcomes.iter().map(|outcome| outcome.next).collect(),
        NodeKind::Observe(observe) => vec![observe.next],
        NodeKind::Map(task) => vec![task.next],
        NodeKind::Rate(task) => vec![task.next],
        NodeKind::Reflect { next, .. } | NodeKind::Visit { next, .. } => vec![*next],
        NodeKind::End(_) => Vec::new(),
    }
}
