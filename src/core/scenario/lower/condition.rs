//! Conditions and effects: names to numbers.

use super::super::ids::{BitIx, GuardIx, VarIx};
use super::super::model::{BitKind, Condition, Effect, Guard};
use super::super::raw::{self, Id, PromiseState};
use super::Lower;
use super::names::List;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::fast::FastSet;
use crate::core::framework::Kind;
use crate::core::source::Spanned;

impl Lower<'_> {
    /// A condition at the place where it is asked.
    pub(super) fn guard(&mut self, raw: raw::Condition) -> Option<Guard> {
        let condition = self.condition(raw)?;
        let ix = GuardIx(self.guards);
        self.guards += 1;
        Some(Guard { ix, condition })
    }

    fn condition(&mut self, raw: raw::Condition) -> Option<Condition> {
        use raw::Condition as Raw;
        Some(match raw {
            Raw::AtLeast(variable, value) => {
                let (variable, value) = (self.variable(&variable), self.threshold(&value));
                Condition::AtLeast(variable?, value?)
            }
            Raw::Below(variable, value) => {
                let (variable, value) = (self.variable(&variable), self.threshold(&value));
                Condition::Below(variable?, value?)
            }
            Raw::Flag(flag) => {
                let bit = self.names.bit(BitKind::Flag, &flag.value);
                self.names.flags_read.push(flag);
                Condition::Bit(bit)
            }
            Raw::Visited(node) => Condition::Visited(self.target(&node)?),
            Raw::Chose(node, option) => Condition::Bit(self.chosen(&node, &option)?),
            Raw::Drew(draw, outcome) => self.drew(&draw, &outcome)?,
            Raw::Profile(profile) => self.profile(&profile)?,
            Raw::Knows(fact) => Condition::Bit(self.fact(BitKind::Known, &fact)?),
            Raw::Disclosed(fact) => Condition::Bit(self.fact(BitKind::Disclosed, &fact)?),
            Raw::Noticed(signal) => Condition::Bit(self.signal(&signal)?),
            Raw::ContactKnown(contact) => Condition::Bit(self.contact_bit(&contact)?),
            Raw::Learned(contact, aspect) => Condition::Bit(self.learned(&contact, aspect)?),
            Raw::Consent(contact, topic) => {
                Condition::Bit(self.consent(BitKind::ConsentGiven, &contact, &topic)?)
            }
            Raw::Promise(promise, state) => {
                Condition::Bit(self.promise(promise_kind(state), &promise)?)
            }
            Raw::Not(inner) => Condition::Not(Box::new(self.condition(*inner)?)),
            Raw::All(inner) => Condition::All(self.conditions(inner)?),
            Raw::Any(inner) => Condition::Any(self.conditions(inner)?),
        })
    }

    /// All of them are looked at, also when one is wrong.
    fn conditions(&mut self, raw: Vec<raw::Condition>) -> Option<Vec<Condition>> {
        let lowered: Vec<_> = raw
            .into_iter()
            .map(|condition| self.condition(condition))
            .collect();
        lowered.into_iter().collect()
    }

    pub(super) fn optional_guard(&mut self, raw: Option<raw::Condition>) -> Option<Guard> {
        raw.and_then(|raw| {
            let guard = self.guard(raw);
            self.broken |= guard.is_none();
            guard
        })
    }

    pub(super) fn effects(&mut self, raw: Vec<raw::Effect>) -> Vec<Effect> {
        raw.into_iter()
            .flat_map(|effect| self.effect(effect))
            .collect()
    }

    fn effect(&mut self, raw: raw::Effect) -> Vec<Effect> {
        use raw::Effect as Raw;
        let one = |effect: Option<Effect>| effect.into_iter().collect();
        match raw {
            Raw::Add(variable, amount) => {
                let amount = self
                    .in_range(&amount, -100, 100)
                    .and_then(|amount| i16::try_from(amount).ok());
                one(self
                    .variable(&variable)
                    .zip(amount)
                    .map(|(variable, amount)| Effect::Add(variable, amount)))
            }
            Raw::Set(variable, value) => {
                let value = self.threshold(&value);
                one(self
                    .variable(&variable)
                    .zip(value)
                    .map(|(variable, value)| Effect::Set(variable, value)))
            }
            Raw::Flag(flag) => {
                self.check_id(&flag);
                let bit = self.names.bit(BitKind::Flag, &flag.value);
                self.names.flags_set.push(flag);
                vec![Effect::SetBit(bit)]
            }
            Raw::Unflag(flag) => {
                let bit = self.names.bit(BitKind::Flag, &flag.value);
                self.names.flags_read.push(flag);
                vec![Effect::ClearBit(bit)]
            }
            Raw::Learn(fact) => one(self.fact(BitKind::Known, &fact).map(Effect::SetBit)),
            Raw::Disclose(fact) => one(self.fact(BitKind::Disclosed, &fact).map(Effect::SetBit)),
            Raw::Notice(signal) => one(self.signal(&signal).map(Effect::SetBit)),
            Raw::MeetContact(contact) => one(self.contact_bit(&contact).map(Effect::SetBit)),
            Raw::GiveConsent(contact, topic) => self.turn(
                &[BitKind::ConsentRefused],
                BitKind::ConsentGiven,
                |lower, kind| lower.consent(kind, &contact, &topic),
            ),
            Raw::RefuseConsent(contact, topic) => self.turn(
                &[BitKind::ConsentGiven],
                BitKind::ConsentRefused,
                |lower, kind| lower.consent(kind, &contact, &topic),
            ),
            Raw::MakePromise(promise) => self.promise_turn(PromiseState::Made, &promise),
            Raw::KeepPromise(promise) => self.promise_turn(PromiseState::Kept, &promise),
            Raw::BreakPromise(promise) => self.promise_turn(PromiseState::Broken, &promise),
            Raw::FillSlot(slot, contact) => {
                let slot = self.fill_slot(&slot);
                let contact = self.contact(&contact);
                one(slot
                    .zip(contact)
                    .map(|(slot, contact)| Effect::FillSlot(slot, contact)))
            }
            Raw::Reveal(contact, aspects) => self.reveal(&contact, &aspects),
            Raw::Tie(contact, change) => one(self.tie_change(&contact, change)),
            Raw::Ask(contact, ask) => one(self.ask(&contact, ask)),
            Raw::WishMet(wish, met) => one(self.wish_met(&wish, met)),
            Raw::Hand(task, carrier) => one(self.hand(&task, carrier)),
            Raw::Harm(contact, harm) => one(self.harm(&contact, harm)),
            Raw::When(condition, effects) => {
                let guard = self.guard(condition);
                let effects = self.effects(effects);
                self.broken |= guard.is_none();
                one(guard.map(|guard| Effect::When(guard, effects)))
            }
        }
    }

    /// One of several states that exclude each other.
    fn turn(
        &mut self,
        off: &[BitKind],
        on: BitKind,
        mut bit: impl FnMut(&mut Self, BitKind) -> Option<BitIx>,
    ) -> Vec<Effect> {
        let Some(on) = bit(self, on) else {
            return Vec::new();
        };
        let off: Vec<_> = off
            .iter()
            .filter_map(|kind| bit(self, *kind))
            .map(Effect::ClearBit)
            .collect();
        off.into_iter().chain([Effect::SetBit(on)]).collect()
    }

    fn promise_turn(&mut self, state: PromiseState, promise: &Id) -> Vec<Effect> {
        let all = [
            BitKind::PromiseMade,
            BitKind::PromiseKept,
            BitKind::PromiseBroken,
        ];
        let on = promise_kind(state);
        let off: Vec<_> = all.into_iter().filter(|kind| *kind != on).collect();
        self.turn(&off, on, |lower, kind| lower.promise(kind, promise))
    }

    fn variable(&mut self, id: &Id) -> Option<VarIx> {
        let item = self.item(id, &[Kind::State], Rule::UnknownVariable);
        self.broken |= item.is_none();
        Some(self.names.variable(item?, id))
    }

    fn threshold(&mut self, value: &Spanned<i64>) -> Option<u8> {
        let value = self.in_range(value, 0, 100);
        self.broken |= value.is_none();
        u8::try_from(value?).ok()
    }

    fn chosen(&mut self, node: &Id, option: &Id) -> Option<BitIx> {
        if node.value != super::ALWAYS {
            self.target(node)?;
        }
        if self.unread.has_node(&node.value) {
            return None;
        }
        if self.options.get(&node.value, &option.value).is_none() {
            self.unknown_at(Rule::UnknownOption, node, option, |lower| {
                lower.options.at(&node.value)
            });
            return None;
        }
        Some(
            self.names
                .bit(BitKind::Chosen, &format!("{}.{}", node.value, option.value)),
        )
    }

    fn drew(&mut self, draw: &Id, outcome: &Id) -> Option<Condition> {
        if self.unread.has_node(&draw.value) {
            return None;
        }
        let Some(ix) = self.names.draws.get(&draw.value).copied() else {
            self.unknown(Rule::UnknownDraw, draw, |lower| {
                lower.names.draws.keys().cloned().collect()
            });
            return None;
        };
        let Some(position) = self.outcomes.get(&draw.value, &outcome.value) else {
            self.unknown_at(Rule::UnknownOutcome, draw, outcome, |lower| {
                lower.outcomes.at(&draw.value)
            });
            return None;
        };
        Some(Condition::Drew(ix, position))
    }

    fn profile(&mut self, profile: &Id) -> Option<Condition> {
        let position = self.listed(Rule::UnknownProfile, List::Profiles, profile);
        position.map(Condition::Profile)
    }

    fn fact(&mut self, kind: BitKind, id: &Id) -> Option<BitIx> {
        self.declared_bit(Rule::UnknownFact, List::Facts, kind, id)
    }

    pub(super) fn signal(&mut self, id: &Id) -> Option<BitIx> {
        self.declared_bit(Rule::UnknownSignal, List::Signals, BitKind::Noticed, id)
    }

    fn promise(&mut self, kind: BitKind, id: &Id) -> Option<BitIx> {
        self.declared_bit(Rule::UnknownPromise, List::Promises, kind, id)
    }

    pub(super) fn contact(&mut self, id: &Id) -> Option<super::super::ids::ContactIx> {
        let found = self.names.contact(&id.value);
        if found.is_none() {
            self.not_listed(Rule::UnknownContact, List::Contacts, id);
        }
        found
    }

    pub(super) fn contact_bit(&mut self, id: &Id) -> Option<BitIx> {
        self.contact(id)?;
        Some(self.names.bit(BitKind::ContactKnown, &id.value))
    }

    fn consent(&mut self, kind: BitKind, contact: &Id, topic: &Id) -> Option<BitIx> {
        self.check_id(topic);
        self.check_topic(topic);
        self.contact(contact)?;
        Some(
            self.names
                .bit(kind, &format!("{}.{}", contact.value, topic.value)),
        )
    }

    fn declared_bit(&mut self, rule: Rule, list: List, kind: BitKind, id: &Id) -> Option<BitIx> {
        if self.names.find(list, &id.value).is_some() {
            return Some(self.names.bit(kind, &id.value));
        }
        self.not_listed(rule, list, id);
        None
    }

    /// The number of an entry of a list, or a finding.
    pub(super) fn listed(&mut self, rule: Rule, list: List, id: &Id) -> Option<u16> {
        let found = self.names.find(list, &id.value);
        if found.is_none() {
            self.not_listed(rule, list, id);
        }
        found.and_then(|index| u16::try_from(index).ok())
    }

    pub(super) fn not_listed(&mut self, rule: Rule, list: List, id: &Id) {
        self.unknown(rule, id, |lower| {
            lower.names.ids(list).map(str::to_owned).collect()
        });
    }

    /// A name that nothing declares: a finding, and no scenario.
    pub(super) fn unknown(
        &mut self,
        rule: Rule,
        id: &Id,
        known: impl FnOnce(&Self) -> Vec<String>,
    ) {
        let finding = Diagnostic::at(rule, id.span).arg("id", &id.value);
        self.nothing_has(finding, &id.value, known);
    }

    /// The same for a name that is sought at one node.
    fn unknown_at(
        &mut self,
        rule: Rule,
        node: &Id,
        id: &Id,
        known: impl FnOnce(&Self) -> Vec<String>,
    ) {
        let finding = Diagnostic::at(rule, id.span).arg("id", &id.value);
        self.nothing_has(finding.arg("node", &node.value), &id.value, known);
    }

    fn nothing_has(
        &mut self,
        finding: Diagnostic,
        name: &str,
        known: impl FnOnce(&Self) -> Vec<String>,
    ) {
        self.broken = true;
        if self.unread.is_silent(finding.rule) {
            return;
        }
        let mut suggestions = std::mem::take(&mut self.suggestions);
        let mut names = Vec::new();
        let finding = suggestions.near(finding, name, || {
            names = known(self);
            names.iter().map(String::as_str)
        });
        self.suggestions = suggestions;
        self.report(finding);
    }

    /// A flag that is read and never set is a typing mistake.
    pub(super) fn check_flags(&mut self) {
        let mut set = std::mem::take(&mut self.names.flags_set);
        let mut seen = FastSet::default();
        set.retain(|flag| seen.insert(flag.value.clone()));
        self.places.flags.clone_from(&set);
        if self.unread.is_silent(Rule::UnknownFlag) {
            return;
        }
        let known: FastSet<&str> = set.iter().map(|flag| flag.value.as_str()).collect();
        for flag in std::mem::take(&mut self.names.flags_read) {
            if !known.contains(flag.value.as_str()) {
                let finding = Diagnostic::at(Rule::UnknownFlag, flag.span).arg("id", &flag.value);
                let known = || set.iter().map(|flag| flag.value.as_str());
                let finding = self.suggestions.near(finding, &flag.value, known);
                self.report(finding);
            }
        }
    }
}

fn promise_kind(state: PromiseState) -> BitKind {
    match state {
        PromiseState::Made => BitKind::PromiseMade,
        PromiseState::Kept => BitKind::PromiseKept,
        PromiseState::Broken => BitKind::PromiseBroken,
    }
}
