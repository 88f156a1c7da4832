//! Words and sentences of a text in Dutch or English, with their places.

use std::borrow::Cow;
use std::ops::Range;

/// A word in small letters, and its place.
pub(super) type Word<'t> = (Cow<'t, str>, Range<usize>);

/// The words of a text with their places, in small letters. A slot such as `{worker}` is a word.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    places(text).map(|place| (in_small_letters(&text[place.clone()]), place))
}

fn in_small_letters(word: &str) -> Cow<'_, str> {
    let may_change = |byte: u8| byte.is_ascii_uppercase() || !byte.is_ascii();
    if word.bytes().any(may_change) {
        Cow::Owned(word.to_lowercase())
    } else {
        Cow::Borrowed(word)
    }
}

/// The places of the words in a text.
fn places(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let mut start = None;
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            // An apostrophe or a dash inside a word belongs to it: foto’s, oud-collega.
            let joins = matches!(c, '\'' | '’' | '-')
                && start.is_some()
                && next.is_some_and(char::is_alphanumeric);
            let inside = c.is_alphanumeric() || c == '_' || joins;
            match (start, inside) {
                (None, true) => start = Some(at),
                (Some(from), false) => return Some(from..at),
                _ => {}
            }
        }
        start.map(|from| from..text.len())
    })
}

/// How many words a text has.
pub(super) fn word_count(text: &str) -> usize {
    places(text).count()
}

/// How many characters a text shows; the braces of a slot are not shown.
pub(super) fn shown_length(text: &str) -> usize {
    text.chars().filter(|c| !matches!(c, '{' | '}')).count()
}

/// The places of the sentences in a text: up to a full stop, question mark, exclamation mark or
/// ellipsis that a blank or the end follows, a colon that opens a quotation, or the end of a line.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut ended = false;
    let mut before_blank = ' ';
    for (at, c) in text.char_indices() {
        let closes = matches!(c, '’' | '”' | '"' | ')' | '\'');
        let opens_quotation = before_blank == ':' && matches!(c, '‘' | '“');
        if c == '\n' || opens_quotation || (ended && c.is_whitespace()) {
            push(text, start..at, &mut found);
            start = at;
        }
        ended = matches!(c, '.' | '!' | '?' | '…') || (ended && closes);
        if !c.is_whitespace() {
            before_blank = c;
        }
    }
    push(text, start..text.len(), &mut found);
    found
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let part = &text[range.clone()];
    if part.contains(char::is_alphanumeric) {
        let start = range.start + part.len() - part.trim_start().len();
        found.push(start..start + part.trim().len());
    }
}

/// The first place of a phrase in words of a text. A phrase is one or more words with blanks
/// between; `*` at the start or end of a word stands for the rest of a longer word.
pub(super) fn find_phrase(words: &[Word<'_>], phrase: &str) -> Option<Range<usize>> {
    let (first, others) = phrase.split_once(' ').unwrap_or((phrase, ""));
    words.iter().enumerate().find_map(|(index, (word, place))| {
        if !fits(word, first) {
            return None;
        }
        let mut end = place.end;
        let mut next = words[index + 1..].iter();
        for wanted in others.split_terminator(' ') {
            let (word, place) = next.next()?;
            if !fits(word, wanted) {
                return None;
            }
            end = place.end;
        }
        Some(place.start..end)
    })
}

fn fits(word: &str, wanted: &str) -> bool {
    match (wanted.strip_prefix('*'), wanted.strip_suffix('*')) {
        (None, None) => word == wanted,
        (Some(end), None) => word.ends_with(end),
        (None, Some(start)) => word.starts_with(start),
        (Some(_), Some(_)) => word.contains(wanted.trim_matches('*')),
    }
}

/// A text in which what stands in quotation marks is blanked out, place by place: somebody else's
/// words.
pub(super) fn without_quotations(text: &str) -> Cow<'_, str> {
    if !text.contains(['‘', '“']) {
        return Cow::Borrowed(text);
    }
    let mut depth = 0usize;
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '‘' | '“' => depth += 1,
            // An apostrophe stands inside a word.
            '’' if before.is_alphanumeric() && depth == 0 => {}
            '’' | '”' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 0 {
            out.extend(std::iter::repeat_n(' ', c.len_utf8()));
        } else {
            out.push(c);
        }
        before = c;
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Vec<String> {
        words(text).map(|(word, _)| word.into_owned()).collect()
    }

    #[test]
    fn words_keep_apostrophes_and_dashes_inside() {
        assert_eq!(
            plain("Foto’s? ‘Ja’, {worker}: oud-collega’s - nee."),
            ["foto’s", "ja", "worker", "oud-collega’s", "nee"]
        );
        assert_eq!(word_count(" … "), 0);
    }

    #[test]
    fn sentences_end_at_their_marks() {
        let text = "Ja. Om 10.30 uur! ‘Echt?’ Hij zei: ‘Nee…’\nEn dan";
        let found: Vec<&str> = sentences(text).into_iter().map(|at| &text[at]).collect();
        assert_eq!(
            found,
            [
                "Ja.",
                "Om 10.30 uur!",
                "‘Echt?’",
                "Hij zei:",
                "‘Nee…’",
                "En dan"
            ]
        );
    }

    #[test]
    fn phrases_are_found_as_words() {
        let words: Vec<_> = words("Het hulptraject, met eigen regie.").collect();
        assert_eq!(find_phrase(&words, "*traject*"), Some(4..15));
        assert_eq!(find_phrase(&words, "eigen regie"), Some(21..32));
        assert_eq!(find_phrase(&words, "regie eigen"), None);
        assert_eq!(find_phrase(&words, "traject"), None);
    }

    #[test]
    fn quotations_are_blanked_and_places_stay() {
        let text = "‘Je moet’, zei ze. Foto’s van u.";
        let blanked = without_quotations(text);
        assert_eq!(blanked.len(), text.len());
        assert!(!blanked.contains("moet") && blanked.contains("Foto’s van u."));
    }
}
