//! Files from a word processor: each slip is named at its place, and following the hint gives what
//! was meant.

use drempel::core::check::{LoadInput, load};
use drempel::core::diagnostic::{Checked, Diagnostic};
use drempel::core::source::{Edit, with_edits};
use drempel::storage::read_source;

use crate::fixtures::{Fixture, catalog, check_scenario, in_repository, scenario_with};

fn check(name: &str, text: &str) -> Checked {
    let input = LoadInput {
        folder: Some(name.to_owned()),
        scenario: ("scenario.ron".to_owned(), text.to_owned()),
        translations: Vec::new(),
    };
    load(input, catalog()).1
}

/// A text after every hint that a program can follow.
fn mended(text: &str, found: &[Diagnostic]) -> String {
    let edits: Vec<Edit> = found.iter().flat_map(|found| found.fix.clone()).collect();
    with_edits(text, &edits)
}

fn case(name: &str) -> String {
    read_source(&in_repository(&format!(
        "tests/data/cases/{name}/scenario.ron"
    )))
    .unwrap()
}

/// Each case once, and what was meant in it.
const CASES: &[(&str, &str, &str)] = &[
    ("nbsp_indent", "\u{a0}\u{a0}\u{a0}\u{a0}", "    "),
    ("zwsp", "\u{200b}", ""),
    ("guillemet", "«Yes?»", "\"Yes?\""),
    ("comma_dec", "1,0", "1.0"),
    ("equals", "title = \"Hub\"", "title : \"Hub\""),
    ("hash_comment", "# a comment", "// a comment"),
    ("missing_comma", "\"Hub\" say", "\"Hub\", say"),
    (
        "inner_straight",
        "\"She says \"yes\" and waits.\"",
        "\"She says ‘yes’ and waits.\"",
    ),
];

#[test]
fn each_slip_is_named_and_the_hint_gives_what_was_meant() {
    for (name, written, meant) in CASES {
        let text = case(name);
        assert_eq!(text.matches(written).count(), 1, "{name}");
        let found = check(name, &text).diagnostics;
        let [only] = &found[..] else {
            panic!("{name}: {found:?}")
        };
        assert_eq!(only.code(), "other-notation", "{name}");
        let span = only.span.unwrap().range();
        let at = text.find(written).unwrap();
        assert!(
            at <= span.start && span.end <= at + written.len(),
            "{name}: {span:?}"
        );
        let mended = mended(&text, &found);
        assert_eq!(mended, text.replace(written, meant), "{name}");
        let after = check(name, &mended);
        assert!(!after.has_errors(), "{name}: {:?}", after.diagnostics);
    }
}

/// Whatever hint in any fixture a program can follow takes the finding away, and adds no other.
#[test]
fn a_hint_that_can_be_followed_mends_what_was_found() {
    let mut followed = 0;
    for fixture in Fixture::all() {
        let (checked, file, _) = fixture.check();
        let own = checked
            .diagnostics
            .iter()
            .filter(|found| found.file == file);
        let (fixed, rest): (Vec<_>, Vec<_>) = own.cloned().partition(|found| !found.fix.is_empty());
        if fixed.is_empty() {
            continue;
        }
        followed += fixed.len();
        let mut text = mended(checked.sources[file].text(), &fixed);
        let mut after = check("fixture", &text).diagnostics;
        // Where the notation is right, a part of it may still be of another shape.
        if after.iter().any(|found| !found.fix.is_empty()) {
            text = mended(&text, &after);
            after = check("fixture", &text).diagnostics;
        }
        let unfixed = after.iter().filter(|found| !found.fix.is_empty()).count();
        assert_eq!(unfixed, 0, "{}: {after:?}", fixture.name);
        let codes = |found: &[Diagnostic]| -> Vec<_> {
            let errors = found.iter().filter(|found| found.code() == "syntax");
            errors.map(Diagnostic::code).collect()
        };
        assert_eq!(codes(&after), codes(&rest), "{}", fixture.name);
    }
    assert!(followed >= 5, "{followed}");
}

/// One thing that a word processor, or another habit, makes of a piece of notation.
type Spoil = fn(&str) -> Option<String>;

fn outer(text: &str, open: &str, close: &str) -> Option<String> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    Some(format!("{open}{inner}{close}"))
}

