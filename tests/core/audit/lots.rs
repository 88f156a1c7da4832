//! Somebody who draws lots, and what is right in each situation: worked out by playing every way
//! with the runtime, apart from the audit.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use drempel::core::audit::DecisionAudit;
use drempel::core::dialogue::{Event, Input, Offered, Session, Setup, Waiting};
use drempel::core::framework::Catalog;
use drempel::core::scenario::Scenario;
use drempel::core::scenario::ids::{BitIx, TextIx};
use drempel::core::scenario::model::{BitKind, Condition, Decision, NodeKind};
use drempel::core::scenario::network::placement::{Placement, Spot};
use drempel::core::scenario::network::task::MapTest;

/// The open options by id, with the evidence of each.
type Name = Vec<(String, Vec<i8>)>;

/// A decision with how often each of its situations is met on a first visit.
#[derive(Debug, Default)]
pub(super) struct Decided {
    weights: Vec<f64>,
    situations: BTreeMap<Name, f64>,
    /// By what is open and what a player can see and knows: the situations it can be.
    shown: BTreeMap<(Vec<String>, String), BTreeSet<Name>>,
}

impl Decided {
    /// Whether two situations with the same open options can look the same.
    pub(super) fn hides(&self) -> bool {
        self.shown.values().any(|could_be| could_be.len() > 1)
    }

    fn met(&self) -> f64 {
        self.situations.values().sum()
    }

    /// By the ids of what is open: the places of what is best on average.
    fn blind(&self, open: &[String]) -> Vec<usize> {
        let mut sums = vec![0.0; open.len()];
        for (name, mass) in &self.situations {
            if ids(name) == open
                && let Some(values) = values(name, &self.weights)
            {
                for (sum, value) in sums.iter_mut().zip(values) {
                    *sum += mass * value;
                }
            }
        }
        best(&sums)
    }

    fn worth(&self) -> Option<f64> {
        let (mut missed, mut all) = (0.0, 0.0);
        for (name, mass) in &self.situations {
            let Some(values) = values(name, &self.weights) else {
                continue;
            };
            let taken = self.blind(&ids(name));
            let earned: f64 = taken.iter().map(|at| values[*at]).sum();
            let most = values.iter().copied().fold(0.0, f64::max);
            missed += mass * (most - earned / taken.len() as f64);
            all += mass;
        }
        (all > 0.0).then(|| 100.0 * missed / all)
    }
}

fn ids(name: &Name) -> Vec<String> {
    name.iter().map(|(id, _)| id.clone()).collect()
}

fn best(values: &[f64]) -> Vec<usize> {
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let places = (0..values.len()).filter(|at| values[*at] > most - 1e-9);
    places.collect()
}

/// Weight and credits of each chance.
fn chances(name: &Name, weights: &[f64]) -> Vec<(f64, Vec<f64>)> {
    let mut found = Vec::new();
    for (at, weight) in weights.iter().enumerate() {
        let evidence: Vec<i8> = name.iter().map(|(_, evidence)| evidence[at]).collect();
        let (worst, best) = (
            evidence.iter().min().unwrap(),
            evidence.iter().max().unwrap(),
        );
        if *best >= 1 && best - worst >= 2 {
            let credit = |value: &i8| f64::from(value - worst) / f64::from(best - worst);
            found.push((*weight, evidence.iter().map(credit).collect()));
        }
    }
    found
}

fn values(name: &Name, weights: &[f64]) -> Option<Vec<f64>> {
    let chances = chances(name, weights);
    let all: f64 = chances.iter().map(|(weight, _)| weight).sum();
    let value = |at: usize| {
        let earned = chances.iter().map(|(weight, credits)| weight * credits[at]);
        earned.sum::<f64>() / all
    };
    (all > 0.0).then(|| (0..name.len()).map(value).collect())
}

