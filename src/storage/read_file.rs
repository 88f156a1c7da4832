//! Reading a text file, with every way it can go wrong said as a diagnostic.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::disk::{Disk, RealDisk};
use super::refusal::Refusal;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::source::{NotText, SourceText, decode};

/// Reads a text that may come from anywhere.
///
/// # Errors
/// A folder, a device or pipe, a missing or unreadable file, one above
/// [`SourceText::MAX_BYTES`], or one that is not UTF-8; each as a finding about the file as a
/// whole.
pub fn read_source(path: &Path) -> Result<String, Box<Diagnostic>> {
    text_of(&RealDisk, path)
}

/// Reads a file that may come from anywhere, of at most so many bytes.
///
/// # Errors
/// It is no file, is larger, or cannot be read.
pub fn read_bytes(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    RealDisk.read(path, limit)
}

/// Reads a text from a disk, as [`read_source`] does.
pub(super) fn text_of(disk: &dyn Disk, path: &Path) -> Result<String, Box<Diagnostic>> {
    let bytes = disk
        .read(path, SourceText::MAX_BYTES)
        .map_err(|error| Box::new(finding(&error)))?;
    decode(bytes).map_err(|found| {
        Box::new(match found {
            NotText::Document(kind) => Diagnostic::about_file(Rule::NotPlainText).arg("kind", kind),
            NotText::Utf16 => Diagnostic::about_file(Rule::SavedAsUtf16),
            NotText::NotUtf8(line) => Diagnostic::about_file(Rule::NotUtf8).arg("line", line),
        })
    })
}

fn finding(error: &io::Error) -> Diagnostic {
    match (Refusal::of(error), error.kind()) {
        (Some(Refusal::NoFile), _) => Diagnostic::about_file(Rule::NotAFile),
        (Some(Refusal::TooLarge { bytes, limit }), _) => {
            let mega = |bytes: u64| bytes.div_ceil(1024 * 1024);
            Diagnostic::about_file(Rule::FileTooLarge)
                .arg("size", mega(bytes))
                .arg("limit", mega(limit))
        }
        (_, ErrorKind::NotFound) => Diagnostic::about_file(Rule::FileNotFound),
        (_, ErrorKind::IsADirectory) => Diagnostic::about_file(Rule::IsAFolder),
        _ => Diagnostic::about_file(Rule::FileUnreadable).arg("reason", error.to_string()),
    }
}
