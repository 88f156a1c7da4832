//! The library: what can be played, and what was left halfway.

mod filter;

use bevy_egui::egui::{self, Key, Ui, Vec2, vec2};

use super::bars::BarView;
use super::runs::{RunRow, delete_ui, rows_ui};
use super::shell::{Shell, shell_ui};
use super::still::framed_picture;
use crate::app::command::{Command, LibraryCommand};
use crate::app::scene::Shown;
use crate::app::theme::tokens::{BLOCK, GAP, SECTION_GAP};
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};

pub use filter::{Filter, FilterView, Traits};

/// What the library shows.
#[derive(Debug, Clone, Default)]
pub struct LibraryView {
    /// The language of the window.
    pub lang: Lang,
    /// Scenarios that can be played and that the filter lets through.
    pub scenarios: Vec<ScenarioCard>,
    /// Scenarios that cannot.
    pub broken: Vec<BrokenCard>,
    /// What to choose from.
    pub filter: FilterView,
    /// The newest run that is not finished.
    pub unfinished: Option<RunRow>,
    /// The run that is asked about before it is deleted.
    pub deleting: Option<RunRow>,
    /// How many runs there are.
    pub runs: usize,
    /// Something that did not work, in words.
    pub trouble: Option<String>,
}

/// A scenario that can be played.
#[derive(Debug, Clone, Default)]
pub struct ScenarioCard {
    /// Its id in the library.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The client at first sight, where there is room for it.
    pub picture: Option<Shown>,
    /// The same in words.
    pub scene: String,
    /// The client's name.
    pub client: String,
    /// What it is about.
    pub summary: Option<String>,
    /// Minutes, how far one came with it, languages and what one may want to know beforehand, each
    /// in words.
    pub facts: Vec<String>,
    /// What it practises that there were too few chances for so far, by name.
    pub lacking: Vec<String>,
}

/// A scenario that cannot be played.
#[derive(Debug, Clone, Default)]
pub struct BrokenCard {
    /// Its id.
    pub id: String,
    /// What was found, each with its place.
    pub findings: Vec<String>,
}

/// From more scenarios than this on there is enough to choose from.
const ENOUGH_TO_FILTER: usize = 6;

/// The size of the picture on a card; none where it would leave no room.
pub fn card_picture_size(room: Vec2, em: f32) -> Option<Vec2> {
    let width = (em * 13.0).min(room.x * 0.25);
    (width >= 90.0).then(|| vec2(width, width * 0.75).round())
}

/// Shows the library.
pub fn library_ui(ui: &mut Ui, view: &LibraryView) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    let shell = Shell {
        bar: BarView {
            lang: view.lang,
            title: &words("app-title"),
            back: None,
        },
        id: ("library", ""),
        comes_back: true,
        wide: 1.25,
        foot: None,
    };
    let asked = shell_ui(ui, shell, &mut |ui| {
        widgets::heading(ui, &words("app-library"));
        widgets::para(ui, &words("app-practice-not-test"));
        if let Some(trouble) = &view.trouble {
            widgets::alert(ui, trouble);
        }
        let elsewhere = elsewhere_ui(ui, view);
        ui.add_space(GAP);
        let unfinished = view.unfinished.as_slice();
        let run = rows_ui(ui, view.lang, "app-unfinished", unfinished, true);
        let scenario = scenarios_ui(ui, view);
        for card in &view.broken {
            broken_ui(ui, view.lang, card);
        }
        ui.add_space(SECTION_GAP);
        elsewhere.or(run).or(scenario)
    });
    let row = view.deleting.as_ref();
    row.and_then(|row| delete_ui(ui, view.lang, row)).or(asked)
}

