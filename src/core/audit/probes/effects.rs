//! All effects of a scenario, to look at and to change.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::core::scenario::Scenario;
use crate::core::scenario::ids::BitIx;
use crate::core::scenario::model::{Choice, Effect, NodeKind};

pub(super) fn note_set(effects: &[Effect], set: &mut BTreeSet<BitIx>) {
    for effect in effects {
        match effect {
            Effect::SetBit(bit) => {
                set.insert(*bit);
            }
            Effect::When(_, inner) => note_set(inner, set),
            _ => {}
        }
    }
}

/// Calls `each` for every list of effects.
pub(super) fn each_effects(scenario: &Scenario, each: &mut dyn FnMut(&[Effect])) {
    let choice = |choice: &Choice, each: &mut dyn FnMut(&[Effect])| {
        choice.outcomes().for_each(|then| each(&then.effects));
    };
    for node in &scenario.nodes {
        each(&node.effects);
        match &node.kind {
            NodeKind::Decide(decision) => {
                let choices = decision.options.iter().chain(&decision.asides);
                choices.for_each(|one| choice(one, each));
            }
            NodeKind::Draw(draw) => draw
                .outcomes
                .iter()
                .for_each(|outcome| each(&outcome.effects)),
            _ => {}
        }
    }
    scenario.always.iter().for_each(|one| choice(one, each));
}

/// The same, to change them.
pub(super) fn each_effects_mut(scenario: &mut Scenario, each: &mut dyn FnMut(&mut Vec<Effect>)) {
    let choice = |choice: &mut Choice, each: &mut dyn FnMut(&mut Vec<Effect>)| {
        each(Arc::make_mut(&mut choice.base.effects));
        choice
            .cases
            .iter_mut()
            .for_each(|case| each(Arc::make_mut(&mut case.then.effects)));
    };
    for node in &mut scenario.nodes {
        each(&mut node.effects);
        match &mut node.kind {
            NodeKind::Decide(decision) => {
                let choices = decision.options.iter_mut().chain(&mut decision.asides);
                choices.for_each(|one| choice(one, each));
            }
            NodeKind::Draw(draw) => {
                let outcomes = draw.outcomes.iter_mut();
                outcomes.for_each(|outcome| each(&mut outcome.effects));
            }
            _ => {}
        }
    }
    scenario.always.iter_mut().for_each(|one| choice(one, each));
}

/// Whoever fills a slot sets its bit; whoever makes a promise makes it anew.
pub(super) fn add_marks(
    effects: &mut Vec<Effect>,
    filled: &BTreeMap<usize, BitIx>,
    again: &BTreeMap<BitIx, BitIx>,
) {
    let mut out = Vec::with_capacity(effects.len());
    for mut effect in std::mem::take(effects) {
        if let Effect::When(_, inner) = &mut effect {
            add_marks(inner, filled, again);
        }
        let mark = match &effect {
            Effect::FillSlot(slot, _) => filled.get(&slot.index()).map(|bit| Effect::SetBit(*bit)),
            Effect::SetBit(bit) => again.get(bit).map(|passed| Effect::ClearBit(*passed)),
            _ => None,
        };
        out.push(effect);
        out.extend(mark);
    }
    *effects = out;
}
