//! `drempel runs` and `drempel list`.

use super::{KLEIN, Place};

#[test]
fn runs_are_listed_and_deleted() {
    let place = Place::new();
    place
        .run(&["runs"])
        .exits(0)
        .says("Er zijn geen bewaarde gesprekken");
    place
        .run(&["play", KLEIN, "--seed", "1", "--choose", "leave"])
        .exits(0);
    let id = place
        .journal()
        .file_stem()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned();
    place
        .run(&["runs"])
        .exits(0)
        .says(&id)
        .says("klein · ")
        .says("1 stap · af");
    place
        .run(&["play", KLEIN, "--seed", "2", "--choose", "wait"])
        .exits(0);
    place
        .run(&["runs"])
        .exits(0)
        .says("2 gesprekken")
        .says("nog niet af");
    place
        .run(&["runs", "--delete", "nothing", "--yes"])
        .exits(2)
        .warns("Er is geen gesprek nothing.");
    place
        .run(&["runs", "--delete", &id])
        .exits(2)
        .warns("--yes");
    place
        .run(&["runs", "--delete", &id, "--yes"])
        .exits(0)
        .says("1 gesprek is verwijderd.");
    // A journal that nobody can read is still somebody's, and can be deleted.
    place.file("data/runs/torn.journal", b"x");
    place
        .run(&["runs"])
        .exits(0)
        .says("torn")
        .says("onleesbaar");
    place
        .run(&["runs", "--delete", "all", "--yes"])
        .exits(0)
        .says("2 gesprekken zijn verwijderd.");
    assert_eq!(
        std::fs::read_dir(place.data().join("runs"))
            .unwrap()
            .count(),
        0
    );
}

#[test]
fn scenarios_are_listed_with_what_a_player_wants_to_know() {
    let place = Place::new();
    let text = std::fs::read(std::path::Path::new(KLEIN).join("scenario.ron")).unwrap();
    place.file("data/scenarios/klein/scenario.ron", &text);
    place.file("data/scenarios/kapot/scenario.ron", b"Scenario(");
    place
        .run(&["list"])
        .exits(0)
        .says("aan_de_deur\n  Aan de deur · ongeveer 10 minuten · Nederlands, Engels")
        .says("klein\n  Klein · ongeveer 2 minuten · Nederlands")
        .says("Waar dit ook over gaat: schulden, ziekte")
        .says("drempel check kapot");
    place
        .run(&["play", "klein", "--choose", "leave"])
        .exits(0)
        .says("De deur gaat dicht");
}

#[test]
fn a_folder_that_cannot_be_read_is_not_an_empty_one() {
    let place = Place::new();
    // Below a file no folder can be, not even for root.
    let below = place.file("file", b"").join("data");
    for args in [&["runs"][..], &["runs", "--delete", "all", "--yes"]] {
        let args = [args, &["--data-dir", below.to_str().unwrap()]].concat();
        place
            .run(&args)
            .exits(2)
            .warns(below.to_str().unwrap())
            .warns("het is geen map")
            .never_says("geen bewaarde")
            .never_says("niets om");
    }
}

#[test]
fn deleting_goes_on_past_what_cannot_be_deleted_and_says_which() {
    let place = Place::new();
    for seed in ["1", "2"] {
        place
            .run(&["play", KLEIN, "--seed", seed, "--choose", "wait"])
            .exits(0);
    }
    // First of all, and last of all.
    for name in ["data/runs/0-odd.journal/x", "data/runs/zz-odd.journal/x"] {
        place.file(name, b"x");
    }
    place
        .run(&["runs", "--delete", "all", "--yes"])
        .exits(2)
        .says("2 gesprekken zijn verwijderd.")
        .warns("Niet verwijderd: 0-odd.")
        .warns("Niet verwijderd: zz-odd.");
    assert_eq!(place.journals().len(), 2);
}
