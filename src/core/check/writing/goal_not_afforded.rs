//! `goal-not-afforded`
//!
//! ## What it does
//! Finds competencies among the `goals` that no decision affords.
//!
//! ## Why is this bad?
//! The library says that this can be practised here, and the debrief will have nothing about it.
//!
//! ## Example
//! ```ron
//! goals: ["wmo_navigate_systems"],   // and no node has it in `affords`
//! ```
//! Afford it where it can be shown, or do not claim it.

use std::collections::BTreeSet;

use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::framework::{ItemIx, Kind};

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let goals = story.scenario.goals.iter().zip(&story.places.goals);
    let competencies =
        goals.filter(|(goal, _)| story.catalog.item(**goal).kind == Kind::Competency);
    let decisions = story.decisions();
    let afforded: BTreeSet<ItemIx> = decisions
        .flat_map(|moment| &moment.decision.affords)
        .map(|(item, _)| *item)
        .collect();
    competencies
        .filter(|(goal, _)| !afforded.contains(goal))
        .map(|(goal, span)| {
            let finding = story.warn(Rule::GoalNotAfforded, *span);
            finding.arg("id", &story.catalog.item(*goal).id)
        })
        .collect()
}
