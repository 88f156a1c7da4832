//! The library, the briefing and the settings.

use std::path::PathBuf;

use bevy_egui::egui::{self, Key};
use drempel::app::command::{
    BriefingCommand, Command, LibraryCommand, RunsCommand, SettingsCommand,
};
use drempel::app::panels::briefing::{BriefingView, PageView, briefing_ui};
use drempel::app::panels::library::{
    BrokenCard, Filter, FilterView, LibraryView, ScenarioCard, card_picture_size, library_ui,
};
use drempel::app::panels::look::next_scale;
use drempel::app::panels::runs::{RunRow, RunsView, runs_ui};
use drempel::app::panels::settings::{SettingsView, settings_ui};
use drempel::core::locale::Lang;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Stage, key, press, shows, stage};

fn library(view: LibraryView) -> Harness<'static, Stage<LibraryView>> {
    stage(
        view,
        [1280.0, 1400.0],
        library_ui,
        |view, command| match command {
            Command::Settings(SettingsCommand::SetLanguage(lang)) => view.lang = *lang,
            Command::Library(LibraryCommand::SetFilter(filter)) => {
                view.filter.filter = filter.clone();
            }
            _ => {}
        },
    )
}

fn run(path: &str, what: &str) -> RunRow {
    RunRow {
        path: PathBuf::from(path),
        title: "Aan de deur".to_owned(),
        when: "zojuist".to_owned(),
        what: what.to_owned(),
    }
}

fn view() -> LibraryView {
    LibraryView {
        scenarios: vec![ScenarioCard {
            id: "aan_de_deur".to_owned(),
            title: "Aan de deur".to_owned(),
            client: "Henk Broekman".to_owned(),
            summary: Some("Je belt aan.".to_owned()),
            facts: vec![
                "ongeveer 10 minuten".to_owned(),
                "2 van 6 eindes gezien".to_owned(),
                "gaat ook over schulden".to_owned(),
            ],
            lacking: vec!["Stelt de vraag".to_owned(), "Houdt vol".to_owned()],
            ..ScenarioCard::default()
        }],
        broken: vec![BrokenCard {
            id: "stuk".to_owned(),
            findings: vec!["scenario.ron:3:1: iets".to_owned()],
        }],
        filter: FilterView {
            phases: vec![("contact".to_owned(), "Contact leggen".to_owned())],
            minutes: vec![10],
            notes: vec![("debts".to_owned(), "schulden".to_owned())],
            all: 1,
            ..FilterView::default()
        },
        unfinished: Some(run("a", "2 keuzes gemaakt")),
        runs: 2,
        ..LibraryView::default()
    }
}

fn runs(view: RunsView) -> Harness<'static, Stage<RunsView>> {
    stage(
        view,
        [1280.0, 1400.0],
        runs_ui,
        |view, command| match command {
            Command::Runs(RunsCommand::AskDelete(_)) => {
                view.deleting = view.finished.first().cloned();
            }
            Command::Runs(RunsCommand::Keep) => view.deleting = None,
            _ => {}
        },
    )
}

#[test]
fn enter_opens_the_first_scenario() {
    let mut library = library(view());
    key(&mut library, Key::Enter);
    assert_eq!(
        library.state().asked,
        vec![Command::Library(LibraryCommand::OpenBriefing(
            "aan_de_deur".to_owned()
        ))]
    );
}

#[test]
fn a_run_can_be_resumed() {
    let mut library = library(view());
    assert!(shows(&library, "2 keuzes gemaakt"));
    press(&mut library, "Verder spelen");
    assert_eq!(
        library.state().asked,
        vec![Command::Runs(RunsCommand::ResumeRun(PathBuf::from("a")))]
    );
}

#[test]
fn nothing_is_deleted_without_being_asked() {
    let mut library = runs(RunsView {
        finished: vec![run("b", "De deur is dicht")],
        ..RunsView::default()
    });
    press(&mut library, "Wissen …");
    assert_eq!(
        library.state().asked,
        vec![Command::Runs(RunsCommand::AskDelete(PathBuf::from("b")))]
    );
    // Escape is no.
    key(&mut library, Key::Escape);
    assert_eq!(
        library.state().asked.last(),
        Some(&Command::Runs(RunsCommand::Keep))
    );
    press(&mut library, "Wissen …");
    press(&mut library, "Ja, wissen");
    assert_eq!(
        library.state().asked.last(),
        Some(&Command::Runs(RunsCommand::Delete(PathBuf::from("b"))))
    );
}

