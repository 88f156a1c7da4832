//! At most three learning points, one thing that worked, and what to take along (domain C6).
//!
//! The choice of points is fixed: first what is critical and not repaired, then the largest
//! missed chance, then the clearest strength.

use super::CREDIT;
use super::competency::{CompetencyScore, worths};
use super::critical::CriticalMoment;
use crate::core::dialogue::Trace;
use crate::core::framework::Catalog;

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

/// A decision that offered a chance, and how the choice stood among what was open.
#[derive(Debug, Clone, Copy)]
struct Standing {
    moment: usize,
    /// What the chances came to, in hundredths times twelfths.
    earned: u32,
    missed: u32,
    hard: bool,
    /// What the choice was worth on the whole, as [`worths`] counts it: on one goal it may be less
    /// than another and on the other more.
    worth: i64,
    /// The most and the least that an open option was worth.
    best: i64,
    worst: i64,
    /// Its evidence, added up, speaks for it.
    fits: bool,
    critical: bool,
}

impl Standing {
    /// Nothing that was open was worth more: there is nothing that was missed.
    fn is_best(self) -> bool {
        self.worth >= self.best
    }

    /// On the whole it fitted: more was earned than missed, there was worse, and it did no harm.
    fn worked(self) -> bool {
        let fits = self.earned > self.missed && self.fits;
        fits && self.worth > self.worst && !self.critical
    }
}

/// The decisions of a run that offered a chance, in order.
fn standings(trace: &Trace, catalog: &Catalog, scores: &[CompetencyScore]) -> Vec<Standing> {
    let mut tallies = vec![(0, 0, false); trace.moments.len()];
    for chance in scores.iter().flat_map(|score| &score.opportunities) {
        let (earned, missed, hard) = &mut tallies[chance.moment];
        *earned += chance.weight * chance.credit;
        *missed += chance.weight * (CREDIT - chance.credit);
        *hard |= chance.hard;
    }
    let tallies = tallies.into_iter().enumerate();
    let offered = tallies.filter(|(_, (earned, missed, _))| earned + missed > 0);
    offered
        .filter_map(|(index, (earned, missed, hard))| {
            let moment = &trace.moments[index];
            let decision = moment.decision(&trace.scenario)?;
            let (_, chosen) = moment.choice(&trace.scenario)?;
            let all = worths(&trace.scenario, decision, catalog, &moment.offered);
            let worth = all.get(moment.chosen).copied()?;
            let offered = moment.offered.iter().zip(all);
            let worths = offered.filter_map(|(offered, worth)| {
                let (_, then) = moment.option(&trace.scenario, *offered)?;
                Some((worth, then.critical.is_some()))
            });
            // What is critical itself is never put forward.
            let sound = worths.clone().filter(|(_, critical)| !critical);
            Some(Standing {
                moment: index,
                earned,
                missed,
                hard,
                worth,
                fits: decision.worth(chosen) > 0,
                best: sound.map(|(worth, _)| worth).max()?,
                worst: worths.map(|(worth, _)| worth).min()?,
                critical: chosen.critical.is_some(),
            })
        })
        .collect()
}

/// The decision that worked best: the best that was open, hard ones first, then the most weight.
fn strongest(standings: &[Standing]) -> Option<usize> {
    let worked = standings.iter().filter(|standing| standing.worked());
    // `max_by_key` keeps the last of equals; the first is the one the player remembers best.
    worked
        .rev()
        .max_by_key(|at| (at.is_best(), at.missed == 0, at.hard, at.earned))
        .map(|standing| standing.moment)
}

/// For each decision that offered a chance, by its index in [`Trace::moments`], whether what was
/// chosen fitted: nothing that was open was better, or it worked on the whole.
pub(super) fn fitting(
    trace: &Trace,
    catalog: &Catalog,
    scores: &[CompetencyScore],
) -> Vec<(usize, bool)> {
    let fits = |at: &Standing| at.worked() || (at.is_best() && !at.critical);
    let standings = standings(trace, catalog, scores);
    standings.iter().map(|at| (at.moment, fits(at))).collect()
}

/// The decision that worked best, if one did.
pub(super) fn strength(
    trace: &Trace,
    catalog: &Catalog,
    scores: &[CompetencyScore],
) -> Option<usize> {
    strongest(&standings(trace, catalog, scores))
}

/// The most missed chances that are taken along, where no critical moment was left as it was.
const TO_TAKE: usize = 2;

/// The largest missed chances to take along, in the order of the run: at most [`TO_TAKE`], and with
/// what was critical and not repaired at most three. Never a best choice, and nothing that is shown as what
/// worked, as critical or as its repair.
pub(super) fn to_take(
    trace: &Trace,
    catalog: &Catalog,
    scores: &[CompetencyScore],
    criticals: &[CriticalMoment],
) -> Vec<usize> {
    let standings = standings(trace, catalog, scores);
    let strength = strongest(&standings);
    let told = |moment: usize| {
        strength == Some(moment)
            || criticals.iter().any(|critical| {
                let repair = critical.repaired.and_then(|at| trace.entries.get(at));
                let repair = repair.and_then(|entry| entry.step.moment());
                critical.moment == moment || repair == Some(moment)
            })
    };
    let missed = standings.iter();
    let missed = missed.filter(|at| !at.is_best() && at.missed > 0 && !told(at.moment));
    let mut missed: Vec<&Standing> = missed.collect();
    missed.sort_by_key(|at| (at.worked(), std::cmp::Reverse(at.missed)));
    let open = criticals.iter().filter(|at| at.repaired.is_none()).count();
    // What fitted could have been better too, and is pointed at only where nothing else is.
    let poor = missed.iter().filter(|at| !at.worked()).count();
    missed.truncate(
        3usize
            .saturating_sub(open)
            .clamp(1, TO_TAKE)
            .min(poor.max(1)),
    );
    let mut moments: Vec<usize> = missed.iter().map(|standing| standing.moment).collect();
    moments.sort_unstable();
    moments
}

/// At most three points; `criticals` with the gravest first.
pub(super) fn points(
    trace: &Trace,
    catalog: &Catalog,
    scores: &[CompetencyScore],
    criticals: &[CriticalMoment],
) -> Vec<Point> {
    let standings = standings(trace, catalog, scores);
    let strength = strongest(&standings);
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
    // What is said to have worked is not a missed chance at the same time.
    let missed = standings.iter().rev().filter(|at| {
        !at.is_best() && at.missed > 0 && !taken(&points, at.moment) && strength != Some(at.moment)
    });
    // What fitted could have been better too, and is pointed at only where nothing else is.
    if let Some(missed) = missed.max_by_key(|at| (!at.worked(), at.missed)) {
        points.push(Point {
            kind: PointKind::Missed,
            moment: missed.moment,
        });
    }
    if let Some(moment) = strength.filter(|index| !taken(&points, *index)) {
        points.push(Point {
            kind: PointKind::Strength,
            moment,
        });
    }
    points.truncate(3);
    points
}
