//! What was said, told once: from events to lines, each with who, how and the words.
//!
//! The window, the terminal and the debrief show told lines and make none of their own, so that
//! one run reads the same everywhere. How a line looks is theirs: a bubble, quotation marks, a
//! title. A scene, a sound, a question and an ending are no lines: they are shown
//! beside them.

use std::borrow::Cow;

use serde::Serialize;

use super::protocol::Event;
use crate::core::locale::Lang;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::{ContactIx, TextIx};
use crate::core::scenario::model::{Choice, Decision, Manner, Speaker, Words};
use crate::core::scenario::slots::{WORKER, filled};

/// Whose line it is, and how it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// The client.
    Client,
    /// A stage direction.
    Narrator,
    /// The worker's own thought.
    Thought,
    /// The worker speaks.
    Worker,
    /// The worker does something.
    Act,
    /// The worker says nothing.
    Silence,
    /// A third person.
    Person,
    /// A title card.
    Card,
}

impl Voice {
    /// Whether the words were spoken aloud.
    pub fn is_spoken(self) -> bool {
        matches!(self, Self::Client | Self::Worker | Self::Person)
    }
}

impl From<Manner> for Voice {
    fn from(manner: Manner) -> Self {
        match manner {
            Manner::Say => Self::Worker,
            Manner::Do => Self::Act,
            Manner::Silence => Self::Silence,
        }
    }
}

/// A line as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Who, and how.
    pub by: Voice,
    /// Name of who speaks or acts, where there is one.
    pub name: Option<String>,
    /// The words.
    pub text: String,
}

/// How people are called in this run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// What the trainee calls the worker.
    pub worker: String,
}

impl Default for Names {
    fn default() -> Self {
        Self {
            worker: "Sam".to_owned(),
        }
    }
}

impl Names {
    /// A text as it is shown in a language: with its slots filled, and doubled braces single.
    pub fn fill(
        &self,
        scenario: &Scenario,
        language: &str,
        slots: &[Option<ContactIx>],
        text: &str,
    ) -> String {
        let filled = filled(text, |name| {
            if name == WORKER {
                return Some(self.worker.as_str());
            }
            let slot = scenario.slots.iter().position(|slot| slot == name)?;
            let contact = (*slots.get(slot)?)?;
            Some(scenario.contact_name(contact, language))
        });
        filled.into_owned()
    }
}

/// Tells the events of a run in order, in one language.
#[derive(Debug, Clone)]
pub struct Teller<'a> {
    scenario: &'a Scenario,
    lang: Lang,
    names: &'a Names,
    slots: Cow<'a, [Option<ContactIx>]>,
}

impl<'a> Teller<'a> {
    /// Tells from the start of a run, where no slot is filled yet.
    pub fn new(scenario: &'a Scenario, lang: Lang, names: &'a Names) -> Self {
        Self::within(scenario, lang, names, Vec::new())
    }

    /// Tells from a moment at which the slots are filled so.
    pub fn within(
        scenario: &'a Scenario,
        lang: Lang,
        names: &'a Names,
        slots: impl Into<Cow<'a, [Option<ContactIx>]>>,
    ) -> Self {
        Self {
            scenario,
            lang,
            names,
            slots: slots.into(),
        }
    }

    /// The line of an event, if it has one.
    pub fn tell(&mut self, event: &Event) -> Option<Told> {
        match event {
            Event::Line { by, text } => Some(self.line(*by, *text)),
            Event::Done { manner, words } => Some(Told {
                by: (*manner).into(),
                name: Some(self.names.worker.clone()),
                text: self.words(*words),
            }),
            Event::Visit { title } => Some(Told {
                by: Voice::Card,
                name: None,
                text: self.text(*title),
            }),
            Event::Slot { slot, contact } => {
                let slots = self.slots.to_mut();
                slots.resize(self.scenario.slots.len(), None);
                slots[slot.index()] = Some(*contact);
                None
            }
            Event::Scene(_)
            | Event::Sound(_)
            | Event::Promise(_)
            | Event::Drew { .. }
            | Event::Ask
            | Event::Ended(_) => None,
        }
    }

    /// The line of an answer in own words; none if nothing was written.
    pub fn answer(&self, answer: &str) -> Option<Told> {
        let said = !answer.trim().is_empty();
        said.then(|| Told {
            by: Voice::Thought,
            name: None,
            text: answer.to_owned(),
        })
    }

    /// A text as it reads at this moment.
    pub fn text(&self, text: TextIx) -> String {
        let text = self.scenario.text(text, self.lang.code());
        self.names
            .fill(self.scenario, self.lang.code(), &self.slots, text)
    }

    /// The words of a choice as they read at this moment.
    pub fn words(&self, words: Words) -> String {
        match words {
            Words::Text(text) => self.text(text),
            Words::Cell { row, column } => format!("{} – {}", self.text(row), self.text(column)),
        }
    }

    /// The words of a choice of a decision.
    pub fn choice(&self, decision: &Decision, choice: &Choice) -> String {
        // Without words of its own or a place in the matrix it would not have been lowered.
        decision
            .words(choice)
            .map_or_else(|| choice.id.clone(), |words| self.words(words))
    }

    fn line(&self, by: Speaker, text: TextIx) -> Told {
        let language = self.lang.code();
        let (by, name) = match by {
            Speaker::Client => (Voice::Client, Some(self.scenario.client.name.as_str())),
            Speaker::Narrator => (Voice::Narrator, None),
            Speaker::Thought => (Voice::Thought, None),
            Speaker::Worker => (Voice::Worker, Some(self.names.worker.as_str())),
            Speaker::Person(ix) => (Voice::Person, Some(self.scenario.person_name(ix, language))),
        };
        Told {
            by,
            name: name.map(str::to_owned),
            text: self.text(text),
        }
    }
}
