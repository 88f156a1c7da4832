//! Idle means idle: the window draws when something changed, and otherwise sleeps.
//!
//! Two traps stand in the way. Each frame, the bridge to egui reports the modifier keys, and egui
//! asks for another frame whenever anything was reported: so the report is dropped while the keys
//! are what they were. And a repaint that egui wants later is taken for one at once: so nothing
//! here blinks, fades or waits for a tooltip (see [`super::theme`]).

use std::time::Duration;

use bevy::a11y::{AccessibilityRequested, ActionRequest};
use bevy::prelude::*;
use bevy::window::{RequestRedraw, WindowResized, WindowScaleFactorChanged};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiInput, EguiPreUpdateSet, egui};

use super::command::Sent;

/// How many more frames are drawn although nothing asks for them.
#[derive(Debug, Resource)]
struct Awake(u8);

/// At the start, pipelines and fonts become ready over a number of frames.
const AT_START: u8 = 40;
/// After a change: one frame to carry it out, one for what only then has its place.
const AFTER_CHANGE: u8 = 3;

pub(super) fn plugin(app: &mut App) {
    let asleep = UpdateMode::Reactive {
        wait: Duration::MAX,
        react_to_device_events: false,
        react_to_user_events: true,
        react_to_window_events: true,
    };
    app.insert_resource(WinitSettings {
        focused_mode: asleep,
        unfocused_mode: asleep,
    })
    .insert_resource(Awake(AT_START))
    .add_systems(
        PreUpdate,
        drop_unchanged_modifiers
            .after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass),
    )
    .add_systems(Last, stay_awake);
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

fn stay_awake(
    mut awake: ResMut<Awake>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut sent: MessageReader<Sent>,
    mut resized: MessageReader<WindowResized>,
    mut scaled: MessageReader<WindowScaleFactorChanged>,
    mut asked: MessageReader<ActionRequest>,
    requested: Res<AccessibilityRequested>,
    mut read_before: Local<bool>,
) {
    let changes = sent.read().count() + resized.read().count() + scaled.read().count();
    let reader_came = requested.get() && !std::mem::replace(&mut *read_before, requested.get());
    if changes + asked.read().count() > 0 || reader_came {
        awake.0 = awake.0.max(AFTER_CHANGE);
    }
    if awake.0 > 0 {
        awake.0 -= 1;
        redraw.write(RequestRedraw);
    }
}
