//! Shortest ways through a graph, by cost (Dijkstra 1959).

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::hash::Hash;

use super::graph::{Act, Edge, Graph, StateIx};
use crate::core::fast::FastMap;

/// A way through the graph: each state with the edge that is taken there.
pub(super) type Path = Vec<(StateIx, usize)>;

/// A mark in a task cannot be typed after `--choose`, so a way without marks is taken, however
/// much longer.
const MARKS: u32 = 1 << 16;

/// What an edge costs: chance and what is merely passed is free, each thing to do costs 1.
pub(super) fn cost(edge: &Edge) -> u32 {
    match edge.act {
        Act::Pass | Act::Outcome { .. } => 0,
        Act::Choose { .. } | Act::Aside(_) | Act::Answer(0) => 1,
        Act::Answer(_) => MARKS,
    }
}

/// The shortest ways from the starts to every state.
#[derive(Debug)]
pub(super) struct Tree {
    /// Per state: from where, and by which edge; itself at a start.
    before: Vec<Option<(StateIx, u32)>>,
    cost: Vec<u32>,
    /// Per state: how many edges the way to it has.
    length: Vec<u32>,
}

impl Tree {
    pub(super) fn of(graph: &Graph) -> Self {
        let mut tree = Self {
            before: vec![None; graph.len()],
            cost: vec![u32::MAX; graph.len()],
            length: vec![0; graph.len()],
        };
        let mut heap = BinaryHeap::new();
        for start in graph.starts() {
            tree.cost[start.state.index()] = 0;
            heap.push(Reverse((0, start.state)));
        }
        while let Some(Reverse((cost_here, state))) = heap.pop() {
            if cost_here > tree.cost[state.index()] {
                continue;
            }
            for (index, edge) in graph.edges(state).iter().enumerate() {
                let Some(to) = edge.to() else { continue };
                let there = cost_here.saturating_add(cost(edge));
                if there < tree.cost[to.index()] {
                    tree.cost[to.index()] = there;
                    tree.length[to.index()] = tree.length[state.index()] + 1;
                    tree.before[to.index()] = Some((state, u32::try_from(index).unwrap_or(0)));
                    heap.push(Reverse((there, to)));
                }
            }
        }
        tree
    }

    /// How many edges the way to a state has.
    pub(super) fn length(&self, state: StateIx) -> usize {
        self.length[state.index()] as usize
    }

    /// How much there is to do on the way to a state.
    pub(super) fn cost(&self, state: StateIx) -> u32 {
        self.cost[state.index()]
    }

    /// The way to a state, which is not part of it.
    pub(super) fn path(&self, to: StateIx) -> Path {
        let mut path = Vec::new();
        let mut at = to;
        while let Some((before, edge)) = self.before[at.index()] {
            path.push((before, edge as usize));
            at = before;
        }
        path.reverse();
        path
    }
}

/// The shortest way from a start to a goal in a graph whose places are states with something
/// besides; `next` names for a place its edges with the places they lead to.
pub(super) fn shortest<K: Copy + Ord + Hash>(
    starts: impl IntoIterator<Item = K>,
    mut next: impl FnMut(K, &mut dyn FnMut(usize, u32, K)),
    is_goal: impl Fn(K) -> bool,
    state: impl Fn(K) -> StateIx,
) -> Option<Path> {
    let mut best: FastMap<K, (u32, Option<(K, usize)>)> = FastMap::default();
    let mut heap = BinaryHeap::new();
    for start in starts {
        best.insert(start, (0, None));
        heap.push(Reverse((0, start)));
    }
    let mut goal = None;
    while let Some(Reverse((cost, place))) = heap.pop() {
        if best.get(&place).is_some_and(|(known, _)| *known < cost) {
            continue;
        }
        if is_goal(place) {
            goal = Some(place);
            break;
        }
        next(place, &mut |edge, more, to| {
            let there = cost.saturating_add(more);
            if best.get(&to).is_none_or(|(known, _)| there < *known) {
                best.insert(to, (there, Some((place, edge))));
                heap.push(Reverse((there, to)));
            }
        });
    }
    let mut at = goal?;
    let mut path = Vec::new();
    while let Some((_, Some((before, edge)))) = best.get(&at) {
        path.push((state(*before), *edge));
        at = *before;
    }
    path.reverse();
    Some(path)
}
