//! What became of an export or an import, in sentences: the same in the terminal and the window.

use super::{ArchiveFault, Exported, Imported};
use crate::core::locale::{Lang, say};
use crate::storage::refusal::reason;

impl Exported {
    /// How many runs are in the file, which lies here.
    pub fn words(&self, path: &str, lang: Lang) -> Vec<String> {
        let (runs, without) = (self.runs.to_string(), self.without_report.to_string());
        let mut told = vec![say(
            lang,
            "archive-exported",
            &[("count", &runs), ("path", path)],
        )];
        if self.without_report > 0 {
            told.push(say(lang, "archive-without-report", &[("count", &without)]));
        }
        told
    }
}

impl Imported {
    /// What came over, and what was different here.
    pub fn words(&self, lang: Lang) -> Vec<String> {
        let counted = |id: &str, count: usize| {
            (count > 0).then(|| say(lang, id, &[("count", &count.to_string())]))
        };
        let listed = |id: &str, names: &[String]| {
            let (count, list) = (names.len().to_string(), names.join(", "));
            let args = [("count", count.as_str()), ("list", &list)];
            (!names.is_empty()).then(|| say(lang, id, &args))
        };
        let came = say(
            lang,
            "archive-imported",
            &[("count", &self.new.to_string())],
        );
        let others = [
            counted("archive-known", self.known),
            listed("archive-grown", &self.grown),
            listed("archive-parted", &self.parted),
            listed("archive-in-use", &self.in_use),
            counted("archive-unreadable", self.unreadable),
            counted("archive-other-words", self.other_words),
        ];
        std::iter::once(came)
            .chain(others.into_iter().flatten())
            .collect()
    }
}

impl ArchiveFault {
    /// Why nothing, or not all, was taken from the zip.
    pub fn words(&self, lang: Lang) -> Vec<String> {
        let told = match self {
            Self::Broken(_) => say(lang, "archive-broken", &[]),
            Self::NotOurs => say(lang, "archive-not-ours", &[]),
            Self::Newer(layout) => say(lang, "archive-newer", &[("layout", &layout.to_string())]),
            Self::Outside(name) => {
                // A name from outside may hold anything, also a line end.
                let name = crate::core::screen::clean_line(name);
                say(lang, "archive-outside", &[("name", &name)])
            }
            Self::Double => say(lang, "archive-double", &[]),
            Self::TooLarge => say(lang, "archive-too-large", &[]),
            Self::Io { path, error } => {
                let (path, why) = (path.display().to_string(), reason(error, lang));
                let path = crate::core::screen::clean_line(&path);
                say(lang, "archive-io", &[("path", &path), ("why", &why)])
            }
            Self::Stopped { imported, error } => {
                let why = reason(error, lang);
                let mut told = imported.words(lang);
                told.push(say(lang, "archive-stopped", &[("why", &why)]));
                return told;
            }
        };
        vec![told]
    }
}
