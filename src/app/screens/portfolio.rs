//! Over time: a view of what all kept runs add up to.

use bevy::prelude::*;
use bevy_egui::EguiContexts;

use super::frame;
use crate::app::command::Sent;
use crate::app::over_time::OverTime;
use crate::app::panels::portfolio::{PortfolioView, portfolio_ui};
use crate::app::preferences::Preferences;

pub(super) fn draw(
    mut contexts: EguiContexts,
    over: Res<OverTime>,
    preferences: Res<Preferences>,
    mut sent: MessageWriter<Sent>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let players = over.players();
    let view = PortfolioView {
        lang: preferences.lang,
        report: over.report(),
        player: over.player(&preferences),
        players: &players,
        working: over.working(),
        told: over.told(),
        asking: over.asking(&preferences),
        kept: preferences.dir.is_some(),
    };
    sent.write_batch(portfolio_ui(&mut frame::page(ctx), &view).map(Sent));
    Ok(())
}
