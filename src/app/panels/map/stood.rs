//! Where people stand on the map while it is being drawn: whoever stands there stays, whatever
//! happens to the others.
//!
//! This is the window's memory and no part of the run: the direction in which somebody stands
//! means nothing. Each run has its own.

use std::collections::BTreeMap;

use bevy_egui::egui::{Id, Ui};

use super::view::{ContactView, MapView};
use crate::core::report::map::hand::Stand;
use crate::core::report::map::layout::{Layout, MapNode};
use crate::core::scenario::network::placement::{Placement, Spot};

/// What is remembered.
#[derive(Debug, Clone, Default)]
pub(super) struct Stood {
    /// Those on the map in the order in which they came to stand where they are.
    order: Vec<(String, Spot)>,
    /// Where in each ring somebody stood last.
    stands: BTreeMap<(String, Spot), Stand>,
}

fn key(map: &MapView) -> Id {
    Id::new(("map-stood", map.run))
}

impl Stood {
    /// As it was, with those who have come, gone or moved since.
    pub(super) fn now(ui: &Ui, map: &MapView) -> Self {
        let known = ui.data(|data| data.get_temp::<Self>(key(map)));
        let mut stood = known.unwrap_or_default();
        let here = |contact: &ContactView| Some((contact.id.clone(), contact.at?.spot));
        let standing: Vec<_> = map.contacts.iter().filter_map(here).collect();
        stood.order.retain(|place| standing.contains(place));
        for place in standing {
            if !stood.order.contains(&place) {
                stood.order.push(place);
            }
        }
        stood
    }

    /// Remembers where everybody came to stand.
    pub(super) fn keep(mut self, ui: &Ui, map: &MapView, layout: &Layout) {
        if !layout.numbered {
            for (place, node) in self.order.iter().zip(&layout.nodes) {
                if let Some((_, Some(stand))) = layout.stand_at(node.dot) {
                    self.stands.insert(place.clone(), stand);
                }
            }
        }
        ui.data_mut(|data| data.insert_temp(key(map), self));
    }

    /// Remembers that somebody was put down here by hand.
    pub(super) fn drop_at(
        mut self,
        ui: &Ui,
        map: &MapView,
        id: &str,
        spot: Spot,
        stand: Option<Stand>,
    ) {
        self.order.retain(|(known, _)| known != id);
        self.order.push((id.to_owned(), spot));
        if let Some(stand) = stand {
            self.stands.insert((id.to_owned(), spot), stand);
        }
        ui.data_mut(|data| data.insert_temp(key(map), self));
    }

    /// Those on the map, with their ids, and where in its ring each stands.
    pub(super) fn nodes<'m>(
        &self,
        map: &'m MapView,
    ) -> (Vec<&'m str>, Vec<MapNode>, Vec<Option<Stand>>) {
        let (mut ids, mut nodes, mut stands) = (Vec::new(), Vec::new(), Vec::new());
        for place in &self.order {
            let contact = map.contacts.iter().find(|contact| contact.id == place.0);
            let Some((contact, at)) = contact.and_then(|contact| Some((contact, contact.at?)))
            else {
                continue;
            };
            ids.push(contact.id.as_str());
            nodes.push(node(contact, at));
            stands.push(self.stands.get(place).copied());
        }
        (ids, nodes, stands)
    }

    /// The same with somebody put down here as the last; where they are now, they are not.
    pub(super) fn with(
        &self,
        map: &MapView,
        contact: &ContactView,
        at: Placement,
        stand: Option<Stand>,
    ) -> (Vec<MapNode>, Vec<Option<Stand>>) {
        let (ids, mut nodes, mut stands) = self.nodes(map);
        if let Some(now) = ids.iter().position(|id| *id == contact.id) {
            nodes.remove(now);
            stands.remove(now);
        }
        nodes.push(node(contact, at));
        stands.push(stand);
        (nodes, stands)
    }
}

fn node(contact: &ContactView, at: Placement) -> MapNode {
    MapNode {
        seat: contact.seat,
        name: contact.name.clone(),
        kind: contact.kind,
        at,
    }
}
