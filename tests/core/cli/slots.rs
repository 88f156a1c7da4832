//! Braces in texts, as a reader meets them.

use super::{KLEIN, Place};
use crate::fixtures::scenario_with;

/// A story with braces in its title, lines, options and ending, and with two slots.
fn story() -> String {
    let nodes = r#"
        "d1": Decide(
            narrate: "Op de bel staat {{2b}}.",
            say: "Ben jij {worker}? En {{worker}}?",
            options: [
                ( id: "a", say: "Ja, {worker} {{van Wijkwerk}}.", effects: [ MeetContact("cees"), FillSlot("helper", "cees") ], reply: "Dan haal ik {helper}.", why: ( text: "Zo {{open}}, {worker}.", source: "OURS" ), next: "end" ),
                ( id: "b", say: "Nee.", why: ( text: "Kort.", source: "OURS" ), next: "end" ),
            ],
        ),"#;
    scenario_with(nodes).replace("title: \"Proef\"", "title: \"{{Proef}}\"")
}

#[test]
fn a_doubled_brace_is_shown_single_and_a_slot_filled() {
    let place = Place::new();
    let folder = place.file("fixture/scenario.ron", story().as_bytes());
    let folder = folder.parent().unwrap().to_str().unwrap().to_owned();
    let page = place.path("report.html");
    place
        .run(&[
            "play",
            &folder,
            "--choose",
            "a",
            "--report",
            page.to_str().unwrap(),
        ])
        .exits(0)
        .says("Op de bel staat {2b}.")
        .says("Ben jij Sam? En {worker}?")
        .says("Ja, Sam {van Wijkwerk}.")
        .says("Dan haal ik Cees.")
        .says("Nabespreking: {Proef}")
        .says("Zo {open}, Sam.")
        .never_says("{{")
        .never_says("}}");
    let page = std::fs::read_to_string(page).unwrap();
    assert!(page.contains("Ja, Sam {van Wijkwerk}."));
    assert!(!page.contains("{{"));
    place
        .run(&["graph", &folder])
        .exits(0)
        .says("{Proef}")
        .never_says("{{");
}

/// What is longer than is read is said to be cut; it is never cut in silence.
#[test]
fn an_answer_that_is_too_long_is_said_to_be_cut() {
    let long = "Omdat ik wachtte. ".repeat(5_000);
    let input = format!("\npretext\nlisten\n1 cold\nneighbour_bin\npromise\n{long}\n");
    Place::new()
        .typed(&["play", KLEIN, "--seed", "1"], &input)
        .exits(0)
        .warns("Dit antwoord is te lang. Bewaard zijn de eerste 65536 tekens.");
}
