//! From the bytes of a file to its text, or to what the file is instead.

/// Why the bytes of a file are no text that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotText {
    /// A document of a word processor, or another kind of file that has text inside.
    Document(&'static str),
    /// Text in two bytes for each character.
    Utf16,
    /// Text in another encoding; the first line that cannot be read.
    NotUtf8(usize),
}

/// What the first bytes of other files are, with the name of their kind.
const BEGINNINGS: [(&[u8], &str); 6] = [
    (b"{\\rtf", "rtf"),
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "doc"),
    (b"<!DOCTYPE html", "html"),
    (b"<!doctype html", "html"),
    (b"<html", "html"),
];

/// The text in some bytes.
///
/// # Errors
/// What they are instead.
pub fn decode(bytes: Vec<u8>) -> Result<String, NotText> {
    if let Some(kind) = document(&bytes) {
        return Err(NotText::Document(kind));
    }
    if is_utf16(&bytes) {
        return Err(NotText::Utf16);
    }
    String::from_utf8(bytes).map_err(|err| {
        let before = &err.as_bytes()[..err.utf8_error().valid_up_to()];
        NotText::NotUtf8(before.iter().filter(|byte| **byte == b'\n').count() + 1)
    })
}

fn document(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") {
        // A packed folder: the names of its files stand in plain bytes.
        let has = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
        return Some(match () {
            () if has(b"opendocument.text") => "odt",
            () if has(b"word/") => "docx",
            () => "zip",
        });
    }
    let found = BEGINNINGS
        .iter()
        .find(|(start, _)| bytes.starts_with(start));
    found.map(|(_, kind)| *kind)
}

/// With its mark at the start, or with a zero beside nearly every letter.
fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return true;
    }
    let start = &bytes[..bytes.len().min(64)];
    let zeros = |first: usize| {
        start
            .iter()
            .skip(first)
            .step_by(2)
            .filter(|byte| **byte == 0)
    };
    start.len() >= 8
        && [0, 1]
            .into_iter()
            .any(|first| zeros(first).count() * 4 > start.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_files_are_known_by_their_bytes() {
        let utf16 = |text: &str, mark: &[u8]| {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            mark.iter().copied().chain(units).collect::<Vec<u8>>()
        };
        for (bytes, wanted) in [
            (
                b"{\\rtf1\\ansi Scenario(".to_vec(),
                NotText::Document("rtf"),
            ),
            (
                b"PK\x03\x04\x14\0[Content_Types].xml word/document.xml".to_vec(),
                NotText::Document("docx"),
            ),
            (
                b"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text".to_vec(),
                NotText::Document("odt"),
            ),
            (b"PK\x03\x04\x14\0a.ron".to_vec(), NotText::Document("zip")),
            (b"%PDF-1.7".to_vec(), NotText::Document("pdf")),
            (utf16("Scenario(", b"\xff\xfe"), NotText::Utf16),
            (utf16("Scenario( format: 1 )", b""), NotText::Utf16),
            (
                b"Scenario(\n title: \"Caf\xe9\"".to_vec(),
                NotText::NotUtf8(2),
            ),
        ] {
            assert_eq!(decode(bytes), Err(wanted));
        }
        for text in ["", "é", "\u{feff}Scenario(", "// <html\nScenario(\0)"] {
            assert_eq!(decode(text.into()).as_deref(), Ok(text));
        }
    }
}
