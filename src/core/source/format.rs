//! Brings RON into one layout: `drempel fmt`.
//!
//! The author decides where lines break; this decides the rest: four blanks for each open bracket,
//! one blank after a comma or colon, at most one empty line, a comma after the last thing of a
//! group that closes on a line of its own and none before a bracket on the same line. Comments and
//! texts stay as they are, byte for byte.
//!
//! It works on pieces and knows no scenario, so that a file with mistakes in it can be laid out as
//! well; only brackets, texts and comments must close. It never changes, adds or drops a piece
//! other than such a comma. Doing it twice is doing it once.

use super::Span;
use super::lexer::{Piece, Pieces};

/// Why a text cannot be laid out: this bracket, text or comment is not closed or opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not closed")]
pub struct Unbalanced(pub Span);

const INDENT: &str = "    ";
/// What stands between code and a comment behind it.
const BEFORE_COMMENT: &str = "  ";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Open,
    Close,
    Comma,
    Colon,
    /// A name, number or text.
    Atom,
    LineComment,
    BlockComment,
}

impl Kind {
    fn is_comment(self) -> bool {
        matches!(self, Self::LineComment | Self::BlockComment)
    }
}

#[derive(Debug, Clone, Copy)]
struct Token<'a> {
    kind: Kind,
    text: &'a str,
    start: usize,
    /// Line breaks before it, 2 standing for more.
    breaks: usize,
    /// For brackets: whether blanks go inside when all is on one line.
    airy: bool,
}

/// Lays out a text.
///
/// # Errors
/// The first bracket, text or comment that is not closed, or a bracket that closes nothing.
pub fn format(text: &str) -> Result<String, Unbalanced> {
    let mut tokens = tokens(text)?;
    pair(&mut tokens)?;
    let tokens = with_commas(tokens);
    Ok(print(&tokens))
}

fn tokens(text: &str) -> Result<Vec<Token<'_>>, Unbalanced> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut breaks = 0;
    let mut glued = false;
    for (piece, range) in Pieces::new(text) {
        let part = &text[range.clone()];
        let kind = match piece {
            Piece::Blank if part.starts_with("//") => Kind::LineComment,
            Piece::Blank if part.starts_with("/*") => Kind::BlockComment,
            Piece::Blank => {
                breaks += part.matches('\n').count();
                glued = false;
                continue;
            }
            Piece::Other('(' | '[' | '{') => Kind::Open,
            Piece::Other(')' | ']' | '}') => Kind::Close,
            Piece::Other(',') => Kind::Comma,
            Piece::Other(':') => Kind::Colon,
            Piece::Text | Piece::Other(_) => Kind::Atom,
        };
        if !is_closed(kind, piece, part) {
            return Err(Unbalanced(Span::new(range.start, range.end)));
        }
        match found.last_mut() {
            // The characters of a name or number come one by one.
            Some(last) if glued && kind == Kind::Atom && last.kind == Kind::Atom => {
                last.text = &text[last.start..range.end];
            }
            _ => found.push(Token {
                kind,
                text: part.trim_end(),
                start: range.start,
                breaks: breaks.min(2),
                airy: false,
            }),
        }
        breaks = 0;
        glued = kind == Kind::Atom;
    }
    Ok(found)
}

/// Whether a text or block comment comes to its end; the lexer takes all that is left otherwise.
fn is_closed(kind: Kind, piece: Piece, part: &str) -> bool {
    match (kind, piece) {
        (Kind::BlockComment, _) => part.matches("/*").count() <= part.matches("*/").count(),
        (_, Piece::Text) => is_closed_text(part.strip_prefix('b').unwrap_or(part)),
        _ => true,
    }
}

fn is_closed_text(text: &str) -> bool {
    if let Some(raw) = text.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inner = raw[hashes..].strip_prefix('"').unwrap_or_default();
        return inner.ends_with(&format!("\"{}", &raw[..hashes]));
    }
    let quote = text.chars().next().unwrap_or_default();
    let inner = text[quote.len_utf8()..].strip_suffix(quote);
    // A quote behind an odd number of backslashes is part of the text.
    inner.is_some_and(|inner| (inner.len() - inner.trim_end_matches('\\').len()) % 2 == 0)
}

