//! `drempel replay --verify`: what was handed in, computed once more from its own journal.

use std::path::Path;

use super::fault::Fault;
use super::host::Host;
use super::ui::{Ui, shown};
use super::words::{file_words, journal_words, read_words};
use crate::core::hand_in::{Difference, MAX_BYTES, Manifest, NotOurs};
use crate::run::hand_in::{Checked, Unchecked, check};
use crate::run::{ReadError, Shelf as _};
use crate::scene::head;
use crate::storage::read_bytes;

/// Says whether file, scenario and results agree: 0 where they do, 1 where something differs, 2
/// where it cannot be checked.
pub(super) fn run(path: &Path, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let Some(runs) = host.runs() else {
        return Err(Fault::Usage(ui.say("no-data-dir", &[])));
    };
    let bytes =
        read_bytes(path, MAX_BYTES).map_err(|error| Fault::Usage(file_words(path, &error, ui)))?;
    let checked = check(&bytes, |header| runs.edition(header), &head)
        .map_err(|error| unchecked(&error, path, ui))?;
    of_what(&checked.manifest, ui)?;
    found(&checked, ui)
}

/// Of which run it is.
fn of_what(manifest: &Manifest, ui: &mut Ui<'_, '_>) -> Result<(), Fault> {
    let args = [
        ("player", manifest.player.as_str()),
        ("scenario", manifest.scenario.as_str()),
        ("program", manifest.program.as_str()),
    ];
    ui.tell("verify-of", &args, "")?;
    if manifest.program != env!("CARGO_PKG_VERSION") {
        ui.tell("verify-other-version", &args, "")?;
    }
    Ok(())
}

fn found(checked: &Checked, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    if checked.differences.is_empty() {
        ui.tell("verify-agrees", &[], "")?;
        ui.tell("verify-limits", &[], "")?;
        return Ok(0);
    }
    let count = checked.differences.len().to_string();
    ui.tell("verify-differs", &[("count", &count)], "")?;
    for difference in &checked.differences {
        let words = words(difference, ui);
        ui.put(&words, "- ")?;
    }
    Ok(1)
}

fn words(difference: &Difference, ui: &Ui<'_, '_>) -> String {
    let about = |id: &str, name: &str| ui.say(id, &[("name", name)]);
    match difference {
        Difference::Missing(name) => about("verify-missing", name),
        Difference::Added(name) => about("verify-added", name),
        Difference::Changed(name) => about("verify-changed", name),
        Difference::Journal(fault) => {
            let fault = journal_words(fault, ui);
            ui.say("verify-journal", &[("fault", &fault)])
        }
        Difference::Scenario => ui.say("verify-scenario", &[]),
        Difference::Frameworks => ui.say("verify-frameworks", &[]),
        Difference::Player => ui.say("verify-player", &[]),
        Difference::Run => ui.say("verify-run", &[]),
        Difference::Standing => ui.say("verify-standing", &[]),
        Difference::Ending => ui.say("verify-ending", &[]),
        Difference::Choice(number) => ui.say("verify-choice", &[("number", &number.to_string())]),
        Difference::Critical(name) => about("verify-critical", name),
        Difference::Level(name) => about("verify-level", name),
        Difference::Score(name) => about("verify-score", name),
        Difference::Report(name, places) if places.is_empty() => about("verify-report", name),
        Difference::Report(name, places) => {
            let places = places.join("; ");
            ui.say("verify-report-at", &[("name", name), ("places", &places)])
        }
    }
}

/// Why nothing can be checked.
fn unchecked(error: &Unchecked, path: &Path, ui: &Ui<'_, '_>) -> Fault {
    let path = shown(path);
    match error {
        Unchecked::NotOurs(fault) => {
            let words = not_ours(fault, &path, ui);
            match fault {
                NotOurs::NoZip | NotOurs::NoList | NotOurs::Newer(_) => Fault::Usage(words),
                NotOurs::TooLarge
                | NotOurs::Elsewhere(_)
                | NotOurs::Twice(_)
                | NotOurs::Damaged(_) => Fault::Found(words),
            }
        }
        Unchecked::Run(error) => {
            let words = read_words(error, ui);
            match error {
                ReadError::NotKept { .. } => Fault::Usage(words),
                ReadError::Journal(_) | ReadError::Replay(_) => Fault::Found(words),
            }
        }
        Unchecked::Report(error) => {
            let reason = error.to_string();
            Fault::Found(ui.say("reports-failed", &[("reason", &reason)]))
        }
    }
}

fn not_ours(fault: &NotOurs, path: &str, ui: &Ui<'_, '_>) -> String {
    let with = |id: &str, name: &str| ui.say(id, &[("path", path), ("name", name)]);
    match fault {
        NotOurs::NoZip => with("verify-no-zip", ""),
        NotOurs::NoList => with("verify-no-list", ""),
        NotOurs::Newer(format) => with("verify-newer", &format.to_string()),
        NotOurs::TooLarge => with("verify-too-large", ""),
        NotOurs::Elsewhere(name) => with("verify-elsewhere", name),
        NotOurs::Twice(name) => with("verify-twice", name),
        NotOurs::Damaged(name) => with("verify-damaged", name),
    }
}
