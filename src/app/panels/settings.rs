//! The settings, over whatever screen is open.

use bevy_egui::egui::Ui;

use super::bars::modal;
use super::look::look_ui;
use crate::app::command::Command;
use crate::app::theme::tokens::GAP;
use crate::app::theme::{Look, widgets};
use crate::core::locale::{Lang, say};

/// What can be set.
#[derive(Debug, Clone, Default)]
pub struct SettingsView {
    /// The language of the window.
    pub lang: Lang,
    /// How it looks.
    pub look: Look,
    /// One press commits.
    pub commit_at_once: bool,
    /// The scene in words always stands under its picture.
    pub scene_words: bool,
    /// Nothing moves in the picture.
    pub reduced_motion: bool,
    /// Where runs and own scenarios lie, if anywhere.
    pub folder: Option<String>,
    /// Why what is set cannot be kept, if it cannot.
    pub trouble: Option<String>,
}

/// Shows the settings.
pub fn settings_ui(ui: &Ui, view: &SettingsView) -> Option<Command> {
    let mut asked = None;
    let close = modal(ui, "settings", |ui| {
        let words = |id: &str| say(view.lang, id, &[]);
        widgets::opened_heading(ui, "settings", &words("app-settings"));
        if let Some(trouble) = &view.trouble {
            widgets::alert(ui, trouble);
        }
        asked = look_ui(ui, view.lang, view.look);
        widgets::small(ui, &words("app-text-size-keys"));
        for (id, on, command) in [
            (
                "app-commit-at-once",
                view.commit_at_once,
                Command::SetCommitAtOnce as fn(bool) -> Command,
            ),
            ("app-scene-words", view.scene_words, Command::SetSceneWords),
            ("app-still", view.reduced_motion, Command::SetReducedMotion),
        ] {
            ui.add_space(GAP);
            let mut on = on;
            if widgets::checkbox(ui, &mut on, &words(id)).changed() {
                asked = Some(command(on));
            }
            widgets::small(ui, &words(&format!("{id}-about")));
        }
        ui.add_space(GAP);
        widgets::field_label(ui, &words("app-keys"));
        widgets::para(ui, &words("app-keys-about"));
        if let Some(folder) = &view.folder {
            widgets::field_label(ui, &words("app-folder"));
            widgets::small(ui, folder);
        }
        ui.add_space(GAP);
        if widgets::primary(ui, &words("app-close"), true).clicked() {
            asked = Some(Command::ToggleSettings);
        }
    });
    asked.or_else(|| close.then_some(Command::ToggleSettings))
}
