//! `drempel replay --verify`: a hand-in that agrees, and all that can be altered in one.

use std::io::{Cursor, Write as _};

use drempel::core::dialogue::Input;
use drempel::core::hand_in::{HandIn, JOURNAL, NEXT_TIME, PAGE, PAPER, README, unzip, zip};
use drempel::core::journal::{Header, read, text};
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;

use super::reports::{NASTY, played};
use super::{Place, Ran};

fn hand_in(place: &Place, name: &str, more: &[&str]) -> Vec<u8> {
    let path = place.path(name);
    let args = [
        "report",
        "1",
        "--form",
        "hand-in",
        "-o",
        path.to_str().unwrap(),
    ];
    place.run(&[&args[..], more].concat()).exits(0);
    std::fs::read(path).unwrap()
}

fn verify(place: &Place, bytes: &[u8]) -> Ran {
    let path = place.file("given.zip", bytes);
    place.run(&["replay", "--verify", path.to_str().unwrap()])
}

/// Puts a file in, and on the list.
fn put(hand_in: &mut HandIn, name: &str, bytes: Vec<u8>) {
    let digest = Sha256::digest(&bytes);
    let hash = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    hand_in.manifest.files.insert(name.to_owned(), hash);
    hand_in.files.insert(name.to_owned(), bytes);
}

fn replace(hand_in: &mut HandIn, name: &str, from: &str, to: &str) {
    let old = String::from_utf8(hand_in.files[name].clone()).unwrap();
    assert!(old.contains(from), "{from} is not in {name}");
    put(hand_in, name, old.replacen(from, to, 1).into_bytes());
}

/// Writes the journal anew, under sums that are right.
fn rewrite(hand_in: &mut HandIn, change: impl FnOnce(&mut Header, &mut Vec<Input>)) {
    let journal = read(&hand_in.files[JOURNAL]).unwrap();
    let (mut header, mut inputs) = (journal.header, journal.inputs);
    change(&mut header, &mut inputs);
    put(hand_in, JOURNAL, text(&header, &inputs).0.into_bytes());
}

/// A zip with these files.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn what_was_handed_in_agrees_in_both_languages_with_and_without_numbers() {
    let place = Place::new();
    played(&place, NASTY);
    for (name, language, numbers) in [
        ("a.zip", "nl", None),
        ("b.zip", "en", None),
        ("c.zip", "nl", Some("--numbers")),
    ] {
        let more: Vec<&str> = ["--language", language]
            .into_iter()
            .chain(numbers)
            .collect();
        let bytes = hand_in(&place, name, &more);
        verify(&place, &bytes)
            .exits(0)
            .says("Alles klopt")
            .says("niet wie er speelde");
        let scores = unzip(&bytes).unwrap().manifest.results.scores;
        assert_eq!(scores.is_empty(), numbers.is_none());
    }
    // The same bytes again.
    assert_eq!(
        hand_in(&place, "d.zip", &[]),
        std::fs::read(place.path("a.zip")).unwrap()
    );
}

type Alter = fn(&mut HandIn);

