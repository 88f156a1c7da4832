//! Reads the notation in coarse steps, to know at each place what may follow.
//!
//! ron says where it could not go on; this says what was expected there, and can be set back and
//! tried on another text. It knows brackets, commas, colons and values, and nothing of a format.

use std::ops::Range;

use crate::core::source::lexer::{comment_len, text_len};

/// A step of reading, without the blanks and comments before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    Open(char),
    Close(char),
    Comma,
    Colon,
    /// A name or a number.
    Word,
    /// A text in straight quotation marks.
    Text,
    /// A text whose end is not in sight.
    OpenText,
    /// A character that begins nothing.
    Other(char),
    End,
}

impl Token {
    /// Whether a value can begin with it.
    pub(super) fn begins_value(self) -> bool {
        matches!(self, Self::Word | Self::Text | Self::Open(_))
    }
}

/// The next step from a place on.
pub(super) fn next(text: &str, from: usize) -> (Token, Range<usize>) {
    let at = skip_blanks(text, from);
    let rest = &text[at..];
    let Some(first) = rest.chars().next() else {
        return (Token::End, at..at);
    };
    let (token, len) = match first {
        '(' | '[' | '{' => (Token::Open(first), 1),
        ')' | ']' | '}' => (Token::Close(first), 1),
        ',' => (Token::Comma, 1),
        ':' => (Token::Colon, 1),
        // A single quotation mark begins a character, of which no format has any.
        '\'' => (Token::Other('\''), 1),
        _ => match text_len(rest) {
            Some(len) if is_closed(&rest[..len]) => (Token::Text, len),
            Some(len) => (Token::OpenText, len),
            None if is_word(first) => (
                Token::Word,
                rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            ),
            None => (Token::Other(first), first.len_utf8()),
        },
    };
    (token, at..at + len)
}

/// Whether a text has its closing mark.
fn is_closed(text: &str) -> bool {
    let body = text.trim_start_matches(['b', 'r', '#']);
    body.len() > 1 && body.trim_end_matches('#').ends_with('"')
}

fn skip_blanks(text: &str, mut at: usize) -> usize {
    loop {
        let rest = &text[at..];
        let blanks = rest.find(|c| !is_blank(c)).unwrap_or(rest.len());
        match comment_len(&rest[blanks..]) {
            Some(len) => at += blanks + len,
            None => return at + blanks,
        }
    }
}

/// What ron takes for a blank.
pub(super) fn is_blank(c: char) -> bool {
    c.is_ascii_whitespace()
        || matches!(
            c,
            '\u{b}' | '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
        )
}

pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-')
}

/// What a bracket holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The file itself: one value.
    Whole,
    /// `( … )` of which nothing has been read yet.
    Group,
    /// `( name: value )`
    Fields,
    /// `( value )`
    Tuple,
    List,
    /// `{ key: value }`
    Table,
}

/// What may come next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expect {
    /// A value, a name or a key, or the bracket that closes.
    Item,
    Colon,
    Value,
    /// A comma, or the bracket that closes.
    Next,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Level {
    kind: Kind,
    expect: Expect,
}

/// How far a text has been read.
#[derive(Debug, Clone)]
pub(super) struct Reader {
    levels: Vec<Level>,
    /// The innermost level as it was before the last step.
    before: Level,
    last: (Token, Range<usize>),
}

/// ron goes no deeper either.
const DEEPEST: usize = 200;

impl Reader {
    pub(super) fn new() -> Self {
        let whole = Level {
            kind: Kind::Whole,
            expect: Expect::Value,
        };
        Self {
            levels: vec![whole],
            before: whole,
            last: (Token::End, 0..0),
        }
    }

    /// What may come next, and in what.
    pub(super) fn expects(&self) -> (Kind, Expect) {
        let level = self.levels.last().copied().unwrap_or(self.before);
        (level.kind, level.expect)
    }

    /// The last step.
    pub(super) fn last(&self) -> (Token, Range<usize>) {
        self.last.clone()
    }

