//! Text that runs from right to left, in lines that run from left to right.
//!
//! A terminal that knows both directions looks at a line as a whole: an Arabic name would draw
//! the figures and signs around it to its own side. So what runs from right to left is isolated
//! in its line (UAX #9, 2.4). A page says the same with `dir`.

use std::borrow::Cow;

/// FIRST STRONG ISOLATE: what follows finds its own direction.
const ISOLATE: char = '\u{2068}';
/// POP DIRECTIONAL ISOLATE.
const END: char = '\u{2069}';

/// A letter of the blocks whose letters run from right to left: those for which
/// `DerivedBidiClass.txt` of Unicode gives R or AL to what is not assigned yet.
fn is_right_to_left(c: char) -> bool {
    let block = matches!(c, '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}');
    block && c.is_alphabetic()
}

/// A line with its parts from right to left isolated. A part reaches from the first such letter
/// to the last before the next letter of the other kind; without any of the other kind it is the
/// whole line, with its figures and signs.
pub fn isolate(line: &str) -> Cow<'_, str> {
    if !line.contains(is_right_to_left) {
        return Cow::Borrowed(line);
    }
    if !line.contains(|c: char| c.is_alphabetic() && !is_right_to_left(c)) {
        return Cow::Owned(format!("{ISOLATE}{line}{END}"));
    }
    let mut out = String::with_capacity(line.len() + 16);
    let mut rest = line;
    while let Some(start) = rest.find(is_right_to_left) {
        let part = &rest[start..];
        let other = part.find(|c: char| c.is_alphabetic() && !is_right_to_left(c));
        let part = &part[..other.unwrap_or(part.len())];
        let last = part.char_indices().rfind(|(_, c)| is_right_to_left(*c));
        let mut len = last.map_or(part.len(), |(at, c)| at + c.len_utf8());
        // Vowel signs and the like stay with their letter.
        let marks = |c: char| unicode_width::UnicodeWidthChar::width(c) == Some(0);
        len += part[len..].len() - part[len..].trim_start_matches(marks).len();
        out.push_str(&rest[..start]);
        out.push(ISOLATE);
        out.push_str(&part[..len]);
        out.push(END);
        rest = &rest[start + len..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// A text with each of its lines isolated.
pub fn isolate_lines(text: &str) -> Cow<'_, str> {
    if !text.contains(is_right_to_left) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for line in text.split_inclusive('\n') {
        let (line, end) = line
            .strip_suffix('\n')
            .map_or((line, ""), |line| (line, "\n"));
        out.push_str(&isolate(line));
        out.push_str(end);
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthStr as _;

    #[test]
    fn a_name_from_right_to_left_is_isolated_in_its_line() {
        for (line, wanted) in [
            ("Ja? · 10", "Ja? · 10"),
            ("سارة · 10 min", "\u{2068}سارة\u{2069} · 10 min"),
            ("De heer בן דוד, 61", "De heer \u{2068}בן דוד\u{2069}, 61"),
            ("سارة: “10؟”", "\u{2068}سارة: “10؟”\u{2069}"),
            ("سَ a بَّ b", "\u{2068}سَ\u{2069} a \u{2068}بَّ\u{2069} b"),
        ] {
            assert_eq!(isolate(line), wanted);
            assert_eq!(isolate(line).width(), line.width());
        }
    }
}
