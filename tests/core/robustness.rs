//! Whatever a file holds, loading ends, nothing panics, and each finding has a place in the file.

use std::fmt::Write as _;

use drempel::core::diagnostic::{Checked, render_human};
use drempel::core::locale::Lang;

use crate::fixtures::{check_scenario, scenario_with};

/// Every finding lies inside its text, between characters, and can be shown.
#[track_caller]
pub(crate) fn check_places(checked: &Checked) {
    for diagnostic in &checked.diagnostics {
        let text = checked.sources[diagnostic.file].text();
        let range = diagnostic.span.unwrap().range();
        assert!(
            text.get(range.clone()).is_some(),
            "{diagnostic:?} in {} bytes",
            text.len()
        );
        assert!(
            !range.is_empty() || text.trim().is_empty(),
            "nothing to see: {diagnostic:?}"
        );
    }
    if checked.diagnostics.len() < 20 {
        render_human(checked, Lang::Nl, true);
    }
    checked.to_json(Lang::En);
}

/// Loads a scenario in which something is wrong; gives `code at line:column` of each finding.
#[track_caller]
fn faults(text: &str) -> Vec<String> {
    let checked = check_scenario(text);
    check_places(&checked);
    assert!(checked.has_errors(), "nothing was found");
    let json = checked.to_json(Lang::Nl);
    json.iter()
        .map(|found| format!("{} at {}:{}", found.code, found.line, found.column))
        .collect()
}

/// A node with something in the place of its only effects.
fn effects(inside: &str) -> String {
    scenario_with(&format!(
        "\"d1\": Tell( effects: {inside}, next: \"end\" ),"
    ))
}

#[test]
fn ten_thousand_levels_are_a_finding_and_no_crash() {
    let levels = 10_000;
    for (open, middle, close) in [
        ("[", "", "]"),
        ("(", "", ")"),
        ("{\"a\":", "1", "}"),
        ("Some(", "1", ")"),
        ("Not(", "Flag(\"x\")", ")"),
        ("All([", "Flag(\"x\")", "])"),
        ("When(Flag(\"x\"), [", "", "])"),
    ] {
        let closed = format!("{}{middle}{}", open.repeat(levels), close.repeat(levels));
        for nested in [closed, open.repeat(levels)] {
            assert_eq!(faults(&nested).len(), 1, "{open}");
            assert_eq!(faults(&effects(&nested)).len(), 1, "{open}");
        }
    }
}

#[test]
fn a_megabyte_of_brackets_is_one_finding() {
    assert_eq!(faults(&"[".repeat(1 << 20)), ["syntax at 1:1"]);
    assert_eq!(faults(&effects(&"[".repeat(1 << 20))).len(), 1);
}

#[test]
fn comments_may_nest_as_deep_as_they_like() {
    let comment = format!("{}{}", "/*".repeat(10_000), "*/".repeat(10_000));
    let text = scenario_with(&format!(
        "\"d1\": Tell( narrate: {comment} \"Ja?\" {comment}, next: \"end\" ),"
    ));
    assert!(check_scenario(&text).diagnostics.is_empty());
    assert_eq!(faults(&effects(&"/*".repeat(10_000))).len(), 1);
}

#[test]
fn what_is_not_closed_is_found_where_it_opens() {
    assert_eq!(faults("Scenario( id: \"aan_de_deur )"), ["syntax at 1:15"]);
    assert_eq!(
        faults("Scenario( id: r#\"aan_de_deur\" )"),
        ["syntax at 1:17"]
    );
    assert_eq!(
        faults("Scenario( /* id: \"aan_de_deur\" )"),
        ["syntax at 1:11"]
    );
    assert_eq!(
        faults("Scenario( format: 1,\n  // en verder"),
        ["syntax at 2:14"]
    );
}

#[test]
fn an_empty_file_says_so() {
    for text in ["", " \n\t\r\n ", "\u{feff}", "// niets\n/* nog niets */"] {
        assert!(faults(text)[0].starts_with("empty-file"), "{text:?}");
    }
}

#[test]
fn a_nul_byte_is_found_where_it_stands() {
    assert_eq!(
        faults(&effects("[ Flag(\"a\0b\") ]")),
        ["nul-byte at 17:31"]
    );
    assert_eq!(faults("\0"), ["nul-byte at 1:1"]);
}

#[test]
fn a_byte_order_mark_changes_nothing() {
    let text = effects("[ Learn(\"eviction\") ]");
    assert_eq!(faults(&format!("\u{feff}{text}")), faults(&text));
    assert_eq!(faults("\u{feff}Scenarie()"), ["wrong-type at 1:1"]);
}

