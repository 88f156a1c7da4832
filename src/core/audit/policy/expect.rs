//! What a policy earns, exactly: probability passed along the state graph.
//!
//! Every run that ends passes a moment at most once as a first visit, so the expected part and the
//! expected whole of each competency are sums over states of the chance to come there. Where one
//! can go round, the chances of a circle are summed until what still goes round weighs nothing.

use std::collections::BTreeMap;

use super::choose::best;
use super::file::{Policy, PolicyKind};
use crate::core::assessment::{CREDIT, Chance, chances};
use crate::core::audit::circles::Circles;
use crate::core::audit::graph::ASK_EVERY;
use crate::core::audit::reach::components;
use crate::core::audit::{Act, Edge, Graph, Moment, StateIx};
use crate::core::framework::{Catalog, ItemIx};
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::Decision;

/// What going round may weigh at most before it is let go.
const NOTHING: f64 = 1e-14;

/// How often a circle is gone round at most; what is left then never comes out.
const MOST_ROUNDS: usize = 100_000;

/// What is earned of what is offered.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Earned {
    /// The sum of weights, expected per run.
    pub offered: f64,
    /// The sum of weight times credit, expected per run.
    pub earned: f64,
}

impl Earned {
    /// The pooled raw score, 0..=1, if anything is offered.
    pub fn score(self) -> Option<f64> {
        (self.offered > 0.0).then(|| self.earned / self.offered)
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            offered: self.offered + other.offered,
            earned: self.earned + other.earned,
        }
    }
}

/// What is expected of a policy.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Expected {
    /// Per competency.
    pub items: BTreeMap<ItemIx, Earned>,
    /// The chance of each ending.
    pub endings: BTreeMap<NodeIx, f64>,
    /// The chance of going round for ever.
    pub never_ends: f64,
}

impl Expected {
    /// Over some competencies, or all of them.
    pub fn total(&self, among: Option<&[ItemIx]>) -> Earned {
        self.items
            .iter()
            .filter(|(item, _)| among.is_none_or(|among| among.contains(item)))
            .fold(Earned::default(), |sum, (_, earned)| sum.plus(*earned))
    }
}

/// A fully explored graph with what is the same for every policy that plays on it.
#[derive(Debug)]
pub struct Ground<'g> {
    pub(in crate::core::audit) graph: &'g Graph,
    catalog: &'g Catalog,
    circles: Circles,
    /// Per moment its chances for what is scored.
    chances: Vec<Vec<Chance>>,
}

impl<'g> Ground<'g> {
    /// What a decision affords that is scored: a chance is made of nothing else.
    pub(in crate::core::audit) fn counted(
        &self,
        decision: &Decision,
    ) -> impl Iterator<Item = ItemIx> {
        let afforded = decision.affords.iter().map(|(item, _)| *item);
        afforded.filter(|item| self.catalog.is_scored(*item))
    }

    /// The chances of a moment, by its place in [`Graph::moments`].
    pub(in crate::core::audit) fn chances(&self, moment: usize) -> &[Chance] {
        &self.chances[moment]
    }

    /// Looks at a graph; none if `should_stop` said so before all was looked at.
    pub fn of(
        graph: &'g Graph,
        catalog: &'g Catalog,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Option<Self> {
        let scenario = graph.scenario();
        let found = |moment: &Moment| {
            let mut found = match scenario.decision(moment.node) {
                Some(decision) if moment.first => chances(scenario, decision, &moment.offered),
                _ => Vec::new(),
            };
            found.retain(|chance| catalog.is_scored(chance.item));
            found
        };
        let mut ask = Every::new(should_stop);
        let moments = graph.moments().iter();
        let chances = moments.map(|moment| (!ask.is_late()).then(|| found(moment)));
        Some(Self {
            chances: chances.collect::<Option<_>>()?,
            graph,
            catalog,
            circles: components(graph),
        })
    }
}

/// Asks the host whether to stop now and then: every so many times.
struct Every<'s> {
    should_stop: &'s mut dyn FnMut() -> bool,
    times: usize,
}

impl<'s> Every<'s> {
    fn new(should_stop: &'s mut dyn FnMut() -> bool) -> Self {
        Self {
            should_stop,
            times: 0,
        }
    }

