//! A small scenario from a few lines of nodes, and short ways to play it.

use std::sync::Arc;

use drempel::core::assessment::Debrief;
use drempel::core::assessment::debrief::{Names, build};
use drempel::core::check::{LoadInput, load};
use drempel::core::diagnostic::Severity;
use drempel::core::dialogue::{Event, Input, Session, Setup};
use drempel::core::dialogue::{Trace, replay};
use drempel::core::framework::Catalog;
use drempel::core::locale::Lang;
use drempel::core::scenario::Scenario;
use drempel::storage::shipped_catalog;

const HEAD: &str = r#"Scenario(
    format: 1, id: "klein", language: "nl", title: "Klein", phase: "ph_first_contact", minutes: 5,
    client: ( name: "Henk" ),
    people: { "milly": ( name: "Milly" ) },
    facts: { "arrears": ( text: "Achterstand.", known: true ), "crane": ( text: "Kraan." ) },
    signals: { "cold": ( text: "Koud." ), "post": ( text: "Post." ) },
    promises: { "five": ( text: "Vijf minuten." ) },
    contacts: { "cees": ( name: "Cees", ring: 3, state: Sleeping ), "wim": ( name: "Wim", ring: 3 ) },
    start_profiles: { "one": ( weight: 1, state: { "trust": 20, "agitation": 50 } ) },
    bands: { "bal_intervene_vs_refrain": (0.5, 1.5) },
    start: "a",
    nodes: {"#;

/// A scenario of these nodes and an ending `end`.
pub(crate) fn small(nodes: &str) -> (Arc<Scenario>, Catalog) {
    small_with(nodes, Vec::new())
}

/// The same with translation tables: language and text.
pub(crate) fn small_with(nodes: &str, tables: Vec<(&str, String)>) -> (Arc<Scenario>, Catalog) {
    let (catalog, _) = shipped_catalog();
    let text = format!("{HEAD}{nodes}\n\"end\": End( title: \"Einde\", text: \"Klaar.\" ),\n}} )");
    let input = LoadInput {
        folder: None,
        scenario: ("klein".to_owned(), text),
        translations: tables
            .into_iter()
            .map(|(language, text)| (language.to_owned(), format!("{language}.ron"), text))
            .collect(),
    };
    let (scenario, checked) = load(input, &catalog);
    // Rules about writing have no business with a few lines for a test.
    let found: Vec<String> = checked
        .diagnostics
        .iter()
        .filter(|found| found.severity == Severity::Error)
        .map(|found| format!("{}: {:?}", found.code(), found.args))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    (Arc::new(scenario.unwrap()), catalog)
}

/// An option with the least it needs and whatever else is given.
pub(crate) fn option(id: &str, next: &str, more: &str) -> String {
    format!(
        "( id: \"{id}\", say: \"{id}\", why: ( text: \"Daarom.\", source: \"MDA 2.2\" ), next: \"{next}\", {more} ),"
    )
}

/// Starts a run.
pub(crate) fn start(scenario: &Arc<Scenario>, catalog: &Catalog) -> (Session, Vec<Event>) {
    let mut events = Vec::new();
    let session =
        Session::start(Arc::clone(scenario), catalog, Setup::default(), &mut events).unwrap();
    (session, events)
}

pub(crate) fn choose(id: &str) -> Input {
    Input::Choose(id.to_owned())
}

/// Replays option ids.
pub(crate) fn run(scenario: &Arc<Scenario>, catalog: &Catalog, ids: &[&str]) -> Trace {
    let inputs: Vec<Input> = ids.iter().map(|id| choose(id)).collect();
    replay(Arc::clone(scenario), catalog, Setup::default(), &inputs).unwrap()
}

/// The debrief of option ids, in Dutch.
pub(crate) fn debrief(scenario: &Arc<Scenario>, catalog: &Catalog, ids: &[&str]) -> Debrief {
    build(
        &run(scenario, catalog, ids),
        catalog,
        Lang::Nl,
        &Names::default(),
    )
}

/// The lines that were owed.
pub(crate) fn lines(scenario: &Scenario, events: &[Event]) -> Vec<String> {
    let texts = events.iter().filter_map(|event| match event {
        Event::Line { text, .. } => Some(*text),
        _ => None,
    });
    texts
        .map(|text| scenario.text(text, "nl").to_owned())
        .collect()
}
