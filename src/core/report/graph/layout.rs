//! Where the moments of a story stand: in layers from top to bottom.
//!
//! Circles are taken together first (strongly connected components); the layer of a component is
//! the longest way to it, and inside a component moments follow in the order of the file. Then
//! each layer is put in order by the mean place of its neighbours in the layer before or after,
//! a few times (barycentre), and the order with the fewest crossings is kept.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use super::Story;

/// How often the layers are put in order.
const SWEEPS: usize = 12;
/// Above this number of links crossings are not counted, which takes the square of it: the last
/// order is kept.
const COUNTABLE: usize = 4_000;

/// The moments of each layer, from left to right.
pub(super) fn layers(story: &Story) -> Vec<Vec<usize>> {
    let layer = depths(story);
    let height = layer.iter().copied().max().map_or(0, |deepest| deepest + 1);
    let mut layers = vec![Vec::new(); height];
    for (moment, layer) in layer.iter().enumerate() {
        layers[*layer].push(moment);
    }
    let links: Vec<(usize, usize)> = story
        .links
        .iter()
        .map(|link| (link.from, link.to))
        .filter(|(from, to)| layer[*from] != layer[*to])
        .collect();
    order(&mut layers, &links, &layer);
    layers
}

/// The layer of each moment.
fn depths(story: &Story) -> Vec<usize> {
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

fn order(layers: &mut Vec<Vec<usize>>, links: &[(usize, usize)], layer: &[usize]) {
    let mut neighbours = vec![(Vec::new(), Vec::new()); layer.len()];
    for (from, to) in links {
        neighbours[*from].1.push(*to);
        neighbours[*to].0.push(*from);
    }
    let mut best = layers.clone();
    let mut fewest = crossings(layers, links, layer);
    for sweep in 0..SWEEPS {
        let down = sweep % 2 == 0;
        let mut place = places(layers, layer.len());
        for step in 0..layers.len() {
            let at = if down { step } else { layers.len() - 1 - step };
            let mean = |moment: &usize| {
                let (before, after) = &neighbours[*moment];
                let toward = if down { before } else { after };
                match toward.len() {
                    0 => place[*moment],
                    count => toward.iter().map(|other| place[*other]).sum::<usize>() / count,
                }
            };
            let mut sorted = layers[at].clone();
            sorted.sort_by_key(mean);
            set_places(&mut place, &sorted);
            layers[at] = sorted;
        }
        let crossed = crossings(layers, links, layer);
        if crossed <= fewest {
            fewest = crossed;
            best.clone_from(layers);
        }
    }
    *layers = best;
}

/// Places are counted in thousandths of the widest layer, so that narrow layers stay centred.
fn places(layers: &[Vec<usize>], count: usize) -> Vec<usize> {
    let mut place = vec![0; count];
    for layer in layers {
        set_places(&mut place, layer);
    }
    place
}

fn set_places(place: &mut [usize], layer: &[usize]) {
    for (at, moment) in layer.iter().enumerate() {
        place[*moment] = (2 * at + 1) * 1_000_000 / (2 * layer.len());
    }
}

/// How many links cross, taken as straight lines between their layers.
fn crossings(layers: &[Vec<usize>], links: &[(usize, usize)], layer: &[usize]) -> usize {
    if links.len() > COUNTABLE {
        return 0;
    }
    let place = places(layers, layer.len());
    let mut crossed = 0;
    for (at, (a, b)) in links.iter().enumerate() {
        for (c, d) in &links[at + 1..] {
            let same = layer[*a] == layer[*c] && layer[*b] == layer[*d];
            let turned = (place[*a] < place[*c]) != (place[*b] < place[*d]);
            let apart = a != c && b != d;
            crossed += usize::from(same && turned && apart);
        }
    }
    crossed
}