#[test]
fn the_language_changes_without_a_restart() {
    let mut library = library(view());
    assert!(shows(&library, "Waar wil je aanbellen?"));
    press(&mut library, "English");
    assert!(shows(&library, "Whose door will you knock on?"));
    assert_eq!(
        library.state().asked,
        vec![Command::Settings(SettingsCommand::SetLanguage(Lang::En))]
    );
}

#[test]
fn a_broken_scenario_is_named_with_its_findings() {
    let mut library = library(view());
    assert!(shows(&library, "‘stuk’ kan nog niet worden gespeeld"));
    assert!(!shows(&library, "scenario.ron:3:1"));
    press(&mut library, "1 punt bekijken");
    assert!(shows(&library, "scenario.ron:3:1: iets"));
}

#[test]
fn an_optional_page_stays_closed_until_it_is_asked_for() {
    let page = |id: &str, closed| PageView {
        id: id.to_owned(),
        title: format!("Blad {id}"),
        text: format!("Tekst {id}"),
        closed,
    };
    let view = BriefingView {
        title: "Aan de deur".to_owned(),
        pages: vec![page("signaal", false), page("dossier", true)],
        worker: "Sam".to_owned(),
        ..BriefingView::default()
    };
    let mut briefing = stage(view, [1280.0, 1200.0], briefing_ui, |_, _| {});
    assert!(shows(&briefing, "Tekst signaal") && !shows(&briefing, "Tekst dossier"));
    press(&mut briefing, "Lezen: Blad dossier");
    press(&mut briefing, "Zelfstandig");
    press(&mut briefing, "Bel aan");
    assert_eq!(
        briefing.state().asked,
        vec![
            Command::Briefing(BriefingCommand::OpenPage("dossier".to_owned())),
            Command::Briefing(BriefingCommand::SetMode(
                drempel::core::dialogue::Mode::Independent
            )),
            Command::Briefing(BriefingCommand::Start),
        ]
    );
}

#[test]
fn goals_are_one_press_away() {
    let view = BriefingView {
        goals: vec!["Stelt de vraag".to_owned(), "Houdt vol".to_owned()],
        ..BriefingView::default()
    };
    let mut briefing = stage(view, [1280.0, 800.0], briefing_ui, |_, _| {});
    assert!(!shows(&briefing, "Stelt de vraag"));
    press(&mut briefing, "Dit kun je hier oefenen (2)");
    assert!(shows(&briefing, "Stelt de vraag") && shows(&briefing, "Houdt vol"));
}

#[test]
fn settings_are_chosen_by_name() {
    fn draw(ui: &mut egui::Ui, view: &SettingsView) -> Option<Command> {
        settings_ui(ui, view)
    }
    let view = SettingsView {
        lang: Lang::En,
        ..SettingsView::default()
    };
    let mut settings = stage(view, [1024.0, 1400.0], draw, |_, _| {});
    press(&mut settings, "150 %");
    press(&mut settings, "A choice counts at once");
    press(&mut settings, "Let nothing move");
    key(&mut settings, Key::Escape);
    let asked = vec![
        Command::Settings(SettingsCommand::SetTextScale(1.5)),
        Command::Settings(SettingsCommand::SetCommitAtOnce(true)),
        Command::Settings(SettingsCommand::SetReducedMotion(true)),
        Command::Settings(SettingsCommand::ToggleSettings),
    ];
    assert_eq!(settings.state().asked, asked);
}

#[test]
fn keys_go_to_the_settings_while_they_lie_over_a_screen() {
    fn draw(ui: &mut egui::Ui, view: &LibraryView) -> Option<Command> {
        let settings = SettingsView {
            lang: Lang::Nl,
            ..SettingsView::default()
        };
        let below = library_ui(ui, view);
        settings_ui(ui, &settings).or(below)
    }
    let mut both = stage(view(), [1280.0, 1400.0], draw, |_, _| {});
    key(&mut both, Key::Enter);
    assert_eq!(both.state().asked, vec![]);
    key(&mut both, Key::Escape);
    assert_eq!(
        both.state().asked,
        vec![Command::Settings(SettingsCommand::ToggleSettings)]
    );
}

