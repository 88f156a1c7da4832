//! Where slots stand in the texts of a story, and when in a run each of those texts is told.
//!
//! [`super::slot_not_filled`] and the audit ask at these places whether the slot is filled. It does
//! *not* look at the texts of the head: those have no slot that a run fills.

use std::sync::Arc;

use crate::core::scenario::ids::{NodeIx, TextIx};
use crate::core::scenario::model::{
    Choice, Condition, Consequence, Decision, Effect, Line, NodeKind, Scenario,
};
use crate::core::scenario::slots::slots;

/// Slots, a bit for each.
pub(crate) type Slots = u64;

/// A choice by where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// An option of the node, by position.
    Option(usize),
    /// An aside of the node.
    Aside(usize),
    /// An option that is open at every decision.
    Always(usize),
}

/// When a text is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// While the run stands at the node.
    Here,
    /// After the effects of a choice there, in its base or a case.
    After(Part, Option<usize>),
    /// In the debrief, with the slots as they are at the ending: what the draw there is about, or
    /// what an outcome of it means.
    Fallen(Option<usize>),
}

/// A text with slots.
#[derive(Debug, Clone)]
pub(crate) struct Use<'s> {
    pub text: TextIx,
    pub slots: Slots,
    /// The node; none: every decision.
    pub node: Option<NodeIx>,
    pub told: Told,
    /// It is told only where all of these hold at that time.
    pub when: Vec<&'s Condition>,
}

/// All of them, in the order of the story; none if no text has a slot that a run fills.
pub(crate) fn uses(scenario: &Scenario) -> Vec<Use<'_>> {
    gather(scenario, false)
}

/// The same, and what a case has from its choice once more for that case: what the audit asks there
/// it has to ask on each way.
pub(crate) fn uses_in_each_case(scenario: &Scenario) -> Vec<Use<'_>> {
    gather(scenario, true)
}

fn gather(scenario: &Scenario, each_case: bool) -> Vec<Use<'_>> {
    if scenario.slots.is_empty() {
        return Vec::new();
    }
    let mut walk = Walk {
        scenario,
        node: None,
        each_case,
        found: Vec::new(),
    };
    for (index, node) in scenario.nodes.iter().enumerate() {
        walk.node = Some(NodeIx::from_index(index));
        walk.lines(Told::Here, &[], &node.lines);
        walk.kind(&node.kind);
    }
    walk.node = None;
    for (index, choice) in scenario.always.iter().enumerate() {
        walk.choice(Part::Always(index), choice);
    }
    walk.found
}

struct Walk<'s> {
    scenario: &'s Scenario,
    node: Option<NodeIx>,
    each_case: bool,
    found: Vec<Use<'s>>,
}

