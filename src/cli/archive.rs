//! `drempel runs --export` and `--import`: all runs in one zip, and back.

use std::path::Path;

use super::args::Report;
use super::fault::Fault;
use super::host::Host;
use super::report;
use super::ui::{Ui, shown};
use crate::storage::{ArchiveFault, Runs};

/// Writes all runs into a zip.
pub(super) fn export(file: Report, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let runs = runs(host, ui)?;
    let Some(place) = report::place(file, ui)? else {
        return Ok(0);
    };
    let exported = runs
        .export(&place, ui.lang)
        .map_err(|error| Fault::Usage(report::refused(place.path(), &error, ui)))?;
    for line in exported.words(&shown(place.path()), ui.lang) {
        ui.put(&line, "")?;
    }
    Ok(0)
}

/// Takes runs from a zip.
pub(super) fn import(file: &Path, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    match runs(host, ui)?.import(file) {
        Ok(imported) => {
            for line in imported.words(ui.lang) {
                ui.put(&line, "")?;
            }
            Ok(0)
        }
        Err(fault) => {
            let words = fault.words(ui.lang).join("\n");
            Err(match fault {
                // The file itself is wrong.
                ArchiveFault::Broken(_)
                | ArchiveFault::NotOurs
                | ArchiveFault::Newer(_)
                | ArchiveFault::Outside(_)
                | ArchiveFault::Double
                | ArchiveFault::TooLarge => Fault::Found(words),
                ArchiveFault::Io { .. } | ArchiveFault::Stopped { .. } => Fault::Usage(words),
            })
        }
    }
}

fn runs(host: &Host, ui: &Ui<'_, '_>) -> Result<Runs, Fault> {
    let runs = host.runs();
    runs.ok_or_else(|| Fault::Usage(ui.say("no-data-dir", &[])))
}