#[test]
fn windows_line_ends_change_no_line_and_no_column() {
    let text = scenario_with(
        "\"d1\": Tell(\n  // café\n  narrate: \"Eén\",\n  effects: [ Learn(\"eviction\") ],\n  next: \"é\",\n),\n",
    );
    assert_eq!(
        faults(&text),
        ["unknown-fact at 20:20", "unknown-node at 21:9"]
    );
    assert_eq!(faults(&text.replace('\n', "\r\n")), faults(&text));
    assert_eq!(
        faults("Scenario(\r\n  format: \"é\" x\r\n)"),
        ["syntax at 2:15"]
    );
}

/// A scenario with every place where a number can stand: each in angle brackets, on its own line.
const NUMBERS: &str = r#"Scenario(
    format: <1>,
    id: "fixture", language: "nl", title: "Proef", phase: "ph_first_contact",
    minutes: <5>,
    client: ( name: "Henk" ),
    contacts: { "cees": ( name: "Cees", ring: <3> ) },
    start_profiles: {
        "gewoon": ( weight: <1>,
            state: { "trust": <20> } ),
    },
    bands: { "bal_takeover_vs_strengthen": (<-0.5>, 1) },
    start: "d1",
    nodes: {
        "d1": Decide(
            affords: { "wmo_clarify_needs": <1.5> },
            bands: { "bal_intervene_vs_refrain": (0, <1.5>) },
            options: [ ( id: "a", say: "Dag.", next: "d2", why: ( text: "Kort.", source: "OURS" ),
                evidence: { "wmo_clarify_needs": <2> },
                balance: { "bal_intervene_vs_refrain": <0.5> },
                effects: [
                    Add("trust", <-8>),
                    Set("trust", <30>),
                    When( AtLeast("trust", <40>), [] ),
                ],
                cases: [ ( id: "x",
                    evidence: { "wmo_clarify_needs": <-1> },
                    when: Below("trust", <10>) ) ],
            ) ],
        ),
        "d2": Draw( outcomes: [ ( id: "a", next: "end",
            weight: <1>,
            weights: [ ( when: AtLeast("trust", <50>),
                weight: <3> ) ] ) ] ),
        "end": End( title: "Einde", text: "Klaar." ),
    },
)"#;

/// The same without the brackets.
pub(crate) fn numbers() -> String {
    NUMBERS.replace(['<', '>'], "")
}

#[test]
fn a_number_that_is_none_is_found_in_every_place_for_a_number() {
    assert!(!check_scenario(&numbers()).has_errors());
    let places: Vec<usize> = NUMBERS.match_indices('<').map(|(at, _)| at).collect();
    assert_eq!(places.len(), 18);
    for wild in [
        "1e999",
        "-1e999",
        "99999999999999999999",
        "-99999999999999999999",
        "NaN",
        "inf",
        "-inf",
    ] {
        for place in &places {
            let end = place + NUMBERS[*place..].find('>').unwrap();
            let wrong =
                format!("{}{wild}{}", &NUMBERS[..*place], &NUMBERS[end..]).replace(['<', '>'], "");
            let here = format!(" at {}:", NUMBERS[..*place].lines().count());
            let found = faults(&wrong);
            assert!(
                found.iter().any(|found| found.contains(&here)),
                "{wild} is not found{here} {found:?}"
            );
        }
    }
}

#[test]
fn a_field_that_stands_twice_is_found_in_every_kind_of_record() {
    for (field, text) in [
        (
            "title",
            "Scenario( format: 1, title: \"a\", title: \"b\" )".to_owned(),
        ),
        (
            "next",
            scenario_with("\"d1\": Tell( next: \"end\", next: \"end\" ),"),
        ),
        (
            "id",
            scenario_with(
                "\"d1\": Tell( lines: [ ( id: \"a\", text: \"x\", id: \"b\" ) ], next: \"end\" ),",
            ),
        ),
        (
            "say",
            scenario_with("\"d1\": Decide( options: [ ( id: \"a\", say: \"x\", say: \"y\" ) ] ),"),
        ),
        (
            "place",
            scenario_with(
                "\"d1\": Tell( scene: ( place: Gallery, place: Street ), next: \"end\" ),",
            ),
        ),
        (
            "source",
            scenario_with(
                "\"d1\": Decide( options: [ ( why: ( source: \"a\", text: \"b\", source: \"c\" ) ) ] ),",
            ),
        ),
    ] {
        let found = faults(&text);
        let line = text
            .lines()
            .position(|line| line.matches(&format!("{field}:")).count() == 2)
            .unwrap();
        let column = text
            .lines()
            .nth(line)
            .unwrap()
            .rfind(&format!("{field}:"))
            .unwrap()
            + 1;
        assert_eq!(
            found,
            [format!("duplicate-field at {}:{column}", line + 1)],
            "{text}"
        );
    }
}

