//! Where the moments of a story stand, and which way the links between them take.
//!
//! Sugiyama's way, in four steps. Circles are taken together first (strongly connected
//! components); the row of a component is the longest way to it, and inside a component moments
//! follow in the order of the file. A link over more than one row gets a passage in each row
//! between, so that it goes past the boxes there; links to the same moment share their passages.
//! Then each row is put in order by the mean place of its neighbours in the row before or after,
//! a few times (barycentre), and the order with the fewest crossings is kept. Last, places move
//! towards their neighbours as far as the order and the gaps between them allow.

use std::collections::BTreeMap;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use super::Story;

/// How often the rows are put in order, and how often places move.
const SWEEPS: usize = 12;
/// Above this number of links crossings are not counted, which takes the square of it: the last
/// order is kept.
const COUNTABLE: usize = 4_000;
/// Above this number of passages there are none, and long links go straight.
const MOST_PASSAGES: usize = 20_000;

/// How far things keep apart, across.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spacing {
    /// The width of a box.
    pub width: i64,
    /// The room between boxes; next to a passage, half of it.
    pub gap: i64,
}

/// A story laid out. A place is a moment, by its position, or, after all moments, a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    /// Per place: its row, from the top.
    pub row: Vec<usize>,
    /// Per place: its middle, across; the leftmost side of all boxes is 0.
    pub across: Vec<i64>,
    /// The number of rows.
    pub rows: usize,
    /// The width of all.
    pub width: i64,
    /// Per link: the places on its way, with both ends.
    pub routes: Vec<Vec<usize>>,
}

/// Lays a story out.
pub(super) fn lay_out(story: &Story, spacing: Spacing) -> Layout {
    let mut row = rows(story);
    let routes = routes(story, &mut row);
    let count = row.iter().copied().max().map_or(0, |deepest| deepest + 1);
    let mut order = vec![Vec::new(); count];
    for (place, row) in row.iter().enumerate() {
        order[*row].push(place);
    }
    let graph = Neighbours::of(&routes, &row);
    put_in_order(&mut order, &graph);
    let moments = story.moments.len();
    let apart = |a: usize, b: usize| {
        let half = |place: usize| {
            if place < moments {
                spacing.width / 2
            } else {
                0
            }
        };
        let gap = if a.max(b) < moments {
            spacing.gap
        } else {
            spacing.gap / 2
        };
        half(a) + half(b) + gap
    };
    let mut across = spread(&order, &graph, &apart, row.len());
    let half = spacing.width / 2;
    let left = across.iter().copied().min().unwrap_or(0) - half;
    across.iter_mut().for_each(|at| *at -= left);
    Layout {
        rows: count,
        width: across.iter().copied().max().map_or(0, |right| right + half),
        row,
        across,
        routes,
    }
}

/// The row of each moment.
fn rows(story: &Story) -> Vec<usize> {
    let mut graph = DiGraph::<(), (), u32>::new();
    let indices: Vec<_> = story.moments.iter().map(|_| graph.add_node(())).collect();
    for link in &story.links {
        graph.add_edge(indices[link.from], indices[link.to], ());
    }
    // The components come in reverse order: each after all that it leads to.
    let mut components = kosaraju_scc(&graph);
    components.reverse();
    let mut component_of = vec![0; story.moments.len()];
    for (number, component) in components.iter_mut().enumerate() {
        component.sort();
        for moment in component {
            component_of[moment.index()] = number;
        }
    }
    let mut first = vec![0; components.len()];
    let mut depth = vec![0; story.moments.len()];
    for (number, component) in components.iter().enumerate() {
        for (place, moment) in component.iter().enumerate() {
            depth[moment.index()] = first[number] + place;
        }
        let below = first[number] + component.len();
        for moment in component {
            for to in graph.neighbors(*moment) {
                let other = component_of[to.index()];
                if other != number {
                    first[other] = first[other].max(below);
                }
            }
        }
    }
    depth
}

/// The way of each link, and a row for each passage on it. A passage belongs to the moment that
/// it leads to, and to links that come from above or from below.
fn routes(story: &Story, row: &mut Vec<usize>) -> Vec<Vec<usize>> {
    let between = |from: usize, to: usize| from.min(to) + 1..from.max(to);
    let links = || story.links.iter().map(|link| (link.from, link.to));
    let all = links().map(|(from, to)| between(row[from], row[to]).len());
    let straight = all.sum::<usize>() > MOST_PASSAGES;
    let mut passages: BTreeMap<(usize, bool, usize), usize> = BTreeMap::new();
    let mut route = |(from, to): (usize, usize)| {
        let up = row[to] < row[from];
        let mut places = Vec::new();
        if !straight {
            for at in between(row[from], row[to]) {
                places.push(*passages.entry((to, up, at)).or_insert_with(|| {
                    row.push(at);
                    row.len() - 1
                }));
            }
        }
        if up {
            places.reverse();
        }
        places.insert(0, from);
        places.push(to);
        places
    };
    links().map(&mut route).collect()
}

/// The places before and after each place, and the steps between rows.
struct Neighbours {
    above: Vec<Vec<usize>>,
    below: Vec<Vec<usize>>,
    /// Steps by the row of their upper end, each once.
    steps: Vec<Vec<(usize, usize)>>,
}

