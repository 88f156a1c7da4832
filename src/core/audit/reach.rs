//! What can be reached, where a run gets stuck, and how many runs there are.

use std::collections::BTreeMap;

use super::circles::{Circles, circles};
use super::graph::{ASK_EVERY, Act, Graph, StateIx, Stopped};
use super::search::Tree;
use crate::core::fast::FastMap;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{NodeKind, Scenario};

/// A part of a node that a run can meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// An option of the node, by position.
    Option(u16),
    /// An option that is open at every decision, by its position among those.
    Always(u16),
    /// An aside.
    Aside(u16),
    /// An outcome of a draw.
    Outcome(u16),
}

impl Part {
    /// The part that an edge from a node of some kind takes, if it takes one.
    pub(super) fn of(kind: &NodeKind, act: Act) -> Option<Self> {
        match act {
            Act::Choose { position, .. } => Some(Self::option(kind, position)),
            Act::Aside(at) => Some(Self::Aside(at)),
            Act::Outcome { position, .. } => Some(Self::Outcome(position)),
            Act::Pass | Act::Answer(_) => None,
        }
    }

    /// The option of a node at a position among its own and, after them, those open everywhere.
    fn option(kind: &NodeKind, position: u16) -> Self {
        let own = kind.decision().map_or(0, |decision| decision.options.len());
        let after = usize::from(position).checked_sub(own);
        match after.and_then(|after| u16::try_from(after).ok()) {
            Some(always) => Self::Always(always),
            None => Self::Option(position),
        }
    }
}

/// The components of the state graph.
pub(super) fn components(graph: &Graph) -> Circles {
    circles(graph.len(), |state| {
        let edges = graph.edges(StateIx::from_index(state)).iter();
        edges.filter_map(|edge| edge.to().map(StateIx::index))
    })
}

/// What was reached, each with the state that is reached first.
#[derive(Debug)]
pub(super) struct Reached {
    /// Per node.
    nodes: Vec<Option<StateIx>>,
    /// Per part of a node: the state and the edge.
    parts: Vec<Option<(StateIx, u32)>>,
    /// The same for each option that is open everywhere, wherever it is met first.
    always: Vec<Option<(StateIx, u32)>>,
    places: Places,
}

/// Where the parts of each node stand in a list of all parts.
#[derive(Debug)]
struct Places {
    /// Per node where its options or outcomes begin, and where its asides do.
    first: Vec<(usize, usize)>,
    count: usize,
}

impl Places {
    fn of(scenario: &Scenario) -> Self {
        let (mut first, mut count) = (Vec::new(), 0);
        for node in &scenario.nodes {
            let (parts, asides) = match &node.kind {
                NodeKind::Decide(decision) => (decision.options.len(), decision.asides.len()),
                NodeKind::Draw(draw) => (draw.outcomes.len(), 0),
                NodeKind::Tell(_)
                | NodeKind::Observe(_)
                | NodeKind::Map(_)
                | NodeKind::Rate(_)
                | NodeKind::Reflect { .. }
                | NodeKind::Visit { .. }
                | NodeKind::End(_) => (0, 0),
            };
            first.push((count, count + parts));
            count += parts + asides;
        }
        Self { first, count }
    }

    /// The place of a part; none for what is open everywhere.
    fn place(&self, node: NodeIx, part: Part) -> Option<usize> {
        let (parts, asides) = self.first[node.index()];
        match part {
            Part::Option(at) | Part::Outcome(at) => Some(parts + usize::from(at)),
            Part::Aside(at) => Some(asides + usize::from(at)),
            Part::Always(_) => None,
        }
    }
}

impl Reached {
    pub(super) fn of(graph: &Graph, tree: &Tree) -> Self {
        let places = Places::of(graph.scenario());
        let mut reached = Self {
            nodes: vec![None; graph.scenario().nodes.len()],
            parts: vec![None; places.count],
            always: vec![None; graph.scenario().always.len()],
            places,
        };
        for state in graph.states() {
            let node = graph.node(state);
            let known = reached.nodes[node.index()].get_or_insert(state);
            if tree.cost(state) < tree.cost(*known) {
                *known = state;
            }
            let kind = &graph.scenario().node(node).kind;
            for (index, edge) in (0u32..).zip(graph.edges(state)) {
                let Some(part) = Part::of(kind, edge.act) else {
                    continue;
                };
                let known = reached.known(node, part).get_or_insert((state, index));
                if tree.cost(state) < tree.cost(known.0) {
                    *known = (state, index);
                }
            }
        }
        reached
    }

    fn known(&mut self, node: NodeIx, part: Part) -> &mut Option<(StateIx, u32)> {
        match (self.places.place(node, part), part) {
            (None, Part::Always(at)) => &mut self.always[usize::from(at)],
            (place, _) => &mut self.parts[place.unwrap_or_default()],
        }
    }

    /// The state and the edge where an option that is open everywhere is met first, if it is.
    pub(super) fn always(&self, at: usize) -> Option<(StateIx, usize)> {
        let (state, edge) = self.always[at]?;
        Some((state, edge as usize))
    }

    /// The state at a node that is reached first, if one is.
    pub(super) fn node(&self, node: NodeIx) -> Option<StateIx> {
        self.nodes[node.index()]
    }

    /// The state and the edge where a part of a node is met first, if it is.
    pub(super) fn part(&self, node: NodeIx, part: Part) -> Option<(StateIx, usize)> {
        let (state, edge) = self.parts[self.places.place(node, part)?]?;
        Some((state, edge as usize))
    }
}

