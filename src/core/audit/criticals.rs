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
    pub vain: Vec<Claim>,
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
    crate::core::dialogue::Offered { position, case }.of(scenario, decision)
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

/// An option or aside that claims to repair, and the node where it is: none if it is open at every
/// decision.
pub(super) type Claim = (Option<NodeIx>, Part);

/// Every option and aside with a link that says it repairs an option.
fn repairs(graph: &Graph) -> BTreeMap<(NodeIx, u16), Vec<Claim>> {
    let scenario = graph.scenario();
    let mut links: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let mut add = |choice: &Choice, claim: Claim| {
        for wrong in &choice.repairs {
            links.entry(*wrong).or_default().push(claim);
        }
    };
    for (index, node) in scenario.nodes.iter().enumerate() {
        let NodeKind::Decide(decision) = &node.kind else {
            continue;
        };
        let at = Some(NodeIx::from_index(index));
        let options = (0u16..).map(Part::Option).zip(&decision.options);
        let asides = (0u16..).map(Part::Aside).zip(&decision.asides);
        options
            .chain(asides)
            .for_each(|(part, choice)| add(choice, (at, part)));
    }
    let always = (0u16..).map(Part::Always).zip(&scenario.always);
    always.for_each(|(part, choice)| add(choice, (None, part)));
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
    claims: &[Claim],
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
    let mut from_each = |claim: &Claim| -> Result<Vec<bool>, Stopped> {
        let mut reach = Reach::new(graph, |state| {
            repairs_here(graph, state, &[*claim]).is_some()
        });
        let mut can = |place| match after(place) {
            Some(to) => reach.can(to, should_stop),
            None => Ok(false),
        };
        at.iter().map(&mut can).collect()
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
    let repaired = match nearest {
        Some(place) => repaired(graph, at[place], claims, should_stop)?,
        None => None,
    };
    Ok(Some(Critical {
        node,
        position,
        items,
        first: at[first],
        has_repairs: !claims.is_empty(),
        always_repairable: !claims.is_empty() && places.filter(leads).all(can),
        repaired,
        vain: vain.map(|(claim, _)| *claim).collect(),
    }))
}

/// The shortest way from a critical moment to one of its repairs.
fn repaired(
    graph: &Graph,
    wrong: (StateIx, usize),
    claims: &[Claim],
    should_stop: &mut dyn FnMut() -> bool,
) -> Result<Option<Repaired>, Stopped> {
    let Some(from) = graph.edges(wrong.0)[wrong.1].to() else {
        return Ok(None);
    };
    let then = shortest(
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
        should_stop,
    )?;
    let repaired = then.and_then(|mut then| {
        let state = match then.last() {
            Some((last, edge)) => graph.edges(*last)[*edge].to()?,
            None => from,
        };
        then.push((state, repairs_here(graph, state, claims)?));
        Some(Repaired { wrong, then })
    });
    Ok(repaired)
}

/// The edge at a state that takes one of these options or asides, if one is open.
fn repairs_here(graph: &Graph, state: StateIx, claims: &[Claim]) -> Option<usize> {
    let node = graph.node(state);
    let is_here = |at: &Option<NodeIx>| at.is_none_or(|at| at == node);
    if !claims.iter().any(|(at, _)| is_here(at)) {
        return None;
    }
    let kind = &graph.scenario().node(node).kind;
    let mut edges = graph.edges(state).iter();
    edges.position(|edge| {
        let part = Part::of(kind, edge.act);
        let mut here = claims.iter().filter(|(at, _)| is_here(at));
        part.is_some_and(|part| here.any(|(_, claimed)| *claimed == part))
    })
}
