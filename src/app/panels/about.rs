//! About the program: what it is and is not for, whose work is in it, and its sources.

use bevy_egui::egui::{Key, Ui};

use super::bars::BarView;
use super::conversation::key_list;
use super::shell::{Shell, shell_ui};
use crate::app::command::{Command, LibraryCommand};
use crate::app::theme::tokens::{BLOCK, GAP, SECTION_GAP};
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct AboutView {
    /// The language of the window.
    pub lang: Lang,
    /// The program's version.
    pub version: String,
    /// Each source: its name, and what it is and how far it reaches.
    pub sources: Vec<(String, String)>,
    /// Where runs lie, if anywhere.
    pub folder: Option<String>,
}

/// Shows the page.
pub fn about_ui(ui: &mut Ui, view: &AboutView) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let back = words("app-back");
    let title = words("app-about-title");
    let shell = Shell {
        bar: BarView {
            lang: view.lang,
            title: &title,
            back: Some((&back, &Command::Library(LibraryCommand::Back))),
        },
        id: ("about", ""),
        comes_back: false,
        wide: 1.15,
        foot: None,
    };
    let asked = shell_ui(ui, shell, &mut |ui| {
        widgets::heading(ui, &title);
        widgets::small(
            ui,
            &say(view.lang, "app-version", &[("version", &view.version)]),
        );
        for id in [
            "app-about-what",
            "app-about-how",
            "app-about-formative",
            "app-about-key",
        ] {
            widgets::para(ui, &words(id));
        }
        for (title, texts) in [
            ("app-about-here-title", &["app-about-here"][..]),
            ("app-about-access-title", &["app-about-access"][..]),
            (
                "app-about-licences-title",
                &[
                    "app-about-licence-code",
                    "app-about-licence-content",
                    "app-about-licence-faces",
                    "app-about-licence-fonts",
                ][..],
            ),
        ] {
            ui.add_space(BLOCK);
            widgets::section_heading(ui, &words(title));
            for text in texts {
                widgets::para(ui, &words(text));
            }
            if let Some(folder) = view.folder.as_ref().filter(|_| title.contains("here")) {
                widgets::small(ui, folder);
            }
        }
        ui.add_space(BLOCK);
        widgets::section_heading(ui, &words("app-keys"));
        widgets::para(ui, &words("app-keys-about"));
        for keys in key_list(view.lang) {
            widgets::small(ui, &keys);
        }
        ui.add_space(BLOCK);
        widgets::section_heading(ui, &words("app-about-sources-title"));
        widgets::para(ui, &words("app-about-sources"));
        for (name, about) in &view.sources {
            ui.add_space(GAP);
            widgets::bold(ui, name);
            widgets::small(ui, about);
        }
        ui.add_space(SECTION_GAP);
        None
    });
    let escape = widgets::pressed(ui, Key::Escape);
    asked.or_else(|| escape.then_some(Command::Library(LibraryCommand::Back)))
}
