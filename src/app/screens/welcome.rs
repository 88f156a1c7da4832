//! The first page: a view of what there is to go on with.

use bevy::prelude::*;
use bevy_egui::EguiContexts;

use super::library::{note_names, trouble};
use super::{frame, runs};
use crate::app::command::{Command, LibraryCommand, RunsCommand, Sent};
use crate::app::next::Next;
use crate::app::panels::welcome::{OfferView, WelcomeView, first_picture_size, welcome_ui};
use crate::app::preferences::Preferences;
use crate::app::scene::{Picture, Wanted};
use crate::app::shelf::Shelf;
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};
use crate::core::report::scene_words;
use crate::core::scenario::Scenario;
use crate::core::scenario::scene::SceneState;
use crate::storage::now;

/// No conversation counts so far: its first moment is a new one for the picture.
const NO_MOMENT: u64 = u64::MAX;

pub(super) fn draw(
    mut contexts: EguiContexts,
    preferences: Res<Preferences>,
    shelf: Res<Shelf>,
    mut picture: ResMut<Picture>,
    mut sent: MessageWriter<Sent>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let mut page = frame::page(ctx);
    let next = Next::of(&shelf);
    let size = first_picture_size(page.available_size(), widgets::em(&page));
    let sight = next.as_ref().and_then(|next| shelf.sight(next.scenario()));
    let mut view = view(&shelf, &preferences, next.as_ref(), now());
    if let (Some(offer), Some(next), Some(size), Some(scene)) =
        (&mut view.offer, &next, size, sight)
    {
        let wanted = Wanted {
            size,
            reaction: NO_MOMENT,
            still: preferences.settings.reduced_motion,
        };
        offer.picture = Some(picture.show(ctx, next.scenario(), scene, wanted));
    }
    sent.write_batch(welcome_ui(&mut page, &view).map(Sent));
    Ok(())
}

fn view(
    shelf: &Shelf,
    preferences: &Preferences,
    next: Option<&Next<'_>>,
    now: u64,
) -> WelcomeView {
    let lang = preferences.lang;
    let broken = shelf.entries.iter();
    let broken = broken.filter(|entry| entry.scenario.is_none());
    WelcomeView {
        lang,
        scale: preferences.settings.text_scale,
        offer: next.map(|next| offer(next, shelf.sight(next.scenario()), lang, now)),
        broken: broken.map(|entry| entry.id.clone()).collect(),
        trouble: trouble(shelf, preferences),
    }
}

fn offer(next: &Next<'_>, sight: Option<SceneState>, lang: Lang, now: u64) -> OfferView {
    let scenario = next.scenario();
    let text = |ix| scenario.plain_text(ix, lang.code()).into_owned();
    let minutes = scenario.minutes.to_string();
    let mut facts = vec![
        text(scenario.title),
        say(lang, "app-minutes", &[("count", &minutes)]),
    ];
    if let Next::Resume(run, _) = next {
        let row = runs::row(run, lang, now);
        facts.extend([row.what, row.when]);
    }
    OfferView {
        picture: None,
        scene: sight.map_or_else(String::new, |scene| words(scenario, scene, lang)),
        name: scenario.client.name.clone(),
        about: scenario.client.about.or(scenario.summary).map(text),
        facts,
        notes: note_names(lang, &scenario.content_notes),
        go_on: go_on(next, sight, lang),
    }
}

/// The scene at first sight, in words.
pub(super) fn words(scenario: &Scenario, scene: SceneState, lang: Lang) -> String {
    let with = scene.with.map(|ix| scenario.person_name(ix, lang.code()));
    scene_words(scene, None, &scenario.client.name, with, lang)
}

/// The button in words, and what it does. One rings only where there is a door.
fn go_on(next: &Next<'_>, sight: Option<SceneState>, lang: Lang) -> (String, Command) {
    let at_a_door = sight.is_some_and(|scene| scene.place.at_a_door());
    let (id, command) = match next {
        Next::Resume(run, _) => {
            let resume = RunsCommand::ResumeRun(run.info.path.clone());
            ("app-go-on-with", Command::Runs(resume))
        }
        Next::Begin(id, _) => {
            let open = LibraryCommand::OpenBriefing((*id).to_owned());
            let id = if at_a_door {
                "app-ring-at"
            } else {
                "app-go-to"
            };
            (id, Command::Library(open))
        }
    };
    let name = &next.scenario().client.name;
    (say(lang, id, &[("name", name)]), command)
}
