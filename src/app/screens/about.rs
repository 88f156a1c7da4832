//! About the program: a view of the registered sources.

use bevy::prelude::*;
use bevy_egui::EguiContexts;

use super::frame;
use crate::app::command::Sent;
use crate::app::panels::about::{AboutView, about_ui};
use crate::app::preferences::Preferences;
use crate::app::shelf::Shelf;

pub(super) fn draw(
    mut contexts: EguiContexts,
    shelf: Res<Shelf>,
    preferences: Res<Preferences>,
    mut sent: MessageWriter<Sent>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let lang = preferences.lang;
    let works = shelf.catalog.works.values();
    let view = AboutView {
        lang,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        sources: works
            .map(|work| {
                (
                    work.name.get(lang).to_owned(),
                    work.about.get(lang).to_owned(),
                )
            })
            .collect(),
        folder: preferences.folder(),
    };
    sent.write_batch(about_ui(&mut frame::page(ctx), &view).map(Sent));
    Ok(())
}
