//! At the foot of the conversation: the button that answers what is asked, and what the keys do.
//!
//! Whatever the foot says about keys holds for what is asked now (see [`super::keys`]). It says the
//! same before and after something is selected, so that nothing moves under the pointer.

use bevy_egui::egui::{Align, Id, Layout, Ui, vec2};

use super::{AskView, ConversationView, keys, numbers};
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
        AskView::Grounds(grounds) => (
            "sure-go-on",
            grounds.confidence.is_some(),
            Command::Answer(AnswerCommand::SubmitGrounds),
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
        if let AskView::Grounds(_) = &view.ask
            && widgets::button(ui, &say(view.lang, "sure-back", &[])).clicked()
        {
            asked = Some(Command::Answer(AnswerCommand::PickAgain));
        }
        let forgotten = numbers::forgotten(ui, view.question).is_some();
        match view.map.as_ref().filter(|map| map.open && !forgotten) {
            Some(map) if matches!(view.ask, AskView::Map) => turn_ui(ui, map),
            _ => {
                let hint = widgets::small(ui, &keys::words(ui, view));
                if forgotten {
                    widgets::live(hint);
                }
            }
        }
    });
    asked
}
