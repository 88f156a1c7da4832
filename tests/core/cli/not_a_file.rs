//! A pipe, a device without end, a folder, a gigabyte in place of anything that is read: a sentence,
//! and never a wait.
#![cfg(unix)]

use std::path::Path;
use std::time::Duration;

use assert_cmd::Command;

use super::{KLEIN, Place};

/// What can stand where a file belongs, and a word of what is said about it.
const STRANGERS: [(&str, &str); 4] = [
    ("pipe", "gewoon bestand"),
    ("device", "gewoon bestand"),
    ("folder", "map"),
    ("gigabyte", "groot"),
];

fn put(stranger: &str, path: &Path) {
    if path.is_file() {
        std::fs::remove_file(path).unwrap();
    }
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    match stranger {
        "pipe" => {
            let made = std::process::Command::new("mkfifo").arg(path).status();
            assert!(made.unwrap().success());
        }
        "device" => std::os::unix::fs::symlink("/dev/zero", path).unwrap(),
        "folder" => std::fs::create_dir(path).unwrap(),
        // With nothing in it, so that it takes no room.
        _ => std::fs::File::create(path)
            .unwrap()
            .set_len(1 << 30)
            .unwrap(),
    }
}

/// Puts each stranger at a path of a place that was played in, and runs these.
fn each(at: &str, commands: &[&[&str]], words: impl Fn(&str, &str) -> Option<String>) {
    for (stranger, word) in STRANGERS {
        let place = Place::new();
        let klein = Path::new(KLEIN).join("scenario.ron");
        place.file(
            "data/scenarios/klein/scenario.ron",
            &std::fs::read(klein).unwrap(),
        );
        if at.starts_with("data/runs/") || at.starts_with("data/kept/") {
            place
                .run(&["play", "klein", "--seed", "1", "--choose", "pretext"])
                .exits(0);
        }
        let at = match at.strip_prefix("data/runs/") {
            Some(_) => place.journal(),
            None if at.starts_with("data/kept/") => {
                let kept = std::fs::read_dir(place.data().join("kept")).unwrap();
                let mut kept = kept.map(|entry| entry.unwrap().path().join("scenario.ron"));
                kept.find(|path| path.exists()).unwrap()
            }
            None => place.path(at),
        };
        put(stranger, &at);
        for args in commands {
            let at = at.to_str().unwrap();
            let args: Vec<_> = args
                .iter()
                .map(|arg| if *arg == "AT" { at } else { arg })
                .collect();
            let mut command = Command::from_std(place.command(&args));
            let output = command.timeout(Duration::from_secs(60)).output().unwrap();
            let said = [output.stdout, output.stderr].concat();
            // However the lines are broken.
            let said = String::from_utf8_lossy(&said);
            let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
            let what = format!("{stranger} at {at}: {args:?}: {said}");
            assert!(output.status.code().is_some_and(|code| code <= 2), "{what}");
            if let Some(word) = words(stranger, word) {
                assert!(said.contains(&word), "{word:?} is not said. {what}");
            }
        }
    }
}

#[test]
fn in_place_of_settings_or_the_layout() {
    let same = |_: &str, word: &str| Some(word.to_owned());
    each("data/settings.json", &[&["--version"], &["list"]], same);
    let play: &[&str] = &["play", "klein", "--choose", "leave"];
    each("data/layout", &[play, &["runs"]], same);
}

#[test]
fn in_place_of_what_was_kept_of_a_run() {
    let same = |_: &str, word: &str| Some(word.to_owned());
    each("data/runs/journal", &[&["replay", "AT"]], same);
    let unreadable = |_: &str, _: &str| Some("onleesbaar".to_owned());
    each("data/runs/journal", &[&["runs"]], unreadable);
    let resume: &[&str] = &["play", "klein", "--resume", "--choose", "apologise"];
    let nothing = |_: &str, _: &str| Some("geen gesprek van klein".to_owned());
    each("data/runs/journal", &[resume], nothing);
    let gone = |_: &str, _: &str| Some("ligt niet bij dit logboek".to_owned());
    each("data/kept/scenario.ron", &[resume], gone);
    // A new run heals what was kept, but for a folder, which may hold anything.
    let heals: &[&str] = &["play", "klein", "--seed", "2", "--choose", "pretext"];
    let kept = |stranger: &str, _: &str| {
        Some(
            if stranger == "folder" {
                "is een map"
            } else {
                "Je gesprek is bewaard"
            }
            .to_owned(),
        )
    };
    each("data/kept/scenario.ron", &[heals], kept);
}

#[test]
fn in_place_of_what_an_author_writes() {
    let same = |_: &str, word: &str| Some(word.to_owned());
    let scenario: &[&[&str]] = &[
        &["check", "AT"],
        &["play", "klein"],
        &["audit", "klein"],
        &["graph", "klein"],
        &["simulate", "klein"],
        &["translate", "klein", "en"],
    ];
    each("data/scenarios/klein/scenario.ron", scenario, same);
    // A folder may lie beside a scenario, whatever it is called.
    let but_folders = |stranger: &str, word: &str| (stranger != "folder").then(|| word.to_owned());
    each(
        "data/scenarios/klein/en.ron",
        &[&["check", "klein"]],
        but_folders,
    );
    each(
        "data/scenarios/frameworks/own.ron",
        &[&["play", "klein"]],
        but_folders,
    );
    each(
        "policies.ron",
        &[&["simulate", "klein", "--policies", "AT"]],
        same,
    );
    each("inputs", &[&["play", "klein", "--script", "AT"]], same);
}
