//! The network profile: a trainee's ratings against one or several experts' keys (domain A17.2).
//!
//! Dimensions are described, never summed into a size of network. Where experts disagree, that is
//! shown and not smoothed away. What a trainee leaves open is left out. All arithmetic is exact.
//!
//! Our training-grade proposal, not for decisions about real people.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::core::framework::ItemIx;
use crate::core::scenario::network::task::{KeyBy, Rate, RateKey};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::scenario::ids::{NodeIx, TextIx};

    const SIDES: [&str; 3] = ["net_reach", "net_support", "net_wish"];

    fn task(keys: &[(KeyBy, [u8; 3])]) -> Rate {
        let items = (0u16..).map(ItemIx).zip(SIDES);
        let key = |(by, ratings): &(KeyBy, [u8; 3])| RateKey {
            id: "key".to_owned(),
            by: *by,
            ratings: ratings.to_vec(),
            why: vec![None; 3],
        };
        Rate {
            prompt: TextIx(0),
            items: items.map(|(ix, id)| (ix, id.to_owned())).collect(),
            keys: keys.iter().map(key).collect(),
            next: NodeIx(0),
        }
    }

    fn rated(ratings: &[(&str, u8)]) -> BTreeMap<String, u8> {
        let owned = ratings.iter().map(|(id, value)| ((*id).to_owned(), *value));
        owned.collect()
    }

    #[test]
    fn credit_falls_with_the_distance_on_either_side() {
        assert_eq!([0, 1, 2, 3].map(|key| credit(0, key)), [10, 6, 2, 0]);
        assert_eq!([0, 1, 2, 3].map(|key| credit(3, key)), [0, 2, 6, 10]);
    }

    /// Keys 1, 1, 0 for reach; 2, 1, 1 for support; 3, 2, 3 for wish.
    fn three() -> Rate {
        task(&[
            (KeyBy::Author, [1, 2, 3]),
            (KeyBy::Practitioner, [1, 1, 2]),
            (KeyBy::Experience, [0, 1, 3]),
        ])
    }

    /// Reach 1: 10 + 10 + 6 = 26. Support 3: 6 + 2 + 2 = 10. Wish 0: 0 + 2 + 0 = 2.
    /// Together 38 of 3 sides x 3 keys x 10 = 90.
    /// Bias: reach 0 + 0 + 1 = 1; support 1 + 2 + 2 = 5; wish -3 - 2 - 3 = -8; together -2 of 9,
    /// and 4 x 2 = 8 is less than 9, so there is no lean.
    #[test]
    fn credit_and_bias_are_means_over_all_keys() {
        let ratings = rated(&[("net_reach", 1), ("net_support", 3), ("net_wish", 0)]);
        let found = ProfileFinding::of(&three(), &ratings);
        let earned: Vec<_> = found.dimensions.iter().map(Dimension::earned).collect();
        assert_eq!(earned, [Some(26), Some(10), Some(2)]);
        let bias: Vec<_> = found.dimensions.iter().map(Dimension::bias).collect();
        assert_eq!(bias, [Some(1), Some(5), Some(-8)]);
        assert_eq!(found.agreement(), Some((38, 90)));
        assert_eq!(found.bias(), Some((-2, 9)));
        assert_eq!(found.lean(), Some(Lean::Level));
    }

    /// Without the wish: 36 of 60, bias 6 of 6: one whole step over.
    #[test]
    fn what_was_left_open_is_left_out() {
        let ratings = rated(&[("net_reach", 1), ("net_support", 3)]);
        let found = ProfileFinding::of(&three(), &ratings);
        assert_eq!(found.dimensions[2].earned(), None);
        assert_eq!(found.agreement(), Some((36, 60)));
        assert_eq!(
            (found.bias(), found.lean()),
            (Some((6, 6)), Some(Lean::Over))
        );
        let none = ProfileFinding::of(&three(), &BTreeMap::new());
        assert_eq!((none.agreement(), none.lean()), (None, None));
    }

    #[test]
    fn experts_who_differ_are_shown_as_lowest_and_highest() {
        let found = ProfileFinding::of(&three(), &BTreeMap::new());
        let spans: Vec<_> = found.dimensions.iter().map(Dimension::span).collect();
        assert_eq!(spans, [(0, 1), (1, 2), (2, 3)]);
        assert!(found.dimensions.iter().all(Dimension::is_split));
        assert!(!found.author_only);
        let author = task(&[(KeyBy::Author, [1, 1, 1]), (KeyBy::Author, [1, 2, 1])]);
        assert!(ProfileFinding::of(&author, &BTreeMap::new()).author_only);
    }

    fn read(ratings: &[(&str, u8)], isolation: Option<&str>) -> Vec<Rule> {
        let ratings = rated(ratings);
        rules(|id| ratings.get(id).copied(), isolation)
    }

    #[test]
    fn danger_and_wanting_nobody_each_stand_alone() {
        let thin = [("net_safety", 0), ("net_wish", 0), ("net_capacity", 0)];
        assert_eq!(read(&thin, None), [Rule::Unsafe]);
        let alone = [("net_safety", 3), ("net_wish", 0), ("net_awakenable", 3)];
        assert_eq!(read(&alone, Some("iso_situational")), [Rule::NobodyWanted]);
    }

    #[test]
    fn the_other_rules_hold_together_and_depend_on_the_isolation() {
        let wants = [
            ("net_safety", 3),
            ("net_wish", 2),
            ("net_capacity", 1),
            ("net_reach", 0),
            ("net_awakenable", 2),
        ];
        let of = |isolation| read(&wants, Some(isolation));
        assert_eq!(of("iso_structural_mh"), [Rule::Relieve, Rule::OneContact]);
        assert_eq!(of("iso_situational"), [Rule::Relieve, Rule::Wake]);
        assert_eq!(of("iso_threatening"), [Rule::Relieve]);
        let fair = [("net_safety", 2), ("net_wish", 2), ("net_capacity", 2)];
        assert_eq!(read(&fair, Some("iso_situational")), [Rule::SmallAsk]);
    }
}
