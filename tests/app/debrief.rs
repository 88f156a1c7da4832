//! The debrief of real runs, as a screen reader would meet it.

use std::sync::{Arc, OnceLock};

use bevy_egui::egui::Key;
use bevy_egui::egui::accesskit::{Role, Toggled};
use drempel::app::command::{Command, DebriefCommand};
use drempel::app::panels::debrief::debrief_ui;
use drempel::core::assessment::Debrief;
use drempel::core::assessment::debrief::{Names, build};
use drempel::core::dialogue::replay;
use drempel::core::dialogue::{Input, Setup};
use drempel::core::framework::Catalog;
use drempel::core::locale::{Lang, say};
use drempel::core::report::blocks::{Report, Section};
use drempel::core::scenario::Scenario;
use drempel::storage::{load_scenario, shipped_catalog};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::every_screen::{self, debrief_view, open_sections, report};
use crate::kept::debriefs;
use crate::map;
use crate::same::{one_line, said};
use crate::stage::{self, Stage, in_repository, labels, press, shows, stage};

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
    // Whoever comes back is asked why, and then it ends.
    inputs.extend(
        choices
            .ends_with(&["promise"])
            .then(|| Input::Reflect("Zij bepaalt.".to_owned())),
    );
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
        |ui, shown| debrief_ui(ui, &debrief_view(&shown.report, "", shown.lang)),
        |_, _| {},
    )
}

/// A debrief with all of it open.
fn opened(choices: &[&str], lang: Lang) -> Harness<'static, Stage<Shown>> {
    let mut shown = debrief(choices, lang);
    open_sections(&mut shown, &report(&played(choices, lang), lang));
    shown
}

#[test]
fn levels_are_words_and_too_little_is_said_to_be_too_little() {
    let shown = opened(&["honest", "listen", "neighbour_bin", "promise"], Lang::Nl);
    assert!(
        shows(&shown, "passend, ook als het lastig werd – 4 kansen"),
        "{:#?}",
        labels(&shown)
    );
    let shown = opened(&["honest", "listen"], Lang::Nl);
    assert!(
        shows(&shown, "nog te weinig gezien – 2 kansen"),
        "{:#?}",
        labels(&shown)
    );
}

#[test]
fn a_critical_moment_stands_there_with_its_repair() {
    // Without opening anything.
    let open = debrief(&["pretext", "listen"], Lang::Nl);
    assert!(shows(&open, "Je gaf een andere reden dan de echte."));
    assert!(shows(&open, "niet meer hersteld"));
    let repaired = debrief(&["pretext", "apologise"], Lang::Nl);
    assert!(shows(&repaired, "Hersteld") && shows(&repaired, "Ik zei het niet goed."));
}

/// As in the text and on the page.
#[test]
fn what_was_critical_stands_before_what_worked() {
    let labels = labels(&debrief(&["pretext", "apologise"], Lang::Nl));
    let at = |heading: &str| labels.iter().rposition(|label| label == heading).unwrap();
    assert!(
        at("Momenten om over te praten") < at("Wat werkte"),
        "{labels:#?}"
    );
}

#[test]
fn a_promise_stands_there_with_what_became_of_it() {
    let choices = ["honest", "listen", "neighbour_bin", "promise"];
    for (lang, section, words) in [
        (Lang::Nl, "Wat je beloofde", "Die belofte staat nog."),
        (Lang::En, "What you promised", "This promise still stands."),
    ] {
        let shown = opened(&choices, lang);
        assert!(
            shows(&shown, section) && shows(&shown, words),
            "{:#?}",
            labels(&shown)
        );
    }
    assert!(!shows(&opened(&choices[..3], Lang::Nl), "Wat je beloofde"));
}

#[test]
fn alternatives_open_when_they_are_asked_for() {
    let mut shown = opened(&["honest"], Lang::Nl);
    assert!(!shows(&shown, "Vriendelijk, maar het klopt niet."));
    press(&mut shown, "Dit kon je toen ook kiezen:");
    assert!(shows(&shown, "Vriendelijk, maar het klopt niet."));
}

#[test]
fn each_drawing_says_what_it_shows() {
    let shown = opened(&["honest", "push"], Lang::Nl);
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
    let shown = opened(&["honest", "listen"], Lang::En);
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
        let shown = opened(&["pretext", "apologise", "neighbour_bin", "vague"], lang);
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
    let shown = opened(&["honest"], Lang::Nl);
    for words in ["0800-0113", "0800-2000", "088-0767000", "november 2026"] {
        assert!(shows(&shown, words), "{words}");
    }
}

/// The names of the moments on the timeline.
fn moments(shown: &Harness<'static, Stage<Shown>>) -> Vec<String> {
    let radios = shown.query_all_by_role(Role::RadioButton);
    radios
        .filter_map(|radio| radio.accesskit_node().label())
        .collect()
}

/// What is heard at each moment of the timeline once it is looked at.
fn at_each_moment(shown: &mut Harness<'static, Stage<Shown>>) -> Vec<String> {
    let mut heard = Vec::new();
    for name in moments(shown) {
        shown
            .get_by_role_and_label(Role::RadioButton, &name)
            .click_accesskit();
        shown.run();
        heard.extend(labels(shown));
    }
    heard
}

