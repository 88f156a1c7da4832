//! Marks in a fixture: a comment under a line, with carets under what is wrong.
//!
//! ```ron
//! next: "d3",
//! //    ^^^^ error[unknown-node]: Er is geen knoop `d3`.
//! //    = tip: Bedoel je `d2`?
//! ```
//!
//! Columns count characters. A text that ends in `…` stands for every message that begins so. The
//! tip may be left out.

use drempel::core::diagnostic::{Diagnostic, Severity};
use drempel::core::locale::Lang;
use drempel::core::source::{SourceText, Span};

/// A finding as a mark can say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Line, from 1, of what is marked.
    pub(crate) line: usize,
    /// First column, from 1.
    pub(crate) start: usize,
    /// One past the last column; a finding over several lines is marked in the first.
    pub(crate) end: usize,
    /// `error[code]: message`.
    pub(crate) text: String,
    /// The way out.
    pub(crate) tip: Option<String>,
}

impl Mark {
    /// The mark of a finding.
    pub(crate) fn of(diagnostic: &Diagnostic, span: Span, source: &SourceText) -> Self {
        let (start, end) = (source.place(span.start), source.place(span.end));
        let line = source
            .text()
            .lines()
            .nth(start.line - 1)
            .unwrap_or_default();
        let end = if end.line == start.line {
            end.column
        } else {
            line.trim_end().chars().count() + 1
        };
        let severity = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let text = format!(
            "{severity}[{}]: {}",
            diagnostic.code(),
            diagnostic.message(Lang::Nl)
        );
        Self {
            line: start.line,
            start: start.column,
            end,
            text,
            tip: diagnostic.hint_text(Lang::Nl),
        }
    }

    /// Whether this mark, read from a fixture, says what was `found`.
    pub(crate) fn says(&self, found: &Self) -> bool {
        let place = |mark: &Self| (mark.line, mark.start, mark.end);
        let same_text = match self.text.strip_suffix('…') {
            Some(beginning) => found.text.starts_with(beginning),
            None => found.text == self.text,
        };
        place(self) == place(found) && same_text && (self.tip.is_none() || self.tip == found.tip)
    }

    /// The comment that belongs under the marked line.
    pub(crate) fn comment(&self) -> String {
        let blank = " ".repeat(self.start.saturating_sub(3));
        let carets = "^".repeat(self.end.saturating_sub(self.start).max(1));
        let tip = self
            .tip
            .iter()
            .map(|tip| format!("\n//{blank}= tip: {tip}"));
        format!("//{blank}{carets} {}{}", self.text, tip.collect::<String>())
    }
}

/// A fixture with its marks taken out, so that no mark closes what was left open.
#[derive(Debug, Default)]
pub(crate) struct Marked {
    /// The text without the lines of the marks.
    pub(crate) text: String,
    /// Where each line of the text stands in the fixture, from 1.
    pub(crate) lines: Vec<usize>,
    /// The marks in their order, with lines of the text.
    pub(crate) marks: Vec<Mark>,
}

/// Takes the marks out of a fixture.
pub(crate) fn read_marks(fixture: &str) -> Marked {
    let mut marked = Marked::default();
    for (line_idx, line) in fixture.split_inclusive('\n').enumerate() {
        let comment = line.trim().strip_prefix("//").map(str::trim_start);
        if let Some(tip) = comment.and_then(|comment| comment.strip_prefix("= tip: ")) {
            marked.marks.last_mut().unwrap().tip = Some(tip.to_owned());
        } else if let Some((start, end, text)) = read_mark(line.trim_end()) {
            marked.marks.push(Mark {
                line: marked.lines.len(),
                start,
                end,
                text: text.to_owned(),
                tip: None,
            });
        } else {
            marked.lines.push(line_idx + 1);
            marked.text.push_str(line);
        }
    }
    marked
}

/// Columns and text, if the line is a comment that begins with a caret.
fn read_mark(line: &str) -> Option<(usize, usize, &str)> {
    let comment = line.trim_start().strip_prefix("//")?.trim_start();
    let text = comment.trim_start_matches('^');
    let carets = comment.len() - text.len();
    if carets == 0 {
        return None;
    }
    let start = line.chars().count() - comment.chars().count() + 1;
    Some((start, start + carets, text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_points_at_the_line_above_it_by_characters() {
        let Marked { text, lines, marks } =
            read_marks("é: \"x\",\n// ^^^ error[a]: één\n//  ^ error[b]: twee\nrest");
        assert_eq!((text.as_str(), lines), ("é: \"x\",\nrest", vec![1, 4]));
        let expected = |start, end, text: &str| Mark {
            line: 1,
            start,
            end,
            text: text.to_owned(),
            tip: None,
        };
        assert_eq!(
            marks,
            [
                expected(4, 7, "error[a]: één"),
                expected(5, 6, "error[b]: twee")
            ]
        );
        assert_eq!(marks[0].comment(), "// ^^^ error[a]: één");
    }

    #[test]
    fn an_ellipsis_stands_for_the_rest_of_a_message() {
        let found = Mark {
            line: 1,
            start: 4,
            end: 7,
            text: "error[a]: één".to_owned(),
            tip: None,
        };
        assert!(
            Mark {
                text: "error[a]: é…".to_owned(),
                ..found.clone()
            }
            .says(&found)
        );
        assert!(
            !Mark {
                text: "error[a]: o…".to_owned(),
                ..found.clone()
            }
            .says(&found)
        );
    }
}
