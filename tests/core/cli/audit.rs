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
    assert!(ran.out.contains("<th scope=\"col\">") && ran.out.contains("<caption id="));
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
    let policies = json["policies"].as_array().unwrap();
    let one = |id: &str, language: &str| {
        let found = policies
            .iter()
            .find(|one| one["id"] == id && one["language"] == language);
        found.unwrap().clone()
    };
    let directive = one("directive", "nl");
    assert_eq!(directive["kind"], "worker");
    assert_eq!(directive["gate"], true);
    let violated = &directive["violates"][0];
    assert_eq!(violated["competency"], "wmo_strengthen_own_power");
    let number = |key: &str| violated[key].as_f64().unwrap();
    assert!((number("best") - number("points") - number("apart")).abs() < 1e-9);
    assert_eq!(violated["enough"], true);
    let chance = one("random", "nl")["points"].as_f64().unwrap();
    for language in ["nl", "en"] {
        let longest = one("longest", language);
        let above = longest["above_chance"].as_f64().unwrap();
        assert!((longest["points"].as_f64().unwrap() - chance - above).abs() < 1e-9);
        assert!(above <= 10.0);
    }
}

#[test]
fn the_report_compares_ways_of_working_and_looks_at_the_words() {
    let dutch = [
        "Ziet de sleutel verschil tussen manieren van werken?",
        "Doorpakker: Neemt over",
        "Verraden de woorden het antwoord?",
        "Altijd de liefste",
        "Van wie de sleutel is",
        "Gebruik de scores niet voor een cijfer",
    ];
    let english = [
        "Does the key tell ways of working apart?",
        "Directive fixer: Takes over",
        "Do the words give the answer away?",
        "Always the kindest",
        "Whose key it is",
        "Do not use the scores for a mark",
    ];
    for (language, words) in [("nl", dutch), ("en", english)] {
        for format in ["human", "html"] {
            let audit = ["audit", "aan_de_deur", "--format", format];
            let ran = Place::new()
                .run(&[&audit[..], &["--language", language]].concat())
                .exits(0);
            let text: Vec<&str> = ran.out.split_whitespace().collect();
            let text = text.join(" ");
            for words in words {
                assert!(text.contains(words), "{words:?} is not in:\n{}", ran.out);
            }
        }
    }
}

/// The gate is shut by the key alone: the story itself is in order.
#[test]
fn a_key_that_the_words_give_away_does_not_pass() {
    let place = Place::new();
    let draft = place.path("draft");
    let draft = draft.to_str().unwrap();
    place.run(&["new", draft]).exits(0);
    place.run(&["audit", draft]).exits(0);
    let file = place.path("draft/scenario.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    let value = |number: &str| format!("{{ \"wmo_clarify_needs\": {number} }}");
    let turned = text
        .replace(&value("2"), "best")
        .replace(&value("-1"), &value("2"))
        .replace(&value("-2"), &value("2"))
        .replace("best", &value("-1"));
    std::fs::write(&file, turned).unwrap();
    let ran = place.run(&["audit", draft]).exits(1);
    ran.says("[audit-words-tell]").says("`longest`");
}

#[test]
fn what_is_too_large_ends_with_a_bound_and_code_1() {
    let place = Place::new();
    for limit in [["--max-states", "100"], ["--max-seconds", "0"]] {
        place
            .run(&["audit", "aan_de_deur", limit[0], limit[1]])
            .exits(1)
            .says("te groot om helemaal te bekijken")
            .says("drempel simulate aan_de_deur")
            .never_says("Boven loten");
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

/// A limit may be any whole number: no time, all the time there is, and what is none of both.
#[test]
fn any_limit_is_kept_or_refused() {
    let place = Place::new();
    let args = [
        "audit",
        "wie_was_er_voor",
        "--max-seconds",
        "18446744073709551615",
    ];
    place.run(&args).exits(0);
    let args = ["simulate", "wie_was_er_voor", "--runs", "0"];
    let args = [&args[..], &["--max-seconds", "9223372036854775807"]].concat();
    place.run(&args).exits(0);
    for command in ["audit", "simulate"] {
        for wrong in ["-1", "NaN", "1e3", "1.5", "18446744073709551616", ""] {
            for limit in ["--max-seconds", "--max-states"] {
                let ran = place.run(&[command, "wie_was_er_voor", &format!("{limit}={wrong}")]);
                ran.exits(2).warns(limit);
            }
        }
    }
    // With no time at all nothing is proved, and nothing is said to be.
    place
        .run(&["audit", "wie_was_er_voor", "--max-seconds", "0"])
        .exits(1)
        .says("--max-seconds");
    let ran = place.run(&["simulate", "wie_was_er_voor", "--max-seconds", "0"]);
    ran.says("0 van de 1000 gesprekken");
    let ran = place.run(&["audit", "wie_was_er_voor", "--max-states", "0"]);
    ran.exits(1).says("--max-states");
}

/// Every option stands in the page with what is seen of it, and only there: the text would be long.
#[test]
fn the_page_shows_each_choice_as_the_policies_see_it() {
    let place = Place::new();
    let page = place
        .run(&["audit", "wie_was_er_voor", "--format", "html"])
        .exits(0);
    for words in [
        "De keuzes één voor één",
        "Genomen door: ",
        "Lengte ",
        "Gewichten: ",
        "Nabespreking: ",
    ] {
        assert!(page.out.contains(words), "{words}");
    }
    let text = place.run(&["audit", "wie_was_er_voor"]).exits(0);
    assert!(!text.out.contains("De keuzes één voor één"));
}

#[test]
fn a_way_of_working_can_be_followed_from_choice_to_choice() {
    let place = Place::new();
    let line = [
        "simulate",
        "wie_was_er_voor",
        "--policy",
        "talker",
        "--trace",
        "--seed",
        "5",
    ];
    let ran = place.run(&line).exits(0);
    for words in [
        "Zo speelt Prater",
        "(genomen): ",
        "Genomen door: ",
        "Nabespreking: ",
    ] {
        assert!(ran.out.contains(words), "{words}: {}", ran.out);
    }
    assert_eq!(place.run(&line).exits(0).out, ran.out);
    let line: Vec<&str> = line.into_iter().chain(["--format", "json"]).collect();
    let json: Value = serde_json::from_str(&place.run(&line).exits(0).out).unwrap();
    assert_eq!(json["runs"][0]["policy"], "talker");
    let choices = json["runs"][0]["choices"].as_array().unwrap();
    assert_eq!(choices.len(), ran.out.matches("(genomen): ").count());
}
