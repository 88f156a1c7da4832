//! Names of parts of a scenario, for findings and reports.

use std::collections::{BTreeMap, BTreeSet};

use super::atoms::Atom;
use super::reach::Part;
use crate::core::framework::Catalog;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{BitKind, Condition, NodeKind};
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

/// A condition, as the format writes it.
pub(super) fn condition(scenario: &Scenario, catalog: &Catalog, what: &Condition) -> String {
    let variable = |var| atom(scenario, catalog, Atom::Variable(var));
    let node = |node| &scenario.node(node).id;
    let all = |inner: &[Condition]| {
        let inner = inner.iter().map(|one| condition(scenario, catalog, one));
        inner.collect::<Vec<_>>().join(", ")
    };
    match what {
        Condition::AtLeast(var, value) => format!("AtLeast(\"{}\", {value})", variable(*var)),
        Condition::Below(var, value) => format!("Below(\"{}\", {value})", variable(*var)),
        Condition::Bit(bit) => {
            let bit = &scenario.bits[bit.index()];
            said(bit.kind, &bit.id)
        }
        Condition::Visited(at) => format!("Visited(\"{}\")", node(*at)),
        Condition::Drew(draw, outcome) => {
            let at = scenario.draws[draw.index()];
            let fell = scenario.node(at).kind.draw();
            let fell = fell.and_then(|draw| draw.outcomes.get(usize::from(*outcome)));
            let fell = fell.map_or("", |outcome| outcome.id.as_str());
            format!("Drew(\"{}\", \"{fell}\")", node(at))
        }
        Condition::Profile(profile) => {
            format!(
                "Profile(\"{}\")",
                scenario.profiles[usize::from(*profile)].id
            )
        }
        Condition::Not(inner) => format!("Not({})", condition(scenario, catalog, inner)),
        Condition::All(inner) => format!("All([{}])", all(inner)),
        Condition::Any(inner) => format!("Any([{}])", all(inner)),
    }
}

/// A condition about one bit.
fn said(kind: BitKind, id: &str) -> String {
    let (one, other) = id.split_once('.').unwrap_or((id, ""));
    match kind {
        BitKind::Flag => format!("Flag(\"{id}\")"),
        BitKind::Known => format!("Knows(\"{id}\")"),
        BitKind::Disclosed => format!("Disclosed(\"{id}\")"),
        BitKind::Noticed => format!("Noticed(\"{id}\")"),
        BitKind::ContactKnown => format!("ContactKnown(\"{id}\")"),
        BitKind::Learned => format!("Learned(\"{one}\", {other})"),
        BitKind::ConsentGiven => format!("Consent(\"{one}\", \"{other}\")"),
        BitKind::ConsentRefused => format!("RefuseConsent(\"{one}\", \"{other}\")"),
        BitKind::PromiseMade => format!("Promise(\"{id}\", Made)"),
        BitKind::PromiseKept => format!("Promise(\"{id}\", Kept)"),
        BitKind::PromiseBroken => format!("Promise(\"{id}\", Broken)"),
        BitKind::Chosen => format!("Chose(\"{one}\", \"{other}\")"),
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
