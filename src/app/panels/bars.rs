//! The bar above every screen, and questions that lie over a screen.

use bevy_egui::egui::{self, Frame, Id, Margin, Modal, Stroke, Ui};

use crate::app::command::Command;
use crate::app::theme::tokens::{EDGE, GAP, PAGE, SURFACE};
use crate::app::theme::{self, tokens, widgets};
use crate::core::locale::{Lang, say};

/// What stands in the bar.
#[derive(Debug, Clone, Copy)]
pub struct BarView<'a> {
    /// The language of the window.
    pub lang: Lang,
    /// Where one is.
    pub title: &'a str,
    /// The way back: its words and what it does.
    pub back: Option<(&'a str, &'a Command)>,
}

/// The bar: back, title, language, settings.
pub fn bar_ui(ui: &mut Ui, view: &BarView<'_>) -> Option<Command> {
    let mut asked = None;
    egui::Panel::top("bar")
        .frame(widgets::bar_frame())
        .show_separator_line(false)
        .show(ui, |ui| {
            // The language and the settings stay; a long title is what gives way.
            let height = widgets::em(ui) * 1.25 + ui.spacing().button_padding.y * 2.0;
            let (left, right) = egui::Sides::new()
                .height(height)
                .shrink_left()
                .truncate()
                .show(
                    ui,
                    |ui| {
                        let back = view.back.and_then(|(words, command)| {
                            let pressed = widgets::button(ui, words).clicked();
                            ui.add_space(GAP);
                            pressed.then(|| command.clone())
                        });
                        ui.add(
                            egui::Label::new(
                                egui::RichText::new(view.title).text_style(theme::bold()),
                            )
                            .truncate(),
                        );
                        back
                    },
                    |ui| right_ui(ui, view.lang),
                );
            asked = left.or(right);
        });
    asked
}

/// Settings and languages, from the right.
fn right_ui(ui: &mut Ui, lang: Lang) -> Option<Command> {
    let mut asked = None;
    if widgets::button(ui, &say(lang, "app-settings", &[])).clicked() {
        asked = Some(Command::ToggleSettings);
    }
    ui.add_space(GAP);
    for other in Lang::ALL.into_iter().rev() {
        let name = say(lang, &format!("app-language-{}", other.code()), &[]);
        let response = ui
            .push_id(other.code(), |ui| {
                ui.add(egui::Button::selectable(other == lang, name))
            })
            .inner;
        if widgets::focus(ui, response).clicked() {
            asked = Some(Command::SetLanguage(other));
        }
    }
    asked
}

/// A question that lies over a screen and wants an answer.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// What is asked.
    pub title: &'a str,
    /// What it means.
    pub text: &'a str,
    /// Yes, in words, and what it does.
    pub yes: (&'a str, &'a Command),
    /// No, in words, and what it does; also Escape.
    pub no: (&'a str, &'a Command),
}

/// Shows a question.
pub fn question_ui(ui: &Ui, question: &Question<'_>) -> Option<Command> {
    let mut asked = None;
    let response = modal(ui, "question", |ui| {
        widgets::section_heading(ui, question.title);
        widgets::para(ui, question.text);
        ui.add_space(GAP);
        ui.horizontal_wrapped(|ui| {
            let no = widgets::primary(ui, question.no.0, true);
            if ui.memory(|memory| memory.focused().is_none()) {
                no.request_focus();
            }
            if no.clicked() {
                asked = Some(question.no.1.clone());
            }
            if widgets::button(ui, question.yes.0).clicked() {
                asked = Some(question.yes.1.clone());
            }
        });
    });
    asked.or_else(|| response.then(|| question.no.1.clone()))
}

/// A box over the screen; true when it should close.
pub fn modal(ui: &Ui, id: &str, content: impl FnOnce(&mut Ui)) -> bool {
    let frame = Frame::new()
        .fill(SURFACE)
        .stroke(Stroke::new(tokens::LINE, EDGE))
        .corner_radius(tokens::RADIUS)
        .inner_margin(Margin::same(PAGE as i8));
    let width = (ui.ctx().content_rect().width() * 0.9).min(widgets::em(ui) * 30.0);
    let height = ui.ctx().content_rect().height() * 0.85;
    let response = Modal::new(Id::new(id))
        .frame(frame)
        .backdrop_color(tokens::DIM)
        .show(ui.ctx(), |ui| {
            ui.set_width(width);
            let area = egui::ScrollArea::vertical()
                .max_height(height)
                .min_scrolled_height(height);
            widgets::scroll(ui, area, content);
        });
    response.should_close()
}
