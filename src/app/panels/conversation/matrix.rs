//! A choice in a grid: whom and what, decided together.
//!
//! Each open cell has a number. Where a word would not fit into its column, the cells stand below
//! each other as rows. What can be chosen besides, as what is possible at any moment, stands below.

use bevy_egui::egui::{Align, Color32, Id, Layout, TextStyle, Ui, vec2};

use super::choice::{OptionView, Rows, Things, enter_among, focus_selected, row_id};
use super::{AskView, ConversationView, numbers};
use crate::app::command::{Command, ConversationCommand};
use crate::app::theme::tokens::{BLOCK, GAP};
use crate::app::theme::widgets::{self, OptionRow};

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
    /// What else can be chosen, in the offered order: it stands below the grid.
    pub others: Vec<OptionView>,
    /// What can be done beside a choice: id and text.
    pub asides: Vec<(String, String)>,
    /// The selected option.
    pub selected: Option<String>,
}

impl MatrixView {
    /// The open cells in the order in which they are read.
    fn in_order(&self) -> Vec<&(usize, usize, String)> {
        let mut cells: Vec<_> = self.cells.iter().collect();
        cells.sort();
        cells
    }

    /// What stands below the grid, numbered on from its cells.
    fn rest<'v>(&'v self, view: &ConversationView) -> Rows<'v> {
        Rows {
            question: view.question,
            options: &self.others,
            asides: &self.asides,
            selected: self.selected.as_deref(),
            above: self.cells.len(),
        }
    }

    /// How many things have a number: the cells, and after them the options below.
    pub(super) fn count(&self) -> usize {
        self.cells.len() + self.others.len()
    }
}

/// The widths of a grid: the names of the rows, and each column.
struct Widths {
    name: f32,
    column: f32,
}

fn cell_id(question: u64, option: &str) -> Id {
    Id::new(("cell", question, option))
}

/// Whether the cells stood below each other when they were last shown.
fn in_rows() -> Id {
    Id::new("matrix-in-rows")
}

/// Shows the grid.
pub(super) fn matrix_ui(
    ui: &mut Ui,
    view: &ConversationView,
    matrix: &MatrixView,
) -> Option<Command> {
    widgets::bold(ui, &matrix.prompt);
    let selected = matrix.selected.as_ref();
    let is_cell = |id: &String| matrix.cells.iter().any(|(_, _, cell)| cell == id);
    let place = |id: &String| match is_cell(id) {
        true => cell_id(view.question, id),
        false => row_id(view.question, id),
    };
    focus_selected(ui, selected.map(place));
    let widths = widths(ui, matrix);
    ui.data_mut(|data| data.insert_temp(in_rows(), widths.is_none()));
    let asked = match widths {
        Some(widths) => grid_ui(ui, view, matrix, &widths),
        None => rows_ui(ui, view, matrix),
    };
    let rest = matrix.rest(view).ui(ui, view.lang);
    asked.or(rest)
}

/// The widths at which no word has to be broken, if there is room for them.
fn widths(ui: &Ui, matrix: &MatrixView) -> Option<Widths> {
    let count = matrix.columns.len().max(1) as f32;
    let room = ui.available_width() - GAP * count;
    let widest = |texts: &[String], style: &TextStyle, split: bool| {
        let words = texts.iter().flat_map(|text| {
            let whole = (!split).then_some(text.as_str());
            whole.into_iter().chain(text.split_whitespace())
        });
        words
            .map(|word| text_width(ui, word, style))
            .fold(0.0, f32::max)
    };
    let column = widest(&matrix.columns, &TextStyle::Small, true).max(widgets::mark_size(ui));
    let least = widest(&matrix.rows, &TextStyle::Body, true);
    let most = widest(&matrix.rows, &TextStyle::Body, false);
    let name = (room - column * count).min(most);
    if name < least {
        return None;
    }
    let column = ((room - name) / count).min(widgets::em(ui) * 14.0);
    Some(Widths { name, column })
}

fn text_width(ui: &Ui, text: &str, style: &TextStyle) -> f32 {
    let font = style.resolve(ui.style());
    let color = Color32::PLACEHOLDER;
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, color);
    galley.size().x + 1.0
}

