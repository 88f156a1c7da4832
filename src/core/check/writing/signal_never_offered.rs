//! `signal-never-offered`
//!
//! ## What it does
//! Finds signals that nobody can ever notice: no `Observe` offers them, as signal or decoy, and no
//! effect `Notice` names them.
//!
//! ## Why is this bad?
//! A condition `Noticed` on it never holds, and what was written for it is never read.
//!
//! ## Example
//! ```ron
//! signals: { "cold": ( text: "Het is koud in huis." ) },   // and no Observe with it
//! ```
//! Offer it in an `Observe`, or remove it.

use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::scenario::model::BitKind;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let Some(own) = story.editions().next() else {
        return Vec::new();
    };
    let signals = story.scenario.signals.iter();
    signals
        .filter(|signal| {
            let bits = story.set_bits();
            !bits.can(story, BitKind::Noticed, &signal.id)
        })
        .filter_map(|signal| {
            let told = story.told(own, signal.text)?;
            Some(
                story
                    .warn_text(Rule::SignalNeverOffered, told)
                    .arg("id", &signal.id),
            )
        })
        .collect()
}
