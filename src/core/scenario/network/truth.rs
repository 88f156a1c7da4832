//! What is true of the people around the client, as the scenario's file says it.
//!
//! What a trainee has learned of it stands in the session's state as bits; what a trainee thinks
//! stands on the [`super::placement::NetworkMap`].

use serde::{Deserialize, Serialize};

use super::placement::{Placement, Spot};
use super::tie::{Aspect, Judgement, Quality, Supports, Tie, TieState, Wish};
use crate::core::framework::ItemIx;
use crate::core::scenario::ids::{BitIx, ContactIx, TextIx};

/// What kind of contact this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
pub enum ContactKind {
    /// One person.
    #[default]
    Person,
    /// People who live together.
    Household,
    /// A club, a class, a congregation.
    Group,
    /// Someone whose work it is; not the client's own network.
    Professional,
}

impl ContactKind {
    /// The part of a message id that names it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Household => "household",
            Self::Group => "group",
            Self::Professional => "professional",
        }
    }
}

/// A contact of the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Id.
    pub id: String,
    /// Name; not translated.
    pub name: String,
    /// Who this is.
    pub about: Option<TextIx>,
    /// Person, household, group or professional.
    pub kind: ContactKind,
    /// The worker knows of this contact from the start.
    pub known: bool,
    /// Where they know each other from.
    pub from: Option<TextIx>,
    /// Lives in the neighbourhood, where that is known.
    pub nearby: Option<bool>,
    /// How things are between them.
    pub tie: Tie,
    /// Since when a tie is not in use.
    pub since: Option<TextIx>,
    /// Why it is not.
    pub because: Option<TextIx>,
    /// What the client wants with this contact.
    pub wish: Option<Wish>,
    /// What the client wants with this contact on a topic.
    pub topics: Vec<(u16, Wish)>,
    /// How willing the helper is, 0..=100.
    pub goodwill: Option<u8>,
    /// Where help ends for this helper.
    pub limits: Option<TextIx>,
    /// The author's key for a tie that is not in use.
    pub key: Option<Key>,
    /// What the client says to a placement.
    pub protests: Vec<Protest>,
    /// Set when the contact came up.
    pub known_bit: BitIx,
    /// Set when an aspect came to light; only aspects that some line reveals.
    pub learned: Vec<(Aspect, BitIx)>,
}

impl Contact {
    /// Whether this contact is paid to come: not the client's own network.
    pub fn is_professional(&self) -> bool {
        self.kind == ContactKind::Professional
    }

    /// The placement that says how things are, with the ring that is so.
    pub fn true_placement(&self, ring: Option<u8>) -> Placement {
        let spot = match ring {
            Some(ring) if !self.is_professional() => Spot::Ring(ring),
            None if !self.is_professional() => Spot::Ring(3),
            _ => Spot::Edge,
        };
        if spot == Spot::Edge {
            return Placement::at(Spot::Edge);
        }
        Placement {
            spot,
            sleeping: self.tie.state != TieState::Active,
            quality: Some(self.tie.quality),
            direction: Some(self.tie.direction()),
            judgement: self.key.and_then(|key| key.judgement),
        }
    }

    /// The bit that says that an aspect came to light, if a line can reveal it.
    pub fn learned_bit(&self, aspect: Aspect) -> Option<BitIx> {
        self.learned
            .iter()
            .find(|(known, _)| *known == aspect)
            .map(|(_, bit)| *bit)
    }
}

/// What the author would do with a tie that is not in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Wake it or leave it; none where both are right.
    pub judgement: Option<Judgement>,
    /// Why.
    pub why: Option<TextIx>,
}

/// What the client says when a contact is put somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Protest {
    /// To which placements.
    pub to: Protested,
    /// The words.
    pub text: TextIx,
}

/// Placements that a client may not agree with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Protested {
    /// At the edge, among the professionals.
    Edge,
    /// In any ring.
    AnyRing,
    /// In this ring.
    Ring(u8),
    /// Marked as sleeping.
    Sleeping,
    /// In a ring and not marked as sleeping.
    Awake,
    /// Marked as a tie that feels so.
    Quality(Quality),
}

