//! The map and the ratings at the terminal.

use expect_test::expect_file;
use serde_json::Value;

use super::{KRING, Place};

/// Draws at a question, takes a change back, finishes the map, and rates all but one side.
const TYPED: &str = "who_comes\nk\n1\np\n2\n2\n1\n1\nn\n\nbefore\nz\nsmall\n\
    1\n2\n\n\n\n2\n1\n\n\nj\nw\n3\np\nklaar\n1\n3\n2\n\n3\n3\n2\nj\nthanks\n";

/// The same in the words of a journal.
pub(super) const INPUTS: &str = r#"{"choose":"who_comes"}
{"place":{"contact":"mo","placement":{"spot":"edge"}}}
{"place":{"contact":"thuiszorg","placement":{"spot":{"ring":2},"quality":"Strong","direction":"both"}}}
{"choose":"before"}
"undo"
{"choose":"small"}
{"place":{"contact":"mo","placement":{"spot":{"ring":2}}}}
{"place":{"contact":"lourdes","placement":{"spot":{"ring":1},"sleeping":true,"judgement":"wake"}}}
{"place":{"contact":"thuiszorg","placement":{"spot":"edge"}}}
"map"
{"rate":{"net_reach":1,"net_support":3,"net_reciprocity":2,"net_safety":3,"net_wish":3,"net_awakenable":2}}
{"choose":"thanks"}
"#;

fn play_script(place: &Place, args: &[&str], inputs: &str) -> super::Ran {
    let script = place.file("script.txt", inputs.as_bytes());
    let script = script.to_str().unwrap().to_owned();
    place.run(&[args, &["--script", &script]].concat())
}

fn network(place: &Place) -> Value {
    let journal = place.journal();
    let ran = place
        .run(&["replay", journal.to_str().unwrap(), "--format", "json"])
        .exits(0);
    let debrief: Value = serde_json::from_str(&ran.out).unwrap();
    debrief["network"].clone()
}

#[test]
fn a_person_draws_the_map_with_short_questions() {
    Place::new()
        .typed(&["play", KRING, "--seed", "1"], TYPED)
        .exits(0)
        .says("k = de netwerkkaart bekijken en tekenen")
        .says("1    Mo, de buurjongen       niet op de kaart")
        .says("Waar staat Mo?")
        .says("Nel Bos: “Mo? Die komt gewoon langs, hoor.”")
        .says("Anja: in de buurt, sterk contact, steun over en weer")
        .says("Teruggedraaid. Anja: niet op de kaart")
        .says("Wie staat waar?")
        .says("Lourdes: dichtbij, slapend, om te wekken")
        .says("Draagkracht (4 van 7)")
        .says("De netwerkkaart")
        .says("opengelaten");
}

/// Taking the last change back at the map shows the map and asks again.
#[test]
fn the_map_is_shown_again_after_a_change_was_taken_back() {
    let (before, _) = TYPED.split_once("3\np\nklaar").unwrap();
    let typed = format!("{before}z\nq\n");
    let ran = Place::new().typed(&["play", KRING, "--seed", "1"], &typed);
    let ran = ran.exits(0);
    let (_, after) = ran.out.rsplit_once("Teruggedraaid.").unwrap();
    assert!(after.contains("1    Mo, de buurjongen"), "{after}");
    assert!(after.contains("klaar (of Enter)"), "{after}");
}

#[test]
fn what_was_typed_is_what_a_journal_says() {
    let (typed, scripted) = (Place::new(), Place::new());
    let play = ["play", KRING, "--seed", "1"];
    typed.typed(&play, TYPED).exits(0);
    play_script(&scripted, &play, INPUTS).exits(0);
    assert_eq!(network(&typed), network(&scripted));
    assert_eq!(network(&typed)["map"]["contacts"][1]["judged"], "as_key");
}

/// Cut off after each input in turn, and gone on with.
#[test]
fn a_run_that_is_cut_off_keeps_its_map() {
    let whole = Place::new();
    play_script(&whole, &["play", KRING, "--seed", "1"], INPUTS).exits(0);
    let lines: Vec<&str> = INPUTS.lines().collect();
    for at in [2, 3, 5, 9, 10, 11] {
        let place = Place::new();
        let (before, after) = (lines[..at].join("\n"), lines[at..].join("\n"));
        play_script(&place, &["play", KRING, "--seed", "1"], &before).exits(0);
        play_script(&place, &["play", "kring", "--resume"], &after).exits(0);
        assert_eq!(network(&place), network(&whole), "cut off after {at}");
    }
}

#[test]
fn choices_alone_go_past_the_map_and_the_rating() {
    let place = Place::new();
    place
        .run(&[
            "play",
            KRING,
            "--seed",
            "1",
            "--choose",
            "who_comes,before,small,thanks",
        ])
        .exits(0)
        .says("[lourdes] Lourdes")
        .says("Er staat niemand op je kaart.")
        .says("Je liet alles open.");
}

#[test]
fn an_input_that_cannot_be_is_named_with_a_way_out() {
    let nowhere = r#"{"place":{"contact":"mo","placement":{"spot":{"ring":9}}}}"#;
    let place = Place::new();
    let play = ["play", KRING, "--seed", "1"];
    play_script(
        &place,
        &play,
        &format!("{{\"choose\":\"who_comes\"}}\n{nowhere}\n"),
    )
    .exits(2)
    .warns("9 kan niet: kies een getal van 1 tot en met 3.");
    let unknown = r#"{"place":{"contact":"lourdes","placement":{"spot":"edge"}}}"#;
    play_script(&Place::new(), &play, &format!("{unknown}\n"))
        .exits(2)
        .warns("lourdes kan nu niet. Dit kan wel: thuiszorg.");
}

#[test]
fn without_a_map_the_command_says_so() {
    Place::new()
        .typed(&["play", super::KLEIN, "--seed", "1"], "\nk\n")
        .exits(0)
        .says("Dit gesprek heeft geen netwerkkaart.")
        .never_says("k = de netwerkkaart");
}

/// The network part of a debrief, word for word, in both languages of the program.
#[test]
fn the_network_part_is_pinned() {
    for (language, from, to) in [
        ("nl", "De netwerkkaart", "Wat toeval was"),
        ("en", "The network map", "What was chance"),
    ] {
        let place = Place::new();
        let play = ["play", KRING, "--seed", "1", "--language", language];
        let ran = play_script(&place, &play, INPUTS).exits(0);
        let start = ran.out.find(&format!("{from}\n---")).unwrap();
        let end = ran.out.find(&format!("{to}\n---")).unwrap();
        expect_file![format!("../../data/expect/kring.{language}.txt")]
            .assert_eq(&ran.out[start..end]);
    }
}
