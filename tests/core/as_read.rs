//! Words count and compare as they are read, however the text is encoded.

use drempel::core::check::{LoadInput, load};
use drempel::storage::read_source;

use crate::fixtures::{catalog, check_scenario, in_repository, scenario_with};

/// One option has 18 words, with marks beside the letters or soft hyphens in them; the other one
/// has 21, which is one too many.
#[test]
fn marks_and_soft_hyphens_make_no_words() {
    for case in ["nfd", "shy"] {
        let path = in_repository(&format!("tests/data/cases/{case}/scenario.ron"));
        let text = read_source(&path).unwrap();
        let input = LoadInput {
            folder: Some(case.to_owned()),
            scenario: (case.to_owned(), text.clone()),
            translations: Vec::new(),
        };
        let found = load(input, catalog()).1.diagnostics;
        let long = found
            .iter()
            .filter(|found| found.code().starts_with("long"));
        let long: Vec<_> = long
            .map(|found| {
                let text = &text[found.span.unwrap().range()];
                (
                    found.code(),
                    text.trim_matches('"').starts_with("En hoe is het"),
                )
            })
            .collect();
        assert_eq!(
            long,
            [("long-option", true), ("long-sentence", true)],
            "{case}"
        );
    }
}

#[test]
fn a_word_is_known_however_it_is_written() {
    let found = |say: &str| {
        let options = format!(
            r#""d1": Decide( say: "Ja?", options: [
                ( id: "a", say: "{say}", why: ( text: "Zo.", source: "OURS" ), next: "end" ),
                ( id: "b", say: "Wat hoort u graag?", why: ( text: "Zo.", source: "OURS" ), next: "end" ),
            ] ),"#
        );
        let checked = check_scenario(&scenario_with(&options));
        let codes = checked.diagnostics.into_iter().map(|found| found.code());
        codes.filter(|code| *code == "jargon").count()
    };
    assert_eq!(found("Dat is uw hulptraject."), 1);
    assert_eq!(found("Dat is uw hulp\u{ad}tra\u{ad}ject."), 1);
    assert_eq!(found("U heeft uw eigen\u{a0}regie."), 1);
    assert_eq!(found("U heeft uw eigen\u{202f}regie."), 1);
    assert_eq!(found("Dat is uw hulp."), 0);
}
