//! The map of the network in the conversation: beside it, or over it where there is little room.

use bevy_egui::egui::{self, Frame, Margin, Stroke, Ui};

use super::ConversationView;
use crate::app::command::Command;
use crate::app::panels::map::{self, MapView, map_ui, toggle_ui};
use crate::app::theme::tokens::{BLOCK, PAGE};
use crate::app::theme::{colors, widgets};
use crate::core::locale::say;

/// The part of the window that the map takes beside the conversation.
const PART: f32 = 0.57;
/// The least room, in sizes of text, for map and conversation side by side.
const BESIDE: f32 = 56.0;

/// The map, if it is open, and whether it covers the conversation.
pub(super) fn open<'v>(ui: &Ui, view: &'v ConversationView) -> Option<(&'v MapView, bool)> {
    let map = view.map.as_ref().filter(|map| map.open)?;
    Some((map, ui.available_width() / widgets::em(ui) < BESIDE))
}

/// What the keys ask of it.
pub(super) fn keys(ui: &Ui, view: &ConversationView) -> Option<Command> {
    let map = view.map.as_ref().filter(|_| !view.leaving)?;
    map::keys(ui, map)
}

/// Shows it.
pub(super) fn panel_ui(ui: &mut Ui, map: &MapView, covers: bool) -> Option<Command> {
    let frame = Frame::new()
        .inner_margin(Margin {
            left: PAGE as i8,
            right: BLOCK as i8,
            top: 0,
            bottom: 0,
        })
        .stroke(Stroke::new(1.0, colors(ui).rule));
    if covers {
        let panel = egui::CentralPanel::default().frame(widgets::page_frame(ui));
        return panel.show(ui, |ui| map_ui(ui, map)).inner;
    }
    let width = ui.available_width() * PART;
    let panel = egui::Panel::left("map").frame(frame).resizable(false);
    panel.exact_size(width).show(ui, |ui| map_ui(ui, map)).inner
}

/// The button that opens it, where it can be drawn and is not open.
pub(super) fn open_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    let map = view.map.as_ref().filter(|map| !map.open)?;
    toggle_ui(ui, map)
}

/// What is said where the map is what is asked for.
pub(super) fn task_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    let map = view.map.as_ref()?;
    if let Some(prompt) = &map.prompt {
        // Beside an open map the question stands there.
        if !map.open {
            widgets::bold(ui, prompt);
        }
    }
    widgets::para(ui, &say(view.lang, "map-task", &[]));
    None
}
