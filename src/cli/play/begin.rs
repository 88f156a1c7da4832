//! The start of a run: a new one, or a stored one that goes on.

use std::path::Path;
use std::sync::Arc;

use super::language;
use crate::cli::args::Play;
use crate::cli::fault::Fault;
use crate::cli::host::Host;
use crate::cli::ui::Ui;
use crate::cli::words::{runs_fault, start_fault};
use crate::core::assessment::Trace;
use crate::core::assessment::debrief::Names;
use crate::core::dialogue::{Event, Setup};
use crate::storage::{LibraryEntry, LiveRun, NewRun, fresh_seed};

/// A run at the point where the player sits down.
pub(in crate::cli) struct Begin {
    pub run: LiveRun,
    pub names: Names,
    /// What is owed first; for a stored run that was said before.
    pub events: Vec<Event>,
    /// What was played before, if the run goes on.
    pub before: Option<Trace>,
}

pub(super) fn from_arguments(play: Play, host: &Host, ui: &mut Ui<'_, '_>) -> Result<Begin, Fault> {
    let entry = host
        .library
        .find(&play.scenario)
        .ok_or_else(|| unknown_scenario(&play.scenario, host, ui))?;
    let setup = Setup {
        seed: play.seed.unwrap_or_else(fresh_seed),
        mode: play.mode,
        draws: play.draws,
    };
    start_new(&entry, setup, play.worker, host, ui)
}

pub(in crate::cli) fn start_new(
    entry: &LibraryEntry,
    setup: Setup,
    worker: Option<String>,
    host: &Host,
    ui: &mut Ui<'_, '_>,
) -> Result<Begin, Fault> {
    let (catalog, checked) = host.library.catalog();
    if checked.has_errors() {
        let after = ui.say("play-frameworks-have-errors", &[]);
        return Err(Fault::findings(checked, after));
    }
    let loaded = host.library.load(entry, &catalog);
    let scenario = match loaded.scenario {
        Some(scenario) if !loaded.checked.keeps_from_playing() => Arc::new(scenario),
        _ => {
            let after = ui.say("play-has-errors", &[("scenario", &entry.id)]);
            return Err(Fault::findings(loaded.checked, after));
        }
    };
    language::warn(&scenario, Some(&loaded.input), ui);
    // Braces would be read as a text slot, and an empty name as a missing one.
    let worker = worker.unwrap_or_else(|| host.settings.worker.clone());
    let worker: String = worker
        .chars()
        .filter(|char| !matches!(char, '{' | '}'))
        .take(40)
        .collect();
    let names = if worker.trim().is_empty() {
        Names::default()
    } else {
        Names {
            worker: worker.trim().to_owned(),
        }
    };
    let new = NewRun {
        scenario,
        input: &loaded.input,
        catalog: Arc::new(catalog),
        setup,
        language: ui.lang.code().to_owned(),
        worker: names.worker.clone(),
        player: host.settings.player.clone(),
    };
    let (run, events) =
        LiveRun::start(new, host.dir.as_ref()).map_err(|error| start_fault(&error, ui))?;
    Ok(Begin {
        run,
        names,
        events,
        before: None,
    })
}

pub(super) fn resume_newest(name: &str, host: &Host, ui: &mut Ui<'_, '_>) -> Result<Begin, Fault> {
    let id = host
        .library
        .find(name)
        .map_or_else(|| name.to_owned(), |entry| entry.id);
    let runs = host.runs().map(|runs| (runs.list(), runs));
    let newest = runs.and_then(|(list, runs)| {
        let of_this = list.into_iter().filter(|run| run.header.scenario == id);
        of_this.into_iter().find(|run| {
            runs.open(&run.path)
                .is_ok_and(|stored| stored.trace.ending.is_none())
        })
    });
    match newest {
        Some(run) => start_stored(&run.path, host, ui),
        None => Err(Fault::Usage(ui.say("resume-nothing", &[("scenario", &id)]))),
    }
}

/// Goes on with a stored run, in the language it was begun in unless another is asked for.
pub(in crate::cli) fn start_stored(
    path: &Path,
    host: &Host,
    ui: &mut Ui<'_, '_>,
) -> Result<Begin, Fault> {
    let Some(dir) = &host.dir else {
        return Err(Fault::Usage(ui.say("no-data-dir", &[])));
    };
    let (run, before) = LiveRun::resume(path, dir).map_err(|error| runs_fault(&error, ui))?;
    if host.language.is_none() {
        ui.lang = run.header().language.parse().unwrap_or(ui.lang);
    }
    language::warn(run.session().scenario(), None, ui);
    let names = Names {
        worker: run.header().worker.clone(),
    };
    Ok(Begin {
        run,
        names,
        events: Vec::new(),
        before: Some(before),
    })
}

pub(in crate::cli) fn unknown_scenario(name: &str, host: &Host, ui: &Ui<'_, '_>) -> Fault {
    let known: Vec<String> = host
        .library
        .entries()
        .into_iter()
        .map(|entry| entry.id)
        .collect();
    Fault::Usage(ui.say(
        "scenario-unknown",
        &[("name", name), ("known", &known.join(", "))],
    ))
}
