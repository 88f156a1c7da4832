//! The library: a view of the shelf.

use std::collections::BTreeMap;

use bevy::prelude::*;
use bevy_egui::EguiContexts;
use bevy_egui::egui::{Context, Vec2};

use super::welcome::words;
use super::{frame, runs};
use crate::app::command::Sent;
use crate::app::panels::library::{
    BrokenCard, FilterView, LibraryView, ScenarioCard, Traits, card_picture_size, library_ui,
};
use crate::app::preferences::Preferences;
use crate::app::progress::Progress;
use crate::app::scene::{Cast, Crop, Portraits, Shown};
use crate::app::shelf::{Shelf, ShelfEntry};
use crate::app::theme::widgets;
use crate::core::diagnostic::Severity;
use crate::core::framework::{Catalog, ItemIx};
use crate::core::locale::{Lang, say, try_say};
use crate::core::scenario::Scenario;
use crate::storage::now;

/// So many competencies that there were too few chances for are named on a card.
const LACKING: usize = 2;

pub(super) fn draw(
    mut contexts: EguiContexts,
    shelf: Res<Shelf>,
    preferences: Res<Preferences>,
    progress: Res<Progress>,
    mut portraits: ResMut<Portraits>,
    mut sent: MessageWriter<Sent>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let mut page = frame::page(ctx);
    let mut view = view(&shelf, &preferences, &progress, now());
    if let Some(size) = card_picture_size(page.available_size(), widgets::em(&page)) {
        for card in &mut view.scenarios {
            card.picture = picture(&mut portraits, ctx, &shelf, &card.id, size);
        }
    }
    if progress.is_reading() {
        // Nobody else says when it is done.
        ctx.request_repaint();
    }
    sent.write_batch(library_ui(&mut page, &view).map(Sent));
    Ok(())
}

/// The client of a scenario at first sight.
fn picture(
    portraits: &mut Portraits,
    ctx: &Context,
    shelf: &Shelf,
    id: &str,
    size: Vec2,
) -> Option<Shown> {
    let (_, scenario) = shelf.playable(id)?;
    let scene = shelf.sight(scenario)?;
    let cast = Cast::of(scenario, &scene);
    Some(portraits.show(ctx, scene, cast, Crop::Whole, size))
}

/// What the library shows of the shelf.
fn view(shelf: &Shelf, preferences: &Preferences, progress: &Progress, now: u64) -> LibraryView {
    let lang = preferences.lang;
    let playable = || {
        let entries = shelf.entries.iter();
        entries.filter_map(|entry| Some((entry.id.as_str(), entry.scenario.as_deref()?)))
    };
    let shown = playable().filter(|(id, scenario)| {
        let traits = traits(id, scenario, shelf);
        shelf.filter.lets_through(&traits)
    });
    let broken = shelf.entries.iter();
    let broken = broken.filter(|entry| entry.scenario.is_none());
    let unfinished = shelf.runs.iter().find(|run| runs::is_unfinished(run));
    LibraryView {
        lang,
        scenarios: shown
            .map(|(id, scenario)| {
                let mut card = card(id, scenario, shelf, progress, lang);
                card.facts.extend(left_out(id, scenario, shelf, lang));
                card
            })
            .collect(),
        broken: broken.map(|entry| broken_card(entry, lang)).collect(),
        filter: filter(shelf, playable().map(|(_, scenario)| scenario), lang),
        unfinished: unfinished.map(|run| runs::row(run, lang, now)),
        deleting: runs::deleting(shelf, lang, now),
        runs: shelf.runs.len() + shelf.older,
        trouble: trouble(shelf, preferences),
    }
}

/// What did not work, what happened before, or why nothing can be kept.
pub(super) fn trouble(shelf: &Shelf, preferences: &Preferences) -> Option<String> {
    let lang = preferences.lang;
    if let Some(why) = &shelf.trouble {
        return Some(say(lang, "app-trouble", &[("why", why)]));
    }
    if shelf.reopened {
        return Some(say(lang, "app-reopened", &[]));
    }
    if let Some(why) = &preferences.unread {
        return Some(say(lang, "app-settings-unread", &[("why", why)]));
    }
    let Some(folder) = preferences.folder() else {
        return Some(say(lang, "app-no-folder", &[]));
    };
    let why = shelf.not_kept.as_ref()?;
    let args = [("folder", folder.as_str()), ("why", why)];
    Some(say(lang, "app-nothing-kept", &args))
}

/// What the filter looks at.
fn traits(id: &str, scenario: &Scenario, shelf: &Shelf) -> Traits {
    let item = |ix: ItemIx| shelf.catalog.item(ix).id.clone();
    Traits {
        phase: item(scenario.phase),
        goals: scenario.goals.iter().map(|goal| item(*goal)).collect(),
        minutes: scenario.minutes,
        played: shelf.played.contains(id),
        notes: scenario.content_notes.clone(),
    }
}

