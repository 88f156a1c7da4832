//! What is sound is not refused, and what is broken does not pass: the small scenarios in
//! `tests/data/cases` that were once judged wrongly, and their kin.

use drempel::core::check::{LoadInput, load};
use drempel::core::diagnostic::{Checked, Diagnostic, Severity};
use drempel::core::locale::Lang;
use drempel::storage::read_source;

use crate::fixtures::{catalog, check_scenario, check_translated, in_repository, scenario_with};

fn case(name: &str) -> Checked {
    let path = in_repository(&format!("tests/data/cases/{name}/scenario.ron"));
    let input = LoadInput {
        folder: Some(name.to_owned()),
        scenario: ("scenario.ron".to_owned(), read_source(&path).unwrap()),
        translations: Vec::new(),
    };
    load(input, catalog()).1
}

fn only(checked: &Checked, code: &str) -> Diagnostic {
    let mut found = checked.diagnostics.iter();
    let finding = found.find(|finding| finding.code() == code);
    finding
        .unwrap_or_else(|| panic!("no {code}: {:?}", checked.diagnostics))
        .clone()
}

fn errors(checked: &Checked) -> Vec<&'static str> {
    let found = checked.diagnostics.iter();
    let errors = found.filter(|finding| finding.severity == Severity::Error);
    errors.map(Diagnostic::code).collect()
}

fn text_at(checked: &Checked, span: drempel::core::source::Span) -> &str {
    &checked.sources[0].text()[span.range()]
}

#[test]
fn an_id_that_is_offered_twice_at_one_moment_is_found_with_both_places() {
    for (name, id, other) in [
        ("dup_always", "\"x\"", "\"x\""),
        ("dup_cell_always", "\"mo_b\"", "("),
    ] {
        let checked = case(name);
        assert_eq!(errors(&checked), ["duplicate-id"], "{name}");
        let finding = only(&checked, "duplicate-id");
        assert_eq!(text_at(&checked, finding.span.unwrap()), id, "{name}");
        let [(place, _)] = finding.related[..] else {
            panic!("{name}: {finding:?}");
        };
        assert_eq!(text_at(&checked, place), other, "{name}");
        assert_ne!(Some(place), finding.span);
    }
}

/// A slot in a wrong spelling is named with the right one.
#[test]
fn a_slot_in_a_wrong_spelling_is_named_with_the_right_one() {
    for written in [
        "{Worker}",
        "{ worker }",
        "{wroker}",
        "{worker }",
        "{WORKER}",
    ] {
        let nodes = format!("\"d1\": Tell( narrate: \"Dag, {written}.\", next: \"end\" ),");
        let checked = check_scenario(&scenario_with(&nodes));
        assert_eq!(errors(&checked), ["unknown-slot"], "{written}");
        let finding = only(&checked, "unknown-slot");
        assert_eq!(text_at(&checked, finding.span.unwrap()), written);
        let hint = finding.hint_text(Lang::En);
        assert_eq!(
            hint.as_deref(),
            Some("Did you mean `{worker}`?"),
            "{written}"
        );
    }
    assert_eq!(errors(&case("slotcap")), ["unknown-slot"]);
    let nodes = r#""d1": Tell( narrate: "Dag, {worker.", next: "end" ),"#;
    assert_eq!(
        errors(&check_scenario(&scenario_with(nodes))),
        ["lone-brace"]
    );
}

#[test]
fn a_slot_that_is_told_before_it_is_filled_is_found_with_the_way() {
    let checked = case("slot_unfilled");
    assert_eq!(errors(&checked), ["slot-not-filled"]);
    let finding = only(&checked, "slot-not-filled");
    assert!(finding.args.iter().any(|(name, _)| *name == "way"));
}

#[test]
fn a_translation_has_the_slots_of_its_source() {
    let nodes = r#""d1": Tell( narrate: "Dag, {worker}.", next: "end" ),"#;
    for (text, code) in [
        ("Hello.", "slot-not-translated"),
        ("Hello, {worker} and {helper}.", "unknown-slot"),
        ("Hello, { worker }.", "unknown-slot"),
        ("Hello, {worker.", "lone-brace"),
    ] {
        let table = format!(
            "Translation( format: 1, scenario: \"fixture\", language: \"en\", texts: {{
                \"d1.narrate\": ( from: \"00000000\", text: \"{text}\" ) }} )"
        );
        let checked = check_translated(&scenario_with(nodes), Some(&table));
        assert_eq!(errors(&checked), [code], "{text}");
    }
}

