//! "Wat meet dit scenario?": an audit in words that a trainer understands.
//!
//! Everything that is said stands in [`Audit`] or in the scenario; nothing is computed here. The
//! ratings are called what they are: the author's key, not yet rated by practitioners.
//!
//! * `measures`: chances, scores and balances;
//! * `situation`: whether the situation decides what is right;
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
mod situation;
mod story;

use serde::Serialize;

use super::blocks::{Block, Report, Section, Table};
use super::looks::Looks;
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
        self.report().to_text(width)
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

    /// As a page for a browser, in one file, with every decision as the policies see it.
    pub fn to_html(&self) -> String {
        let mut report = self.report();
        report.sections.push(self.choices());
        // There are no faces in it.
        report.to_html(&|_, _| None)
    }

    fn choices(&self) -> Section {
        let looks = Looks {
            scenario: self.scenario,
            catalog: self.catalog,
            policies: self.policies,
            lang: self.lang,
            language: self.scenario.spoken(self.lang.code()),
        };
        self.section("audit-section-choices", looks.of_all())
    }

    /// As blocks.
    pub fn report(&self) -> Report {
        let sections = [
            Some(self.findings()),
            Some(self.competencies()),
            self.balances(),
            Some(self.situation()),
            Some(self.separation()),
            Some(self.cues()),
            Some(self.endings()),
            Some(self.criticals()),
            Some(self.sources()),
            Some(self.key()),
            Some(self.limits()),
            Some(self.evidence()),
        ];
        let title = self.say("audit-title", &[("title", &self.text(self.scenario.title))]);
        Report {
            lang: self.lang,
            texts: self.scenario.spoken(self.lang.code()).to_owned(),
            title: title.into(),
            opening: self.opening(),
            sections: sections.into_iter().flatten().collect(),
        }
    }

    fn say(&self, id: &str, args: &[(&'static str, &str)]) -> String {
        say(self.lang, id, args)
    }

    fn text(&self, ix: TextIx) -> String {
        crate::core::scenario::slots::with_single_braces(self.scenario.text(ix, self.lang.code()))
    }

    /// A message as a paragraph.
    fn tell(&self, id: &str, args: &[(&'static str, &str)]) -> Block {
        Block::plain(self.say(id, args))
    }

    /// A table by the messages that name it and its columns.
    fn table(&self, caption: &str, head: &[&str], rows: Vec<Vec<String>>) -> Block {
        Block::Table(Table {
            caption: self.say(caption, &[]),
            head: head.iter().map(|id| self.say(id, &[])).collect(),
            rows,
        })
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
        let mut blocks = vec![Block::plain(self.say(verdict, &[]))];
        if extent.exact {
            let runs = match extent.runs.as_deref() {
                Some("endless") | None => self.say("audit-runs-endless", &[]),
                Some("countless") => self.say("audit-runs-countless", &[]),
                Some(count) => self.say("audit-runs", &[("count", count)]),
            };
            let exact = self.say("audit-exact", &[("states", &states)]);
            blocks.push(Block::plain(format!("{exact} {runs}")));
        } else {
            let what = extent.explodes.as_deref().unwrap_or("-");
            let args = [("states", states.as_str()), ("what", what)];
            blocks.push(Block::plain(self.say("audit-bound", &args)));
        }
        let (hash, frameworks) = (short(&self.audit.hash), short(&self.audit.frameworks));
        let args = [
            ("scenario", self.audit.scenario.as_str()),
            ("hash", hash),
            ("frameworks", frameworks),
        ];
        blocks.push(Block::plain(self.say("audit-version", &args)));
        blocks
    }

    fn section(&self, id: &str, blocks: Vec<Block>) -> Section {
        Section {
            id: id.to_owned(),
            title: self.say(id, &[]).into(),
            open: true,
            blocks,
        }
    }

    fn findings(&self) -> Section {
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
        let block = match self.findings.is_empty() {
            true => self.tell("audit-no-findings", &[]),
            false => Block::bullets(items),
        };
        self.section("audit-section-findings", vec![block])
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
