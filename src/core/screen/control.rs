//! Characters that steer a screen instead of being shown on it, and how texts are freed of them.
//!
//! What stands in a scenario, a journal or a file's name can be anyone's: it must not move a
//! terminal's cursor, change its colours, ring its bell, or turn the direction of writing around.
//! Everything that shows or writes a text for people asks here what it may let through.

use std::borrow::Cow;

/// Whether a character steers a screen: the control characters C0, DEL and C1, and the marks that
/// turn the direction of writing for what follows (embeddings, overrides and isolates).
pub fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text without what steers a screen. Ends of lines stay; other white space among the control
/// characters becomes a blank.
pub fn clean(text: &str) -> String {
    let kept = text.chars().filter_map(|c| match c {
        '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' => Some(' '),
        c if steers(c) => None,
        c => Some(c),
    });
    kept.collect()
}

/// As [`clean`], on one line: for a name or a path among other words.
pub fn clean_line(text: &str) -> String {
    clean(text).replace('\n', " ")
}

/// A source of which lines are shown, each character at its place: what steers a screen is
/// replaced by something as long. White space stays as it is.
pub fn clean_source(text: &str) -> Cow<'_, str> {
    let unwanted = |c: char| steers(c) && !matches!(c, '\n' | '\r' | '\t');
    if !text.contains(unwanted) {
        return Cow::Borrowed(text);
    }
    let shown = |c: char| match c.len_utf8() {
        _ if !unwanted(c) => c,
        1 => '?',
        2 => '¿',
        _ => '\u{fffd}',
    };
    Cow::Owned(text.chars().map(shown).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_steer_a_terminal_is_dropped() {
        let text = "a\u{1b}[31mb\u{7}\u{202e}c\td\u{9b}2Je\r\nf\u{7f}\u{2066}g\u{2069}\u{2028}h";
        assert_eq!(clean(text), "a[31mbc d2Je \nfg\nh");
        assert_eq!(clean_line("a\nb"), "a b");
        assert!(
            !clean(&(0..0x2100).filter_map(char::from_u32).collect::<String>())
                .chars()
                .any(|c| c != '\n' && steers(c))
        );
    }

    #[test]
    fn a_source_keeps_its_places() {
        let text = "a\u{1b}\u{9b}\u{202e}é\n\tb";
        assert_eq!(clean_source(text), "a?¿\u{fffd}é\n\tb");
        assert_eq!(clean_source(text).len(), text.len());
        assert!(matches!(clean_source("é\r\n\t"), Cow::Borrowed(_)));
    }
}