/// What is altered, how, the exit code, and what is said of it.
const ALTERED: [(&str, Alter, i32, &str); 24] = [
    (
        "a level on the page",
        |it| replace(it, PAGE, "wisselend", "meestal passend"),
        1,
        "Het verschilt bij: Competenties",
    ),
    (
        "the page, and the list not",
        |it| {
            it.files.insert(PAGE.to_owned(), b"<html>".to_vec());
        },
        1,
        "report.html is veranderd",
    ),
    (
        "own words on the page",
        |it| replace(it, PAGE, "Ik vroeg te snel.", "Ik deed het goed."),
        1,
        "report.html is niet wat",
    ),
    (
        "another pdf",
        |it| {
            let pdf = it.files[PAPER].clone();
            put(it, PAPER, [&pdf[..], b"\n"].concat());
        },
        1,
        "report.pdf is niet wat",
    ),
    (
        "the read me",
        |it| replace(it, README, "bewijst niet", "bewijst"),
        1,
        "README.txt is niet wat",
    ),
    (
        "a choice in the journal",
        |it| rewrite(it, |_, inputs| inputs[1] = Input::Choose("listen".into())),
        1,
        "bij keuze 2 iets anders",
    ),
    (
        "a choice that was not open",
        |it| rewrite(it, |_, inputs| inputs[0] = Input::Choose("gone".into())),
        1,
        "gone",
    ),
    (
        "a line of the journal without its sum",
        |it| replace(it, JOURNAL, "apologise", "listen"),
        1,
        "gesprek zelf is niet te vertrouwen",
    ),
    (
        "a journal that ends early",
        |it| rewrite(it, |_, inputs| inputs.truncate(2)),
        1,
        "een andere afloop",
    ),
    (
        "a journal that was torn",
        |it| {
            let journal = it.files[JOURNAL].clone();
            put(it, JOURNAL, journal[..journal.len() - 4].to_vec());
        },
        1,
        "gesprek zelf is niet te vertrouwen",
    ),
    (
        "no journal",
        |it| {
            it.files.remove(JOURNAL);
        },
        1,
        "run.journal staat op de lijst",
    ),
    (
        "another seed",
        |it| rewrite(it, |header, _| header.setup.seed += 1),
        1,
        "report.html is niet wat",
    ),
    (
        "another name in the journal",
        |it| rewrite(it, |header, _| header.player = "iemand".into()),
        1,
        "een andere naam",
    ),
    (
        "another edition in the journal",
        |it| rewrite(it, |header, _| header.scenario_hash = "0".repeat(64)),
        2,
        "klein",
    ),
    (
        "another scenario on the list",
        |it| it.manifest.scenario = "aan_de_deur".into(),
        1,
        "een ander scenario",
    ),
    (
        "other frameworks on the list",
        |it| it.manifest.frameworks_hash = "0".repeat(64),
        1,
        "andere competenties",
    ),
    (
        "another name on the list",
        |it| it.manifest.player = "iemand".into(),
        1,
        "een andere naam",
    ),
    (
        "another run on the list",
        |it| it.manifest.run = "00".into(),
        1,
        "hoort bij een ander gesprek",
    ),
    (
        "a run that was forked",
        |it| it.manifest.standing = "practice_forked".into(),
        1,
        "telt anders mee",
    ),
    (
        "a level on the list",
        |it| {
            let level = it.manifest.results.levels.values_mut().next().unwrap();
            *level = "also_when_hard".into();
        },
        1,
        "Niveau van ‘",
    ),
    (
        "nothing critical on the list",
        |it| it.manifest.results.critical.clear(),
        1,
        "Kritiek moment ‘Misleiding’",
    ),
    (
        "a file missing",
        |it| {
            it.files.remove(PAPER);
        },
        1,
        "report.pdf staat op de lijst",
    ),
    (
        "a file added",
        |it| {
            it.files.insert("cijfer.txt".into(), b"10".to_vec());
        },
        1,
        "cijfer.txt zit erin",
    ),
    (
        "the next time taken away",
        |it| {
            it.files.remove(NEXT_TIME);
            it.manifest.files.remove(NEXT_TIME);
        },
        1,
        "report.html is niet wat",
    ),
];

#[test]
fn each_alteration_is_found_and_named() {
    let place = Place::new();
    played(&place, "Ik vroeg te snel.");
    let bytes = hand_in(&place, "in.zip", &[]);
    verify(&place, &bytes).exits(0);
    for (name, alter, code, words) in ALTERED {
        let mut hand_in = unzip(&bytes).unwrap();
        alter(&mut hand_in);
        let ran = verify(&place, &zip(&hand_in).unwrap());
        let said = format!("{} {}", ran.out, ran.err)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        assert!(
            ran.code == code && said.contains(words),
            "{name}: {} {said}",
            ran.code
        );
        assert!(!said.contains("Alles klopt"), "{name}");
    }
    // A number, where there are numbers.
    let mut hand_in = unzip(&hand_in(&place, "n.zip", &["--numbers"])).unwrap();
    let results = &mut hand_in.manifest.results;
    let id = results.levels.keys().next().unwrap().clone();
    results.scores.insert(id, 0.999);
    verify(&place, &zip(&hand_in).unwrap())
        .exits(1)
        .says("Getal van ‘");
}

