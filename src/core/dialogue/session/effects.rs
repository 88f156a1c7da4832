//! Effects as a run applies them: what a host or a debrief must know of them becomes an event, in
//! its place among the lines.

use super::super::protocol::Event;
use super::Session;
use crate::core::scenario::model::{BitKind, Effect};

impl Session {
    /// Applies effects in order. A slot that is filled anew and a promise that turns are told.
    pub(super) fn apply(&mut self, effects: &[Effect], events: &mut Vec<Event>) {
        for effect in effects {
            match effect {
                Effect::When(condition, inner) => {
                    if self.state.holds(condition) {
                        self.apply(inner, events);
                    }
                    continue;
                }
                Effect::FillSlot(slot, contact) => {
                    let (slot, contact) = (*slot, *contact);
                    if self.state.slots[slot.index()] != Some(contact) {
                        events.push(Event::Slot { slot, contact });
                    }
                }
                Effect::SetBit(bit) => {
                    let is_promise = matches!(
                        self.scenario.bits[bit.index()].kind,
                        BitKind::PromiseMade | BitKind::PromiseKept | BitKind::PromiseBroken
                    );
                    if is_promise && !self.state.bit(*bit) {
                        events.push(Event::Promise(*bit));
                    }
                }
                Effect::Add(..) | Effect::Set(..) | Effect::ClearBit(_) | Effect::Happen(_) => {}
            }
            self.state.apply(std::slice::from_ref(effect));
        }
    }
}
