//! `drempel portfolio`, and all runs in one zip and back.

use super::{KLEIN, Place};
use crate::many::Maker;

fn value(out: &str) -> serde_json::Value {
    serde_json::from_str(out).unwrap()
}

#[test]
fn a_portfolio_is_shown_as_text_as_json_and_as_page() {
    let place = Place::new();
    place
        .run(&["portfolio"])
        .exits(0)
        .says("nog geen gesprekken onder deze naam")
        .says("Nog te weinig gezien");
    Maker::new().write(&place.data(), 20, "speler");
    Maker::new().write(&place.path("other"), 1, "Ans");
    for journal in std::fs::read_dir(place.path("other/runs"))
        .unwrap()
        .flatten()
    {
        let to = place
            .data()
            .join("runs")
            .join(format!("ans-{}", journal.file_name().display()));
        std::fs::copy(journal.path(), to).unwrap();
    }
    place.file("data/runs/torn.journal", b"x");
    let of_speler = &["portfolio", "--player", "speler"];
    place
        .run(of_speler)
        .exits(0)
        .says("Over de tijd: speler")
        .says("Er zijn 20 gesprekken")
        .says("1 gesprek in de map kon niet goed gelezen worden")
        .says("Groei")
        .says("Balansen")
        .says("Voornemens en reflecties")
        .says("onder andere namen: Ans");
    let ran = place.run(&[&of_speler[..], &["--format", "json"]].concat());
    let json = value(&ran.out);
    assert_eq!(json["runs"], 20);
    let parts = ["assessed", "practice", "older"].map(|part| json[part]["runs"].as_u64().unwrap());
    assert_eq!(parts.iter().sum::<u64>(), 20);
    assert!(parts[0] > 0 && parts[1] > 0, "{parts:?}");
    let first = &json["assessed"]["competencies"][0];
    assert!(
        first["chances"].is_number() && first["steps"].is_array(),
        "{first}"
    );
    let english = place.run(&[&of_speler[..], &["--language", "en"]].concat());
    english.exits(0).says("There are 20 conversations");
    let page = place.path("page.html");
    let page_args = ["--report", page.to_str().unwrap()];
    place.run(&[&of_speler[..], &page_args].concat()).exits(0);
    let text = std::fs::read_to_string(&page).unwrap();
    assert!(
        text.contains("<h1") && text.contains("Over de tijd"),
        "{text}"
    );
    place
        .run(&[&of_speler[..], &page_args].concat())
        .exits(2)
        .warns("--overwrite");
}

#[test]
fn runs_go_into_a_zip_and_come_out_of_it_elsewhere_once() {
    let (here, there) = (Place::new(), Place::new());
    for seed in ["1", "2"] {
        here.run(&["play", KLEIN, "--seed", seed, "--choose", "leave"])
            .exits(0);
    }
    let zip = here.path("alles.zip");
    let zip = zip.to_str().unwrap();
    here.run(&["runs", "--export", zip])
        .exits(0)
        .says("2 gesprekken staan in");
    here.run(&["runs", "--export", zip])
        .exits(2)
        .warns("--overwrite");
    here.run(&["runs", "--export", zip, "--overwrite"]).exits(0);
    there
        .run(&["runs", "--import", zip])
        .exits(0)
        .says("Er kwamen 2 gesprekken bij.");
    there
        .run(&["runs", "--import", zip])
        .exits(0)
        .says("geen nieuwe gesprekken")
        .says("2 gesprekken waren er al");
    there
        .run(&["runs"])
        .exits(0)
        .says("2 gesprekken")
        .says("klein · ");
    let name = there.journals()[0].file_stem().unwrap().to_owned();
    // Its own scenario came along.
    there
        .run(&["replay", name.to_str().unwrap()])
        .exits(0)
        .says("De deur gaat dicht");
    there
        .run(&["runs", "--delete", "all", "--yes"])
        .exits(0)
        .says("2 gesprekken zijn verwijderd.");
    there
        .run(&["runs", "--import", zip])
        .exits(0)
        .says("2 gesprekken bij");
}

#[test]
fn a_file_that_is_no_such_zip_is_refused_in_a_sentence() {
    let place = Place::new();
    let letter = place.file("brief.zip", b"Beste lezer");
    place
        .run(&["runs", "--import", letter.to_str().unwrap()])
        .exits(1)
        .warns("geen zip")
        .warns("Er is niets veranderd.");
    place
        .run(&["runs", "--import", place.path("none.zip").to_str().unwrap()])
        .exits(2)
        .warns("none.zip");
    place
        .run(&["runs", "--import", place.path("").to_str().unwrap()])
        .exits(2);
    place
        .run(&["runs", "--import", "x.zip", "--delete", "all"])
        .exits(2);
    assert!(!place.data().exists(), "nothing was made");
}
