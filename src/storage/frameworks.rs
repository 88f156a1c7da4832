//! Checking framework files by themselves.

use std::path::{Path, PathBuf};

use super::library::files_in;
use super::read_file::read_source;
use super::shipped::shipped_frameworks;
use crate::core::diagnostic::Checked;
use crate::core::framework::{FrameworkSource, load};
use crate::core::source::SourceText;

/// What is wrong in one framework file, or in all of a folder. They are loaded together with the
/// shipped ones, because they may name each other's items; a file replaces the shipped one of the
/// same name. Findings in files that were not asked about are left out.
pub fn check_frameworks(path: &Path) -> Checked {
    let paths = if path.is_dir() {
        ron_files(path)
    } else {
        vec![path.to_owned()]
    };
    let names: Vec<_> = paths.iter().filter_map(|path| path.file_name()).collect();
    let mut files: Vec<FrameworkSource> = shipped_frameworks()
        .into_iter()
        .filter(|file| {
            Path::new(&file.name)
                .file_name()
                .is_none_or(|name| !names.contains(&name))
        })
        .collect();
    let mut faults = Vec::new();
    for path in &paths {
        let name = path.display().to_string();
        match read_source(path) {
            Ok(text) => files.push(FrameworkSource { name, text }),
            Err(finding) => faults.push((name, finding)),
        }
    }
    let (_, found) = load(files);
    let mut checked = Checked::default();
    for (file, source) in found.sources.into_iter().enumerate() {
        if paths
            .iter()
            .any(|path| path.display().to_string() == source.name())
        {
            let ours = found
                .diagnostics
                .iter()
                .filter(|diagnostic| diagnostic.file == file)
                .cloned();
            let at = checked.sources.len();
            checked
                .diagnostics
                .extend(ours.map(|diagnostic| diagnostic.in_file(at)));
            checked.sources.push(source);
        }
    }
    for (name, finding) in faults {
        let at = checked.sources.len();
        checked.sources.push(SourceText::new(name, ""));
        checked.diagnostics.push(finding.in_file(at));
    }
    checked
}

/// The RON files that lie in a folder, by name; none if it cannot be read.
pub fn ron_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = files_in(folder);
    files.retain(|path| path.extension().is_some_and(|extension| extension == "ron"));
    files
}
