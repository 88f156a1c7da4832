//! The debrief as a report: which sections it has, and in which order.

use super::blocks::{Report, Section};
use super::cited::number;
use super::html::Draw;
use super::theirs::theirs;
use super::writer::Writer;
use super::{calibration, first, measures, moments, network, rest, standing, what_if};
use crate::core::assessment::Debrief;
use crate::core::locale::Lang;

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextOptions {
    /// The language of the program's own sentences; texts of the scenario stand in the debrief.
    pub lang: Lang,
    /// Columns of plain text; a page for a browser has the width of its window.
    pub width: usize,
    /// Numbers, for trainers; students get levels in words.
    pub trainer: bool,
}

/// The whole debrief as plain text.
pub fn render_text(debrief: &Debrief, options: TextOptions) -> String {
    debrief_report(debrief, options).to_text(options.width)
}

/// The whole debrief as a page for a browser, in one file that fetches nothing: what the plain
/// text says, in the same order, with the faces and the maps of the network drawn, and in tables.
pub fn render_html(debrief: &Debrief, options: TextOptions, draw: Draw<'_>) -> String {
    debrief_report(debrief, options).to_html(draw)
}

/// The debrief in the parts of domain C6.1, whoever shows it: first what is read at once, and then
/// all the rest, which is opened from there.
pub fn debrief_report(debrief: &Debrief, options: TextOptions) -> Report {
    let writer = Writer { debrief, options };
    let mut sections = first_screen(writer);
    sections.extend(rest(writer));
    bound(writer, sections)
}

/// What is handed in: how it ended, what was critical, choices, own words, and levels. What the
/// author thinks of each choice is for whoever played, and stays out.
pub fn hand_in_report(debrief: &Debrief, options: TextOptions) -> Report {
    let writer = Writer { debrief, options };
    let before = [
        first::ended(writer),
        first::critical(writer),
        first::next_time(writer),
        moments::choices_made(writer),
        rest::observations(writer),
        rest::reflections(writer),
    ];
    let mut sections: Vec<Section> = before.into_iter().flatten().collect();
    sections.extend(network::network(writer));
    sections.extend(measures::competencies(writer));
    for section in &mut sections {
        section.open = true;
    }
    bound(writer, sections)
}

/// The sections as a report, with what they are based on.
fn bound(writer: Writer<'_>, mut sections: Vec<Section>) -> Report {
    let Writer { debrief, options } = writer;
    let marks = [
        debrief.ending.is_none().then_some("debrief-unfinished"),
        standing::mark(debrief),
        debrief.choices.is_empty().then_some("debrief-no-choices"),
    ];
    let notes = number(&mut sections);
    sections.extend(rest::sources(writer, notes));
    sections.extend(rest::limits(writer));
    Report {
        lang: options.lang,
        texts: debrief.texts_language.clone(),
        title: writer
            .say("debrief-title", &[("title", &theirs(&debrief.title))])
            .into(),
        opening: {
            let marks = marks.into_iter().flatten();
            marks.map(|id| writer.tell(id, &[])).collect()
        },
        sections,
    }
}

/// What two minutes are spent on.
fn first_screen(writer: Writer<'_>) -> Vec<Section> {
    let sections = [
        what_if::what_if(writer),
        first::ended(writer),
        first::turning(writer),
        first::critical(writer),
        first::worked(writer),
        first::points(writer),
        first::next_time(writer),
    ];
    sections.into_iter().flatten().collect()
}

/// All the rest, before what it is based on.
fn rest(writer: Writer<'_>) -> impl Iterator<Item = Section> {
    let sections = [
        what_if::forks(writer),
        moments::choices(writer),
        calibration::calibration(writer),
        rest::happened(writer),
        moments::promises(writer),
        rest::observations(writer),
        measures::competencies(writer),
        measures::balances(writer),
        measures::tensions(writer),
        measures::acts(writer),
        measures::dispositions(writer),
    ];
    let after = [rest::chance(writer), rest::reflections(writer)];
    let before = sections.into_iter().flatten();
    let network = network::network(writer);
    before.chain(network).chain(after.into_iter().flatten())
}
