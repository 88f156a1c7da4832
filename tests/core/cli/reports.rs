//! `drempel report`: each shape, each form, and what is written by people who mean no good.

use std::path::{Path, PathBuf};

use super::{KLEIN, Place, Ran, THROUGH};

/// A text that a page, a spreadsheet, a PDF and a terminal could each take for something else.
pub(super) const NASTY: &str =
    "=cmd()|' /C calc'!A0 <script>alert(1)</script> \u{202e}\u{2066}مرحبا \u{200f}😀👩\u{200d}👧";

/// A very long word.
pub(super) fn long() -> String {
    "w".repeat(3_000)
}

/// Plays the small scenario to its end, with own words wherever there are any.
pub(super) fn played(place: &Place, words: &str) -> PathBuf {
    let input = |value: serde_json::Value| format!("{value}\n");
    let script = [
        input(serde_json::json!({"choose": "pretext"})),
        input(serde_json::json!({"choose": "apologise"})),
        input(serde_json::json!({"observe": ["post", "dog"]})),
        input(serde_json::json!({"choose": "neighbour_bin"})),
        input(serde_json::json!({"choose": "promise"})),
        input(serde_json::json!({"reflect": words})),
    ];
    let script = place.file("own.script", script.concat().as_bytes());
    place
        .run(&[
            "play",
            KLEIN,
            "--seed",
            "1",
            "--script",
            script.to_str().unwrap(),
            "--name",
            words,
        ])
        .exits(0);
    let journals = place.journals();
    let mut journals = journals
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ends| ends == "journal"));
    let journal = journals.next_back().unwrap();
    std::fs::write(journal.with_extension("next-time"), words).unwrap();
    journal
}

fn report(place: &Place, args: &[&str], file: &str) -> (Ran, PathBuf) {
    let path = place.path(file);
    let line = [&["report"], args, &["-o", path.to_str().unwrap()]].concat();
    (place.run(&line), path)
}

fn made(place: &Place, args: &[&str], file: &str) -> Vec<u8> {
    let (ran, path) = report(place, args, file);
    ran.exits(0).says(file);
    std::fs::read(path).unwrap()
}

fn page(place: &Place, args: &[&str], file: &str) -> String {
    String::from_utf8(made(place, args, file)).unwrap()
}

/// The cells of a table, as a spreadsheet reads them.
fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(bytes);
    let rows = reader.records();
    rows.map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn a_run_becomes_a_page_a_pdf_and_a_table_and_nothing_is_replaced_unasked() {
    let place = Place::new();
    played(&place, "Ik vroeg te snel.");
    let html = page(&place, &["1"], "verslag.html");
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("Ik vroeg te snel."));
    assert!(html.contains("Deze keer telt mee."));
    let pdf = made(&place, &["1"], "verslag.pdf");
    assert!(pdf.starts_with(b"%PDF-1.7"));
    // The same bytes whenever it is made.
    assert_eq!(made(&place, &["1"], "again.pdf"), pdf);
    let table = made(&place, &["1"], "verslag.csv");
    assert!(table.windows(2).any(|two| two == b"\r\n"));
    let (ran, path) = report(&place, &["1"], "verslag.html");
    ran.exits(2).warns("--overwrite");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), html);
    let named = path.to_str().unwrap();
    place
        .run(&[
            "report",
            "1",
            "-o",
            named,
            "--overwrite",
            "--language",
            "en",
        ])
        .exits(0)
        .says("The report is in");
    assert!(
        std::fs::read_to_string(&path)
            .unwrap()
            .contains("<html lang=\"en\">")
    );
}

#[test]
fn several_runs_are_one_document_with_a_part_for_each() {
    let place = Place::new();
    played(&place, "Ik vroeg te snel.");
    place
        .run(&["play", KLEIN, "--seed", "1", "--choose", THROUGH])
        .exits(0);
    let html = page(&place, &["2", "1"], "samen.html");
    assert_eq!(html.matches("<h1").count(), 1);
    assert_eq!(html.matches("<article>").count(), 2);
    // Nothing on it bears the name of something else.
    let ids: Vec<&str> = html
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len());
    for link in html.split(" href=\"#").skip(1) {
        let to = link.split('"').next().unwrap();
        assert!(ids.contains(&to), "{to}");
    }
    // The second time with one story is practice.
    assert!(html.contains("Deze keer telt mee.") && html.contains("Dit was een oefenrun."));
    let rows = cells(&made(&place, &["2", "1"], "samen.csv"));
    let whole = rows.iter().filter(|row| row[0] == "heel gesprek");
    let mut counts: Vec<&str> = whole.map(|row| row[6].as_str()).collect();
    // Both began within a second, so that either may be the first.
    counts.sort_unstable();
    assert_eq!(counts, ["eerste keer", "oefenrun (latere keer)"]);
    assert!(made(&place, &["2", "1"], "samen.pdf").starts_with(b"%PDF"));
    let (ran, _) = report(&place, &["2", "1", "--form", "hand-in"], "samen.zip");
    ran.exits(2).warns("één gesprek");
}

