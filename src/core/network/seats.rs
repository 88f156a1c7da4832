//! Finds each contact in the rings a place where its dot and its name touch nothing else.
//!
//! One by one, the inner ring first because it is the narrowest: in the direction of the seat if
//! it is free there, else as near to it as possible. A place where no line goes through a dot or a
//! name is taken before one where a line passes behind it.

use std::f32::consts::TAU;

use super::layout::{Label, Layout, MapNode, Placed};
use super::placement::Spot;
use super::plane::{Area, Point};

/// In so many directions a place is looked for.
const TURNS: usize = 120;
/// So far to both sides, in directions, for a place without lines through what is read.
const NEAR: usize = 14;
/// The least distance between things, in points.
const AIR: f32 = 2.0;

/// What is to be seated, and where.
pub(super) struct Hall<'h> {
    pub(super) nodes: &'h [MapNode],
    /// The nodes in the rings.
    pub(super) order: Vec<usize>,
    /// The width of each node's name.
    pub(super) widths: &'h [f32],
    /// The height of a name.
    pub(super) line: f32,
    /// How many could stand on the map.
    pub(super) seats: usize,
    /// The room for circle and names.
    pub(super) circle: Area,
    /// The rings.
    pub(super) layout: &'h Layout,
}

/// What already stands there.
#[derive(Default)]
struct Taken {
    areas: Vec<Area>,
    /// Dots and names, through which no line should go.
    readable: Vec<Area>,
    lines: Vec<(Point, Point)>,
}

/// Seats everybody, in the nodes' order; none if somebody finds no place.
pub(super) fn take(hall: &Hall<'_>) -> Option<Vec<Placed>> {
    let mut placed = vec![Placed::default(); hall.nodes.len()];
    let mut taken = Taken::default();
    let layout = hall.layout;
    taken.areas.push(Area::around(layout.centre, layout.core));
    for name in &layout.ring_names {
        taken.areas.push(name.area);
        taken.readable.push(name.area);
    }
    let turns = turns(hall.seats);
    let mut order = hall.order.clone();
    order.sort_by_key(|index| {
        let node = &hall.nodes[*index];
        (node.at.spot, node.seat, *index)
    });
    for index in order {
        let home = turns[hall.nodes[index].seat];
        let place = find(hall, index, home, &taken, true)
            .or_else(|| find(hall, index, home, &taken, false))?;
        for area in [Area::around(place.dot, place.radius), place.label.area] {
            taken.areas.push(area);
            taken.readable.push(area);
        }
        taken.lines.push((layout.centre, place.dot));
        placed[index] = place;
    }
    Some(placed)
}

/// The direction of each seat, 0..[`TURNS`]: all evenly around, and the first few far apart
/// (Fibonacci hashing spreads every beginning of the row).
fn turns(seats: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..seats).collect();
    order.sort_by_key(|seat| (*seat as u32 + 1).wrapping_mul(0x9E37_79B9));
    let mut turns = vec![0; seats];
    for (rank, seat) in order.into_iter().enumerate() {
        turns[seat] = (rank * 2 + 1) * TURNS / (seats * 2);
    }
    turns
}

/// The nearest free place; `clear` also wants no line through a dot or name.
fn find(hall: &Hall<'_>, index: usize, home: usize, taken: &Taken, clear: bool) -> Option<Placed> {
    let far = if clear { NEAR } else { TURNS / 2 };
    for step in 0..=far {
        for turn in [home + step, home + TURNS - step] {
            let turn = (turn % TURNS) as f32 * TAU / TURNS as f32;
            let found = places(hall, index, turn).find(|place| is_free(hall, place, taken, clear));
            if found.is_some() {
                return found;
            }
        }
    }
    None
}

/// The places in one direction: three distances within the ring, and the sides for the name.
fn places(hall: &Hall<'_>, index: usize, turn: f32) -> impl Iterator<Item = Placed> {
    let layout = hall.layout;
    let ring = match hall.nodes[index].at.spot {
        Spot::Ring(ring) => usize::from(ring.clamp(1, 3)),
        Spot::Edge => 3,
    };
    let outer = layout.rings[ring - 1];
    let inner = if ring == 1 {
        layout.core
    } else {
        layout.rings[ring - 2]
    };
    let radius = layout.text * 0.45;
    let (width, line) = (hall.widths[index], hall.line);
    [0.55, 0.75, 0.35].into_iter().flat_map(move |part| {
        let dot = layout.centre.towards(turn, inner + (outer - inner) * part);
        sides(turn).into_iter().map(move |(dx, dy)| {
            let away = radius + AIR;
            let x = dot.x - width / 2.0 + dx * (width / 2.0 + away);
            let y = dot.y - line / 2.0 + dy * (line / 2.0 + away);
            Placed {
                dot,
                radius,
                label: Label {
                    text: String::new(),
                    area: Area::new(x, y, width, line),
                },
            }
        })
    })
}

/// On which sides of its dot a name may stand: away from the middle first.
fn sides(turn: f32) -> [(f32, f32); 3] {
    let (sin, cos) = turn.sin_cos();
    let beside = (sin.signum(), 0.0);
    let along = (0.0, -cos.signum());
    if sin.abs() > 0.35 {
        [beside, along, (0.0, cos.signum())]
    } else {
        [along, beside, (-beside.0, 0.0)]
    }
}

fn is_free(hall: &Hall<'_>, place: &Placed, taken: &Taken, clear: bool) -> bool {
    let name = &place.label.area;
    let dot = Area::around(place.dot, place.radius + AIR);
    if !hall.circle.contains(name) {
        return false;
    }
    if taken
        .areas
        .iter()
        .any(|area| area.overlaps(name) || area.overlaps(&dot))
    {
        return false;
    }
    if !clear {
        return true;
    }
    let centre = hall.layout.centre;
    !name.is_crossed(centre, place.dot)
        && !taken
            .readable
            .iter()
            .any(|other| other.is_crossed(centre, place.dot))
        && !taken
            .lines
            .iter()
            .any(|(from, to)| name.is_crossed(*from, *to) || dot.is_crossed(*from, *to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seat_looks_another_way_and_the_first_ones_are_far_apart() {
        let mut all = turns(40);
        let [first, second, third] = [all[0], all[1], all[2]].map(|turn| turn as i32);
        for (one, other) in [(first, second), (second, third), (first, third)] {
            let apart = (one - other)
                .rem_euclid(120)
                .min((other - one).rem_euclid(120));
            assert!(apart >= 20, "{one} and {other}");
        }
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 40);
    }
}
