//! Looking back at the terminal after a run: the first screen, the own words, and the rest for
//! whoever asks.

use std::ffi::OsString;
use std::io::Cursor;

use drempel::cli::{Io, Outcome, Terminal, Window, run};
use serde_json::Value;

use super::{KLEIN, Place, THROUGH};

/// What `klein` asks, through to its end: past the briefing, four choices, marks, own words.
const TO_THE_END: &str = "\npretext\napologise\n1 cold\nneighbour_bin\npromise\nZomaar.\n";

/// What a person at a terminal sees who plays a run and types this after its end.
fn at_terminal(place: &Place, after: &str) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut input = Cursor::new(format!("{TO_THE_END}\n{after}"));
    let mut io = Io {
        out: &mut out,
        err: &mut err,
        input: &mut input,
        terminal: Terminal {
            asks: true,
            styled: false,
            window: Window::NotBuilt,
        },
        columns: &|_| Some(100),
    };
    let data = place.data().display().to_string();
    let args = [
        "--data-dir",
        &data,
        "--language",
        "nl",
        "play",
        KLEIN,
        "--seed",
        "1",
    ];
    let outcome = run(args.map(OsString::from), &mut io);
    let text = String::from_utf8(out).unwrap();
    let err = String::from_utf8(err).unwrap();
    assert_eq!(outcome, Outcome::Exit(0), "{text}\n{err}");
    text
}

fn after_the_run(place: &Place, after: &str) -> String {
    let text = at_terminal(place, after);
    let (_, shown) = text
        .split_once("Nabespreking: Klein")
        .unwrap_or_else(|| panic!("{text}"));
    shown.to_owned()
}

#[test]
fn the_first_screen_comes_alone_and_a_section_when_it_is_asked_for() {
    let shown = after_the_run(&Place::new(), "\n\n");
    for words in [
        "Hoe het afliep: De deur blijft open",
        "  1  Jouw keuzes",
        "Typ een nummer",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    let closed = [
        "Dit kon je toen ook kiezen:",
        "Startgetal van deze run",
        "0800-0113",
    ];
    assert!(closed.iter().all(|words| !shown.contains(words)), "{shown}");
    let shown = after_the_run(&Place::new(), "\n1\n99\n\n");
    assert!(
        shown.contains(closed[0]) && !shown.contains(closed[1]),
        "{shown}"
    );
    let shown = after_the_run(&Place::new(), "\na\n\n");
    assert!(closed.iter().all(|words| shown.contains(words)), "{shown}");
}

#[test]
fn what_is_typed_about_the_next_time_is_kept_with_the_run_and_goes_with_it() {
    let place = Place::new();
    let shown = after_the_run(&place, "  eerst wachten \n\n");
    assert!(shown.contains("Bewaard bij dit gesprek."), "{shown}");
    let files = place.journals();
    let journal = files
        .iter()
        .find(|path| path.extension().is_some_and(|end| end == "journal"));
    let journal = journal.unwrap().clone();
    let name = journal.file_stem().unwrap().to_str().unwrap().to_owned();
    // It is no part of the journal, which an older program reads as before.
    assert!(
        !std::fs::read_to_string(&journal)
            .unwrap()
            .contains("wachten")
    );
    let said = "De volgende keer zal ik eerst wachten";
    place.run(&["replay", &name]).exits(0).says(said);
    let page = place.run(&["replay", &name, "--format", "html"]).exits(0);
    page.says("De volgende keer zal ik <bdi>eerst wachten</bdi>");
    let json = place.run(&["replay", &name, "--format", "json"]).exits(0);
    let data: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(data["next_time"], "eerst wachten");
    place
        .typed(&["runs", "--delete", &name, "--yes"], "")
        .exits(0);
    assert_eq!(place.journals(), Vec::<std::path::PathBuf>::new());
}

#[test]
fn an_empty_line_keeps_nothing_and_a_run_that_is_not_asked_shows_everything() {
    let place = Place::new();
    let shown = after_the_run(&place, "\n\n");
    assert!(!shown.contains("Bewaard bij dit gesprek."), "{shown}");
    assert_eq!(place.journals().len(), 1);
    let ran = Place::new().run(&["play", KLEIN, "--seed", "1", "--choose", THROUGH]);
    let ran = ran.exits(0).never_says("Typ een nummer om verder te lezen");
    ran.says("Dit kon je toen ook kiezen:")
        .says("Startgetal van deze run");
}

#[test]
fn a_moment_is_tried_again_from_the_debrief_and_the_lines_stand_side_by_side() {
    let place = Place::new();
    let shown = after_the_run(
        &place,
        "\no9\no1\nhonest\nlisten\n1\nneighbour_bin\npromise\nZomaar.\n\n\n\n",
    );
    for words in [
        "Typ o en het nummer van een moment",
        "moment 9 is er niet",
        "Je begint opnieuw bij moment 1.",
        "Zoals het eerst ging",
        "Zorgen. Nou ja.",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    assert_eq!(place.journals().len(), 2);
}

#[test]
fn a_choice_is_taken_back_while_playing_and_that_makes_practice() {
    let place = Place::new();
    let typed = "\no\npretext\no\nhonest\nq\n";
    let ran = place.typed(&["play", KLEIN, "--seed", "1"], typed).exits(0);
    for words in [
        "Er is nog geen keuze om terug te nemen.",
        "Je hebt je laatste keuze teruggenomen.",
        "Zorgen. Nou ja.",
    ] {
        assert!(ran.out.contains(words), "{words}\n{}", ran.out);
    }
    assert_eq!(place.journals().len(), 2);
    place
        .typed(
            &["play", KLEIN, "--mode", "independent"],
            "\npretext\no\nq\n",
        )
        .exits(0)
        .says("oefenen");
}
