//! How the window looks and speaks: language, size of the text, colours, letters.

use bevy_egui::egui::Ui;

use crate::app::command::{Command, SettingsCommand};
use crate::app::theme::tokens::BLOCK;
use crate::app::theme::{Look, widgets};
use crate::core::locale::{Lang, say};
use crate::storage::{Theme, Typeface};

/// The sizes of text to choose from.
pub const TEXT_SCALES: [f32; 7] = [0.8, 0.9, 1.0, 1.25, 1.5, 1.75, 2.0];

/// The next size in a direction.
pub fn next_scale(now: f32, up: bool) -> f32 {
    let larger = TEXT_SCALES.into_iter().find(|scale| *scale > now + 0.01);
    let smaller = TEXT_SCALES
        .into_iter()
        .rev()
        .find(|scale| *scale < now - 0.01);
    if up { larger } else { smaller }.unwrap_or(now)
}

/// Asks how the window should look and speak.
pub(super) fn look_ui(ui: &mut Ui, lang: Lang, look: Look) -> Option<Command> {
    let words = |id: &str| say(lang, id, &[]);
    let languages = Lang::ALL.map(|other| {
        let name = words(&format!("app-language-{}", other.code()));
        (
            name,
            other == lang,
            Command::Settings(SettingsCommand::SetLanguage(other)),
        )
    });
    let language = choices_ui(ui, lang, "app-language", languages);
    let scales = TEXT_SCALES.map(|scale| {
        let name = format!("{:.0} %", scale * 100.0);
        let chosen = (scale - look.scale).abs() < 0.01;
        (
            name,
            chosen,
            Command::Settings(SettingsCommand::SetTextScale(scale)),
        )
    });
    let scale = choices_ui(ui, lang, "app-text-size", scales);
    let themes = Theme::ALL.map(|theme| {
        let name = words(&format!("app-theme-{}", theme.id()));
        (
            name,
            theme == look.theme,
            Command::Settings(SettingsCommand::SetTheme(theme)),
        )
    });
    let theme = choices_ui(ui, lang, "app-theme", themes);
    let typefaces = Typeface::ALL.map(|typeface| {
        let name = words(&format!("app-typeface-{}", typeface.id()));
        let chosen = typeface == look.typeface;
        (
            name,
            chosen,
            Command::Settings(SettingsCommand::SetTypeface(typeface)),
        )
    });
    let typeface = choices_ui(ui, lang, "app-typeface", typefaces);
    language.or(scale).or(theme).or(typeface)
}

/// A question with one answer out of several, in rows. What it says is the id of a message, so that
/// the keyboard stays where it is when the language changes.
pub(super) fn choices_ui(
    ui: &mut Ui,
    lang: Lang,
    question: &str,
    choices: impl IntoIterator<Item = (String, bool, Command)>,
) -> Option<Command> {
    let mut asked = None;
    let words = say(lang, question, &[]);
    widgets::field_label(ui, &words);
    ui.push_id(question, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = BLOCK;
            for (name, chosen, command) in choices {
                let radio = widgets::radio(ui, chosen, &name);
                if widgets::described(radio, &words).clicked() {
                    asked = Some(command);
                }
            }
        });
    });
    asked
}
