//! The same from played runs: an estimate with its error, as the check on the exact figure.
//!
//! It plays as [`expect`](super::expect()) counts: whoever draws lots draws them for asides and
//! tasks as well.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::choose::best;
use super::file::{Policy, PolicyKind};
use crate::core::assessment::competencies;
use crate::core::audit::needs::{AllNeeds, Watched};
use crate::core::audit::tasks::{Task, tasks};
use crate::core::audit::witness::{Placed, inputs_of};
use crate::core::dialogue::{Event, Input, Mode, Session, Setup, StepError, Waiting};
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
    let player = Player::new(scenario, (policy, catalog), language, should_stop);
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
        let trace = match player.play(scenario, catalog, &setup, should_stop, &mut nobody)? {
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
    let player = Player::new(scenario, (policy, catalog), language, should_stop);
    Ok(
        match player.play(scenario, catalog, &setup, should_stop, &mut nobody)? {
            Played::Ended(trace) => Some(trace),
            Played::Unfinished | Played::Stopped => None,
        },
    )
}

/// Sees a run as it is played: the session before each input, what was told since the input before,
/// and the input.
type Watcher<'w> = &'w mut dyn FnMut(&Session, &[Event], &Input);

fn nobody(_: &Session, _: &[Event], _: &Input) {}

/// Lets somebody see runs of a policy, each with its seed and as [`Watcher`] says. False if
/// `should_stop` said so before the last of them had ended.
///
/// # Errors
/// A scenario that cannot go on.
pub fn watch(
    scenario: &Arc<Scenario>,
    catalog: &Catalog,
    policy: &Policy,
    seeds: impl Iterator<Item = u64>,
    should_stop: &mut dyn FnMut() -> bool,
    sees: &mut dyn FnMut(u64, &Session, &[Event], &Input),
) -> Result<bool, StepError> {
    let player = Player::new(
        scenario,
        (policy, catalog),
        &scenario.texts.language,
        should_stop,
    );
    for seed in seeds {
        let setup = Setup {
            seed,
            mode: Mode::Independent,
            ..Setup::default()
        };
        let mut watcher =
            |session: &Session, events: &[Event], input: &Input| sees(seed, session, events, input);
        let played = player.play(scenario, catalog, &setup, should_stop, &mut watcher)?;
        if matches!(played, Played::Stopped) {
            return Ok(false);
        }
    }
    Ok(true)
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

/// The tasks by node, where they can be answered by lot.
fn answerable(scenario: &Scenario, should_stop: &mut dyn FnMut() -> bool) -> Vec<Option<Task>> {
    let needs = AllNeeds::of(scenario, &Watched::new(), should_stop);
    let tasks = needs.map(|needs| tasks(scenario, |node| needs.after(node)));
    tasks.ok().and_then(Result::ok).unwrap_or_default()
}

/// Who plays.
struct Player<'p> {
    policy: &'p Policy,
    catalog: &'p Catalog,
    language: &'p str,
    /// By node, for whoever draws lots.
    tasks: Vec<Option<Task>>,
}

/// What one run has come to, besides the session.
#[derive(Default)]
struct Run {
    inputs: Vec<Input>,
    placed: Placed,
    /// The asides that a lot was drawn for since the last choice.
    drawn: BTreeSet<String>,
    lots: u16,
}

impl Run {
    /// A number below a bound, each as likely.
    fn lot(&mut self, seed: u64, name: &str, below: usize) -> usize {
        self.lots = self.lots.wrapping_add(1);
        draw(seed, name, self.lots, below)
    }
}

fn draw(seed: u64, name: &str, visit: u16, below: usize) -> usize {
    let key = DrawKey {
        seed,
        name: DrawKey::name(name),
        visit,
    };
    let lot = draw_below(&mut key.generator(), below.max(1) as u64);
    usize::try_from(lot).unwrap_or(0)
}

