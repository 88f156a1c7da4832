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

/// A report that is being written.
pub(super) struct Page<'a> {
    pub(super) debrief: &'a Debrief,
    pub(super) options: TextOptions,
    out: String,
}

impl<'a> Page<'a> {
    pub(super) fn new(debrief: &'a Debrief, options: TextOptions) -> Self {
        Self {
            debrief,
            options,
            out: String::new(),
        }
    }

    pub(super) fn finish(self) -> String {
        self.out
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
        self.put(text, "");
        self.put(&"=".repeat(text.width().min(self.options.width)), "");
    }

    pub(super) fn section(&mut self, id: &str) {
        let text = self.say(id, &[]);
        self.heading(&text);
    }

    /// A section whose name does not come from a message.
    pub(super) fn heading(&mut self, text: &str) {
        self.blank();
        self.put(text, "");
        self.put(&"-".repeat(text.width().min(self.options.width)), "");
    }

    pub(super) fn blank(&mut self) {
        self.out.push('\n');
    }

    /// A paragraph after a mark or indent.
    pub(super) fn put(&mut self, text: &str, first: &str) {
        self.out.push_str(&wrap(text, self.options.width, first));
    }

    pub(super) fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        self.out.push_str(&table(head, rows, self.options.width));
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
