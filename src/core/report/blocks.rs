//! A report as blocks: what it says and how its parts belong together. A debrief and an audit are
//! written once as these, and each host shows them in its own way: plain text ([`super::text`]), a
//! page ([`super::html`]), the window.
//!
//! Nothing here says how it looks: no signs, indents or room. What a block is stands in its type.

use super::network::MapShown;
use super::theirs::{Part, parts};
use crate::core::assessment::debrief::Seen;
use crate::core::locale::Lang;

/// A report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The language of what the program says in it.
    pub lang: Lang,
    /// The language of what others wrote in it.
    pub texts: String,
    /// Its title.
    pub title: Text,
    /// What is said before the first section.
    pub opening: Vec<Block>,
    /// Its sections, in the order in which they are read.
    pub sections: Vec<Section>,
}

impl Report {
    /// What is read at once, without the rest.
    pub fn first_screen(&self) -> Self {
        let sections = self.sections.iter().filter(|section| section.open);
        Self {
            sections: sections.cloned().collect(),
            ..self.clone()
        }
    }
}

/// A section of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Another one for each section of a report, the same in every language.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// It is read at once. Whatever can be opened keeps the others shut until they are asked for.
    pub open: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Para(Tone, Text),
    /// A paragraph, and where it comes from.
    Cited(Text, Note),
    /// What the numbers of the sources stand for.
    Notes(Vec<Note>),
    /// Things of a kind, one after the other.
    List(List),
    /// Questions with answers, labels with what they are of.
    Definitions(Vec<Definition>),
    /// Blocks that stand apart from what comes before them.
    Group(Vec<Block>),
    /// What is beside the matter, under a line that says what it is: a window may keep it shut.
    Folded(Definition),
    /// A drawing, with the same in words.
    Figure(Figure),
    /// Somebody at a moment: a picture, with the same in words.
    Portrait(Portrait),
    /// Moments in their order, each with a picture: one of them is looked at at a time.
    Timeline(Timeline),
    /// Something in the reader's own words, which a host may let them write.
    OwnWords(OwnWords),
    /// A table.
    Table(Table),
    /// Maps of the network, side by side. Plain text leaves them out: a table says the same.
    Maps(Vec<MapShown>),
    /// Something to type, as it must be typed.
    Code(String),
    /// Two things side by side.
    Sides(Sides),
    /// What comes from each other.
    Tree(Tree),
    /// A moment that can be played again, where a host can do that. Text and paper leave it out.
    Again(Again),
}

/// Two things side by side, row by row.
#[derive(Debug, Clone, PartialEq)]
pub struct Sides {
    /// What is compared.
    pub name: String,
    /// What they are.
    pub heads: [String; 2],
    /// What is compared of them.
    pub rows: Vec<SidesRow>,
}

/// Something of two things.
#[derive(Debug, Clone, PartialEq)]
pub struct SidesRow {
    /// What.
    pub name: String,
    /// How it is with each; neither is empty.
    pub cells: [Vec<Block>; 2],
}

/// What comes from each other: each before what comes from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// What it is of.
    pub name: String,
    /// All of it; at least one.
    pub items: Vec<TreeItem>,
}

/// Something in a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeItem {
    /// How many it comes from, one from the other.
    pub depth: usize,
    /// It is what is being read.
    pub here: bool,
    /// The id of the run that a host may open; none where there is nothing to open.
    pub run: Option<String>,
    /// What it is.
    pub words: Text,
}

/// A moment that can be played again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Again {
    /// Its index among the choices.
    pub moment: usize,
    /// What is pressed.
    pub words: String,
}

/// Where a statement comes from: a quiet mark that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// From 1: the same for the same words. It also stands in the list at the end.
    pub number: usize,
    /// Where it comes from.
    pub words: Text,
}

/// A picture of what was to be seen at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    /// What is drawn, by whoever can.
    pub seen: Seen,
    /// The same in words; empty where nothing of the client was to be seen.
    pub words: String,
}

/// Moments in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// What they are.
    pub name: String,
    /// The moments; at least one.
    pub points: Vec<TimelinePoint>,
}

/// A moment on a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelinePoint {
    /// What stands under the picture: the number of the choice, or the end.
    pub mark: String,
    /// Which moment it is.
    pub name: String,
    /// It is critical: it is marked, and looked at first.
    pub grave: bool,
    /// Why it stands out, where that must be said.
    pub kind: Option<String>,
    /// The picture.
    pub portrait: Portrait,
    /// The line that was chosen.
    pub line: Text,
    /// What changed with it.
    pub turned: Option<Text>,
    /// The answer to it. Plain text leaves it out: it stands with the choice.
    pub reply: Option<Text>,
    /// It can be played again.
    pub again: Option<Again>,
}

/// Something in the reader's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnWords {
    /// How the sentence begins.
    pub begins: String,
    /// What has been written.
    pub written: Option<String>,
}

/// The weight of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Running text.
    Plain,
    /// A name, or a line that was said: what the eye looks for.
    Strong,
    /// What stands beside the matter: a source, a label, a number.
    Quiet,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// What its items are.
    pub kind: ListKind,
    /// Each item stands apart from the others.
    pub apart: bool,
    /// The items; each begins with a paragraph.
    pub items: Vec<Vec<Block>>,
}

