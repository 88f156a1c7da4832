//! `--report FILE`: a debrief as a page that a person keeps.

use std::io;
use std::path::Path;

use super::args::Report;
use super::fault::Fault;
use super::ui::{Ui, shown};
use crate::core::assessment::Debrief;
use crate::core::report::{TextOptions, render_html};
use crate::scene::head;
use crate::storage::ReportFile;

/// Looks at the place that was asked for, before anything is played.
pub(super) fn place(report: Report, ui: &Ui<'_, '_>) -> Result<Option<ReportFile>, Fault> {
    let Some(path) = report.file else {
        return Ok(None);
    };
    let place = ReportFile::at(path.clone(), report.overwrite);
    place
        .map(Some)
        .map_err(|error| Fault::Usage(refused(&path, &error, ui)))
}

/// Writes the page and says where it is.
pub(super) fn keep(
    debrief: &Debrief,
    trainer: bool,
    place: &ReportFile,
    ui: &mut Ui<'_, '_>,
) -> Result<(), Fault> {
    keep_page(&page(debrief, trainer, ui), place, "report-done", ui)
}

/// Writes a page and says with this message where it is.
pub(super) fn keep_page(
    page: &str,
    place: &ReportFile,
    done: &str,
    ui: &mut Ui<'_, '_>,
) -> Result<(), Fault> {
    place
        .write(page)
        .map_err(|error| Fault::Usage(refused(place.path(), &error, ui)))?;
    let path = shown(place.path());
    ui.tell(done, &[("path", &path)], "")?;
    Ok(())
}

/// The page.
pub(super) fn page(debrief: &Debrief, trainer: bool, ui: &Ui<'_, '_>) -> String {
    let options = TextOptions {
        lang: ui.lang,
        width: ui.width(),
        trainer,
    };
    render_html(debrief, options, &head)
}

/// Why there can be no report here, and a way out.
pub(super) fn refused(path: &Path, error: &io::Error, ui: &Ui<'_, '_>) -> String {
    let id = match error.kind() {
        io::ErrorKind::AlreadyExists => "report-exists",
        io::ErrorKind::NotFound => "report-no-folder",
        _ => "report-refused",
    };
    let (path, reason) = (shown(path), ui.reason(error));
    ui.say(id, &[("path", &path), ("reason", &reason)])
}
