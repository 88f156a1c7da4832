//! The window: first page, library, briefing, conversation, debrief and the pages beside them,
//! with Bevy and egui.
//!
//! | part | does |
//! | --- | --- |
//! | [`command`] | everything a player can ask for, as one list |
//! | [`panels`] | what is shown, as egui functions over a view; no Bevy |
//! | [`screens`] | one state per screen; makes views, passes commands on |
//! | [`session`] | the only writer of the running session |
//! | [`review`], [`shelf`], [`preferences`] | what is read in a debrief, in the library, and what is set |
//! | [`progress`] | what came of all kept runs together |
//! | [`over_time`] | all kept runs over time, taken along, taken over, deleted |
//! | `next` | what the first page offers to go on with |
//! | `next_time` | what is written about the next time, and keeping it with the run |
//! | [`scene`] | the drawn scene |
//! | [`sound`] | lets the conversation be heard |
//! | [`theme`] | the only place with colours, sizes and fonts |
//! | `clock` | what time it is in a frame |
//! | `keys` | keys in the order in which they were pressed |
//! | `dialog` | the platform's dialogs for files and folders |
//! | `icon` | the sign in the window's bar |
//! | `reader` | what a screen reader asks for |
//! | `idle` | draws when something changed, and otherwise sleeps |
//! | `alarm` | wakes it at a moment |
//!
//! It scores nothing and reads no file by itself: that is `core`'s and `storage`'s.
#![expect(
    elided_lifetimes_in_paths,
    reason = "the parameters of a system borrow from the world; spelled out in each, it would hide what they are"
)]

mod alarm;
mod clock;
pub mod command;
mod dialog;
#[cfg(target_os = "linux")]
mod icon;
mod idle;
mod keys;
mod mishap;
mod next;
mod next_time;
pub mod over_time;
pub mod panels;
pub mod preferences;
pub mod progress;
mod reader;
pub mod review;
pub mod scene;
pub mod screens;
pub mod session;
pub mod shelf;
pub mod sound;
pub mod theme;
mod when;

pub use mishap::Closed;

use std::panic::{AssertUnwindSafe, catch_unwind};

use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::window::{WindowCloseRequested, WindowResolution};
use bevy_egui::{EguiContexts, EguiPlugin, EguiStartupSet};

use crate::launch::Launch;
use command::{Command, LibraryCommand, Sent};
use preferences::Preferences;
use shelf::Shelf;

/// Below this there is no room for a line of text. Everything has its place from 1024 x 600 on;
/// in a smaller window more of it has to be scrolled to.
const SMALLEST: (f32, f32) = (300.0, 200.0);

/// Opens the window and stays until it is closed. If it could not be drawn or broke off, it has
/// said so.
pub fn run(launch: &Launch) -> Closed {
    let lang = Preferences::new(launch).lang;
    mishap::keep_quiet_until_drawn();
    // Without graphics the engine panics deep inside; a person is owed a sentence instead.
    let ran = catch_unwind(AssertUnwindSafe(|| {
        let mut app = App::new();
        app.add_plugins((
            DefaultPlugins.set(window()).set(log()),
            EguiPlugin::default(),
        ));
        logic(&mut app, launch);
        drawing(&mut app);
        app.add_plugins((
            dialog::plugin,
            idle::plugin,
            reader::plugin,
            mishap::plugin,
            sound::plugin,
        ));
        #[cfg(target_os = "linux")]
        app.add_plugins(icon::plugin);
        app.run()
    }));
    if matches!(ran, Ok(AppExit::Success)) {
        return Closed::ByPlayer;
    }
    mishap::complain(lang, launch.reopened);
    if mishap::was_drawn() {
        Closed::BrokeOff
    } else {
        Closed::NeverDrawn
    }
}

/// Everything but the drawing: states, commands and what carries them out. Tests run this alone.
pub fn logic(app: &mut App, launch: &Launch) {
    let preferences = Preferences::new(launch);
    let mut shelf = Shelf::new(&preferences, launch.scenario.as_deref());
    shelf.reopened = launch.reopened;
    // Whoever was thrown out finds the run that can be resumed, and not a new one.
    let open = shelf.named().map(str::to_owned);
    let open = open.filter(|_| !launch.reopened);
    app.set_error_handler(bevy::ecs::error::warn);
    app.add_message::<Sent>()
        .add_message::<WindowCloseRequested>()
        .insert_resource(preferences)
        .insert_resource(shelf)
        .init_resource::<session::Play>()
        .init_resource::<session::Briefing>()
        .init_resource::<review::Review>()
        .init_resource::<progress::Progress>()
        .init_resource::<over_time::OverTime>();
    screens::logic(app);
    // Before the states change in the same frame, so that no frame shows what was left.
    app.add_systems(
        PreUpdate,
        (
            preferences::note_reader,
            // Before what is asked for now: the time that has passed belongs to what was there.
            session::tell,
            preferences::apply,
            shelf::apply,
            session::apply,
            review::apply,
            over_time::apply,
            session::keep_drafts,
            sound::play,
        )
            .chain(),
    );
    if let Some(id) = open {
        app.world_mut()
            .write_message(Sent(Command::Library(LibraryCommand::OpenBriefing(id))));
    } else {
        app.insert_state(screens::Screen::Welcome);
    }
}

/// The drawing, on top of [`logic`].
pub fn drawing(app: &mut App) {
    app.init_resource::<ClearColor>()
        .init_resource::<scene::Picture>()
        .init_resource::<scene::Portraits>()
        .add_systems(
            PreStartup,
            spawn_camera.before(EguiStartupSet::InitContexts),
        )
        .add_systems(Startup, install_theme)
        .add_plugins((clock::plugin, keys::plugin, screens::plugin));
}

fn spawn_camera(mut commands: Commands) {
    commands.spawn((Name::new("Camera"), Camera2d, Msaa::Off));
}

fn install_theme(mut contexts: EguiContexts, preferences: Res<Preferences>) -> Result {
    let ctx = contexts.ctx_mut()?;
    let look = preferences.look();
    theme::install(ctx, look.typeface);
    theme::apply(ctx, look);
    Ok(())
}

fn window() -> WindowPlugin {
    let window = Window {
        title: "Drempel".to_owned(),
        name: Some("drempel".to_owned()),
        resolution: WindowResolution::new(1280, 800),
        resize_constraints: WindowResizeConstraints {
            min_width: SMALLEST.0,
            min_height: SMALLEST.1,
            ..WindowResizeConstraints::default()
        },
        ..Window::default()
    };
    WindowPlugin {
        primary_window: Some(window),
        ..WindowPlugin::default()
    }
}

fn log() -> LogPlugin {
    LogPlugin {
        filter: "error,drempel=warn,wgpu_hal=off,wgpu_core=off".to_owned(),
        ..LogPlugin::default()
    }
}
