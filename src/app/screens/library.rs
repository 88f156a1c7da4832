//! The library: a view of the shelf.

use bevy::prelude::*;
use bevy_egui::EguiContexts;

use super::frame;
use crate::app::command::Sent;
use crate::app::panels::library::{BrokenCard, LibraryView, RunRow, ScenarioCard, library_ui};
use crate::app::preferences::Preferences;
use crate::app::shelf::{RunState, Shelf, ShelfEntry, ShelfRun};
use crate::app::when::when;
use crate::core::diagnostic::Severity;
use crate::core::locale::{Lang, say, try_say};
use crate::core::scenario::Scenario;
use crate::storage::now;

pub(super) fn draw(
    mut contexts: EguiContexts,
    shelf: Res<Shelf>,
    preferences: Res<Preferences>,
    mut sent: MessageWriter<Sent>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let view = view(&shelf, &preferences, now());
    sent.write_batch(library_ui(&mut frame::page(ctx), &view).map(Sent));
    Ok(())
}

/// What the library shows of the shelf.
fn view(shelf: &Shelf, preferences: &Preferences, now: u64) -> LibraryView {
    let lang = preferences.lang;
    let scenarios = shelf
        .entries
        .iter()
        .filter_map(|entry| Some(card(&entry.id, entry.scenario.as_ref()?, lang)));
    let broken = shelf
        .entries
        .iter()
        .filter(|entry| entry.scenario.is_none())
        .map(|entry| broken(entry, lang));
    let rows = |ended: bool| {
        let fits = move |run: &&ShelfRun| matches!(run.state, RunState::Unfinished(..)) != ended;
        shelf
            .runs
            .iter()
            .filter(fits)
            .map(|run| row(run, lang, now))
            .collect::<Vec<RunRow>>()
    };
    let no_folder = preferences
        .dir
        .is_none()
        .then(|| say(lang, "app-no-folder", &[]));
    let trouble = shelf
        .trouble
        .as_ref()
        .map(|why| say(lang, "app-trouble", &[("why", why)]));
    let asked = shelf
        .runs
        .iter()
        .find(|run| Some(&run.info.path) == shelf.deleting.as_ref());
    LibraryView {
        lang,
        scenarios: scenarios.collect(),
        broken: broken.collect(),
        unfinished: rows(false),
        finished: rows(true),
        deleting: asked.map(|run| row(run, lang, now)),
        trouble: trouble.or(no_folder),
    }
}

fn card(id: &str, scenario: &Scenario, lang: Lang) -> ScenarioCard {
    let text = |ix| scenario.text(ix, lang.code()).to_owned();
    let languages: Vec<String> = scenario
        .texts
        .languages()
        .map(|code| language_name(lang, code))
        .collect();
    let mut facts = vec![
        say(
            lang,
            "app-minutes",
            &[("count", &scenario.minutes.to_string())],
        ),
        say(lang, "app-languages", &[("list", &languages.join(", "))]),
    ];
    let notes = note_names(lang, &scenario.content_notes);
    if !notes.is_empty() {
        facts.push(say(lang, "app-about", &[("notes", &notes.join(", "))]));
    }
    ScenarioCard {
        id: id.to_owned(),
        title: text(scenario.title),
        summary: scenario.summary.map(text),
        facts,
    }
}

/// Content notes in words.
pub(super) fn note_names(lang: Lang, notes: &[String]) -> Vec<String> {
    let name = |note: &String| {
        try_say(
            lang,
            &format!("content-note-{}", note.replace('_', "-")),
            &[],
        )
        .unwrap_or_else(|| note.replace('_', " "))
    };
    notes.iter().map(name).collect()
}

fn language_name(lang: Lang, code: &str) -> String {
    try_say(lang, &format!("language-{code}"), &[]).unwrap_or_else(|| code.to_owned())
}

fn broken(entry: &ShelfEntry, lang: Lang) -> BrokenCard {
    let grave = entry
        .checked
        .diagnostics
        .iter()
        .filter(|finding| finding.severity == Severity::Error);
    let words = grave.map(|finding| {
        let source = entry.checked.sources.get(finding.file);
        let place = match (source, finding.span) {
            (Some(source), Some(span)) => {
                let at = source.place(span.start);
                format!("{}:{}:{}: ", source.name(), at.line, at.column)
            }
            (Some(source), None) => format!("{}: ", source.name()),
            (None, _) => String::new(),
        };
        let hint = finding
            .hint_text(lang)
            .map(|hint| format!(" {hint}"))
            .unwrap_or_default();
        format!("{place}{}{hint}", finding.message(lang))
    });
    BrokenCard {
        id: entry.id.clone(),
        findings: words.collect(),
    }
}

fn row(run: &ShelfRun, lang: Lang, now: u64) -> RunRow {
    let (title, what) = match &run.state {
        RunState::Unfinished(scenario, choices) => {
            let what = say(lang, "app-run-choices", &[("count", &choices.to_string())]);
            (scenario.text(scenario.title, lang.code()).to_owned(), what)
        }
        RunState::Ended(scenario, node) => {
            let end = match &scenario.node(*node).kind {
                crate::core::scenario::model::NodeKind::End(end) => {
                    scenario.text(end.title, lang.code())
                }
                _ => "",
            };
            (
                scenario.text(scenario.title, lang.code()).to_owned(),
                end.to_owned(),
            )
        }
        RunState::Unreadable => (
            run.info.header.scenario.clone(),
            say(lang, "app-run-unreadable", &[]),
        ),
    };
    RunRow {
        path: run.info.path.clone(),
        title,
        when: when(lang, run.info.modified, now),
        what,
    }
}
