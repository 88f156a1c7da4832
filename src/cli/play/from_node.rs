//! `drempel play SCENARIO --from NODE`, for authors: a run that begins at a node of the story, by the
//! shortest way there that the audit finds.

use std::sync::Arc;

use super::begin::{Begin, Opening, start_new, unknown_scenario};
use crate::cli::deadline::Deadline;
use crate::cli::fault::Fault;
use crate::cli::host::Host;
use crate::cli::ui::Ui;
use crate::cli::words::step_fault;
use crate::core::audit::{Limits, Way, Witness, way_to};
use crate::core::diagnostic::nearest;
use crate::core::scenario::Scenario;

/// The most states that are looked at for the way: as many as an audit looks at.
const MAX_STATES: usize = 1_000_000;

/// The longest that is looked for it, in seconds.
const MAX_SECONDS: u64 = 120;

/// Begins at a node. Such a run is practice: the draws on the way are fixed.
pub(super) fn begin(
    name: &str,
    node: &str,
    host: &Host,
    ui: &mut Ui<'_, '_>,
) -> Result<Begin, Fault> {
    let entry = host.library.find(name);
    let entry = entry.ok_or_else(|| unknown_scenario(name, host, ui))?;
    let (catalog, _) = host.library.catalog();
    let loaded = host.library.load(&entry, &catalog);
    let Some(scenario) = loaded.scenario.map(Arc::new) else {
        let after = ui.say("play-has-errors", &[("scenario", &entry.id)]);
        return Err(Fault::findings(loaded.checked, after));
    };
    let ix = scenario.find_node(node);
    let ix = ix.ok_or_else(|| Fault::Usage(unknown(&scenario, node, ui)))?;
    let deadline = Deadline::in_seconds(MAX_SECONDS);
    let mut limits = Limits {
        max_states: MAX_STATES,
        should_stop: &mut || deadline.has_come(),
    };
    let args = [("node", node), ("scenario", &*entry.id)];
    let witness = match way_to(&scenario, &catalog, ix, &mut limits) {
        Way::Found(witness) => witness,
        Way::None => return Err(Fault::Usage(ui.say("from-node-unreachable", &args))),
        Way::NotFound => return Err(Fault::Usage(ui.say("from-node-not-found", &args))),
    };
    let mut told = vec![ui.say("from-node-way", &args)];
    told.extend(way_words(&witness, ui));
    let mut begin = start_new(&entry, witness.setup, None, host, ui)?;
    for input in witness.inputs {
        let taken = begin.run.step(input);
        taken.map_err(|error| step_fault(&error, ui))?;
    }
    if begin.run.session().waiting().node() != ix {
        told.push(ui.say("from-node-passed", &args));
    }
    begin.opening = Opening::Midway(told);
    Ok(begin)
}

fn unknown(scenario: &Scenario, node: &str, ui: &Ui<'_, '_>) -> String {
    let args = [("node", node), ("scenario", &*scenario.id)];
    let said = ui.say("from-node-unknown", &args);
    let ids = scenario.nodes.iter().map(|node| node.id.as_str());
    if node.contains(':') {
        // A moment of a run needs no scenario before it.
        return format!("{said} {}", ui.say("what-if-how", &[]));
    }
    match nearest(node, ids) {
        Some(near) => format!("{said} {}", ui.say("from-node-near", &[("near", near)])),
        None => said,
    }
}

/// Which choices and draws lead there, in their order.
fn way_words(witness: &Witness, ui: &Ui<'_, '_>) -> Vec<String> {
    let draws = witness.setup.draws.iter().map(|(draw, outcome)| {
        let args = [("draw", draw.as_str()), ("outcome", outcome)];
        ui.say("from-node-fell", &args)
    });
    let seed = witness.setup.seed.to_string();
    let seed = (witness.setup.seed != 0).then(|| ui.say("from-node-seed", &[("seed", &seed)]));
    let done = witness.inputs.iter().map(|input| match input.taken() {
        Some(id) => ui.say("from-node-did", &[("id", id)]),
        None => ui.say("from-node-task", &[]),
    });
    let way: Vec<String> = draws.chain(seed).chain(done).collect();
    let way = way.into_iter().map(|words| format!("- {words}"));
    way.collect()
}
