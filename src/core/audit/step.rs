//! From one state to all that can follow: the runtime's own steps, every input at once.

use super::atoms::Layout;
use super::graph::Act;
use super::needs::AllNeeds;
use super::tasks::Task;
use crate::core::dialogue::{Observer, State, Transition};
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{Decision, Draw, NodeKind, Scenario, Way};

/// Something that can follow: what was done, and the state it leads to; none where no way leads on.
pub(super) type Emit<'e> = dyn FnMut(Act, Option<&State>) + 'e;

/// Makes steps, in one state: after each it goes back to the key it started from.
#[derive(Debug)]
pub(super) struct Stepper<'s> {
    pub(super) scenario: &'s Scenario,
    pub(super) needs: &'s AllNeeds,
    pub(super) layout: &'s Layout,
    pub(super) tasks: &'s [Option<Task>],
    /// A state as it is at the start.
    start: State,
    here: Vec<u64>,
    /// The state at `here`, or after a step from there if it has `moved`.
    work: State,
    moved: bool,
}

impl<'s> Stepper<'s> {
    pub(super) fn new(
        scenario: &'s Scenario,
        needs: &'s AllNeeds,
        layout: &'s Layout,
        tasks: &'s [Option<Task>],
    ) -> Self {
        Self {
            scenario,
            needs,
            layout,
            tasks,
            start: State::new(scenario, 0),
            here: Vec::new(),
            work: State::new(scenario, 0),
            moved: false,
        }
    }

    /// Goes to the state with a key, which all steps are made from.
    pub(super) fn stand(&mut self, key: &[u64]) -> &State {
        self.back();
        self.here.clear();
        self.here.extend(key.iter().copied());
        self.unpack();
        &self.work
    }

    /// Takes a step back, if one was made.
    fn back(&mut self) {
        if std::mem::take(&mut self.moved) {
            self.unpack();
        }
    }

    fn unpack(&mut self) {
        self.layout.unpack(&self.here, &mut self.work);
        self.needs.restore(&self.start, &mut self.work);
    }

    /// A step from where it stands.
    fn step<O: Observer>(&mut self, observer: O) -> Transition<'_, O> {
        Transition {
            scenario: self.scenario,
            state: &mut self.work,
            observer,
        }
    }

    /// All that can follow. An ending has nothing after it; any other state without a successor
    /// is a dead end.
    ///
    /// The lines of the node itself are gone through here, since they are asked in this state.
    pub(super) fn each<O: Observer>(&mut self, observer: &mut O, emit: &mut Emit<'_>) {
        let scenario = self.scenario;
        let node = self.work.node;
        self.step(&mut *observer).say(&scenario.node(node).lines);
        match &scenario.node(node).kind {
            NodeKind::Tell(way) => self.go(way, Act::Pass, observer, emit),
            NodeKind::Visit { next, .. } | NodeKind::Reflect { next, .. } => {
                self.pass(*next, Act::Pass, observer, emit);
            }
            NodeKind::Rate(task) => self.pass(task.next, Act::Pass, observer, emit),
            NodeKind::Observe(_) | NodeKind::Map(_) => self.task(node, observer, emit),
            NodeKind::Draw(draw) => self.draw(draw, observer, emit),
            NodeKind::Decide(decision) => self.decision(node, decision, observer, emit),
            NodeKind::End(_) => {}
        }
    }

    fn pass<O: Observer>(&mut self, to: NodeIx, act: Act, observer: &mut O, emit: &mut Emit<'_>) {
        self.moved = true;
        self.step(observer).arrive(to);
        emit(act, Some(&self.work));
    }

    fn go<O: Observer>(&mut self, way: &Way, act: Act, observer: &mut O, emit: &mut Emit<'_>) {
        match self.step(&mut *observer).way(way) {
            Some(to) => self.pass(to, act, observer, emit),
            None => emit(act, None),
        }
    }

    fn task<O: Observer>(&mut self, node: NodeIx, observer: &mut O, emit: &mut Emit<'_>) {
        let tasks = self.tasks;
        let Some(task) = &tasks[node.index()] else {
            return;
        };
        for answer in 0..task.answers() {
            self.back();
            if task.can(answer, self.scenario, &self.work) {
                task.answer(answer, &mut self.work);
                self.pass(task.next, Act::Answer(answer), observer, emit);
            }
        }
    }

    fn draw<O: Observer>(&mut self, draw: &Draw, observer: &mut O, emit: &mut Emit<'_>) {
        for (position, outcome) in (0u16..).zip(&draw.outcomes) {
            self.back();
            let weight = self.step(&mut *observer).weight(outcome);
            if weight == 0 {
                continue;
            }
            self.moved = true;
            self.step(&mut *observer).fall(draw, position);
            let act = Act::Outcome { position, weight };
            self.pass(outcome.next, act, observer, emit);
        }
    }

    fn decision<O: Observer>(
        &mut self,
        node: NodeIx,
        decision: &Decision,
        observer: &mut O,
        emit: &mut Emit<'_>,
    ) {
        let choices = decision.options.iter().chain(&self.scenario.always);
        let mut is_asked = false;
        for (position, choice) in (0u16..).zip(choices) {
            self.back();
            if !self.step(&mut *observer).is_open(choice) {
                continue;
            }
            is_asked = true;
            self.moved = true;
            let (case, then) = self.step(&mut *observer).choose(choice);
            // Cases that make no difference are not told apart.
            let tracked = self.needs.cases(node, usize::from(position));
            let case = case.filter(|case| *case < tracked);
            let case = case.and_then(|case| u16::try_from(case).ok());
            self.go(&then.way, Act::Choose { position, case }, observer, emit);
        }
        if is_asked {
            self.asides(decision, observer, emit);
        }
    }

    fn asides<O: Observer>(&mut self, decision: &Decision, observer: &mut O, emit: &mut Emit<'_>) {
        for (position, aside) in (0u16..).zip(&decision.asides) {
            self.back();
            if self.step(&mut *observer).is_left(aside) {
                self.moved = true;
                self.step(&mut *observer).choose(aside);
                emit(Act::Aside(position), Some(&self.work));
            }
        }
    }
}