/// The ways to the other pages.
fn elsewhere_ui(ui: &mut Ui, view: &LibraryView) -> Option<Command> {
    let count = view.runs.to_string();
    ui.horizontal_wrapped(|ui| {
        let runs = say(view.lang, "app-runs-count", &[("count", &count)]);
        let runs = widgets::button(ui, &runs).clicked();
        let folder = widgets::button(ui, &say(view.lang, "app-open-folder", &[])).clicked();
        let about = widgets::button(ui, &say(view.lang, "app-about-title", &[])).clicked();
        if runs {
            Some(Command::Library(LibraryCommand::OpenRuns))
        } else if folder {
            Some(Command::Library(LibraryCommand::AskFolder))
        } else {
            about.then_some(Command::Library(LibraryCommand::OpenAbout))
        }
    })
    .inner
}

fn scenarios_ui(ui: &mut Ui, view: &LibraryView) -> Option<Command> {
    let words = |id: &str| say(view.lang, id, &[]);
    if view.filter.all == 0 {
        widgets::card(ui, |ui| {
            widgets::para(ui, &words("app-no-scenarios"));
            widgets::small(ui, &words("app-no-scenarios-about"));
        });
        ui.add_space(BLOCK);
        return None;
    }
    // A filter that is set can be taken away, however few there are by now.
    let filter = &view.filter;
    let is_useful = filter.all > ENOUGH_TO_FILTER || filter.filter.count() > 0;
    let mut asked = is_useful
        .then(|| filter::filter_ui(ui, view.lang, filter, view.scenarios.len()))
        .flatten();
    if view.scenarios.is_empty() {
        widgets::card(ui, |ui| widgets::para(ui, &words("app-filter-nothing")));
        ui.add_space(BLOCK);
    }
    for (index, card) in view.scenarios.iter().enumerate() {
        let command = scenario_ui(ui, view.lang, card, index == 0);
        asked = asked.or(command);
    }
    asked
}

fn scenario_ui(ui: &mut Ui, lang: Lang, card: &ScenarioCard, first: bool) -> Option<Command> {
    let asked = widgets::card(ui, |ui| {
        let Some(picture) = &card.picture else {
            return words_ui(ui, lang, card, first);
        };
        ui.horizontal_top(|ui| {
            framed_picture(ui, picture, &card.scene);
            ui.add_space(BLOCK - GAP);
            let words = |ui: &mut Ui| {
                ui.set_width(ui.available_width());
                words_ui(ui, lang, card, first)
            };
            ui.vertical(words).inner
        })
        .inner
    });
    ui.add_space(BLOCK);
    asked
}

fn words_ui(ui: &mut Ui, lang: Lang, card: &ScenarioCard, first: bool) -> Option<Command> {
    widgets::section_heading(ui, &card.title);
    widgets::bold(ui, &card.client);
    if let Some(summary) = &card.summary {
        widgets::para(ui, summary);
    }
    widgets::small(ui, &card.facts.join("  ·  "));
    if !card.lacking.is_empty() {
        let names = card.lacking.join(", ");
        widgets::small(ui, &say(lang, "app-lacking", &[("names", &names)]));
    }
    ui.add_space(GAP);
    let open = ui.push_id(&card.id, |ui| {
        widgets::primary(ui, &say(lang, "app-open", &[("title", &card.title)]), true)
    });
    // With nothing else in hand, Enter opens the first scenario.
    let nothing_focused = widgets::at_rest(ui);
    let enter = first && nothing_focused && widgets::pressed(ui, Key::Enter);
    let opened = open.inner.clicked() || enter;
    opened.then(|| Command::Library(LibraryCommand::OpenBriefing(card.id.clone())))
}

fn broken_ui(ui: &mut Ui, lang: Lang, card: &BrokenCard) {
    widgets::note(ui, |ui| {
        widgets::bold(ui, &say(lang, "app-broken", &[("id", &card.id)]));
        widgets::para(ui, &say(lang, "app-broken-about", &[]));
        let count = card.findings.len().to_string();
        let header = egui::CollapsingHeader::new(say(lang, "app-findings", &[("count", &count)]));
        let response = header.id_salt(&card.id).show(ui, |ui| {
            for finding in &card.findings {
                widgets::small(ui, finding);
            }
        });
        widgets::focus(ui, response.header_response);
    });
    ui.add_space(BLOCK);
}
