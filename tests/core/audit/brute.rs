//! Every run of a small scenario, played one by one by the runtime itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use drempel::core::assessment::{balances, competencies, criticals};
use drempel::core::dialogue::{Event, Input, Session, Setup, Waiting};
use drempel::core::dialogue::{Trace, replay};
use drempel::core::framework::Catalog;
use drempel::core::scenario::ids::NodeIx;
use drempel::core::scenario::model::NodeKind;
use drempel::core::scenario::network::placement::{Placement, Spot};
use drempel::core::scenario::network::task::MapTest;
use drempel::core::scenario::{EndKind, Scenario};

/// A fraction that compares exactly.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ratio(pub i64, pub i64);

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.0 * other.1 == other.0 * self.1
    }
}

/// The least and the most so far.
pub(super) type Span = Option<(Ratio, Ratio)>;

fn widen(span: &mut Span, value: Ratio) {
    let less = |one: Ratio, other: Ratio| one.0 * other.1 < other.0 * one.1;
    *span = Some(match *span {
        None => (value, value),
        Some((least, most)) => (
            if less(value, least) { value } else { least },
            if less(most, value) { value } else { most },
        ),
    });
}

/// What was seen of one competency.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub chances: Span,
    pub score: Span,
    pub shown: Span,
    pub in_full: Span,
}

/// What was seen over all runs.
#[derive(Debug, Default)]
pub(super) struct Brute {
    pub runs: u128,
    pub nodes: BTreeSet<String>,
    pub options: BTreeSet<String>,
    pub outcomes: BTreeSet<String>,
    pub competencies: BTreeMap<String, Seen>,
    pub fit: Span,
    pub tendency: Span,
    pub moments: Span,
    pub criticals: BTreeSet<String>,
    pub repaired: BTreeSet<String>,
    /// By node: how the condition of its line came out.
    pub lines: BTreeMap<String, BTreeSet<bool>>,
}

/// Too many runs to be worth it.
#[derive(Debug)]
pub(super) struct TooMany;

const MOST_RUNS: u128 = 600;

/// With so many seeds an outcome of weight 1 among 3 is missed once in 10^15 times.
const SEEDS: u64 = 90;

pub(super) struct Player<'c> {
    pub scenario: Arc<Scenario>,
    pub catalog: &'c Catalog,
    pub seen: Brute,
}

