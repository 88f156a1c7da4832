//! `drempel replay`: a stored run once more, from its inputs alone; shown, or kept as a page.

use std::path::{Path, PathBuf};

use super::args::{Replay, ReportFormat};
use super::fault::Fault;
use super::host::Host;
use super::play::put_text;
use super::report;
use super::runs::Listed;
use super::ui::Ui;
use super::words::runs_fault;
use crate::core::assessment::debrief::build;
use crate::core::journal::Tail;
use crate::run::Played;
use crate::storage::{DataDir, Runs, run_name};

/// Recomputes state and scores.
pub(super) fn run(replay: Replay, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let path = journal_path(&replay.journal, host, ui);
    let dir = data_dir_of(&path).or_else(|| host.dir.clone());
    let Some(dir) = dir else {
        return Err(Fault::Usage(ui.say("no-data-dir", &[])));
    };
    let runs = Runs::new(dir);
    let stored = runs.open(&path).map_err(|error| runs_fault(&error, ui))?;
    let header = &stored.journal.header;
    if host.language.is_none() {
        ui.lang = header.language.parse().unwrap_or(ui.lang);
    }
    if stored.journal.tail == Tail::Torn {
        let text = ui.say("replay-torn", &[]);
        ui.warn(&text);
    }
    let place = report::place(replay.report, ui)?;
    let played = Played::from(stored);
    let mut debrief = build(&played.trace, &played.catalog, ui.lang, &played.names());
    debrief.next_time = runs.next_time(&path);
    runs.kin(&played).tell(&played, &mut debrief, ui.lang);
    match (place, replay.format) {
        (Some(place), _) => report::keep(&debrief, replay.trainer, &place, ui)?,
        (None, ReportFormat::Json) => ui.json(&debrief)?,
        (None, ReportFormat::Human) => put_text(&debrief, replay.trainer, ui)?,
        (None, ReportFormat::Html) => {
            let page = report::page(&debrief, replay.trainer, ui);
            ui.result(&page)?;
        }
    }
    Ok(0)
}

/// A path, or the number or name of an own run.
fn journal_path(named: &Path, host: &Host, ui: &Ui<'_, '_>) -> PathBuf {
    let listed = Listed::read(host, ui).ok().filter(|_| !named.exists());
    let run = listed
        .as_ref()
        .and_then(|listed| listed.find(named.to_str()?));
    if let Some(run) = run {
        return run.path.clone();
    }
    let known = host.runs().filter(|_| !named.exists()).and_then(|runs| {
        let mut paths = runs.journals().ok()?.into_iter();
        paths.find(|path| named.as_os_str() == run_name(path).as_str())
    });
    known.unwrap_or_else(|| named.to_owned())
}

/// The data folder that a journal lies in: what it was played with is kept there too.
fn data_dir_of(journal: &Path) -> Option<DataDir> {
    let root = std::path::absolute(journal)
        .ok()?
        .parent()?
        .parent()?
        .to_owned();
    let dir = DataDir::locate(Some(&root)).ok()?;
    dir.kept().is_dir().then_some(dir)
}
