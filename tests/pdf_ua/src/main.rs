//! Checks PDF files against PDF/UA-1, and itself before them: `pdf_ua FILE.pdf …`.
//!
//! Each file must conform. So that a check that finds nothing cannot pass for a good file, the first
//! one is checked once more with its tags taken away, and that must not conform.

use std::process::ExitCode;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// What says that a file is tagged, and something as long that says nothing.
const TAGGED: [(&[u8], &[u8]); 2] = [
    (b"/StructTreeRoot", b"/NothingAtAll__"),
    (b"/MarkInfo", b"/Nothing_"),
];

/// What is found in a file; nothing in one that conforms.
fn findings(bytes: &[u8]) -> Vec<String> {
    let options = ValidationOptions::default().profile(ValidationProfile::PdfUa1);
    match validate_pdf_bytes(bytes, &options) {
        Ok(report) => report
            .failures
            .iter()
            .map(|failure| format!("{failure:?}"))
            .collect(),
        Err(error) => vec![format!("cannot be read: {error}")],
    }
}

/// The same file without its tags, each byte in its place.
fn untagged(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (word, nothing) in TAGGED {
        let mut at = 0;
        while at + word.len() <= bytes.len() {
            if bytes[at..].starts_with(word) {
                bytes[at..at + word.len()].copy_from_slice(nothing);
            }
            at += 1;
        }
    }
    bytes
}

fn main() -> ExitCode {
    let mut failed = false;
    for (index, path) in std::env::args().skip(1).enumerate() {
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) => {
                println!("{path}: {error}");
                failed = true;
                continue;
            }
        };
        let found = findings(&bytes);
        for finding in &found {
            println!("{path}: {finding}");
        }
        failed |= !found.is_empty();
        if index == 0 && findings(&untagged(&bytes)).is_empty() {
            println!(
                "{path}: without its tags nothing is found in it, so this check finds nothing"
            );
            failed = true;
        }
    }
    if std::env::args().len() < 2 {
        println!("no files");
        failed = true;
    }
    match failed {
        true => ExitCode::FAILURE,
        false => ExitCode::SUCCESS,
    }
}
