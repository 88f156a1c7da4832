//! A choice among lines: selected by number, arrow or click, decided with Enter or the button.

use bevy_egui::egui::{self, Id, Key, Ui};

use super::{AskView, ConversationView};
use crate::app::command::Command;
use crate::app::theme::tokens::GAP;
use crate::app::theme::widgets::{self, OptionRow};
use crate::core::locale::say;

/// A choice among lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChooseView {
    /// The options in the offered order.
    pub options: Vec<OptionView>,
    /// What can be done beside a choice: id and text.
    pub asides: Vec<(String, String)>,
    /// The selected option.
    pub selected: Option<String>,
    /// One press decides.
    pub at_once: bool,
}

/// An option.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OptionView {
    /// Its id.
    pub id: String,
    /// Said, done or left unsaid, in a word; none for what is said.
    pub kind: Option<String>,
    /// What it says.
    pub text: String,
}

const NUMBERS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

fn row_id(question: u64, option: &str) -> Id {
    Id::new(("option", question, option))
}

/// The row that a key selected, until it is shown as selected.
fn awaited() -> Id {
    Id::new("option-awaited")
}

/// Gives the keyboard to the row that a key selected. Not before it is selected: a screen reader
/// says what a row is at the moment at which the keyboard comes to it.
fn focus_selected(ui: &Ui, view: &ConversationView, choose: &ChooseView) {
    let Some(selected) = &choose.selected else {
        return;
    };
    let row = row_id(view.question, selected);
    if ui.data(|data| data.get_temp(awaited())) == Some(Some(row)) {
        ui.data_mut(|data| data.insert_temp(awaited(), None::<Id>));
        ui.memory_mut(|memory| memory.request_focus(row));
    }
}

/// Shows the options and the asides.
pub(super) fn choose_ui(
    ui: &mut Ui,
    view: &ConversationView,
    choose: &ChooseView,
) -> Option<Command> {
    let mut asked = None;
    widgets::bold(ui, &say(view.lang, "app-choose", &[]));
    focus_selected(ui, view, choose);
    for (index, option) in choose.options.iter().enumerate() {
        let row = OptionRow {
            id: row_id(view.question, &option.id),
            key: (index < NUMBERS.len()).then_some(index + 1),
            kind: option.kind.as_deref(),
            text: &option.text,
            selected: choose.selected.as_deref() == Some(option.id.as_str()),
        };
        if widgets::option_row(ui, row).clicked() {
            asked = Some(Command::Select(option.id.clone()));
        }
    }
    if !choose.asides.is_empty() {
        ui.add_space(GAP);
        widgets::small(ui, &say(view.lang, "app-asides", &[]));
        for (id, text) in &choose.asides {
            if ui
                .push_id(id, |ui| widgets::button(ui, text))
                .inner
                .clicked()
            {
                asked = Some(Command::Aside(id.clone()));
            }
        }
    }
    asked
}

/// Whether what is asked now is selected first and then decided.
pub(super) fn confirms(view: &ConversationView) -> bool {
    matches!(view.ask, AskView::Choose(_) | AskView::Matrix(_))
}

/// What the keys select and decide, read before any row can take Enter for itself.
pub(super) fn confirm_keys(ui: &Ui, view: &ConversationView) -> Option<Command> {
    match &view.ask {
        _ if view.leaving => None,
        AskView::Choose(choose) => keys(ui, view, choose),
        AskView::Matrix(matrix) => super::matrix::keys(ui, matrix),
        _ => None,
    }
}

/// At the foot: the button that decides, and what the keys do.
pub(super) fn confirm_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    let (selected, at_once) = match &view.ask {
        AskView::Choose(choose) => (choose.selected.is_some(), choose.at_once),
        AskView::Matrix(matrix) => (matrix.selected.is_some(), false),
        _ => return None,
    };
    ui.horizontal_wrapped(|ui| {
        let confirm = say(view.lang, "app-confirm", &[]);
        let decided = !at_once && widgets::primary(ui, &confirm, selected).clicked();
        let hint = match (at_once, selected) {
            (true, _) => "app-hint-at-once",
            (false, true) => "app-hint-selected",
            (false, false) => "app-hint-select",
        };
        widgets::small(ui, &say(view.lang, hint, &[]));
        decided.then_some(Command::Confirm)
    })
    .inner
}

fn keys(ui: &Ui, view: &ConversationView, choose: &ChooseView) -> Option<Command> {
    // Numbers in a field are numbers.
    if ui.ctx().text_edit_focused() {
        return None;
    }
    let pressed = |key| widgets::pressed(ui, key);
    let select = |option: &OptionView| {
        // Or the arrow that was pressed would move the focus on from here by itself.
        ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
        let row = row_id(view.question, &option.id);
        ui.data_mut(|data| data.insert_temp(awaited(), Some(row)));
        Some(Command::Select(option.id.clone()))
    };
    for (key, option) in NUMBERS.into_iter().zip(&choose.options) {
        if pressed(key) {
            return select(option);
        }
    }
    let focused = ui.memory(egui::Memory::focused);
    let on_row = choose
        .options
        .iter()
        .position(|option| focused == Some(row_id(view.question, &option.id)));
    let selected = choose
        .options
        .iter()
        .position(|option| choose.selected.as_deref() == Some(option.id.as_str()));
    // Elsewhere on the screen arrows and Enter mean what they mean there.
    if widgets::at_rest(ui) || on_row.is_some() {
        let count = choose.options.len();
        let from = on_row.or(selected);
        if count > 0 && pressed(Key::ArrowDown) {
            return select(&choose.options[from.map_or(0, |at| (at + 1) % count)]);
        }
        if count > 0 && pressed(Key::ArrowUp) {
            return select(&choose.options[from.map_or(count - 1, |at| (at + count - 1) % count)]);
        }
        if selected.is_some() && (on_row.is_none() || on_row == selected) && pressed(Key::Enter) {
            return Some(Command::Confirm);
        }
    }
    None
}
