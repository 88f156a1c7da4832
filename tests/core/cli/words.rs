//! The messages of the terminal, the report and the scene: each is there, and each gets the values
//! that its text asks for. (A message that lacks a value is shown as its own id.)

use std::collections::BTreeSet;
use std::path::Path;

use drempel::core::locale::{Lang, try_say};
use drempel::storage::read_source;

/// Calls of the functions that say a message, with the id and the names of its values.
fn calls() -> Vec<(String, BTreeSet<String>)> {
    let mut calls = Vec::new();
    for folder in ["src/cli", "src/cli/play", "src/core/report"] {
        let entries =
            std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
        for path in entries
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_file())
        {
            let text = read_source(&path).unwrap();
            for call in ["say(\"", "say(lang, \"", "tell(\"", "section(\""] {
                for (at, _) in text.match_indices(call) {
                    let rest = &text[at + call.len()..];
                    let (id, after) = rest.split_once('"').unwrap();
                    let names = match after
                        .trim_start_matches([',', ' ', '\n'])
                        .strip_prefix("&[")
                    {
                        Some(list) => list[..end_of_list(list)]
                            .split("(\"")
                            .skip(1)
                            .map(name)
                            .collect(),
                        // The values stand in a variable; those calls are run by other tests.
                        None if call != "section(\"" => continue,
                        None => BTreeSet::new(),
                    };
                    calls.push((id.to_owned(), names));
                }
            }
        }
    }
    calls
}

fn name(part: &str) -> String {
    part.split('"').next().unwrap().to_owned()
}

fn end_of_list(list: &str) -> usize {
    let mut depth = 1;
    for (at, char) in list.char_indices() {
        match char {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    list.len()
}

#[test]
fn every_message_is_called_with_the_values_it_asks_for() {
    let calls = calls();
    assert!(calls.len() > 100, "{}", calls.len());
    let mut faults = Vec::new();
    for (id, names) in &calls {
        for lang in Lang::ALL {
            // A value of 2 is one that every plural form can take.
            let names: Vec<&'static str> = names.iter().map(|name| &*name.clone().leak()).collect();
            let args: Vec<(&'static str, &str)> = names.iter().map(|name| (*name, "2")).collect();
            match try_say(lang, id, &args) {
                None => faults.push(format!(
                    "{id} {names:?}: no such message, or a value is missing"
                )),
                Some(text) if text.contains("{$") || text.contains("Unknown localization") => {
                    faults.push(format!("{id}: {text}"));
                }
                Some(_) => {}
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
