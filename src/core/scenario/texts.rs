//! The texts of a scenario, by stable id and by number, with their translations.

use std::collections::BTreeMap;

use super::ids::TextIx;
use crate::core::source::{Span, content_hash};

/// One text in the scenario's own language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The stable id, such as `d2.honest.say`.
    pub key: String,
    /// The text.
    pub text: String,
    /// Where it stands in the file.
    pub span: Span,
}

/// All texts of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    /// The language of the file.
    pub language: String,
    entries: Vec<Entry>,
    by_key: BTreeMap<String, TextIx>,
    translations: BTreeMap<String, Vec<Option<Translated>>>,
}

/// A translated text and where it stands in its table.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Translated {
    text: String,
    span: Span,
}

impl Texts {
    /// Adds a text, and says whether its key is new.
    pub(super) fn add(&mut self, key: String, text: String, span: Span) -> (TextIx, bool) {
        let ix = TextIx::from_index(self.entries.len());
        let is_new = self.by_key.insert(key.clone(), ix).is_none();
        self.entries.push(Entry { key, text, span });
        (ix, is_new)
    }

    /// The text in a language, or in the scenario's own where there is no translation.
    pub fn get(&self, ix: TextIx, language: &str) -> &str {
        let own = self.entries[ix.index()].text.as_str();
        if language == self.language {
            return own;
        }
        self.translated(ix, language)
            .map_or(own, |translated| translated.text.as_str())
    }

    /// The text as it stands in the file of a language, and where; nothing if that file does not
    /// have it.
    pub fn in_file(&self, ix: TextIx, language: &str) -> Option<(&str, Span)> {
        if language == self.language {
            let own = &self.entries[ix.index()];
            return Some((&own.text, own.span));
        }
        let translated = self.translated(ix, language)?;
        Some((&translated.text, translated.span))
    }

    fn translated(&self, ix: TextIx, language: &str) -> Option<&Translated> {
        self.translations.get(language)?.get(ix.index())?.as_ref()
    }

    /// All texts in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (TextIx, &Entry)> {
        self.entries
            .iter()
            .enumerate()
            .map(|(index, entry)| (TextIx::from_index(index), entry))
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// A text by its id.
    pub fn find(&self, key: &str) -> Option<TextIx> {
        self.by_key.get(key).copied()
    }

    /// The stable id of a text.
    pub fn key(&self, ix: TextIx) -> &str {
        &self.entries[ix.index()].key
    }

    /// The languages this scenario can be played in, its own first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.language.as_str()).chain(self.translations.keys().map(String::as_str))
    }

    /// Sets the translation of one text.
    pub(super) fn translate(&mut self, language: &str, ix: TextIx, text: String, span: Span) {
        let count = self.entries.len();
        let texts = self.translations.entry(language.to_owned()).or_default();
        texts.resize(count, None);
        texts[ix.index()] = Some(Translated { text, span });
    }
}

/// The hash of a source line as a translation stores it: the first 8 hexadecimal digits.
pub fn line_hash(text: &str) -> String {
    let mut hash = content_hash([text]);
    hash.truncate(8);
    hash
}

/// The names in braces in a text, such as `worker` in `{worker}`.
pub fn slots(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| {
        let name = &rest[..rest.find('}')?];
        super::ids::is_id(name).then_some(name)
    })
}
