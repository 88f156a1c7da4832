//! What a screen reader asks for reaches the window: a press, a focus, a value.
//!
//! The tree of names goes out by itself (egui to `AccessKit` to the platform). The way back has two
//! gaps: a request is laid down without waking a sleeping window, and the bridge to egui does not
//! hand it on. Both are closed here. What a request does is decided by the control that it names.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bevy::a11y::{AccessibilityRequested, ActionRequest};
use bevy::prelude::*;
use bevy::winit::accessibility::{WinitActionRequestHandler, WinitActionRequestHandlers};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::{EguiInput, EguiPreUpdateSet, PrimaryEguiContext, egui};

/// How long a request may lie before it is noticed.
const NOTICED: Duration = Duration::from_millis(30);
/// How long it may take until a screen reader that was started later is noticed.
const STARTED: Duration = Duration::from_millis(400);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, watch).add_systems(
        PreUpdate,
        hand_on
            .after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass),
    );
}

fn hand_on(
    mut requests: MessageReader<ActionRequest>,
    mut inputs: Query<&mut EguiInput, With<PrimaryEguiContext>>,
) {
    for ActionRequest(request) in requests.read() {
        for mut input in &mut inputs {
            let event = egui::Event::AccessKitActionRequest(request.clone());
            input.events.push(event);
        }
    }
}

/// Once there is a window: a thread that looks for requests and wakes the window for them. It
/// touches nothing else, and costs nothing that can be measured.
fn watch(
    handlers: Option<Res<WinitActionRequestHandlers>>,
    requested: Option<Res<AccessibilityRequested>>,
    proxy: Option<Res<EventLoopProxyWrapper>>,
    mut watching: Local<bool>,
) {
    let (Some(handlers), Some(requested), Some(proxy)) = (handlers, requested, proxy) else {
        return;
    };
    if *watching || handlers.is_empty() {
        return;
    }
    *watching = true;
    let handlers: Vec<Arc<Mutex<WinitActionRequestHandler>>> = handlers.values().cloned().collect();
    let (requested, proxy) = (requested.clone(), (**proxy).clone());
    std::thread::spawn(move || {
        let mut was = requested.get();
        loop {
            std::thread::sleep(if was { NOTICED } else { STARTED });
            let now = requested.get();
            let lies = handlers.iter().any(|handler| {
                let requests = handler.lock().unwrap_or_else(PoisonError::into_inner);
                !requests.is_empty()
            });
            let news = lies || now != was;
            // The window is gone when nobody takes the call.
            if news && proxy.send_event(WinitUserEvent::WakeUp).is_err() {
                return;
            }
            was = now;
        }
    });
}
