//! The state graph: every state that a run can come to, merged as far as nothing is lost.
//!
//! [`explore`] is the audit's foundation and an offer to others: a policy, a simulation or a
//! drawing walks [`Graph`] instead of playing. Two runs that come to the same state have the same
//! future in every measured respect (see [`needs`](super::needs)): what is open, what counts as a
//! chance, which position is taken, what is critical, where it leads. What a state is *not* told
//! apart by is what only changes words: lines, replies, the look of the scene.
//!
//! * A state stands at a node, its effects on arrival done. Every node a run passes is a state,
//!   also one that only tells.
//! * At a decision there is one edge per open option ([`Act::Choose`]) and one per aside that can
//!   still be taken ([`Act::Aside`]); the open options with their cases are the state's
//!   [`Moment`], from which chances and positions follow.
//! * At a draw there is one edge per outcome with a weight ([`Act::Outcome`]): its share of the sum
//!   is its chance.
//! * At a task there is one edge per answer that makes a difference.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::atoms::{Atom, Keys, Layout, node_of};
use super::needs::{AllNeeds, Watched};
use super::step::Stepper;
use super::tasks::{Task, tasks};
use crate::core::dialogue::{Offered, State, Transition};
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{NodeKind, Scenario};

/// A state of the graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StateIx(pub u32);

impl StateIx {
    /// As a position in a list.
    pub fn index(self) -> usize {
        self.0 as usize
    }

    pub(super) fn from_index(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }
}

/// What leads from one state to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Nothing is asked; or a question that is never scored.
    Pass,
    /// An option, by its position among the node's options and, after them, the always-options;
    /// and the case that holds, as far as cases differ in what they measure.
    Choose {
        /// The position.
        position: u16,
        /// The case.
        case: Option<u16>,
    },
    /// An aside, by its position.
    Aside(u16),
    /// An answer to the task of the node; see [`Graph::task`].
    Answer(u32),
    /// An outcome of the draw.
    Outcome {
        /// The position.
        position: u16,
        /// The weight, here and now.
        weight: u32,
    },
}

/// An edge of the graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// What leads there.
    pub act: Act,
    to: u32,
}

/// No way leads on.
const NOWHERE: u32 = u32::MAX;

impl Edge {
    /// In a draw: the outcome's weight. Elsewhere 1, which means nothing.
    pub fn weight(&self) -> u32 {
        match self.act {
            Act::Outcome { weight, .. } => weight,
            Act::Pass | Act::Choose { .. } | Act::Aside(_) | Act::Answer(_) => 1,
        }
    }

    /// Where it leads; none if no way leads on.
    pub fn to(&self) -> Option<StateIx> {
        (self.to != NOWHERE).then_some(StateIx(self.to))
    }
}

/// A start of the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// The start profile.
    pub profile: u16,
    /// Its weight in the draw.
    pub weight: u32,
    /// The first state.
    pub state: StateIx,
}

/// What a decision is like in a state: equal for many states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The decision.
    pub node: NodeIx,
    /// Whether it is visited for the first time; only then it counts. Kept where it can differ.
    pub first: bool,
    /// The open options with their cases, in the order of the file, as a replay lists them.
    pub offered: Vec<Offered>,
}

/// Why an exploration ended before everything was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stopped {
    /// More states or edges than allowed.
    TooManyStates,
    /// The host said so.
    TimeIsUp,
    /// A task with too many answers that matter.
    Task(NodeIx),
}

/// How far to go.
pub struct Limits<'a> {
    /// The most states. What is kept of them and of the steps between them may take 128 bytes for
    /// each, or 16 MB where that is more: so the memory has a limit as well.
    pub max_states: usize,
    /// Asked now and then whether to stop: the core knows no clock.
    pub should_stop: &'a mut dyn FnMut() -> bool,
}

/// How many bytes a state may take on average, its key and its edges included, and how many all
/// may take in any case.
const BYTES_PER_STATE: usize = 128;
const BYTES_AT_LEAST: usize = 1 << 24;

impl Limits<'_> {
    fn bytes(&self) -> usize {
        let bytes = self.max_states.saturating_mul(BYTES_PER_STATE);
        bytes.max(BYTES_AT_LEAST)
    }
}

/// How many states, and about how many edges from them, are left before what follows from them is
/// numbered.
const BATCH: usize = 1 << 7;
const BATCH_EDGES: usize = 1 << 14;

/// How often the host is asked whether to stop: every so many states.
pub(super) const ASK_EVERY: usize = 1 << 10;

/// The state graph of a scenario.
#[derive(Debug)]
pub struct Graph {
    scenario: Arc<Scenario>,
    pub(super) needs: AllNeeds,
    pub(super) layout: Layout,
    pub(super) keys: Keys,
    tasks: Vec<Option<Task>>,
    starts: Vec<Start>,
    edges: Vec<Edge>,
    /// Per explored state where its edges begin, and the end of the last.
    first: Vec<u32>,
    moments: Vec<Moment>,
    /// Per explored state its moment, or [`NOWHERE`].
    moment: Vec<u32>,
    stopped: Option<Stopped>,
}

