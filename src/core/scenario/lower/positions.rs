//! At which position of its node each option or outcome stands, by name.

use crate::core::fast::FastMap;

/// Positions by the id of the node and the id in that node.
#[derive(Debug, Default)]
pub(super) struct Positions(FastMap<String, FastMap<String, u16>>);

impl Positions {
    /// Adds one, and says whether its id is new at this node.
    pub(super) fn add(&mut self, node: &str, id: &str, position: u16) -> bool {
        if !self.0.contains_key(node) {
            self.0.insert(node.to_owned(), FastMap::default());
        }
        let of_node = self.0.get_mut(node);
        of_node.is_some_and(|ids| ids.insert(id.to_owned(), position).is_none())
    }

    /// Where an id stands.
    pub(super) fn get(&self, node: &str, id: &str) -> Option<u16> {
        self.0.get(node)?.get(id).copied()
    }

    /// The ids at one node, in alphabetical order.
    pub(super) fn at(&self, node: &str) -> Vec<String> {
        let ids = self.0.get(node).into_iter().flat_map(FastMap::keys);
        let mut ids: Vec<String> = ids.cloned().collect();
        ids.sort_unstable();
        ids
    }

    /// Every `NODE.ID`, in alphabetical order of the node and then of the id.
    pub(super) fn all(&self) -> Vec<String> {
        let mut nodes: Vec<&String> = self.0.keys().collect();
        nodes.sort_unstable();
        let of_node = |node: &String| {
            let ids = self.at(node).into_iter();
            ids.map(|id| format!("{node}.{id}")).collect::<Vec<_>>()
        };
        nodes.into_iter().flat_map(of_node).collect()
    }
}
