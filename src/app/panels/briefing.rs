//! The briefing: who, why one goes, what one may read first, and how the run is meant. Half a page.

use bevy_egui::egui::{Align, CollapsingHeader, Key, Layout, TextEdit, Ui, Vec2};

use super::bars::BarView;
use super::shell::{Shell, shell_ui};
use super::still::framed_picture;
use crate::app::command::{BriefingCommand, Command, LibraryCommand, SettingsCommand};
use crate::app::scene::Shown;
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
    /// The client's face, where there is room for it.
    pub picture: Option<Shown>,
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
    /// Whether it is asked, at some choices, why and how sure; none where the scenario never asks.
    pub reasons: Option<bool>,
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

/// With so many sizes of text across, pages stand side by side.
const TWO_COLUMNS: f32 = 46.0;

/// The size of the client's face; none where it would leave no room.
pub fn face_size(room: Vec2, em: f32) -> Option<Vec2> {
    let ems = room / em;
    (ems.x >= 26.0 && ems.y >= 26.0).then(|| Vec2::splat(em * 6.0).round())
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
        wide: 1.5,
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
    let who = who_ui(ui, view);
    ui.add_space(GAP);
    let pages = pages_ui(ui, view);
    goals_ui(ui, view);
    ui.add_space(GAP);
    let how = how_ui(ui, view);
    ui.add_space(SECTION_GAP);
    who.or(pages).or(how)
}

/// Who the client is, with their face where there is room for it, and what it is about.
fn who_ui(ui: &mut Ui, view: &BriefingView) -> Option<Command> {
    let words = |ui: &mut Ui| {
        ui.set_width(ui.available_width());
        widgets::heading(ui, &view.title);
        widgets::para(ui, &view.client);
        if let Some(trouble) = &view.trouble {
            widgets::alert(ui, trouble);
        }
        if !view.notes.is_empty() {
            let notes = view.notes.join(", ");
            let notes = say(view.lang, "app-content-notes", &[("notes", &notes)]);
            widgets::small(ui, &notes);
        }
        None
    };
    let Some(picture) = &view.picture else {
        return words(ui);
    };
    let beside = ui.horizontal_top(|ui| {
        framed_picture(ui, picture, &view.client);
        ui.add_space(BLOCK - GAP);
        ui.vertical(words).inner
    });
    beside.inner
}

/// What there is to read: what is open in one column or two, and then what may stay closed.
fn pages_ui(ui: &mut Ui, view: &BriefingView) -> Option<Command> {
    let columns = if ui.available_width() >= widgets::em(ui) * TWO_COLUMNS {
        2
    } else {
        1
    };
    let (closed, open): (Vec<_>, Vec<_>) = view.pages.iter().partition(|page| page.closed);
    for row in open.chunks(columns) {
        ui.columns(columns, |uis| {
            for (ui, page) in uis.iter_mut().zip(row) {
                // By itself a column stretches the spaces between words.
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    widgets::card(ui, |ui| {
                        widgets::section_heading(ui, &page.title);
                        widgets::para(ui, &page.text);
                    });
                });
            }
        });
    }
    if closed.is_empty() {
        return None;
    }
    let mut asked = None;
    ui.add_space(GAP);
    ui.horizontal_wrapped(|ui| {
        for page in closed {
            let text = say(view.lang, "app-open-page", &[("title", &page.title)]);
            if widgets::button(ui, &text).clicked() {
                let open = BriefingCommand::OpenPage(page.id.clone());
                asked = Some(Command::Briefing(open));
            }
        }
    });
    asked
}

/// What there is to practise, folded until it is asked for.
fn goals_ui(ui: &mut Ui, view: &BriefingView) {
    if view.goals.is_empty() {
        return;
    }
    let count = view.goals.len().to_string();
    let title = say(view.lang, "app-goals", &[("count", &count)]);
    let header = CollapsingHeader::new(title)
        .id_salt("goals")
        .show(ui, |ui| {
            for goal in &view.goals {
                widgets::para(ui, &format!("•  {goal}"));
            }
        });
    widgets::focus(ui, header.header_response);
}

/// How the run is meant, and what one is called in it.
fn how_ui(ui: &mut Ui, view: &BriefingView) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let about = |id: &str| words(&format!("app-mode-{id}-about"));
    let modes = [
        (Mode::Practice, "practice"),
        (Mode::Independent, "independent"),
    ];
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        widgets::field_label(ui, &words("app-how"));
        for (mode, id) in modes {
            let radio = widgets::radio(ui, view.mode == mode, &words(&format!("app-mode-{id}")));
            if widgets::described(radio, &about(id)).clicked() {
                asked = Some(Command::Briefing(BriefingCommand::SetMode(mode)));
            }
        }
        ui.add_space(BLOCK);
        asked = worker_ui(ui, view).or(asked.take());
    });
    let chosen = modes.iter().find(|(mode, _)| *mode == view.mode);
    let chosen = chosen.map(|(_, id)| about(id)).unwrap_or_default();
    widgets::small(ui, &format!("{chosen} {}", words("app-practice-not-test")));
    let reasons = reasons_ui(ui, view);
    asked.or(reasons)
}

/// Whether one is to be asked why, and how sure, where the scenario has a moment for it.
fn reasons_ui(ui: &mut Ui, view: &BriefingView) -> Option<Command> {
    let mut wished = view.reasons?;
    let about = say(view.lang, "sure-wish-about", &[]);
    let wish = widgets::checkbox(ui, &mut wished, &say(view.lang, "sure-wish", &[]));
    let changed = widgets::described(wish, &about).changed();
    widgets::small(ui, &about);
    changed.then_some(Command::Briefing(BriefingCommand::SetReasons(wished)))
}

fn worker_ui(ui: &mut Ui, view: &BriefingView) -> Option<Command> {
    let label = widgets::field_label(ui, &say(view.lang, "app-worker", &[]));
    let mut worker = view.worker.clone();
    let field = TextEdit::singleline(&mut worker)
        .char_limit(40)
        .desired_width(widgets::em(ui) * 12.0)
        .margin(ui.spacing().button_padding)
        .id_salt("worker");
    let field = ui.add(field).labelled_by(label.id);
    let changed = field.changed();
    widgets::focus(ui, field);
    changed.then_some(Command::Settings(SettingsCommand::SetWorker(worker)))
}
