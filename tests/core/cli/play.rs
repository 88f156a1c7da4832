//! `drempel play` from the first line to the debrief.

use expect_test::{expect, expect_file};
use serde_json::Value;

use super::{KLEIN, Place, THROUGH};

#[test]
fn a_scripted_run_goes_to_its_end_and_is_debriefed() {
    Place::new()
        .run(&["play", KLEIN, "--seed", "1", "--choose", THROUGH])
        .exits(0)
        .says("startgetal 1 · wordt bewaard")
        .says("Waar dit ook over gaat: schulden, ziekte")
        .says("De buurman maakt zich zorgen om mevrouw Post.")
        .says("Ria Post: “In de straat. Zo.”")
        .says("[apologise]")
        .says("— Een week later —")
        .says("De deur blijft open")
        .says("Nabespreking: Klein");
}

/// The debrief of one run, word for word, in both languages of the program.
#[test]
fn the_debrief_is_pinned() {
    for (language, mark) in [("nl", "Nabespreking"), ("en", "Debrief")] {
        let ran = Place::new()
            .run(&[
                "play",
                KLEIN,
                "--seed",
                "1",
                "--choose",
                THROUGH,
                "--language",
                language,
            ])
            .exits(0);
        let start = ran.out.find(&format!("{mark}: Klein")).unwrap();
        expect_file![format!("../../data/expect/klein.{language}.txt")]
            .assert_eq(&ran.out[start..]);
    }
}

#[test]
fn a_trainer_gets_numbers_and_a_student_gets_none() {
    let place = Place::new();
    place
        .run(&["play", KLEIN, "--seed", "1", "--choose", THROUGH])
        .exits(0)
        .never_says("interval van 80 %");
    let journal = place.journal();
    let ran = place
        .run(&["replay", journal.to_str().unwrap(), "--trainer"])
        .exits(0);
    ran.says("interval van 80 %")
        .says("(0–100)")
        .says("passendheid");
}

#[test]
fn a_person_types_numbers_ids_and_words() {
    // Reads the old note, takes the note in silence, chooses, asks why, marks two signals.
    let input = "1\n\n5\npretext\nu\nlisten\n1 cold\nneighbour_bin\npromise\nOmdat ik wachtte.\n";
    Place::new()
        .typed(&["play", KLEIN, "--seed", "1"], input)
        .exits(0)
        .says("Er ligt nog een briefje van vorig jaar.")
        .says("Typ het nummer van je keuze.")
        .says("Je schrijft op: zelf opengedaan.")
        .says("Vriendelijk, maar het klopt niet.")
        .says("Bron: MDA 2.2")
        .says("Dit was een oefenrun.")
        .says("Gezien: Er ligt een stapel post. Het is koud in huis.")
        .says("Omdat ik wachtte.");
}

#[test]
fn an_id_is_not_shown_to_a_person_because_it_would_tell_too_much() {
    Place::new()
        .typed(&["play", KLEIN, "--seed", "1"], "\n")
        .exits(0)
        .never_says("pretext");
}

#[test]
fn a_pause_gives_questions_and_no_answer() {
    let ran = Place::new()
        .typed(&["play", KLEIN, "--seed", "1"], "\n?\n")
        .exits(0);
    ran.says("- Wat ziet zij nu?")
        .never_says("Je zegt wie je bent");
}

#[test]
fn an_independent_run_explains_nothing_while_it_is_played() {
    Place::new()
        .typed(
            &["play", KLEIN, "--seed", "1", "--mode", "independent"],
            "\n?\nhonest\nu\n",
        )
        .exits(0)
        .says("zelfstandig")
        .says("Dat kan alleen bij oefenen.")
        .never_says("Wat ziet zij nu?")
        .never_says("Je zegt wie je bent");
}

#[test]
fn what_cannot_be_understood_is_asked_again() {
    let ran = Place::new()
        .typed(&["play", KLEIN, "--seed", "1"], "\n9\nja\n-1\n\n")
        .exits(0);
    assert_eq!(
        ran.out.matches("Typ het nummer van je keuze.").count(),
        5,
        "{}",
        ran.out
    );
}

