//! What a scenario that can be played would give chances for.

use std::collections::{BTreeMap, BTreeSet};

use super::summary::Said;
use crate::core::framework::Catalog;
use crate::core::scenario::Scenario;

/// A scenario that can be played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its id.
    pub scenario: String,
    /// The hash of its text.
    pub hash: String,
    /// Its title.
    pub title: Said,
    /// The competencies that it claims to practise, by id.
    pub goals: BTreeSet<String>,
    /// What it affords: weights in hundredths by the competency's id. No path meets more.
    pub chances: BTreeMap<String, u32>,
}

impl Offer {
    /// What a scenario gives chances for.
    pub fn of(scenario: &Scenario, catalog: &Catalog) -> Self {
        let id = |ix| catalog.item(ix).id.clone();
        let mut chances: BTreeMap<String, u32> = BTreeMap::new();
        let affords = scenario.decisions().flat_map(|decision| &decision.affords);
        for (item, weight) in affords.filter(|(item, _)| catalog.is_scored(*item)) {
            *chances.entry(id(*item)).or_default() += weight;
        }
        let goals = scenario.goals.iter().copied();
        Self {
            scenario: scenario.id.clone(),
            hash: scenario.hash.clone(),
            title: Said::each(|lang| {
                scenario
                    .plain_text(scenario.title, lang.code())
                    .into_owned()
            }),
            goals: goals
                .filter(|goal| catalog.is_scored(*goal))
                .map(id)
                .collect(),
            chances,
        }
    }
}