impl<'s> Walk<'s> {
    fn text(&mut self, told: Told, when: &[&'s Condition], text: impl Into<Option<TextIx>>) {
        let Some(text) = text.into() else { return };
        let own = self.scenario.text(text, &self.scenario.texts.language);
        let slots = mask(self.scenario, own);
        if slots != 0 {
            self.found.push(Use {
                text,
                slots,
                node: self.node,
                told,
                when: when.to_vec(),
            });
        }
    }

    fn lines(&mut self, told: Told, when: &[&'s Condition], lines: &'s [Line]) {
        for line in lines {
            let when: Vec<_> = when.iter().copied().chain(line.when.as_deref()).collect();
            self.text(told, &when, line.text);
        }
    }

    fn kind(&mut self, kind: &'s NodeKind) {
        match kind {
            NodeKind::Tell(_) => {}
            NodeKind::Decide(decision) => self.decision(decision),
            NodeKind::Draw(draw) => {
                self.text(Told::Fallen(None), &[], draw.note);
                for (index, outcome) in draw.outcomes.iter().enumerate() {
                    self.text(Told::Fallen(Some(index)), &[], outcome.text);
                }
            }
            NodeKind::Observe(task) => self.text(Told::Here, &[], task.prompt),
            NodeKind::Map(task) => self.text(Told::Here, &[], task.prompt),
            NodeKind::Rate(task) => {
                self.text(Told::Here, &[], task.prompt);
                for reason in task.keys.iter().flat_map(|key| &key.why) {
                    self.text(Told::Here, &[], *reason);
                }
            }
            NodeKind::Reflect { question, .. } => self.text(Told::Here, &[], *question),
            NodeKind::Visit { title, .. } => self.text(Told::Here, &[], *title),
            NodeKind::End(end) => {
                for text in [Some(end.title), Some(end.text), end.inner] {
                    self.text(Told::Here, &[], text);
                }
            }
        }
    }

    fn decision(&mut self, decision: &'s Decision) {
        let axes = decision.matrix.iter();
        let axes = axes.flat_map(|matrix| matrix.rows.iter().chain(&matrix.columns));
        let texts = [decision.title, decision.prompt].into_iter().flatten();
        let reasons = decision.all_bands().filter_map(|band| band.reason);
        let situations = decision.situations.iter();
        let notes = situations.filter_map(|situation| situation.note);
        let texts = texts.chain(decision.pause.iter().copied());
        let texts = texts.chain(reasons).chain(notes);
        for text in texts.chain(axes.map(|(_, text)| *text)) {
            self.text(Told::Here, &[], text);
        }
        for (index, choice) in decision.options.iter().enumerate() {
            self.choice(Part::Option(index), choice);
        }
        for (index, choice) in decision.asides.iter().enumerate() {
            self.choice(Part::Aside(index), choice);
        }
    }

    fn choice(&mut self, part: Part, choice: &'s Choice) {
        let open: Vec<_> = choice.when.as_deref().into_iter().collect();
        self.text(Told::Here, &open, choice.text);
        self.consequence(Told::After(part, None), &choice.base);
        for (index, case) in choice.cases.iter().enumerate() {
            let told = Told::After(part, Some(index));
            // After the same effects the same words are filled alike.
            let alike = Arc::ptr_eq(&case.then.effects, &choice.base.effects);
            if alike && !self.each_case {
                self.own_words(told, &case.then, &choice.base);
            } else {
                self.consequence(told, &case.then);
            }
        }
    }

    /// What a case says that its choice does not.
    fn own_words(&mut self, told: Told, then: &'s Consequence, base: &'s Consequence) {
        if !Arc::ptr_eq(&then.reply, &base.reply) {
            self.lines(told, &[], &then.reply);
        }
        if then.critical != base.critical {
            self.critical(told, then);
        }
        if then.why != base.why {
            self.text(told, &[], then.why.as_ref().map(|why| why.text));
        }
    }

    /// What opens the choice and the case was asked before its effects: whether they happen at all
    /// is known from the step itself.
    fn consequence(&mut self, told: Told, then: &'s Consequence) {
        self.lines(told, &[], &then.reply);
        self.critical(told, then);
        self.text(told, &[], then.why.as_ref().map(|why| why.text));
    }

    fn critical(&mut self, told: Told, then: &'s Consequence) {
        let critical = then.critical.iter();
        for text in critical.flat_map(|critical| [critical.what, critical.instead]) {
            self.text(told, &[], text);
        }
    }
}

/// The slots of a text that a run fills.
fn mask(scenario: &Scenario, text: &str) -> Slots {
    let known = |name: &str| scenario.slots.iter().position(|slot| slot == name);
    let bits = slots(text).filter_map(known);
    bits.fold(0, |mask, slot| mask | bit(slot))
}

/// The bit of a slot; more than 64 slots are refused when a scenario is loaded.
pub(crate) fn bit(slot: usize) -> Slots {
    u32::try_from(slot)
        .ok()
        .and_then(|slot| 1u64.checked_shl(slot))
        .unwrap_or(0)
}

/// The slots that effects fill: certainly, and perhaps.
pub(crate) fn fills(effects: &[Effect]) -> (Slots, Slots) {
    let mut filled = (0, 0);
    for effect in effects {
        match effect {
            Effect::FillSlot(slot, _) => {
                filled.0 |= bit(slot.index());
                filled.1 |= bit(slot.index());
            }
            Effect::When(_, inner) => filled.1 |= fills(inner).1,
            Effect::Add(..)
            | Effect::Set(..)
            | Effect::SetBit(_)
            | Effect::ClearBit(_)
            | Effect::Happen(_) => {}
        }
    }
    filled
}

impl Part {
    /// The choice itself.
    pub(crate) fn of(self, scenario: &Scenario, node: Option<NodeIx>) -> Option<&Choice> {
        let decision = node.and_then(|node| scenario.decision(node));
        match self {
            Self::Option(at) => decision?.options.get(at),
            Self::Aside(at) => decision?.asides.get(at),
            Self::Always(at) => scenario.always.get(at),
        }
    }
}