/// Compares a decision, its situations and its changes.
pub(super) fn same(found: &DecisionAudit, expected: &Decided, seed: u64) {
    let told = |ids: &[&str], weight: f64, values: &[Option<f64>]| {
        let values = values
            .iter()
            .map(|value| value.map(|value| format!("{value:.6}")));
        // Away from where rounding could go either way.
        let weight = weight + 3.1e-8;
        format!("{ids:?} {weight:.6} {:?}", values.collect::<Vec<_>>())
    };
    let whole = expected.met();
    assert!((found.met - whole).abs() < 1e-9, "{seed} {}", found.id);
    let worth = expected.worth();
    assert_eq!(
        found.worth.is_some(),
        worth.is_some(),
        "{seed} {}",
        found.id
    );
    if let Some((found, worth)) = found.worth.zip(worth) {
        assert!((found - worth).abs() < 1e-6, "{seed} {found} {worth}");
    }
    let shown: Vec<String> = found
        .situations
        .iter()
        .map(|one| {
            let ids: Vec<&str> = one
                .options
                .iter()
                .map(|option| option.id.as_str())
                .collect();
            let values: Vec<_> = one.options.iter().map(|option| option.value).collect();
            told(&ids, one.weight, &values)
        })
        .collect();
    let names: Vec<(&Name, f64)> = expected
        .situations
        .iter()
        .map(|(name, mass)| (name, *mass))
        .collect();
    let played: Vec<String> = names
        .iter()
        .map(|(name, mass)| {
            let ids: Vec<&str> = name.iter().map(|(id, _)| id.as_str()).collect();
            let values = match values(name, &expected.weights) {
                Some(values) => values.into_iter().map(Some).collect(),
                None => vec![None; ids.len()],
            };
            told(&ids, mass / whole, &values)
        })
        .collect();
    let sorted = |list: &[String]| {
        let mut list = list.to_vec();
        list.sort();
        list
    };
    assert_eq!(sorted(&shown), sorted(&played), "{seed} {}", found.id);
    let mut changes: Vec<String> = Vec::new();
    for (one_at, (one, mass)) in names.iter().enumerate() {
        for (other_at, (other, more)) in names.iter().enumerate().skip(one_at + 1) {
            let often = mass.min(*more) >= 0.1 * whole - 1e-9;
            let both = values(one, &expected.weights).zip(values(other, &expected.weights));
            if let Some((here, there)) = both.filter(|_| often && ids(one) == ids(other)) {
                let less = |from: &[f64], to: &[f64]| {
                    best(from)
                        .iter()
                        .all(|at| from[*at] - to[*at] >= 0.5 - 1e-9)
                };
                if less(&here, &there) && less(&there, &here) {
                    changes.push(
                        sorted(&[played[one_at].clone(), played[other_at].clone()]).join(" | "),
                    );
                }
            }
        }
    }
    let pair =
        |one: usize, other: usize| sorted(&[shown[one].clone(), shown[other].clone()]).join(" | ");
    let told: Vec<String> = found
        .changes
        .iter()
        .map(|change| pair(change.one, change.other))
        .collect();
    assert_eq!(sorted(&told), sorted(&changes), "{seed} {}", found.id);
}

/// Too many ways to be worth it.
struct TooMany;

const MOST_STEPS: usize = 20_000;

/// How somebody plays.
#[derive(Clone, Copy, PartialEq)]
enum How {
    Lots,
    Blind,
}

/// What comes of it.
pub(super) struct Lots<'c> {
    catalog: &'c Catalog,
    scenario: Arc<Scenario>,
    pub decisions: BTreeMap<String, Decided>,
    /// Points of 100 for whoever draws lots, and for whoever knows the key and does not look.
    pub random: Option<f64>,
    pub blind: Option<f64>,
    offered: f64,
    earned: f64,
    steps: usize,
}

impl<'c> Lots<'c> {
    /// None if there are too many ways.
    pub(super) fn of(scenario: &Arc<Scenario>, catalog: &'c Catalog) -> Option<Self> {
        let mut lots = Self {
            catalog,
            scenario: Arc::clone(scenario),
            decisions: BTreeMap::new(),
            random: None,
            blind: None,
            offered: 0.0,
            earned: 0.0,
            steps: 0,
        };
        lots.random = lots.play(How::Lots).ok()?;
        lots.blind = lots.play(How::Blind).ok()?;
        Some(lots)
    }

