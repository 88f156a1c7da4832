//! `drempel list`: what can be played, or with a kind the ids of that kind.

use serde_json::{Value, json};

use super::args::List;
use super::fault::Fault;
use super::host::Host;
use super::ids;
use super::ui::{Look, Ui, shown};
use crate::core::framework::Catalog;
use crate::core::locale::try_say;
use crate::core::scenario::Scenario;
use crate::storage::LibraryEntry;

/// Lists the scenarios, or the ids of a kind.
pub(super) fn run(list: &List, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    if let Some(kind) = list.kind.as_deref().filter(|kind| *kind != "scenarios") {
        return ids::run(kind, list, host, ui);
    }
    let (catalog, _) = host.library.catalog();
    if list.json {
        let entries = host.library.entries().into_iter();
        let all: Vec<Value> = entries
            .map(|entry| {
                let scenario = playable(&entry, &catalog, host);
                let title = |it: &Scenario| it.text(it.title, ui.lang.code()).to_owned();
                json!({
                    "id": entry.id,
                    "name": scenario.as_ref().map(title),
                    "minutes": scenario.as_ref().map(|it| it.minutes),
                    "playable": scenario.is_some(),
                })
            })
            .collect();
        ui.json(&all)?;
        return Ok(0);
    }
    for entry in host.library.entries() {
        let name = entry.id.clone();
        ui.look(Look::Bold, &name, "")?;
        match playable(&entry, &catalog, host) {
            Some(scenario) => describe(&scenario, "  ", ui)?,
            None => ui.tell("list-has-errors", &[("scenario", &name)], "  ")?,
        }
    }
    if let Some(own) = &host.library.own {
        ui.blank()?;
        ui.tell("list-own", &[("folder", &shown(own))], "")?;
    }
    Ok(0)
}

/// An entry as a scenario, if it can be played.
pub(super) fn playable(entry: &LibraryEntry, catalog: &Catalog, host: &Host) -> Option<Scenario> {
    let loaded = host.library.load(entry, catalog);
    loaded
        .scenario
        .filter(|_| !loaded.checked.keeps_from_playing())
}

/// Title, length, languages, what it touches on, and its summary.
pub(super) fn describe(
    scenario: &Scenario,
    indent: &str,
    ui: &mut Ui<'_, '_>,
) -> Result<(), Fault> {
    let code = ui.lang.code();
    let title = scenario.plain_text(scenario.title, code).into_owned();
    let languages: Vec<String> = scenario
        .texts
        .languages()
        .map(|code| {
            try_say(ui.lang, &format!("language-{code}"), &[]).unwrap_or_else(|| code.to_owned())
        })
        .collect();
    let minutes = scenario.minutes.to_string();
    let args = [
        ("title", title.as_str()),
        ("minutes", &minutes),
        ("languages", &languages.join(", ")),
    ];
    ui.tell("list-line", &args, indent)?;
    if !scenario.content_notes.is_empty() {
        let name = |note: &String| {
            try_say(ui.lang, &format!("content-note-{note}"), &[]).unwrap_or_else(|| note.clone())
        };
        let notes: Vec<String> = scenario.content_notes.iter().map(name).collect();
        ui.tell(
            "play-content-notes",
            &[("notes", &notes.join(", "))],
            indent,
        )?;
    }
    if let Some(summary) = scenario.summary {
        let summary = scenario.plain_text(summary, code).into_owned();
        ui.put(&summary, indent)?;
    }
    Ok(())
}
