//! The gate on answers: one costs what its moment asks, however much was played before it, and
//! however much else the scenario holds.

use std::sync::Arc;

use drempel::core::assessment::Listener;
use drempel::core::check::{LoadInput, load};
use drempel::core::dialogue::{Input, Names, Setup};
use drempel::core::framework::Catalog;
use drempel::core::locale::Lang;
use drempel::core::scenario::network::placement::{Placement, Spot};
use drempel::run::{InMemory, Memory, NewRun, Run};
use drempel::storage::shipped_catalog;

/// What an answer may cost more than another: digits in the journal.
const DIGITS: u64 = 64;

/// What one answer costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Cost {
    /// Bytes that were asked for.
    bytes: u64,
    /// How often.
    times: u64,
}

/// A question that is asked for ever, and so many nodes that are never come to.
fn texts(others: usize) -> LoadInput {
    let why = r#"why: ( text: "Daarom.", source: "OURS" )"#;
    let others = (0..others).map(|index| {
        let next = index + 1;
        format!(r#""t{index}": Tell( narrate: "Stap.", next: "t{next}" ), "#)
    });
    let others: String = others.collect();
    let last = others.matches("Tell(").count();
    let text = format!(
        r#"Scenario( format: 1, id: "lang", language: "nl", title: "Lang", phase: "ph_first_contact", minutes: 5,
        client: ( name: "Nel" ), contacts: {{ "mo": ( name: "Mo", ring: 2, known: true ) }},
        start_profiles: {{ "one": ( weight: 1, state: {{ "trust": 20 }} ) }}, start: "a",
        nodes: {{ "a": Decide( say: "Wat nu?", options: [
            ( id: "again", say: "Nog eens.", reply: "Dat zei je al.", {why}, next: "a" ),
            ( id: "out", say: "Weg.", {why}, next: "t0" ) ] ),
        {others} "t{last}": Map( prompt: "Wie?", next: "end" ),
        "end": End( title: "Einde", text: "Klaar." ) }} )"#
    );
    LoadInput {
        folder: None,
        scenario: ("lang".to_owned(), text),
        translations: Vec::new(),
    }
}

/// What is done at each turn: an answer, and somebody is moved to and fro on the map.
fn input(turn: usize) -> Input {
    match turn % 3 {
        0 => Input::Choose("again".to_owned()),
        place => Input::Place {
            contact: "mo".to_owned(),
            placement: Some(Placement::at(Spot::ALL[place])),
        },
    }
}

fn begin(others: usize, catalog: &Arc<Catalog>) -> Run<InMemory> {
    let texts = texts(others);
    let (scenario, checked) = load(texts.clone(), catalog);
    assert!(!checked.has_errors(), "{:?}", checked.diagnostics);
    let new = NewRun {
        scenario: Arc::new(scenario.expect("it has no errors")),
        input: &texts,
        catalog: Arc::clone(catalog),
        setup: Setup::default(),
        language: "nl".to_owned(),
        worker: "Sam".to_owned(),
        player: "speler".to_owned(),
    };
    Run::begin(new, &Memory::default()).expect("it begins").0
}

/// What each of so many turns costs, with hearing what it brings, as a host does.
fn costs(others: usize, turns: usize, catalog: &Arc<Catalog>) -> Vec<Cost> {
    let mut run = begin(others, catalog);
    let (mut listener, names) = (Listener::default(), Names::default());
    listener.hear(run.trace(), Lang::Nl, &names);
    let turn = |turn| {
        let input = input(turn);
        let counted = allocation_counter::measure(|| {
            run.step(input).expect("it is offered");
            drop(listener.hear(run.trace(), Lang::Nl, &names));
        });
        Cost {
            bytes: counted.bytes_total,
            times: counted.count_total,
        }
    };
    (0..turns).map(turn).collect()
}

/// What is usual: once in a while a list gets more room, which doubles.
fn usual(costs: &[Cost], kind: usize) -> Cost {
    let mut costs: Vec<Cost> = costs.iter().skip(kind).step_by(3).copied().collect();
    costs.sort();
    costs[costs.len() / 2]
}

/// Lists that are young get more room more often, so that the first answers may cost more.
fn no_more(one: &[Cost], other: &[Cost], what: &str) {
    for kind in 0..3 {
        let (one, other) = (usual(one, kind), usual(other, kind));
        assert!(
            other.times <= one.times && other.bytes <= one.bytes + DIGITS,
            "{what}, {kind}: {one:?}, then {other:?}"
        );
    }
}

#[test]
fn an_answer_at_turn_600_costs_what_it_costs_at_the_second() {
    let catalog = Arc::new(shipped_catalog().0);
    let costs = costs(10, 630, &catalog);
    no_more(&costs[3..33], &costs[600..], "early and late");
}

#[test]
fn an_answer_in_a_large_scenario_costs_what_it_costs_in_a_small_one() {
    let catalog = Arc::new(shipped_catalog().0);
    let of = |others| costs(others, 30, &catalog);
    no_more(&of(10), &of(2_000), "small and large");
}
