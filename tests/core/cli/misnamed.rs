//! Files of a word processor in place of a scenario, and files with nearly the right name.

use super::{KLEIN, Place};

fn klein() -> Vec<u8> {
    std::fs::read(format!("{KLEIN}/scenario.ron")).unwrap()
}

fn utf16(mark: &[u8]) -> Vec<u8> {
    let text = String::from_utf8(klein()).unwrap();
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    mark.iter().copied().chain(units).collect()
}

#[test]
fn a_scenario_with_another_name_is_named_and_not_read() {
    for name in [
        "scenario.ron.txt",
        "Scenario.ron",
        "scenario.txt",
        "SCENARIO.RON",
    ] {
        let place = Place::new();
        let file = place.file(&format!("own/klein/{name}"), &klein());
        let folder = file.parent().unwrap().to_str().unwrap();
        let says = format!("Dit bestand heet `{name}`. Alleen `scenario.ron` wordt gelezen.");
        for path in [folder, file.to_str().unwrap()] {
            place
                .run(&["check", path])
                .exits(2)
                .says(&says)
                .says("Noem het `scenario.ron`");
        }
        for command in ["play", "audit", "graph"] {
            place.run(&[command, folder]).warns(&says);
        }
        place.run(&["translate", folder, "en"]).warns(&says);
    }
}

#[test]
fn a_document_is_said_to_be_one() {
    for (name, bytes, says) in [
        (
            "scenario.docx",
            &b"PK\x03\x04\x14\0 word/document.xml"[..],
            "een Word-document",
        ),
        (
            "scenario.odt",
            b"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text",
            "een LibreOffice-document",
        ),
        (
            "scenario.rtf",
            b"{\\rtf1\\ansi Scenario( format: 1",
            "een document met opmaak",
        ),
        // Renamed, it is a document all the same.
        (
            "scenario.ron",
            b"{\\rtf1\\ansi Scenario( format: 1",
            "een document met opmaak",
        ),
        (
            "scenario.ron",
            b"PK\x03\x04\x14\0 word/document.xml",
            "een Word-document",
        ),
    ] {
        let place = Place::new();
        let file = place.file(&format!("own/klein/{name}"), bytes);
        let folder = file.parent().unwrap().to_str().unwrap();
        place
            .run(&["check", folder])
            .exits(2)
            .says(says)
            .says("met de codering UTF-8, en noem het bestand `scenario.ron`");
        place.run(&["play", folder]).exits(2).warns(says);
    }
}

#[test]
fn a_file_in_two_bytes_for_each_letter_is_named() {
    for mark in [&b"\xff\xfe"[..], b""] {
        let place = Place::new();
        let file = place.file("own/klein/scenario.ron", &utf16(mark));
        let folder = file.parent().unwrap().to_str().unwrap();
        place
            .run(&["check", folder])
            .exits(2)
            .says("opgeslagen als UTF-16")
            .says("de codering UTF-8");
    }
}

#[test]
fn a_translation_with_another_name_is_a_warning() {
    for name in ["EN.ron", "en.ron.txt"] {
        let place = Place::new();
        place.file("own/klein/scenario.ron", &klein());
        let file = place.file(&format!("own/klein/{name}"), b"Translation(");
        let folder = file.parent().unwrap().to_str().unwrap();
        place
            .run(&["check", folder])
            .exits(0)
            .says("let op[misnamed-file]")
            .says(&format!(
                "Dit bestand heet `{name}`. Alleen `en.ron` wordt gelezen."
            ));
        // With the right one beside it, it is a file like any other.
        place.run(&["translate", folder, "en"]).exits(0);
        place
            .run(&["check", folder])
            .exits(0)
            .never_says("misnamed-file");
    }
}
