//! Shortest ways through a graph, by cost (Dijkstra 1959).

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::hash::Hash;

use super::graph::{ASK_EVERY, Act, Edge, Graph, StateIx, Stopped};
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
    /// The ways that are found before the host says to stop.
    pub(super) fn of(graph: &Graph, should_stop: &mut dyn FnMut() -> bool) -> Self {
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
        let mut looked = 0;
        while let Some(Reverse((cost_here, state))) = heap.pop() {
            looked += 1;
            if looked % ASK_EVERY == 0 && should_stop() {
                break;
            }
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

    /// Whether a way to a state was found.
    pub(super) fn knows(&self, state: StateIx) -> bool {
        self.cost[state.index()] != u32::MAX
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
///
/// # Errors
/// The host stopped it.
pub(super) fn shortest<K: Copy + Ord + Hash>(
    starts: impl IntoIterator<Item = K>,
    mut next: impl FnMut(K, &mut dyn FnMut(usize, u32, K)),
    is_goal: impl Fn(K) -> bool,
    state: impl Fn(K) -> StateIx,
    should_stop: &mut dyn FnMut() -> bool,
) -> Result<Option<Path>, Stopped> {
    let mut best: FastMap<K, (u32, Option<(K, usize)>)> = FastMap::default();
    let mut heap = BinaryHeap::new();
    for start in starts {
        best.insert(start, (0, None));
        heap.push(Reverse((0, start)));
    }
    let mut goal = None;
    let mut looked = 0;
    while let Some(Reverse((cost, place))) = heap.pop() {
        looked += 1;
        if looked % ASK_EVERY == 0 && should_stop() {
            return Err(Stopped::TimeIsUp);
        }
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
    let Some(mut at) = goal else {
        return Ok(None);
    };
    let mut path = Vec::new();
    while let Some((_, Some((before, edge)))) = best.get(&at) {
        path.push((state(*before), *edge));
        at = *before;
    }
    path.reverse();
    Ok(Some(path))
}
