//! A part of the state as an author writes it: as conditions.

use super::coverage::State;
use crate::core::framework::Catalog;
use crate::core::scenario::ids::{BitIx, VarIx};
use crate::core::scenario::model::{BitKind, Scenario};

/// A state as the conditions that hold in it, separated by commas.
pub(super) fn written(scenario: &Scenario, catalog: &Catalog, state: &State) -> String {
    let mut parts = Vec::new();
    let name = |var: &VarIx| &catalog.item(scenario.variables[var.index()]).id;
    for (var, (low, high)) in &state.ranges {
        parts.extend((*low > 0).then(|| format!("AtLeast({:?}, {low})", name(var))));
        let above = high.saturating_add(1);
        parts.extend((*high < 100).then(|| format!("Below({:?}, {above})", name(var))));
    }
    let mut say = |holds: bool, condition: String| {
        parts.push(if holds {
            condition
        } else {
            format!("Not({condition})")
        });
    };
    for (bit, holds) in &state.bits {
        say(*holds, written_bit(scenario, *bit));
    }
    for (node, holds) in &state.visited {
        say(*holds, format!("Visited({:?})", scenario.node(*node).id));
    }
    for ((draw, outcome), holds) in &state.drew {
        let node = scenario.node(scenario.draws[draw.index()]);
        let draw = node.kind.draw();
        let outcome = draw.and_then(|draw| draw.outcomes.get(usize::from(*outcome)));
        let outcome = outcome.map_or("", |outcome| &outcome.id);
        say(*holds, format!("Drew({:?}, {outcome:?})", node.id));
    }
    for (profile, holds) in &state.profiles {
        let profile = &scenario.profiles[usize::from(*profile)].id;
        say(*holds, format!("Profile({profile:?})"));
    }
    parts.join(", ")
}

fn written_bit(scenario: &Scenario, bit: BitIx) -> String {
    let bit = &scenario.bits[bit.index()];
    let id = &bit.id;
    let pair = || id.split_once('.').unwrap_or((id, ""));
    match bit.kind {
        BitKind::Flag => format!("Flag({id:?})"),
        BitKind::Known => format!("Knows({id:?})"),
        BitKind::Disclosed => format!("Disclosed({id:?})"),
        BitKind::Noticed => format!("Noticed({id:?})"),
        BitKind::ContactKnown => format!("ContactKnown({id:?})"),
        BitKind::Learned => format!("Learned({:?}, {})", pair().0, pair().1),
        BitKind::ConsentGiven | BitKind::ConsentRefused => {
            format!("Consent({:?}, {:?})", pair().0, pair().1)
        }
        BitKind::PromiseMade => format!("Promise({id:?}, Made)"),
        BitKind::PromiseKept => format!("Promise({id:?}, Kept)"),
        BitKind::PromiseBroken => format!("Promise({id:?}, Broken)"),
        BitKind::Chosen => format!("Chose({:?}, {:?})", pair().0, pair().1),
    }
}
