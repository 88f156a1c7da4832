//! The framework, behaviour and source files as they stand.

use serde::{Deserialize, Serialize};

use crate::core::locale::Lang;
use crate::core::source::{Spanned, Table};

/// A text in Dutch and, where given, English.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Dutch.
    pub nl: String,
    /// English; a school's own framework may leave it out.
    #[serde(default)]
    pub en: Option<String>,
}

impl Words {
    /// The text in a language, or in Dutch where there is no other.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => self.en.as_deref().unwrap_or(&self.nl),
            Lang::Nl => &self.nl,
        }
    }
}

/// What the items of a framework are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum Kind {
    /// Scored, with bars.
    Competency,
    /// Shown as lines, never scored.
    Trait,
    /// A two-sided balance.
    Balance,
    /// A micro-tension: a two-sided axis inside one conversation.
    Tension,
    /// A dialogue act, counted.
    Act,
    /// A critical moment.
    Critical,
    /// A variable of the client's state.
    State,
    /// A name for something: a phase, a beacon, a barrier, a route.
    Label,
}

/// How far an item can be assessed at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub enum Flag {
    /// A disposition: only lines are shown, the person is never scored.
    BehaviourOnly,
    /// Partly disposition, improvable by training.
    TrainableMixed,
    /// Learned by schooling.
    Trainable,
}

/// Whether a dialogue act fits motivational interviewing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub enum Adherence {
    /// It does.
    Adherent,
    /// It does not.
    NonAdherent,
    /// Neither.
    Neutral,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Framework", deny_unknown_fields)]
pub(super) struct FrameworkFile {
    pub format: Spanned<u32>,
    pub id: Spanned<String>,
    pub version: String,
    pub name: Words,
    pub about: Words,
    pub source: Spanned<String>,
    pub kind: Kind,
    pub items: Table<Spanned<ItemRaw>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ItemRaw {
    pub name: Words,
    pub about: Words,
    pub source: Spanned<String>,
    #[serde(default)]
    pub flag: Option<Flag>,
    #[serde(default)]
    pub plus: Option<Words>,
    #[serde(default)]
    pub minus: Option<Words>,
    #[serde(default)]
    pub minus_pole: Option<Words>,
    #[serde(default)]
    pub plus_pole: Option<Words>,
    #[serde(default)]
    pub lean_minus: Option<Words>,
    #[serde(default)]
    pub lean_plus: Option<Words>,
    #[serde(default)]
    pub adherent: Option<Adherence>,
    #[serde(default)]
    pub danger: bool,
    #[serde(default)]
    pub rises: Option<Words>,
    #[serde(default)]
    pub falls: Option<Words>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Behaviours", deny_unknown_fields)]
pub(super) struct BehavioursFile {
    pub format: Spanned<u32>,
    #[expect(
        dead_code,
        reason = "the version is for people who read the file; the hash identifies it"
    )]
    pub version: String,
    pub items: Table<Spanned<BehaviourRaw>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BehaviourRaw {
    pub name: Words,
    pub about: Words,
    pub source: Spanned<String>,
    pub maps: Table<Spanned<i64>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Sources", deny_unknown_fields)]
pub(super) struct SourcesFile {
    pub format: Spanned<u32>,
    pub works: Table<Spanned<WorkRaw>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WorkRaw {
    pub name: Words,
    pub about: Words,
    #[serde(default)]
    #[expect(
        dead_code,
        reason = "the year is part of the printed name; kept for lists of sources"
    )]
    pub year: Option<String>,
    #[serde(default)]
    pub ours: bool,
}
