//! Choosing out of many scenarios: by phase, competency, length, played or not, and content.

use std::collections::BTreeSet;

use bevy_egui::egui::{self, Ui};

use crate::app::command::{Command, LibraryCommand};
use crate::app::panels::look::choices_ui;
use crate::app::theme::tokens::{BLOCK, GAP};
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};

/// What a scenario must be like to be shown; by itself it lets everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// In this phase of outreach work.
    pub phase: Option<String>,
    /// It practises this competency.
    pub goal: Option<String>,
    /// It takes at most so many minutes.
    pub minutes: Option<u32>,
    /// It was played before, or never.
    pub played: Option<bool>,
    /// It is not about any of these.
    pub without: BTreeSet<String>,
}

/// What a filter looks at in a scenario.
#[derive(Debug, Clone, Default)]
pub struct Traits {
    /// The phase's id.
    pub phase: String,
    /// The goals' ids.
    pub goals: Vec<String>,
    /// How long it takes.
    pub minutes: u32,
    /// It was played before.
    pub played: bool,
    /// What one may want to know beforehand.
    pub notes: Vec<String>,
}

impl Filter {
    /// Whether a scenario is shown.
    pub fn lets_through(&self, traits: &Traits) -> bool {
        self.phase
            .as_ref()
            .is_none_or(|phase| *phase == traits.phase)
            && self
                .goal
                .as_ref()
                .is_none_or(|goal| traits.goals.contains(goal))
            && self.minutes.is_none_or(|most| traits.minutes <= most)
            && self.played.is_none_or(|played| played == traits.played)
            && !traits.notes.iter().any(|note| self.without.contains(note))
    }

    /// How many things it asks for.
    pub fn count(&self) -> usize {
        usize::from(self.phase.is_some())
            + usize::from(self.goal.is_some())
            + usize::from(self.minutes.is_some())
            + usize::from(self.played.is_some())
            + self.without.len()
    }
}

/// A filter, and what there is to choose from: ids with their names.
#[derive(Debug, Clone, Default)]
pub struct FilterView {
    /// What is chosen.
    pub filter: Filter,
    /// The phases of all scenarios.
    pub phases: Vec<(String, String)>,
    /// What all scenarios practise.
    pub goals: Vec<(String, String)>,
    /// How long they take.
    pub minutes: Vec<u32>,
    /// What they are about.
    pub notes: Vec<(String, String)>,
    /// How many scenarios there are, with and without the filter.
    pub all: usize,
}

/// Shows the filter, closed until it is asked for.
pub(super) fn filter_ui(
    ui: &mut Ui,
    lang: Lang,
    view: &FilterView,
    shown: usize,
) -> Option<Command> {
    let mut asked = None;
    let count = view.filter.count();
    let title = say(lang, "app-filter", &[("count", &count.to_string())]);
    let header = egui::CollapsingHeader::new(title)
        .id_salt("filter")
        .show(ui, |ui| asked = questions_ui(ui, lang, view));
    widgets::focus(ui, header.header_response);
    if count > 0 {
        let (shown, all) = (shown.to_string(), view.all.to_string());
        ui.horizontal_wrapped(|ui| {
            let text = say(
                lang,
                "app-filter-shown",
                &[("shown", &shown), ("all", &all)],
            );
            widgets::live(widgets::para(ui, &text));
            if widgets::button(ui, &say(lang, "app-filter-off", &[])).clicked() {
                asked = Some(Command::Library(LibraryCommand::SetFilter(
                    Filter::default(),
                )));
            }
        });
    }
    ui.add_space(GAP);
    asked
}

