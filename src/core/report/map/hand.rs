//! A map that is being drawn by hand: whoever stands on it stays there.
//!
//! The direction in which a contact stands means nothing (see [`super::layout`]), but a person is
//! looked for where they were put down. So rings and edge do not move with who comes, each node
//! may say where in its ring it was put, and nodes find their place in the order in which they
//! are given: who comes later moves nobody.
//!
//! Not here: what a placement means, and any memory of it; a host remembers where people stand.

use std::f32::consts::TAU;

use super::layout::Layout;
use super::plane::Point;
use crate::core::scenario::network::placement::Spot;

/// A place within a ring, that grows and shrinks with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    /// The direction in parts of a turn, of which there are 65,536; clockwise from straight up.
    turn: u16,
    /// How far from the ring's inner to its outer edge, in parts of which there are 65,535.
    part: u16,
}

/// What a drawing hand asks of a layout.
#[derive(Debug, Clone, Copy)]
pub struct Hand<'h> {
    /// Where each node was put down, in the nodes' order; where there is none, a node looks for
    /// a place in the direction of its seat.
    pub stands: &'h [Option<Stand>],
    /// The widest name that may come to stand on the map, in points.
    pub widest: f32,
}

impl Stand {
    /// The place of a point in a ring, 1..=3.
    fn within(layout: &Layout, ring: u8, point: Point) -> Self {
        let (inner, outer) = layout.band(ring);
        let (dx, dy) = (point.x - layout.centre.x, point.y - layout.centre.y);
        let turn = (dx.atan2(-dy) / TAU).rem_euclid(1.0);
        let part = (dx.hypot(dy) - inner) / (outer - inner);
        Self {
            // A whole turn is none.
            turn: (turn * 65_536.0) as u32 as u16,
            part: (part.clamp(0.0, 1.0) * 65_535.0) as u16,
        }
    }

    /// Where that is; never on an edge of the ring, where it could not be told from the next.
    pub(super) fn point(self, layout: &Layout, ring: u8) -> Point {
        let (inner, outer) = layout.band(ring);
        let part = (f32::from(self.part) / 65_535.0).clamp(0.05, 0.95);
        let turn = f32::from(self.turn) / 65_536.0 * TAU;
        layout.centre.towards(turn, inner + (outer - inner) * part)
    }
}

impl Layout {
    /// What a contact that is put down here stands in, and where in it; the edge keeps a list and
    /// no places.
    pub fn stand_at(&self, point: Point) -> Option<(Spot, Option<Stand>)> {
        let spot = self.spot_at(point)?;
        let stand = match spot {
            Spot::Ring(ring) => Some(Stand::within(self, ring, point)),
            Spot::Edge => None,
        };
        Some((spot, stand))
    }

    /// The radii between which a ring lies, 1..=3.
    pub(super) fn band(&self, ring: u8) -> (f32, f32) {
        match usize::from(ring.clamp(1, 3)) {
            1 => (self.core, self.rings[0]),
            ring => (self.rings[ring - 2], self.rings[ring - 1]),
        }
    }
}