#[test]
fn the_end_of_the_input_keeps_the_run() {
    Place::new()
        .typed(&["play", KLEIN], "")
        .exits(0)
        .says("drempel play klein --resume");
    Place::new()
        .run(&["play", KLEIN, "--choose", "honest"])
        .exits(0)
        .says("drempel play klein --resume");
}

#[test]
fn an_option_that_is_not_offered_names_what_is() {
    Place::new()
        .run(&["play", KLEIN, "--seed", "1", "--choose", "honest,apologise"])
        .exits(2)
        .warns("apologise kan nu niet. Dit kan wel: push, listen, leave.");
}

#[test]
fn inputs_after_the_end_are_named_and_do_no_harm() {
    let ran = Place::new()
        .run(&["play", KLEIN, "--choose", "leave,honest,wait"])
        .exits(0);
    ran.says("De deur gaat dicht")
        .warns("2 keer invoer is niet gebruikt");
}

#[test]
fn a_script_holds_any_input() {
    let place = Place::new();
    let script = place.file(
        "run.script",
        b"# a run\n{\"aside\":\"notebook\"}\n\"pause\"\n{\"choose\":\"pretext\"}\n\"help\"\n{\"choose\":\"apologise\"}\n\
          {\"observe\":[\"post\",\"dog\"]}\n\n{\"choose\":\"neighbour_bin\"}\n{\"choose\":\"promise\"}\n{\"reflect\":\"Zo.\"}\n",
    );
    let script = script.to_str().unwrap();
    let ran = place
        .run(&["play", KLEIN, "--seed", "1", "--script", script])
        .exits(0);
    ran.says("Was er niet: Er blaft een hond.")
        .says("In je eigen woorden");
    let wrong = place.file("wrong.script", b"\n{\"choos\":\"x\"}\n");
    place
        .run(&["play", KLEIN, "--script", wrong.to_str().unwrap()])
        .exits(2)
        .warns("regel 2")
        .warns("\"choose\"");
    let early = place.file("early.script", b"{\"reflect\":\"x\"}\n");
    place
        .run(&["play", KLEIN, "--script", early.to_str().unwrap()])
        .exits(2)
        .warns("Daar wordt nu niet om gevraagd.");
    place
        .run(&["play", KLEIN, "--script", "nowhere"])
        .exits(2)
        .warns("nowhere");
}

#[test]
fn a_fixed_draw_falls_so_and_makes_it_practice() {
    let place = Place::new();
    place
        .run(&[
            "play",
            KLEIN,
            "--draw",
            "weather=wet",
            "--draw",
            "profile=open",
            "--choose",
            "leave",
        ])
        .exits(0)
        .says("(Je denkt: Wat een regen.)")
        .says("Het weer: Het regent. (met de hand vastgezet)")
        .says("Het begin: open begin (met de hand vastgezet)")
        .says("Dit was een oefenrun.");
    place
        .run(&["play", KLEIN, "--draw", "wether=wet"])
        .exits(2)
        .warns("Deze zijn er: weather, profile.");
    place
        .run(&["play", KLEIN, "--draw", "weather=snow"])
        .exits(2)
        .warns("Deze zijn er: dry, wet.");
}

#[test]
fn the_same_seed_gives_the_same_run() {
    let text = |_| {
        Place::new()
            .run(&[
                "play",
                KLEIN,
                "--seed",
                "12",
                "--choose",
                "wait,push,cees_bin,vague",
            ])
            .exits(0)
            .out
    };
    let [first, second] = [0, 1].map(text);
    assert_eq!(first, second);
}

#[test]
fn a_name_is_said_and_cannot_be_a_slot_or_an_escape() {
    let ran = Place::new()
        .run(&[
            "play",
            KLEIN,
            "--name",
            "{helper}\u{1b}[31m",
            "--choose",
            "honest",
        ])
        .exits(0);
    ran.says("helper[31m, van Wijkwerk").never_says("\u{1b}");
}

