//! What is measured: chances and scores per competency, and the balances.

use super::AuditReport;
use crate::core::audit::{BalanceAudit, CompetencyAudit, Range};
use crate::core::locale::decimal;
use crate::core::report::document::Block;

impl AuditReport<'_> {
    pub(super) fn competencies(&self) -> Vec<Block> {
        let row = |competency: &CompetencyAudit| {
            let enough = |range: &Option<Range>| match range {
                Some(range) => self.range(range, 2),
                None => self.say("audit-too-few", &[]),
            };
            let goal = if competency.goal {
                "audit-yes"
            } else {
                "audit-no"
            };
            vec![
                self.name(&competency.id),
                self.say(goal, &[]),
                self.range(&competency.chances, 1),
                enough(&competency.score),
                enough(&competency.shown),
            ]
        };
        let heads = [
            "audit-head-competency",
            "audit-head-goal",
            "audit-head-chances",
            "audit-head-score",
            "audit-head-shown",
        ];
        vec![
            self.section("audit-section-competencies"),
            Block::para(self.say("audit-about-chances", &[])),
            Block::Table {
                caption: self.say("audit-caption-competencies", &[]),
                head: self.heads(&heads),
                rows: self.audit.competencies.iter().map(row).collect(),
            },
        ]
    }

    pub(super) fn balances(&self) -> Vec<Block> {
        if self.audit.balances.is_empty() {
            return match self.audit.extent.exact {
                true => Vec::new(),
                false => vec![
                    self.section("audit-section-balances"),
                    Block::para(self.say("audit-balances-too-large", &[])),
                ],
            };
        }
        let one = |value: f64| decimal(self.lang, value, 1);
        let pair = |(least, most): (f64, f64)| {
            self.say(
                "audit-range",
                &[("least", &one(least)), ("most", &one(most))],
            )
        };
        let row = |balance: &BalanceAudit| {
            let of = |range: &Option<Range>| range.as_ref().map(|range| self.range(range, 2));
            let steady = balance.steady.map(one);
            let middle = match steady {
                _ if balance.middle_wins => self.say("audit-middle-wins", &[]),
                Some(position) => self.say("audit-one-fits", &[("position", &position)]),
                None => self.say("audit-no", &[]),
            };
            let bands: Vec<String> = balance.bands.iter().map(|band| pair(*band)).collect();
            vec![
                self.name(&balance.id),
                self.range(&balance.moments, 0),
                pair(balance.positions),
                bands.join("; "),
                of(&balance.fit).unwrap_or_default(),
                of(&balance.tendency).unwrap_or_default(),
                middle,
            ]
        };
        let heads = [
            "audit-head-balance",
            "audit-head-moments",
            "audit-head-positions",
            "audit-head-bands",
            "audit-head-fit",
            "audit-head-tendency",
            "audit-head-middle",
        ];
        vec![
            self.section("audit-section-balances"),
            Block::Table {
                caption: self.say("audit-caption-balances", &[]),
                head: self.heads(&heads),
                rows: self.audit.balances.iter().map(row).collect(),
            },
        ]
    }
}
