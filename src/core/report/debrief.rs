//! The debrief as a document: the order of its parts, as plain text and as a page.

use super::document::Document;
use super::page::Page;
use super::theirs::theirs;
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
    document(debrief, options).to_text(options.width)
}

/// The whole debrief as a page for a browser, in one file that fetches nothing: what the plain
/// text says, in the same order, with the maps of the network drawn and in tables.
pub fn render_html(debrief: &Debrief, options: TextOptions) -> String {
    document(debrief, options).to_html()
}

/// The debrief in the parts of domain C6.1. It begins with something that worked; then come
/// critical moments, which no average hides. Where danger was left as it was, that comes first.
fn document(debrief: &Debrief, options: TextOptions) -> Document {
    let mut page = Page::new(debrief, options);
    if debrief.ending.is_none() {
        page.tell("debrief-unfinished", &[], "");
    }
    if debrief.practice {
        page.tell("debrief-practice-run", &[], "");
    }
    if debrief.begins_with_danger() {
        moments::critical(&mut page);
        moments::worked(&mut page);
    } else {
        moments::worked(&mut page);
        moments::critical(&mut page);
    }
    moments::points(&mut page);
    rest::happened(&mut page);
    moments::promises(&mut page);
    moments::choices(&mut page);
    rest::observations(&mut page);
    measures::competencies(&mut page);
    measures::balances(&mut page, "debrief-section-balances", &debrief.balances);
    measures::balances(&mut page, "debrief-section-tensions", &debrief.tensions);
    measures::acts(&mut page);
    measures::dispositions(&mut page);
    network::network(&mut page);
    rest::chance(&mut page);
    rest::reflections(&mut page);
    rest::sources(&mut page);
    rest::limits(&mut page);
    Document {
        lang: options.lang,
        texts: debrief.texts_language.clone(),
        title: page.say("debrief-title", &[("title", &theirs(&debrief.title))]),
        blocks: page.finish(),
    }
}
