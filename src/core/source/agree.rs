//! Holds the plain reader against ron: what the one reads, the other reads to the same.

use std::fmt::Debug;
use std::ops::Range;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde::Deserialize;

use super::spanned::read_by_ron;
use super::{Span, Spanned, Table, plain};

/// Reads a part of a source in both ways; gives whether it is plain.
#[track_caller]
pub(crate) fn agree<'a, T: Deserialize<'a> + Debug>(source: &'a str, part: Range<usize>) -> bool {
    let Some(value) = plain::read::<T>(source, part.clone()) else {
        return false;
    };
    let by_ron = read_by_ron::<T>(source, part.clone());
    let by_ron = by_ron.unwrap_or_else(|fault| panic!("{fault:?} in {}", &source[part]));
    assert_eq!(format!("{value:?}"), format!("{by_ron:?}"));
    true
}

/// What careless hands and other habits put into a file.
const SNIPPETS: &[&str] = &[
    "",
    " ",
    "\n",
    "\r\n",
    "\"",
    "'",
    "é",
    "\\",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    ".",
    "-",
    "_",
    "/",
    "//",
    "// so\n",
    "/* so */",
    "/*",
    "*/",
    "/*/",
    "/* /* */ */",
    "r#\"a\"#",
    "r\"a\"",
    "r#a",
    "b\"a\"",
    "'a'",
    "\"a\\n\\u{e9}\"",
    "\"\\q\"",
    "1",
    "+1",
    "-0",
    "007",
    "1.5",
    ".5",
    "1.",
    "1e3",
    "0x1F",
    "1_000",
    "1u8",
    "1..2",
    "inf",
    "NaN",
    "true",
    "None",
    "Some(",
    "Some",
    "None()",
    "true()",
    "Kind()",
    "Word",
    "Two(",
    "a: ",
    "\u{85}",
    "\u{200e}",
    "\u{a0}",
];

/// A place and what comes there, instead of some bytes.
pub(crate) type Edit = (Index, usize, &'static str);

/// Up to three edits.
pub(crate) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec((any::<Index>(), 0..4usize, select(SNIPPETS)), 0..4)
}

/// A text after some edits.
pub(crate) fn edited(text: &str, edits: &[Edit]) -> String {
    let mut text = text.to_owned();
    for (at, len, new) in edits {
        let start = text.ceil_char_boundary(at.index(text.len() + 1));
        let end = text.ceil_char_boundary(start + len);
        text.replace_range(start..end, new);
    }
    text
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Probe", deny_unknown_fields)]
#[expect(dead_code, reason = "read for its picture in `Debug` alone")]
struct Probe {
    name: Spanned<String>,
    count: Spanned<i64>,
    #[serde(default)]
    format: Option<Spanned<u32>>,
    #[serde(default)]
    share: Option<f64>,
    #[serde(default)]
    hard: bool,
    #[serde(default)]
    band: Option<Spanned<(f64, f64)>>,
    #[serde(default)]
    table: Table<Spanned<f64>>,
    #[serde(default)]
    kinds: Vec<Spanned<Kind>>,
    #[serde(default)]
    part: Option<super::Part>,
    #[serde(default)]
    inner: Option<Box<Self>>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "read for its picture in `Debug` alone")]
enum Kind {
    Word,
    One(Spanned<String>),
    Bare(Probe),
    Two(Spanned<String>, Option<i64>),
    Named { id: Spanned<String>, on: bool },
    Not(Box<Self>),
    All(Vec<Self>),
    Maybe(Option<Spanned<i64>>),
}

const PROBE: &str = r##"Probe( // a comment
    name: "é", count : -12, format: 1 /* one */, share: 0.5, hard: true,
    band: (0, +1.5), table: { "a": 1, "b" : -0.5, },
    kinds: [ Word, One("x"), One( "y", ), Bare( name: "z", count: 1, ), Two("a", None), Two("b", 3),
        Named( id: "i", on: false ), Not(Not(Word)), All([ Word, All([]) ]), Maybe(7) ],
    part: Tell( a: [ (), (1, "b"), ( c: U ), { "k": None }, r#"raw"# ], d: "\"" ),
    inner: ( name: r#"q"q"#, count: 0, part: "\u{e9}" ),
)"##;

#[test]
fn both_read_the_probe() {
    assert!(agree::<Probe>(PROBE, 0..PROBE.len()));
    let crlf = PROBE.replace('\n', "\r\n");
    assert!(agree::<Probe>(&crlf, 0..crlf.len()));
}

#[test]
fn what_is_not_plain_is_left_to_ron() {
    for text in [
        "(name: \"a\", count: Some(1))",
        "(name: \"a\", count: 1_000)",
        "(name: \"a\", count: 0x10)",
        "(name: \"a\", count: 1, share: Some(1))",
        "(name: \"a\", count: 1, part: inf)// the end",
        "(name: \"a\" count: 1)",
        "(name: \"a\", count: 1, count: 1)",
        "(name: \"a\")",
        "",
    ] {
        assert!(
            plain::read::<Probe>(text, 0..text.len()).is_none(),
            "{text}"
        );
    }
}

/// ron's limit is the tighter one the more it takes for each bracket.
#[test]
fn what_is_deep_is_never_read_where_ron_would_not() {
    for (open, middle, close) in [
        ("Not(", "Word", ")"),
        ("All([", "Word", "])"),
        ("Bare(name:\"a\",count:1,kinds:[", "Word", "])"),
        (
            "Bare(name:\"a\",count:1,inner:(name:\"a\",count:1,kinds:[",
            "Word",
            "]))",
        ),
        ("Bare(name:\"a\",count:1,part:[", "1", "])"),
    ] {
        let mut deepest = 0;
        for levels in 1..40 {
            let text = format!("{}{middle}{}", open.repeat(levels), close.repeat(levels));
            let is_plain = agree::<Kind>(&text, 0..text.len());
            deepest = if is_plain { levels } else { deepest };
        }
        assert!(deepest >= 1, "{open}");
    }
    let part = format!("{}1{}", "(a: [".repeat(12), "])".repeat(12));
    assert!(agree::<super::Part>(&part, 0..part.len()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_read_a_spoilt_probe_alike(edits in edits()) {
        let text = edited(PROBE, &edits);
        agree::<Probe>(&text, 0..text.len());
        agree::<super::Part>(&text, 0..text.len());
    }
}

#[test]
fn a_part_of_a_source_has_its_place_in_the_whole() {
    let source = "( skip: 1, name: \"a\" )";
    let start = source.find('"').unwrap_or_default();
    let name = plain::read::<Spanned<String>>(source, start..start + 3);
    assert_eq!(
        name.map(|name| name.span),
        Some(Span::new(start, start + 3))
    );
}
