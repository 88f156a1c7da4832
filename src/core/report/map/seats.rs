//! Finds each contact in the rings a place where its dot and its name touch nothing else.
//!
//! One by one, the inner ring first because it is the narrowest: in the direction of the seat if
//! it is free there, else as near to it as possible. A place where no line goes through a dot or a
//! name is taken before one where a line passes behind it.

use std::f32::consts::TAU;

use super::hand::Stand;
use super::layout::{Label, Layout, MapNode, Placed};
use super::plane::{Area, Point};
use crate::core::scenario::network::placement::Spot;

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
    /// On a map that is drawn by hand: where the nodes were put down, in the nodes' order.
    pub(super) stands: Option<&'h [Option<Stand>]>,
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
    let ways = ways();
    let mut order = hall.order.clone();
    if hall.stands.is_none() {
        order.sort_by_key(|index| {
            let node = &hall.nodes[*index];
            (node.at.spot, node.seat, *index)
        });
    }
    for index in order {
        let stand = hall.stands.and_then(|stands| *stands.get(index)?);
        let place = match stand {
            Some(stand) => nearest(hall, &ways, index, stand, &taken),
            None => {
                let home = turns[hall.nodes[index].seat];
                find(hall, &ways, index, home, &taken)
            }
        }?;
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

/// The nearest free place: one without lines through what is read if it is near, else the nearest.
fn find(hall: &Hall<'_>, ways: &[Way], index: usize, home: usize, taken: &Taken) -> Option<Placed> {
    let mut free = None;
    for step in 0..=TURNS / 2 {
        if step > NEAR && free.is_some() {
            break;
        }
        for turn in [home + step, home + TURNS - step] {
            for place in places(hall, index, &ways[turn % TURNS]) {
                if !is_free(hall, &place, taken) {
                    continue;
                }
                if step > NEAR || is_clear(hall, &place, taken) {
                    return Some(place);
                }
                free.get_or_insert(place);
            }
        }
    }
    free
}

/// Where somebody was put down, or the nearest free place in the same ring.
fn nearest(
    hall: &Hall<'_>,
    ways: &[Way],
    index: usize,
    stand: Stand,
    taken: &Taken,
) -> Option<Placed> {
    let centre = hall.layout.centre;
    let wish = stand.point(hall.layout, ring_of(hall, index));
    let far = centre.distance(wish).max(1.0);
    let way = Way {
        sin: (wish.x - centre.x) / far,
        cos: (centre.y - wish.y) / far,
    };
    let here = around(hall, index, way, wish).find(|place| is_free(hall, place, taken));
    here.or_else(|| {
        let free = ways
            .iter()
            .flat_map(|way| places(hall, index, way))
            .filter(|place| is_free(hall, place, taken));
        free.min_by(|one, other| {
            let far = |place: &Placed| place.dot.distance(wish);
            far(one).total_cmp(&far(other))
        })
    })
}

/// A direction, as a step of length one.
#[derive(Clone, Copy)]
struct Way {
    sin: f32,
    cos: f32,
}

/// All directions that are tried.
fn ways() -> Vec<Way> {
    let way = |turn: usize| (turn as f32 * TAU / TURNS as f32).sin_cos();
    (0..TURNS)
        .map(way)
        .map(|(sin, cos)| Way { sin, cos })
        .collect()
}

fn ring_of(hall: &Hall<'_>, index: usize) -> u8 {
    match hall.nodes[index].at.spot {
        Spot::Ring(ring) => ring,
        Spot::Edge => 3,
    }
}

/// The places in one direction: three distances within the ring, and the sides for the name.
fn places(hall: &Hall<'_>, index: usize, way: &Way) -> impl Iterator<Item = Placed> {
    let (inner, outer) = hall.layout.band(ring_of(hall, index));
    let way = *way;
    [0.55, 0.75, 0.35].into_iter().flat_map(move |part| {
        let far = inner + (outer - inner) * part;
        let dot = hall.layout.centre.moved(way.sin * far, -way.cos * far);
        around(hall, index, way, dot)
    })
}

/// A dot in its direction, with its name on each side.
fn around(hall: &Hall<'_>, index: usize, way: Way, dot: Point) -> impl Iterator<Item = Placed> {
    let radius = hall.layout.text * 0.45;
    let (width, line) = (hall.widths[index], hall.line);
    sides(way).into_iter().map(move |(dx, dy)| {
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
}

/// On which sides of its dot a name may stand: away from the middle first.
fn sides(Way { sin, cos }: Way) -> [(f32, f32); 3] {
    let beside = (sin.signum(), 0.0);
    let along = (0.0, -cos.signum());
    if sin.abs() > 0.35 {
        [beside, along, (0.0, cos.signum())]
    } else {
        [along, beside, (-beside.0, 0.0)]
    }
}

/// Whether dot and name touch nothing.
fn is_free(hall: &Hall<'_>, place: &Placed, taken: &Taken) -> bool {
    let name = &place.label.area;
    let dot = Area::around(place.dot, place.radius + AIR);
    let both = name.with(&dot);
    let touches = |area: &Area| {
        // Most stand far off; one look is enough for those.
        area.overlaps(&both) && (area.overlaps(name) || area.overlaps(&dot))
    };
    hall.circle.contains(name) && !taken.areas.iter().any(touches)
}

/// Whether no line goes through a dot or a name, neither its own nor another's.
fn is_clear(hall: &Hall<'_>, place: &Placed, taken: &Taken) -> bool {
    let name = &place.label.area;
    let dot = Area::around(place.dot, place.radius + AIR);
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
