//! Above the circle: everybody who came up, to be dragged into it, and whoever was put down last.
//!
//! A name keeps its place when it has been put on the map, so that the next one is where the hand
//! goes; a filled dot says who stands there already.

use std::f32::consts::TAU;

use bevy_egui::egui::{
    Align, Button, Color32, DragAndDrop, Layout, Pos2, RichText, Sense, Shape, Stroke, StrokeKind,
    Ui, Vec2, WidgetInfo, WidgetType, vec2,
};

use super::by_keys;
use super::picture::Dragged;
use super::view::{ContactView, MapView};
use crate::app::command::{Command, MapCommand};
use crate::app::theme::tokens::{BOLD_LINE, GAP, LINE, RADIUS};
use crate::app::theme::{colors, widgets};
use crate::core::locale::say;
use crate::core::scenario::network::placement::Spot;

/// Shows the names.
pub(super) fn tray_ui(ui: &mut Ui, map: &MapView, covers: bool) -> Option<Command> {
    let mut asked = None;
    let numbers = map.has_numbers(covers);
    if map.contacts.is_empty() {
        widgets::small(ui, &say(map.lang, "map-nobody-yet", &[]));
    }
    ui.horizontal_wrapped(|ui| {
        for contact in &map.contacts {
            let command = name_ui(ui, map, contact, numbers);
            asked = asked.take().or(command);
        }
    });
    asked
}

fn name_ui(ui: &mut Ui, map: &MapView, contact: &ContactView, numbers: bool) -> Option<Command> {
    let c = colors(ui);
    let size = widgets::em(ui);
    // Room for the dot.
    let text = format!("\u{2003}\u{a0}{}", contact.name);
    widgets::room_for_button(ui, &text);
    let here = contact.at.is_some();
    let ink = if here { c.soft_ink } else { c.ink };
    let button = Button::new(RichText::new(text).color(ink)).sense(Sense::click_and_drag());
    let name = widgets::keyed(ui, &contact.id, |ui| ui.add(button));
    let id = if here { "map-move" } else { "map-put" };
    let mut label = say(map.lang, id, &[("name", &contact.name)]);
    if !here && contact.asleep {
        label = format!("{label}, {}", say(map.lang, "net-sleeping", &[]));
    }
    name.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
    let dot = name.rect.left_center() + vec2(ui.spacing().button_padding.x + size * 0.25, 0.0);
    let fill = if here { ink } else { c.surface };
    dot_ui(ui, dot, (size * 0.25, fill, ink), contact.sleeps());
    if numbers && by_keys::is_turn(ui, map, contact) {
        by_keys::note_sight(ui, &name);
        let line = Stroke::new(BOLD_LINE, c.accent);
        ui.painter()
            .rect_stroke(name.rect, RADIUS, line, StrokeKind::Inside);
    }
    by_keys::note(ui, contact, &name);
    by_keys::arrive(ui, contact, &name);
    let name = widgets::focus(ui, name);
    name.dnd_set_drag_payload(Dragged(contact.id.clone()));
    let dragging = DragAndDrop::payload::<Dragged>(ui.ctx()).is_some();
    (name.clicked() && !dragging)
        .then(|| Command::Map(MapCommand::OpenContact(Some(contact.id.clone()))))
}

/// The dot of a name; dashed around, as on the map, where the tie sleeps.
fn dot_ui(ui: &Ui, dot: Pos2, (radius, fill, ink): (f32, Color32, Color32), sleeps: bool) {
    let line = Stroke::new(LINE, ink);
    if !sleeps {
        ui.painter().circle(dot, radius, fill, line);
        return;
    }
    ui.painter().circle_filled(dot, radius * 0.6, fill);
    let around: Vec<Pos2> = (0..=24u8)
        .map(|part| dot + Vec2::angled(f32::from(part) * TAU / 24.0) * radius * 1.2)
        .collect();
    ui.painter().extend(Shape::dashed_line(
        &around,
        line,
        radius * 0.6,
        radius * 0.5,
    ));
}

/// Whoever was put down last: whether that tie sleeps, and the way back. Before
/// that, what can be done. It takes as much room in either case.
pub(super) fn last_ui(ui: &mut Ui, map: &MapView) -> Option<Command> {
    let last = map
        .contacts
        .iter()
        .find(|contact| Some(&contact.id) == map.last.as_ref());
    let size = vec2(ui.available_width(), height(ui, map));
    let layout = Layout::left_to_right(Align::Center).with_main_wrap(true);
    let row = ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.set_min_size(size);
        if last.is_none() && !map.can_undo {
            widgets::small(ui, &say(map.lang, "map-drag", &[]));
            return None;
        }
        let undo = map.can_undo && widgets::button(ui, &say(map.lang, "map-undo", &[])).clicked();
        let undo = undo.then_some(Command::Map(MapCommand::UndoPlace));
        let Some(contact) = last else { return undo };
        if contact.at.is_some_and(|at| at.spot == Spot::Edge) {
            // There is no tie to sleep.
            widgets::bold(ui, &format!("{}: {}", contact.name, map.stands(contact)));
            return undo;
        }
        widgets::bold(ui, &format!("{}:", contact.name));
        let sleep = sleep_ui(ui, map, contact);
        undo.or(sleep)
    });
    row.inner
}

/// The room for the longest name with everything beside it.
fn height(ui: &Ui, map: &MapView) -> f32 {
    let words = |id: &str| widgets::width_of(ui, &say(map.lang, id, &[]));
    let names = map.contacts.iter();
    let name = names
        .map(|contact| widgets::width_of(ui, &contact.name))
        .fold(0.0, f32::max);
    let padding = ui.spacing().button_padding;
    let parts = [
        words("map-undo") + padding.x * 2.0,
        name + widgets::em(ui),
        words("net-sleeping") + ui.spacing().icon_width + ui.spacing().icon_spacing,
    ];
    let room = ui.available_width();
    // As the row breaks: each part that does not fit begins a new line.
    let (mut lines, mut used) = (1, 0.0);
    for part in parts {
        if used > 0.0 && used + part > room {
            (lines, used) = (lines + 1, 0.0);
        }
        used += part + GAP;
    }
    let line = widgets::em(ui) * 1.4 + padding.y * 2.0;
    lines as f32 * (line + ui.spacing().item_spacing.y)
}

/// Whether the tie sleeps; where there is none to sleep, its room stays empty.
pub(super) fn sleep_ui(ui: &mut Ui, map: &MapView, contact: &ContactView) -> Option<Command> {
    let there = contact.at.is_none_or(|at| at.spot != Spot::Edge);
    let words = say(map.lang, "net-sleeping", &[]);
    let mut sleeping = contact.sleeps();
    widgets::room_for_button(ui, &words);
    let ticked = widgets::keeping_room(ui, there, |ui| {
        ui.push_id(&contact.id, |ui| {
            widgets::checkbox(ui, &mut sleeping, &words)
        })
        .inner
    });
    let name = format!("{}: {words}", contact.name);
    ticked.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, there, sleeping, &name));
    by_keys::note(ui, contact, &ticked);
    ticked.changed().then(|| by_keys::sleep(contact)).flatten()
}

/// Opens the card.
pub(super) fn more_ui(ui: &mut Ui, map: &MapView, contact: &ContactView) -> Option<Command> {
    let more = widgets::button(ui, &say(map.lang, "map-more", &[]));
    let name = say(map.lang, "map-more-about", &[("name", &contact.name)]);
    more.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    by_keys::note(ui, contact, &more);
    more.clicked()
        .then(|| Command::Map(MapCommand::OpenContact(Some(contact.id.clone()))))
}
