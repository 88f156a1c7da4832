//! What a host must know of a step, as events in the order in which it happens.

use super::super::look::{Gauges, answer, arrival};
use super::super::protocol::Event;
use super::super::state::State;
use super::super::transition::Observer;
use super::sounds::Sounds;
use crate::core::scenario::Scenario;
use crate::core::scenario::model::{BitKind, Effect, Line, Node, ScenePatch};
use crate::core::scenario::scene::SceneState;

/// Tells a running conversation as it happens.
pub(super) struct Narrator<'a> {
    pub scenario: &'a Scenario,
    pub gauges: &'a Gauges,
    /// How the scene looks.
    pub scene: &'a mut SceneState,
    /// What was heard of it.
    pub sounds: &'a mut Sounds,
    pub events: &'a mut Vec<Event>,
}

impl Narrator<'_> {
    fn look(&mut self, patch: ScenePatch, state: &State) {
        let scene = self.gauges.look(*self.scene, patch, &state.vars);
        self.show(scene);
    }

    fn show(&mut self, scene: SceneState) {
        if scene != *self.scene {
            *self.scene = scene;
            self.events.push(Event::Scene(scene));
        }
    }
}

impl Observer for Narrator<'_> {
    const HEARS: bool = true;

    /// A slot that is filled anew and a promise that turns are told.
    fn changes(&mut self, state: &State, effect: &Effect) {
        match effect {
            Effect::FillSlot(slot, contact) => {
                let (slot, contact) = (*slot, *contact);
                if state.slots[slot.index()] != Some(contact) {
                    self.events.push(Event::Slot { slot, contact });
                }
            }
            Effect::SetBit(bit) => {
                let is_promise = matches!(
                    self.scenario.bits[bit.index()].kind,
                    BitKind::PromiseMade | BitKind::PromiseKept | BitKind::PromiseBroken
                );
                if is_promise && !state.bit(*bit) {
                    self.events.push(Event::Promise(*bit));
                }
            }
            Effect::Add(..)
            | Effect::Set(..)
            | Effect::ClearBit(_)
            | Effect::Happen(_)
            | Effect::When(..) => {}
        }
    }

    fn chose(&mut self, state: &State) {
        self.sounds.answer();
        let node = self.scenario.node(state.node);
        self.look(answer(node, *self.scene), state);
    }

    fn arrived(&mut self, state: &State, node: &Node) {
        if node.kind.draw().is_none() {
            let patch = arrival(node, state);
            self.look(patch, state);
            let mut said = node.lines.iter();
            let sounds =
                said.any(|line| line.pose.sound.is_some() && state.allows(line.when.as_ref()));
            self.sounds.arrive(patch.sound, sounds);
        }
        if let Some(title) = node.kind.card() {
            self.sounds.visit();
            self.events.push(Event::Visit { title });
        }
    }

    /// The picture changes with the line, and what follows from that is heard, just before it is
    /// said.
    fn said(&mut self, line: &Line) {
        let scene = line.pose.on(*self.scene);
        self.show(scene);
        let sound = self.sounds.next(scene, line.pose.sound);
        self.events.extend(sound.map(Event::Sound));
        self.events.push(Event::Line {
            by: line.by,
            text: line.text,
        });
    }
}