#[test]
fn seventy_thousand_options_are_too_many() {
    let mut choices = String::new();
    for number in 0..70_000 {
        let _ = write!(
            choices,
            "(id:\"a{number}\",say:\"Ja.\",why:(text:\"Zo.\",source:\"OURS\"),next:\"end\"),"
        );
    }
    let checked = check_scenario(&scenario_with(&format!(
        "\"d1\": Decide( options: [{choices}] ),"
    )));
    assert!(
        checked
            .diagnostics
            .iter()
            .any(|found| found.code() == "too-many")
    );
    let mut outcomes = String::new();
    for number in 0..70_000 {
        let _ = write!(outcomes, "(id:\"a{number}\",weight:1,next:\"end\"),");
    }
    let found = faults(&scenario_with(&format!(
        "\"d1\": Draw( outcomes: [{outcomes}] ),"
    )));
    assert_eq!(found.len(), 1);
}

#[test]
fn a_story_of_fifty_thousand_nodes_in_a_row_is_fine() {
    let mut nodes = String::new();
    for number in 1..50_000 {
        let _ = writeln!(nodes, "\"d{number}\": Tell( next: \"d{}\" ),", number + 1);
    }
    nodes += "\"d50000\": Tell( next: \"end\" ),";
    assert!(
        check_scenario(&scenario_with(&nodes))
            .diagnostics
            .is_empty()
    );
}

#[test]
fn all_faults_of_a_file_are_found_in_one_go() {
    // That there is no `d9` is one fault, however often it is named.
    let text = scenario_with(
        "\"d1\": Tell( narrat: \"\", next: \"d9\" ),\n\
         \"d2\": Reflect( next: \"d9\" ),\n\
         \"d3\": Visit( title: \"\", effects: [ Learn(\"x\") ], next: \"d9\" ),\n\
         \"d4\": Decide( options: [ ( id: \"a\", shows: [\"x\"], when: Flag(\"set_in_d1\"), next: \"d9\" ) ] ),\n\
         \"d5\": Decide( options: [ ( id: \"a\", say: \"x\", cases: [ ( id: \"B\", when: Knows(\"y\"), next: \"d9\" ) ] ) ] ),\n",
    );
    let expected = [
        "unknown-field at 17:13",
        "missing-field at 18:7",
        "empty-text at 19:21",
        "unknown-fact at 19:42",
        "unknown-node at 19:56",
        "missing-why at 20:26",
        "option-without-text at 20:26",
        "unknown-behaviour at 20:45",
        "missing-why at 21:26",
        "bad-id at 21:62",
        "unknown-fact at 21:79",
    ];
    assert_eq!(faults(&text), expected);
    // A fault of notation hides what comes after it: nothing more can be known.
    assert_eq!(
        faults(&text.replacen("\"d2\":", "\"d2\"", 1)),
        ["syntax at 18:6"]
    );
}

#[test]
fn what_could_not_be_read_is_not_called_unknown() {
    let found = faults(&scenario_with(
        "\"d1\": Tell( narrat: \"x\", effects: [ Flag(\"seen\"), FillSlot(\"helper\", \"cees\") ], next: \"d2\" ),\n\
         \"d2\": Tell(\n\
             narrate: \"{helper}\",\n\
             route: [ ( when: All([ Flag(\"seen\"), Drew(\"d1\", \"x\"), Chose(\"d1\", \"y\") ]), to: \"d1\" ) ],\n\
             next: \"end\",\n\
         ),\n",
    ));
    assert_eq!(found, ["unknown-field at 17:13"]);
    let facts = effects("[ Learn(\"arrears\") ]")
        .replace("facts: { \"arrears\": (", "facts: { \"arrears\": ( txt: 1,");
    assert_eq!(faults(&facts), ["unknown-field at 10:27"]);
}

#[test]
fn a_thousand_findings_are_shown_and_the_rest_is_counted() {
    let options: String = (0..1500)
        .map(|id| format!("( id: \"o{id}\", say: \"Ja.\", next: \"end\" ),"))
        .collect();
    let checked = check_scenario(&scenario_with(&format!(
        "\"d1\": Decide( options: [ {options} ] ),"
    )));
    assert_eq!(checked.diagnostics.len(), 1001);
    let last = checked.diagnostics.last().unwrap();
    assert_eq!(
        (last.code(), last.args.as_slice()),
        ("more-findings", &[("count", "500".to_owned())][..])
    );
}

#[test]
fn two_texts_never_share_an_id() {
    let nodes = "\"d1\": Decide( lines: [ ( id: \"say\", text: \"Nou.\" ) ], options: [ ( id: \"line\", say: \"Ja.\", why: ( text: \"Zo.\", source: \"OURS\" ), next: \"end\" ) ] ),";
    let checked = check_scenario(&scenario_with(nodes));
    assert!(
        checked
            .diagnostics
            .iter()
            .any(|found| found.code() == "duplicate-id"),
        "{:?}",
        checked.diagnostics
    );
}
