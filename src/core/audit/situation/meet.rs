//! How often somebody who draws lots comes to each moment and each decision.

use std::collections::BTreeMap;

use super::MET;
use crate::core::audit::circles::circles;
use crate::core::audit::policy::{Begin, Ground, Play, meet};
use crate::core::check::Ways;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::NodeIx;

/// How often all is met.
#[derive(Debug)]
pub(super) struct Meetings {
    /// Per moment of the graph: how often a choice is made there, expected per run.
    pub moments: Vec<f64>,
    /// The same per start, of the runs from there.
    pub by_start: Vec<Vec<f64>>,
    /// Per decision that is met: how likely a run comes to it.
    pub nodes: BTreeMap<NodeIx, f64>,
}

/// None if `should_stop` said so before all was known.
pub(super) fn meetings(
    ground: &Ground<'_>,
    lots: &Play,
    should_stop: &mut dyn FnMut() -> bool,
) -> Option<Meetings> {
    let graph = ground.graph;
    let mut moments = vec![0.0; graph.moments().len()];
    let mut by_start = Vec::new();
    let all: f64 = graph.starts().iter().map(|one| f64::from(one.weight)).sum();
    for (index, start) in graph.starts().iter().enumerate() {
        let begin = Begin {
            start: Some(index),
            until: None,
        };
        let met = match start.weight {
            0 => vec![0.0; moments.len()],
            _ => meet(ground, lots, &begin, should_stop)?.moments,
        };
        let weight = f64::from(start.weight) / all;
        for (sum, met) in moments.iter_mut().zip(&met) {
            *sum += weight * met;
        }
        by_start.push(met);
    }
    let mut nodes: BTreeMap<NodeIx, f64> = BTreeMap::new();
    for (moment, met) in graph.moments().iter().zip(&moments) {
        if moment.first {
            *nodes.entry(moment.node).or_default() += met;
        }
    }
    for node in come_back_to(graph.scenario()) {
        // How often it is met is then no chance, but never less than the chance.
        let Some(chance) = nodes.get_mut(&node).filter(|often| **often >= MET) else {
            continue;
        };
        let begin = Begin {
            start: None,
            until: Some(node),
        };
        let met = meet(ground, lots, &begin, should_stop)?;
        let there = graph.moments().iter().zip(&met.moments);
        let there = there.filter(|(moment, _)| moment.node == node);
        *chance = there.map(|(_, met)| met).sum();
    }
    Some(Meetings {
        moments,
        by_start,
        nodes,
    })
}

/// The decisions at which the graph does not tell a first visit from a later one, because nothing
/// is measured there, and that one can come back to.
fn come_back_to(scenario: &Scenario) -> Vec<NodeIx> {
    let ways = Ways::of(scenario);
    let circles = circles(ways.len(), |place| ways.from(place));
    let nodes = scenario.nodes.iter().enumerate();
    let found = nodes.filter(|(index, node)| {
        node.kind.decision().is_some_and(|decision| {
            decision.affords.is_empty() && decision.bands.is_empty() && circles.is_on_circle(*index)
        })
    });
    found.map(|(index, _)| NodeIx::from_index(index)).collect()
}
