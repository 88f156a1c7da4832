//! What goes in and what comes out: the words between a session and its host.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::grounds::Grounds;
use crate::core::scenario::ids::{BitIx, ContactIx, NodeIx, SlotIx, TextIx};
use crate::core::scenario::model::{Manner, Speaker, Words};
use crate::core::scenario::network::placement::Placement;
use crate::core::scenario::scene::SceneState;
use crate::core::scenario::sound::Sound;

/// How a run is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// *Oefenen*: explanations on demand, a pause with two questions.
    #[default]
    Practice,
    /// *Zelfstandig*: nothing until the debrief.
    Independent,
}

/// What is settled before the first line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Setup {
    /// All chance follows from it.
    pub seed: u64,
    /// How the run is meant.
    pub mode: Mode,
    /// Draws that are fixed by hand: name to outcome; `profile` fixes the start profile.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub draws: BTreeMap<String, String>,
    /// At the decisions that are marked for it, the trainee says why and how sure before it is
    /// shown what the choice leads to.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reasons: bool,
}

/// A setup that does not fit the scenario.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SetupError {
    /// There is no such draw.
    #[error("no draw `{name}`")]
    UnknownDraw {
        /// What was named.
        name: String,
        /// What exists.
        known: Vec<String>,
    },
    /// The draw has no such outcome.
    #[error("draw `{name}` has no outcome `{outcome}`")]
    UnknownOutcome {
        /// The draw.
        name: String,
        /// What was named.
        outcome: String,
        /// What exists.
        known: Vec<String>,
    },
    /// The scenario cannot run on.
    #[error(transparent)]
    Step(#[from] StepError),
}

/// What a trainee does, by stable ids: this is what the journal keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Input {
    /// Chooses an option by its id.
    Choose(String),
    /// Chooses an option by its id where it is asked why and how sure: all of it in one, so that
    /// no choice is kept, or shown, without its grounds.
    Reasoned {
        /// The option's id.
        choose: String,
        /// Why, and how sure.
        #[serde(flatten)]
        grounds: Grounds,
    },
    /// Takes an aside by its id.
    Aside(String),
    /// Marks signals by their ids.
    Observe(Vec<String>),
    /// Answers a question in own words; empty means skipped.
    Reflect(String),
    /// Puts a contact on the map of the network, or takes it off.
    Place {
        /// The contact's id.
        contact: String,
        /// Where, and what the trainee thinks of the tie; none takes it off.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        placement: Option<Placement>,
    },
    /// Takes the last change of the map back.
    Undo,
    /// Says that the map is finished for now.
    Map,
    /// Rates items by their ids, each 0..=3; what is left out is left open.
    Rate(BTreeMap<String, u8>),
    /// Opens the pause: two questions, no answer.
    Pause,
    /// Opens the explanation of the last choice; makes this a practice run with help.
    Help,
}

impl Input {
    /// The option or aside that it takes.
    pub fn taken(&self) -> Option<&str> {
        match self {
            Self::Choose(id) | Self::Reasoned { choose: id, .. } | Self::Aside(id) => Some(id),
            Self::Observe(_)
            | Self::Reflect(_)
            | Self::Place { .. }
            | Self::Undo
            | Self::Map
            | Self::Rate(_)
            | Self::Pause
            | Self::Help => None,
        }
    }

    /// The answer in own words that it is.
    pub fn own_words(&self) -> Option<&str> {
        if let Self::Reflect(words) = self {
            return Some(words);
        }
        None
    }

    /// Whether it answers what is asked, so that something else is asked after it.
    pub fn is_answer(&self) -> bool {
        match self {
            Self::Choose(_)
            | Self::Reasoned { .. }
            | Self::Observe(_)
            | Self::Reflect(_)
            | Self::Map
            | Self::Rate(_) => true,
            Self::Aside(_) | Self::Place { .. } | Self::Undo | Self::Pause | Self::Help => false,
        }
    }

