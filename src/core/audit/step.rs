//! From one state to all that can follow: the runtime's own rules, every input at once.

use super::atoms::Layout;
use super::graph::Act;
use super::needs::AllNeeds;
use super::tasks::Task;
use crate::core::dialogue::State;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{Choice, Consequence, Decision, Draw, NodeKind, Scenario, Way};

/// Something that can follow: what was done, and the state it leads to; none where no way leads on.
pub(super) type Emit<'e> = dyn FnMut(Act, Option<&State>) + 'e;

/// Makes steps, in one state: after each it goes back to the key it started from.
#[derive(Debug)]
pub(super) struct Stepper<'s> {
    pub(super) scenario: &'s Scenario,
    pub(super) needs: &'s AllNeeds,
    pub(super) layout: &'s Layout,
    pub(super) tasks: &'s [Option<Task>],
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
            here: Vec::new(),
            work: State::new(scenario, 0),
            moved: false,
        }
    }

    /// The state at the first node, with a start profile.
    pub(super) fn start(&self, profile: u16) -> State {
        let mut state = State::new(self.scenario, profile);
        state.enter(self.scenario.start);
        state.apply(&self.scenario.node(self.scenario.start).effects);
        state
    }

    /// Goes to the state with a key, which all steps are made from.
    pub(super) fn stand(&mut self, key: &[u64]) -> &State {
        self.back();
        self.here.clear();
        self.here.extend(key.iter().copied());
        self.layout.unpack(&self.here, &mut self.work);
        &self.work
    }

    /// Takes a step back, if one was made.
    fn back(&mut self) {
        if std::mem::take(&mut self.moved) {
            self.layout.unpack(&self.here, &mut self.work);
        }
    }

    /// All that can follow. An ending has nothing after it; any other state without a successor
    /// is a dead end.
    pub(super) fn each(&mut self, emit: &mut Emit<'_>) {
        let node = self.work.node;
        match &self.scenario.node(node).kind {
            NodeKind::Tell(way) => self.go(way, Act::Pass, emit),
            NodeKind::Visit { next, .. } | NodeKind::Reflect { next, .. } => {
                self.pass(*next, Act::Pass, emit);
            }
            NodeKind::Rate(task) => self.pass(task.next, Act::Pass, emit),
            NodeKind::Observe(_) | NodeKind::Map(_) => self.task(node, emit),
            NodeKind::Draw(draw) => self.draw(draw, emit),
            NodeKind::Decide(decision) => self.decision(node, decision, emit),
            NodeKind::End(_) => {}
        }
    }

    fn arrive(&mut self, to: NodeIx) {
        self.moved = true;
        self.work.enter(to);
        self.work.apply(&self.scenario.node(to).effects);
    }

    fn pass(&mut self, to: NodeIx, act: Act, emit: &mut Emit<'_>) {
        self.arrive(to);
        emit(act, Some(&self.work));
    }

    fn go(&mut self, way: &Way, act: Act, emit: &mut Emit<'_>) {
        match self.work.way(way) {
            Some(to) => self.pass(to, act, emit),
            None => emit(act, None),
        }
    }

    fn task(&mut self, node: NodeIx, emit: &mut Emit<'_>) {
        let tasks = self.tasks;
        let Some(task) = &tasks[node.index()] else {
            return;
        };
        for answer in 0..task.answers() {
            self.back();
            if task.can(answer, self.scenario, &self.work) {
                for (bit, on) in task.leaves(answer) {
                    self.work.set_bit(bit, on);
                }
                self.pass(task.next, Act::Answer(answer), emit);
            }
        }
    }

    fn draw(&mut self, draw: &Draw, emit: &mut Emit<'_>) {
        for (position, outcome) in (0u16..).zip(&draw.outcomes) {
            self.back();
            let weight = self.work.weight(outcome);
            if weight == 0 {
                continue;
            }
            self.work.set_drew(draw.draw, Some(position));
            self.work.apply(&outcome.effects);
            self.pass(outcome.next, Act::Outcome { position, weight }, emit);
        }
    }

    fn decision(&mut self, node: NodeIx, decision: &Decision, emit: &mut Emit<'_>) {
        let scenario = self.scenario;
        let choices = decision.options.iter().chain(&scenario.always);
        let mut open = false;
        for (position, choice) in (0u16..).zip(choices) {
            self.back();
            if !self.work.allows(choice.when.as_ref()) {
                continue;
            }
            open = true;
            let case = self.case(node, position, choice);
            let then = case.map_or(&choice.base, |case| &choice.cases[case].then);
            self.choose(choice, then);
            let case = case.and_then(|case| u16::try_from(case).ok());
            self.go(&then.way, Act::Choose { position, case }, emit);
        }
        if open {
            self.asides(decision, emit);
        }
    }

    /// The case that holds, among those that make a difference.
    fn case(&self, node: NodeIx, position: u16, choice: &Choice) -> Option<usize> {
        let tracked = self.needs.cases(node, usize::from(position));
        let mut cases = choice.cases.iter().take(tracked);
        cases.position(|case| self.work.holds(&case.when))
    }

    /// What a choice changes; not yet where it leads.
    fn choose(&mut self, choice: &Choice, then: &Consequence) {
        self.moved = true;
        if let Some(bit) = choice.chosen_bit {
            self.work.set_bit(bit, true);
        }
        self.work.apply(&then.effects);
    }

    fn asides(&mut self, decision: &Decision, emit: &mut Emit<'_>) {
        for (position, aside) in (0u16..).zip(&decision.asides) {
            self.back();
            let taken = aside.chosen_bit.is_some_and(|bit| self.work.bit(bit));
            if taken || !self.work.allows(aside.when.as_ref()) {
                continue;
            }
            let case = self.work.case(aside);
            let then = case.map_or(&aside.base, |case| &aside.cases[case].then);
            self.choose(aside, then);
            emit(Act::Aside(position), Some(&self.work));
        }
    }
}
