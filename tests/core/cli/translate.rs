//! `drempel translate`: a table is made, added to and accepted, and never rewritten.

use super::{Place, copy_klein};

#[test]
fn a_table_is_made_filled_and_kept_up_to_date() {
    let place = Place::new();
    let folder = copy_klein(&place);
    let name = folder.to_str().unwrap();
    place
        .run(&["translate", name, "en"])
        .exits(0)
        .says("teksten toegevoegd, 0 bijgewerkt.");
    let table = folder.join("en.ron");
    let empty = std::fs::read_to_string(&table).unwrap();
    assert!(
        empty.contains("        // Goedemiddag! Wij vragen hier in de straat hoe het gaat.\n"),
        "{empty}"
    );
    // Nothing is written when nothing changes.
    place
        .run(&["translate", name, "en"])
        .exits(0)
        .says("0 teksten toegevoegd");
    assert_eq!(std::fs::read_to_string(&table).unwrap(), empty);

    // Somebody translates two lines, with a comment; then one source line changes.
    let filled = fill(&fill(&empty, "d1.say", "Yes?"), "d2.say", "Nothing wrong.")
        .replace("Translation(", "// mine\nTranslation(");
    std::fs::write(&table, &filled).unwrap();
    let source = folder.join("scenario.ron");
    let text = std::fs::read_to_string(&source).unwrap();
    std::fs::write(
        &source,
        text.replace("say: \"Ja?\"", "say: \"Ja, wat is er?\""),
    )
    .unwrap();
    place
        .run(&["translate", name, "en"])
        .exits(0)
        .says("1 vertaling is misschien verouderd")
        .says("- d1.say");
    assert_eq!(std::fs::read_to_string(&table).unwrap(), filled);

    place
        .run(&["translate", name, "en", "--accept", "d2.say"])
        .exits(2)
        .warns("d2.say is niet verouderd");
    place
        .run(&["translate", name, "en", "--accept", "d1.say"])
        .exits(0)
        .says("1 bijgewerkt")
        .never_says("verouderd");
    let accepted = std::fs::read_to_string(&table).unwrap();
    // Eight letters of one hash are all that is different.
    let different = filled
        .bytes()
        .zip(accepted.bytes())
        .filter(|(before, after)| before != after)
        .count();
    assert!(
        filled.len() == accepted.len() && (1..=8).contains(&different),
        "{different}"
    );
    place
        .run(&["check", name])
        .exits(0)
        .never_says("translation-outdated");
    place
        .run(&["play", name, "--language", "en", "--seed", "1"])
        .exits(0)
        .says("Ria Post: “Yes?”");
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
