//! The debrief: what stands in [`Debrief`], and nothing else.
//!
//! What is critical is as large as its repair, and danger that was left comes first. No
//! percentages, no marks, no colour that means something by itself; each drawing says in words
//! what it shows.

mod balances;
mod choices;
mod competencies;
mod curve;
mod labels;
mod network;
mod opening;
mod rest;
mod words;

pub use words::source_words;

use std::path::Path;

use bevy_egui::egui::{self, Key, Ui};

use super::bars::{BarView, bar_content_ui, bar_ui};
use crate::app::command::{Command, DebriefCommand, LibraryCommand, RunsCommand};
use crate::app::review::Kept;
use crate::app::theme::tokens::{PAGE, SECTION_GAP, TINY};
use crate::app::theme::widgets;
use crate::core::assessment::Debrief;
use crate::core::locale::{Lang, say};
use crate::core::report::Aftercare;

/// What the debrief shows.
#[derive(Debug, Clone, Copy)]
pub struct DebriefView<'a> {
    /// The language of the window.
    pub lang: Lang,
    /// Which run it is of: another text for each.
    pub run: &'a str,
    /// The debrief.
    pub debrief: &'a Debrief,
    /// Whom to call if it touched oneself.
    pub aftercare: &'a Aftercare,
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

/// A section: the id of its title, whether there is something in it, and what draws it.
struct Section {
    title: &'static str,
    there: fn(&Debrief) -> bool,
    draw: fn(&mut Ui, &DebriefView<'_>),
}

const SECTIONS: [Section; 18] = [
    Section {
        title: "debrief-section-worked",
        there: |d| !d.choices.is_empty(),
        draw: opening::worked_ui,
    },
    Section {
        title: "debrief-section-critical",
        there: |d| !d.critical.is_empty(),
        draw: opening::critical_ui,
    },
    Section {
        title: "debrief-section-points",
        there: |d| !d.points.is_empty(),
        draw: opening::points_ui,
    },
    Section {
        title: "debrief-section-happened",
        there: |_| true,
        draw: curve::happened_ui,
    },
    Section {
        title: "debrief-section-promises",
        there: |d| !d.promises.is_empty(),
        draw: rest::promises_ui,
    },
    Section {
        title: "debrief-section-choices",
        there: |d| !d.choices.is_empty(),
        draw: choices::choices_ui,
    },
    Section {
        title: "debrief-section-competencies",
        there: |d| !d.competencies.is_empty(),
        draw: competencies::competencies_ui,
    },
    Section {
        title: "debrief-section-balances",
        there: |d| !d.balances.is_empty(),
        draw: balances::balances_ui,
    },
    Section {
        title: "debrief-section-tensions",
        there: |d| !d.tensions.is_empty(),
        draw: balances::tensions_ui,
    },
    Section {
        title: "debrief-section-acts",
        there: |d| !d.acts.counts.is_empty(),
        draw: rest::acts_ui,
    },
    Section {
        title: "debrief-section-dispositions",
        there: |d| !d.dispositions.is_empty(),
        draw: rest::dispositions_ui,
    },
    Section {
        title: "debrief-section-observations",
        there: |d| !d.observations.is_empty(),
        draw: rest::observations_ui,
    },
    Section {
        title: "map-section",
        there: |d| d.network.is_some(),
        draw: network::network_ui,
    },
    Section {
        title: "debrief-section-chance",
        there: |_| true,
        draw: rest::chance_ui,
    },
    Section {
        title: "debrief-section-reflections",
        there: |d| {
            d.reflections
                .iter()
                .any(|reflection| !reflection.answer.trim().is_empty())
        },
        draw: rest::reflections_ui,
    },
    Section {
        title: "debrief-section-sources",
        there: |d| !d.sources.is_empty(),
        draw: rest::sources_ui,
    },
    Section {
        title: "debrief-section-limits",
        there: |_| true,
        draw: rest::limits_ui,
    },
    Section {
        title: "debrief-section-aftercare",
        there: |_| true,
        draw: rest::aftercare_ui,
    },
];

/// The sections in which there is something, each with its number, in the order in which they are
/// read. Danger that was left as it was comes before what worked.
fn sections(debrief: &Debrief) -> impl Iterator<Item = (usize, &'static Section)> + '_ {
    let mut order: Vec<_> = SECTIONS.iter().enumerate().collect();
    if debrief.begins_with_danger() {
        order.swap(0, 1);
    }
    order
        .into_iter()
        .filter(|(_, section)| (section.there)(debrief))
}

/// Shows the debrief.
pub fn debrief_ui(ui: &mut Ui, view: &DebriefView<'_>) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let back = words("app-back");
    let title = say(
        view.lang,
        "debrief-title",
        &[("title", &view.debrief.title)],
    );
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
                    marks_ui(ui, view);
                    for (index, section) in sections(view.debrief) {
                        ui.add_space(SECTION_GAP);
                        let heading = widgets::section_heading(ui, &words(section.title));
                        if view.jump == Some(index) {
                            heading.scroll_to_me(Some(egui::Align::TOP));
                        }
                        ui.add_space(TINY);
                        (section.draw)(ui, view);
                    }
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

/// What kind of run this was, where that matters for reading on.
fn marks_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    if view.debrief.practice {
        widgets::para(ui, &say(view.lang, "debrief-practice-run", &[]));
    }
    if view.debrief.ending.is_none() {
        widgets::note(ui, |ui| {
            widgets::para(ui, &say(view.lang, "debrief-unfinished", &[]))
        });
    }
    if view.debrief.choices.is_empty() {
        widgets::para(ui, &say(view.lang, "debrief-no-choices", &[]));
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
                for (index, section) in sections(view.debrief) {
                    let title = say(view.lang, section.title, &[]);
                    if widgets::link_button(ui, &title).clicked() {
                        asked = Some(Command::Debrief(DebriefCommand::Jump(index)));
                    }
                }
            });
    });
    widgets::stands_beside_page(ui, shown.response.rect);
    asked
}
