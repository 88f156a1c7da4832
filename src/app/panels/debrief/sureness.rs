//! How sure somebody was, and how often that was right: a dot for each choice, full for one that
//! fitted, between what it is of and the same in words.

use bevy_egui::egui::{Sense, Stroke, Ui, pos2, vec2};

use crate::app::theme::colors;
use crate::app::theme::tokens::{GAP, LINE};
use crate::app::theme::widgets;
use crate::core::report::blocks::SureRow;

/// A row for each step of confidence.
pub(super) fn sureness_ui(ui: &mut Ui, rows: &[SureRow]) {
    let names = rows.iter().map(|row| widgets::width_of(ui, &row.name));
    let name = names.fold(0.0, f32::max);
    let dots = rows.iter().map(|row| row.signs().0).max().unwrap_or(0);
    for row in rows {
        ui.horizontal_wrapped(|ui| {
            let shown = widgets::para(ui, &row.name);
            ui.add_space((name - shown.rect.width()).max(0.0));
            dots_ui(ui, row, dots);
            widgets::para(ui, &row.words);
        });
    }
    ui.add_space(GAP);
}

/// The dots of a row, in the room for so many.
fn dots_ui(ui: &mut Ui, row: &SureRow, room: usize) {
    let c = colors(ui);
    let step = widgets::em(ui);
    let size = vec2(step * room as f32 + GAP, step);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let painter = ui.painter_at(rect.expand(LINE * 2.0));
    let (signs, full) = row.signs();
    for at in 0..signs {
        let center = pos2(rect.left() + step * (at as f32 + 0.5), rect.center().y);
        let fill = if at < full { c.ink } else { c.surface };
        painter.circle(center, step * 0.36, fill, Stroke::new(LINE * 1.5, c.ink));
    }
}