/// What the items of a list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// Items in no order that matters.
    Bullets,
    /// Items that are counted from 1.
    Numbers,
    /// Something to watch out for.
    Warnings,
    /// Something that went right.
    Strengths,
}

/// A label and what it is of.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The label, or the question.
    pub term: Text,
    /// What it is of, or the answer.
    pub blocks: Vec<Block>,
}

/// A table. The first cell of a row names the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The titles of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// What is drawn, and the same in words.
#[derive(Debug, Clone, PartialEq)]
pub enum Figure {
    /// The client's state over the run.
    Curve(Vec<CurveLine>),
    /// The choices on a balance.
    Rope(Rope),
    /// How certain a level is.
    Interval(Interval),
    /// Levels one after the other.
    Growth(Growth),
    /// How sure somebody was of choices, and how often those fitted.
    Sureness(Vec<SureRow>),
}

/// Choices of which somebody was equally sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SureRow {
    /// How sure.
    pub name: String,
    /// So many choices; at least one.
    pub given: usize,
    /// So many of them fitted.
    pub fitting: usize,
    /// Both in words.
    pub words: String,
}

impl SureRow {
    /// The most signs that are drawn for the choices.
    const SIGNS: usize = 10;

    /// The choices as signs, and how many of them are full: one for each, or their share where
    /// there are many.
    pub fn signs(&self) -> (usize, usize) {
        let signs = self.given.min(Self::SIGNS);
        let given = self.given.max(1);
        let full = (self.fitting * signs * 2 + given) / (given * 2);
        (signs, full.min(signs))
    }
}

/// A variable of the client's state over the run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurveLine {
    /// Its name.
    pub name: String,
    /// Its values, 0..=100; at least two.
    pub values: Vec<u8>,
    /// From where to where it went.
    pub words: String,
}

/// A balance, with a strand for each choice.
#[derive(Debug, Clone, PartialEq)]
pub struct Rope {
    /// What its left end is.
    pub minus: String,
    /// What its right end is.
    pub plus: String,
    /// Both in a sentence.
    pub words: Text,
    /// The choices.
    pub strands: Vec<Strand>,
}

/// A choice on a balance.
#[derive(Debug, Clone, PartialEq)]
pub struct Strand {
    /// The number of the choice, from 1.
    pub number: usize,
    /// Where it was, -2..=2.
    pub position: f64,
    /// Where the band of the situation begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
    /// Which choice, and how it was to the band.
    pub words: Text,
    /// Why the band lies here, where the author says so.
    pub reason: Option<Text>,
}

/// A level within 0..=1.
#[derive(Debug, Clone, PartialEq)]
pub struct Interval {
    /// What it is of.
    pub name: String,
    /// The level.
    pub words: String,
    /// The ends and the mean of where it probably lies, once there was enough to say so: low,
    /// mean, high.
    pub at: Option<[f64; 3]>,
}

/// Levels one after the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Growth {
    /// What they are of.
    pub name: String,
    /// How the last lies to the first.
    pub words: String,
    /// The levels, in their order.
    pub steps: Vec<GrowthStep>,
}

/// A level in a row of them.
#[derive(Debug, Clone, PartialEq)]
pub struct GrowthStep {
    /// When, and what it comes from.
    pub words: Text,
    /// The level in words.
    pub level: String,
    /// The ends and the mean of where it probably lies: low, mean, high.
    pub at: [f64; 3],
}

/// A text, of which is known what others wrote in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text(pub(super) Vec<Part>);

impl<T: AsRef<str>> From<T> for Text {
    fn from(text: T) -> Self {
        Self(parts(text.as_ref()))
    }
}

impl std::fmt::Display for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut parts = self.0.iter();
        parts.try_for_each(|(Part::Ours(text) | Part::Theirs(text))| f.write_str(text))
    }
}

impl Block {
    /// Running text.
    pub(super) fn plain(text: impl Into<Text>) -> Self {
        Self::Para(Tone::Plain, text.into())
    }

    /// A name, or a line that was said.
    pub(super) fn strong(text: impl Into<Text>) -> Self {
        Self::Para(Tone::Strong, text.into())
    }

    /// Text beside the text.
    pub(super) fn quiet(text: impl Into<Text>) -> Self {
        Self::Para(Tone::Quiet, text.into())
    }

    /// A list whose items stand close together.
    pub(super) fn list(kind: ListKind, items: impl IntoIterator<Item = Vec<Self>>) -> Self {
        let items = items.into_iter().collect();
        Self::List(List {
            kind,
            apart: false,
            items,
        })
    }

    /// A list whose items stand apart.
    pub(super) fn apart(kind: ListKind, items: impl IntoIterator<Item = Vec<Self>>) -> Self {
        let items = items.into_iter().collect();
        Self::List(List {
            kind,
            apart: true,
            items,
        })
    }

    /// A list of paragraphs.
    pub(super) fn bullets<T: Into<Text>>(items: impl IntoIterator<Item = T>) -> Self {
        let items = items.into_iter().map(|text| vec![Self::plain(text)]);
        Self::list(ListKind::Bullets, items)
    }
}

impl Definition {
    pub(super) fn new(term: impl Into<Text>, blocks: Vec<Block>) -> Self {
        let term = term.into();
        Self { term, blocks }
    }
}
