//! Rating a network: each side from 0 to 3, by number or by pressing, then decided together.

use bevy_egui::egui::{FocusDirection, Id, Key, Memory, Rect, Sense, Ui, WidgetInfo, WidgetType};

use crate::app::command::{AnswerCommand, Command};
use crate::app::panels::conversation::{digit, go_to_foot};
use crate::app::theme::tokens::{GAP, TINY};
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};
use crate::core::scenario::network::task::TOP_RATING;

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

fn mark_id(item: &str, rating: u8) -> Id {
    Id::new(("rating", item, rating))
}

/// What a side is called as a place at which reading begins.
fn place_name(item: &str) -> String {
    format!("rating-{item}")
}

/// The side that the keyboard was to go on to.
fn awaited() -> Id {
    Id::new("rating-awaited")
}

/// Shows the ratings.
pub fn rate_ui(ui: &mut Ui, lang: Lang, view: &RateView) -> Option<Command> {
    let mut asked = None;
    widgets::bold(ui, &view.prompt);
    for item in &view.items {
        ui.add_space(GAP);
        let top = ui.cursor().min;
        widgets::card(ui, |ui| {
            widgets::bold(ui, &item.name);
            widgets::para(ui, &item.about);
            ui.add_space(TINY);
            ui.horizontal_wrapped(|ui| {
                for rating in 0..=TOP_RATING {
                    if mark_ui(ui, item, rating) {
                        asked = Some(Command::Answer(AnswerCommand::RateItem(
                            item.id.clone(),
                            rating,
                        )));
                    }
                }
            });
        });
        reach(ui, item, Rect::from_two_pos(top, ui.min_rect().max));
    }
    ui.add_space(GAP);
    let open = view.items.iter().filter(|item| item.rated.is_none());
    let count = open.count().to_string();
    // Also when none is left: nothing moves under the pointer that gives the last number.
    widgets::small(ui, &say(lang, "map-rate-open", &[("count", &count)]));
    asked
}

/// A side that the keyboard goes on to is read as one text: Enter there is not a number.
fn reach(ui: &Ui, item: &RateItemView, area: Rect) {
    let name = place_name(&item.id);
    let new = ui.data(|data| data.get_temp::<String>(awaited())) == Some(item.id.clone());
    if !new && !widgets::is_reading(ui, &name) {
        return;
    }
    let id = Id::new(("rating-side", &item.id));
    let place = ui.interact(area, id, Sense::focusable_noninteractive());
    let words = format!("{}: {}", item.name, item.about);
    place.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    widgets::reading_place(ui, &name, &place, new);
    if new {
        ui.data_mut(|data| data.remove_temp::<String>(awaited()));
        ui.scroll_to_rect(area, None);
    }
}

/// What the keys ask for: a number rates the side that has the keyboard, or else the first that is
/// still open; then the keyboard goes on to the next that is open. Arrows go to the side above or
/// below.
pub fn rate_keys(ui: &Ui, view: &RateView) -> Option<Command> {
    let focused = ui.memory(Memory::focused);
    let has_keyboard = |item: &RateItemView| {
        widgets::is_reading(ui, &place_name(&item.id))
            || (0..=TOP_RATING).any(|rating| focused == Some(mark_id(&item.id, rating)))
    };
    let current = view.items.iter().position(has_keyboard);
    let open = |item: &RateItemView| item.rated.is_none();
    let Some(rating) = digit(ui, 0..=TOP_RATING) else {
        arrows(ui, view, current);
        return None;
    };
    let at = current.or_else(|| view.items.iter().position(open))?;
    let (before, after) = view.items.split_at(at);
    let next = after.iter().skip(1).chain(before).find(|item| open(item));
    go_to(ui, next);
    Some(Command::Answer(AnswerCommand::RateItem(
        view.items[at].id.clone(),
        rating,
    )))
}

fn arrows(ui: &Ui, view: &RateView, current: Option<usize>) {
    if current.is_none() && !widgets::at_rest(ui) || ui.ctx().text_edit_focused() {
        return;
    }
    let last = view.items.len().saturating_sub(1);
    let to = if widgets::pressed(ui, Key::ArrowDown) {
        current.map_or(0, |at| (at + 1).min(last))
    } else if widgets::pressed(ui, Key::ArrowUp) {
        current.map_or(last, |at| at.saturating_sub(1))
    } else {
        return;
    };
    go_to(ui, view.items.get(to));
}

/// The keyboard goes on to a side; where there is none, to the foot, which answers the whole.
fn go_to(ui: &Ui, item: Option<&RateItemView>) {
    // Or the arrow that was pressed would move the focus on from here by itself.
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    match item {
        Some(item) => {
            ui.data_mut(|data| data.insert_temp(awaited(), item.id.clone()));
        }
        None => go_to_foot(ui),
    }
}

/// A number in a circle, filled once chosen; true when pressed.
fn mark_ui(ui: &mut Ui, item: &RateItemView, rating: u8) -> bool {
    let name = format!("{}: {rating}", item.name);
    let chosen = item.rated == Some(rating);
    let id = mark_id(&item.id, rating);
    widgets::number_mark(ui, id, 0.0, &rating.to_string(), chosen, &name).clicked()
}
