//! Over time: what all kept runs add up to, and what can be done with them: taken along in a zip,
//! taken over from one, deleted.

use bevy_egui::egui::{Key, Ui};

use super::bars::{BarView, Question, question_ui};
use super::debrief::{report_ui, section_ui};
use super::shell::{Shell, shell_ui};
use crate::app::command::{Command, LibraryCommand, PortfolioCommand};
use crate::app::over_time::{Kind, Told};
use crate::app::theme::tokens::{BLOCK, GAP, SECTION_GAP};
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};
use crate::core::report::blocks::Report;

/// What the page shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct PortfolioView<'a> {
    /// The language of the window.
    pub lang: Lang,
    /// What all runs add up to; none before they were read.
    pub report: Option<&'a Report>,
    /// Whose runs are shown.
    pub player: &'a str,
    /// The pseudonyms with runs, each with how many.
    pub players: &'a [(String, usize)],
    /// What is being done.
    pub working: Option<Kind>,
    /// What became of what was asked for.
    pub told: Option<&'a Told>,
    /// It is asked whether so many runs may be deleted.
    pub asking: Option<usize>,
    /// Runs are kept somewhere.
    pub kept: bool,
}

/// Shows the page.
pub fn portfolio_ui(ui: &mut Ui, view: &PortfolioView<'_>) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let (back, title) = (words("app-back"), words("app-over-time"));
    let shell = Shell {
        bar: BarView {
            lang: view.lang,
            title: &title,
            back: Some((&back, &Command::Library(LibraryCommand::Back))),
        },
        id: ("portfolio", view.player),
        comes_back: false,
        wide: 1.4,
        foot: None,
    };
    let asked = shell_ui(ui, shell, &mut |ui| {
        let heading = view.report.map(|report| report.title.to_string());
        widgets::heading(ui, heading.as_deref().unwrap_or(&title));
        let player = players_ui(ui, view);
        told_ui(ui, view);
        let elsewhere = elsewhere_ui(ui, view);
        if let Some(report) = view.report {
            report_ui(ui, view.lang, report);
            ui.add_space(GAP);
            for section in &report.sections {
                section_ui(ui, view.lang, section);
            }
        }
        ui.add_space(BLOCK);
        let asked = actions_ui(ui, view);
        ui.add_space(SECTION_GAP);
        player.or(elsewhere).or(asked)
    });
    if let Some(count) = view.asking {
        return delete_ui(ui, view, count).or(asked);
    }
    asked.or_else(|| keys(ui, view))
}

/// What the keys do that stand at the buttons.
fn keys(ui: &Ui, view: &PortfolioView<'_>) -> Option<Command> {
    let free = view.working.is_none() && view.kept;
    if widgets::pressed(ui, Key::Escape) {
        return Some(Command::Library(LibraryCommand::Back));
    }
    if free && widgets::pressed(ui, Key::E) {
        return Some(Command::Portfolio(PortfolioCommand::AskExport));
    }
    (free && widgets::pressed(ui, Key::I))
        .then_some(Command::Portfolio(PortfolioCommand::AskImport))
}

/// Whose runs are shown, where there are those of others.
fn players_ui(ui: &mut Ui, view: &PortfolioView<'_>) -> Option<Command> {
    let others = view.players.iter().any(|(player, _)| player != view.player);
    if !others {
        return None;
    }
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        widgets::small(ui, &say(view.lang, "app-over-time-players", &[]));
        for (player, runs) in view.players {
            let args = [("player", player.as_str()), ("count", &*runs.to_string())];
            let words = say(view.lang, "app-over-time-player", &args);
            let chosen = widgets::radio(ui, player == view.player, &words);
            if chosen.clicked() && player != view.player {
                let show = PortfolioCommand::ShowPlayer(player.clone());
                asked = Some(Command::Portfolio(show));
            }
        }
    });
    ui.add_space(GAP);
    asked
}

/// What is being done, and what became of what was asked for.
fn told_ui(ui: &mut Ui, view: &PortfolioView<'_>) {
    if let Some(kind) = view.working {
        let id = match kind {
            Kind::Reading => "app-over-time-reading",
            Kind::Exporting => "app-over-time-exporting",
            Kind::Importing => "app-over-time-importing",
            Kind::Deleting => "app-over-time-deleting",
        };
        widgets::live(widgets::para(ui, &say(view.lang, id, &[])));
    }
    let Some(told) = view.told else { return };
    for line in &told.lines {
        if told.failed {
            widgets::alert(ui, line);
        } else {
            widgets::live(widgets::para(ui, line));
        }
    }
}

/// Another place for the zip, where none was chosen or it could not be written there.
fn elsewhere_ui(ui: &mut Ui, view: &PortfolioView<'_>) -> Option<Command> {
    let offered = view.told.is_some_and(|told| told.elsewhere) && view.kept;
    let words = say(view.lang, "app-over-time-export-here", &[]);
    (offered && widgets::button(ui, &words).clicked())
        .then_some(Command::Portfolio(PortfolioCommand::ExportHere))
}

fn actions_ui(ui: &mut Ui, view: &PortfolioView<'_>) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    widgets::section_heading(ui, &words("app-over-time-actions"));
    widgets::para(ui, &words("app-over-time-actions-about"));
    if !view.kept {
        widgets::para(ui, &words("reason-no-data-folder"));
        return None;
    }
    let working = view.working.is_some();
    let why = working.then(|| words("app-over-time-wait"));
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        let actions = [
            ("app-over-time-export", PortfolioCommand::AskExport, true),
            ("app-over-time-import", PortfolioCommand::AskImport, true),
            (
                "app-over-time-delete",
                PortfolioCommand::AskDelete,
                view.players.iter().any(|(player, _)| player == view.player),
            ),
        ];
        for (id, command, there) in actions {
            let pressed = there && widgets::button_unless(ui, &words(id), why.as_deref()).clicked();
            if pressed {
                asked = Some(Command::Portfolio(command));
            }
        }
    });
    asked
}

/// Asks before something is gone for good.
fn delete_ui(ui: &Ui, view: &PortfolioView<'_>, count: usize) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let count = count.to_string();
    let args = [("count", count.as_str()), ("player", view.player)];
    let question = Question {
        title: &words("app-over-time-delete-title"),
        text: &say(view.lang, "app-over-time-delete-text", &args),
        yes: (
            &words("app-delete-yes"),
            &Command::Portfolio(PortfolioCommand::Delete),
        ),
        no: (
            &words("app-delete-no"),
            &Command::Portfolio(PortfolioCommand::Keep),
        ),
    };
    question_ui(ui, &question)
}
