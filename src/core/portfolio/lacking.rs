//! What there were too few chances for, and which scenarios would give them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Known, Offer, Today, named};
use crate::core::scenario::chance::ENOUGH;

/// How many scenarios are named for one competency.
const NAMED: usize = 3;

/// A competency with too few chances for a level.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lacking {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The weighted chances so far.
    pub chances: f64,
    /// The scenarios that would give them, the best first.
    pub scenarios: Vec<Gives>,
}

/// A scenario that gives chances.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gives {
    /// Its id.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// It claims to practise this.
    pub goal: bool,
    /// It has been played before: what is met again is mostly practice.
    pub played: bool,
}

/// What the assessed runs met too seldom, of all that can be met in a scenario of today: first what
/// one of them claims, then the fewest chances.
pub(super) fn lacking(assessed: &[Known<'_>], own: &[Known<'_>], today: Today<'_>) -> Vec<Lacking> {
    let mut chances: BTreeMap<&str, u64> = BTreeMap::new();
    for tallied in assessed.iter().flat_map(|run| &run.summary.competencies) {
        *chances.entry(&tallied.id).or_default() += tallied.tally.chances;
    }
    let begun = own.iter().filter(|run| run.summary.choices > 0);
    let played: BTreeSet<&str> = begun.map(|run| run.header.scenario.as_str()).collect();
    let there: BTreeSet<&String> = today
        .offers
        .iter()
        .flat_map(|at| at.chances.keys())
        .collect();
    let mut found: Vec<_> = there
        .into_iter()
        .map(|id| (id, chances.get(id.as_str()).copied().unwrap_or_default()))
        .filter(|(_, chances)| *chances < u64::from(ENOUGH))
        .map(|(id, chances)| {
            let (place, name) = named(id, today);
            let lacking = Lacking {
                id: id.clone(),
                name,
                chances: chances as f64 / 100.0,
                scenarios: givers(id, &played, today),
            };
            let goal = lacking.scenarios.iter().any(|gives| gives.goal);
            ((!goal, chances, place), lacking)
        })
        .collect();
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, lacking)| lacking).collect()
}

/// The scenarios that afford a competency: first those that were not played, then those that claim
/// it, then the most chances.
fn givers(id: &str, played: &BTreeSet<&str>, today: Today<'_>) -> Vec<Gives> {
    let afford = |offer: &&Offer| offer.chances.contains_key(id);
    let mut offers: Vec<&Offer> = today.offers.iter().filter(afford).collect();
    offers.sort_by_key(|offer| {
        let most = offer.chances.get(id).copied().unwrap_or_default();
        let played = played.contains(offer.scenario.as_str());
        (played, !offer.goals.contains(id), u32::MAX - most)
    });
    let gives = offers.into_iter().take(NAMED).map(|offer| Gives {
        scenario: offer.scenario.clone(),
        title: offer.title.get(today.lang).to_owned(),
        goal: offer.goals.contains(id),
        played: played.contains(offer.scenario.as_str()),
    });
    gives.collect()
}
