//! Texts whose quotation marks are not the two straight ones around them.

use std::ops::Range;

use super::SlipKind;
use super::guess::{Guess, WINDOW};
use super::reader::{Token, is_blank, is_word, next};

/// How many ends of one text are tried.
const ENDS: usize = 6;

/// A text in quotation marks of another kind, with each end that it may have.
pub(super) fn quoted(text: &str, start: usize) -> Vec<Guess> {
    let rest = &text[start..];
    let doubled = ["''", "``"];
    let opener = doubled.into_iter().find(|two| rest.starts_with(two));
    let first = rest.chars().next().unwrap_or_default();
    let opener = opener.unwrap_or(&rest[..first.len_utf8()]);
    let closers: &[&str] = match opener {
        "''" | "``" => &["''", "\""],
        "«" => &["»", "\""],
        "»" => &["«", "»"],
        "‹" => &["›"],
        "›" => &["‹", "›"],
        "„" => &["”", "“", "\"", "„"],
        "“" | "”" | "‟" => &["”", "“", "\""],
        "‘" | "’" | "‚" | "‛" => &["’", "‘", "'"],
        "'" | "`" | "´" => &["'", "´", "`", "’"],
        "″" => &["″"],
        "＂" => &["＂"],
        _ => return Vec::new(),
    };
    let from = start + opener.len();
    let ends = ends(text, from, |rest| {
        closers
            .iter()
            .find(|closer| rest.starts_with(**closer))
            .map(|closer| closer.len())
    });
    ends.map(|end| {
        let inner = &text[from..end.start];
        // French marks have a blank inside.
        let inner = if matches!(first, '«' | '»' | '‹' | '›') {
            inner.trim()
        } else {
            inner
        };
        let meant = format!("\"{}\"", without_straight(inner));
        let guess = Guess::new(SlipKind::Quotes, start..end.end, meant).uncertain();
        guess.signed(Some(first))
    })
    .collect()
}

/// The places from `from` on where a mark stands behind which a value can end.
fn ends<'t>(
    text: &'t str,
    from: usize,
    mark: impl Fn(&str) -> Option<usize> + 't,
) -> impl Iterator<Item = Range<usize>> + 't {
    let stop = text.floor_char_boundary(from + WINDOW);
    let places = text.get(from..stop).unwrap_or_default().char_indices();
    places
        .filter_map(move |(at, _)| {
            let at = from + at;
            let end = at + mark(&text[at..])?;
            value_ends(text, end).then_some(at..end)
        })
        .take(ENDS)
}

/// Whether a value can end here: a comma, a closing bracket, a colon or a new line comes.
fn value_ends(text: &str, at: usize) -> bool {
    let (token, range) = next(text, at);
    matches!(
        token,
        Token::Comma | Token::Close(_) | Token::Colon | Token::End | Token::Other(';')
    ) || text[at..range.start].contains('\n')
}

/// A text in which straight quotation marks stand: `"Zij zegt "ja" en wacht."`.
pub(super) fn inner_quotes(text: &str, start: usize) -> Vec<Guess> {
    let from = start + 1;
    if !text[start..].starts_with('"') {
        return Vec::new();
    }
    let is_mark = |rest: &str| rest.starts_with('"').then_some(1);
    let ends = ends(text, from, is_mark).filter(|end| !text[..end.start].ends_with('\\'));
    ends.filter_map(|end| {
        let inner = paired(&text[from..end.start])?;
        let meant = format!("\"{inner}\"");
        let guess = Guess::new(SlipKind::InnerQuotes, start..end.end, meant);
        Some(guess.uncertain())
    })
    .collect()
}

/// A text with its straight quotation marks in pairs made ‘ and ’. Nothing if there are none, or
/// if they do not stand around something.
fn paired(inner: &str) -> Option<String> {
    let mut out = String::with_capacity(inner.len() + 8);
    let mut before = ' ';
    let mut is_open = false;
    let mut any = false;
    let mut chars = inner.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '"' && before != '\\' {
            let after = chars.peek().copied().unwrap_or(' ');
            let fits = if is_open {
                !before.is_whitespace() && !after.is_alphanumeric()
            } else {
                !before.is_alphanumeric() && !after.is_whitespace()
            };
            if !fits {
                return None;
            }
            out.push(if is_open { '’' } else { '‘' });
            is_open = !is_open;
            any = true;
        } else {
            out.push(c);
        }
        before = c;
    }
    (any && !is_open).then_some(out)
}

/// What stood in other marks, fit to stand in straight ones.
fn without_straight(inner: &str) -> String {
    if !inner.contains('"') {
        return inner.to_owned();
    }
    paired(inner).unwrap_or_else(|| inner.replace('"', "\\\""))
}

/// A text that begins with a straight mark and ends with another one: `"Ja?”`.
pub(super) fn wrong_ends(text: &str, range: &Range<usize>) -> Vec<Guess> {
    let is_mark = |rest: &str| {
        let first = rest.chars().next()?;
        matches!(first, '”' | '“' | '„' | '»' | '«' | '″' | '’' | '‘').then_some(first.len_utf8())
    };
    let ends = ends(text, range.start + 1, is_mark).take_while(|end| end.start < range.end);
    ends.map(|end| {
        let guess = Guess::new(SlipKind::ClosingQuote, end.clone(), "\"");
        let guess = guess
            .at(range.start..end.end)
            .signed(text[end.clone()].chars().next());
        // The text is read again from its beginning.
        guess.reading_from(range.start).uncertain()
    })
    .collect()
}

/// A text that lost its closing mark, so that it goes on into the next field: `"Ja?, next: "`.
pub(super) fn lost_end(text: &str, range: &Range<usize>) -> Option<Guess> {
    let inner = text[range.clone()].strip_prefix('"')?.strip_suffix('"')?;
    let name = inner.trim_end().strip_suffix(':')?;
    let name = name.trim_end_matches(is_word);
    let end = name.trim_end_matches(is_blank).strip_suffix(',')?.len();
    let at = range.start + 1 + end;
    let guess = Guess::new(SlipKind::LostQuote, at..at, "\"");
    let guess = guess.at(range.start..at).reading_from(range.start);
    Some(guess.uncertain())
}
