//! The machine form of a diagnostic. Its field names and meanings are stable.

use serde::Serialize;

use super::{Checked, Diagnostic, Severity};
use crate::core::locale::{Lang, say};
use crate::core::source::{Edit, SourceText};

/// One diagnostic as `check --format json` prints it. Lines and columns count from 1, columns in
/// characters; all four are 0 when the finding is about the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JsonDiagnostic {
    /// The stable code.
    pub code: String,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// The file as it was named.
    pub file: String,
    /// First line.
    pub line: usize,
    /// First column.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// One past the last column.
    pub end_column: usize,
    /// The message in the chosen language.
    pub message: String,
    /// A way out, or null.
    pub hint: Option<String>,
    /// Other places in the same file that belong to it; left out if there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<JsonPlace>,
    /// What the hint says, as changes of the file; not there where a hint leaves a choice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fix: Vec<JsonEdit>,
}

/// Another place of a finding, counted as in [`JsonDiagnostic`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JsonPlace {
    /// First line.
    pub line: usize,
    /// First column.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// One past the last column.
    pub end_column: usize,
    /// What stands there, in the chosen language.
    pub message: String,
}

/// A change of a file: what stands between two places becomes this text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JsonEdit {
    /// First line.
    pub line: usize,
    /// First column.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// One past the last column; the same place as the first where something is put in.
    pub end_column: usize,
    /// What comes there.
    pub text: String,
}

impl JsonEdit {
    fn new(edit: &Edit, source: &SourceText) -> Self {
        let (start, end) = (source.place(edit.span.start), source.place(edit.span.end));
        Self {
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            text: edit.text.clone(),
        }
    }
}

impl Checked {
    /// All findings in the machine form.
    pub fn to_json(&self, lang: Lang) -> Vec<JsonDiagnostic> {
        self.diagnostics
            .iter()
            .map(|diagnostic| {
                let source = self.sources.get(diagnostic.file);
                let place = |offset: fn(crate::core::source::Span) -> u32| {
                    let (source, span) = (source?, diagnostic.span?);
                    let place = source.place(offset(span));
                    Some((place.line, place.column))
                };
                let (line, column) = place(|span| span.start).unwrap_or_default();
                let (end_line, end_column) = place(|span| span.end).unwrap_or_default();
                JsonDiagnostic {
                    code: diagnostic.code().to_owned(),
                    severity: match diagnostic.severity {
                        Severity::Error => "error",
                        Severity::Warning => "warning",
                    },
                    file: source
                        .map(|source| source.name().to_owned())
                        .unwrap_or_default(),
                    line,
                    column,
                    end_line,
                    end_column,
                    message: diagnostic.message(lang),
                    hint: diagnostic.hint_text(lang),
                    related: source
                        .map_or_else(Vec::new, |source| related(diagnostic, source, lang)),
                    fix: source.map_or_else(Vec::new, |source| {
                        let edits = diagnostic.fix.iter();
                        edits.map(|edit| JsonEdit::new(edit, source)).collect()
                    }),
                }
            })
            .collect()
    }
}

fn related(diagnostic: &Diagnostic, source: &SourceText, lang: Lang) -> Vec<JsonPlace> {
    let places = diagnostic.related.iter().map(|(span, what)| {
        let (start, end) = (source.place(span.start), source.place(span.end));
        JsonPlace {
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            message: say(lang, what, &[]),
        }
    });
    places.collect()
}
