//! Makes a translation table, and brings it up to date.
//!
//! What a translator wrote stays byte for byte. New texts come at the end, empty, each under its
//! source line as a comment. Where a source line changed, that comment shows the old line and the
//! new one; where a text got another id, its line in the table gets it too, found by the hash of
//! its source line.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{Sources, line_hash, read_table};
use crate::core::diagnostic::Diagnostic;
use crate::core::scenario::model::Scenario;
use crate::core::scenario::raw::{Translated, TranslationFile};
use crate::core::source::{Edit, Span, Spanned, with_edits};

/// What stands before each line of a source line in a comment.
const SOURCE: &str = "// ";
/// The same for the line as it was when it was translated, and as it is now.
const OLD: &str = "// - ";
const NEW: &str = "// + ";
/// How many lines of comment are looked at above an entry.
const LONGEST: usize = 64;

/// A table, and what is to be said about it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Update {
    /// The whole table.
    pub text: String,
    /// How many texts were added.
    pub added: usize,
    /// What was translated from a line that has changed since.
    pub stale: Vec<Stale>,
    /// Texts that got another id: the old one and the new one.
    pub followed: Vec<(String, String)>,
    /// The ids of texts that the scenario has no longer.
    pub orphaned: Vec<String>,
}

/// A translation whose source line has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale {
    /// The id of the text.
    pub key: String,
    /// The line that was translated, if the comment above it still shows it.
    pub old: Option<String>,
    /// The line as it is now.
    pub new: String,
    /// The translation.
    pub text: String,
    /// Where the hash of the old line stands.
    from: Span,
}

