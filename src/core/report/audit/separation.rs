//! Ways of working against the key, and what the look of the words gives away.

use super::AuditReport;
use crate::core::audit::policy::{CUE, Policy, PolicyKind, SEPARATION};
use crate::core::audit::{PolicyAudit, Violated};
use crate::core::locale::{decimal, try_say};
use crate::core::report::document::Block;

impl AuditReport<'_> {
    /// What the key sees of ways of working that violate something.
    pub(super) fn separation(&self) -> Vec<Block> {
        let mut blocks = vec![self.section("audit-section-separation")];
        let workers: Vec<_> = self.of(PolicyKind::Worker).collect();
        if workers.is_empty() {
            blocks.push(self.not_compared());
            return blocks;
        }
        let points = decimal(self.lang, SEPARATION, 0);
        let args = [("points", points.as_str())];
        blocks.push(Block::para(self.say("audit-about-separation", &args)));
        for (policy, _) in &workers {
            let args = [
                ("name", policy.name.get(self.lang)),
                ("about", policy.about.get(self.lang)),
            ];
            blocks.push(Block::item(self.say("audit-policy", &args)));
        }
        let heads = [
            "audit-head-policy",
            "audit-head-violates",
            "audit-head-best",
            "audit-head-earned",
            "audit-head-apart",
            "audit-head-enough",
        ];
        let rows = workers.iter().flat_map(|(policy, audit)| {
            let violated = audit.violates.iter();
            violated.map(|violated| self.violated(policy, violated))
        });
        let rows: Vec<Vec<String>> = rows.collect();
        if !rows.is_empty() {
            blocks.push(Block::Table {
                caption: self.say("audit-caption-separation", &[]),
                head: self.heads(&heads),
                rows,
            });
        }
        let silent = workers
            .iter()
            .filter(|(_, audit)| audit.violates.is_empty());
        blocks.extend(silent.map(|(policy, _)| {
            let args = [("name", policy.name.get(self.lang))];
            Block::para(self.say("audit-violates-nothing", &args))
        }));
        blocks
    }

    fn violated(&self, policy: &Policy, violated: &Violated) -> Vec<String> {
        let enough = match violated.enough {
            Some(enough) => self.yes_or_no(Some(enough)),
            None if !policy.gate => self.say("audit-only-compared", &[]),
            None => self.say("audit-no-chance", &[]),
        };
        vec![
            policy.name.get(self.lang).to_owned(),
            self.name(&violated.competency),
            self.points(violated.best),
            self.points(violated.points),
            violated
                .apart
                .map_or_else(String::new, |apart| decimal(self.lang, apart, 1)),
            enough,
        ]
    }

    /// What can be had by the look of the words alone.
    pub(super) fn cues(&self) -> Vec<Block> {
        let mut blocks = vec![self.section("audit-section-cues")];
        let rows = self.of(PolicyKind::Cue).map(|(policy, audit)| {
            let language = format!("language-{}", audit.language);
            let language = try_say(self.lang, &language, &[]);
            let above = audit.above_chance.map(|above| decimal(self.lang, above, 1));
            vec![
                policy.name.get(self.lang).to_owned(),
                language.unwrap_or_else(|| audit.language.clone()),
                self.points(audit.points),
                above.unwrap_or_default(),
                self.yes_or_no(audit.above_chance.map(|above| above <= CUE)),
            ]
        });
        let rows: Vec<Vec<String>> = rows.collect();
        if rows.is_empty() {
            blocks.push(self.not_compared());
            return blocks;
        }
        let total = |kind| self.of(kind).next().and_then(|(_, audit)| audit.points);
        let args = [
            ("chance", self.points(total(PolicyKind::Chance))),
            ("best", self.points(total(PolicyKind::Best))),
            ("points", decimal(self.lang, CUE, 0)),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        blocks.push(Block::para(self.say("audit-about-cues", &args)));
        let heads = [
            "audit-head-cue",
            "audit-head-language",
            "audit-head-earned",
            "audit-head-above",
            "audit-head-hidden",
        ];
        blocks.push(Block::Table {
            caption: self.say("audit-caption-cues", &[]),
            head: self.heads(&heads),
            rows,
        });
        blocks
    }

    /// The policies of a kind with what they earned.
    fn of(&self, kind: PolicyKind) -> impl Iterator<Item = (&Policy, &PolicyAudit)> {
        let audits = self
            .audit
            .policies
            .iter()
            .filter(move |audit| audit.kind == kind);
        audits.filter_map(|audit| Some((self.policies.find(&audit.id)?, audit)))
    }

    fn not_compared(&self) -> Block {
        let id = match self.audit.extent.exact {
            true => "audit-no-policies",
            false => "audit-separation-too-large",
        };
        Block::para(self.say(id, &[("scenario", &self.audit.scenario)]))
    }

    fn points(&self, points: Option<f64>) -> String {
        points.map_or_else(
            || self.say("audit-no-chance", &[]),
            |points| decimal(self.lang, points, 1),
        )
    }
}