#[test]
fn a_file_that_is_no_hand_in_is_refused_in_a_sentence() {
    let place = Place::new();
    played(&place, "Zo.");
    let given = hand_in(&place, "in.zip", &[]);
    let list = zip::ZipArchive::new(Cursor::new(&given)).unwrap();
    let mut list = list;
    let mut manifest = Vec::new();
    std::io::Read::read_to_end(&mut list.by_name("hand-in.json").unwrap(), &mut manifest).unwrap();
    let newer = String::from_utf8(manifest.clone()).unwrap();
    let newer = newer.replacen("\"format\": 1", "\"format\": 2", 1);
    let zeros = vec![0; 80 * 1024 * 1024];
    let mut damaged = given.clone();
    let middle = damaged.len() / 2;
    damaged[middle..middle + 64].fill(0);
    let many: Vec<String> = (0..200).map(|number| format!("{number}.txt")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    let twice = |name: &str| {
        // The second of two names is written over the other's, which is as long.
        let bytes = zipped(&[
            ("hand-in.json", &manifest),
            ("aaaaaaaaaaa", b"1"),
            ("run.journal", b"2"),
        ]);
        let at: Vec<usize> = (0..bytes.len() - 11)
            .filter(|at| &bytes[*at..at + 11] == b"aaaaaaaaaaa")
            .collect();
        let mut bytes = bytes;
        for at in at {
            bytes[at..at + 11].copy_from_slice(name.as_bytes());
        }
        bytes
    };
    let listed = [&[("hand-in.json", &manifest[..])], &many[..]].concat();
    let cases: [(&[u8], i32, &str); 11] = [
        (b"", 2, "geen zipbestand"),
        (b"PK\x03\x04 nothing", 2, "geen zipbestand"),
        (
            &zipped(&[("word/document.xml", b"<w/>")]),
            1,
            "ergens anders",
        ),
        (
            &zipped(&[("document.xml", b"<w/>")]),
            2,
            "niet iets dat met Drempel",
        ),
        (
            &zipped(&[("hand-in.json", b"{}")]),
            2,
            "niet iets dat met Drempel",
        ),
        (
            &zipped(&[("hand-in.json", newer.as_bytes())]),
            2,
            "nieuwere versie",
        ),
        (
            &zipped(&[("hand-in.json", &manifest), ("zeros.txt", &zeros)]),
            1,
            "veel te groot",
        ),
        (
            &zipped(&[("hand-in.json", &manifest), ("../run.journal", b"x")]),
            1,
            "../run.journal",
        ),
        (&zipped(&many), 2, "drempel runs --import"),
        (&zipped(&listed), 1, "veel te groot"),
        (&twice("run.journal"), 1, "twee keer"),
    ];
    for (bytes, code, words) in cases {
        let ran = verify(&place, bytes);
        let said = ran.err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            ran.code == code && said.contains(words),
            "{words}: {} {said}",
            ran.code
        );
    }
    let ran = verify(&place, &damaged);
    assert!([1, 2].contains(&ran.code), "{}", ran.out);
    // Nothing was unpacked anywhere.
    assert!(!place.path("run.journal").exists() && !place.path("../run.journal").exists());
}

#[test]
fn help_in_a_run_is_known_of_its_journal() {
    let place = Place::new();
    played(&place, "Zo.");
    let mut hand_in = unzip(&hand_in(&place, "in.zip", &[])).unwrap();
    rewrite(&mut hand_in, |_, inputs| inputs.insert(0, Input::Help));
    verify(&place, &zip(&hand_in).unwrap())
        .exits(1)
        .says("telt anders mee");
}
