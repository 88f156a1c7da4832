//! What a stranger's file holds, or is called, never steers the terminal: every command on
//! scenarios whose texts, ids and names are full of control characters and marks of direction.

use std::collections::BTreeSet;

use drempel::core::check::{LoadInput, load};
use drempel::core::diagnostic::render_human;
use drempel::core::framework::Catalog;
use drempel::core::locale::Lang;
use drempel::core::screen::steers;
use drempel::storage::{Library, read_source};
use serde_json::Value;

use super::exit_codes::commands;
use super::network::INPUTS;
use super::{KLEIN, KRING, Place, Ran};

/// Colour, bell, backspace, vertical tab, delete, next line, the 8-bit CSI, every override,
/// embedding and isolate: as a program that steers a terminal would write them.
const POISON: &str = "\u{1b}[31m\u{7}\u{8}\u{b}\u{7f}\u{85}\u{9b}2J\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";

/// What can stand in the name of a file or folder.
const IN_NAMES: &str = "\u{1b}[31m\u{7}\u{9b}2J\n\u{202e}";

/// The inside of every string in a scenario that has no escapes.
fn strings(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut rest = 0;
    for line in text.split_inclusive('\n') {
        let code = match line.trim_start().starts_with("//") {
            true => "",
            false => line,
        };
        let quotes: Vec<usize> = code.match_indices('"').map(|(at, _)| rest + at).collect();
        found.extend(quotes.chunks_exact(2).map(|pair| pair[0] + 1..pair[1]));
        rest += line.len();
    }
    found
}

/// A scenario with the poison after the first letter of each string that `chosen` takes.
fn poisoned(text: &str, mut chosen: impl FnMut(&str, usize) -> bool) -> String {
    let mut out = text.to_owned();
    for string in strings(text).into_iter().rev() {
        let first = text[string.clone()]
            .chars()
            .next()
            .map_or(0, char::len_utf8);
        if first > 0 && chosen(&out, string.start + first) {
            out.insert_str(string.start + first, POISON);
        }
    }
    out
}

fn loads(text: &str, catalog: &Catalog) -> bool {
    let input = LoadInput {
        folder: None,
        scenario: ("scenario.ron".to_owned(), text.to_owned()),
        translations: Vec::new(),
    };
    let (scenario, checked) = load(input, catalog);
    scenario.is_some() && !checked.has_errors()
}

/// The scenario with the poison in every string that takes it without becoming wrong.
fn as_far_as_it_loads(text: &str) -> String {
    let (catalog, _) = Library::default().catalog();
    let out = poisoned(text, |so_far, at| {
        let mut tried = so_far.to_owned();
        tried.insert_str(at, POISON);
        loads(&tried, &catalog)
    });
    assert!(out.matches(POISON).count() > 40);
    out
}

/// Nothing steers; isolates are ours and are closed on their line.
#[track_caller]
fn is_harmless(text: &str, line: &[&str]) {
    for shown in text.lines() {
        let mut open = 0;
        for c in shown.chars() {
            match c {
                '\u{2068}' => open += 1,
                '\u{2069}' => open -= 1,
                c => assert!(!steers(c), "{c:?} from {line:?} in:\n{text:?}"),
            }
            assert!(open == 0 || open == 1, "{line:?}: {shown:?}");
        }
        assert_eq!(open, 0, "{line:?}: {shown:?}");
    }
}

/// A place whose data folder has a name of that kind and holds a scenario as its own.
struct Strange {
    place: Place,
    data: String,
    used: BTreeSet<String>,
}

impl Strange {
    fn new() -> Self {
        let place = Place::new();
        let data = place.path(&format!("data{IN_NAMES}"));
        Self {
            data: data.to_str().unwrap().to_owned(),
            place,
            used: BTreeSet::new(),
        }
    }

    /// A file in the data folder.
    fn file(&self, name: &str, text: &str) -> String {
        let path = self
            .place
            .file(&format!("data{IN_NAMES}/{name}"), text.as_bytes());
        path.to_str().unwrap().to_owned()
    }

    /// Runs a command in both languages and looks at all that it writes.
    fn run(&mut self, line: &[&str], input: &str) -> Ran {
        self.used.insert(line[0].to_owned());
        let run = |language| {
            let line = [line, &["--data-dir", &self.data, "--language", language]].concat();
            let ran = self.place.typed(&line, input);
            is_harmless(&ran.out, &line);
            is_harmless(&ran.err, &line);
            ran
        };
        run("en");
        run("nl")
    }

