//! `drempel fmt`: brings scenarios, translations and frameworks into one layout.
//!
//! Nothing else is touched, whatever is named: a README beside a scenario, or the RON of another
//! program. What is replaced is kept in the data folder. With `--check` nothing is written, and a
//! file that is laid out otherwise is exit code 1.

use std::path::{Path, PathBuf};

use super::args::Format;
use super::fault::Fault;
use super::host::Host;
use super::ui::{Ui, shown};
use crate::core::diagnostic::from_format;
use crate::core::source::SourceText;
use crate::core::source::format::{format, is_ours};
use crate::storage::{find_scenarios, read_source, replace_kept, ron_files};

/// Lays out every file that is named, or that lies in a folder that is named.
pub(super) fn run(command: &Format, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let mut codes = Vec::new();
    for named in &command.paths {
        // What is wrong with one path keeps no other from being laid out.
        match files(named, host, ui) {
            Ok(files) => {
                for path in files {
                    match lay_out(&path, command.check, host, ui) {
                        Ok(Some(code)) => codes.push(code),
                        Ok(None) => {
                            let path = shown(&path);
                            ui.warn(&ui.say("fmt-skipped", &[("path", &path)]));
                        }
                        Err(fault) => codes.push(fault.tell(ui)),
                    }
                }
            }
            Err(fault) => codes.push(fault.tell(ui)),
        }
    }
    // Nothing to lay out in all that was named: that was a slip.
    Ok(codes.into_iter().max().unwrap_or(2))
}

/// The files that a path stands for; a folder without any says so.
fn files(named: &Path, host: &Host, ui: &mut Ui<'_, '_>) -> Result<Vec<PathBuf>, Fault> {
    if named.is_file() {
        return Ok(vec![named.to_owned()]);
    }
    let by_id = || Some(host.library.find(named.to_str()?)?.folder);
    let folder = match by_id() {
        _ if named.is_dir() => named.to_owned(),
        Some(Some(folder)) => folder,
        Some(None) => {
            let scenario = shown(named);
            return Err(Fault::Usage(
                ui.say("fmt-shipped", &[("scenario", &scenario)]),
            ));
        }
        None => {
            let path = shown(named);
            return Err(Fault::Usage(
                ui.say("check-no-such-path", &[("path", &path)]),
            ));
        }
    };
    // As elsewhere, a folder also stands for the scenarios in it.
    let scenarios = find_scenarios(&folder);
    let folders = if scenarios.is_empty() {
        vec![folder]
    } else {
        scenarios
    };
    let found: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| ron_files(folder))
        .collect();
    if found.is_empty() {
        let path = shown(named);
        ui.warn(&ui.say("fmt-nothing", &[("path", &path)]));
    }
    Ok(found)
}

/// Lays out a file, and gives the exit code; none if it is not one of ours.
fn lay_out(
    path: &Path,
    check: bool,
    host: &Host,
    ui: &mut Ui<'_, '_>,
) -> Result<Option<u8>, Fault> {
    let extension = path.extension().unwrap_or_default();
    if !extension.eq_ignore_ascii_case("ron") {
        return Ok(None);
    }
    let name = path.display().to_string();
    let before =
        read_source(path).map_err(|finding| Fault::about(name.clone(), String::new(), *finding))?;
    // Without its byte-order mark, as it is read everywhere.
    let source = SourceText::new(name.clone(), before.as_str());
    // A scenario may leave its first word out; nothing else is called so.
    let is_scenario = path.file_name().is_some_and(|file| file == "scenario.ron");
    if !is_scenario && !is_ours(source.text()) {
        return Ok(None);
    }
    let after = format(source.text()).map_err(|fault| {
        let text = source.text().to_owned();
        Fault::about(name.clone(), text, from_format(fault))
    })?;
    if after == before {
        return Ok(Some(0));
    }
    let name = shown(path);
    if check {
        ui.tell("fmt-differs", &[("path", &name)], "")?;
        return Ok(Some(1));
    }
    let Some(dir) = &host.dir else {
        return Err(Fault::Usage(ui.say("no-data-dir", &[])));
    };
    let kept = replace_kept(path, &before, &after, dir).map_err(|error| {
        let reason = ui.reason(&error);
        Fault::Usage(ui.say("fmt-refused", &[("path", &name), ("reason", &reason)]))
    })?;
    let kept = shown(&kept);
    ui.tell("fmt-done", &[("path", &name), ("kept", &kept)], "")?;
    Ok(Some(0))
}