    fn play(&mut self, how: How) -> Result<Option<f64>, TooMany> {
        (self.offered, self.earned) = (0.0, 0.0);
        let profiles = self.scenario.profiles.clone();
        let all: u32 = profiles.iter().map(|profile| profile.weight).sum();
        let scenario = Arc::clone(&self.scenario);
        let first = scenario.node(scenario.start).kind.draw().unwrap();
        for profile in profiles {
            // The weights of the first draw ask for nothing but the profile.
            let known = self.start(&profile.id, &first.outcomes[0].id).session;
            let weights = first.outcomes.iter().map(|outcome| {
                let mut weights = outcome.weights.iter();
                let own = weights.find(|(when, _)| known.state().holds(when));
                f64::from(own.map_or(outcome.weight, |(_, weight)| *weight))
            });
            let weights: Vec<f64> = weights.collect();
            for (outcome, weight) in first.outcomes.iter().zip(&weights) {
                let share = weight / weights.iter().sum::<f64>();
                if share > 0.0 {
                    let session = self.start(&profile.id, &outcome.id);
                    self.from(
                        session,
                        share * f64::from(profile.weight) / f64::from(all),
                        how,
                    )?;
                }
            }
        }
        Ok((self.offered > 0.0).then(|| 100.0 * self.earned / self.offered))
    }

    fn start(&self, profile: &str, outcome: &str) -> Here {
        let fixed = [("profile", profile), ("v", outcome)];
        let setup = Setup {
            draws: fixed
                .map(|(draw, fell)| (draw.to_owned(), fell.to_owned()))
                .into(),
            ..Setup::default()
        };
        let mut events = Vec::new();
        let scenario = Arc::clone(&self.scenario);
        let session = Session::start(scenario, self.catalog, setup, &mut events).unwrap();
        Here {
            session,
            said: lines(&events),
        }
    }

    fn from(&mut self, here: Here, mass: f64, how: How) -> Result<(), TooMany> {
        self.steps += 1;
        if self.steps > MOST_STEPS {
            return Err(TooMany);
        }
        let answers: Vec<Vec<Input>> = match here.session.waiting() {
            Waiting::Ended(_) => return Ok(()),
            Waiting::Reflection(_) => vec![vec![Input::Reflect(String::new())]],
            Waiting::Rating(_) => vec![vec![Input::Rate(BTreeMap::new())]],
            Waiting::Observation(_) => {
                let both = ["cold".to_owned(), "post".to_owned()];
                let marked = [&both[..0], &both[..1], &both[1..], &both[..]];
                marked
                    .map(|marked| vec![Input::Observe(marked.to_vec())])
                    .into()
            }
            Waiting::Map(_) => [None, Some(self.handed_on(&here.session))]
                .map(|placement| {
                    let contact = "mo".to_owned();
                    vec![Input::Place { contact, placement }, Input::Map]
                })
                .into(),
            Waiting::Choice(_) => {
                let mut stands = vec![(here, mass, Vec::new())];
                while let Some((here, mass, mut drawn)) = stands.pop() {
                    let mut asides = here.session.asides().map(|aside| aside.id.clone());
                    let aside = asides.find(|id| how == How::Lots && !drawn.contains(id));
                    drop(asides);
                    let Some(aside) = aside else {
                        self.choose(&here, mass, how)?;
                        continue;
                    };
                    drawn.push(aside.clone());
                    let taken = here.then(&[Input::Aside(aside)]);
                    stands.push((taken, mass / 2.0, drawn.clone()));
                    stands.push((here, mass / 2.0, drawn));
                }
                return Ok(());
            }
        };
        let answers = match how {
            How::Lots => &answers[..],
            How::Blind => &answers[..1],
        };
        for answer in answers {
            self.from(here.then(answer), mass / answers.len() as f64, how)?;
        }
        Ok(())
    }

    /// Where somebody stands on a map that hands on what is asked of it.
    fn handed_on(&self, session: &Session) -> Placement {
        let mut placement = Placement::at(Spot::Ring(2));
        let task = self.scenario.node(session.state().node).kind.map();
        for (_, test) in &task.unwrap().hands {
            match test {
                MapTest::Apart | MapTest::Placed(_) => {}
                MapTest::Sleeping(_) => placement.sleeping = true,
                MapTest::Judged(_, judgement) => placement.judgement = Some(*judgement),
            }
        }
        placement
    }

