//! `drempel check`: everything that is wrong in scenarios, translations and frameworks.
//!
//! A warning never fails the command, unless `--deny CODE` makes it an error for this run. What
//! the author of a scenario allows (`allow` in its head) is not found at all, so it is not denied
//! either. `--explain CODE` shows the manual's page about a code instead, and `--situations` what
//! can be going on at each moment of a scenario without errors.

use std::path::{Path, PathBuf};

use super::args::{Check, Moments};
use super::fault::{Fault, code_of};
use super::host::Host;
use super::ui::{Look, Ui, shown};
use crate::core::diagnostic::{Checked, Rule, Severity, nearest, render_human, summary};
use crate::core::framework::Catalog;
use crate::core::report::SituationsReport;
use crate::core::scenario::Scenario;
use crate::storage::{
    LibraryEntry, check_frameworks, find_scenarios, load_scenario, misnamed_scenario, ron_files,
};

/// What a path turned out to be.
enum Target {
    Scenario(PathBuf),
    Shipped(LibraryEntry),
    Frameworks(PathBuf),
}

/// What `--deny` takes for every code.
const EVERY_CODE: &str = "all";

/// Shows a page of the manual, or checks everything that the paths name.
pub(super) fn run(check: &Check, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    if let Some(code) = &check.explain {
        return explain(code, ui);
    }
    for code in check.deny.iter().filter(|code| *code != EVERY_CODE) {
        known(code, ui)?;
    }
    let mut targets = Vec::new();
    let mut missing = Vec::new();
    for path in &check.paths {
        match targets_of(path, host) {
            Ok(found) => targets.extend(found),
            Err(id) => missing.push(ui.say(id, &[("path", &shown(path))])),
        }
    }
    // Scenarios are checked against the frameworks, so what is wrong there is said first.
    let (catalog, mut all) = host.library.catalog();
    if let Some(moments) = &check.situations {
        let mut code = if missing.is_empty() { 0 } else { 2 };
        for target in &targets {
            code = code.max(situations(target, moments, &catalog, (host, &mut *ui))?);
        }
        missing.iter().for_each(|text| ui.warn(text));
        return Ok(code);
    }
    all.sources.truncate(if all.diagnostics.is_empty() {
        0
    } else {
        all.sources.len()
    });
    for target in targets {
        merge(&mut all, load(&target, &catalog, host).1);
    }
    deny(&mut all, &check.deny);
    if check.json {
        ui.json(&all.to_json(ui.lang))?;
    } else {
        let colors = ui.terminal().styled;
        ui.colored(&render_human(&all, ui.lang, colors))?;
        if !all.sources.is_empty() {
            let line = summary(&all, ui.lang);
            ui.put(&line, "")?;
            if let Some(first) = all.diagnostics.first() {
                ui.tell("check-explain", &[("code", first.code())], "")?;
            }
        }
    }
    for text in &missing {
        ui.warn(text);
    }
    let code = code_of(&all);
    Ok(if missing.is_empty() { code } else { 2 })
}

/// The table of situations of a scenario; what is wrong with it, where it has errors.
fn situations(
    target: &Target,
    moments: &Moments,
    catalog: &Catalog,
    (host, ui): (&Host, &mut Ui<'_, '_>),
) -> Result<u8, Fault> {
    let scenario = match load(target, catalog, host) {
        (Some(scenario), checked) if !checked.keeps_from_playing() => scenario,
        (_, checked) => {
            let why = ui.say("check-situations-errors", &[]);
            return Err(Fault::findings(checked, why));
        }
    };
    let node = match moments {
        Moments::All => None,
        Moments::One(id) => {
            let node = scenario.find_node(id);
            let node = node.filter(|node| scenario.decision(*node).is_some());
            Some(node.ok_or_else(|| no_such_moment(id, &scenario, ui))?)
        }
    };
    let report = SituationsReport {
        scenario: &scenario,
        catalog,
        node,
        lang: ui.lang,
    };
    let width = ui.width();
    ui.raw(&report.to_text(width))?;
    Ok(0)
}

fn no_such_moment(id: &str, scenario: &Scenario, ui: &Ui<'_, '_>) -> Fault {
    let unknown = ui.say("check-unknown-moment", &[("id", id)]);
    let nodes = scenario.nodes.iter();
    let moments = nodes.filter(|node| node.kind.decision().is_some());
    let near = nearest(id, moments.map(|node| node.id.as_str()));
    let hint = near.map(|near| format!("\n{}", ui.say("usage-did-you-mean", &[("near", near)])));
    Fault::Usage(unknown + &hint.unwrap_or_default())
}

/// A page of the manual. What stands in a fence is shown as it is, the rest is wrapped.
fn explain(code: &str, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let rule = known(code, ui)?;
    ui.look(Look::Bold, code, "")?;
    ui.blank()?;
    let mut fenced = false;
    for line in rule.page(ui.lang).unwrap_or_default().lines() {
        match line {
            fence if fence.starts_with("```") => fenced = !fenced,
            "" => ui.blank()?,
            _ if fenced => ui.raw(&format!("    {line}\n"))?,
            _ => ui.put(line, "")?,
        }
    }
    Ok(0)
}

/// A code that no finding has is a slip of the hand.
fn known(code: &str, ui: &Ui<'_, '_>) -> Result<Rule, Fault> {
    if let Some(rule) = Rule::of(code) {
        return Ok(rule);
    }
    let unknown = ui.say("check-unknown-code", &[("code", code)]);
    let near = nearest(code, Rule::ALL.iter().map(|rule| rule.code()));
    let hint = near.map(|near| format!("\n{}", ui.say("usage-did-you-mean", &[("near", near)])));
    Err(Fault::Usage(unknown + &hint.unwrap_or_default()))
}

/// Warnings that are denied are errors in this run.
fn deny(all: &mut Checked, denied: &[String]) {
    let is_denied = |code: &str| {
        let mut denied = denied.iter();
        denied.any(|name| name == code || name == EVERY_CODE)
    };
    for diagnostic in &mut all.diagnostics {
        if is_denied(diagnostic.code()) {
            diagnostic.severity = Severity::Error;
        }
    }
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
        if misnamed_scenario(path).is_some() {
            return Ok(vec![Target::Scenario(path.to_owned())]);
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
            // The file itself may be the one with the wrong name.
            () if misnamed_scenario(&folder)
                .is_some_and(|(found, _)| found.file_name() == path.file_name()) =>
            {
                Ok(vec![Target::Scenario(folder)])
            }
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

/// What was found, and the scenario, where it is one that can be played.
fn load(target: &Target, catalog: &Catalog, host: &Host) -> (Option<Scenario>, Checked) {
    let loaded = match target {
        Target::Scenario(folder) => {
            // The working folder has a name, which the scenario's id is held against.
            let named = folder.file_name().is_some();
            let folder = if named {
                folder.clone()
            } else {
                std::path::absolute(folder).unwrap_or(folder.clone())
            };
            load_scenario(&folder, catalog)
        }
        Target::Shipped(entry) => host.library.load(entry, catalog),
        Target::Frameworks(path) => return (None, check_frameworks(path)),
    };
    (loaded.scenario, loaded.checked)
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
