//! The library: what can be played, what can be resumed, what can be looked back at.

use std::path::PathBuf;

use bevy_egui::egui::{self, Key, Ui};

use super::bars::{BarView, Question, bar_ui, question_ui};
use crate::app::command::Command;
use crate::app::theme::tokens::{BLOCK, GAP, SECTION_GAP};
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};

/// What the library shows.
#[derive(Debug, Clone, Default)]
pub struct LibraryView {
    /// The language of the window.
    pub lang: Lang,
    /// Scenarios that can be played.
    pub scenarios: Vec<ScenarioCard>,
    /// Scenarios that cannot.
    pub broken: Vec<BrokenCard>,
    /// Runs that are not finished, newest first.
    pub unfinished: Vec<RunRow>,
    /// Runs to look back at, newest first.
    pub finished: Vec<RunRow>,
    /// The run that is asked about before it is deleted.
    pub deleting: Option<RunRow>,
    /// Something that did not work, in words.
    pub trouble: Option<String>,
}

/// A scenario that can be played.
#[derive(Debug, Clone, Default)]
pub struct ScenarioCard {
    /// Its id in the library.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub summary: Option<String>,
    /// Minutes, languages and what one may want to know beforehand, each in words.
    pub facts: Vec<String>,
}

/// A scenario that cannot be played.
#[derive(Debug, Clone, Default)]
pub struct BrokenCard {
    /// Its id.
    pub id: String,
    /// What was found, each with its place.
    pub findings: Vec<String>,
}

/// A run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RunRow {
    /// Its journal.
    pub path: PathBuf,
    /// The scenario's title.
    pub title: String,
    /// When it was played.
    pub when: String,
    /// How far it came, or how it ended.
    pub what: String,
}

/// Shows the library.
pub fn library_ui(ui: &mut Ui, view: &LibraryView) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let mut asked = bar_ui(
        ui,
        &BarView {
            lang: view.lang,
            title: &words("app-title"),
            back: None,
        },
    );
    egui::CentralPanel::default()
        .frame(widgets::page_frame(ui))
        .show(ui, |ui| {
            widgets::page(ui, "library", |ui| {
                widgets::column(ui, 1.25, |ui| {
                    widgets::heading(ui, &words("app-library"));
                    widgets::para(ui, &words("app-practice-not-test"));
                    if let Some(trouble) = &view.trouble {
                        widgets::note(ui, |ui| widgets::para(ui, trouble));
                    }
                    ui.add_space(GAP);
                    let command = runs_ui(ui, view.lang, "app-unfinished", &view.unfinished, true);
                    asked = asked.take().or(command);
                    for card in &view.scenarios {
                        let command = scenario_ui(ui, view.lang, card);
                        asked = asked.take().or(command);
                    }
                    if view.scenarios.is_empty() {
                        widgets::para(ui, &words("app-no-scenarios"));
                    }
                    for card in &view.broken {
                        broken_ui(ui, view.lang, card);
                    }
                    let command = runs_ui(ui, view.lang, "app-finished", &view.finished, false);
                    asked = asked.take().or(command);
                    ui.add_space(SECTION_GAP);
                });
            });
        });
    if let Some(row) = &view.deleting {
        let delete = Command::Delete(row.path.clone());
        let question = Question {
            title: &words("app-delete-title"),
            text: &say(
                view.lang,
                "app-delete-text",
                &[("title", &row.title), ("when", &row.when)],
            ),
            yes: (&words("app-delete-yes"), &delete),
            no: (&words("app-delete-no"), &Command::Keep),
        };
        asked = question_ui(ui, &question).or(asked);
    }
    asked
}

fn scenario_ui(ui: &mut Ui, lang: Lang, card: &ScenarioCard) -> Option<Command> {
    let mut asked = None;
    widgets::card(ui, |ui| {
        widgets::section_heading(ui, &card.title);
        if let Some(summary) = &card.summary {
            widgets::para(ui, summary);
        }
        widgets::small(ui, &card.facts.join("  ·  "));
        ui.add_space(GAP);
        let open = ui.push_id(&card.id, |ui| {
            widgets::primary(ui, &say(lang, "app-open", &[("title", &card.title)]), true)
        });
        // With nothing else in hand, Enter opens the first scenario.
        let nothing_focused = ui.memory(|memory| memory.focused().is_none());
        let enter = nothing_focused && widgets::pressed(ui, Key::Enter);
        if open.inner.clicked() || enter {
            asked = Some(Command::OpenBriefing(card.id.clone()));
        }
    });
    ui.add_space(BLOCK);
    asked
}

fn broken_ui(ui: &mut Ui, lang: Lang, card: &BrokenCard) {
    widgets::note(ui, |ui| {
        widgets::bold(ui, &say(lang, "app-broken", &[("id", &card.id)]));
        widgets::para(ui, &say(lang, "app-broken-about", &[]));
        let count = card.findings.len().to_string();
        let header = egui::CollapsingHeader::new(say(lang, "app-findings", &[("count", &count)]));
        let response = header.id_salt(&card.id).show(ui, |ui| {
            for finding in &card.findings {
                widgets::small(ui, finding);
            }
        });
        widgets::focus(ui, response.header_response);
    });
    ui.add_space(BLOCK);
}

fn runs_ui(
    ui: &mut Ui,
    lang: Lang,
    title: &str,
    runs: &[RunRow],
    unfinished: bool,
) -> Option<Command> {
    if runs.is_empty() {
        return None;
    }
    let mut asked = None;
    widgets::section_heading(ui, &say(lang, title, &[]));
    for row in runs {
        widgets::card(ui, |ui| {
            ui.push_id(&row.path, |ui| {
                widgets::bold(ui, &row.title);
                widgets::small(ui, &format!("{}  ·  {}", row.when, row.what));
                ui.horizontal_wrapped(|ui| {
                    if unfinished
                        && widgets::primary(ui, &say(lang, "app-resume", &[]), true).clicked()
                    {
                        asked = Some(Command::ResumeRun(row.path.clone()));
                    }
                    if widgets::button(ui, &say(lang, "app-look-back", &[])).clicked() {
                        asked = Some(Command::OpenRun(row.path.clone()));
                    }
                    if widgets::button(ui, &say(lang, "app-delete", &[])).clicked() {
                        asked = Some(Command::AskDelete(row.path.clone()));
                    }
                });
            });
        });
        ui.add_space(GAP);
    }
    ui.add_space(BLOCK);
    asked
}
