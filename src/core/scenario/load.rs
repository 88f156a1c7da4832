//! A scenario's folder, handed over as texts, into a scenario and everything found in it.

use super::lower::lower;
use super::model::Scenario;
use super::translate;
use crate::core::diagnostic::{Checked, Diagnostic};
use crate::core::framework::Catalog;
use crate::core::source::{SourceText, content_hash};
use crate::core::validate;

/// What the host has read.
#[derive(Debug, Clone)]
pub struct Input {
    /// The name of the folder, if the scenario lies in one.
    pub folder: Option<String>,
    /// `scenario.ron`: its path as it is shown, and its text.
    pub scenario: (String, String),
    /// The translations beside it: language, path, text.
    pub translations: Vec<(String, String, String)>,
}

/// The hash that a scenario with this text has, read or not.
pub fn scenario_hash(text: &str) -> String {
    content_hash([SourceText::new("", text).text()])
}

/// Loads a scenario. It is there whenever it can be played, also when something was found;
/// hosts refuse to play it while [`Checked::keeps_from_playing`]. A translation that cannot be
/// read is none of its languages.
pub fn load(input: Input, catalog: &Catalog) -> (Option<Scenario>, Checked) {
    let mut checked = Checked::default();
    let (name, text) = input.scenario;
    checked.sources.push(SourceText::new(name, text));
    let lowered = lower(checked.sources[0].text(), input.folder.as_deref(), catalog);
    checked.diagnostics.extend(lowered.diagnostics);
    let mut scenario = lowered.scenario;
    if let Some(scenario) = &scenario {
        checked
            .diagnostics
            .extend(validate::run(scenario, catalog, &lowered.places));
    }
    let mut translations = Vec::new();
    for (language, name, text) in input.translations {
        let file = checked.sources.len();
        checked.sources.push(SourceText::new(name, text));
        let found = match &mut scenario {
            Some(scenario) => translate::apply(scenario, &language, checked.sources[file].text()),
            None => translate::check_shape(checked.sources[file].text()),
        };
        checked.diagnostics.extend(
            found
                .into_iter()
                .map(|diagnostic: Diagnostic| diagnostic.in_file(file)),
        );
        translations.push((language, file));
    }
    if let Some(scenario) = scenario.as_ref().filter(|_| !checked.keeps_from_playing()) {
        translations.retain(|(language, _)| scenario.texts.languages().any(|own| own == language));
        let (places, sources) = (&lowered.places, &checked.sources);
        let found = validate::writing::run(scenario, catalog, places, sources, &translations);
        checked.diagnostics.extend(found);
    }
    validate::allow::apply(&lowered.places.allow, &mut checked);
    checked.name_what_is_unseen();
    checked.sort();
    (scenario, checked)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::raw::{Node, ScenarioFile, TranslationFile};
    use crate::core::source::{agree, edited, edits, read};

    const SHIPPED: [(&str, &str); 3] = [
        (
            include_str!("../../../scenarios/aan_de_deur/scenario.ron"),
            include_str!("../../../scenarios/aan_de_deur/en.ron"),
        ),
        (
            include_str!("../../../scenarios/dat_vraag_je_toch_niet/scenario.ron"),
            include_str!("../../../scenarios/dat_vraag_je_toch_niet/en.ron"),
        ),
        (
            include_str!("../../../scenarios/wie_was_er_voor/scenario.ron"),
            include_str!("../../../scenarios/wie_was_er_voor/en.ron"),
        ),
    ];

    /// Shipped scenarios are read in one pass, and to the same as by ron.
    #[test]
    fn what_is_shipped_is_plain() {
        for (text, translation) in SHIPPED {
            assert!(agree::<ScenarioFile>(text, 0..text.len()));
            assert!(agree::<TranslationFile>(translation, 0..translation.len()));
            for (id, node) in read::<ScenarioFile>(text).unwrap().nodes {
                assert!(agree::<Node>(text, node.span.range()), "{}", id.value);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1024, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_spoilt_node_is_read_as_ron_reads_it(which in 0..3usize, at in any::<prop::sample::Index>(), edits in edits()) {
            let text = SHIPPED[which].0;
            let nodes: Vec<_> = read::<ScenarioFile>(text).unwrap().nodes.into_iter().collect();
            let node = edited(&text[nodes[at.index(nodes.len())].1.span.range()], &edits);
            agree::<Node>(&node, 0..node.len());
        }
    }
}
