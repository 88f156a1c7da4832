//! What is measured: chances and scores per competency, and the balances.

use super::AuditReport;
use crate::core::audit::{BalanceAudit, CompetencyAudit, Range};
use crate::core::locale::decimal;
use crate::core::report::blocks::Section;

impl AuditReport<'_> {
    pub(super) fn competencies(&self) -> Section {
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
        let rows = self.audit.competencies.iter().map(row).collect();
        let blocks = vec![
            self.tell("audit-about-chances", &[]),
            self.table("audit-caption-competencies", &heads, rows),
        ];
        self.section("audit-section-competencies", blocks)
    }

    pub(super) fn balances(&self) -> Option<Section> {
        let section = |block| self.section("audit-section-balances", vec![block]);
        if self.audit.balances.is_empty() {
            let too_large = || section(self.tell("audit-balances-too-large", &[]));
            return (!self.audit.extent.exact).then(too_large);
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
        let rows = self.audit.balances.iter().map(row).collect();
        Some(section(self.table("audit-caption-balances", &heads, rows)))
    }
}
