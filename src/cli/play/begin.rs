//! The start of a run: a new one, or a stored one that goes on.

use std::path::Path;
use std::sync::Arc;

use super::language;
use crate::cli::args::{Play, Resume};
use crate::cli::fault::Fault;
use crate::cli::host::Host;
use crate::cli::runs::Listed;
use crate::cli::ui::Ui;
use crate::cli::words::{runs_fault, runs_words, start_fault};
use crate::core::assessment::debrief::Names;
use crate::core::dialogue::{Event, Setup};
use crate::run::NewRun;
use crate::storage::{DataDir, LibraryEntry, LiveRun, fresh_seed};

/// A run at the point where the player sits down.
pub(in crate::cli) struct Begin {
    pub run: LiveRun,
    pub names: Names,
    /// Where the other runs are kept.
    pub dir: Option<DataDir>,
    pub opening: Opening,
}

/// What a player is shown first.
pub(in crate::cli) enum Opening {
    /// The briefing, and what is owed: the run is new.
    New(Vec<Event>),
    /// The last that was said: the run goes on.
    GoesOn,
    /// These sentences, and all that was said: it begins in the middle.
    Midway(Vec<String>),
}

pub(super) fn from_arguments(play: Play, host: &Host, ui: &mut Ui<'_, '_>) -> Result<Begin, Fault> {
    let name = play.scenario.unwrap_or_default();
    let entry = host
        .library
        .find(&name)
        .ok_or_else(|| unknown_scenario(&name, host, ui))?;
    let setup = Setup {
        seed: play.seed.unwrap_or_else(fresh_seed),
        mode: play.mode,
        draws: play.draws,
        reasons: play.reasons,
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
    if setup.reasons && !scenario.asks_why() {
        let text = ui.say("sure-wish-none", &[]);
        ui.warn(&text);
    }
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
        dir: host.dir.clone(),
        opening: Opening::New(events),
    })
}

/// Goes on with the run that is meant.
pub(super) fn resume(
    which: Resume,
    scenario: Option<&str>,
    host: &Host,
    ui: &mut Ui<'_, '_>,
) -> Result<Begin, Fault> {
    let listed = Listed::read(host, ui)?;
    // A scenario that is gone has its runs still.
    let id_of = |name: &str| {
        let played = listed.runs.iter().any(|run| run.header.scenario == name);
        let known = || host.library.find(name).map(|entry| entry.id);
        played.then(|| name.to_owned()).or_else(known)
    };
    let named = scenario.map(|name| id_of(name).unwrap_or_else(|| name.to_owned()));
    match (which, named) {
        (Resume::Named(which), named) => match listed.find(&which) {
            Some(run) if named.as_ref().is_none_or(|id| *id == run.header.scenario) => {
                start_stored(&run.path, host, ui)
            }
            Some(run) => {
                let args = [("id", which.as_str()), ("scenario", &run.header.scenario)];
                Err(Fault::Usage(ui.say("resume-other-scenario", &args)))
            }
            // `--resume SCENARIO`: which of its runs is clear.
            None => match id_of(&which).filter(|_| named.is_none()) {
                Some(id) => resume_last(&id, &listed, host, ui),
                None => Err(Fault::Usage(ui.say("runs-unknown", &[("id", &which)]))),
            },
        },
        (Resume::Last, Some(id)) => resume_last(&id, &listed, host, ui),
        (Resume::Last, None) => {
            let last = listed.runs.first().map(|run| run.header.scenario.clone());
            let id = last.ok_or_else(|| Fault::Usage(ui.say("resume-nothing-at-all", &[])))?;
            resume_last(&id, &listed, host, ui)
        }
    }
}

/// The run of a scenario that was played last and is not finished.
fn resume_last(
    id: &str,
    listed: &Listed,
    host: &Host,
    ui: &mut Ui<'_, '_>,
) -> Result<Begin, Fault> {
    let mut unreadable: Option<(String, String)> = None;
    for run in listed.runs.iter().filter(|run| run.header.scenario == id) {
        match listed.store.open_what_stands(&run.path) {
            Ok(stored) if stored.trace.ending.is_some() => {}
            Ok(_) => {
                if let Some((name, why)) = &unreadable {
                    ui.warn(&ui.say("resume-passed-over", &[("id", name), ("why", why)]));
                }
                return start_stored(&run.path, host, ui);
            }
            Err(error) => {
                unreadable.get_or_insert((run.name(), runs_words(&error, ui)));
            }
        }
    }
    Err(Fault::Usage(match unreadable {
        Some((name, why)) => ui.say("resume-unreadable", &[("id", &name), ("why", &why)]),
        None => ui.say("resume-nothing", &[("scenario", id)]),
    }))
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
    let (run, resumed) = LiveRun::resume(path, dir).map_err(|error| runs_fault(&error, ui))?;
    if host.language.is_none() {
        ui.lang = run.header().language.parse().unwrap_or(ui.lang);
    }
    let entry = host.library.find(&run.header().scenario);
    let today = entry.and_then(|entry| host.library.hash_of(&entry));
    for told in resumed.told(today.as_deref(), ui.lang) {
        ui.warn(&told);
    }
    language::warn(run.session().scenario(), None, ui);
    let names = Names {
        worker: run.header().worker.clone(),
    };
    Ok(Begin {
        run,
        names,
        dir: Some(dir.clone()),
        opening: Opening::GoesOn,
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