fn grid_ui(
    ui: &mut Ui,
    view: &ConversationView,
    matrix: &MatrixView,
    widths: &Widths,
) -> Option<Command> {
    let mut asked = None;
    let cells = matrix.in_order();
    let column = |ui: &mut Ui, width: f32, content: &mut dyn FnMut(&mut Ui)| {
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            content(ui);
        });
    };
    let line = |ui: &mut Ui, content: &mut dyn FnMut(&mut Ui)| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            content(ui);
        });
        ui.add_space(GAP);
    };
    line(ui, &mut |ui| {
        column(ui, widths.name, &mut |_| {});
        for name in &matrix.columns {
            column(ui, widths.column, &mut |ui| {
                ui.with_layout(Layout::top_down(Align::Center), |ui| {
                    widgets::small(ui, name)
                });
            });
        }
    });
    // A row in which nothing is open yet would only be a riddle.
    let open = |row: usize| matrix.cells.iter().any(|(r, _, _)| *r == row);
    let rows = matrix.rows.iter().enumerate();
    for (row_ix, row) in rows.filter(|(row_ix, _)| open(*row_ix)) {
        line(ui, &mut |ui| {
            column(ui, widths.name, &mut |ui| drop(widgets::para(ui, row)));
            for (column_ix, name) in matrix.columns.iter().enumerate() {
                let here = |cell: &&(usize, usize, String)| (cell.0, cell.1) == (row_ix, column_ix);
                let cell = cells.iter().position(here);
                column(ui, widths.column, &mut |ui| {
                    let Some(position) = cell else { return };
                    let id = &cells[position].2;
                    let number = numbers::number(position, matrix.count());
                    let mark = widgets::number_mark(
                        ui,
                        cell_id(view.question, id),
                        widths.column,
                        &number,
                        matrix.selected.as_ref() == Some(id),
                        &format!("{number}. {row}: {name}"),
                    );
                    if mark.clicked() {
                        asked = Some(Command::Conversation(ConversationCommand::Select(
                            id.clone(),
                        )));
                    }
                });
            }
        });
    }
    ui.add_space(BLOCK - GAP);
    asked
}

/// The same, one cell below the other.
fn rows_ui(ui: &mut Ui, view: &ConversationView, matrix: &MatrixView) -> Option<Command> {
    let mut asked = None;
    for (position, (row, column, id)) in matrix.in_order().into_iter().enumerate() {
        let text = |texts: &[String], at: usize| texts.get(at).cloned().unwrap_or_default();
        let row = OptionRow {
            id: cell_id(view.question, id),
            key: &numbers::number(position, matrix.count()),
            kind: Some(&text(&matrix.rows, *row)),
            text: &text(&matrix.columns, *column),
            selected: matrix.selected.as_ref() == Some(id),
        };
        if widgets::option_row(ui, row).clicked() {
            asked = Some(Command::Conversation(ConversationCommand::Select(
                id.clone(),
            )));
        }
    }
    asked
}

fn things<'v>(ui: &Ui, view: &ConversationView, matrix: &'v MatrixView) -> Things<'v> {
    let cells = matrix.in_order().into_iter();
    let cells = cells.map(|(_, _, id)| (cell_id(view.question, id), id.as_str()));
    let in_rows = ui.data(|data| data.get_temp(in_rows())) == Some(true);
    Things {
        all: cells.chain(matrix.rest(view).numbered()).collect(),
        numbered: matrix.count(),
        selected: matrix.selected.as_deref(),
        rows_from: if in_rows { 0 } else { matrix.cells.len() },
        at_once: false,
    }
}

/// A number selects, and among what stands below each other so do the arrows.
pub(super) fn by_number_or_arrow(ui: &Ui, view: &ConversationView) -> Option<Command> {
    let AskView::Matrix(matrix) = &view.ask else {
        return None;
    };
    let things = things(ui, view, matrix);
    things.by_number(ui, view).or_else(|| things.by_arrow(ui))
}

/// Enter decides once something is selected.
pub(super) fn by_enter(ui: &Ui, view: &ConversationView) -> Option<Command> {
    let AskView::Matrix(matrix) = &view.ask else {
        return None;
    };
    enter_among(
        ui,
        &things(ui, view, matrix).all,
        matrix.selected.as_deref(),
    )
}
