//! Framework files into a [`Catalog`], with every fault that can be found.

use super::raw::{BehavioursFile, FrameworkFile, ItemRaw, SourcesFile};
use super::{Behaviour, Catalog, Framework, Item, ItemIx, Kind, Poles, Work, references};
use crate::core::diagnostic::{Checked, Diagnostic, Rule, Suggestions, from_ron};
use crate::core::source::{SourceText, Spanned, Table, content_hash, read};

/// One file that goes into a catalog: its name and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameworkSource {
    /// The path as it is shown.
    pub name: String,
    /// The text.
    pub text: String,
}

/// Reads frameworks, behaviours and sources. Which of the three a file is, its first word says.
/// What could be read is in the catalog, also when something else was wrong.
pub fn load(files: Vec<FrameworkSource>) -> (Catalog, Checked) {
    let mut loader = Loader::default();
    let mut files = files;
    // Equal files give an equal catalog, in whatever order a folder lists them.
    files.sort_by(|a, b| a.name.cmp(&b.name));
    loader.catalog.files.clone_from(&files);
    let hash = content_hash(files.iter().map(|file| file.text.as_str()));
    loader.checked.sources = files
        .into_iter()
        .map(|file| SourceText::new(file.name, file.text))
        .collect();
    let sources = std::mem::take(&mut loader.checked.sources);
    let mut behaviours = Vec::new();
    for (file, source) in sources.iter().enumerate() {
        loader.file = file;
        match first_word(source.text()) {
            "Behaviours" => behaviours.push(file),
            "Sources" => loader.sources(source.text()),
            _ => loader.framework(source.text()),
        }
    }
    // Behaviours name items, so they come after all frameworks.
    for file in behaviours {
        loader.file = file;
        loader.behaviours(sources[file].text());
    }
    loader.check_references();
    loader.checked.sources = sources;
    loader.checked.sort();
    loader.catalog.hash = hash;
    (loader.catalog, loader.checked)
}

fn first_word(text: &str) -> &str {
    text.lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with("//") && !line.starts_with('#'))
        .map_or("", |line| line.split('(').next().unwrap_or("").trim())
}

#[derive(Default)]
struct Loader {
    catalog: Catalog,
    checked: Checked,
    file: usize,
    references: Vec<(usize, Spanned<String>)>,
    suggestions: Suggestions,
}

impl Loader {
    fn report(&mut self, diagnostic: Diagnostic) {
        self.checked.diagnostics.push(diagnostic.in_file(self.file));
    }

    fn read<'a, T: serde::Deserialize<'a>>(&mut self, text: &'a str) -> Option<T> {
        read(text)
            .map_err(|faults| {
                for fault in faults {
                    self.report(from_ron(fault));
                }
            })
            .ok()
    }

    fn check_format(&mut self, format: &Spanned<u32>) {
        if format.value != 1 {
            self.report(
                Diagnostic::at(Rule::UnknownFormat, format.span).arg("found", format.value),
            );
        }
    }

    fn reference(&mut self, source: &Spanned<String>) {
        self.references.push((self.file, source.clone()));
    }

    fn framework(&mut self, text: &str) {
        let Some(raw) = self.read::<FrameworkFile>(text) else {
            return;
        };
        self.check_format(&raw.format);
        self.reference(&raw.source);
        if self
            .catalog
            .frameworks
            .iter()
            .any(|framework| framework.id == raw.id.value)
        {
            self.report(Diagnostic::at(Rule::DuplicateId, raw.id.span).arg("id", &raw.id.value));
        }
        let framework = self.catalog.frameworks.len();
        self.catalog.frameworks.push(Framework {
            id: raw.id.value,
            version: raw.version,
            name: raw.name,
            about: raw.about,
            source: raw.source.value,
            kind: raw.kind,
        });
        self.items(framework, raw.kind, raw.items);
    }

