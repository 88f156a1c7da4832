//! Scenarios: the shipped ones, a trainer's own folder, and any path given.

use std::path::{Path, PathBuf};

use super::disk::{Disk as _, RealDisk};
use super::misnamed::{misnamed_scenario, misnamed_translations};
use super::read_file::read_source;
use super::shipped::{shipped_frameworks, shipped_ids, shipped_text, shipped_translations};
use crate::core::check::{LoadInput, load, scenario_hash};
use crate::core::diagnostic::Checked;
use crate::core::framework::{Catalog, FrameworkSource, load as load_catalog};
use crate::core::scenario::Scenario;
use crate::core::source::SourceText;

/// How deep a search for scenarios goes into folders.
const MAX_DEPTH: usize = 8;

/// A scenario that can be opened.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LibraryEntry {
    /// Its id, or the name of its folder.
    pub id: String,
    /// Its folder; a shipped scenario has none.
    pub folder: Option<PathBuf>,
}

/// A scenario with everything that was found while loading it.
pub struct LoadedScenario {
    /// The scenario, if it can be played.
    pub scenario: Option<Scenario>,
    /// What was found.
    pub checked: Checked,
    /// The texts it was made of, to be kept with a run.
    pub input: LoadInput,
}

/// Where scenarios are looked for.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// A trainer's own scenarios.
    pub own: Option<PathBuf>,
}

impl Library {
    /// Everything there is: own scenarios first, then the shipped ones they do not replace.
    pub fn entries(&self) -> Vec<LibraryEntry> {
        let mut entries: Vec<LibraryEntry> = self
            .own
            .iter()
            .flat_map(|own| find_scenarios(own))
            .filter_map(|folder| {
                Some(LibraryEntry {
                    id: folder.file_name()?.to_str()?.to_owned(),
                    folder: Some(folder),
                })
            })
            .collect();
        for id in shipped_ids() {
            if !entries.iter().any(|entry| entry.id == id) {
                entries.push(LibraryEntry { id, folder: None });
            }
        }
        entries.sort();
        entries
    }

    /// A scenario by id, by its folder, or by its file.
    pub fn find(&self, name: &str) -> Option<LibraryEntry> {
        let path = Path::new(name);
        let named = if path.is_file() {
            path.parent()
        } else {
            Some(path)
        };
        let holds_one = |folder: &&Path| {
            folder.join("scenario.ron").exists() || misnamed_scenario(folder).is_some()
        };
        if let Some(folder) = named.filter(holds_one) {
            let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
            return Some(LibraryEntry {
                id: folder.file_name()?.to_str()?.to_owned(),
                folder: Some(folder),
            });
        }
        self.entries().into_iter().find(|entry| entry.id == name)
    }

    /// The frameworks: the shipped ones, and a school's own beside the own scenarios.
    pub fn catalog(&self) -> (Catalog, Checked) {
        let mut files = shipped_frameworks();
        let own = self.own.as_ref().map(|own| own.join("frameworks"));
        let mut faults = Vec::new();
        for path in own
            .iter()
            .flat_map(|folder| files_in(folder))
            .filter(|path| has_extension(path, "ron"))
        {
            match read_source(&path) {
                Ok(text) => files.push(FrameworkSource {
                    name: path.display().to_string(),
                    text,
                }),
                Err(finding) => faults.push((path, finding)),
            }
        }
        let (catalog, mut checked) = load_catalog(files);
        for (path, finding) in faults {
            let file = checked.sources.len();
            checked
                .sources
                .push(SourceText::new(path.display().to_string(), ""));
            checked.diagnostics.push(finding.in_file(file));
        }
        (catalog, checked)
    }

    /// The hash of an entry's scenario as it lies there now; none if it cannot be read.
    pub fn hash_of(&self, entry: &LibraryEntry) -> Option<String> {
        let text = match &entry.folder {
            Some(folder) => read_source(&folder.join("scenario.ron")).ok()?,
            None => shipped_text(&entry.id, "scenario.ron")?.to_owned(),
        };
        Some(scenario_hash(&text))
    }

