//! Text inside markup: a page, or a picture in it. The only place where a text becomes part of it.

use crate::core::screen::steers;

/// A text as HTML and XML hold it, in an element or an attribute. What steers a screen, and what
/// XML cannot hold at all, is left out; where a line ends stays so.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' => out.push(' '),
            char if steers(char) || matches!(char, '\u{fffe}' | '\u{ffff}') => {}
            char => out.push(char),
        }
    }
    out
}

/// The words in a line of a page that [`escape`] wrote.
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::core) fn words_of(line: &str) -> String {
    let mut out = String::new();
    let mut within = false;
    for sign in line.chars() {
        match sign {
            '<' => within = true,
            '>' => within = false,
            _ if !within => out.push(sign),
            _ => {}
        }
    }
    let out = out.replace("&#39;", "'").replace("&quot;", "\"");
    let out = out.replace("&lt;", "<").replace("&gt;", ">");
    out.replace("&amp;", "&").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_escaped_is_read_again() {
        let text = "<b> & \"c\" 'd' &lt;";
        assert_eq!(
            words_of(&format!("<p class=\"x\">{}</p>", escape(text))),
            text
        );
    }
}