    fn choose(&mut self, here: &Here, mass: f64, how: How) -> Result<(), TooMany> {
        let session = &here.session;
        let scenario = Arc::clone(&self.scenario);
        let node_ix = session.state().node;
        let node = scenario.node(node_ix);
        let NodeKind::Decide(decision) = &node.kind else {
            return Ok(());
        };
        let offered = Offered::all(session);
        let open: Vec<_> = offered
            .iter()
            .map(|one| one.of(&scenario, decision).unwrap())
            .collect();
        let own = |at: usize| usize::from(offered[at].position) < decision.options.len();
        let name: Name = open
            .iter()
            .enumerate()
            .map(|(at, (choice, then))| {
                let owner = if own(at) { node.id.as_str() } else { "always" };
                let evidence = decision.affords.iter().map(|(item, _)| then.value(*item));
                (format!("{owner}.{}", choice.id), evidence.collect())
            })
            .collect();
        let weights = decision
            .affords
            .iter()
            .map(|(_, weight)| f64::from(*weight) / 100.0);
        let weights: Vec<f64> = weights.collect();
        let first = session.state().visits(node_ix) == 1;
        if first && how == How::Lots {
            let decided = self.decisions.entry(node.id.clone()).or_default();
            decided.weights.clone_from(&weights);
            *decided.situations.entry(name.clone()).or_default() += mass;
            let own = own_bits(&scenario, decision).into_iter();
            let own: Vec<bool> = own.map(|bit| session.state().bit(bit)).collect();
            let shown = format!("{:?} {:?} {own:?}", here.said, session.scene());
            let shown = decided.shown.entry((ids(&name), shown)).or_default();
            shown.insert(name.clone());
        }
        let taken: Vec<usize> = match (how, self.decisions.get(&node.id)) {
            (How::Blind, Some(decided)) => decided.blind(&ids(&name)),
            _ => (0..name.len()).collect(),
        };
        let many = taken.len() as f64;
        for (weight, credits) in chances(&name, &weights).iter().filter(|_| first) {
            self.offered += mass * weight;
            let earned: f64 = taken.iter().map(|at| credits[*at]).sum();
            self.earned += mass * weight * earned / many;
        }
        for at in taken {
            let choice = Input::Choose(open[at].0.id.clone());
            // What was said before it is past.
            let mut then = here.then(&[choice]);
            then.said.drain(..here.said.len());
            self.from(then, mass / many, how)?;
        }
        Ok(())
    }
}

/// A run as far as it has come.
#[derive(Clone)]
struct Here {
    session: Session,
    /// What was said since the last choice.
    said: Vec<TextIx>,
}

impl Here {
    fn then(&self, inputs: &[Input]) -> Self {
        let mut then = self.clone();
        for input in inputs {
            let mut events = Vec::new();
            then.session.step(input, &mut events).unwrap();
            then.said.extend(lines(&events));
        }
        then
    }
}

fn lines(events: &[Event]) -> Vec<TextIx> {
    let said = events.iter().filter_map(|event| match event {
        Event::Line { text, .. } => Some(*text),
        _ => None,
    });
    said.collect()
}

/// What the player did or knows, of what makes the evidence of a decision other than it is.
fn own_bits(scenario: &Scenario, decision: &Decision) -> BTreeSet<BitIx> {
    let mut bits = BTreeSet::new();
    for choice in decision.options.iter().chain(&scenario.always) {
        let base = &choice.base.evidence;
        let other = choice
            .cases
            .iter()
            .filter(|case| case.then.evidence != *base);
        for case in other {
            asked(&case.when, &mut bits);
        }
    }
    let own = |bit: &BitIx| scenario.bits[bit.index()].kind != BitKind::Flag;
    bits.into_iter().filter(own).collect()
}

fn asked(condition: &Condition, bits: &mut BTreeSet<BitIx>) {
    match condition {
        Condition::Bit(bit) => {
            bits.insert(*bit);
        }
        Condition::Not(inner) => asked(inner, bits),
        Condition::All(inner) | Condition::Any(inner) => {
            inner.iter().for_each(|one| asked(one, bits));
        }
        _ => {}
    }
}