impl<'p> Player<'p> {
    fn new(
        scenario: &Scenario,
        (policy, catalog): (&'p Policy, &'p Catalog),
        language: &'p str,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Self {
        Self {
            policy,
            catalog,
            language,
            tasks: match policy.kind {
                PolicyKind::Chance => answerable(scenario, should_stop),
                PolicyKind::Best | PolicyKind::Worker | PolicyKind::Cue | PolicyKind::Blind => {
                    Vec::new()
                }
            },
        }
    }

    /// One run.
    fn play(
        &self,
        scenario: &Arc<Scenario>,
        catalog: &Catalog,
        setup: &Setup,
        should_stop: &mut dyn FnMut() -> bool,
        watcher: Watcher<'_>,
    ) -> Result<Played, StepError> {
        let mut events = Vec::new();
        let started = Session::start(Arc::clone(scenario), catalog, setup.clone(), &mut events);
        let Ok(mut session) = started else {
            return Ok(Played::Unfinished);
        };
        let mut run = Run::default();
        while run.inputs.len() < MOST_STEPS {
            if should_stop() {
                return Ok(Played::Stopped);
            }
            if let Waiting::Ended(_) = session.waiting() {
                let trace = replay(Arc::clone(scenario), catalog, setup.clone(), &run.inputs);
                return Ok(match trace {
                    Ok(trace) => Played::Ended(Box::new(trace)),
                    Err(_) => Played::Unfinished,
                });
            }
            let inputs = self.answer(&session, setup.seed, &mut run);
            if inputs.is_empty() {
                return Ok(Played::Unfinished);
            }
            for input in inputs {
                watcher(&session, &events, &input);
                events.clear();
                session.step(&input, &mut events)?;
                run.inputs.push(input);
            }
        }
        Ok(Played::Unfinished)
    }

    /// What is done where the session waits; nothing if nothing can be.
    fn answer(&self, session: &Session, seed: u64, run: &mut Run) -> Vec<Input> {
        let task = self.tasks.get(session.state().node.index());
        if let Some(task) = task.and_then(Option::as_ref) {
            let (scenario, state) = (session.scenario(), session.state());
            let can = (0..task.answers()).filter(|answer| task.can(*answer, scenario, state));
            let can: Vec<u32> = can.collect();
            let lot = run.lot(seed, "task", can.len());
            let answer = can.get(lot).copied().unwrap_or(0);
            return inputs_of(scenario, state, task, answer, &mut run.placed);
        }
        match session.waiting() {
            Waiting::Ended(_) => Vec::new(),
            Waiting::Choice(_) => self.choose(session, seed, run).into_iter().collect(),
            Waiting::Observation(_) => vec![Input::Observe(Vec::new())],
            Waiting::Map(_) => vec![Input::Map],
            Waiting::Rating(_) => vec![Input::Rate(BTreeMap::new())],
            Waiting::Reflection(_) => vec![Input::Reflect(String::new())],
        }
    }

    fn choose(&self, session: &Session, seed: u64, run: &mut Run) -> Option<Input> {
        if self.policy.kind == PolicyKind::Chance {
            loop {
                let mut asides = session.asides().map(|aside| &aside.id);
                let Some(aside) = asides.find(|id| !run.drawn.contains(*id)) else {
                    break;
                };
                run.drawn.insert(aside.clone());
                if run.lot(seed, "aside", 2) == 1 {
                    return Some(Input::Aside(aside.clone()));
                }
            }
            run.drawn.clear();
        }
        let (_, decision) = session.decision()?;
        let offered = Offered::all(session);
        let scenario = session.scenario();
        let liked = best(
            self.policy,
            scenario,
            decision,
            self.catalog,
            &offered,
            self.language,
        );
        let number = u16::try_from(run.inputs.len()).unwrap_or(u16::MAX);
        let taken = liked.get(draw(seed, &self.policy.id, number, liked.len()))?;
        let (choice, _) = offered.get(*taken)?.of(scenario, decision)?;
        Some(Input::Choose(choice.id.clone()))
    }
}
