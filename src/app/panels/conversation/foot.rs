//! At the foot of the conversation: the button that answers what is asked, and what the keys do.
//!
//! Whatever the foot says about keys holds for what is asked now. It says the same before and
//! after something is selected, so that nothing moves under the pointer.

use bevy_egui::egui::{Align, FocusDirection, Id, Key, Layout, Modifiers, Ui, vec2};

use super::{AskView, ConversationView, choice, map, matrix, numbers};
use crate::app::command::{AnswerCommand, Command, ConversationCommand};
use crate::app::panels::map::{self as network, MapView};
use crate::app::theme::widgets;
use crate::core::locale::say;

/// Whether something is asked that is answered at the foot.
pub(super) fn is_there(view: &ConversationView) -> bool {
    !matches!(view.ask, AskView::Nothing)
}

/// The button that answers: its words, whether it can be pressed yet, and what it does.
fn answer(view: &ConversationView) -> Option<(&'static str, bool, Command)> {
    Some(match &view.ask {
        AskView::Nothing => return None,
        AskView::Choose(choose) if choose.at_once => return None,
        AskView::Choose(choose) => (
            "app-confirm",
            choose.selected.is_some(),
            Command::Conversation(ConversationCommand::Confirm),
        ),
        AskView::Matrix(matrix) => (
            "app-confirm",
            matrix.selected.is_some(),
            Command::Conversation(ConversationCommand::Confirm),
        ),
        AskView::Observe(..) => (
            "app-go-on",
            true,
            Command::Answer(AnswerCommand::SubmitMarks),
        ),
        AskView::Reflect(_, draft) => (
            "app-go-on",
            !draft.trim().is_empty(),
            Command::Answer(AnswerCommand::SubmitReflection),
        ),
        AskView::Map => ("map-done", true, Command::Answer(AnswerCommand::FinishMap)),
        AskView::Rate(_) => (
            "map-rate-done",
            true,
            Command::Answer(AnswerCommand::SubmitRatings),
        ),
        AskView::Ended(..) => (
            "app-to-debrief",
            true,
            Command::Conversation(ConversationCommand::ToDebrief),
        ),
    })
}

/// What the keys do.
fn hint(ui: &Ui, view: &ConversationView) -> String {
    if let Some(digits) = numbers::begun(ui, view.question) {
        return say(view.lang, "task-begun", &[("digits", &digits)]);
    }
    if view.coming {
        return say(view.lang, "task-keys-coming", &[]);
    }
    let (id, count) = match &view.ask {
        AskView::Nothing => return String::new(),
        AskView::Choose(choose) if choose.at_once => ("task-keys-at-once", choose.count()),
        AskView::Choose(choose) => ("task-keys-choose", choose.count()),
        AskView::Matrix(matrix) => ("task-keys-grid", matrix.count()),
        AskView::Observe(_, signals) => ("task-keys-observe", signals.len()),
        AskView::Reflect(..) => ("task-keys-reflect", 0),
        AskView::Map if map::is_open(view) => ("task-keys-map", 0),
        AskView::Map => ("task-keys-map-closed", 0),
        AskView::Rate(_) => ("task-keys-rate", 0),
        AskView::Ended(..) => ("task-keys-ended", 0),
    };
    let range = numbers::range_words(view.lang, count);
    if let Some(digits) = numbers::forgotten(ui, view.question) {
        let args = [("digits", digits.as_str()), ("range", &range)];
        return say(view.lang, "task-forgotten", &args);
    }
    say(view.lang, id, &[("range", &range)])
}

fn awaited() -> Id {
    Id::new("foot-awaited")
}

/// The keyboard goes on to the button that answers.
pub(in crate::app::panels) fn go_to_foot(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(awaited(), true));
}

/// Whose turn it is on the map and what the keys do then: in room enough for the longest name, so
/// that nothing moves when the turn passes on.
fn turn_ui(ui: &mut Ui, map: &MapView) {
    let keys = say(map.lang, "task-keys-map", &[]);
    let (now, names) = network::whose_turn(ui, map);
    let with = |name: &String| format!("{name}: {keys}");
    // Beside the button, or below it where that would leave a narrow column.
    if ui.available_size_before_wrap().x < widgets::em(ui) * 14.0 {
        ui.end_row();
    }
    let width = ui.available_size_before_wrap().x;
    let heights = names.iter().map(|name| {
        let words = with(name);
        widgets::small_height(ui, &words, width)
    });
    let size = vec2(width, heights.fold(0.0, f32::max));
    let words = now.as_ref().map_or_else(|| keys.clone(), with);
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(size);
        widgets::small(ui, &words);
    });
}

