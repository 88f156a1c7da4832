//! The debrief: a view of the run that is looked back at.

use std::cell::RefCell;

use bevy::prelude::*;
use bevy_egui::EguiContexts;

use super::frame;
use crate::app::command::Sent;
use crate::app::panels::debrief::{DebriefView, debrief_ui};
use crate::app::preferences::Preferences;
use crate::app::review::{Kept, Review};
use crate::app::scene::{Cast, Crop, Portraits};
use crate::app::shelf::Shelf;

pub(super) fn draw(
    mut contexts: EguiContexts,
    review: Res<Review>,
    shelf: Res<Shelf>,
    preferences: Res<Preferences>,
    mut portraits: ResMut<Portraits>,
    mut sent: MessageWriter<Sent>,
    mut told: Local<Option<Kept>>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let Some((debrief, report)) = review.debrief().zip(review.report()) else {
        return Ok(());
    };
    let kept_now = review.kept != *told;
    told.clone_from(&review.kept);
    let again = shelf.playable(&debrief.scenario).is_some();
    let resume = review.path().filter(|path| shelf.can_resume(path));
    let trouble = super::library::trouble(&shelf, &preferences);
    let portraits = RefCell::new(&mut *portraits);
    let view = DebriefView {
        lang: preferences.lang,
        run: review.run(),
        report,
        draw: &|ctx, portrait, size| {
            let seen = portrait.seen;
            let cast = Cast {
                client: seen.client,
                with: seen.with,
            };
            let mut portraits = portraits.borrow_mut();
            Some(portraits.show(ctx, seen.scene, cast, Crop::Head, size))
        },
        next_time: review.next_time.words(),
        unkept: review.next_time.is_unkept(),
        noted: review.next_time.noted(),
        kept: review.kept.as_ref(),
        kept_now,
        resume,
        trouble: trouble.as_deref(),
        again,
    };
    sent.write_batch(debrief_ui(&mut frame::page(ctx), &view).map(Sent));
    Ok(())
}
