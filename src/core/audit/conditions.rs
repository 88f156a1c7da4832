//! Conditions that always hold, or never.
//!
//! Most conditions are seen both ways on a few random walks; that is proof enough for them. For
//! the rest a graph is explored that keeps apart what they ask, and every state is looked at: what
//! is said to be always or never true is so in every run, where it is asked at all.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::graph::{Graph, Limits, Stopped, explore_with};
use super::needs::{AllNeeds, Watched};
use super::tally::Tally;
use super::walks::walk_at_random;
use crate::core::scenario::model::{Condition, Guard, NodeKind, Scenario};
use crate::core::scenario::sites::{Decides, Site, visit};

/// What came out of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It never holds where it is asked.
    Never,
    /// It holds whenever it is asked.
    Always,
    /// Not settled: too many states.
    Unsettled,
}

/// The conditions that do not decide anything, in the order of the file.
pub(super) fn settled<'s>(
    scenario: &'s Arc<Scenario>,
    graph: &Graph,
    limits: &mut Limits<'_>,
) -> Vec<(Site<'s>, Verdict)> {
    let mut tally = Tally::of_all(scenario);
    walk_at_random(graph, &mut tally, limits.should_stop);
    let told = told(scenario);
    let mut plain = Watched::new();
    let mut left: BTreeMap<BTreeSet<Asked>, Watched> = BTreeMap::new();
    visit(scenario, &mut |_, guard| {
        if tally.seen(guard.ix).both() {
            return;
        }
        if told.contains(&guard.ix) {
            plain.insert(guard.ix);
        } else {
            let mut asked = BTreeSet::new();
            what_is_asked(guard, &mut asked);
            left.entry(asked).or_default().insert(guard.ix);
        }
    });
    let in_time = tally.look_through(&plain, graph, limits.should_stop);
    let mut closer = Closer {
        scenario,
        graph,
        limits,
        tally: &mut tally,
        unsettled: if in_time { Watched::new() } else { plain },
    };
    let groups: Vec<Watched> = left.into_values().collect();
    closer.look(&groups);
    let unsettled = closer.unsettled;
    let mut found = Vec::new();
    let mut told = BTreeSet::new();
    visit(scenario, &mut |site, guard| {
        // A situation's condition is asked by every option.
        if !told.insert(guard.ix) {
            return;
        }
        // A situation for all the rest is meant to hold always.
        if site.decides == Decides::Situation && guard.condition == Condition::All(Vec::new()) {
            return;
        }
        let seen = tally.seen(guard.ix);
        let verdict = match (seen.held, seen.failed) {
            (true, true) => return,
            _ if unsettled.contains(&guard.ix) => Verdict::Unsettled,
            (false, true) => Verdict::Never,
            (true, false) => Verdict::Always,
            // Never asked: what it belongs to cannot be reached, which is said elsewhere.
            (false, false) => return,
        };
        found.push((site, verdict));
    });
    found
}

/// The conditions that any graph tells apart, because what a run can do hangs on them: those that
/// open an option or choose a way or a weight.
fn told(scenario: &Scenario) -> Watched {
    let mut told = Watched::new();
    let mut tell = |guard: Option<&Guard>| told.extend(guard.map(|guard| guard.ix));
    let nodes = scenario.nodes.iter().map(|node| &node.kind);
    for kind in nodes.clone() {
        match kind {
            NodeKind::Tell(way) => way.routes.iter().for_each(|(when, _)| tell(when.as_ref())),
            NodeKind::Draw(draw) => {
                let weights = draw.outcomes.iter().flat_map(|outcome| &outcome.weights);
                weights.for_each(|(when, _)| tell(Some(when)));
            }
            NodeKind::Decide(_)
            | NodeKind::Observe(_)
            | NodeKind::Map(_)
            | NodeKind::Rate(_)
            | NodeKind::Reflect { .. }
            | NodeKind::Visit { .. }
            | NodeKind::End(_) => {}
        }
    }
    let own = scenario.decisions();
    let own = own.flat_map(|decision| decision.options.iter().chain(&decision.asides));
    for choice in own.chain(&scenario.always) {
        tell(choice.when.as_ref());
        // Of a choice with cases not all need be told apart, and then which way holds is not sure.
        if choice.cases.is_empty() {
            let routes = choice.base.way.routes.iter();
            routes.for_each(|(when, _)| tell(when.as_ref()));
        }
    }
    told
}

/// How many times the states of the plain graph a graph may have that keeps apart what several
/// groups of conditions ask.
const TOGETHER: usize = 4;

/// Explores again, keeping apart what conditions ask on which nothing that is measured hangs.
struct Closer<'a, 's, 'l> {
    scenario: &'s Arc<Scenario>,
    graph: &'a Graph,
    limits: &'a mut Limits<'l>,
    tally: &'a mut Tally,
    unsettled: Watched,
}

impl Closer<'_, '_, '_> {
    /// Looks at all groups together; where that makes too many states, at each half by itself.
    fn look(&mut self, groups: &[Watched]) {
        let watched: Watched = groups.iter().flatten().copied().collect();
        if watched.is_empty() {
            return;
        }
        if (self.limits.should_stop)() {
            self.unsettled.extend(watched);
            return;
        }
        let needs = match AllNeeds::of(self.scenario, &watched, self.limits.should_stop) {
            Ok(needs) => needs,
            Err(Stopped::TooManyStates) if groups.len() > 1 => {
                self.look_by_halves(groups);
                return;
            }
            Err(_) => {
                self.unsettled.extend(watched);
                return;
            }
        };
        let mut limits = Limits {
            max_states: match groups {
                [_] => self.limits.max_states,
                _ => self.limits.max_states.min(TOGETHER * self.graph.len()),
            },
            should_stop: &mut *self.limits.should_stop,
        };
        let plain = needs.tells_as_much_as(&self.graph.needs);
        let closer = (!plain).then(|| explore_with(self.scenario, needs, &mut limits));
        let graph = closer.as_ref().unwrap_or(self.graph);
        if graph.stopped() == Some(Stopped::TooManyStates) && groups.len() > 1 {
            drop(closer);
            self.look_by_halves(groups);
            return;
        }
        let should_stop = &mut *self.limits.should_stop;
        let in_time = self.tally.look_through(&watched, graph, should_stop);
        if graph.stopped().is_some() || !in_time {
            self.unsettled.extend(watched);
        }
    }

    fn look_by_halves(&mut self, groups: &[Watched]) {
        let (one, other) = groups.split_at(groups.len() / 2);
        self.look(one);
        self.look(other);
    }
}

/// What a condition asks about, to look at conditions about the same things together.
pub(super) type Asked = (u8, u32);

pub(super) fn what_is_asked(condition: &Condition, asked: &mut BTreeSet<Asked>) {
    let one = match condition {
        Condition::AtLeast(var, _) | Condition::Below(var, _) => (0, var.0),
        Condition::Bit(bit) => (1, bit.0),
        Condition::Visited(node) => (2, node.0),
        Condition::Drew(draw, _) => (3, draw.0),
        Condition::Profile(_) => (4, 0),
        Condition::Not(inner) => return what_is_asked(inner, asked),
        Condition::All(inner) | Condition::Any(inner) => {
            for condition in inner {
                what_is_asked(condition, asked);
            }
            return;
        }
    };
    asked.insert(one);
}
