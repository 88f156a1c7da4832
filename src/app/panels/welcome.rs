//! The first page: whom to go on with, and that it is practice. Each start opens here.
//!
//! Nothing has to be set before the first face is seen; what can be set is one key away.

use bevy_egui::egui::{Key, Ui, Vec2, vec2};

use super::bars::BarView;
use super::look::next_scale;
use super::shell::{Shell, shell_ui};
use super::still::framed_picture;
use crate::app::command::{Command, LibraryCommand, SettingsCommand};
use crate::app::scene::Shown;
use crate::app::theme::tokens::{BLOCK, GAP, PAGE, SECTION_GAP, TINY};
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};

/// What the first page shows.
#[derive(Debug, Clone, Default)]
pub struct WelcomeView {
    /// The language of the window.
    pub lang: Lang,
    /// The size of the text now.
    pub scale: f32,
    /// Whom to go on with; none where nothing can be played.
    pub offer: Option<OfferView>,
    /// The ids of scenarios that cannot be played.
    pub broken: Vec<String>,
    /// What could not be read or cannot be kept.
    pub trouble: Option<String>,
}

/// Whom to go on with.
#[derive(Debug, Clone)]
pub struct OfferView {
    /// The client at first sight, where there is room for it.
    pub picture: Option<Shown>,
    /// The same in words.
    pub scene: String,
    /// What the client is called.
    pub name: String,
    /// Who the client is, in a line.
    pub about: Option<String>,
    /// The scenario's title, its minutes, and how far it came, each in words.
    pub facts: Vec<String>,
    /// What one may want to know beforehand, in words.
    pub notes: Vec<String>,
    /// The button that goes on, in words, and what it does.
    pub go_on: (String, Command),
}

/// The width of the page, as a part of the usual measure: a picture beside the text.
const WIDE: f32 = 2.0;
/// With so many sizes of text across, the picture stands beside the text, and else above it.
const BESIDE: f32 = 48.0;

/// The size of the picture in a window with this much room; none where it would leave no room.
pub fn first_picture_size(room: Vec2, em: f32) -> Option<Vec2> {
    if room.x < em * 12.0 || room.y < em * 12.0 {
        return None;
    }
    let across = room.x - PAGE * 2.0;
    let (width, height) = if room.x >= em * BESIDE {
        (across * 0.6, room.y - em * 8.0)
    } else {
        (across, room.y * 0.45)
    };
    let width = width.min(height * 4.0 / 3.0);
    Some(vec2(width, width * 0.75).round())
}

/// Shows the first page.
pub fn welcome_ui(ui: &mut Ui, view: &WelcomeView) -> Option<Command> {
    let shell = Shell {
        bar: BarView {
            lang: view.lang,
            title: &say(view.lang, "app-title", &[]),
            back: None,
        },
        id: ("welcome", ""),
        comes_back: false,
        wide: WIDE,
        foot: None,
    };
    let asked = shell_ui(ui, shell, &mut |ui| {
        let asked = match &view.offer {
            Some(offer) => offer_ui(ui, view, offer),
            None => nothing_ui(ui, view),
        };
        ui.add_space(SECTION_GAP);
        asked
    });
    asked.or_else(|| keys(ui, view))
}

/// What the keys do that are named on the page.
fn keys(ui: &Ui, view: &WelcomeView) -> Option<Command> {
    let pressed = |key| widgets::pressed(ui, key);
    if pressed(Key::A) {
        return Some(Command::Library(LibraryCommand::OpenLibrary));
    }
    let settings = if pressed(Key::S) {
        SettingsCommand::ToggleSettings
    } else if pressed(Key::L) {
        SettingsCommand::SetLanguage(other(view.lang))
    } else if pressed(Key::Plus) || pressed(Key::Equals) {
        SettingsCommand::SetTextScale(next_scale(view.scale, true))
    } else if pressed(Key::Minus) {
        SettingsCommand::SetTextScale(next_scale(view.scale, false))
    } else {
        return None;
    };
    Some(Command::Settings(settings))
}

/// The language that is not spoken now.
fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    }
}

fn offer_ui(ui: &mut Ui, view: &WelcomeView, offer: &OfferView) -> Option<Command> {
    let Some(picture) = &offer.picture else {
        return words_ui(ui, view, offer);
    };
    let beside = ui.available_width() - picture.size.x - SECTION_GAP;
    if beside < widgets::em(ui) * 14.0 {
        framed_picture(ui, picture, &offer.scene);
        ui.add_space(GAP);
        return words_ui(ui, view, offer);
    }
    ui.horizontal_top(|ui| {
        framed_picture(ui, picture, &offer.scene);
        ui.add_space(SECTION_GAP - GAP);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            words_ui(ui, view, offer)
        })
        .inner
    })
    .inner
}

fn words_ui(ui: &mut Ui, view: &WelcomeView, offer: &OfferView) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    widgets::heading(ui, &offer.name);
    if let Some(about) = &offer.about {
        widgets::para(ui, about);
    }
    widgets::small(ui, &offer.facts.join("  ·  "));
    if let Some(trouble) = &view.trouble {
        widgets::alert(ui, trouble);
    }
    ui.add_space(GAP);
    let asked = ui.horizontal_wrapped(|ui| {
        let enter = widgets::at_rest(ui) && widgets::pressed(ui, Key::Enter);
        let go_on = widgets::primary(ui, &offer.go_on.0, true).clicked();
        widgets::small(ui, &words("app-start-key"));
        (go_on || enter).then(|| offer.go_on.1.clone())
    });
    ui.add_space(GAP);
    if !offer.notes.is_empty() {
        let notes = offer.notes.join(", ");
        let notes = say(view.lang, "app-content-notes", &[("notes", &notes)]);
        widgets::para(ui, &notes);
    }
    widgets::para(ui, &words("app-practice-not-test"));
    ui.add_space(TINY);
    for id in ["app-welcome-what", "app-welcome-here"] {
        widgets::small(ui, &words(id));
    }
    ui.add_space(BLOCK);
    let elsewhere = elsewhere_ui(ui, view, false);
    asked.inner.or(elsewhere)
}

/// The ways to all else, and what cannot be played.
fn elsewhere_ui(ui: &mut Ui, view: &WelcomeView, alone: bool) -> Option<Command> {
    let all = say(view.lang, "app-all-scenarios", &[]);
    let all = if alone {
        widgets::primary(ui, &all, true)
    } else {
        widgets::button(ui, &all)
    };
    let language = say(
        view.lang,
        &format!("app-language-{}", other(view.lang).code()),
        &[],
    );
    let keys = say(view.lang, "app-welcome-keys", &[("language", &language)]);
    widgets::small(ui, &keys);
    if !view.broken.is_empty() {
        let broken = view.broken.join(", ");
        let broken = say(view.lang, "app-welcome-broken", &[("ids", &broken)]);
        widgets::small(ui, &broken);
    }
    let clicked = all.clicked();
    clicked.then_some(Command::Library(LibraryCommand::OpenLibrary))
}

/// Nothing can be played: why, and where there is something to be had.
fn nothing_ui(ui: &mut Ui, view: &WelcomeView) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    widgets::heading(ui, &words("app-no-scenarios"));
    if let Some(trouble) = &view.trouble {
        widgets::alert(ui, trouble);
    }
    widgets::para(ui, &words("app-no-scenarios-about"));
    ui.add_space(BLOCK);
    let folder = widgets::button(ui, &words("app-open-folder")).clicked();
    let elsewhere = elsewhere_ui(ui, view, true);
    elsewhere.or_else(|| folder.then_some(Command::Library(LibraryCommand::AskFolder)))
}