impl Graph {
    fn empty(scenario: &Arc<Scenario>, needs: AllNeeds, layout: Layout) -> Self {
        Self {
            scenario: Arc::clone(scenario),
            keys: Keys::new(layout.words),
            needs,
            layout,
            tasks: Vec::new(),
            starts: Vec::new(),
            edges: Vec::new(),
            first: vec![0],
            moments: Vec::new(),
            moment: Vec::new(),
            stopped: None,
        }
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// How many states there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many edges there are.
    pub fn edge_count(&self) -> usize {
        self.edges.len()
    }

    /// Why not everything was seen, if so. Then states without edges may only be unexplored, and
    /// what was found is reachable while nothing else follows.
    pub fn stopped(&self) -> Option<Stopped> {
        self.stopped
    }

    /// How many states have been looked at; all of them unless it was stopped.
    pub fn explored(&self) -> usize {
        self.first.len() - 1
    }

    /// All states.
    pub fn states(&self) -> impl DoubleEndedIterator<Item = StateIx> + use<> {
        (0..self.len()).map(StateIx::from_index)
    }

    /// The first states, one per start profile.
    pub fn starts(&self) -> &[Start] {
        &self.starts
    }

    /// Where a state stands.
    pub fn node(&self, state: StateIx) -> NodeIx {
        node_of(self.keys.get(state.index()))
    }

    /// What can follow, in the order of the file: options before asides.
    pub fn edges(&self, state: StateIx) -> &[Edge] {
        match self.first.get(state.index()..state.index() + 2) {
            Some([from, to]) => &self.edges[*from as usize..*to as usize],
            _ => &[],
        }
    }

    /// The decision that is asked, if one is and an option is open.
    pub fn moment(&self, state: StateIx) -> Option<&Moment> {
        self.moment_ix(state).map(|ix| &self.moments[ix])
    }

    /// The number of the moment in [`Graph::moments`].
    pub fn moment_ix(&self, state: StateIx) -> Option<usize> {
        let ix = self.moment.get(state.index()).copied();
        ix.filter(|ix| *ix != NOWHERE).map(|ix| ix as usize)
    }

    /// All different moments.
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// The task of a node, with the marks that make a difference.
    pub fn task(&self, node: NodeIx) -> Option<&Task> {
        self.tasks.get(node.index())?.as_ref()
    }

    /// Whether a run has ended here.
    pub fn is_ending(&self, state: StateIx) -> bool {
        matches!(self.scenario.node(self.node(state)).kind, NodeKind::End(_))
    }

    /// The state that a state of a run is merged into, if it has been found.
    pub(super) fn find(&self, state: &State) -> Option<StateIx> {
        let mut key = Vec::new();
        self.layout.pack(state, &self.needs, &mut key);
        self.keys.find(&key).map(StateIx)
    }

    /// Makes steps as this graph was made with.
    pub(super) fn stepper(&self) -> Stepper<'_> {
        Stepper::new(&self.scenario, &self.needs, &self.layout, &self.tasks)
    }

    /// The part of the state that makes for the most states: what to look at when there are too
    /// many. Found by leaving out each part in turn over the states found last.
    pub fn explodes(&self) -> Option<Atom> {
        let sample = SAMPLE_PARTS / self.layout.most_parts().max(1);
        let from = self.len().saturating_sub(sample.clamp(16, SAMPLE));
        self.layout
            .most_spread((from..self.len()).map(|state| self.keys.get(state)))
    }
}

/// How many states are looked at for the part that explodes, and about how many parts of them.
const SAMPLE: usize = 4_000;
const SAMPLE_PARTS: usize = 1_000_000;

/// Explores a scenario: everything that can happen, chance included.
pub fn explore(scenario: &Arc<Scenario>, limits: &mut Limits<'_>) -> Graph {
    match AllNeeds::of(scenario, &Watched::new(), limits.should_stop) {
        Ok(needs) => explore_with(scenario, needs, limits),
        Err(stopped) => unexplored(scenario, AllNeeds::default(), stopped),
    }
}

/// The state at the first node, with a start profile.
fn start(scenario: &Scenario, profile: u16) -> State {
    let mut state = State::new(scenario, profile);
    Transition {
        scenario,
        state: &mut state,
        observer: (),
    }
    .arrive(scenario.start);
    state
}

/// A graph of which nothing is known.
fn unexplored(scenario: &Arc<Scenario>, needs: AllNeeds, stopped: Stopped) -> Graph {
    Graph {
        stopped: Some(stopped),
        ..Graph::empty(scenario, needs, Layout::none())
    }
}

/// Explores, and keeps apart what `needs` says.
pub(super) fn explore_with(
    scenario: &Arc<Scenario>,
    needs: AllNeeds,
    limits: &mut Limits<'_>,
) -> Graph {
    let Some(layout) = Layout::new(scenario, &needs) else {
        return unexplored(scenario, needs, Stopped::TooManyStates);
    };
    let mut graph = Graph::empty(scenario, needs, layout);
    match tasks(scenario, |node| graph.needs.after(node)) {
        Ok(tasks) => graph.tasks = tasks,
        Err(node) => graph.stopped = Some(Stopped::Task(node)),
    }
    if graph.stopped.is_none() {
        Search::new(scenario).run(&mut graph, limits);
    }
    graph
}

