//! Policies as data: the file, and what is wrong with it.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::core::audit::reader::{Reader, Readers};
use crate::core::diagnostic::{Checked, Diagnostic, Rule, Suggestions, from_ron};
use crate::core::framework::{Catalog, ItemIx, Kind, Words};
use crate::core::scenario::Scenario;
use crate::core::source::{SourceText, Spanned, Table, read};

/// What a policy is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum PolicyKind {
    /// The key's own best, to compare with.
    Best,
    /// Pure chance, to compare with.
    Chance,
    /// A way of working.
    Worker,
    /// Looks at the words alone and not at the situation.
    Cue,
    /// Knows the key and does not look at the situation; worked out, in no file.
    #[serde(skip_deserializing)]
    Blind,
}

/// Something an option can have, with how much it counts.
#[derive(Debug, Clone, PartialEq)]
pub enum Feature {
    /// The key's evidence on what the decision affords, added up.
    Key(f64),
    /// The position on a balance, in steps -2..=2.
    Balance(ItemIx, f64),
    /// A behaviour that is shown.
    Shows(String, f64),
    /// The length in hundreds of characters.
    Letters(f64),
    /// The number of question marks.
    Questions(f64),
    /// The number of these words: language and words.
    Words(Vec<(String, Vec<String>)>, f64),
    /// What stands first on the screen.
    First,
    /// What the words are thought to be worth by somebody who has learned the tone; the file only
    /// asks for it, and [`Policies::taught`] says what was learned.
    Learned(Arc<Readers>),
}

/// A way of choosing.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    /// Id.
    pub id: String,
    /// What it is for.
    pub kind: PolicyKind,
    /// Must stay 30 points under the key's best on what it violates.
    pub gate: bool,
    /// Its name.
    pub name: Words,
    /// What it does.
    pub about: Words,
    /// What it prefers; nothing: anything.
    pub prefers: Vec<Feature>,
    /// The competencies that it violates.
    pub violates: Vec<ItemIx>,
}

impl Policy {
    /// What it has learned, if it is one that learns.
    pub fn learned(&self) -> Option<&Readers> {
        self.prefers.iter().find_map(|feature| match feature {
            Feature::Learned(learned) => Some(&**learned),
            Feature::Key(_)
            | Feature::Balance(..)
            | Feature::Shows(..)
            | Feature::Letters(_)
            | Feature::Questions(_)
            | Feature::Words(..)
            | Feature::First => None,
        })
    }

    /// Its reader of a language, if it is one that learns and there was enough to learn from.
    pub fn reader(&self, language: &str) -> Option<&Reader> {
        self.learned()?.get(language)
    }

    /// Whether it can play in a language: one that learns has to have learned something.
    pub fn plays(&self, language: &str) -> bool {
        self.learned().is_none() || self.reader(language).is_some()
    }

    /// The languages that it plays a scenario in, as far as it can: one that looks at words reads
    /// every language, the others the scenario's own.
    pub fn languages<'s>(&self, scenario: &'s Scenario) -> impl Iterator<Item = &'s str> + use<'s> {
        let many = match self.kind {
            PolicyKind::Cue => usize::MAX,
            PolicyKind::Best | PolicyKind::Chance | PolicyKind::Worker | PolicyKind::Blind => 1,
        };
        scenario.texts.languages().take(many)
    }
}

/// All policies of a file, in its order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Policies(pub Vec<Policy>);

impl Policies {
    /// A policy by its id.
    pub fn find(&self, id: &str) -> Option<&Policy> {
        self.0.iter().find(|policy| policy.id == id)
    }

