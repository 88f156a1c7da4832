//! The settings, over whatever screen is open.

use bevy_egui::egui::{Ui, vec2};

use super::bars::modal_of;
use super::look::look_ui;
use crate::app::command::{Command, SettingsCommand};
use crate::app::theme::tokens::{GAP, SECTION_GAP};
use crate::app::theme::{Look, widgets};
use crate::core::locale::{Lang, say};
use crate::storage::{Pace, ReadingSpeed};

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
    /// Sounds are heard.
    pub sound: bool,
    /// Nothing moves in the picture.
    pub reduced_motion: bool,
    /// How the lines of a conversation come.
    pub pace: Pace,
    /// How fast they come by themselves.
    pub reading_speed: ReadingSpeed,
    /// Where runs and own scenarios lie, if anywhere.
    pub folder: Option<String>,
    /// Why what is set cannot be kept, if it cannot.
    pub trouble: Option<String>,
}

/// How wide they are where there is room for two columns, in sizes of text.
const WIDE: f32 = 66.0;

/// Shows the settings.
pub fn settings_ui(ui: &Ui, view: &SettingsView) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let mut asked = None;
    let close = modal_of(ui, "settings", WIDE, |ui| {
        widgets::opened_heading(ui, "settings", &words("app-settings"));
        if let Some(trouble) = &view.trouble {
            widgets::alert(ui, trouble);
        }
        let half = (ui.available_width() - SECTION_GAP) / 2.0;
        asked = if half > widgets::em(ui) * WIDE * 0.4 {
            let columns = ui.horizontal_top(|ui| {
                let column = |ui: &mut Ui, part: Part| {
                    ui.allocate_ui(vec2(half, 0.0), |ui| ui.vertical(|ui| part(ui, view)).inner)
                        .inner
                };
                let looks = column(ui, looks_ui);
                ui.add_space(SECTION_GAP - GAP);
                looks.or(column(ui, habits_ui))
            });
            columns.inner
        } else {
            let looks = looks_ui(ui, view);
            looks.or(habits_ui(ui, view))
        };
        if let Some(folder) = &view.folder {
            widgets::small(ui, &format!("{} {folder}", words("app-folder")));
        }
        ui.add_space(GAP);
        if widgets::primary(ui, &words("app-close"), true).clicked() {
            asked = Some(Command::Settings(SettingsCommand::ToggleSettings));
        }
    });
    asked.or_else(|| close.then_some(Command::Settings(SettingsCommand::ToggleSettings)))
}

type Part = fn(&mut Ui, &SettingsView) -> Option<Command>;

/// How it looks and speaks, and what the keys do.
fn looks_ui(ui: &mut Ui, view: &SettingsView) -> Option<Command> {
    widgets::section_heading(ui, &say(view.lang, "app-settings-look", &[]));
    let asked = look_ui(ui, view.lang, view.look);
    widgets::small(ui, &say(view.lang, "app-text-size-keys", &[]));
    widgets::field_label(ui, &say(view.lang, "app-keys", &[]));
    widgets::small(ui, &say(view.lang, "app-keys-about", &[]));
    asked
}

/// How the lines of a conversation come, and how fast.
fn pace_ui(ui: &mut Ui, view: &SettingsView) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let mut asked = None;
    widgets::field_label(ui, &words("app-pace"));
    ui.horizontal_wrapped(|ui| {
        for pace in Pace::ALL {
            let name = words(&format!("app-pace-{}", pace.id()));
            if widgets::radio(ui, view.pace == pace, &name).clicked() {
                asked = Some(SettingsCommand::SetPace(pace));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        widgets::small(ui, &words("app-reading-speed"));
        for speed in ReadingSpeed::ALL {
            let name = words(&format!("app-reading-speed-{}", speed.id()));
            if widgets::radio(ui, view.reading_speed == speed, &name).clicked() {
                asked = Some(SettingsCommand::SetReadingSpeed(speed));
            }
        }
    });
    widgets::small(ui, &words("app-pace-about"));
    asked.map(Command::Settings)
}

/// How a conversation is played.
fn habits_ui(ui: &mut Ui, view: &SettingsView) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    widgets::section_heading(ui, &words("app-settings-conversation"));
    let mut asked = pace_ui(ui, view);
    for (id, on, command) in [
        (
            "app-commit-at-once",
            view.commit_at_once,
            SettingsCommand::SetCommitAtOnce as fn(bool) -> SettingsCommand,
        ),
        (
            "app-scene-words",
            view.scene_words,
            SettingsCommand::SetSceneWords,
        ),
        ("app-sound", view.sound, SettingsCommand::SetSound),
        (
            "app-still",
            view.reduced_motion,
            SettingsCommand::SetReducedMotion,
        ),
    ] {
        let mut on = on;
        if widgets::checkbox(ui, &mut on, &words(id)).changed() {
            asked = Some(Command::Settings(command(on)));
        }
        widgets::small(ui, &words(&format!("{id}-about")));
    }
    asked
}
