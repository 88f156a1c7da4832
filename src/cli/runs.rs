//! `drempel runs`: the runs on this computer, and how to be rid of them.

use std::path::PathBuf;

use super::args::Runs as Arguments;
use super::fault::Fault;
use super::host::Host;
use super::ui::{Ui, shown};
use super::words::{file_words, runs_words};
use crate::core::locale::iso_date;
use crate::storage::{RunInfo, Runs, run_name};

/// The runs on this computer, as they are numbered.
pub(super) struct Listed {
    pub store: Runs,
    folder: String,
    /// The last played first; the first has number 1.
    pub runs: Vec<RunInfo>,
    /// All journals, also those that cannot be read.
    journals: Vec<PathBuf>,
}

impl Listed {
    pub(super) fn read(host: &Host, ui: &Ui<'_, '_>) -> Result<Self, Fault> {
        let (Some(dir), Some(store)) = (&host.dir, host.runs()) else {
            return Err(Fault::Usage(ui.say("no-data-dir", &[])));
        };
        let read = || Ok((store.list()?, store.journals()?));
        let (runs, journals) =
            read().map_err(|error| Fault::Usage(file_words(&dir.runs(), &error, ui)))?;
        Ok(Self {
            folder: shown(dir.root()),
            store,
            runs,
            journals,
        })
    }

    /// The run with this number, or the name of this file, with its ending or without.
    pub(super) fn find(&self, named: &str) -> Option<&RunInfo> {
        let number = named.parse::<usize>().ok();
        let numbered = number.and_then(|number| self.runs.get(number.checked_sub(1)?));
        numbered.or_else(|| {
            let is_named = |run: &&RunInfo| {
                let file = run.path.file_name().is_some_and(|file| file == named);
                file || run.name() == named || run.path.as_os_str() == named
            };
            self.runs.iter().find(is_named)
        })
    }

    /// Runs that can go on, the last played first, at most `limit`.
    pub(super) fn unfinished(&self, limit: usize) -> Vec<RunInfo> {
        let open = |run: &&RunInfo| {
            let stored = self.store.open_what_stands(&run.path);
            stored.is_ok_and(|stored| stored.trace.ending.is_none())
        };
        self.runs.iter().filter(open).take(limit).cloned().collect()
    }
}

/// Lists the runs, or deletes some.
pub(super) fn run(args: &Arguments, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let listed = Listed::read(host, ui)?;
    match &args.delete {
        Some(which) => delete(which, args.yes, &listed, ui),
        None => list(&listed, ui),
    }
}

fn list(listed: &Listed, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let folder = listed.folder.as_str();
    let count = listed.journals.len().to_string();
    if listed.journals.is_empty() {
        ui.tell("runs-none", &[("folder", folder)], "")?;
        return Ok(0);
    }
    ui.tell("runs-head", &[("folder", folder), ("count", &count)], "")?;
    for (index, run) in listed.runs.iter().enumerate() {
        ui.put(&run.name(), &format!("{:>3}  ", index + 1))?;
        let words = describe(run, &listed.store, ui);
        ui.put(&words, "     ")?;
    }
    // A journal that cannot be read is still somebody's.
    let known = |path: &PathBuf| listed.runs.iter().any(|run| run.path == *path);
    for path in listed.journals.iter().filter(|path| !known(path)) {
        ui.put(&run_name(path), "  -  ")?;
        ui.tell("runs-unreadable", &[], "     ")?;
    }
    ui.tell("runs-report", &[], "")?;
    ui.tell("runs-resume", &[], "")?;
    Ok(0)
}

/// Scenario, day, player, and how far it got.
pub(super) fn describe(run: &RunInfo, runs: &Runs, ui: &Ui<'_, '_>) -> String {
    let state = match runs.open_what_stands(&run.path) {
        Ok(stored) => match stored.damage.and_then(|fault| fault.line()) {
            Some(line) => ui.say("runs-damaged", &[("line", &line.to_string())]),
            None if stored.trace.ending.is_some() => ui.say("runs-finished", &[]),
            None => ui.say("runs-unfinished", &[]),
        },
        Err(_) => ui.say("runs-not-opened", &[]),
    };
    let (date, count) = (iso_date(run.header.started), run.inputs.to_string());
    let args = [
        ("scenario", run.header.scenario.as_str()),
        ("date", &date),
        ("player", &run.header.player),
        ("count", &count),
        ("state", &state),
    ];
    let line = ui.say("runs-line", &args);
    match run.header.forked_from {
        Some(_) => format!("{line} {}", ui.say("runs-forked", &[])),
        None => line,
    }
}

fn delete(which: &str, yes: bool, listed: &Listed, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let all = which == "all";
    let named = |path: &&PathBuf| all || run_name(path) == which;
    let paths: Vec<PathBuf> = listed.journals.iter().filter(named).cloned().collect();
    if paths.is_empty() {
        return match all {
            true => ui
                .tell("runs-nothing-to-delete", &[], "")
                .map(|()| 0)
                .map_err(Fault::from),
            false => Err(Fault::Usage(ui.say("runs-unknown", &[("id", which)]))),
        };
    }
    let count = paths.len().to_string();
    if !yes {
        if !ui.terminal().asks {
            return Err(Fault::Usage(ui.say("runs-say-yes", &[("count", &count)])));
        }
        ui.tell("runs-sure", &[("count", &count)], "")?;
        let agreed = ui.say("runs-agree", &[]);
        if ui.ask()?.is_none_or(|typed| typed.to_lowercase() != agreed) {
            ui.tell("runs-kept", &[], "")?;
            return Ok(0);
        }
    }
    let left = listed.store.delete_all(&paths);
    for (path, error) in &left {
        let (id, why) = (run_name(path), runs_words(error, ui));
        ui.warn(&ui.say("runs-not-deleted", &[("id", &id), ("why", &why)]));
    }
    if left.len() < paths.len() {
        let count = (paths.len() - left.len()).to_string();
        ui.tell("runs-deleted", &[("count", &count)], "")?;
    }
    Ok(if left.is_empty() { 0 } else { 2 })
}
