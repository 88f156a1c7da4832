//! The debrief of real runs, as a screen reader would meet it.

use std::sync::{Arc, OnceLock};

use bevy_egui::egui::accesskit::Role;
use drempel::app::panels::debrief::{DebriefView, debrief_ui};
use drempel::core::assessment::Debrief;
use drempel::core::assessment::debrief::{Names, build};
use drempel::core::dialogue::replay;
use drempel::core::dialogue::{Input, Setup};
use drempel::core::framework::Catalog;
use drempel::core::locale::{Lang, say};
use drempel::core::report::blocks::Report;
use drempel::core::scenario::Scenario;
use drempel::storage::{load_scenario, shipped_catalog};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::every_screen::{self, report};
use crate::kept::debriefs;
use crate::map;
use crate::same::{one_line, said};
use crate::stage::{Stage, in_repository, labels, press, shows, stage};

struct Shown {
    report: Report,
    lang: Lang,
}

fn small() -> &'static (Arc<Scenario>, Catalog) {
    static SMALL: OnceLock<(Arc<Scenario>, Catalog)> = OnceLock::new();
    SMALL.get_or_init(|| {
        let (catalog, _) = shipped_catalog();
        let loaded = load_scenario(&in_repository("tests/data/scenarios/klein"), &catalog);
        (Arc::new(loaded.scenario.unwrap()), catalog)
    })
}

fn debrief(choices: &[&str], lang: Lang) -> Harness<'static, Stage<Shown>> {
    show(&played(choices, lang), lang)
}

fn played(choices: &[&str], lang: Lang) -> Debrief {
    let (scenario, catalog) = small();
    let mut inputs: Vec<Input> = choices
        .iter()
        .map(|id| Input::Choose((*id).to_owned()))
        .collect();
    if inputs.len() >= 2 {
        inputs.insert(2, Input::Observe(vec!["post".to_owned(), "dog".to_owned()]));
    }
    let setup = Setup {
        seed: 3,
        draws: [("profile".into(), "open".into())].into(),
        ..Setup::default()
    };
    let trace = replay(scenario.clone(), catalog, setup, &inputs).unwrap();
    build(&trace, catalog, lang, &Names::default())
}

fn show(debrief: &Debrief, lang: Lang) -> Harness<'static, Stage<Shown>> {
    show_report(report(debrief, lang), lang)
}

fn show_report(report: Report, lang: Lang) -> Harness<'static, Stage<Shown>> {
    // High enough for everything: what is out of sight is not in the tree.
    stage(
        Shown { report, lang },
        [1280.0, 60_000.0],
        |ui, shown| {
            let view = DebriefView {
                lang: shown.lang,
                run: "",
                report: &shown.report,
                jump: None,
                kept: None,
                kept_now: false,
                resume: None,
                trouble: None,
                again: true,
            };
            debrief_ui(ui, &view)
        },
        |_, _| {},
    )
}

#[test]
fn levels_are_words_and_too_little_is_said_to_be_too_little() {
    let shown = debrief(&["honest", "listen", "neighbour_bin", "promise"], Lang::Nl);
    assert!(
        shows(&shown, "passend, ook als het lastig werd – 4 kansen"),
        "{:#?}",
        labels(&shown)
    );
    let shown = debrief(&["honest", "listen"], Lang::Nl);
    assert!(
        shows(&shown, "nog te weinig gezien – 2 kansen"),
        "{:#?}",
        labels(&shown)
    );
}

#[test]
fn a_critical_moment_stands_there_with_its_repair() {
    let open = debrief(&["pretext", "listen"], Lang::Nl);
    assert!(shows(&open, "Je gaf een andere reden dan de echte."));
    assert!(shows(&open, "niet meer hersteld"));
    let repaired = debrief(&["pretext", "apologise"], Lang::Nl);
    assert!(shows(&repaired, "Hersteld") && shows(&repaired, "Ik zei het niet goed."));
}

