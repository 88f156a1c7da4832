//! Where the ratings come from: sources, whose key it is, and what that means for its use.

use std::collections::BTreeMap;

use super::AuditReport;
use crate::core::framework::references;
use crate::core::report::blocks::{Block, Section};
use crate::core::scenario::model::Choice;
use crate::core::scenario::network::task::KeyBy;

impl AuditReport<'_> {
    pub(super) fn sources(&self) -> Section {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let own = self.scenario.decisions();
        let own = own.flat_map(|decision| decision.options.iter().chain(&decision.asides));
        for choice in own.chain(&self.scenario.always) {
            for source in whys(choice) {
                for reference in references(source) {
                    if let Some((id, _)) = self.catalog.work(reference) {
                        *counts.entry(id).or_default() += 1;
                    }
                }
            }
        }
        let items = counts.into_iter().filter_map(|(id, count)| {
            let (_, work) = self.catalog.work(id)?;
            let name = match work.ours {
                true => self.say("debrief-ours", &[]),
                false => format!("{id}: {}", work.name.get(self.lang)),
            };
            let count = count.to_string();
            Some(self.say("audit-source", &[("name", &name), ("count", &count)]))
        });
        let blocks = vec![self.tell("audit-about-sources", &[]), Block::bullets(items)];
        self.section("audit-section-sources", blocks)
    }

    /// Whose key it is, and how far it has been rated.
    pub(super) fn key(&self) -> Section {
        let mut blocks = vec![self.bullets(["audit-limit-key", "audit-limit-rated"])];
        let nodes = self.scenario.nodes.iter();
        let ratings = nodes.filter_map(|node| Some((node, node.kind.rate()?)));
        let rows: Vec<Vec<String>> = ratings
            .map(|(node, rate)| {
                let by = |who| {
                    let keys = rate.keys.iter().filter(|key| key.by == who);
                    keys.count().to_string()
                };
                let whose = [KeyBy::Author, KeyBy::Practitioner, KeyBy::Experience].map(by);
                let split = (0..rate.items.len()).filter(|side| {
                    let mut ratings = rate.keys.iter().map(|key| key.ratings.get(*side));
                    let first = ratings.next();
                    ratings.any(|rating| Some(rating) != first)
                });
                let args = [
                    ("split", split.count().to_string()),
                    ("all", rate.items.len().to_string()),
                ];
                let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
                let mut row = vec![node.id.clone()];
                row.extend(whose);
                row.push(self.say("audit-key-split", &args));
                row
            })
            .collect();
        if !rows.is_empty() {
            let head = [
                "audit-head-rating",
                "audit-head-by-author",
                "audit-head-by-practitioner",
                "audit-head-by-experience",
                "audit-head-split",
            ];
            blocks.push(self.table("audit-caption-key", &head, rows));
        }
        self.section("audit-section-key", blocks)
    }

    /// What it proves, and what it may not be used for.
    pub(super) fn limits(&self) -> Section {
        let limits = self.bullets(["audit-limit-proves", "audit-limit-use"]);
        self.section("audit-section-limits", vec![limits, self.not_tested()])
    }

    /// Which goals nobody went against: what was seen says nothing about those.
    fn not_tested(&self) -> Block {
        match self.audit.goals_not_tested.as_deref() {
            None => self.tell("audit-goals-not-compared", &[]),
            Some([]) => self.tell("audit-goals-tested", &[]),
            Some(goals) => {
                let goals: Vec<String> = goals.iter().map(|goal| self.name(goal)).collect();
                self.tell("audit-goals-not-tested", &[("goals", &goals.join(", "))])
            }
        }
    }

    /// A list of messages.
    fn bullets(&self, ids: [&str; 2]) -> Block {
        Block::bullets(ids.map(|id| self.say(id, &[])))
    }
}

/// The sources of a choice's explanations.
fn whys(choice: &Choice) -> impl Iterator<Item = &str> {
    let cases = choice.cases.iter().map(|case| &case.then);
    let all = std::iter::once(&choice.base).chain(cases);
    all.filter_map(|then| then.why.as_ref().map(|why| why.source.as_str()))
}
