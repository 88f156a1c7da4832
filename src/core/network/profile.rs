//! The network profile: a trainee's ratings against one or several experts' keys (domain A17.2).
//!
//! Dimensions are described, never summed into a size of network. Where experts disagree, that is
//! shown and not smoothed away. What a trainee leaves open is left out. All arithmetic is exact.
//!
//! Our training-grade proposal, not for decisions about real people.

use std::collections::BTreeMap;

use serde::Serialize;

use super::task::{KeyBy, Rate, RateKey};
use crate::core::framework::ItemIx;

/// A full credit, in tenths.
pub const FULL: u32 = 10;

/// The credit in tenths for a rating beside a key's: 1.0 for the same, 0.6 for one off, 0.2 for
/// two off, 0 for three off.
pub fn credit(rated: u8, key: u8) -> u32 {
    match rated.abs_diff(key) {
        0 => FULL,
        1 => 6,
        2 => 2,
        _ => 0,
    }
}

/// A rating task's ratings against its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileFinding {
    /// Per dimension, in the framework's order.
    pub dimensions: Vec<Dimension>,
    /// How many keys there are, at least one.
    pub keys: u32,
    /// All keys are the author's: not yet rated by practitioners.
    pub author_only: bool,
}

/// One dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// Which.
    pub item: ItemIx,
    /// The trainee's rating; none where it was left open.
    pub rated: Option<u8>,
    /// The keys' ratings, in the order of the keys.
    pub keys: Vec<u8>,
}

impl Dimension {
    /// The credits in tenths, added up over the keys; none where nothing was rated.
    pub fn earned(&self) -> Option<u32> {
        let rated = self.rated?;
        Some(self.keys.iter().map(|key| credit(rated, *key)).sum())
    }

    /// By how much the rating is above the keys', added up over the keys; below zero where it is
    /// under them.
    pub fn bias(&self) -> Option<i32> {
        let rated = i32::from(self.rated?);
        Some(self.keys.iter().map(|key| rated - i32::from(*key)).sum())
    }

    /// The lowest and the highest key.
    pub fn span(&self) -> (u8, u8) {
        let low = self.keys.iter().min().copied().unwrap_or(0);
        let high = self.keys.iter().max().copied().unwrap_or(0);
        (low, high)
    }

    /// Whether the keys differ.
    pub fn is_split(&self) -> bool {
        let (low, high) = self.span();
        low != high
    }
}

/// Which way ratings lean against the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lean {
    /// Networks are rated lower than the keys have them.
    Under,
    /// Neither.
    Level,
    /// Networks are rated higher than the keys have them; the report warns against that
    /// (`MDA 4.2.6`).
    Over,
}

impl ProfileFinding {
    /// Compares ratings with a task's keys.
    pub fn of(task: &Rate, ratings: &BTreeMap<String, u8>) -> Self {
        let dimensions = task.items.iter().enumerate();
        Self {
            dimensions: dimensions
                .map(|(index, (item, id))| Dimension {
                    item: *item,
                    rated: ratings.get(id).copied(),
                    keys: task.keys.iter().map(|key| rating(key, index)).collect(),
                })
                .collect(),
            keys: u32::try_from(task.keys.len()).unwrap_or(u32::MAX),
            author_only: task.keys.iter().all(|key| key.by == KeyBy::Author),
        }
    }

    /// How many dimensions were rated.
    pub fn rated(&self) -> u32 {
        let rated = self.dimensions.iter().filter(|at| at.rated.is_some());
        u32::try_from(rated.count()).unwrap_or(u32::MAX)
    }

    /// The agreement over the dimensions that were rated, as an exact fraction of 1; none where
    /// nothing was.
    pub fn agreement(&self) -> Option<(u32, u32)> {
        let earned = self.dimensions.iter().filter_map(Dimension::earned).sum();
        let whole = self.rated() * self.keys * FULL;
        (whole > 0).then_some((earned, whole))
    }

    /// The mean bias in rating steps, as an exact fraction; none where nothing was rated.
    pub fn bias(&self) -> Option<(i32, u32)> {
        let sum = self.dimensions.iter().filter_map(Dimension::bias).sum();
        let whole = self.rated() * self.keys;
        (whole > 0).then_some((sum, whole))
    }

    /// Which way the ratings lean; less than a quarter step is no lean.
    pub fn lean(&self) -> Option<Lean> {
        let (sum, whole) = self.bias()?;
        Some(if i64::from(sum.unsigned_abs()) * 4 < i64::from(whole) {
            Lean::Level
        } else if sum > 0 {
            Lean::Over
        } else {
            Lean::Under
        })
    }
}

fn rating(key: &RateKey, index: usize) -> u8 {
    key.ratings.get(index).copied().unwrap_or(0)
}

/// What a profile says about where to begin (domain A17.2). A norm to read by, not a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// `net_safety` is 0: no activation; safety first.
    Unsafe,
    /// `net_wish` is 0: presence only.
    NobodyWanted,
    /// `net_capacity` is at most 1: relieve before asking.
    Relieve,
    /// `net_reach` is 0 in structural isolation: one contact to rely on, and a safety net.
    OneContact,
    /// `net_awakenable` is at least 2 in situational isolation: begin with the sleeping network.
    Wake,
    /// Nothing of the above: the smallest question, in the side that is covered best.
    SmallAsk,
}

impl Rule {
    /// The part of a message id that names it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Unsafe => "unsafe",
            Self::NobodyWanted => "nobody-wanted",
            Self::Relieve => "relieve",
            Self::OneContact => "one-contact",
            Self::Wake => "wake",
            Self::SmallAsk => "small-ask",
        }
    }
}

/// The rules that follow from a profile; `rating` gives a dimension by its id, `isolation` is the
/// id of the kind of isolation where the scenario names one.
///
/// Danger and not wanting anybody each stand alone: where one of them holds, nothing else is
/// asked of the network. The others can hold together.
pub fn rules(rating: impl Fn(&str) -> Option<u8>, isolation: Option<&str>) -> Vec<Rule> {
    if rating("net_safety") == Some(0) {
        return vec![Rule::Unsafe];
    }
    if rating("net_wish") == Some(0) {
        return vec![Rule::NobodyWanted];
    }
    let structural = isolation.is_some_and(|id| id.starts_with("iso_structural"));
    let situational = isolation == Some("iso_situational");
    let mut found = Vec::new();
    if rating("net_capacity").is_some_and(|value| value <= 1) {
        found.push(Rule::Relieve);
    }
    if rating("net_reach") == Some(0) && structural {
        found.push(Rule::OneContact);
    }
    if rating("net_awakenable").is_some_and(|value| value >= 2) && situational {
        found.push(Rule::Wake);
    }
    if found.is_empty() {
        found.push(Rule::SmallAsk);
    }
    found
}

/// The rules of a key, if the task is about the network profile; none for other frameworks.
pub fn key_rules(task: &Rate, key: &RateKey, isolation: Option<&str>) -> Vec<Rule> {
    let at = |id: &str| task.items.iter().position(|(_, known)| known == id);
    if at("net_safety").is_none() {
        return Vec::new();
    }
    rules(|id| at(id).map(|index| rating(key, index)), isolation)
}
