//! Source text with places: byte spans, and lines and columns for people.
//!
//! This part knows nothing of scenarios. It reads RON, keeps where each value stood, and says
//! in which line a byte lies. It does *not* open files: the host hands the text over.

#[cfg(test)]
mod agree;
mod decode;
pub mod format;
mod lexer;
mod plain;
mod ron_fault;
mod signs;
mod slips;
mod spanned;
mod table;

#[cfg(test)]
pub(crate) use agree::{agree, edited, edits};
pub use decode::{NotText, decode};
pub use ron_fault::{FaultKind, RonFault};
pub(crate) use signs::{INVISIBLE, is_invisible};
pub use slips::{Slip, SlipKind};
pub use spanned::{Part, Spanned, read, read_part};
pub use table::Table;

/// A range of bytes in a source text. The end is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets; offsets beyond 4 GiB cannot occur, because a source is capped.
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            start: clamp(start),
            end: clamp(end.max(start)),
        }
    }

    /// The same place as a range of `usize`.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Where the parts of a text stand in its file: within the span of the text, or all of it where the
/// part is all of it or the file writes the text with escapes.
pub fn parts_of(
    source: &str,
    span: Span,
    text: &str,
) -> impl Fn(std::ops::Range<usize>) -> Span + use<> {
    let written = source.get(span.range());
    let inner = written.and_then(|written| written.strip_prefix('"')?.strip_suffix('"'));
    // Compared once for all parts of a text: one long text has as many as it has words.
    let start = (inner == Some(text)).then_some(span.start as usize + 1);
    let length = text.len();
    move |part| match start {
        Some(start) if part.len() < length => Span::new(start + part.start, start + part.end),
        _ => span,
    }
}

/// A change of a source: what stands at a place becomes this text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty where something is put in.
    pub span: Span,
    /// What comes there.
    pub text: String,
}

/// A text with changes made. Where two overlap, the first one counts.
pub fn with_edits(text: &str, edits: &[Edit]) -> String {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| edit.span);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        let range = edit.span.range();
        if let Some(before) = text.get(at..range.start) {
            out.push_str(before);
            out.push_str(&edit.text);
            at = range.end;
        }
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// The SHA-256 of a text as 64 hexadecimal digits: names contents, wherever they lie.
pub fn content_hash<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    use sha2::{Digest as _, Sha256};
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A place as editors count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// A named text, with an index of its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    name: String,
    text: String,
    line_starts: Vec<usize>,
    /// How many characters stand before every [`MILE`] of bytes: a line may be the whole file.
    milestones: Vec<usize>,
}

/// How many bytes lie between two places of which it is known how many characters stand before.
const MILE: usize = 1 << 10;

/// How many characters of a text begin between two of its bytes.
fn characters(text: &str, from: usize, to: usize) -> usize {
    let (from, to) = (text.ceil_char_boundary(from), text.ceil_char_boundary(to));
    text[from..to].chars().count()
}

impl SourceText {
    /// The largest source that is read, in bytes: 32 MiB, some 80,000 nodes. Larger input is a
    /// mistake or an attack, and reading it would take memory in proportion.
    pub const MAX_BYTES: u64 = 32 * 1024 * 1024;

    /// A source called `name`. A byte-order mark at the start is dropped, since RON rejects it.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text: String = text.into();
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        let line_starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        let mut milestones = vec![0];
        let mut counted = 0;
        for mile in (0..text.len()).step_by(MILE) {
            counted += characters(&text, mile, mile + MILE);
            milestones.push(counted);
        }
        Self {
            name: name.into(),
            text,
            line_starts,
            milestones,
        }
    }

    /// How many characters begin before a byte.
    fn characters_before(&self, offset: usize) -> usize {
        let mile = offset / MILE;
        self.milestones[mile] + characters(&self.text, mile * MILE, offset)
    }

    /// The name under which the text is shown, usually its path.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text itself.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the line in which a byte stands, without its end.
    pub fn line_of(&self, offset: usize) -> std::ops::Range<usize> {
        let next = self.line_starts.partition_point(|start| *start <= offset);
        let end = self
            .line_starts
            .get(next)
            .map_or(self.text.len(), |next| next - 1);
        self.line_starts[next - 1]..end
    }

    /// Line and column of a byte. An offset past the end is the end.
    pub fn place(&self, offset: u32) -> Place {
        let mut offset = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line_idx = self.line_starts.partition_point(|start| *start <= offset) - 1;
        let before = self.characters_before(self.line_starts[line_idx]);
        let column = self.characters_before(offset) - before + 1;
        Place {
            line: line_idx + 1,
            column,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters_from_one() {
        let source = SourceText::new("x", "ab\né=1\r\n");
        assert_eq!(source.place(0), Place { line: 1, column: 1 });
        assert_eq!(source.place(3), Place { line: 2, column: 1 });
        assert_eq!(source.place(5), Place { line: 2, column: 2 });
        assert_eq!(source.place(999), Place { line: 3, column: 1 });
    }

    #[test]
    fn a_line_may_be_as_long_as_it_likes() {
        let text = format!("é\n{}", "aé€".repeat(2 * MILE));
        let source = SourceText::new("x", text.as_str());
        for (at, _) in text.char_indices().skip(2).step_by(101) {
            let column = text[3..at].chars().count() + 1;
            let offset = u32::try_from(at).unwrap();
            assert_eq!(source.place(offset), Place { line: 2, column });
        }
    }

    #[test]
    fn a_byte_order_mark_is_dropped() {
        assert_eq!(SourceText::new("x", "\u{feff}Ja").text(), "Ja");
    }
}
