//! The scenarios and frameworks that runs were played with, kept once per content, so that a later
//! change of them breaks no run.
//!
//! `kept/HASH/scenario.ron` with its translations beside it, and `kept/HASH/NNN.ron` for the files
//! of a catalog. Nothing else in these folders is read, and nothing is trusted for being there:
//! only its hash says that an edition is the right one.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::data_dir::DataDir;
use super::disk::{Access, make_folders, replace, sweep};
use super::library::{shipped_input, translation_language};
use super::read_file::text_of;
use super::shipped::{shipped_catalog, shipped_ids};
use crate::core::check::{LoadInput, load, scenario_hash};
use crate::core::framework::{Catalog, FrameworkSource, load as load_catalog};
use crate::core::journal::Header;
use crate::core::scenario::Scenario;
use crate::core::source::SourceText;
use crate::run::Edition;

/// The editions in a data folder. Each is read once.
#[derive(Default)]
pub(super) struct Editions {
    catalogs: Mutex<BTreeMap<String, Option<Arc<Catalog>>>>,
    scenarios: Mutex<BTreeMap<[String; 3], Option<Arc<Scenario>>>>,
}

impl Editions {
    /// Keeps the texts that a run is played with. What lies there damaged is written anew.
    pub(super) fn keep(dir: &DataDir, scenario: &LoadInput, edition: &Edition) -> io::Result<()> {
        let catalog = &edition.catalog;
        let mut texts = vec![("scenario.ron".to_owned(), scenario.scenario.1.as_str())];
        for (language, _, text) in &scenario.translations {
            // A translation may be mended later; the newest is the most useful one.
            texts.push((format!("{language}.ron"), text));
        }
        hold(dir, &dir.kept().join(&edition.scenario.hash), &texts)?;
        let folder = dir.kept().join(&catalog.hash);
        // Numbered, so that they are read in the same order and give the same hash.
        let numbered = catalog.files.iter().enumerate();
        let texts: Vec<_> = numbered
            .map(|(number, file)| (format!("{number:03}.ron"), file.text.as_str()))
            .collect();
        hold(dir, &folder, &texts)?;
        // A file too many would change the hash as well.
        for (number, path) in numbered_files(dir, &folder)? {
            if number >= texts.len() {
                dir.disk().remove(&path)?;
            }
        }
        dir.disk().sync_folder(&folder)?;
        dir.disk().sync_folder(&dir.kept())
    }

    /// Keeps the texts of a folder that came from elsewhere, if its name is the hash of what stands
    /// in it. What is here already and is that stays as it is; translations go with their scenario.
    pub(super) fn take(
        dir: &DataDir,
        hash: &str,
        texts: &BTreeMap<String, String>,
    ) -> io::Result<()> {
        let Some(hash) = hash_name(hash) else {
            return Ok(());
        };
        let folder = dir.kept().join(hash);
        let is_here = match texts.get("scenario.ron") {
            Some(text) if scenario_hash(text) != hash => return Ok(()),
            Some(text) => {
                text_of(dir.disk(), &folder.join("scenario.ron")).is_ok_and(|it| it == *text)
            }
            None if catalog_of(texts).hash != hash => return Ok(()),
            None => catalog(dir, hash).is_some(),
        };
        let known = |name: &str| {
            let path = Path::new(name);
            name == "scenario.ron"
                || number_of(path).is_some()
                || translation_language(path).is_some()
        };
        let texts = texts.iter().filter(|(name, _)| known(name));
        let texts: Vec<_> = texts
            .map(|(name, text)| (name.clone(), text.as_str()))
            .collect();
        match is_here {
            true => Ok(()),
            false => hold(dir, &folder, &texts),
        }
    }

    /// What a run was played with; none if it is not here, or not what it was.
    pub(super) fn of(&self, dir: &DataDir, header: &Header) -> Option<Edition> {
        let catalog = self.catalog(dir, &header.frameworks_hash)?;
        let key = [
            header.scenario_hash.clone(),
            header.frameworks_hash.clone(),
            header.scenario.clone(),
        ];
        let mut known = self
            .scenarios
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let scenario = known
            .entry(key)
            .or_insert_with(|| scenario(dir, header, &catalog).map(Arc::new));
        Some(Edition {
            scenario: scenario.clone()?,
            catalog,
        })
    }

