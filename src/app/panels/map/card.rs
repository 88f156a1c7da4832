//! The card of a contact: where it stands and what the trainee thinks of the tie.
//!
//! Each press is carried out at once; the last change can be taken back. Whatever is pressed, the
//! card stays as large as it is, so that nothing moves under the pointer.

use bevy_egui::egui::{Align, Id, Key, Layout, Modifiers, Ui, WidgetInfo, WidgetType, vec2};

use super::view::{ContactView, MapView};
use super::{answer_ui, by_keys, picture::moved};
use crate::app::command::Command;
use crate::app::panels::bars::modal;
use crate::app::theme::tokens::{CARD, GAP, LEADING, LINE};
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
    let close = modal(ui, "map-card", |ui| {
        widgets::section_heading(ui, &contact.name);
        if let Some(about) = &contact.about {
            widgets::small(ui, about);
        }
        let group = |ui: &mut Ui, title: &str, options: &[Answer]| {
            group_ui(ui, &say(map.lang, title, &[]), options, false)
        };
        let spot = say(map.lang, "map-column-spot", &[]);
        let mut placed = group_ui(ui, &spot, &spots(map, contact), opened);
        // At the edge there is no tie to judge; what is asked about one keeps its room.
        let at = contact.at.filter(|at| at.spot != Spot::Edge);
        let tie = widgets::keeping_room(ui, at.is_some(), |ui| {
            tie_ui(ui, map, at.unwrap_or(Placement::at(Spot::Ring(1))), &group)
        });
        placed = placed.or(tie.filter(|_| at.is_some()));
        asked = placed.map(|placement| Command::Place(contact.id.clone(), placement));
        ui.add_space(GAP);
        ui.horizontal_wrapped(|ui| {
            if widgets::primary(ui, &say(map.lang, "map-card-close", &[]), true).clicked() {
                asked = Some(Command::OpenContact(None));
            }
            if map.can_undo && widgets::button(ui, &say(map.lang, "map-undo", &[])).clicked() {
                asked = Some(Command::UndoPlace);
            }
        });
        ui.add_space(GAP);
        room_ui(ui, map);
    });
    let closed = close || asked == Some(Command::OpenContact(None));
    // The keyboard goes on from somebody who was placed here.
    if closed && contact.at.is_some() && widgets::is_used_by_keys(ui) {
        by_keys::go_on(ui, map, &contact.id);
    }
    let close = close.then_some(Command::OpenContact(None));
    asked.or(undo.then_some(Command::UndoPlace)).or(close)
}

/// What the client said, in room enough for whatever may be said.
fn room_ui(ui: &mut Ui, map: &MapView) {
    let size = vec2(ui.available_width(), answers_height(ui, map));
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(size);
        answer_ui(ui, map);
    });
}

/// The height of the longest that the client may say.
fn answers_height(ui: &Ui, map: &MapView) -> f32 {
    let size = widgets::em(ui);
    let width = ui.available_width() - CARD * 2.0;
    let lines = |text: &String| {
        let text = format!("{}:  {text}", map.client);
        // A line holds a little less than its width in letters: it ends with a whole word.
        (widgets::width_of(ui, &text) / (width - size * 3.0).max(size)).ceil()
    };
    let most = map.answers.iter().map(lines).fold(0.0, f32::max);
    if most == 0.0 {
        return 0.0;
    }
    most * size * LEADING + CARD * 2.0 + LINE * 2.0
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
    let mut sleeping = at.sleeping;
    let sleeps = say(map.lang, "map-mark-sleeping", &[]);
    ui.add_space(GAP);
    let mut placed = widgets::checkbox(ui, &mut sleeping, &sleeps)
        .changed()
        .then_some(Some(Placement {
            sleeping,
            // What to do with a tie that sleeps is no question about one that does not.
            judgement: at.judgement.filter(|_| sleeping),
            ..at
        }));
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
    placed = placed.or(judged);
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
    placed = placed.or(group(ui, "map-column-tie", &options));
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
