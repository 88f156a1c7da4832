//! Marks in a fixture: a comment under a line, with carets under what is wrong.
//!
//! ```ron
//! next: "d3",
//! //    ^^^^ error[unknown-node]: Er is geen knoop `d3`.
//! ```
//!
//! Columns count characters. A text that ends in `…` stands for every message that begins so.

use drempel::core::diagnostic::{Diagnostic, Severity};
use drempel::core::locale::Lang;
use drempel::core::source::{SourceText, Span};

/// A finding as a mark can say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Line, from 1, of what is marked.
    pub line: usize,
    /// First column, from 1.
    pub start: usize,
    /// One past the last column; a finding over several lines is marked in the first.
    pub end: usize,
    /// `error[code]: message`.
    pub text: String,
}

impl Mark {
    /// The mark of a finding.
    pub fn of(diagnostic: &Diagnostic, span: Span, source: &SourceText) -> Self {
        let (start, end) = (source.place(span.start), source.place(span.end));
        let line = source.text().lines().nth(start.line - 1).unwrap_or_default();
        let end = if end.line == start.line { end.column } else { line.trim_end().chars().count() + 1 };
        let severity = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let text = format!("{severity}[{}]: {}", diagnostic.code, diagnostic.message(Lang::Nl));
        Self { line: start.line, start: start.column, end, text }
    }

    /// Whether this mark, read from a fixture, says what was `found`.
    pub fn says(&self, found: &Self) -> bool {
        let place = |mark: &Self| (mark.line, mark.start, mark.end);
        let same_text = match self.text.strip_suffix('…') {
            Some(beginning) => found.text.starts_with(beginning),
            None => found.text == self.text,
        };
        place(self) == place(found) && same_text
    }

    /// The comment that belongs under the marked line.
    pub fn comment(&self) -> String {
        let blank = " ".repeat(self.start.saturating_sub(3));
        let carets = "^".repeat(self.end.saturating_sub(self.start).max(1));
        format!("//{blank}{carets} {}", self.text)
    }
}

/// All marks of a fixture, in its order.
pub fn read_marks(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut marked = 0;
    for (line_idx, line) in text.lines().enumerate() {
        match read_mark(line) {
            Some((start, end, text)) => marks.push(Mark { line: marked, start, end, text: text.to_owned() }),
            None => marked = line_idx + 1,
        }
    }
    marks
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
        let marks = read_marks("é: \"x\",\n// ^^^ error[a]: één\n//  ^ error[b]: twee\n");
        let expected = |start, end, text: &str| Mark { line: 1, start, end, text: text.to_owned() };
        assert_eq!(marks, [expected(4, 7, "error[a]: één"), expected(5, 6, "error[b]: twee")]);
        assert_eq!(marks[0].comment(), "// ^^^ error[a]: één");
    }

    #[test]
    fn an_ellipsis_stands_for_the_rest_of_a_message() {
        let found = Mark { line: 1, start: 4, end: 7, text: "error[a]: één".to_owned() };
        assert!(Mark { text: "error[a]: é…".to_owned(), ..found.clone() }.says(&found));
        assert!(!Mark { text: "error[a]: o…".to_owned(), ..found.clone() }.says(&found));
    }
}
