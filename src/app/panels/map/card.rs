//! The card of a contact: where it stands and what the trainee thinks of the tie.
//!
//! Each press is carried out at once; the last change can be taken back. Whatever is pressed, the
//! card stays as large as it is, so that nothing moves under the pointer.

use bevy_egui::egui::{
    Align, Id, Key, Layout, Modifiers, Rect, Ui, UiBuilder, WidgetInfo, WidgetType, vec2,
};

use super::view::{ContactView, MapView};
use super::{answer_ui, answers_height, by_keys, picture::moved};
use crate::app::command::{Command, MapCommand};
use crate::app::panels::bars::modal_above;
use crate::app::theme::tokens::GAP;
use crate::app::theme::widgets;
use crate::core::locale::say;
use crate::core::report::map::words;
use crate::core::scenario::network::placement::{Placement, Spot};
use crate::core::scenario::network::tie::{Direction, Judgement, Quality};

/// Shows the card that is open, over the map.
pub(super) fn card_ui(ui: &Ui, map: &MapView) -> Option<Command> {
    let contact = map
        .contacts
        .iter()
        .find(|contact| map.card.as_ref() == Some(&contact.id));
    let opened = just_opened(ui, contact.map(|contact| contact.id.clone()));
    let contact = contact?;
    let mut asked = None;
    let undo = map.can_undo && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z));
    let mut below = None;
    let mut foot = |ui: &mut Ui| below = foot_ui(ui, map);
    let content = |ui: &mut Ui| asked = content_ui(ui, map, contact, opened);
    let close = modal_above(ui, ("map-card", 30.0), content, Some(&mut foot));
    let asked = below.or(asked);
    let closed = close || asked == Some(Command::Map(MapCommand::OpenContact(None)));
    // The keyboard goes on from somebody who was placed here.
    if closed && contact.at.is_some() && widgets::is_used_by_keys(ui) {
        by_keys::go_on(ui, map, &contact.id);
    }
    let close = close.then_some(Command::Map(MapCommand::OpenContact(None)));
    asked
        .or(undo.then_some(Command::Map(MapCommand::UndoPlace)))
        .or(close)
}

/// Who it is, where they stand, and the tie.
fn content_ui(ui: &mut Ui, map: &MapView, contact: &ContactView, opened: bool) -> Option<Command> {
    widgets::section_heading(ui, &contact.name);
    if let Some(about) = &contact.about {
        widgets::small(ui, about);
    }
    let group = |ui: &mut Ui, title: &str, options: &[Answer]| {
        group_ui(ui, &say(map.lang, title, &[]), options, false)
    };
    let spot = say(map.lang, "map-column-spot", &[]);
    let placed = group_ui(ui, &spot, &spots(map, contact), opened);
    let sleep = sleep_ui(ui, map, contact);
    // At the edge there is no tie to judge; what is asked about one keeps its room.
    let at = contact.at.filter(|at| at.spot != Spot::Edge);
    let top = ui.cursor().min;
    let tie = widgets::keeping_room(ui, at.is_some(), |ui| {
        tie_ui(ui, map, at.unwrap_or(Placement::at(Spot::Ring(1))), &group)
    });
    if at.is_none() {
        let room = Rect::from_min_max(top, ui.min_rect().max);
        let part = UiBuilder::new().id_salt("tie-later").max_rect(room);
        let later = say(map.lang, "map-card-later", &[("name", &contact.name)]);
        widgets::small(&mut ui.new_child(part), &later);
    }
    let placed = placed.or(tie.filter(|_| at.is_some()));
    let place =
        placed.map(|placement| Command::Map(MapCommand::Place(contact.id.clone(), placement)));
    place.or(sleep)
}

/// What closes the card, and what the client said: always in sight.
fn foot_ui(ui: &mut Ui, map: &MapView) -> Option<Command> {
    let mut asked = None;
    ui.add_space(GAP);
    room_ui(ui, map);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary(ui, &say(map.lang, "map-card-close", &[]), true).clicked() {
            asked = Some(Command::Map(MapCommand::OpenContact(None)));
        }
        // Its room is kept: one line or two, nothing moves.
        let undo = say(map.lang, "map-undo", &[]);
        widgets::room_for_button(ui, &undo);
        let undo = widgets::keeping_room(ui, map.can_undo, |ui| widgets::button(ui, &undo));
        if map.can_undo && undo.clicked() {
            asked = Some(Command::Map(MapCommand::UndoPlace));
        }
    });
    asked
}

