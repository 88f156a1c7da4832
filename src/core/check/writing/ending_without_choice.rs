//! `ending-without-choice`
//!
//! ## What it does
//! Finds endings that can be reached from the start without a single decision, in a scenario that
//! has decisions.
//!
//! ## Why is this bad?
//! The debrief talks about choices. A run without one comes to an end that no debrief reaches:
//! there is nothing to look back on.
//!
//! ## Example
//! ```ron
//! "closed": Draw( outcomes: [ ( id: "nobody_home", weight: 1, next: "end_nobody_home" ), … ] ),   // before the first decision
//! ```
//! Let the trainee decide something first: wait, leave a note, come back.

use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::NodeKind;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if story.decisions().next().is_none() {
        return found;
    }
    let mut seen = vec![false; story.scenario.nodes.len()];
    let mut open: Vec<NodeIx> = vec![story.scenario.start];
    while let Some(at) = open.pop() {
        if std::mem::replace(&mut seen[at.index()], true) {
            continue;
        }
        let node = story.scenario.node(at);
        match &node.kind {
            NodeKind::Decide(_) => {}
            NodeKind::End(_) => {
                let span = story.places.nodes[at.index()];
                let finding = story.warn(Rule::EndingWithoutChoice, span);
                found.push(finding.arg("id", &node.id));
            }
            _ => open.extend(story.targets(at)),
        }
    }
    found
}
