//! What the reading of a source found, as diagnostics.

use super::{Checked, Diagnostic, Rule};
use crate::core::source::format::FormatFault;
use crate::core::source::{
    Edit, FaultKind, RonFault, Slip, SlipKind, SourceText, Span, is_invisible,
};

/// What keeps a text from being laid out, as a diagnostic.
pub fn from_format(fault: FormatFault) -> Diagnostic {
    match fault {
        FormatFault::NotClosed(span) => {
            Diagnostic::at(Rule::Syntax, span).hint("hint-not-balanced", Vec::new())
        }
        FormatFault::TooDeep(span) => Diagnostic::at(Rule::TooDeep, span),
    }
}

/// A slip of notation as a diagnostic.
fn from_slip(slip: Slip) -> Diagnostic {
    let kind = match slip.kind {
        SlipKind::Minus => "minus",
        SlipKind::DecimalComma => "decimal",
        SlipKind::Quotes => "quotes",
        SlipKind::InnerQuotes => "inner",
        SlipKind::ClosingQuote => "closing",
        SlipKind::LostQuote => "lost",
        SlipKind::Blank => "blank",
        SlipKind::Invisible => "invisible",
        SlipKind::Colon => "colon",
        SlipKind::Comment => "comment",
        SlipKind::Semicolon => "semicolon",
        SlipKind::Comma => "comma",
    };
    let sign = slip.sign.map_or(0, u32::from);
    let lines: Vec<String> = slip.lines.iter().map(usize::to_string).collect();
    let rest = if slip.lines_go_on { ", …" } else { "" };
    Diagnostic::at(Rule::OtherNotation, slip.span)
        .arg("kind", kind)
        .arg("name", format!("U{sign:04X}"))
        .arg("sign", format!("U+{sign:04X}"))
        .hint(
            "hint-other-notation",
            vec![
                ("kind", kind.to_owned()),
                ("wanted", slip.wanted),
                ("more", slip.others.to_string()),
                ("lines", lines.join(", ") + rest),
            ],
        )
        .fix(slip.edits)
}

/// A fault of syntax or shape as a diagnostic.
pub fn from_ron(fault: RonFault) -> Diagnostic {
    let RonFault { kind, span } = fault;
    let syntax = |id| Diagnostic::at(Rule::Syntax, span).hint(id, Vec::new());
    match kind {
        FaultKind::Empty => Diagnostic::at(Rule::EmptyFile, span),
        FaultKind::Slip(slip) => from_slip(slip),
        FaultKind::UnexpectedEnd => syntax("hint-unexpected-end"),
        FaultKind::NotClosed => syntax("hint-not-closed"),
        FaultKind::TrailingText => syntax("hint-trailing-text"),
        FaultKind::BadEscape => syntax("hint-bad-escape").fix(vec![Edit {
            span: Span {
                end: span.start,
                ..span
            },
            text: "\\".to_owned(),
        }]),
        FaultKind::TooDeep => Diagnostic::at(Rule::TooDeep, span),
        FaultKind::Expected(what) => Diagnostic::at(Rule::Syntax, span)
            .hint("hint-expected", vec![("what", what.to_owned())]),
        FaultKind::StrayCharacter(character) => {
            Diagnostic::at(Rule::StrayCharacter, span).arg("character", character)
        }
        FaultKind::Other(words) => {
            Diagnostic::at(Rule::Syntax, span).hint("hint-reader-says", vec![("words", words)])
        }
        FaultKind::UnknownField { found, known } => Diagnostic::at(Rule::UnknownField, span)
            .near(&found, known.iter().map(String::as_str))
            .arg("name", found),
        FaultKind::UnknownKind { found, known } => Diagnostic::at(Rule::UnknownKind, span)
            .near(&found, known.iter().map(String::as_str))
            .arg("name", found),
        FaultKind::MissingField(name) => Diagnostic::at(Rule::MissingField, span).arg("name", name),
        FaultKind::DuplicateField(name) => {
            Diagnostic::at(Rule::DuplicateField, span).arg("name", name)
        }
        FaultKind::WrongType { expected, found } => Diagnostic::at(Rule::WrongType, span)
            .arg("expected", expected)
            .arg("found", found),
        FaultKind::WrongCount { expected, found } => Diagnostic::at(Rule::WrongCount, span)
            .arg("expected", expected)
            .arg("found", found),
        FaultKind::NumberOutOfRange => Diagnostic::at(Rule::NumberTooLarge, span),
    }
}

impl Checked {
    /// Where a name is not known because a character in it cannot be seen, says so instead of
    /// asking for a name that looks the same.
    pub fn name_what_is_unseen(&mut self) {
        for found in &mut self.diagnostics {
            let is_about_a_name =
                found.rule.is_unknown() || [Rule::BadId, Rule::MissingStart].contains(&found.rule);
            let source = self.sources.get(found.file).map(SourceText::text);
            let Some((source, span)) = source.zip(found.span).filter(|_| is_about_a_name) else {
                continue;
            };
            let written = source.get(span.range()).unwrap_or_default();
            let unseen: Vec<(usize, char)> = written
                .char_indices()
                .filter(|(_, c)| is_invisible(*c) || c.is_whitespace() && !c.is_ascii())
                .collect();
            let Some((_, first)) = unseen.first() else {
                continue;
            };
            let sign = format!("U+{:04X}", u32::from(*first));
            found.hint = Some(("hint-unseen", vec![("sign", sign)]));
            let edits = unseen.iter().map(|(at, c)| {
                let start = span.range().start + at;
                Edit {
                    span: Span::new(start, start + c.len_utf8()),
                    text: String::new(),
                }
            });
            found.fix = edits.collect();
        }
    }
}