#[test]
fn the_timeline_has_a_name_and_is_walked_by_the_arrow_keys() {
    let mut shown = debrief(
        &["pretext", "apologise", "neighbour_bin", "promise"],
        Lang::Nl,
    );
    let group = shown.get_by_role_and_label(Role::RadioGroup, "Waar het keerde");
    assert_eq!(
        group.get_all_by_role(Role::RadioButton).count(),
        moments(&shown).len()
    );
    let names = moments(&shown);
    assert!(
        names[0].starts_with("Moment 1. “Goedemiddag!"),
        "{names:#?}"
    );
    assert!(
        names[0].contains("Kritiek moment – houdt het gezicht strak – De deur gaat verder open."),
        "{names:#?}"
    );
    assert!(
        names
            .last()
            .unwrap()
            .starts_with("Einde. De deur blijft open"),
        "{names:#?}"
    );
    let chosen = |shown: &Harness<'static, Stage<Shown>>| {
        let mut radios = shown.get_all_by_role(Role::RadioButton);
        radios.position(|radio| radio.accesskit_node().toggled() == Some(Toggled::True))
    };
    // The moment between the repair and the ending looks like the repair.
    assert_eq!(names.len(), 3, "{names:#?}");
    // What was critical is looked at first.
    assert_eq!(chosen(&shown), Some(0));
    shown
        .get_by_role_and_label(Role::RadioButton, &names[0])
        .focus();
    shown.run();
    for (key, at) in [
        (Key::ArrowRight, 1),
        (Key::ArrowLeft, 0),
        (Key::ArrowRight, 1),
        (Key::ArrowRight, 2),
        (Key::ArrowRight, 2),
        (Key::ArrowLeft, 1),
        (Key::ArrowLeft, 0),
        (Key::ArrowLeft, 0),
    ] {
        stage::key(&mut shown, key);
        assert_eq!(chosen(&shown), Some(at), "{key:?}");
        let focused = shown.get_by_role_and_label(Role::RadioButton, &names[at]);
        assert!(focused.accesskit_node().is_focused(), "{key:?}");
    }
    // The answer to the moment that is looked at stands below it.
    assert!(shows(&shown, "In de straat. Zo."));
}

#[test]
fn one_can_play_again_from_the_top_and_all_the_rest_is_shut() {
    let mut shown = debrief(
        &["pretext", "apologise", "neighbour_bin", "promise"],
        Lang::Nl,
    );
    let all = labels(&shown);
    let at = |words: &str| all.iter().position(|label| label.contains(words));
    assert!(at("Nog een keer spelen") < at("Hoe het afliep"), "{all:#?}");
    for closed in [
        "Dit kon je toen ook kiezen:",
        "Startgetal",
        "0800-0113",
        "Bron: ",
    ] {
        assert!(at(closed).is_none(), "{closed}: {all:#?}");
    }
    assert!(at("Jouw keuzes").is_some() && at("Voor jezelf").is_some());
    press(&mut shown, "Jouw keuzes");
    assert!(shows(&shown, "Dit kon je toen ook kiezen:"));
}

#[test]
fn a_source_is_read_once_its_number_is_pressed() {
    let mut shown = debrief(&["pretext", "listen"], Lang::Nl);
    assert!(!shows(&shown, "Bron: MDA 2.2"));
    let mark = shown
        .get_all_by_role_and_label(Role::Button, "Bron 1")
        .next()
        .unwrap();
    mark.click_accesskit();
    shown.run();
    assert!(shows(&shown, "Bron: MDA 2.2"), "{:#?}", labels(&shown));
}

#[test]
fn the_next_time_is_written_and_kept_by_whoever_presses_or_leaves_the_field() {
    let mut shown = debrief(&["pretext", "listen"], Lang::Nl);
    let field = shown.get_by_role_and_label(Role::MultilineTextInput, "De volgende keer zal ik …");
    field.focus();
    shown.run();
    let field = shown.get_by_role_and_label(Role::MultilineTextInput, "De volgende keer zal ik …");
    field.type_text("wachten");
    shown.run();
    let write = DebriefCommand::WriteNextTime("wachten".to_owned());
    assert_eq!(shown.state().asked, [Command::Debrief(write)]);
    press(&mut shown, "Bewaren");
    let last = shown.state().asked.last();
    assert_eq!(last, Some(&Command::Debrief(DebriefCommand::KeepNextTime)));
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
            open_sections(&mut shown, &report);
            for folded in shown.get_all_by_label(&others) {
                folded.click_accesskit();
            }
            shown.run();
            let mut heard = labels(&shown);
            heard.extend(at_each_moment(&mut shown));
            let heard: Vec<String> = heard.iter().map(|label| one_line(label)).collect();
            for sentence in said(&report, true) {
                assert!(
                    heard.iter().any(|label| label.contains(&sentence)),
                    "{}, {}: {sentence}",
                    debrief.scenario,
                    debrief.seed
                );
            }
            let headings = shown.get_all_by_role(Role::Heading);
            let headings: Vec<String> = headings
                .filter_map(|heading| heading.accesskit_node().label())
                .collect();
            let (open, shut): (Vec<&Section>, Vec<&Section>) =
                report.sections.iter().partition(|section| section.open);
            let title = |section: &&Section| section.title.to_string();
            let titles = open.iter().map(title);
            let titles: Vec<String> = [report.title.to_string()]
                .into_iter()
                .chain(titles)
                .collect();
            assert_eq!(headings, titles);
            let buttons = shown.get_all_by_role(Role::Button);
            let buttons = buttons.filter_map(|button| button.accesskit_node().label());
            let titles: Vec<String> = shut.iter().map(title).collect();
            let buttons: Vec<String> = buttons.filter(|button| titles.contains(button)).collect();
            assert_eq!(buttons, titles);
        }
    }
}
