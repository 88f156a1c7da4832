//! How conditions came out where they were asked.

use super::graph::{Graph, StateIx};
use super::needs::Watched;
use crate::core::check::Ways;
use crate::core::dialogue::{Observer, State, Transition};
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::GuardIx;
use crate::core::scenario::model::{Guard, NodeKind};
use crate::core::scenario::sites::{Decides, visit};

/// How a condition came out.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    /// Whether it is looked at.
    counts: bool,
    pub held: bool,
    pub failed: bool,
    /// The first state where it held, when a graph is looked through.
    held_at: Option<StateIx>,
}

impl Seen {
    pub(super) fn both(self) -> bool {
        self.held && self.failed
    }
}

/// How each condition came out.
#[derive(Debug)]
pub(super) struct Tally {
    seen: Vec<Seen>,
    /// How many conditions were seen one way more than before.
    news: usize,
    /// The state that is looked at, when a graph is looked through.
    at: Option<StateIx>,
}

impl Observer for Tally {
    const HEARS: bool = true;

    fn asked(&mut self, guard: &Guard, holds: bool) {
        let Some(seen) = self.seen.get_mut(guard.ix.index()) else {
            return;
        };
        if !seen.counts {
            return;
        }
        let known = if holds {
            &mut seen.held
        } else {
            &mut seen.failed
        };
        if !std::mem::replace(known, true) {
            self.news += 1;
            if holds {
                seen.held_at = self.at;
            }
        }
    }
}

impl Tally {
    /// For all conditions of a scenario.
    pub(super) fn of_all(scenario: &Scenario) -> Self {
        let seen = Seen {
            counts: true,
            ..Seen::default()
        };
        Self {
            seen: vec![seen; scenario.guards as usize],
            news: 0,
            at: None,
        }
    }

    fn of(scenario: &Scenario, watched: &Watched) -> Self {
        let mut seen = vec![Seen::default(); scenario.guards as usize];
        for guard in watched {
            seen[guard.index()].counts = true;
        }
        Self {
            seen,
            news: 0,
            at: None,
        }
    }

    pub(super) fn seen(&self, guard: GuardIx) -> Seen {
        self.seen[guard.index()]
    }

    /// Whether something came out as it had not before, since this was asked last.
    pub(super) fn take_news(&mut self) -> bool {
        std::mem::take(&mut self.news) > 0
    }

    /// Whether every condition has come out both ways.
    pub(super) fn is_settled(&self) -> bool {
        self.seen.iter().all(|seen| seen.both())
    }

    /// Looks at some conditions in every state of a graph: in a merged state others mean nothing.
    /// Says whether it came to the end before the host said to stop.
    pub(super) fn look_through(
        &mut self,
        watched: &Watched,
        graph: &Graph,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> bool {
        if watched.is_empty() {
            return true;
        }
        let scenario = graph.scenario();
        let mut only = Self::of(scenario, watched);
        let in_time = only.go_through(watched, graph, should_stop);
        for guard in watched {
            self.seen[guard.index()] = only.seen(*guard);
        }
        in_time
    }

    fn go_through(
        &mut self,
        watched: &Watched,
        graph: &Graph,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> bool {
        let scenario = graph.scenario();
        for start in graph.starts() {
            let mut state = State::new(scenario, start.profile);
            Transition {
                scenario,
                state: &mut state,
                observer: &mut *self,
            }
            .arrive(scenario.start);
        }
        let asking = asking(scenario, watched);
        let mut stepper = graph.stepper();
        for ix in (0..graph.explored()).map(StateIx::from_index) {
            if ix.index() % LOOK_EVERY == 0 && should_stop() {
                return false;
            }
            if asking[graph.node(ix).index()] {
                self.at = Some(ix);
                stepper.stand(graph.keys.get(ix.index()));
                stepper.each(self, &mut |_, _| {});
            }
        }
        true
    }
}

/// How often the host is asked whether to stop: every so many states that are looked at.
const LOOK_EVERY: usize = 1 << 6;

/// By node, whether one of some conditions is asked there or on the way to the next one.
fn asking(scenario: &Scenario, watched: &Watched) -> Vec<bool> {
    let count = scenario.nodes.len();
    let (mut asking, mut on_arrival) = (vec![false; count], vec![false; count]);
    let mut always = false;
    visit(scenario, &mut |site, guard| {
        if !watched.contains(&guard.ix) {
            return;
        }
        match site.node {
            None => always = true,
            Some(node) if site.part.is_none() && site.decides == Decides::Effects => {
                on_arrival[node.index()] = true;
            }
            Some(node) => asking[node.index()] = true,
        }
    });
    let ways = Ways::of(scenario);
    let arrives = |from| {
        let mut next = ways.from(from);
        next.any(|to| on_arrival.get(to).is_some_and(|arrival| *arrival))
    };
    let always_arrives = arrives(ways.always());
    for (index, node) in scenario.nodes.iter().enumerate() {
        asking[index] |= arrives(index);
        let is_decision = matches!(node.kind, NodeKind::Decide(_));
        asking[index] |= is_decision && (always || always_arrives);
    }
    asking
}

/// Where conditions of a graph's scenario hold first, in the order in which its states were found.
/// The graph must keep apart what they ask. None if the host stopped it.
pub(super) fn first_held(
    watched: &Watched,
    graph: &Graph,
    should_stop: &mut dyn FnMut() -> bool,
) -> Option<Vec<(GuardIx, StateIx)>> {
    let mut tally = Tally::of(graph.scenario(), watched);
    let in_time = tally.go_through(watched, graph, should_stop);
    let held = watched.iter();
    let held = held.filter_map(|guard| Some((*guard, tally.seen(*guard).held_at?)));
    in_time.then(|| held.collect())
}
