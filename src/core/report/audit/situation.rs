//! Whether the situation decides: which decisions change, between which situations, and what is
//! right in each.

use std::collections::BTreeMap;

use super::AuditReport;
use crate::core::audit::{DecisionAudit, FEWEST_DECISIONS, SHARE, SituationOf, WORTH};
use crate::core::locale::decimal;
use crate::core::report::blocks::{Block, Definition, Section};

impl AuditReport<'_> {
    pub(super) fn situation(&self) -> Section {
        let section = |blocks| self.section("audit-section-situation", blocks);
        if self.audit.decisions.is_empty() {
            return section(vec![self.not_compared()]);
        }
        let mut blocks = vec![self.tell("audit-about-situation", &[]), self.figures()];
        let changing = self.audit.decisions.iter();
        let changing = changing.filter(|decision| !decision.changes.is_empty());
        let changing: Vec<Definition> = changing.map(|one| self.changes(one)).collect();
        if changing.is_empty() {
            blocks.push(self.tell("audit-nothing-changes", &[]));
        } else {
            blocks.push(self.tell("audit-caption-situation", &[]));
            blocks.push(Block::Definitions(changing));
        }
        let same = self.audit.decisions.iter();
        let same = same.filter(|decision| decision.changes.is_empty());
        let same: Vec<&str> = same.map(|decision| decision.id.as_str()).collect();
        if !same.is_empty() {
            blocks.push(self.tell("audit-always-the-same", &[("decisions", &same.join(", "))]));
        }
        section(blocks)
    }

    fn figures(&self) -> Block {
        let Some(figures) = &self.audit.situation else {
            let least = FEWEST_DECISIONS.to_string();
            return self.tell("audit-too-few-decisions", &[("least", &least)]);
        };
        let whole = |share: f64| decimal(self.lang, 100.0 * share, 0);
        let args = [
            ("decisions", figures.decisions.to_string()),
            ("changing", figures.changing.to_string()),
            ("share", whole(figures.share)),
            ("least-share", whole(SHARE)),
            ("worth", decimal(self.lang, figures.worth, 1)),
            ("least-worth", decimal(self.lang, WORTH, 0)),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        self.tell("audit-situation-figures", &args)
    }

    /// A changing decision: what is right in each of its situations that another one goes against,
    /// the most likely first, and what it hangs on.
    fn changes(&self, decision: &DecisionAudit) -> Definition {
        let mut sides: BTreeMap<usize, &[String]> = BTreeMap::new();
        let mut conditions: Vec<&str> = Vec::new();
        for change in &decision.changes {
            sides.insert(change.one, &change.named.0);
            sides.insert(change.other, &change.named.1);
            for condition in &change.conditions {
                if !conditions.contains(&condition.as_str()) {
                    conditions.push(condition);
                }
            }
        }
        let side = |(place, names): (&usize, &&[String])| {
            let situation = &decision.situations[*place];
            let name = match names {
                [] => self.say("audit-otherwise", &[]),
                names => names.join(", "),
            };
            let share = decimal(self.lang, 100.0 * situation.weight, 0);
            let right = self.right(situation);
            let args = [
                ("name", name.as_str()),
                ("share", &share),
                ("right", &right),
            ];
            self.say("audit-right-there", &args)
        };
        let hangs_on = conditions.join("; ");
        let hangs_on = self.say("audit-hangs-on", &[("conditions", &hangs_on)]);
        let blocks = vec![
            Block::bullets(sides.iter().map(side)),
            Block::quiet(hangs_on),
        ];
        Definition::new(self.titled(&decision.id), blocks)
    }

    /// A decision by its id, with its title where it has one.
    fn titled(&self, id: &str) -> String {
        let node = self.scenario.find_node(id);
        let decision = node.and_then(|node| self.scenario.decision(node));
        let title = decision.and_then(|decision| decision.title);
        match title {
            Some(title) => format!("{} ({id})", self.text(title)),
            None => id.to_owned(),
        }
    }

    /// The best options of a situation.
    fn right(&self, situation: &SituationOf) -> String {
        let best = situation.options.iter().filter(|option| option.best);
        let names = best.map(|option| {
            let own = option.id.split_once('.').map(|(_, own)| own);
            own.unwrap_or(&option.id).to_owned()
        });
        names.collect::<Vec<_>>().join(", ")
    }
}