fn questions_ui(ui: &mut Ui, lang: Lang, view: &FilterView) -> Option<Command> {
    let words = |id: &str| say(lang, id, &[]);
    let with = |change: &dyn Fn(&mut Filter)| {
        let mut filter = view.filter.clone();
        change(&mut filter);
        Command::Library(LibraryCommand::SetFilter(filter))
    };
    let any = || words("app-filter-any");
    let phases = std::iter::once((None, any())).chain(named(&view.phases));
    let phases = phases.map(|(id, name)| {
        let chosen = id == view.filter.phase;
        (name, chosen, with(&|filter| filter.phase.clone_from(&id)))
    });
    let phase = choices_ui(ui, lang, "app-filter-phase", phases);
    let goals = std::iter::once((None, any())).chain(named(&view.goals));
    let goals = goals.map(|(id, name)| {
        let chosen = id == view.filter.goal;
        (name, chosen, with(&|filter| filter.goal.clone_from(&id)))
    });
    let goal = choices_ui(ui, lang, "app-filter-goal", goals);
    let lengths = std::iter::once((None, any())).chain(view.minutes.iter().map(|most| {
        let count = most.to_string();
        (
            Some(*most),
            say(lang, "app-filter-at-most", &[("count", &count)]),
        )
    }));
    let lengths = lengths.map(|(most, name)| {
        let chosen = most == view.filter.minutes;
        (name, chosen, with(&|filter| filter.minutes = most))
    });
    let length = choices_ui(ui, lang, "app-filter-minutes", lengths);
    let played = [
        (None, any()),
        (Some(false), words("app-filter-new")),
        (Some(true), words("app-filter-known")),
    ];
    let played = played.map(|(played, name)| {
        let chosen = played == view.filter.played;
        (name, chosen, with(&|filter| filter.played = played))
    });
    let played = choices_ui(ui, lang, "app-filter-played", played);
    let notes = notes_ui(ui, lang, view);
    phase.or(goal).or(length).or(played).or(notes)
}

fn named(items: &[(String, String)]) -> impl Iterator<Item = (Option<String>, String)> {
    items
        .iter()
        .map(|(id, name)| (Some(id.clone()), name.clone()))
}

/// What one would rather not meet.
fn notes_ui(ui: &mut Ui, lang: Lang, view: &FilterView) -> Option<Command> {
    if view.notes.is_empty() {
        return None;
    }
    let mut asked = None;
    let question = say(lang, "app-filter-without", &[]);
    widgets::field_label(ui, &question);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = BLOCK;
        for (id, name) in &view.notes {
            let mut left_out = view.filter.without.contains(id);
            let ticked = widgets::checkbox(ui, &mut left_out, name);
            if widgets::described(ticked, &question).changed() {
                let mut filter = view.filter.clone();
                if left_out {
                    filter.without.insert(id.clone());
                } else {
                    filter.without.remove(id);
                }
                asked = Some(Command::Library(LibraryCommand::SetFilter(filter)));
            }
        }
    });
    asked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_question_leaves_out_what_does_not_fit() {
        let traits = Traits {
            phase: "contact".into(),
            goals: vec!["listening".into()],
            minutes: 12,
            played: true,
            notes: vec!["debts".into()],
        };
        let filter = Filter::default;
        let cases = [
            (filter(), true),
            (
                Filter {
                    phase: Some("contact".into()),
                    goal: Some("listening".into()),
                    minutes: Some(12),
                    played: Some(true),
                    without: ["grief".into()].into(),
                },
                true,
            ),
            (
                Filter {
                    phase: Some("closing".into()),
                    ..filter()
                },
                false,
            ),
            (
                Filter {
                    goal: Some("planning".into()),
                    ..filter()
                },
                false,
            ),
            (
                Filter {
                    minutes: Some(11),
                    ..filter()
                },
                false,
            ),
            (
                Filter {
                    played: Some(false),
                    ..filter()
                },
                false,
            ),
            (
                Filter {
                    without: ["debts".into()].into(),
                    ..filter()
                },
                false,
            ),
        ];
        for (filter, through) in cases {
            assert_eq!(filter.lets_through(&traits), through, "{filter:?}");
        }
    }
}
