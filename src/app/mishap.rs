//! When the window cannot go on: a sentence for a person, and the cause for whoever mends it.
//!
//! Runs are safe whatever happens here: each input was on disk before what it led to was shown.

use std::io::Write as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use bevy::prelude::*;
use bevy::render::render_resource::PollType;
use bevy::render::renderer::RenderDevice;
use bevy::render::{Render, RenderApp, RenderSystems};

use crate::core::locale::{Lang, say};

/// How a window came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// The player closed it.
    ByPlayer,
    /// It could not be drawn at all.
    NeverDrawn,
    /// It was drawn, and then the graphics were lost or something in it failed.
    BrokeOff,
}

/// Whether a first frame came about; before that, a panic means that there are no graphics.
static DRAWN: AtomicBool = AtomicBool::new(false);
static CAUSE: Mutex<String> = Mutex::new(String::new());

/// Before the first frame a panic is kept for [`complain`]; after it, it is printed as always.
pub(super) fn keep_quiet_until_drawn() {
    let as_always = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if DRAWN.load(Ordering::Relaxed) {
            as_always(info);
        } else if let Ok(mut cause) = CAUSE.lock()
            && cause.is_empty()
        {
            *cause = info.payload_as_str().unwrap_or_default().to_owned();
        }
    }));
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Last, || DRAWN.store(true, Ordering::Relaxed));
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render.add_systems(Render, ask_the_card.in_set(RenderSystems::Cleanup));
    }
}

/// A graphics card that is lost says so only when it is asked. The engine then ends the window by
/// itself; unasked, it would go on for ever with frames that nobody sees.
fn ask_the_card(device: Res<RenderDevice>) {
    // Whether there is work left does not matter here.
    device.poll(PollType::Poll).ok();
}

/// Whether anything was ever drawn.
pub(super) fn was_drawn() -> bool {
    DRAWN.load(Ordering::Relaxed)
}

/// Says what happened, and why. `again`: it is not the first time.
pub(super) fn complain(lang: Lang, again: bool) {
    let id = match (was_drawn(), again) {
        (false, _) => "app-no-graphics",
        (true, false) => "app-broke-off-once",
        (true, true) => "app-broke-off",
    };
    let cause = CAUSE.lock().map(|cause| cause.clone()).unwrap_or_default();
    let mut err = std::io::stderr();
    // Nothing is left to tell if even this cannot be written.
    writeln!(err, "{}", say(lang, id, &[])).ok();
    if !cause.is_empty() {
        writeln!(err, "({cause})").ok();
    }
}