fn in_number(text: &str, from: char, to: &str) -> Option<String> {
    let is_number = text
        .trim_start_matches('-')
        .starts_with(|c: char| c.is_ascii_digit());
    (is_number && text.contains(from)).then(|| text.replace(from, to))
}

const SPOILS: &[(&str, Spoil)] = &[
    ("guillemets", |text| outer(text, "«", "»")),
    ("german guillemets", |text| outer(text, "»", "«")),
    ("low and high", |text| outer(text, "„", "”")),
    ("curly", |text| outer(text, "“", "”")),
    ("curly and straight", |text| outer(text, "“", "\"")),
    ("straight and curly", |text| outer(text, "\"", "”")),
    ("single", |text| outer(text, "‘", "’")),
    ("straight single", |text| outer(text, "'", "'")),
    ("inner", |text| {
        let inner = outer(text, "", "")?;
        let spoilt = inner.replace(['‘', '’'], "\"");
        (inner.contains(" ‘") && spoilt != inner).then(|| format!("\"{spoilt}\""))
    }),
    ("en dash", |text| in_number(text, '-', "–")),
    ("minus sign", |text| in_number(text, '-', "−")),
    ("em dash and blank", |text| in_number(text, '-', "— ")),
    ("blank", |text| in_number(text, '-', "- ")),
    ("decimal comma", |text| in_number(text, '.', ",")),
    ("equals", |text| (text == ":").then(|| "=".to_owned())),
    ("semicolon", |text| (text == ",").then(|| ";".to_owned())),
    ("no comma", |text| (text == ",").then(String::new)),
    ("hash", |text| {
        text.strip_prefix("//").map(|rest| format!("#{rest}"))
    }),
    ("soft hyphen", |text| {
        let is_name = text.len() > 3 && text.bytes().all(|byte| byte.is_ascii_lowercase());
        is_name.then(|| format!("{}\u{ad}{}", &text[..2], &text[2..]))
    }),
    ("hard blank", |text| {
        (text == "    ").then(|| "\u{a0}".repeat(4))
    }),
    ("byte-order mark", |text| {
        (text == "(").then(|| "(\u{feff}".to_owned())
    }),
];

/// The pieces of a scenario: texts, comments, names, numbers, four blanks, and single characters.
fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
        let len = match first {
            '"' => rest[1..].find('"').unwrap() + 2,
            '/' => rest.find('\n').unwrap(),
            ' ' if rest.starts_with("    ") => 4,
            _ if word(first) => rest.find(|c| !word(c)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        found.push(&rest[..len]);
        rest = &rest[len..];
    }
    found
}

const NODES: &str = r#"// Eerst
    "d1": Decide(
        say: "Hij zegt: ‘Ja hoor’ en wacht.", narrate: "‘Nee’ was het, of ‘toch?’",
        affords: { "wmo_clarify_needs": 1.0 },  // een halve of een hele
        bands: { "bal_intervene_vs_refrain": (-0.5, 1.5) },
        options: [
            (
                id: "a", say: "Wie heeft u om u heen?",
                evidence: { "wmo_clarify_needs": 2 },
                balance: { "bal_intervene_vs_refrain": -0.5 },
                effects: [ Add("trust", -8), When(Not(Flag("quiet")), [ Add("shame", -4), Flag("quiet") ]) ],
                why: ( text: "Een vraag.", source: "OURS" ),
                next: "end",
            ),
            ( id: "b", say: "Ik kijk er zelf wel even naar.", evidence: { "wmo_clarify_needs": -1 }, why: ( text: "Zo.", source: "OURS" ), next: "end" ),
        ],
    ),"#;

/// A text without the blanks, and without the commas before a closing bracket, which mean nothing.
fn bare(text: &str) -> String {
    let mut out: String = text.split_ascii_whitespace().collect();
    for close in [")", "]", "}"] {
        out = out.replace(&format!(",{close}"), close);
    }
    out
}

