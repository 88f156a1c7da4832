//! Whether the situation decides: which decisions change, between which situations, and what is
//! right in each.

use super::AuditReport;
use crate::core::audit::{ChangeAudit, DecisionAudit, FEWEST_DECISIONS, SHARE, SituationOf, WORTH};
use crate::core::locale::decimal;
use crate::core::report::blocks::{Block, Section};

impl AuditReport<'_> {
    pub(super) fn situation(&self) -> Section {
        let section = |blocks| self.section("audit-section-situation", blocks);
        if self.audit.decisions.is_empty() {
            return section(vec![self.not_compared()]);
        }
        let mut blocks = vec![self.tell("audit-about-situation", &[]), self.figures()];
        let changing = self.audit.decisions.iter();
        let changing = changing.filter(|decision| !decision.changes.is_empty());
        let rows: Vec<Vec<String>> = changing.flat_map(|one| self.changes(one)).collect();
        if rows.is_empty() {
            blocks.push(self.tell("audit-nothing-changes", &[]));
        } else {
            let heads = [
                "audit-head-decision",
                "audit-head-hangs-on",
                "audit-head-one-situation",
                "audit-head-right-there",
                "audit-head-other-situation",
                "audit-head-right-there",
            ];
            blocks.push(self.table("audit-caption-situation", &heads, rows));
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

    /// The rows of a changing decision: one for each change that hangs on something else, the most
    /// likely.
    fn changes(&self, decision: &DecisionAudit) -> Vec<Vec<String>> {
        let mut told: Vec<&ChangeAudit> = Vec::new();
        for change in &decision.changes {
            if !told.iter().any(|one| one.conditions == change.conditions) {
                told.push(change);
            }
        }
        let row = |change: &ChangeAudit| {
            let side = |place: usize, names: &[String]| {
                let situation = &decision.situations[place];
                let name = match names {
                    [] => self.say("audit-otherwise", &[]),
                    names => names.join(", "),
                };
                let share = decimal(self.lang, 100.0 * situation.weight, 0);
                let args = [("name", name.as_str()), ("share", &share)];
                [
                    self.say("audit-situation-name", &args),
                    self.right(situation),
                ]
            };
            let mut row = vec![decision.id.clone(), change.conditions.join("; ")];
            row.extend(side(change.one, &change.named.0));
            row.extend(side(change.other, &change.named.1));
            row
        };
        told.into_iter().map(row).collect()
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
