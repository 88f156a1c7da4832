//! A choice among lines: selected by number, arrow or click, decided with Enter or the button.

use bevy_egui::egui::{self, Id, Key, Ui};

use super::{ConversationView, numbers};
use crate::app::command::{Command, ConversationCommand};
use crate::app::theme::tokens::GAP;
use crate::app::theme::widgets::{self, OptionRow};
use crate::core::locale::{Lang, say};

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

pub(super) fn row_id(question: u64, option: &str) -> Id {
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

/// What can be chosen, in the order of its numbers: where it stands, and its id.
pub(super) type Numbered<'v> = Vec<(Id, &'v str)>;

/// Rows of options and asides, with the numbers that they have in the whole question.
pub(super) struct Rows<'v> {
    pub(super) question: u64,
    pub(super) options: &'v [OptionView],
    pub(super) asides: &'v [(String, String)],
    pub(super) selected: Option<&'v str>,
    /// How many things with a number stand above.
    pub(super) above: usize,
}

impl<'v> Rows<'v> {
    /// How many things have a number, with those above.
    pub(super) fn count(&self) -> usize {
        self.above + self.options.len() + self.asides.len()
    }

    /// What can be chosen in these rows.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (Id, &'v str)> {
        let options = self.options.iter().map(|option| option.id.as_str());
        let asides = self.asides.iter().map(|(id, _)| id.as_str());
        let question = self.question;
        options
            .chain(asides)
            .map(move |id| (row_id(question, id), id))
    }

    /// Shows them.
    pub(super) fn ui(&self, ui: &mut Ui, lang: Lang) -> Option<Command> {
        let mut asked = None;
        for (index, option) in self.options.iter().enumerate() {
            let command = self.row_ui(ui, index, option);
            asked = asked.or(command);
        }
        if !self.asides.is_empty() {
            ui.add_space(GAP);
            widgets::small(ui, &say(lang, "app-asides", &[]));
        }
        for (index, (id, text)) in self.asides.iter().enumerate() {
            let aside = OptionView {
                id: id.clone(),
                kind: None,
                text: text.clone(),
            };
            let command = self.row_ui(ui, self.options.len() + index, &aside);
            asked = asked.or(command);
        }
        asked
    }

    fn row_ui(&self, ui: &mut Ui, index: usize, option: &OptionView) -> Option<Command> {
        let row = OptionRow {
            id: row_id(self.question, &option.id),
            number: &numbers::number(self.above + index, self.count()),
            kind: option.kind.as_deref(),
            text: &option.text,
            selected: self.selected == Some(option.id.as_str()),
        };
        let pressed = widgets::option_row(ui, row).clicked();
        pressed.then(|| Command::Conversation(ConversationCommand::Select(option.id.clone())))
    }
}

fn rows<'v>(view: &ConversationView, choose: &'v ChooseView) -> Rows<'v> {
    Rows {
        question: view.question,
        options: &choose.options,
        asides: &choose.asides,
        selected: choose.selected.as_deref(),
        above: 0,
    }
}

/// Shows the options and the asides.
pub(super) fn choose_ui(
    ui: &mut Ui,
    view: &ConversationView,
    choose: &ChooseView,
) -> Option<Command> {
    widgets::bold(ui, &say(view.lang, "app-choose", &[]));
    let selected = choose.selected.as_ref();
    focus_selected(ui, selected.map(|option| row_id(view.question, option)));
    rows(view, choose).ui(ui, view.lang)
}

/// What the keys select and decide, read before any row can take Enter for itself.
pub(super) fn keys(ui: &Ui, view: &ConversationView, choose: &ChooseView) -> Option<Command> {
    let things = rows(view, choose).numbered().collect();
    keys_among(ui, view, &things, choose.selected.as_deref(), 0)
}

/// A number selects, and so do the arrows among what stands in rows, from the thing at `rows_from`
/// on; Enter decides once something is selected.
pub(super) fn keys_among(
    ui: &Ui,
    view: &ConversationView,
    things: &Numbered<'_>,
    selected: Option<&str>,
    rows_from: usize,
) -> Option<Command> {
    // Numbers in a field are numbers.
    if ui.ctx().text_edit_focused() {
        return None;
    }
    let select = |at: usize| {
        let (row, id) = things.get(at)?;
        await_focus(ui, *row);
        Some(Command::Conversation(ConversationCommand::Select(
            (*id).to_owned(),
        )))
    };
    if let Some(position) = numbers::typed(ui, view.question, things.len()) {
        return select(position);
    }
    let focused = ui.memory(egui::Memory::focused);
    let on_row = things.iter().position(|(row, _)| focused == Some(*row));
    let selected = things.iter().position(|(_, id)| selected == Some(*id));
    // Elsewhere on the screen arrows and Enter mean what they mean there.
    let free = widgets::at_rest(ui);
    let in_rows = match on_row {
        Some(at) => at >= rows_from,
        None => free && rows_from == 0,
    };
    if let Some(last) = things.len().checked_sub(1).filter(|_| in_rows) {
        let from = on_row.or(selected);
        if widgets::pressed(ui, Key::ArrowDown) {
            return select(from.map_or(0, |at| if at == last { 0 } else { at + 1 }));
        }
        if widgets::pressed(ui, Key::ArrowUp) {
            return select(from.map_or(last, |at| at.checked_sub(1).unwrap_or(last)));
        }
    }
    let decides = selected.is_some() && (free || on_row == selected);
    (decides && widgets::pressed(ui, Key::Enter))
        .then_some(Command::Conversation(ConversationCommand::Confirm))
}
