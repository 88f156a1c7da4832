//! The map of the network in the conversation: beside it, or over it where there is little room.

use bevy_egui::egui::{self, Frame, Margin, Stroke, Ui};

use super::{AskView, ConversationView, Opened, foot};
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

/// Where the map would cover what was said, and while lines are coming, it is not opened by itself:
/// the answer comes first.
pub fn let_answer_stand_first(ui: &Ui, view: &mut ConversationView) {
    let waits = view.coming || open(ui, view).is_some_and(|(_, covers)| covers);
    if let Some(map) = view.map.as_mut().filter(|map| waits && map.by_itself) {
        (map.open, map.waits) = (false, true);
        view.opened.retain(|opened| *opened != Opened::Map);
    }
}

/// Whether it is open.
pub(super) fn is_open(view: &ConversationView) -> bool {
    view.map.as_ref().is_some_and(|map| map.open)
}

/// What the keys ask of it. Numbers are its own where it is what is asked for, or where it covers
/// what is.
pub(super) fn keys(ui: &Ui, view: &ConversationView) -> Option<Command> {
    let map = view.map.as_ref()?;
    if view.leaving || view.doubt.is_some() {
        return None;
    }
    let covers = open(ui, view).is_some_and(|(_, covers)| covers);
    map::keys(ui, map, covers || matches!(view.ask, AskView::Map))
}

/// Shows it. In a low window what is answered at the foot stands at the end of it, where it covers
/// the conversation.
pub(super) fn panel_ui(
    ui: &mut Ui,
    map: &MapView,
    covers: bool,
    end: Option<&ConversationView>,
) -> Option<Command> {
    let frame = Frame::new()
        .inner_margin(Margin {
            left: PAGE as i8,
            right: BLOCK as i8,
            top: 0,
            bottom: 0,
        })
        .stroke(Stroke::new(1.0, colors(ui).rule));
    if covers {
        let panel = egui::CentralPanel::default().frame(widgets::page_frame());
        let mut foot = |ui: &mut Ui| end.and_then(|view| foot::foot_ui(ui, view));
        return panel.show(ui, |ui| map_ui(ui, map, Some(&mut foot))).inner;
    }
    let width = ui.available_width() * PART;
    let panel = egui::Panel::left("map").frame(frame).resizable(false);
    let shown = panel.exact_size(width).show(ui, |ui| map_ui(ui, map, None));
    shown.inner
}

/// The button that opens it, where it can be drawn and is not open. Where the map is what is asked
/// for, the button stands with the question.
pub(super) fn open_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    if matches!(view.ask, AskView::Map) {
        return None;
    }
    let map = view.map.as_ref().filter(|map| !map.open)?;
    toggle_ui(ui, map)
}

/// What is said where the map is what is asked for.
pub(super) fn task_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    let map = view.map.as_ref()?;
    // Beside an open map the question stands there.
    if let Some(prompt) = map.prompt.as_ref().filter(|_| !map.open) {
        widgets::bold(ui, prompt);
    }
    if map.open {
        widgets::para(ui, &say(view.lang, "map-task", &[]));
        return None;
    }
    widgets::para(ui, &say(view.lang, "map-task-closed", &[]));
    toggle_ui(ui, map)
}
