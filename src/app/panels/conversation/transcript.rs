//! What was said, line by line.

use std::ops::Range;

use bevy_egui::egui::{
    Align, Frame, Id, Label, Margin, Rect, Sense, Stroke, StrokeKind, Ui, accesskit,
};

use super::{AskView, ConversationView, SearchView};
use crate::app::theme::colors;
use crate::app::theme::tokens::{BOLD_LINE, CARD, GAP, RADIUS, TINY};
use crate::app::theme::widgets;
use crate::core::dialogue::{Told, Voice};
use crate::core::locale::{Lang, say};

/// What the newest lines are called as a place at which reading begins.
const NEWS: &str = "conversation-news";

/// Shows the lines from a place on, oldest first.
pub(super) fn lines_ui(ui: &mut Ui, view: &ConversationView, range: Range<usize>) {
    let sought = view.search.as_ref().and_then(SearchView::line);
    for index in range {
        let Some(line) = view.lines.get(index) else {
            break;
        };
        let start = ui.cursor().min;
        line_ui(ui, view.lang, line);
        if sought == Some(index) {
            mark_ui(ui, view, Rect::from_two_pos(start, ui.min_rect().max));
        }
        ui.add_space(TINY);
    }
}

/// The newest lines as one text, in their order: after an answer reading begins there, and what
/// comes without one, as a word about the map or one line after the other, is announced. `area` is
/// where they stand.
pub(super) fn news_ui(ui: &Ui, view: &ConversationView, area: Rect) {
    let said = |line: &Told| match &line.name {
        Some(name) => format!("{name}: {}", line.text),
        None => line.text.clone(),
    };
    let newest: Vec<String> = view
        .lines
        .iter()
        .skip(view.newest.max(view.news))
        .map(said)
        .collect();
    let news = newest.join(" ");
    if news.is_empty() {
        return;
    }
    // Another one after each answer: to be where one was already is nothing to be told about.
    let id = Id::new((NEWS, view.question));
    let (answered, read) = begins_here(ui, view);
    if answered || widgets::is_reading(ui, NEWS) {
        let place = ui.interact(area, id, Sense::focusable_noninteractive());
        widgets::reading_place(ui, NEWS, &place, answered);
    }
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(accesskit::Role::Status);
        node.set_label(news);
        if !read {
            node.set_live(accesskit::Live::Polite);
        }
    });
}

/// Whether a question was answered just now or the conversation opened, so that reading begins
/// anew; and whether what is new
/// is read for that reason, and need not be announced.
fn begins_here(ui: &Ui, view: &ConversationView) -> (bool, bool) {
    // Where an answer is to be written, the field takes the keyboard.
    let writes = matches!(view.ask, AskView::Reflect(..));
    let key = Id::new("conversation-answered");
    let before = ui.data(|data| data.get_temp::<(u64, u64)>(key));
    let opened = widgets::takes_arrival(ui);
    let answered = opened || before.is_none_or(|(question, _)| question != view.question);
    let answered = answered && !writes;
    if answered {
        ui.data_mut(|data| data.insert_temp(key, (view.question, view.moment)));
    }
    let read = answered || before.is_some_and(|(_, moment)| moment == view.moment);
    (answered, read)
}

/// A frame around the line that was searched for, which comes into view once.
fn mark_ui(ui: &Ui, view: &ConversationView, line: Rect) {
    let stroke = Stroke::new(BOLD_LINE, colors(ui).accent);
    ui.painter()
        .rect_stroke(line.expand(1.0), RADIUS, stroke, StrokeKind::Outside);
    let key = Id::new("conversation-search");
    let turn = view
        .search
        .as_ref()
        .map(|search| (view.moment, search.turn));
    if ui.data(|data| data.get_temp(key)) != turn {
        ui.data_mut(|data| data.insert_temp(key, turn.unwrap_or_default()));
        ui.scroll_to_rect(line, Some(Align::Center));
        ui.ctx().request_repaint();
    }
}

fn line_ui(ui: &mut Ui, lang: Lang, line: &Told) {
    let shift = widgets::em(ui) * 2.0;
    match line.by {
        Voice::Card => {
            ui.add_space(GAP);
            ui.separator();
            drop(widgets::section_heading(ui, &line.text));
        }
        Voice::Narrator => drop(widgets::para(ui, &line.text)),
        Voice::Thought => {
            let text = say(lang, "app-thought", &[("text", &line.text)]);
            drop(ui.add(Label::new(widgets::body(ui, &text).weak()).wrap()));
        }
        Voice::Client | Voice::Person => bubble(ui, line, (0.0, shift), None),
        Voice::Worker => bubble(ui, line, (shift, 0.0), None),
        Voice::Act => bubble(ui, line, (shift, 0.0), Some(say(lang, "app-does", &[]))),
        Voice::Silence => bubble(ui, line, (shift, 0.0), Some(say(lang, "app-silent", &[]))),
    }
}

/// A spoken line. The side and the name say who speaks; the shade only goes along with it.
fn bubble(ui: &mut Ui, line: &Told, (left, right): (f32, f32), how: Option<String>) {
    let c = colors(ui);
    let fill = if left > 0.0 { c.accent_soft } else { c.surface };
    let frame = Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, c.rule))
        .corner_radius(RADIUS)
        .inner_margin(Margin::symmetric(CARD as i8, TINY as i8 + 2));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(left);
        let around = frame.total_margin().sum().x;
        let width = ui.available_width() - right - around;
        frame.show(ui, |ui| {
            ui.set_width(width);
            let name = line.name.as_deref().unwrap_or_default();
            let name = how.map_or_else(|| format!("{name}:"), |how| format!("{name} {how}:"));
            widgets::spoken(ui, &name, &line.text);
        });
    });
}
