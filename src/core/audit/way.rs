//! The shortest way to a node, for whoever wants to play from there.

use std::sync::Arc;

use super::graph::{Limits, explore};
use super::reach::Reached;
use super::search::Tree;
use super::witness::Witness;
use crate::core::framework::Catalog;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::NodeIx;

/// Whether there is a way to a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// The shortest that was found, to be played.
    Found(Witness),
    /// No run comes there.
    None,
    /// None was found within the limits, or none that can be played again.
    NotFound,
}

/// The shortest way to a node: the fewest things to do, and those that can be typed before others.
pub fn way_to(
    scenario: &Arc<Scenario>,
    catalog: &Catalog,
    node: NodeIx,
    limits: &mut Limits<'_>,
) -> Way {
    let graph = explore(scenario, limits);
    let tree = Tree::of(&graph, limits.should_stop);
    let state = Reached::of(&graph, &tree).node(node);
    let Some(state) = state.filter(|state| tree.knows(*state)) else {
        return match graph.stopped() {
            Some(_) => Way::NotFound,
            None => Way::None,
        };
    };
    let path = tree.path(state);
    let witness = Witness::of(&graph, catalog, &path, state, limits.should_stop);
    match witness.replayable {
        true => Way::Found(witness),
        false => Way::NotFound,
    }
}
