//! One step of the story, in one place: what a choice, an arrival or an outcome does to a state, and
//! in which order.
//!
//! A running [`Session`](super::Session) steps with it, and so does the audit, in every state. It
//! does not choose, draw or shuffle, and it shows nothing: whoever wants to know what happens on the
//! way is an [`Observer`].

use super::state::State;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{
    Choice, Consequence, Draw, Effect, Guard, Line, Node, Outcome, Way,
};

/// Sees what happens in a step, in its order.
pub(in crate::core) trait Observer {
    /// Whether lines are gone through; without, nobody asks whether they are said.
    const HEARS: bool;

    /// A condition was asked, and this came out.
    fn asked(&mut self, _guard: &Guard, _holds: bool) {}

    /// An effect is about to change the state; never an [`Effect::When`].
    fn changes(&mut self, _state: &State, _effect: &Effect) {}

    /// A choice has had its effects; its reply comes next.
    fn chose(&mut self, _state: &State) {}

    /// A node was entered and has had its effects; its lines come next.
    fn arrived(&mut self, _state: &State, _node: &Node) {}

    /// A line is said.
    fn said(&mut self, _line: &Line) {}
}

/// Nobody looks.
impl Observer for () {
    const HEARS: bool = false;
}

impl<O: Observer> Observer for &mut O {
    const HEARS: bool = O::HEARS;

    fn asked(&mut self, guard: &Guard, holds: bool) {
        O::asked(self, guard, holds);
    }

    fn changes(&mut self, state: &State, effect: &Effect) {
        O::changes(self, state, effect);
    }

    fn chose(&mut self, state: &State) {
        O::chose(self, state);
    }

    fn arrived(&mut self, state: &State, node: &Node) {
        O::arrived(self, state, node);
    }

    fn said(&mut self, line: &Line) {
        O::said(self, line);
    }
}

/// A state that is about to change.
pub(in crate::core) struct Step<'a, O> {
    /// The story.
    pub scenario: &'a Scenario,
    /// What changes.
    pub state: &'a mut State,
    /// Who looks.
    pub observer: O,
}

impl<O: Observer> Step<'_, O> {
    /// Enters a node and has its effects. Its lines come next: [`Step::say`].
    pub(in crate::core) fn arrive(&mut self, to: NodeIx) {
        let node = self.scenario.node(to);
        self.state.enter(to);
        self.apply(&node.effects);
        self.observer.arrived(self.state, node);
    }

    /// Takes an option or an aside: what it changes, then the reply. Where it leads comes after.
    pub(in crate::core) fn choose<'c>(
        &mut self,
        choice: &'c Choice,
    ) -> (Option<usize>, &'c Consequence) {
        let case = case(self.state, choice, &mut self.observer);
        let then = case.map_or(&choice.base, |case| &choice.cases[case].then);
        if let Some(bit) = choice.chosen_bit {
            self.state.set_bit(bit, true);
        }
        self.apply(&then.effects);
        self.observer.chose(self.state);
        self.say(&then.reply);
        (case, then)
    }

    /// A draw falls so.
    pub(in crate::core) fn fall<'d>(&mut self, draw: &'d Draw, position: u16) -> &'d Outcome {
        let outcome = &draw.outcomes[usize::from(position)];
        self.state.set_drew(draw.draw, Some(position));
        self.apply(&outcome.effects);
        outcome
    }

    /// Whether an option is open.
    pub(in crate::core) fn is_open(&mut self, option: &Choice) -> bool {
        allows(self.state, option.when.as_ref(), &mut self.observer)
    }

    /// Whether an aside can be taken.
    pub(in crate::core) fn is_left(&mut self, aside: &Choice) -> bool {
        is_left(self.state, aside, &mut self.observer)
    }

    /// Where a way leads: the first route that holds, else `next`.
    pub(in crate::core) fn way(&mut self, way: &Way) -> Option<NodeIx> {
        let mut routes = way.routes.iter();
        let route = routes.find(|(when, _)| allows(self.state, when.as_ref(), &mut self.observer));
        route.map(|(_, to)| *to).or(way.next)
    }

    /// The weight of an outcome as things stand.
    pub(in crate::core) fn weight(&mut self, outcome: &Outcome) -> u32 {
        let mut weights = outcome.weights.iter();
        let conditional = weights.find(|(when, _)| asks(self.state, when, &mut self.observer));
        conditional.map_or(outcome.weight, |(_, weight)| *weight)
    }

    /// Says the lines whose condition holds.
    pub(in crate::core) fn say(&mut self, lines: &[Line]) {
        if !O::HEARS {
            return;
        }
        for line in lines {
            if allows(self.state, line.when.as_ref(), &mut self.observer) {
                self.observer.said(line);
            }
        }
    }

    fn apply(&mut self, effects: &[Effect]) {
        for effect in effects {
            if let Effect::When(guard, inner) = effect {
                if asks(self.state, guard, &mut self.observer) {
                    self.apply(inner);
                }
            } else {
                self.observer.changes(self.state, effect);
                self.state.change(effect);
            }
        }
    }
}

/// The case of a choice that holds, if any does.
pub(super) fn case(state: &State, choice: &Choice, observer: &mut impl Observer) -> Option<usize> {
    let mut cases = choice.cases.iter();
    cases.position(|case| asks(state, &case.when, observer))
}

/// Whether an aside can be taken: it has not been yet, and it is open.
pub(super) fn is_left(state: &State, aside: &Choice, observer: &mut impl Observer) -> bool {
    let taken = aside.chosen_bit.is_some_and(|bit| state.bit(bit));
    !taken && allows(state, aside.when.as_ref(), observer)
}

fn allows(state: &State, guard: Option<&Guard>, observer: &mut impl Observer) -> bool {
    guard.is_none_or(|guard| asks(state, guard, observer))
}

fn asks(state: &State, guard: &Guard, observer: &mut impl Observer) -> bool {
    let holds = state.holds(guard);
    observer.asked(guard, holds);
    holds
}
