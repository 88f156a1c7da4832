//! Which yes-or-no parts of the state something can set, and where.

use std::collections::BTreeMap;

use super::story::Story;
use crate::core::scenario::ids::{BitIx, NodeIx};
use crate::core::scenario::model::{BitKind, Choice, Effect, NodeKind};

/// For each bit that can be set: the nodes that may follow, for each place where it is.
pub(super) struct SetBits(BTreeMap<BitIx, Vec<Vec<NodeIx>>>);

impl SetBits {
    pub(super) fn of(story: &Story<'_>) -> Self {
        let mut found = Self(BTreeMap::new());
        for (index, node) in story.scenario.nodes.iter().enumerate() {
            let at = NodeIx::from_index(index);
            found.add(&node.effects, std::slice::from_ref(&at));
            match &node.kind {
                NodeKind::Decide(decision) => {
                    decision
                        .options
                        .iter()
                        .for_each(|option| found.add_choice(option));
                    for aside in &decision.asides {
                        found.add(&aside.base.effects, std::slice::from_ref(&at));
                    }
                }
                NodeKind::Draw(draw) => {
                    for outcome in &draw.outcomes {
                        found.add(&outcome.effects, std::slice::from_ref(&outcome.next));
                    }
                }
                NodeKind::Observe(observe) => {
                    let after = story.targets(at);
                    for bit in &observe.bits {
                        found.0.entry(*bit).or_default().push(after.clone());
                    }
                }
                _ => {}
            }
        }
        story
            .scenario
            .always
            .iter()
            .for_each(|choice| found.add_choice(choice));
        found
    }

    fn add_choice(&mut self, choice: &Choice) {
        let with_effects = choice.outcomes().filter(|then| !then.effects.is_empty());
        for then in with_effects {
            let next: Vec<NodeIx> = then.way.targets().collect();
            self.add(&then.effects, &next);
        }
    }

    fn add(&mut self, effects: &[Effect], next: &[NodeIx]) {
        for effect in effects {
            match effect {
                Effect::SetBit(bit) => self.0.entry(*bit).or_default().push(next.to_vec()),
                Effect::When(_, effects) => self.add(effects, next),
                _ => {}
            }
        }
    }

    /// The bits that something can set.
    pub(super) fn all(&self) -> impl Iterator<Item = BitIx> {
        self.0.keys().copied()
    }

    /// After which nodes a bit may be set, one list for each place; none if nothing sets it.
    pub(super) fn places(&self, story: &Story<'_>, kind: BitKind, id: &str) -> &[Vec<NodeIx>] {
        let bit = story.scenario.bit(kind, id);
        bit.and_then(|bit| self.0.get(&bit))
            .map_or(&[], Vec::as_slice)
    }
}
