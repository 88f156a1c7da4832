//! What was asked for deep within the blocks of a debrief, until the page around them passes it on.

use bevy_egui::egui::{Id, Ui};

use crate::app::command::DebriefCommand;
use crate::app::theme::widgets;
use crate::core::report::blocks::Again;

fn id() -> Id {
    Id::new("debrief-asked")
}

/// Asks for something.
pub(super) fn ask(ui: &Ui, command: DebriefCommand) {
    ui.data_mut(|data| data.insert_temp(id(), Some(command)));
}

/// What was asked for in this frame.
pub(super) fn take(ui: &Ui) -> Option<DebriefCommand> {
    let asked = ui.data_mut(|data| data.remove_temp::<Option<DebriefCommand>>(id()));
    asked.flatten()
}

/// The button that plays a moment once more.
pub(super) fn again_ui(ui: &mut Ui, salt: &str, again: &Again) {
    let pressed = ui.push_id((salt, "again"), |ui| widgets::button(ui, &again.words));
    if pressed.inner.clicked() {
        ask(ui, DebriefCommand::TryAgain(again.moment));
    }
}
