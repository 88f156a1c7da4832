//! Draws findings for people, in rustc's manner.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Checked, Severity};
use crate::core::locale::{Lang, say};
use crate::core::screen::{clean, clean_line, clean_source, isolate_lines};
use crate::core::source::Span;

/// How many of a finding's other places are drawn; the rest is counted.
const MOST_RELATED: usize = 3;

/// All findings as text, each with its excerpt. `color` adds terminal colours; nothing else in it
/// steers a terminal, whatever stands in the files and in their names.
pub fn render_human(checked: &Checked, lang: Lang, color: bool) -> String {
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let texts: Vec<_> = checked
        .sources
        .iter()
        .map(|source| clean_source(source.text()))
        .collect();
    let mut out = String::new();
    for diagnostic in &checked.diagnostics {
        let message = clean(&diagnostic.message(lang));
        let name;
        let level = match diagnostic.severity {
            Severity::Error => {
                name = say(lang, "severity-error", &[]);
                Level::ERROR
            }
            Severity::Warning => {
                name = say(lang, "severity-warning", &[]);
                Level::WARNING
            }
        }
        .with_name(name.as_str());
        let title = level.primary_title(message).id(diagnostic.code);
        let hint = diagnostic.hint_text(lang).map(|hint| clean(&hint));
        let hint_name = say(lang, "severity-hint", &[]);
        let source = checked
            .sources
            .get(diagnostic.file)
            .zip(texts.get(diagnostic.file));
        let source = source.map(|(source, text)| (clean_line(source.name()), &**text));
        let mut group = match (source, diagnostic.span) {
            (Some((name, text)), Some(span)) => {
                let at = |span: Span| clamp(text, span.range());
                let related = diagnostic.related.iter().take(MOST_RELATED);
                let related = related.map(|(span, what)| {
                    AnnotationKind::Context
                        .span(at(*span))
                        .label(say(lang, what, &[]))
                });
                Group::with_title(title).element(
                    Snippet::source(text)
                        .path(name)
                        .annotation(AnnotationKind::Primary.span(at(span)))
                        .annotations(related),
                )
            }
            (Some((name, _)), None) => {
                Group::with_title(title).element(annotate_snippets::Origin::path(name))
            }
            (None, _) => Group::with_title(title),
        };
        let more = diagnostic.related.len().saturating_sub(MOST_RELATED);
        if more > 0 {
            let more = say(lang, "places-more", &[("count", &more.to_string())]);
            group = group.element(Level::NOTE.no_name().message(more));
        }
        if let Some(hint) = hint {
            group = group.element(Level::HELP.with_name(hint_name.as_str()).message(hint));
        }
        out.push_str(&isolate_lines(&renderer.render(&[group])));
        out.push_str("\n\n");
    }
    out
}

/// A span that never lies outside the text or inside a character.
fn clamp(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let mut start = range.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = range.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    // An excerpt of a whole node is no help: show its first line.
    let first_line = text[start..end].find('\n').map_or(end, |at| start + at);
    start..first_line
}

/// One closing line: how many errors and warnings in how many files.
pub fn summary(checked: &Checked, lang: Lang) -> String {
    let count = |severity| {
        checked
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count()
            .to_string()
    };
    say(
        lang,
        "check-summary",
        &[
            ("errors", &count(Severity::Error)),
            ("warnings", &count(Severity::Warning)),
            ("files", &checked.sources.len().to_string()),
        ],
    )
}
