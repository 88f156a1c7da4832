//! Every finding at its place and in its words, and never a raw id.

use std::collections::BTreeSet;

use drempel::core::diagnostic::{Checked, Diagnostic, Rule, Severity, render_human, summary};
use drempel::core::locale::{Lang, say, try_say};
use drempel::core::source::SourceText;
use expect_test::{Expect, expect};

use crate::fixtures::{Fixture, check_scenario, check_translated, is_of_the_audit, scenario_with};
use crate::messages::{all_ids, message_ids, source_hints, used_rules};

/// What only a host can find, since the core reads no files; and what no small text file can hold,
/// which `robustness` looks at.
const WITHOUT_FIXTURE: &[&str] = &[
    "more-findings",
    "file-not-found",
    "file-too-large",
    "file-unreadable",
    "is-a-folder",
    "not-a-file",
    "not-utf8",
    "saved-as-utf16",
    "not-plain-text",
    "misnamed-file",
    "nul-byte",
    "too-many",
];

/// Compares marks and findings in all fixtures of a group at once.
#[track_caller]
fn check_group(belongs: impl Fn(&Fixture) -> bool) {
    let fixtures: Vec<_> = Fixture::all().into_iter().filter(belongs).collect();
    assert!(!fixtures.is_empty());
    let faults: String = fixtures.iter().map(Fixture::faults).collect();
    assert!(faults.is_empty(), "\n{faults}");
}

fn is_scenario(fixture: &Fixture) -> bool {
    !fixture.name.ends_with(".framework.ron") && !fixture.name.ends_with(".translation.ron")
}

#[test]
fn findings_in_nodes_stand_at_their_marks() {
    check_group(Fixture::is_nodes);
}

#[test]
fn findings_in_whole_scenarios_stand_at_their_marks() {
    check_group(|fixture| is_scenario(fixture) && !fixture.is_nodes());
}

#[test]
fn findings_in_frameworks_stand_at_their_marks() {
    check_group(|fixture| fixture.name.ends_with(".framework.ron"));
}

#[test]
fn findings_in_translations_stand_at_their_marks() {
    check_group(|fixture| fixture.name.ends_with(".translation.ron"));
}

#[test]
fn a_fixture_shows_the_code_whose_name_it_bears() {
    for fixture in Fixture::all() {
        let code = format!("[{}]: ", fixture.code());
        assert!(
            fixture
                .marked
                .marks
                .iter()
                .any(|mark| mark.text.contains(&code)),
            "{}",
            fixture.name
        );
    }
}

#[test]
fn every_code_has_a_fixture() {
    let shown: BTreeSet<String> = Fixture::all()
        .iter()
        .map(|fixture| fixture.code().to_owned())
        .collect();
    let lacking: Vec<_> = codes()
        .into_iter()
        // What the audit finds has planted faults of its own.
        .filter(|code| !is_of_the_audit(code))
        .filter(|code| !shown.contains(code) && !WITHOUT_FIXTURE.contains(&code.as_str()))
        .collect();
    assert!(lacking.is_empty(), "no fixture for: {lacking:?}");
}

#[test]
fn every_hint_in_the_sources_has_words() {
    let known = all_ids();
    let hints = source_hints();
    let lacking: Vec<_> = hints.iter().filter(|hint| !known.contains(*hint)).collect();
    assert!(lacking.is_empty(), "no message for: {lacking:?}");
}

#[test]
fn every_word_for_a_finding_is_used() {
    let (rules, hints) = (used_rules(), source_hints());
    let is_used = |id: &String| {
        let code = id.strip_prefix("diag-").or(id.strip_prefix("hint-for-"));
        match code.map(Rule::of) {
            Some(rule) => rule.is_some_and(|rule| rules.contains(&format!("{rule:?}"))),
            None => !id.starts_with("hint-") || hints.contains(id),
        }
    };
    let unused: Vec<_> = message_ids()
        .into_iter()
        .filter(|id| !is_used(id))
        .collect();
    assert!(unused.is_empty(), "nothing uses: {unused:?}");
}

