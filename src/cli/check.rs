//! `drempel check`: everything that is wrong in scenarios, translations and frameworks.

use std::path::{Path, PathBuf};

use super::args::Check;
use super::fault::Fault;
use super::host::Host;
use super::ui::Ui;
use crate::core::diagnostic::{Checked, render_human, summary};
use crate::core::framework::Catalog;
use crate::storage::{LibraryEntry, check_frameworks, find_scenarios, load_scenario, ron_files};

/// Findings that say that a file could not be read at all: exit code 2.
const UNREADABLE: [&str; 5] = [
    "file-not-found",
    "file-unreadable",
    "file-too-large",
    "is-a-folder",
    "not-utf8",
];

/// What a path turned out to be.
enum Target {
    Scenario(PathBuf),
    Shipped(LibraryEntry),
    Frameworks(PathBuf),
}

/// Checks everything that the paths name.
pub(super) fn run(check: &Check, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let mut targets = Vec::new();
    let mut missing = Vec::new();
    for path in &check.paths {
        match targets_of(path, host) {
            Ok(found) => targets.extend(found),
            Err(id) => missing.push(ui.say(id, &[("path", &path.display().to_string())])),
        }
    }
    // Scenarios are checked against the frameworks, so what is wrong there is said first.
    let (catalog, mut all) = host.library.catalog();
    all.sources.truncate(if all.diagnostics.is_empty() {
        0
    } else {
        all.sources.len()
    });
    for target in targets {
        merge(&mut all, load(&target, &catalog, host));
    }
    if check.json {
        let json =
            serde_json::to_string_pretty(&all.to_json(ui.lang)).map_err(std::io::Error::other)?;
        ui.result(&json)?;
        ui.result("\n")?;
    } else {
        let colors = ui.terminal().styled;
        ui.raw(&render_human(&all, ui.lang, colors))?;
        if !all.sources.is_empty() {
            let line = summary(&all, ui.lang);
            ui.put(&line, "")?;
        }
    }
    for text in &missing {
        ui.warn(text);
    }
    let unreadable = all
        .diagnostics
        .iter()
        .any(|diagnostic| UNREADABLE.contains(&diagnostic.code));
    Ok(match () {
        () if unreadable || !missing.is_empty() => 2,
        () if all.has_errors() => 1,
        () => 0,
    })
}

/// What a path names; else the message that says why it names nothing.
fn targets_of(path: &Path, host: &Host) -> Result<Vec<Target>, &'static str> {
    // A thing called `scenario.ron` stands for its folder, whatever it turns out to be.
    if path.file_name().is_some_and(|name| name == "scenario.ron")
        && path.symlink_metadata().is_ok()
    {
        return Ok(vec![Target::Scenario(folder_of(path))]);
    }
    if path.is_dir() {
        let found = find_scenarios(path);
        if !found.is_empty() {
            return Ok(found.into_iter().map(Target::Scenario).collect());
        }
        let frameworks = if path.join("frameworks").is_dir() {
            path.join("frameworks")
        } else {
            path.to_owned()
        };
        if !ron_files(&frameworks).is_empty() {
            return Ok(vec![Target::Frameworks(frameworks)]);
        }
        return Err("check-no-scenario");
    }
    if path.is_file() {
        let folder = folder_of(path);
        return match () {
            () if path.extension().is_none_or(|extension| extension != "ron") => {
                Err("check-not-ron")
            }
            // A translation is checked with its scenario.
            () if folder.join("scenario.ron").exists() => Ok(vec![Target::Scenario(folder)]),
            () => Ok(vec![Target::Frameworks(path.to_owned())]),
        };
    }
    let entry = path
        .to_str()
        .and_then(|id| host.library.find(id))
        .ok_or("check-no-such-path")?;
    Ok(vec![match entry.folder.clone() {
        Some(folder) => Target::Scenario(folder),
        None => Target::Shipped(entry),
    }])
}

/// The folder of a file; the working folder has no name of its own.
fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn load(target: &Target, catalog: &Catalog, host: &Host) -> Checked {
    match target {
        Target::Scenario(folder) => {
            // The working folder has a name, which the scenario's id is held against.
            let named = folder.file_name().is_some();
            let folder = if named {
                folder.clone()
            } else {
                std::path::absolute(folder).unwrap_or(folder.clone())
            };
            load_scenario(&folder, catalog).checked
        }
        Target::Shipped(entry) => host.library.load(entry, catalog).checked,
        Target::Frameworks(path) => check_frameworks(path),
    }
}

/// Adds findings to findings; files are numbered on.
fn merge(all: &mut Checked, more: Checked) {
    let first = all.sources.len();
    all.sources.extend(more.sources);
    all.diagnostics
        .extend(more.diagnostics.into_iter().map(|diagnostic| {
            let file = first + diagnostic.file;
            diagnostic.in_file(file)
        }));
}
