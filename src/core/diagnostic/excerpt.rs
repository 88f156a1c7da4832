//! The part of a source that is drawn for a place: the lines where it stands.
//!
//! A renderer looks through all that it is given. With the whole file for each finding, a thousand
//! findings would take a thousand times the file; and a line may be the whole file as well.

use std::ops::Range;

use crate::core::source::{Place, SourceText, Span};

/// Lines of more bytes together are shown around the beginning of the place alone.
const LONGEST: usize = 1 << 12;

/// How many bytes of long lines are shown on each side.
const AROUND: usize = 200;

/// A part of a source.
pub(super) struct Excerpt<'s> {
    /// The text.
    pub text: &'s str,
    /// Where it begins in the source, in bytes.
    pub start: usize,
    /// The number of its first line.
    pub first_line: usize,
    /// Where the place is in the source, if its lines were too long to be shown whole.
    pub cut_at: Option<Place>,
}

impl<'s> Excerpt<'s> {
    /// What is drawn of a source for a place, which must lie in it and between characters.
    pub(super) fn of(source: &'s SourceText, span: Range<usize>) -> Self {
        let text = source.text();
        let mut part = source.line_of(span.start).start..source.line_of(span.end).end;
        let place = source.place(Span::new(span.start, span.end).start);
        let is_long = part.len() > LONGEST;
        if is_long {
            let start = span.start.saturating_sub(AROUND);
            let end = span.end.min(span.start + AROUND).saturating_add(AROUND);
            part = text.floor_char_boundary(start.max(part.start))
                ..text.ceil_char_boundary(end.min(part.end));
        }
        Self {
            text: &text[part.clone()],
            start: part.start,
            first_line: place.line,
            cut_at: is_long.then_some(place),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_a_place_is_shown_and_a_long_one_around_it() {
        let long = "é".repeat(LONGEST);
        let source = SourceText::new("x", format!("one\ntwo three\n{long}four{long}\n"));
        let excerpt = Excerpt::of(&source, 8..13);
        assert_eq!((excerpt.text, excerpt.first_line), ("two three", 2));
        assert_eq!((excerpt.start, excerpt.cut_at), (4, None));
        let four = source.text().find("four").unwrap();
        let excerpt = Excerpt::of(&source, four..four + 4);
        assert!(excerpt.text[four - excerpt.start..].starts_with("four"));
        assert!(excerpt.text.len() < 2 * AROUND + 10);
        let column = LONGEST + 1;
        assert_eq!(excerpt.cut_at, Some(Place { line: 3, column }));
    }
}
