//! The first page, once: what this is, that everything stays here, and how it should look.

use bevy_egui::egui::{Key, Ui};

use super::bars::BarView;
use super::look::look_ui;
use super::shell::{Shell, shell_ui};
use crate::app::command::{Command, LibraryCommand};
use crate::app::theme::tokens::{BLOCK, SECTION_GAP};
use crate::app::theme::{Look, widgets};
use crate::core::locale::{Lang, say};

/// What the first page shows.
#[derive(Debug, Clone, Default)]
pub struct WelcomeView {
    /// The language of the window.
    pub lang: Lang,
    /// How it looks now.
    pub look: Look,
    /// What could not be read or cannot be kept.
    pub trouble: Option<String>,
}

/// Shows the first page.
pub fn welcome_ui(ui: &mut Ui, view: &WelcomeView) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let mut foot = |ui: &mut Ui| {
        ui.horizontal_wrapped(|ui| {
            let free = widgets::at_rest(ui);
            let enter = free && widgets::pressed(ui, Key::Enter);
            let begin = widgets::primary(ui, &words("app-begin"), true).clicked();
            widgets::small(ui, &words("app-start-key"));
            (begin || enter).then_some(Command::Library(LibraryCommand::Welcomed))
        })
        .inner
    };
    let shell = Shell {
        bar: BarView {
            lang: view.lang,
            title: &words("app-title"),
            back: None,
        },
        id: ("welcome", ""),
        comes_back: false,
        wide: 1.1,
        foot: Some(&mut foot),
    };
    shell_ui(ui, shell, &mut |ui| {
        widgets::heading(ui, &words("app-welcome"));
        if let Some(trouble) = &view.trouble {
            widgets::alert(ui, trouble);
            ui.add_space(BLOCK);
        }
        for id in ["app-welcome-what", "app-welcome-how", "app-welcome-here"] {
            widgets::para(ui, &words(id));
        }
        ui.add_space(BLOCK);
        let asked = look_ui(ui, view.lang, view.look);
        widgets::small(ui, &words("app-welcome-later"));
        ui.add_space(SECTION_GAP);
        asked
    })
}
