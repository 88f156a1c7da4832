//! The blocks of a debrief, drawn: what is apart as cards, what is beside the matter shut.

use bevy_egui::egui::{
    Button, CollapsingHeader, Grid, Label, RichText, Ui, WidgetInfo, WidgetType, vec2,
};

use super::asked::again_ui;
use super::curve::curve_ui;
use super::growth::growth_ui;
use super::interval::interval_ui;
use super::portrait::{Draw, portrait_ui};
use super::rope::rope_ui;
use super::sides::sides_ui;
use super::sureness::sureness_ui;
use super::timeline::timeline_ui;
use super::tree::tree_ui;
use crate::app::panels::map::{drawing_ui, legend_ui};
use crate::app::theme::colors;
use crate::app::theme::tokens::{BLOCK, GAP, TINY};
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};
use crate::core::report::MapShown;
use crate::core::report::blocks::{Block, Definition, Figure, List, ListKind, Note, Table, Tone};

/// The least width of a map, in sizes of text.
const LEAST: f32 = 22.0;

/// The width of a face that stands by itself, in sizes of text.
pub(super) const FACE: f32 = 7.0;

/// Where a block stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) lang: Lang,
    /// What it is within, which no other place is.
    pub(super) salt: &'a str,
    /// Within a card.
    pub(super) inside: bool,
    /// Draws faces.
    pub(super) draw: Draw<'a>,
}

/// Shows blocks below each other.
pub(super) fn blocks_ui(ui: &mut Ui, place: Place<'_>, blocks: &[Block]) {
    for (index, block) in blocks.iter().enumerate() {
        let salt = format!("{}.{index}", place.salt);
        let place = Place {
            salt: &salt,
            ..place
        };
        match block {
            Block::Para(tone, text) => {
                para_ui(ui, *tone, &text.to_string());
                if !place.inside {
                    ui.add_space(GAP - TINY);
                }
            }
            Block::Cited(text, note) => cited_ui(ui, place, &text.to_string(), note),
            Block::Notes(notes) => notes_ui(ui, notes),
            Block::List(list) => list_ui(ui, place, list),
            Block::Definitions(all) => definitions_ui(ui, place, all),
            Block::Group(blocks) => {
                ui.add_space(GAP);
                blocks_ui(ui, place, blocks);
            }
            Block::Folded(folded) => folded_ui(ui, place, folded),
            Block::Figure(Figure::Curve(lines)) => curve_ui(ui, place.lang, lines),
            Block::Figure(Figure::Rope(rope)) => rope_ui(ui, rope),
            Block::Figure(Figure::Interval(interval)) => interval_ui(ui, interval),
            Block::Figure(Figure::Sureness(rows)) => sureness_ui(ui, rows),
            Block::Figure(Figure::Growth(growth)) => growth_ui(ui, place.lang, place.salt, growth),
            Block::Portrait(portrait) => portrait_ui(ui, place, portrait, FACE),
            Block::Timeline(timeline) => timeline_ui(ui, place, timeline),
            Block::OwnWords(words) => {
                let written = words.written.as_deref().unwrap_or("…");
                widgets::para(ui, &format!("{} {written}", words.begins));
            }
            Block::Table(table) => table_ui(ui, place.salt, table),
            Block::Maps(maps) => maps_ui(ui, place.lang, maps),
            Block::Code(line) => {
                widgets::para(ui, line);
            }
            Block::Sides(sides) => sides_ui(ui, place, sides),
            Block::Tree(tree) => tree_ui(ui, place, tree),
            Block::Again(again) => again_ui(ui, place.salt, again),
        }
    }
}

fn para_ui(ui: &mut Ui, tone: Tone, text: &str) {
    match tone {
        Tone::Plain => widgets::para(ui, text),
        Tone::Strong => widgets::bold(ui, text),
        Tone::Quiet => widgets::small(ui, text),
    };
}

/// A statement, and behind it the number of its sources: they are read when it is pressed.
fn cited_ui(ui: &mut Ui, place: Place<'_>, text: &str, note: &Note) {
    let id = ui.id().with((place.salt, "source"));
    let mut open = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = TINY;
        widgets::para(ui, text);
        open ^= mark_ui(ui, place, note, open);
    });
    ui.data_mut(|data| data.insert_temp(id, open));
    if open {
        widgets::small(ui, &note.words.to_string());
    }
}

/// The number of a source, to be pressed.
fn mark_ui(ui: &mut Ui, place: Place<'_>, note: &Note, open: bool) -> bool {
    let number = note.number.to_string();
    let name = say(place.lang, "app-source", &[("number", &number)]);
    let mark = RichText::new(format!("[{number}]"));
    let mark = mark.small().color(colors(ui).soft_ink);
    widgets::room_for_button(ui, &format!("[{number}]"));
    let salt = (place.salt, "mark");
    let response = widgets::keyed(ui, salt, |ui| {
        ui.add(Button::new(mark).frame(false).small())
    });
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    let expanded = |node: &mut bevy_egui::egui::accesskit::Node| node.set_expanded(open);
    ui.ctx().accesskit_node_builder(response.id, expanded);
    widgets::focus(ui, response).clicked()
}

