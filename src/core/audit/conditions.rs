//! Conditions that always hold, or never.
//!
//! Most conditions are seen both ways on a few random walks; that is proof enough for them. For
//! the rest a graph is explored that keeps apart what they ask, and every state is looked at: what
//! is said to be always or never true is so in every run, where it is asked at all.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::graph::{Graph, Limits, StateIx, Stopped, explore_with};
use super::needs::{AllNeeds, Watched};
use super::tasks::Task;
use crate::core::dialogue::State;
use crate::core::draw::{DrawKey, draw_below};
use crate::core::scenario::ids::{BitIx, NodeIx};
use crate::core::scenario::model::{
    Choice, Condition, Consequence, Decision, Draw, Effect, Line, NodeKind, Observe, Scenario, Way,
};
use crate::core::scenario::network::task::{MapTask, Rate};
use crate::core::scenario::sites::{Site, visit};

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
    let mut tally = Tally::new(scenario);
    walk_at_random(scenario, &mut tally, limits.should_stop);
    let told = told(scenario);
    let mut plain = Watched::new();
    let mut left: BTreeMap<BTreeSet<Asked>, Watched> = BTreeMap::new();
    visit(scenario, &mut |_, condition| {
        let address = address(condition);
        if tally.seen.get(&address).is_none_or(|seen| seen.both()) {
            return;
        }
        if told.contains(&address) {
            plain.insert(address);
        } else {
            let mut asked = BTreeSet::new();
            what_is_asked(condition, &mut asked);
            left.entry(asked).or_default().insert(address);
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
    visit(scenario, &mut |site, condition| {
        let seen = tally
            .seen
            .get(&address(condition))
            .copied()
            .unwrap_or_default();
        let verdict = match (seen.held, seen.failed) {
            (true, true) => return,
            _ if unsettled.contains(&address(condition)) => Verdict::Unsettled,
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
    let mut tell = |condition: Option<&Condition>| told.extend(condition.map(address));
    let nodes = scenario.nodes.iter().map(|node| &node.kind);
    for kind in nodes.clone() {
        match kind {
            NodeKind::Tell(way) => way.routes.iter().for_each(|(when, _)| tell(when.as_ref())),
            NodeKind::Draw(draw) => {
                let weights = draw.outcomes.iter().flat_map(|outcome| &outcome.weights);
                weights.for_each(|(when, _)| tell(Some(when)));
            }
            _ => {}
        }
    }
    let own = nodes.filter_map(|kind| match kind {
        NodeKind::Decide(decision) => Some(decision.options.iter().chain(&decision.asides)),
        _ => None,
    });
    for choice in own.flatten().chain(&scenario.always) {
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

/// A condition is known by where it stands in memory: the scenario does not move.
pub(super) fn address(condition: &Condition) -> usize {
    std::ptr::from_ref(condition).addr()
}

/// What a condition asks about, to look at conditions about the same things together.
type Asked = (u8, u32);

fn what_is_asked(condition: &Condition, asked: &mut BTreeSet<Asked>) {
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

#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    held: bool,
    failed: bool,
    /// The first state where it held, when a graph is looked through.
    held_at: Option<StateIx>,
}

impl Seen {
    fn both(self) -> bool {
        self.held && self.failed
    }
}

/// How each condition came out.
struct Tally {
    seen: BTreeMap<usize, Seen>,
    /// The state that is looked at, when a graph is looked through.
    at: Option<StateIx>,
}

impl Tally {
    fn new(scenario: &Scenario) -> Self {
        let mut seen = BTreeMap::new();
        visit(scenario, &mut |_, condition| {
            seen.insert(address(condition), Seen::default());
        });
        Self { seen, at: None }
    }

    fn note(&mut self, condition: &Condition, holds: bool) {
        if let Some(seen) = self.seen.get_mut(&address(condition)) {
            seen.held |= holds;
            seen.failed |= !holds;
            if holds {
                seen.held_at = seen.held_at.or(self.at);
            }
        }
    }

    /// Looks at some conditions in every state of a graph: in a merged state others mean nothing.
    /// Says whether it came to the end before the host said to stop.
    fn look_through(
        &mut self,
        watched: &Watched,
        graph: &Graph,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> bool {
        if watched.is_empty() {
            return true;
        }
        let seen = watched.iter().map(|address| (*address, Seen::default()));
        let mut only = Self {
            seen: seen.collect(),
            at: None,
        };
        let scenario = graph.scenario();
        let answers = |state: &State| {
            let task = graph.task(state.node);
            task.map_or_else(Vec::new, |task| all_answers(task, scenario, state))
        };
        for start in graph.starts() {
            let mut state = State::new(scenario, start.profile);
            arrive(scenario, &mut state, scenario.start, &mut only);
        }
        let mut state = State::new(scenario, 0);
        let mut in_time = true;
        for ix in (0..graph.explored()).map(StateIx::from_index) {
            if ix.index() % LOOK_EVERY == 0 && should_stop() {
                in_time = false;
                break;
            }
            let back = |state: &mut State| {
                graph.layout.unpack(graph.keys.get(ix.index()), state);
            };
            let mut from = Origin {
                state: &mut state,
                back: &back,
            };
            only.at = Some(ix);
            each(scenario, &mut from, &answers, &mut only, &mut |_| {});
        }
        self.seen.extend(only.seen);
        in_time
    }
}

/// How often the host is asked whether to stop: every so many states that are looked at.
const LOOK_EVERY: usize = 1 << 6;

/// Where conditions of a graph's scenario hold first, in the order in which its states were found;
/// by address. The graph must keep apart what they ask. None if the host stopped it.
pub(super) fn first_held(
    watched: &Watched,
    graph: &Graph,
    should_stop: &mut dyn FnMut() -> bool,
) -> Option<BTreeMap<usize, StateIx>> {
    let mut tally = Tally {
        seen: BTreeMap::new(),
        at: None,
    };
    let in_time = tally.look_through(watched, graph, should_stop);
    let held = tally.seen.into_iter();
    let held = held.filter_map(|(address, seen)| Some((address, seen.held_at?)));
    in_time.then(|| held.collect())
}

/// What an answer to a task leaves behind.
type Left = Vec<(BitIx, bool)>;

/// The answers to the task at which a state stands.
type Answers<'a> = dyn Fn(&State) -> Vec<Left> + 'a;

fn all_answers(task: &Task, scenario: &Scenario, state: &State) -> Vec<Left> {
    let answers = (0..task.answers()).filter(|answer| task.can(*answer, scenario, state));
    answers
        .map(|answer| task.leaves(answer).collect())
        .collect()
}

/// How many random walks are taken at most, and how long each may be; and how much work they may
/// be together, in steps times nodes, since each step copies a state.
const WALKS: usize = 500;
const STEPS: usize = 300;
const WORK: usize = 30_000_000;

fn walk_at_random(scenario: &Scenario, tally: &mut Tally, should_stop: &mut dyn FnMut() -> bool) {
    let mut chance = DrawKey {
        seed: 0,
        name: DrawKey::name("audit"),
        visit: 0,
    }
    .generator();
    let profiles = scenario.profiles.len() as u64;
    // On a walk only a few of the answers are tried: nothing, and each mark by itself.
    let answers = |state: &State| {
        let Some(task) = Task::of(&scenario.node(state.node).kind, |_| true) else {
            return Vec::new();
        };
        let single = (0..task.marks.len().min(16)).map(|mark| 1 << mark);
        let tried = [0].into_iter().chain(single);
        let can = tried.filter(|answer| task.can(*answer, scenario, state));
        can.map(|answer| task.leaves(answer).collect()).collect()
    };
    let walks = (WORK / STEPS / scenario.nodes.len().max(1)).clamp(1, WALKS);
    for _ in 0..walks {
        if should_stop() {
            return;
        }
        let profile = u16::try_from(draw_below(&mut chance, profiles)).unwrap_or(0);
        let mut state = State::new(scenario, profile);
        arrive(scenario, &mut state, scenario.start, tally);
        for _ in 0..STEPS {
            if should_stop() {
                return;
            }
            // Of all that can follow each is taken with the same chance, and only that one is kept.
            let (mut next, mut count) = (None, 0);
            let mut work = state.clone();
            let mut from = Origin {
                state: &mut work,
                back: &|work| work.clone_from(&state),
            };
            each(scenario, &mut from, &answers, tally, &mut |state| {
                count += 1;
                if draw_below(&mut chance, count) == 0 {
                    next = Some(state.clone());
                }
            });
            let Some(next) = next else { break };
            state = next;
        }
    }
}

/// A state to make steps from, and how to come back to it.
struct Origin<'a> {
    state: &'a mut State,
    back: &'a dyn Fn(&mut State),
}

impl Origin<'_> {
    fn here(&mut self) -> &mut State {
        (self.back)(self.state);
        self.state
    }
}

/// Enters a node, as the runtime does.
fn arrive(scenario: &Scenario, state: &mut State, to: NodeIx, tally: &mut Tally) {
    state.enter(to);
    apply(state, &scenario.node(to).effects, tally);
}

/// Everything that is asked at a state, and every state that can follow.
fn each(
    scenario: &Scenario,
    from: &mut Origin<'_>,
    answers: &Answers<'_>,
    tally: &mut Tally,
    next: &mut dyn FnMut(&State),
) {
    let state = from.here();
    let node = scenario.node(state.node);
    lines(&node.lines, state, tally);
    match &node.kind {
        NodeKind::Tell(way) => go(scenario, state, way, tally, next),
        NodeKind::Visit { next: to, .. }
        | NodeKind::Reflect { next: to, .. }
        | NodeKind::Rate(Rate { next: to, .. }) => {
            arrive(scenario, state, *to, tally);
            next(state);
        }
        NodeKind::Observe(Observe { next: to, .. }) | NodeKind::Map(MapTask { next: to, .. }) => {
            for left in answers(state) {
                let state = from.here();
                for (bit, on) in left {
                    state.set_bit(bit, on);
                }
                arrive(scenario, state, *to, tally);
                next(state);
            }
        }
        NodeKind::Draw(draw) => fall(scenario, from, draw, tally, next),
        NodeKind::Decide(decision) => decide(scenario, from, decision, tally, next),
        NodeKind::End(_) => {}
    }
}

fn decide(
    scenario: &Scenario,
    from: &mut Origin<'_>,
    decision: &Decision,
    tally: &mut Tally,
    next: &mut dyn FnMut(&State),
) {
    let mut open = false;
    for choice in decision.options.iter().chain(&scenario.always) {
        let state = from.here();
        if is_open(choice, state, tally) {
            open = true;
            let then = follow(choice, state, tally);
            go(scenario, state, &then.way, tally, next);
        }
    }
    for aside in decision.asides.iter().filter(|_| open) {
        let state = from.here();
        let taken = aside.chosen_bit.is_some_and(|bit| state.bit(bit));
        if !taken && is_open(aside, state, tally) {
            follow(aside, state, tally);
            next(state);
        }
    }
}

fn is_open(choice: &Choice, state: &State, tally: &mut Tally) -> bool {
    let Some(when) = &choice.when else {
        return true;
    };
    let holds = state.holds(when);
    tally.note(when, holds);
    holds
}

/// Makes the state what it is after a choice; not yet where it leads.
fn follow<'c>(choice: &'c Choice, state: &mut State, tally: &mut Tally) -> &'c Consequence {
    let mut then = &choice.base;
    for case in &choice.cases {
        let holds = state.holds(&case.when);
        tally.note(&case.when, holds);
        if holds {
            then = &case.then;
            break;
        }
    }
    if let Some(bit) = choice.chosen_bit {
        state.set_bit(bit, true);
    }
    apply(state, &then.effects, tally);
    lines(&then.reply, state, tally);
    then
}

fn fall(
    scenario: &Scenario,
    from: &mut Origin<'_>,
    draw: &Draw,
    tally: &mut Tally,
    next: &mut dyn FnMut(&State),
) {
    for (position, outcome) in (0u16..).zip(&draw.outcomes) {
        let state = from.here();
        for (when, _) in &outcome.weights {
            let holds = state.holds(when);
            tally.note(when, holds);
            if holds {
                break;
            }
        }
        if state.weight(outcome) > 0 {
            state.set_drew(draw.draw, Some(position));
            apply(state, &outcome.effects, tally);
            arrive(scenario, state, outcome.next, tally);
            next(state);
        }
    }
}

fn go(
    scenario: &Scenario,
    state: &mut State,
    way: &Way,
    tally: &mut Tally,
    next: &mut dyn FnMut(&State),
) {
    for (when, _) in way.routes.iter() {
        let Some(when) = when else { break };
        let holds = state.holds(when);
        tally.note(when, holds);
        if holds {
            break;
        }
    }
    if let Some(to) = state.way(way) {
        arrive(scenario, state, to, tally);
        next(state);
    }
}

fn lines(lines: &[Line], state: &State, tally: &mut Tally) {
    for when in lines.iter().filter_map(|line| line.when.as_ref()) {
        tally.note(when, state.holds(when));
    }
}

fn apply(state: &mut State, effects: &[Effect], tally: &mut Tally) {
    for effect in effects {
        match effect {
            Effect::When(condition, inner) => {
                let holds = state.holds(condition);
                tally.note(condition, holds);
                if holds {
                    apply(state, inner, tally);
                }
            }
            _ => state.apply(std::slice::from_ref(effect)),
        }
    }
}
