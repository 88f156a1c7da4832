//! Text: titles, running text, text beside the text. Nothing here is read as markup.

use bevy_egui::egui::{self, Color32, Label, Response, RichText, Sense, Ui, accesskit};

use super::keyboard::{lies_open, takes_arrival};
use super::place::{is_reading, reading_place};
use crate::app::theme;
use crate::app::theme::colors;
use crate::app::theme::tokens::{LEADING, TINY};

/// The title of a screen, at which reading begins when the screen is new.
pub fn heading(ui: &mut Ui, text: &str) -> Response {
    let new = takes_arrival(ui);
    reading_title(ui, ("screen", text), theme::title(), 1, new)
}

/// The title of a part that is opened over or beside a screen, at which reading begins then. The
/// part keeps its `name` in every language.
pub fn opened_heading(ui: &mut Ui, name: &str, text: &str) -> Response {
    let new = lies_open(ui, name);
    reading_title(ui, (name, text), theme::section(), 2, new)
}

fn reading_title(
    ui: &mut Ui,
    (name, text): (&str, &str),
    style: egui::TextStyle,
    level: usize,
    new: bool,
) -> Response {
    let label = title_label(ui, text, style);
    let response = if new || is_reading(ui, name) {
        // Painted here: a label by itself looks like a link while the keyboard is on it.
        let sense = Sense::focusable_noninteractive();
        let (at, galley, response) = label.sense(sense).layout_in_ui(ui);
        ui.painter().galley(at, galley, colors(ui).ink);
        response
    } else {
        ui.add(label)
    };
    reading_place(ui, name, &response, new);
    titled(ui, response, text, level)
}

/// The title of a section.
pub fn section_heading(ui: &mut Ui, text: &str) -> Response {
    let label = title_label(ui, text, theme::section());
    let response = ui.add(label);
    titled(ui, response, text, 2)
}

fn title_label(ui: &Ui, text: &str, style: egui::TextStyle) -> Label {
    Label::new(RichText::new(text).text_style(style).color(colors(ui).ink)).wrap()
}

fn titled(ui: &Ui, response: Response, text: &str, level: usize) -> Response {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::Heading);
        // A label's text is its value, but a heading has a name.
        node.set_label(text);
        node.set_level(level);
    });
    response
}

/// Running text with room between the lines.
pub fn para(ui: &mut Ui, text: &str) -> Response {
    ui.add(Label::new(body(ui, text)).wrap())
}

/// Running text as it is put into a label.
pub fn body(ui: &Ui, text: &str) -> RichText {
    leaded(ui, text, egui::TextStyle::Body, colors(ui).ink)
}

/// A line in bold.
pub fn bold(ui: &mut Ui, text: &str) -> Response {
    ui.add(Label::new(strong_text(ui, text)).wrap())
}

/// Bold text as it is put into a label.
pub fn strong_text(ui: &Ui, text: &str) -> RichText {
    leaded(ui, text, theme::bold(), colors(ui).ink)
}

/// Text beside the text.
pub fn small(ui: &mut Ui, text: &str) -> Response {
    let text = leaded(ui, text, egui::TextStyle::Small, colors(ui).soft_ink);
    ui.add(Label::new(text).wrap())
}

/// How high such a text would be in so much width.
pub fn small_height(ui: &Ui, text: &str, width: f32) -> f32 {
    leaded_height(ui, text, egui::TextStyle::Small, width)
}

/// How high a text in bold would be in so much width.
pub fn bold_height(ui: &Ui, text: &str, width: f32) -> f32 {
    leaded_height(ui, text, theme::bold(), width)
}

fn leaded_height(ui: &Ui, text: &str, style: egui::TextStyle, width: f32) -> f32 {
    let font = style.resolve(ui.style());
    let format = egui::TextFormat {
        line_height: Some(font.size * LEADING),
        ..egui::TextFormat::simple(font, colors(ui).soft_ink)
    };
    let mut job = egui::text::LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width;
    ui.fonts_mut(|fonts| fonts.layout_job(job)).size().y
}

/// The name of a field or a group.
pub fn field_label(ui: &mut Ui, text: &str) -> Response {
    ui.add_space(TINY);
    bold(ui, text)
}

fn leaded(ui: &Ui, text: &str, style: egui::TextStyle, color: Color32) -> RichText {
    let size = style.resolve(ui.style()).size;
    RichText::new(text)
        .text_style(style)
        .color(color)
        .line_height(Some(size * LEADING))
}

/// Text that a screen reader reads out when it comes or changes, once it has finished speaking.
pub fn live(response: Response) -> Response {
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Polite));
    response
}

/// How wide a text would be in one line, in bold.
pub fn width_of(ui: &Ui, text: &str) -> f32 {
    let font = theme::bold().resolve(ui.style());
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), font, colors(ui).ink);
    galley.size().x
}

/// A line with the name of who speaks before it.
pub fn spoken(ui: &mut Ui, name: &str, text: &str) -> Response {
    let job = spoken_job(ui, name, text);
    ui.add(Label::new(job).wrap())
}

/// How high such a line would be in so much width.
pub fn spoken_height(ui: &Ui, name: &str, text: &str, width: f32) -> f32 {
    let mut job = spoken_job(ui, name, text);
    job.wrap.max_width = width;
    ui.fonts_mut(|fonts| fonts.layout_job(job)).size().y
}

fn spoken_job(ui: &Ui, name: &str, text: &str) -> egui::text::LayoutJob {
    let c = colors(ui);
    let mut job = egui::text::LayoutJob::default();
    for (text, style, color) in [
        (name, theme::bold(), c.ink),
        ("  ", egui::TextStyle::Body, c.ink),
        (text, egui::TextStyle::Body, c.ink),
    ] {
        let font = style.resolve(ui.style());
        let line_height = Some(egui::TextStyle::Body.resolve(ui.style()).size * LEADING);
        job.append(
            text,
            0.0,
            egui::TextFormat {
                line_height,
                ..egui::TextFormat::simple(font, color)
            },
        );
    }
    job
}
