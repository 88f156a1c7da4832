//! `drempel translate`: a table is made, added to and accepted, and never rewritten.

use std::path::Path;

use super::{Place, copy_klein};

#[test]
fn a_table_is_made_filled_and_kept_up_to_date() {
    let place = Place::new();
    let folder = copy_klein(&place);
    let name = folder.to_str().unwrap();
    place
        .run(&["translate", name, "en"])
        .exits(0)
        .says("86 nieuw, 0 verouderd, 0 hernoemd, 0 zonder");
    let table = folder.join("en.ron");
    let read = || std::fs::read_to_string(&table).unwrap();
    let empty = read();
    assert!(
        empty.contains("        // Goedemiddag! Wij vragen hier in de straat hoe het gaat.\n"),
        "{empty}"
    );
    // Nothing is written when nothing changes.
    place
        .run(&["translate", name, "en"])
        .exits(0)
        .says("0 nieuw, 0 verouderd");
    assert_eq!(read(), empty);

    // Somebody translates two lines, with a comment; then one source line changes.
    let filled = fill(&fill(&empty, "d1.say", "Yes?"), "d2.say", "Nothing wrong.")
        .replace("Translation(", "// mine\nTranslation(")
        .replace(
            "        // Ja?\n",
            "        // a short one\n        // Ja?\n",
        );
    std::fs::write(&table, &filled).unwrap();
    let source = folder.join("scenario.ron");
    let text = std::fs::read_to_string(&source).unwrap();
    let change = |line: &str| {
        let say = format!("say: {line:?}");
        std::fs::write(&source, text.replace("say: \"Ja?\"", &say)).unwrap();
    };
    change("Ja, wat is er?");
    place
        .run(&["translate", name, "en"])
        .exits(0)
        .says("1 verouderd")
        .says("- d1.say\n  was: Ja?\n  nu: Ja, wat is er?\n  hier: Yes?");
    // The comment shows both lines, and every other byte stays.
    let showing = |comment: &str| filled.replace("        // Ja?\n", comment);
    assert_eq!(
        read(),
        showing("        // - Ja?\n        // + Ja, wat is er?\n")
    );
    change("Ja, wat wilt u?");
    place.run(&["translate", name, "en"]).exits(0);
    let marked = showing("        // - Ja?\n        // + Ja, wat wilt u?\n");
    assert_eq!(read(), marked);
    // Until somebody has looked at it, the line is shown as it is now.
    place
        .run(&["play", name, "--language", "en", "--seed", "1"])
        .exits(0)
        .says("Ria Post: “Ja, wat wilt u?”")
        .warns("have no translation that is up to date");
    change("Ja?");
    place.run(&["translate", name, "en"]).exits(0);
    assert_eq!(read(), filled);
    change("Ja, wat wilt u?");
    place.run(&["translate", name, "en"]).exits(0);
    assert_eq!(read(), marked);

    place
        .run(&["translate", name, "en", "--accept", "d2.say"])
        .exits(2)
        .warns("d2.say is niet verouderd");
    place
        .run(&["translate", name, "en", "--accept", "d1.say"])
        .exits(0)
        .says("0 verouderd")
        .says("1 goedgekeurd");
    let hash = |text: &str| format!("{:?}", drempel::core::scenario::texts::line_hash(text));
    let accepted = showing("        // Ja, wat wilt u?\n").replace(
        &format!("\"d1.say\": ( from: {}", hash("Ja?")),
        &format!("\"d1.say\": ( from: {}", hash("Ja, wat wilt u?")),
    );
    assert_eq!(read(), accepted);
    place
        .run(&["check", name])
        .exits(0)
        .never_says("translation-outdated");
    place
        .run(&["play", name, "--language", "en", "--seed", "1"])
        .exits(0)
        .says("Ria Post: “Yes?”");
}

/// A text that gets another id is known by its source line; one that is gone is named.
#[test]
fn a_renamed_text_keeps_its_translation() {
    let place = Place::new();
    let folder = copy_klein(&place);
    let name = folder.to_str().unwrap();
    place.run(&["translate", name, "en"]).exits(0);
    let table = folder.join("en.ron");
    let filled = std::fs::read_to_string(&table).unwrap();
    let filled = fill(&filled, "people.neighbour.about", "lives next door");
    let filled = fill(&filled, "summary", "A short visit.");
    std::fs::write(&table, &filled).unwrap();
    let source = folder.join("scenario.ron");
    let text = std::fs::read_to_string(&source).unwrap();
    let renamed = text
        .replace("\"neighbour\"", "\"next_door\"")
        .replace("    summary: \"Een kort bezoek om mee te testen.\",\n", "");
    std::fs::write(&source, renamed).unwrap();
    place
        .run(&["check", name])
        .exits(0)
        .says("Die tekst heet nu `people.next_door.about`.");
    place
        .run(&["translate", name, "en"])
        .exits(0)
        .says("0 nieuw, 0 verouderd, 6 hernoemd, 1 zonder")
        .says("- ask.neighbour_bin.why → ask.next_door_bin.why")
        .says("- people.neighbour.about → people.next_door.about")
        .says("- summary");
    let followed = filled
        .replace("\"people.neighbour.", "\"people.next_door.")
        .replace("\"ask.row.neighbour\"", "\"ask.row.next_door\"")
        .replace("\"ask.neighbour_", "\"ask.next_door_");
    assert_eq!(std::fs::read_to_string(&table).unwrap(), followed);
}

