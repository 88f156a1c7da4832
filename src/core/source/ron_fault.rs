//! What ron found wrong, as data: the words are chosen later, in the reader's language.

use ron::error::{Error, SpannedError};

use super::lexer::{open_bracket, skip_blanks, token_len};
use super::{Slip, Span};

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
    /// There is nothing in the text.
    Empty,
    /// Something was meant that the notation has in another way.
    Slip(Slip),
    /// The text ends in the middle of something.
    UnexpectedEnd,
    /// Something else was expected here: a sign such as `,` or `)`, or one of the words `text`,
    /// `name`, `number`, `integer`, `boolean`, `list`, `table`, `group`.
    Expected(&'static str),
    /// A character that has no meaning here.
    StrayCharacter(char),
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
    /// Another number of values than wanted.
    WrongCount {
        /// How many belong here.
        expected: String,
        /// How many there are.
        found: usize,
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
        let (start, end) = narrow(&err.code, text, start, end);
        let kind = match kind(&err.code) {
            FaultKind::Expected("text") if text[start..].starts_with('\'') => {
                FaultKind::StrayCharacter('\'')
            }
            kind => kind,
        };
        Self {
            kind,
            span: Span::new(base + start, base + end),
        }
    }

    pub(super) fn of_slip(slip: Slip) -> Self {
        Self {
            span: slip.span,
            kind: FaultKind::Slip(slip),
        }
    }

    /// Whether the notation was read, and says something that the format does not have.
    pub(super) fn is_of_shape(&self) -> bool {
        matches!(
            self.kind,
            FaultKind::UnknownField { .. }
                | FaultKind::UnknownKind { .. }
                | FaultKind::MissingField(_)
                | FaultKind::DuplicateField(_)
        )
    }

    /// The same fault with a place that can be seen: a point between two characters helps nobody.
    pub(super) fn visible_in(mut self, source: &str) -> Self {
        let Span { start, end } = self.span;
        if start == end {
            let rest = source.get(start as usize..).unwrap_or_default();
            self.span = match rest.chars().next() {
                Some(next) => Span::new(start as usize, start as usize + next.len_utf8()),
                None => last_written(source),
            };
        }
        self
    }

    /// The same fault, when `text` is not a part of the source but the whole of it.
    pub(super) fn in_whole(mut self, text: &str) -> Self {
        let written = text.trim_end().len();
        if skip_blanks(text).is_empty() {
            self.kind = FaultKind::Empty;
        } else if matches!(self.kind, FaultKind::Expected(_))
            && self.span.end as usize >= written
            && open_bracket(text, text.len()).is_some()
        {
            self.kind = FaultKind::UnexpectedEnd;
        }
        if self.kind == FaultKind::UnexpectedEnd {
            self.span = last_written(text);
        }
        self
    }

    /// The same fault, when `text` is known to be one value that begins at `start`: what follows
    /// the part that was read then means that the value is of another type.
    pub(super) fn inside_value(self, text: &str, start: usize) -> Self {
        if self.kind != FaultKind::TrailingText {
            return self;
        }
        if text.parse::<f64>().is_ok() {
            return Self {
                kind: FaultKind::Expected("integer"),
                span: Span::new(start, start + text.len()),
            };
        }
        let rest = (self.span.start as usize)
            .checked_sub(start)
            .and_then(|at| text.get(at..));
        match rest {
            Some(rest) if rest.starts_with(',') => Self {
                kind: FaultKind::Expected(")"),
                ..self
            },
            _ => self,
        }
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

/// Points at the thing itself where ron points behind it.
fn narrow(code: &Error, text: &str, start: usize, end: usize) -> (usize, usize) {
    let before = &text[..end];
    let last = |what: &str| before.rfind(what).map(|at| (at, at + what.len()));
    let found = match code {
        Error::NoSuchStructField { found, .. } | Error::NoSuchEnumVariant { found, .. } => {
            last(found)
        }
        Error::DuplicateStructField { field, .. } => last(field),
        // What lacks something is best pointed out at its beginning.
        Error::MissingStructField { .. } | Error::ExpectedDifferentLength { .. } => {
            open_bracket(text, end).map(|range| (range.start, range.end))
        }
        Error::InvalidEscape(_) => last("\\").map(|(at, _)| (at, end)),
        Error::UnclosedBlockComment => text[..start].rfind("/*").map(|at| (at, at + 2)),
        Error::ExpectedChar => last("'"),
        // ron stands in the blanks before what it did not expect, or at its first character.
        _ if matches!(kind(code), FaultKind::Expected(_)) => {
            let text_ends =
                skip_blanks(&text[end..]).is_empty() && open_bracket(text, end).is_some();
            let at = if text_ends || skip_blanks(&text[start..end]).is_empty() {
                end
            } else {
                start
            };
            Some((at, at + token_len(&text[at..])))
        }
        _ => None,
    };
    found.unwrap_or((start, end))
}

/// The last character that is not white space.
fn last_written(text: &str) -> Span {
    let written = text.trim_end();
    let last = written.chars().next_back().map_or(0, char::len_utf8);
    Span::new(written.len() - last, written.len())
}

fn kind(code: &Error) -> FaultKind {
    match code {
        Error::Eof | Error::UnclosedLineComment => FaultKind::UnexpectedEnd,
        Error::ExpectedArray => FaultKind::Expected("list"),
        Error::ExpectedArrayEnd => FaultKind::Expected("]"),
        Error::ExpectedComma => FaultKind::Expected(","),
        Error::ExpectedMap => FaultKind::Expected("table"),
        Error::ExpectedMapColon => FaultKind::Expected(":"),
        Error::ExpectedMapEnd => FaultKind::Expected("}"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => {
            FaultKind::Expected("group")
        }
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => FaultKind::Expected(")"),
        Error::ExpectedString => FaultKind::Expected("text"),
        Error::ExpectedBoolean => FaultKind::Expected("boolean"),
        Error::ExpectedInteger
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning => FaultKind::Expected("integer"),
        Error::ExpectedFloat | Error::FloatUnderscore => FaultKind::Expected("number"),
        Error::UnexpectedChar(character) => FaultKind::StrayCharacter(*character),
        // Only a single quotation mark makes ron look for a character.
        Error::ExpectedChar => FaultKind::StrayCharacter('\''),
        Error::ExpectedIdentifier | Error::ExpectedStructName(_) => FaultKind::Expected("name"),
        Error::ExpectedStringEnd | Error::UnclosedBlockComment => FaultKind::NotClosed,
        Error::InvalidEscape(_) => FaultKind::BadEscape,
        Error::IntegerOutOfBounds => FaultKind::NumberOutOfRange,
        Error::ExceededRecursionLimit => FaultKind::TooDeep,
        Error::TrailingCharacters => FaultKind::TrailingText,
        Error::NoSuchStructField {
            expected, found, ..
        } => FaultKind::UnknownField {
            found: found.clone(),
            known: owned(expected),
        },
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => FaultKind::UnknownKind {
            found: found.clone(),
            known: owned(expected),
        },
        Error::MissingStructField { field, .. } => FaultKind::MissingField((*field).to_owned()),
        Error::DuplicateStructField { field, .. } => FaultKind::DuplicateField((*field).to_owned()),
        Error::InvalidValueForType { expected, found } => FaultKind::WrongType {
            expected: expected.clone(),
            found: found.clone(),
        },
        Error::ExpectedDifferentLength { expected, found } => {
            // ron says it in words, such as "a tuple of size 2".
            let count = expected
                .split(' ')
                .find(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
            FaultKind::WrongCount {
                expected: count.unwrap_or(expected).to_owned(),
                found: *found,
            }
        }
        Error::ExpectedDifferentStructName { expected, found } => FaultKind::WrongType {
            expected: (*expected).to_owned(),
            found: found.clone(),
        },
        other => FaultKind::Other(other.to_string()),
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