/// Finds which brackets belong together, and which of them have blanks inside: tables always,
/// groups with named fields, lists with brackets in them.
fn pair(tokens: &mut [Token<'_>]) -> Result<(), Unbalanced> {
    let mut open: Vec<(usize, bool)> = Vec::new();
    for at in 0..tokens.len() {
        match tokens[at].kind {
            Kind::Open => {
                if let Some((outer, airy)) = open.last_mut() {
                    *airy |= tokens[*outer].text == "[";
                }
                open.push((at, tokens[at].text == "{"));
            }
            Kind::Colon => {
                if let Some((_, airy)) = open.last_mut() {
                    *airy = true;
                }
            }
            Kind::Close => {
                let unbalanced = Unbalanced(span_of(&tokens[at]));
                let (start, airy) = open.pop().ok_or(unbalanced)?;
                if !matches!(
                    (tokens[start].text, tokens[at].text),
                    ("(", ")") | ("[", "]") | ("{", "}")
                ) {
                    return Err(unbalanced);
                }
                // `#![enable(…)]` at the top of a file is written tight.
                let airy = airy && (start == 0 || tokens[start - 1].text != "#!");
                tokens[start].airy = airy;
                tokens[at].airy = airy;
            }
            _ => {}
        }
    }
    match open.last() {
        Some((start, _)) => Err(Unbalanced(span_of(&tokens[*start]))),
        None => Ok(()),
    }
}

fn span_of(token: &Token<'_>) -> Span {
    Span::new(token.start, token.start + token.text.len())
}

/// Puts each comma right behind what it follows, before any comment; adds the last one of a group
/// that closes on a line of its own, and drops it where the bracket stands on the same line.
fn with_commas(tokens: Vec<Token<'_>>) -> Vec<Token<'_>> {
    let mut out: Vec<Token<'_>> = Vec::with_capacity(tokens.len() + 16);
    // Line breaks before a comma stand before what follows it.
    let mut carried = 0;
    for mut token in tokens {
        token.breaks = token.breaks.max(carried);
        carried = 0;
        match token.kind {
            Kind::Comma => {
                carried = token.breaks;
                insert_comma(&mut out, token);
            }
            Kind::Close => {
                close(&mut out, &token);
                out.push(token);
            }
            _ => out.push(token),
        }
    }
    out
}

fn insert_comma<'a>(out: &mut Vec<Token<'a>>, mut comma: Token<'a>) {
    comma.breaks = 0;
    let after = out.iter().rposition(|token| !token.kind.is_comment());
    out.insert(after.map_or(0, |at| at + 1), comma);
}

fn close<'a>(out: &mut Vec<Token<'a>>, bracket: &Token<'a>) {
    while let Some(last) = out.iter().rposition(|token| !token.kind.is_comment()) {
        let mut comments = out[last + 1..].iter();
        let broken = bracket.breaks > 0
            || comments.any(|token| token.breaks > 0 || token.kind == Kind::LineComment);
        match (out[last].kind, broken) {
            (Kind::Comma, false) => drop(out.remove(last)),
            (Kind::Open | Kind::Comma, _) | (_, false) => return,
            (_, true) => {
                let comma = Token {
                    kind: Kind::Comma,
                    text: ",",
                    ..*bracket
                };
                return insert_comma(out, comma);
            }
        }
    }
}