#[test]
fn text_sizes_end_at_both_sides() {
    assert_eq!((next_scale(1.0, true), next_scale(1.0, false)), (1.25, 0.9));
    assert_eq!((next_scale(2.0, true), next_scale(0.8, false)), (2.0, 0.8));
}

#[test]
fn a_filter_asks_and_can_be_taken_away() {
    let mut view = view();
    view.filter.all = 7;
    let mut library = library(view);
    assert!(!shows(&library, "Liever niet over"));
    press(&mut library, "Kiezen uit alle gesprekken");
    press(&mut library, "hoogstens 10 minuten");
    press(&mut library, "schulden");
    let filter = Filter {
        minutes: Some(10),
        without: ["debts".to_owned()].into(),
        ..Filter::default()
    };
    assert_eq!(
        library.state().asked.last(),
        Some(&Command::Library(LibraryCommand::SetFilter(filter)))
    );
    press(&mut library, "Alles tonen");
    assert_eq!(
        library.state().asked.last(),
        Some(&Command::Library(LibraryCommand::SetFilter(
            Filter::default()
        )))
    );
}

#[test]
fn there_is_a_filter_only_where_there_is_enough_to_choose_from() {
    for (all, set, there) in [(6, false, false), (7, false, true), (3, true, true)] {
        let mut view = view();
        view.filter.all = all;
        view.filter.filter.played = set.then_some(true);
        let library = library(view);
        let shown = shows(&library, "Kiezen uit alle gesprekken");
        assert_eq!(shown, there, "{all} scenarios, set: {set}");
    }
}

#[test]
fn a_card_says_who_how_long_how_far_and_what_is_still_to_be_practised() {
    let library = library(view());
    for words in [
        "Henk Broekman",
        "ongeveer 10 minuten  ·  2 van 6 eindes gezien",
        "Nog weinig geoefend: Stelt de vraag, Houdt vol",
    ] {
        assert!(shows(&library, words), "{words}");
    }
}

#[test]
fn the_picture_of_a_card_grows_with_the_text_but_leaves_room() {
    let size = |width, em| card_picture_size([width, 700.0].into(), em);
    assert_eq!(size(1366.0, 18.0), Some([234.0, 176.0].into()));
    assert_eq!(size(1024.0, 36.0), Some([256.0, 192.0].into()));
    assert_eq!(size(300.0, 18.0), None);
}

#[test]
fn what_is_empty_says_what_to_do() {
    let mut nothing_fits = view();
    nothing_fits.scenarios.clear();
    nothing_fits.filter.filter.played = Some(true);
    let library = library(nothing_fits);
    assert!(shows(&library, "Geen gesprek past bij wat je koos."));
    let mut runs = runs(RunsView::default());
    assert!(shows(&runs, "nog niets gespeeld"));
    press(&mut runs, "Een gesprek kiezen");
    assert_eq!(
        runs.state().asked,
        vec![Command::Library(LibraryCommand::Back)]
    );
}

/// Whoever changes the language stays where they are, though every word around them changes.
#[test]
fn the_keyboard_stays_where_it_is_when_the_language_changes() {
    fn draw(ui: &mut egui::Ui, view: &SettingsView) -> Option<Command> {
        settings_ui(ui, view)
    }
    fn follow(view: &mut SettingsView, command: &Command) {
        if let Command::Settings(SettingsCommand::SetLanguage(lang)) = command {
            view.lang = *lang;
        }
    }
    let view = SettingsView {
        lang: Lang::Nl,
        ..SettingsView::default()
    };
    let mut settings = stage(view, [1280.0, 800.0], draw, follow);
    assert!(settings.get_by_label("Instellingen").is_focused());
    settings.get_by_label("English").focus();
    settings.run();
    key(&mut settings, Key::Space);
    assert!(shows(&settings, "Size of the text"));
    assert!(settings.get_by_label("English").is_focused());
}
