//! The briefing: the signal, what one chooses to read first, and how the run is meant.

use bevy_egui::egui::{Key, TextEdit, Ui};

use super::bars::BarView;
use super::shell::{Shell, shell_ui};
use crate::app::command::{BriefingCommand, Command, LibraryCommand, SettingsCommand};
use crate::app::theme::tokens::{BLOCK, GAP, SECTION_GAP};
use crate::app::theme::widgets;
use crate::core::dialogue::Mode;
use crate::core::locale::{Lang, say};

/// What the briefing shows.
#[derive(Debug, Clone, Default)]
pub struct BriefingView {
    /// The language of the window.
    pub lang: Lang,
    /// The scenario's id in the library.
    pub id: String,
    /// The scenario's title.
    pub title: String,
    /// Who the client is, in a line.
    pub client: String,
    /// Pages to read, and pages one may leave closed.
    pub pages: Vec<PageView>,
    /// What there is to practise, in words.
    pub goals: Vec<String>,
    /// What one may want to know beforehand, in words.
    pub notes: Vec<String>,
    /// What the worker is called.
    pub worker: String,
    /// How the run is meant.
    pub mode: Mode,
    /// Why it cannot begin, if it cannot.
    pub trouble: Option<String>,
}

/// A page.
#[derive(Debug, Clone, Default)]
pub struct PageView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// Read only if one chooses to, and not chosen yet.
    pub closed: bool,
}

/// Shows the briefing.
pub fn briefing_ui(ui: &mut Ui, view: &BriefingView) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let back = words("app-back");
    let mut foot = |ui: &mut Ui| start_ui(ui, view.lang);
    let shell = Shell {
        bar: BarView {
            lang: view.lang,
            title: &words("app-briefing"),
            back: Some((&back, &Command::Library(LibraryCommand::Back))),
        },
        id: ("briefing", &view.id),
        comes_back: false,
        wide: 1.1,
        foot: Some(&mut foot),
    };
    let asked = shell_ui(ui, shell, &mut |ui| content_ui(ui, view));
    let escape = widgets::pressed(ui, Key::Escape);
    asked.or_else(|| escape.then_some(Command::Library(LibraryCommand::Back)))
}

fn start_ui(ui: &mut Ui, lang: Lang) -> Option<Command> {
    ui.horizontal_wrapped(|ui| {
        let typing = ui.ctx().text_edit_focused();
        let free = typing || widgets::at_rest(ui);
        let enter = free && widgets::pressed(ui, Key::Enter);
        let start = widgets::primary(ui, &say(lang, "app-start", &[]), true).clicked();
        widgets::small(ui, &say(lang, "app-start-key", &[]));
        (start || enter).then_some(Command::Briefing(BriefingCommand::Start))
    })
    .inner
}

fn content_ui(ui: &mut Ui, view: &BriefingView) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let mut asked = None;
    widgets::heading(ui, &view.title);
    widgets::small(ui, &view.client);
    if let Some(trouble) = &view.trouble {
        widgets::alert(ui, trouble);
    }
    if !view.notes.is_empty() {
        widgets::para(
            ui,
            &say(
                view.lang,
                "app-content-notes",
                &[("notes", &view.notes.join(", "))],
            ),
        );
    }
    ui.add_space(GAP);
    for page in &view.pages {
        if page.closed {
            let text = say(view.lang, "app-open-page", &[("title", &page.title)]);
            if widgets::button(ui, &text).clicked() {
                asked = Some(Command::Briefing(BriefingCommand::OpenPage(
                    page.id.clone(),
                )));
            }
        } else {
            widgets::card(ui, |ui| {
                widgets::section_heading(ui, &page.title);
                widgets::para(ui, &page.text);
            });
        }
        ui.add_space(GAP);
    }
    if !view.goals.is_empty() {
        widgets::section_heading(ui, &words("app-goals"));
        for goal in &view.goals {
            widgets::para(ui, &format!("•  {goal}"));
        }
        ui.add_space(BLOCK);
    }
    widgets::section_heading(ui, &words("app-how"));
    for (mode, id) in [
        (Mode::Practice, "practice"),
        (Mode::Independent, "independent"),
    ] {
        if widgets::radio(ui, view.mode == mode, &words(&format!("app-mode-{id}"))).clicked() {
            asked = Some(Command::Briefing(BriefingCommand::SetMode(mode)));
        }
        ui.indent(id, |ui| {
            widgets::small(ui, &words(&format!("app-mode-{id}-about")))
        });
    }
    let label = widgets::field_label(ui, &words("app-worker"));
    let mut worker = view.worker.clone();
    let field = TextEdit::singleline(&mut worker)
        .char_limit(40)
        .desired_width(widgets::em(ui) * 16.0)
        .margin(ui.spacing().button_padding)
        .id_salt("worker");
    let field = ui.add(field).labelled_by(label.id);
    if field.changed() {
        asked = Some(Command::Settings(SettingsCommand::SetWorker(worker)));
    }
    widgets::focus(ui, field);
    ui.add_space(BLOCK);
    widgets::para(ui, &words("app-practice-not-test"));
    ui.add_space(SECTION_GAP);
    asked
}
