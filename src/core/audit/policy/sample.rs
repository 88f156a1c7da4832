//! The same from played runs: an estimate with its error, as the check on the exact figure.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::choose::best;
use super::file::Policy;
use crate::core::assessment::competencies;
use crate::core::dialogue::{Input, Mode, Session, Setup, StepError, Waiting};
use crate::core::dialogue::{Offered, Trace, replay};
use crate::core::draw::{DrawKey, draw_below};
use crate::core::framework::{Catalog, ItemIx};
use crate::core::scenario::Scenario;

/// A run that asks more often than this is not played on.
const MOST_STEPS: usize = 10_000;

/// An estimated score with its standard error, both 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The pooled raw score.
    pub score: f64,
    /// Its standard error (delta method for a ratio of means).
    pub error: f64,
}

impl Estimate {
    /// Whether an exact score lies within 4 standard errors.
    pub fn agrees(self, exact: f64) -> bool {
        (self.score - exact).abs() <= 4.0 * self.error + 1e-9
    }
}

/// What played runs came to: per run and competency, the part and the whole.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sampled {
    runs: Vec<BTreeMap<ItemIx, (f64, f64)>>,
    /// Runs that came to no ending within 10,000 inputs.
    pub unfinished: usize,
    /// The host stopped it before all runs were played.
    pub stopped: bool,
}

impl Sampled {
    /// How many runs were played, also those that came to no ending.
    pub fn played(&self) -> usize {
        self.runs.len() + self.unfinished
    }

    /// The estimate over some competencies or all of them; none with fewer than two runs, or if
    /// nothing was offered.
    pub fn estimate(&self, among: Option<&[ItemIx]>) -> Option<Estimate> {
        let sums: Vec<(f64, f64)> = self
            .runs
            .iter()
            .map(|run| {
                let counted = run
                    .iter()
                    .filter(|(item, _)| among.is_none_or(|among| among.contains(item)));
                counted.fold((0.0, 0.0), |sum, (_, (part, whole))| {
                    (sum.0 + part, sum.1 + whole)
                })
            })
            .collect();
        let number = sums.len() as f64;
        let part: f64 = sums.iter().map(|sum| sum.0).sum();
        let whole: f64 = sums.iter().map(|sum| sum.1).sum();
        if sums.len() < 2 || whole <= 0.0 {
            return None;
        }
        let score = part / whole;
        let squares: f64 = sums
            .iter()
            .map(|(part, whole)| (part - score * whole).powi(2))
            .sum();
        let error = (squares / (number * (number - 1.0))).sqrt() / (whole / number);
        Some(Estimate { score, error })
    }
}

/// Plays a number of runs with the seeds from `seed` on, or as many as there is time for before
/// `should_stop` says so.
///
/// # Errors
/// A scenario that cannot go on.
pub fn sample(
    scenario: &Arc<Scenario>,
    catalog: &Catalog,
    policy: &Policy,
    language: &str,
    runs: u32,
    seed: u64,
    should_stop: &mut dyn FnMut() -> bool,
) -> Result<Sampled, StepError> {
    let mut sampled = Sampled::default();
    for number in 0..u64::from(runs) {
        let setup = Setup {
            seed: seed.wrapping_add(number),
            mode: Mode::Independent,
            ..Setup::default()
        };
        if should_stop() {
            sampled.stopped = true;
            break;
        }
        let trace = match play(scenario, catalog, policy, language, &setup, should_stop)? {
            Played::Ended(trace) => trace,
            Played::Unfinished => {
                sampled.unfinished += 1;
                continue;
            }
            Played::Stopped => {
                sampled.stopped = true;
                break;
            }
        };
        let scores = competencies(&trace, catalog).into_iter();
        let run = scores.filter_map(|score| {
            let (earned, whole) = score.ratio()?;
            Some((score.item, (f64::from(earned), f64::from(whole))))
        });
        sampled.runs.push(run.collect());
    }
    Ok(sampled)
}

/// One run of a policy; none if it came to no ending, or `should_stop` said so.
///
/// # Errors
/// A scenario that cannot go on.
pub fn play_once(
    scenario: &Arc<Scenario>,
    catalog: &Catalog,
    policy: &Policy,
    language: &str,
    seed: u64,
    should_stop: &mut dyn FnMut() -> bool,
) -> Result<Option<Box<Trace>>, StepError> {
    let setup = Setup {
        seed,
        mode: Mode::Independent,
        ..Setup::default()
    };
    let played = play(scenario, catalog, policy, language, &setup, should_stop)?;
    Ok(match played {
        Played::Ended(trace) => Some(trace),
        Played::Unfinished | Played::Stopped => None,
    })
}

/// What became of a run.
enum Played {
    /// It came to an ending.
    Ended(Box<Trace>),
    /// It came to none.
    Unfinished,
    /// The host stopped it.
    Stopped,
}

/// One run.
fn play(
    scenario: &Arc<Scenario>,
    catalog: &Catalog,
    policy: &Policy,
    language: &str,
    setup: &Setup,
    should_stop: &mut dyn FnMut() -> bool,
) -> Result<Played, StepError> {
    let mut events = Vec::new();
    let started = Session::start(Arc::clone(scenario), catalog, setup.clone(), &mut events);
    let Ok(mut session) = started else {
        return Ok(Played::Unfinished);
    };
    let mut inputs = Vec::new();
    for number in 0..MOST_STEPS {
        if should_stop() {
            return Ok(Played::Stopped);
        }
        let input = match session.waiting() {
            Waiting::Ended(_) => {
                let trace = replay(Arc::clone(scenario), catalog, setup.clone(), &inputs);
                return Ok(match trace {
                    Ok(trace) => Played::Ended(Box::new(trace)),
                    Err(_) => Played::Unfinished,
                });
            }
            Waiting::Choice(_) => match choose(&session, policy, language, setup.seed, number) {
                Some(id) => Input::Choose(id),
                None => return Ok(Played::Unfinished),
            },
            Waiting::Observation(_) => Input::Observe(Vec::new()),
            Waiting::Map(_) => Input::Map,
            Waiting::Rating(_) => Input::Rate(BTreeMap::new()),
            Waiting::Reflection(_) => Input::Reflect(String::new()),
        };
        events.clear();
        session.step(&input, &mut events)?;
        inputs.push(input);
    }
    Ok(Played::Unfinished)
}

fn choose(
    session: &Session,
    policy: &Policy,
    language: &str,
    seed: u64,
    number: usize,
) -> Option<String> {
    let (_, decision) = session.decision()?;
    let offered = Offered::all(session);
    let liked = best(policy, session.scenario(), decision, &offered, language);
    let key = DrawKey {
        seed,
        name: DrawKey::name(&policy.id),
        visit: u16::try_from(number).unwrap_or(u16::MAX),
    };
    let among = draw_below(&mut key.generator(), liked.len() as u64);
    let taken = liked.get(usize::try_from(among).ok()?)?;
    let (choice, _) = offered.get(*taken)?.of(session.scenario(), decision)?;
    Some(choice.id.clone())
}