fn print(tokens: &[Token<'_>]) -> String {
    let mut out = String::new();
    // The indent of the line on which each open bracket stands, and of the current line.
    let mut open: Vec<usize> = Vec::new();
    let mut line = 0;
    let mut before: Option<&Token<'_>> = None;
    for token in tokens {
        let closes = (token.kind == Kind::Close).then(|| open.pop().unwrap_or(0));
        if let Some(before) = before {
            let breaks = match (before.kind, token.kind) {
                (Kind::LineComment, _) => token.breaks.max(1),
                (_, Kind::Comma) => 0,
                _ => token.breaks,
            };
            let tight = before.kind == Kind::Open || token.kind == Kind::Close;
            match breaks {
                0 => out.push_str(between(before, token)),
                2.. if !tight => out.push_str("\n\n"),
                _ => out.push('\n'),
            }
            if breaks > 0 {
                line = closes.unwrap_or_else(|| open.last().map_or(0, |outer| outer + 1));
                out.push_str(&INDENT.repeat(line));
            }
        }
        out.push_str(token.text);
        if token.kind == Kind::Open {
            open.push(line);
        }
        before = Some(token);
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// What stands between two tokens on one line.
fn between(before: &Token<'_>, token: &Token<'_>) -> &'static str {
    match (before.kind, token.kind) {
        (Kind::Open, Kind::Close) | (_, Kind::Comma | Kind::Colon) => "",
        (_, Kind::LineComment) => BEFORE_COMMENT,
        (Kind::Open, _) if !before.airy => "",
        (_, Kind::Close) if !token.airy => "",
        // A name and its bracket: `Add(`. A text has none.
        (Kind::Atom, Kind::Open) => "",
        _ => " ",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: &str) {
        let once = format(text).unwrap();
        assert_eq!(once, wanted);
        assert_eq!(format(&once).unwrap(), once, "twice is not once");
    }

    #[test]
    fn blanks_and_indents_are_made_even() {
        check(
            "Scenario (\nid:\"a\" ,minutes :10,\n\n\n  nodes : {\"d1\":Tell(next:\"e\",),}, )",
            "Scenario(\n    id: \"a\", minutes: 10,\n\n    nodes: { \"d1\": Tell( next: \"e\" ) } )\n",
        );
    }

    #[test]
    fn brackets_have_blanks_inside_where_there_is_much_in_them() {
        check(
            "( a: [ \"x\",\"y\" ], b: [Add( \"t\" , -4 )], c: All( [Not( Flag( \"f\" ) )] ), d: {}, e: [  ], f: (0.5,1) )",
            "( a: [\"x\", \"y\"], b: [ Add(\"t\", -4) ], c: All([ Not(Flag(\"f\")) ]), d: {}, e: [], f: (0.5, 1) )\n",
        );
    }

    #[test]
    fn the_last_comma_stands_where_the_bracket_has_its_own_line() {
        check("(\n  a: 1 // one\n)", "(\n    a: 1,  // one\n)\n");
        check(
            "(\n  a: 1\n  // none\n  , b: [\n2,3\n],)",
            "(\n    a: 1,\n    // none\n    b: [\n        2, 3,\n    ] )\n",
        );
        check("( a: 1, /* x */ )", "( a: 1 /* x */ )\n");
        check("(\n)", "(\n)\n");
    }

    #[test]
    fn brackets_on_one_line_indent_once() {
        check(
            "f([ (\n id: 1,\n ),\n ( id: 2 ) ])",
            "f([ (\n    id: 1,\n),\n    ( id: 2 ) ])\n",
        );
    }

    #[test]
    fn comments_and_texts_stay() {
        check(
            "// Eerst  \n\n\n/* a\n   b */ ( // open\n a: r#\"x \" y\"#, /* in */ b: \"1\n  2\", 'c': 3 // end\n)\n\n\n// last\n",
            "// Eerst\n\n/* a\n   b */ (  // open\n    a: r#\"x \" y\"#, /* in */ b: \"1\n  2\", 'c': 3,  // end\n)\n\n// last\n",
        );
    }

    #[test]
    fn what_is_not_closed_is_left_alone() {
        for (text, start) in [
            ("( a: [ 1 )", 9),
            ("( a: 1", 0),
            ("a )", 2),
            ("( a: \"x )", 5),
            ("( /* x )", 2),
            ("( a: r#\"x\" )", 5),
        ] {
            assert_eq!(
                format(text).map_err(|fault| fault.0.start),
                Err(start),
                "{text}"
            );
        }
    }
}
