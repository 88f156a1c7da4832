//! The sheet that a report is written on: headings, paragraphs and items at one width.

use unicode_width::UnicodeWidthStr as _;

use super::table::table;
use super::text::TextOptions;
use super::words::number;
use super::wrap::wrap;
use crate::core::assessment::Debrief;
use crate::core::assessment::debrief::{Voice, Why};
use crate::core::framework::references;
use crate::core::locale::say;

/// A part of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The title of all.
    Title(String),
    /// The title of a section.
    Heading(String),
    /// A paragraph.
    Para {
        /// What it says.
        text: String,
        /// The mark or indent before it; see the report's key of marks.
        mark: String,
    },
    /// A table.
    Table {
        /// The titles of the columns.
        head: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
    /// Some room.
    Blank,
}

impl Block {
    /// The block as text of this width.
    fn text(&self, width: usize) -> String {
        let titled = |text: &str, line: &str| {
            let line = line.repeat(text.width().min(width));
            wrap(text, width, "") + &wrap(&line, width, "")
        };
        match self {
            Self::Title(text) => titled(text, "="),
            Self::Heading(text) => format!("\n{}", titled(text, "-")),
            Self::Para { text, mark } => wrap(text, width, mark),
            Self::Table { head, rows } => table(head, rows, width),
            Self::Blank => "\n".to_owned(),
        }
    }
}

/// A report that is being written.
pub(super) struct Page<'a> {
    pub(super) debrief: &'a Debrief,
    pub(super) options: TextOptions,
    blocks: Vec<Block>,
}

impl<'a> Page<'a> {
    pub(super) fn new(debrief: &'a Debrief, options: TextOptions) -> Self {
        Self {
            debrief,
            options,
            blocks: Vec::new(),
        }
    }

    pub(super) fn finish(self) -> Vec<Block> {
        self.blocks
    }

    /// The report as text.
    pub(super) fn text(self) -> String {
        let width = self.options.width;
        self.blocks.iter().map(|block| block.text(width)).collect()
    }

    /// A message in the report's language.
    pub(super) fn say(&self, id: &str, args: &[(&'static str, &str)]) -> String {
        say(self.options.lang, id, args)
    }

    /// A number as the language writes it.
    pub(super) fn number(&self, value: f64, decimals: usize) -> String {
        number(self.options.lang, value, decimals)
    }

    pub(super) fn title(&mut self, text: &str) {
        self.blocks.push(Block::Title(text.to_owned()));
    }

    pub(super) fn section(&mut self, id: &str) {
        let text = self.say(id, &[]);
        self.heading(&text);
    }

    /// A section whose name does not come from a message.
    pub(super) fn heading(&mut self, text: &str) {
        self.blocks.push(Block::Heading(text.to_owned()));
    }

    pub(super) fn blank(&mut self) {
        self.blocks.push(Block::Blank);
    }

    /// A paragraph after a mark or indent.
    pub(super) fn put(&mut self, text: &str, first: &str) {
        self.blocks.push(Block::Para {
            text: text.to_owned(),
            mark: first.to_owned(),
        });
    }

    pub(super) fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        self.blocks.push(Block::Table {
            head: head.to_vec(),
            rows: rows.to_vec(),
        });
    }

    /// A message as a paragraph.
    pub(super) fn tell(&mut self, id: &str, args: &[(&'static str, &str)], first: &str) {
        let text = self.say(id, args);
        self.put(&text, first);
    }

    /// A message about a text.
    pub(super) fn tell_text(&mut self, id: &str, text: &str, first: &str) {
        self.tell(id, &[("text", text)], first);
    }

    /// An explanation and its sources.
    pub(super) fn why(&mut self, why: Option<&Why>, first: &str) {
        let Some(why) = why else { return };
        self.put(&why.text, first);
        self.source(&why.source, first);
    }

    pub(super) fn source(&mut self, source: &str, first: &str) {
        let names: Vec<String> = references(source)
            .map(|reference| self.reference(reference))
            .collect();
        self.tell("debrief-source", &[("source", &names.join("; "))], first);
    }

    /// A single reference; what is our own is never shown as somebody else's.
    fn reference(&self, reference: &str) -> String {
        let id = reference.split_whitespace().next().unwrap_or(reference);
        let ours = id == "OURS"
            || self
                .debrief
                .sources
                .iter()
                .any(|source| source.id == id && source.ours);
        if ours {
            self.say("debrief-ours", &[])
        } else {
            reference.to_owned()
        }
    }

    /// A line in quotes if it was spoken.
    pub(super) fn quote(&self, line: &str, by: Voice) -> String {
        match by {
            Voice::Act | Voice::Silence => line.to_owned(),
            _ => format!("“{line}”"),
        }
    }

    /// The chosen line of a decision.
    pub(super) fn quote_choice(&self, moment: usize) -> String {
        let choice = self.debrief.choices.get(moment);
        choice
            .map(|choice| self.quote(&choice.line, choice.by))
            .unwrap_or_default()
    }
}
