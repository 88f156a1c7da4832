//! A few hundred changed copies of the repository's own files, the same ones each time, through
//! the functions that the fuzz targets breed inputs for (`fuzz/`).
#![expect(
    clippy::disallowed_methods,
    reason = "a check of settings writes the file that it reads"
)]

#[path = "../../fuzz/src/checks.rs"]
#[expect(unreachable_pub, reason = "the fuzz targets use it from outside")]
mod checks;

use std::path::PathBuf;

use drempel::storage::read_source;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};

use crate::fixtures::{files_in, in_repository};

/// What does not belong where it is put.
const STRANGE: [&str; 12] = [
    "\u{1b}[31m",
    "\u{9b}2J",
    "\u{202e}",
    "\u{2066}",
    "{worker}",
    "{{",
    "}",
    "\"",
    "-1",
    "99999999999999999999",
    "/*",
    "\\",
];

/// Small files of the repository in which something changes.
fn corpus(folders: &[&str]) -> Vec<String> {
    let files = folders.iter().flat_map(|folder| files_in(folder));
    let files: Vec<PathBuf> = files
        .flat_map(|path| match path.is_dir() {
            true => vec![path.join("scenario.ron")],
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    let texts = files.iter().map(|path| read_source(path).unwrap());
    texts.filter(|text| text.len() < 24 * 1024).collect()
}

/// A place between two characters.
fn place(text: &str, rng: &mut ChaCha8Rng) -> usize {
    let mut at = rng.random_range(0..=text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A text with some changes: parts lost, doubled or taken from another, numbers and signs.
fn changed(text: &str, other: &str, rng: &mut ChaCha8Rng) -> String {
    let mut text = text.to_owned();
    for _ in 0..rng.random_range(0..5) {
        let start = place(&text, rng);
        let mut end = (start + rng.random_range(0..60)).min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let part = text[start..end].to_owned();
        match rng.random_range(0..5) {
            0 => text.replace_range(start..end, ""),
            1 => text.insert_str(start, &part),
            2 => text.insert_str(start, STRANGE[rng.random_range(0..STRANGE.len())]),
            3 => {
                let line = other
                    .lines()
                    .nth(rng.random_range(0..60))
                    .unwrap_or_default();
                text.insert_str(start, line);
            }
            _ => {
                let digit = text[start..].find(|c: char| c.is_ascii_digit());
                if let Some(at) = digit.map(|at| start + at) {
                    text.replace_range(
                        at..=at,
                        ["0", "7", "-3", "0.25", "1e9"][rng.random_range(0..5)],
                    );
                }
            }
        }
    }
    text
}

/// Gives a check this many changed files.
fn try_all(check: fn(&[u8]), folders: &[&str], times: u64) {
    let corpus = corpus(folders);
    assert!(!corpus.is_empty());
    for number in 0..times {
        let mut rng = ChaCha8Rng::seed_from_u64(number);
        let mut pick = || &corpus[rng.random_range(0..corpus.len())];
        let (text, other) = (pick(), pick());
        let text = changed(text, other, &mut rng);
        check(text.as_bytes());
    }
}

/// What broke a check once.
fn try_found(check: fn(&[u8]), target: &str) {
    let folder = in_repository("fuzz/found").join(target);
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        check(&std::fs::read(entry.path()).unwrap());
    }
}

#[test]
fn a_changed_journal_is_a_beginning_of_its_run_or_is_refused() {
    for number in 0..4000 {
        let mut rng = ChaCha8Rng::seed_from_u64(number);
        let edits: Vec<u8> = (0..rng.random_range(5..25)).map(|_| rng.random()).collect();
        checks::journal(&edits);
    }
    try_found(checks::journal, "journal");
}

#[test]
fn a_changed_scenario_plays_as_it_replays_or_is_refused() {
    try_all(
        checks::scenario,
        &["tests/data/scenarios", "tests/data/diagnostics"],
        250,
    );
    try_found(checks::scenario, "scenario");
}

#[test]
fn a_changed_file_means_the_same_when_it_is_laid_out() {
    try_all(
        checks::fmt,
        &["tests/data/scenarios", "tests/data/diagnostics"],
        400,
    );
    try_found(checks::fmt, "fmt");
}

#[test]
fn a_changed_framework_is_read_or_refused() {
    try_all(checks::framework, &["assets/frameworks"], 60);
    try_found(checks::framework, "framework");
}

#[test]
fn changed_ways_of_working_play_or_are_refused() {
    let text = read_source(&in_repository("assets/policies.ron")).unwrap();
    for number in 0..150 {
        let mut rng = ChaCha8Rng::seed_from_u64(number);
        checks::policies(changed(&text, &text, &mut rng).as_bytes());
    }
    try_found(checks::policies, "policies");
}

#[test]
fn changed_settings_are_sensible() {
    let text = "{\"language\":\"en\",\"worker\":\"Sam\",\"player\":\"p\",\"text_scale\":1.25,\"theme\":\"dark\",\"typeface\":\"atkinson\",\"welcomed\":true}";
    for number in 0..300 {
        let mut rng = ChaCha8Rng::seed_from_u64(number);
        checks::settings(changed(text, text, &mut rng).as_bytes());
    }
    checks::settings(b"\xff\xfe");
    checks::settings(b"{\"text_scale\":1e300}");
    try_found(checks::settings, "settings");
}
