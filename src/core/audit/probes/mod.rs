//! Questions that the state of a run does not answer by itself: whether a slot is filled wherever
//! its text is told, and whether a promise still stands at an ending although a visit has begun
//! since it was made.
//!
//! A copy of the scenario gets a bit for each thing that must be known, and a line for each
//! question, said where the answer is bad. Exploring the copy is an exploration of its own: what
//! is measured is read from the plain graph, which these bits would only make larger. What
//! [`slot_not_filled`](crate::core::check) proves without states is not asked again.

mod copy;
mod effects;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use copy::{Asked, Prepared, Spot};
pub(super) use effects::measure_nothing;
use effects::{each_effects, note_set};

use super::graph::{Act, Graph, Limits, StateIx, explore_with};
use super::needs::{AllNeeds, Watched};
use super::search::Tree;
use super::tally::first_held;
use super::witness::Witness;
use crate::core::check::slot_uses::Part;
use crate::core::check::unproved_slots;
use crate::core::framework::Catalog;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::{BitIx, GuardIx, TextIx};
use crate::core::scenario::model::{BitKind, NodeKind};

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Question {
    /// Is this slot filled in all texts?
    Slot(usize),
    /// Is this promise kept or broken before the visits are over?
    Promise(usize),
}

/// A question with a bad answer.
#[derive(Debug)]
pub(super) struct Answer {
    pub question: Question,
    /// The text that is told with an empty slot, or that of the promise.
    pub text: TextIx,
    /// A shortest run that comes to it; none if it is not settled whether there is one.
    pub way: Option<Witness>,
}

/// The questions with a bad answer, and those that could not be settled within the limits.
pub(super) fn probe(
    scenario: &Arc<Scenario>,
    catalog: &Catalog,
    limits: &mut Limits<'_>,
) -> Vec<Answer> {
    let uses = unproved_slots(scenario);
    let promises = open_promises(scenario);
    if uses.is_empty() && promises.is_empty() {
        return Vec::new();
    }
    let mut prepared = Prepared::new(scenario);
    prepared.mark(&uses, &promises);
    for used in &uses {
        prepared.ask_slots(used);
    }
    prepared.ask_promises(&promises);
    let Prepared {
        copy, asked, left, ..
    } = prepared;
    let copy = Arc::new(copy);
    let conditions: BTreeMap<GuardIx, &Asked> =
        asked.iter().map(|asked| (asked.guard, asked)).collect();
    let watched: Watched = conditions.keys().copied().collect();
    let graph = match AllNeeds::of(&copy, &watched, limits.should_stop) {
        Ok(needs) => Some(explore_with(&copy, needs, limits)),
        Err(_) => None,
    };
    let held = graph
        .as_ref()
        .and_then(|graph| first_held(&watched, graph, limits.should_stop));
    let is_whole = held.is_some()
        && graph
            .as_ref()
            .is_some_and(|graph| graph.stopped().is_none());
    let mut bad: BTreeMap<Question, (StateIx, &Asked)> = BTreeMap::new();
    for (guard, state) in held.unwrap_or_default() {
        let asked = conditions[&guard];
        let known = bad.entry(asked.question).or_insert((state, asked));
        if state < known.0 {
            *known = (state, asked);
        }
    }
    let tree = graph
        .as_ref()
        .map(|graph| Tree::of(graph, limits.should_stop));
    let mut unsettled = left;
    if !is_whole {
        unsettled.extend(asked.iter().map(|asked| (asked.question, asked.text)));
    }
    unsettled.retain(|question, _| !bad.contains_key(question));
    let mut way = |state, asked| {
        let (graph, tree) = graph.as_ref().zip(tree.as_ref())?;
        let is_known = tree.knows(state);
        is_known.then(|| way(graph, catalog, tree, state, asked, limits.should_stop))
    };
    let answered: Vec<Answer> = bad
        .into_iter()
        .map(|(question, (state, asked))| Answer {
            question,
            text: asked.text,
            way: way(state, asked),
        })
        .collect();
    let unanswered = unsettled.into_iter().map(|(question, text)| Answer {
        question,
        text,
        way: None,
    });
    answered.into_iter().chain(unanswered).collect()
}

/// The run to a state, and then along the choice whose reply it is about.
fn way(
    graph: &Graph,
    catalog: &Catalog,
    tree: &Tree,
    state: StateIx,
    asked: &Asked,
    should_stop: &mut dyn FnMut() -> bool,
) -> Witness {
    let mut path = tree.path(state);
    let mut end = state;
    if let Spot::Reply(part) = asked.spot {
        let decision = graph.scenario().decision(graph.node(state));
        let decision = decision.map_or(0, |decision| decision.options.len());
        let is_it = |act: Act| match (act, part) {
            (Act::Choose { position, .. }, Part::Option(at)) => usize::from(position) == at,
            (Act::Choose { position, .. }, Part::Always(at)) => {
                usize::from(position) == decision + at
            }
            (Act::Aside(position), Part::Aside(at)) => usize::from(position) == at,
            _ => false,
        };
        let edges = graph.edges(state);
        if let Some(edge) = edges.iter().position(|edge| is_it(edge.act)) {
            path.push((state, edge));
            end = edges[edge].to().unwrap_or(state);
        }
    }
    Witness::of(graph, catalog, &path, end, should_stop)
}

/// Promises that something makes and something keeps or breaks, in a story with visits: those that
/// nothing settles are found without looking at runs.
fn open_promises(scenario: &Scenario) -> Vec<usize> {
    let mut kinds = scenario.nodes.iter().map(|node| &node.kind);
    if !kinds.any(|kind| matches!(kind, NodeKind::Visit { .. })) {
        return Vec::new();
    }
    let mut set = BTreeSet::new();
    each_effects(scenario, &mut |effects| note_set(effects, &mut set));
    let named = |bit: &BitIx| {
        let bit = &scenario.bits[bit.index()];
        (bit.kind, bit.id.as_str())
    };
    let set: BTreeSet<(BitKind, &str)> = set.iter().map(named).collect();
    let is_set = |kind, id: &'_ str| set.contains(&(kind, id));
    let promises = scenario.promises.iter().enumerate();
    promises
        .filter(|(_, promise)| {
            let settled = [BitKind::PromiseKept, BitKind::PromiseBroken];
            is_set(BitKind::PromiseMade, &promise.id)
                && settled.into_iter().any(|kind| is_set(kind, &promise.id))
        })
        .map(|(index, _)| index)
        .collect()
}
