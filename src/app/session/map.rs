//! The map of the network on the player's desk, and ratings before they are handed in.
//!
//! What stands on the map is the session's; each change is an input and so in the journal. Here
//! is only what is open, who was put down last, and what the client last said to a change.

use std::collections::{BTreeMap, BTreeSet};

use super::running::Running;
use crate::app::command::Command;
use crate::core::dialogue::{Input, Told, Waiting};
use crate::core::scenario::network::placement::{Placement, Spot};

/// What lies open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Desk {
    /// The map is shown.
    pub open: bool,
    /// It was opened because it is asked for, and the player has not come to it yet.
    pub by_itself: bool,
    /// The contact whose card is open.
    pub contact: Option<String>,
    /// What the client said to the last change.
    pub answer: Option<Told>,
    /// Whoever was put down last and still stands there.
    pub last: Option<String>,
    /// Those of whom it was said that the tie sleeps, also before they are put down.
    pub asleep: BTreeSet<String>,
    /// Ratings so far, by item.
    pub ratings: BTreeMap<String, u8>,
}

impl Running {
    /// Whether there is something to draw: somebody came up, or the map is asked for.
    pub fn has_map(&self) -> bool {
        let session = self.live.session();
        let asked = matches!(session.waiting(), Waiting::Map(_));
        let over = matches!(session.waiting(), Waiting::Ended(_));
        session.has_map() && !over && (asked || session.known_contacts().next().is_some())
    }

    /// Carries out what the map or a rating asks for.
    pub(super) fn draw_map(&mut self, command: &Command) {
        match command {
            Command::ShowMap => {
                self.desk.open = self.has_map();
                self.desk.by_itself = false;
            }
            Command::Sleep(contact, asleep) => self.note_sleep(contact, *asleep),
            Command::ToggleMap if self.has_map() => {
                self.desk.open = !self.desk.open;
                self.desk.by_itself = false;
                self.desk.contact = None;
            }
            Command::OpenContact(contact) => self.desk.contact.clone_from(contact),
            Command::Place(contact, placement) => self.place(contact, *placement),
            Command::UndoPlace => self.undo_place(),
            _ => {}
        }
    }

    fn note_sleep(&mut self, contact: &str, asleep: bool) {
        if asleep {
            self.desk.asleep.insert(contact.to_owned());
        } else {
            self.desk.asleep.remove(contact);
        }
    }

    fn undo_place(&mut self) {
        let map = self.live.session().map();
        let Some(contact) = map.to_undo() else {
            return;
        };
        let before = map.get(contact);
        self.step(Input::Undo);
        self.desk.answer = None;
        let session = self.live.session();
        let now = session.map().get(contact);
        let standing = now.is_some() && now != before;
        let id = &session.scenario().contacts[contact.index()].id;
        self.desk.last = standing.then(|| id.clone());
    }

    fn place(&mut self, contact: &str, placement: Option<Placement>) {
        let session = self.live.session();
        let contacts = &session.scenario().contacts;
        let here = session
            .known_contacts()
            .find(|ix| contacts[ix.index()].id == contact);
        // The same again is nothing new, and would only lengthen the journal.
        if here.is_none_or(|ix| session.map().get(ix) == placement) {
            return;
        }
        // At the edge nothing is said about the tie.
        if let Some(at) = placement.filter(|at| at.spot != Spot::Edge) {
            self.note_sleep(contact, at.sleeping);
        }
        let before = self.lines.len();
        self.step(Input::Place {
            contact: contact.to_owned(),
            placement,
        });
        self.desk.last = placement.map(|_| contact.to_owned());
        self.desk.answer = self.lines.get(before..).and_then(<[Told]>::last).cloned();
    }

    /// Opens the map when it is asked for, and puts it away when it is finished.
    pub(super) fn tidy_desk(&mut self, asked_before: bool) {
        let asked = matches!(self.live.session().waiting(), Waiting::Map(_));
        if asked != asked_before {
            self.desk = Desk {
                open: asked,
                by_itself: asked,
                asleep: std::mem::take(&mut self.desk.asleep),
                ..Desk::default()
            };
        }
        if !self.has_map() {
            self.desk.open = false;
        }
    }
}
