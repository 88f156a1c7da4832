//! Rating a network: each side from 0 to 3, by number or by pressing, then decided together.

use bevy_egui::egui::{
    Align2, Id, Key, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, vec2,
};

use crate::app::command::Command;
use crate::app::theme::tokens::{GAP, LINE, TINY};
use crate::app::theme::{self, colors, widgets};
use crate::core::locale::{Lang, say};
use crate::core::network::task::TOP_RATING;

/// A rating task.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RateView {
    /// The question.
    pub prompt: String,
    /// What is rated.
    pub items: Vec<RateItemView>,
}

/// One side of a network.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RateItemView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What each number means.
    pub about: String,
    /// The rating so far.
    pub rated: Option<u8>,
}

const NUMBERS: [Key; TOP_RATING as usize + 1] = [Key::Num0, Key::Num1, Key::Num2, Key::Num3];

fn mark_id(item: &str, rating: u8) -> Id {
    Id::new(("rating", item, rating))
}

/// Shows the ratings.
pub fn rate_ui(ui: &mut Ui, lang: Lang, view: &RateView) -> Option<Command> {
    let mut asked = keys(ui, view);
    widgets::bold(ui, &view.prompt);
    widgets::small(ui, &say(lang, "map-rate-keys", &[]));
    for item in &view.items {
        ui.add_space(GAP);
        widgets::card(ui, |ui| {
            widgets::bold(ui, &item.name);
            widgets::para(ui, &item.about);
            ui.add_space(TINY);
            ui.horizontal_wrapped(|ui| {
                for rating in 0..=TOP_RATING {
                    if mark_ui(ui, item, rating) {
                        asked = Some(Command::RateItem(item.id.clone(), rating));
                    }
                }
            });
        });
    }
    ui.add_space(GAP);
    let open = view
        .items
        .iter()
        .filter(|item| item.rated.is_none())
        .count();
    if open > 0 {
        let count = open.to_string();
        widgets::small(ui, &say(lang, "map-rate-open", &[("count", &count)]));
    }
    if widgets::primary(ui, &say(lang, "map-rate-done", &[]), true).clicked() {
        asked = Some(Command::SubmitRatings);
    }
    asked
}

/// A number rates the side that has the keyboard, or else the first that is still open; then the
/// keyboard goes on to the next.
fn keys(ui: &Ui, view: &RateView) -> Option<Command> {
    let rating = (0..=TOP_RATING)
        .zip(NUMBERS)
        .find_map(|(rating, key)| widgets::pressed(ui, key).then_some(rating))?;
    let focused = ui.memory(bevy_egui::egui::Memory::focused);
    let has_keyboard = |item: &RateItemView| {
        (0..=TOP_RATING).any(|rating| focused == Some(mark_id(&item.id, rating)))
    };
    let at = view
        .items
        .iter()
        .position(has_keyboard)
        .or_else(|| view.items.iter().position(|item| item.rated.is_none()))?;
    let next = view.items.get(at + 1).unwrap_or(&view.items[at]);
    let id = mark_id(&next.id, next.rated.unwrap_or(0));
    ui.memory_mut(|memory| memory.request_focus(id));
    Some(Command::RateItem(view.items[at].id.clone(), rating))
}

/// A number in a circle, filled once chosen; true when pressed.
fn mark_ui(ui: &mut Ui, item: &RateItemView, rating: u8) -> bool {
    let c = colors(ui);
    let size = widgets::em(ui) * 1.9;
    let chosen = item.rated == Some(rating);
    let (_, rect) = ui.allocate_space(vec2(size, size));
    let response = ui.interact(rect, mark_id(&item.id, rating), Sense::click());
    let name = format!("{}: {rating}", item.name);
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, chosen, &name));
    let (fill, text) = match (chosen, response.hovered()) {
        (true, _) => (c.accent, c.on_accent),
        (false, true) => (c.hover, c.ink),
        (false, false) => (c.surface, c.ink),
    };
    let edge = Stroke::new(LINE, if chosen { c.ink } else { c.edge });
    ui.painter()
        .rect(rect, size / 2.0, fill, edge, StrokeKind::Inside);
    let font = theme::bold().resolve(ui.style());
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        rating.to_string(),
        font,
        text,
    );
    widgets::focus(ui, response).clicked()
}
