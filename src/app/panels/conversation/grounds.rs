//! Why something is chosen, and how sure one is of it: asked once an option is picked, before
//! anything is shown that it leads to.

use bevy_egui::egui::{Align, FocusDirection, Id, Key, Memory, Rect, TextEdit, Ui};

use super::choice::{await_focus, focus_selected};
use super::{AskView, ConversationView, numbers};
use crate::app::command::{AnswerCommand, Command};
use crate::app::theme::tokens::GAP;
use crate::app::theme::widgets::{self, OptionRow};
use crate::core::dialogue::{Confidence, LONGEST_REASON};
use crate::core::locale::say;
use crate::core::report::confidence_words;

/// What is asked about a picked option.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroundsView {
    /// The option, as it is said or done.
    pub line: String,
    /// The reason as it is written so far.
    pub why: String,
    /// How sure, so far.
    pub confidence: Option<Confidence>,
}

fn field_id() -> Id {
    Id::new("reason-field")
}

fn row_id(question: u64, step: Confidence) -> Id {
    Id::new(("confidence", question, step.id()))
}

/// Shows the option, the field for the reason, and the four steps.
pub(super) fn grounds_ui(
    ui: &mut Ui,
    view: &ConversationView,
    grounds: &GroundsView,
) -> Option<Command> {
    let new = widgets::lies_open(ui, "grounds");
    let top = ui.cursor().min;
    widgets::bold(
        ui,
        &say(view.lang, "sure-you-pick", &[("text", &grounds.line)]),
    );
    ui.add_space(GAP);
    let written = reason_ui(ui, view, grounds, new);
    ui.add_space(GAP);
    let picked = steps_ui(ui, view, grounds);
    if new {
        // All of it is seen, and not only the field that has the keyboard.
        let whole = Rect::from_two_pos(top, ui.min_rect().max);
        ui.scroll_to_rect(whole, Some(Align::BOTTOM));
    }
    written.or(picked)
}

fn reason_ui(
    ui: &mut Ui,
    view: &ConversationView,
    grounds: &GroundsView,
    new: bool,
) -> Option<Command> {
    let label = widgets::field_label(ui, &say(view.lang, "sure-why", &[]));
    let mut why = grounds.why.clone();
    // One line, of which all is in sight: Enter goes on to the steps.
    let field = TextEdit::multiline(&mut why)
        .return_key(None)
        .desired_rows(1)
        .id(field_id())
        .char_limit(LONGEST_REASON)
        .margin(ui.spacing().button_padding)
        .desired_width(f32::INFINITY);
    let field = ui.add(field).labelled_by(label.id);
    let changed = field.changed();
    if new {
        field.request_focus();
    }
    widgets::focus(ui, field);
    let length = grounds.why.chars().count();
    if length * 10 >= LONGEST_REASON * 9 {
        let (count, most) = (length.to_string(), LONGEST_REASON.to_string());
        let args = [("count", count.as_str()), ("most", most.as_str())];
        widgets::small(ui, &say(view.lang, "sure-full", &args));
    }
    changed.then(|| Command::Answer(AnswerCommand::Reason(why.replace(['\r', '\n'], " "))))
}

fn steps_ui(ui: &mut Ui, view: &ConversationView, grounds: &GroundsView) -> Option<Command> {
    let how = say(view.lang, "sure-how", &[]);
    widgets::field_label(ui, &how);
    focus_selected(
        ui,
        grounds.confidence.map(|step| row_id(view.question, step)),
    );
    let mut asked = None;
    for (index, step) in Confidence::ALL.into_iter().enumerate() {
        let number = numbers::number(index, Confidence::ALL.len());
        let row = OptionRow {
            id: row_id(view.question, step),
            key: &number,
            kind: None,
            text: &confidence_words(view.lang, step),
            selected: grounds.confidence == Some(step),
        };
        let pressed = widgets::described(widgets::option_row(ui, row), &how).clicked();
        if pressed {
            asked = Some(Command::Answer(AnswerCommand::Confidence(step)));
        }
    }
    asked
}

/// What the keys ask for: Enter goes from the reason to the steps; there numbers and arrows say how
/// sure, and Enter decides.
pub(super) fn by_keys(ui: &Ui, view: &ConversationView) -> Option<Command> {
    let AskView::Grounds(grounds) = &view.ask else {
        return None;
    };
    let focused = ui.memory(Memory::focused);
    if focused == Some(field_id()) {
        if widgets::pressed(ui, Key::Enter) {
            let to = grounds.confidence.unwrap_or(Confidence::ALL[0]);
            go_to(ui, row_id(view.question, to));
        }
        return None;
    }
    let on_row = Confidence::ALL
        .into_iter()
        .position(|step| focused == Some(row_id(view.question, step)));
    by_number(ui, view)
        .or_else(|| by_arrow(ui, view, grounds, on_row))
        .or_else(|| by_enter(ui, grounds, on_row))
}

fn go_to(ui: &Ui, row: Id) {
    ui.memory_mut(|memory| {
        // Or the key that was pressed would move the focus on from here by itself.
        memory.move_focus(FocusDirection::None);
        memory.request_focus(row);
    });
}

fn select(ui: &Ui, view: &ConversationView, at: usize) -> Option<Command> {
    let step = *Confidence::ALL.get(at)?;
    await_focus(ui, row_id(view.question, step));
    Some(Command::Answer(AnswerCommand::Confidence(step)))
}

fn by_number(ui: &Ui, view: &ConversationView) -> Option<Command> {
    if ui.ctx().text_edit_focused() {
        return None;
    }
    let at = numbers::typed(ui, view.question, Confidence::ALL.len())?;
    select(ui, view, at)
}

fn by_arrow(
    ui: &Ui,
    view: &ConversationView,
    grounds: &GroundsView,
    on_row: Option<usize>,
) -> Option<Command> {
    if on_row.is_none() && !widgets::at_rest(ui) {
        return None;
    }
    let last = Confidence::ALL.len() - 1;
    let chosen = grounds.confidence;
    let chosen = chosen.and_then(|chosen| Confidence::ALL.into_iter().position(|it| it == chosen));
    let from = on_row.or(chosen);
    let to = if widgets::pressed(ui, Key::ArrowDown) {
        from.map_or(0, |at| if at == last { 0 } else { at + 1 })
    } else if widgets::pressed(ui, Key::ArrowUp) {
        from.map_or(last, |at| at.checked_sub(1).unwrap_or(last))
    } else {
        return None;
    };
    select(ui, view, to)
}

/// Enter on the step that is chosen decides; on another one it chooses that, as any press does.
fn by_enter(ui: &Ui, grounds: &GroundsView, on_row: Option<usize>) -> Option<Command> {
    let chosen = grounds.confidence?;
    let here = on_row.and_then(|at| Confidence::ALL.get(at)) == Some(&chosen);
    let decides = here || widgets::at_rest(ui);
    (decides && widgets::pressed(ui, Key::Enter))
        .then_some(Command::Answer(AnswerCommand::SubmitGrounds))
}
