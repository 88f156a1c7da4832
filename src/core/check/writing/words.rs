//! Words and sentences of a text in Dutch or English as they are read, with their places.
//!
//! How a text is encoded makes no difference: `é` is one letter, whether it is written as one
//! character or as a letter with a mark; what cannot be seen, such as a soft hyphen, is not there;
//! a blank at which no line may break is a blank.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::core::source::is_invisible;

/// A word in small letters, composed and without what cannot be seen, and its place.
pub(in crate::core) type Word<'t> = (Cow<'t, str>, Range<usize>);

/// The words of a text with their places, in small letters. A slot such as `{worker}` is a word.
pub(in crate::core) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    places(text).map(|place| (as_compared(&text[place.clone()]), place))
}

fn as_compared(word: &str) -> Cow<'_, str> {
    if !word.is_ascii() {
        let seen = word.chars().filter(|c| !is_invisible(*c));
        let plain = seen.map(|c| if is_hyphen(c) { '-' } else { c });
        Cow::Owned(plain.nfc().collect::<String>().to_lowercase())
    } else if word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(word.to_ascii_lowercase())
    } else {
        Cow::Borrowed(word)
    }
}

/// A hyphen, also one at which no line may break.
fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// The places of the words in a text.
fn places(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut chars = text.char_indices();
    std::iter::from_fn(move || {
        let mut word: Option<Range<usize>> = None;
        while let Some((at, c)) = chars.next() {
            let end = at + c.len_utf8();
            let letter = c.is_alphanumeric() || c == '_';
            let inside = match &word {
                None => letter,
                Some(_) if letter => true,
                Some(_) if is_invisible(c) => continue,
                // An apostrophe or a dash inside a word belongs to it: foto’s, oud-collega.
                Some(_) if matches!(c, '\'' | '’') || is_hyphen(c) => {
                    let mut next = chars.clone().map(|(_, next)| next);
                    next.find(|next| !is_invisible(*next))
                        .is_some_and(char::is_alphanumeric)
                }
                Some(_) => is_mark(c),
            };
            match &mut word {
                None if inside => word = Some(at..end),
                Some(word) if inside => word.end = end,
                Some(_) => return word,
                None => {}
            }
        }
        word
    })
}

/// How many words a text has.
pub(in crate::core) fn word_count(text: &str) -> usize {
    places(text).count()
}

/// How many characters a text shows; the braces of a slot are not shown, and a letter with its
/// marks is one.
pub(in crate::core) fn shown_length(text: &str) -> usize {
    let hidden = |c: char| matches!(c, '{' | '}') || is_invisible(c) || is_mark(c);
    text.chars().filter(|c| !hidden(*c)).count()
}

/// A mark that belongs to the letter before it. The first ones stand after all Latin letters.
fn is_mark(c: char) -> bool {
    c >= '\u{300}' && is_combining_mark(c)
}

/// The places of the sentences in a text: up to a full stop, question mark, exclamation mark or
/// ellipsis that a blank or the end follows, a colon that opens a quotation, or the end of a line.
pub(in crate::core) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut ended = false;
    let mut before_blank = ' ';
    for (at, c) in text.char_indices().filter(|(_, c)| !is_invisible(*c)) {
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
pub(in crate::core) fn find_phrase(words: &[Word<'_>], phrase: &str) -> Option<Range<usize>> {
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
pub(in crate::core) fn without_quotations(text: &str) -> Cow<'_, str> {
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
    fn a_text_is_read_alike_however_it_is_written() {
        let composed = "Zijn coördinatie-én\u{2011}zorg: één ruïne? Foto’s.";
        let marked: String = composed.nfd().collect();
        let hyphened = composed
            .replace("ti", "ti\u{ad}")
            .replace("’s", "’\u{ad}s")
            .replace("én", "\u{200b}én\u{2060}");
        let bound = composed.replace(' ', "\u{a0}").replace(": ", ":\u{202f}");
        let read = ["zijn", "coördinatie-én-zorg", "één", "ruïne", "foto’s"];
        for text in [composed, &marked, &hyphened, &bound] {
            assert_eq!(plain(text), read, "{text}");
            assert_eq!(word_count(text), 5, "{text}");
            assert_eq!(shown_length(text), composed.chars().count(), "{text}");
            assert_eq!(sentences(text).len(), 2, "{text}");
        }
        let (word, place) = words("twee co\u{ad}ördinatie\u{ad}!").nth(1).unwrap();
        assert_eq!((&*word, place), ("coördinatie", 5..19));
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
