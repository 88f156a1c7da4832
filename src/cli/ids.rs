//! `drempel list KIND`: the ids that can stand in a scenario, with their names.

use super::args::List;
use super::fault::Fault;
use super::help::table;
use super::host::Host;
use super::ui::Ui;
use crate::core::diagnostic::nearest;
use crate::core::report::{KINDS, Named, ids};

/// Lists the ids of a kind that have all the words in them.
pub(super) fn run(kind: &str, list: &List, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let (catalog, found) = host.library.catalog();
    let Some(mut all) = ids(kind, &catalog, ui.lang) else {
        let frameworks = catalog.frameworks.iter().map(|it| it.id.as_str());
        return Err(unknown(kind, frameworks, ui));
    };
    all.retain(|named| named.has(&list.words));
    if list.json {
        ui.json(&all)?;
    } else if all.is_empty() {
        let args = [("kind", kind), ("words", &list.words.join(" "))];
        ui.tell("list-none", &args, "")?;
    } else {
        let rows: Vec<(String, String)> = all
            .into_iter()
            .map(|Named { id, name }| (id, name))
            .collect();
        table(&rows, ui)?;
    }
    // A school's own frameworks are listed as far as they can be read.
    if found.has_errors() {
        let after = ui.say("list-frameworks-have-errors", &[]);
        return Err(Fault::findings(found, after));
    }
    Ok(0)
}

fn unknown<'a>(kind: &str, frameworks: impl Iterator<Item = &'a str>, ui: &Ui<'_, '_>) -> Fault {
    let known = KINDS.join(", ");
    let args = [("kind", kind), ("known", known.as_str())];
    let mut said = ui.say("list-unknown-kind", &args);
    if let Some(near) = nearest(kind, KINDS.into_iter().chain(frameworks)) {
        said = format!(
            "{said}\n{}",
            ui.say("usage-did-you-mean", &[("near", near)])
        );
    }
    Fault::Usage(said)
}
