//! The debrief as a report: which sections it has, and in which order.

use super::blocks::{Report, Section};
use super::theirs::theirs;
use super::writer::Writer;
use super::{measures, moments, network, rest};
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
/// text says, in the same order, with the maps of the network drawn and in tables.
pub fn render_html(debrief: &Debrief, options: TextOptions) -> String {
    debrief_report(debrief, options).to_html()
}

/// The debrief in the parts of domain C6.1, whoever shows it. It begins with something that worked
/// (C6.4); then come critical moments, which no average hides. Where danger was left as it was,
/// that comes first.
pub fn debrief_report(debrief: &Debrief, options: TextOptions) -> Report {
    let writer = Writer { debrief, options };
    let marks = [
        (debrief.ending.is_none(), "debrief-unfinished"),
        (debrief.practice, "debrief-practice-run"),
        (debrief.choices.is_empty(), "debrief-no-choices"),
    ];
    let marks = marks.into_iter().filter(|(there, _)| *there);
    let mut first = [moments::worked(writer), moments::critical(writer)];
    if debrief.begins_with_danger() {
        first.reverse();
    }
    let sections = [
        moments::points(writer),
        rest::happened(writer),
        moments::promises(writer),
        moments::choices(writer),
        rest::observations(writer),
        measures::competencies(writer),
        measures::balances(writer),
        measures::tensions(writer),
        measures::acts(writer),
        measures::dispositions(writer),
    ];
    let closing = [
        rest::chance(writer),
        rest::reflections(writer),
        rest::sources(writer),
        rest::limits(writer),
    ];
    let before: Vec<Section> = first.into_iter().chain(sections).flatten().collect();
    let after = closing.into_iter().flatten();
    let network = network::network(writer);
    Report {
        lang: options.lang,
        texts: debrief.texts_language.clone(),
        title: writer
            .say("debrief-title", &[("title", &theirs(&debrief.title))])
            .into(),
        opening: marks.map(|(_, id)| writer.tell(id, &[])).collect(),
        sections: before.into_iter().chain(network).chain(after).collect(),
    }
}
