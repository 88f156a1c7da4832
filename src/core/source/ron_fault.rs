//! What ron found wrong, as data: the words are chosen later, in the reader's language.

use ron::error::{Error, SpannedError};

use super::Span;

/// A fault of syntax or shape, with its place in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RonFault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where.
    pub span: Span,
}

/// The kinds of fault that are worded apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The text ends in the middle of something.
    UnexpectedEnd,
    /// Something else was expected here; a short technical name of what, such as `,` or `)`.
    Expected(&'static str),
    /// A field that the format does not have.
    UnknownField {
        /// What was written.
        found: String,
        /// What exists here.
        known: Vec<String>,
    },
    /// A kind (enum variant) that the format does not have.
    UnknownKind {
        /// What was written.
        found: String,
        /// What exists here.
        known: Vec<String>,
    },
    /// A required field is not there.
    MissingField(String),
    /// A field stands twice.
    DuplicateField(String),
    /// A value of another type than wanted.
    WrongType {
        /// What fits here.
        expected: String,
        /// What was found.
        found: String,
    },
    /// A number too large or too small for its place.
    NumberOutOfRange,
    /// More than 128 levels inside one another.
    TooDeep,
    /// Text after the end of the value.
    TrailingText,
    /// A string or comment is not closed.
    NotClosed,
    /// An escape such as `\q` that RON does not know.
    BadEscape,
    /// Anything else, in ron's own words.
    Other(String),
}

impl RonFault {
    /// Translates ron's error. `base` is where `text` begins in the whole source.
    pub(super) fn new(err: &SpannedError, text: &str, base: usize) -> Self {
        let start = byte_offset(text, err.span.start.line, err.span.start.col);
        let end = byte_offset(text, err.span.end.line, err.span.end.col).max(start);
        let span = narrow(&err.code, text, start, end);
        Self { kind: kind(&err.code), span: Span::new(base + span.0, base + span.1) }
    }
}

/// ron's position counts lines and characters from 1.
fn byte_offset(text: &str, line: usize, col: usize) -> usize {
    let mut start = 0;
    for _ in 1..line {
        match text[start..].find('\n') {
            Some(at) => start += at + 1,
            None => return text.len(),
        }
    }
    text[start..]
        .char_indices()
        .nth(col.saturating_sub(1))
        .map_or(text.len(), |(at, _)| start + at)
}

/// Points at the word itself where ron points behind it.
fn narrow(code: &Error, text: &str, start: usize, end: usize) -> (usize, usize) {
    let word = match code {
        Error::NoSuchStructField { found, .. } | Error::NoSuchEnumVariant { found, .. } => found.as_str(),
        Error::DuplicateStructField { field, .. } => field,
        _ => "",
    };
    if !word.is_empty()
        && let Some(at) = text[..end].rfind(word)
    {
        return (at, at + word.len());
    }
    // A point in white space helps nobody: step back to the last thing that was written.
    if start == end && matches!(code, Error::MissingStructField { .. }) {
        return (0, text.find('(').map_or(1.min(text.len()), |at| at + 1));
    }
    (start, end)
}

fn kind(code: &Error) -> FaultKind {
    match code {
        Error::Eof => FaultKind::UnexpectedEnd,
        Error::ExpectedArray => FaultKind::Expected("["),
        Error::ExpectedArrayEnd => FaultKind::Expected("]"),
        Error::ExpectedComma => FaultKind::Expected(","),
        Error::ExpectedMap => FaultKind::Expected("{"),
        Error::ExpectedMapColon => FaultKind::Expected(":"),
        Error::ExpectedMapEnd => FaultKind::Expected("}"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => FaultKind::Expected("("),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => FaultKind::Expected(")"),
        Error::ExpectedString => FaultKind::Expected("\"…\""),
        Error::ExpectedBoolean => FaultKind::Expected("true / false"),
        Error::ExpectedInteger | Error::ExpectedFloat | Error::InvalidIntegerDigit { .. } => {
            FaultKind::Expected("123")
        }
        Error::ExpectedIdentifier | Error::ExpectedStructName(_) => FaultKind::Expected("name"),
        Error::ExpectedStringEnd | Error::UnclosedBlockComment | Error::UnclosedLineComment => {
            FaultKind::NotClosed
        }
        Error::InvalidEscape(_) => FaultKind::BadEscape,
        Error::IntegerOutOfBounds => FaultKind::NumberOutOfRange,
        Error::ExceededRecursionLimit => FaultKind::TooDeep,
        Error::TrailingCharacters => FaultKind::TrailingText,
        Error::NoSuchStructField { expected, found, .. } => {
            FaultKind::UnknownField { found: found.clone(), known: owned(expected) }
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            FaultKind::UnknownKind { found: found.clone(), known: owned(expected) }
        }
        Error::MissingStructField { field, .. } => FaultKind::MissingField((*field).to_owned()),
        Error::DuplicateStructField { field, .. } => FaultKind::DuplicateField((*field).to_owned()),
        Error::InvalidValueForType { expected, found } => {
            FaultKind::WrongType { expected: expected.clone(), found: found.clone() }
        }
        Error::ExpectedDifferentLength { expected, found } => {
            FaultKind::WrongType { expected: expected.clone(), found: found.to_string() }
        }
        Error::ExpectedDifferentStructName { expected, found } => {
            FaultKind::WrongType { expected: (*expected).to_owned(), found: found.clone() }
        }
        other => FaultKind::Other(other.to_string()),
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
