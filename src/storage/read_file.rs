//! Reading a text file, with every way it can go wrong said as a diagnostic.

use std::io::Read as _;
use std::path::Path;

use crate::core::diagnostic::Diagnostic;
use crate::core::source::{NotText, SourceText, decode};

/// Reads a text that may come from anywhere.
///
/// # Errors
/// A folder, a missing or unreadable file, one above [`SourceText::MAX_BYTES`], or one that is
/// not UTF-8; each as a finding about the file as a whole.
pub fn read_source(path: &Path) -> Result<String, Box<Diagnostic>> {
    let unreadable = |err: std::io::Error| {
        Box::new(Diagnostic::about_file("file-unreadable").arg("reason", err.to_string()))
    };
    let meta = std::fs::metadata(path).map_err(|err| match err.kind() {
        std::io::ErrorKind::NotFound => Box::new(Diagnostic::about_file("file-not-found")),
        _ => unreadable(err),
    })?;
    if meta.is_dir() {
        return Err(Box::new(Diagnostic::about_file("is-a-folder")));
    }
    if !meta.is_file() {
        return Err(unreadable(std::io::Error::other("not a regular file")));
    }
    let file = std::fs::File::open(path).map_err(unreadable)?;
    // The size is checked while reading: a file can grow, and some report no size at all.
    let mut bytes = Vec::new();
    file.take(SourceText::MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > SourceText::MAX_BYTES {
        let mega = |bytes: u64| bytes.div_ceil(1024 * 1024);
        let finding = Diagnostic::about_file("file-too-large")
            .arg("size", mega(meta.len()))
            .arg("limit", mega(SourceText::MAX_BYTES));
        return Err(Box::new(finding));
    }
    decode(bytes).map_err(|found| {
        Box::new(match found {
            NotText::Document(kind) => Diagnostic::about_file("not-plain-text").arg("kind", kind),
            NotText::Utf16 => Diagnostic::about_file("saved-as-utf16"),
            NotText::NotUtf8(line) => Diagnostic::about_file("not-utf8").arg("line", line),
        })
    })
}
