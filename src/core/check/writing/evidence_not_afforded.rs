//! `evidence-not-afforded`
//!
//! ## What it does
//! Finds options with direct evidence on a competency that their decision does not afford. What is
//! open at every decision and what is said beside a choice is left alone: it goes with no one
//! decision. So is what behaviours add up to: they map to several frameworks at once.
//!
//! ## Why is this bad?
//! Only what a decision affords can become a chance. The tag looks as if it counted, and does not.
//!
//! ## Example
//! ```ron
//! affords: { "wmo_clarify_needs": 1.0 },
//! options: [ ( id: "a", evidence: { "wmo_strengthen_own_power": 2 }, … ) ]   // counts nowhere
//! ```
//! Afford it, or take the tag away.

use std::collections::BTreeMap;

use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::framework::Kind;
use crate::core::scenario::model::NodeKind;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let mut stray: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (node, item, span) in &story.places.evidence {
        let NodeKind::Decide(decision) = &story.scenario.node(*node).kind else {
            continue;
        };
        if decision.weight(*item).is_none() && story.catalog.item(*item).kind == Kind::Competency {
            stray.entry((*node, *item)).or_default().push(*span);
        }
    }
    let stray = stray.into_iter().filter_map(|((node, item), spans)| {
        let (first, others) = spans.split_first()?;
        let finding = story
            .warn(Rule::EvidenceNotAfforded, *first)
            .arg("id", &story.catalog.item(item).id)
            .arg("node", &story.scenario.node(node).id);
        Some(Diagnostic {
            related: others.iter().map(|span| (*span, "place-also")).collect(),
            ..finding
        })
    });
    stray.collect()
}
