//! What is answered otherwise than by a choice: signals, own words, the end.

use bevy_egui::egui::{Key, Modifiers, TextEdit, Ui};

use super::ConversationView;
use crate::app::command::Command;
use crate::app::theme::tokens::GAP;
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};

/// Signals to mark.
pub(super) fn observe_ui(
    ui: &mut Ui,
    lang: Lang,
    prompt: &str,
    signals: &[(String, String, bool)],
) -> Option<Command> {
    let mut asked = None;
    widgets::bold(ui, prompt);
    for (id, text, marked) in signals {
        let mut marked = *marked;
        if widgets::checkbox(ui, &mut marked, text).changed() {
            asked = Some(Command::Mark(id.clone(), marked));
        }
    }
    ui.add_space(GAP);
    if widgets::primary(ui, &say(lang, "app-go-on", &[]), true).clicked() || enter(ui) {
        asked = Some(Command::SubmitMarks);
    }
    asked
}

/// The longest answer in own words, in characters.
const LONGEST_ANSWER: usize = 10_000;

/// How many characters before that the reader is told.
const NEARLY_FULL: usize = 500;

/// A question in own words.
pub(super) fn reflect_ui(
    ui: &mut Ui,
    view: &ConversationView,
    question: &str,
    draft: &str,
) -> Option<Command> {
    let mut asked = None;
    // Before the field takes Enter for a new line.
    let done = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    if done {
        asked = Some(if draft.trim().is_empty() {
            Command::SkipReflection
        } else {
            Command::SubmitReflection
        });
    }
    let label = widgets::bold(ui, question);
    let mut answer = draft.to_owned();
    let field = TextEdit::multiline(&mut answer)
        .id_salt(("reflect", view.moment))
        .desired_rows(4)
        .margin(ui.spacing().button_padding)
        .desired_width(f32::INFINITY)
        .char_limit(LONGEST_ANSWER);
    let field = ui.add(field).labelled_by(label.id);
    if field.changed() {
        asked = Some(Command::Draft(answer));
    }
    if widgets::at_rest(ui) {
        field.request_focus();
    }
    widgets::focus(ui, field);
    widgets::small(ui, &say(view.lang, "app-reflect-about", &[]));
    let length = draft.chars().count();
    if length >= LONGEST_ANSWER - NEARLY_FULL {
        let (length, most) = (length.to_string(), LONGEST_ANSWER.to_string());
        let args = [("count", length.as_str()), ("most", most.as_str())];
        widgets::small(ui, &say(view.lang, "app-reflect-full", &args));
    }
    ui.horizontal_wrapped(|ui| {
        if widgets::primary(
            ui,
            &say(view.lang, "app-go-on", &[]),
            !draft.trim().is_empty(),
        )
        .clicked()
        {
            asked = Some(Command::SubmitReflection);
        }
        if widgets::button(ui, &say(view.lang, "app-skip", &[])).clicked() {
            asked = Some(Command::SkipReflection);
        }
    });
    asked
}

/// The end of the conversation.
pub(super) fn ended_ui(ui: &mut Ui, lang: Lang, title: &str, text: &str) -> Option<Command> {
    let mut asked = None;
    widgets::card(ui, |ui| {
        widgets::small(ui, &say(lang, "app-ended", &[]));
        widgets::section_heading(ui, title);
        widgets::para(ui, text);
        ui.add_space(GAP);
        if widgets::primary(ui, &say(lang, "app-to-debrief", &[]), true).clicked() || enter(ui) {
            asked = Some(Command::ToDebrief);
        }
    });
    asked
}

/// Enter, with nothing in hand that wants it.
fn enter(ui: &Ui) -> bool {
    widgets::at_rest(ui) && widgets::pressed(ui, Key::Enter)
}
