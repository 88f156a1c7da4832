//! Translations: a table beside the scenario, keyed by text id, with the hash of the source line.
//!
//! A table is never rewritten: what a translator wrote and commented stays byte for byte, and
//! what is missing is added at the end.

use std::collections::BTreeSet;

use super::lower::slots::{lone_brace, unknown_slot};
use super::model::Scenario;
use super::raw::{Translated, TranslationFile};
use super::slots::{Piece, pieces, slots};
use super::texts::line_hash;
use crate::core::diagnostic::{Diagnostic, Suggestions, from_ron};
use crate::core::source::{Span, Spanned, read};

/// Faults of shape alone, for when the scenario itself cannot be read.
pub(super) fn check_shape(text: &str) -> Vec<Diagnostic> {
    read::<TranslationFile>(text)
        .err()
        .map(from_ron)
        .into_iter()
        .collect()
}

/// Reads a table into the scenario's texts and says what is missing, orphaned or outdated.
pub(super) fn apply(scenario: &mut Scenario, language: &str, text: &str) -> Vec<Diagnostic> {
    let table: TranslationFile = match read(text) {
        Ok(table) => table,
        Err(fault) => return vec![from_ron(fault)],
    };
    let mut found = check_head(scenario, language, &table);
    let by_key = scenario.texts.by_key();
    let mut given: BTreeSet<&str> = BTreeSet::new();
    let mut translated = Vec::new();
    let mut suggestions = Suggestions::default();
    for (key, entry) in &table.texts.value {
        if !given.insert(&key.value) {
            found.push(Diagnostic::error("duplicate-key", key.span).arg("id", &key.value));
            continue;
        }
        let Some(ix) = by_key.get(key.value.as_str()).copied() else {
            let known = || scenario.texts.iter().map(|(_, entry)| entry.key);
            let finding =
                Diagnostic::warning("translation-orphaned", key.span).arg("key", &key.value);
            found.push(suggestions.near(finding, &key.value, known));
            continue;
        };
        found.extend(check_entry(scenario, ix, &key.value, entry));
        if !entry.value.text.value.trim().is_empty() {
            translated.push((ix, &entry.value.text));
        }
    }
    let keys = scenario.texts.iter().map(|(_, entry)| entry.key);
    let missing: Vec<&str> = keys.filter(|key| !given.contains(key)).collect();
    if let Some(first) = missing.first() {
        let head = Span {
            start: table.texts.span.start,
            end: table.texts.span.start + 1,
        };
        found.push(
            Diagnostic::warning("translation-missing", head)
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
    for (ix, text) in translated {
        let (text, span) = (text.value.clone(), text.span);
        scenario.texts.translate(language, ix, text, span);
    }
    found
}

fn check_head(scenario: &Scenario, language: &str, table: &TranslationFile) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if table.format.value != 1 {
        found.push(
            Diagnostic::error("unknown-format", table.format.span).arg("found", table.format.value),
        );
    }
    if table.scenario.value != scenario.id {
        found.push(
            Diagnostic::error("translation-of-another", table.scenario.span)
                .arg("found", &table.scenario.value)
                .arg("scenario", &scenario.id),
        );
    }
    if table.language.value != language {
        found.push(
            Diagnostic::error("translation-language", table.language.span)
                .arg("found", &table.language.value)
                .arg("language", language),
        );
    }
    found
}

fn check_entry(
    scenario: &Scenario,
    ix: super::ids::TextIx,
    key: &str,
    entry: &Spanned<Translated>,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let text = &entry.value.text;
    let source = scenario.texts.get(ix, &scenario.texts.language);
    if text.value.trim().is_empty() {
        found.push(Diagnostic::warning("translation-empty", text.span).arg("key", key));
    } else if entry.value.from.value != line_hash(source) {
        found.push(
            Diagnostic::warning("translation-outdated", entry.value.from.span)
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
        found.push(Diagnostic::error("slot-not-translated", text.span).arg("id", lacking));
    }
    found
}

/// A table with the missing texts added, each empty and under its source line as a comment.
/// Gives the new text and how many were added.
///
/// # Errors
/// A table that cannot be read is left alone; the finding says why.
pub fn update(
    scenario: &Scenario,
    language: &str,
    table: Option<&str>,
) -> Result<(String, usize), Box<Diagnostic>> {
    let table = table.map(|text| text.strip_prefix('\u{feff}').unwrap_or(text));
    let (head, tail, given) = match table {
        Some(text) => {
            let file: TranslationFile = read(text).map_err(|fault| Box::new(from_ron(fault)))?;
            let close = file.texts.span.end as usize - 1;
            let given: BTreeSet<String> = file
                .texts
                .value
                .iter()
                .map(|(key, _)| key.value.clone())
                .collect();
            (
                ensure_comma(&text[..close]),
                format!("    {}", &text[close..]),
                given,
            )
        }
        None => (
            format!(
                "// {}\nTranslation(\n    format: 1,\n    scenario: {:?},\n    language: {:?},\n    texts: {{\n",
                scenario.text(scenario.title, &scenario.texts.language),
                scenario.id,
                language,
            ),
            "    },\n)\n".to_owned(),
            BTreeSet::new(),
        ),
    };
    let mut out = head;
    let mut added = 0;
    for (_, entry) in scenario
        .texts
        .iter()
        .filter(|(_, entry)| !given.contains(entry.key))
    {
        for line in entry.text.lines() {
            out.push_str(&format!("        // {line}\n"));
        }
        out.push_str(&format!(
            "        {:?}: ( from: {:?}, text: \"\" ),\n",
            entry.key,
            line_hash(entry.text)
        ));
        added += 1;
    }
    if added == 0
        && let Some(text) = table
    {
        return Ok((text.to_owned(), 0));
    }
    out.push_str(&tail);
    Ok((out, added))
}

/// The keys of the translated texts whose source line has changed since, in the table's order.
///
/// # Errors
/// A table that cannot be read.
pub fn outdated(scenario: &Scenario, table: &str) -> Result<Vec<String>, Box<Diagnostic>> {
    let old = outdated_entries(scenario, table)?;
    Ok(old.into_iter().map(|(key, ..)| key).collect())
}

/// A table in which the named texts count as up to date with their source lines: only the stored
/// hash of each is replaced, every other byte stays.
///
/// # Errors
/// A table that cannot be read.
pub fn accept(
    scenario: &Scenario,
    table: &str,
    keys: &[String],
) -> Result<String, Box<Diagnostic>> {
    let mut out = table.to_owned();
    // From the end, so that the places before stay where they are.
    for (_, span, hash) in outdated_entries(scenario, table)?
        .into_iter()
        .rev()
        .filter(|(key, ..)| keys.contains(key))
    {
        out.replace_range(span.range(), &format!("{hash:?}"));
    }
    Ok(out)
}

/// Key, place of the stored hash and the hash it should be.
fn outdated_entries(
    scenario: &Scenario,
    table: &str,
) -> Result<Vec<(String, Span, String)>, Box<Diagnostic>> {
    let file: TranslationFile = read(table).map_err(|fault| Box::new(from_ron(fault)))?;
    let by_key = scenario.texts.by_key();
    let mut found = Vec::new();
    for (key, entry) in &file.texts.value {
        let Some(ix) = by_key.get(key.value.as_str()).copied() else {
            continue;
        };
        let hash = line_hash(scenario.texts.get(ix, &scenario.texts.language));
        let translated = !entry.value.text.value.trim().is_empty();
        if translated && entry.value.from.value != hash {
            found.push((key.value.clone(), entry.value.from.span, hash));
        }
    }
    found.sort_by_key(|(_, span, _)| *span);
    Ok(found)
}

/// The part before a table's closing bracket, made ready for one more entry.
fn ensure_comma(head: &str) -> String {
    let trimmed = head.trim_end();
    // A comment may hide the end of the last entry; RON takes a comma on its own line as well.
    let needs = !(trimmed.ends_with(',') || trimmed.ends_with('{'));
    let ends_in_comment = trimmed
        .lines()
        .last()
        .is_some_and(|line| line.contains("//"));
    match (needs, ends_in_comment) {
        (false, _) => format!("{trimmed}\n"),
        (true, true) if last_code_ends_with_comma(trimmed) => format!("{trimmed}\n"),
        (true, true) => format!("{trimmed}\n        ,\n"),
        (true, false) => format!("{trimmed},\n"),
    }
}

/// Whether the last thing before trailing line comments is a comma or the opening bracket.
fn last_code_ends_with_comma(text: &str) -> bool {
    text.lines()
        .rev()
        .map(|line| line.split("//").next().unwrap_or("").trim_end())
        .find(|code| !code.trim().is_empty())
        .is_none_or(|code| code.ends_with(',') || code.ends_with('{'))
}
