//! One thing ends with one exit code, whichever command meets it: 0 fine, 1 findings, 2 wrong
//! usage or a file that cannot be read.

use std::collections::BTreeSet;
use std::path::Path;

use super::{KLEIN, Place, copy_klein};

/// Arguments of every command in each of four cases; a case that a command cannot meet is left
/// out. `{klein}` is a sound scenario, `{wrong}` one with an error, `{torn}` one that is no RON,
/// `{unreadable}` one that is not text.
const CASES: [(&str, &[(u8, &str)]); 16] = [
    (
        "play",
        &[
            (0, "{klein} --seed 1 --choose leave"),
            (1, "{wrong} --choose leave"),
            (1, "{torn} --choose leave"),
            (2, "{unreadable} --choose leave"),
            (2, "{klein} --script {unreadable}/scenario.ron"),
            (2, "{klein} --choose nothing_like_it"),
            (2, "nowhere"),
            (2, "{klein} --mode other"),
        ],
    ),
    (
        "check",
        &[
            (0, "{klein}"),
            (1, "{wrong}"),
            (1, "{torn}"),
            (2, "{unreadable}"),
            (2, "{wrong} {unreadable}"),
            (2, "nowhere"),
            (2, "{klein} --deny nothing_like_it"),
        ],
    ),
    (
        "audit",
        &[
            (0, "wie_was_er_voor"),
            (1, "{klein}"),
            (1, "{wrong}"),
            (1, "{torn}"),
            (2, "{unreadable}"),
            (2, "nowhere"),
            (2, "{klein} --max-states many"),
        ],
    ),
    (
        "simulate",
        &[
            (0, "{klein} --runs 2 --policy random"),
            (1, "{wrong} --runs 2"),
            (1, "{torn} --runs 2"),
            (1, "{klein} --runs 2 --policies {torn}/scenario.ron"),
            (2, "{unreadable} --runs 2"),
            (2, "{klein} --runs 2 --policies {unreadable}/scenario.ron"),
            (2, "nowhere"),
            (2, "{klein} --policy nothing_like_it"),
        ],
    ),
    (
        "graph",
        &[
            (0, "{klein}"),
            (1, "{wrong}"),
            (1, "{torn}"),
            (2, "{unreadable}"),
            (2, "nowhere"),
            (2, "{klein} --format png"),
        ],
    ),
    (
        "translate",
        &[
            (0, "{klein} en"),
            (1, "{torn} en"),
            (2, "{unreadable} en"),
            (2, "nowhere en"),
            (2, "{klein} english"),
        ],
    ),
    (
        "fmt",
        &[
            (0, "{klein} --check"),
            (1, "{untidy} --check"),
            (1, "{torn}"),
            (2, "{unreadable}"),
            (2, "nowhere"),
            (2, ""),
        ],
    ),
    (
        "replay",
        &[
            (0, "{journal}"),
            (1, "{damaged}"),
            (2, "{journal}.gone"),
            (2, "{journal} --format xml"),
            (0, "--verify {hand-in}"),
            (1, "--verify {altered}"),
            (2, "--verify {journal}"),
            (2, "--verify {hand-in}.gone"),
            (2, "{journal} --verify {hand-in}"),
        ],
    ),
    (
        "report",
        &[
            (0, "1 -o {place}/report.html"),
            (0, "1 -o {place}/report.pdf --numbers"),
            (0, "1 1 --as csv -o {place}/table"),
            (2, "1 -o {place}/report.html"),
            (2, "1 -o {place}/report"),
            (2, "1 -o {place}/report.zip"),
            (2, "nothing_like_it -o {place}/other.html"),
            (2, "1 -o {place}/gone/report.pdf"),
            (2, "1"),
        ],
    ),
    (
        "runs",
        &[(0, ""), (2, "--delete nothing_like_it --yes"), (2, "--yes")],
    ),
    (
        "list",
        &[
            (0, ""),
            (0, "behaviours nothing_like_it"),
            (2, "nothing_like_it"),
            (2, "--bogus"),
        ],
    ),
    (
        "new",
        &[(0, "{place}/own/fresh"), (2, "{place}/own/Bad"), (2, "")],
    ),
    (
        "sheets",
        &[
            (0, "{klein} -o {place}/sheets"),
            (2, "{klein}"),
            (2, "nothing_like_it -o {place}/sheets"),
        ],
    ),
    ("portfolio", &[(0, ""), (2, "--bogus")]),
    ("figures", &[(2, "")]),
    ("help", &[(0, ""), (2, "nothing_like_it")]),
];

