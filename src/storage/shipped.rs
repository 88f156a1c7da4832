//! What travels inside the binary: frameworks, sources, scenarios, licence texts.

use std::sync::Arc;

use include_dir::{Dir, include_dir};

use super::library::shipped_input;
use crate::core::check::load as load_scenario;
use crate::core::diagnostic::Checked;
use crate::core::framework::{Catalog, FrameworkSource, load};
use crate::core::report::Aftercare;
use crate::core::scenario::Scenario;

static FRAMEWORKS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/frameworks");
static SCENARIOS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");
const AFTERCARE: &str = include_str!("../../assets/aftercare.ron");
const SOURCES: &str = include_str!("../../assets/sources.ron");

/// The shipped policies, for the simulation: name and text.
pub const POLICIES: (&str, &str) = (
    "assets/policies.ron",
    include_str!("../../assets/policies.ron"),
);

/// The shipped frameworks and sources. Nothing is found in them: a test proves it.
pub fn shipped_catalog() -> (Catalog, Checked) {
    load(shipped_frameworks())
}

/// The shipped framework files as texts.
pub(super) fn shipped_frameworks() -> Vec<FrameworkSource> {
    let frameworks = FRAMEWORKS.files().filter_map(|file| {
        let name = format!("assets/frameworks/{}", file.path().display());
        Some(FrameworkSource {
            name,
            text: file.contents_utf8()?.to_owned(),
        })
    });
    let sources = FrameworkSource {
        name: "assets/sources.ron".to_owned(),
        text: SOURCES.to_owned(),
    };
    frameworks.chain([sources]).collect()
}

/// The shipped help lines. That they can be read is proved by a test.
pub fn shipped_aftercare() -> Aftercare {
    Aftercare::read(AFTERCARE).unwrap_or_default()
}

/// Ids of the shipped scenarios.
pub(super) fn shipped_ids() -> Vec<String> {
    let mut ids: Vec<String> = SCENARIOS
        .dirs()
        .filter(|dir| dir.get_file(dir.path().join("scenario.ron")).is_some())
        .filter_map(|dir| Some(dir.path().file_name()?.to_str()?.to_owned()))
        .collect();
    ids.sort();
    ids
}

/// The shipped scenarios, read with the frameworks at hand.
pub fn shipped_scenarios(catalog: &Catalog) -> Vec<Arc<Scenario>> {
    let loaded = shipped_ids().into_iter();
    let loaded = loaded.filter_map(|id| load_scenario(shipped_input(&id), catalog).0);
    loaded.map(Arc::new).collect()
}

/// A file of a shipped scenario.
pub fn shipped_text(id: &str, file: &str) -> Option<&'static str> {
    SCENARIOS
        .get_file(std::path::Path::new(id).join(file))?
        .contents_utf8()
}

/// Translations of a shipped scenario: language and text.
pub(super) fn shipped_translations(id: &str) -> Vec<(String, &'static str)> {
    let files = SCENARIOS.get_dir(id).into_iter().flat_map(Dir::files);
    files
        .filter_map(|file| {
            let language = super::library::translation_language(file.path())?;
            Some((language, file.contents_utf8()?))
        })
        .collect()
}
