//! The people around the client, and what effects do to the network.

use std::collections::BTreeSet;

use super::super::ids::{BitIx, short};
use super::super::model::{BitKind, Effect};
use super::super::raw::{self, Id};
use super::super::raw_network as raw_net;
use super::super::raw_network::KeyJudgement;
use super::names::List;
use super::{Lower, ScenarioFile};
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::framework::Kind;
use crate::core::scenario::network::tie::{Aspect, Judgement, Often, Tie, TieState, Wish};
use crate::core::scenario::network::truth::{
    Ask, Carrier, Contact, ContactKind, Goal, Happening, Harm, Key, Met, Protest, Protested, Task,
    TieChange,
};
use crate::core::source::{Part, Spanned, Table};

impl<'a> Lower<'a> {
    /// Contacts first: tasks name them.
    pub(super) fn network(&mut self, file: &ScenarioFile) {
        let read: Option<raw_net::Network> = match file.network {
            Some(part) => self.part(part),
            None => Some(raw_net::Network::default()),
        };
        if read.is_none() {
            for code in [Rule::UnknownTopic, Rule::UnknownWish, Rule::UnknownTask] {
                self.unread.list(code);
            }
        }
        let raw = read.unwrap_or_default();
        self.names.network.topics = self.named_texts("topics", List::Topics, raw.topics);
        self.names.network.wishes = self.named_texts("wishes", List::Wishes, raw.wishes);
        self.contacts(file.contacts);
        let mut seen = BTreeSet::new();
        for (id, task) in raw.tasks {
            self.check_id(&id);
            if !self.unique_key(&mut seen, &id) {
                continue;
            }
            let text = self.text(format_args!("network.tasks.{}", id.value), task.text);
            let by = self.carrier(&task.by).unwrap_or(Carrier::Nobody);
            self.names.number(List::Tasks, &id.value);
            self.names.network.tasks.push(Task {
                id: id.value,
                text,
                by,
                stays_professional: task.stays_professional,
            });
        }
        self.names.network.goal = raw.goal.and_then(|goal| self.goal(goal));
    }