    fn runs(&self) -> Vec<String> {
        let runs = std::fs::read_dir(format!("{}/runs", self.data)).unwrap();
        runs.map(|entry| entry.unwrap().path().to_str().unwrap().to_owned())
            .collect()
    }
}

#[test]
fn no_command_lets_a_scenario_steer_the_terminal() {
    let mut strange = Strange::new();
    let scenario = |path: &str| read_source(format!("{path}/scenario.ron").as_ref()).unwrap();
    let settings = serde_json::json!({ "player": POISON, "worker": POISON });
    strange.file("settings.json", &settings.to_string());
    let klein = strange.file(
        "scenarios/klein/scenario.ron",
        &as_far_as_it_loads(&scenario(KLEIN)),
    );
    strange.file(
        "scenarios/kring/scenario.ron",
        &as_far_as_it_loads(&scenario(KRING)),
    );
    // A scenario with the poison in every string, ids too, and one that is no RON.
    let wrong = poisoned(&scenario(KLEIN), |_, _| true);
    strange.file(&format!("scenarios/wrong{IN_NAMES}/scenario.ron"), &wrong);
    let torn = format!("Scenario( {POISON} format: 1, {POISON}: \"{POISON}\", \"");
    let torn = strange.file(&format!("scenarios/torn{IN_NAMES}/scenario.ron"), &torn);
    let framework = format!("Framework( format: 1, id: \"{POISON}\", {POISON}: 1 )");
    let framework = strange.file(&format!("frameworks/own{IN_NAMES}.ron"), &framework);
    let script = strange.file(&format!("script{IN_NAMES}.txt"), INPUTS);
    let nonsense = strange.file("nonsense.txt", &format!("{{\"{POISON}\":1}}"));
    let folders: Vec<String> = [
        "klein",
        "kring",
        &format!("wrong{IN_NAMES}"),
        &format!("torn{IN_NAMES}"),
    ]
    .iter()
    .map(|name| format!("{}/scenarios/{name}", strange.data))
    .collect();
    let all: Vec<&str> = folders.iter().map(String::as_str).collect();

    for folder in &all {
        let page = format!("{folder}/page{IN_NAMES}.html");
        let sheets = format!("{folder}/sheets{IN_NAMES}");
        for line in [
            &["play", folder, "--seed", "1", "--choose", super::THROUGH][..],
            &[
                "play",
                folder,
                "--seed",
                "1",
                "--script",
                &script,
                "--report",
                &page,
                "--overwrite",
            ],
            &["play", folder, "--seed", "1", "--script", &nonsense],
            &["play", folder, "--seed", "1", "--choose", POISON],
            &["check", folder],
            &["check", folder, "--situations"],
            &["check", folder, "--situations", POISON],
            &["sheets", folder, "-o", &sheets, "--overwrite"],
            &["audit", folder],
            &["audit", folder, "--format", "html"],
            &["simulate", folder, "--runs", "2"],
            &["simulate", folder, "--runs", "2", "--policy", POISON],
            &["simulate", folder, "--runs", "2", "--policies", &torn],
            &["graph", folder],
            &["graph", folder, "--format", "dot"],
            &["translate", folder, "en"],
            &["translate", folder, "en", "--accept", POISON],
            &["fmt", folder, "--check"],
            &["fmt", folder],
        ] {
            strange.run(line, "");
        }
        // By hand: everything that can be typed, and something that cannot.
        let typed =
            format!("1\n\nt\nk\n1\np\n2\n2\n{POISON}\n1\n?\nu\n1\n2\n1\n1\n1\n1\n1\n1\nq\n");
        strange.run(&["play", folder, "--name", POISON], &typed);
        strange.run(&["play", folder, "--resume"], "t\nq\n");
    }
    strange.run(&[&["check", &framework][..], &all].concat(), "");
    strange.run(&["check", POISON], "");
    strange.run(&["check", &klein, "--deny", POISON], "");
    strange.run(&["fmt", &framework, &script, POISON], "");
    strange.run(&["list"], "");
    strange.run(&["list", "frameworks", POISON], "");
    strange.run(&["list", POISON], "");
    strange.run(&["new", &format!("{}/new{IN_NAMES}", strange.data)], "");
    strange.run(&["figures", POISON], "");
    strange.run(&["help", POISON], "");
    strange.run(&[POISON], "");
    strange.run(&["play", POISON], "");
    strange.run(&["replay", POISON], "");
    let journals = strange.runs();
    assert!(journals.len() > 4);
    let copy = strange.file(
        &format!("runs/copy{IN_NAMES}.journal"),
        &read_source(journals[0].as_ref()).unwrap(),
    );
    strange.file(&format!("runs/torn{IN_NAMES}.journal"), POISON);
    for journal in journals.iter().chain([&copy]) {
        for format in ["human", "html"] {
            strange.run(&["replay", journal, "--format", format, "--trainer"], "");
        }
    }
    let newest = &journals[0];
    for (kind, more) in [
        ("html", "student"),
        ("pdf", "student"),
        ("csv", "student"),
        ("zip", "hand-in"),
    ] {
        let report = format!("{}/report{IN_NAMES}.{kind}", strange.data);
        strange.run(
            &[
                "report",
                newest,
                "-o",
                &report,
                "--form",
                more,
                "--overwrite",
            ],
            "",
        );
        strange.run(&["replay", "--verify", &report], "");
    }
    strange.run(&["report", POISON, "-o", POISON], "");
    strange.run(&["portfolio"], "");
    strange.run(&["portfolio", "--player", POISON], "");
    let zip = format!("{}/runs{IN_NAMES}.zip", strange.data);
    strange.run(&["runs", "--export", &zip], "");
    strange.run(&["runs", "--import", &zip], "");
    strange.run(&["runs", "--import", &framework], "");
    strange.run(&["runs"], "");
    strange.run(&["runs", "--delete", POISON, "--yes"], "");
    strange.run(&["runs", "--delete", "all", "--yes"], "");
    strange.used.remove(POISON);
    assert_eq!(strange.used, commands(), "a command is not tried");
    for name in ["blind.txt", "informed.txt"] {
        let sheet = format!("{}/sheets{IN_NAMES}/{name}", folders[0]);
        let sheet = read_source(sheet.as_ref()).unwrap();
        assert!(sheet.lines().count() > 3, "{sheet}");
        assert!(
            !sheet.contains(|c: char| c.is_control() && c != '\n'),
            "{name}"
        );
    }
}

