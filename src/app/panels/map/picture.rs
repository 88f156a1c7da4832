//! The circle to draw in: names are dragged into it from the row above, and within it. While one
//! is dragged, the place that it would take is shown.

use bevy_egui::egui::{
    Align2, DragAndDrop, FontId, Id, LayerId, Order, Pos2, Rect, Response, Sense, Stroke,
    StrokeKind, Ui, pos2, vec2,
};

use super::paint::{Sketch, area_on_screen, measure, on_map, on_screen, text_size};
use super::stood::Stood;
use super::view::{ContactView, MapView};
use crate::app::command::{Command, MapCommand};
use crate::app::theme::tokens::{BOLD_LINE, GAP, LINE, RADIUS};
use crate::app::theme::{colors, widgets};
use crate::core::report::map::layout::{Area, LONGEST, Layout, shorten};
use crate::core::report::map::words;
use crate::core::scenario::network::placement::{Placement, Spot};

/// What is being dragged: a contact's id.
#[derive(Debug, Clone)]
pub(super) struct Dragged(pub(super) String);

/// Shows the circle in so much height.
pub(super) fn picture_ui(ui: &mut Ui, map: &MapView, height: f32) -> Option<Command> {
    let mut asked = None;
    let width = ui.available_width();
    widgets::sideways().id_salt("circle").show(ui, |ui| {
        let stood = Stood::now(ui, map);
        let (ids, nodes, stands) = stood.nodes(map);
        let sketch = Sketch {
            lang: map.lang,
            client: &map.client,
            room: (width, height.min(width), map.seats),
            widest: widest_name(ui, map),
        };
        let (drawing, layout) = sketch.draw(ui, &nodes, &stands);
        for (id, placed) in ids.into_iter().zip(&layout.nodes) {
            let dot = Area::around(placed.dot, placed.radius * 1.6);
            let command = grip_ui(ui, drawing.rect.min, id, [dot, placed.label.area]);
            asked = asked.take().or(command);
        }
        stood.clone().keep(ui, map, &layout);
        let dropped = drop_ui(ui, map, &drawing, &layout, (&sketch, stood));
        asked = asked.take().or(dropped);
    });
    asked
}

/// The widest name that may come to stand on the map, in points.
fn widest_name(ui: &Ui, map: &MapView) -> f32 {
    let size = text_size(ui);
    let names = map.contacts.iter();
    let widths = names.map(|contact| measure(ui)(&shorten(&contact.name, LONGEST)) * size);
    widths.fold(0.0, f32::max)
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
            asked = Some(Command::Map(MapCommand::OpenContact(Some(id.to_owned()))));
        }
    }
    asked
}

/// Shows where a dragged name would come to stand, and puts it there.
fn drop_ui(
    ui: &Ui,
    map: &MapView,
    drawing: &Response,
    layout: &Layout,
    (sketch, stood): (&Sketch<'_>, Stood),
) -> Option<Command> {
    let dragged = DragAndDrop::payload::<Dragged>(ui.ctx())?;
    let contact = map
        .contacts
        .iter()
        .find(|contact| contact.id == dragged.0)?;
    let pointer = ui.input(|input| input.pointer.interact_pos())?;
    let inside = drawing.rect.contains(pointer) && ui.clip_rect().contains(pointer);
    let point = on_map(drawing.rect.min, pointer);
    let here = inside.then(|| layout.stand_at(point)).flatten();
    if ui.input(|input| input.pointer.any_released()) {
        let (spot, stand) = here?;
        stood.drop_at(ui, map, &contact.id, spot, stand);
        let placement = Some(moved(contact, spot));
        return Some(Command::Map(MapCommand::Place(
            contact.id.clone(),
            placement,
        )));
    }
    let words = match here {
        Some((spot, stand)) => {
            mark_spot(ui, drawing.rect.min, layout, spot);
            let (nodes, stands) = stood.with(map, contact, moved(contact, spot), stand);
            let then = sketch.lay_out(ui, &nodes, &stands);
            let name = &nodes[nodes.len() - 1].name;
            mark_landing(ui, drawing.rect.min, &then, name);
            format!("{}: {}", contact.name, words::spot_words(map.lang, spot))
        }
        None => contact.name.clone(),
    };
    name_at_pointer(ui, pointer, &words);
    None
}

/// The place that somebody would take, who comes last in this layout.
fn mark_landing(ui: &Ui, corner: Pos2, then: &Layout, name: &str) {
    let Some(placed) = then.nodes.last() else {
        return;
    };
    let c = colors(ui);
    let line = Stroke::new(BOLD_LINE, c.accent);
    let dot = on_screen(corner, placed.dot);
    let painter = ui.painter();
    painter.circle(dot, placed.radius, c.accent_soft, line);
    let area = area_on_screen(corner, placed.label.area);
    painter.rect(
        area,
        RADIUS,
        c.accent_soft,
        Stroke::new(LINE, c.accent),
        StrokeKind::Outside,
    );
    let font = FontId::proportional(text_size(ui));
    let name = shorten(name, LONGEST);
    painter.text(area.center(), Align2::CENTER_CENTER, name, font, c.ink);
}

/// What is thought of a contact goes along into another ring; at the edge there is no tie to
/// judge.
pub(super) fn moved(contact: &ContactView, spot: Spot) -> Placement {
    match (contact.at, spot) {
        (Some(at), Spot::Ring(_)) => Placement { spot, ..at },
        (None, Spot::Ring(_)) => Placement {
            sleeping: contact.asleep,
            ..Placement::at(spot)
        },
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
    let font = FontId::proportional(text_size(ui));
    let galley = painter.layout_no_wrap(words.to_owned(), font, colors(ui).ink);
    let at = pointer + vec2(GAP * 1.5, GAP * 3.0);
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
