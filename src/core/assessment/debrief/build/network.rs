//! The network part of a debrief: the two maps, what was found, what was agreed.

use super::super::network::{
    AspectShown, ClaimShown, ConsentMade, LineShown, MapDebrief, NetworkDebrief, OnMap, Person,
};
use super::*;
use crate::core::assessment::network::findings::{ContactFinding, Findings, findings};
use crate::core::assessment::network::lines::{Came, Pointer};
use crate::core::assessment::network::steps::steps;
use crate::core::scenario::network::truth::Contact;

impl Builder<'_> {
    /// Only for scenarios in which the network is asked about: a map, a rating, steps or a goal.
    pub(super) fn network(&self) -> Option<NetworkDebrief> {
        let steps = self.steps_debrief(&steps(self.trace));
        let mut nodes = self.scenario.nodes.iter();
        let network = &self.scenario.network;
        let asked = self.scenario.has_map()
            || network.goal.is_some()
            || steps.is_some()
            || nodes.any(|node| node.kind.rate().is_some());
        if !asked {
            return None;
        }
        let found = findings(self.trace);
        let contacts = &self.scenario.contacts;
        Some(NetworkDebrief {
            people: contacts
                .iter()
                .enumerate()
                .map(|(index, contact)| {
                    let ring = found.contacts[index].ring;
                    self.person(ContactIx::from_index(index), contact, ring)
                })
                .collect(),
            map: self.scenario.has_map().then(|| self.map(&found)),
            wishes: network
                .wishes
                .iter()
                .map(|(_, text)| self.text(*text))
                .collect(),
            consents: self.consents(&found),
            steps,
            profiles: self.profiles(),
            meter: self.meter(),
        })
    }

    fn person(&self, ix: ContactIx, contact: &Contact, ring: Option<u8>) -> Person {
        let text = |text: Option<TextIx>| text.map(|text| self.text(text));
        let topics = &self.scenario.network.topics;
        Person {
            id: contact.id.clone(),
            name: self.scenario.contact_name(ix, self.lang.code()).to_owned(),
            about: text(contact.about),
            kind: contact.kind,
            from: text(contact.from),
            placement: contact.true_placement(ring),
            state: contact.tie.state,
            since: text(contact.since),
            because: text(contact.because),
            often: contact.tie.often,
            gives: contact.tie.gives.iter().collect(),
            receives: contact.tie.receives.iter().collect(),
            wish: contact.wish,
            topics: contact
                .topics
                .iter()
                .map(|(topic, wish)| (self.text(topics[usize::from(*topic)].1), *wish))
                .collect(),
            limits: text(contact.limits),
            key_why: text(contact.key.and_then(|key| key.why)),
        }
    }

    fn map(&self, found: &Findings) -> MapDebrief {
        MapDebrief {
            contacts: found.contacts.iter().map(|at| self.on_map(at)).collect(),
        }
    }

    fn on_map(&self, found: &ContactFinding) -> OnMap {
        OnMap {
            presence: found.presence,
            yours: found.placement,
            came_by: self.came_by(found.came),
            would: self.shown(found.would),
            claims: found
                .claims
                .iter()
                .map(|claimed| ClaimShown {
                    claim: claimed.claim,
                    verdict: claimed.verdict,
                    said: claimed.is_said,
                    by: self.came_by(claimed.said),
                })
                .collect(),
            asleep: found.asleep,
            judged: found.judged,
            aspects: found
                .aspects
                .iter()
                .map(|aspect| AspectShown {
                    aspect: aspect.aspect,
                    known: aspect.known,
                    by: self.came_by(aspect.came),
                    would: self.shown(aspect.would),
                })
                .collect(),
        }
    }

    fn consents(&self, found: &Findings) -> Vec<ConsentMade> {
        let made = found.consents.iter().map(|consent| ConsentMade {
            person: consent.contact.index(),
            topic: self.topic_words(&consent.topic),
            given: consent.given,
            by: self.came_by(consent.came),
        });
        made.collect()
    }

    /// A topic's words; where the scenario lists no topics, its id is all there is.
    fn topic_words(&self, id: &str) -> String {
        let topics = &self.scenario.network.topics;
        let listed = topics.iter().find(|(known, _)| known == id);
        listed.map_or_else(|| id.replace('_', " "), |(_, text)| self.text(*text))
    }

    fn came_by(&self, came: Option<Came>) -> Option<LineShown> {
        self.shown(came.and_then(|came| came.by))
    }

    fn shown(&self, pointer: Option<Pointer>) -> Option<LineShown> {
        let Pointer { at, moment } = pointer?;
        let node = self.scenario.node(at.node);
        let decision = node.kind.decision();
        let asked = moment.filter(|_| decision.is_some());
        let slots = asked.map(|at| self.slots_before(at));
        let slots = slots.unwrap_or(&self.trace.session.state().slots);
        let choice = at.choice(self.scenario);
        Some(LineShown {
            node: node.id.clone(),
            title: decision
                .and_then(|decision| decision.title)
                .map(|title| self.filled(title, slots)),
            option: choice.map(|choice| choice.id.clone()),
            line: decision
                .zip(choice)
                .map(|(decision, choice)| self.teller(slots).choice(decision, choice)),
            by: choice.map(|choice| choice.manner.into()),
            moment,
        })
    }
}
