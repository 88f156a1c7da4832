//! `drempel report`: kept conversations as a page, a PDF, a table or a hand-in, in a file.

use super::args::Reports;
use super::fault::Fault;
use super::host::Host;
use super::report::refused;
use super::runs::Listed;
use super::ui::{Ui, shown};
use super::words::runs_fault;
use crate::core::report::Shape;
use crate::run::reported::{Asked, Reported, report};
use crate::run::{Kin, Played};
use crate::scene::head;
use crate::storage::ReportFile;

/// Writes the report and says where it is.
pub(super) fn run(args: &Reports, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let listed = Listed::read(host, ui)?;
    let shape = shape(args, ui)?;
    let runs = args.runs.iter().map(|named| kept(named, &listed, ui));
    let runs: Vec<Kept> = runs.collect::<Result<_, Fault>>()?;
    if let (None, [first, ..]) = (host.language, runs.as_slice()) {
        let language = &first.played.header.language;
        ui.lang = language.parse().unwrap_or(ui.lang);
    }
    let refuse =
        |error: &std::io::Error, ui: &Ui<'_, '_>| Fault::Usage(refused(&args.file, error, ui));
    let place = ReportFile::at(args.file.clone(), args.overwrite);
    let place = place.map_err(|error| refuse(&error, ui))?;
    let asked = Asked {
        shape,
        lang: ui.lang,
        numbers: args.numbers,
        hand_in: args.hand_in,
    };
    let reported: Vec<Reported<'_>> = runs.iter().map(Kept::reported).collect();
    let bytes = report(&reported, asked, &head).map_err(|error| {
        let reason = error.to_string();
        Fault::Found(ui.say("reports-failed", &[("reason", &reason)]))
    })?;
    place.write(&bytes).map_err(|error| refuse(&error, ui))?;
    let (path, count) = (shown(place.path()), runs.len().to_string());
    let id = match shape {
        Shape::HandIn => "reports-done-hand-in",
        Shape::Page | Shape::Paper | Shape::Table => "reports-done",
    };
    ui.tell(id, &[("path", &path), ("count", &count)], "")?;
    Ok(0)
}

/// What was asked for, or else what the name of the file ends in.
fn shape(args: &Reports, ui: &Ui<'_, '_>) -> Result<Shape, Fault> {
    let ending = args.file.extension().and_then(|ending| ending.to_str());
    let shape = args.shape.or_else(|| Shape::of_ending(ending?));
    match shape {
        None => Err(Fault::Usage(ui.say("reports-which-kind", &[]))),
        Some(Shape::HandIn) if !args.hand_in => {
            Err(Fault::Usage(ui.say("reports-zip-is-hand-in", &[])))
        }
        Some(Shape::HandIn) if args.runs.len() > 1 => {
            Err(Fault::Usage(ui.say("reports-zip-one-run", &[])))
        }
        Some(shape) => Ok(shape),
    }
}

/// A run, and what is known of it.
struct Kept {
    played: Played,
    kin: Kin,
    next_time: Option<String>,
}

impl Kept {
    fn reported(&self) -> Reported<'_> {
        Reported {
            played: &self.played,
            kin: &self.kin,
            next_time: self.next_time.clone(),
        }
    }
}

fn kept(named: &str, listed: &Listed, ui: &Ui<'_, '_>) -> Result<Kept, Fault> {
    let Some(info) = listed.find(named) else {
        return Err(Fault::Usage(ui.say("runs-unknown", &[("id", named)])));
    };
    let stored = listed.store.open(&info.path);
    let played = Played::from(stored.map_err(|error| runs_fault(&error, ui))?);
    Ok(Kept {
        kin: listed.store.kin(&played),
        next_time: listed.store.next_time(&info.path),
        played,
    })
}
