//! What was said, line by line.

use std::ops::Range;

use bevy_egui::egui::{Align, Frame, Id, Label, Margin, Rect, Stroke, StrokeKind, Ui, accesskit};

use super::{ConversationView, LineView, SearchView};
use crate::app::theme::colors;
use crate::app::theme::tokens::{BOLD_LINE, CARD, GAP, RADIUS, TINY};
use crate::app::theme::widgets;
use crate::core::assessment::debrief::Voice;
use crate::core::locale::{Lang, say};

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

/// Has a screen reader say the newest lines, in their order. Each line by itself would be said as
/// soon as it is there too, but in any order.
pub(super) fn announce(ui: &Ui, view: &ConversationView) {
    let said = |line: &LineView| match &line.name {
        Some(name) => format!("{name}: {}", line.text),
        None => line.text.clone(),
    };
    let newest: Vec<String> = view.lines.iter().skip(view.newest).map(said).collect();
    let news = newest.join(" ");
    if !news.is_empty() {
        ui.ctx()
            .accesskit_node_builder(Id::new("conversation-news"), |node| {
                node.set_role(accesskit::Role::Status);
                node.set_label(news);
                node.set_live(accesskit::Live::Polite);
            });
    }
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

fn line_ui(ui: &mut Ui, lang: Lang, line: &LineView) {
    let shift = widgets::em(ui) * 2.0;
    match line.voice {
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
fn bubble(ui: &mut Ui, line: &LineView, (left, right): (f32, f32), how: Option<String>) {
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
        let width = ui.available_width() - right;
        frame.show(ui, |ui| {
            ui.set_width(width - CARD * 2.0);
            let name = line.name.as_deref().unwrap_or_default();
            let name = how.map_or_else(|| format!("{name}:"), |how| format!("{name} {how}:"));
            widgets::spoken(ui, &name, &line.text);
        });
    });
}
