//! Ways of working against the key, and what the look of the words gives away.

use super::AuditReport;
use crate::core::audit::policy::{CUE, LEARNED, MORE_THAN_REFITS, Policy, PolicyKind, SEPARATION};
use crate::core::audit::reader::ENOUGH;
use crate::core::audit::{LearnedCue, PolicyAudit, Violated};
use crate::core::locale::{decimal, try_say};
use crate::core::report::blocks::{Block, Section};

impl AuditReport<'_> {
    /// What the key sees of ways of working that violate something.
    pub(super) fn separation(&self) -> Section {
        let section = |blocks| self.section("audit-section-separation", blocks);
        let workers: Vec<_> = self.of(PolicyKind::Worker).collect();
        if workers.is_empty() {
            return section(vec![self.not_compared()]);
        }
        let points = decimal(self.lang, SEPARATION, 0);
        let args = [("points", points.as_str())];
        let policies = workers.iter().map(|(policy, _)| {
            let args = [
                ("name", policy.name.get(self.lang)),
                ("about", policy.about.get(self.lang)),
            ];
            self.say("audit-policy", &args)
        });
        let mut blocks = vec![
            self.tell("audit-about-separation", &args),
            Block::bullets(policies),
        ];
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
            blocks.push(self.table("audit-caption-separation", &heads, rows));
        }
        let silent = workers
            .iter()
            .filter(|(_, audit)| audit.violates.is_empty());
        blocks.extend(silent.map(|(policy, _)| {
            let args = [("name", policy.name.get(self.lang))];
            self.tell("audit-violates-nothing", &args)
        }));
        section(blocks)
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
    pub(super) fn cues(&self) -> Section {
        let section = |blocks| self.section("audit-section-cues", blocks);
        let rows = self.of(PolicyKind::Cue).map(|(policy, audit)| {
            let limit = match policy.learned() {
                Some(_) => LEARNED,
                None => CUE,
            };
            let above = audit.above_chance.map(|above| decimal(self.lang, above, 1));
            vec![
                policy.name.get(self.lang).to_owned(),
                self.language(&audit.language),
                self.points(audit.points),
                above.unwrap_or_default(),
                self.yes_or_no(audit.above_chance.map(|above| above <= limit)),
            ]
        });
        let rows: Vec<Vec<String>> = rows.collect();
        if rows.is_empty() {
            return section(vec![self.not_compared()]);
        }
        let total = |kind| self.of(kind).next().and_then(|(_, audit)| audit.points);
        let args = [
            ("chance", self.points(total(PolicyKind::Chance))),
            ("best", self.points(total(PolicyKind::Best))),
            ("points", decimal(self.lang, CUE, 0)),
            ("learned", decimal(self.lang, LEARNED, 0)),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        let heads = [
            "audit-head-cue",
            "audit-head-language",
            "audit-head-earned",
            "audit-head-above",
            "audit-head-hidden",
        ];
        let mut blocks = vec![
            self.tell("audit-about-cues", &args),
            self.table("audit-caption-cues", &heads, rows),
        ];
        let learned = self
            .of(PolicyKind::Cue)
            .filter(|(policy, _)| policy.learned().is_some());
        blocks.extend(learned.map(|(_, audit)| self.learned(audit)));
        section(blocks)
    }

    /// What the words give away to who has learned the tone.
    fn learned(&self, audit: &PolicyAudit) -> Block {
        let language = self.language(&audit.language);
        let Some(learned) = &audit.learned else {
            let args = [
                ("language", language.as_str()),
                ("decisions", &ENOUGH.to_string()),
            ];
            return self.tell("audit-learned-too-little", &args);
        };
        let args = [
            ("language", language),
            ("decisions", learned.learned_from.to_string()),
            ("found", learned.gives_away.len().to_string()),
            ("judged", learned.judged.to_string()),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        let mut said = vec![self.say("audit-learned-from", &args)];
        for (id, cues) in [
            ("audit-learned-pays", &learned.pays),
            ("audit-learned-costs", &learned.costs),
        ] {
            if !cues.is_empty() {
                let cues: Vec<String> = cues.iter().map(|cue| self.cue(cue)).collect();
                said.push(self.say(id, &[("cues", &cues.join(", "))]));
            }
        }
        if !learned.gives_away.is_empty() {
            let places = learned.gives_away.join(", ");
            said.push(self.say("audit-learned-places", &[("places", &places)]));
        }
        let (below, needed) = (
            learned.above_refits.to_string(),
            MORE_THAN_REFITS.to_string(),
        );
        let args = [("below", below.as_str()), ("needed", &needed)];
        said.push(self.say("audit-learned-refits", &args));
        Block::plain(said.join(" "))
    }

    fn cue(&self, cue: &LearnedCue) -> String {
        match cue.text.as_str() {
            "" => self.say(&format!("audit-cue-{}", cue.kind), &[]),
            text => self.say("audit-cue-text", &[("text", text)]),
        }
    }

    fn language(&self, code: &str) -> String {
        let name = try_say(self.lang, &format!("language-{code}"), &[]);
        name.unwrap_or_else(|| code.to_owned())
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

    pub(super) fn not_compared(&self) -> Block {
        let id = match self.audit.extent.exact {
            true => "audit-no-policies",
            false => "audit-separation-too-large",
        };
        self.tell(id, &[("scenario", &self.audit.scenario)])
    }

    fn points(&self, points: Option<f64>) -> String {
        points.map_or_else(
            || self.say("audit-no-chance", &[]),
            |points| decimal(self.lang, points, 1),
        )
    }
}
