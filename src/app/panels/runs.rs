//! Your runs: what is not finished, what can be looked back at, and how to be rid of it.

use std::path::PathBuf;

use bevy_egui::egui::{Key, Response, Ui};

use super::bars::{BarView, Question, question_ui};
use super::shell::{Shell, shell_ui};
use crate::app::command::{Command, LibraryCommand, RunsCommand};
use crate::app::theme::tokens::{BLOCK, GAP, SECTION_GAP};
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct RunsView {
    /// The language of the window.
    pub lang: Lang,
    /// Runs that are not finished, newest first.
    pub unfinished: Vec<RunRow>,
    /// Runs to look back at, newest first.
    pub finished: Vec<RunRow>,
    /// How many older ones are not listed.
    pub older: usize,
    /// The run that is asked about before it is deleted.
    pub deleting: Option<RunRow>,
    /// Something that did not work, in words.
    pub trouble: Option<String>,
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

/// Shows the page.
pub fn runs_ui(ui: &mut Ui, view: &RunsView) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let (back, title) = (words("app-back"), words("app-runs"));
    let shell = Shell {
        bar: BarView {
            lang: view.lang,
            title: &title,
            back: Some((&back, &Command::Library(LibraryCommand::Back))),
        },
        id: ("runs", ""),
        comes_back: true,
        wide: 1.25,
        foot: None,
    };
    let asked = shell_ui(ui, shell, &mut |ui| {
        let mut asked = None;
        widgets::heading(ui, &title);
        widgets::para(ui, &words("app-runs-about"));
        if let Some(trouble) = &view.trouble {
            widgets::alert(ui, trouble);
        }
        let over_time = widgets::button(ui, &words("app-over-time-button")).clicked();
        let over_time = over_time.then_some(Command::Library(LibraryCommand::OpenPortfolio));
        ui.add_space(GAP);
        if view.unfinished.is_empty() && view.finished.is_empty() {
            widgets::card(ui, |ui| {
                widgets::para(ui, &words("app-no-runs"));
                if widgets::primary(ui, &words("app-to-library"), true).clicked() {
                    asked = Some(Command::Library(LibraryCommand::Back));
                }
            });
        }
        let unfinished = rows_ui(ui, view.lang, "app-unfinished", &view.unfinished, true);
        let finished = rows_ui(ui, view.lang, "app-finished", &view.finished, false);
        if view.older > 0 {
            let count = view.older.to_string();
            widgets::small(ui, &say(view.lang, "app-older", &[("count", &count)]));
        }
        ui.add_space(SECTION_GAP);
        over_time.or(asked).or(unfinished).or(finished)
    });
    if let Some(row) = &view.deleting {
        return delete_ui(ui, view.lang, row).or(asked);
    }
    let pressed = |key, command| widgets::pressed(ui, key).then_some(Command::Library(command));
    asked
        .or_else(|| pressed(Key::Escape, LibraryCommand::Back))
        .or_else(|| pressed(Key::T, LibraryCommand::OpenPortfolio))
}

/// Runs under a title; nothing where there are none.
pub(super) fn rows_ui(
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
            let command = ui.push_id(&row.path, |ui| row_ui(ui, lang, row, unfinished));
            asked = asked.take().or(command.inner);
        });
        ui.add_space(GAP);
    }
    ui.add_space(BLOCK);
    asked
}

fn row_ui(ui: &mut Ui, lang: Lang, row: &RunRow, unfinished: bool) -> Option<Command> {
    let words = |id: &str| say(lang, id, &[]);
    widgets::bold(ui, &row.title);
    widgets::small(ui, &format!("{}  ·  {}", row.when, row.what));
    let which = format!("{}, {}", row.title, row.when);
    ui.horizontal_wrapped(|ui| {
        let mut asked = None;
        let mut pressed = |response: Response, command: Command| {
            // Ten buttons of one name are told apart by the run that they belong to.
            if widgets::described(response, &which).clicked() {
                asked = Some(command);
            }
        };
        if unfinished {
            let resume = widgets::primary(ui, &words("app-resume"), true);
            pressed(
                resume,
                Command::Runs(RunsCommand::ResumeRun(row.path.clone())),
            );
        }
        let look_back = widgets::button(ui, &words("app-look-back"));
        pressed(
            look_back,
            Command::Runs(RunsCommand::OpenRun(row.path.clone())),
        );
        let delete = widgets::button(ui, &words("app-delete"));
        pressed(
            delete,
            Command::Runs(RunsCommand::AskDelete(row.path.clone())),
        );
        asked
    })
    .inner
}

/// Asks before something is gone for good.
pub(super) fn delete_ui(ui: &Ui, lang: Lang, row: &RunRow) -> Option<Command> {
    let words = |id: &str| say(lang, id, &[]);
    let delete = Command::Runs(RunsCommand::Delete(row.path.clone()));
    let question = Question {
        title: &words("app-delete-title"),
        text: &say(
            lang,
            "app-delete-text",
            &[("title", &row.title), ("when", &row.when)],
        ),
        yes: (&words("app-delete-yes"), &delete),
        no: (&words("app-delete-no"), &Command::Runs(RunsCommand::Keep)),
    };
    question_ui(ui, &question)
}