/// A table with the missing texts added and the changed ones marked.
///
/// # Errors
/// A table that cannot be read is left alone; the findings say why.
pub fn update(
    scenario: &Scenario,
    language: &str,
    table: Option<&str>,
) -> Result<Update, Vec<Diagnostic>> {
    let table = table.map(|text| text.strip_prefix('\u{feff}').unwrap_or(text));
    let mut update = Update::default();
    let (head, tail, given) = match table {
        Some(text) => {
            let file = read_table(text)?;
            let edits = update.bring_up_to_date(scenario, &file, text);
            let mut given: BTreeSet<String> = keys(&file).map(str::to_owned).collect();
            given.extend(update.followed.iter().map(|(_, new)| new.clone()));
            let close = file.texts.span.range().end - 1;
            (
                with_edits(&text[..close], &edits),
                text[close..].to_owned(),
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
            "},\n)\n".to_owned(),
            BTreeSet::new(),
        ),
    };
    let mut more = String::new();
    let texts = scenario.texts.iter().map(|(_, entry)| entry);
    for entry in texts.filter(|entry| !given.contains(entry.key)) {
        let (key, hash) = (entry.key, line_hash(entry.text));
        more.push_str(&commented("        ", SOURCE, entry.text));
        more.push_str(&format!(
            "        {key:?}: ( from: {hash:?}, text: \"\" ),\n"
        ));
        update.added += 1;
    }
    update.text = if update.added == 0 && table.is_some() {
        head + &tail
    } else {
        format!("{}{more}    {tail}", ensure_comma(&head))
    };
    Ok(update)
}

/// A table in which the named texts count as up to date with their source lines: the stored hash
/// of each is replaced, and every other byte stays.
///
/// # Errors
/// A table that cannot be read.
pub fn accept(
    scenario: &Scenario,
    table: &str,
    keys: &[String],
) -> Result<String, Vec<Diagnostic>> {
    let stale = stale(scenario, &read_table(table)?, table);
    let edits = stale
        .into_iter()
        .filter(|stale| keys.contains(&stale.key))
        .map(|stale| Edit {
            span: stale.from,
            text: format!("{:?}", line_hash(&stale.new)),
        });
    Ok(with_edits(table, &edits.collect::<Vec<_>>()))
}

/// The ids of the translated texts whose source line has changed since, in the table's order.
///
/// # Errors
/// A table that cannot be read.
pub fn outdated(scenario: &Scenario, table: &str) -> Result<Vec<String>, Vec<Diagnostic>> {
    let stale = stale(scenario, &read_table(table)?, table);
    Ok(stale.into_iter().map(|stale| stale.key).collect())
}

fn keys(file: &TranslationFile) -> impl Iterator<Item = &str> {
    file.texts.value.iter().map(|(key, _)| key.value.as_str())
}

impl Update {
    /// What is to be changed in the table as it stands.
    fn bring_up_to_date(
        &mut self,
        scenario: &Scenario,
        file: &TranslationFile,
        text: &str,
    ) -> Vec<Edit> {
        let mut edits = Vec::new();
        edits.extend(self.follow(scenario, file, text));
        self.stale = stale(scenario, file, text);
        let stale: BTreeMap<&str, &Stale> = self
            .stale
            .iter()
            .map(|stale| (stale.key.as_str(), stale))
            .collect();
        for (key, entry) in &file.texts.value {
            let from = &entry.value.from.value;
            let Some(comment) = Comment::above(text, key.span, from) else {
                continue;
            };
            let wanted = match stale.get(key.value.as_str()) {
                Some(stale) => {
                    let old = commented(comment.indent, OLD, &comment.source);
                    old + &commented(comment.indent, NEW, &stale.new)
                }
                None => commented(comment.indent, SOURCE, &comment.source),
            };
            if text.get(comment.span.range()) != Some(wanted.as_str()) {
                edits.push(Edit {
                    span: comment.span,
                    text: wanted,
                });
            }
        }
        edits
    }

    /// Finds texts that have another id now, and those that are gone.
    fn follow(&mut self, scenario: &Scenario, file: &TranslationFile, text: &str) -> Vec<Edit> {
        let sources = Sources::of(scenario);
        let entries = file.texts.value.iter();
        let orphans: Vec<_> = entries
            .filter(|(key, _)| sources.get(&key.value).is_none())
            .collect();
        if orphans.is_empty() {
            return Vec::new();
        }
        let mut free = free_by_hash(scenario, file, text);
        let mut edits = Vec::new();
        for (key, entry) in orphans {
            let same = free.get_mut(&entry.value.from.value);
            let Some(new) = same.and_then(VecDeque::pop_front) else {
                self.orphaned.push(key.value.clone());
                continue;
            };
            // An entry that waits under the new id, empty, makes room for this one.
            edits.extend(new.waiting.and_then(|waiting| without(text, waiting)));
            edits.push(Edit {
                span: key.span,
                text: format!("{:?}", new.key),
            });
            self.followed.push((key.value.clone(), new.key.to_owned()));
        }
        edits
    }
}

/// A text that has no translation in a table.
pub(super) struct Free<'t> {
    pub key: &'t str,
    /// Its entry, if one waits there with an empty text.
    waiting: Option<&'t (Spanned<String>, Spanned<Translated>)>,
}

/// The texts that have no translation in a table, by the hash of their source lines. `text` is the
/// table's.
pub(super) fn free_by_hash<'t>(
    scenario: &'t Scenario,
    file: &'t TranslationFile,
    text: &str,
) -> BTreeMap<String, VecDeque<Free<'t>>> {
    let entries = file.texts.value.iter();
    let given: BTreeMap<&str, _> = entries
        .map(|entry| (entry.0.value.as_str(), entry))
        .collect();
    let mut free: BTreeMap<String, VecDeque<Free<'_>>> = BTreeMap::new();
    for (_, entry) in scenario.texts.iter() {
        let waiting = given.get(entry.key).copied();
        let is_free = waiting.is_none_or(|waiting| {
            waiting.1.value.text.value.trim().is_empty() && without(text, waiting).is_some()
        });
        if is_free {
            let same = free.entry(line_hash(entry.text)).or_default();
            let key = entry.key;
            same.push_back(Free { key, waiting });
        }
    }
    free
}

