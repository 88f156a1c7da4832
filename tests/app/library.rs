//! The library, the briefing and the settings.

use std::path::PathBuf;

use bevy_egui::egui::{self, Key};
use drempel::app::command::Command;
use drempel::app::panels::briefing::{BriefingView, PageView, briefing_ui};
use drempel::app::panels::library::{BrokenCard, LibraryView, RunRow, ScenarioCard, library_ui};
use drempel::app::panels::settings::{SettingsView, next_scale, settings_ui};
use drempel::core::locale::Lang;
use egui_kittest::Harness;

use crate::stage::{Stage, key, press, shows, stage};

fn library(view: LibraryView) -> Harness<'static, Stage<LibraryView>> {
    stage(
        view,
        [1280.0, 1400.0],
        library_ui,
        |view, command| match command {
            Command::AskDelete(_) => view.deleting = view.finished.first().cloned(),
            Command::Keep => view.deleting = None,
            Command::SetLanguage(lang) => view.lang = *lang,
            _ => {}
        },
    )
}

fn view() -> LibraryView {
    let run = |path: &str, what: &str| RunRow {
        path: PathBuf::from(path),
        title: "Aan de deur".to_owned(),
        when: "zojuist".to_owned(),
        what: what.to_owned(),
    };
    LibraryView {
        scenarios: vec![ScenarioCard {
            id: "aan_de_deur".to_owned(),
            title: "Aan de deur".to_owned(),
            summary: Some("Je belt aan.".to_owned()),
            facts: vec![
                "ongeveer 10 minuten".to_owned(),
                "gaat ook over schulden".to_owned(),
            ],
        }],
        broken: vec![BrokenCard {
            id: "stuk".to_owned(),
            findings: vec!["scenario.ron:3:1: iets".to_owned()],
        }],
        unfinished: vec![run("a", "2 keuzes gemaakt")],
        finished: vec![run("b", "De deur is dicht")],
        ..LibraryView::default()
    }
}

#[test]
fn enter_opens_the_first_scenario() {
    let mut library = library(view());
    key(&mut library, Key::Enter);
    assert_eq!(
        library.state().asked,
        vec![Command::OpenBriefing("aan_de_deur".to_owned())]
    );
}

#[test]
fn a_run_can_be_resumed() {
    let mut library = library(view());
    assert!(shows(&library, "2 keuzes gemaakt"));
    press(&mut library, "Verder spelen");
    assert_eq!(
        library.state().asked,
        vec![Command::ResumeRun(PathBuf::from("a"))]
    );
}

#[test]
fn nothing_is_deleted_without_being_asked() {
    let mut only_finished = view();
    only_finished.unfinished.clear();
    let mut library = library(only_finished);
    press(&mut library, "Wissen …");
    assert_eq!(
        library.state().asked,
        vec![Command::AskDelete(PathBuf::from("b"))]
    );
    // Escape is no.
    key(&mut library, Key::Escape);
    assert_eq!(library.state().asked.last(), Some(&Command::Keep));
    press(&mut library, "Wissen …");
    press(&mut library, "Ja, wissen");
    assert_eq!(
        library.state().asked.last(),
        Some(&Command::Delete(PathBuf::from("b")))
    );
}

#[test]
fn the_language_changes_without_a_restart() {
    let mut library = library(view());
    assert!(shows(&library, "Waar wil je aanbellen?"));
    press(&mut library, "English");
    assert!(shows(&library, "Whose door will you knock on?"));
    assert_eq!(library.state().asked, vec![Command::SetLanguage(Lang::En)]);
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
            Command::OpenPage("dossier".to_owned()),
            Command::SetMode(drempel::core::dialogue::Mode::Independent),
            Command::Start,
        ]
    );
}

#[test]
fn settings_are_chosen_by_name() {
    fn draw(ui: &mut egui::Ui, view: &SettingsView) -> Option<Command> {
        settings_ui(ui, view)
    }
    let view = SettingsView {
        lang: Lang::En,
        text_scale: 1.0,
        commit_at_once: false,
        folder: None,
    };
    let mut settings = stage(view, [1024.0, 700.0], draw, |_, _| {});
    press(&mut settings, "150 %");
    press(&mut settings, "A choice counts at once");
    key(&mut settings, Key::Escape);
    let asked = vec![
        Command::SetTextScale(1.5),
        Command::SetCommitAtOnce(true),
        Command::ToggleSettings,
    ];
    assert_eq!(settings.state().asked, asked);
}

#[test]
fn keys_go_to_the_settings_while_they_lie_over_a_screen() {
    fn draw(ui: &mut egui::Ui, view: &LibraryView) -> Option<Command> {
        let settings = SettingsView {
            lang: Lang::Nl,
            text_scale: 1.0,
            commit_at_once: false,
            folder: None,
        };
        let below = library_ui(ui, view);
        settings_ui(ui, &settings).or(below)
    }
    let mut both = stage(view(), [1280.0, 1400.0], draw, |_, _| {});
    key(&mut both, Key::Enter);
    assert_eq!(both.state().asked, vec![]);
    key(&mut both, Key::Escape);
    assert_eq!(both.state().asked, vec![Command::ToggleSettings]);
}

#[test]
fn text_sizes_end_at_both_sides() {
    assert_eq!((next_scale(1.0, true), next_scale(1.0, false)), (1.25, 0.9));
    assert_eq!((next_scale(2.0, true), next_scale(0.8, false)), (2.0, 0.8));
}
