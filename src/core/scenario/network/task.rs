//! What a scenario asks about the network: a map to finish, a rating, steps on the way.

use serde::{Deserialize, Serialize};

use super::tie::Judgement;
use crate::core::framework::ItemIx;
use crate::core::scenario::ids::{BitIx, ContactIx, NodeIx, TextIx};
use crate::core::scenario::model::Shared;

/// A network-mapping task: the moment at which the map counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapTask {
    /// The question.
    pub prompt: TextIx,
    /// Flags that are set if the finished map says so, and cleared if not.
    pub hands: Vec<(BitIx, MapTest)>,
    /// Then.
    pub next: NodeIx,
}

/// What can be asked of a drawn map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapTest {
    /// No professional stands in a ring; so it is with an empty map.
    Apart,
    /// The contact stands on the map.
    Placed(ContactIx),
    /// The contact is marked as sleeping.
    Sleeping(ContactIx),
    /// The contact is judged so.
    Judged(ContactIx, Judgement),
}

/// The highest rating; 0 is the lowest (domain A17.2).
pub const TOP_RATING: u8 = 3;

/// A rating task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// The question.
    pub prompt: TextIx,
    /// What is rated, each 0..=[`TOP_RATING`]: the item and its id.
    pub items: Shared<(ItemIx, String)>,
    /// The keys; never empty.
    pub keys: Vec<RateKey>,
    /// Then.
    pub next: NodeIx,
}

/// One expert's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateKey {
    /// Id.
    pub id: String,
    /// Whose it is.
    pub by: KeyBy,
    /// The rating per item of [`Rate::items`], 0..=3.
    pub ratings: Vec<u8>,
    /// Why, per item, where the expert says so.
    pub why: Vec<Option<TextIx>>,
}

/// Whose key this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum KeyBy {
    /// The scenario's author; not yet rated by practitioners.
    #[default]
    #[serde(alias = "Author")]
    Author,
    /// A practitioner.
    #[serde(alias = "Practitioner")]
    Practitioner,
    /// Someone who has been there.
    #[serde(alias = "Experience")]
    Experience,
}

/// What a choice does to one of the threshold steps (domain A17.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum StepMark {
    /// Respects it.
    Keeps,
    /// Goes over it.
    Breaks,
    /// Goes back to it, rightly: this counts for the trainee.
    Returns,
}
