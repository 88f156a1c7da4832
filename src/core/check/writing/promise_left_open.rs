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
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{BitKind, NodeKind};

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let Some(own) = story.editions().next() else {
        return Vec::new();
    };
    let goes_on = goes_on(story);
    let open = story.scenario.promises.iter().filter(|promise| {
        let bits = story.set_bits();
        let resolved = [BitKind::PromiseKept, BitKind::PromiseBroken];
        let is_set = |kind| bits.can(story, kind, &promise.id);
        let mut made = bits.places(story, BitKind::PromiseMade, &promise.id);
        !resolved.into_iter().any(is_set)
            && is_set(BitKind::PromiseMade)
            && made.all(|next| next.iter().any(|at| goes_on[at.index()]))
    });
    open.filter_map(|promise| {
        let told = story.told(own, promise.text)?;
        Some(
            story
                .warn_text(Rule::PromiseLeftOpen, told)
                .arg("id", &promise.id),
        )
    })
    .collect()
}

/// Whether the story goes on from each node: something is asked there, or may be before an ending.
fn goes_on(story: &Story<'_>) -> Vec<bool> {
    let nodes = &story.scenario.nodes;
    let mut before = vec![Vec::new(); nodes.len()];
    let mut goes_on = vec![false; nodes.len()];
    let mut open = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        match &node.kind {
            NodeKind::Decide(_)
            | NodeKind::Observe(_)
            | NodeKind::Map(_)
            | NodeKind::Rate(_)
            | NodeKind::Visit { .. } => open.push(index),
            NodeKind::Tell(_) | NodeKind::Draw(_) | NodeKind::Reflect { .. } => {
                for to in story.targets(NodeIx::from_index(index)) {
                    before[to.index()].push(index);
                }
            }
            NodeKind::End(_) => {}
        }
    }
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut goes_on[at], true) {
            open.extend(&before[at]);
        }
    }
    goes_on
}