/// What the client said, in room for whatever may be said.
fn room_ui(ui: &mut Ui, map: &MapView) {
    let most = answers_height(ui, map, ui.available_width());
    if most == 0.0 {
        return;
    }
    let height = (most + GAP).min(ui.ctx().content_rect().height() * 0.25);
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(size);
        if map.answer.is_some() {
            answer_ui(ui, map);
        }
    });
}

/// Whether the tie sleeps, also of somebody who is not on the map yet.
fn sleep_ui(ui: &mut Ui, map: &MapView, contact: &ContactView) -> Option<Command> {
    let there = contact.at.is_none_or(|at| at.spot != Spot::Edge);
    let mut sleeping = contact.sleeps();
    let words = say(map.lang, "map-mark-sleeping", &[]);
    ui.add_space(GAP);
    let ticked =
        widgets::keeping_room(ui, there, |ui| widgets::checkbox(ui, &mut sleeping, &words));
    let changed = there && ticked.changed();
    changed.then(|| by_keys::sleep(contact)).flatten()
}

/// Whether another card lies open than a moment ago.
fn just_opened(ui: &Ui, card: Option<String>) -> bool {
    let key = Id::new("map-card-opened");
    let before: Option<String> = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    if before == card {
        return false;
    }
    ui.data_mut(|data| data.insert_temp(key, card.clone()));
    card.is_some()
}

/// A possible answer: its words, whether it holds now, and the placement that it makes.
type Answer = (String, bool, Option<Placement>);

/// What a group of answers is drawn with: its title and the answers.
type Group<'g> = &'g dyn Fn(&mut Ui, &str, &[Answer]) -> Option<Option<Placement>>;

fn spots(map: &MapView, contact: &ContactView) -> Vec<Answer> {
    let here = |spot| contact.at.is_some_and(|at| at.spot == spot);
    let mut options: Vec<Answer> = Spot::ALL
        .map(|spot| {
            (
                words::spot_words(map.lang, spot),
                here(spot),
                Some(moved(contact, spot)),
            )
        })
        .into();
    let nowhere = say(map.lang, "map-unplaced", &[]);
    options.push((nowhere, contact.at.is_none(), None));
    options
}

fn tie_ui(
    ui: &mut Ui,
    map: &MapView,
    at: Placement,
    group: Group<'_>,
) -> Option<Option<Placement>> {
    let options: Vec<Answer> = with_open(&Judgement::ALL)
        .map(|judgement| {
            let words = words::or_open(map.lang, judgement, words::judgement_words);
            let placement = Placement { judgement, ..at };
            (words, at.judgement == judgement, Some(placement))
        })
        .collect();
    let judged = widgets::keeping_room(ui, at.sleeping, |ui| {
        group(ui, "map-column-judgement", &options)
    });
    let options: Vec<Answer> = with_open(&Quality::ALL)
        .map(|quality| {
            let words = words::or_open(map.lang, quality, words::quality_words);
            (
                words,
                at.quality == quality,
                Some(Placement { quality, ..at }),
            )
        })
        .collect();
    let placed = judged.or(group(ui, "map-column-tie", &options));
    let options: Vec<Answer> = with_open(&Direction::ALL)
        .map(|direction| {
            let words = words::or_open(map.lang, direction, words::direction_words);
            let placement = Placement { direction, ..at };
            (words, at.direction == direction, Some(placement))
        })
        .collect();
    placed.or(group(ui, "map-column-direction", &options))
}

/// All answers, and the one that leaves it open.
fn with_open<T: Copy>(all: &[T]) -> impl Iterator<Item = Option<T>> {
    all.iter().copied().map(Some).chain([None])
}

/// A question with its answers; the placement that was pressed for.
/// The first takes the keyboard where the card has just been opened.
fn group_ui(
    ui: &mut Ui,
    title: &str,
    options: &[Answer],
    opened: bool,
) -> Option<Option<Placement>> {
    let mut pressed = None;
    ui.add_space(GAP);
    widgets::bold(ui, title);
    ui.push_id(title, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (index, (words, holds, placement)) in options.iter().enumerate() {
                let response = widgets::radio(ui, *holds, words);
                let name = format!("{title}: {words}");
                response.widget_info(|| {
                    WidgetInfo::selected(WidgetType::RadioButton, true, *holds, &name)
                });
                if opened && index == 0 {
                    response.request_focus();
                }
                if response.clicked() && !holds {
                    pressed = Some(*placement);
                }
            }
        });
    });
    pressed
}
