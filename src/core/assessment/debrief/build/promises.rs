//! Promises: which were made, and what became of them.

use super::super::{Promise, PromiseOutcome};
use super::*;
use crate::core::dialogue::Event;
use crate::core::scenario::ids::BitIx;
use crate::core::scenario::model::{BitKind, Effect};

impl Builder<'_> {
    /// A promise that is kept or broken without having been made is none. One that is made again
    /// after that is a new one.
    pub(super) fn promises(&self) -> Vec<Promise> {
        let mut promises: Vec<Promise> = Vec::new();
        for entry in &self.trace.entries {
            for event in &entry.events {
                let Event::Promise(bit) = event else { continue };
                let turned = &self.scenario.bits[bit.index()];
                let by = self.turned_by(&entry.step, *bit);
                let outcome = match turned.kind {
                    BitKind::PromiseKept => PromiseOutcome::Kept,
                    BitKind::PromiseBroken => PromiseOutcome::Broken,
                    BitKind::PromiseMade
                    | BitKind::Flag
                    | BitKind::Known
                    | BitKind::Disclosed
                    | BitKind::Noticed
                    | BitKind::ContactKnown
                    | BitKind::Learned
                    | BitKind::ConsentGiven
                    | BitKind::ConsentRefused
                    | BitKind::Chosen => {
                        let text = self.promise_text(&turned.id, &entry.slots);
                        promises.push(Promise {
                            id: turned.id.clone(),
                            text,
                            made: by,
                            outcome: PromiseOutcome::Open,
                            settled: None,
                        });
                        continue;
                    }
                };
                let mut made = promises.iter_mut().rev();
                if let Some(promise) = made.find(|promise| promise.id == turned.id) {
                    (promise.outcome, promise.settled) = (outcome, by);
                }
            }
        }
        promises
    }

    fn promise_text(&self, id: &str, slots: &[Option<ContactIx>]) -> String {
        let mut promises = self.scenario.promises.iter();
        let promise = promises.find(|promise| promise.id == id);
        promise.map_or_else(|| id.to_owned(), |promise| self.filled(promise.text, slots))
    }

    /// The choice whose own effects turned a promise; what happens on arrival somewhere is nobody's
    /// choice.
    fn turned_by(&self, step: &Step, bit: BitIx) -> Option<usize> {
        let Step::Moment(moment) = step else {
            return None;
        };
        let (_, then) = self.trace.moments[*moment].choice(self.scenario)?;
        sets(&then.effects, bit).then_some(*moment)
    }
}

/// Whether one of these effects sets a bit.
pub(super) fn sets(effects: &[Effect], bit: BitIx) -> bool {
    effects.iter().any(|effect| match effect {
        Effect::SetBit(set) => *set == bit,
        Effect::When(_, inner) => sets(inner, bit),
        Effect::Add(..)
        | Effect::Set(..)
        | Effect::ClearBit(_)
        | Effect::FillSlot(..)
        | Effect::Happen(_) => false,
    })
}
