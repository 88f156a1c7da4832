//! The network: your map beside the whole one, and what the report says of both.
//!
//! The words are those of the text report; here they are only set out.

use bevy_egui::egui::{Grid, Label, Ui, vec2};

use super::DebriefView;
use crate::app::panels::map::{drawing_ui, legend_ui};
use crate::app::theme::tokens::{BLOCK, GAP, TINY};
use crate::app::theme::widgets;
use crate::core::assessment::debrief::network::NetworkDebrief;
use crate::core::locale::say;
use crate::core::network::layout::MapNode;
use crate::core::network::placement::Placement;
use crate::core::report::{Block, network_blocks};

/// The least width of a map, in sizes of text.
const LEAST: f32 = 22.0;

/// Both maps, and everything that is said of the network.
pub(super) fn network_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    let Some(network) = &view.debrief.network else {
        return;
    };
    maps_ui(ui, view, network);
    for (index, block) in network_blocks(view.debrief, view.lang).iter().enumerate() {
        block_ui(ui, index, block);
    }
}

fn maps_ui(ui: &mut Ui, view: &DebriefView<'_>, network: &NetworkDebrief) {
    let Some(map) = &network.map else {
        return;
    };
    let yours: Vec<Option<Placement>> = map.contacts.iter().map(|at| at.yours).collect();
    let truth: Vec<Option<Placement>> = network
        .people
        .iter()
        .map(|person| Some(person.placement))
        .collect();
    let both = [("map-yours", yours), ("map-truth", truth)];
    let least = widgets::em(ui) * LEAST;
    let half = (ui.available_width() - BLOCK) / 2.0;
    if half >= least {
        ui.horizontal_top(|ui| {
            for (title, placements) in &both {
                ui.allocate_ui(vec2(half, 0.0), |ui| {
                    ui.vertical(|ui| map_ui(ui, view, network, title, placements));
                });
            }
        });
    } else {
        for (title, placements) in &both {
            map_ui(ui, view, network, title, placements);
            ui.add_space(GAP);
        }
    }
    legend_ui(ui, view.lang);
}

fn map_ui(
    ui: &mut Ui,
    view: &DebriefView<'_>,
    network: &NetworkDebrief,
    title: &str,
    placements: &[Option<Placement>],
) {
    let people = network.people.iter().zip(placements).enumerate();
    let nodes: Vec<MapNode> = people
        .filter_map(|(seat, (person, at))| {
            Some(MapNode {
                seat,
                name: person.name.clone(),
                kind: person.kind,
                at: (*at)?,
            })
        })
        .collect();
    widgets::bold(ui, &say(view.lang, title, &[]));
    let width = ui.available_width();
    let room = (width, width * 1.1, network.people.len());
    widgets::sideways().id_salt(title).show(ui, |ui| {
        drawing_ui(ui, view.lang, &view.debrief.client, &nodes, room);
    });
}

fn block_ui(ui: &mut Ui, index: usize, block: &Block) {
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
        // The maps stand above; the other two are in no report of a network.
        Block::Maps(_) | Block::Drawn { .. } | Block::Code(_) => {}
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
