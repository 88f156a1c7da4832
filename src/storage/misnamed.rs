//! Files that have nearly the name they must have: `scenario.ron.txt`, `Scenario.ron`, `EN.ron`,
//! or a document of a word processor. They are found to be told about, and never read as what
//! they might be.

use std::path::{Path, PathBuf};

use super::library::files_in;
use super::read_file::read_source;
use crate::core::diagnostic::{Diagnostic, Rule, Severity};

/// What other programs put behind a name.
const FOREIGN_ENDS: [&str; 9] = [
    ".txt", ".docx", ".doc", ".odt", ".rtf", ".pdf", ".htm", ".html", ".pages",
];

/// The file of a folder that was probably meant to be its `scenario.ron`, and what is wrong with
/// it.
pub fn misnamed_scenario(folder: &Path) -> Option<(PathBuf, Diagnostic)> {
    if folder.join(SCENARIO).exists() {
        return None;
    }
    let mut files = files_in(folder).into_iter();
    let path = files.find(|path| wanted_name(path).as_deref() == Some(SCENARIO))?;
    let finding = finding(&path, SCENARIO);
    Some((path, finding))
}

/// The files of a folder that were probably meant to be translations.
pub(super) fn misnamed_translations(folder: &Path) -> Vec<(PathBuf, Diagnostic)> {
    let mut found = Vec::new();
    for path in files_in(folder) {
        let wanted = wanted_name(&path).filter(|wanted| wanted != SCENARIO);
        if let Some(wanted) = wanted.filter(|wanted| !folder.join(wanted).exists()) {
            let finding = finding(&path, &wanted);
            found.push((path, finding.with_severity(Severity::Warning)));
        }
    }
    found
}

const SCENARIO: &str = "scenario.ron";

/// The name a file should have had; nothing if it has a good one, or one of its own.
fn wanted_name(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let small = name.to_lowercase();
    let end = FOREIGN_ENDS.iter().find(|end| small.ends_with(**end));
    let inner = end.map_or(small.as_str(), |end| &small[..small.len() - end.len()]);
    let stem = inner.trim_end_matches(".ron");
    let is_language = (2..=3).contains(&stem.len())
        && stem.bytes().all(|byte| byte.is_ascii_lowercase())
        && inner.len() > stem.len();
    let wanted = format!("{stem}.ron");
    (wanted != name && (stem == "scenario" || is_language)).then_some(wanted)
}

fn finding(path: &Path, wanted: &str) -> Diagnostic {
    match read_source(path) {
        Err(finding) if finding.rule == Rule::NotPlainText => *finding,
        _ => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            Diagnostic::about_file(Rule::MisnamedFile)
                .arg("found", name)
                .arg("wanted", wanted)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_nearly_right_are_known() {
        for (name, wanted) in [
            ("scenario.ron.txt", Some("scenario.ron")),
            ("Scenario.ron", Some("scenario.ron")),
            ("SCENARIO.RON", Some("scenario.ron")),
            ("scenario.ron.ron", Some("scenario.ron")),
            ("scenario.txt", Some("scenario.ron")),
            ("Scenario.docx", Some("scenario.ron")),
            ("scenario", Some("scenario.ron")),
            ("EN.ron", Some("en.ron")),
            ("en.ron.txt", Some("en.ron")),
            ("scenario.ron", None),
            ("en.ron", None),
            ("en.txt", None),
            ("scenarios.ron", None),
            ("README.md", None),
        ] {
            assert_eq!(wanted_name(Path::new(name)).as_deref(), wanted, "{name}");
        }
    }
}
