//! Slips of the hand and of a word processor: what stands in a file where the notation wants
//! something else, and what was meant.
//!
//! A dash for a minus, `1,0` for `1.0`, « » around a text, a blank that is none, a comma that is
//! missing: ron says only where it cannot go on. This goes through the text from slip to slip,
//! with each one mended in a copy, and so finds them all. A guess that is not certain counts only
//! if the text can be read on with it, further than with any other.
//!
//! It runs when a text could not be read, and takes time in proportion to the text. It does *not*
//! change a file, and it knows no format.

mod guess;
mod quotes;
mod reader;

use std::ops::Range;

use super::lexer::open_bracket;
use super::{Edit, FaultKind, RonFault, Span, with_edits};
use guess::{Guess, guess};
use reader::{Reader, Token, is_digits, next};

/// More slips than this are a file of another kind.
const MOST: usize = 500;
/// How many lines are named when the same slip stands at many places.
const NAMED_LINES: usize = 8;
/// How many characters of a text are shown.
const SHOWN: usize = 60;

/// What was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlipKind {
    /// A minus, written as a dash.
    Minus,
    /// A decimal point, written as a comma.
    DecimalComma,
    /// A text in quotation marks that are not straight double ones.
    Quotes,
    /// A text with straight quotation marks in it.
    InnerQuotes,
    /// A text that ends with another mark than it begins with.
    ClosingQuote,
    /// A text without the mark at its end.
    LostQuote,
    /// A blank of a word processor.
    Blank,
    /// Nothing: a character that cannot be seen.
    Invisible,
    /// A colon, written as `=`.
    Colon,
    /// A comment, begun with `#`.
    Comment,
    /// A comma, written as a semicolon.
    Semicolon,
    /// A comma that is missing.
    Comma,
}

/// A slip, and all others like it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// What was meant.
    pub kind: SlipKind,
    /// Where the first one stands.
    pub span: Span,
    /// The character that stands there, where that tells more than its look.
    pub sign: Option<char>,
    /// What to type at the first one.
    pub wanted: String,
    /// What mends all of them.
    pub edits: Vec<Edit>,
    /// How many others there are.
    pub others: usize,
    /// The lines of the others, the first few, each once.
    pub lines: Vec<usize>,
    /// Whether there are more lines than those.
    pub lines_go_on: bool,
}

/// All slips in a text, and the text as it was meant.
pub(super) struct Meant {
    pub slips: Vec<Slip>,
    pub text: String,
}

/// Looks for slips.
pub(super) fn find(text: &str) -> Meant {
    let mut scan = Scan {
        text: text.to_owned(),
        moved: 0,
        settled: 0,
        found: Vec::new(),
    };
    scan.run();
    Meant {
        slips: together(scan.found, text),
        text: scan.text,
    }
}

/// The first slip in a part of a source.
pub(super) fn first(source: &str, part: Range<usize>) -> Option<Slip> {
    let mut slip = find(source.get(part.clone())?).slips.into_iter().next()?;
    let moved = |span: Span| {
        let range = span.range();
        Span::new(part.start + range.start, part.start + range.end)
    };
    slip.span = moved(slip.span);
    slip.edits.truncate(1);
    slip.others = 0;
    for edit in &mut slip.edits {
        edit.span = moved(edit.span);
    }
    slip.lines.clear();
    slip.lines_go_on = false;
    Some(slip)
}

/// Whether what is wrong inside a part of a source comes from decimal commas between brackets:
/// `(0,5, 1,5)` are two numbers, and read as four.
pub(super) fn decimal_commas(source: &str, part: Range<usize>, fault: &RonFault) -> Option<Slip> {
    let text = source.get(part.clone())?;
    let at = (fault.span.start as usize).checked_sub(part.start)?;
    let (open, wanted) = match &fault.kind {
        FaultKind::WrongCount { expected, .. } => (at, expected.parse().ok()),
        FaultKind::Expected(")") => (open_bracket(text, at)?.start, None),
        _ => return None,
    };
    let mut numbers: Vec<Range<usize>> = Vec::new();
    let mut place = open + text.get(open..)?.strip_prefix('(').map(|_| 1)?;
    loop {
        let (token, range) = next(text, place);
        match token {
            Token::Word => numbers.push(range.clone()),
            Token::Comma => {}
            Token::Close(')') => {
                place = range.start;
                break;
            }
            _ => return None,
        }
        place = range.end;
    }
    // What was read before the fault is what was wanted.
    let read = numbers.iter().filter(|number| number.end <= at).count();
    let wanted = wanted.unwrap_or(read);
    let tight: Vec<usize> = (1..numbers.len())
        .filter(|index| {
            let [whole, part] = [&numbers[index - 1], &numbers[*index]];
            whole.end + 1 == part.start
                && is_digits(text[whole.clone()].trim_start_matches(['+', '-']))
                && is_digits(&text[part.clone()])
        })
        .collect();
    // Without blanks every comma is tight: then they come in turn.
    let inside: Vec<usize> = if tight.len() + 1 == numbers.len() && numbers.len() == 2 * wanted {
        tight.into_iter().step_by(2).collect()
    } else {
        tight
    };
    let apart = inside.windows(2).all(|pair| pair[1] > pair[0] + 1);
    if inside.is_empty() || !apart || numbers.len() - inside.len() != wanted {
        return None;
    }
    let of_source =
        |range: Range<usize>| Span::new(part.start + range.start, part.start + range.end);
    let edits: Vec<Edit> = inside
        .iter()
        .map(|index| Edit {
            span: Span::new(numbers[index - 1].end, numbers[*index].start),
            text: ".".to_owned(),
        })
        .collect();
    let wanted = with_edits(&text[..place + 1], &edits)[open..].to_owned();
    let of_source_edits = edits.into_iter().map(|edit| Edit {
        span: of_source(edit.span.range()),
        ..edit
    });
    Some(Slip {
        kind: SlipKind::DecimalComma,
        sign: None,
        span: of_source(open..place + 1),
        wanted,
        edits: of_source_edits.collect(),
        others: 0,
        lines: Vec::new(),
        lines_go_on: false,
    })
}

