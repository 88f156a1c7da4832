//! Files as they are after a careless hand: pieces gone, doubled, put in or changed.

use std::ops::Range;

use drempel::core::framework::{self, FrameworkSource};
use drempel::storage::read_source;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::fixtures::{ONE_NODE, check_scenario, check_translated, in_repository, scenario_with};
use crate::robustness::{check_places, numbers};

/// One careless edit.
#[derive(Debug, Clone)]
enum Edit {
    Delete(Index, usize),
    Repeat(Index, usize),
    Insert(Index, &'static str),
    Flip(Index, u8),
    /// Lines are often whole records, so that what is left can still be read.
    DeleteLine(Index),
    RepeatLine(Index),
}

impl Edit {
    fn apply(&self, text: &mut String) {
        match self {
            Self::Delete(at, len) => text.replace_range(piece(text, *at, *len), ""),
            Self::Repeat(at, len) => repeat(text, piece(text, *at, *len)),
            Self::Insert(at, new) => text.insert_str(piece(text, *at, 0).start, new),
            Self::Flip(at, bit) => {
                let range = piece(text, *at, 1);
                if let [byte] = text.as_bytes()[range.clone()] {
                    text.replace_range(range, &char::from(byte ^ (1 << bit)).to_string());
                }
            }
            Self::DeleteLine(at) => text.replace_range(line(text, *at), ""),
            Self::RepeatLine(at) => repeat(text, line(text, *at)),
        }
    }
}

/// A range of about `len` bytes, between characters.
fn piece(text: &str, at: Index, len: usize) -> Range<usize> {
    let start = text.ceil_char_boundary(at.index(text.len() + 1));
    start..text.ceil_char_boundary(start + len)
}

/// The line around a place, with its end.
fn line(text: &str, at: Index) -> Range<usize> {
    let at = piece(text, at, 0).start;
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    start..text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

fn repeat(text: &mut String, range: Range<usize>) {
    let again = text[range.clone()].to_owned();
    text.insert_str(range.end, &again);
}

/// What goes wrong in real files, and what a reader is most easily upset by.
const SNIPPETS: &[&str] = &[
    "\"",
    "'",
    "“",
    "é",
    "\u{feff}",
    "\u{2028}",
    "\0",
    "\\",
    "\r\n",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "//",
    "/*",
    "*/",
    "r#\"",
    "\"#",
    "-",
    "1e999",
    "NaN",
    "Some(",
    "None",
    "Not(",
    "#![enable(unwrap_newtypes)]",
    "{worker}",
    "{",
    "😀",
];

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (any::<Index>(), 0..60usize).prop_map(|(at, len)| Edit::Delete(at, len)),
        (any::<Index>(), 0..60usize).prop_map(|(at, len)| Edit::Repeat(at, len)),
        (any::<Index>(), prop::sample::select(SNIPPETS))
            .prop_map(|(at, new)| Edit::Insert(at, new)),
        (any::<Index>(), 0..7u8).prop_map(|(at, bit)| Edit::Flip(at, bit)),
        any::<Index>().prop_map(Edit::DeleteLine),
        any::<Index>().prop_map(Edit::RepeatLine),
    ]
}

fn read(path: &str) -> String {
    read_source(&in_repository(path)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_scenario_with_careless_edits_never_panics(real in any::<bool>(), edits in prop::collection::vec(edit(), 1..6)) {
        let mut text = if real { read("scenarios/aan_de_deur/scenario.ron") } else { numbers() };
        edits.iter().for_each(|edit| edit.apply(&mut text));
        check_places(&check_scenario(&text));
    }

    #[test]
    fn a_translation_with_careless_edits_never_panics(edits in prop::collection::vec(edit(), 1..6)) {
        let mut text = read("tests/data/diagnostics/translation-outdated.translation.ron");
        edits.iter().for_each(|edit| edit.apply(&mut text));
        check_places(&check_translated(&scenario_with(ONE_NODE), Some(&text)));
    }

    #[test]
    fn a_framework_with_careless_edits_never_panics(which in 0..3usize, edits in prop::collection::vec(edit(), 1..6)) {
        let name = ["assets/frameworks/balances.ron", "assets/frameworks/behaviours.ron", "assets/sources.ron"][which];
        let mut text = read(name);
        edits.iter().for_each(|edit| edit.apply(&mut text));
        let name = name.to_owned();
        check_places(&framework::load(vec![FrameworkSource { name, text }]).1);
    }
}
