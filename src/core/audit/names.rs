//! Names of parts of a scenario, for findings and reports.

use std::collections::{BTreeMap, BTreeSet};

use super::atoms::Atom;
use super::reach::Part;
use crate::core::framework::Catalog;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::NodeKind;
use crate::core::source::Span;

/// An option as `node.option`, or `always.option`.
pub(super) fn option(scenario: &Scenario, node: NodeIx, position: u16) -> String {
    let place = scenario.node(node);
    let NodeKind::Decide(decision) = &place.kind else {
        return place.id.clone();
    };
    let own = usize::from(position) < decision.options.len();
    let owner = if own { place.id.as_str() } else { "always" };
    let choice = scenario.choice(decision, position);
    choice.map_or_else(
        || place.id.clone(),
        |choice| format!("{owner}.{}", choice.id),
    )
}

/// An option or aside of a decision, as `node.option` or `node.aside`.
pub(super) fn part(scenario: &Scenario, node: NodeIx, part: Part) -> String {
    let place = scenario.node(node);
    match (&place.kind, part) {
        (NodeKind::Decide(decision), Part::Aside(at)) => {
            format!("{}.{}", place.id, decision.asides[usize::from(at)].id)
        }
        (_, Part::Option(position)) => option(scenario, node, position),
        (_, Part::Always(at)) => format!("always.{}", scenario.always[usize::from(at)].id),
        _ => place.id.clone(),
    }
}

/// A part of the state, by the id that the file gives it.
pub(super) fn atom(scenario: &Scenario, catalog: &Catalog, atom: Atom) -> String {
    match atom {
        Atom::Variable(var) => catalog.item(scenario.variables[var.index()]).id.clone(),
        Atom::Bit(bit) => scenario.bits[bit.index()].id.clone(),
        Atom::Visited(node) => scenario.node(node).id.clone(),
        Atom::Draw(draw) => scenario.node(scenario.draws[draw.index()]).id.clone(),
        Atom::Profile => "start_profiles".to_owned(),
    }
}

/// Where the first texts of nodes and options stand, by id, for findings about them.
pub(super) fn places<'i>(scenario: &Scenario, ids: &'i [String]) -> BTreeMap<&'i str, Span> {
    let mut wanted: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
    let mut places = BTreeMap::new();
    for (_, text) in scenario.texts.iter() {
        for (end, _) in text.key.match_indices('.') {
            if let Some(id) = wanted.take(&text.key[..end]) {
                places.insert(id, text.span);
            }
        }
    }
    places
}
