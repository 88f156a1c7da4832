//! What can be said of a tie between the client and somebody around them.
//!
//! The fields are those of the wijkecogram (`MDA app.Wijkecogram`; domain A8.2). A [`Tie`] is
//! how things are; what a trainee thinks stands in a [`super::placement::Placement`].

use serde::{Deserialize, Serialize};

/// Whether a tie is in use.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
pub enum TieState {
    /// In use.
    #[default]
    Active,
    /// There once, silent since, and perhaps to be woken.
    Sleeping,
    /// Broken off.
    Broken,
}

/// How a tie feels to the client.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
pub enum Quality {
    /// Strong: a solid line.
    Strong,
    /// Loose: a dashed line.
    #[default]
    Weak,
    /// Under strain: a zigzag.
    Strained,
    /// Does harm: a zigzag with crosses.
    Harmful,
}

impl Quality {
    /// All of them, in the order of the legend.
    pub const ALL: [Self; 4] = [Self::Strong, Self::Weak, Self::Strained, Self::Harmful];

    /// The part of a message id that names it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Weak => "weak",
            Self::Strained => "strained",
            Self::Harmful => "harmful",
        }
    }

    /// Whether the tie weighs on the client.
    pub fn is_trouble(self) -> bool {
        matches!(self, Self::Strained | Self::Harmful)
    }
}

/// How often they are in touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Often {
    /// About every day.
    Daily,
    /// About every week.
    Weekly,
    /// About every month.
    Monthly,
    /// A few times a year.
    Yearly,
    /// Not any more.
    Never,
}

impl Often {
    /// The part of a message id that names it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
            Self::Yearly => "yearly",
            Self::Never => "never",
        }
    }
}

/// A kind of support (domain A8.1; participation is doing things together).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Support {
    /// Forms, errands, odd jobs, transport.
    Practical,
    /// Goods and money.
    Material,
    /// Someone to talk to.
    Emotional,
    /// Company.
    Sociable,
    /// Doing things together, belonging.
    Participation,
}

impl Support {
    /// All of them, in the order of the wijkecogram.
    pub const ALL: [Self; 5] = [
        Self::Practical,
        Self::Material,
        Self::Emotional,
        Self::Sociable,
        Self::Participation,
    ];

    /// The part of a message id that names it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Practical => "practical",
            Self::Material => "material",
            Self::Emotional => "emotional",
            Self::Sociable => "sociable",
            Self::Participation => "participation",
        }
    }
}

/// Some kinds of support; order and repetition mean nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Supports(u8);

impl Supports {
    /// Whether it has this kind.
    pub fn has(self, kind: Support) -> bool {
        self.0 >> kind as u8 & 1 == 1
    }

    /// Whether it has none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The kinds, in the order of [`Support::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Support> {
        Support::ALL.into_iter().filter(move |kind| self.has(*kind))
    }

    /// How many kinds.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The kinds of either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The kinds of this that the other has not.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

impl FromIterator<Support> for Supports {
    fn from_iter<I: IntoIterator<Item = Support>>(kinds: I) -> Self {
        Self(
            kinds
                .into_iter()
                .fold(0, |bits, kind| bits | 1 << kind as u8),
        )
    }
}

/// Which way support goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// To the client alone.
    ToClient,
    /// From the client alone.
    FromClient,
    /// Both ways.
    Both,
    /// Neither.
    Neither,
}

impl Direction {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Both, Self::ToClient, Self::FromClient, Self::Neither];

    /// The part of a message id that names it.
    pub fn id(self) -> &'static str {
        match self {
            Self::ToClient => "to-client",
            Self::FromClient => "from-client",
            Self::Both => "both",
            Self::Neither => "neither",
        }
    }

    /// What follows from what is given and received.
    pub fn of(to_client: Supports, from_client: Supports) -> Self {
        match (to_client.is_empty(), from_client.is_empty()) {
            (false, false) => Self::Both,
            (false, true) => Self::ToClient,
            (true, false) => Self::FromClient,
            (true, true) => Self::Neither,
        }
    }
}

/// What the client wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Wish {
    /// Yes.
    Yes,
    /// In doubt.
    Unsure,
    /// Not now.
    NotNow,
    /// No.
    No,
}

impl Wish {
    /// The part of a message id that names it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Unsure => "unsure",
            Self::NotNow => "not-now",
            Self::No => "no",
        }
    }
}

/// What to do with a tie that is not in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Judgement {
    /// Fit to be woken.
    #[serde(alias = "Wake")]
    Wake,
    /// Rightly left alone, for now.
    #[serde(alias = "Leave")]
    Leave,
}

impl Judgement {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Wake, Self::Leave];

    /// The part of a message id that names it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Wake => "wake",
            Self::Leave => "leave",
        }
    }
}

/// Something about a contact that a line can bring to light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Aspect {
    /// How close: the ring, or that this is a professional.
    Ring,
    /// How the tie feels.
    Quality,
    /// In use, sleeping or broken; since when and why.
    State,
    /// What the client gets from them.
    Gives,
    /// What they get from the client: the other half of the question.
    Receives,
    /// What the client wants with this contact.
    Wish,
    /// What the helper can carry, and where it ends.
    Limits,
}

impl Aspect {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Ring,
        Self::Quality,
        Self::State,
        Self::Gives,
        Self::Receives,
        Self::Wish,
        Self::Limits,
    ];

    /// Its name in ids.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ring => "ring",
            Self::Quality => "quality",
            Self::State => "state",
            Self::Gives => "gives",
            Self::Receives => "receives",
            Self::Wish => "wish",
            Self::Limits => "limits",
        }
    }
}

/// How things are between the client and a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tie {
    /// Ring of closeness, 1 (close) to 3 (far); a professional has none.
    pub ring: Option<u8>,
    /// In use, sleeping or broken.
    pub state: TieState,
    /// How it feels.
    pub quality: Quality,
    /// How often they are in touch.
    pub often: Option<Often>,
    /// Support that the client gets; before, where the tie sleeps.
    pub gives: Supports,
    /// Support that the client gives; before, where the tie sleeps.
    pub receives: Supports,
    /// What the helper can carry, 0 (nothing more) to 3 (ample); none where it is unknown.
    pub capacity: Option<u8>,
}

impl Tie {
    /// Which way support goes.
    pub fn direction(&self) -> Direction {
        Direction::of(self.gives, self.receives)
    }
}
