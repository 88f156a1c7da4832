//! `drempel runs`: the runs on this computer, and how to be rid of them.

use std::path::PathBuf;

use super::args::Runs as Arguments;
use super::fault::Fault;
use super::host::Host;
use super::ui::{Ui, shown};
use super::words::runs_fault;
use crate::storage::{RunInfo, Runs};

/// Lists the runs, or deletes some.
pub(super) fn run(args: &Arguments, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let Some(runs) = host.runs() else {
        return Err(Fault::Usage(ui.say("no-data-dir", &[])));
    };
    match &args.delete {
        Some(which) => delete(which, args.yes, &runs, ui),
        None => list(&runs, host, ui),
    }
}

fn list(runs: &Runs, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let root = host
        .dir
        .as_ref()
        .map(|dir| shown(dir.root()))
        .unwrap_or_default();
    let journals = runs.journals();
    if journals.is_empty() {
        ui.tell("runs-none", &[("folder", &root)], "")?;
        return Ok(0);
    }
    ui.tell(
        "runs-head",
        &[("folder", &root), ("count", &journals.len().to_string())],
        "",
    )?;
    let known = runs.list();
    for run in &known {
        ui.put(&id(&run.path), "- ")?;
        let words = describe(run, runs, ui);
        ui.put(&words, "  ")?;
    }
    // A journal that cannot be read is still somebody's.
    for path in journals
        .iter()
        .filter(|path| !known.iter().any(|run| run.path == **path))
    {
        ui.put(&id(path), "- ")?;
        ui.tell("runs-unreadable", &[], "  ")?;
    }
    ui.tell("runs-report", &[], "")?;
    Ok(0)
}

/// Scenario, day, player, and how far it got.
pub(super) fn describe(run: &RunInfo, runs: &Runs, ui: &Ui<'_, '_>) -> String {
    let state = match runs.open(&run.path) {
        Ok(stored) if stored.trace.ending.is_some() => ui.say("runs-finished", &[]),
        Ok(_) => ui.say("runs-unfinished", &[]),
        Err(_) => ui.say("runs-not-opened", &[]),
    };
    let (date, count) = (day(run.header.started), run.inputs.to_string());
    let args = [
        ("scenario", run.header.scenario.as_str()),
        ("date", &date),
        ("player", &run.header.player),
        ("count", &count),
        ("state", &state),
    ];
    ui.say("runs-line", &args)
}

fn delete(which: &str, yes: bool, runs: &Runs, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let all = which == "all";
    let paths: Vec<PathBuf> = runs
        .journals()
        .into_iter()
        .filter(|path| all || id(path) == which)
        .collect();
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
    for path in &paths {
        runs.delete(path).map_err(|error| runs_fault(&error, ui))?;
    }
    ui.tell("runs-deleted", &[("count", &count)], "")?;
    Ok(0)
}

/// The name of a run: its file's.
fn id(path: &std::path::Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The day in UTC. Days from 1970 to the civil calendar after Howard Hinnant's
/// `civil_from_days`, for days that are not negative.
pub(super) fn day(seconds: u64) -> String {
    let days = seconds / 86_400 + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_counted_as_the_calendar_does() {
        assert_eq!(day(0), "1970-01-01");
        assert_eq!(day(951_782_400), "2000-02-29");
        assert_eq!(day(1_767_225_599), "2025-12-31");
    }
}
