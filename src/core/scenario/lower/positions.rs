//! At which position of its node each option or outcome stands, by name.

use crate::core::fast::FastMap;
use crate::core::source::Span;

/// Positions by the id of the node and the id in that node.
#[derive(Debug, Default)]
pub(super) struct Positions(FastMap<String, FastMap<String, (u16, Span)>>);

impl Positions {
    /// Adds one, and says where at this node its id stands already, if it does.
    pub(super) fn add(&mut self, node: &str, id: &str, position: u16, span: Span) -> Option<Span> {
        if !self.0.contains_key(node) {
            self.0.insert(node.to_owned(), FastMap::default());
        }
        let of_node = self.0.get_mut(node)?;
        match of_node.get(id) {
            Some((_, known)) => Some(*known),
            None => {
                of_node.insert(id.to_owned(), (position, span));
                None
            }
        }
    }

    /// Where an id stands.
    pub(super) fn get(&self, node: &str, id: &str) -> Option<u16> {
        Some(self.0.get(node)?.get(id)?.0)
    }

    /// In which place of the file an id stands.
    pub(super) fn span(&self, node: &str, id: &str) -> Option<Span> {
        Some(self.0.get(node)?.get(id)?.1)
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
