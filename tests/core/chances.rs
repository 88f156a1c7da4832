//! How many chances a level needs is said by one constant; what people read says the same.

use drempel::core::scenario::chance::{CHANCES_NEEDED, ENOUGH, is_chance};
use drempel::storage::read_source;

use crate::fixtures::in_repository;

const DUTCH: [&str; 6] = ["nul", "één", "twee", "drie", "vier", "vijf"];
const ENGLISH: [&str; 6] = ["none", "one", "two", "three", "four", "five"];

/// Where it is said: a file, and the words around the number, which stands where `#` is.
const SAID: &[(&str, &str)] = &[
    ("README.md", "only after # chances"),
    ("scenarios/GIDS.md", "zijn # kansen nodig"),
    ("scenarios/GIDS.md", "Onder de **# kansen**"),
    ("scenarios/GUIDE.md", "needs # chances"),
    ("scenarios/GUIDE.md", "Below **# chances**"),
    ("assets/locales/nl/audit.ftl", "Bij minder dan # kansen"),
    ("assets/locales/en/audit.ftl", "With fewer than # chances"),
    (
        "assets/locales/nl/diagnostics.ftl",
        "Onder de # komt er geen oordeel",
    ),
    (
        "assets/locales/nl/diagnostics.ftl",
        "kansen, en er zijn er # nodig",
    ),
    (
        "assets/locales/nl/diagnostics.ftl",
        "genoeg kansen: minstens #.",
    ),
    (
        "assets/locales/en/diagnostics.ftl",
        "Below # there is no score",
    ),
    (
        "assets/locales/en/diagnostics.ftl",
        "chances, and # are needed",
    ),
    (
        "assets/locales/en/diagnostics.ftl",
        "enough chances too: at least #.",
    ),
    ("assets/manual/nl.md", "onder de # kansen"),
    ("assets/manual/nl.md", "minder dan # kansen"),
    ("assets/manual/en.md", "below # chances"),
    ("assets/manual/en.md", "fewer than # chances"),
];

#[test]
fn what_people_read_says_how_many_chances_a_level_needs() {
    let count = CHANCES_NEEDED as usize;
    let words = [
        CHANCES_NEEDED.to_string(),
        DUTCH[count].to_owned(),
        ENGLISH[count].to_owned(),
    ];
    for (file, said) in SAID {
        let text = read_source(&in_repository(file)).unwrap();
        let mut ways = words.iter().map(|word| said.replace('#', word));
        assert!(ways.any(|way| text.contains(&way)), "{file}: {said}");
    }
}

#[test]
fn a_chance_has_a_good_option_and_a_clear_difference() {
    assert_eq!(ENOUGH, 300);
    for (worst, best, is) in [
        (-2, 1, true),
        (-1, 1, true),
        (0, 2, true),
        (0, 1, false),
        (1, 2, false),
        (-2, 0, false),
    ] {
        assert_eq!(is_chance(worst, best), is, "{worst} to {best}");
    }
}
