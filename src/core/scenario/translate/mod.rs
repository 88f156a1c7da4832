//! Translations: a table beside the scenario, keyed by text id, with the hash of the source line.
//!
//! What a table has for a text is shown only if it was made from the text as it stands now. A text
//! that changed since is shown in the scenario's own language, as one that has no translation; and
//! a table that cannot be read is left out as a whole. Neither keeps the scenario from being played.
//!
//! [`table`] makes tables and brings them up to date.

pub mod table;

use std::collections::BTreeSet;

use super::ids::TextIx;
use super::lower::slots::{lone_brace, unknown_slot};
use super::model::Scenario;
use super::raw::{Translated, TranslationFile};
use super::slots::{Piece, pieces, slots};
use super::texts::line_hash;
use crate::core::diagnostic::{Diagnostic, Rule, Suggestions, from_ron};
use crate::core::fast::FastMap;
use crate::core::source::{Span, Spanned, read};

/// Faults of shape alone, for when the scenario itself cannot be read.
pub(in crate::core) fn check_shape(text: &str) -> Vec<Diagnostic> {
    read_table(text).err().unwrap_or_default()
}

fn read_table(text: &str) -> Result<TranslationFile, Vec<Diagnostic>> {
    read(text).map_err(|faults| faults.into_iter().map(from_ron).collect())
}

/// Reads a table into the scenario's texts and says what is missing, orphaned or outdated.
pub(in crate::core) fn apply(
    scenario: &mut Scenario,
    language: &str,
    text: &str,
) -> Vec<Diagnostic> {
    let table = match read_table(text) {
        Ok(table) => table,
        Err(found) => return found,
    };
    let mut found = check_head(scenario, language, &table);
    // A table of something else has no text of this.
    let left_out = !found.is_empty();
    let sources = Sources::of(scenario);
    let mut given: BTreeSet<&str> = BTreeSet::new();
    let mut translated = Vec::new();
    let mut orphans = Vec::new();
    for (key, entry) in &table.texts.value {
        if !given.insert(&key.value) {
            found.push(Diagnostic::at(Rule::DuplicateKey, key.span).arg("id", &key.value));
            continue;
        }
        let Some((text, source)) = sources.get(&key.value) else {
            orphans.push((key, &entry.value.from.value));
            continue;
        };
        let faults = check_entry(source, &key.value, entry);
        if faults.is_empty() {
            translated.push((text, &entry.value.text));
        }
        found.extend(faults);
    }
    found.extend(about_orphans(scenario, language, (&table, text), &orphans));
    let keys = scenario.texts.iter().map(|(_, entry)| entry.key);
    let missing: Vec<&str> = keys.filter(|key| !given.contains(key)).collect();
    if let Some(first) = missing.first() {
        let head = Span {
            start: table.texts.span.start,
            end: table.texts.span.start + 1,
        };
        found.push(
            Diagnostic::at(Rule::TranslationMissing, head)
                .arg("count", missing.len())
                .arg("key", first)
                .hint(
                    "hint-translate",
                    vec![
                        ("scenario", scenario.id.clone()),
                        ("language", language.to_owned()),
                    ],
                ),
        );
    }
    if left_out {
        return found;
    }
    scenario.texts.add_language(language);
    scenario.names.add_language(language);
    for (text, translation) in translated {
        let (own, span) = (translation.value.clone(), translation.span);
        match text {
            Translatable::Text(ix) => scenario.texts.translate(language, ix, own, span),
            Translatable::Name(ix) => scenario.names.translate(language, ix, own, span),
        }
    }
    found
}

/// What a table can have an entry for.
#[derive(Debug, Clone, Copy)]
enum Translatable {
    Text(TextIx),
    /// A name of a person or contact: only where it is a word, such as ‘the neighbour’.
    Name(TextIx),
}

/// What can be translated, by its id, with its source line.
struct Sources<'s> {
    scenario: &'s Scenario,
    texts: FastMap<&'s str, TextIx>,
    names: FastMap<&'s str, TextIx>,
}

