//! People placed by keys: a number puts whoever has the keyboard, or else the first who waits;
//! then the keyboard goes on to the next who waits. Whose turn it is can be seen before.

use bevy_egui::egui::{Id, Key, Memory, Response, Ui};

use super::picture::moved;
use super::view::{ContactView, MapView};
use crate::app::command::{Command, MapCommand};
use crate::app::panels::conversation::{digit, go_to_foot};
use crate::app::theme::widgets;
use crate::core::locale::say;
use crate::core::scenario::network::placement::{Placement, Spot};

/// Which control belongs to which contact, as they were shown last.
type Controls = Vec<(Id, String)>;

fn controls() -> Id {
    Id::new("map-controls")
}

/// Begins to note anew which control belongs to whom.
pub(super) fn begin(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(controls(), Controls::new()));
}

/// Notes that a control belongs to a contact.
pub(super) fn note(ui: &Ui, contact: &ContactView, control: &Response) {
    ui.data_mut(|data| {
        let known = data.get_temp_mut_or_default::<Controls>(controls());
        known.push((control.id, contact.id.clone()));
    });
}

/// The contact whose name or row has the keyboard.
fn current<'m>(ui: &Ui, map: &'m MapView) -> Option<&'m ContactView> {
    let focused = ui.memory(Memory::focused)?;
    let known: Controls = ui.data(|data| data.get_temp(controls()))?;
    let (_, id) = known.into_iter().find(|(control, _)| *control == focused)?;
    map.contacts.iter().find(|contact| contact.id == id)
}

/// Whether something on the map has the keyboard.
pub(super) fn has_keyboard(ui: &Ui) -> bool {
    let known: Option<Controls> = ui.data(|data| data.get_temp(controls()));
    let focused = ui.memory(Memory::focused);
    let noted = |known: Controls| known.iter().any(|(control, _)| Some(*control) == focused);
    widgets::is_reading(ui, "map") || known.is_some_and(noted)
}

/// Whom a number would put down: whoever has the keyboard, or else the first who waits.
fn turn<'m>(ui: &Ui, map: &'m MapView) -> Option<&'m ContactView> {
    current(ui, map).or_else(|| waiting(map).next())
}

/// Whether a number would put down this one, where numbers are meant for the map.
pub(super) fn is_turn(ui: &Ui, map: &MapView, contact: &ContactView) -> bool {
    turn(ui, map).is_some_and(|next| next.id == contact.id)
}

/// Whom a number would put down, as the foot names them; and everybody as they may be named there.
pub(in crate::app::panels) fn whose_turn(ui: &Ui, map: &MapView) -> (Option<String>, Vec<String>) {
    let asleep = say(map.lang, "net-sleeping", &[]);
    let name = |contact: &ContactView, sleeps: bool| match sleeps {
        true => format!("{}, {asleep}", contact.name),
        false => contact.name.clone(),
    };
    let now = turn(ui, map).map(|contact| name(contact, contact.sleeps()));
    let all = map.contacts.iter().map(|contact| name(contact, true));
    (now, all.collect())
}

/// Who waits to be put on the map.
fn waiting(map: &MapView) -> impl DoubleEndedIterator<Item = &ContactView> {
    map.contacts.iter().filter(|contact| contact.at.is_none())
}

fn awaited() -> Id {
    Id::new("map-name-awaited")
}

/// The keyboard goes on from somebody to the next who waits; where nobody does, to the foot.
pub(super) fn go_on(ui: &Ui, map: &MapView, from: &str) {
    let at = map.contacts.iter().position(|contact| contact.id == from);
    let after = map.contacts.iter().skip(at.map_or(0, |at| at + 1));
    let next = after
        .chain(&map.contacts)
        .find(|contact| contact.at.is_none() && contact.id != from);
    match next {
        Some(next) => {
            ui.data_mut(|data| data.insert_temp(awaited(), next.id.clone()));
        }
        // Everybody stands: what remains is to say that the map is done, where it is asked for.
        None if map.prompt.is_some() => go_to_foot(ui),
        None => {}
    }
}

fn out_of_sight() -> Id {
    Id::new("map-out-of-sight")
}

/// Notes whether the name of whoever comes next can be seen.
pub(super) fn note_sight(ui: &Ui, name: &Response) {
    let seen = ui.clip_rect().intersect(name.rect).height() > name.rect.height() * 0.5;
    ui.data_mut(|data| data.insert_temp(out_of_sight(), !seen));
}

/// Gives the keyboard to a name that it was to go on to.
pub(super) fn arrive(ui: &Ui, contact: &ContactView, name: &Response) {
    let here = ui.data(|data| data.get_temp::<String>(awaited())) == Some(contact.id.clone());
    if here {
        ui.data_mut(|data| data.remove_temp::<String>(awaited()));
        name.request_focus();
        name.scroll_to_me(None);
    }
}

/// What the keys ask for: 1 to 4 put somebody down, 0 takes them off again, S says that the tie
/// sleeps, also before somebody is put down. Where `all` is not set, numbers are meant for the map only while one of its names has
/// the keyboard.
pub(super) fn keys(ui: &Ui, map: &MapView, all: bool) -> Option<Command> {
    let current = current(ui, map);
    if !all && current.is_none() {
        return None;
    }
    if let Some(digit) = digit(ui, 0..=4) {
        let contact = turn(ui, map)?;
        // Nobody is put down unseen: the foot names them where the map is asked for.
        let unseen = ui.data(|data| data.get_temp(out_of_sight())) == Some(true);
        if current.is_none() && map.prompt.is_none() && unseen {
            ui.data_mut(|data| data.insert_temp(awaited(), contact.id.clone()));
            return None;
        }
        let spot = usize::from(digit).checked_sub(1).map(|at| Spot::ALL[at]);
        let placement = spot.map(|spot| moved(contact, spot));
        if placement.is_some() {
            go_on(ui, map, &contact.id);
        }
        return Some(Command::Map(MapCommand::Place(
            contact.id.clone(),
            placement,
        )));
    }
    if !widgets::pressed(ui, Key::S) {
        return None;
    }
    let last = || {
        map.contacts
            .iter()
            .find(|contact| Some(&contact.id) == map.last.as_ref())
    };
    let contact = turn(ui, map).or_else(last)?;
    sleep(contact)
}

/// Says that a tie sleeps, or no longer: at once of whoever stands on the map, and else for the
/// place that they get next.
pub(super) fn sleep(contact: &ContactView) -> Option<Command> {
    let id = contact.id.clone();
    match contact.at {
        None => Some(Command::Map(MapCommand::Sleep(id, !contact.asleep))),
        Some(at) => {
            asleep(at).map(|placement| Command::Map(MapCommand::Place(id, Some(placement))))
        }
    }
}

/// The same tie asleep, or awake again; none at the edge, where there is no tie to sleep.
fn asleep(at: Placement) -> Option<Placement> {
    (at.spot != Spot::Edge).then_some(Placement {
        sleeping: !at.sleeping,
        // What to do with a tie that sleeps is no question about one that does not.
        judgement: None,
        ..at
    })
}
