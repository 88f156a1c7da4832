//! Help and wrong command lines, in Dutch and English.

use expect_test::expect;

use super::Place;

const COMMANDS: [&str; 13] = [
    "play",
    "audit",
    "simulate",
    "list",
    "figures",
    "runs",
    "replay",
    "check",
    "translate",
    "new",
    "fmt",
    "graph",
    "help",
];

/// Words of the argument reader itself, which are English.
const ENGLISH: [&str; 12] = [
    "Usage",
    "usage",
    "Options:",
    "Commands",
    "Print help",
    "error:",
    "required",
    "arguments",
    "possible values",
    "For more information",
    "unexpected",
    "default:",
];

/// A message that is missing shows its own id.
fn has_no_message_id(text: &str) {
    for id in ["help-", "value-", "usage-", "hint-"] {
        for at in text.match_indices(id).map(|(at, _)| at) {
            let before = text[..at].chars().next_back().unwrap_or(' ');
            assert!(!before.is_whitespace(), "{id} in:\n{text}");
        }
    }
}

#[test]
fn dutch_help_has_no_english_of_the_argument_reader() {
    let place = Place::new();
    for command in COMMANDS {
        let ran = place
            .run(&["help", command])
            .exits(0)
            .says("Zo typ je het: drempel");
        for word in ENGLISH {
            assert!(!ran.out.contains(word), "{word} in:\n{}", ran.out);
        }
        has_no_message_id(&ran.out);
        let same = place.run(&[command, "--help"]).exits(0).out;
        if command != "help" {
            assert_eq!(same, ran.out);
        }
        has_no_message_id(&place.run(&[command, "-h", "--language", "en"]).exits(0).out);
    }
}

#[test]
fn help_in_english_is_english() {
    Place::new()
        .run(&["--language", "en", "--help"])
        .exits(0)
        .says("Type it so: drempel [COMMAND]")
        .says("Plays a conversation")
        .never_says("Speelt");
    let ran = Place::new().run(&["help", "nothing"]).exits(2);
    ran.warns("Deze opdracht bestaat niet: nothing");
}

#[test]
fn the_version_is_said() {
    let ran = Place::new().run(&["--version"]).exits(0);
    assert_eq!(ran.out, format!("drempel {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn wrong_command_lines_are_exit_code_2_in_both_languages() {
    let place = Place::new();
    let lines = [
        "plays",
        "--bogus",
        "play",
        "play x --seed",
        "play x --seed a",
        "play x --mode foo",
        "play x --sed 1",
        "play x --choose a --script b",
        "play x --draw a",
        "play x --seed 1 --seed 2",
        "play x y",
        "check",
        "check --format xml a",
        "runs --yes",
        "translate a",
        "--language de",
        "help nothing",
    ];
    let mut said = String::new();
    for language in ["nl", "en"] {
        for line in lines {
            let args: Vec<&str> = line.split(' ').collect();
            let ran = if line.contains("--language") {
                place.run(&args)
            } else {
                place.run(&[&args[..], &["--language", language]].concat())
            };
            let ran = ran.exits(2);
            assert_eq!(ran.out, "");
            has_no_message_id(&ran.err);
            let all: Vec<&str> = ran.err.lines().collect();
            let without_last = all[..all.len() - 1].join(" / ");
            said += &format!("{language} {line}: {without_last}\n");
        }
    }
    expect![[r#"
        nl plays: Deze opdracht bestaat niet: plays / Bedoel je play?
        nl --bogus: Dit hoort hier niet: --bogus
        nl play: Hier ontbreekt nog: SCENARIO
        nl play x --seed: Achter --seed hoort nog iets te staan.
        nl play x --seed a: Dit kan niet bij --seed: a / Het moet een heel getal zijn, van 0 tot 18446744073709551615.
        nl play x --mode foo: Dit kan niet bij --mode: foo / Kies uit: practice, independent
        nl play x --sed 1: Dit hoort hier niet: --sed / Bedoel je --seed?
        nl play x --choose a --script b: --choose en --script gaan niet samen.
        nl play x --draw a: Dit kan niet bij --draw: a / Typ het zo: toeval=uitkomst.
        nl play x --seed 1 --seed 2: --seed staat er twee keer.
        nl play x y: Dit hoort hier niet: y
        nl check: Hier ontbreekt nog: PAD
        nl check --format xml a: Dit kan niet bij --format: xml / Kies uit: human, json
        nl runs --yes: Hier ontbreekt nog: --delete
        nl translate a: Hier ontbreekt nog: TAAL
        nl --language de: Dit kan niet bij --language: de / Kies uit: nl, en
        nl help nothing: Deze opdracht bestaat niet: nothing
        en plays: There is no such command: plays / Do you mean play?
        en --bogus: This does not belong here: --bogus
        en play: Still missing here: SCENARIO
        en play x --seed: Something should stand after --seed.
        en play x --seed a: This cannot be for --seed: a / It must be a whole number, from 0 to 18446744073709551615.
        en play x --mode foo: This cannot be for --mode: foo / Choose from: practice, independent
        en play x --sed 1: This does not belong here: --sed / Do you mean --seed?
        en play x --choose a --script b: --choose and --script do not go together.
        en play x --draw a: This cannot be for --draw: a / Type it like this: draw=outcome.
        en play x --seed 1 --seed 2: --seed stands there twice.
        en play x y: This does not belong here: y
        en check: Still missing here: PATH
        en check --format xml a: This cannot be for --format: xml / Choose from: human, json
        en runs --yes: Still missing here: --delete
        en translate a: Still missing here: LANGUAGE
        en --language de: Dit kan niet bij --language: de / Kies uit: nl, en
        en help nothing: There is no such command: nothing
    "#]].assert_eq(&said);
}

#[test]
fn the_language_comes_from_the_line_the_settings_or_the_computer() {
    let place = Place::new();
    let speaks = |args: &[&str], lang: &str| {
        let output = place.command(args).env("LANG", lang).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(speaks(&["--help"], "en_GB.UTF-8").contains("Commands"));
    assert!(speaks(&["--help"], "nl_NL.UTF-8").contains("Opdrachten"));
    assert!(speaks(&["--help"], "C").contains("Opdrachten"));
    assert!(speaks(&["--help", "--language=nl"], "en_GB.UTF-8").contains("Opdrachten"));
    place.file("data/settings.json", br#"{"language":"en"}"#);
    assert!(speaks(&["--help"], "nl_NL.UTF-8").contains("Commands"));
}

#[test]
fn figures_are_drawn_or_the_program_says_why_it_cannot() {
    let place = Place::new();
    place.run(&["figures"]).exits(2).warns("--out");
    let out = place.path("sheets");
    let asked = ["figures", "../geen", "--out", out.to_str().unwrap()];
    let ran = place.run(&asked).exits(2);
    match cfg!(feature = "app") {
        true => ran.warns("Er is geen scenario ../geen."),
        false => ran.warns("gebouwd zonder venster"),
    };
    assert!(!out.exists());
}
