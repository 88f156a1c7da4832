//! The map of the network at the terminal: shown as a table, drawn by answering short questions.

use super::ask::Typed;
use super::turn::Player;
use crate::cli::fault::Fault;
use crate::core::dialogue::Input;
use crate::core::report::{
    direction_words, judgement_words, placement_words, quality_words, spot_words, table,
};
use crate::core::scenario::ids::ContactIx;
use crate::core::scenario::network::placement::{Placement, Spot};
use crate::core::scenario::network::tie::{Direction, Judgement, Quality};

/// What a short question came to.
enum Said<T> {
    /// Nothing was typed.
    Keep,
    Set(T),
    /// Nothing more can be typed.
    Stop,
}

/// What becomes of a contact on the map.
enum Put {
    At(Placement),
    Off,
    Stop,
}

impl Player<'_, '_, '_> {
    /// Whether the map is there to be drawn and somebody can be put on it.
    pub(super) fn can_map(&self) -> bool {
        let session = self.run.session();
        session.has_map() && session.known_contacts().next().is_some()
    }

    /// The map as a table: everybody who came up, with a number.
    pub(super) fn put_map(&mut self) -> Result<(), Fault> {
        let head = ["mapping-number", "net-map-who", "mapping-place"];
        let head = head.map(|id| self.ui.say(id, &[]));
        let session = self.run.session();
        let rows: Vec<Vec<String>> = session
            .known_contacts()
            .enumerate()
            .map(|(index, ix)| {
                let contact = &session.scenario().contacts[ix.index()];
                let mut who = self.contact_name(ix);
                if let Some(about) = contact.about {
                    who += ", ";
                    who += &self.text(about);
                }
                if !self.by_hand() {
                    who = format!("[{}] {who}", contact.id);
                }
                vec![(index + 1).to_string(), who, self.place_words(ix)]
            })
            .collect();
        if rows.is_empty() {
            self.ui.tell("mapping-none", &[], "")?;
            return Ok(());
        }
        let laid_out = table(&head, &rows, self.ui.width());
        self.ui.raw(&laid_out)?;
        Ok(())
    }

    /// The command at any question: shows the map and asks who is to be placed, until nothing is
    /// typed.
    pub(super) fn draw_map(&mut self) -> Result<Typed, Fault> {
        if !self.run.session().has_map() {
            self.ui.tell("mapping-no-map", &[], "")?;
            return Ok(Typed::Again);
        }
        loop {
            self.put_map()?;
            if !self.can_map() {
                return Ok(Typed::Again);
            }
            self.ui.tell("mapping-who", &[], "")?;
            let Some(typed) = self.ui.ask()? else {
                return Ok(Typed::Quit);
            };
            match typed.as_str() {
                "" => return Ok(Typed::Again),
                "q" => return Ok(Typed::Quit),
                _ => {
                    if let Typed::Quit = self.map_command(&typed)? {
                        return Ok(Typed::Quit);
                    }
                }
            }
        }
    }

    /// A number of the list, or `z`.
    pub(super) fn map_command(&mut self, typed: &str) -> Result<Typed, Fault> {
        if typed == "z" {
            return self.undo();
        }
        let number = typed.parse::<usize>().ok();
        let at = number.and_then(|number| number.checked_sub(1));
        let contact = at.and_then(|at| self.run.session().known_contacts().nth(at));
        match contact {
            Some(contact) => self.place(contact),
            None => {
                self.ui.tell("mapping-not-a-number", &[], "")?;
                Ok(Typed::Again)
            }
        }
    }

    /// Takes the last change back and says what that gives.
    pub(super) fn undo(&mut self) -> Result<Typed, Fault> {
        let Some(contact) = self.run.session().map().to_undo() else {
            self.ui.tell("step-nothing-to-undo", &[], "")?;
            return Ok(Typed::Again);
        };
        self.take(Input::Undo)?;
        self.tell_place("mapping-undone", contact)?;
        Ok(Typed::Again)
    }

    fn place(&mut self, contact: ContactIx) -> Result<Typed, Fault> {
        let placement = match self.ask_placement(contact)? {
            Put::At(placement) => Some(placement),
            Put::Off => None,
            Put::Stop => return Ok(Typed::Quit),
        };
        if placement != self.run.session().map().get(contact) {
            let contacts = &self.run.session().scenario().contacts;
            let id = contacts[contact.index()].id.clone();
            self.take(Input::Place {
                contact: id,
                placement,
            })?;
        }
        self.tell_place("mapping-done", contact)?;
        Ok(Typed::Again)
    }

    /// The short questions about one contact.
    fn ask_placement(&mut self, contact: ContactIx) -> Result<Put, Fault> {
        let now = self.run.session().map().get(contact);
        let spot = match self.ask_spot(contact, now)? {
            Said::Set(Some(spot)) => spot,
            Said::Set(None) => return Ok(Put::Off),
            Said::Stop => return Ok(Put::Stop),
            Said::Keep => match now {
                Some(now) => now.spot,
                None => return Ok(Put::Off),
            },
        };
        // At the edge nothing more is asked: the rest of the map is about the own network.
        if spot == Spot::Edge {
            return Ok(Put::At(Placement::at(Spot::Edge)));
        }
        let mut placement = Placement {
            spot,
            ..now.unwrap_or(Placement::at(spot))
        };
        let finished = self.ask_quality(&mut placement)?
            && self.ask_direction(&mut placement)?
            && self.ask_sleeping(&mut placement)?;
        Ok(if finished {
            Put::At(placement)
        } else {
            Put::Stop
        })
    }

    fn ask_spot(
        &mut self,
        contact: ContactIx,
        now: Option<Placement>,
    ) -> Result<Said<Option<Spot>>, Fault> {
        let name = self.contact_name(contact);
        let now = match now {
            Some(now) => spot_words(self.ui.lang, now.spot),
            None => self.ui.say("net-off", &[]),
        };
        let question = self.ui.say("mapping-spot", &[("who", &name)]);
        self.short(&question, &now, |typed| match typed {
            "1" => Some(Some(Spot::Ring(1))),
            "2" => Some(Some(Spot::Ring(2))),
            "3" => Some(Some(Spot::Ring(3))),
            "4" | "p" => Some(Some(Spot::Edge)),
            "-" => Some(None),
            _ => None,
        })
    }

    /// Whether there was an answer; none at the end of the input.
    fn ask_quality(&mut self, placement: &mut Placement) -> Result<bool, Fault> {
        let lang = self.ui.lang;
        let now = placement.quality.map(|now| quality_words(lang, now));
        let question = self.ui.say("mapping-quality", &[]);
        let said = self.short_or_open(&question, now, |typed| numbered(&Quality::ALL, typed))?;
        Ok(set(said, &mut placement.quality))
    }

    fn ask_direction(&mut self, placement: &mut Placement) -> Result<bool, Fault> {
        let lang = self.ui.lang;
        let now = placement.direction.map(|now| direction_words(lang, now));
        let client = self.run.session().scenario().client.name.clone();
        let question = self.ui.say("mapping-direction", &[("name", &client)]);
        let said = self.short_or_open(&question, now, |typed| numbered(&Direction::ALL, typed))?;
        Ok(set(said, &mut placement.direction))
    }

    /// Only of a tie that sleeps is it asked what to do with it.
    fn ask_sleeping(&mut self, placement: &mut Placement) -> Result<bool, Fault> {
        let now = if placement.sleeping {
            "mapping-yes"
        } else {
            "mapping-no"
        };
        let now = self.ui.say(now, &[]);
        let question = self.ui.say("mapping-sleeping", &[]);
        let said = self.short(&question, &now, |typed| match typed {
            "j" | "y" => Some(true),
            "n" => Some(false),
            _ => None,
        })?;
        if !set(said, &mut placement.sleeping) {
            return Ok(false);
        }
        if !placement.sleeping {
            placement.judgement = None;
            return Ok(true);
        }
        let lang = self.ui.lang;
        let now = placement.judgement.map(|now| judgement_words(lang, now));
        let question = self.ui.say("mapping-judgement", &[]);
        let said = self.short_or_open(&question, now, |typed| match typed {
            "w" => Some(Judgement::Wake),
            "l" => Some(Judgement::Leave),
            _ => None,
        })?;
        Ok(set(said, &mut placement.judgement))
    }

    /// A question whose answer can also be left open, with `0`.
    fn short_or_open<T>(
        &mut self,
        question: &str,
        now: Option<String>,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Said<Option<T>>, Fault> {
        let open = self.ui.say("mapping-open-again", &[]);
        let now = now.unwrap_or_else(|| self.ui.say("mapping-not-yet", &[]));
        self.short(&format!("{question} · {open}"), &now, |typed| match typed {
            "0" => Some(None),
            typed => read(typed).map(Some),
        })
    }

    /// Asks until something was typed that can be read, or nothing.
    fn short<T>(
        &mut self,
        question: &str,
        now: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Said<T>, Fault> {
        self.ui.put(question, "")?;
        self.ui.tell("mapping-keep", &[("now", now)], "")?;
        loop {
            let Some(typed) = self.ui.ask()? else {
                return Ok(Said::Stop);
            };
            if typed.is_empty() {
                return Ok(Said::Keep);
            }
            match read(&typed.to_lowercase()) {
                Some(value) => return Ok(Said::Set(value)),
                None => self.ui.tell("mapping-again", &[], "")?,
            }
        }
    }

    fn tell_place(&mut self, id: &str, contact: ContactIx) -> Result<(), Fault> {
        let (who, place) = (self.contact_name(contact), self.place_words(contact));
        self.ui.tell(id, &[("who", &who), ("place", &place)], "")?;
        Ok(())
    }

    fn place_words(&self, contact: ContactIx) -> String {
        match self.run.session().map().get(contact) {
            Some(placement) => placement_words(self.ui.lang, placement),
            None => self.ui.say("net-off", &[]),
        }
    }

    fn contact_name(&self, contact: ContactIx) -> String {
        let scenario = self.run.session().scenario();
        let name = scenario.contact_name(contact, self.ui.lang.code());
        name.to_owned()
    }
}

/// Sets what was said; whether there was an answer at all.
fn set<T>(said: Said<T>, to: &mut T) -> bool {
    match said {
        Said::Keep => true,
        Said::Set(value) => {
            *to = value;
            true
        }
        Said::Stop => false,
    }
}

/// The value with a number, counted from 1.
fn numbered<T: Copy>(all: &[T], typed: &str) -> Option<T> {
    let number: usize = typed.parse().ok()?;
    all.get(number.checked_sub(1)?).copied()
}
