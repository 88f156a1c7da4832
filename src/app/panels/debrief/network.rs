//! The network: your map beside the whole one, and what the report says of both.
//!
//! The words are those of the text report; here they are only set out.

use bevy_egui::egui::{Grid, Label, Ui, vec2};

use super::DebriefView;
use crate::app::panels::map::{drawing_ui, legend_ui};
use crate::app::theme::tokens::{BLOCK, GAP, TINY};
use crate::app::theme::widgets;
use crate::core::locale::Lang;
use crate::core::report::{Block, MapShown, network_blocks};

/// The least width of a map, in sizes of text.
const LEAST: f32 = 22.0;

/// Everything that is said of the network, with both maps where they belong.
pub(super) fn network_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    for (index, block) in network_blocks(view.debrief, view.lang).iter().enumerate() {
        block_ui(ui, view.lang, index, block);
    }
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

fn block_ui(ui: &mut Ui, lang: Lang, index: usize, block: &Block) {
    match block {
        Block::Heading(text) => {
            ui.add_space(BLOCK);
            widgets::bold(ui, text);
        }
        Block::Para { text, mark } => {
            let mark = mark.trim();
            let text = match mark {
                "" => text.clone(),
                "-" => format!("•  {text}"),
                mark => format!("{mark}  {text}"),
            };
            widgets::para(ui, &text);
        }
        Block::Table {
            caption,
            head,
            rows,
        } => {
            widgets::para(ui, caption);
            let columns = head.len().max(1);
            let width = ui.available_width() / columns as f32 - GAP;
            widgets::sideways()
                .id_salt(("table", index))
                .show(ui, |ui| {
                    Grid::new(("table", index))
                        .num_columns(columns)
                        .spacing(vec2(GAP, GAP))
                        .striped(true)
                        .show(ui, |ui| table_ui(ui, width, head, rows));
                });
        }
        Block::Blank => ui.add_space(TINY),
        Block::Maps(maps) => maps_ui(ui, lang, maps),
        // These are in no report of a network.
        Block::Drawn { .. } | Block::Code(_) => {}
    }
}

fn table_ui(ui: &mut Ui, width: f32, head: &[String], rows: &[Vec<String>]) {
    let cell = |ui: &mut Ui, text| {
        ui.scope(|ui| {
            ui.set_width(width);
            ui.add(Label::new(text).wrap());
        });
    };
    for title in head {
        let text = widgets::strong_text(ui, title);
        cell(ui, text);
    }
    ui.end_row();
    for row in rows {
        for text in row {
            let text = widgets::body(ui, text);
            cell(ui, text);
        }
        ui.end_row();
    }
}