impl Neighbours {
    fn of(routes: &[Vec<usize>], row: &[usize]) -> Self {
        let rows = row.iter().copied().max().map_or(0, |deepest| deepest + 1);
        let mut found = Self {
            above: vec![Vec::new(); row.len()],
            below: vec![Vec::new(); row.len()],
            steps: vec![Vec::new(); rows],
        };
        let pairs = routes.iter().flat_map(|route| route.windows(2));
        let mut steps: Vec<(usize, usize)> = pairs
            .map(|pair| (pair[0], pair[1]))
            .filter(|(from, to)| row[*from] != row[*to])
            .map(|(from, to)| {
                if row[from] < row[to] {
                    (from, to)
                } else {
                    (to, from)
                }
            })
            .collect();
        steps.sort_unstable();
        steps.dedup();
        for (upper, lower) in steps {
            found.below[upper].push(lower);
            found.above[lower].push(upper);
            found.steps[row[upper]].push((upper, lower));
        }
        found
    }
}

fn put_in_order(order: &mut Vec<Vec<usize>>, graph: &Neighbours) {
    let mut best = order.clone();
    let mut fewest = crossings(order, graph);
    for sweep in 0..SWEEPS {
        let down = sweep % 2 == 0;
        let mut place = places(order, graph.above.len());
        for step in 0..order.len() {
            let at = if down { step } else { order.len() - 1 - step };
            let toward = if down { &graph.above } else { &graph.below };
            let mean = |one: &usize| {
                mean(toward[*one].iter().map(|other| place[*other])).unwrap_or(place[*one])
            };
            order[at].sort_by_cached_key(mean);
            set_places(&mut place, &order[at]);
        }
        let crossed = crossings(order, graph);
        if crossed <= fewest {
            fewest = crossed;
            best.clone_from(order);
        }
    }
    *order = best;
}

fn mean(values: impl ExactSizeIterator<Item = i64>) -> Option<i64> {
    let count = i64::try_from(values.len())
        .ok()
        .filter(|count| *count > 0)?;
    Some(values.sum::<i64>() / count)
}

/// Places are counted in millionths of the row, so that narrow rows stay centred.
fn places(order: &[Vec<usize>], count: usize) -> Vec<i64> {
    let mut place = vec![0; count];
    for row in order {
        set_places(&mut place, row);
    }
    place
}

fn set_places(place: &mut [i64], row: &[usize]) {
    let all = i64::try_from(row.len()).unwrap_or(i64::MAX);
    for (at, one) in (0i64..).zip(row) {
        place[*one] = (2 * at + 1) * 1_000_000 / (2 * all);
    }
}

/// How many steps between rows cross.
fn crossings(order: &[Vec<usize>], graph: &Neighbours) -> usize {
    if graph.steps.iter().map(Vec::len).sum::<usize>() > COUNTABLE {
        return 0;
    }
    let place = places(order, graph.above.len());
    let crossed = |steps: &Vec<(usize, usize)>| {
        let pairs = steps.iter().enumerate();
        let pairs = pairs.flat_map(|(at, one)| steps[at + 1..].iter().map(move |two| (one, two)));
        pairs
            .filter(|((a, b), (c, d))| {
                a != c && b != d && (place[*a] < place[*c]) != (place[*b] < place[*d])
            })
            .count()
    };
    graph.steps.iter().map(crossed).sum()
}

/// Places across, in order and `apart`, near their neighbours.
fn spread(
    order: &[Vec<usize>],
    graph: &Neighbours,
    apart: &dyn Fn(usize, usize) -> i64,
    count: usize,
) -> Vec<i64> {
    let mut across = vec![0; count];
    for row in order {
        let wanted = vec![0; row.len()];
        settle(&mut across, row, &wanted, apart);
    }
    for sweep in 0..SWEEPS {
        let down = sweep % 2 == 0;
        for step in 0..order.len() {
            let at = if down { step } else { order.len() - 1 - step };
            let row = &order[at];
            let wanted: Vec<i64> = row
                .iter()
                .map(|one| {
                    let around = [&graph.above[*one], &graph.below[*one]].map(|some| {
                        let places: Vec<i64> = some.iter().map(|other| across[*other]).collect();
                        mean(places.into_iter())
                    });
                    let both: Vec<i64> = around.into_iter().flatten().collect();
                    mean(both.into_iter()).unwrap_or(across[*one])
                })
                .collect();
            settle(&mut across, row, &wanted, apart);
        }
    }
    across
}

/// Brings a row as near to where its places want to be as the gaps allow: the middle between
/// pushing everything to the right and pushing everything to the left.
fn settle(across: &mut [i64], row: &[usize], wanted: &[i64], apart: &dyn Fn(usize, usize) -> i64) {
    let mut right = wanted.to_vec();
    for at in 1..row.len() {
        right[at] = right[at].max(right[at - 1] + apart(row[at - 1], row[at]));
    }
    let mut left = wanted.to_vec();
    for at in (1..row.len()).rev() {
        left[at - 1] = left[at - 1].min(left[at] - apart(row[at - 1], row[at]));
    }
    for (at, one) in row.iter().enumerate() {
        // Rounded down on both sides alike, so that no gap is lost.
        across[*one] = (right[at] + left[at]).div_euclid(2);
    }
}
