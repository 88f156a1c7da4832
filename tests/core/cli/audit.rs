//! `drempel audit`: the report in three forms, the gate, and what stops it.

use serde_json::Value;

use super::{KLEIN, Place, copy_klein};

#[test]
fn the_report_says_what_is_measured_and_whose_key_it_is() {
    let ran = Place::new().run(&["audit", "wie_was_er_voor"]).exits(0);
    for words in [
        "Wat meet dit scenario? Wie was er vóór?",
        "Kansen per competentie",
        "sleutel van de auteur",
        "nog niet getoetst",
        "drempel play wie_was_er_voor --draw",
    ] {
        assert!(ran.out.contains(words), "{words:?} is not in:\n{}", ran.out);
    }
    Place::new()
        .run(&["audit", "wie_was_er_voor", "--language", "en"])
        .exits(0)
        .says("What does this scenario measure?");
}

#[test]
fn a_witness_can_be_typed_as_it_stands() {
    let place = Place::new();
    let ran = place.run(&["audit", "wie_was_er_voor"]).exits(0);
    let lines: Vec<&str> = ran
        .out
        .lines()
        .filter_map(|line| line.trim().strip_prefix("drempel "))
        .collect();
    assert!(lines.len() > 10);
    for line in lines.iter().take(6) {
        let args: Vec<&str> = line.split(' ').chain(["--format", "json"]).collect();
        place.run(&args).exits(0);
    }
}

#[test]
fn the_page_stands_alone_and_is_accessible() {
    let ran = Place::new()
        .run(&["audit", "wie_was_er_voor", "--format", "html"])
        .exits(0);
    assert!(ran.out.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
    assert!(ran.out.contains("<th scope=\"col\">") && ran.out.contains("<caption>"));
    for foreign in ["http:", "https:", "<script", "src=", "@import"] {
        assert!(!ran.out.contains(foreign), "{foreign}");
    }
}

#[test]
fn the_machine_form_names_the_scenario_by_its_hash() {
    let ran = Place::new()
        .run(&["audit", "wie_was_er_voor", "--format", "json"])
        .exits(0);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["passes"], true);
    assert_eq!(json["extent"]["exact"], true);
    assert_eq!(json["hash"].as_str().unwrap().len(), 64);
    let first = &json["competencies"][0]["chances"]["least"];
    assert!(first["example"]["inputs"].is_array(), "{first}");
}

#[test]
fn what_is_too_large_ends_with_a_bound_and_code_1() {
    let place = Place::new();
    for limit in [["--max-states", "100"], ["--max-seconds", "0"]] {
        place
            .run(&["audit", "aan_de_deur", limit[0], limit[1]])
            .exits(1)
            .says("te groot om helemaal te bekijken");
    }
    place
        .run(&["audit", "aan_de_deur", "--max-states", "veel"])
        .exits(2);
    place.run(&["audit", "bestaat_niet"]).exits(2);
}

#[test]
fn a_scenario_with_faults_is_not_audited() {
    let place = Place::new();
    let folder = copy_klein(&place);
    let file = folder.join("scenario.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(
        &file,
        text.replace("start: \"weather\"", "start: \"wether\""),
    )
    .unwrap();
    let ran = place.run(&["audit", folder.to_str().unwrap()]).exits(1);
    assert!(
        ran.out.is_empty() && ran.err.contains("missing-start"),
        "{}",
        ran.err
    );
    Place::new().run(&["audit", KLEIN]);
}

/// What stands in a scenario is data, in the page too.
#[test]
fn a_title_never_becomes_markup() {
    let place = Place::new();
    let folder = copy_klein(&place);
    let file = folder.join("scenario.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    let (before, rest) = text.split_once("title: \"").unwrap();
    let (_, after) = rest.split_once('"').unwrap();
    let nasty = format!("{before}title: \"</title><script>alert(1)</script>\"{after}");
    std::fs::write(&file, nasty).unwrap();
    let ran = place.run(&["audit", folder.to_str().unwrap(), "--format", "html"]);
    assert!(
        ran.out.contains("&lt;script&gt;") && !ran.out.contains("<script"),
        "{}",
        ran.err
    );
}
