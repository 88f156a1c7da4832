//! What others wrote, within what the program says: texts of a scenario and a trainee's own words.
//! They may stand in another language, or be written from right to left.
//!
//! Such a text is marked where it is put into a message, with the signs that Unicode has for it,
//! and found by them in the sentence that comes out; a block holds the parts, without signs.

/// Begins what others wrote (first strong isolate).
const FROM: char = '\u{2068}';
/// Ends it (pop directional isolate).
const UNTIL: char = '\u{2069}';

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// The program's words.
    Ours(String),
    /// What others wrote.
    Theirs(String),
}

/// Marks a text as what others wrote, whatever signs it has itself.
pub(super) fn theirs(text: &str) -> String {
    let plain = text.chars().filter(|char| ![FROM, UNTIL].contains(char));
    std::iter::once(FROM).chain(plain).chain([UNTIL]).collect()
}

/// The parts of a text. A mark without its other half marks nothing.
pub(super) fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((ours, from)) = rest.split_once(FROM) {
        let Some((theirs, after)) = from.split_once(UNTIL) else {
            break;
        };
        if !ours.is_empty() {
            parts.push(Part::Ours(ours.to_owned()));
        }
        parts.push(Part::Theirs(theirs.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(Part::Ours(rest.to_owned()));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_comes_back_and_a_stray_mark_does_no_harm() {
        let text = format!("Daarvoor: “{}”.", theirs("\u{2069}Ja?\u{2068}"));
        let found = [
            Part::Ours("Daarvoor: “".to_owned()),
            Part::Theirs("Ja?".to_owned()),
            Part::Ours("”.".to_owned()),
        ];
        assert_eq!(parts(&text), found);
        assert_eq!(parts(&theirs("Ja?")), [Part::Theirs("Ja?".to_owned())]);
        assert_eq!(parts("a\u{2068}b"), [Part::Ours("a\u{2068}b".to_owned())]);
    }
}
