//! Rules about the whole story, one per file. Each file's doc says what the rule does and why;
//! the pages that `drempel check --explain` shows stand in `assets/manual`.
//!
//! The rules here find errors: what they find cannot be played. Those in [`writing`] warn about
//! what can be played and measures badly. [`allow`] is the author's way to say that a warning is
//! known and meant.

use crate::core::diagnostic::Diagnostic;
use crate::core::framework::Catalog;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{Choice, NodeKind, Scenario};

pub use crate::core::scenario::Places;

pub mod allow;
mod coverage;
mod dead_end;
mod endless_loop;
mod load;
mod no_ending;
mod no_fallback;
mod repairs_nothing;
mod slot_not_filled;
pub(crate) mod slot_uses;
mod unreachable;
mod ways;
pub mod writing;
mod written;

pub use load::{Input as LoadInput, load, scenario_hash};
pub(crate) use slot_not_filled::unproved as unproved_slots;
pub(crate) use ways::Ways;

type Check = fn(&Scenario, &Catalog, &Places) -> Vec<Diagnostic>;

/// Every rule.
const CHECKS: &[Check] = &[
    unreachable::check,
    dead_end::check,
    no_fallback::check,
    endless_loop::check,
    no_ending::check,
    repairs_nothing::check,
    slot_not_filled::check,
];

/// Runs all rules.
pub fn run(scenario: &Scenario, catalog: &Catalog, places: &Places) -> Vec<Diagnostic> {
    CHECKS
        .iter()
        .flat_map(|check| check(scenario, catalog, places))
        .collect()
}

/// Whether a node is passed without a question or an ending.
fn asks_nothing(kind: &NodeKind) -> bool {
    matches!(
        kind,
        NodeKind::Tell(_) | NodeKind::Draw(_) | NodeKind::Visit { .. }
    )
}

/// Where a node can lead by what stands in it, whatever the conditions say. Where a decision leads
/// by an option that is open everywhere, is told by [`always_targets`]: it is the same for all.
pub(crate) fn targets(scenario: &Scenario, node: NodeIx) -> Vec<NodeIx> {
    match &scenario.node(node).kind {
        NodeKind::Tell(way) => way.targets().collect(),
        NodeKind::Decide(decision) => targets_of(&decision.options),
        NodeKind::Draw(draw) => draw.outcomes.iter().map(|outcome| outcome.next).collect(),
        NodeKind::Observe(observe) => vec![observe.next],
        NodeKind::Map(task) => vec![task.next],
        NodeKind::Rate(task) => vec![task.next],
        NodeKind::Reflect { next, .. } | NodeKind::Visit { next, .. } => vec![*next],
        NodeKind::End(_) => Vec::new(),
    }
}

/// Where the options that are open at every decision can lead, whatever the conditions say.
pub(crate) fn always_targets(scenario: &Scenario) -> Vec<NodeIx> {
    targets_of(&scenario.always)
}

fn targets_of(choices: &[Choice]) -> Vec<NodeIx> {
    let targets = choices.iter().flat_map(Choice::targets);
    let mut targets: Vec<_> = targets.collect();
    targets.sort_unstable();
    targets.dedup();
    targets
}
