//! What the parts of a debrief are written with: the debrief, and the words for it.

use super::blocks::{Again, Block, Note, Section, Text, Tone};
use super::debrief::TextOptions;
use super::theirs::theirs;
use super::words::{cited_words, quote};
use crate::core::assessment::Debrief;
use crate::core::assessment::debrief::Why;
use crate::core::locale::{decimal, say};

/// Values in a message.
pub(super) type Args<'a> = &'a [(&'static str, &'a str)];

/// Writes the blocks of a debrief.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    pub(super) debrief: &'a Debrief,
    pub(super) options: TextOptions,
}

impl Writer<'_> {
    /// A message in the report's language.
    pub(super) fn say(&self, id: &str, args: Args<'_>) -> String {
        say(self.options.lang, id, args)
    }

    /// A number as the language writes it.
    pub(super) fn number(&self, value: f64, decimals: usize) -> String {
        decimal(self.options.lang, value, decimals)
    }

    /// A section whose title is the message of its id.
    pub(super) fn section(&self, id: &str, blocks: Vec<Block>) -> Section {
        self.named(id, &self.say(id, &[]), blocks)
    }

    /// A section with a title of its own.
    pub(super) fn named(&self, id: &str, title: &str, blocks: Vec<Block>) -> Section {
        Section {
            id: id.to_owned(),
            title: title.into(),
            open: false,
            blocks,
        }
    }

    /// A section of the first screen, whose title is the message of its id.
    pub(super) fn at_once(&self, id: &str, blocks: Vec<Block>) -> Section {
        Section {
            open: true,
            ..self.section(id, blocks)
        }
    }

    /// A message as a paragraph.
    pub(super) fn tell(&self, id: &str, args: Args<'_>) -> Block {
        Block::plain(self.say(id, args))
    }

    /// A message as text beside the text.
    pub(super) fn note(&self, id: &str, args: Args<'_>) -> Block {
        Block::quiet(self.say(id, args))
    }

    /// A message about what others wrote.
    pub(super) fn tell_theirs(&self, tone: Tone, id: &str, text: &str) -> Block {
        Block::Para(tone, self.about(id, text))
    }

    /// A message about what others wrote, as a text.
    pub(super) fn about(&self, id: &str, text: &str) -> Text {
        self.say(id, &[("text", &theirs(text))]).into()
    }

    /// An explanation with its sources.
    pub(super) fn why(&self, why: Option<&Why>) -> Option<Block> {
        why.map(|why| self.cited(theirs(&why.text), &why.source))
    }

    /// A statement with its sources.
    pub(super) fn cited(&self, text: impl Into<Text>, source: &str) -> Block {
        Block::Cited(text.into(), self.note_on(source))
    }

    /// Where something comes from; what is our own is never shown as somebody else's.
    /// Its number is given once the whole report is there (`cited`).
    fn note_on(&self, source: &str) -> Note {
        let ours = |id: &str| {
            let mut sources = self.debrief.sources.iter();
            sources.any(|source| source.id == id && source.ours)
        };
        Note {
            number: 0,
            words: cited_words(self.options.lang, source, ours).into(),
        }
    }

    /// Playing a moment once more, for a host that can.
    pub(super) fn again(&self, moment: usize) -> Again {
        let number = (moment + 1).to_string();
        Again {
            moment,
            words: self.say("what-if-again", &[("number", &number)]),
        }
    }

    /// The chosen line of a decision, with the number that it has among the choices.
    pub(super) fn quote_choice(&self, moment: usize) -> String {
        let Some(choice) = self.debrief.choices.get(moment) else {
            return String::new();
        };
        let line = quote(&theirs(&choice.line), choice.by);
        let args = [("line", &*line), ("number", &*(moment + 1).to_string())];
        self.say("debrief-quote", &args)
    }
}
