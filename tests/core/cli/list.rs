//! `drempel list`: scenarios, and the ids that can stand in one.

use drempel::core::report::KINDS;
use serde_json::Value;

use super::Place;

fn ids(place: &Place, line: &[&str]) -> Vec<String> {
    let line = [&["list"], line, &["--format", "json"]].concat();
    let all: Vec<Value> = serde_json::from_str(&place.run(&line).exits(0).out).unwrap();
    all.iter()
        .map(|named| {
            assert!(!named["name"].as_str().unwrap().is_empty(), "{named}");
            named["id"].as_str().unwrap().to_owned()
        })
        .collect()
}

#[test]
fn every_kind_is_listed_with_its_names_in_both_languages() {
    let place = Place::new();
    for kind in KINDS {
        assert!(ids(&place, &[kind]).len() > 3, "{kind}");
        let said = |language| {
            let ran = place.run(&["list", kind, "--language", language]).exits(0);
            for id in ["scene-", "content-note-"] {
                assert!(!ran.out.contains(id), "{}", ran.out);
            }
            ran.out
        };
        let (dutch, english) = (said("nl"), said("en"));
        // Sources are called alike.
        assert!(dutch != english || kind == "sources", "{kind}");
        // The help names it.
        place.run(&["list", "--help"]).exits(0).says(kind);
    }
    assert!(ids(&place, &["places"]).contains(&"CommunityCentre".to_owned()));
    assert!(ids(&place, &["objects"]).contains(&"second_toothbrush".to_owned()));
    assert!(ids(&place, &["scenarios"]).contains(&"aan_de_deur".to_owned()));
}

#[test]
fn a_framework_is_a_kind_and_a_schools_own_too() {
    let place = Place::new();
    assert!(ids(&place, &["threshold_steps"]).contains(&"step_1_wish".to_owned()));
    let own = "Framework( format: 1, id: \"ours\", version: \"1\", name: ( nl: \"Van ons\" ), \
        about: ( nl: \"Van ons.\" ), source: \"OURS\", kind: Competency, items: { \
        \"ours_thee\": ( name: ( nl: \"Thee drinken\" ), about: ( nl: \"Thee.\" ), source: \"OURS\" ) } )";
    place.file("data/scenarios/frameworks/ours.ron", own.as_bytes());
    assert_eq!(ids(&place, &["ours"]), ["ours_thee"]);
    assert_eq!(
        ids(&place, &["competencies", "thee", "DRINK"]),
        ["ours_thee"]
    );
    place.file("data/scenarios/frameworks/wrong.ron", b"Framework(");
    place
        .run(&["list", "ours"])
        .exits(1)
        .says("ours_thee")
        .warns("eigen kaders");
}

#[test]
fn words_narrow_the_list_and_a_slip_is_set_right() {
    let place = Place::new();
    let all = ids(&place, &["behaviours"]);
    let some = ids(&place, &["behaviours", "VRAAG"]);
    assert!(!some.is_empty() && some.len() < all.len());
    place
        .run(&["list", "behaviours", "zzz"])
        .exits(0)
        .says("niets met zzz in behaviours");
    place
        .run(&["list", "behaviors"])
        .exits(2)
        .warns("Bedoel je behaviours?");
    place
        .run(&["list", "treshold_steps", "--language", "en"])
        .exits(2)
        .warns("Do you mean threshold_steps?");
}

#[test]
fn the_scenarios_are_listed_for_machines() {
    let place = Place::new();
    place.file("data/scenarios/mine/scenario.ron", b"Scenario(");
    let ran = place.run(&["list", "--format", "json"]).exits(0);
    let all: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    let find = |id: &str| all.iter().find(|entry| entry["id"] == id).unwrap();
    assert_eq!(find("aan_de_deur")["name"], "Aan de deur");
    assert_eq!(find("aan_de_deur")["playable"], true);
    assert_eq!(find("mine")["playable"], false);
}
