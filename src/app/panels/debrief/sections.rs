//! The sections of a debrief: those that are read at once laid out for one screen, the others shut
//! under their titles.

use bevy_egui::egui::{CollapsingHeader, RichText, Ui, vec2};

use super::DebriefView;
use super::blocks::{FACE, Place, blocks_ui};
use super::next_time::next_time_ui;
use super::portrait::portrait_ui;
use crate::app::command::Command;
use crate::app::theme;
use crate::app::theme::tokens::{BLOCK, GAP, TINY};
use crate::app::theme::widgets;
use crate::core::locale::Lang;
use crate::core::report::blocks::{Block, Report, Section};

/// From this width on there is room for two columns, in sizes of text.
const TWO_COLUMNS: f32 = 56.0;

fn place<'a>(view: &DebriefView<'a>, salt: &'a str) -> Place<'a> {
    Place {
        lang: view.lang,
        salt,
        inside: false,
        draw: view.draw,
    }
}

/// What kind of run this was, where that matters for reading on, and what is read at once: how it
/// ended and where it turned, and under them the others.
pub(super) fn first_ui(ui: &mut Ui, view: &DebriefView<'_>) -> Option<Command> {
    blocks_ui(ui, place(view, "opening"), &view.report.opening);
    let sections = view.report.sections.iter();
    let open = sections.filter(|section| section.open);
    // Two lines side by side need the whole width, and are what one has come for.
    let (wide, open): (Vec<&Section>, Vec<&Section>) = open.partition(|section| has_sides(section));
    let (faces, others): (Vec<&Section>, Vec<&Section>) =
        open.into_iter().partition(|section| has_faces(section));
    ui.add_space(GAP);
    let both = sections_ui(ui, view, &wide);
    let above = columns_ui(ui, view, "faces", &faces);
    both.or(above).or(columns_ui(ui, view, "others", &others))
}

/// Sections beside each other where there is room, and else below each other.
fn columns_ui(
    ui: &mut Ui,
    view: &DebriefView<'_>,
    salt: &str,
    sections: &[&Section],
) -> Option<Command> {
    let width = ui.available_width();
    if width < widgets::em(ui) * TWO_COLUMNS || sections.len() < 2 {
        return sections_ui(ui, view, sections);
    }
    let (left, right) = sections.split_at(sections.len().div_ceil(2));
    let size = vec2((width - BLOCK * 2.0) / 2.0, 0.0);
    let mut asked = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = BLOCK * 2.0;
        for (half, sections) in [left, right].into_iter().enumerate() {
            ui.push_id((salt, half), |ui| {
                ui.allocate_ui(size, |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(size.x);
                        ui.spacing_mut().item_spacing.x = GAP;
                        let command = sections_ui(ui, view, sections);
                        asked = asked.take().or(command);
                    });
                });
            });
        }
    });
    asked
}

fn has_sides(section: &Section) -> bool {
    let mut blocks = section.blocks.iter();
    blocks.any(|block| matches!(block, Block::Sides(_)))
}

fn has_faces(section: &Section) -> bool {
    let mut blocks = section.blocks.iter();
    blocks.any(|block| matches!(block, Block::Portrait(_) | Block::Timeline(_)))
}

fn sections_ui(ui: &mut Ui, view: &DebriefView<'_>, sections: &[&Section]) -> Option<Command> {
    let mut asked = None;
    for section in sections {
        let command = first_section_ui(ui, view, section);
        asked = asked.or(command);
        ui.add_space(GAP);
    }
    asked
}

/// A section under its title; beside a face where it begins with one.
fn first_section_ui(ui: &mut Ui, view: &DebriefView<'_>, section: &Section) -> Option<Command> {
    let place = place(view, &section.id);
    let title = section.title.to_string();
    match section.blocks.as_slice() {
        [Block::Portrait(portrait), rest @ ..] => {
            ui.horizontal_top(|ui| {
                portrait_ui(ui, place, portrait, FACE);
                ui.add_space(GAP);
                ui.vertical(|ui| {
                    widgets::section_heading(ui, &title);
                    ui.add_space(TINY);
                    blocks_ui(ui, place, rest);
                });
            });
            None
        }
        [Block::OwnWords(words)] => {
            widgets::section_heading(ui, &title);
            next_time_ui(ui, view, words)
        }
        blocks => {
            widgets::section_heading(ui, &title);
            ui.add_space(TINY);
            blocks_ui(ui, place, blocks);
            None
        }
    }
}

/// All the rest, each section opened by its title.
pub(super) fn rest_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    let sections = view.report.sections.iter();
    for section in sections.filter(|section| !section.open) {
        shut_ui(ui, place(view, &section.id), section);
    }
}

/// A section that its title opens.
fn shut_ui(ui: &mut Ui, place: Place<'_>, section: &Section) {
    let title = RichText::new(section.title.to_string()).text_style(theme::bold());
    let header = CollapsingHeader::new(title).id_salt(&section.id);
    let shown = header.show(ui, |ui| {
        blocks_ui(ui, place, &section.blocks);
        ui.add_space(GAP);
    });
    widgets::focus(ui, shown.header_response);
    ui.add_space(TINY);
}

/// A place in a report in which nobody is drawn.
fn without_faces(lang: Lang, salt: &str) -> Place<'_> {
    Place {
        lang,
        salt,
        inside: false,
        draw: &|_, _, _| None,
    }
}

/// What a report says before its first section.
pub(in crate::app::panels) fn report_ui(ui: &mut Ui, lang: Lang, report: &Report) {
    blocks_ui(ui, without_faces(lang, "opening"), &report.opening);
}

/// A section of a report: under its title, or shut where it is not read at once.
pub(in crate::app::panels) fn section_ui(ui: &mut Ui, lang: Lang, section: &Section) {
    let place = without_faces(lang, &section.id);
    if !section.open {
        return shut_ui(ui, place, section);
    }
    widgets::section_heading(ui, &section.title.to_string());
    ui.add_space(TINY);
    blocks_ui(ui, place, &section.blocks);
    ui.add_space(BLOCK);
}