    fn named_texts(
        &mut self,
        name: &str,
        list: List,
        table: Table<raw::Text>,
    ) -> Vec<(String, super::super::ids::TextIx)> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for (id, text) in table {
            self.check_id(&id);
            if self.unique_key(&mut seen, &id) {
                let text = self.text(format_args!("network.{name}.{}", id.value), text);
                self.names.number(list, &id.value);
                out.push((id.value, text));
            }
        }
        out
    }

    fn goal(&mut self, raw: raw_net::Goal) -> Option<Goal> {
        let isolation = self.item(&raw.isolation, &[Kind::Label], Rule::UnknownIsolation);
        let span = raw.levels.span;
        let levels: Vec<_> = raw
            .levels
            .value
            .into_iter()
            .enumerate()
            .map(|(index, text)| self.text(format_args!("network.goal.{}", index + 1), text))
            .collect();
        let found = levels.len();
        let Ok(levels) = levels.try_into() else {
            self.report(Diagnostic::at(Rule::GoalLevels, span).arg("found", found));
            return None;
        };
        isolation.map(|isolation| Goal { isolation, levels })
    }

    fn contacts(&mut self, part: Option<Part>) {
        let declared = self.declared_with_places::<raw_net::Contact>(part, Rule::UnknownContact);
        for (id, contact) in declared {
            let contact = self.one_contact(id, contact);
            self.names.number(List::Contacts, &contact.id);
            self.names.contacts.push(contact);
        }
    }

    fn one_contact(&mut self, id: Id, raw: raw_net::Contact) -> Contact {
        self.check_contact(&id, &raw);
        self.check_name(&raw.name, format_args!("contacts.{}.name", id.value));
        self.places.contacts.push(id.span);
        let key = format!("contacts.{}", short(&id.value));
        let topics = self.topic_wishes(&raw.topics);
        let protests = self.protests(short(&id.value), raw.protests);
        let known_bit = self.names.bit(BitKind::ContactKnown, &id.value);
        Contact {
            about: self.optional_text(format_args!("{key}.about"), raw.about),
            from: self.optional_text(format_args!("{key}.from"), raw.from),
            since: self.optional_text(format_args!("{key}.since"), raw.since),
            because: self.optional_text(format_args!("{key}.because"), raw.because),
            limits: self.optional_text(format_args!("{key}.limits"), raw.limits),
            name: raw.name.value,
            kind: raw.kind,
            known: raw.known,
            nearby: raw.nearby,
            tie: Tie {
                ring: raw.ring.and_then(|ring| self.small(&ring, 1, 3)),
                state: raw.state.map(|state| state.value).unwrap_or_default(),
                quality: raw.quality.map(|quality| quality.value).unwrap_or_default(),
                often: raw.often.map(|often| often.value),
                gives: raw.gives.into_iter().collect(),
                receives: raw.receives.into_iter().collect(),
                capacity: raw.capacity.and_then(|value| self.small(&value, 0, 3)),
            },
            wish: raw.wish,
            topics,
            goodwill: raw.goodwill.and_then(|value| self.small(&value, 0, 100)),
            key: raw.key.map(|judged| Key {
                judgement: match judged.value {
                    KeyJudgement::Wake => Some(Judgement::Wake),
                    KeyJudgement::Leave => Some(Judgement::Leave),
                    KeyJudgement::Either => None,
                },
                why: self.optional_text(format_args!("{key}.key_why"), raw.key_why),
            }),
            protests,
            known_bit,
            learned: Vec::new(),
            id: id.value,
        }
    }

    /// A contact that contradicts itself would be scored against two truths.
    fn check_contact(&mut self, id: &Id, raw: &raw_net::Contact) {
        let professional = raw.kind == ContactKind::Professional;
        match &raw.ring {
            Some(ring) if professional => {
                let finding = Diagnostic::at(Rule::ProfessionalWithRing, ring.span);
                self.report(finding.arg("id", &id.value));
            }
            None if !professional => {
                let finding = Diagnostic::at(Rule::ContactWithoutRing, id.span);
                self.report(finding.arg("id", &id.value));
            }
            _ => {}
        }
        let state = raw
            .state
            .as_ref()
            .map_or(TieState::Active, |state| state.value);
        if state == TieState::Active {
            let since = raw.since.as_ref().or(raw.because.as_ref());
            let stray = since
                .map(|text| text.span)
                .or(raw.key.as_ref().map(|key| key.span));
            if let Some(span) = stray {
                let finding = Diagnostic::at(Rule::AwakeWithSince, span);
                self.report(finding.arg("id", &id.value));
            }
        } else if let Some(often) = raw
            .often
            .as_ref()
            .filter(|often| matches!(often.value, Often::Daily | Often::Weekly | Often::Monthly))
        {
            let finding = Diagnostic::at(Rule::SleepingAndInTouch, often.span);
            self.report(finding.arg("id", &id.value));
        }
    }

    fn topic_wishes(&mut self, table: &Table<Wish>) -> Vec<(u16, Wish)> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for (topic, wish) in table {
            if self.unique_key(&mut seen, topic) {
                out.extend(self.topic(topic).map(|topic| (topic, *wish)));
            }
        }
        out
    }

    fn protests(&mut self, contact: &str, raw: Vec<raw_net::Protest>) -> Vec<Protest> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for protest in raw {
            self.check_id(&protest.id);
            if !self.unique_key(&mut seen, &protest.id) {
                continue;
            }
            if let Protested::Ring(ring) = protest.to.value
                && !(1..=3).contains(&ring)
            {
                self.out_of_range(protest.to.span, &ring, &1, &3);
            }
            let key = format!("contacts.{contact}.protests.{}", protest.id.value);
            out.push(Protest {
                to: protest.to.value,
                text: self.text(format_args!("{key}"), protest.say),
            });
        }
        out
    }

    fn small(&mut self, value: &Spanned<i64>, low: i64, high: i64) -> Option<u8> {
        self.in_range(value, low, high)
            .and_then(|value| u8::try_from(value).ok())
    }

    fn carrier(&mut self, raw: &raw_net::Carrier) -> Option<Carrier> {
        Some(match raw {
            raw_net::Carrier::Nobody => Carrier::Nobody,
            raw_net::Carrier::Client => Carrier::Client,
            raw_net::Carrier::Professional => Carrier::Professional,
            raw_net::Carrier::Contact(id) => Carrier::Contact(self.contact(id)?),
        })
    }

    /// Marks an aspect of a contact as learned; that the contact exists is learned with it.
    pub(super) fn reveal(&mut self, contact: &Id, aspects: &[Aspect]) -> Vec<Effect> {
        let Some(known) = self.contact_bit(contact) else {
            return Vec::new();
        };
        let learned = aspects
            .iter()
            .filter_map(|aspect| self.learned(contact, *aspect));
        let learned: Vec<_> = learned.map(Effect::SetBit).collect();
        [Effect::SetBit(known)].into_iter().chain(learned).collect()
    }

    /// The bit that says that an aspect of a contact came to light.
    pub(super) fn learned(&mut self, contact: &Id, aspect: Aspect) -> Option<BitIx> {
        let ix = self.contact(contact)?;
        let bit = self.names.bit(
            BitKind::Learned,
            &format!("{}.{}", contact.value, aspect.id()),
        );
        let learned = &mut self.names.contacts[ix.index()].learned;
        if !learned.contains(&(aspect, bit)) {
            learned.push((aspect, bit));
            learned.sort_unstable();
        }
        Some(bit)
    }

    pub(super) fn tie_change(&mut self, contact: &Id, raw: raw_net::TieChange) -> Option<Effect> {
        let contact = self.contact(contact)?;
        let change = TieChange {
            ring: raw.ring.and_then(|ring| self.small(&ring, 1, 3)),
            state: raw.state,
            quality: raw.quality,
            gives: raw.gives.map(|kinds| kinds.into_iter().collect()),
            receives: raw.receives.map(|kinds| kinds.into_iter().collect()),
            capacity: raw.capacity.and_then(|value| self.small(&value, 0, 3)),
        };
        self.happen(Happening::Tie(contact, change))
    }

    pub(super) fn ask(&mut self, contact: &Id, raw: raw_net::Ask) -> Option<Effect> {
        let contact = self.contact(contact);
        let topic = self.topic(&raw.topic);
        let size = self.small(&raw.size, 1, 3);
        self.happen(Happening::Ask(Ask {
            contact: contact?,
            topic: topic?,
            size: size?,
            by: raw.by,
            answer: raw.answer,
        }))
    }

    pub(super) fn wish_met(&mut self, wish: &Id, met: Met) -> Option<Effect> {
        let wish = self.listed(Rule::UnknownWish, List::Wishes, wish)?;
        self.happen(Happening::Wish(wish, met))
    }

    pub(super) fn hand(&mut self, task: &Id, carrier: raw_net::Carrier) -> Option<Effect> {
        let task = self.listed(Rule::UnknownTask, List::Tasks, task);
        let carrier = self.carrier(&carrier);
        self.happen(Happening::Task(task?, carrier?))
    }

    pub(super) fn harm(&mut self, contact: &Id, harm: Harm) -> Option<Effect> {
        let contact = self.contact(contact)?;
        self.happen(Happening::Harm(contact, harm))
    }

    /// The same happening at several options is kept once.
    fn happen(&mut self, happening: Happening) -> Option<Effect> {
        let happenings = &mut self.names.network.happenings;
        let known = self.names.happenings.entry(happening.clone());
        let index = *known.or_insert_with(|| {
            happenings.push(happening);
            happenings.len() - 1
        });
        u16::try_from(index).ok().map(Effect::Happen)
    }

    fn topic(&mut self, id: &Id) -> Option<u16> {
        self.listed(Rule::UnknownTopic, List::Topics, id)
    }

    /// Topics of consent are free until a scenario lists its topics.
    pub(super) fn check_topic(&mut self, id: &Id) {
        if !self.names.network.topics.is_empty() {
            self.topic(id);
        }
    }
}
