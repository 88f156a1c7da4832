//! The fixtures in `tests/data/diagnostics`, and what is loaded around them.
//!
//! A fixture bears the name of a code. `CODE.ron` is a scenario; when its first line is
//! `// nodes`, only the inside of `nodes: { … }`, around which a small scenario is put.
//! `CODE.framework.ron` and `CODE.translation.ron` are what they say.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use drempel::core::check::{LoadInput, load};
use drempel::core::diagnostic::Checked;
use drempel::core::framework::{self, Catalog, FrameworkSource};
use drempel::storage::read_source;

use crate::marks::{Mark, Marked, read_marks};

/// A small scenario around the inside of `nodes`, in which everything that can be declared is.
const BEFORE_NODES: &str = r#"Scenario(
    format: 1,
    id: "fixture",
    language: "nl",
    title: "Proef",
    phase: "ph_first_contact",
    minutes: 5,
    client: ( name: "Henk" ),
    people: { "milly": ( name: "Milly" ) },
    facts: { "arrears": ( text: "Er is huurachterstand." ) },
    signals: { "cold": ( text: "Het is koud in huis." ) },
    promises: { "five_minutes": ( text: "Vijf minuten." ) },
    contacts: { "cees": ( name: "Cees", ring: 3 ) },
    start_profiles: { "gewoon": ( weight: 1, state: { "trust": 20, "shame": 60 } ) },
    start: "d1", allow: { "contact-never-met": "Cees is er voor wie hem nodig heeft.", "never-read": "Milly ook.", "signal-never-offered": "De kou ook." },
    nodes: {
"#;
const AFTER_NODES: &str = r#"
        "end": End( title: "Einde", text: "Klaar." ),
    },
)
"#;
/// The node that a scenario needs and that a translation can be about.
pub(crate) const ONE_NODE: &str =
    r#""d1": Tell( narrate: "Je belt aan bij {worker}.", next: "end" ),"#;

/// The small scenario with these nodes before its ending `end`.
pub(crate) fn scenario_with(nodes: &str) -> String {
    format!("{BEFORE_NODES}{nodes}{AFTER_NODES}")
}

/// The repository's own file or folder.
pub(crate) fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder by name.
pub(crate) fn files_in(folder: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(in_repository(folder)).unwrap();
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn framework_files() -> Vec<FrameworkSource> {
    let files = files_in("assets/frameworks")
        .into_iter()
        .chain([in_repository("assets/sources.ron")]);
    files
        .map(|path| FrameworkSource {
            name: path.display().to_string(),
            text: read_source(&path).unwrap(),
        })
        .collect()
}

/// The real frameworks, behaviours and sources.
pub(crate) fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| framework::load(framework_files()).0)
}

/// Loads a scenario's text as if it lay in the folder `fixture`.
pub(crate) fn check_scenario(text: &str) -> Checked {
    check_translated(text, None)
}

pub(crate) fn check_translated(text: &str, translation: Option<&str>) -> Checked {
    let input = LoadInput {
        folder: Some("fixture".to_owned()),
        scenario: ("scenario.ron".to_owned(), text.to_owned()),
        translations: translation
            .map(|text| ("en".to_owned(), "en.ron".to_owned(), text.to_owned()))
            .into_iter()
            .collect(),
    };
    load(input, catalog()).1
}

/// A file with its marks.
pub(crate) struct Fixture {
    /// The file's name.
    pub(crate) name: String,
    /// Its text and what is marked in it.
    pub(crate) marked: Marked,
}

impl Fixture {
    /// All of them by name.
    pub(crate) fn all() -> Vec<Self> {
        let files = files_in("tests/data/diagnostics")
            .into_iter()
            .map(|path| Self {
                name: path.file_name().unwrap().to_str().unwrap().to_owned(),
                marked: read_marks(&read_source(&path).unwrap()),
            });
        files.collect()
    }

    /// The code for which it stands: its name up to the first `.` or `_`.
    pub(crate) fn code(&self) -> &str {
        self.name.split(['.', '_']).next().unwrap()
    }

    /// Whether it holds only the inside of `nodes`.
    pub(crate) fn is_nodes(&self) -> bool {
        self.marked.text.starts_with("// nodes\n")
    }

    /// What is found; which of the sources is the fixture; after how many lines its text begins.
    pub(crate) fn check(&self) -> (Checked, usize, usize) {
        let text = &self.marked.text;
        if self.name.ends_with(".framework.ron") {
            let mut files = framework_files();
            files.push(FrameworkSource {
                name: self.name.clone(),
                text: text.clone(),
            });
            let checked = framework::load(files).1;
            let file = checked
                .sources
                .iter()
                .position(|source| source.name() == self.name)
                .unwrap();
            (checked, file, 0)
        } else if self.name.ends_with(".translation.ron") {
            (check_translated(&scenario_with(ONE_NODE), Some(text)), 1, 0)
        } else if self.is_nodes() {
            (
                check_scenario(&scenario_with(text)),
                0,
                BEFORE_NODES.lines().count(),
            )
        } else {
            (check_scenario(text), 0, 0)
        }
    }

    /// Where findings and marks differ, as text; empty if nowhere.
    pub(crate) fn faults(&self) -> String {
        let (checked, file, lines_before) = self.check();
        let mut marks = self.marked.marks.clone();
        let place = |mark: &Mark| {
            let line = self
                .marked
                .lines
                .get(mark.line - 1)
                .copied()
                .unwrap_or_default();
            format!("{}:{line}", self.name)
        };
        let mut faults = String::new();
        for diagnostic in &checked.diagnostics {
            let found = diagnostic
                .span
                .filter(|_| diagnostic.file == file)
                .map(|span| {
                    let mark = Mark::of(diagnostic, span, &checked.sources[file]);
                    Mark {
                        line: mark.line.saturating_sub(lines_before),
                        ..mark
                    }
                });
            let Some(found) = found.filter(|found| found.line > 0) else {
                faults += &format!("{}: outside the fixture: {diagnostic:?}\n", self.name);
                continue;
            };
            match marks.iter().position(|mark| mark.says(&found)) {
                Some(index) => drop(marks.remove(index)),
                None => faults += &format!("{}: not marked:\n{}\n", place(&found), found.comment()),
            }
        }
        for mark in marks {
            faults += &format!("{}: not found:\n{}\n", place(&mark), mark.comment());
        }
        faults
    }
}

/// Whether a code is one of the audit's, which has planted faults of its own.
pub(crate) fn is_of_the_audit(code: &str) -> bool {
    code.starts_with("audit-") || code == "hidden-key"
}
