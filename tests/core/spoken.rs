//! No sentence reaches a player past the messages: the strings in the sources of both hosts, read.
//!
//! A string is suspect where it has two words in a row or begins like a sentence. What is meant
//! for someone else (a log, a panic, a drawing) stands in a short list with its reason.

use std::path::Path;

use drempel::storage::read_source;

use crate::fixtures::in_repository;
use crate::tidy::sources;

/// Where such strings may stand: a part of a path, a part of the line, and why.
const ALLOWED: &[(&str, &str, &str)] = &[
    ("", "warn!(", "a log is for whoever mends the program"),
    ("", "error!(", "a log is for whoever mends the program"),
    ("", "reason = ", "the reason of an exception to a lint"),
    (
        "",
        "#[error(",
        "an error's own words go to a log; people get a message",
    ),
    (
        "",
        "Name::new(",
        "the name of an entity, for whoever mends the program",
    ),
    (
        "",
        "debug_struct(",
        "the name of a type, for whoever mends the program",
    ),
];

/// The program's own name is the same in each language.
const NAME: &str = "Drempel";

/// A string literal, its line counted from 1, and the code before it on that line.
struct Literal {
    line: usize,
    before: String,
    text: String,
}

/// The string literals of a source, outside of comments.
fn literals(source: &str) -> Vec<Literal> {
    let chars: Vec<char> = source.chars().collect();
    let starts = |at: usize, what: &str| {
        what.chars()
            .enumerate()
            .all(|(offset, char)| chars.get(at + offset) == Some(&char))
    };
    let (mut found, mut at, mut line, mut before) = (Vec::new(), 0, 1, String::new());
    while at < chars.len() {
        if starts(at, "//") {
            while at < chars.len() && chars[at] != '\n' {
                at += 1;
            }
            continue;
        }
        // A quotation mark as a character begins no string.
        if starts(at, "'\"'") {
            at += 3;
            continue;
        }
        if starts(at, "'\\\"'") {
            at += 4;
            continue;
        }
        let hashes = chars[at..]
            .iter()
            .skip(1)
            .take_while(|char| **char == '#')
            .count();
        let raw = chars[at] == 'r' && chars.get(at + 1 + hashes) == Some(&'"');
        if raw || chars[at] == '"' {
            let end = if raw {
                format!("\"{}", "#".repeat(hashes))
            } else {
                "\"".to_owned()
            };
            let begin = line;
            at += if raw { hashes + 2 } else { 1 };
            let mut text = String::new();
            while at < chars.len() && !starts(at, &end) {
                if !raw && chars[at] == '\\' {
                    at += 1;
                }
                line += usize::from(chars[at] == '\n');
                text.push(chars[at]);
                at += 1;
            }
            at += end.chars().count();
            found.push(Literal {
                line: begin,
                before: before.clone(),
                text,
            });
            continue;
        }
        if chars[at] == '\n' {
            line += 1;
            before.clear();
        } else {
            before.push(chars[at]);
        }
        at += 1;
    }
    found
}

/// Whether a string is one that a person would read as language.
fn is_language(text: &str) -> bool {
    let mut plain = String::new();
    let mut depth = 0;
    for char in text.chars() {
        match char {
            '{' => depth += 1,
            '}' => depth -= 1,
            char if depth == 0 => plain.push(char),
            _ => {}
        }
    }
    let is_word = |word: &&str| {
        let letters = word.chars().filter(|char| char.is_alphabetic()).count();
        letters >= 2 && letters + 2 >= word.chars().count()
    };
    let words = plain.split_whitespace().filter(is_word).count();
    let mut letters = plain.chars();
    let capital = letters.next().is_some_and(char::is_uppercase)
        && letters.clone().count() >= 3
        && letters.all(char::is_lowercase);
    words >= 2 || capital
}

/// Places where a sentence reaches a player past the messages.
fn past_the_messages(path: &str, source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let lines: Vec<&str> = code.lines().collect();
    literals(code)
        .into_iter()
        .filter(|literal| literal.text != NAME && is_language(&literal.text))
        .filter(|literal| {
            // The call may have begun on an earlier line.
            let from = literal.line.saturating_sub(4);
            let near = lines[from..literal.line.min(lines.len())].join("\n");
            let near = format!("{near}{}", literal.before);
            !ALLOWED
                .iter()
                .any(|(part, words, _)| path.contains(part) && near.contains(words))
        })
        .map(|literal| format!("{path}:{}: {:?}", literal.line, literal.text))
        .collect()
}

#[test]
fn every_sentence_for_a_player_stands_in_the_messages() {
    let root = in_repository("src");
    let mut faults = Vec::new();
    for part in ["app", "cli"] {
        for path in sources(&root.join(part)) {
            let name = path.strip_prefix(&root).unwrap_or(Path::new(""));
            let text = read_source(&path).unwrap();
            faults.extend(past_the_messages(&name.display().to_string(), &text));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_sentence_in_the_code_is_found_and_an_id_is_not() {
    let found = |line: &str| !past_the_messages("app/x.rs", line).is_empty();
    for line in [
        "ui.label(\"Dit is niet vertaald\");",
        "ui.button(\"Verder\")",
        "let text = format!(\"{name} doet iets\");",
        "let text = r#\"raw words here\"#;",
        "let both = ('\"', \"two words\");",
    ] {
        assert!(found(line), "{line}");
    }
    for line in [
        "say(lang, \"app-start\", &[])",
        "// ui.label(\"Dit is een uitleg\");",
        "warn!(\"this went wrong: {error}\");",
        "format!(\"{}  ·  {}\", a, b)",
        "#[cfg(test)] mod tests { const A: &str = \"two words\"; }",
    ] {
        assert!(!found(line), "{line}");
    }
}
