//! The debrief: what stands in its report, and nothing else, in the order in which it stands there.
//!
//! What is critical is as large as its repair, and danger that was left comes first. No
//! percentages, no marks, no colour that means something by itself; each drawing says in words
//! what it shows.

mod blocks;
mod curve;
mod interval;
mod labels;
mod rope;

use std::path::Path;

use bevy_egui::egui::{self, Key, Ui};

use self::blocks::{Place, blocks_ui};
use super::bars::{BarView, bar_content_ui, bar_ui};
use crate::app::command::{Command, DebriefCommand, LibraryCommand, RunsCommand};
use crate::app::review::Kept;
use crate::app::theme::tokens::{PAGE, SECTION_GAP, TINY};
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};
use crate::core::report::blocks::Report;

/// What the debrief shows.
#[derive(Debug, Clone, Copy)]
pub struct DebriefView<'a> {
    /// The language of the window.
    pub lang: Lang,
    /// Which run it is of: another text for each.
    pub run: &'a str,
    /// The debrief, and whom to call if it touched oneself.
    pub report: &'a Report,
    /// The section to scroll to now.
    pub jump: Option<usize>,
    /// What became of keeping it as a page.
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
    if !low && ui.available_width() / widgets::em(ui) >= 58.0 {
        let command = contents_ui(ui, view);
        asked = asked.or(command);
    }
    egui::CentralPanel::default()
        .frame(widgets::whole_frame(ui))
        .show(ui, |ui| {
            // A debrief is there to be quoted in a portfolio or a talk.
            ui.style_mut().interaction.selectable_labels = true;
            widgets::page(ui, id, None, |ui| {
                if low {
                    let command = bar_content_ui(ui, &bar);
                    asked = asked.take().or(command);
                }
                widgets::column(ui, 1.15, |ui| {
                    widgets::heading(ui, &title);
                    report_ui(ui, view);
                    ui.add_space(SECTION_GAP);
                    ui.horizontal_wrapped(|ui| {
                        let command = on_ui(ui, view);
                        asked = asked.take().or(command);
                        if widgets::button(ui, &words("app-keep-page")).clicked() {
                            asked = Some(Command::Debrief(DebriefCommand::AskPage));
                        }
                        if widgets::button(ui, &back).clicked() {
                            asked = Some(Command::Library(LibraryCommand::Back));
                        }
                    });
                    if let Some(trouble) = view.trouble {
                        widgets::alert(ui, trouble);
                    }
                    let command = kept_ui(ui, view);
                    asked = asked.take().or(command);
                    ui.add_space(SECTION_GAP);
                });
            });
        });
    let escape = widgets::pressed(ui, Key::Escape);
    asked.or_else(|| escape.then_some(Command::Library(LibraryCommand::Back)))
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

/// Whether the page was kept, and where; and another way where it was not.
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
    here.then_some(Command::Debrief(DebriefCommand::KeepPageHere))
}

/// What kind of run this was, where that matters for reading on, and the sections.
fn report_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    let place = |salt| Place {
        lang: view.lang,
        salt,
        inside: false,
    };
    blocks_ui(ui, place("opening"), &view.report.opening);
    for (index, section) in view.report.sections.iter().enumerate() {
        ui.add_space(SECTION_GAP);
        let heading = widgets::section_heading(ui, &section.title.to_string());
        if view.jump == Some(index) {
            heading.scroll_to_me(Some(egui::Align::TOP));
        }
        ui.add_space(TINY);
        blocks_ui(ui, place(&section.id), &section.blocks);
    }
}

/// The sections by name, to go to.
fn contents_ui(ui: &mut Ui, view: &DebriefView<'_>) -> Option<Command> {
    let mut asked = None;
    let frame = egui::Frame::new().inner_margin(egui::Margin {
        left: PAGE as i8,
        right: 0,
        top: PAGE as i8,
        bottom: 0,
    });
    let width = widgets::em(ui) * 13.0;
    let panel = egui::Panel::left("contents")
        .frame(frame)
        .resizable(false)
        .show_separator_line(false);
    let shown = panel.exact_size(width).show(ui, |ui| {
        egui::ScrollArea::vertical()
            .id_salt("contents")
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (index, section) in view.report.sections.iter().enumerate() {
                    if widgets::link_button(ui, &section.title.to_string()).clicked() {
                        asked = Some(Command::Debrief(DebriefCommand::Jump(index)));
                    }
                }
            });
    });
    widgets::stands_beside_page(ui, shown.response.rect);
    asked
}