    /// The same, those that learn having learned to read a scenario: from its own decisions and
    /// from `others`.
    #[must_use]
    pub fn taught(
        mut self,
        scenario: &Scenario,
        others: &[Arc<Scenario>],
        catalog: &Catalog,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Self {
        let prefers = self.0.iter_mut().flat_map(|policy| &mut policy.prefers);
        let learn = prefers.filter_map(|feature| match feature {
            Feature::Learned(learned) => Some(learned),
            Feature::Key(_)
            | Feature::Balance(..)
            | Feature::Shows(..)
            | Feature::Letters(_)
            | Feature::Questions(_)
            | Feature::Words(..)
            | Feature::First => None,
        });
        let learn: Vec<&mut Arc<Readers>> = learn.collect();
        if !learn.is_empty() {
            let learned = Arc::new(Readers::of(scenario, others, catalog, should_stop));
            learn
                .into_iter()
                .for_each(|one| *one = Arc::clone(&learned));
        }
        self
    }

    /// The policies of a kind.
    pub fn of(&self, kind: PolicyKind) -> impl Iterator<Item = &Policy> {
        self.0.iter().filter(move |policy| policy.kind == kind)
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Policies", deny_unknown_fields)]
struct File {
    format: Spanned<u32>,
    items: Table<Raw>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    kind: PolicyKind,
    #[serde(default)]
    gate: bool,
    name: Words,
    about: Words,
    #[serde(default)]
    prefers: Vec<Spanned<RawFeature>>,
    #[serde(default)]
    violates: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
enum RawFeature {
    Key(f64),
    Balance(Spanned<String>, f64),
    Shows(Spanned<String>, f64),
    Letters(f64),
    Questions(f64),
    Words(Table<Vec<String>>, f64),
    First,
    Learned,
}

impl RawFeature {
    fn weight(&self) -> f64 {
        match self {
            Self::Key(weight)
            | Self::Balance(_, weight)
            | Self::Shows(_, weight)
            | Self::Letters(weight)
            | Self::Questions(weight)
            | Self::Words(_, weight) => *weight,
            Self::First | Self::Learned => 1.0,
        }
    }
}

/// Reads a policy file. A rule that is unknown, or names what does not exist, is a finding.
pub fn load_policies(name: &str, text: &str, catalog: &Catalog) -> (Policies, Checked) {
    let mut loader = Loader {
        catalog,
        found: Vec::new(),
        suggestions: Suggestions::default(),
    };
    let policies = match read::<File>(text) {
        Ok(file) => loader.policies(file),
        Err(faults) => {
            loader.found.extend(faults.into_iter().map(from_ron));
            Policies::default()
        }
    };
    let mut checked = Checked {
        sources: vec![SourceText::new(name, text)],
        diagnostics: loader.found,
    };
    checked.sort();
    (policies, checked)
}

struct Loader<'c> {
    catalog: &'c Catalog,
    found: Vec<Diagnostic>,
    suggestions: Suggestions,
}

impl Loader<'_> {
    fn policies(&mut self, file: File) -> Policies {
        if file.format.value != 1 {
            let finding = Diagnostic::at(Rule::UnknownFormat, file.format.span);
            self.found.push(finding.arg("found", file.format.value));
        }
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for (id, raw) in file.items {
            if !seen.insert(id.value.clone()) {
                let finding = Diagnostic::at(Rule::DuplicateKey, id.span);
                self.found.push(finding.arg("id", &id.value));
                continue;
            }
            let violates = raw.violates.iter();
            let violates = violates
                .filter_map(|id| self.item(id, &[Kind::Competency], Rule::UnknownCompetency))
                .collect();
            let prefers = raw.prefers.into_iter();
            let prefers = prefers
                .filter_map(|feature| self.feature(feature))
                .collect();
            out.push(Policy {
                id: id.value,
                kind: raw.kind,
                gate: raw.gate,
                name: raw.name,
                about: raw.about,
                prefers,
                violates,
            });
        }
        Policies(out)
    }

    fn feature(&mut self, raw: Spanned<RawFeature>) -> Option<Feature> {
        let weight = raw.value.weight();
        if !weight.is_finite() || weight.abs() > 100.0 {
            let finding = Diagnostic::at(Rule::ValueOutOfRange, raw.span);
            let finding = finding.arg("value", weight).arg("low", -100);
            self.found.push(finding.arg("high", 100));
            return None;
        }
        Some(match raw.value {
            RawFeature::Key(_) => Feature::Key(weight),
            RawFeature::Balance(id, _) => {
                let kinds = [Kind::Balance, Kind::Tension];
                Feature::Balance(self.item(&id, &kinds, Rule::UnknownBalance)?, weight)
            }
            RawFeature::Shows(id, _) => {
                let known = &self.catalog.behaviours;
                if !known.contains_key(&id.value) {
                    let finding = Diagnostic::at(Rule::UnknownBehaviour, id.span);
                    let near = || known.keys().map(String::as_str);
                    let finding = finding.arg("id", &id.value);
                    self.found
                        .push(self.suggestions.near(finding, &id.value, near));
                    return None;
                }
                Feature::Shows(id.value, weight)
            }
            RawFeature::Letters(_) => Feature::Letters(weight),
            RawFeature::Questions(_) => Feature::Questions(weight),
            RawFeature::Words(table, _) => {
                let words = table.into_iter();
                Feature::Words(words.map(|(id, words)| (id.value, words)).collect(), weight)
            }
            RawFeature::First => Feature::First,
            RawFeature::Learned => Feature::Learned(Arc::default()),
        })
    }

    fn item(&mut self, id: &Spanned<String>, kinds: &[Kind], rule: Rule) -> Option<ItemIx> {
        let found = self.catalog.find(&id.value);
        let found = found.filter(|ix| kinds.contains(&self.catalog.item(*ix).kind));
        if found.is_none() {
            let catalog = self.catalog;
            let known = || kinds.iter().flat_map(|kind| catalog.ids_of(*kind));
            let finding = Diagnostic::at(rule, id.span).arg("id", &id.value);
            self.found
                .push(self.suggestions.near(finding, &id.value, known));
        }
        found
    }
}
