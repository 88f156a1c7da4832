//! A choice in a grid: whom and what, decided together.

use bevy_egui::egui::{
    self, Grid, Id, Key, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, vec2,
};

use crate::app::command::Command;
use crate::app::theme::colors;
use crate::app::theme::tokens::{BLOCK, GAP, LINE};
use crate::app::theme::widgets;
use crate::core::locale::Lang;

/// A choice in a grid.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MatrixView {
    /// The question.
    pub prompt: String,
    /// Names of the rows.
    pub rows: Vec<String>,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// The open cells: row, column, id of the option.
    pub cells: Vec<(usize, usize, String)>,
    /// The selected option.
    pub selected: Option<String>,
}

/// How much wider the column with the names of the rows may be than the others.
const NAME: f32 = 1.7;

fn cell_id(option: &str) -> Id {
    Id::new(("cell", option))
}

/// Shows the grid.
pub(super) fn matrix_ui(ui: &mut Ui, _lang: Lang, view: &MatrixView) -> Option<Command> {
    let (mut asked, mut reached) = (None, None);
    widgets::bold(ui, &view.prompt);
    // A row in which nothing is open yet would only be a riddle.
    let open = |row: usize| view.cells.iter().any(|(r, _, _)| *r == row);
    let columns = view.columns.len().max(1);
    let width = (ui.available_width() / (columns as f32 + NAME) - BLOCK).clamp(60.0, 320.0);
    widgets::sideways().show(ui, |ui| {
        Grid::new("matrix")
            .min_col_width(width)
            .max_col_width(width * NAME)
            .spacing(vec2(GAP, GAP))
            .show(ui, |ui| {
                ui.label("");
                for column in &view.columns {
                    ui.scope(|ui| {
                        ui.set_max_width(width);
                        widgets::small(ui, column);
                    });
                }
                ui.end_row();
                let rows = view.rows.iter().enumerate();
                for (row_ix, row) in rows.filter(|(row_ix, _)| open(*row_ix)) {
                    widgets::para(ui, row);
                    for (column_ix, column) in view.columns.iter().enumerate() {
                        let cell = view
                            .cells
                            .iter()
                            .find(|(r, c, _)| (*r, *c) == (row_ix, column_ix));
                        match cell {
                            Some((_, _, id)) => {
                                let selected = view.selected.as_deref() == Some(id.as_str());
                                let name = format!("{row}: {column}");
                                let cell = cell_ui(ui, id, selected, &name);
                                if cell.clicked() {
                                    asked = Some(Command::Select(id.clone()));
                                }
                                if cell.gained_focus() {
                                    reached = Some(cell.rect);
                                }
                            }
                            None => drop(ui.label("")),
                        }
                    }
                    ui.end_row();
                }
            });
    });
    // The area that scrolls sideways keeps to itself that the page has to scroll too.
    if let Some(cell) = reached {
        ui.scroll_to_rect(cell, None);
    }
    asked
}

/// A radio button whose name is its row and column.
fn cell_ui(ui: &mut Ui, id: &str, selected: bool, name: &str) -> Response {
    let c = colors(ui);
    let size = widgets::em(ui) * 1.9;
    let (_, rect) = ui.allocate_space(vec2(size, size));
    let response = ui.interact(rect, cell_id(id), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, selected, name));
    let fill = if response.hovered() {
        c.hover
    } else {
        c.surface
    };
    let edge = Stroke::new(LINE, if selected { c.ink } else { c.edge });
    ui.painter()
        .rect(rect, size / 2.0, fill, edge, StrokeKind::Inside);
    if selected {
        ui.painter()
            .circle_filled(rect.center(), size * 0.28, c.accent);
    }
    widgets::focus(ui, response)
}

/// Enter decides once a cell is selected.
pub(super) fn keys(ui: &Ui, view: &MatrixView) -> Option<Command> {
    let focused = ui.memory(egui::Memory::focused);
    let selected = view.selected.as_deref().map(cell_id);
    let decides = selected.is_some() && (focused.is_none() || focused == selected);
    (decides && widgets::pressed(ui, Key::Enter)).then_some(Command::Confirm)
}
