//! Critical moments: which can be reached, and which can be repaired afterwards.

use std::collections::BTreeMap;

use super::graph::{Act, Edge, Graph, StateIx, Stopped};
use super::reach::{Part, Reach};
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
    /// The state and the edge where it can be come to first.
    pub first: (StateIx, usize),
    /// Whether some option claims to repair it.
    pub has_repairs: bool,
    /// Where it can be come to first so that it can still be repaired.
    pub repaired: Option<Repaired>,
    /// Whether a repair can still be reached after every way of coming to it.
    pub always_repairable: bool,
    /// Options and asides that claim to repair it, but cannot be taken after it.
    pub vain: Vec<(NodeIx, Part)>,
}

/// A critical moment that is repaired.
#[derive(Debug)]
pub(super) struct Repaired {
    /// The state and the edge of the moment itself.
    pub wrong: (StateIx, usize),
    /// From there to the repair, which is the last.
    pub then: Path,
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
///
/// # Errors
/// The host stopped it.
pub(super) fn criticals(
    graph: &Graph,
    tree: &Tree,
    should_stop: &mut dyn FnMut() -> bool,
) -> Result<Vec<Critical>, Stopped> {
    let links = repairs(graph);
    let one = |((node, position), at): ((NodeIx, u16), Vec<(StateIx, usize)>)| {
        let claims = links.get(&(node, position)).cloned().unwrap_or_default();
        critical(graph, tree, (node, position), &at, &claims, should_stop).transpose()
    };
    places(graph).into_iter().filter_map(one).collect()
}

fn critical(
    graph: &Graph,
    tree: &Tree,
    (node, position): (NodeIx, u16),
    at: &[(StateIx, usize)],
    claims: &[(NodeIx, Part)],
    should_stop: &mut dyn FnMut() -> bool,
) -> Result<Option<Critical>, Stopped> {
    let after = |(state, edge): &(StateIx, usize)| graph.edges(*state)[*edge].to();
    let mut items: Vec<ItemIx> = at
        .iter()
        .filter_map(|(state, edge)| {
            let (_, then) = chosen(graph, *state, &graph.edges(*state)[*edge])?;
            then.critical.as_ref().map(|critical| critical.item)
        })
        .collect();
    items.sort_unstable();
    items.dedup();
    // Per claim, per place: whether the repair can be reached from there.
    let mut from_each = |claim: &(NodeIx, Part)| -> Result<Vec<bool>, Stopped> {
        let mut reach = Reach::new(graph, |state| {
            repairs_here(graph, state, &[*claim]).is_some()
        });
        let can = |place| match should_stop() {
            true => Err(Stopped::TimeIsUp),
            false => Ok(after(place).is_some_and(|to| reach.can(to))),
        };
        at.iter().map(can).collect()
    };
    let reach: Vec<Vec<bool>> = claims
        .iter()
        .map(&mut from_each)
        .collect::<Result<_, _>>()?;
    let can = |place: usize| reach.iter().any(|reach| reach[place]);
    let cost = |place: &usize| tree.cost(at[*place].0);
    let places = 0..at.len();
    let nearest = places.clone().filter(|place| can(*place)).min_by_key(cost);
    let leads = |place: &usize| after(&at[*place]).is_some();
    let vain = claims
        .iter()
        .zip(&reach)
        .filter(|(_, reach)| !reach.contains(&true));
    let Some(first) = places.clone().filter(leads).min_by_key(cost) else {
        return Ok(None);
    };
    Ok(Some(Critical {
        node,
        position,
        items,
        first: at[first],
        has_repairs: !claims.is_empty(),
        always_repairable: !claims.is_empty() && places.filter(leads).all(can),
        repaired: nearest.and_then(|place| repaired(graph, at[place], claims)),
        vain: vain.map(|(claim, _)| *claim).collect(),
    }))
}

/// The shortest way from a critical moment to one of its repairs.
fn repaired(graph: &Graph, wrong: (StateIx, usize), claims: &[(NodeIx, Part)]) -> Option<Repaired> {
    let from = graph.edges(wrong.0)[wrong.1].to()?;
    let mut then = shortest(
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
    let state = match then.last() {
        Some((last, edge)) => graph.edges(*last)[*edge].to()?,
        None => from,
    };
    then.push((state, repairs_here(graph, state, claims)?));
    Some(Repaired { wrong, then })
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