fn notes_ui(ui: &mut Ui, notes: &[Note]) {
    for note in notes {
        widgets::small(ui, &format!("[{}] {}", note.number, note.words));
    }
}

fn list_ui(ui: &mut Ui, place: Place<'_>, list: &List) {
    for (index, item) in list.items.iter().enumerate() {
        let salt = format!("{}:{index}", place.salt);
        let place = Place {
            salt: &salt,
            ..place
        };
        let sign = match list.kind {
            ListKind::Bullets if item.len() > 1 => String::new(),
            ListKind::Bullets => "•  ".to_owned(),
            ListKind::Numbers => format!("{}. ", index + 1),
            ListKind::Warnings => "!  ".to_owned(),
            ListKind::Strengths => "+  ".to_owned(),
        };
        let [Block::Para(tone, text), rest @ ..] = item.as_slice() else {
            signed_ui(ui, place, &sign, item);
            continue;
        };
        let first = format!("{sign}{text}");
        if place.inside || rest.is_empty() {
            para_ui(ui, *tone, &first);
            blocks_ui(ui, place, rest);
        } else {
            card_ui(ui, place, *tone, &first, rest);
        }
        if list.apart || !rest.is_empty() {
            ui.add_space(GAP);
        }
    }
}

/// An item that begins with a statement and its sources, or with something that has no sign.
fn signed_ui(ui: &mut Ui, place: Place<'_>, sign: &str, item: &[Block]) {
    match item {
        [Block::Cited(text, note), rest @ ..] => {
            cited_ui(ui, place, &format!("{sign}{text}"), note);
            blocks_ui(ui, place, rest);
        }
        item => blocks_ui(ui, place, item),
    }
}

fn definitions_ui(ui: &mut Ui, place: Place<'_>, all: &[Definition]) {
    for (index, one) in all.iter().enumerate() {
        let (salt, term) = (format!("{}:{index}", place.salt), one.term.to_string());
        let place = Place {
            salt: &salt,
            ..place
        };
        if place.inside {
            para_ui(ui, Tone::Quiet, &term);
            blocks_ui(ui, place, &one.blocks);
        } else {
            card_ui(ui, place, Tone::Quiet, &term, &one.blocks);
            ui.add_space(GAP);
        }
    }
}

fn card_ui(ui: &mut Ui, place: Place<'_>, tone: Tone, first: &str, rest: &[Block]) {
    let inside = true;
    widgets::card(ui, |ui| {
        para_ui(ui, tone, first);
        blocks_ui(ui, Place { inside, ..place }, rest);
    });
}

fn folded_ui(ui: &mut Ui, place: Place<'_>, folded: &Definition) {
    let header = CollapsingHeader::new(widgets::body(ui, &folded.term.to_string()));
    let response = header.id_salt(place.salt).show(ui, |ui| {
        blocks_ui(ui, place, &folded.blocks);
    });
    widgets::focus(ui, response.header_response);
}

/// A table, to be moved sideways where it is wider than the page.
fn table_ui(ui: &mut Ui, salt: &str, table: &Table) {
    widgets::para(ui, &table.caption);
    let columns = table.head.len().max(1);
    let width = ui.available_width() / columns as f32 - GAP;
    let cell = |ui: &mut Ui, text| {
        ui.scope(|ui| {
            ui.set_width(width);
            ui.add(Label::new(text).wrap());
        });
    };
    let cells_ui = |ui: &mut Ui| {
        for title in &table.head {
            let text = widgets::strong_text(ui, title);
            cell(ui, text);
        }
        ui.end_row();
        for row in &table.rows {
            for text in row {
                let text = widgets::body(ui, text);
                cell(ui, text);
            }
            ui.end_row();
        }
    };
    widgets::sideways().id_salt(salt).show(ui, |ui| {
        let grid = Grid::new(salt).num_columns(columns);
        grid.spacing(vec2(GAP, GAP))
            .striped(true)
            .show(ui, cells_ui);
    });
}

/// The maps side by side where there is room for both.
fn maps_ui(ui: &mut Ui, lang: Lang, maps: &[MapShown]) {
    ui.add_space(GAP);
    let half = (ui.available_width() - BLOCK) / 2.0;
    if half >= widgets::em(ui) * LEAST {
        ui.horizontal_top(|ui| {
            for map in maps {
                ui.allocate_ui(vec2(half, 0.0), |ui| {
                    ui.vertical(|ui| map_ui(ui, lang, map));
                });
            }
        });
    } else {
        for map in maps {
            map_ui(ui, lang, map);
            ui.add_space(GAP);
        }
    }
    legend_ui(ui, lang);
}

fn map_ui(ui: &mut Ui, lang: Lang, map: &MapShown) {
    widgets::bold(ui, &map.title);
    let width = ui.available_width();
    let room = (width, width * 1.1, map.seats);
    widgets::sideways().id_salt(map.id).show(ui, |ui| {
        drawing_ui(ui, lang, &map.client, &map.nodes, room);
    });
}
