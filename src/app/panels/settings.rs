//! The settings, over whatever screen is open.

use bevy_egui::egui::{self, Ui};

use super::bars::modal;
use crate::app::command::Command;
use crate::app::theme::tokens::GAP;
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};

/// What can be set.
#[derive(Debug, Clone)]
pub struct SettingsView {
    /// The language of the window.
    pub lang: Lang,
    /// Text size, 0.8..=2.0.
    pub text_scale: f32,
    /// One press commits.
    pub commit_at_once: bool,
    /// Where runs and own scenarios lie, if anywhere.
    pub folder: Option<String>,
}

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

/// Shows the settings.
pub fn settings_ui(ui: &Ui, view: &SettingsView) -> Option<Command> {
    let mut asked = None;
    let close = modal(ui, "settings", |ui| {
        let words = |id: &str| say(view.lang, id, &[]);
        widgets::section_heading(ui, &words("app-settings"));
        widgets::field_label(ui, &words("app-text-size"));
        ui.horizontal_wrapped(|ui| {
            // Each size stays in one piece; the row breaks between them.
            ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
            for scale in TEXT_SCALES {
                let text = format!("{:.0} %", scale * 100.0);
                let chosen = (scale - view.text_scale).abs() < 0.01;
                if widgets::radio(ui, chosen, &text).clicked() {
                    asked = Some(Command::SetTextScale(scale));
                }
            }
        });
        widgets::small(ui, &words("app-text-size-keys"));
        ui.add_space(GAP);
        let mut at_once = view.commit_at_once;
        if widgets::checkbox(ui, &mut at_once, &words("app-commit-at-once")).changed() {
            asked = Some(Command::SetCommitAtOnce(at_once));
        }
        widgets::small(ui, &words("app-commit-at-once-about"));
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
