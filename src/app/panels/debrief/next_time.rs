//! What the trainee will do next time, in own words: a sentence to finish, which is kept with the
//! run.

use bevy_egui::egui::{TextEdit, Ui};

use super::DebriefView;
use crate::app::command::{Command, DebriefCommand};
use crate::app::review::Noted;
use crate::app::theme::widgets;
use crate::core::locale::say;
use crate::core::report::blocks::OwnWords;
use crate::run::next_time::LONGEST;

pub(super) fn next_time_ui(
    ui: &mut Ui,
    view: &DebriefView<'_>,
    words: &OwnWords,
) -> Option<Command> {
    let label = widgets::bold(ui, &format!("{} …", words.begins));
    let mut written = view.next_time.to_owned();
    let field = TextEdit::multiline(&mut written)
        .id_salt(("next-time", view.run))
        .desired_rows(2)
        .margin(ui.spacing().button_padding)
        .desired_width(f32::INFINITY)
        .char_limit(LONGEST);
    let field = ui.add(field).labelled_by(label.id);
    let left = field.lost_focus();
    let changed = field.changed();
    widgets::focus(ui, field);
    let keep = widgets::button(ui, &say(view.lang, "app-next-time-keep", &[]));
    if let Some(noted) = view.noted {
        let told = match noted {
            Noted::Kept => say(view.lang, "next-time-kept", &[]),
            Noted::Nowhere => say(view.lang, "app-next-time-nowhere", &[]),
            Noted::Failed(why) => say(view.lang, "next-time-not-kept", &[("reason", why)]),
        };
        widgets::live(widgets::para(ui, &told));
    }
    if changed {
        let write = DebriefCommand::WriteNextTime(written);
        return Some(Command::Debrief(write));
    }
    let asked = keep.clicked() || left && view.unkept;
    asked.then_some(Command::Debrief(DebriefCommand::KeepNextTime))
}
