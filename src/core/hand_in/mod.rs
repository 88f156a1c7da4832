//! What is handed in to a trainer: one zip with the report as a page and as a PDF, the journal, what
//! was written beside it, and a list of all of it; and what a check of such a zip finds.
//!
//! | file | holds |
//! | --- | --- |
//! | `report.html`, `report.pdf` | the report: own words, choices, levels |
//! | `run.journal` | the run, under the pseudonym alone |
//! | `next-time.txt` | what will be done next time, where something was written |
//! | `README.txt` | what this is, and how it is checked |
//! | `hand-in.json` | the [`Manifest`]: of what, its results, a hash of each file |
//!
//! A check computes the run once more from its journal, makes the report anew and compares
//! ([`compare()`]). So it finds whatever does not follow from the journal. It proves no more than that:
//! nothing is signed, and whoever plays another run, or writes another journal by hand, can hand in
//! a zip that agrees with itself. Whether a run was the first one is what its player says.
//!
//! It reads and writes bytes in memory; where they lie is `storage`'s.

mod compare;
mod manifest;
mod zipped;

pub use compare::{Difference, compare, files};
pub use manifest::{FORMAT, Manifest, Results, standing_id};
pub use zipped::{MAX_BYTES, NotOurs, unzip, zip};

use std::collections::BTreeMap;

use crate::core::assessment::{Debrief, Standing};
use crate::core::journal::Header;
use crate::core::locale::{Lang, say};
use crate::core::report::{Bundle, Draw, Front, TextOptions, Unwritten, hand_in_report};

/// The names of the files.
pub const PAGE: &str = "report.html";
/// The report on paper.
pub const PAPER: &str = "report.pdf";
/// The run.
pub const JOURNAL: &str = "run.journal";
/// The person's own words about the next time.
pub const NEXT_TIME: &str = "next-time.txt";
/// What this is.
pub const README: &str = "README.txt";
/// The list of all of it.
pub const MANIFEST: &str = "hand-in.json";

/// A run that is handed in.
#[derive(Debug, Clone, PartialEq)]
pub struct HandIn {
    /// What it is.
    pub manifest: Manifest,
    /// All other files, by their names.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// How a hand-in is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The language of the report.
    pub lang: Lang,
    /// With numbers.
    pub numbers: bool,
    /// How the run counts; none where nothing is known of that.
    pub standing: Option<Standing>,
}

/// Makes a hand-in of a run: its header and journal under the pseudonym, and its debrief, in which
/// the worker bears the pseudonym as well.
///
/// # Errors
/// As for [`Bundle::to_pdf`].
pub fn hand_in(
    (header, journal): (&Header, &str),
    debrief: &Debrief,
    wanted: &Wanted,
    draw: Draw<'_>,
) -> Result<HandIn, Unwritten> {
    let options = TextOptions {
        lang: wanted.lang,
        width: 0,
        trainer: wanted.numbers,
    };
    let mut report = hand_in_report(debrief, options);
    Front::new(header, wanted.standing).put_on(&mut report);
    let bundle = Bundle::new(vec![report], wanted.lang);
    let mut files = BTreeMap::from([
        (PAGE.to_owned(), bundle.to_html(draw).into_bytes()),
        (PAPER.to_owned(), bundle.to_pdf()?),
        (JOURNAL.to_owned(), journal.as_bytes().to_vec()),
        (README.to_owned(), readme(header, wanted).into_bytes()),
    ]);
    if let Some(words) = &debrief.next_time {
        files.insert(NEXT_TIME.to_owned(), words.clone().into_bytes());
    }
    Ok(HandIn {
        manifest: Manifest::new(header, debrief, wanted, &files),
        files,
    })
}

fn readme(header: &Header, wanted: &Wanted) -> String {
    let args = [
        ("player", header.player.as_str()),
        ("scenario", header.scenario.as_str()),
    ];
    let lines = ["what", "files", "check", "limits"];
    let lines = lines.map(|line| say(wanted.lang, &format!("reports-readme-{line}"), &args));
    lines.join("\r\n\r\n") + "\r\n"
}
