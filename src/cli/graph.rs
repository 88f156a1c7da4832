//! `drempel graph`: the story of a scenario as a picture (SVG) or as text for Graphviz (DOT).

use super::args::Graph;
use super::fault::Fault;
use super::host::Host;
use super::ui::Ui;
use crate::core::report::graph::{Story, dot, svg};

/// Writes the graph to standard output. Exit code 1 says that it may lack something.
pub(super) fn run(command: &Graph, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let name = command.scenario.as_str();
    let entry = host
        .library
        .find(name)
        .ok_or_else(|| Fault::Usage(ui.say("translate-no-scenario", &[("name", name)])))?;
    let (catalog, _) = host.library.catalog();
    let loaded = host.library.load(&entry, &catalog);
    let Some(scenario) = loaded.scenario else {
        let after = ui.say("graph-has-errors", &[("scenario", &entry.id)]);
        return Err(Fault::findings(loaded.checked, after));
    };
    let story = Story::of(&scenario, ui.lang);
    let text = if command.dot {
        dot(&story)
    } else {
        svg(&story)
    };
    ui.result(&text)?;
    // What could be read is drawn all the same; who pipes it on still hears that it is not all.
    if loaded.checked.has_errors() {
        let after = ui.say("graph-in-part", &[("scenario", &entry.id)]);
        return Err(Fault::findings(loaded.checked, after));
    }
    Ok(0)
}
