//! The circle to draw in: names are dragged into it from the row above, and within it.

use bevy_egui::egui::{
    Align2, Button, DragAndDrop, FontId, Id, LayerId, Order, Pos2, Rect, Response, Sense, Stroke,
    StrokeKind, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::paint::{area_on_screen, drawing_ui, on_map, on_screen};
use super::view::{ContactView, MapView};
use crate::app::command::Command;
use crate::app::theme::tokens::{BOLD_LINE, GAP, LINE, RADIUS};
use crate::app::theme::{colors, widgets};
use crate::core::locale::say;
use crate::core::network::layout::{Area, Layout};
use crate::core::network::placement::{Placement, Spot};
use crate::core::network::words;

/// What is being dragged: a contact's id.
#[derive(Debug, Clone)]
struct Dragged(String);

/// Shows the row of names and the circle.
pub(super) fn picture_ui(ui: &mut Ui, map: &MapView) -> Option<Command> {
    let mut asked = tray_ui(ui, map);
    let width = ui.available_width();
    // Room for the list below stays in sight.
    let height = (ui.ctx().content_rect().height() * 0.62).min(width);
    widgets::sideways().id_salt("circle").show(ui, |ui| {
        let (ids, nodes): (Vec<&str>, Vec<_>) = map.placed().into_iter().unzip();
        let room = (width, height, map.seats);
        let (drawing, layout) = drawing_ui(ui, map.lang, &map.client, &nodes, room);
        for (id, placed) in ids.into_iter().zip(&layout.nodes) {
            let dot = Area::around(placed.dot, placed.radius * 1.6);
            let command = grip_ui(ui, drawing.rect.min, id, [dot, placed.label.area]);
            asked = asked.take().or(command);
        }
        let dropped = drop_ui(ui, map, &drawing, &layout);
        asked = asked.take().or(dropped);
    });
    asked
}

/// Those who do not stand on the map yet.
fn tray_ui(ui: &mut Ui, map: &MapView) -> Option<Command> {
    let mut waiting = map
        .contacts
        .iter()
        .filter(|contact| contact.at.is_none())
        .peekable();
    if waiting.peek().is_none() {
        let id = if map.contacts.is_empty() {
            "map-nobody-yet"
        } else {
            "map-all-placed"
        };
        widgets::small(ui, &say(map.lang, id, &[]));
        return None;
    }
    widgets::small(ui, &say(map.lang, "map-drag", &[]));
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        for contact in waiting {
            widgets::room_for_button(ui, &contact.name);
            let button = Button::new(&contact.name).sense(Sense::click_and_drag());
            let chip = ui.push_id(&contact.id, |ui| ui.add(button)).inner;
            let label = say(map.lang, "map-put", &[("name", &contact.name)]);
            chip.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
            let chip = widgets::focus(ui, chip);
            chip.dnd_set_drag_payload(Dragged(contact.id.clone()));
            if chip.clicked() {
                asked = Some(Command::OpenContact(Some(contact.id.clone())));
            }
        }
    });
    asked
}

/// A dot and its name, to take hold of or to press. The list below serves the keyboard.
fn grip_ui(ui: &Ui, corner: Pos2, id: &str, areas: [Area; 2]) -> Option<Command> {
    let mut asked = None;
    for (part, area) in areas.into_iter().enumerate() {
        let rect = area_on_screen(corner, area);
        let grip = ui.interact(
            rect,
            Id::new(("map-grip", id, part)),
            Sense::CLICK | Sense::DRAG,
        );
        grip.dnd_set_drag_payload(Dragged(id.to_owned()));
        if grip.hovered() && DragAndDrop::payload::<Dragged>(ui.ctx()).is_none() {
            let line = Stroke::new(LINE, colors(ui).accent);
            ui.painter()
                .rect_stroke(rect, RADIUS, line, StrokeKind::Outside);
        }
        if grip.clicked() {
            asked = Some(Command::OpenContact(Some(id.to_owned())));
        }
    }
    asked
}

/// Shows where a dragged name would come to stand, and puts it there.
fn drop_ui(ui: &Ui, map: &MapView, drawing: &Response, layout: &Layout) -> Option<Command> {
    let dragged = DragAndDrop::payload::<Dragged>(ui.ctx())?;
    let contact = map
        .contacts
        .iter()
        .find(|contact| contact.id == dragged.0)?;
    let pointer = ui.input(|input| input.pointer.interact_pos())?;
    let inside = drawing.rect.contains(pointer) && ui.clip_rect().contains(pointer);
    let point = on_map(drawing.rect.min, pointer);
    let spot = inside.then(|| layout.spot_at(point)).flatten();
    if ui.input(|input| input.pointer.any_released()) {
        return Some(Command::Place(
            dragged.0.clone(),
            Some(moved(contact, spot?)),
        ));
    }
    if let Some(spot) = spot {
        mark_spot(ui, drawing.rect.min, layout, spot);
    }
    let words = match spot {
        Some(spot) => format!("{}: {}", contact.name, words::spot_words(map.lang, spot)),
        None => contact.name.clone(),
    };
    name_at_pointer(ui, pointer, &words);
    None
}

/// What is thought of a contact goes along into another ring; at the edge there is no tie to
/// judge.
pub(super) fn moved(contact: &ContactView, spot: Spot) -> Placement {
    match (contact.at, spot) {
        (Some(at), Spot::Ring(_)) => Placement { spot, ..at },
        _ => Placement::at(spot),
    }
}

fn mark_spot(ui: &Ui, corner: Pos2, layout: &Layout, spot: Spot) {
    let line = Stroke::new(BOLD_LINE, colors(ui).accent);
    match spot {
        Spot::Edge => {
            let edge = layout.edge;
            let min = pos2(corner.x + edge.x, corner.y + edge.y);
            let rect = Rect::from_min_size(min, vec2(edge.width, edge.height));
            ui.painter()
                .rect_stroke(rect, 0.0, line, StrokeKind::Inside);
        }
        Spot::Ring(ring) => {
            let middle = on_screen(corner, layout.centre);
            let ring = usize::from(ring);
            let inner = ring.checked_sub(2).map(|inner| layout.rings[inner]);
            for radius in inner.into_iter().chain([layout.rings[ring - 1]]) {
                ui.painter().circle_stroke(middle, radius, line);
            }
        }
    }
}

fn name_at_pointer(ui: &Ui, pointer: Pos2, words: &str) {
    let layer = LayerId::new(Order::Tooltip, Id::new("map-dragged"));
    let painter = ui.ctx().layer_painter(layer);
    let font = FontId::proportional(TextStyle::Small.resolve(ui.style()).size);
    let galley = painter.layout_no_wrap(words.to_owned(), font, colors(ui).ink);
    let at = pointer + vec2(GAP * 1.5, GAP);
    let rect = Align2::LEFT_TOP
        .anchor_size(at, galley.size())
        .expand(GAP / 2.0);
    painter.rect(
        rect,
        RADIUS,
        colors(ui).accent_soft,
        Stroke::new(LINE, colors(ui).accent),
        StrokeKind::Outside,
    );
    painter.galley(at, galley, colors(ui).ink);
}
