//! `drempel sheets`: sheets to fill in with fresh eyes, with and without the situation, and the key
//! to score them with.

use std::path::Path;
use std::sync::Arc;

use super::args::Sheets;
use super::fault::Fault;
use super::host::Host;
use super::play::unknown_scenario;
use super::report;
use super::ui::{Ui, shown};
use crate::core::audit::policy::{PolicyKind, load_policies};
use crate::core::framework::Catalog;
use crate::core::report::sheets;
use crate::core::scenario::Scenario;
use crate::storage::{POLICIES, ReportFile, make_folder};

/// The names of the files.
const FILES: [&str; 3] = ["blind.txt", "informed.txt", "key.json"];

/// Writes the sheets of some scenarios into a folder, which is made if it is not there.
pub(super) fn run(args: &Sheets, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let (catalog, frameworks) = host.library.catalog();
    if frameworks.has_errors() {
        return Err(Fault::findings(
            frameworks,
            ui.say("sheets-frameworks", &[]),
        ));
    }
    let scenarios = args.scenarios.iter();
    let scenarios = scenarios.map(|name| load(name, &catalog, host, ui));
    let scenarios: Vec<Arc<Scenario>> = scenarios.collect::<Result<_, Fault>>()?;
    let failed = |path: &Path, error: &std::io::Error, ui: &Ui<'_, '_>| {
        let (path, reason) = (shown(path), ui.reason(error));
        Fault::Usage(ui.say("file-failed", &[("path", &path), ("reason", &reason)]))
    };
    make_folder(&args.out).map_err(|error| failed(&args.out, &error, ui))?;
    let mut places = Vec::new();
    for name in FILES {
        let path = args.out.join(name);
        let place = ReportFile::at(path.clone(), args.overwrite);
        places.push(place.map_err(|error| Fault::Usage(report::refused(&path, &error, ui)))?);
    }
    let (policies, found) = load_policies(POLICIES.0, POLICIES.1, &catalog);
    let mut policies = policies.0.iter();
    let random = policies.find(|policy| policy.kind == PolicyKind::Chance);
    let made = random.and_then(|random| {
        let with = (&catalog, random);
        sheets(&scenarios, with, ui.lang, args.seed, &mut || false)
    });
    let Some(made) = made else {
        return Err(Fault::findings(found, ui.say("sheets-frameworks", &[])));
    };
    for (place, text) in places.iter().zip([made.blind, made.informed, made.key]) {
        let written = place.write(&text);
        written.map_err(|error| failed(place.path(), &error, ui))?;
    }
    ui.tell("sheets-done", &[("path", &shown(&args.out))], "")?;
    Ok(0)
}

fn load(
    name: &str,
    catalog: &Catalog,
    host: &Host,
    ui: &mut Ui<'_, '_>,
) -> Result<Arc<Scenario>, Fault> {
    let Some(entry) = host.library.find(name) else {
        return Err(unknown_scenario(name, host, ui));
    };
    let loaded = host.library.load(&entry, catalog);
    match loaded.scenario {
        Some(scenario) if !loaded.checked.keeps_from_playing() => Ok(Arc::new(scenario)),
        _ => {
            let why = ui.say("sheets-errors", &[("scenario", &entry.id)]);
            Err(Fault::findings(loaded.checked, why))
        }
    }
}
