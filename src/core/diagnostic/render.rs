//! Draws findings for people, in rustc's manner.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::excerpt::Excerpt;
use super::{Checked, Severity};
use crate::core::locale::{Lang, say};
use crate::core::screen::{clean, clean_line, clean_source, isolate_lines};
use crate::core::source::{Place, SourceText, Span};

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
        let title = level.primary_title(message).id(diagnostic.code());
        let hint = diagnostic.hint_text(lang).map(|hint| clean(&hint));
        let hint_name = say(lang, "severity-hint", &[]);
        let source = checked.sources.get(diagnostic.file);
        let mut group = match (source, diagnostic.span) {
            (Some(source), Some(span)) => {
                let at = |span: Span| clamp(source.text(), span.range());
                let related = diagnostic.related.iter().take(MOST_RELATED);
                let related = related.map(|(span, what)| Mark {
                    span: at(*span),
                    what: Some(say(lang, what, &[])),
                });
                let primary = Mark {
                    span: at(span),
                    what: None,
                };
                draw(Group::with_title(title), source, primary, related.collect())
            }
            (Some(source), None) => {
                Group::with_title(title).element(Origin::path(clean_line(source.name())))
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

/// A place that is drawn, and what stands there.
struct Mark {
    span: Range<usize>,
    what: Option<String>,
}

/// Adds the places of a finding: in one excerpt where they are near, else each by itself.
fn draw<'s>(
    group: Group<'s>,
    source: &'s SourceText,
    primary: Mark,
    related: Vec<Mark>,
) -> Group<'s> {
    let all = || related.iter().chain([&primary]).map(|mark| &mark.span);
    let first = all().map(|span| span.start).min().unwrap_or(0);
    let last = all().map(|span| span.end).max().unwrap_or(0);
    let excerpt = Excerpt::of(source, first..last);
    let marks = [(AnnotationKind::Primary, primary)].into_iter();
    let marks = marks.chain(
        related
            .into_iter()
            .map(|mark| (AnnotationKind::Context, mark)),
    );
    if excerpt.cut_at.is_none() {
        let annotations = marks.map(|(kind, mark)| {
            let span = mark.span.start - excerpt.start..mark.span.end - excerpt.start;
            kind.span(span).label(mark.what)
        });
        let snippet = Snippet::source(clean_source(excerpt.text)).line_start(excerpt.first_line);
        return group.element(
            snippet
                .path(clean_line(source.name()))
                .annotations(annotations),
        );
    }
    marks.fold(group, |group, (kind, mark)| {
        let excerpt = Excerpt::of(source, mark.span.clone());
        let end = mark.span.end.min(excerpt.start + excerpt.text.len());
        let span = mark.span.start - excerpt.start..end - excerpt.start;
        let snippet = Snippet::source(clean_source(excerpt.text)).line_start(excerpt.first_line);
        let snippet = snippet.annotation(kind.span(span).label(mark.what));
        match excerpt.cut_at {
            Some(place) => group.element(origin(source, place)).element(snippet),
            None => group.element(snippet.path(clean_line(source.name()))),
        }
    })
}

/// Where a place is, for an excerpt that does not say so itself.
fn origin(source: &SourceText, place: Place) -> Origin<'static> {
    let origin = Origin::path(clean_line(source.name()));
    origin.line(place.line).char_column(place.column)
}

/// A span that never lies outside the text or inside a character.
fn clamp(text: &str, range: Range<usize>) -> Range<usize> {
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