/// A machine gets every character, escaped.
#[test]
fn json_keeps_what_a_terminal_is_spared() {
    let mut strange = Strange::new();
    let text = read_source(format!("{KLEIN}/scenario.ron").as_ref()).unwrap();
    let text = as_far_as_it_loads(&text);
    strange.file("scenarios/klein/scenario.ron", &text);
    strange.file(
        "scenarios/wrong/scenario.ron",
        &text.replace("start: \"weather\"", &format!("start: \"{POISON}\"")),
    );
    let folder = |name: &str| format!("{}/scenarios/{name}", strange.data);
    let (klein, wrong) = (folder("klein"), folder("wrong"));
    let mut json = |line: &[&str]| -> Value {
        let ran = strange.run(&[line, &["--format", "json"]].concat(), "");
        serde_json::from_str(&ran.out).unwrap()
    };
    let debrief = json(&["play", &klein, "--seed", "1", "--choose", "leave"]);
    // A title stands on one line, so it is refused with such signs in it.
    assert_eq!(debrief["title"], "Klein");
    let ending = debrief["ending"]["text"].as_str().unwrap();
    assert!(ending.contains(POISON), "{ending:?}");
    let found = json(&["check", &wrong]);
    assert_eq!(found[0]["file"], format!("{wrong}/scenario.ron"));
    json(&["audit", &klein]);
    json(&["simulate", &klein, "--runs", "1"]);
}

/// With colours, only colours steer.
#[test]
fn colours_are_the_only_thing_that_steers() {
    let text = read_source(format!("{KLEIN}/scenario.ron").as_ref()).unwrap();
    let input = LoadInput {
        folder: None,
        scenario: (format!("{IN_NAMES}.ron"), poisoned(&text, |_, _| true)),
        translations: Vec::new(),
    };
    let (_, checked) = load(input, &Library::default().catalog().0);
    for lang in Lang::ALL {
        let drawn = render_human(&checked, lang, true);
        assert!(drawn.contains("\u{1b}["));
        let mut plain = String::new();
        for (number, part) in drawn.split("\u{1b}[").enumerate() {
            let code = match number {
                0 => 0,
                _ => part.find('m').unwrap() + 1,
            };
            assert!(
                part[..code]
                    .chars()
                    .all(|c| c.is_ascii_digit() || c == ';' || c == 'm')
            );
            plain += &part[code..];
        }
        is_harmless(&plain, &["colours"]);
    }
}