#[test]
fn the_table_is_what_a_dutch_spreadsheet_opens() {
    let place = Place::new();
    played(&place, "Ik vroeg te snel.");
    let rows = cells(&made(&place, &["1", "--numbers"], "tabel.csv"));
    let width = rows[0].len();
    assert!(rows.iter().all(|row| row.len() == width));
    let kinds: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    let wanted = [
        "Soort rij",
        "keuze",
        "keuze",
        "keuze",
        "keuze",
        "eigen woorden",
        "eigen woorden",
        "heel gesprek",
    ];
    assert_eq!(kinds, wanted);
    assert_eq!(rows[1][8], "1");
    assert!(rows[1][11].starts_with("Goedemiddag!"));
    assert_eq!(rows[1][18], "Misleiding");
    // Numbers have a comma, and there are none unasked.
    let number =
        |cell: &String| cell.contains(',') && cell.replace(',', ".").parse::<f64>().is_ok();
    assert!(rows[2][19..].iter().any(number), "{:?}", rows[2]);
    let words = cells(&made(&place, &["1"], "woorden.csv"));
    assert!(!words.iter().any(|row| row[19..].iter().any(number)));
}

#[test]
fn what_people_wrote_is_never_markup_a_formula_or_a_way_to_turn_the_text() {
    for words in [NASTY.to_owned(), long()] {
        let place = Place::new();
        played(&place, &words);
        let turns = |text: &str| text.contains(['\u{202e}', '\u{2066}', '\u{202b}', '\u{2067}']);
        for form in ["student", "hand-in"] {
            for language in ["nl", "en"] {
                let args = ["1", "--form", form, "--language", language, "--overwrite"];
                let html = page(&place, &args, "a.html");
                assert!(!html.contains("<script") && !turns(&html));
                let pdf = made(&place, &args, "a.pdf");
                assert!(pdf.starts_with(b"%PDF-1.7") && pdf.ends_with(b"%%EOF"));
                let rows = cells(&made(&place, &args, "a.csv"));
                for cell in rows.iter().flatten() {
                    let begins = cell.trim_start().chars().next();
                    assert!(!begins.is_some_and(|sign| "=+-@".contains(sign)), "{cell}");
                    assert!(!turns(cell) && !cell.contains('\n'));
                }
            }
        }
    }
}

#[test]
fn what_is_handed_in_has_the_pseudonym_alone_and_no_key() {
    let place = Place::new();
    let name = "Hatice Echtenaam";
    let journal = played(&place, name);
    // The same name stands in own words; those are the player's own.
    std::fs::remove_file(journal.with_extension("next-time")).unwrap();
    let script = std::fs::read_to_string(place.path("own.script")).unwrap();
    std::fs::write(
        place.path("own.script"),
        script.replace(name, "Ik wachtte."),
    )
    .unwrap();
    std::fs::remove_file(&journal).unwrap();
    let script = place.path("own.script");
    place
        .run(&[
            "play",
            KLEIN,
            "--seed",
            "1",
            "--script",
            script.to_str().unwrap(),
            "--name",
            name,
        ])
        .exits(0);
    let whole = page(&place, &["1"], "alles.html");
    let key = "Vriendelijk, maar het klopt niet.";
    assert!(whole.contains(key));
    let args = ["1", "--form", "hand-in"];
    let html = page(&place, &args, "in.html");
    assert!(!html.contains(key) && !html.contains(name));
    assert!(html.contains("Ik wachtte.") && html.contains("Goedemiddag!"));
    let zip = made(&place, &args, "in.zip");
    let hand_in = drempel::core::hand_in::unzip(&zip).unwrap();
    for (file, bytes) in &hand_in.files {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Hatice"), "{file}");
    }
}

#[test]
fn a_run_that_is_not_there_or_not_whole_is_said() {
    let place = Place::new();
    let journal = played(&place, "Zo.");
    report(&place, &["2"], "a.html").0.exits(2).warns("2");
    report(&place, &["1"], "a.docx").0.exits(2).warns("--as");
    report(&place, &["1"], "a.zip")
        .0
        .exits(2)
        .warns("--form hand-in");
    let text = std::fs::read_to_string(&journal).unwrap();
    std::fs::write(&journal, text.replacen("apologise", "threaten", 1)).unwrap();
    report(&place, &["1"], "a.html").0.exits(1).warns("regel 3");
    assert!(!Path::new(&place.path("a.html")).exists());
}
