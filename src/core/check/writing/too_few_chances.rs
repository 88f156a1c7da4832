//! `too-few-chances`
//!
//! ## What it does
//! Adds up, for each scored competency among the goals, the weights of the decisions that offer a
//! real chance to show it. Below what a level needs it speaks up. What is not claimed may be met
//! less often: it counts towards the scores over several scenarios. What is never afforded has a
//! code of its own.
//!
//! ## Why is this bad?
//! With fewer weighted chances the debrief shows no score (design §5): a run of this scenario can
//! never say anything about what it claims.
//!
//! ## Example
//! ```ron
//! goals: ["wmo_clarify_needs"],   // afforded at two decisions with weight 1.0
//! ```
//! Afford it at more decisions, or do not claim it.

use std::collections::{BTreeMap, BTreeSet};

use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::framework::ItemIx;
use crate::core::scenario::chance::ENOUGH;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let goals: BTreeSet<ItemIx> = story.scenario.goals.iter().copied().collect();
    let mut sums: BTreeMap<ItemIx, u32> = BTreeMap::new();
    for moment in story.decisions() {
        let affords = moment.decision.affords.iter();
        let claimed = affords.filter(|(item, _)| goals.contains(item));
        let mut offers = None;
        for (item, weight) in claimed {
            let offers = offers.get_or_insert_with(|| story.offers(moment.decision));
            let sum = sums.entry(*item).or_default();
            *sum += if offers.chance(*item) { *weight } else { 0 };
        }
    }
    let mut found = Vec::new();
    let goals = story.scenario.goals.iter().zip(&story.places.goals);
    for (goal, span) in goals.filter(|(goal, _)| story.catalog.is_scored(**goal)) {
        if let Some(sum) = sums.get(goal).filter(|sum| **sum < ENOUGH) {
            let finding = story.warn(Rule::TooFewChances, *span);
            let sum = format!("{}.{:02}", sum / 100, sum % 100);
            let finding = finding.arg("id", &story.catalog.item(*goal).id);
            found.push(finding.arg("sum", sum.trim_end_matches('0').trim_end_matches('.')));
        }
    }
    found
}
