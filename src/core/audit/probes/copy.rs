//! The copy of a scenario in which questions can be asked.

use std::collections::BTreeMap;

use super::Question;
use super::effects::{add_marks, each_effects_mut, measure_nothing};
use crate::core::check::slot_uses::{Part, Told, Use, bit};
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::{BitIx, GuardIx, NodeIx, TextIx};
use crate::core::scenario::model::{
    Bit, BitKind, Condition, Consequence, Effect, Guard, Line, NodeKind, Pose, Speaker,
};

/// Where the line of a question stands in the copy.
#[derive(Debug, Clone, Copy)]
pub(super) enum Spot {
    Arrival,
    Reply(Part),
}

#[derive(Debug)]
pub(super) struct Asked {
    pub question: Question,
    pub text: TextIx,
    pub spot: Spot,
    /// The condition of the line.
    pub guard: GuardIx,
}

/// How many lines the copy may get: a question that would need more is left unsettled.
const MOST_ASKED: usize = 100_000;

/// The copy and what is asked in it.
pub(super) struct Prepared {
    pub copy: Scenario,
    /// Per slot: the bit that says that it is filled.
    filled: BTreeMap<usize, BitIx>,
    /// By the id of a promise: the bit that says that it stands.
    made: BTreeMap<String, BitIx>,
    /// Per promise: the bit that says that a visit has begun since.
    passed: BTreeMap<usize, BitIx>,
    pub asked: Vec<Asked>,
    /// Questions that are not asked everywhere.
    pub left: BTreeMap<Question, TextIx>,
}

