//! A part of the state as an author writes it: as conditions.

use super::coverage::State;
use crate::core::framework::Catalog;
use crate::core::scenario::model::Scenario;
use crate::core::scenario::written::Writer;

/// A state as the conditions that hold in it, separated by commas.
pub(super) fn written(scenario: &Scenario, catalog: &Catalog, state: &State) -> String {
    let writer = Writer { scenario, catalog };
    let mut parts = Vec::new();
    for (var, (low, high)) in &state.ranges {
        parts.extend((*low > 0).then(|| writer.at_least(*var, *low)));
        parts.extend((*high < 100).then(|| writer.below(*var, high.saturating_add(1))));
    }
    let mut say = |holds: bool, condition: String| {
        parts.push(if holds {
            condition
        } else {
            format!("Not({condition})")
        });
    };
    for (bit, holds) in &state.bits {
        say(*holds, writer.bit(*bit));
    }
    for (node, holds) in &state.visited {
        say(*holds, writer.visited(*node));
    }
    for ((draw, outcome), holds) in &state.drew {
        say(*holds, writer.drew(*draw, *outcome));
    }
    for (profile, holds) in &state.profiles {
        say(*holds, writer.profile(*profile));
    }
    parts.join(", ")
}
