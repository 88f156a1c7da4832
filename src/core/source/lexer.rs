//! RON in its coarsest pieces: blanks, comments, texts, and all else by the character.
//!
//! ron reads the values; this finds where in a source a value really ends, and which bracket is
//! open at a place. It does *not* say whether a source is right.

use std::ops::Range;

/// A piece of RON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// White space or a comment.
    Blank,
    /// A string or a character, with its quotes.
    Text,
    /// Any other character.
    Other(char),
}

/// The pieces of a source with their places. They cover it without a gap.
pub(super) struct Pieces<'a> {
    rest: &'a str,
    at: usize,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text, at: 0 }
    }
}

impl Iterator for Pieces<'_> {
    type Item = (Piece, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        let first = self.rest.chars().next()?;
        let (piece, len) = if first.is_whitespace() {
            (Piece::Blank, self.rest.len() - self.rest.trim_start().len())
        } else if let Some(len) = comment_len(self.rest) {
            (Piece::Blank, len)
        } else if let Some(len) = text_len(self.rest) {
            (Piece::Text, len)
        } else {
            (Piece::Other(first), first.len_utf8())
        };
        let start = self.at;
        self.at += len;
        self.rest = &self.rest[len..];
        Some((piece, start..self.at))
    }
}

pub(super) fn comment_len(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    let mut at = text.strip_prefix("/*").map(|_| 2)?;
    // Block comments nest.
    let mut depth = 1usize;
    while depth > 0 {
        let Some(mark) = text[at..].find(['/', '*']) else {
            return Some(text.len());
        };
        at += mark;
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
        } else {
            at += 1;
        }
    }
    Some(at)
}

/// The length of a string, raw string or character at the start of a text.
pub(super) fn text_len(text: &str) -> Option<usize> {
    let prefix = if text.starts_with('b') { 1 } else { 0 };
    let body = &text[prefix..];
    if let Some(raw) = body.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inner = raw[hashes..].strip_prefix('"')?;
        let close = format!("\"{}", &raw[..hashes]);
        let start = text.len() - inner.len();
        return Some(
            inner
                .find(&close)
                .map_or(text.len(), |at| start + at + close.len()),
        );
    }
    let quote = body.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut escaped = false;
    for (at, c) in body.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return Some(prefix + at + 1),
            _ => {}
        }
    }
    Some(text.len())
}

/// The first thing in a text that is neither blank nor comment, and all after it.
pub(super) fn skip_blanks(text: &str) -> &str {
    let start = Pieces::new(text).find(|(piece, _)| *piece != Piece::Blank);
    // The end of the text, not just any empty text: its address tells the place.
    &text[start.map_or(text.len(), |(_, range)| range.start)..]
}

/// A text without the blanks and comments around it.
pub(super) fn trim_blanks(text: &str) -> &str {
    let text = skip_blanks(text).trim_end();
    // Only what looks like a comment at the end makes it worth reading the whole.
    let last_line = text.rfind('\n').map_or(text, |at| &text[at..]);
    if !last_line.contains("//") && !text.ends_with("*/") {
        return text;
    }
    let end = Pieces::new(text)
        .filter(|(piece, _)| *piece != Piece::Blank)
        .last();
    &text[..end.map_or(0, |(_, range)| range.end)]
}

/// The innermost bracket that is open at a place, with the name before it.
pub(super) fn open_bracket(text: &str, place: usize) -> Option<Range<usize>> {
    let mut open = Vec::new();
    for (piece, range) in Pieces::new(text).take_while(|(_, range)| range.start < place) {
        match piece {
            Piece::Other('(' | '[' | '{') => open.push(range),
            Piece::Other(')' | ']' | '}') => {
                open.pop();
            }
            Piece::Blank | Piece::Text | Piece::Other(_) => {}
        }
    }
    let bracket = open.pop()?;
    let name = text[..bracket.start].trim_end_matches(is_word);
    Some(name.len()..bracket.end)
}

/// The length of the string, word or character at the start of a text.
pub(super) fn token_len(text: &str) -> usize {
    let word = text.len() - text.trim_start_matches(is_word).len();
    text_len(text)
        .filter(|len| *len > 1 && text[..*len].ends_with(['"', '\'', '#']))
        .or(Some(word).filter(|len| *len > 0))
        .unwrap_or_else(|| text.chars().next().map_or(0, char::len_utf8))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_comments_around_a_value_are_not_part_of_it() {
        for (text, value) in [
            (" 12 /* after */ ", "12"),
            ("// before\n\"a // b\" // after\n", "\"a // b\""),
            ("r#\"a\" // b\"# /* /* in */ */", "r#\"a\" // b\"#"),
            ("( x: 1, // in\n) // after", "( x: 1, // in\n)"),
            ("'\"' // after", "'\"'"),
            ("\"a\\\" // b\"", "\"a\\\" // b\""),
            ("// only", ""),
        ] {
            assert_eq!(trim_blanks(text), value);
        }
    }

    #[test]
    fn the_open_bracket_is_the_innermost_with_its_name() {
        let text = "Tell( lines: [ ( id: \")\" ), Line( id: 1";
        assert_eq!(&text[open_bracket(text, text.len()).unwrap()], "Line(");
        assert_eq!(
            &text[open_bracket(text, text.find("id").unwrap()).unwrap()],
            "("
        );
        assert_eq!(open_bracket(text, 0), None);
    }
}
