//! Brings RON into one layout: `drempel fmt`.
//!
//! The author decides where lines break; this decides the rest: four blanks for each open bracket,
//! one blank after a comma or colon, at most one empty line, a comma after the last thing of a
//! group that closes on a line of its own and none before a bracket on the same line. Comments and
//! texts stay as they are, byte for byte.
//!
//! It works on pieces and knows of a scenario no more than its first word, so that a file with mistakes in it can be laid out as
//! well; only brackets, texts and comments must close. It never changes, adds or drops a piece
//! other than such a comma. Doing it twice is doing it once. What it gives is never much larger than
//! what it got: where brackets stand so deep inside one another that the blanks before the lines
//! outgrow the text, it refuses.

use super::Span;
use super::lexer::{Piece, Pieces, skip_blanks};

/// Why a text cannot be laid out, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FormatFault {
    /// This bracket, text or comment is not closed or opens nothing.
    #[error("not closed")]
    NotClosed(Span),
    /// Brackets stand so deep inside one another that the indents would outgrow the text.
    #[error("too deep")]
    TooDeep(Span),
}

/// How many times as large as the text the layout may become, beside [`SOME_MORE`]. The largest
/// that a scenario of ours becomes when its indents are taken away is 1.5 times.
const LARGER: usize = 8;
/// So many bytes are always allowed: a small text may become large.
const SOME_MORE: usize = 4096;

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
/// The first bracket, text or comment that is not closed, or a bracket that closes nothing; or
/// where the layout becomes too large.
pub fn format(text: &str) -> Result<String, FormatFault> {
    let mut tokens = tokens(text)?;
    pair(&mut tokens)?;
    let tokens = with_commas(tokens);
    print(&tokens, text.len() * LARGER + SOME_MORE)
}

/// What the files of a scenario or a school begin with.
const OURS: [&str; 6] = [
    "Scenario",
    "Translation",
    "Framework",
    "Behaviours",
    "Sources",
    "Policies",
];

/// Whether a text says in its first word that it is a file of ours, and not another program's.
pub fn is_ours(text: &str) -> bool {
    first_word(text).is_some_and(|word| OURS.contains(&word))
}

/// The first word of a text: what it says that it holds. None where brackets come first.
fn first_word(text: &str) -> Option<&str> {
    let mut text = skip_blanks(text);
    // Such as `#![enable(implicit_some)]`.
    while text.starts_with("#!") {
        let end = text.find(']')? + 1;
        text = skip_blanks(&text[end..]);
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    text.get(..end).filter(|word| !word.is_empty())
}

fn tokens(text: &str) -> Result<Vec<Token<'_>>, FormatFault> {
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
            return Err(FormatFault::NotClosed(Span::new(range.start, range.end)));
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
        (Kind::BlockComment, _) => is_closed_comment(part),
        (_, Piece::Text) => is_closed_text(part.strip_prefix('b').unwrap_or(part)),
        _ => true,
    }
}

/// Block comments nest, and `/*/` opens one without closing it.
fn is_closed_comment(text: &str) -> bool {
    let mut depth = 0usize;
    let mut rest = text;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("/*") {
            (depth, rest) = (depth + 1, after);
        } else if let Some(after) = rest.strip_prefix("*/") {
            (depth, rest) = (depth.saturating_sub(1), after);
        } else {
            let next = rest.chars().next().map_or(0, char::len_utf8);
            rest = &rest[next..];
        }
    }
    depth == 0
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
fn pair(tokens: &mut [Token<'_>]) -> Result<(), FormatFault> {
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
                let unbalanced = FormatFault::NotClosed(span_of(&tokens[at]));
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
        Some((start, _)) => Err(FormatFault::NotClosed(span_of(&tokens[*start]))),
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
    // What stands behind the last thing that is no comment.
    let mut comments: Vec<Token<'_>> = Vec::new();
    // Line breaks before a comma stand before what follows it.
    let mut carried = 0;
    for mut token in tokens {
        token.breaks = token.breaks.max(carried);
        carried = 0;
        match token.kind {
            Kind::LineComment | Kind::BlockComment => comments.push(token),
            Kind::Comma => {
                carried = token.breaks;
                out.push(Token { breaks: 0, ..token });
            }
            Kind::Close => {
                last_comma(&mut out, &comments, &token);
                out.append(&mut comments);
                out.push(token);
            }
            Kind::Open | Kind::Colon | Kind::Atom => {
                out.append(&mut comments);
                out.push(token);
            }
        }
    }
    out.append(&mut comments);
    out
}

/// The comma before a closing bracket: there where the bracket has its own line, else not.
fn last_comma<'a>(out: &mut Vec<Token<'a>>, comments: &[Token<'a>], bracket: &Token<'a>) {
    let broken = bracket.breaks > 0
        || comments
            .iter()
            .any(|token| token.breaks > 0 || token.kind == Kind::LineComment);
    if broken {
        if out
            .last()
            .is_some_and(|last| !matches!(last.kind, Kind::Open | Kind::Comma))
        {
            out.push(Token {
                kind: Kind::Comma,
                text: ",",
                breaks: 0,
                ..*bracket
            });
        }
        return;
    }
    while out.last().is_some_and(|last| last.kind == Kind::Comma) {
        out.pop();
    }
}

fn print(tokens: &[Token<'_>], most: usize) -> Result<String, FormatFault> {
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
        if out.len() > most {
            return Err(FormatFault::TooDeep(span_of(token)));
        }
        before = Some(token);
    }
    if !out.is_empty() {
        out.push('\n');
    }
    Ok(out)
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
            ("( /*/ )", 2),
            ("( /* /* */ )", 2),
        ] {
            assert_eq!(
                format(text).map_err(|fault| match fault {
                    FormatFault::NotClosed(span) => span.start,
                    FormatFault::TooDeep(_) => u32::MAX,
                }),
                Err(start),
                "{text}"
            );
        }
    }

    #[test]
    fn a_file_says_first_what_it_holds() {
        for (text, word) in [
            ("// x\n/* y */ Scenario(", Some("Scenario")),
            ("#![enable(implicit_some)]\n Framework (", Some("Framework")),
            ("( a: 1 )", None),
            ("", None),
            ("#!", None),
        ] {
            assert_eq!(first_word(text), word, "{text}");
        }
    }

    #[test]
    fn what_would_grow_out_of_proportion_is_refused() {
        for open in ["[", "(", "{"] {
            let close = match open {
                "[" => "]",
                "(" => ")",
                _ => "}",
            };
            let nested = |depth: usize| format!("{open}\n").repeat(depth) + &close.repeat(depth);
            assert!(format(&nested(40)).is_ok());
            let text = nested(16_000);
            assert!(matches!(format(&text), Err(FormatFault::TooDeep(_))));
            // On one line nothing grows.
            let text = open.repeat(16_000) + &close.repeat(16_000);
            assert!(format(&text).is_ok_and(|out| out.len() < 3 * text.len()));
        }
    }

    #[test]
    fn many_commas_behind_many_comments_take_no_longer_than_others() {
        let text = format!("( a {} {} )", "/**/ ".repeat(50_000), ", ".repeat(50_000));
        let out = format(&text).unwrap();
        assert!(out.starts_with("(a /**/ /**/") && out.len() < text.len());
    }
}
