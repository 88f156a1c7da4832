//! People placed by keys: a number puts whoever has the keyboard, or else the first who waits;
//! then the keyboard goes on to the next who waits.

use bevy_egui::egui::{Id, Key, Memory, Response, Ui};

use super::picture::moved;
use super::view::{ContactView, MapView};
use crate::app::command::Command;
use crate::app::panels::conversation::{digit, go_to_foot};
use crate::app::theme::widgets;
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
/// sleeps. Where `all` is not set, numbers are meant for the map only while one of its names has
/// the keyboard.
pub(super) fn keys(ui: &Ui, map: &MapView, all: bool) -> Option<Command> {
    let current = current(ui, map);
    if !all && current.is_none() {
        return None;
    }
    if let Some(digit) = digit(ui, 0..=4) {
        let contact = current.or_else(|| waiting(map).next())?;
        let spot = usize::from(digit).checked_sub(1).map(|at| Spot::ALL[at]);
        let placement = spot.map(|spot| moved(contact, spot));
        if placement.is_some() {
            go_on(ui, map, &contact.id);
        }
        return Some(Command::Place(contact.id.clone(), placement));
    }
    if !widgets::pressed(ui, Key::S) {
        return None;
    }
    let last = || {
        map.contacts
            .iter()
            .find(|contact| Some(&contact.id) == map.last.as_ref())
    };
    let contact = current
        .filter(|contact| contact.at.is_some())
        .or_else(last)?;
    let placement = asleep(contact.at?)?;
    Some(Command::Place(contact.id.clone(), Some(placement)))
}

/// The same tie asleep, or awake again; none at the edge, where there is no tie to sleep.
pub(super) fn asleep(at: Placement) -> Option<Placement> {
    (at.spot != Spot::Edge).then_some(Placement {
        sleeping: !at.sleeping,
        // What to do with a tie that sleeps is no question about one that does not.
        judgement: None,
        ..at
    })
}