    /// Loads an entry.
    pub fn load(&self, entry: &LibraryEntry, catalog: &Catalog) -> LoadedScenario {
        match &entry.folder {
            Some(folder) => load_scenario(folder, catalog),
            None => load_shipped(&entry.id, catalog),
        }
    }
}

fn load_shipped(id: &str, catalog: &Catalog) -> LoadedScenario {
    let input = shipped_input(id);
    let (scenario, checked) = load(input.clone(), catalog);
    LoadedScenario {
        scenario,
        checked,
        input,
    }
}

/// The texts of a shipped scenario.
pub(super) fn shipped_input(id: &str) -> LoadInput {
    let text = shipped_text(id, "scenario.ron").unwrap_or_default();
    let translations = shipped_translations(id)
        .into_iter()
        .map(|(language, text)| {
            (
                language.clone(),
                format!("scenarios/{id}/{language}.ron"),
                text.to_owned(),
            )
        });
    LoadInput {
        folder: Some(id.to_owned()),
        scenario: (format!("scenarios/{id}/scenario.ron"), text.to_owned()),
        translations: translations.collect(),
    }
}

/// Loads the scenario in a folder, with its translations.
pub fn load_scenario(folder: &Path, catalog: &Catalog) -> LoadedScenario {
    let path = folder.join("scenario.ron");
    let name = path.display().to_string();
    let mut input = LoadInput {
        folder: folder
            .file_name()
            .and_then(|name| name.to_str())
            .map(str::to_owned),
        scenario: (name.clone(), String::new()),
        translations: Vec::new(),
    };
    match read_source(&path) {
        Ok(text) => input.scenario.1 = text,
        Err(finding) => {
            let misnamed = misnamed_scenario(folder);
            let (name, finding) = misnamed.map_or((name, *finding), |(path, finding)| {
                (path.display().to_string(), finding)
            });
            let checked = Checked {
                sources: vec![SourceText::new(name, "")],
                diagnostics: vec![finding],
            };
            return LoadedScenario {
                scenario: None,
                checked,
                input,
            };
        }
    }
    let mut faults = Vec::new();
    for path in files_in(folder) {
        let Some(language) = translation_language(&path) else {
            continue;
        };
        let name = path.display().to_string();
        match read_source(&path) {
            Ok(text) => input.translations.push((language, name, text)),
            Err(finding) => faults.push((name, finding)),
        }
    }
    let misnamed = misnamed_translations(folder).into_iter();
    faults.extend(misnamed.map(|(path, found)| (path.display().to_string(), Box::new(found))));
    let (scenario, mut checked) = load(input.clone(), catalog);
    for (name, finding) in faults {
        let file = checked.sources.len();
        checked.sources.push(SourceText::new(name, ""));
        checked.diagnostics.push(finding.in_file(file));
    }
    LoadedScenario {
        scenario,
        checked,
        input,
    }
}

/// The language of a translation file such as `en.ron`.
pub(super) fn translation_language(path: &Path) -> Option<String> {
    let stem = path.file_stem()?.to_str()?;
    let fits = has_extension(path, "ron")
        && (2..=3).contains(&stem.len())
        && stem.chars().all(|c| c.is_ascii_lowercase());
    fits.then(|| stem.to_owned())
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

/// What lies in a folder by name, but for folders; nothing if it cannot be read. What is no
/// regular file is said when it is read.
pub(super) fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files = RealDisk.list(folder).unwrap_or_default();
    files.retain(|path| !path.is_dir());
    files
}

/// Every folder at or under `path` that has a `scenario.ron`, by name. Links are not followed,
/// so that a circle of links ends.
pub fn find_scenarios(path: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    search(path, 0, &mut found);
    found.sort();
    found
}

fn search(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    if folder.join("scenario.ron").symlink_metadata().is_ok() {
        found.push(folder.to_owned());
        return;
    }
    if depth == MAX_DEPTH {
        return;
    }
    for path in RealDisk.list(folder).unwrap_or_default() {
        if path.symlink_metadata().is_ok_and(|meta| meta.is_dir()) {
            search(&path, depth + 1, found);
        }
    }
}