    /// Whether it changes what stands on the map of the network.
    pub fn is_drawing(&self) -> bool {
        match self {
            Self::Place { .. } | Self::Undo => true,
            Self::Choose(_)
            | Self::Reasoned { .. }
            | Self::Aside(_)
            | Self::Observe(_)
            | Self::Reflect(_)
            | Self::Map
            | Self::Rate(_)
            | Self::Pause
            | Self::Help => false,
        }
    }
}

/// What the host owes the player.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// Show this line.
    Line {
        /// Who speaks.
        by: Speaker,
        /// What.
        text: TextIx,
    },
    /// Show what the worker said, did or left unsaid.
    Done {
        /// How.
        manner: Manner,
        /// What.
        words: Words,
    },
    /// Show a title card.
    Visit {
        /// Its title.
        title: TextIx,
    },
    /// A text slot has this contact's name from here on.
    Slot {
        /// The slot.
        slot: SlotIx,
        /// The contact.
        contact: ContactIx,
    },
    /// A promise was made, kept or broken: the bit that was set; for the debrief, not shown while
    /// playing.
    Promise(BitIx),
    /// Draw the scene so from here on.
    Scene(SceneState),
    /// Let this be heard, or say it in words, before what comes next.
    Sound(Sound),
    /// Chance decided; for the debrief, not shown while playing.
    Drew {
        /// The draw's node.
        node: NodeIx,
        /// The outcome's position.
        outcome: u16,
    },
    /// Ask the player; see [`Session::waiting`](super::Session::waiting).
    Ask,
    /// The session has ended here.
    Ended(NodeIx),
}

impl Event {
    /// The text of the line that it shows, if it shows one.
    pub fn line(&self) -> Option<TextIx> {
        if let Self::Line { text, .. } = self {
            return Some(*text);
        }
        None
    }
}

/// What the session waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// A choice among [`Session::offers`](super::Session::offers).
    Choice(NodeIx),
    /// Marks on signals.
    Observation(NodeIx),
    /// The map of the network, until the trainee says that it is finished.
    Map(NodeIx),
    /// Ratings.
    Rating(NodeIx),
    /// An answer in own words.
    Reflection(NodeIx),
    /// Nothing: it has ended.
    Ended(NodeIx),
}

impl Waiting {
    /// Where.
    pub fn node(self) -> NodeIx {
        match self {
            Self::Choice(node)
            | Self::Observation(node)
            | Self::Map(node)
            | Self::Rating(node)
            | Self::Reflection(node)
            | Self::Ended(node) => node,
        }
    }
}

/// An option that is open now: its position among the decision's options and, after them, the
/// always-options.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Offer(pub u16);

/// An input that does not fit the moment, or a scenario that cannot go on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StepError {
    /// The session has ended.
    #[error("the session has ended")]
    Ended,
    /// Something else is asked now.
    #[error("something else is asked now")]
    NotAsked,
    /// At this choice it is asked why and how sure, and that is not said.
    #[error("it is asked why and how sure")]
    NoGrounds,
    /// That is not among what is offered; here is what is.
    #[error("`{id}` is not offered")]
    NotOffered {
        /// What was named.
        id: String,
        /// What is offered.
        offered: Vec<String>,
    },
    /// A ring or rating outside its range.
    #[error("{value} is not within {low} to {high}")]
    OutOfRange {
        /// What was given.
        value: u8,
        /// The lowest.
        low: u8,
        /// The highest.
        high: u8,
    },
    /// There is nothing to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// No option is open.
    #[error("no option is open at `{0}`")]
    NothingOffered(String),
    /// No way leads on.
    #[error("no way leads on from `{0}`")]
    NoWay(String),
    /// Too many nodes in a row without asking anything.
    #[error("`{0}` goes round without asking anything")]
    EndlessLoop(String),
}

impl StepError {
    /// Whether the scenario itself could not go on: what led up to that has happened.
    pub fn is_of_the_scenario(&self) -> bool {
        match self {
            Self::NothingOffered(_) | Self::NoWay(_) | Self::EndlessLoop(_) => true,
            Self::Ended
            | Self::NotAsked
            | Self::NoGrounds
            | Self::NotOffered { .. }
            | Self::OutOfRange { .. }
            | Self::NothingToUndo => false,
        }
    }
}
