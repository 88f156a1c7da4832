//! Braces in a text: slots such as `{worker}`, and `{{` and `}}` for a brace that is meant.
//!
//! One reader for all who care: the check that each slot is known, and the filling when a text is
//! shown. It does *not* know which slots there are, nor who fills them.

use std::borrow::Cow;
use std::ops::Range;

use super::ids::{TextIx, is_id};
use super::model::Scenario;

/// The slot that is always filled: the name the trainee gives the worker.
pub const WORKER: &str = "worker";

/// What is shown for a slot that nothing has filled: never the braces.
const UNFILLED: &str = "…";

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Shown as it stands; a doubled brace has become one.
    Plain(&'t str),
    /// A slot, by its name.
    Slot(&'t str),
    /// Something between braces that is no name, such as ` worker ` or `Worker`.
    Odd(&'t str),
    /// A brace without its other half.
    Lone(&'t str),
}

/// The parts of a text, each with where it stands in it.
pub fn pieces(text: &str) -> impl Iterator<Item = (Piece<'_>, Range<usize>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let (piece, length) = first_piece(rest);
        let range = at..at + length;
        at = range.end;
        Some((piece, range))
    })
}

/// The first part of a text that is not empty, and its length.
fn first_piece(text: &str) -> (Piece<'_>, usize) {
    let plain = next_brace(text).unwrap_or(text.len());
    if plain > 0 {
        return (Piece::Plain(&text[..plain]), plain);
    }
    let brace = &text[..1];
    if text[1..].starts_with(brace) {
        return (Piece::Plain(brace), 2);
    }
    let inside = &text[1..];
    match next_brace(inside) {
        Some(end) if brace == "{" && inside[end..].starts_with('}') => {
            let name = &inside[..end];
            let piece = if is_id(name) {
                Piece::Slot(name)
            } else {
                Piece::Odd(name)
            };
            (piece, end + 2)
        }
        _ => (Piece::Lone(brace), 1),
    }
}

/// Where the next brace stands.
fn next_brace(text: &str) -> Option<usize> {
    text.bytes().position(|byte| matches!(byte, b'{' | b'}'))
}

/// The names of the slots in a text, in order.
pub fn slots(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).filter_map(|(piece, _)| match piece {
        Piece::Slot(name) => Some(name),
        Piece::Plain(_) | Piece::Odd(_) | Piece::Lone(_) => None,
    })
}

/// A text as it is shown: each slot with what fills it, or `…` where nothing does; each doubled
/// brace single.
pub fn filled<'t, 'f>(text: &'t str, filler: impl Fn(&str) -> Option<&'f str>) -> Cow<'t, str> {
    if !text.contains(['{', '}']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for (piece, range) in pieces(text) {
        out.push_str(match piece {
            Piece::Plain(plain) => plain,
            Piece::Slot(name) => filler(name).unwrap_or(UNFILLED),
            // No checked scenario has these.
            Piece::Odd(_) | Piece::Lone(_) => &text[range],
        });
    }
    Cow::Owned(out)
}

impl Scenario {
    /// The text as it is shown outside a run: nobody has filled a slot there.
    pub fn plain_text(&self, ix: TextIx, language: &str) -> Cow<'_, str> {
        filled(self.text(ix, language), |_| None)
    }
}

/// A text for its author: slots as they are written, doubled braces single.
pub fn with_single_braces(text: &str) -> String {
    let shown = pieces(text).map(|(piece, range)| match piece {
        Piece::Plain(plain) => plain,
        Piece::Slot(_) | Piece::Odd(_) | Piece::Lone(_) => &text[range],
    });
    shown.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        filled(text, |name| (name == WORKER).then_some("Sam")).into_owned()
    }

    #[test]
    fn slots_are_filled_and_doubled_braces_are_single() {
        assert_eq!(shown("Dag, {worker}."), "Dag, Sam.");
        assert_eq!(shown("{{worker}} {{ }} {{{worker}}}"), "{worker} { } {Sam}");
        assert_eq!(shown("Met {helper}?"), "Met …?");
        assert_eq!(shown("Zonder."), "Zonder.");
    }

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        let text = "{a}{worker}";
        let twice = filled(text, |name| {
            Some(if name == "a" { "{worker}" } else { "{a}" })
        });
        assert_eq!(twice, "{worker}{a}");
    }

    #[test]
    fn what_is_no_slot_is_told_apart_with_its_place() {
        let found: Vec<_> = pieces("a {Worker} { worker } {worker é} x}")
            .filter(|(piece, _)| !matches!(piece, Piece::Plain(_)))
            .collect();
        assert_eq!(
            found,
            [
                (Piece::Odd("Worker"), 2..10),
                (Piece::Odd(" worker "), 11..21),
                (Piece::Odd("worker é"), 22..33),
                (Piece::Lone("}"), 35..36),
            ]
        );
        let lone: Vec<_> = pieces("{worker {helper}").map(|(piece, _)| piece).collect();
        assert_eq!(
            lone,
            [
                Piece::Lone("{"),
                Piece::Plain("worker "),
                Piece::Slot("helper")
            ]
        );
    }
}
