//! Names of parts of a scenario, for findings and reports.

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

/// Where the first text of a node or option stands, for a finding about it.
pub(super) fn place(scenario: &Scenario, id: &str) -> Option<Span> {
    let belongs = |key: &str| {
        let rest = key.strip_prefix(id);
        rest.is_some_and(|rest| rest.starts_with('.'))
    };
    let mut texts = scenario.texts.iter();
    texts
        .find(|(_, text)| belongs(&text.key))
        .map(|(_, text)| text.span)
}