/// The place in a text that stands at `meant` once the edits are made.
pub(super) fn place_before(slips: &[Slip], meant: usize) -> usize {
    let mut edits: Vec<&Edit> = slips.iter().flat_map(|slip| &slip.edits).collect();
    edits.sort_by_key(|edit| edit.span);
    let mut place = meant;
    for edit in edits {
        let Range { start, end } = edit.span.range();
        if place < start + edit.text.len() {
            return place.min(start);
        }
        place = place + (end - start) - edit.text.len();
    }
    place
}

struct Scan {
    /// The text, with every slip so far mended.
    text: String,
    /// By how much a place behind the last slip has moved.
    moved: isize,
    /// The end of the last change.
    settled: usize,
    /// In the places of the original text.
    found: Vec<Found>,
}

struct Found {
    kind: SlipKind,
    sign: Option<char>,
    span: Span,
    wanted: String,
    edit: Edit,
}

impl Scan {
    fn run(&mut self) {
        let mut reader = Reader::new();
        let mut at = after_extensions(&self.text);
        while self.found.len() < MOST {
            let (token, range) = next(&self.text, at);
            if reader.step(&self.text, token, &range) {
                if token == Token::End {
                    return;
                }
                at = range.end;
                continue;
            }
            let Some(guess) = guess(&self.text, &reader, (token, &range), self.settled) else {
                return;
            };
            reader = reader.back_to(guess.from);
            at = guess.from;
            self.mend(guess);
        }
    }

    fn mend(&mut self, guess: Guess) {
        let start = guess.place.start.max(self.settled);
        let shown = self.shown(&guess, start);
        let before = |place: usize| place.saturating_add_signed(-self.moved);
        self.found.push(Found {
            kind: guess.kind,
            sign: guess.sign,
            span: Span::new(before(start), before(guess.place.end)),
            wanted: shown,
            edit: Edit {
                span: Span::new(before(guess.edit.start), before(guess.edit.end)),
                text: guess.text.clone(),
            },
        });
        self.settled = guess.edit.start + guess.text.len();
        self.moved += guess.text.len().cast_signed() - guess.edit.len().cast_signed();
        self.text.replace_range(guess.edit, &guess.text);
    }

    /// What is to be typed: the place with the change made, if that is short.
    fn shown(&self, guess: &Guess, start: usize) -> String {
        let place = start.min(guess.edit.start)..guess.place.end.max(guess.edit.end);
        let wanted = match guess.kind {
            SlipKind::Comma | SlipKind::Comment => guess.text.clone(),
            _ => format!(
                "{}{}{}",
                &self.text[place.start..guess.edit.start],
                guess.text,
                &self.text[guess.edit.end..place.end]
            ),
        };
        match wanted.char_indices().nth(SHOWN) {
            Some((end, _)) => format!("{}…", &wanted[..end]),
            None => wanted,
        }
    }
}

/// Where the value begins: behind `#![enable(…)]`.
fn after_extensions(text: &str) -> usize {
    let mut at = 0;
    loop {
        let (token, range) = next(text, at);
        if token != Token::Other('#') || !text[range.start..].starts_with("#![") {
            return at;
        }
        match text[range.start..].find(']') {
            Some(len) => at = range.start + len + 1,
            None => return at,
        }
    }
}

/// One slip for all that are alike, at the first of them.
fn together(found: Vec<Found>, text: &str) -> Vec<Slip> {
    let mut slips: Vec<Slip> = Vec::new();
    // Lines are counted on from place to place, which come in order.
    let (mut line, mut counted) = (1, 0);
    for mut found in found {
        if found.span.start == found.span.end {
            // What was before it is part of another slip.
            let end = found.span.range().end;
            found.span = Span::new(text.floor_char_boundary(end.saturating_sub(1)), end);
        }
        let start = text.floor_char_boundary(found.span.start as usize);
        if start > counted {
            line += text[counted..start].matches('\n').count();
            counted = start;
        }
        let alike = |slip: &&mut Slip| (slip.kind, slip.sign) == (found.kind, found.sign);
        if let Some(slip) = slips.iter_mut().find(alike) {
            if slip.lines.len() == NAMED_LINES {
                slip.lines_go_on |= slip.lines.last() != Some(&line);
            } else if slip.lines.last() != Some(&line) {
                slip.lines.push(line);
            }
            slip.edits.push(found.edit);
            slip.others += 1;
        } else {
            slips.push(Slip {
                kind: found.kind,
                span: found.span,
                sign: found.sign,
                wanted: found.wanted,
                edits: vec![found.edit],
                others: 0,
                lines: Vec::new(),
                lines_go_on: false,
            });
        }
    }
    slips
}
