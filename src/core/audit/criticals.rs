//! Critical moments: which can be reached, and which can be repaired afterwards.

use std::collections::BTreeMap;

use super::circles::Circles;
use super::graph::{Act, Edge, Graph, StateIx};
use super::reach::{Part, can_reach};
use super::search::{Path, Tree, cost, shortest};
use crate::core::framework::ItemIx;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{Choice, Consequence, NodeKind};

/// A critical moment that can be reached: an option of a decision.
#[derive(Debug)]
pub(super) struct Critical {
    /// Where.
    pub node: NodeIx,
    /// The option's position.
    pub position: u16,
    /// Which kinds it can be.
    pub items: Vec<ItemIx>,
    /// A run that comes to it, the choice itself included.
    pub run: (Path, StateIx),
    /// Whether some option claims to repair it.
    pub has_repairs: bool,
    /// A run that comes to it and repairs it.
    pub repaired: Option<(Path, StateIx)>,
    /// Whether a repair can still be reached after every way of coming to it.
    pub always_repairable: bool,
    /// Options and asides that claim to repair it, but cannot be taken after it.
    pub vain: Vec<(NodeIx, Part)>,
}

/// The option that an edge chooses.
fn chosen<'g>(
    graph: &'g Graph,
    state: StateIx,
    edge: &Edge,
) -> Option<(&'g Choice, &'g Consequence)> {
    let scenario = graph.scenario();
    let (NodeKind::Decide(decision), Act::Choose { position, case }) =
        (&scenario.node(graph.node(state)).kind, edge.act)
    else {
        return None;
    };
    crate::core::assessment::Offered { position, case }.of(scenario, decision)
}

/// Where each critical moment happens: states and edges.
type Places = BTreeMap<(NodeIx, u16), Vec<(StateIx, usize)>>;

fn places(graph: &Graph) -> Places {
    let mut places = Places::new();
    for state in graph.states() {
        for (index, edge) in graph.edges(state).iter().enumerate() {
            let Act::Choose { position, .. } = edge.act else {
                continue;
            };
            let critical = chosen(graph, state, edge).and_then(|(_, then)| then.critical.as_ref());
            if critical.is_some() {
                let place = (graph.node(state), position);
                places.entry(place).or_default().push((state, index));
            }
        }
    }
    places
}

/// Every option and aside with a link that says it repairs an option.
fn repairs(graph: &Graph) -> BTreeMap<(NodeIx, u16), Vec<(NodeIx, Part)>> {
    let scenario = graph.scenario();
    let mut links: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (index, node) in scenario.nodes.iter().enumerate() {
        let NodeKind::Decide(decision) = &node.kind else {
            continue;
        };
        let choices = decision.options.iter().chain(&scenario.always);
        let choices = (0u16..).map(Part::Option).zip(choices);
        let asides = (0u16..).map(Part::Aside).zip(&decision.asides);
        for (part, choice) in choices.chain(asides) {
            for wrong in &choice.repairs {
                let at = (NodeIx::from_index(index), part);
                links.entry(*wrong).or_default().push(at);
            }
        }
    }
    links
}

/// All critical moments that can be reached, in the order of the file.
pub(super) fn criticals(graph: &Graph, circles: &Circles, tree: &Tree) -> Vec<Critical> {
    let links = repairs(graph);
    let one = |((node, position), at): ((NodeIx, u16), Vec<(StateIx, usize)>)| {
        let claims = links.get(&(node, position)).cloned().unwrap_or_default();
        critical(graph, circles, tree, (node, position), &at, &claims)
    };
    places(graph).into_iter().filter_map(one).collect()
}

fn critical(
    graph: &Graph,
    circles: &Circles,
    tree: &Tree,
    (node, position): (NodeIx, u16),
    at: &[(StateIx, usize)],
    claims: &[(NodeIx, Part)],
) -> Option<Critical> {
    let after = |(state, edge): &(StateIx, usize)| graph.edges(*state)[*edge].to();
    let shortest_of = |keep: &dyn Fn(StateIx) -> bool| {
        let kept = at.iter().filter(|place| after(place).is_some_and(keep));
        let nearest = kept.min_by_key(|(state, _)| tree.cost(*state))?;
        let mut path = tree.path(nearest.0);
        path.push(*nearest);
        Some((path, after(nearest)?))
    };
    let mut items: Vec<ItemIx> = at
        .iter()
        .filter_map(|(state, edge)| {
            let (_, then) = chosen(graph, *state, &graph.edges(*state)[*edge])?;
            then.critical.as_ref().map(|critical| critical.item)
        })
        .collect();
    items.sort_unstable();
    items.dedup();
    let leads = |goal: &(NodeIx, Part)| {
        can_reach(graph, circles, |state| {
            repairs_here(graph, state, &[*goal]).is_some()
        })
    };
    let reach: Vec<Vec<bool>> = claims.iter().map(leads).collect();
    let can = |state: StateIx| reach.iter().any(|reach| reach[state.index()]);
    let repaired = shortest_of(&can).and_then(|(mut path, from)| {
        let more = shortest(
            [from],
            |state, found| {
                for (index, edge) in graph.edges(state).iter().enumerate() {
                    if let Some(to) = edge.to() {
                        found(index, cost(edge), to);
                    }
                }
            },
            |state| repairs_here(graph, state, claims).is_some(),
            |state| state,
        )?;
        path.extend(more);
        let (last, edge) = *path.last()?;
        let state = graph.edges(last)[edge].to()?;
        let repair = repairs_here(graph, state, claims)?;
        path.push((state, repair));
        Some((path, graph.edges(state)[repair].to()?))
    });
    let vain = claims.iter().zip(&reach).filter(|(_, reach)| {
        let reaches = |to: StateIx| reach[to.index()];
        !at.iter().filter_map(after).any(reaches)
    });
    Some(Critical {
        node,
        position,
        items,
        run: shortest_of(&|_| true)?,
        has_repairs: !claims.is_empty(),
        always_repairable: !claims.is_empty() && at.iter().filter_map(after).all(can),
        repaired,
        vain: vain.map(|(claim, _)| *claim).collect(),
    })
}

/// The edge at a state that takes one of these options or asides, if one is open.
fn repairs_here(graph: &Graph, state: StateIx, claims: &[(NodeIx, Part)]) -> Option<usize> {
    let node = graph.node(state);
    if claims.iter().all(|(at, _)| *at != node) {
        return None;
    }
    let mut edges = graph.edges(state).iter();
    edges.position(|edge| Part::of(edge.act).is_some_and(|part| claims.contains(&(node, part))))
}