/// As in the text and on the page.
#[test]
fn danger_that_was_left_stands_before_what_worked() {
    for danger in [false, true] {
        let mut debrief = played(&["pretext", "listen"], Lang::Nl);
        debrief.critical[0].danger = danger;
        let labels = labels(&show(&debrief, Lang::Nl));
        let at = |heading: &str| labels.iter().rposition(|label| label == heading).unwrap();
        let first = at("Momenten om over te praten") < at("Wat werkte");
        assert_eq!(first, danger, "{labels:#?}");
    }
}

#[test]
fn a_promise_stands_there_with_what_became_of_it() {
    let choices = ["honest", "listen", "neighbour_bin", "promise"];
    for (lang, section, words) in [
        (Lang::Nl, "Wat je beloofde", "Die belofte staat nog."),
        (Lang::En, "What you promised", "This promise still stands."),
    ] {
        let shown = debrief(&choices, lang);
        assert!(
            shows(&shown, section) && shows(&shown, words),
            "{:#?}",
            labels(&shown)
        );
    }
    assert!(!shows(&debrief(&choices[..3], Lang::Nl), "Wat je beloofde"));
}

#[test]
fn alternatives_open_when_they_are_asked_for() {
    let mut shown = debrief(&["honest"], Lang::Nl);
    assert!(!shows(&shown, "Vriendelijk, maar het klopt niet."));
    press(&mut shown, "Dit kon je toen ook kiezen:");
    assert!(shows(&shown, "Vriendelijk, maar het klopt niet."));
}

#[test]
fn each_drawing_says_what_it_shows() {
    let shown = debrief(&["honest", "push"], Lang::Nl);
    let labels = labels(&shown);
    for words in ["paste hier", "verder naar", "Vertrouwen: vrij laag →"] {
        assert!(
            labels.iter().any(|label| label.contains(words)),
            "{words}: {labels:#?}"
        );
    }
}

#[test]
fn what_was_seen_is_told_apart_from_what_was_assumed() {
    let shown = debrief(&["honest", "listen"], Lang::En);
    let labels = labels(&shown);
    assert!(
        labels
            .iter()
            .any(|label| label.contains("Er ligt een stapel post.")),
        "{labels:#?}"
    );
    assert!(
        labels
            .iter()
            .any(|label| label.contains("Er blaft een hond.")),
        "{labels:#?}"
    );
}

#[test]
fn there_is_no_percentage_and_no_unknown_message() {
    for lang in Lang::ALL {
        let shown = debrief(&["pretext", "apologise", "neighbour_bin", "vague"], lang);
        for label in labels(&shown) {
            assert!(!label.contains('%'), "{label}");
            assert!(
                !label.starts_with("debrief-") && !label.starts_with("app-"),
                "{label}"
            );
        }
    }
}

#[test]
fn help_lines_stand_there_with_the_month_in_which_they_were_checked() {
    let shown = debrief(&["honest"], Lang::Nl);
    for words in ["0800-0113", "0800-2000", "088-0767000", "november 2026"] {
        assert!(shows(&shown, words), "{words}");
    }
}

/// As text and page do (`tests/core/shown.rs`).
#[test]
fn the_window_says_what_the_blocks_say_in_the_same_order_of_sections() {
    for lang in Lang::ALL {
        let others = say(lang, "debrief-choice-alternatives", &[]);
        let of_tests = [every_screen::debrief(), map::debrief()];
        for debrief in debriefs(lang).iter().chain(of_tests) {
            let report = report(debrief, lang);
            let mut shown = show_report(report.clone(), lang);
            for folded in shown.get_all_by_label(&others) {
                folded.click_accesskit();
            }
            shown.run();
            let labels: Vec<String> = labels(&shown).iter().map(|label| one_line(label)).collect();
            for sentence in said(&report, true) {
                let mut labels = labels.iter();
                assert!(
                    labels.any(|label| label.contains(&sentence)),
                    "{}, {}: {sentence}",
                    debrief.scenario,
                    debrief.seed
                );
            }
            let headings = shown.get_all_by_role(Role::Heading);
            let headings: Vec<String> = headings
                .filter_map(|heading| heading.accesskit_node().label())
                .collect();
            let titles = report
                .sections
                .iter()
                .map(|section| section.title.to_string());
            let titles: Vec<String> = [report.title.to_string()]
                .into_iter()
                .chain(titles)
                .collect();
            assert_eq!(headings, titles);
        }
    }
}
