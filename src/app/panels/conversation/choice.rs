//! A choice among lines: selected by number, letter, arrow or click, decided with Enter or the button.

use bevy_egui::egui::{self, Id, Key, Ui, vec2};

use super::{AskView, ConversationView, numbers};
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

/// What can be chosen, in the order of its numbers and letters: where it stands, and its id.
pub(super) type Numbered<'v> = Vec<(Id, &'v str)>;

/// Rows of options, with the numbers that they have in the whole question, and of asides, with
/// letters.
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
    fn count(&self) -> usize {
        self.above + self.options.len()
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
            let number = numbers::number(self.above + index, self.count());
            let command = self.row_ui(ui, &number, option);
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
            let command = self.row_ui(ui, numbers::letter_of(index), &aside);
            asked = asked.or(command);
        }
        asked
    }

    fn row_ui(&self, ui: &mut Ui, key: &str, option: &OptionView) -> Option<Command> {
        let row = OptionRow {
            id: row_id(self.question, &option.id),
            key,
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

/// Selects what is shown in a row, which gets the keyboard.
pub(super) fn select(ui: &Ui, question: u64, id: &str) -> Command {
    await_focus(ui, row_id(question, id));
    Command::Conversation(ConversationCommand::Select(id.to_owned()))
}

/// Keeps room for the options while lines are still coming: when they come, nothing moves.
pub(super) fn keep_room(ui: &mut Ui, view: &ConversationView) {
    let AskView::Choose(choose) = &view.ask else {
        return;
    };
    let (width, gap) = (ui.available_width(), ui.spacing().item_spacing.y);
    let line = |text: &str| widgets::bold_height(ui, text, width) + gap;
    let row =
        |kind: Option<&str>, text: &str| widgets::option_row_height(ui, kind, text, width) + gap;
    let mut height = line(&say(view.lang, "app-choose", &[]));
    for option in &choose.options {
        height += row(option.kind.as_deref(), &option.text);
    }
    if !choose.asides.is_empty() {
        let beside = say(view.lang, "app-asides", &[]);
        height += GAP + widgets::small_height(ui, &beside, width) + gap;
    }
    for (_, text) in &choose.asides {
        height += row(None, text);
    }
    ui.allocate_space(vec2(width, height - gap));
}

/// A number selects, and so do the arrows.
pub(super) fn by_number_or_arrow(ui: &Ui, view: &ConversationView) -> Option<Command> {
    let AskView::Choose(choose) = &view.ask else {
        return None;
    };
    let things = Things {
        all: rows(view, choose).numbered().collect(),
        numbered: choose.options.len(),
        selected: choose.selected.as_deref(),
        rows_from: 0,
        at_once: choose.at_once,
    };
    things.by_number(ui, view).or_else(|| things.by_arrow(ui))
}

/// Enter decides once something is selected.
pub(super) fn by_enter(ui: &Ui, view: &ConversationView) -> Option<Command> {
    let AskView::Choose(choose) = &view.ask else {
        return None;
    };
    let things = rows(view, choose).numbered().collect();
    enter_among(ui, &things, choose.selected.as_deref())
}

/// What can be chosen by keys.
pub(super) struct Things<'v> {
    /// In the order in which the arrows go through them.
    pub(super) all: Numbered<'v>,
    /// So many of them, from the first on, have a number.
    pub(super) numbered: usize,
    pub(super) selected: Option<&'v str>,
    /// From here on they stand in rows, which the arrows go through.
    pub(super) rows_from: usize,
    /// What is selected is chosen.
    pub(super) at_once: bool,
}

impl Things<'_> {
    fn select(&self, ui: &Ui, at: usize) -> Option<Command> {
        let (row, id) = self.all.get(at)?;
        await_focus(ui, *row);
        Some(Command::Conversation(ConversationCommand::Select(
            (*id).to_owned(),
        )))
    }

    /// What a number selects.
    pub(super) fn by_number(&self, ui: &Ui, view: &ConversationView) -> Option<Command> {
        // Numbers in a field are numbers.
        if ui.ctx().text_edit_focused() {
            return None;
        }
        let position = numbers::typed(ui, view.question, self.numbered)?;
        self.select(ui, position)
    }

    /// Where the arrows go. Where what is selected is chosen they only go there.
    pub(super) fn by_arrow(&self, ui: &Ui) -> Option<Command> {
        let on_row = focused_among(ui, &self.all);
        // Elsewhere on the screen arrows mean what they mean there.
        let in_rows = match on_row {
            Some(at) => at >= self.rows_from,
            None => widgets::at_rest(ui) && self.rows_from == 0,
        };
        let last = self.all.len().checked_sub(1).filter(|_| in_rows)?;
        let from = on_row.or_else(|| position(&self.all, self.selected));
        let to = if widgets::pressed(ui, Key::ArrowDown) {
            from.map_or(0, |at| if at == last { 0 } else { at + 1 })
        } else if widgets::pressed(ui, Key::ArrowUp) {
            from.map_or(last, |at| at.checked_sub(1).unwrap_or(last))
        } else {
            return None;
        };
        if !self.at_once {
            return self.select(ui, to);
        }
        let (row, _) = self.all.get(to)?;
        ui.memory_mut(|memory| {
            memory.move_focus(egui::FocusDirection::None);
            memory.request_focus(*row);
        });
        None
    }
}

fn position(things: &Numbered<'_>, id: Option<&str>) -> Option<usize> {
    things.iter().position(|(_, thing)| id == Some(*thing))
}

fn focused_among(ui: &Ui, things: &Numbered<'_>) -> Option<usize> {
    let focused = ui.memory(egui::Memory::focused);
    things.iter().position(|(row, _)| focused == Some(*row))
}

/// Enter decides for what is selected, but not where it would press something else.
pub(super) fn enter_among(
    ui: &Ui,
    things: &Numbered<'_>,
    selected: Option<&str>,
) -> Option<Command> {
    let (on_row, selected) = (focused_among(ui, things), position(things, selected));
    let writes = ui.ctx().text_edit_focused();
    let decides = selected.is_some() && (widgets::at_rest(ui) || on_row == selected);
    (decides && !writes && widgets::pressed(ui, Key::Enter))
        .then_some(Command::Conversation(ConversationCommand::Confirm))
}
