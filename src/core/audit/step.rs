//! From one state to all that can follow: the runtime's own rules, every input at once.

use super::graph::Act;
use super::needs::AllNeeds;
use super::tasks::Task;
use crate::core::dialogue::State;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{Choice, Decision, Draw, NodeKind, Scenario, Way};

/// Something that can follow: what was done, its weight in chance, and the state it leads to;
/// none where no way leads on.
pub(super) type Emit<'e> = dyn FnMut(Act, u32, Option<&State>) + 'e;

/// Makes steps; keeps a state to work in.
#[derive(Debug)]
pub(super) struct Stepper<'s> {
    pub(super) scenario: &'s Scenario,
    pub(super) needs: &'s AllNeeds,
    pub(super) tasks: &'s [Option<Task>],
    work: State,
}

impl<'s> Stepper<'s> {
    pub(super) fn new(
        scenario: &'s Scenario,
        needs: &'s AllNeeds,
        tasks: &'s [Option<Task>],
    ) -> Self {
        Self {
            scenario,
            needs,
            tasks,
            work: State::new(scenario, 0),
        }
    }

    /// The state at the first node, with a start profile.
    pub(super) fn start(&mut self, profile: u16) -> &State {
        self.work = State::new(self.scenario, profile);
        self.arrive(self.scenario.start);
        &self.work
    }

    /// All that can follow. An ending has nothing after it; any other state without a successor
    /// is a dead end.
    pub(super) fn each(&mut self, state: &State, emit: &mut Emit<'_>) {
        let scenario = self.scenario;
        match &scenario.node(state.node).kind {
            NodeKind::Tell(way) => {
                self.work.clone_from(state);
                self.go(way, Act::Pass, emit);
            }
            NodeKind::Visit { next, .. } | NodeKind::Reflect { next, .. } => {
                self.work.clone_from(state);
                self.arrive(*next);
                emit(Act::Pass, 1, Some(&self.work));
            }
            NodeKind::Rate(task) => {
                self.work.clone_from(state);
                self.arrive(task.next);
                emit(Act::Pass, 1, Some(&self.work));
            }
            NodeKind::Observe(_) | NodeKind::Map(_) => self.task(state, emit),
            NodeKind::Draw(draw) => self.draw(state, draw, emit),
            NodeKind::Decide(decision) => self.decision(state, decision, emit),
            NodeKind::End(_) => {}
        }
    }

    fn arrive(&mut self, to: NodeIx) {
        self.work.enter(to);
        self.work.apply(&self.scenario.node(to).effects);
    }

    fn go(&mut self, way: &Way, act: Act, emit: &mut Emit<'_>) {
        match self.work.way(way) {
            Some(to) => {
                self.arrive(to);
                emit(act, 1, Some(&self.work));
            }
            None => emit(act, 1, None),
        }
    }

    fn task(&mut self, state: &State, emit: &mut Emit<'_>) {
        let (tasks, scenario) = (self.tasks, self.scenario);
        let Some(task) = &tasks[state.node.index()] else {
            return;
        };
        for answer in (0..task.answers()).filter(|answer| task.can(*answer, scenario, state)) {
            self.work.clone_from(state);
            for (bit, on) in task.leaves(answer) {
                self.work.set_bit(bit, on);
            }
            self.arrive(task.next);
            emit(Act::Answer(answer), 1, Some(&self.work));
        }
    }

    fn draw(&mut self, state: &State, draw: &Draw, emit: &mut Emit<'_>) {
        for (index, outcome) in draw.outcomes.iter().enumerate() {
            let weight = state.weight(outcome);
            if weight == 0 {
                continue;
            }
            let position = u16::try_from(index).unwrap_or(u16::MAX);
            self.work.clone_from(state);
            self.work.set_drew(draw.draw, Some(position));
            self.work.apply(&outcome.effects);
            self.arrive(outcome.next);
            emit(Act::Outcome(position), weight, Some(&self.work));
        }
    }

    fn decision(&mut self, state: &State, decision: &Decision, emit: &mut Emit<'_>) {
        let choices = decision.options.iter().chain(&self.scenario.always);
        let mut open = false;
        for (index, choice) in choices.enumerate() {
            if !state.allows(choice.when.as_ref()) {
                continue;
            }
            open = true;
            let case = self.case(state, index, choice);
            let then = case.map_or(&choice.base, |case| &choice.cases[case].then);
            self.work.clone_from(state);
            if let Some(bit) = choice.chosen_bit {
                self.work.set_bit(bit, true);
            }
            self.work.apply(&then.effects);
            let position = u16::try_from(index).unwrap_or(u16::MAX);
            let case = case.and_then(|case| u16::try_from(case).ok());
            self.go(&then.way, Act::Choose { position, case }, emit);
        }
        if open {
            self.asides(state, decision, emit);
        }
    }

    /// The case that holds, among those that make a difference.
    fn case(&self, state: &State, position: usize, choice: &Choice) -> Option<usize> {
        let tracked = self.needs.cases(state.node, position);
        let mut cases = choice.cases.iter().take(tracked);
        cases.position(|case| state.holds(&case.when))
    }

    fn asides(&mut self, state: &State, decision: &Decision, emit: &mut Emit<'_>) {
        for (index, aside) in decision.asides.iter().enumerate() {
            let taken = aside.chosen_bit.is_some_and(|bit| state.bit(bit));
            if taken || !state.allows(aside.when.as_ref()) {
                continue;
            }
            let case = state.case(aside);
            let then = case.map_or(&aside.base, |case| &aside.cases[case].then);
            self.work.clone_from(state);
            if let Some(bit) = aside.chosen_bit {
                self.work.set_bit(bit, true);
            }
            self.work.apply(&then.effects);
            emit(
                Act::Aside(u16::try_from(index).unwrap_or(u16::MAX)),
                1,
                Some(&self.work),
            );
        }
    }
}
