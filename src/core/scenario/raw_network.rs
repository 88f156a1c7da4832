//! The file as it stands, continued: contacts, the network, and the two tasks about it.

use serde::Deserialize;

use super::raw::{Id, Scene, Text};
use crate::core::scenario::network::task::KeyBy;
use crate::core::scenario::network::tie::{Judgement, Often, Quality, Support, TieState, Wish};
use crate::core::scenario::network::truth::{Answer, Asker, ContactKind, Protested};
use crate::core::source::{Spanned, Table};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Contact {
    pub name: Text,
    #[serde(default)]
    pub about: Option<Text>,
    #[serde(default)]
    pub kind: ContactKind,
    #[serde(default)]
    pub known: bool,
    #[serde(default)]
    pub from: Option<Text>,
    #[serde(default)]
    pub nearby: Option<bool>,
    #[serde(default)]
    pub ring: Option<Spanned<i64>>,
    #[serde(default)]
    pub state: Option<Spanned<TieState>>,
    #[serde(default)]
    pub since: Option<Text>,
    #[serde(default)]
    pub because: Option<Text>,
    #[serde(default)]
    pub quality: Option<Spanned<Quality>>,
    #[serde(default)]
    pub often: Option<Spanned<Often>>,
    #[serde(default)]
    pub gives: Vec<Support>,
    #[serde(default)]
    pub receives: Vec<Support>,
    #[serde(default)]
    pub wish: Option<Wish>,
    #[serde(default)]
    pub topics: Table<Wish>,
    #[serde(default)]
    pub goodwill: Option<Spanned<i64>>,
    #[serde(default)]
    pub capacity: Option<Spanned<i64>>,
    #[serde(default)]
    pub limits: Option<Text>,
    #[serde(default)]
    pub key: Option<Spanned<KeyJudgement>>,
    #[serde(default)]
    pub key_why: Option<Text>,
    #[serde(default)]
    pub protests: Vec<Protest>,
}

/// What the author would do with a tie that is not in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(super) enum KeyJudgement {
    Wake,
    Leave,
    Either,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Protest {
    pub id: Id,
    pub to: Spanned<Protested>,
    pub say: Text,
}

#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct Network {
    #[serde(default)]
    pub topics: Table<Text>,
    #[serde(default)]
    pub wishes: Table<Text>,
    #[serde(default)]
    pub tasks: Table<Task>,
    #[serde(default)]
    pub goal: Option<Goal>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Task {
    pub text: Text,
    #[serde(default)]
    pub by: Carrier,
    #[serde(default)]
    pub stays_professional: Option<bool>,
}

#[derive(Debug, Deserialize, Default)]
pub(super) enum Carrier {
    #[default]
    Nobody,
    Client,
    Contact(Id),
    Professional,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Goal {
    pub isolation: Id,
    pub levels: Spanned<Vec<Text>>,
}

#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct TieChange {
    #[serde(default)]
    pub ring: Option<Spanned<i64>>,
    #[serde(default)]
    pub state: Option<TieState>,
    #[serde(default)]
    pub quality: Option<Quality>,
    #[serde(default)]
    pub gives: Option<Vec<Support>>,
    #[serde(default)]
    pub receives: Option<Vec<Support>>,
    #[serde(default)]
    pub capacity: Option<Spanned<i64>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ask {
    pub topic: Id,
    pub size: Spanned<i64>,
    pub by: Asker,
    pub answer: Answer,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MapTask {
    #[serde(default)]
    pub scene: Scene,
    #[serde(default)]
    pub narrate: Option<Text>,
    #[serde(default)]
    pub say: Option<Text>,
    pub prompt: Text,
    #[serde(default)]
    pub hands: Vec<Hand>,
    pub next: Id,
}

/// A flag that a map task sets.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hand {
    pub flag: Id,
    pub when: MapTest,
}

/// What can be asked of the drawn map.
#[derive(Debug, Deserialize)]
pub(super) enum MapTest {
    Apart,
    Placed(Id),
    Sleeping(Id),
    Judged(Id, Judgement),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rate {
    #[serde(default)]
    pub scene: Scene,
    #[serde(default)]
    pub narrate: Option<Text>,
    pub prompt: Text,
    pub framework: Id,
    pub keys: Vec<ExpertKey>,
    pub next: Id,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpertKey {
    pub id: Id,
    #[serde(default)]
    pub by: KeyBy,
    pub ratings: Spanned<Table<Spanned<i64>>>,
    #[serde(default)]
    pub why: Table<Text>,
}
