//! The network: the map against the truth and the three products, worked out by hand.

mod findings;
mod many;
mod meter;
mod protects;
mod replay;
mod steps;

use std::sync::Arc;

use drempel::core::assessment::debrief::{Debrief, Names, build};
use drempel::core::check::{LoadInput, load};
use drempel::core::diagnostic::Severity;
use drempel::core::dialogue::{Input, Setup};
use drempel::core::dialogue::{Trace, replay};
use drempel::core::framework::Catalog;
use drempel::core::locale::Lang;
use drempel::core::scenario::Scenario;
use drempel::core::scenario::ids::ContactIx;
use drempel::core::scenario::network::placement::{Placement, Spot};
use drempel::storage::load_scenario;

use crate::fixtures::{catalog, in_repository};
use crate::small::choose;

/// A scenario of the tests.
pub(crate) fn test_scenario(id: &str) -> Arc<Scenario> {
    let folder = in_repository("tests/data/scenarios").join(id);
    let loaded = load_scenario(&folder, catalog());
    assert!(!loaded.checked.has_errors(), "{id}");
    Arc::new(loaded.scenario.unwrap())
}

/// A scenario from its contacts, its network and its nodes; `end` is there.
fn scenario(contacts: &str, network: &str, nodes: &str) -> Arc<Scenario> {
    let text = format!(
        r#"Scenario(
    format: 1, id: "proef", language: "nl", title: "Proef", phase: "ph_first_contact", minutes: 5,
    client: ( name: "Nel" ),
    contacts: {{ {contacts} }},
    network: ( {network} ),
    start_profiles: {{ "one": ( weight: 1, state: {{ "trust": 20 }} ) }},
    start: "d1",
    nodes: {{ {nodes} "end": End( title: "Einde", text: "Klaar." ) }},
)"#
    );
    let input = LoadInput {
        folder: None,
        scenario: ("proef".to_owned(), text),
        translations: Vec::new(),
    };
    let (scenario, checked) = load(input, catalog());
    // Rules about writing have no business with a few lines for a test.
    let found: Vec<_> = checked
        .diagnostics
        .iter()
        .filter(|found| found.severity == Severity::Error)
        .map(|found| format!("{}: {:?}", found.code(), found.args))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    Arc::new(scenario.unwrap())
}

fn trace(scenario: &Arc<Scenario>, inputs: &[Input]) -> Trace {
    replay(Arc::clone(scenario), catalog(), Setup::default(), inputs).unwrap()
}

/// Option ids as inputs.
fn chosen(ids: &[&str]) -> Vec<Input> {
    ids.iter().map(|id| choose(id)).collect()
}

pub(crate) fn put(contact: &str, placement: Placement) -> Input {
    Input::Place {
        contact: contact.to_owned(),
        placement: Some(placement),
    }
}

pub(crate) fn ring(ring: u8) -> Placement {
    Placement::at(Spot::Ring(ring))
}

fn contact(scenario: &Scenario, id: &str) -> ContactIx {
    let mut contacts = scenario.contacts.iter();
    ContactIx::from_index(contacts.position(|known| known.id == id).unwrap())
}

fn item_ids(items: &[drempel::core::framework::ItemIx]) -> Vec<&'static str> {
    items.iter().map(|ix| item_id(*ix)).collect()
}

fn item_id(item: drempel::core::framework::ItemIx) -> &'static str {
    let catalog: &'static Catalog = catalog();
    &catalog.item(item).id
}

fn debrief(scenario: &Arc<Scenario>, inputs: &[Input]) -> Debrief {
    build(
        &trace(scenario, inputs),
        catalog(),
        Lang::Nl,
        &Names::default(),
    )
}