    fn catalog(&self, dir: &DataDir, hash: &str) -> Option<Arc<Catalog>> {
        let mut known = self.catalogs.lock().unwrap_or_else(PoisonError::into_inner);
        known
            .entry(hash.to_owned())
            .or_insert_with(|| catalog(dir, hash))
            .clone()
    }
}

/// Sees to it that files of a folder hold these texts.
fn hold(dir: &DataDir, folder: &Path, texts: &[(String, &str)]) -> io::Result<()> {
    let disk = dir.disk();
    make_folders(disk, folder, Access::Private)?;
    sweep(disk, folder);
    for (name, text) in texts {
        let path = folder.join(name);
        let there = disk.read(&path, SourceText::MAX_BYTES).ok();
        if there.as_deref() != Some(text.as_bytes()) {
            replace(disk, &path, text.as_bytes(), Access::Private)?;
        }
    }
    disk.sync_folder(folder)
}

/// The files that [`Editions::keep`] numbered, in order.
fn numbered_files(dir: &DataDir, folder: &Path) -> io::Result<Vec<(usize, PathBuf)>> {
    let paths = dir.disk().list(folder)?.into_iter();
    let mut files: Vec<_> = paths
        .filter_map(|path| Some((number_of(&path)?, path)))
        .collect();
    files.sort();
    Ok(files)
}

/// The number of a file of a catalog.
fn number_of(path: &Path) -> Option<usize> {
    let stem = path.file_name()?.to_str()?.strip_suffix(".ron")?;
    let numbered = stem.len() >= 3 && stem.bytes().all(|byte| byte.is_ascii_digit());
    numbered.then(|| stem.parse().ok())?
}

/// The catalog that numbered texts make.
fn catalog_of(texts: &BTreeMap<String, String>) -> Catalog {
    let mut numbered: Vec<(usize, &String)> = texts
        .iter()
        .filter_map(|(name, text)| Some((number_of(Path::new(name))?, text)))
        .collect();
    numbered.sort();
    let files = numbered.into_iter().map(|(number, text)| FrameworkSource {
        name: format!("{number:09}.ron"),
        text: text.clone(),
    });
    load_catalog(files.collect()).0
}

fn catalog(dir: &DataDir, hash: &str) -> Option<Arc<Catalog>> {
    static SHIPPED: OnceLock<Arc<Catalog>> = OnceLock::new();
    let shipped = SHIPPED.get_or_init(|| Arc::new(shipped_catalog().0));
    if shipped.hash == hash {
        return Some(Arc::clone(shipped));
    }
    let folder = dir.kept().join(hash_name(hash)?);
    let files = numbered_files(dir, &folder).ok()?;
    let files = files.into_iter().map(|(number, path)| {
        Some(FrameworkSource {
            name: format!("{number:09}.ron"),
            text: text_of(dir.disk(), &path).ok()?,
        })
    });
    let (kept, _) = load_catalog(files.collect::<Option<_>>()?);
    (kept.hash == hash).then(|| Arc::new(kept))
}

/// The scenario as it was kept, or as it is shipped if that is the same.
fn scenario(dir: &DataDir, header: &Header, catalog: &Catalog) -> Option<Scenario> {
    let shipped = || {
        let is_shipped = shipped_ids().contains(&header.scenario);
        is_shipped.then(|| shipped_input(&header.scenario))
    };
    let inputs = [kept_input(dir, header), shipped()];
    inputs.into_iter().flatten().find_map(|input| {
        let (scenario, _) = load(input, catalog);
        scenario.filter(|scenario| scenario.hash == header.scenario_hash)
    })
}

fn kept_input(dir: &DataDir, header: &Header) -> Option<LoadInput> {
    let disk = dir.disk();
    let folder = dir.kept().join(hash_name(&header.scenario_hash)?);
    let path = folder.join("scenario.ron");
    let text = text_of(disk, &path).ok()?;
    let paths = disk.list(&folder).ok()?.into_iter();
    let translations = paths.filter_map(|path| {
        let language = translation_language(&path)?;
        let text = text_of(disk, &path).ok()?;
        Some((language, path.display().to_string(), text))
    });
    Some(LoadInput {
        folder: Some(header.scenario.clone()),
        scenario: (path.display().to_string(), text),
        translations: translations.collect(),
    })
}

/// A hash from a journal names a folder only if it is a hash.
fn hash_name(hash: &str) -> Option<&str> {
    (hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(hash)
}
