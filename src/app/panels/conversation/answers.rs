//! What is answered otherwise than by a choice: signals, own words, the end.

use bevy_egui::egui::{TextEdit, Ui};

use super::{ConversationView, numbers};
use crate::app::command::{AnswerCommand, Command};
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};

/// Signals to mark.
pub(super) fn observe_ui(
    ui: &mut Ui,
    prompt: &str,
    signals: &[(String, String, bool)],
) -> Option<Command> {
    let mut asked = None;
    widgets::bold(ui, prompt);
    for (position, (id, text, marked)) in signals.iter().enumerate() {
        let mut marked = *marked;
        let words = format!("{}. {text}", numbers::number(position, signals.len()));
        if widgets::checkbox(ui, &mut marked, &words).changed() {
            asked = Some(Command::Answer(AnswerCommand::Mark(id.clone(), marked)));
        }
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
        asked = Some(Command::Answer(AnswerCommand::Draft(answer)));
    }
    if widgets::at_rest(ui) && !widgets::is_covered(ui) {
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
    asked
}

/// The end of the conversation; the way on stands at the foot.
pub(super) fn ended_ui(ui: &mut Ui, lang: Lang, title: &str, text: &str) {
    widgets::card(ui, |ui| {
        widgets::small(ui, &say(lang, "app-ended", &[]));
        widgets::section_heading(ui, title);
        widgets::para(ui, text);
    });
}
