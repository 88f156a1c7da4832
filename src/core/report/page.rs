//! The sheet that a debrief is written on: it gathers blocks and finds their words.

use super::debrief::TextOptions;
use super::document::Block;
use super::network::MapShown;
use super::theirs::theirs;
use super::words::quote;
use crate::core::assessment::Debrief;
use crate::core::assessment::debrief::Why;
use crate::core::framework::references;
use crate::core::locale::{decimal, say};

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

    /// A message in the report's language.
    pub(super) fn say(&self, id: &str, args: &[(&'static str, &str)]) -> String {
        say(self.options.lang, id, args)
    }

    /// A number as the language writes it.
    pub(super) fn number(&self, value: f64, decimals: usize) -> String {
        decimal(self.options.lang, value, decimals)
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

    /// A drawing of letters after a mark and a label, and what it says in words.
    pub(super) fn draw(&mut self, mark: &str, label: &str, drawing: String, text: &str) {
        self.blocks.push(Block::Drawn {
            mark: mark.to_owned(),
            label: label.to_owned(),
            drawing,
            text: text.to_owned(),
        });
    }

    /// A table: the message that says what it shows, the titles of its columns, its rows.
    pub(super) fn table(&mut self, caption: String, head: &[String], rows: Vec<Vec<String>>) {
        self.blocks.push(Block::Table {
            caption,
            head: head.to_vec(),
            rows,
        });
    }

    /// Maps of the network, for a page.
    pub(super) fn maps(&mut self, maps: Vec<MapShown>) {
        self.blocks.push(Block::Maps(maps));
    }

    /// A message as a paragraph.
    pub(super) fn tell(&mut self, id: &str, args: &[(&'static str, &str)], first: &str) {
        let text = self.say(id, args);
        self.put(&text, first);
    }

    /// What others wrote, as a paragraph.
    pub(super) fn put_theirs(&mut self, text: &str, first: &str) {
        self.put(&theirs(text), first);
    }

    /// A message about what others wrote.
    pub(super) fn tell_theirs(&mut self, id: &str, text: &str, first: &str) {
        self.tell(id, &[("text", &theirs(text))], first);
    }

    /// A message about a text.
    pub(super) fn tell_text(&mut self, id: &str, text: &str, first: &str) {
        self.tell(id, &[("text", text)], first);
    }

    /// An explanation and its sources.
    pub(super) fn why(&mut self, why: Option<&Why>, first: &str) {
        let Some(why) = why else { return };
        self.put_theirs(&why.text, first);
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

    /// The chosen line of a decision.
    pub(super) fn quote_choice(&self, moment: usize) -> String {
        let choice = self.debrief.choices.get(moment);
        choice
            .map(|choice| quote(&theirs(&choice.line), choice.by))
            .unwrap_or_default()
    }
}
