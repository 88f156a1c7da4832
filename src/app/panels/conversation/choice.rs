//! A choice among lines: selected by number, arrow or click, decided with Enter or the button.

use bevy_egui::egui::{self, Id, Key, Ui};

use super::{ConversationView, numbers};
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

fn row_id(question: u64, option: &str) -> Id {
    Id::new(("option", question, option))
}

/// What a key selected, until it is shown as selected.
fn awaited() -> Id {
    Id::new("selected-awaited")
}

/// Notes that a key selected this, which gets the keyboard once it is shown as selected: a screen
/// reader says what a row is at the moment at which the keyboard comes to it.
pub(super) fn await_focus(ui: &Ui, row: Id) {
    // Or the arrow that was pressed would move the focus on from here by itself.
    ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
    ui.data_mut(|data| data.insert_temp(awaited(), Some(row)));
}

/// Gives the keyboard to what a key selected.
pub(super) fn focus_selected(ui: &Ui, selected: Option<Id>) {
    if selected.is_some() && ui.data(|data| data.get_temp(awaited())) == Some(selected) {
        ui.data_mut(|data| data.insert_temp(awaited(), None::<Id>));
        if let Some(row) = selected {
            ui.memory_mut(|memory| memory.request_focus(row));
        }
    }
}

impl ChooseView {
    /// How many things have a number: the options, and after them what can be done beside.
    pub(super) fn count(&self) -> usize {
        self.options.len() + self.asides.len()
    }
}

/// An aside that a number was typed for: it gets the keyboard, and Enter takes it.
fn aside_awaited() -> Id {
    Id::new("aside-awaited")
}

/// Shows the options and the asides.
pub(super) fn choose_ui(
    ui: &mut Ui,
    view: &ConversationView,
    choose: &ChooseView,
) -> Option<Command> {
    let mut asked = None;
    widgets::bold(ui, &say(view.lang, "app-choose", &[]));
    let selected = choose.selected.as_ref();
    focus_selected(ui, selected.map(|option| row_id(view.question, option)));
    for (index, option) in choose.options.iter().enumerate() {
        let row = OptionRow {
            id: row_id(view.question, &option.id),
            number: &numbers::number(index, choose.count()),
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
        let typed: Option<String> = ui.data_mut(|data| data.remove_temp(aside_awaited()));
        for (index, (id, text)) in choose.asides.iter().enumerate() {
            let number = numbers::number(choose.options.len() + index, choose.count());
            let words = format!("{number}. {text}");
            let button = ui.push_id(id, |ui| widgets::button(ui, &words)).inner;
            if typed.as_ref() == Some(id) {
                button.request_focus();
            }
            if button.clicked() {
                asked = Some(Command::Aside(id.clone()));
            }
        }
    }
    asked
}

/// What the keys select and decide, read before any row can take Enter for itself.
pub(super) fn keys(ui: &Ui, view: &ConversationView, choose: &ChooseView) -> Option<Command> {
    // Numbers in a field are numbers.
    if ui.ctx().text_edit_focused() {
        return None;
    }
    let pressed = |key| widgets::pressed(ui, key);
    let select = |option: &OptionView| {
        await_focus(ui, row_id(view.question, &option.id));
        Some(Command::Select(option.id.clone()))
    };
    if let Some(position) = numbers::typed(ui, view.question, choose.count()) {
        if let Some(option) = choose.options.get(position) {
            return select(option);
        }
        let (id, _) = choose.asides.get(position - choose.options.len())?;
        if choose.at_once {
            return Some(Command::Aside(id.clone()));
        }
        ui.data_mut(|data| data.insert_temp(aside_awaited(), id.clone()));
        return None;
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
