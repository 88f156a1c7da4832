//! What was probably meant where the notation does not fit, each with the change that makes it so.

use std::ops::Range;

use super::SlipKind;
use super::quotes::{inner_quotes, lost_end, quoted, wrong_ends};
use super::reader::{Expect, Kind, Reader, Token, is_blank, is_digits, is_word, next, word_at};
use crate::core::source::signs::is_invisible;

/// How far an end is looked for, and how far a change is tried, in bytes.
pub(super) const WINDOW: usize = 2000;
/// After a change that is not certain, so many steps must fit.
const ENOUGH_STEPS: usize = 4;

/// A change that may be what was meant.
#[derive(Debug, Clone)]
pub(super) struct Guess {
    pub kind: SlipKind,
    /// The character by which one slip differs from another of its kind.
    pub sign: Option<char>,
    /// What is shown.
    pub place: Range<usize>,
    /// What is replaced, and by what.
    pub edit: Range<usize>,
    pub text: String,
    /// Where reading goes on: before the end of the last step, that step is taken again.
    pub from: usize,
    /// There is nothing else that it can be.
    certain: bool,
}

impl Guess {
    pub(super) fn new(kind: SlipKind, edit: Range<usize>, text: impl Into<String>) -> Self {
        Self {
            kind,
            sign: None,
            place: edit.clone(),
            from: edit.start,
            edit,
            text: text.into(),
            certain: true,
        }
    }

    pub(super) fn signed(mut self, sign: Option<char>) -> Self {
        self.sign = sign;
        self
    }

    pub(super) fn at(mut self, place: Range<usize>) -> Self {
        self.place = place;
        self
    }

    pub(super) fn reading_from(mut self, from: usize) -> Self {
        self.from = from;
        self
    }

    pub(super) fn uncertain(mut self) -> Self {
        self.certain = false;
        self
    }
}

/// The first guess about a step that does not fit with which the text can be read on. Nothing
/// before `settled` is touched.
pub(super) fn guess(
    text: &str,
    reader: &Reader,
    (token, range): (Token, &Range<usize>),
    settled: usize,
) -> Option<Guess> {
    let mut guesses = character(text, reader, token, range);
    if guesses.is_empty() {
        guesses = value(text, reader, token, range);
    }
    guesses.retain(|guess| guess.edit.start >= settled);
    guesses
        .into_iter()
        .find(|guess| guess.certain || goes_on(text, reader, guess))
}

/// Whether the text can be read on after a change. Other slips that are certain may follow, and
/// other commas may be missing.
fn goes_on(text: &str, reader: &Reader, guess: &Guess) -> bool {
    let mut reader = reader.back_to(guess.from);
    let end = text.floor_char_boundary(guess.edit.end + WINDOW);
    // The last step may be looked at again, and so is part of what is tried.
    let (_, last) = reader.last();
    let begin = match guess.from.checked_sub(last.start) {
        Some(len) if len <= WINDOW => last.start,
        _ => guess.from,
    };
    reader.begin_at(begin);
    let head = &text[begin..guess.edit.start];
    let mut tail = format!("{head}{}{}", guess.text, &text[guess.edit.end..end]);
    let (mut at, mut steps) = (guess.from - begin, 0);
    while steps < ENOUGH_STEPS {
        let (token, range) = next(&tail, at);
        if token == Token::End || end < text.len() && range.end == tail.len() {
            return true;
        }
        if reader.step(&tail, token, &range) {
            steps += 1;
            at = range.end;
        } else if let Some(slip) = character(&tail, &reader, token, &range).pop() {
            reader = reader.back_to(slip.from);
            at = slip.from;
            tail.replace_range(slip.edit, &slip.text);
        } else if has_quotes(&tail, &reader, range.start) {
            // Another text of the same kind: as good as read.
            return true;
        } else if !(token.begins_value() && reader.step(&tail, Token::Comma, &(at..at))) {
            return false;
        }
    }
    true
}

/// Whether a text with other quotation marks comes next, or has just been read beyond its end.
fn has_quotes(text: &str, reader: &Reader, at: usize) -> bool {
    let (last, before) = reader.last();
    takes_value(reader) && !quoted(text, at).is_empty()
        || last == Token::Text && !wrong_ends(text, &before).is_empty()
}

/// Whether a value can come next, or the key of a table.
fn takes_value(reader: &Reader) -> bool {
    match reader.expects() {
        (kind, Expect::Item) => kind != Kind::Fields,
        (_, expect) => expect == Expect::Value,
    }
}