    fn is_late(&mut self) -> bool {
        self.times += 1;
        self.times.is_multiple_of(ASK_EVERY) && (self.should_stop)()
    }
}

/// How somebody plays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Play {
    /// Per moment of the graph the positions among the open options that are taken, each as likely.
    pub takes: Vec<Vec<usize>>,
    /// Whether lots are drawn for asides and tasks as well.
    pub lots: bool,
}

impl Play {
    /// How a policy plays that reads `language`; none if `should_stop` said so.
    pub fn of(
        ground: &Ground<'_>,
        policy: &Policy,
        language: &str,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Option<Self> {
        if should_stop() {
            return None;
        }
        let scenario = ground.graph.scenario();
        let takes = |moment: &Moment| {
            let decision = scenario.decision(moment.node);
            decision.map_or_else(Vec::new, |decision| {
                let (catalog, offered) = (ground.catalog, &moment.offered);
                best(policy, scenario, decision, catalog, offered, language)
            })
        };
        let mut ask = Every::new(should_stop);
        let moments = ground.graph.moments().iter();
        let takes = moments.map(|moment| (!ask.is_late()).then(|| takes(moment)));
        Some(Self {
            takes: takes.collect::<Option<_>>()?,
            lots: policy.kind == PolicyKind::Chance,
        })
    }
}

/// What a policy that reads `language` earns over all runs of a fully explored graph; none if
/// `should_stop` said so before that was known. It is asked again and again.
pub fn expect(
    ground: &Ground<'_>,
    policy: &Policy,
    language: &str,
    should_stop: &mut dyn FnMut() -> bool,
) -> Option<Expected> {
    let play = Play::of(ground, policy, language, should_stop)?;
    let met = meet(ground, &play, &Begin::default(), should_stop)?;
    Some(met.expected)
}

/// What is met on the way.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Met {
    /// What is earned, and how it ends.
    pub expected: Expected,
    /// Per moment of the graph: how often a choice is made there, expected per run.
    pub moments: Vec<f64>,
}

/// From where, and how far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Begin {
    /// Only from this start, by its place in [`Graph::starts`]; otherwise from all by weight.
    pub start: Option<usize>,
    /// A run is over when it comes to a choice at this node.
    pub until: Option<NodeIx>,
}

/// What somebody meets who plays so; none if `should_stop` said so before that was known.
pub fn meet(
    ground: &Ground<'_>,
    play: &Play,
    begin: &Begin,
    should_stop: &mut dyn FnMut() -> bool,
) -> Option<Met> {
    if should_stop() {
        return None;
    }
    let (graph, circles) = (ground.graph, &ground.circles);
    let mut ask = Every::new(should_stop);
    let mut flow = Flow {
        ground,
        play,
        until: begin.until,
        mass: vec![0.0; graph.len()],
        met: Met {
            moments: vec![0.0; graph.moments().len()],
            ..Met::default()
        },
    };
    let starts = graph.starts().iter().enumerate();
    let starts = starts.filter(|(index, _)| begin.start.is_none_or(|only| only == *index));
    let weights: f64 = starts
        .clone()
        .map(|(_, start)| f64::from(start.weight))
        .sum();
    for (_, start) in starts {
        flow.mass[start.state.index()] += f64::from(start.weight) / weights;
    }
    // Every edge leads to the same or a lower component.
    for members in circles.members.iter().rev() {
        let looped = members
            .first()
            .is_some_and(|place| circles.is_on_circle(*place as usize));
        flow.component(members, looped, &mut ask)?;
    }
    Some(flow.met)
}

struct Flow<'g> {
    ground: &'g Ground<'g>,
    play: &'g Play,
    until: Option<NodeIx>,
    mass: Vec<f64>,
    met: Met,
}