/// Spoilt in one place or in all of a kind, the hints lead back to the very same text.
#[test]
fn spoilt_notation_is_mended_to_what_stood_there() {
    let text = scenario_with(NODES);
    let pieces = pieces(&text);
    let mut spoilt_in = Vec::new();
    for (name, spoil) in SPOILS {
        let places: Vec<usize> = (0..pieces.len())
            .filter(|at| spoil(pieces[*at]).is_some_and(|spoilt| spoilt != pieces[*at]))
            .collect();
        let all = |at: usize| places.contains(&at);
        let mut wrong = 0;
        let mut check_one = |chosen: &dyn Fn(usize) -> bool, what: &str| {
            let spoilt: String = pieces
                .iter()
                .enumerate()
                .map(|(at, piece)| {
                    let spoilt = spoil(piece).filter(|_| chosen(at));
                    spoilt.unwrap_or_else(|| (*piece).to_owned())
                })
                .collect();
            let found = check_scenario(&spoilt).diagnostics;
            if found.iter().all(|found| found.code() != "other-notation") {
                // A comma that need not be there; the blanks at the end.
                let unread = found.iter().any(|found| found.code() == "syntax");
                assert!(!unread, "{name} {what}: {found:?}\n{spoilt}");
                return;
            }
            wrong += 1;
            let mut back = mended(&spoilt, &found);
            // Where the notation is right, numbers between brackets are read one by one.
            back = mended(&back, &check_scenario(&back).diagnostics);
            assert!(
                bare(&back) == bare(&text),
                "{name} {what}:\n{back}\n{found:?}"
            );
        };
        for place in &places {
            check_one(&|at| at == *place, &format!("at {place}"));
        }
        check_one(&all, "everywhere");
        spoilt_in.push((*name, wrong));
    }
    // Each of them was met.
    let unmet: Vec<_> = spoilt_in.iter().filter(|(_, wrong)| *wrong == 0).collect();
    assert!(unmet.is_empty(), "{unmet:?}");
}

#[test]
fn a_minus_stays_a_minus() {
    for sign in ["–", "−", "—", "– ", "\u{2011}"] {
        let nodes = format!("\"d1\": Tell( effects: [ Add(\"trust\", {sign}8) ], next: \"end\" ),");
        let text = scenario_with(&nodes);
        let found = check_scenario(&text).diagnostics;
        let only = found.iter().find(|found| found.code() == "other-notation");
        assert!(
            only.is_some_and(|found| found.fix.len() == 1),
            "{sign}: {found:?}"
        );
        let meant = text.replace(&format!("{sign}8"), "-8");
        assert_eq!(mended(&text, &found), meant, "{sign}");
    }
}

/// A name with something in it that cannot be seen looks like the right one.
#[test]
fn what_cannot_be_seen_in_a_name_is_named() {
    for sign in ["\u{200b}", "\u{ad}", "\u{feff}", "\u{a0}"] {
        for (written, meant) in [
            ("next: \"en¤d\"", "next: \"end\""),
            ("Add(\"tru¤st\", 2)", "Add(\"trust\", 2)"),
            ("id: \"line¤\"", "id: \"line\""),
            ("Person(\"¤milly\")", "Person(\"milly\")"),
        ] {
            let nodes = "\"d1\": Tell( lines: [ ( id: \"line\", by: Person(\"milly\"), text: \"Hoi.\" ) ], effects: [ Add(\"trust\", 2) ], next: \"end\" ),";
            let text = scenario_with(nodes);
            let spoilt = text.replacen(meant, &written.replace('¤', sign), 1);
            let found = check_scenario(&spoilt).diagnostics;
            let about: Vec<_> = found.iter().filter(|found| !found.fix.is_empty()).collect();
            let [only] = about[..] else {
                panic!("{written:?} {sign:?}: {found:?}")
            };
            assert!(matches!(only.hint, Some(("hint-unseen", _))), "{only:?}");
            assert_eq!(mended(&spoilt, &found), text, "{written:?} {sign:?}");
        }
    }
}

/// What cannot be told for certain is left to the author.
#[test]
fn no_hint_is_given_for_what_may_be_meant_in_two_ways() {
    for nodes in [
        "\"d1\": Tell( say: \"5\" breed\", next: \"end\" ),",
        "\"d1\": Tell( say: Ja hoor, next: \"end\" ),",
        "\"d1\": Decide( bands: { \"bal_intervene_vs_refrain\": (0,5,1) }, options: [] ),",
    ] {
        let found = check_scenario(&scenario_with(nodes)).diagnostics;
        assert!(!found.is_empty(), "{nodes}");
        assert!(
            found.iter().all(|found| found.fix.is_empty()),
            "{nodes}: {found:?}"
        );
    }
}