/// A character of a word processor or of another notation.
fn character(text: &str, reader: &Reader, token: Token, range: &Range<usize>) -> Vec<Guess> {
    let (_, expect) = reader.expects();
    let (last, before) = reader.last();
    let wants_value = takes_value(reader);
    let rest = &text[range.start..];
    let run = |is_of: fn(char) -> bool| {
        let len = rest.find(|c| !is_of(c)).unwrap_or(rest.len());
        range.start..range.start + len
    };
    let one = match token {
        Token::Other(sign) if is_foreign_blank(sign) || is_invisible(sign) => {
            let run = run(|c| is_foreign_blank(c) || is_invisible(c));
            let seen = text[run.clone()].chars().filter(|c| !is_invisible(*c));
            let blanks = " ".repeat(seen.count());
            let kind = if blanks.is_empty() {
                SlipKind::Invisible
            } else {
                SlipKind::Blank
            };
            // In the middle of a word: the word is read again without it.
            let in_word = last == Token::Word
                && before.end == run.start
                && text[run.end..].starts_with(is_word)
                && blanks.is_empty();
            let from = if in_word { before.start } else { run.start };
            Guess::new(kind, run, blanks)
                .reading_from(from)
                .signed(Some(sign))
        }
        Token::Other('#') => Guess::new(SlipKind::Comment, run(|c| c == '#'), "//"),
        Token::Other(';') if expect == Expect::Next => {
            Guess::new(SlipKind::Semicolon, range.clone(), ",")
        }
        Token::Other('=') if expect == Expect::Colon => {
            Guess::new(SlipKind::Colon, run(|c| matches!(c, '=' | '>')), ":")
        }
        Token::Other(sign) if wants_value && is_dash(sign) => {
            let number = next(text, range.end).1;
            let digits = text[number.clone()].trim_start_matches('.');
            if !digits.starts_with(|c: char| c.is_ascii_digit()) {
                return Vec::new();
            }
            let guess = Guess::new(SlipKind::Minus, range.start..number.start, "-");
            guess.at(range.start..number.end).signed(Some(sign))
        }
        // `- 8`, with a blank between.
        Token::Word if last == Token::Word && &text[before.clone()] == "-" => {
            if !rest.starts_with(|c: char| c.is_ascii_digit()) {
                return Vec::new();
            }
            let guess = Guess::new(SlipKind::Minus, before.start..range.start, "-");
            guess.at(before.start..range.end)
        }
        Token::Comma if expect == Expect::Next && last == Token::Word => {
            let digits = word_at(text, range.end);
            if !is_digits(digits) {
                return Vec::new();
            }
            let place = before.start..range.end + digits.len();
            // The number is read again as a whole.
            let guess = Guess::new(SlipKind::DecimalComma, range.clone(), ".");
            guess.at(place).reading_from(before.start)
        }
        _ => return Vec::new(),
    };
    vec![one]
}

/// A text with other quotation marks, or something that is missing.
fn value(text: &str, reader: &Reader, token: Token, range: &Range<usize>) -> Vec<Guess> {
    let (_, expect) = reader.expects();
    let (last, before) = reader.last();
    let mut guesses = Vec::new();
    match token {
        Token::Other(_) if takes_value(reader) => {
            guesses.extend(quoted(text, range.start));
        }
        Token::OpenText => guesses.extend(wrong_ends(text, range)),
        _ => {}
    }
    let behind_text = last == Token::Text && token != Token::End;
    if expect == Expect::Colon && behind_text {
        guesses.extend(wrong_ends(text, &before));
    }
    if expect != Expect::Next {
        return guesses;
    }
    if behind_text {
        guesses.extend(inner_quotes(text, before.start));
        guesses.extend(wrong_ends(text, &before));
        guesses.extend(lost_end(text, &before));
    }
    if token.begins_value() && matches!(last, Token::Text | Token::Word | Token::Close(_)) {
        let guess = Guess::new(SlipKind::Comma, before.end..before.end, ",");
        let place = if text[before.clone()].contains('\n') {
            text.floor_char_boundary(before.end - 1)..before.end
        } else {
            before
        };
        guesses.push(guess.at(place).uncertain());
    }
    guesses
}

/// White space that ron does not take for any.
fn is_foreign_blank(c: char) -> bool {
    c.is_whitespace() && !is_blank(c)
}

/// What a word processor makes of a minus.
fn is_dash(c: char) -> bool {
    matches!(
        c,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}
