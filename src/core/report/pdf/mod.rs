//! A report as a PDF that can be read aloud (PDF/UA-1): tagged headings, paragraphs, lists, tables
//! with their header cells and drawings with words, in the order in which they are read.
//!
//! The same blocks become the same bytes: no clock, no chance. `krilla` writes the file; our own is
//! where things stand: lines (`lines`), strips (`sheet`), pages (`pages`).
//!
//! | file | does |
//! | --- | --- |
//! | `setting` | blocks into lines and drawings |
//! | `figures` | the small drawings |
//! | `typeface` | which glyph a sign has, and how wide it is |
//! | `lines` | text into lines |
//! | `sheet` | lines and drawings in strips, and what each of them is |
//! | `pages` | strips onto pages |
//! | `write` | pages into bytes |

mod figures;
mod lines;
mod pages;
mod setting;
mod sheet;
mod typeface;
mod write;

use super::blocks::{Block, Report, Section, Text};
use super::written::Unwritten;
use crate::core::locale::say;
use typeface::{Typefaces, settable};

/// Reports as one document.
///
/// # Errors
/// The typeface cannot be read, or the file would break a rule of PDF/UA: a fault of ours.
pub(super) fn pdf(title: &Text, reports: &[Report]) -> Result<Vec<u8>, Unwritten> {
    let faces = Typefaces::new().ok_or_else(|| Unwritten("no typeface".to_owned()))?;
    let mut sheet = setting::set(title, reports, &faces, write::WIDTH);
    if sheet.lacks_signs() {
        let with_note = with_note(reports);
        sheet = setting::set(title, &with_note, &faces, write::WIDTH);
    }
    let Some(first) = reports.first() else {
        return Err(Unwritten("no report".to_owned()));
    };
    let about = write::About {
        title: settable(&title.to_string()).replace('\n', " "),
        lang: first.lang,
        theirs: Some(first.texts.as_str()).filter(|texts| *texts != first.lang.code()),
    };
    write::write(&sheet, &about)
}

/// The reports, with a word about the boxes that stand for signs without a glyph.
fn with_note(reports: &[Report]) -> Vec<Report> {
    let mut reports = reports.to_vec();
    if let Some(last) = reports.last_mut() {
        last.sections.push(Section {
            id: "reports-section-signs".to_owned(),
            title: say(last.lang, "reports-section-signs", &[]).into(),
            open: false,
            blocks: vec![Block::plain(say(last.lang, "reports-signs", &[]))],
        });
    }
    reports
}
