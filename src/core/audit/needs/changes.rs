//! What can have changed by the time a place is reached: what nothing before it changes is there
//! what it was at the start, and no state need be told apart by it.
//!
//! *Before* is said by the order of the strongly connected components. It is not always a way, so
//! that more may be said to have changed than can have; never less.

use super::Needs;
use super::Seen;
use crate::core::audit::circles::Circles;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::{BitIx, DrawIx};
use crate::core::scenario::model::{Choice, Effect, NodeKind};

/// From where on something can have changed: the component that comes first in the story, which
/// has the highest number. What nothing changes has none.
pub(super) struct Changes<'c> {
    circles: &'c Circles,
    bits: Vec<Option<u32>>,
    /// Where each draw stands.
    draws: Vec<usize>,
}

impl<'c> Changes<'c> {
    pub(super) fn of(scenario: &Scenario, circles: &'c Circles) -> Self {
        let mut changes = Self {
            circles,
            bits: vec![None; scenario.bits.len()],
            draws: scenario.draws.iter().map(|node| node.index()).collect(),
        };
        for (index, node) in scenario.nodes.iter().enumerate() {
            let here = circles.component[index];
            changes.effects(&node.effects, here);
            match &node.kind {
                NodeKind::Decide(decision) => {
                    for choice in decision.options.iter().chain(&decision.asides) {
                        changes.choice(choice, here);
                    }
                }
                NodeKind::Draw(draw) => {
                    for outcome in &draw.outcomes {
                        changes.effects(&outcome.effects, here);
                    }
                }
                NodeKind::Observe(task) => {
                    task.bits.iter().for_each(|bit| changes.bit(*bit, here));
                }
                NodeKind::Map(task) => {
                    task.hands
                        .iter()
                        .for_each(|(bit, _)| changes.bit(*bit, here));
                }
                NodeKind::Tell(_)
                | NodeKind::Rate(_)
                | NodeKind::Reflect { .. }
                | NodeKind::Visit { .. }
                | NodeKind::End(_) => {}
            }
        }
        for choice in &scenario.always {
            // It can be chosen anywhere.
            changes.choice(choice, u32::MAX);
        }
        changes
    }

    fn choice(&mut self, choice: &Choice, here: u32) {
        if let Some(bit) = choice.chosen_bit {
            self.bit(bit, here);
        }
        for then in choice.outcomes() {
            self.effects(&then.effects, here);
        }
    }

    fn effects(&mut self, effects: &[Effect], here: u32) {
        for effect in effects {
            match effect {
                Effect::SetBit(bit) | Effect::ClearBit(bit) => self.bit(*bit, here),
                Effect::When(_, inner) => self.effects(inner, here),
                Effect::Add(..) | Effect::Set(..) | Effect::FillSlot(..) | Effect::Happen(_) => {}
            }
        }
    }

    fn bit(&mut self, bit: BitIx, here: u32) {
        let first = &mut self.bits[bit.index()];
        *first = (*first).max(Some(here));
    }

    /// Takes from the needs at a place what cannot have changed there yet, and gives it back.
    pub(super) fn take_unchanged(&self, needs: &mut Needs, place: usize, seen: &Seen) -> Needs {
        let here = self.circles.component[place];
        let bits = needs
            .bits
            .take(|bit| self.bits[bit].is_none_or(|first| first < here));
        let entered = |node: usize| self.circles.component[node] >= here;
        let visited = needs.seen.take(|at| !entered(seen.nodes[at].index()));
        let is_open = |draw: &DrawIx| entered(self.draws[draw.index()]);
        let outcomes = needs
            .outcomes
            .extract_if(.., |draw, _| !is_open(draw))
            .collect();
        Needs {
            bits,
            seen: visited,
            outcomes,
            ..Needs::default()
        }
    }
}
