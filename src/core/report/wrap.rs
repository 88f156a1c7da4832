//! Text broken at a width, as the eye counts it.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// A text without control characters: what stands in a scenario or a journal can be anyone's,
/// and must not move a terminal's cursor or change its colours. A tab is a blank; ends of lines
/// stay.
pub fn clean(text: &str) -> String {
    let kept = text.chars().filter_map(|char| match char {
        '\n' => Some('\n'),
        '\t' => Some(' '),
        // Also marks that turn the direction of writing around.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        char if char.is_control() => None,
        char => Some(char),
    });
    kept.collect()
}

/// Breaks a text at blanks so that no line is wider than `width` columns, as far as its words
/// allow; a word that is wider by itself is cut. The first line begins with `first`, the others
/// with as many blanks as `first` is wide. Each line ends with a line's end.
pub fn wrap(text: &str, width: usize, first: &str) -> String {
    let indent = " ".repeat(first.width());
    // Very narrow terminals still get some letters per line.
    let room = width.saturating_sub(first.width()).max(8);
    let mut out = String::new();
    let mut lead = first;
    for paragraph in clean(text).lines() {
        for line in lines_of(paragraph, room) {
            out.push_str(format!("{lead}{line}").trim_end());
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
    for word in paragraph
        .split_whitespace()
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
    fn an_empty_text_is_one_line() {
        assert_eq!(wrap("", 40, "- "), "-\n");
    }
}
