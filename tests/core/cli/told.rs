//! The terminal shows told lines: those of the debrief, in their order.

use serde_json::Value;

use super::network::INPUTS;
use super::{KLEIN, KRING, Place};

/// Everything that can be said, done, left unsaid or written.
const ALL: &str = r#"{"aside":"notebook"}
{"choose":"wait"}
{"choose":"push"}
{"observe":["post"]}
{"choose":"neighbour_bin"}
{"choose":"promise"}
{"reflect":"Ik wachtte gewoon af."}
"#;

/// Text without line ends where the terminal broke it.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn told(scenario: &str, draws: &[&str], inputs: &str) {
    let place = Place::new();
    let script = place.file("script.txt", inputs.as_bytes());
    let mut args = vec!["play", scenario, "--seed", "1"];
    args.extend(draws.iter().flat_map(|draw| ["--draw", draw]));
    args.extend(["--script", script.to_str().unwrap()]);
    let out = flat(&place.run(&args).exits(0).out);
    let journal = place.journal();
    let replayed = place.run(&["replay", journal.to_str().unwrap(), "--format", "json"]);
    let debrief: Value = serde_json::from_str(&replayed.exits(0).out).unwrap();
    let mut rest = out.as_str();
    let lines = debrief["transcript"].as_array().unwrap();
    assert!(lines.len() > 8, "{lines:#?}");
    for line in lines {
        let (by, text) = (line["by"].as_str().unwrap(), line["text"].as_str().unwrap());
        let shown = match (by, line["name"].as_str()) {
            ("client" | "worker" | "person", Some(name)) => format!("{name}: “{text}”"),
            ("card", _) => format!("— {text} —"),
            _ => text.to_owned(),
        };
        let shown = flat(&shown);
        let at = rest.find(&shown);
        let at = at.unwrap_or_else(|| panic!("{shown} is not in {rest}"));
        rest = &rest[at + shown.len()..];
    }
    // What was chosen stands in the list of choices as it was told.
    for choice in debrief["choices"].as_array().unwrap() {
        let is_told = |line: &Value| line["by"] == choice["by"] && line["text"] == choice["line"];
        assert!(lines.iter().any(is_told), "{choice}");
    }
}

#[test]
fn the_terminal_tells_what_the_debrief_tells() {
    told(KLEIN, &["profile=open", "weather=wet"], ALL);
}

#[test]
fn the_terminal_tells_what_is_said_about_the_map() {
    told(KRING, &[], INPUTS);
}