/// Where runs do not come to an ending.
#[derive(Debug, Default)]
pub(super) struct Stuck {
    /// By node: a state after which nothing can follow.
    pub dead_ends: BTreeMap<NodeIx, StateIx>,
    /// By node, one per circle: a state from which no ending can be reached any more.
    pub no_way_out: BTreeMap<NodeIx, StateIx>,
}

impl Stuck {
    pub(super) fn of(graph: &Graph, circles: &Circles, tree: &Tree) -> Self {
        let mut stuck = Self::default();
        for state in (0..graph.explored()).map(StateIx::from_index) {
            let edges = graph.edges(state);
            let nothing = edges.is_empty() || edges.iter().any(|edge| edge.to().is_none());
            if nothing && !graph.is_ending(state) {
                keep_shortest(&mut stuck.dead_ends, graph, tree, state);
            }
        }
        for (component, members) in circles.members.iter().enumerate() {
            let state = StateIx(members[0]);
            let leaves = members.iter().any(|member| {
                let edges = graph.edges(StateIx(*member)).iter();
                edges
                    .filter_map(super::graph::Edge::to)
                    .any(|to| circles.component[to.index()] as usize != component)
            });
            if circles.is_on_circle(state.index()) && !leaves {
                let nearest = members.iter().map(|member| StateIx(*member));
                if let Some(nearest) = nearest.min_by_key(|state| tree.cost(*state)) {
                    keep_shortest(&mut stuck.no_way_out, graph, tree, nearest);
                }
            }
        }
        stuck
    }
}

fn keep_shortest(
    found: &mut BTreeMap<NodeIx, StateIx>,
    graph: &Graph,
    tree: &Tree,
    state: StateIx,
) {
    let known = found.entry(graph.node(state)).or_insert(state);
    if tree.cost(state) < tree.cost(*known) {
        *known = state;
    }
}

/// How many runs there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runs {
    /// So many: every start, outcome, option, aside and answer told apart.
    Exactly(u128),
    /// More than can be counted in 128 bits.
    Countless,
    /// One can go round and still come to an ending: no limit.
    Endless,
}

/// Counts the runs that come to an ending.
pub(super) fn runs(graph: &Graph, circles: &Circles) -> Runs {
    /// Per component: how many ways there are from it; `None` without a limit.
    type Ways = Option<u128>;
    let mut ways: Vec<Ways> = Vec::new();
    for (component, members) in circles.members.iter().enumerate() {
        let mut sum: Ways = Some(0);
        for state in members.iter().map(|member| StateIx(*member)) {
            let more = if graph.is_ending(state) { 1 } else { 0 };
            sum = sum.map(|sum| sum.saturating_add(more));
            let idle = graph.task(graph.node(state)).map_or(0, |task| task.idle);
            for to in graph.edges(state).iter().filter_map(super::graph::Edge::to) {
                let to = circles.component[to.index()] as usize;
                if to == component {
                    continue;
                }
                let times = 1u128.checked_shl(idle).unwrap_or(u128::MAX);
                sum = sum
                    .zip(ways[to])
                    .map(|(sum, more)| sum.saturating_add(more.saturating_mul(times)));
            }
        }
        let round = circles.is_on_circle(members[0] as usize);
        ways.push(if round && sum != Some(0) { None } else { sum });
    }
    let mut starts = graph.starts().iter().map(|start| {
        let component = circles.component[start.state.index()];
        ways[component as usize]
    });
    let all = starts.try_fold(0u128, |sum, more| Some(sum.saturating_add(more?)));
    match all {
        None => Runs::Endless,
        Some(u128::MAX) => Runs::Countless,
        Some(count) => Runs::Exactly(count),
    }
}

/// Which states can come to a goal. Asked forwards from each, since a goal mostly lies near.
pub(super) struct Reach<'g, F> {
    graph: &'g Graph,
    is_goal: F,
    known: FastMap<StateIx, bool>,
}

impl<'g, F: Fn(StateIx) -> bool> Reach<'g, F> {
    pub(super) fn new(graph: &'g Graph, is_goal: F) -> Self {
        Self {
            graph,
            is_goal,
            known: FastMap::default(),
        }
    }

    /// Whether a state can come to a goal.
    ///
    /// # Errors
    /// The host stopped it.
    pub(super) fn can(
        &mut self,
        from: StateIx,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Result<bool, Stopped> {
        // Each state ahead with the place in this list of the one before it.
        let mut ahead = vec![(from, 0)];
        let mut seen: FastMap<StateIx, ()> = FastMap::default();
        seen.insert(from, ());
        let mut at = 0;
        while let Some((state, _)) = ahead.get(at).copied() {
            if at % ASK_EVERY == 0 && should_stop() {
                return Err(Stopped::TimeIsUp);
            }
            match self.known.get(&state) {
                Some(false) => {}
                None if !(self.is_goal)(state) => {
                    let edges = self.graph.edges(state).iter();
                    for to in edges.filter_map(super::graph::Edge::to) {
                        if seen.insert(to, ()).is_none() {
                            ahead.push((to, at));
                        }
                    }
                }
                Some(true) | None => {
                    self.keep_way(&ahead, at);
                    return Ok(true);
                }
            }
            at += 1;
        }
        let none = ahead.into_iter().map(|(state, _)| (state, false));
        self.known.extend(none);
        Ok(false)
    }

    /// All on the way to a place in the list can come to the goal.
    fn keep_way(&mut self, ahead: &[(StateIx, usize)], mut at: usize) {
        loop {
            let (state, before) = ahead[at];
            self.known.insert(state, true);
            if at == 0 {
                return;
            }
            at = before;
        }
    }
}

/// Whether a node is an ending.
pub(super) fn is_end(kind: &NodeKind) -> bool {
    matches!(kind, NodeKind::End(_))
}