    fn items(&mut self, framework: usize, kind: Kind, items: Table<Spanned<ItemRaw>>) {
        for (id, raw) in items {
            let Ok(ix) = u16::try_from(self.catalog.items.len()) else {
                return;
            };
            if self
                .catalog
                .by_id
                .insert(id.value.clone(), ItemIx(ix))
                .is_some()
            {
                self.report(Diagnostic::at(Rule::DuplicateId, id.span).arg("id", &id.value));
            }
            self.reference(&raw.value.source);
            let two_sided = matches!(kind, Kind::Balance | Kind::Tension);
            let raw_span = raw.span;
            let raw = raw.value;
            let poles = match (raw.minus_pole, raw.plus_pole, raw.lean_minus, raw.lean_plus) {
                (Some(minus), Some(plus), Some(lean_minus), Some(lean_plus)) => Some(Poles {
                    minus,
                    plus,
                    lean_minus,
                    lean_plus,
                }),
                _ => None,
            };
            if two_sided && poles.is_none() {
                self.report(
                    Diagnostic::at(Rule::BalanceWithoutPoles, raw_span).arg("id", &id.value),
                );
            }
            self.catalog.items.push(Item {
                id: id.value,
                framework,
                kind,
                name: raw.name,
                about: raw.about,
                source: raw.source.value,
                flag: raw.flag,
                plus: raw.plus,
                minus: raw.minus,
                poles,
                adherent: raw.adherent,
                danger: raw.danger,
                moves: raw.rises.zip(raw.falls),
            });
        }
    }

    fn behaviours(&mut self, text: &str) {
        let Some(raw) = self.read::<BehavioursFile>(text) else {
            return;
        };
        self.check_format(&raw.format);
        for (id, raw) in raw.items {
            self.reference(&raw.value.source);
            let raw = raw.value;
            let mut maps = Vec::new();
            for (item, value) in raw.maps {
                let Some(ix) = self.catalog.find(&item.value) else {
                    let known = || self.catalog.by_id.keys().map(String::as_str);
                    let found = Diagnostic::at(Rule::UnknownFrameworkItem, item.span)
                        .arg("id", &item.value);
                    let found = self.suggestions.near(found, &item.value, known);
                    self.report(found);
                    continue;
                };
                match i8::try_from(value.value) {
                    Ok(value) if (-2..=2).contains(&value) => maps.push((ix, value)),
                    _ => self.report(
                        Diagnostic::at(Rule::ValueOutOfRange, value.span)
                            .arg("value", value.value)
                            .arg("low", "-2")
                            .arg("high", "2"),
                    ),
                }
            }
            let behaviour = Behaviour {
                name: raw.name,
                about: raw.about,
                source: raw.source.value,
                maps,
            };
            if self
                .catalog
                .behaviours
                .insert(id.value.clone(), behaviour)
                .is_some()
            {
                self.report(Diagnostic::at(Rule::DuplicateId, id.span).arg("id", &id.value));
            }
        }
    }

    fn sources(&mut self, text: &str) {
        let Some(raw) = self.read::<SourcesFile>(text) else {
            return;
        };
        self.check_format(&raw.format);
        for (id, raw) in raw.works {
            let raw = raw.value;
            let work = Work {
                name: raw.name,
                about: raw.about,
                ours: raw.ours,
            };
            if self.catalog.works.insert(id.value.clone(), work).is_some() {
                self.report(Diagnostic::at(Rule::DuplicateId, id.span).arg("id", &id.value));
            }
        }
    }

    fn check_references(&mut self) {
        for (file, source) in std::mem::take(&mut self.references) {
            self.file = file;
            if let Some(found) = check_source(&self.catalog, &source, &mut self.suggestions) {
                self.report(found);
            }
        }
    }
}

/// A finding if a source reference is empty or names a work that is not registered.
pub(crate) fn check_source(
    catalog: &Catalog,
    source: &Spanned<String>,
    suggestions: &mut Suggestions,
) -> Option<Diagnostic> {
    if references(&source.value).next().is_none() {
        return Some(Diagnostic::at(Rule::MissingSource, source.span));
    }
    let unknown = references(&source.value).find(|reference| catalog.work(reference).is_none())?;
    let word = unknown.split_whitespace().next().unwrap_or_default();
    let finding = Diagnostic::at(Rule::UnknownSource, source.span).arg("source", unknown);
    let known = || catalog.works.keys().map(String::as_str);
    Some(suggestions.near(finding, word, known))
}
