//! A quick first look for phrases.
//!
//! A rule about words looks at every text of a scenario, and hardly any text has one of its
//! phrases. One pass tells which texts cannot have any of them; the others are read word by word,
//! as [`find_phrase`](super::words::find_phrase) does, which has the last word.

use aho_corasick::AhoCorasick;

use crate::core::source::INVISIBLE;

/// Characters outside ASCII that have an ASCII letter in their small form: the sign of Kelvin and
/// the Turkish capital I with a dot.
const TURN_ASCII: [&str; 2] = ["\u{212a}", "\u{130}"];

/// What the texts with one of some phrases have in common.
pub(super) struct Sieve(Option<AhoCorasick>);

impl Sieve {
    /// A sieve for phrases as [`find_phrase`](super::words::find_phrase) takes them.
    pub(super) fn new<'p>(phrases: impl IntoIterator<Item = &'p str>) -> Self {
        let parts = phrases.into_iter().map(longest_part).map(str::to_owned);
        // What cannot be seen may stand in the middle of a phrase.
        let unseen = INVISIBLE.iter().map(char::to_string);
        let parts = parts.chain(TURN_ASCII.map(str::to_owned)).chain(unseen);
        let built = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .build(parts);
        Self(built.ok())
    }

    /// Whether a text may have one of the phrases; if not, it certainly has none.
    pub(super) fn lets_pass(&self, text: &str) -> bool {
        let Self(parts) = self;
        parts.as_ref().is_none_or(|parts| parts.is_match(text))
    }
}

/// The longest part of a phrase in plain letters: it stands in every text that has the phrase.
fn longest_part(phrase: &str) -> &str {
    let parts = phrase.split(|c: char| !c.is_ascii_alphanumeric());
    parts.max_by_key(|part| part.len()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::words::{Word, find_phrase, words};
    use super::*;

    const PHRASES: [&str; 8] = [
        "kijk*",
        "*traject",
        "*ik te",
        "eigen regie",
        "é",
        "self-relian*",
        "i see",
        "*inzet*",
    ];

    #[test]
    fn letters_that_turn_plain_are_known() {
        let turn =
            |c: &char| !c.is_ascii() && c.to_lowercase().any(|small| small.is_ascii_alphanumeric());
        let found: Vec<String> = (char::MIN..=char::MAX)
            .filter(turn)
            .map(String::from)
            .collect();
        let mut known = TURN_ASCII;
        known.sort_unstable();
        assert_eq!(found, known);
    }

    #[test]
    fn most_texts_do_not_pass() {
        let sieve = Sieve::new(["eigen regie", "*traject*"]);
        assert!(!sieve.lets_pass("Wie heeft u om u heen?"));
        assert!(sieve.lets_pass("HULPTRAJECTEN"));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_has_a_phrase_passes(
            parts in proptest::collection::vec("[kK\u{212a}ijJİIsS]{1,5}|[tT]raject|EIGEN|Regie|self|-relianT|See|É|inz\u{ad}etten|e\u{301}|te|[ .’\u{2011}\u{ad}-]", 1..8),
            gap in " ?",
        ) {
            let text = parts.join(&gap);
            let found: Vec<Word<'_>> = words(&text).collect();
            for phrase in PHRASES {
                let sieve = Sieve::new([phrase]);
                prop_assert!(find_phrase(&found, phrase).is_none() || sieve.lets_pass(&text), "{phrase} in {text}");
            }
        }
    }
}