#[test]
fn every_finding_is_said_in_both_languages() {
    for fixture in Fixture::all() {
        let (checked, _, _) = fixture.check();
        for diagnostic in &checked.diagnostics {
            let [nl, en] = Lang::ALL.map(|lang| {
                let message = diagnostic.message(lang);
                assert_ne!(
                    message,
                    format!("diag-{}", diagnostic.code()),
                    "{}",
                    fixture.name
                );
                let hint = diagnostic.hint_text(lang).unwrap_or_default();
                assert!(!hint.starts_with("hint-"), "{}: {hint}", fixture.name);
                for text in [&message, &hint] {
                    assert!(
                        !text.contains(['$', '\u{2068}', '\u{2069}']),
                        "{}: {text}",
                        fixture.name
                    );
                }
                (message, hint)
            });
            assert_ne!(
                nl.0, en.0,
                "{}: the same message in both languages",
                fixture.name
            );
            assert_eq!(
                nl.1.is_empty(),
                en.1.is_empty(),
                "{}: a hint in one language",
                fixture.name
            );
        }
    }
}

#[test]
fn what_a_host_finds_is_said_in_both_languages() {
    let args = [
        ("size", "40"),
        ("limit", "32"),
        ("line", "3"),
        ("reason", "x"),
        ("path", "map/x"),
        ("limit", "65535"),
        ("count", "5"),
        ("kind", "docx"),
        ("found", "Scenario.ron"),
        ("wanted", "scenario.ron"),
    ];
    for lang in Lang::ALL {
        for code in WITHOUT_FIXTURE {
            assert!(
                try_say(lang, &format!("diag-{code}"), &args).is_some(),
                "{code}"
            );
        }
    }
}

/// The codes that have words.
fn codes() -> BTreeSet<String> {
    let ids = message_ids().into_iter();
    ids.filter_map(|id| id.strip_prefix("diag-").map(str::to_owned))
        .collect()
}

#[test]
fn every_code_has_a_page_in_both_languages() {
    let pages: Vec<&str> = Rule::ALL.iter().map(|rule| rule.code()).collect();
    let distinct: BTreeSet<String> = pages.iter().map(|code| (*code).to_owned()).collect();
    assert_eq!(distinct, codes());
    assert_eq!(distinct.len(), pages.len(), "a page stands twice");
    for code in pages {
        for (lang, why, wrong, right) in [
            (
                Lang::Nl,
                "Waarom het ertoe doet: ",
                "// fout\n",
                "// goed\n",
            ),
            (Lang::En, "Why it matters: ", "// wrong\n", "// right\n"),
        ] {
            let page = page(code, lang).unwrap_or_else(|| panic!("{code}: no page"));
            let parts: Vec<&str> = page.split("\n\n").collect();
            let [what, matters, example] = parts[..] else {
                panic!("{code}: {page}");
            };
            assert!(what.ends_with('.'), "{code}: {what}");
            assert!(
                matters.starts_with(why) && matters.ends_with('.'),
                "{code}: {matters}"
            );
            assert!(
                example.starts_with("```ron\n") && example.ends_with("\n```"),
                "{code}"
            );
            assert!(
                example.contains(wrong) && example.contains(right),
                "{code}: {example}"
            );
        }
        assert_ne!(page(code, Lang::Nl), page(code, Lang::En), "{code}");
    }
    assert_eq!(page("nothing-of-the-kind", Lang::Nl), None);
}

fn page(code: &str, lang: Lang) -> Option<&'static str> {
    Rule::of(code)?.page(lang)
}

/// What is found when a file is checked is as grave as its rule says, but for translations that lie
/// under a wrong name: without them the scenario still plays.
#[test]
fn the_fixtures_show_each_warning_that_may_be_allowed() {
    let mut warnings = BTreeSet::new();
    for fixture in Fixture::all() {
        for diagnostic in fixture.check().0.diagnostics {
            let rule = diagnostic.rule;
            assert_eq!(rule.severity(), diagnostic.severity, "{}", rule.code());
            warnings.extend((diagnostic.severity == Severity::Warning).then_some(rule));
        }
    }
    let may_be_meant = Rule::ALL.iter().filter(|rule| rule.may_be_allowed());
    let mut warned: BTreeSet<Rule> = may_be_meant.copied().collect();
    // An allowance that matches nothing is not there to be allowed.
    warned.insert(Rule::UnusedAllow);
    assert_eq!(warnings, warned);
}

