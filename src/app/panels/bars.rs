//! The bar above every screen, and questions that lie over a screen.

use bevy_egui::egui::{
    self, Align, Frame, Id, Layout, Margin, Modal, Stroke, TextWrapMode, Ui, Vec2, vec2,
};

use crate::app::command::{Command, SettingsCommand};
use crate::app::theme::colors;
use crate::app::theme::tokens::{GAP, PAGE};
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

/// The bar: back, title, language, settings. In a low window it is no bar but the top of the page:
/// see [`bar_content_ui`].
pub fn bar_ui(ui: &mut Ui, view: &BarView<'_>) -> Option<Command> {
    if widgets::is_low(ui) {
        return None;
    }
    egui::Panel::top("bar")
        .frame(widgets::bar_frame(ui))
        .show_separator_line(false)
        .show(ui, |ui| bar_content_ui(ui, view))
        .inner
}

/// What stands in the bar.
pub(super) fn bar_content_ui(ui: &mut Ui, view: &BarView<'_>) -> Option<Command> {
    let back = |ui: &mut Ui| {
        let (words, command) = view.back?;
        let pressed = widgets::button(ui, words).clicked();
        ui.add_space(GAP);
        pressed.then(|| command.clone())
    };
    let title = || egui::RichText::new(view.title).text_style(theme::bold());
    if !fits(ui, view) {
        let asked = ui.horizontal_wrapped(|ui| back(ui).or(settings_ui(ui, view.lang)));
        ui.add(egui::Label::new(title()).wrap());
        return asked.inner;
    }
    // Everything has its room.
    let (left, right) = egui::Sides::new().height(bar_height(ui)).show(
        ui,
        |ui| {
            let asked = back(ui);
            ui.add(egui::Label::new(title()));
            asked
        },
        |ui| right_ui(ui, view.lang),
    );
    left.or(right)
}

fn bar_height(ui: &Ui) -> f32 {
    widgets::em(ui) * 1.25 + ui.spacing().button_padding.y * 2.0
}

/// Whether everything in the bar has room in one line.
fn fits(ui: &Ui, view: &BarView<'_>) -> bool {
    let button = |words: &str| {
        widgets::width_of(ui, words) + ui.spacing().button_padding.x * 2.0 + GAP * 3.0
    };
    let back = view.back.map_or(0.0, |(words, _)| button(words));
    let right = button(&say(view.lang, "app-settings", &[]));
    back + widgets::width_of(ui, view.title) + GAP * 2.0 + right + languages_width(ui, view.lang)
        <= ui.available_width()
}

/// The languages' room, where they stand in the bar; without much room they are in the settings.
fn languages_width(ui: &Ui, lang: Lang) -> f32 {
    if ui.ctx().content_rect().width() < widgets::em(ui) * 44.0 {
        return 0.0;
    }
    let names = Lang::ALL.map(|other| say(lang, &format!("app-language-{}", other.code()), &[]));
    let room = ui.spacing().button_padding.x * 2.0 + GAP * 2.0;
    names
        .iter()
        .map(|name| widgets::width_of(ui, name) + room)
        .sum()
}

fn settings_ui(ui: &mut Ui, lang: Lang) -> Option<Command> {
    let settings = widgets::button(ui, &say(lang, "app-settings", &[]));
    settings
        .clicked()
        .then_some(Command::Settings(SettingsCommand::ToggleSettings))
}

/// Languages and settings at the right, in the order in which they are read.
fn right_ui(ui: &mut Ui, lang: Lang) -> Option<Command> {
    if languages_width(ui, lang) <= 0.0 {
        return settings_ui(ui, lang);
    }
    // How much room they need is known once they were shown.
    let known = Id::new(("bar-right", lang.code()));
    let width = ui.data(|data| data.get_temp::<f32>(known));
    let size = vec2(width.unwrap_or(0.0), bar_height(ui));
    let layout = Layout::left_to_right(Align::Center);
    let shown = ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        let asked = languages_ui(ui, lang);
        ui.add_space(GAP);
        asked.or(settings_ui(ui, lang))
    });
    let needed = shown.response.rect.width();
    if width.is_none_or(|width| (width - needed).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(known, needed));
        ui.ctx().request_repaint();
    }
    shown.inner
}

fn languages_ui(ui: &mut Ui, lang: Lang) -> Option<Command> {
    let mut asked = None;
    for other in Lang::ALL {
        let name = say(lang, &format!("app-language-{}", other.code()), &[]);
        let response = widgets::keyed(ui, other.code(), |ui| {
            ui.add(egui::Button::selectable(other == lang, name))
        });
        if widgets::focus(ui, response).clicked() {
            asked = Some(Command::Settings(SettingsCommand::SetLanguage(other)));
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
            // Also while something is being written below it.
            if widgets::lies_open(ui, "question") || widgets::at_rest(ui) {
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
    modal_of(ui, id, 30.0, content)
}

/// As [`modal`], with its width in sizes of text where there is room for it.
pub(super) fn modal_of(ui: &Ui, id: &str, ems: f32, content: impl FnOnce(&mut Ui)) -> bool {
    modal_above(ui, (id, ems), content, None)
}

/// As [`modal_of`], with a foot below what scrolls, where there is one.
pub(super) fn modal_above(
    ui: &Ui,
    (id, ems): (&str, f32),
    content: impl FnOnce(&mut Ui),
    foot: Option<&mut dyn FnMut(&mut Ui)>,
) -> bool {
    let c = colors(ui);
    let frame = Frame::new()
        .fill(c.surface)
        .stroke(Stroke::new(tokens::LINE, c.edge))
        .corner_radius(tokens::RADIUS)
        .inner_margin(Margin::same(PAGE as i8));
    let room = ui.ctx().content_rect().size() - Vec2::splat(PAGE * 2.0 + GAP * 2.0);
    let width = (room.x * 0.95).min(widgets::em(ui) * ems).max(40.0);
    let height = (room.y * 0.92).max(40.0);
    // How high the foot is, is known once it was shown.
    let known = Id::new((id, "foot"));
    let below = ui.data(|data| data.get_temp::<f32>(known));
    let below = foot.is_some().then(|| below.unwrap_or(height * 0.3));
    let height = (height - below.unwrap_or_default()).max(40.0);
    let new = widgets::lies_open(ui, id);
    let response = Modal::new(Id::new(id))
        .frame(frame)
        .backdrop_color(c.dim)
        .show(ui.ctx(), |ui| {
            ui.set_width(width);
            let mut area = egui::ScrollArea::vertical()
                .max_height(height)
                .min_scrolled_height(height);
            if new {
                area = area.vertical_scroll_offset(0.0);
            }
            widgets::scroll(ui, area, |ui| {
                widgets::scroll_keys(ui);
                content(ui);
            });
            let Some(foot) = foot else { return };
            let top = ui.cursor().min.y - ui.spacing().item_spacing.y;
            foot(ui);
            let shown = ui.min_rect().max.y - top;
            if below.is_none_or(|below| (below - shown).abs() > 0.5) {
                ui.data_mut(|data| data.insert_temp(known, shown));
                ui.ctx().request_repaint();
            }
        });
    response.should_close()
}