/// What the search keeps beside the graph.
struct Search {
    /// The keys of what follows from the states at hand.
    found: Vec<u64>,
    name: Vec<u32>,
    moments: BTreeMap<Vec<u32>, u32>,
    /// Per node the moment found last: mostly the next is the same.
    last: Vec<u32>,
    /// How many open options the moments hold together.
    offered: usize,
}

/// About how many bytes an open option of a moment takes, its name included.
const OFFERED_BYTES: usize = 12;

impl Search {
    fn new(scenario: &Scenario) -> Self {
        Self {
            found: Vec::new(),
            name: Vec::new(),
            moments: BTreeMap::new(),
            last: vec![NOWHERE; scenario.nodes.len()],
            offered: 0,
        }
    }

    fn run(&mut self, graph: &mut Graph, limits: &mut Limits<'_>) {
        let Graph {
            scenario,
            needs,
            layout,
            keys,
            tasks,
            starts,
            edges,
            first,
            moments,
            moment,
            stopped,
        } = graph;
        let scenario: &Scenario = scenario;
        let mut stepper = Stepper::new(scenario, needs, layout, tasks);
        for (index, profile) in scenario.profiles.iter().enumerate() {
            let profile_ix = u16::try_from(index).unwrap_or(u16::MAX);
            self.found.clear();
            layout.pack(&start(scenario, profile_ix), needs, &mut self.found);
            starts.push(Start {
                profile: profile_ix,
                weight: profile.weight,
                state: StateIx(keys.number(&self.found)),
            });
        }
        while first.len() - 1 < keys.len() {
            let from = first.len() - 1;
            let kept = keys.bytes() + self.offered * OFFERED_BYTES;
            let room = limits.bytes().saturating_sub(kept);
            let bytes = |edges: &[Edge], found: &[u64]| size_of_val(edges) + size_of_val(found);
            if keys.len() > limits.max_states || bytes(edges, &[]) > room {
                *stopped = Some(Stopped::TooManyStates);
                return;
            }
            if (limits.should_stop)() {
                *stopped = Some(Stopped::TimeIsUp);
                return;
            }
            // Some states at a time: first all that follows, then its numbers.
            self.found.clear();
            let numbered = edges.len();
            let mut is_full = false;
            for here in from..keys.len().min(from + BATCH) {
                if is_full || edges.len() - numbered > BATCH_EDGES {
                    break;
                }
                let state = stepper.stand(keys.get(here));
                let (node, is_first) = (state.node, state.visits(state.node) == 1);
                let own = edges.len();
                stepper.each(&mut (), &mut |act, to| {
                    is_full |= bytes(edges, &self.found) > room;
                    if is_full {
                        return;
                    }
                    edges.push(Edge {
                        act,
                        to: if to.is_some() { 0 } else { NOWHERE },
                    });
                    if let Some(to) = to {
                        layout.pack(to, needs, &mut self.found);
                    }
                });
                first.push(u32::try_from(edges.len()).unwrap_or(u32::MAX));
                moment.push(self.moment(node, is_first, &edges[own..], moments));
            }
            let mut found = self.found.chunks_exact(layout.words);
            keys.look_up_early(found.clone());
            for edge in edges[numbered..]
                .iter_mut()
                .filter(|edge| edge.to != NOWHERE)
            {
                edge.to = found.next().map_or(NOWHERE, |key| keys.number(key));
            }
            if is_full {
                *stopped = Some(Stopped::TooManyStates);
                return;
            }
        }
    }

    /// The number of what is open here, if something is.
    fn moment(
        &mut self,
        node: NodeIx,
        first: bool,
        edges: &[Edge],
        moments: &mut Vec<Moment>,
    ) -> u32 {
        let offered = edges.iter().filter_map(|edge| match edge.act {
            Act::Choose { position, case } => Some(Offered { position, case }),
            Act::Pass | Act::Aside(_) | Act::Answer(_) | Act::Outcome { .. } => None,
        });
        if offered.clone().next().is_none() {
            return NOWHERE;
        }
        let last = &mut self.last[node.index()];
        if let Some(known) = moments.get(*last as usize)
            && known.first == first
            && known.offered.iter().copied().eq(offered.clone())
        {
            return *last;
        }
        self.name.clear();
        self.name.extend(offered.clone().map(|offered| {
            let case = offered.case.map_or(0, |case| u32::from(case) + 1);
            u32::from(offered.position) << 16 | case
        }));
        self.name.extend([node.0, u32::from(first)]);
        *last = match self.moments.get(&self.name) {
            Some(known) => *known,
            None => {
                let new = u32::try_from(moments.len()).unwrap_or(u32::MAX);
                moments.push(Moment {
                    node,
                    first,
                    offered: offered.collect(),
                });
                self.offered += self.name.len();
                self.moments.insert(self.name.clone(), new);
                new
            }
        };
        *last
    }
}
