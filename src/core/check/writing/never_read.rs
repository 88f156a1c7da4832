//! `never-read`
//!
//! ## What it does
//! Finds what is prepared and then makes no difference: flags that are set, and no condition asks
//! for them; facts that nothing learns, discloses or asks for; wishes that nothing meets; promises
//! that nothing makes; third persons who say nothing and are never seen; slots that stand in no
//! text.
//!
//! ## Why is this bad?
//! Most often the name is misspelt at one of the two places, or a part of the story was never
//! written. If neither, it is noise to the next author.
//!
//! ## Example
//! ```ron
//! effects: [ Flag("came_late") ],   // and no condition Flag("came_late")
//! ```
//! Ask for it somewhere, or take it away.

use std::collections::BTreeSet;

use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::scenario::ids::{BitIx, PersonIx};
use crate::core::scenario::model::{BitKind, Choice, Condition, Line, NodeKind, Speaker};
use crate::core::scenario::network::truth::Happening;
use crate::core::scenario::sites;
use crate::core::scenario::slots::slots;
use crate::core::source::Span;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let scenario = story.scenario;
    let mut asked = BTreeSet::new();
    sites::visit(scenario, &mut |_, condition| ask(condition, &mut asked));
    let named = |bit: BitIx| {
        let bit = &scenario.bits[bit.index()];
        (bit.kind, bit.id.as_str())
    };
    let asked: BTreeSet<(BitKind, &str)> = asked.into_iter().map(named).collect();
    let set: BTreeSet<(BitKind, &str)> = story.set_bits().all().map(named).collect();
    let own = |text| story.told(story.editions().next()?, text);
    let mut found = Vec::new();
    let mut say = |kind: &'static str, id: &str, span: Span| {
        found.push(
            story
                .warn(Rule::NeverRead, span)
                .arg("kind", kind)
                .arg("id", id),
        );
    };
    for flag in &story.places.flags {
        if !asked.contains(&(BitKind::Flag, flag.value.as_str())) {
            say("flag", &flag.value, flag.span);
        }
    }
    for fact in &scenario.facts {
        let mut kinds = [BitKind::Known, BitKind::Disclosed].into_iter();
        let is_used = kinds.any(|kind| {
            let bit = (kind, fact.id.as_str());
            asked.contains(&bit) || set.contains(&bit)
        });
        if !is_used {
            let told = own(fact.text).into_iter();
            told.for_each(|told| say("fact", &fact.id, told.span()));
        }
    }
    for promise in &scenario.promises {
        if !set.contains(&(BitKind::PromiseMade, promise.id.as_str())) {
            let told = own(promise.text).into_iter();
            told.for_each(|told| say("promise", &promise.id, told.span()));
        }
    }
    let met: BTreeSet<u16> = scenario
        .network
        .happenings
        .iter()
        .filter_map(|happening| match happening {
            Happening::Wish(wish, _) => Some(*wish),
            _ => None,
        })
        .collect();
    for (at, (id, text)) in (0u16..).zip(&scenario.network.wishes) {
        if !met.contains(&at) {
            own(*text)
                .into_iter()
                .for_each(|told| say("wish", id, told.span()));
        }
    }
    let present = present(story);
    for ((at, person), span) in (0..).zip(&scenario.people).zip(&story.places.people) {
        if !present.contains(&PersonIx(at)) {
            say("person", &person.id, *span);
        }
    }
    let texts = scenario.texts.iter();
    let used: BTreeSet<&str> = texts.flat_map(|(_, entry)| slots(entry.text)).collect();
    for (slot, span) in scenario.slots.iter().zip(&story.places.slots) {
        if !used.contains(slot.as_str()) {
            say("slot", slot, *span);
        }
    }
    found
}

fn ask(condition: &Condition, asked: &mut BTreeSet<BitIx>) {
    match condition {
        Condition::Bit(bit) => {
            asked.insert(*bit);
        }
        Condition::Not(inner) => ask(inner, asked),
        Condition::All(inner) | Condition::Any(inner) => {
            inner.iter().for_each(|condition| ask(condition, asked));
        }
        Condition::AtLeast(..)
        | Condition::Below(..)
        | Condition::Visited(_)
        | Condition::Drew(..)
        | Condition::Profile(_) => {}
    }
}

/// The third persons who say something or are seen.
fn present(story: &Story<'_>) -> BTreeSet<PersonIx> {
    let mut present = BTreeSet::new();
    let speaks = |line: &Line| match line.by {
        Speaker::Person(person) => Some(person),
        _ => None,
    };
    let hear = |lines: &[Line], present: &mut BTreeSet<PersonIx>| {
        present.extend(lines.iter().filter_map(speaks));
    };
    let answers = |choice: &Choice, present: &mut BTreeSet<PersonIx>| {
        present.extend(choice.replies().filter_map(speaks));
    };
    for node in &story.scenario.nodes {
        hear(&node.lines, &mut present);
        present.extend(node.scene.with.flatten());
        if let NodeKind::Decide(decision) = &node.kind {
            for choice in decision.options.iter().chain(&decision.asides) {
                answers(choice, &mut present);
            }
        }
    }
    for choice in &story.scenario.always {
        answers(choice, &mut present);
    }
    present
}
