//! The first page, until it has been read.

use bevy::prelude::*;
use bevy_egui::EguiContexts;

use super::frame;
use super::library::trouble;
use crate::app::command::Sent;
use crate::app::panels::welcome::{WelcomeView, welcome_ui};
use crate::app::preferences::Preferences;
use crate::app::shelf::Shelf;

pub(super) fn draw(
    mut contexts: EguiContexts,
    preferences: Res<Preferences>,
    shelf: Res<Shelf>,
    mut sent: MessageWriter<Sent>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let view = WelcomeView {
        lang: preferences.lang,
        look: preferences.look(),
        trouble: trouble(&shelf, &preferences),
    };
    sent.write_batch(welcome_ui(&mut frame::page(ctx), &view).map(Sent));
    Ok(())
}