#[test]
fn json_is_all_that_comes_out_and_its_shape_is_pinned() {
    let ran = Place::new()
        .run(&[
            "play", KLEIN, "--seed", "1", "--choose", THROUGH, "--format", "json",
        ])
        .exits(0);
    assert_eq!(ran.err, "");
    let debrief: Value = serde_json::from_str(&ran.out).unwrap();
    let shape: String = debrief
        .as_object()
        .unwrap()
        .iter()
        .map(|(key, value)| format!("{key}: {}\n", shape(value)))
        .collect();
    expect![[r#"
        acts: {adherent counts non_adherent questions reflections}
        balances: [{attunement fit id leaning minus moments name plus tendency}]
        chance: [{draw fixed note outcome text}]
        choices: [{alternatives by chances cue effect evidence_counts hard line node option reply shows title why}]
        client: text
        competencies: [{about chances framework framework_name goal high id level low name score score_raw score_shown}]
        critical: [{danger id instead line moment name node repaired source what}]
        curve: {values variables}
        dispositions: [{id missed name shown}]
        ending: {id inner text title}
        frameworks_hash: text
        language: text
        mode: text
        network: null
        next_time: null
        observations: [{assumed missed prompt seen}]
        points: [{alternative kind line moment why}]
        practice: bool
        promises: [{id made outcome settled text}]
        reflections: [{answer question}]
        scenario: text
        scenario_hash: text
        seed: number
        sources: [{about id name ours places}]
        standing: text
        take_along: []
        tensions: []
        texts_language: text
        title: text
        transcript: [{by name text}]
        turning_points: [{by face kind line moment reply turned who}]
        worked: {by line moment node why}
    "#]].assert_eq(&shape);
    assert_eq!(debrief["ending"]["id"], "end_open");
    assert_eq!(debrief["seed"], 1);
}

#[test]
fn json_of_an_unfinished_run_has_no_ending() {
    let ran = Place::new()
        .run(&["play", KLEIN, "--choose", "honest", "--format", "json"])
        .exits(0);
    let debrief: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(debrief["ending"], Value::Null);
    assert_eq!(debrief["choices"][0]["option"], "honest");
    // Also when a person plays: the conversation is seen, and only the debrief is for the machine.
    let ran = Place::new()
        .typed(&["play", KLEIN, "--format", "json"], "\nhonest\n")
        .exits(0)
        .warns("Ria Post");
    serde_json::from_str::<Value>(&ran.out).unwrap();
}

/// Field names and kinds of values, one level down.
fn shape(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::Bool(_) => "bool".into(),
        Value::Number(_) => "number".into(),
        Value::String(_) => "text".into(),
        Value::Array(items) => format!("[{}]", items.first().map(shape).unwrap_or_default()),
        Value::Object(fields) => format!(
            "{{{}}}",
            fields.keys().cloned().collect::<Vec<_>>().join(" ")
        ),
    }
}

#[test]
fn a_reader_that_goes_away_is_a_quiet_end() {
    let place = Place::new();
    let mut child = place
        .command(&["play", KLEIN, "--seed", "1", "--choose", THROUGH])
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_output_is_said() {
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = Place::new()
        .command(&["list"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("de schijf is vol")
    );
}

#[test]
fn a_scenario_that_does_not_exist_or_is_wrong_is_not_played() {
    let place = Place::new();
    place
        .run(&["play", "nergens"])
        .exits(2)
        .warns("aan_de_deur");
    let wrong = place.file(
        "own/fout/scenario.ron",
        b"Scenario(format: 1, id: \"fout\",",
    );
    place
        .run(&["play", wrong.to_str().unwrap()])
        .exits(1)
        .warns("fout[syntax]")
        .warns("fout kan zo niet gespeeld worden");
}

#[test]
fn without_a_window_and_without_a_terminal_the_menu_or_a_sentence_comes() {
    let ran = Place::new().typed(&[], "1\n\n\nq\nl\nq\n");
    if cfg!(feature = "app") && cfg!(target_os = "linux") {
        ran.exits(2).warns("geen scherm");
    } else if cfg!(not(feature = "app")) {
        ran.exits(0)
            .says("Oefen een gesprek.")
            .says("Henk Broekman")
            .says("Nog niet af:")
            .says("Practise a conversation.");
    }
}
