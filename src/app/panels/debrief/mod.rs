//! The debrief: what stands in its report, and nothing else, in the order in which it stands there.
//! First what is read at once, on one screen where there is room; all the rest opens from there.
//!
//! What is critical is as large as its repair, and is never shut away. No percentages, no marks, no
//! colour that means something by itself; each drawing says in words what it shows.

mod asked;
mod blocks;
mod curve;
mod growth;
mod interval;
mod labels;
mod next_time;
mod portrait;
mod rope;
mod sections;
mod sides;
mod sureness;
mod timeline;
mod tree;

use std::path::Path;

use bevy_egui::egui::{self, Key, Ui};

pub use self::portrait::Draw;
use self::sections::{first_ui, rest_ui};
pub(super) use self::sections::{report_ui, section_ui};
use super::bars::{BarView, bar_content_ui, bar_ui};
use crate::app::command::{Command, DebriefCommand, LibraryCommand, RunsCommand};
use crate::app::review::{Kept, Noted};
use crate::app::theme::tokens::{GAP, SECTION_GAP, TINY};
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};
use crate::core::report::Shape;
use crate::core::report::blocks::Report;

/// The width of the first screen, as a part of the longest line of text.
const WIDE: f32 = 1.6;

/// What the debrief shows.
#[derive(Clone, Copy)]
pub struct DebriefView<'a> {
    /// The language of the window.
    pub lang: Lang,
    /// Which run it is of: another text for each.
    pub run: &'a str,
    /// The debrief, and whom to call if it touched oneself.
    pub report: &'a Report,
    /// Draws faces.
    pub draw: Draw<'a>,
    /// What is written about the next time.
    pub next_time: &'a str,
    /// That is not kept yet.
    pub unkept: bool,
    /// What became of keeping it.
    pub noted: Option<&'a Noted>,
    /// What became of keeping it in a file.
    pub kept: Option<&'a Kept>,
    /// That is new, and to be scrolled to now.
    pub kept_now: bool,
    /// The run has not ended, and can be gone on with: where it is kept.
    pub resume: Option<&'a Path>,
    /// What did not work, in a sentence.
    pub trouble: Option<&'a str>,
    /// The scenario can be played once more.
    pub again: bool,
}

/// Shows the debrief.
pub fn debrief_ui(ui: &mut Ui, view: &DebriefView<'_>) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let back = words("app-back");
    let title = view.report.title.to_string();
    let bar = BarView {
        lang: view.lang,
        title: &title,
        back: Some((&back, &Command::Library(LibraryCommand::Back))),
    };
    let id = ("debrief", view.run);
    widgets::arrive(ui, id, false);
    let low = widgets::is_low(ui);
    let mut asked = bar_ui(ui, &bar);
    let mut ask = |command: Option<Command>| asked = asked.take().or(command);
    egui::CentralPanel::default()
        .frame(widgets::whole_frame())
        .show(ui, |ui| {
            // A debrief is there to be quoted in a portfolio or a talk.
            ui.style_mut().interaction.selectable_labels = true;
            widgets::page(ui, id, None, |ui| {
                if low {
                    ask(bar_content_ui(ui, &bar));
                }
                widgets::column(ui, WIDE, |ui| {
                    ui.horizontal_wrapped(|ui| {
                        widgets::heading(ui, &title);
                        ui.add_space(GAP);
                        ask(on_ui(ui, view));
                    });
                    ask(first_ui(ui, view));
                });
                widgets::column(ui, 1.15, |ui| {
                    ui.add_space(SECTION_GAP);
                    rest_ui(ui, view);
                    ui.add_space(SECTION_GAP);
                    // Its buttons are called what those at the top are called.
                    ask(ui.push_id("foot", |ui| foot_ui(ui, view)).inner);
                });
            });
        });
    let asked = asked.or_else(|| asked::take(ui).map(Command::Debrief));
    let pressed = |key, command| widgets::pressed(ui, key).then_some(Command::Library(command));
    asked
        .or_else(|| pressed(Key::Escape, LibraryCommand::Back))
        .or_else(|| {
            // What is being written there has letters too.
            let writes = ui.ctx().text_edit_focused();
            (!writes).then(|| pressed(Key::T, LibraryCommand::OpenPortfolio))?
        })
}

/// What can be done after reading, and what became of it.
fn foot_ui(ui: &mut Ui, view: &DebriefView<'_>) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        // A run that has not ended leaves so little to read that both would stand on one screen.
        if view.resume.is_none() {
            asked = on_ui(ui, view);
        }
        for shape in Shape::ALL {
            let name = words(&format!("app-keep-{}", shape.ending()));
            if widgets::button(ui, &name).clicked() {
                asked = Some(Command::Debrief(DebriefCommand::AskReport(shape)));
            }
        }
        if widgets::button(ui, &words("app-over-time-button")).clicked() {
            asked = Some(Command::Library(LibraryCommand::OpenPortfolio));
        }
        if widgets::button(ui, &words("app-back")).clicked() {
            asked = Some(Command::Library(LibraryCommand::Back));
        }
    });
    if let Some(trouble) = view.trouble {
        widgets::alert(ui, trouble);
    }
    let command = kept_ui(ui, view);
    ui.add_space(SECTION_GAP);
    asked.or(command)
}

/// The way on: with the run where it has not ended, or with the scenario once more.
fn on_ui(ui: &mut Ui, view: &DebriefView<'_>) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let mut asked = None;
    if let Some(path) = view.resume
        && widgets::primary(ui, &words("app-resume"), true).clicked()
    {
        asked = Some(Command::Runs(RunsCommand::ResumeRun(path.to_owned())));
    }
    if view.again {
        let again = words("app-again");
        let again = match view.resume {
            Some(_) => widgets::button(ui, &again),
            None => widgets::primary(ui, &again, true),
        };
        if again.clicked() {
            asked = Some(Command::Debrief(DebriefCommand::PlayAgain));
        }
    }
    asked
}

/// Whether the report was kept, and where; and another way where it was not.
fn kept_ui(ui: &mut Ui, view: &DebriefView<'_>) -> Option<Command> {
    let kept = view.kept?;
    ui.add_space(TINY);
    let told = match kept {
        Kept::At(path) => {
            let path = path.display().to_string();
            say(view.lang, "app-page-kept", &[("path", &path)])
        }
        Kept::Nowhere => say(view.lang, "app-page-nowhere", &[]),
        Kept::Failed(why) => say(view.lang, "app-page-failed", &[("why", why)]),
    };
    let told = widgets::live(widgets::para(ui, &told));
    if view.kept_now {
        told.scroll_to_me(Some(egui::Align::Center));
    }
    let here = !matches!(kept, Kept::At(_))
        && widgets::button(ui, &say(view.lang, "app-keep-page-here", &[])).clicked();
    here.then_some(Command::Debrief(DebriefCommand::KeepReportHere))
}