/// What there is to choose from: only what some scenario has.
fn filter<'a>(
    shelf: &Shelf,
    scenarios: impl Iterator<Item = &'a Scenario> + Clone,
    lang: Lang,
) -> FilterView {
    let catalog: &Catalog = &shelf.catalog;
    let named = |ix: ItemIx| {
        let item = catalog.item(ix);
        (item.id.clone(), item.name.get(lang).to_owned())
    };
    let phases: BTreeMap<_, _> = scenarios
        .clone()
        .map(|scenario| (scenario.phase, named(scenario.phase)))
        .collect();
    let goals: BTreeMap<_, _> = scenarios
        .clone()
        .flat_map(|scenario| &scenario.goals)
        .filter(|goal| catalog.is_scored(**goal))
        .map(|goal| (*goal, named(*goal)))
        .collect();
    let mut minutes: Vec<u32> = scenarios.clone().map(|scenario| scenario.minutes).collect();
    minutes.sort_unstable();
    minutes.dedup();
    let mut notes: Vec<String> = scenarios
        .clone()
        .flat_map(|scenario| scenario.content_notes.iter().cloned())
        .collect();
    notes.sort_unstable();
    notes.dedup();
    let note_names = note_names(lang, &notes);
    FilterView {
        filter: shelf.filter.clone(),
        phases: phases.into_values().collect(),
        goals: goals.into_values().collect(),
        minutes,
        notes: notes.into_iter().zip(note_names).collect(),
        all: scenarios.count(),
    }
}

fn card(
    id: &str,
    scenario: &Scenario,
    shelf: &Shelf,
    progress: &Progress,
    lang: Lang,
) -> ScenarioCard {
    let text = |ix| scenario.plain_text(ix, lang.code()).into_owned();
    let languages: Vec<String> = scenario
        .texts
        .languages()
        .map(|code| language_name(lang, code))
        .collect();
    let minutes = scenario.minutes.to_string();
    let mut facts = vec![say(lang, "app-minutes", &[("count", &minutes)])];
    facts.extend(played(id, scenario, shelf, progress, lang));
    let languages = languages.join(", ");
    facts.push(say(lang, "app-languages", &[("list", &languages)]));
    facts.extend(own_language(scenario, lang));
    let notes = note_names(lang, &scenario.content_notes);
    if !notes.is_empty() {
        facts.push(say(lang, "app-about", &[("notes", &notes.join(", "))]));
    }
    let scene = shelf.sight(scenario);
    let known = progress.is_whole(shelf);
    let lacking = known.then(|| progress.lacking(scenario, &shelf.catalog));
    let lacking = lacking.into_iter().flatten();
    ScenarioCard {
        id: id.to_owned(),
        title: text(scenario.title),
        picture: None,
        scene: scene.map_or_else(String::new, |scene| words(scenario, scene, lang)),
        client: scenario.client.name.clone(),
        summary: scenario.summary.map(text),
        facts,
        lacking: lacking
            .take(LACKING)
            .map(|item| item.name.get(lang).to_owned())
            .collect(),
    }
}

/// How far one came with a scenario.
fn played(
    id: &str,
    scenario: &Scenario,
    shelf: &Shelf,
    progress: &Progress,
    lang: Lang,
) -> Vec<String> {
    if !shelf.played.contains(id) {
        return vec![say(lang, "app-not-played", &[])];
    }
    let (seen, all) = progress.endings(id, scenario);
    let (seen, all) = (seen.to_string(), all.to_string());
    let args = [("seen", seen.as_str()), ("all", &all)];
    // Before all runs were read, any number would be too low.
    let mut facts = vec![match progress.is_whole(shelf) {
        true => say(lang, "app-endings-seen", &args),
        false => say(lang, "app-played", &[]),
    }];
    let mut runs = shelf.runs.iter();
    if runs.any(|run| runs::is_unfinished(run) && run.info.header.scenario == id) {
        facts.push(say(lang, "app-not-finished", &[]));
    }
    facts
}

/// What comes in the scenario's own language, although the reader has another one.
fn own_language(scenario: &Scenario, lang: Lang) -> Option<String> {
    let texts = &scenario.texts;
    let name = language_name(lang, &texts.language);
    if !texts.languages().any(|code| code == lang.code()) {
        return Some(say(lang, "app-not-translated", &[("language", &name)]));
    }
    let count = texts.untranslated(lang.code());
    let args = [("count", &*count.to_string()), ("language", &name)];
    (count > 0).then(|| say(lang, "app-partly-translated", &args))
}

/// Translations that cannot be used.
fn left_out(id: &str, scenario: &Scenario, shelf: &Shelf, lang: Lang) -> Option<String> {
    let entry = shelf.entries.iter().find(|entry| entry.id == id)?;
    let tables = entry.input.translations.iter();
    let broken = tables.filter(|(language, ..)| {
        let mut languages = scenario.texts.languages();
        !languages.any(|code| code == language)
    });
    let paths: Vec<&str> = broken.map(|(_, path, _)| path.as_str()).collect();
    let path = paths.join(", ");
    (!paths.is_empty()).then(|| say(lang, "app-translation-broken", &[("path", &path)]))
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

fn broken_card(entry: &ShelfEntry, lang: Lang) -> BrokenCard {
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
