//! A scenario's folder, handed over as texts, into a scenario and everything found in it.

use super::{allow, run, writing};
use crate::core::diagnostic::{Checked, Diagnostic};
use crate::core::framework::Catalog;
use crate::core::scenario::{Scenario, lower, translate};
use crate::core::source::{SourceText, content_hash};

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
    let lowered = lower::lower(checked.sources[0].text(), input.folder.as_deref(), catalog);
    checked.diagnostics.extend(lowered.diagnostics);
    let mut scenario = lowered.scenario;
    if let Some(scenario) = &scenario {
        checked
            .diagnostics
            .extend(run(scenario, catalog, &lowered.places));
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
        let found = writing::run(scenario, catalog, places, sources, &translations);
        checked.diagnostics.extend(found);
    }
    allow::apply(&lowered.places.allow, &mut checked);
    checked.name_what_is_unseen();
    checked.sort();
    (scenario, checked)
}
