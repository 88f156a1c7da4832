//! A competency over runs: what they come to together, and in steps, to see whether it grows.

use std::collections::BTreeMap;

use serde::Serialize;

use super::summary::Summary;
use super::{Known, Today, named};
use crate::core::assessment::{Interval, Level, Tally, thousandths};
use crate::core::scenario::chance::ENOUGH;

/// The most steps that are shown.
const STEPS: u64 = 12;

/// A competency over runs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Growth {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The id of its framework; empty where the frameworks of today do not have it.
    pub framework: String,
    /// The name of its framework, with the version.
    pub framework_name: String,
    /// All runs together.
    #[serde(flatten)]
    pub all: Measured,
    /// How the last step lies to the first; none where there is only one.
    pub change: Option<Change>,
    /// The runs in their order, as many together as it takes to say something.
    pub steps: Vec<Step>,
}

/// Runs taken together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// When the first of them began, in seconds since 1970.
    pub from: u64,
    /// When the last of them began.
    pub until: u64,
    /// How many runs there are.
    pub runs: usize,
    /// The titles of their scenarios, each once.
    pub scenarios: Vec<String>,
    /// What they come to.
    #[serde(flatten)]
    pub measured: Measured,
}

/// What chances come to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measured {
    /// Weighted chances.
    pub chances: f64,
    /// Weighted chances of which less than half was taken.
    pub missed: f64,
    /// The level; none below three chances.
    pub level: Option<Level>,
    /// The mean; none below three chances.
    pub score_shown: Option<f64>,
    /// The lower end of the interval of 80 %.
    pub low: Option<f64>,
    /// Its upper end.
    pub high: Option<f64>,
}

impl Measured {
    fn of(tally: Tally) -> Self {
        let hundredths = |count: u64| count as f64 / 100.0;
        let shown = tally.shown();
        let end = |pick: fn(Interval) -> f64| shown.map(|shown| thousandths(pick(shown)));
        Self {
            chances: hundredths(tally.chances),
            missed: hundredths(tally.missed),
            level: tally.level(),
            score_shown: end(|shown| shown.mean),
            low: end(|shown| shown.low),
            high: end(|shown| shown.high),
        }
    }

    /// Low, mean and high.
    pub fn at(&self) -> Option<[f64; 3]> {
        Some([self.low?, self.score_shown?, self.high?])
    }
}

/// How the last step lies to the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// All of its interval lies above.
    Higher,
    /// All of its interval lies below.
    Lower,
    /// The intervals overlap: the difference may be chance.
    Unclear,
}

/// A run's chances for one competency.
type Met<'a> = (&'a Known<'a>, Tally);

/// The competencies that runs gave a chance to show; the runs stand in their order.
pub(super) fn growth(runs: &[Known<'_>], today: Today<'_>) -> Vec<Growth> {
    let mut met: BTreeMap<&str, Vec<Met<'_>>> = BTreeMap::new();
    for run in runs {
        let summary: &Summary = run.summary;
        for tallied in &summary.competencies {
            met.entry(&tallied.id)
                .or_default()
                .push((run, tallied.tally));
        }
    }
    let mut found: Vec<(u16, Growth)> = met
        .into_iter()
        .map(|(id, met)| one(id, &met, today))
        .collect();
    found.sort_by(|(a, one), (b, other)| (a, &one.id).cmp(&(b, &other.id)));
    found.into_iter().map(|(_, growth)| growth).collect()
}

fn one(id: &str, met: &[Met<'_>], today: Today<'_>) -> (u16, Growth) {
    let (place, name) = named(id, today);
    let framework = today.catalog.find(id).map(|ix| {
        let item = today.catalog.item(ix);
        &today.catalog.frameworks[item.framework]
    });
    let mut all = Tally::default();
    met.iter().for_each(|(_, tally)| all.add(*tally));
    let steps = steps(met, all.chances, today);
    let growth = Growth {
        id: id.to_owned(),
        name,
        framework: framework.map_or_else(String::new, |framework| framework.id.clone()),
        framework_name: framework.map_or_else(String::new, |framework| {
            format!("{} ({})", framework.name.get(today.lang), framework.version)
        }),
        all: Measured::of(all),
        change: change(&steps),
        steps,
    };
    (place, growth)
}

/// As many runs together as it takes for three chances, and for no more steps than are shown. What
/// is left over at the end makes no step of its own.
fn steps(met: &[Met<'_>], chances: u64, today: Today<'_>) -> Vec<Step> {
    let least = u64::from(ENOUGH).max(chances.div_ceil(STEPS));
    let mut steps = Vec::new();
    let mut open: Vec<&Met<'_>> = Vec::new();
    let mut tally = Tally::default();
    for one in met {
        open.push(one);
        tally.add(one.1);
        if tally.chances >= least {
            steps.extend(step(&open, tally, today));
            open.clear();
            tally = Tally::default();
        }
    }
    steps
}

fn step(met: &[&Met<'_>], tally: Tally, today: Today<'_>) -> Option<Step> {
    let (first, last) = (met.first()?, met.last()?);
    let mut scenarios: Vec<String> = Vec::new();
    for (run, _) in met {
        let title = run.summary.title.get(today.lang);
        if !scenarios.iter().any(|known| known == title) {
            scenarios.push(title.to_owned());
        }
    }
    Some(Step {
        from: first.0.header.started,
        until: last.0.header.started,
        runs: met.len(),
        scenarios,
        measured: Measured::of(tally),
    })
}

fn change(steps: &[Step]) -> Option<Change> {
    let [first, .., last] = steps else {
        return None;
    };
    let [low_before, _, high_before] = first.measured.at()?;
    let [low, _, high] = last.measured.at()?;
    Some(match () {
        () if low > high_before => Change::Higher,
        () if high < low_before => Change::Lower,
        () => Change::Unclear,
    })
}