/// Shows the foot.
pub(super) fn foot_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        if let Some((id, enabled, command)) = answer(view) {
            // The end of the conversation can be left before its last line.
            let enabled = enabled && (!view.coming || matches!(view.ask, AskView::Ended(..)));
            let button = widgets::primary(ui, &say(view.lang, id, &[]), enabled);
            if ui.data_mut(|data| data.remove_temp::<bool>(awaited())) == Some(true) {
                button.request_focus();
            }
            if button.clicked() {
                asked = Some(command);
            }
        }
        // Beside the other and not in its place: whoever presses it once too often answers nothing.
        if view.coming && widgets::button(ui, &say(view.lang, "app-next-line", &[])).clicked() {
            asked = Some(Command::Conversation(ConversationCommand::NextLine));
        }
        if let AskView::Reflect(_, draft) = &view.ask
            && !view.coming
        {
            let skip = say(view.lang, "app-skip", &[]);
            // What is written is not thrown away by a slip.
            let empty = draft.trim().is_empty();
            let why = say(view.lang, "app-skip-written", &[]);
            let pressed = widgets::button_unless(ui, &skip, (!empty).then_some(&why)).clicked();
            if pressed {
                asked = Some(Command::Answer(AnswerCommand::SkipReflection));
            }
        }
        let forgotten = numbers::forgotten(ui, view.question).is_some();
        match view.map.as_ref().filter(|map| map.open && !forgotten) {
            Some(map) if matches!(view.ask, AskView::Map) => turn_ui(ui, map),
            _ => {
                let hint = widgets::small(ui, &hint(ui, view));
                if forgotten {
                    widgets::live(hint);
                }
            }
        }
    });
    asked
}

/// What the keys ask for, read before any control can take one of them for itself.
pub(super) fn keys(ui: &Ui, view: &ConversationView) -> Option<Command> {
    if view.leaving || view.doubt.is_some() {
        return None;
    }
    if view.coming {
        return coming_keys(ui);
    }
    if numbers::forgets(ui, view.question) {
        return None;
    }
    match &view.ask {
        AskView::Nothing => None,
        AskView::Ended(..) => {
            enter(ui).then_some(Command::Conversation(ConversationCommand::ToDebrief))
        }
        AskView::Choose(choose) => choice::keys(ui, view, choose),
        AskView::Matrix(matrix) => matrix::keys(ui, view, matrix),
        AskView::Observe(_, signals) => {
            if let Some(position) = numbers::typed(ui, view.question, signals.len()) {
                let (id, _, marked) = signals.get(position)?;
                return Some(Command::Answer(AnswerCommand::Mark(id.clone(), !marked)));
            }
            enter(ui).then_some(Command::Answer(AnswerCommand::SubmitMarks))
        }
        AskView::Reflect(..) => {
            // Before the field takes Enter for a new line.
            let done = !widgets::is_covered(ui)
                && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
            done.then_some(Command::Answer(AnswerCommand::SubmitReflection))
        }
        // Its numbers are the map's, see there.
        AskView::Map => enter(ui).then_some(Command::Answer(AnswerCommand::FinishMap)),
        AskView::Rate(rate) => network::rate_keys(ui, rate)
            .or_else(|| enter(ui).then_some(Command::Answer(AnswerCommand::SubmitRatings))),
    }
}

/// What the keys ask for while lines are coming. What would be an answer is none yet: whoever
/// presses it cannot have seen what it answers.
fn coming_keys(ui: &Ui) -> Option<Command> {
    let rests = widgets::at_rest(ui);
    if rests && (widgets::pressed(ui, Key::Space) || widgets::pressed(ui, Key::ArrowRight)) {
        // The arrow would move the keyboard to something at the right.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        return Some(Command::Conversation(ConversationCommand::NextLine));
    }
    let all = enter(ui) || numbers::digit(ui, 0..=9).is_some();
    all.then_some(Command::Conversation(ConversationCommand::AllLines))
}

/// Enter, with nothing in hand that wants it.
fn enter(ui: &Ui) -> bool {
    widgets::at_rest(ui) && widgets::pressed(ui, Key::Enter)
}
