//! "Wat meet dit scenario?": an audit in words that a trainer understands.
//!
//! Everything that is said stands in [`Audit`]; nothing is computed here. The ratings are called
//! what they are: the author's key, not yet rated by practitioners.

use std::collections::BTreeMap;

use serde::Serialize;

use super::document::{Block, Document};
use super::words::number;
use crate::core::audit::{
    Audit, BalanceAudit, CompetencyAudit, CriticalAudit, Met, Range, Witness,
};
use crate::core::diagnostic::JsonDiagnostic;
use crate::core::framework::{Catalog, references};
use crate::core::locale::{Lang, say};
use crate::core::scenario::Scenario;
use crate::core::scenario::model::{Choice, NodeKind};

/// An audit with what it is about.
#[derive(Debug, Clone)]
pub struct AuditReport<'a> {
    /// The audit.
    pub audit: &'a Audit,
    /// Its findings, in words and with their places.
    pub findings: &'a [JsonDiagnostic],
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The frameworks.
    pub catalog: &'a Catalog,
    /// The report's language.
    pub lang: Lang,
}

impl AuditReport<'_> {
    /// As plain text.
    pub fn to_text(&self, width: usize) -> String {
        self.document().to_text(width)
    }

    /// For machines: the audit with its findings in words.
    ///
    /// # Errors
    /// None that can happen: everything in it can be written as JSON.
    pub fn to_json(&self) -> serde_json::Result<String> {
        #[derive(Serialize)]
        struct Whole<'a> {
            passes: bool,
            #[serde(flatten)]
            audit: &'a Audit,
            findings: &'a [JsonDiagnostic],
        }
        let whole = Whole {
            passes: self.audit.passes(),
            audit: self.audit,
            findings: self.findings,
        };
        serde_json::to_string_pretty(&whole).map(|text| text + "\n")
    }

    /// As a page for a browser, in one file.
    pub fn to_html(&self) -> String {
        self.document().to_html()
    }

    fn document(&self) -> Document {
        let mut blocks = self.opening();
        for part in [
            self.findings(),
            self.competencies(),
            self.balances(),
            self.endings(),
            self.criticals(),
            self.evidence(),
            self.sources(),
            self.limits(),
        ] {
            blocks.extend(part);
        }
        Document {
            lang: self.lang,
            title: self.say("audit-title", &[("title", self.text(self.scenario.title))]),
            blocks,
        }
    }

    fn say(&self, id: &str, args: &[(&'static str, &str)]) -> String {
        say(self.lang, id, args)
    }

    fn text(&self, ix: crate::core::scenario::ids::TextIx) -> &str {
        self.scenario.text(ix, self.lang.code())
    }

    fn heads(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.say(id, &[])).collect()
    }

    fn name(&self, id: &str) -> String {
        let item = self.catalog.find(id).map(|ix| self.catalog.item(ix));
        item.map_or_else(|| id.to_owned(), |item| item.name.get(self.lang).to_owned())
    }

    fn range(&self, range: &Range, decimals: usize) -> String {
        let number = |value| number(self.lang, value, decimals);
        let (least, most) = (number(range.least.value), number(range.most.value));
        if least == most {
            return least;
        }
        self.say("audit-range", &[("least", &least), ("most", &most)])
    }

    fn opening(&self) -> Vec<Block> {
        let extent = &self.audit.extent;
        let states = extent.states.to_string();
        let verdict = if self.audit.passes() {
            "audit-passes"
        } else {
            "audit-fails"
        };
        let mut blocks = vec![Block::Text(self.say(verdict, &[]))];
        if extent.exact {
            let runs = match extent.runs.as_deref() {
                Some("endless") | None => self.say("audit-runs-endless", &[]),
                Some("countless") => self.say("audit-runs-countless", &[]),
                Some(count) => self.say("audit-runs", &[("count", count)]),
            };
            let exact = self.say("audit-exact", &[("states", &states)]);
            blocks.push(Block::Text(format!("{exact} {runs}")));
        } else {
            let what = extent.explodes.as_deref().unwrap_or("-");
            let args = [("states", states.as_str()), ("what", what)];
            blocks.push(Block::Text(self.say("audit-bound", &args)));
        }
        let (hash, frameworks) = (short(&self.audit.hash), short(&self.audit.frameworks));
        let args = [
            ("scenario", self.audit.scenario.as_str()),
            ("hash", hash),
            ("frameworks", frameworks),
        ];
        blocks.push(Block::Text(self.say("audit-version", &args)));
        blocks
    }

    fn section(&self, id: &str) -> Block {
        Block::Section(self.say(id, &[]))
    }

    fn findings(&self) -> Vec<Block> {
        let mut blocks = vec![self.section("audit-section-findings")];
        if self.findings.is_empty() {
            blocks.push(Block::Text(self.say("audit-no-findings", &[])));
            return blocks;
        }
        let items = self.findings.iter().map(|finding| {
            let severity = self.say(&format!("severity-{}", finding.severity), &[]);
            let place = match finding.line {
                0 => String::new(),
                line => format!(" ({}:{line})", finding.file),
            };
            let hint = finding
                .hint
                .as_ref()
                .map(|hint| format!(" {hint}"))
                .unwrap_or_default();
            format!(
                "{severity}: {}{hint} [{}]{place}",
                finding.message, finding.code
            )
        });
        blocks.push(Block::List(items.collect()));
        blocks
    }

    fn competencies(&self) -> Vec<Block> {
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
            Block::Text(self.say("audit-about-chances", &[])),
            Block::Table {
                caption: self.say("audit-caption-competencies", &[]),
                heads: self.heads(&heads),
                rows: self.audit.competencies.iter().map(row).collect(),
            },
        ]
    }

    fn balances(&self) -> Vec<Block> {
        if self.audit.balances.is_empty() {
            return Vec::new();
        }
        let one = |value: f64| number(self.lang, value, 1);
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
                heads: self.heads(&heads),
                rows: self.audit.balances.iter().map(row).collect(),
            },
        ]
    }

    fn endings(&self) -> Vec<Block> {
        let row = |met: &Met| {
            let node = self
                .scenario
                .node_by_id
                .get(&met.id)
                .map(|ix| self.scenario.node(*ix));
            let title = match node.map(|node| &node.kind) {
                Some(NodeKind::End(end)) => self.text(end.title).to_owned(),
                _ => String::new(),
            };
            vec![met.id.clone(), title, self.yes_or_no(met.reached)]
        };
        let heads = [
            "audit-head-ending",
            "audit-head-title",
            "audit-head-reached",
        ];
        vec![
            self.section("audit-section-endings"),
            Block::Table {
                caption: self.say("audit-caption-endings", &[]),
                heads: self.heads(&heads),
                rows: self.audit.endings.iter().map(row).collect(),
            },
        ]
    }

    fn yes_or_no(&self, answer: Option<bool>) -> String {
        let id = match answer {
            Some(true) => "audit-yes",
            Some(false) => "audit-no",
            None => "audit-unknown",
        };
        self.say(id, &[])
    }

    fn criticals(&self) -> Vec<Block> {
        if self.audit.criticals.is_empty() {
            return vec![
                self.section("audit-section-criticals"),
                Block::Text(self.say("audit-no-criticals", &[])),
            ];
        }
        let row = |critical: &CriticalAudit| {
            let kinds: Vec<String> = critical.kinds.iter().map(|id| self.name(id)).collect();
            let repair = match () {
                () if critical.always_repairable => "audit-repair-always",
                () if critical.repairable => "audit-repair-sometimes",
                () if critical.has_repairs => "audit-repair-never",
                () => "audit-repair-none",
            };
            vec![
                critical.option.clone(),
                kinds.join("; "),
                self.say(repair, &[]),
            ]
        };
        let heads = ["audit-head-option", "audit-head-kind", "audit-head-repair"];
        vec![
            self.section("audit-section-criticals"),
            Block::Table {
                caption: self.say("audit-caption-criticals", &[]),
                heads: self.heads(&heads),
                rows: self.audit.criticals.iter().map(row).collect(),
            },
        ]
    }

    /// Example runs, to be played again.
    fn evidence(&self) -> Vec<Block> {
        let mut blocks = vec![
            self.section("audit-section-evidence"),
            Block::Text(self.say("audit-about-evidence", &[])),
        ];
        let mut show = |title: String, witness: Option<&Witness>| {
            let Some(witness) = witness else { return };
            blocks.push(Block::Text(title));
            blocks.push(Block::Code(self.command(witness)));
            if !witness.replayable {
                blocks.push(Block::Text(self.say("audit-not-replayable", &[])));
            }
        };
        for competency in &self.audit.competencies {
            let name = self.name(&competency.id);
            let ranges = [
                ("audit-example-chances", Some(&competency.chances)),
                ("audit-example-score", competency.score.as_ref()),
            ];
            for (id, range) in ranges {
                for (end, value) in range
                    .iter()
                    .flat_map(|range| [("audit-least", &range.least), ("audit-most", &range.most)])
                {
                    let (end, shown) = (self.say(end, &[]), number(self.lang, value.value, 2));
                    let args = [("name", name.as_str()), ("end", &end), ("value", &shown)];
                    show(self.say(id, &args), value.example.as_ref());
                }
            }
        }
        for ending in &self.audit.endings {
            let title = self.say("audit-example-ending", &[("id", &ending.id)]);
            show(title, ending.example.as_ref());
        }
        for critical in &self.audit.criticals {
            let title = self.say("audit-example-critical", &[("id", &critical.option)]);
            show(title, critical.example.as_ref());
            let title = self.say("audit-example-repair", &[("id", &critical.option)]);
            show(title, critical.repaired.as_ref());
        }
        blocks
    }

    /// What to type; a task with marks needs a file of inputs.
    fn command(&self, witness: &Witness) -> String {
        witness.arguments(self.scenario).map_or_else(
            || serde_json::to_string(witness).unwrap_or_default(),
            |line| format!("drempel play {line}"),
        )
    }

    fn sources(&self) -> Vec<Block> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let decisions = self
            .scenario
            .nodes
            .iter()
            .filter_map(|node| match &node.kind {
                NodeKind::Decide(decision) => Some(decision),
                _ => None,
            });
        let own = decisions.flat_map(|decision| decision.options.iter().chain(&decision.asides));
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
        vec![
            self.section("audit-section-sources"),
            Block::Text(self.say("audit-about-sources", &[])),
            Block::List(items.collect()),
        ]
    }

    fn limits(&self) -> Vec<Block> {
        let ids = [
            "audit-limit-key",
            "audit-limit-rated",
            "audit-limit-proves",
            "audit-limit-use",
        ];
        vec![
            self.section("audit-section-limits"),
            Block::List(ids.iter().map(|id| self.say(id, &[])).collect()),
        ]
    }
}

/// The sources of a choice's explanations.
fn whys(choice: &Choice) -> impl Iterator<Item = &str> {
    let cases = choice.cases.iter().map(|case| &case.then);
    let all = std::iter::once(&choice.base).chain(cases);
    all.filter_map(|then| then.why.as_ref().map(|why| why.source.as_str()))
}

fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}
