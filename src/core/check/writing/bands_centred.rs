//! `bands-centred`
//!
//! ## What it does
//! Finds scenarios in which every band of every decision lies around 0.
//!
//! ## Why is this bad?
//! Then “always the middle” fits everywhere, and nothing is learnt about moving along with the
//! situation (domain C4: at least one band is not centred on 0).
//!
//! ## Example
//! ```ron
//! bands: { "bal_intervene_vs_refrain": (-0.5, 0.5) },   // and no other anywhere
//! ```
//! Somewhere the situation asks for one side: say so with a band such as `(0.5, 1.5)`.

use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let decisions = story.decisions();
    let mut bands = decisions
        .flat_map(|moment| moment.decision.all_bands())
        .peekable();
    let some = bands.peek().is_some();
    let centred = some && bands.all(|band| band.low + band.high == 0);
    let place = story.places.bands.first().filter(|_| centred);
    place
        .map(|span| story.warn(Rule::BandsCentred, *span))
        .into_iter()
        .collect()
}