impl Protested {
    /// Whether a placement is meant.
    pub fn matches(self, placement: Placement) -> bool {
        let in_a_ring = matches!(placement.spot, Spot::Ring(_));
        match self {
            Self::Edge => placement.spot == Spot::Edge,
            Self::AnyRing => in_a_ring,
            Self::Ring(ring) => placement.spot == Spot::Ring(ring),
            Self::Sleeping => in_a_ring && placement.sleeping,
            Self::Awake => in_a_ring && !placement.sleeping,
            Self::Quality(quality) => placement.quality == Some(quality),
        }
    }
}

/// What a scenario says of the network beside its contacts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Network {
    /// What can be asked or agreed about: id and name.
    pub topics: Vec<(String, TextIx)>,
    /// The client's own wishes: id and words.
    pub wishes: Vec<(String, TextIx)>,
    /// What is done by somebody, and could be done by another.
    pub tasks: Vec<Task>,
    /// The goal that fits this client.
    pub goal: Option<Goal>,
    /// What effects can do to the network.
    pub happenings: Vec<Happening>,
}

/// Something that somebody takes care of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Id.
    pub id: String,
    /// What it is.
    pub text: TextIx,
    /// Who does it at the start.
    pub by: Carrier,
    /// Whether it should stay with a professional, where the author says so.
    pub stays_professional: Option<bool>,
}

/// Who takes care of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Carrier {
    /// Nobody.
    Nobody,
    /// The client.
    Client,
    /// Someone around the client.
    Contact(ContactIx),
    /// Someone whose work it is.
    Professional,
}

/// A goal with its scale, set for this client's kind of isolation (goal-attainment logic,
/// domain A17.3): 0 is what could be expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goal {
    /// The kind of isolation, an item of the framework `isolation`.
    pub isolation: ItemIx,
    /// What -2, -1, 0, +1 and +2 mean here.
    pub levels: [TextIx; 5],
}

/// Something that happens to the network; the activation meter counts these.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Happening {
    /// A tie changes.
    Tie(ContactIx, TieChange),
    /// Somebody is asked for something.
    Ask(Ask),
    /// A wish is met.
    Wish(u16, Met),
    /// A task goes to somebody.
    Task(u16, Carrier),
    /// Something goes wrong for a contact.
    Harm(ContactIx, Harm),
}

/// What becomes different in a tie; the rest stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct TieChange {
    /// The ring.
    pub ring: Option<u8>,
    /// In use, sleeping or broken.
    pub state: Option<TieState>,
    /// How it feels.
    pub quality: Option<Quality>,
    /// What the client gets, all of it.
    pub gives: Option<Supports>,
    /// What the client gives, all of it.
    pub receives: Option<Supports>,
    /// What the helper can still carry.
    pub capacity: Option<u8>,
}

impl TieChange {
    /// The tie after the change.
    #[must_use]
    pub fn apply(&self, tie: Tie) -> Tie {
        Tie {
            ring: self.ring.or(tie.ring),
            state: self.state.unwrap_or(tie.state),
            quality: self.quality.unwrap_or(tie.quality),
            often: tie.often,
            gives: self.gives.unwrap_or(tie.gives),
            receives: self.receives.unwrap_or(tie.receives),
            capacity: self.capacity.or(tie.capacity),
        }
    }
}

/// A question to somebody around the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ask {
    /// To whom.
    pub contact: ContactIx,
    /// About what, an index into [`Network::topics`].
    pub topic: u16,
    /// How big: 1 (small) to 3 (large).
    pub size: u8,
    /// Who asked.
    pub by: Asker,
    /// The answer.
    pub answer: Answer,
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Asker {
    /// The client.
    Client,
    /// Client and worker together.
    Together,
    /// The worker.
    Worker,
}

/// What came of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Answer {
    /// Yes.
    Yes,
    /// Yes, in part.
    Partly,
    /// No; what the client wanted to know is known.
    No,
    /// No answer yet.
    Open,
}

/// How far a wish is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Met {
    /// In part.
    Partly,
    /// Wholly.
    Wholly,
}

/// What can go wrong for a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Harm {
    /// Something was told that was not theirs to hear.
    Privacy,
    /// Somebody was in danger.
    Safety,
    /// Too much was asked.
    Overload,
}

impl Harm {
    /// The part of a message id that names it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Privacy => "privacy",
            Self::Safety => "safety",
            Self::Overload => "overload",
        }
    }
}
