//! Runs at random through a graph, with the whole state of a run in hand: what a merged state does
//! not tell apart can be asked on the way.
//!
//! The graph says what can follow, so that a walk takes one step where exploring takes them all.

use super::graph::{Act, Graph, StateIx};
use super::tally::Tally;
use super::tasks::Task;
use crate::core::dialogue::{State, Transition};
use crate::core::draw::{DrawKey, draw_below};
use crate::core::scenario::model::{Decision, NodeKind};
use rand::rngs::ChaCha8Rng;

/// How much is walked at most: in steps and in what is asked on the way, together.
const WORK: usize = 3_000_000;
/// How many walks may bring nothing new before it is enough.
const IDLE: usize = 300;

/// Notes how conditions come out on the way.
pub(super) fn walk_at_random(
    graph: &Graph,
    tally: &mut Tally,
    should_stop: &mut dyn FnMut() -> bool,
) {
    let chance = DrawKey {
        seed: 0,
        name: DrawKey::name("audit"),
        visit: 0,
    }
    .generator();
    let mut walker = Walker {
        graph,
        chance,
        work: 0,
    };
    let mut idle = 0;
    while idle < IDLE && walker.work < WORK && !tally.is_settled() {
        if !walker.walk(tally, should_stop) {
            return;
        }
        idle = if tally.take_news() { 0 } else { idle + 1 };
    }
}

struct Walker<'g> {
    graph: &'g Graph,
    chance: ChaCha8Rng,
    work: usize,
}

impl Walker<'_> {
    /// One walk from a start to an ending, or until it has gone on for long. Says whether the host
    /// let it.
    fn walk(&mut self, tally: &mut Tally, should_stop: &mut dyn FnMut() -> bool) -> bool {
        let scenario = self.graph.scenario();
        let starts = self.graph.starts();
        let start = starts[self.below(starts.len())];
        let mut state = State::new(scenario, start.profile);
        let mut step = Transition {
            scenario,
            state: &mut state,
            observer: tally,
        };
        step.arrive(scenario.start);
        let mut at = start.state;
        let longest = 300 + 2 * scenario.nodes.len();
        for _ in 0..longest {
            if self.work >= WORK {
                break;
            }
            if should_stop() {
                return false;
            }
            let node = scenario.node(step.state.node);
            step.say(&node.lines);
            let Some(to) = self.step(&mut step, at) else {
                break;
            };
            at = to;
        }
        true
    }

    fn below(&mut self, count: usize) -> usize {
        let number = draw_below(&mut self.chance, count.max(1) as u64);
        usize::try_from(number).unwrap_or(0)
    }

    /// One step at random; none where nothing follows.
    fn step(&mut self, step: &mut Transition<'_, &mut Tally>, at: StateIx) -> Option<StateIx> {
        let scenario = step.scenario;
        let edges = self.graph.edges(at);
        self.work += 1 + edges.len();
        let edge = *edges.get(self.below(edges.len()))?;
        let next = match (&scenario.node(step.state.node).kind, edge.act) {
            (NodeKind::Tell(way), _) => step.way(way),
            (NodeKind::Visit { next, .. } | NodeKind::Reflect { next, .. }, _) => Some(*next),
            (NodeKind::Rate(task), _) => Some(task.next),
            (NodeKind::Draw(draw), Act::Outcome { position, .. }) => {
                for outcome in &draw.outcomes {
                    step.weight(outcome);
                }
                Some(step.fall(draw, position).next)
            }
            (NodeKind::Decide(decision), act) => {
                self.ask_all(step, decision);
                match act {
                    Act::Choose { position, .. } => {
                        let choice = scenario.choice(decision, position)?;
                        let (_, then) = step.choose(choice);
                        step.way(&then.way)
                    }
                    Act::Aside(position) => {
                        step.choose(&decision.asides[usize::from(position)]);
                        return edge.to();
                    }
                    Act::Pass | Act::Answer(_) | Act::Outcome { .. } => None,
                }
            }
            (kind @ (NodeKind::Observe(_) | NodeKind::Map(_)), _) => {
                let task = Task::of(kind, |_| true)?;
                self.answer(step, &task)?;
                step.arrive(task.next);
                return self.graph.find(step.state);
            }
            (NodeKind::Draw(_) | NodeKind::End(_), _) => None,
        };
        step.arrive(next?);
        edge.to()
    }

    /// Asks of everything at a decision whether it is open.
    fn ask_all(&mut self, step: &mut Transition<'_, &mut Tally>, decision: &Decision) {
        let options = decision.options.iter().chain(&step.scenario.always);
        self.work += options.clone().count() + decision.asides.len();
        for option in options {
            step.is_open(option);
        }
        for aside in &decision.asides {
            step.is_left(aside);
        }
    }

    /// One of a few answers: nothing, each mark by itself, and any of them together.
    fn answer(&mut self, step: &mut Transition<'_, &mut Tally>, task: &Task) -> Option<()> {
        let marks = task.marks.len().min(16);
        let any = u32::try_from(self.below(1 << marks)).unwrap_or(0);
        let tried = [0, any].into_iter().chain((0..marks).map(|mark| 1 << mark));
        let can: Vec<u32> = tried
            .filter(|answer| task.can(*answer, step.scenario, step.state))
            .collect();
        self.work += marks;
        let answer = *can.get(self.below(can.len()))?;
        task.answer(answer, step.state);
        Some(())
    }
}
