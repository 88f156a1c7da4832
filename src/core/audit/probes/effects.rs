//! All effects of a scenario, to look at and to change.

use std::collections::{BTreeMap, BTreeSet};

use crate::core::scenario::Scenario;
use crate::core::scenario::ids::BitIx;
use crate::core::scenario::model::{Choice, Consequence, Effect, NodeKind, Shared, shared};

pub(super) fn note_set(effects: &[Effect], set: &mut BTreeSet<BitIx>) {
    for effect in effects {
        match effect {
            Effect::SetBit(bit) => {
                set.insert(*bit);
            }
            Effect::When(_, inner) => note_set(inner, set),
            Effect::Add(..)
            | Effect::Set(..)
            | Effect::ClearBit(_)
            | Effect::FillSlot(..)
            | Effect::Happen(_) => {}
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
            NodeKind::Tell(_)
            | NodeKind::Observe(_)
            | NodeKind::Map(_)
            | NodeKind::Rate(_)
            | NodeKind::Reflect { .. }
            | NodeKind::Visit { .. }
            | NodeKind::End(_) => {}
        }
    }
    scenario.always.iter().for_each(|one| choice(one, each));
}

/// The same, to change them.
pub(super) fn each_effects_mut(scenario: &mut Scenario, each: &mut dyn FnMut(&mut Vec<Effect>)) {
    each_consequence_mut(scenario, &mut |then| {
        let mut effects = then.effects.to_vec();
        each(&mut effects);
        then.effects = shared(effects);
    });
    for node in &mut scenario.nodes {
        each(&mut node.effects);
        if let NodeKind::Draw(draw) = &mut node.kind {
            let outcomes = draw.outcomes.iter_mut();
            outcomes.for_each(|outcome| each(&mut outcome.effects));
        }
    }
}

/// Takes away all that is measured, and with it the differences between states that only a score
/// would tell apart.
pub(in crate::core::audit) fn measure_nothing(scenario: &mut Scenario) {
    each_consequence_mut(scenario, &mut |then| {
        *then = Consequence {
            effects: Shared::clone(&then.effects),
            reply: Shared::clone(&then.reply),
            way: then.way.clone(),
            ..Consequence::default()
        };
    });
    for node in &mut scenario.nodes {
        if let NodeKind::Decide(decision) = &mut node.kind {
            decision.affords.clear();
            decision.weights.clear();
            decision.bands = Shared::default();
            for situation in &mut decision.situations {
                situation.bands = Shared::default();
            }
        }
    }
}

fn each_consequence_mut(scenario: &mut Scenario, each: &mut dyn FnMut(&mut Consequence)) {
    let nodes = scenario.nodes.iter_mut();
    let decisions = nodes.filter_map(|node| node.kind.decision_mut());
    let own =
        decisions.flat_map(|decision| decision.options.iter_mut().chain(&mut decision.asides));
    for choice in own.chain(&mut scenario.always) {
        each(&mut choice.base);
        choice
            .cases
            .iter_mut()
            .for_each(|case| each(&mut case.then));
    }
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
            Effect::Add(..)
            | Effect::Set(..)
            | Effect::ClearBit(_)
            | Effect::Happen(_)
            | Effect::When(..) => None,
        };
        out.push(effect);
        out.extend(mark);
    }
    *effects = out;
}
