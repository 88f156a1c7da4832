//! At the foot of the conversation: the button that answers what is asked, and what the keys do.
//!
//! Whatever the foot says about keys holds for what is asked now. It says the same before and
//! after something is selected, so that nothing moves under the pointer.

use bevy_egui::egui::{Id, Key, Modifiers, Ui};

use super::{AskView, ConversationView, choice, map, matrix, numbers};
use crate::app::command::Command;
use crate::app::panels::map as network;
use crate::app::theme::widgets;
use crate::core::locale::say;

/// Whether something is asked that is answered at the foot.
pub(super) fn is_there(view: &ConversationView) -> bool {
    !matches!(view.ask, AskView::Nothing | AskView::Ended(..))
}

/// The button that answers: its words, whether it can be pressed yet, and what it does.
fn answer(view: &ConversationView) -> Option<(&'static str, bool, Command)> {
    Some(match &view.ask {
        AskView::Nothing | AskView::Ended(..) => return None,
        AskView::Choose(choose) if choose.at_once => return None,
        AskView::Choose(choose) => ("app-confirm", choose.selected.is_some(), Command::Confirm),
        AskView::Matrix(matrix) => ("app-confirm", matrix.selected.is_some(), Command::Confirm),
        AskView::Observe(..) => ("app-go-on", true, Command::SubmitMarks),
        AskView::Reflect(_, draft) => (
            "app-go-on",
            !draft.trim().is_empty(),
            Command::SubmitReflection,
        ),
        AskView::Map => ("map-done", true, Command::FinishMap),
        AskView::Rate(_) => ("map-rate-done", true, Command::SubmitRatings),
    })
}

/// What the keys do.
fn hint(ui: &Ui, view: &ConversationView) -> String {
    if let Some(digits) = numbers::begun(ui, view.question) {
        return say(view.lang, "task-begun", &[("digits", &digits)]);
    }
    let (id, count) = match &view.ask {
        AskView::Nothing | AskView::Ended(..) => return String::new(),
        AskView::Choose(choose) if choose.at_once => ("task-keys-at-once", choose.count()),
        AskView::Choose(choose) => ("task-keys-choose", choose.count()),
        AskView::Matrix(matrix) => ("task-keys-grid", matrix.count()),
        AskView::Observe(_, signals) => ("task-keys-observe", signals.len()),
        AskView::Reflect(..) => ("task-keys-reflect", 0),
        AskView::Map if map::is_open(view) => ("task-keys-map", 0),
        AskView::Map => ("task-keys-map-closed", 0),
        AskView::Rate(_) => ("task-keys-rate", 0),
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

/// Shows the foot.
pub(super) fn foot_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        if let Some((id, enabled, command)) = answer(view) {
            let button = widgets::primary(ui, &say(view.lang, id, &[]), enabled);
            if ui.data_mut(|data| data.remove_temp::<bool>(awaited())) == Some(true) {
                button.request_focus();
            }
            if button.clicked() {
                asked = Some(command);
            }
        }
        if let AskView::Reflect(_, draft) = &view.ask {
            let skip = say(view.lang, "app-skip", &[]);
            // What is written is not thrown away by a slip.
            let empty = draft.trim().is_empty();
            let why = say(view.lang, "app-skip-written", &[]);
            let pressed = widgets::button_unless(ui, &skip, (!empty).then_some(&why)).clicked();
            if pressed {
                asked = Some(Command::SkipReflection);
            }
        }
        let hint = widgets::small(ui, &hint(ui, view));
        if numbers::forgotten(ui, view.question).is_some() {
            widgets::live(hint);
        }
    });
    asked
}

/// What the keys ask for, read before any control can take one of them for itself.
pub(super) fn keys(ui: &Ui, view: &ConversationView) -> Option<Command> {
    if view.leaving || view.doubt.is_some() {
        return None;
    }
    if numbers::forgets(ui, view.question) {
        return None;
    }
    match &view.ask {
        AskView::Nothing | AskView::Ended(..) => None,
        AskView::Choose(choose) => choice::keys(ui, view, choose),
        AskView::Matrix(matrix) => matrix::keys(ui, view, matrix),
        AskView::Observe(_, signals) => {
            if let Some(position) = numbers::typed(ui, view.question, signals.len()) {
                let (id, _, marked) = signals.get(position)?;
                return Some(Command::Mark(id.clone(), !marked));
            }
            enter(ui).then_some(Command::SubmitMarks)
        }
        AskView::Reflect(..) => {
            // Before the field takes Enter for a new line.
            let done = !widgets::is_covered(ui)
                && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
            done.then_some(Command::SubmitReflection)
        }
        // Its numbers are the map's, see there.
        AskView::Map => enter(ui).then_some(Command::FinishMap),
        AskView::Rate(rate) => {
            network::rate_keys(ui, rate).or_else(|| enter(ui).then_some(Command::SubmitRatings))
        }
    }
}

/// Enter, with nothing in hand that wants it.
pub(super) fn enter(ui: &Ui) -> bool {
    widgets::at_rest(ui) && widgets::pressed(ui, Key::Enter)
}
