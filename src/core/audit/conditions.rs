//! Conditions that always hold, or never.
//!
//! Most conditions are seen both ways on a few random walks; that is proof enough for them. For
//! the rest a graph is explored that keeps apart what they ask, and every state is looked at: what
//! is said to be always or never true is so in every run, where it is asked at all.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::graph::{Graph, Limits, StateIx, explore_watching};
use super::needs::{AllNeeds, Watched};
use super::sites::{Site, visit};
use super::tasks::Task;
use crate::core::dialogue::{DrawKey, State, draw_below};
use crate::core::network::task::{MapTask, Rate};
use crate::core::scenario::ids::{BitIx, NodeIx};
use crate::core::scenario::model::{
    Choice, Condition, Consequence, Draw, Effect, Line, NodeKind, Observe, Scenario, Way,
};

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
    let mut left: BTreeMap<Vec<Asked>, Watched> = BTreeMap::new();
    visit(scenario, &mut |_, condition| {
        let seen = tally.seen.get(&address(condition));
        if seen.is_some_and(|seen| !seen.both()) {
            let mut asked = Vec::new();
            what_is_asked(condition, &mut asked);
            left.entry(asked).or_default().insert(address(condition));
        }
    });
    let mut unsettled = BTreeSet::new();
    for watched in left.into_values() {
        let plain = AllNeeds::of(scenario, &watched).tells_as_much_as(&graph.needs);
        let closer = (!plain).then(|| explore_watching(scenario, &watched, limits));
        let graph = closer.as_ref().unwrap_or(graph);
        tally.seen.extend(Tally::only(&watched).look_through(graph));
        if graph.stopped().is_some() {
            unsettled.extend(watched);
        }
    }
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

/// A condition is known by where it stands in memory: the scenario does not move.
pub(super) fn address(condition: &Condition) -> usize {
    std::ptr::from_ref(condition).addr()
}

/// What a condition asks about, to look at conditions about the same things together.
type Asked = (u8, u32);

fn what_is_asked(condition: &Condition, asked: &mut Vec<Asked>) {
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
    if let Err(at) = asked.binary_search(&one) {
        asked.insert(at, one);
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    held: bool,
    failed: bool,
}

impl Seen {
    fn both(self) -> bool {
        self.held && self.failed
    }
}

/// How each condition came out.
struct Tally {
    seen: BTreeMap<usize, Seen>,
}

impl Tally {
    fn new(scenario: &Scenario) -> Self {
        let mut seen = BTreeMap::new();
        visit(scenario, &mut |_, condition| {
            seen.insert(address(condition), Seen::default());
        });
        Self { seen }
    }

    /// Looks at some conditions only: in a merged state others mean nothing.
    fn only(watched: &Watched) -> Self {
        let seen = watched.iter().map(|address| (*address, Seen::default()));
        Self {
            seen: seen.collect(),
        }
    }

    fn note(&mut self, condition: &Condition, holds: bool) {
        if let Some(seen) = self.seen.get_mut(&address(condition)) {
            seen.held |= holds;
            seen.failed |= !holds;
        }
    }

    fn look_through(mut self, graph: &Graph) -> BTreeMap<usize, Seen> {
        let scenario = graph.scenario();
        let answers = |state: &State| {
            let task = graph.task(state.node);
            task.map_or_else(Vec::new, |task| all_answers(task, scenario, state))
        };
        let mut state = State::new(scenario, 0);
        for start in graph.starts() {
            let start = State::new(scenario, start.profile);
            arrive(scenario, start, scenario.start, &mut self);
        }
        for ix in (0..graph.explored()).map(StateIx::from_index) {
            graph.layout.unpack(graph.keys.get(ix.index()), &mut state);
            each(scenario, &state, &answers, &mut self, &mut |_| {});
        }
        self.seen
    }
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
        let start = State::new(scenario, profile);
        let mut state = arrive(scenario, start, scenario.start, tally);
        for _ in 0..STEPS {
            let mut next = Vec::new();
            each(scenario, &state, &answers, tally, &mut |state| {
                next.push(state);
            });
            let Ok(at) = usize::try_from(draw_below(&mut chance, next.len() as u64)) else {
                break;
            };
            if at >= next.len() {
                break;
            }
            state = next.swap_remove(at);
        }
    }
}