/// A place with everything that the cases name, and what each name stands for.
fn furnish(place: &Place) -> Vec<(&'static str, String)> {
    let klein = copy_klein(place);
    let text = std::fs::read_to_string(klein.join("scenario.ron")).unwrap();
    let folder = |name: &str, bytes: &[u8]| {
        let text = place.file(&format!("own/{name}/klein/scenario.ron"), bytes);
        text.parent().unwrap().display().to_string()
    };
    let wrong = text.replace("start: \"weather\"", "start: \"wether\"");
    assert_ne!(wrong, text);
    place
        .run(&["play", KLEIN, "--seed", "1", "--choose", "leave"])
        .exits(0);
    let journal = place.journal();
    let damaged = std::fs::read_to_string(&journal)
        .unwrap()
        .replacen("klein", "groot", 1);
    let damaged = place.file("damaged.journal", damaged.as_bytes());
    let kept = place.file("kept.journal", &std::fs::read(&journal).unwrap());
    let hand_in = place.path("in.zip");
    let named = hand_in.to_str().unwrap();
    place
        .run(&["report", "1", "--form", "hand-in", "-o", named])
        .exits(0);
    let altered = altered(&std::fs::read(&hand_in).unwrap());
    let altered = place.file("altered.zip", &altered);
    // A kept run finds what it was played with in the data folder that is named.
    vec![
        ("{klein}", klein.display().to_string()),
        ("{wrong}", folder("wrong", wrong.as_bytes())),
        ("{torn}", folder("torn", b"Scenario( format: 1, id: [ )")),
        ("{untidy}", folder("untidy", b"Scenario( id:\"klein\" )")),
        ("{unreadable}", folder("unreadable", b"Scenario(\xff\xfe)")),
        ("{journal}", kept.display().to_string()),
        ("{damaged}", damaged.display().to_string()),
        ("{hand-in}", hand_in.display().to_string()),
        ("{altered}", altered.display().to_string()),
        ("{place}", place.path("").display().to_string()),
    ]
}

/// A hand-in that says more than its run gives.
fn altered(zip: &[u8]) -> Vec<u8> {
    let mut hand_in = drempel::core::hand_in::unzip(zip).unwrap();
    hand_in.manifest.results.ending = None;
    drempel::core::hand_in::zip(&hand_in).unwrap()
}

#[test]
fn every_command_ends_with_the_code_of_what_it_met() {
    let place = Place::new();
    let names = furnish(&place);
    let mut faults = Vec::new();
    for (command, cases) in CASES {
        for (wanted, arguments) in cases {
            let mut line = format!("{command} {arguments}");
            for (name, path) in &names {
                line = line.replace(name, path);
            }
            let ran = place.run(&line.split_whitespace().collect::<Vec<_>>());
            if ran.code != i32::from(*wanted) {
                let (out, err) = (ran.out.chars().take(400).collect::<String>(), ran.err);
                faults.push(format!(
                    "{command} {arguments}: {} for {wanted}\n{out}{err}",
                    ran.code
                ));
            } else if ran.code == 2 {
                assert!(
                    !ran.err.is_empty() || command == "check",
                    "{command} {arguments}: why?"
                );
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Every command there is, as the help names them.
pub(super) fn commands() -> BTreeSet<String> {
    let help = Place::new().run(&["--help", "--language", "en"]).exits(0);
    let listed = help.out.lines().skip_while(|line| *line != "Commands");
    let listed = listed.skip(1).take_while(|line| !line.is_empty());
    // What a command does stands on lines that are set in further.
    let listed = listed.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names = listed.filter_map(|line| line.split_whitespace().next());
    names.map(str::to_owned).collect()
}

/// Nobody adds a command and forgets its exit codes.
#[test]
fn no_command_is_left_out() {
    let tried = CASES.iter().map(|(command, _)| (*command).to_owned());
    let tried: BTreeSet<String> = tried.collect();
    assert_eq!(commands(), tried);
}

/// Every way in which a scenario cannot be read, for every command that reads one.
#[test]
fn what_cannot_be_read_is_code_2_for_every_command() {
    let place = Place::new();
    let too_large = place.file("large/klein/scenario.ron", b"");
    let file = std::fs::File::options().write(true).open(&too_large);
    file.unwrap().set_len(40 * 1024 * 1024).unwrap();
    std::fs::create_dir_all(place.path("folder/klein/scenario.ron")).unwrap();
    place.file("bytes/klein/scenario.ron", b"\xff");
    let whole = std::fs::read(Path::new(KLEIN).join("scenario.ron")).unwrap();
    place.file("table/klein/scenario.ron", &whole);
    place.file("table/klein/en.ron", b"\xff");
    for kind in ["large", "folder", "bytes", "table"] {
        let folder = place.path(&format!("{kind}/klein"));
        let folder = folder.to_str().unwrap();
        for line in [
            &["check", folder][..],
            &["play", folder, "--choose", "leave"],
            &["audit", folder],
            &["simulate", folder, "--runs", "1"],
            &["graph", folder],
            &["translate", folder, "en"],
            &["fmt", folder, "--check"],
        ] {
            let ran = place.run(line);
            // A translation that cannot be read is left out where nobody reads it.
            if kind == "table" && ["play", "audit", "simulate"].contains(&line[0]) {
                assert_ne!(ran.code, 2, "{kind} {line:?}\n{}\n{}", ran.out, ran.err);
                continue;
            }
            assert_eq!(ran.code, 2, "{kind} {line:?}\n{}\n{}", ran.out, ran.err);
        }
    }
}