impl<'s> Sources<'s> {
    fn of(scenario: &'s Scenario) -> Self {
        Self {
            scenario,
            texts: scenario.texts.by_key(),
            names: scenario.names.by_key(),
        }
    }

    fn get(&self, key: &str) -> Option<(Translatable, &'s str)> {
        let own = &self.scenario.texts.language;
        if let Some(ix) = self.texts.get(key).copied() {
            return Some((Translatable::Text(ix), self.scenario.texts.get(ix, own)));
        }
        let ix = self.names.get(key).copied()?;
        Some((Translatable::Name(ix), self.scenario.names.get(ix, own)))
    }
}

/// Entries for texts that the scenario does not have: renamed, or gone.
fn about_orphans(
    scenario: &Scenario,
    language: &str,
    (table, text): (&TranslationFile, &str),
    orphans: &[(&Spanned<String>, &String)],
) -> Vec<Diagnostic> {
    if orphans.is_empty() {
        return Vec::new();
    }
    let free = table::free_by_hash(scenario, table, text);
    let mut suggestions = Suggestions::default();
    let about = orphans.iter().map(|(key, from)| {
        let orphan = Diagnostic::at(Rule::TranslationOrphaned, key.span).arg("key", &key.value);
        match free.get(*from).and_then(|same| same.front()) {
            Some(new) => orphan.hint(
                "hint-renamed",
                vec![
                    ("new", new.key.to_owned()),
                    ("scenario", scenario.id.clone()),
                    ("language", language.to_owned()),
                ],
            ),
            None => {
                let known = || scenario.texts.iter().map(|(_, entry)| entry.key);
                suggestions.near(orphan, &key.value, known)
            }
        }
    });
    about.collect()
}

fn check_head(scenario: &Scenario, language: &str, table: &TranslationFile) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if table.format.value != 1 {
        found.push(
            Diagnostic::at(Rule::UnknownFormat, table.format.span).arg("found", table.format.value),
        );
    }
    if table.scenario.value != scenario.id {
        found.push(
            Diagnostic::at(Rule::TranslationOfAnother, table.scenario.span)
                .arg("found", &table.scenario.value)
                .arg("scenario", &scenario.id),
        );
    }
    if table.language.value != language {
        found.push(
            Diagnostic::at(Rule::TranslationLanguage, table.language.span)
                .arg("found", &table.language.value)
                .arg("language", language),
        );
    }
    found
}

/// What keeps an entry from being shown.
fn check_entry(source: &str, key: &str, entry: &Spanned<Translated>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let text = &entry.value.text;
    if text.value.trim().is_empty() {
        found.push(Diagnostic::at(Rule::TranslationEmpty, text.span).arg("key", key));
    } else if entry.value.from.value != line_hash(source) {
        found.push(
            Diagnostic::at(Rule::TranslationOutdated, entry.value.from.span)
                .arg("key", key)
                .hint(
                    "hint-outdated",
                    vec![("hash", line_hash(source)), ("source", source.to_owned())],
                ),
        );
    }
    if !text.value.trim().is_empty() {
        found.extend(check_slots(source, text));
    }
    found
}

/// A translation has the slots of its source: no other, and none left out.
fn check_slots(source: &str, text: &Spanned<String>) -> Vec<Diagnostic> {
    let known: BTreeSet<&str> = slots(source).collect();
    // No text that can be played has more slots; where one has, a few are enough to suggest.
    let some: Vec<&str> = known.iter().copied().take(64).collect();
    let mut found = Vec::new();
    for (piece, _) in pieces(&text.value) {
        found.extend(match piece {
            Piece::Slot(name) if known.contains(name) => None,
            Piece::Slot(name) | Piece::Odd(name) => Some(unknown_slot(name, &some, text.span)),
            Piece::Lone(brace) => Some(lone_brace(brace, text.span)),
            Piece::Plain(_) => None,
        });
    }
    let own: BTreeSet<&str> = slots(&text.value).collect();
    let lacking = slots(source).find(|name| !own.contains(name));
    if let Some(lacking) = lacking.filter(|_| found.is_empty()) {
        found.push(Diagnostic::at(Rule::SlotNotTranslated, text.span).arg("id", lacking));
    }
    found
}