/// Enters a node, as the runtime does.
fn arrive(scenario: &Scenario, mut state: State, to: NodeIx, tally: &mut Tally) -> State {
    state.enter(to);
    apply(&mut state, &scenario.node(to).effects, tally);
    state
}

/// Everything that is asked at a state, and every state that can follow.
fn each(
    scenario: &Scenario,
    state: &State,
    answers: &Answers<'_>,
    tally: &mut Tally,
    next: &mut dyn FnMut(State),
) {
    let node = scenario.node(state.node);
    lines(&node.lines, state, tally);
    match &node.kind {
        NodeKind::Tell(way) => go(scenario, state.clone(), way, tally, next),
        NodeKind::Visit { next: to, .. } | NodeKind::Reflect { next: to, .. } => {
            next(arrive(scenario, state.clone(), *to, tally));
        }
        NodeKind::Rate(Rate { next: to, .. }) => {
            next(arrive(scenario, state.clone(), *to, tally));
        }
        NodeKind::Observe(Observe { next: to, .. }) | NodeKind::Map(MapTask { next: to, .. }) => {
            for left in answers(state) {
                let mut state = state.clone();
                for (bit, on) in left {
                    state.set_bit(bit, on);
                }
                next(arrive(scenario, state, *to, tally));
            }
        }
        NodeKind::Draw(draw) => fall(scenario, state, draw, tally, next),
        NodeKind::Decide(decision) => {
            let own = decision.options.iter().chain(&scenario.always);
            let mut open = false;
            for choice in own.filter(|choice| is_open(choice, state)) {
                open = true;
                let (state, then) = follow(choice, state, tally);
                go(scenario, state, &then.way, tally, next);
            }
            for choice in decision.options.iter().chain(&scenario.always) {
                note_open(choice, state, tally);
            }
            for aside in decision.asides.iter().filter(|_| open) {
                let taken = aside.chosen_bit.is_some_and(|bit| state.bit(bit));
                if !taken {
                    note_open(aside, state, tally);
                    if is_open(aside, state) {
                        next(follow(aside, state, tally).0);
                    }
                }
            }
        }
        NodeKind::End(_) => {}
    }
}

fn is_open(choice: &Choice, state: &State) -> bool {
    state.allows(choice.when.as_ref())
}

fn note_open(choice: &Choice, state: &State, tally: &mut Tally) {
    if let Some(when) = &choice.when {
        tally.note(when, state.holds(when));
    }
}

fn follow<'c>(choice: &'c Choice, state: &State, tally: &mut Tally) -> (State, &'c Consequence) {
    let mut then = &choice.base;
    for case in &choice.cases {
        let holds = state.holds(&case.when);
        tally.note(&case.when, holds);
        if holds {
            then = &case.then;
            break;
        }
    }
    let mut after = state.clone();
    if let Some(bit) = choice.chosen_bit {
        after.set_bit(bit, true);
    }
    apply(&mut after, &then.effects, tally);
    lines(&then.reply, &after, tally);
    (after, then)
}

fn fall(
    scenario: &Scenario,
    state: &State,
    draw: &Draw,
    tally: &mut Tally,
    next: &mut dyn FnMut(State),
) {
    for (position, outcome) in (0u16..).zip(&draw.outcomes) {
        for (when, _) in &outcome.weights {
            let holds = state.holds(when);
            tally.note(when, holds);
            if holds {
                break;
            }
        }
        if state.weight(outcome) > 0 {
            let mut state = state.clone();
            state.set_drew(draw.draw, Some(position));
            apply(&mut state, &outcome.effects, tally);
            next(arrive(scenario, state, outcome.next, tally));
        }
    }
}

fn go(
    scenario: &Scenario,
    state: State,
    way: &Way,
    tally: &mut Tally,
    next: &mut dyn FnMut(State),
) {
    for (when, _) in &way.routes {
        let Some(when) = when else { break };
        let holds = state.holds(when);
        tally.note(when, holds);
        if holds {
            break;
        }
    }
    if let Some(to) = state.way(way) {
        next(arrive(scenario, state, to, tally));
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
