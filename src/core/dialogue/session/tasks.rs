//! What a trainee does beside choosing: marking signals, answering, mapping, rating.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::protocol::{Event, StepError, Waiting};
use super::Session;
use crate::core::scenario::ids::ContactIx;
use crate::core::scenario::model::{Scenario, Speaker, Stop};
use crate::core::scenario::network::placement::{NetworkMap, Placement, Spot};
use crate::core::scenario::network::task::{MapTest, TOP_RATING};

impl Session {
    /// Whether this scenario has a map of the network to draw.
    pub fn has_map(&self) -> bool {
        self.scenario.has_map()
    }

    /// The map as it is drawn so far.
    pub fn map(&self) -> &NetworkMap {
        &self.state.map
    }

    /// The contacts that have come up and can stand on the map, in the file's order.
    pub fn known_contacts(&self) -> impl Iterator<Item = ContactIx> {
        let contacts = self.scenario.contacts.iter().enumerate();
        contacts
            .filter(|(_, contact)| self.state.bit(contact.known_bit))
            .map(|(index, _)| ContactIx::from_index(index))
    }

    pub(super) fn observe(
        &mut self,
        ids: &[String],
        events: &mut Vec<Event>,
    ) -> Result<(), StepError> {
        let Waiting::Observation(node) = self.waiting else {
            return Err(StepError::NotAsked);
        };
        let scenario = Arc::clone(&self.scenario);
        let Some(task) = scenario.node(node).kind.observe() else {
            return Err(StepError::NotAsked);
        };
        let name = |index: u16| scenario.signals[usize::from(index)].id.as_str();
        if let Some(id) = ids.iter().find(|id| {
            !task
                .signals
                .iter()
                .any(|(index, _)| name(*index) == id.as_str())
        }) {
            let offered = task
                .signals
                .iter()
                .map(|(index, _)| name(*index).to_owned())
                .collect();
            return Err(StepError::NotOffered {
                id: id.clone(),
                offered,
            });
        }
        for ((index, _), bit) in task.signals.iter().zip(&task.bits) {
            if ids.iter().any(|id| id == name(*index)) {
                self.state.set_bit(*bit, true);
            }
        }
        self.go(task.next, events)
    }

    pub(super) fn reflect(&mut self, events: &mut Vec<Event>) -> Result<(), StepError> {
        let Some(Stop::Reflection { next, .. }) = self.asked() else {
            return Err(StepError::NotAsked);
        };
        self.go(next, events)
    }

    /// The map can be drawn at any moment; the client says so when it is not right.
    pub(super) fn place(
        &mut self,
        contact: &str,
        placement: Option<Placement>,
        events: &mut Vec<Event>,
    ) -> Result<(), StepError> {
        if !self.has_map() {
            return Err(StepError::NotAsked);
        }
        let scenario = Arc::clone(&self.scenario);
        let named = |ix: &ContactIx| scenario.contacts[ix.index()].id == contact;
        let Some(ix) = self.known_contacts().find(named) else {
            return Err(StepError::NotOffered {
                id: contact.to_owned(),
                offered: self
                    .known_contacts()
                    .map(|ix| scenario.contacts[ix.index()].id.clone())
                    .collect(),
            });
        };
        if let Some(Placement {
            spot: Spot::Ring(ring),
            ..
        }) = placement
            && !(1..=3).contains(&ring)
        {
            return Err(StepError::OutOfRange {
                value: ring,
                low: 1,
                high: 3,
            });
        }
        let before = self.state.map.get(ix);
        self.state.map.put(ix, placement);
        let contact = &scenario.contacts[ix.index()];
        let newly = |protest: &&crate::core::scenario::network::truth::Protest| {
            let is = placement.is_some_and(|placement| protest.to.matches(placement));
            is && !before.is_some_and(|before| protest.to.matches(before))
        };
        events.extend(
            contact
                .protests
                .iter()
                .find(newly)
                .map(|protest| Event::Line {
                    by: Speaker::Client,
                    text: protest.text,
                }),
        );
        Ok(())
    }

    pub(super) fn undo(&mut self) -> Result<(), StepError> {
        let undone = self.state.map.undo();
        undone.map(|_| ()).ok_or(StepError::NothingToUndo)
    }

    pub(super) fn finish_map(&mut self, events: &mut Vec<Event>) -> Result<(), StepError> {
        let Waiting::Map(node) = self.waiting else {
            return Err(StepError::NotAsked);
        };
        let scenario = Arc::clone(&self.scenario);
        let Some(task) = scenario.node(node).kind.map() else {
            return Err(StepError::NotAsked);
        };
        for (bit, test) in &task.hands {
            let holds = says(&self.state.map, &scenario, *test);
            self.state.set_bit(*bit, holds);
        }
        self.go(task.next, events)
    }

    pub(super) fn rate(
        &mut self,
        ratings: &BTreeMap<String, u8>,
        events: &mut Vec<Event>,
    ) -> Result<(), StepError> {
        let Waiting::Rating(node) = self.waiting else {
            return Err(StepError::NotAsked);
        };
        let scenario = Arc::clone(&self.scenario);
        let Some(task) = scenario.node(node).kind.rate() else {
            return Err(StepError::NotAsked);
        };
        for (id, rating) in ratings {
            if !task.items.iter().any(|(_, known)| known == id) {
                return Err(StepError::NotOffered {
                    id: id.clone(),
                    offered: task.items.iter().map(|(_, id)| id.clone()).collect(),
                });
            }
            if *rating > TOP_RATING {
                return Err(StepError::OutOfRange {
                    value: *rating,
                    low: 0,
                    high: TOP_RATING,
                });
            }
        }
        self.go(task.next, events)
    }
}

/// Whether a map says so.
fn says(map: &NetworkMap, scenario: &Scenario, test: MapTest) -> bool {
    match test {
        MapTest::Apart => map.iter().all(|(contact, at)| {
            at.spot == Spot::Edge || !scenario.contacts[contact.index()].is_professional()
        }),
        MapTest::Placed(contact) => map.get(contact).is_some(),
        MapTest::Sleeping(contact) => map.get(contact).is_some_and(|at| at.sleeping),
        MapTest::Judged(contact, judgement) => map
            .get(contact)
            .is_some_and(|at| at.judgement == Some(judgement)),
    }
}
