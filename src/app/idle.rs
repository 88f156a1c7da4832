//! Idle means idle: the window draws when something changed, and otherwise sleeps.
//!
//! Two traps stand in the way. Each frame, the bridge to egui reports the modifier keys, and egui
//! asks for another frame whenever anything was reported: so the report is dropped while the keys
//! are what they were. And a repaint that egui wants later is taken for one at once: so nothing
//! here blinks, fades or waits for a tooltip (see [`super::theme`]).
//!
//! Nor may it sleep too early. A letter that is shown for the first time reaches the graphics card
//! with the frame or after it, and a way of drawing is prepared beside the frames; whoever sleeps
//! before that leaves gaps in the text until the mouse moves. So frames follow until both are done.
//!
//! What is due later rings an [`alarm`](super::alarm). The engine could be told to wake by itself,
//! but each time it is told another moment it draws one frame more.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use bevy::a11y::{AccessibilityRequested, ActionRequest};
use bevy::asset::AssetEventSystems;
use bevy::prelude::*;
use bevy::render::render_resource::PipelineCache;
use bevy::render::{Render, RenderApp, RenderSystems};
use bevy::window::{RequestRedraw, WindowResized, WindowScaleFactorChanged};
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent};
use bevy_egui::{EguiInput, EguiPostUpdateSet, EguiPreUpdateSet, EguiRenderOutput, egui};

use super::alarm::Alarm;
use super::command::Sent;
use super::scene::Picture;
use super::session::{Play, Running};

/// How many more frames are drawn although nothing asks for them.
#[derive(Debug, Resource)]
struct Awake(u8);

/// At the start, the first screen and its size come about over a number of frames.
const AT_START: u8 = 40;
/// After a change: one frame to carry it out, one for what only then has its place.
const AFTER_CHANGE: u8 = 3;

/// Whether a way of drawing is still being prepared; written where the drawing is done.
#[derive(Debug, Clone, Default, Resource)]
struct Preparing(Arc<AtomicBool>);

pub(super) fn plugin(app: &mut App) {
    let preparing = Preparing::default();
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render
            .insert_resource(preparing.clone())
            .add_systems(Render, note_preparing.in_set(RenderSystems::Cleanup));
    }
    if let Some(alarm) = alarm(app) {
        app.insert_resource(alarm).add_systems(Last, wake_in_time);
    }
    app.insert_resource(asleep())
        .insert_resource(Awake(AT_START))
        .insert_resource(preparing)
        // New letters then go to the card with the frame that shows them, not with the one after.
        .configure_sets(
            PostUpdate,
            EguiPostUpdateSet::PostProcessOutput.before(AssetEventSystems),
        )
        .add_systems(
            PostUpdate,
            stay_for_new_images
                .after(EguiPostUpdateSet::ProcessOutput)
                .before(EguiPostUpdateSet::PostProcessOutput),
        )
        .add_systems(
            PreUpdate,
            drop_unchanged_modifiers
                .after(EguiPreUpdateSet::ProcessInput)
                .before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(Last, stay_awake);
}

/// What wakes the window; none where there is no window to wake.
fn alarm(app: &App) -> Option<Alarm> {
    let window = app.world().get_resource::<EventLoopProxyWrapper>()?;
    let window = (**window).clone();
    let alarm = Alarm::new(move || window.send_event(WinitUserEvent::WakeUp).is_ok());
    let alarm = alarm.inspect_err(|fault| warn!("nothing wakes the window by itself: {fault}"));
    alarm.ok()
}

/// Sleeps until something happens.
fn asleep() -> WinitSettings {
    let mode = UpdateMode::Reactive {
        wait: LONG,
        react_to_device_events: false,
        react_to_user_events: true,
        react_to_window_events: true,
    };
    WinitSettings {
        focused_mode: mode,
        unfocused_mode: mode,
    }
}

/// How long it sleeps where nothing wakes it: a timer without an end is never set anew.
const LONG: Duration = Duration::from_secs(24 * 60 * 60);

/// Wakes when the conversation has something to show or to keep, and when its picture is seen to
/// move.
fn wake_in_time(play: Res<Play>, mut picture: ResMut<Picture>, mut alarm: ResMut<Alarm>) {
    let told = play.0.as_ref().and_then(Running::may_sleep);
    let moves = picture.take_due();
    alarm.set(told.into_iter().chain(moves).min());
}

fn drop_unchanged_modifiers(mut inputs: Query<&mut EguiInput>, mut before: Local<egui::Modifiers>) {
    for mut input in &mut inputs {
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(modifiers) => {
                std::mem::replace(&mut *before, *modifiers) != *modifiers
            }
            _ => true,
        });
    }
}

/// Letters and pictures that are new, or in a new place, with this frame.
fn stay_for_new_images(mut awake: ResMut<Awake>, outputs: Query<&EguiRenderOutput>) {
    if outputs
        .iter()
        .any(|output| !output.textures_delta.is_empty())
    {
        awake.0 = awake.0.max(AFTER_CHANGE);
    }
}

fn note_preparing(pipelines: Res<PipelineCache>, preparing: Res<Preparing>) {
    let some = pipelines.waiting_pipelines().next().is_some();
    preparing.0.store(some, Ordering::Relaxed);
}

fn stay_awake(
    mut awake: ResMut<Awake>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut sent: MessageReader<Sent>,
    mut resized: MessageReader<WindowResized>,
    mut scaled: MessageReader<WindowScaleFactorChanged>,
    mut asked: MessageReader<ActionRequest>,
    requested: Res<AccessibilityRequested>,
    preparing: Res<Preparing>,
    mut read_before: Local<bool>,
) {
    let changes = sent.read().count() + resized.read().count() + scaled.read().count();
    let reader_came = requested.get() && !std::mem::replace(&mut *read_before, requested.get());
    let unfinished = reader_came || preparing.0.load(Ordering::Relaxed);
    if changes + asked.read().count() > 0 || unfinished {
        awake.0 = awake.0.max(AFTER_CHANGE);
    }
    if awake.0 > 0 {
        awake.0 -= 1;
        redraw.write(RequestRedraw);
    }
}
