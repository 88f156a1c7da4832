//! Kept runs as a report in a file: which debrief, under which name, in which shape.
//!
//! What stands in it and how it is put is [`core::report`](crate::core::report)'s.

use super::hand_in::make;
use super::{Kin, Played};
use crate::core::assessment::Debrief;
use crate::core::assessment::debrief::{Names, build};
use crate::core::hand_in::{Wanted, zip};
use crate::core::locale::Lang;
use crate::core::report::{
    Bundle, Draw, Front, Shape, TextOptions, Unwritten, debrief_report, hand_in_report, spreadsheet,
};

/// A run that is reported on.
pub struct Reported<'a> {
    /// The run.
    pub played: &'a Played,
    /// What is known of it among the others.
    pub kin: &'a Kin,
    /// What is written about the next time.
    pub next_time: Option<String>,
}

/// How it is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// In which shape.
    pub shape: Shape,
    /// In which language.
    pub lang: Lang,
    /// With numbers.
    pub numbers: bool,
    /// To hand in: own words, choices and levels, under the pseudonym. A zip always is.
    pub hand_in: bool,
}

/// Makes the file: runs after each other in one, of which a zip holds the first alone.
///
/// # Errors
/// It cannot be written, which is a fault of ours.
pub fn report(runs: &[Reported<'_>], asked: Asked, draw: Draw<'_>) -> Result<Vec<u8>, Unwritten> {
    match (asked.shape, runs) {
        (Shape::HandIn, [first, ..]) => handed_in(first, asked, draw),
        (Shape::Table, _) => spreadsheet(&both(runs, asked), asked.lang, asked.numbers),
        (Shape::Paper, _) => bundle(runs, asked).to_pdf(),
        (Shape::Page | Shape::HandIn, _) => Ok(bundle(runs, asked).to_html(draw).into_bytes()),
    }
}

fn handed_in(run: &Reported<'_>, asked: Asked, draw: Draw<'_>) -> Result<Vec<u8>, Unwritten> {
    let wanted = Wanted {
        lang: asked.lang,
        numbers: asked.numbers,
        standing: run.kin.standing(),
    };
    zip(&make(run.played, run.next_time.clone(), wanted, draw)?)
}

fn bundle(runs: &[Reported<'_>], asked: Asked) -> Bundle {
    let options = TextOptions {
        lang: asked.lang,
        width: 0,
        trainer: asked.numbers,
    };
    let reports = both(runs, asked).into_iter().map(|(front, debrief)| {
        let mut report = match asked.hand_in {
            true => hand_in_report(&debrief, options),
            false => debrief_report(&debrief, options),
        };
        front.put_on(&mut report);
        report
    });
    Bundle::new(reports.collect(), asked.lang)
}

/// The head and the debrief of each. What is handed in bears the pseudonym throughout.
fn both(runs: &[Reported<'_>], asked: Asked) -> Vec<(Front, Debrief)> {
    let of_one = |run: &Reported<'_>| {
        let Played {
            header,
            trace,
            catalog,
            ..
        } = run.played;
        let worker = match asked.hand_in {
            true => header.player.clone(),
            false => header.worker.clone(),
        };
        let mut debrief = build(trace, catalog, asked.lang, &Names { worker });
        debrief.next_time = run.next_time.clone();
        match asked.hand_in {
            true => debrief.standing = run.kin.standing(),
            false => run.kin.tell(run.played, &mut debrief, asked.lang),
        }
        (Front::new(header, run.kin.standing()), debrief)
    };
    runs.iter().map(of_one).collect()
}
