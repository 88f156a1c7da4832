//! `drempel new`: a first draft of a scenario, with comments that teach the format.

use super::args::New;
use super::fault::Fault;
use super::host::Host;
use super::ui::{Ui, shown};
use crate::core::locale::Lang;
use crate::core::scenario::ids::is_id;
use crate::storage::{make_folder, write_whole};

const DUTCH: &str = include_str!("../../assets/template/nl.ron");
const ENGLISH: &str = include_str!("../../assets/template/en.ron");
/// The id in the templates, which the name of the folder replaces.
const ID: &str = "folder_name";

/// Makes the folder and writes the draft. A scenario that is there already is never touched.
pub(super) fn run(new: &New, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let path = shown(&new.folder);
    // A folder named by dots only has no name; its full path does.
    let named = std::path::absolute(&new.folder).unwrap_or_else(|_| new.folder.clone());
    let name = named.file_name().and_then(|name| name.to_str());
    let Some(id) = name.filter(|id| is_id(id)) else {
        let name = name.unwrap_or(&path);
        return Err(Fault::Usage(ui.say("new-bad-name", &[("name", name)])));
    };
    let file = named.join("scenario.ron");
    if file.symlink_metadata().is_ok() {
        return Err(Fault::Usage(ui.say("new-exists", &[("path", &path)])));
    }
    if host
        .library
        .find(id)
        .is_some_and(|entry| entry.folder.is_none())
    {
        return Err(Fault::Usage(ui.say("new-shipped", &[("name", id)])));
    }
    let template = match ui.lang {
        Lang::Nl => DUTCH,
        Lang::En => ENGLISH,
    };
    let text = template.replace(ID, id);
    let written = make_folder(&named).and_then(|()| write_whole(&file, text.as_bytes()));
    written.map_err(|error| {
        let (path, reason) = (shown(&file), ui.reason(&error));
        Fault::Usage(ui.say("file-failed", &[("path", &path), ("reason", &reason)]))
    })?;
    ui.tell("new-done", &[("path", &path)], "")?;
    Ok(0)
}
