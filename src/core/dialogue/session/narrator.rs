//! What a host must know of a step, as events in the order in which it happens.

use super::super::look::Gauges;
use super::super::protocol::Event;
use super::super::state::State;
use super::super::transition::Observer;
use crate::core::scenario::Scenario;
use crate::core::scenario::model::{BitKind, Effect, Line, Node, ScenePatch};
use crate::core::scenario::scene::SceneState;

/// Tells a running conversation as it happens.
pub(super) struct Narrator<'a> {
    pub scenario: &'a Scenario,
    pub gauges: &'a Gauges,
    /// How the scene looks.
    pub scene: &'a mut SceneState,
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

    /// A door that the moment holds stays so while the client answers; the face may change.
    fn chose(&mut self, state: &State) {
        let node = self.scenario.node(state.node);
        let door = node.holds_the_door().then_some(self.scene.door);
        let patch = ScenePatch {
            door,
            ..ScenePatch::default()
        };
        self.look(patch, state);
    }

    fn arrived(&mut self, state: &State, node: &Node) {
        if node.kind.draw().is_none() {
            self.look(scene(node, state), state);
        }
        if let Some(title) = node.kind.card() {
            self.events.push(Event::Visit { title });
        }
    }

    /// The picture changes with the line, just before it is said.
    fn said(&mut self, line: &Line) {
        let scene = line.pose.on(*self.scene);
        self.show(scene);
        self.events.push(Event::Line {
            by: line.by,
            text: line.text,
        });
    }
}

/// What is fixed of the scene on arrival: by what is going on, and else by the node.
fn scene(node: &Node, state: &State) -> ScenePatch {
    let decision = node.kind.decision();
    let mut situations = decision
        .into_iter()
        .flat_map(|decision| &decision.situations);
    let situation = situations.find(|situation| state.holds(&situation.when));
    situation.map_or(node.scene, |situation| situation.scene.over(node.scene))
}
