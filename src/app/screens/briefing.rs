//! The briefing: a view of the scenario that was chosen.

use bevy::prelude::*;
use bevy_egui::EguiContexts;

use super::frame;
use super::library::note_names;
use crate::app::command::Sent;
use crate::app::panels::briefing::{BriefingView, PageView, briefing_ui, face_size};
use crate::app::preferences::Preferences;
use crate::app::scene::{Cast, Crop, Portraits};
use crate::app::session::Briefing;
use crate::app::shelf::Shelf;
use crate::app::theme::widgets;
use crate::core::assessment::debrief::Names;
use crate::core::framework::Catalog;
use crate::core::locale::say;
use crate::core::scenario::Scenario;

pub(super) fn draw(
    mut contexts: EguiContexts,
    shelf: Res<Shelf>,
    briefing: Res<Briefing>,
    preferences: Res<Preferences>,
    mut portraits: ResMut<Portraits>,
    mut sent: MessageWriter<Sent>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let Some((_, scenario)) = shelf.playable(&briefing.id) else {
        return Ok(());
    };
    let mut page = frame::page(ctx);
    let mut view = view(scenario, &shelf.catalog, &briefing, &preferences);
    let size = face_size(page.available_size(), widgets::em(&page));
    if let (Some(scene), Some(size)) = (shelf.sight(scenario), size) {
        let cast = Cast::of(scenario, &scene);
        view.picture = Some(portraits.show(ctx, scene, cast, Crop::Head, size));
    }
    sent.write_batch(briefing_ui(&mut page, &view).map(Sent));
    Ok(())
}

fn view(
    scenario: &Scenario,
    catalog: &Catalog,
    briefing: &Briefing,
    preferences: &Preferences,
) -> BriefingView {
    let lang = preferences.lang;
    let names = Names {
        worker: preferences.settings.worker.clone(),
    };
    let text = |ix| names.fill(scenario, lang.code(), &[], scenario.text(ix, lang.code()));
    let pages = scenario.briefing.iter().map(|page| PageView {
        id: page.id.clone(),
        title: text(page.title),
        text: text(page.text),
        closed: page.optional && !briefing.opened.contains(&page.id),
    });
    let client = match scenario.client.about {
        Some(about) => format!("{}, {}", scenario.client.name, text(about)),
        None => scenario.client.name.clone(),
    };
    BriefingView {
        lang,
        id: briefing.id.clone(),
        title: text(scenario.title),
        client,
        picture: None,
        pages: pages.collect(),
        goals: scenario
            .goals
            .iter()
            .map(|goal| catalog.item(*goal).name.get(lang).to_owned())
            .collect(),
        notes: note_names(lang, &scenario.content_notes),
        worker: preferences.settings.worker.clone(),
        mode: briefing.mode,
        reasons: scenario.asks_why().then_some(briefing.reasons),
        trouble: briefing
            .trouble
            .as_ref()
            .map(|why| say(lang, "app-trouble", &[("why", why)])),
    }
}
