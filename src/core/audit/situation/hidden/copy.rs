//! A copy of a scenario that tells apart all that is shown at one decision, and measures nothing
//! elsewhere.

use std::collections::BTreeMap;

use super::Shown;
use crate::core::audit::needs::Watched;
use crate::core::audit::probes::measure_nothing;
use crate::core::check::Ways;
use crate::core::scenario::EndKind;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::{BitIx, GuardIx, NodeIx};
use crate::core::scenario::model::{
    Bit, BitKind, Choice, Condition, Decision, Effect, End, Guard, Line, NodeKind, Pose,
    ScenePatch, Speaker, shared,
};
use crate::core::scenario::sites::visit_choice;

/// The copy.
pub(super) struct Copy {
    pub scenario: Scenario,
    /// The conditions of what is shown.
    pub watched: Watched,
    /// Per node, whether it leads to the decision with no choice in between; the decision does.
    pub leads: Vec<bool>,
    /// By the bit that says that an aside was taken: the one that says that it was open.
    pub could: BTreeMap<BitIx, BitIx>,
}

/// The copy for a decision; with what the look follows, or without.
pub(super) fn of(shown: &Shown<'_>, node: NodeIx, looks: bool) -> Copy {
    let original = shown.scenario;
    let ways = Ways::of(original);
    let mut scenario = Scenario::clone(original);
    measure_nothing(&mut scenario);
    scenario.nodes[node.index()] = original.node(node).clone();
    scenario.always.clone_from(&original.always);
    // What cannot come to the decision any more is of no interest.
    let reaches = backwards(&ways, node, |_| true);
    for (index, other) in scenario.nodes.iter_mut().enumerate() {
        if !reaches[index] {
            other.kind = NodeKind::End(End {
                title: original.title,
                text: original.title,
                inner: None,
                kind: EndKind::Partial,
                goal: None,
            });
        }
    }
    let is_choice = |place: usize| {
        let kind = original.nodes.get(place).map(|node| &node.kind);
        kind.is_none_or(|kind| matches!(kind, NodeKind::Decide(_)))
    };
    let leads = backwards(&ways, node, |place| !is_choice(place));
    let mut watched = Watched::new();
    for (index, other) in original.nodes.iter().enumerate() {
        if leads[index] {
            let lines = other.lines.iter().filter_map(|line| line.when.as_ref());
            watched.extend(lines.map(|when| when.ix));
        }
        if let NodeKind::Decide(decision) = &other.kind {
            for choice in &decision.options {
                watch(choice, &leads, &mut watched);
            }
        }
    }
    for choice in &original.always {
        watch(choice, &leads, &mut watched);
    }
    for aside in original.decision(node).iter().flat_map(|one| &one.asides) {
        visit_choice(aside, &mut |_, guard| {
            watched.insert(guard.ix);
        });
    }
    // What the look follows is asked by lines that nobody hears.
    let could = note_open(shown, node, &mut scenario);
    let open = could.values().map(|bit| Condition::Bit(*bit));
    // After an aside body and face follow the state, whatever the node says; and a situation may
    // fix what the node leaves open.
    let may_follow = |one: &Decision| !one.asides.is_empty() || !one.situations.is_empty();
    let patch = match original.decision(node).is_some_and(may_follow) {
        true => ScenePatch::default(),
        false => original.node(node).scene,
    };
    let asks = shown.gauges.asks(patch).filter(|_| looks);
    let here = asks.chain(open).map(|condition| (node, condition));
    // What situations show, here and on the way: a place stays.
    let mut asked: Vec<(NodeIx, Condition)> = here.collect();
    for (index, other) in original.nodes.iter().enumerate() {
        let at = NodeIx::from_index(index);
        let situations = other.kind.decision().into_iter();
        let situations: Vec<_> = situations.flat_map(|one| &one.situations).collect();
        let show = situations.iter().any(|one| one.scene.is_seen());
        if show && reaches[index] {
            asked.extend(
                situations
                    .iter()
                    .map(|one| (at, one.when.condition.clone())),
            );
        }
    }
    for (at, condition) in asked {
        let when = guard(&mut scenario, condition);
        watched.insert(when.ix);
        scenario.nodes[at.index()].lines.push(Line {
            by: Speaker::Narrator,
            text: original.title,
            when: Some(when),
            pose: Pose::default(),
        });
    }
    Copy {
        scenario,
        watched,
        leads,
        could,
    }
}

fn guard(scenario: &mut Scenario, condition: Condition) -> Guard {
    let ix = GuardIx(scenario.guards);
    scenario.guards += 1;
    Guard { ix, condition }
}

/// Notes which of the asides were open that the evidence of a decision asks about: on arrival, and
/// after each other aside.
fn note_open(shown: &Shown<'_>, node: NodeIx, scenario: &mut Scenario) -> BTreeMap<BitIx, BitIx> {
    let mut could = BTreeMap::new();
    let decision = shown.scenario.decision(node);
    for bit in decision.iter().flat_map(|decision| shown.own(decision)) {
        let Some((place, at)) = shown.asides.get(&bit).copied() else {
            continue;
        };
        let open = BitIx::from_index(scenario.bits.len());
        let id = format!("open {}", scenario.bits[bit.index()].id);
        let kind = BitKind::Flag;
        scenario.bits.push(Bit { kind, id });
        could.insert(bit, open);
        let aside = shown.scenario.decision(place).map(|one| &one.asides[at]);
        let when = aside.and_then(|aside| aside.when.as_ref());
        let note = match when {
            None => Effect::SetBit(open),
            Some(when) => {
                let when = guard(scenario, when.condition.clone());
                Effect::When(when, vec![Effect::SetBit(open)])
            }
        };
        let place = &mut scenario.nodes[place.index()];
        place.effects.push(note.clone());
        if let NodeKind::Decide(decision) = &mut place.kind {
            for aside in &mut decision.asides {
                let cases = aside.cases.iter_mut().map(|case| &mut case.then);
                for then in std::iter::once(&mut aside.base).chain(cases) {
                    let noted = then.effects.iter().cloned().chain([note.clone()]);
                    then.effects = shared(noted.collect());
                }
            }
        }
    }
    could
}

/// Keeps apart what a choice says that leads to the decision with none in between.
fn watch(choice: &Choice, leads: &[bool], watched: &mut Watched) {
    if choice.targets().any(|to| leads[to.index()]) {
        visit_choice(choice, &mut |_, guard| {
            watched.insert(guard.ix);
        });
    }
}

/// Per node, whether it comes to one, through places of which this holds.
fn backwards(ways: &Ways, node: NodeIx, through: impl Fn(usize) -> bool) -> Vec<bool> {
    let mut before = vec![Vec::new(); ways.len()];
    for from in 0..ways.len() {
        for to in ways.from(from) {
            before[to].push(from);
        }
    }
    let mut comes = vec![false; ways.len()];
    let mut work = vec![node.index()];
    comes[node.index()] = true;
    while let Some(to) = work.pop() {
        for from in &before[to] {
            if !comes[*from] && through(*from) {
                comes[*from] = true;
                work.push(*from);
            }
        }
    }
    comes
}
