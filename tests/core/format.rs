//! The layout of RON files keeps their meaning, whatever it is given.

use drempel::core::check::{LoadInput, load};
use drempel::core::scenario::Scenario;
use drempel::core::source::format::format;
use drempel::storage::{read_source, shipped_text};
use proptest::prelude::*;

use crate::fixtures::{catalog, files_in};

/// A scenario without what hangs on bytes and places: its model.
fn model(text: &str) -> Option<Scenario> {
    let input = LoadInput {
        folder: None,
        scenario: ("scenario.ron".to_owned(), text.to_owned()),
        translations: Vec::new(),
    };
    let mut scenario = load(input, catalog()).0?;
    scenario.hash.clear();
    Some(scenario)
}

/// The texts with their keys, and everything else; places in the file left out.
fn meaning(text: &str) -> Option<(Vec<(String, String)>, String)> {
    let scenario = model(text)?;
    let texts = scenario.texts.iter();
    let texts = texts.map(|(_, entry)| (entry.key.to_owned(), entry.text.to_owned()));
    let nodes = format!(
        "{:?} {:?} {:?} {:?}",
        scenario.nodes, scenario.always, scenario.profiles, scenario.contacts
    );
    Some((texts.collect(), nodes))
}

#[track_caller]
fn keeps_its_meaning(text: &str) {
    let once = format(text).unwrap();
    assert_eq!(format(&once).unwrap(), once, "twice is not once");
    let before = meaning(text);
    assert!(before.is_some());
    assert_eq!(before, meaning(&once));
}

fn klein() -> String {
    let files = files_in("tests/data/scenarios/klein");
    let file = files
        .iter()
        .find(|path| path.ends_with("scenario.ron"))
        .unwrap();
    read_source(file).unwrap()
}

#[test]
fn every_scenario_keeps_its_meaning() {
    keeps_its_meaning(&klein());
    for id in crate::support::shipped_ids() {
        keeps_its_meaning(shipped_text(&id, "scenario.ron").unwrap());
    }
}

/// Blanks and comments between the pieces of a file mean nothing.
const NOTHING: [&str; 7] = ["", " ", "\n", "\n\n\n  ", "/* x, ( */", " // y\n", "\r\n\t"];

/// The file with something that means nothing put at some of the places where a comma, colon or
/// bracket stands outside texts and comments.
fn disturbed(text: &str, picks: &[(u16, u8)]) -> String {
    let mut places = Vec::new();
    let (mut in_text, mut in_comment, mut before) = (false, false, ' ');
    for (at, c) in text.char_indices() {
        match c {
            '\n' => in_comment = false,
            '"' if !in_comment && before != '\\' => in_text = !in_text,
            '/' if !in_text && before == '/' => in_comment = true,
            ',' | ':' | '(' | ')' | '[' | ']' | '{' | '}' if !in_text && !in_comment => {
                places.push(at + 1);
            }
            _ => {}
        }
        before = c;
    }
    let mut chosen: Vec<(usize, &str)> = picks
        .iter()
        .map(|(place, what)| {
            let place = places[usize::from(*place) % places.len()];
            (place, NOTHING[usize::from(*what) % NOTHING.len()])
        })
        .collect();
    chosen.sort_by_key(|(place, _)| std::cmp::Reverse(*place));
    let mut out = text.to_owned();
    for (place, what) in chosen {
        out.insert_str(place, what);
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_disturbed_scenario_keeps_its_meaning(picks in prop::collection::vec((any::<u16>(), any::<u8>()), 1..60)) {
        let text = disturbed(&klein(), &picks);
        let once = format(&text).unwrap();
        prop_assert_eq!(format(&once).unwrap(), once.clone());
        let before = meaning(&klein());
        prop_assert!(before.is_some());
        prop_assert_eq!(&before, &meaning(&text));
        prop_assert_eq!(&before, &meaning(&once));
    }

    /// Any text at all is laid out or refused, and laid out once is laid out.
    #[test]
    fn no_text_is_too_odd(text in "[a-c0-9 \n\r\t(){}\\[\\],:\"'/*#r\\\\é!-]{0,60}") {
        if let Ok(once) = format(&text) {
            prop_assert_eq!(format(&once).ok(), Some(once));
        }
    }
}
