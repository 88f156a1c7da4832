//! Where a story can lead, whatever the conditions say.

use petgraph::graph::{DiGraph, NodeIndex};

use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::Scenario;

/// The story as places and what each can lead to: a place for every node, and one after them for
/// the options that are open everywhere, to which every decision leads. So what all decisions
/// share is there once, and not once for each.
pub(crate) struct Ways {
    targets: Vec<Vec<u32>>,
}

impl Ways {
    pub(crate) fn of(scenario: &Scenario) -> Self {
        let numbers = |targets: Vec<NodeIx>| targets.into_iter().map(|to| to.0).collect();
        let always = NodeIx::from_index(scenario.nodes.len()).0;
        let nodes = scenario.nodes.iter().map(|node| {
            let mut own: Vec<u32> = numbers(node.kind.successors());
            if node.kind.decision().is_some() && !scenario.always.is_empty() {
                own.push(always);
            }
            own
        });
        let targets = nodes
            .chain([numbers(scenario.always_successors())])
            .collect();
        Self { targets }
    }

    /// How many places there are: the nodes, and the one after them.
    pub(crate) fn len(&self) -> usize {
        self.targets.len()
    }

    /// The place of the options that are open everywhere.
    pub(crate) fn always(&self) -> usize {
        self.len() - 1
    }

    pub(crate) fn from(&self, place: usize) -> impl Iterator<Item = usize> {
        self.targets[place].iter().map(|to| *to as usize)
    }

    /// Per place whether some way leads there.
    pub(super) fn reached_from(&self, start: usize) -> Vec<bool> {
        let mut reached = vec![false; self.len()];
        let mut open = vec![start];
        while let Some(place) = open.pop() {
            if !std::mem::replace(&mut reached[place], true) {
                open.extend(self.from(place));
            }
        }
        reached
    }

    /// The same as a graph.
    pub(super) fn graph(&self) -> DiGraph<(), (), u32> {
        let mut graph = DiGraph::with_capacity(self.len(), self.len() * 2);
        for _ in 0..self.len() {
            graph.add_node(());
        }
        for from in 0..self.len() {
            for to in self.from(from) {
                graph.add_edge(NodeIndex::new(from), NodeIndex::new(to), ());
            }
        }
        graph
    }
}