/// A table that cannot be read is left out: the scenario can be played all the same.
#[test]
fn a_broken_table_is_left_out_and_said() {
    let place = Place::new();
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/cases/trb");
    for file in ["scenario.ron", "nl.ron"] {
        place.file(
            &format!("own/trb/{file}"),
            &std::fs::read(case.join(file)).unwrap(),
        );
    }
    let folder = place.path("own/trb");
    let name = folder.to_str().unwrap();
    place
        .run(&["check", name])
        .exits(1)
        .says("fout[other-notation]")
        .says("nl.ron:68:")
        .says("Typ `\"NL Yes?\"`.");
    place
        .run(&["play", name, "--language", "en", "--seed", "1"])
        .exits(0)
        .says("“Yes?”");
    place
        .run(&["play", name, "--language", "nl", "--seed", "1"])
        .exits(0)
        .says("“Yes?”")
        .warns("nl.ron is niet te gebruiken. Je leest trb")
        .warns("daarom in zijn eigen taal (en).");
    // Without the table there is nothing to leave out.
    std::fs::remove_file(folder.join("nl.ron")).unwrap();
    place
        .run(&["play", name, "--language", "nl", "--seed", "1"])
        .exits(0)
        .warns("Dit scenario is niet vertaald.");
}

/// What changed since it was translated is shown as it stands now, and both lines can be compared.
#[test]
fn a_stale_line_falls_back_to_the_source() {
    let place = Place::new();
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/cases/tr");
    for file in ["scenario.ron", "nl.ron"] {
        place.file(
            &format!("own/tr/{file}"),
            &std::fs::read(case.join(file)).unwrap(),
        );
    }
    let folder = place.path("own/tr");
    let name = folder.to_str().unwrap();
    place
        .run(&[
            "play",
            name,
            "--language",
            "nl",
            "--seed",
            "1",
            "--choose",
            "honest,give_back",
        ])
        .exits(0)
        .never_says("NL Five minutes, then.");
    place
        .run(&["translate", name, "nl"])
        .exits(0)
        .says("0 nieuw, 1 verouderd, 3 hernoemd, 0 zonder")
        .says("- d3.card.say → d3.leaflet.say")
        .says("- d3.say\n  was: Five minutes, then.\n  nu: Not today, go away.")
        .says("hier: NL Five minutes, then.");
    // The entries that waited under the new ids, empty, have made room.
    let table = std::fs::read_to_string(folder.join("nl.ron")).unwrap();
    assert_eq!(table.matches("\"d3.leaflet.").count(), 3, "{table}");
    assert!(!table.contains("text: \"\""), "{table}");
    assert!(!table.contains("d3.card"), "{table}");
    place
        .run(&["check", name])
        .never_says("translation-orphaned")
        .never_says("translation-empty")
        .never_says("translation-missing");
}

#[test]
fn a_language_that_is_not_there_is_said_at_once() {
    let place = Place::new();
    place
        .run(&["play", "aan_de_deur", "--language", "de"])
        .exits(2)
        .warns("nl")
        .warns("en");
}

fn fill(table: &str, key: &str, text: &str) -> String {
    let at = table.find(&format!("\"{key}\": (")).unwrap();
    let empty = at + table[at..].find("text: \"\"").unwrap();
    format!(
        "{}text: {text:?}{}",
        &table[..empty],
        &table[empty + "text: \"\"".len()..]
    )
}

#[test]
fn what_cannot_be_translated_is_said_kindly() {
    let place = Place::new();
    let folder = copy_klein(&place);
    let name = folder.to_str().unwrap();
    place
        .run(&["translate", "aan_de_deur", "en"])
        .exits(2)
        .warns("zit in het programma zelf");
    place
        .run(&["translate", "nergens", "en"])
        .exits(2)
        .warns("Noem de map waarin het staat.");
    place
        .run(&["translate", name, "nl"])
        .exits(2)
        .warns("eigen taal");
    place
        .run(&["translate", name, "../en"])
        .exits(2)
        .warns("geen taalcode");
    let table = place.file("own/klein/en.ron", b"Translation(");
    place
        .run(&["translate", name, "en"])
        .exits(1)
        .warns("fout[syntax]");
    assert_eq!(std::fs::read(&table).unwrap(), b"Translation(");
}
