//! A balance over runs: where choices lean in each kind of situation, and whether they move along.

use std::collections::BTreeMap;

use serde::Serialize;

use super::summary::{Moments, OnBalance};
use super::{Known, Today, named};
use crate::core::assessment::{Asks, Lean, lean, thousandths};
use crate::core::framework::{Kind, Poles, Words};

/// The fewest choices in a kind of situation that say where they lean.
const FEWEST: u64 = 3;

/// The fewest changes of the band that say whether choices move along (design §5).
const FEWEST_CHANGES: u64 = 2;

/// A balance over runs. Never one number.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tendency {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// It is a micro-tension.
    pub tension: bool,
    /// The name of the minus pole.
    pub minus: String,
    /// The name of the plus pole.
    pub plus: String,
    /// The kinds of situation that were met, from minus to plus.
    pub kinds: Vec<OfKind>,
    /// How many times the choice moved along, of how many changes of the band, over all runs; none
    /// where there were too few.
    pub attunement: Option<(u64, u64)>,
}

/// What choices did in one kind of situation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OfKind {
    /// The kind.
    pub asks: Asks,
    /// How many choices there were.
    pub choices: u64,
    /// How many lay within the band.
    pub inside: u64,
    /// The mean signed distance to the band, in steps; none where there were too few choices.
    pub tendency: Option<f64>,
    /// The pole that they leaned to, if they did.
    pub lean: Option<Lean>,
    /// What they did in words; none where there were too few choices, or they leaned to no side.
    pub leaning: Option<String>,
}

impl OfKind {
    /// Whether there were enough choices to say where they lean.
    pub fn seen_enough(&self) -> bool {
        self.choices >= FEWEST
    }
}

/// What was counted on one balance.
#[derive(Default)]
struct Counted {
    kinds: BTreeMap<Asks, Moments>,
    moved: u64,
    met: u64,
}

impl Counted {
    fn add(&mut self, run: &OnBalance) {
        for (asks, moments) in &run.kinds {
            self.kinds.entry(*asks).or_default().add(*moments);
        }
        self.moved += run.moved.0;
        self.met += run.moved.1;
    }
}

/// The balances on which runs took a position.
pub(super) fn tendencies(runs: &[Known<'_>], today: Today<'_>) -> Vec<Tendency> {
    let mut counted: BTreeMap<&str, Counted> = BTreeMap::new();
    for balance in runs.iter().flat_map(|run| &run.summary.balances) {
        counted.entry(&balance.id).or_default().add(balance);
    }
    let found = counted.into_iter();
    let mut found: Vec<(u16, Tendency)> = found
        .map(|(id, counted)| one(id, &counted, today))
        .collect();
    found.sort_by(|(a, one), (b, other)| (a, &one.id).cmp(&(b, &other.id)));
    found.into_iter().map(|(_, tendency)| tendency).collect()
}

fn one(id: &str, counted: &Counted, today: Today<'_>) -> (u16, Tendency) {
    let (place, name) = named(id, today);
    let item = today.catalog.find(id).map(|ix| today.catalog.item(ix));
    let poles = item.and_then(|item| item.poles.as_ref());
    let pole = |pick: fn(&Poles) -> &Words| {
        poles.map_or_else(String::new, |poles| pick(poles).get(today.lang).to_owned())
    };
    let leaning = |lean| match lean {
        Lean::Minus => pole(|poles| &poles.lean_minus),
        Lean::Plus => pole(|poles| &poles.lean_plus),
    };
    let kinds = counted.kinds.iter();
    let kinds = kinds.map(|(asks, moments)| of_kind(*asks, *moments, leaning));
    let tendency = Tendency {
        id: id.to_owned(),
        name,
        tension: item.is_some_and(|item| item.kind != Kind::Balance),
        minus: pole(|poles| &poles.minus),
        plus: pole(|poles| &poles.plus),
        kinds: kinds.collect(),
        attunement: (counted.met >= FEWEST_CHANGES).then_some((counted.moved, counted.met)),
    };
    (place, tendency)
}

fn of_kind(asks: Asks, moments: Moments, leaning: impl Fn(Lean) -> String) -> OfKind {
    let enough = moments.choices >= FEWEST;
    let lean = lean(moments.halves, moments.choices).filter(|_| enough);
    let mean = moments.halves as f64 / (2 * moments.choices.max(1)) as f64;
    OfKind {
        asks,
        choices: moments.choices,
        inside: moments.inside,
        tendency: enough.then_some(thousandths(mean)),
        lean,
        leaning: lean.map(leaning),
    }
}
