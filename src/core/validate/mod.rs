//! Rules about the whole story, one per file. Each file's doc says what the rule does and why;
//! the pages that `drempel check --explain` shows stand in `assets/manual`.
//!
//! The rules here find errors: what they find cannot be played. Those in [`writing`] warn about
//! what can be played and measures badly. [`allow`] is the author's way to say that a warning is
//! known and meant.

use crate::core::diagnostic::Diagnostic;
use crate::core::scenario::model::Scenario;

pub use crate::core::scenario::Places;

pub mod allow;
mod dead_end;
mod endless_loop;
mod no_fallback;
mod repairs_nothing;
mod unreachable;
pub mod writing;

type Rule = fn(&Scenario, &Places) -> Vec<Diagnostic>;

/// Every rule.
const RULES: &[Rule] = &[
    unreachable::check,
    dead_end::check,
    no_fallback::check,
    endless_loop::check,
    repairs_nothing::check,
];

/// Runs all rules.
pub fn run(scenario: &Scenario, places: &Places) -> Vec<Diagnostic> {
    RULES
        .iter()
        .flat_map(|rule| rule(scenario, places))
        .collect()
}

/// Where a node can lead, whatever the conditions say.
pub(crate) fn targets(
    scenario: &Scenario,
    node: crate::core::scenario::ids::NodeIx,
) -> Vec<crate::core::scenario::ids::NodeIx> {
    use crate::core::scenario::model::{Choice, NodeKind};
    match &scenario.node(node).kind {
        NodeKind::Tell(way) => way.targets().collect(),
        NodeKind::Decide(decision) => decision
            .options
            .iter()
            .chain(&scenario.always)
            .flat_map(Choice::outcomes)
            .flat_map(|then| then.way.targets())
            .collect(),
        NodeKind::Draw(draw) => draw.outcomes.iter().map(|outcome| outcome.next).collect(),
        NodeKind::Observe(observe) => vec![observe.next],
        NodeKind::Map(task) => vec![task.next],
        NodeKind::Rate(task) => vec![task.next],
        NodeKind::Reflect { next, .. } | NodeKind::Visit { next, .. } => vec![*next],
        NodeKind::End(_) => Vec::new(),
    }
}
