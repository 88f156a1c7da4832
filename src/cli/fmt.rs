//! `drempel fmt`: brings scenarios, translations and frameworks into one layout.
//!
//! With `--check` nothing is written, and a file that is laid out otherwise is exit code 1.

use std::path::{Path, PathBuf};

use super::args::Format;
use super::fault::Fault;
use super::host::Host;
use super::ui::Ui;
use crate::core::diagnostic::from_unbalanced;
use crate::core::source::SourceText;
use crate::core::source::format::format;
use crate::storage::{find_scenarios, read_source, ron_files, write_whole};

/// Lays out every file that is named, or that lies in a folder that is named.
pub(super) fn run(command: &Format, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let mut code = 0;
    for named in &command.paths {
        for path in files(named, host, ui)? {
            // One file that cannot be laid out keeps no other from it.
            let done = match lay_out(&path, command.check, ui) {
                Ok(done) => done,
                Err(fault) => fault.tell(ui),
            };
            code = code.max(done);
        }
    }
    Ok(code)
}

fn files(named: &Path, host: &Host, ui: &Ui<'_, '_>) -> Result<Vec<PathBuf>, Fault> {
    if named.is_file() {
        return Ok(vec![named.to_owned()]);
    }
    let by_id = || Some(host.library.find(named.to_str()?)?.folder);
    let folder = match by_id() {
        _ if named.is_dir() => named.to_owned(),
        Some(Some(folder)) => folder,
        Some(None) => {
            let scenario = named.display().to_string();
            return Err(Fault::Usage(
                ui.say("fmt-shipped", &[("scenario", &scenario)]),
            ));
        }
        None => {
            let path = named.display().to_string();
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
        let path = named.display().to_string();
        return Err(Fault::Usage(ui.say("fmt-nothing", &[("path", &path)])));
    }
    Ok(found)
}

fn lay_out(path: &Path, check: bool, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let name = path.display().to_string();
    let before =
        read_source(path).map_err(|finding| Fault::about(name.clone(), String::new(), *finding))?;
    // Without its byte-order mark, as it is read everywhere.
    let source = SourceText::new(name.clone(), before.as_str());
    let after = format(source.text()).map_err(|fault| {
        let text = source.text().to_owned();
        Fault::about(name.clone(), text, from_unbalanced(fault))
    })?;
    if after == before {
        return Ok(0);
    }
    if check {
        ui.tell("fmt-differs", &[("path", &name)], "")?;
        return Ok(1);
    }
    write_whole(path, after.as_bytes()).map_err(|error| {
        let reason = ui.reason(&error);
        Fault::Usage(ui.say("file-failed", &[("path", &name), ("reason", &reason)]))
    })?;
    ui.tell("fmt-done", &[("path", &name)], "")?;
    Ok(0)
}
