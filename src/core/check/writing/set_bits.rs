//! Which yes-or-no parts of the state something can set, and where.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use super::story::Story;
use crate::core::scenario::ids::{BitIx, NodeIx};
use crate::core::scenario::model::{BitKind, Choice, Consequence, Effect, NodeKind};

/// For each bit that can be set: the nodes that may follow, for each place where it is.
pub(super) struct SetBits(BTreeMap<BitIx, Vec<Place>>);

/// The nodes that may follow, for each way in which a list of effects can come to pass: of a choice
/// and those of its cases that share its effects. One list for all that these set.
type Place = Rc<[Vec<NodeIx>]>;

impl SetBits {
    pub(super) fn of(story: &Story<'_>) -> Self {
        let mut found = Self(BTreeMap::new());
        for (index, node) in story.scenario.nodes.iter().enumerate() {
            let at = NodeIx::from_index(index);
            let here = Place::from([vec![at]]);
            found.add(&node.effects, &here);
            match &node.kind {
                NodeKind::Decide(decision) => {
                    decision
                        .options
                        .iter()
                        .for_each(|option| found.add_choice(option));
                    for aside in &decision.asides {
                        found.add(&aside.base.effects, &here);
                    }
                }
                NodeKind::Draw(draw) => {
                    for outcome in &draw.outcomes {
                        found.add(&outcome.effects, &Place::from([vec![outcome.next]]));
                    }
                }
                NodeKind::Observe(observe) => {
                    let after = Place::from([vec![observe.next]]);
                    for bit in &observe.bits {
                        found.0.entry(*bit).or_default().push(Rc::clone(&after));
                    }
                }
                NodeKind::Tell(_)
                | NodeKind::Map(_)
                | NodeKind::Rate(_)
                | NodeKind::Reflect { .. }
                | NodeKind::Visit { .. }
                | NodeKind::End(_) => {}
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
        let shares = |then: &&Consequence| Arc::ptr_eq(&then.effects, &choice.base.effects);
        let next = |then: &Consequence| -> Vec<NodeIx> { then.way.targets().collect() };
        let cases = || choice.cases.iter().map(|case| &case.then);
        let base = &choice.base.way;
        let elsewhere = |then: &&Consequence| {
            then.way.next != base.next || !Arc::ptr_eq(&then.way.routes, &base.routes)
        };
        if !choice.base.effects.is_empty() {
            let others = cases().filter(shares).filter(elsewhere).map(next);
            let place = [next(&choice.base)].into_iter().chain(others).collect();
            self.add(&choice.base.effects, &place);
        }
        for then in cases().filter(|then| !shares(then) && !then.effects.is_empty()) {
            self.add(&then.effects, &Place::from([next(then)]));
        }
    }

    fn add(&mut self, effects: &[Effect], next: &Place) {
        for effect in effects {
            match effect {
                Effect::SetBit(bit) => self.0.entry(*bit).or_default().push(Rc::clone(next)),
                Effect::When(_, effects) => self.add(effects, next),
                Effect::Add(..)
                | Effect::Set(..)
                | Effect::ClearBit(_)
                | Effect::FillSlot(..)
                | Effect::Happen(_) => {}
            }
        }
    }

    /// The bits that something can set.
    pub(super) fn all(&self) -> impl Iterator<Item = BitIx> {
        self.0.keys().copied()
    }

    /// Whether something can set a bit.
    pub(super) fn can(&self, story: &Story<'_>, kind: BitKind, id: &str) -> bool {
        let bit = story.scenario.bit(kind, id);
        bit.is_some_and(|bit| self.0.contains_key(&bit))
    }

    /// After which nodes a bit may be set, one list for each way in which it is.
    pub(super) fn places(
        &self,
        story: &Story<'_>,
        kind: BitKind,
        id: &str,
    ) -> impl Iterator<Item = &[NodeIx]> {
        let bit = story.scenario.bit(kind, id);
        let places = bit.and_then(|bit| self.0.get(&bit));
        let places = places.into_iter().flatten();
        places.flat_map(|place| place.iter().map(Vec::as_slice))
    }
}