impl Player<'_> {
    pub(super) fn play_all(&mut self) -> Result<(), TooMany> {
        for profile in self.scenario.profiles.clone() {
            let draws = BTreeMap::from([("profile".to_owned(), profile.id.clone())]);
            self.from(&draws, &mut Vec::new())?;
        }
        Ok(())
    }

    fn session(
        &self,
        seed: u64,
        draws: &BTreeMap<String, String>,
        inputs: &[Input],
    ) -> (Session, Vec<(String, String)>, Vec<Event>) {
        let mut events = Vec::new();
        let setup = Setup {
            seed,
            draws: draws.clone(),
            ..Setup::default()
        };
        let mut session =
            Session::start(Arc::clone(&self.scenario), self.catalog, setup, &mut events).unwrap();
        for input in inputs {
            session.step(input, &mut events).unwrap();
        }
        let fell = events.iter().filter_map(|event| match event {
            Event::Drew { node, outcome } => {
                let node = self.scenario.node(*node);
                let NodeKind::Draw(draw) = &node.kind else {
                    return None;
                };
                Some((
                    node.id.clone(),
                    draw.outcomes[usize::from(*outcome)].id.clone(),
                ))
            }
            _ => None,
        });
        let fell = fell.collect();
        (session, fell, events)
    }

    /// Plays on in every way; a draw that has not been settled is settled in every way it can fall.
    fn from(
        &mut self,
        draws: &BTreeMap<String, String>,
        inputs: &mut Vec<Input>,
    ) -> Result<(), TooMany> {
        let (session, fell, events) = self.session(0, draws, inputs);
        if let Some((open, _)) = fell.iter().find(|(draw, _)| !draws.contains_key(draw)) {
            let falls = (0..SEEDS).filter_map(|seed| {
                let (_, fell, _) = self.session(seed, draws, inputs);
                fell.into_iter().find(|(draw, _)| draw == open)
            });
            let falls: BTreeSet<_> = falls.collect();
            for (draw, outcome) in falls {
                let mut draws = draws.clone();
                draws.insert(draw, outcome);
                self.from(&draws, inputs)?;
            }
            return Ok(());
        }
        self.note(&session, &fell, &events);
        let inputs_now = match session.waiting() {
            Waiting::Ended(_) => return self.ended(draws, inputs),
            // The dice make none of these; planted scenarios do.
            Waiting::Reflection(_) => vec![Input::Reflect(String::new())],
            // A map is told apart by what it hands on alone: two maps are enough.
            Waiting::Map(node) => {
                for placement in [None, self.handed_on(node)] {
                    inputs.push(Input::Place {
                        contact: "mo".to_owned(),
                        placement,
                    });
                    inputs.push(Input::Map);
                    self.from(draws, inputs)?;
                    inputs.truncate(inputs.len() - 2);
                }
                return Ok(());
            }
            Waiting::Rating(_) => vec![Input::Rate(BTreeMap::new())],
            Waiting::Observation(_) => {
                let all = ["cold", "post"];
                (0..4)
                    .map(|mask| {
                        Input::Observe(
                            all.iter()
                                .enumerate()
                                .filter(|(at, _)| mask >> at & 1 == 1)
                                .map(|(_, id)| (*id).to_owned())
                                .collect(),
                        )
                    })
                    .collect()
            }
            Waiting::Choice(_) => {
                let offers = session
                    .offers()
                    .iter()
                    .map(|offer| Input::Choose(session.choice(*offer).unwrap().id.clone()));
                offers
                    .chain(session.asides().map(|aside| Input::Aside(aside.id.clone())))
                    .collect()
            }
        };
        for input in inputs_now {
            if let (Input::Choose(id) | Input::Aside(id), Some((node, _))) =
                (&input, session.decision())
            {
                let always = self.scenario.always.iter().any(|choice| choice.id == *id);
                let at = match always {
                    true => "always",
                    false => &self.scenario.node(node).id,
                };
                self.seen.options.insert(format!("{at}.{id}"));
            }
            inputs.push(input);
            self.from(draws, inputs)?;
            inputs.pop();
        }
        Ok(())
    }

    /// Where somebody stands on a map that hands on what is asked of it.
    fn handed_on(&self, node: NodeIx) -> Option<Placement> {
        let NodeKind::Map(task) = &self.scenario.node(node).kind else {
            return None;
        };
        let mut placement = Placement::at(Spot::Ring(2));
        for (_, test) in &task.hands {
            match test {
                MapTest::Apart | MapTest::Placed(_) => {}
                MapTest::Sleeping(_) => placement.sleeping = true,
                MapTest::Judged(_, judgement) => placement.judgement = Some(*judgement),
            }
        }
        Some(placement)
    }

    fn note(&mut self, session: &Session, fell: &[(String, String)], events: &[Event]) {
        for (draw, outcome) in fell {
            self.seen.nodes.insert(draw.clone());
            self.seen.outcomes.insert(format!("{draw}.{outcome}"));
        }
        for event in events {
            let text = match event {
                Event::Line { text, .. } => *text,
                Event::Ended(node) => {
                    self.seen.nodes.insert(self.scenario.node(*node).id.clone());
                    continue;
                }
                _ => continue,
            };
            let key = self.scenario.texts.key(text);
            if let Some(node) = key.strip_suffix(".say").filter(|node| !node.contains('.')) {
                self.seen.nodes.insert(node.to_owned());
            }
        }
        let waits_at = match session.waiting() {
            Waiting::Choice(node)
            | Waiting::Observation(node)
            | Waiting::Reflection(node)
            | Waiting::Map(node)
            | Waiting::Rating(node)
            | Waiting::Ended(node) => node,
        };
        let id = self.scenario.node(waits_at).id.clone();
        self.seen.nodes.insert(id);
        if let Some((ix, _)) = session.decision() {
            let node = self.scenario.node(ix);
            for when in node.lines.iter().filter_map(|line| line.when.as_ref()) {
                // An aside may have changed it since the line was said.
                if node_has_no_asides(&self.scenario, ix) {
                    let held = session.state().holds(when);
                    self.seen
                        .lines
                        .entry(node.id.clone())
                        .or_default()
                        .insert(held);
                }
            }
        }
    }

    fn ended(&mut self, draws: &BTreeMap<String, String>, inputs: &[Input]) -> Result<(), TooMany> {
        self.seen.runs += 1;
        if self.seen.runs > MOST_RUNS {
            return Err(TooMany);
        }
        let setup = Setup {
            draws: draws.clone(),
            ..Setup::default()
        };
        let trace = replay(Arc::clone(&self.scenario), self.catalog, setup, inputs).unwrap();
        self.measure(&trace);
        Ok(())
    }

    fn measure(&mut self, trace: &Trace) {
        let ending = self.scenario.node(trace.ending.unwrap());
        let full = matches!(&ending.kind, NodeKind::End(end) if end.kind == EndKind::Full);
        for score in competencies(trace, self.catalog) {
            let seen = self
                .seen
                .competencies
                .entry(self.catalog.item(score.item).id.clone())
                .or_default();
            let chances = Ratio(i64::from(score.chances()), 100);
            widen(&mut seen.chances, chances);
            if full {
                widen(&mut seen.in_full, chances);
            }
            if score.seen_enough() {
                let (part, whole) = score.ratio().unwrap();
                widen(&mut seen.score, Ratio(part.into(), whole.into()));
                let (part, whole) = score.mean();
                widen(&mut seen.shown, Ratio(part.into(), whole.into()));
            }
        }
        let mut count = 0;
        for score in balances(trace) {
            count = score.moments.len();
            let (part, whole) = score.fit();
            widen(&mut self.seen.fit, Ratio(part.into(), whole.into()));
            let (part, whole) = score.tendency();
            widen(&mut self.seen.tendency, Ratio(part.into(), whole.into()));
        }
        widen(
            &mut self.seen.moments,
            Ratio(i64::try_from(count).unwrap(), 1),
        );
        for critical in criticals(trace) {
            let moment = &trace.moments[critical.moment];
            let (choice, _) = moment.choice(&trace.scenario).unwrap();
            let id = format!("{}.{}", self.scenario.node(moment.node).id, choice.id);
            if critical.repaired.is_some() {
                self.seen.repaired.insert(id.clone());
            }
            self.seen.criticals.insert(id);
        }
    }
}

fn node_has_no_asides(scenario: &Scenario, node: NodeIx) -> bool {
    matches!(&scenario.node(node).kind, NodeKind::Decide(decision) if decision.asides.is_empty())
}
