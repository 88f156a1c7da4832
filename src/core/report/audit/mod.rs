//! "Wat meet dit scenario?": an audit in words that a trainer understands.
//!
//! Everything that is said stands in [`Audit`] or in the scenario; nothing is computed here. The
//! ratings are called what they are: the author's key, not yet rated by practitioners.
//!
//! * `measures`: chances, scores and balances;
//! * `separation`: ways of working against the key, and what the words give away;
//! * `story`: endings, critical moments, examples to play again;
//! * `key`: sources, whose key it is, what it may not be used for.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new kind must be handled here before it compiles"
)]

mod key;
mod measures;
mod separation;
mod story;

use serde::Serialize;

use super::document::{Block, Document};
use crate::core::audit::policy::Policies;
use crate::core::audit::{Audit, Range};
use crate::core::diagnostic::JsonDiagnostic;
use crate::core::framework::Catalog;
use crate::core::locale::{Lang, decimal, say};
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::TextIx;

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
    /// The policies that it was audited with.
    pub policies: &'a Policies,
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
            self.separation(),
            self.cues(),
            self.endings(),
            self.criticals(),
            self.sources(),
            self.key(),
            self.limits(),
            self.evidence(),
        ] {
            blocks.extend(part);
        }
        Document {
            lang: self.lang,
            texts: self.scenario.spoken(self.lang.code()).to_owned(),
            title: self.say("audit-title", &[("title", &self.text(self.scenario.title))]),
            blocks,
        }
    }

    fn say(&self, id: &str, args: &[(&'static str, &str)]) -> String {
        say(self.lang, id, args)
    }

    fn text(&self, ix: TextIx) -> String {
        crate::core::scenario::slots::with_single_braces(self.scenario.text(ix, self.lang.code()))
    }

    fn heads(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.say(id, &[])).collect()
    }

    fn name(&self, id: &str) -> String {
        let item = self.catalog.find(id).map(|ix| self.catalog.item(ix));
        item.map_or_else(|| id.to_owned(), |item| item.name.get(self.lang).to_owned())
    }

    fn range(&self, range: &Range, decimals: usize) -> String {
        let number = |value| decimal(self.lang, value, decimals);
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
        let mut blocks = vec![Block::para(self.say(verdict, &[]))];
        if extent.exact {
            let runs = match extent.runs.as_deref() {
                Some("endless") | None => self.say("audit-runs-endless", &[]),
                Some("countless") => self.say("audit-runs-countless", &[]),
                Some(count) => self.say("audit-runs", &[("count", count)]),
            };
            let exact = self.say("audit-exact", &[("states", &states)]);
            blocks.push(Block::para(format!("{exact} {runs}")));
        } else {
            let what = extent.explodes.as_deref().unwrap_or("-");
            let args = [("states", states.as_str()), ("what", what)];
            blocks.push(Block::para(self.say("audit-bound", &args)));
        }
        let (hash, frameworks) = (short(&self.audit.hash), short(&self.audit.frameworks));
        let args = [
            ("scenario", self.audit.scenario.as_str()),
            ("hash", hash),
            ("frameworks", frameworks),
        ];
        blocks.push(Block::para(self.say("audit-version", &args)));
        blocks
    }

    fn section(&self, id: &str) -> Block {
        Block::Heading(self.say(id, &[]))
    }

    fn findings(&self) -> Vec<Block> {
        let mut blocks = vec![self.section("audit-section-findings")];
        if self.findings.is_empty() {
            blocks.push(Block::para(self.say("audit-no-findings", &[])));
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
        blocks.extend(items.map(Block::item));
        blocks
    }

    fn yes_or_no(&self, answer: Option<bool>) -> String {
        let id = match answer {
            Some(true) => "audit-yes",
            Some(false) => "audit-no",
            None => "audit-unknown",
        };
        self.say(id, &[])
    }
}

fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}
