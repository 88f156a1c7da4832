//! The texts of a scenario, by stable id and by number, with their translations.

use std::collections::BTreeMap;
use std::fmt::{Arguments, Write as _};

use super::ids::TextIx;
use crate::core::fast::FastMap;
use crate::core::source::{Span, content_hash};

/// One text in the scenario's own language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'t> {
    /// The stable id, such as `d2.honest.say`.
    pub key: &'t str,
    /// The text.
    pub text: &'t str,
    /// Where it stands in the file.
    pub span: Span,
}

/// All texts of a scenario.
///
/// Keys and texts stand one behind the other in two long strings: what is said one after the other
/// lies side by side in memory, and ten thousand nodes take no hundred thousand allocations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    /// The language of the file.
    pub language: String,
    keys: String,
    texts: String,
    entries: Vec<Stored>,
    translations: BTreeMap<String, Vec<Option<Translated>>>,
}

/// Where a key and a text end, each in its own string, and where the text stands in the file. They
/// begin where those before end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stored {
    key_end: usize,
    text_end: usize,
    span: Span,
}

/// A translated text and where it stands in its table.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Translated {
    text: String,
    span: Span,
}

impl Texts {
    /// Adds a text.
    pub(super) fn add(&mut self, key: Arguments<'_>, text: &str, span: Span) -> TextIx {
        let ix = TextIx::from_index(self.entries.len());
        // Writing into a string cannot fail.
        _ = self.keys.write_fmt(key);
        self.texts.push_str(text);
        self.entries.push(Stored {
            key_end: self.keys.len(),
            text_end: self.texts.len(),
            span,
        });
        ix
    }

    fn entry(&self, ix: TextIx) -> Entry<'_> {
        let at = ix.index();
        let stored = self.entries[at];
        let before = at.checked_sub(1).map(|before| self.entries[before]);
        let (key_start, text_start) =
            before.map_or((0, 0), |before| (before.key_end, before.text_end));
        Entry {
            key: &self.keys[key_start..stored.key_end],
            text: &self.texts[text_start..stored.text_end],
            span: stored.span,
        }
    }

    /// The text in a language, or in the scenario's own where there is no translation.
    pub fn get(&self, ix: TextIx, language: &str) -> &str {
        let own = self.entry(ix).text;
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
            let own = self.entry(ix);
            return Some((own.text, own.span));
        }
        let translated = self.translated(ix, language)?;
        Some((&translated.text, translated.span))
    }

    fn translated(&self, ix: TextIx, language: &str) -> Option<&Translated> {
        self.translations.get(language)?.get(ix.index())?.as_ref()
    }

    /// All texts in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (TextIx, Entry<'_>)> {
        (0..self.entries.len()).map(|index| {
            let ix = TextIx::from_index(index);
            (ix, self.entry(ix))
        })
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All texts by their ids.
    pub(super) fn by_key(&self) -> FastMap<&str, TextIx> {
        self.iter().map(|(ix, entry)| (entry.key, ix)).collect()
    }

    /// The first text whose id another one before it has already: that one, and the text.
    pub(super) fn repeated(&self) -> Option<(Entry<'_>, Entry<'_>)> {
        let mut seen = FastMap::default();
        seen.reserve(self.len());
        let mut entries = self.iter().map(|(_, entry)| entry);
        entries.find_map(|entry| Some((seen.insert(entry.key, entry)?, entry)))
    }

    /// The stable id of a text.
    pub fn key(&self, ix: TextIx) -> &str {
        self.entry(ix).key
    }

    /// The languages this scenario can be played in, its own first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.language.as_str()).chain(self.translations.keys().map(String::as_str))
    }

    /// How many texts are shown in the scenario's own language when it is played in another one.
    pub fn untranslated(&self, language: &str) -> usize {
        if language == self.language {
            return 0;
        }
        let texts = self.iter();
        texts
            .filter(|(ix, _)| self.translated(*ix, language).is_none())
            .count()
    }

    /// A language that the scenario can be played in, even if no text has been translated yet.
    pub(super) fn add_language(&mut self, language: &str) {
        let texts = vec![None; self.entries.len()];
        self.translations.insert(language.to_owned(), texts);
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

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(entries: &[(&str, &str)]) -> Texts {
        let mut texts = Texts::default();
        for (index, (key, text)) in entries.iter().enumerate() {
            let ix = texts.add(format_args!("{key}"), text, Span::new(index, index + 1));
            assert_eq!(ix.index(), index);
        }
        texts
    }

    #[test]
    fn texts_come_back_as_they_were_added() {
        let entries = [("d1.say", "Hé, u daar."), ("d1.a.say", ""), ("é", "“Ja.”")];
        let texts = texts(&entries);
        let back: Vec<_> = texts.iter().map(|(_, at)| (at.key, at.text)).collect();
        assert_eq!(back, entries);
        assert_eq!(texts.get(TextIx(2), ""), "“Ja.”");
        assert_eq!(texts.key(TextIx(1)), "d1.a.say");
        assert_eq!(texts.by_key().get("é"), Some(&TextIx(2)));
    }

    #[test]
    fn the_first_key_that_comes_again_is_found() {
        assert_eq!(texts(&[("a", "1"), ("ab", "1")]).repeated(), None);
        let texts = texts(&[("a", "1"), ("b", "2"), ("c", "3"), ("b", "4"), ("a", "5")]);
        let repeated = texts
            .repeated()
            .map(|(first, again)| (first.text, again.text));
        assert_eq!(repeated, Some(("2", "4")));
    }
}
