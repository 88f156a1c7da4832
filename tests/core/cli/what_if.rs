//! `drempel play --from`: a moment once more, and a node of the story for its author.

use std::path::Path;

use serde_json::Value;

use super::{KLEIN, Place, THROUGH};

/// A finished run of the small scenario.
fn played() -> Place {
    let place = Place::new();
    place
        .run(&["play", KLEIN, "--seed", "1", "--choose", THROUGH])
        .exits(0)
        .says("Deze keer telt mee.");
    place
}

#[test]
fn a_moment_is_played_once_more_and_both_lines_are_shown_before_the_debrief() {
    let place = played();
    let ran = place
        .run(&[
            "play",
            "--from",
            "1:1",
            "--choose",
            "honest,listen,neighbour_bin,promise",
        ])
        .exits(0)
        .says("Je begint opnieuw bij moment 1.")
        .says("Dit gesprek is om te oefenen en telt niet mee.")
        .says("Wat als: moment 1 anders")
        .says("Zoals het eerst ging")
        .says("Zoals het nu ging")
        .says("In de straat. Zo.")
        .says("Zorgen. Nou ja.")
        .says("Misleiding")
        .says("Al je lijnen in dit gesprek")
        .says("Je begon midden in een ander gesprek.");
    let [lines, told] = ["Wat als: moment 1", "Hoe het afliep:"].map(|words| ran.out.find(words));
    assert!(lines.unwrap() < told.unwrap(), "{}", ran.out);
    assert_eq!(place.journals().len(), 2);
}

#[test]
fn a_machine_reads_both_lines_and_how_each_counts() {
    let place = played();
    let ran = place
        .run(&[
            "play",
            "--from",
            "1:2",
            "--choose",
            "listen,neighbour_bin,promise",
            "--format",
            "json",
        ])
        .exits(0);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["standing"], "practice_forked");
    assert_eq!(json["what_if"]["moment"], 1);
    assert_eq!(json["what_if"]["same"], false);
    assert_eq!(json["forks"].as_array().unwrap().len(), 2);
    // Looked back at later, both say the same of themselves.
    let journals = place.journals();
    let of = |path: &Path| {
        let ran = place.run(&["replay", path.to_str().unwrap(), "--format", "json"]);
        serde_json::from_str::<Value>(&ran.exits(0).out).unwrap()
    };
    let standings: Vec<Value> = journals
        .iter()
        .map(|path| of(path)["standing"].clone())
        .collect();
    assert!(
        standings.contains(&"assessed".into()) && standings.contains(&"practice_forked".into())
    );
}

#[test]
fn a_fork_is_forked_and_the_tree_holds_all_three() {
    let place = played();
    let first = place.journal();
    place
        .run(&[
            "play",
            "--from",
            "1:2",
            "--choose",
            "listen,neighbour_bin,promise",
        ])
        .exits(0);
    let journals = place.journals();
    let fork = journals.iter().find(|path| **path != first).unwrap();
    let name = fork.file_stem().unwrap().to_str().unwrap();
    place
        .run(&["play", "--from", &format!("{name}:1"), "--choose", "honest"])
        .exits(0);
    place
        .run(&["replay", fork.to_str().unwrap()])
        .exits(0)
        .says("Het eerste gesprek: De deur blijft open")
        .says("> Moment 2 anders: “Er is niks aan de hand, zegt u.”")
        .says("    - Moment 1 anders: “Sam, van Wijkwerk.");
}

#[test]
fn what_cannot_be_played_once_more_is_said_with_a_way_out_and_nothing_is_lost() {
    let place = played();
    let journal = place.journal();
    let before = std::fs::read(&journal).unwrap();
    for (from, words) in [
        (
            "1:5",
            "Dit gesprek heeft 4 momenten; moment 5 is er niet. Kies van 1 tot en met 4",
        ),
        ("1:0", "moment 0 is er niet"),
        ("1", "Typ het gesprek en het nummer van een moment"),
        ("1:x", "Typ het gesprek en het nummer van een moment"),
        ("9:1", "drempel runs"),
        ("nergens:1", "drempel runs"),
    ] {
        place.run(&["play", "--from", from]).exits(2).warns(words);
    }
    place
        .run(&["play", "--from", "1:1", "--seed", "3"])
        .exits(2)
        .warns("--seed");
    assert_eq!(place.journals(), std::slice::from_ref(&journal));
    assert_eq!(std::fs::read(&journal).unwrap(), before);
}

#[test]
fn of_a_damaged_run_what_stands_is_played_once_more() {
    let place = played();
    let journal = place.journal();
    let text = std::fs::read_to_string(&journal).unwrap();
    std::fs::write(&journal, text.replacen("neighbour_bin", "neighbour_dog", 1)).unwrap();
    place
        .run(&["play", "--from", "1:2", "--choose", "listen"])
        .exits(0)
        .warns("Het gesprek is beschadigd in regel");
    place
        .run(&["play", "--from", "2:4"])
        .exits(2)
        .warns("Dit gesprek heeft 2 momenten");
}

#[test]
fn a_run_whose_scenario_has_changed_is_played_in_the_text_of_that_time() {
    let place = Place::new();
    let folder = super::copy_klein(&place);
    let library = place.data().join("scenarios");
    std::fs::create_dir_all(&library).unwrap();
    std::fs::rename(&folder, library.join("klein")).unwrap();
    place
        .run(&["play", "klein", "--seed", "1", "--choose", THROUGH])
        .exits(0);
    let path = library.join("klein/scenario.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("Zorgen. Nou ja.", "Iets heel anders.")).unwrap();
    place
        .run(&["play", "--from", "1:1", "--choose", "honest"])
        .exits(0)
        .warns("Het scenario is veranderd sinds dit gesprek.")
        .says("Zorgen. Nou ja.")
        .never_says("Iets heel anders.");
}

#[test]
fn an_author_begins_at_a_node_and_is_told_the_way() {
    let place = Place::new();
    place
        .run(&["play", KLEIN, "--from", "d2", "--choose", "listen"])
        .exits(0)
        .says("Je begint bij ‘d2’. De kortste weg daarheen:")
        .says("- gekozen: ")
        .says("- toeval vastgezet: profile = ")
        .says("Er is niks aan de hand, hoor.");
    place
        .run(&["play", KLEIN, "--from", "arrive"])
        .exits(0)
        .says("‘arrive’ is geen vraag.");
    place
        .run(&["play", KLEIN, "--from", "d22"])
        .exits(2)
        .warns("In klein is geen knoop ‘d22’. Bedoelde je ‘d2’?");
    let ran = place
        .run(&[
            "play", KLEIN, "--from", "d1", "--choose", "leave", "--format", "json",
        ])
        .exits(0);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (json["practice"].clone(), json["standing"].clone()),
        (true.into(), "practice_helped".into())
    );
}
