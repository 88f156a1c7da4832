//! Tasks about the network: the map that is finished, the rating against a key, the steps.

use std::collections::{BTreeMap, BTreeSet};

use super::super::ids::{NodeIx, short};
use super::super::model::{BitKind, NodeKind, Shared};
use super::super::raw::{self, Id};
use super::super::raw_network as raw_net;
use super::Lower;
use super::choice::start_of;
use super::header::MOST_MISSING;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::framework::{ItemIx, Kind};
use crate::core::scenario::network::task::{MapTask, MapTest, Rate, RateKey, StepMark, TOP_RATING};
use crate::core::source::{Spanned, Table};

/// The framework whose items are the threshold steps.
const STEPS: &str = "threshold_steps";

impl Lower<'_> {
    /// The task, and whether it leads somewhere.
    pub(super) fn map_task(
        &mut self,
        node: &str,
        prompt: raw::Text,
        hands: Vec<raw_net::Hand>,
        next: &Id,
    ) -> (NodeKind, bool) {
        if self.names.contacts.is_empty() && !self.unread.is_silent(Rule::UnknownContact) {
            let at = self.node_by_id.get(node).copied();
            let span = at.map_or(prompt.span, |at| self.places.nodes[at.index()]);
            self.report(Diagnostic::at(Rule::MapWithoutContacts, span).arg("id", node));
        }
        let prompt = self.text(format_args!("{node}.prompt"), prompt);
        let mut lowered = Vec::new();
        for hand in hands {
            self.check_id(&hand.flag);
            let bit = self.names.bit(BitKind::Flag, &hand.flag.value);
            self.names.flags_set.push(hand.flag);
            lowered.extend(self.map_test(&hand.when).map(|test| (bit, test)));
        }
        let next = self.target(next);
        let task = MapTask {
            prompt,
            hands: lowered,
            next: next.unwrap_or(NodeIx(0)),
        };
        (NodeKind::Map(task), next.is_some())
    }

    fn map_test(&mut self, raw: &raw_net::MapTest) -> Option<MapTest> {
        Some(match raw {
            raw_net::MapTest::Apart => MapTest::Apart,
            raw_net::MapTest::Placed(contact) => MapTest::Placed(self.contact(contact)?),
            raw_net::MapTest::Sleeping(contact) => MapTest::Sleeping(self.contact(contact)?),
            raw_net::MapTest::Judged(contact, judgement) => {
                MapTest::Judged(self.contact(contact)?, *judgement)
            }
        })
    }

    pub(super) fn rate(
        &mut self,
        node: &str,
        prompt: raw::Text,
        framework: &Id,
        keys: Vec<raw_net::ExpertKey>,
        next: &Id,
    ) -> Option<NodeKind> {
        let span = framework.span;
        let prompt = self.text(format_args!("{node}.prompt"), prompt);
        let next = self.target(next);
        let items = self.items_of(framework)?;
        if keys.is_empty() {
            self.report(Diagnostic::at(Rule::RatingWithoutKey, span).arg("id", node));
        }
        let mut seen = BTreeSet::new();
        let mut lowered = Vec::new();
        for key in keys {
            self.check_id(&key.id);
            if self.unique_key(&mut seen, &key.id) {
                lowered.extend(self.expert_key(node, key, &items));
            }
        }
        Some(NodeKind::Rate(Rate {
            prompt,
            items,
            keys: lowered,
            next: next?,
        }))
    }

    /// The items of a framework with their ids: one list for all tasks that rate by it.
    fn items_of(&mut self, framework: &Id) -> Option<Shared<(ItemIx, String)>> {
        let frameworks = &self.catalog.frameworks;
        let found = frameworks
            .iter()
            .position(|known| known.id == framework.value);
        let Some(found) = found else {
            self.unknown(Rule::UnknownFramework, framework, Self::framework_ids);
            return None;
        };
        let items = self.rated.entry(found).or_insert_with(|| {
            let items = self.catalog.items();
            items
                .filter(|(_, item)| item.framework == found)
                .map(|(ix, item)| (ix, item.id.clone()))
                .collect()
        });
        Some(Shared::clone(items))
    }

    /// A key with a rating for every dimension; what lacks is reported.
    fn expert_key(
        &mut self,
        node: &str,
        raw: raw_net::ExpertKey,
        items: &[(ItemIx, String)],
    ) -> Option<RateKey> {
        let span = raw.ratings.span;
        let ratings: BTreeMap<_, _> = self.by_item(raw.ratings.value, items).into_iter().collect();
        let is_whole = ratings.len() == items.len();
        let mut values = Vec::new();
        let mut missing = 0;
        for (item, id) in items {
            let rating = ratings.get(item);
            if rating.is_none() {
                missing += 1;
                if missing > MOST_MISSING {
                    break;
                }
                let finding = Diagnostic::at(Rule::KeyWithoutDimension, start_of(span));
                self.report(finding.arg("id", id).arg("key", &raw.id.value));
            }
            let value = rating.and_then(|value| {
                self.in_range(value, 0, i64::from(TOP_RATING))
                    .and_then(|value| u8::try_from(value).ok())
            });
            values.push(value.unwrap_or(0));
        }
        let why = self.by_item(raw.why, items);
        let mut reasons = vec![None; if is_whole { items.len() } else { 0 }];
        for (item, text) in why {
            let id = self.catalog.item(item).id.clone();
            let key = short(&raw.id.value);
            let text = self.text(format_args!("{node}.key.{key}.{id}"), text);
            let place = items.binary_search_by_key(&item, |(ix, _)| *ix).ok();
            if let Some(reason) = place.and_then(|place| reasons.get_mut(place)) {
                *reason = Some(text);
            }
        }
        is_whole.then_some(RateKey {
            id: raw.id.value,
            by: raw.by,
            ratings: values,
            why: reasons,
        })
    }

    fn by_item<T>(&mut self, table: Table<T>, items: &[(ItemIx, String)]) -> Vec<(ItemIx, T)> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for (id, value) in table {
            if !self.unique_key(&mut seen, &id) {
                continue;
            }
            // The items of a framework stand one after the other.
            let is_among = |ix: &ItemIx| items.binary_search_by_key(ix, |(ix, _)| *ix).is_ok();
            match self.catalog.find(&id.value).filter(is_among) {
                Some(item) => out.push((item, value)),
                None => {
                    self.unknown(Rule::UnknownDimension, &id, |_| {
                        items.iter().map(|(_, id)| id.clone()).collect()
                    });
                }
            }
        }
        out
    }

    pub(super) fn steps(&mut self, table: Table<StepMark>) -> Vec<(ItemIx, StepMark)> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for (id, mark) in table {
            if !self.unique_key(&mut seen, &id) {
                continue;
            }
            let item = self.item(&id, &[Kind::Label], Rule::UnknownStep);
            let is_step = |ix: &ItemIx| {
                let framework = self.catalog.item(*ix).framework;
                self.catalog.frameworks[framework].id == STEPS
            };
            match item {
                Some(item) if is_step(&item) => out.push((item, mark)),
                Some(_) => {
                    let steps = self.catalog.items().filter(|(ix, _)| is_step(ix));
                    let known: Vec<&str> = steps.map(|(_, item)| item.id.as_str()).collect();
                    let finding = Diagnostic::at(Rule::UnknownStep, id.span).arg("id", &id.value);
                    self.report(finding.near(&id.value, known));
                }
                None => {}
            }
        }
        out.sort_unstable_by_key(|(item, _)| *item);
        out
    }

    /// The level of the goal that an ending reaches.
    pub(super) fn goal_level(&mut self, goal: &Spanned<i64>) -> Option<i8> {
        if self.names.network.goal.is_none() && !self.unread.is_silent(Rule::UnknownTask) {
            self.report(Diagnostic::at(Rule::GoalWithoutScale, goal.span));
        }
        self.in_range(goal, -2, 2)
            .and_then(|goal| i8::try_from(goal).ok())
    }
}