    /// The reader as it was at a place: here, or before the last step. Only a name, a number or a
    /// text can be taken back.
    pub(super) fn back_to(&self, place: usize) -> Self {
        let mut back = self.clone();
        if place < self.last.1.end {
            if let Some(level) = back.levels.last_mut() {
                *level = back.before;
            }
            back.last = (Token::End, 0..0);
        }
        back
    }

    /// Goes on in a text that begins at a place of this one.
    pub(super) fn begin_at(&mut self, place: usize) {
        let (_, last) = &mut self.last;
        *last = last.start.saturating_sub(place)..last.end.saturating_sub(place);
    }

    /// Takes a step; says whether it fits. A step that does not fit changes nothing.
    pub(super) fn step(&mut self, text: &str, token: Token, range: &Range<usize>) -> bool {
        if matches!(token, Token::Open(_)) && self.levels.len() == DEEPEST {
            return false;
        }
        let Some(level) = self.levels.last_mut() else {
            return false;
        };
        let before = *level;
        let mut opened = None;
        let mut closed = false;
        match (level.expect, token) {
            (Expect::Next, Token::Comma)
                if level.kind != Kind::Whole
                    && !is_decimal(text, level.kind, &self.last, range) =>
            {
                level.expect = Expect::Item;
            }
            (Expect::Next, Token::Open('(')) if self.last.0 == Token::Word => opened = Some('('),
            (Expect::Next, Token::End) if level.kind == Kind::Whole => {}
            (Expect::Item | Expect::Next, Token::Close(close)) if closes(level.kind, close) => {
                closed = true;
            }
            (Expect::Colon, Token::Colon) => level.expect = Expect::Value,
            (Expect::Item, Token::Word)
                if level.kind == Kind::Fields
                    || level.kind == Kind::Group && is_name(text, range.end) =>
            {
                level.kind = Kind::Fields;
                level.expect = Expect::Colon;
            }
            (Expect::Item | Expect::Value, _)
                if token.begins_value()
                    && (level.kind != Kind::Fields || level.expect == Expect::Value) =>
            {
                let is_key = level.kind == Kind::Table && level.expect == Expect::Item;
                level.expect = if is_key { Expect::Colon } else { Expect::Next };
                if level.kind == Kind::Group {
                    level.kind = Kind::Tuple;
                }
                if let Token::Open(bracket) = token {
                    opened = Some(bracket);
                }
            }
            _ => return false,
        }
        if closed {
            self.levels.pop();
        }
        if let Some(bracket) = opened {
            self.levels.push(Level {
                kind: match bracket {
                    '(' => Kind::Group,
                    '[' => Kind::List,
                    _ => Kind::Table,
                },
                expect: Expect::Item,
            });
        }
        self.before = before;
        self.last = (token, range.clone());
        true
    }
}

fn closes(kind: Kind, bracket: char) -> bool {
    match kind {
        Kind::Whole => false,
        Kind::Group | Kind::Fields | Kind::Tuple => bracket == ')',
        Kind::List => bracket == ']',
        Kind::Table => bracket == '}',
    }
}

/// Whether a colon follows, or what some write for it.
fn is_name(text: &str, end: usize) -> bool {
    matches!(next(text, end).0, Token::Colon | Token::Other('='))
}

/// Whether a comma stands inside a number: where names or keys are due, no number can follow.
fn is_decimal(
    text: &str,
    kind: Kind,
    (last, number): &(Token, Range<usize>),
    comma: &Range<usize>,
) -> bool {
    matches!(kind, Kind::Fields | Kind::Table)
        && *last == Token::Word
        && number.end == comma.start
        && text
            .get(number.clone())
            .is_some_and(|number| is_digits(number.trim_start_matches(['+', '-'])))
        && is_digits(word_at(text, comma.end))
}

pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The name or number that begins at a place.
pub(super) fn word_at(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    &rest[..rest.find(|c| !is_word(c)).unwrap_or(rest.len())]
}
