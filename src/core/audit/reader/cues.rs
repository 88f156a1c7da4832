//! What is seen of an option's words: words, pairs of them, punctuation, length, kind of sentence.

use super::Places;
use crate::core::check::writing::words::{sentences, shown_length, words};
use crate::core::scenario::model::Manner;

/// Something that can be seen of an option without its situation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cue {
    /// A word, in small letters.
    Word(String),
    /// Two words after each other in one sentence, with a blank between.
    Pair(String),
    /// How often a mark of punctuation stands there.
    Mark(&'static str),
    /// Something said, done, or left unsaid.
    Manner(Manner),
    /// A question: the last sentence ends with a question mark.
    Question,
    /// The length in hundreds of characters.
    Length,
}

impl Cue {
    /// Its kind, for machines.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Word(_) => "word",
            Self::Pair(_) => "pair",
            Self::Mark(_) => "mark",
            Self::Manner(Manner::Say) => "say",
            Self::Manner(Manner::Do) => "do",
            Self::Manner(Manner::Silence) => "silence",
            Self::Question => "question",
            Self::Length => "length",
        }
    }

    /// The words or the mark, as they stand in the text; none for what is no text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Word(text) | Self::Pair(text) => Some(text),
            Self::Mark(mark) => Some(mark),
            Self::Manner(_) | Self::Question | Self::Length => None,
        }
    }
}

/// All cues that have been seen, each with its number.
#[derive(Default)]
pub(super) struct Seen {
    cues: Vec<Cue>,
    places: Places<Cue>,
}

impl Seen {
    pub(super) fn len(&self) -> usize {
        self.cues.len()
    }

    pub(super) fn into_cues(self) -> Vec<Cue> {
        self.cues
    }

    fn number(&mut self, cue: Cue) -> usize {
        let next = self.cues.len();
        *self.places.entry(cue).or_insert_with_key(|cue| {
            self.cues.push(cue.clone());
            next
        })
    }

    /// What is seen of an option.
    pub(super) fn row(&mut self, text: &str, manner: Manner) -> Row {
        let numbers = cues(text, manner).into_iter();
        let mut row: Vec<(usize, f64)> = numbers
            .map(|(cue, much)| (self.number(cue), much))
            .collect();
        row.sort_by_key(|(cue, _)| *cue);
        Row(row)
    }
}

/// The cues of an option, each once, with how much of it there is.
pub(in crate::core) fn cues(text: &str, manner: Manner) -> Vec<(Cue, f64)> {
    let mut found = std::collections::BTreeMap::new();
    let sentences = sentences(text);
    for sentence in &sentences {
        let mut before: Option<String> = None;
        for (word, _) in words(&text[sentence.clone()]) {
            let word = word.into_owned();
            if let Some(before) = before {
                found.insert(Cue::Pair(format!("{before} {word}")), 1.0);
            }
            found.insert(Cue::Word(word.clone()), 1.0);
            before = Some(word);
        }
    }
    for mark in MARKS {
        let count = u32::try_from(text.matches(mark).count()).unwrap_or(u32::MAX);
        if count > 0 {
            found.insert(Cue::Mark(mark), f64::from(count));
        }
    }
    let last = sentences.last().map(|last| &text[last.clone()]);
    if last.is_some_and(|last| last.trim_end_matches(['’', '”', ')']).ends_with('?')) {
        found.insert(Cue::Question, 1.0);
    }
    found.insert(Cue::Manner(manner), 1.0);
    let letters = u32::try_from(shown_length(text)).unwrap_or(u32::MAX);
    found.insert(Cue::Length, f64::from(letters) / 100.0);
    found.into_iter().collect()
}

const MARKS: [&str; 12] = [".", ",", "?", "!", "…", ":", ";", "–", "—", "‘", "“", "("];

/// An option as numbers: cue and how much of it, by the cue's number.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Row(pub(super) Vec<(usize, f64)>);

impl Row {
    /// Adds a multiple of this row to a vector over all cues.
    pub(super) fn add_to(&self, sum: &mut [f64], times: f64) {
        let Self(row) = self;
        for (cue, much) in row {
            if let Some(sum) = sum.get_mut(*cue) {
                *sum += times * much;
            }
        }
    }

    /// The inner product of two options.
    pub(super) fn times(&self, other: &Self) -> f64 {
        let (mut sum, mut others) = (0.0, other.0.iter().peekable());
        for (cue, much) in &self.0 {
            while others.next_if(|(next, _)| next < cue).is_some() {}
            if let Some((_, same)) = others.next_if(|(next, _)| next == cue) {
                sum += much * same;
            }
        }
        sum
    }
}
