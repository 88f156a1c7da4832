//! A diagnostic as data: code, severity, place, arguments. Never a finished sentence.
//!
//! The words stand in `assets/locales/*/diagnostics.ftl` under `diag-CODE` and `hint-…`, so that
//! the same finding is said in Dutch and in English, in the terminal, in JSON and in an editor.
//! A way out that is always the same stands under `hint-for-CODE`.
//! [`render`] draws it for people; [`json`] is the stable machine form.

mod from_source;
mod json;
pub mod manual;
mod render;
mod shorten;

pub use from_source::{from_format, from_ron};
pub use json::{JsonDiagnostic, JsonEdit};
pub use render::{render_human, summary};

use crate::core::locale::{Lang, say, try_say, with_own_mark};
use crate::core::source::{Edit, SourceText, Span};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look; the scenario plays.
    Warning,
    /// The scenario cannot be trusted or played.
    Error,
}

/// What a message or hint is about: named values for its text.
pub type Args = Vec<(&'static str, String)>;

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable, kebab-case; the message is `diag-CODE`.
    pub code: &'static str,
    /// How grave.
    pub severity: Severity,
    /// Index of the source in [`Checked::sources`].
    pub file: usize,
    /// The place, unless the finding is about the file as a whole.
    pub span: Option<Span>,
    /// Values for the message.
    pub args: Args,
    /// Numbers for the message, written with a point; each language puts its own mark.
    pub decimals: Args,
    /// A way out: the message id (`hint-…`) and its values.
    pub hint: Option<(&'static str, Args)>,
    /// What the hint says, as changes of the file that a program can make. Empty where the hint
    /// asks, or leaves a choice.
    pub fix: Vec<Edit>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: &'static str, span: Span) -> Self {
        Self {
            code,
            severity: Severity::Error,
            file: 0,
            span: Some(span),
            args: Vec::new(),
            decimals: Vec::new(),
            hint: None,
            fix: Vec::new(),
        }
    }

    /// A warning at a place.
    pub fn warning(code: &'static str, span: Span) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(code, span)
        }
    }

    /// An error about a file as a whole.
    pub fn about_file(code: &'static str) -> Self {
        Self {
            span: None,
            ..Self::error(code, Span::default())
        }
    }

    /// Adds a value for the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Adds a number for the message, written with a point.
    #[must_use]
    pub fn decimal(mut self, name: &'static str, number: String) -> Self {
        self.decimals.push((name, number));
        self
    }

    /// Adds a way out.
    #[must_use]
    pub fn hint(mut self, id: &'static str, args: Args) -> Self {
        self.hint = Some((id, args));
        self
    }

    /// Adds what the hint says, as changes of the file.
    #[must_use]
    pub fn fix(mut self, edits: Vec<Edit>) -> Self {
        self.fix = edits;
        self
    }

    /// Adds "did you mean …" when something near exists, else names what is known if that is short.
    #[must_use]
    pub fn near<'a>(self, wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        if let Some(near) = nearest(wrong, known.iter().copied()) {
            return self.hint("hint-did-you-mean", vec![("near", near.to_owned())]);
        }
        let all = known.join(", ");
        if !known.is_empty() && (known.len() <= 14 || all.len() <= 240) {
            return self.hint("hint-known", vec![("known", all)]);
        }
        self
    }

    /// In which source of the checked set it lies.
    #[must_use]
    pub fn in_file(mut self, file: usize) -> Self {
        self.file = file;
        self
    }

    /// The message in a language.
    pub fn message(&self, lang: Lang) -> String {
        let args = self.args_in(lang);
        say(lang, &format!("diag-{}", self.code), &borrowed(&args))
    }

    /// The hint in a language: its own, or else what is always said for its code, if anything.
    pub fn hint_text(&self, lang: Lang) -> Option<String> {
        match &self.hint {
            Some((id, args)) => Some(say(lang, id, &borrowed(args))),
            None => try_say(
                lang,
                &format!("hint-for-{}", self.code),
                &borrowed(&self.args_in(lang)),
            ),
        }
    }

    fn args_in(&self, lang: Lang) -> Args {
        let numbers = self.decimals.iter();
        let numbers = numbers.map(|(name, number)| (*name, with_own_mark(lang, number)));
        self.args.iter().cloned().chain(numbers).collect()
    }
}

fn borrowed(args: &Args) -> Vec<(&'static str, &str)> {
    args.iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect()
}

/// The known name that is nearest to a wrong one, if near enough to be a slip.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(wrong, name), name))
        .filter(|(distance, name)| *distance <= (name.chars().count().max(3) / 3).min(4))
        .min()
        .map(|(_, name)| name)
}

/// The result of loading: sources and what was found in them.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// The texts that were read; a diagnostic names one by its index.
    pub sources: Vec<SourceText>,
    /// The findings, in order of file and place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Checked {
    /// Codes that say that a file could not be read at all.
    const UNREADABLE: [&str; 8] = [
        "file-not-found",
        "file-unreadable",
        "file-too-large",
        "is-a-folder",
        "not-utf8",
        "saved-as-utf16",
        "not-plain-text",
        "misnamed-file",
    ];

    /// Whether anything that was found is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// Whether a file could not be read at all, so that nothing is known about what is in it.
    pub fn is_unreadable(&self) -> bool {
        self.diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == Severity::Error)
            .any(|diagnostic| Self::UNREADABLE.contains(&diagnostic.code))
    }

    /// Whether something keeps a scenario from being played: an error in its own file, which comes
    /// first. A translation with an error is left out.
    pub fn keeps_from_playing(&self) -> bool {
        let mut own = self.diagnostics.iter().filter(|found| found.file == 0);
        own.any(|found| found.severity == Severity::Error)
    }

    /// Puts the findings in the order of the files, and keeps their number readable.
    pub fn sort(&mut self) {
        self.diagnostics
            .sort_by_key(|diagnostic| (diagnostic.file, diagnostic.span, diagnostic.code));
        self.diagnostics.dedup();
        shorten::shorten(&mut self.diagnostics);
    }
}
