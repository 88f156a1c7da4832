//! `promise-left-open`
//!
//! ## What it does
//! Finds promises that something makes and nothing ever keeps or breaks, though after each of
//! the places where it is made the story goes on: a decision, a task or a later visit can follow.
//! A promise that can also be made on the way out is about a day after the ending, and is left
//! alone.
//!
//! ## Why is this bad?
//! Being reliable is what people remember of a worker. A promise that the story forgets says that
//! it did not matter (domain C10).
//!
//! ## Example
//! ```ron
//! effects: [ MakePromise("thursday") ],   // and no KeepPromise or BreakPromise anywhere
//! ```
//! Let the story keep it or break it.

use super::story::Story;
use crate::core::diagnostic::Diagnostic;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{BitKind, NodeKind};

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let Some(own) = story.editions().next() else {
        return Vec::new();
    };
    let open = story.scenario.promises.iter().filter(|promise| {
        let resolved = [BitKind::PromiseKept, BitKind::PromiseBroken];
        let is_set = |kind| !story.set_bits().places(story, kind, &promise.id).is_empty();
        let made = story
            .set_bits()
            .places(story, BitKind::PromiseMade, &promise.id);
        !resolved.into_iter().any(is_set)
            && !made.is_empty()
            && made.iter().all(|next| goes_on(story, next))
    });
    open.filter_map(|promise| {
        let told = story.told(own, promise.text)?;
        Some(
            story
                .warn_text("promise-left-open", told)
                .arg("id", &promise.id),
        )
    })
    .collect()
}

/// Whether the story goes on from here: not straight to an ending.
fn goes_on(story: &Story<'_>, from: &[NodeIx]) -> bool {
    let mut seen = vec![false; story.scenario.nodes.len()];
    let mut open = from.to_vec();
    while let Some(at) = open.pop() {
        if std::mem::replace(&mut seen[at.index()], true) {
            continue;
        }
        match &story.scenario.node(at).kind {
            NodeKind::Decide(_)
            | NodeKind::Observe(_)
            | NodeKind::Map(_)
            | NodeKind::Rate(_)
            | NodeKind::Visit { .. } => return true,
            NodeKind::Tell(_) | NodeKind::Draw(_) | NodeKind::Reflect { .. } => {
                open.extend(story.targets(at));
            }
            NodeKind::End(_) => {}
        }
    }
    false
}