/// The change that takes away an entry which has lines of its own, with the program's comment.
fn without(text: &str, (key, entry): &(Spanned<String>, Spanned<Translated>)) -> Option<Edit> {
    let start = line_start(text, key.span.range().start);
    let is_first = text[start..key.span.range().start].trim().is_empty();
    let rest = &text[entry.span.range().end..];
    let line = rest.find('\n').map_or(rest, |end| &rest[..=end]);
    let is_last = matches!(line.trim(), "," | "");
    let comment = Comment::above(text, key.span, &entry.value.from.value);
    let start = comment.map_or(start, |comment| comment.span.range().start);
    (is_first && is_last).then(|| Edit {
        span: Span::new(start, entry.span.range().end + line.len()),
        text: String::new(),
    })
}

fn stale(scenario: &Scenario, file: &TranslationFile, table: &str) -> Vec<Stale> {
    let sources = Sources::of(scenario);
    let mut found = Vec::new();
    for (key, entry) in &file.texts.value {
        let Some((_, new)) = sources.get(&key.value) else {
            continue;
        };
        let from = &entry.value.from;
        let text = &entry.value.text.value;
        if !text.trim().is_empty() && from.value != line_hash(new) {
            found.push(Stale {
                key: key.value.clone(),
                old: Comment::above(table, key.span, &from.value).map(|comment| comment.source),
                new: new.to_owned(),
                text: text.clone(),
                from: from.span,
            });
        }
    }
    found
}

/// The comment right above an entry that shows the line it was made from.
struct Comment<'t> {
    /// Its lines, from the first blank to the last line's end.
    span: Span,
    indent: &'t str,
    /// The line that has the hash.
    source: String,
}

impl<'t> Comment<'t> {
    /// Looks above a key for lines whose text has the hash `from`: the program's own comment, and
    /// none of a translator's.
    fn above(table: &'t str, key: Span, from: &str) -> Option<Self> {
        let end = line_start(table, key.range().start);
        // From the entry upwards: where a line begins, its indent, and what stands in it.
        let mut lines: Vec<(usize, &str, &str)> = Vec::new();
        let mut start = end;
        while start > 0 && lines.len() < LONGEST {
            let above = line_start(table, start - 1);
            let line = table[above..start].trim_end();
            let comment = line.trim_start();
            if !comment.starts_with(SOURCE.trim_end()) {
                break;
            }
            lines.push((above, &line[..line.len() - comment.len()], comment));
            start = above;
        }
        let (source, count) = plain(&lines, from).or_else(|| changed(&lines, from))?;
        let (start, indent, _) = lines[count - 1];
        Some(Self {
            span: Span::new(start, end),
            indent,
            source,
        })
    }
}

/// The nearest lines that are the source line, and how many they are.
fn plain(lines: &[(usize, &str, &str)], from: &str) -> Option<(String, usize)> {
    let mut source: Option<String> = None;
    for (index, (.., line)) in lines.iter().enumerate() {
        let line = behind(line, SOURCE)?;
        let text = match source {
            Some(below) => format!("{line}\n{below}"),
            None => line.to_owned(),
        };
        if line_hash(&text) == from {
            return Some((text, index + 1));
        }
        source = Some(text);
    }
    None
}

/// The same where the comment shows an old line and a new one. The new one is the source once it
/// was accepted.
fn changed(lines: &[(usize, &str, &str)], from: &str) -> Option<(String, usize)> {
    let marked = |line: &str| behind(line, OLD).or_else(|| behind(line, NEW)).is_some();
    let count = lines.iter().take_while(|(.., line)| marked(line)).count();
    [OLD, NEW].into_iter().find_map(|mark| {
        let own = lines[..count].iter().rev();
        let own: Vec<&str> = own.filter_map(|(.., line)| behind(line, mark)).collect();
        let source = own.join("\n");
        (line_hash(&source) == from).then_some((source, count))
    })
}

/// What stands behind a mark. An empty line has no blank there.
fn behind<'l>(line: &'l str, mark: &str) -> Option<&'l str> {
    line.strip_prefix(mark)
        .or_else(|| (line == mark.trim_end()).then_some(""))
}

/// A text as a comment, each line behind its mark.
fn commented(indent: &str, mark: &str, text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| format!("{indent}{}\n", format!("{mark}{line}").trim_end()));
    lines.collect()
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
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