impl Flow<'_> {
    /// Passes on what has come to a component, until nothing is left in it.
    fn component(&mut self, members: &[u32], looped: bool, ask: &mut Every<'_>) -> Option<()> {
        let rounds = if looped { MOST_ROUNDS } else { 1 };
        for _ in 0..rounds {
            let mut left = 0.0;
            for place in members {
                if ask.is_late() {
                    return None;
                }
                let place = *place as usize;
                let mass = std::mem::take(&mut self.mass[place]);
                if mass > 0.0 {
                    self.pass_on(StateIx::from_index(place), mass, ask)?;
                }
            }
            if looped {
                left = members.iter().map(|place| self.mass[*place as usize]).sum();
            }
            if left <= NOTHING {
                return Some(());
            }
        }
        let stuck: f64 = members.iter().map(|place| self.mass[*place as usize]).sum();
        self.met.expected.never_ends += stuck;
        Some(())
    }

    fn pass_on(&mut self, state: StateIx, mass: f64, ask: &mut Every<'_>) -> Option<()> {
        let graph = self.ground.graph;
        if graph.moment_ix(state).is_some() {
            if !self.play.lots {
                self.choose(state, mass);
                return Some(());
            }
            for (state, mass) in beside(graph, state, mass, ask)? {
                self.choose(state, mass);
            }
            return Some(());
        }
        if graph.is_ending(state) {
            let endings = &mut self.met.expected.endings;
            *endings.entry(graph.node(state)).or_default() += mass;
            return Some(());
        }
        // Whoever draws no lots answers a task with nothing: answer 0 marks nothing.
        let lots = self.play.lots;
        let taken = graph
            .edges(state)
            .iter()
            .filter(|edge| !matches!(edge.act, Act::Aside(_)) && (lots || !marks_something(edge)));
        let weights: f64 = taken.clone().map(|edge| f64::from(edge.weight())).sum();
        for edge in taken {
            give(
                &mut self.mass,
                edge,
                mass * f64::from(edge.weight()) / weights,
            );
        }
        Some(())
    }

    /// A choice is made.
    fn choose(&mut self, state: StateIx, mass: f64) {
        let graph = self.ground.graph;
        let Some(ix) = graph.moment_ix(state) else {
            return;
        };
        self.met.moments[ix] += mass;
        let takes = &self.play.takes[ix];
        let many = takes.len().max(1) as f64;
        for chance in &self.ground.chances[ix] {
            let credit: u32 = takes.iter().map(|taken| chance.credits[*taken]).sum();
            let weight = f64::from(chance.weight) / 100.0;
            let items = &mut self.met.expected.items;
            let sum = items.entry(chance.item).or_default();
            sum.offered += mass * weight;
            sum.earned += mass * (weight * (1.0 / many) * f64::from(credit) / f64::from(CREDIT));
        }
        if self.until == Some(graph.node(state)) {
            return;
        }
        let edges = graph.edges(state).iter();
        let options = edges.filter(|edge| matches!(edge.act, Act::Choose { .. }));
        for (index, edge) in options.enumerate() {
            if takes.contains(&index) {
                give(&mut self.mass, edge, mass / many);
            }
        }
    }
}

/// Where somebody stands who has drawn a lot for each aside that was open on the way there.
fn beside(
    graph: &Graph,
    state: StateIx,
    mass: f64,
    ask: &mut Every<'_>,
) -> Option<BTreeMap<StateIx, f64>> {
    let mut settled = BTreeMap::new();
    // By the asides that a lot was drawn for: each round draws one more.
    let mut open = BTreeMap::from([((Vec::new(), state), mass)]);
    while !open.is_empty() {
        let mut next = BTreeMap::new();
        for ((drawn, state), mass) in open {
            if ask.is_late() {
                return None;
            }
            let mut asides = graph.edges(state).iter().filter_map(|edge| match edge.act {
                Act::Aside(position) => Some((position, edge.to()?)),
                Act::Pass | Act::Choose { .. } | Act::Answer(_) | Act::Outcome { .. } => None,
            });
            let Some((position, to)) = asides.find(|(at, _)| !drawn.contains(at)) else {
                *settled.entry(state).or_default() += mass;
                continue;
            };
            let mut drawn: Vec<u16> = drawn;
            drawn.push(position);
            drawn.sort_unstable();
            *next.entry((drawn.clone(), to)).or_default() += mass / 2.0;
            *next.entry((drawn, state)).or_default() += mass / 2.0;
        }
        open = next;
    }
    Some(settled)
}

fn marks_something(edge: &Edge) -> bool {
    matches!(edge.act, Act::Answer(answer) if answer != 0)
}

fn give(mass: &mut [f64], edge: &Edge, share: f64) {
    if let Some(to) = edge.to() {
        mass[to.index()] += share;
    }
}
