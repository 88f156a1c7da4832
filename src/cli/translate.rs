//! `drempel translate`: makes a translation table, or adds what is missing in one.

use std::path::Path;

use super::args::Translate;
use super::fault::Fault;
use super::host::Host;
use super::ui::{Ui, shown};
use crate::core::diagnostic::{Checked, Diagnostic};
use crate::core::scenario::translate::table::{Update, accept, outdated, update};
use crate::core::source::SourceText;
use crate::storage::{read_source, write_whole};

/// How many texts of a sort are named.
const NAMED: usize = 20;

/// Makes the table or brings it up to date.
pub(super) fn run(translate: &Translate, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let name = translate.scenario.as_str();
    let language = translate.language.as_str();
    let entry = host
        .library
        .find(name)
        .ok_or_else(|| Fault::Usage(ui.say("translate-no-scenario", &[("name", name)])))?;
    let Some(folder) = &entry.folder else {
        return Err(Fault::Usage(
            ui.say("translate-shipped", &[("scenario", &entry.id)]),
        ));
    };
    if !(2..=3).contains(&language.len()) || !language.bytes().all(|byte| byte.is_ascii_lowercase())
    {
        return Err(Fault::Usage(
            ui.say("translate-no-language", &[("language", language)]),
        ));
    }
    let (catalog, _) = host.library.catalog();
    let loaded = host.library.load(&entry, &catalog);
    let Some(scenario) = loaded.scenario else {
        let after = ui.say("translate-has-errors", &[("scenario", &entry.id)]);
        return Err(Fault::findings(loaded.checked, after));
    };
    if scenario.texts.language == language {
        return Err(Fault::Usage(
            ui.say("translate-own-language", &[("language", language)]),
        ));
    }
    let path = folder.join(format!("{language}.ron"));
    let before = existing(&path)?;
    let found = |diagnostics: Vec<Diagnostic>| {
        let text = before.clone().unwrap_or_default();
        let checked = Checked {
            sources: vec![SourceText::new(path.display().to_string(), text)],
            diagnostics,
        };
        Fault::findings(checked, String::new())
    };
    let mut text = before.clone();
    let mut accepted = 0;
    if let Some(table) = text.as_mut().filter(|_| !translate.accept.is_empty()) {
        let all = translate.accept.iter().any(|key| key == "all");
        let old = outdated(&scenario, table).map_err(found)?;
        if let Some(key) = translate
            .accept
            .iter()
            .find(|key| key.as_str() != "all" && !old.contains(key))
        {
            return Err(Fault::Usage(
                ui.say("translate-not-outdated", &[("key", key)]),
            ));
        }
        let keys: Vec<String> = old
            .into_iter()
            .filter(|key| all || translate.accept.contains(key))
            .collect();
        *table = accept(&scenario, table, &keys).map_err(found)?;
        accepted = keys.len();
    }
    let update = update(&scenario, language, text.as_deref()).map_err(found)?;
    if before.as_deref() != Some(update.text.as_str()) {
        write_whole(&path, update.text.as_bytes()).map_err(|error| {
            let (path, reason) = (shown(&path), ui.reason(&error));
            Fault::Usage(ui.say("file-failed", &[("path", &path), ("reason", &reason)]))
        })?;
    }
    tell(&update, &path, accepted, ui)?;
    Ok(0)
}

/// Says what was done and what is left to do.
fn tell(update: &Update, path: &Path, accepted: usize, ui: &mut Ui<'_, '_>) -> Result<(), Fault> {
    let counts = [
        update.added,
        update.stale.len(),
        update.followed.len(),
        update.orphaned.len(),
        accepted,
    ];
    let [added, stale, followed, orphaned, accepted] = counts.map(|count| count.to_string());
    ui.tell(
        "translate-done",
        &[
            ("path", &shown(path)),
            ("added", &added),
            ("stale", &stale),
            ("followed", &followed),
            ("orphaned", &orphaned),
            ("accepted", &accepted),
        ],
        "",
    )?;
    if update.added > 0 {
        ui.tell("translate-new", &[], "")?;
    }
    if !update.followed.is_empty() {
        let renamed = update.followed.iter();
        let renamed: Vec<_> = renamed.map(|(old, new)| format!("{old} → {new}")).collect();
        list("translate-followed", &renamed, ui)?;
    }
    if !update.orphaned.is_empty() {
        list("translate-orphaned", &update.orphaned, ui)?;
    }
    if update.stale.is_empty() {
        return Ok(());
    }
    ui.tell("translate-outdated", &[("count", &stale)], "")?;
    for stale in update.stale.iter().take(NAMED) {
        ui.put(&stale.key, "- ")?;
        if let Some(old) = &stale.old {
            ui.tell("translate-was", &[("text", old)], "  ")?;
        }
        ui.tell("translate-is", &[("text", &stale.new)], "  ")?;
        ui.tell("translate-made", &[("text", &stale.text)], "  ")?;
    }
    if update.stale.len() > NAMED {
        ui.put("…", "- ")?;
    }
    Ok(())
}

/// A heading and the first few lines under it.
fn list(id: &str, lines: &[String], ui: &mut Ui<'_, '_>) -> Result<(), Fault> {
    ui.tell(id, &[], "")?;
    for line in lines.iter().take(NAMED) {
        ui.put(line, "- ")?;
    }
    if lines.len() > NAMED {
        ui.put("…", "- ")?;
    }
    Ok(())
}

/// The table as it stands, if there is one.
fn existing(path: &Path) -> Result<Option<String>, Fault> {
    if path.symlink_metadata().is_err() {
        return Ok(None);
    }
    let name = path.display().to_string();
    match read_source(path) {
        // The text without its byte-order mark.
        Ok(text) => Ok(Some(SourceText::new(name, text).text().to_owned())),
        Err(finding) => Err(Fault::about(name, String::new(), *finding)),
    }
}
