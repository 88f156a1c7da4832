//! Bounds for a scenario whose states are too many: certain, but wide.
//!
//! Conditions are left aside: whatever they say, a run follows the links of the file and counts
//! each decision once. So the fewest chances are those of a cheapest way to an ending, counting
//! only what every state of a decision offers; the most are those of a longest way, counting all
//! that any state of it could offer.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::circles::circles;
use crate::core::assessment::chances;
use crate::core::check::Ways;
use crate::core::dialogue::Offered;
use crate::core::framework::ItemIx;
use crate::core::scenario::Scenario;
use crate::core::scenario::model::{Decision, Node, NodeKind};

/// At least and at most so many weighted chances, in hundredths.
pub(super) fn chance_bound(scenario: &Scenario, ways: &Ways, item: ItemIx) -> (u32, u32) {
    let weight = |place: usize, offered: fn(&Scenario, &Decision) -> Vec<Offered>| {
        let kind = scenario.nodes.get(place).map(|node: &Node| &node.kind);
        let Some(NodeKind::Decide(decision)) = kind else {
            return 0;
        };
        if decision
            .affords
            .iter()
            .all(|(afforded, _)| *afforded != item)
        {
            return 0;
        }
        let found = chances(scenario, decision, &offered(scenario, decision));
        let own = found.iter().find(|chance| chance.item == item);
        own.map_or(0, |chance| chance.weight)
    };
    let certain = |node: usize| weight(node, always_open);
    let possible = |node: usize| weight(node, ever_open);
    (
        cheapest(scenario, ways, certain),
        dearest(scenario, ways, possible),
    )
}

/// The most there could ever be of weighted chances, in hundredths: all that is afforded anywhere.
pub(super) fn most_chances(scenario: &Scenario, item: ItemIx) -> u32 {
    let afforded = scenario.decisions().flat_map(|decision| &decision.affords);
    let own = afforded.filter(|(afforded, _)| *afforded == item);
    own.fold(0, |sum, (_, weight)| sum.saturating_add(*weight))
}

/// The options that are open in every state and the same in each. More options only widen the
/// span between best and worst, so a chance among these is certain.
fn always_open(scenario: &Scenario, decision: &Decision) -> Vec<Offered> {
    let choices = decision.options.iter().chain(&scenario.always);
    (0u16..)
        .zip(choices)
        .filter(|(_, choice)| choice.when.is_none() && choice.cases.is_empty())
        .map(|(position, _)| Offered {
            position,
            case: None,
        })
        .collect()
}

/// Every option with every case.
fn ever_open(scenario: &Scenario, decision: &Decision) -> Vec<Offered> {
    let choices = decision.options.iter().chain(&scenario.always);
    (0u16..)
        .zip(choices)
        .flat_map(|(position, choice)| {
            let cases = (0u16..).zip(&choice.cases).map(|(case, _)| Some(case));
            cases
                .chain([None])
                .map(move |case| Offered { position, case })
        })
        .collect()
}

fn cheapest(scenario: &Scenario, ways: &Ways, cost: impl Fn(usize) -> u32) -> u32 {
    let mut best = vec![u32::MAX; ways.len()];
    let start = scenario.start.index();
    best[start] = cost(start);
    let mut heap = BinaryHeap::from([Reverse((best[start], start))]);
    while let Some(Reverse((sum, place))) = heap.pop() {
        if sum > best[place] {
            continue;
        }
        let node = scenario.nodes.get(place);
        if node.is_some_and(|node| matches!(node.kind, NodeKind::End(_))) {
            return sum;
        }
        for to in ways.from(place) {
            let there = sum.saturating_add(cost(to));
            if there < best[to] {
                best[to] = there;
                heap.push(Reverse((there, to)));
            }
        }
    }
    0
}

fn dearest(scenario: &Scenario, ways: &Ways, gain: impl Fn(usize) -> u32) -> u32 {
    let circles = circles(ways.len(), |place| ways.from(place));
    let mut most: Vec<u32> = Vec::new();
    for members in circles.members.iter() {
        let own: u32 = members.iter().map(|node| gain(*node as usize)).sum();
        let after = members
            .iter()
            .flat_map(|place| ways.from(*place as usize))
            .filter_map(|to| most.get(circles.component[to] as usize))
            .max();
        most.push(own.saturating_add(after.copied().unwrap_or(0)));
    }
    most[circles.component[scenario.start.index()] as usize]
}