#[test]
fn rules_about_words_run_in_each_language() {
    let nodes = r#""d1": Decide(
        say: "Ja?",
        options: [
            ( id: "a", say: "Zullen we hem samen lezen?", why: ( text: "Samen.", source: "OURS" ), next: "end" ),
            ( id: "b", say: "Die brief, die kan wachten.", why: ( text: "Later.", source: "OURS" ), next: "end" ),
        ],
    ),"#;
    let table = r#"Translation( format: 1, scenario: "fixture", language: "en", texts: {
        "d1.a.say": ( from: "783690b4", text: "Shall we plan an \"intervention\" together?" ),
        "d1.b.say": ( from: "74b3dc8a", text: "No intervention needed." ),
    } )"#;
    let checked = check_translated(&scenario_with(nodes), Some(table));
    let found = checked
        .diagnostics
        .iter()
        .filter(|found| found.code() == "jargon");
    let places: Vec<_> = found
        .map(|found| (found.file, &table[found.span.unwrap().range()]))
        .collect();
    // Where a text is written with escapes, the whole text is the place.
    let whole = r#""Shall we plan an \"intervention\" together?""#;
    assert_eq!(places, [(1, whole), (1, "intervention")]);
}

#[track_caller]
fn check_summary(errors: &str, warnings: &str, files: &str, expect: Expect) {
    let args = [("errors", errors), ("warnings", warnings), ("files", files)];
    let lines: Vec<_> = Lang::ALL
        .iter()
        .map(|lang| say(*lang, "check-summary", &args))
        .collect();
    expect.assert_eq(&lines.join("\n"));
}

#[test]
fn the_closing_line_counts_and_is_kind_when_there_is_nothing_to_count() {
    check_summary(
        "0",
        "0",
        "1",
        expect![[r#"
        Alles klopt: niets gevonden in 1 bestand.
        All is well: nothing found in 1 file."#]],
    );
    check_summary(
        "1",
        "0",
        "2",
        expect![[r#"
        1 fout in 2 bestanden.
        1 error in 2 files."#]],
    );
    check_summary(
        "2",
        "1",
        "1",
        expect![[r#"
        2 fouten en 1 keer ‘let op’ in 1 bestand.
        2 errors and 1 warning in 1 file."#]],
    );
    check_summary(
        "0",
        "3",
        "2",
        expect![[r#"
        3 keer ‘let op’ in 2 bestanden.
        3 warnings in 2 files."#]],
    );
}

fn one_finding() -> Checked {
    check_scenario(&scenario_with(
        "\"d1\": Tell( narrate: \"Eén café.\", next: \"ent\" ),",
    ))
}

#[test]
fn a_finding_is_drawn_with_its_excerpt_and_a_way_out() {
    expect![[r#"
        fout[unknown-node]: Er is geen knoop `ent`.
          --> scenario.ron:17:41
           |
        17 | "d1": Tell( narrate: "Eén café.", next: "ent" ),
           |                                         ^^^^^
           |
           = tip: Bedoel je `end`?

    "#]]
    .assert_eq(&render_human(&one_finding(), Lang::Nl, false));
}

#[test]
fn a_finding_about_a_whole_file_names_the_file() {
    let finding = Diagnostic::about_file(Rule::NotUtf8).arg("line", 3);
    let checked = Checked {
        sources: vec![SourceText::new("map/scenario.ron", "")],
        diagnostics: vec![finding],
    };
    let text = render_human(&checked, Lang::Nl, false) + &summary(&checked, Lang::Nl);
    expect![[r#"
        fout[not-utf8]: Dit bestand is niet opgeslagen als UTF-8. Het gaat mis in regel 3.
        --> map/scenario.ron
         = tip: Kies in je tekstprogramma bij ‘Opslaan als’ de codering UTF-8.

        1 fout in 1 bestand."#]]
    .assert_eq(&text);
}

#[test]
fn a_finding_for_machines_has_lines_and_columns() {
    let json = serde_json::to_string_pretty(&one_finding().to_json(Lang::En)).unwrap();
    expect![[r#"
        [
          {
            "code": "unknown-node",
            "severity": "error",
            "file": "scenario.ron",
            "line": 17,
            "column": 41,
            "end_line": 17,
            "end_column": 46,
            "message": "There is no node `ent`.",
            "hint": "Did you mean `end`?"
          }
        ]"#]]
    .assert_eq(&json);
}
