//! Your runs: a view of what was kept.

use bevy::prelude::*;
use bevy_egui::EguiContexts;

use super::frame;
use crate::app::command::Sent;
use crate::app::panels::runs::{RunRow, RunsView, runs_ui};
use crate::app::preferences::Preferences;
use crate::app::shelf::{RunState, Shelf, ShelfRun};
use crate::app::when::when;
use crate::core::locale::{Lang, say};
use crate::storage::now;

pub(super) fn draw(
    mut contexts: EguiContexts,
    shelf: Res<Shelf>,
    preferences: Res<Preferences>,
    mut sent: MessageWriter<Sent>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let view = view(&shelf, &preferences, now());
    sent.write_batch(runs_ui(&mut frame::page(ctx), &view).map(Sent));
    Ok(())
}

fn view(shelf: &Shelf, preferences: &Preferences, now: u64) -> RunsView {
    let lang = preferences.lang;
    let rows = |ended: bool| {
        let fits = move |run: &&ShelfRun| is_unfinished(run) != ended;
        let rows = shelf.runs.iter().filter(fits);
        rows.map(|run| row(run, lang, now)).collect()
    };
    RunsView {
        lang,
        unfinished: rows(false),
        finished: rows(true),
        older: shelf.older,
        deleting: deleting(shelf, lang, now),
        trouble: super::library::trouble(shelf, preferences),
    }
}

/// The run that is asked about before it is deleted.
pub(super) fn deleting(shelf: &Shelf, lang: Lang, now: u64) -> Option<RunRow> {
    let path = shelf.deleting.as_ref()?;
    let run = shelf.runs.iter().find(|run| run.info.path == *path)?;
    Some(row(run, lang, now))
}

/// Whether a run can be resumed.
pub(super) fn is_unfinished(run: &ShelfRun) -> bool {
    run.state.can_resume()
}

/// A run in words.
pub(super) fn row(run: &ShelfRun, lang: Lang, now: u64) -> RunRow {
    let (title, what) = match &run.state {
        RunState::Unfinished(scenario, choices) => {
            let what = say(lang, "app-run-choices", &[("count", &choices.to_string())]);
            (
                scenario
                    .plain_text(scenario.title, lang.code())
                    .into_owned(),
                what,
            )
        }
        RunState::Damaged(scenario, choices, line) => {
            let (line, choices) = (line.to_string(), choices.to_string());
            let args = [("line", line.as_str()), ("count", &choices)];
            let what = say(lang, "app-run-damaged", &args);
            (scenario.text(scenario.title, lang.code()).to_owned(), what)
        }
        RunState::Ended(scenario, node) => {
            let text = |ix| scenario.plain_text(ix, lang.code()).into_owned();
            let end = scenario.node(*node).kind.end();
            let end = end.map(|end| text(end.title)).unwrap_or_default();
            (text(scenario.title), end)
        }
        RunState::Unreadable => (
            run.info.header.scenario.clone(),
            say(lang, "app-run-unreadable", &[]),
        ),
    };
    let what = match run.info.header.forked_from {
        Some(_) => format!("{what} {}", say(lang, "runs-forked", &[])),
        None => what,
    };
    RunRow {
        path: run.info.path.clone(),
        title,
        when: when(lang, run.info.played.as_secs(), now),
        what,
    }
}
