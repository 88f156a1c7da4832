//! What a trainee puts on the map, and the map itself.
//!
//! A placement is what the trainee thinks; whether it is so, is for [`crate::core::assessment::network::findings`]. A
//! placement cannot contradict itself: a contact stands in a ring or at the edge, never in both.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::tie::{Direction, Judgement, Quality};
use crate::core::scenario::ids::ContactIx;

/// Where a contact stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spot {
    /// In the client's own network: ring 1 (close), 2 (around) or 3 (far).
    Ring(u8),
    /// At the edge, with those whose work it is.
    Edge,
}

impl Spot {
    /// All of them, from close to far.
    pub const ALL: [Self; 4] = [Self::Ring(1), Self::Ring(2), Self::Ring(3), Self::Edge];
}

/// What a trainee thinks of one contact; what is left out is left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Placement {
    /// Where.
    pub spot: Spot,
    /// The tie is not in use.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sleeping: bool,
    /// How it feels to the client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quality: Option<Quality>,
    /// Which way support goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// For a tie that is not in use: what to do with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judgement: Option<Judgement>,
}

impl Placement {
    /// A contact in a spot, all else left open.
    pub fn at(spot: Spot) -> Self {
        Self {
            spot,
            sleeping: false,
            quality: None,
            direction: None,
            judgement: None,
        }
    }
}

/// One change: the contact and where it stood before.
type Change = (ContactIx, Option<Placement>);

/// How many changes can be undone.
const HISTORY: usize = 1000;

/// The map as the trainee has drawn it, with what it was before.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NetworkMap {
    placed: BTreeMap<ContactIx, Placement>,
    history: Vec<Change>,
}

impl NetworkMap {
    /// Where a contact stands, if it does.
    pub fn get(&self, contact: ContactIx) -> Option<Placement> {
        self.placed.get(&contact).copied()
    }

    /// All that stand on the map.
    pub fn iter(&self) -> impl Iterator<Item = (ContactIx, Placement)> {
        self.placed.iter().map(|(contact, at)| (*contact, *at))
    }

    /// Whether nobody stands on it.
    pub fn is_empty(&self) -> bool {
        self.placed.is_empty()
    }

    /// Puts a contact somewhere, or takes it off. The same again changes nothing.
    pub fn put(&mut self, contact: ContactIx, placement: Option<Placement>) {
        let before = self.get(contact);
        if before == placement {
            return;
        }
        self.set(contact, placement);
        if self.history.len() == HISTORY {
            self.history.remove(0);
        }
        self.history.push((contact, before));
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.history.is_empty()
    }

    /// Whose last change would be taken back.
    pub fn to_undo(&self) -> Option<ContactIx> {
        self.history.last().map(|(contact, _)| *contact)
    }

    /// Takes the last change back, and says for whom.
    pub fn undo(&mut self) -> Option<ContactIx> {
        let (contact, before) = self.history.pop()?;
        self.set(contact, before);
        Some(contact)
    }

    fn set(&mut self, contact: ContactIx, placement: Option<Placement>) {
        match placement {
            Some(placement) => {
                self.placed.insert(contact, placement);
            }
            None => {
                self.placed.remove(&contact);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undoing_everything_gives_the_empty_map() {
        let mut map = NetworkMap::default();
        let one = ContactIx::from_index(1);
        map.put(one, Some(Placement::at(Spot::Ring(2))));
        map.put(one, Some(Placement::at(Spot::Edge)));
        map.put(one, Some(Placement::at(Spot::Edge)));
        map.put(one, None);
        assert_eq!(map.to_undo(), Some(one));
        assert_eq!(map.undo(), Some(one));
        assert_eq!(map.get(one).map(|at| at.spot), Some(Spot::Edge));
        assert_eq!(map.undo(), Some(one));
        assert_eq!(map.get(one).map(|at| at.spot), Some(Spot::Ring(2)));
        assert_eq!(map.undo(), Some(one));
        assert_eq!((map.to_undo(), map.undo()), (None, None));
        assert!(map.is_empty());
    }
}