impl Prepared {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let bits = scenario.bits.iter().enumerate();
        let made = bits.filter(|(_, bit)| bit.kind == BitKind::PromiseMade);
        let mut copy = scenario.clone();
        measure_nothing(&mut copy);
        Self {
            copy,
            made: made
                .map(|(index, bit)| (bit.id.clone(), BitIx::from_index(index)))
                .collect(),
            filled: BTreeMap::new(),
            passed: BTreeMap::new(),
            asked: Vec::new(),
            left: BTreeMap::new(),
        }
    }

    fn is_full(&mut self, question: Question, text: TextIx) -> bool {
        let full = self.asked.len() >= MOST_ASKED;
        if full {
            self.left.insert(question, text);
        }
        full
    }

    fn new_bit(&mut self, id: String) -> BitIx {
        let ix = BitIx::from_index(self.copy.bits.len());
        let kind = BitKind::Flag;
        self.copy.bits.push(Bit { kind, id });
        ix
    }

    fn made(&self, promise: usize) -> Option<BitIx> {
        let id = &self.copy.promises.get(promise)?.id;
        self.made.get(id).copied()
    }

    /// Gives the copy its bits, and effects that set them.
    pub(super) fn mark(&mut self, uses: &[Use<'_>], promises: &[usize]) {
        let slots = uses.iter().fold(0, |all, used| all | used.slots);
        for slot in (0..self.copy.slots.len()).filter(|slot| slots & bit(*slot) != 0) {
            // No flag of an author has such a name.
            let bit = self.new_bit(format!("{{{}}}", self.copy.slots[slot]));
            self.filled.insert(slot, bit);
        }
        let mut again = BTreeMap::new();
        for promise in promises {
            let bit = self.new_bit(format!("passed {promise}"));
            self.passed.insert(*promise, bit);
            again.extend(self.made(*promise).map(|made| (made, bit)));
        }
        let filled = self.filled.clone();
        each_effects_mut(&mut self.copy, &mut |effects| {
            add_marks(effects, &filled, &again);
        });
        let Scenario { nodes, guards, .. } = &mut self.copy;
        for node in nodes {
            if matches!(node.kind, NodeKind::Visit { .. }) {
                node.effects.extend(again.iter().map(|(made, passed)| {
                    let stands = guard(guards, Condition::Bit(*made));
                    Effect::When(stands, vec![Effect::SetBit(*passed)])
                }));
            }
        }
    }

    pub(super) fn ask_slots(&mut self, used: &Use<'_>) {
        for (slot, filled) in self.filled.clone() {
            if used.slots & bit(slot) == 0 {
                continue;
            }
            let empty = Condition::Not(Box::new(Condition::Bit(filled)));
            let told = used.when.iter().map(|when| (*when).clone());
            let when = Condition::All(told.chain([empty]).collect());
            let question = Question::Slot(slot);
            match (used.told, used.node) {
                (Told::Here, Some(node)) => self.ask_at(question, used.text, node, when),
                (Told::Here, None) => {
                    for node in self.decisions() {
                        self.ask_at(question, used.text, node, when.clone());
                    }
                }
                (Told::After(part, case), node) => {
                    self.ask_after(question, used.text, (node, part, case), when);
                }
                (Told::Fallen(outcome), node) => {
                    self.ask_fallen(question, used.text, (node, outcome), &when);
                }
            }
        }
    }

    /// The debrief tells what chance decided, if it did, with the slots of the ending.
    fn ask_fallen(
        &mut self,
        question: Question,
        text: TextIx,
        (node, outcome): (Option<NodeIx>, Option<usize>),
        when: &Condition,
    ) {
        let Some(node) = node else { return };
        let outcome = outcome.and_then(|outcome| u16::try_from(outcome).ok());
        let fell = match (&self.copy.node(node).kind, outcome) {
            (NodeKind::Draw(draw), Some(outcome)) => Condition::Drew(draw.draw, outcome),
            _ => Condition::Visited(node),
        };
        for ending in self.endings() {
            let when = Condition::All(vec![fell.clone(), when.clone()]);
            self.ask_at(question, text, ending, when);
        }
    }

    fn endings(&self) -> Vec<NodeIx> {
        let nodes = self.copy.nodes.iter().enumerate();
        nodes
            .filter(|(_, node)| matches!(node.kind, NodeKind::End(_)))
            .map(|(index, _)| NodeIx::from_index(index))
            .collect()
    }

    fn decisions(&self) -> Vec<NodeIx> {
        let nodes = self.copy.nodes.iter().enumerate();
        nodes
            .filter(|(_, node)| matches!(node.kind, NodeKind::Decide(_)))
            .map(|(index, _)| NodeIx::from_index(index))
            .collect()
    }

    pub(super) fn ask_promises(&mut self, promises: &[usize]) {
        for promise in promises {
            let (Some(made), Some(passed)) = (self.made(*promise), self.passed.get(promise)) else {
                continue;
            };
            let stands = Condition::All(vec![Condition::Bit(made), Condition::Bit(*passed)]);
            let text = self.copy.promises[*promise].text;
            for node in self.endings() {
                self.ask_at(Question::Promise(*promise), text, node, stands.clone());
            }
        }
    }

    fn ask_at(&mut self, question: Question, text: TextIx, node: NodeIx, when: Condition) {
        if self.is_full(question, text) {
            return;
        }
        let when = guard(&mut self.copy.guards, when);
        self.asked.push(Asked {
            question,
            text,
            spot: Spot::Arrival,
            guard: when.ix,
        });
        let lines = &mut self.copy.nodes[node.index()].lines;
        lines.push(asking(text, when));
    }

    fn ask_after(
        &mut self,
        question: Question,
        text: TextIx,
        (node, part, case): (Option<NodeIx>, Part, Option<usize>),
        when: Condition,
    ) {
        if self.is_full(question, text) {
            return;
        }
        let when = guard(&mut self.copy.guards, when);
        let ix = when.ix;
        let Some(then) = self.consequence(node, part, case) else {
            return;
        };
        let asked = std::iter::once(asking(text, when));
        then.reply = then.reply.iter().cloned().chain(asked).collect();
        self.asked.push(Asked {
            question,
            text,
            spot: Spot::Reply(part),
            guard: ix,
        });
    }

    fn consequence(
        &mut self,
        node: Option<NodeIx>,
        part: Part,
        case: Option<usize>,
    ) -> Option<&mut Consequence> {
        let decision = node.and_then(|node| self.copy.nodes[node.index()].kind.decision_mut());
        let choice = match part {
            Part::Option(at) => decision?.options.get_mut(at),
            Part::Aside(at) => decision?.asides.get_mut(at),
            Part::Always(at) => self.copy.always.get_mut(at),
        }?;
        match case {
            None => Some(&mut choice.base),
            Some(case) => choice.cases.get_mut(case).map(|case| &mut case.then),
        }
    }
}

/// A condition of the copy, with the next free number.
fn guard(guards: &mut u32, condition: Condition) -> Guard {
    let ix = GuardIx(*guards);
    *guards += 1;
    Guard { ix, condition }
}

fn asking(text: TextIx, when: Guard) -> Line {
    Line {
        by: Speaker::Narrator,
        text,
        when: Some(when),
        pose: Pose::default(),
    }
}
