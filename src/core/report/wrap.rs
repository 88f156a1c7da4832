//! Text broken at a width, as the eye counts it.
//!
//! Our own, since `textwrap` (0.16) counts a text as the sum of its letters: “❤️” one column where
//! a terminal shows two, so that a line of them in 9 columns comes out 14 wide; and “لا” two
//! columns where it is one. It keeps soft hyphens, and breaks at no blank but the plain one, or at
//! hyphens and slashes as well.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::core::screen::{clean, isolate};

/// A blank at which a line can be broken: every one but those that hold words together.
fn is_blank(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// Breaks a text at blanks so that no line is wider than `width` columns, as far as its words
/// allow; a word that is wider by itself is cut. Blanks that do not break stay. The first line
/// begins with `first`, the others with as many blanks as `first` is wide. Each line ends with a
/// line's end. What steers a screen is left out, and so are soft hyphens, which a terminal shows;
/// what runs from right to left is isolated in its line.
pub fn wrap(text: &str, width: usize, first: &str) -> String {
    let indent = " ".repeat(first.width());
    // Very narrow terminals still get some letters per line.
    let room = width.saturating_sub(first.width()).max(8);
    let mut out = String::new();
    let mut lead = first;
    for paragraph in clean(text).lines() {
        for line in lines_of(paragraph, room) {
            out.push_str(format!("{lead}{}", isolate(&line)).trim_end());
            out.push('\n');
            lead = &indent;
        }
    }
    if out.is_empty() {
        out.push_str(first.trim_end());
        out.push('\n');
    }
    out
}

fn lines_of(paragraph: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let paragraph = paragraph.replace('\u{ad}', "");
    for word in paragraph
        .split(is_blank)
        .filter(|word| !word.is_empty())
        .flat_map(|word| cut(word, room))
    {
        if !line.is_empty() && line.width() + 1 + word.width() > room {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    lines.push(line);
    lines
}

/// A word in pieces that fit.
fn cut(word: &str, room: usize) -> Vec<String> {
    if word.width() <= room {
        return vec![word.to_owned()];
    }
    let mut pieces = vec![String::new()];
    let mut wide = 0;
    for char in word.chars() {
        let next = char.width().unwrap_or(0);
        if wide + next > room {
            pieces.push(String::new());
            wide = 0;
        }
        wide += next;
        if let Some(piece) = pieces.last_mut() {
            piece.push(char);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_broken_at_blanks_and_hangs_under_its_mark() {
        assert_eq!(
            wrap("een twee drie vier", 12, "- "),
            "- een twee\n  drie vier\n"
        );
    }

    #[test]
    fn wide_letters_count_double_and_long_words_are_cut() {
        assert_eq!(wrap("漢字漢字 漢字", 8, ""), "漢字漢字\n漢字\n");
        assert_eq!(wrap("abcdefghijk", 8, ""), "abcdefgh\nijk\n");
    }

    #[test]
    fn what_could_steer_a_terminal_is_dropped() {
        assert_eq!(wrap("a\u{1b}[31mb\u{7}\u{202e}c\td", 40, ""), "a[31mbc d\n");
    }

    #[test]
    fn blanks_that_do_not_break_hold() {
        assert_eq!(
            wrap("om 10\u{a0}uur precies", 8, ""),
            "om\n10\u{a0}uur\nprecies\n"
        );
        assert_eq!(wrap("20\u{202f}000 €", 8, ""), "20\u{202f}000 €\n");
        assert_eq!(
            wrap("huur\u{ad}achter\u{ad}stand", 14, ""),
            "huurachterstan\nd\n"
        );
    }

    #[test]
    fn each_line_from_right_to_left_is_isolated_behind_its_mark() {
        assert_eq!(
            wrap("שלום עולם", 8, "- "),
            "- \u{2068}שלום\u{2069}\n  \u{2068}עולם\u{2069}\n"
        );
    }

    #[test]
    fn an_empty_text_is_one_line() {
        assert_eq!(wrap("", 40, "- "), "-\n");
    }
}
