//! At most three learning points, and one thing that worked (domain C6).
//!
//! The choice of points is fixed: first what is critical and not repaired, then the largest
//! missed chance, then the clearest strength.

use super::competency::{CREDIT, CompetencyScore};
use super::critical::CriticalMoment;
use super::trace::Trace;

/// Why a decision is pointed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PointKind {
    /// A critical moment.
    Critical,
    /// The largest missed chance.
    Missed,
    /// The clearest strength.
    Strength,
}

/// A decision to look at, by its index in [`Trace::moments`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    pub kind: PointKind,
    pub moment: usize,
}

/// What the chances of one decision came to, in hundredths times twelfths.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    earned: u32,
    missed: u32,
    hard: bool,
}

fn tallies(trace: &Trace, scores: &[CompetencyScore]) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); trace.moments.len()];
    for chance in scores.iter().flat_map(|score| &score.opportunities) {
        let tally = &mut tallies[chance.moment];
        tally.earned += chance.weight * chance.credit;
        tally.missed += chance.weight * (CREDIT - chance.credit);
        tally.hard |= chance.hard;
    }
    tallies
}

/// The decision that worked best: all its chances taken, hard ones first, then the most weight.
pub(super) fn strength(trace: &Trace, scores: &[CompetencyScore]) -> Option<usize> {
    let tallies = tallies(trace, scores);
    let earned = tallies
        .iter()
        .enumerate()
        .filter(|(_, tally)| tally.earned > tally.missed);
    // `max_by_key` keeps the last of equals; the first is the one the player remembers best.
    earned
        .rev()
        .max_by_key(|(_, tally)| (tally.missed == 0, tally.hard, tally.earned))
        .map(|(index, _)| index)
}

pub(super) fn points(
    trace: &Trace,
    scores: &[CompetencyScore],
    criticals: &[CriticalMoment],
) -> Vec<Point> {
    let tallies = tallies(trace, scores);
    let mut points: Vec<Point> = criticals
        .iter()
        .filter(|critical| critical.repaired.is_none())
        .take(2)
        .map(|critical| Point {
            kind: PointKind::Critical,
            moment: critical.moment,
        })
        .collect();
    let taken = |points: &[Point], index: usize| points.iter().any(|point| point.moment == index);
    let missed = tallies
        .iter()
        .enumerate()
        .rev()
        .filter(|(index, tally)| tally.missed > 0 && !taken(&points, *index));
    if let Some((moment, _)) = missed.max_by_key(|(_, tally)| tally.missed) {
        points.push(Point {
            kind: PointKind::Missed,
            moment,
        });
    }
    if let Some(moment) = strength(trace, scores).filter(|index| !taken(&points, *index)) {
        points.push(Point {
            kind: PointKind::Strength,
            moment,
        });
    }
    points.truncate(3);
    points
}