/// Conditions that leave no gap are a fallback, and so is what is open at every decision.
#[test]
fn conditions_that_leave_no_gap_are_a_fallback() {
    for name in ["complementary", "alw_fallback"] {
        assert_eq!(errors(&case(name)), Vec::<&str>::new(), "{name}");
    }
    let decide = |conditions: &[&str]| {
        let option = |(index, when): (usize, &&str)| {
            format!(
                "( id: \"o{index}\", say: \"o{index}\", when: {when}, why: ( text: \"w\", source: \"OURS\" ), next: \"d2\" ),"
            )
        };
        let options: String = conditions.iter().enumerate().map(option).collect();
        let set = "effects: [ Flag(\"a\"), Flag(\"b\"), MakePromise(\"five_minutes\"), KeepPromise(\"five_minutes\"), BreakPromise(\"five_minutes\") ]";
        let nodes = format!(
            "\"d1\": Decide( options: [ {options} ] ),
             \"d2\": Draw( outcomes: [ ( id: \"x\", weight: 1, {set}, next: \"end\" ), ( id: \"y\", weight: 1, next: \"end\" ) ] ),"
        );
        let checked = check_scenario(&scenario_with(&nodes));
        let gaps = checked.diagnostics.iter();
        let gap = gaps
            .clone()
            .find(|found| found.code() == "no-fallback-option");
        let others = gaps.filter(|found| {
            found.severity == Severity::Error && found.code() != "no-fallback-option"
        });
        assert_eq!(others.count(), 0, "{conditions:?}");
        gap.map(|gap| gap.hint_text(Lang::En).unwrap())
    };
    for sound in [
        &[r#"Flag("a")"#, r#"Not(Flag("a"))"#][..],
        &[
            r#"Below("trust", 20)"#,
            r#"All([AtLeast("trust", 20), Below("trust", 60)])"#,
            r#"AtLeast("trust", 60)"#,
        ],
        &[
            r#"All([Flag("a"), Flag("b")])"#,
            r#"Any([Not(Flag("a")), Not(Flag("b"))])"#,
        ],
        &[r#"Not(All([Flag("a"), Flag("b")]))"#, r#"Flag("a")"#],
        &[
            r#"Not(Promise("five_minutes", Made))"#,
            r#"Not(Promise("five_minutes", Kept))"#,
        ],
        &[r#"Not(Drew("d2", "x"))"#, r#"Not(Drew("d2", "y"))"#],
        &[r#"Profile("gewoon")"#],
        &[r#"Any([Flag("a"), All([])])"#],
    ] {
        assert_eq!(decide(sound), None, "{sound:?}");
    }
    for (gap, state) in [
        (
            &[r#"Flag("a")"#, r#"Flag("b")"#][..],
            r#"Not(Flag("a")), Not(Flag("b"))"#,
        ),
        (
            &[r#"Below("trust", 20)"#, r#"AtLeast("trust", 40)"#],
            r#"AtLeast("trust", 20), Below("trust", 40)"#,
        ),
        (
            &[r#"Drew("d2", "x")"#, r#"Drew("d2", "y")"#],
            r#"Not(Drew("d2", "x")), Not(Drew("d2", "y"))"#,
        ),
        (
            &[
                r#"Promise("five_minutes", Made)"#,
                r#"Promise("five_minutes", Kept)"#,
            ],
            "Promise",
        ),
    ] {
        let hint = decide(gap).unwrap();
        assert!(hint.contains(state), "{gap:?}: {hint}");
    }
}

#[test]
fn routes_and_weights_that_leave_no_gap_lead_on() {
    let nodes = r#"
        "d1": Tell( narrate: "a", route: [ ( when: AtLeast("trust", 40), to: "d2" ), ( when: Below("trust", 40), to: "end" ) ] ),
        "d2": Draw( outcomes: [
            ( id: "x", weight: 0, weights: [ ( when: AtLeast("shame", 10), weight: 1 ) ], next: "end" ),
            ( id: "y", weight: 0, weights: [ ( when: Below("shame", 10), weight: 2 ) ], next: "end" ),
        ] ),"#;
    let checked = check_scenario(&scenario_with(nodes));
    assert_eq!(errors(&checked), Vec::<&str>::new());
}

#[test]
fn what_was_broken_and_passed_is_found() {
    let checked = case("no_end");
    assert_eq!(errors(&checked), ["no-ending"]);
    let place = only(&checked, "no-ending").span.unwrap();
    assert_eq!(text_at(&checked, place), "\"a\"");
    let checked = case("same_text");
    let same = checked.diagnostics.iter();
    assert_eq!(
        same.filter(|found| found.code() == "identical-options")
            .count(),
        2
    );
    assert_eq!(
        only(&case("set_never_read"), "never-read").severity,
        Severity::Warning
    );
}

/// One wrong name is one finding, with all its places.
#[test]
fn a_wrong_name_at_many_places_is_one_finding() {
    let option = |index: usize| {
        format!(
            "( id: \"o{index}\", say: \"o{index}\", why: ( text: \"w\", source: \"OURS\" ), effects: [ Learn(\"arears\") ], next: \"end\" ),"
        )
    };
    let options: String = (0..10).map(option).collect();
    let nodes = format!("\"d1\": Decide( options: [ {options} ] ),");
    let checked = check_scenario(&scenario_with(&nodes));
    assert_eq!(errors(&checked), ["unknown-fact"]);
    assert_eq!(only(&checked, "unknown-fact").related.len(), 9);
    let drawn = drempel::core::diagnostic::render_human(&checked, Lang::En, false);
    assert!(drawn.contains("Also at 6 more places."), "{drawn}");
    let json = serde_json::to_value(checked.to_json(Lang::En)).unwrap();
    assert_eq!(json[0]["related"].as_array().unwrap().len(), 9);
    assert_eq!(json[0]["related"][0]["message"], "here as well");
}
