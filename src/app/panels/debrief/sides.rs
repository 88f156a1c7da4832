//! Two things side by side, row by row: beside each other where there is room, and else below.

use bevy_egui::egui::{Ui, accesskit, vec2};

use super::blocks::{Place, blocks_ui};
use crate::app::theme::tokens::{BLOCK, GAP, TINY};
use crate::app::theme::widgets;
use crate::core::report::blocks::{Sides, SidesRow};

/// A side narrower than this, in sizes of text, is hard to read.
const LEAST: f32 = 18.0;

/// The rows of both sides.
pub(super) fn sides_ui(ui: &mut Ui, place: Place<'_>, sides: &Sides) {
    let half = (ui.available_width() - BLOCK) / 2.0;
    let beside = half >= widgets::em(ui) * LEAST;
    for (index, row) in sides.rows.iter().enumerate() {
        let salt = format!("{}.{index}", place.salt);
        let place = Place {
            salt: &salt,
            inside: true,
            ..place
        };
        widgets::card(ui, |ui| {
            widgets::bold(ui, &row.name);
            ui.add_space(TINY);
            if beside {
                let half = (ui.available_width() - BLOCK) / 2.0;
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = BLOCK;
                    for side in 0..2 {
                        let size = vec2(half, 0.0);
                        ui.push_id((&salt, side), |ui| {
                            ui.allocate_ui(size, |ui| {
                                ui.vertical(|ui| {
                                    ui.set_width(half);
                                    side_ui(ui, place, sides, row, side);
                                });
                            });
                        });
                    }
                });
            } else {
                for side in 0..2 {
                    ui.push_id((&salt, side), |ui| side_ui(ui, place, sides, row, side));
                    ui.add_space(TINY);
                }
            }
        });
        ui.add_space(GAP);
    }
}

/// One side of a row, under its own head: whoever hears it need not remember which side it is.
fn side_ui(ui: &mut Ui, place: Place<'_>, sides: &Sides, row: &SidesRow, side: usize) {
    let (Some(head), Some(cell)) = (sides.heads.get(side), row.cells.get(side)) else {
        return;
    };
    let name = format!("{} – {head}", row.name);
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(accesskit::Role::Group);
        node.set_label(name);
    });
    ui.spacing_mut().item_spacing.x = GAP;
    widgets::small(ui, head);
    let salt = format!("{}/{side}", place.salt);
    blocks_ui(
        ui,
        Place {
            salt: &salt,
            ..place
        },
        cell,
    );
}
