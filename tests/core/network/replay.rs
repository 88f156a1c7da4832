//! Drawing and rating in journals and transcripts.

use std::sync::Arc;

use drempel::core::dialogue::Step;
use drempel::core::dialogue::{Input, Session, Setup};
use drempel::core::scenario::network::placement::{Placement, Spot};

use super::{chosen, debrief, put, ring, scenario, test_scenario, trace};
use crate::fixtures::catalog;
use crate::small::{choose, option};

fn drawn() -> Vec<Input> {
    let mut inputs = chosen(&["who_comes"]);
    inputs.extend([
        put("mo", Placement::at(Spot::Edge)),
        put("mo", ring(2)),
        put("thuiszorg", ring(1)),
        Input::Undo,
    ]);
    inputs.extend(chosen(&["before", "small"]));
    let ratings = [("net_reach".to_owned(), 1), ("net_wish".to_owned(), 3)];
    inputs.extend([Input::Map, Input::Rate(ratings.into_iter().collect())]);
    inputs.extend(chosen(&["thanks"]));
    inputs
}

#[test]
fn inputs_come_back_from_their_lines_as_they_went_in() {
    for input in drawn() {
        let line = serde_json::to_string(&input).unwrap();
        assert_eq!(
            serde_json::from_str::<Input>(&line).unwrap(),
            input,
            "{line}"
        );
    }
}

#[test]
fn a_replay_is_the_live_run() {
    let kring = test_scenario("kring");
    let (mut events, inputs) = (Vec::new(), drawn());
    let setup = Setup::default();
    let mut live = Session::start(Arc::clone(&kring), catalog(), setup, &mut events).unwrap();
    for input in &inputs {
        live.step(input, &mut events).unwrap();
    }
    let replayed = trace(&kring, &inputs);
    assert_eq!(live.state(), replayed.session.state());
    let entries = replayed.entries.iter();
    let told: Vec<_> = entries
        .flat_map(|entry| entry.events.iter().copied())
        .collect();
    assert_eq!(told, events);
    // Mo twice, Anja, and Anja taken back.
    let moved = replayed
        .entries
        .iter()
        .filter(|entry| matches!(&entry.step, Step::Place { from, to, .. } if from != to));
    assert_eq!(moved.count(), 4);
    assert_eq!(debrief(&kring, &inputs), debrief(&kring, &inputs));
}

#[test]
fn what_the_client_says_to_a_placement_stands_in_the_transcript_and_is_no_cue() {
    let shown = debrief(&test_scenario("kring"), &drawn());
    let said = shown.transcript.iter().map(|said| said.text.as_str());
    let said: Vec<&str> = said.collect();
    let protest = said
        .iter()
        .position(|text| text.starts_with("Mo? Die komt"));
    let next = said
        .iter()
        .position(|text| text.starts_with("Met wie zong"));
    assert!(protest.unwrap() < next.unwrap(), "{said:#?}");
    assert_eq!(
        shown.choices[1].cue.as_deref(),
        Some("Vroeger was dat anders.")
    );
}

#[test]
fn a_debrief_has_a_network_only_where_it_is_asked_about() {
    let plain = scenario(
        r#""cees": ( name: "Cees", ring: 3 )"#,
        "",
        &format!(
            r#""d1": Decide( options: [ {} ] ),"#,
            option("a", "end", "")
        ),
    );
    assert_eq!(debrief(&plain, &[choose("a")]).network, None);
    let shown = debrief(&test_scenario("kring"), &drawn()).network.unwrap();
    assert_eq!(shown.people.len(), 5);
    let map = shown.map.as_ref().unwrap();
    assert_eq!(map.contacts[0].yours, Some(ring(2)));
    let receives = drempel::core::scenario::network::tie::Aspect::Receives;
    assert_eq!(map.asked(&shown.people, receives), (vec![0], vec![]));
    let profile = &shown.profiles[0];
    assert!(!profile.author_only);
    let reach = &profile.dimensions[0];
    // Keys 1, 1 and 0: 1.0 + 1.0 + 0.6 over 3, and a third of a step over.
    assert_eq!((reach.low, reach.high), (0, 1));
    assert_eq!((reach.credit, reach.bias), (Some(0.867), Some(0.333)));
    assert_eq!(profile.dimensions[1].credit, None);
}
