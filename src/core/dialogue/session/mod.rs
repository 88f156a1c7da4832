//! A running conversation.

mod narrator;
mod sounds;
mod tasks;

use std::sync::Arc;

use super::look::Gauges;
use super::protocol::{Event, Input, Mode, Offer, Setup, SetupError, StepError, Waiting};
use super::state::State;
use super::transition::{Step, is_left};
use crate::core::draw::{DrawKey, draw_below};
use crate::core::framework::Catalog;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{
    Choice, Consequence, Decision, Draw, NodeKind, Scenario, Stop, Way,
};
use crate::core::scenario::scene::SceneState;
use narrator::Narrator;
use sounds::Sounds;

/// How many nodes may pass without a question; a scenario that checks clean has no such loop.
const MAX_PASSES: usize = 100_000;

/// A running conversation. Cloning it copies the state; the scenario is shared.
#[derive(Debug, Clone)]
pub struct Session {
    scenario: Arc<Scenario>,
    gauges: Gauges,
    setup: Setup,
    state: State,
    scene: SceneState,
    sounds: Sounds,
    offers: Vec<Offer>,
    waiting: Waiting,
    reacted: Vec<u8>,
}

impl Session {
    /// Starts a run. The first events are added to `events`.
    ///
    /// # Errors
    /// A fixed draw that the scenario does not have.
    pub fn start(
        scenario: Arc<Scenario>,
        catalog: &Catalog,
        setup: Setup,
        events: &mut Vec<Event>,
    ) -> Result<Self, SetupError> {
        check_draws(&scenario, &setup)?;
        let profile = draw_profile(&scenario, &setup);
        let start = scenario.start;
        let mut session = Self {
            gauges: Gauges::new(&scenario, catalog),
            state: State::new(&scenario, profile),
            scenario,
            setup,
            scene: SceneState::default(),
            sounds: Sounds::default(),
            offers: Vec::new(),
            waiting: Waiting::Ended(start),
            reacted: Vec::new(),
        };
        session.go(start, events)?;
        Ok(session)
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// What was settled before the first line.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The client's state right after the last choice, before the story went on: what came later,
    /// or by chance, is not that choice's doing. Empty before the first.
    pub fn reacted(&self) -> &[u8] {
        &self.reacted
    }

    /// How the scene looks.
    pub fn scene(&self) -> SceneState {
        self.scene
    }

    /// What the session waits for.
    pub fn waiting(&self) -> Waiting {
        self.waiting
    }

    /// The open options, in the drawn order.
    pub fn offers(&self) -> &[Offer] {
        &self.offers
    }

    /// The decision that is asked, if one is.
    pub fn decision(&self) -> Option<(NodeIx, &Decision)> {
        decision_at(&self.scenario, self.waiting)
    }

    /// Whether the choice that is asked goes with why and how sure: where the run is set up so, at
    /// a decision that is marked for it, the first time that one comes there.
    pub fn asks_grounds(&self) -> bool {
        let marked = |(node, decision): (NodeIx, &Decision)| {
            decision.ask_why && self.state.visits(node) == 1
        };
        self.setup.reasons && self.decision().is_some_and(marked)
    }

    /// What is asked now, or how it ended.
    pub fn asked(&self) -> Option<Stop<'_>> {
        self.scenario.node(self.waiting.node()).kind.stop()
    }

    /// An offered option.
    pub fn choice(&self, offer: Offer) -> Option<&Choice> {
        self.scenario.choice(self.decision()?.1, offer.0)
    }

    /// The asides that can still be taken at this decision.
    pub fn asides(&self) -> impl Iterator<Item = &Choice> {
        let decision = self.decision();
        decision
            .into_iter()
            .flat_map(|(_, decision)| &decision.asides)
            .filter(|aside| is_left(&self.state, aside, &mut ()))
    }

    /// What follows from a choice as things stand: the base, or the first case that holds.
    pub fn consequence<'c>(&self, choice: &'c Choice) -> &'c Consequence {
        let case = self.state.case(choice);
        case.map_or(&choice.base, |case| &choice.cases[case].then)
    }

    /// Takes one input and adds what the host owes to `events`. On an error nothing has changed,
    /// except when the scenario itself cannot go on.
    ///
    /// # Errors
    /// An input that does not fit the moment; a scenario that cannot go on.
    pub fn step(&mut self, input: &Input, events: &mut Vec<Event>) -> Result<(), StepError> {
        if let Waiting::Ended(_) = self.waiting {
            return Err(StepError::Ended);
        }
        match input {
            Input::Choose(_) if self.asks_grounds() => Err(StepError::NoGrounds),
            Input::Reasoned { .. } if !self.asks_grounds() => Err(StepError::NotAsked),
            Input::Choose(id) | Input::Reasoned { choose: id, .. } => self.choose(id, events),
            Input::Aside(id) => self.take_aside(id, events),
            Input::Observe(ids) => self.observe(ids, events),
            Input::Reflect(_) => self.reflect(events),
            Input::Place { contact, placement } => self.place(contact, *placement, events),
            Input::Undo => self.undo(),
            Input::Map => self.finish_map(events),
            Input::Rate(ratings) => self.rate(ratings, events),
            // Both change nothing in the conversation; the journal remembers them.
            Input::Pause | Input::Help if self.setup.mode == Mode::Practice => Ok(()),
            Input::Pause | Input::Help => Err(StepError::NotAsked),
        }
    }

    fn choose(&mut self, id: &str, events: &mut Vec<Event>) -> Result<(), StepError> {
        let scenario = Arc::clone(&self.scenario);
        let (_, decision) = decision_at(&scenario, self.waiting).ok_or(StepError::NotAsked)?;
        let named = |offer: &Offer| {
            scenario
                .choice(decision, offer.0)
                .filter(|choice| choice.id == id)
        };
        let Some(choice) = self.offers.iter().find_map(named) else {
            let offered = self
                .offers
                .iter()
                .filter_map(|offer| scenario.choice(decision, offer.0));
            return Err(StepError::NotOffered {
                id: id.to_owned(),
                offered: offered.map(|choice| choice.id.clone()).collect(),
            });
        };
        done(decision, choice, events);
        let (_, then) = self.transition(&scenario, events).choose(choice);
        self.reacted.clone_from(&self.state.vars);
        let next = self.way(&scenario, &then.way, events)?;
        self.go(next, events)
    }

    /// A step of the story from here, told as events.
    fn transition<'a>(
        &'a mut self,
        scenario: &'a Scenario,
        events: &'a mut Vec<Event>,
    ) -> Step<'a, Narrator<'a>> {
        Step {
            scenario,
            state: &mut self.state,
            observer: Narrator {
                scenario,
                gauges: &self.gauges,
                scene: &mut self.scene,
                sounds: &mut self.sounds,
                events,
            },
        }
    }

    fn take_aside(&mut self, id: &str, events: &mut Vec<Event>) -> Result<(), StepError> {
        let scenario = Arc::clone(&self.scenario);
        let (_, decision) = decision_at(&scenario, self.waiting).ok_or(StepError::NotAsked)?;
        if !self.asides().any(|aside| aside.id == id) {
            let offered = self.asides().map(|aside| aside.id.clone()).collect();
            return Err(StepError::NotOffered {
                id: id.to_owned(),
                offered,
            });
        }
        let Some(aside) = decision.asides.iter().find(|aside| aside.id == id) else {
            return Err(StepError::NotAsked);
        };
        done(decision, aside, events);
        self.transition(&scenario, events).choose(aside);
        // What an aside changed may open or close an option; the drawn order stays.
        self.offer(events)
    }

    /// Goes to a node and on, until something is asked or the session ends.
    fn go(&mut self, to: NodeIx, events: &mut Vec<Event>) -> Result<(), StepError> {
        let scenario = Arc::clone(&self.scenario);
        let mut to = to;
        for _ in 0..MAX_PASSES {
            let node = scenario.node(to);
            let mut step = self.transition(&scenario, events);
            step.arrive(to);
            step.say(&node.lines);
            to = match &node.kind {
                NodeKind::Tell(way) => self.way(&scenario, way, events)?,
                NodeKind::Draw(draw) => self.draw(to, draw, events)?,
                NodeKind::Visit { next, .. } => *next,
                NodeKind::Decide(_) => {
                    self.waiting = Waiting::Choice(to);
                    return self.offer(events);
                }
                NodeKind::Observe(_) => {
                    self.waiting = Waiting::Observation(to);
                    self.ask(events);
                    return Ok(());
                }
                NodeKind::Map(_) => {
                    self.waiting = Waiting::Map(to);
                    self.ask(events);
                    return Ok(());
                }
                NodeKind::Rate(_) => {
                    self.waiting = Waiting::Rating(to);
                    self.ask(events);
                    return Ok(());
                }
                NodeKind::Reflect { .. } => {
                    self.waiting = Waiting::Reflection(to);
                    self.ask(events);
                    return Ok(());
                }
                NodeKind::End(_) => {
                    self.waiting = Waiting::Ended(to);
                    self.offers.clear();
                    events.extend(self.sounds.last().map(Event::Sound));
                    events.push(Event::Ended(to));
                    return Ok(());
                }
            };
        }
        Err(StepError::EndlessLoop(scenario.node(to).id.clone()))
    }

    fn way(
        &mut self,
        scenario: &Scenario,
        way: &Way,
        events: &mut Vec<Event>,
    ) -> Result<NodeIx, StepError> {
        let next = self.transition(scenario, events).way(way);
        next.ok_or_else(|| StepError::NoWay(self.scenario.node(self.state.node).id.clone()))
    }

    /// Collects the open options in the drawn order.
    fn offer(&mut self, events: &mut Vec<Event>) -> Result<(), StepError> {
        let scenario = Arc::clone(&self.scenario);
        let Some((node, decision)) = decision_at(&scenario, self.waiting) else {
            return Err(StepError::NotAsked);
        };
        let own = u16::try_from(decision.options.len()).unwrap_or(u16::MAX);
        self.offers.clear();
        self.offers.extend((0..own).map(Offer));
        // Shuffled before the closed ones drop out, so that a condition never moves the others.
        let visit = self.state.visits(node);
        let key = DrawKey {
            seed: self.setup.seed,
            name: scenario.node(node).draw_name ^ ORDER,
            visit,
        };
        let mut rng = key.generator();
        for last in (1..self.offers.len()).rev() {
            let other = usize::try_from(draw_below(&mut rng, last as u64 + 1)).unwrap_or(0);
            self.offers.swap(last, other);
        }
        // What is always possible stands last, where it is found without looking.
        let always = u16::try_from(scenario.always.len()).unwrap_or(0);
        self.offers
            .extend((own..own.saturating_add(always)).map(Offer));
        let state = &self.state;
        self.offers.retain(|offer| {
            scenario
                .choice(decision, offer.0)
                .is_some_and(|choice| state.allows(choice.when.as_ref()))
        });
        if self.offers.is_empty() {
            return Err(StepError::NothingOffered(scenario.node(node).id.clone()));
        }
        self.ask(events);
        Ok(())
    }

    /// Asks; where nothing was said since the scene changed, that is heard now.
    fn ask(&mut self, events: &mut Vec<Event>) {
        let sound = self.sounds.next(self.scene, None);
        events.extend(sound.map(Event::Sound));
        events.push(Event::Ask);
    }

    fn draw(
        &mut self,
        node: NodeIx,
        draw: &Draw,
        events: &mut Vec<Event>,
    ) -> Result<NodeIx, StepError> {
        let scenario = Arc::clone(&self.scenario);
        let id = &scenario.node(node).id;
        let fixed = self
            .setup
            .draws
            .get(id)
            .and_then(|outcome| draw.outcomes.iter().position(|known| known.id == *outcome));
        let position = match fixed {
            Some(position) => position,
            None => self
                .draw_outcome(node, draw, events)
                .ok_or_else(|| StepError::NoWay(id.clone()))?,
        };
        let position = u16::try_from(position).unwrap_or(0);
        let next = self.transition(&scenario, events).fall(draw, position).next;
        events.push(Event::Drew {
            node,
            outcome: position,
        });
        Ok(next)
    }

    fn draw_outcome(
        &mut self,
        node: NodeIx,
        draw: &Draw,
        events: &mut Vec<Event>,
    ) -> Option<usize> {
        let scenario = Arc::clone(&self.scenario);
        let mut step = self.transition(&scenario, events);
        let outcomes = draw.outcomes.iter();
        let weights: Vec<u64> = outcomes
            .map(|outcome| u64::from(step.weight(outcome)))
            .collect();
        let key = DrawKey {
            seed: self.setup.seed,
            name: self.scenario.node(node).draw_name,
            visit: self.state.visits(node),
        };
        draw_weighted(key, &weights)
    }
}

/// Sets the order of options apart from a draw of the same name.
const ORDER: u64 = 0x6f72_6465_725f_6f66;

fn decision_at(scenario: &Scenario, waiting: Waiting) -> Option<(NodeIx, &Decision)> {
    let Waiting::Choice(node) = waiting else {
        return None;
    };
    Some((node, scenario.decision(node)?))
}

/// What the worker says or does, as one of the events.
fn done(decision: &Decision, choice: &Choice, events: &mut Vec<Event>) {
    if let Some(words) = decision.words(choice) {
        let manner = choice.manner;
        events.push(Event::Done { manner, words });
    }
}

fn draw_weighted(key: DrawKey, weights: &[u64]) -> Option<usize> {
    let total: u64 = weights.iter().sum();
    if total == 0 {
        return None;
    }
    let mut left = draw_below(&mut key.generator(), total);
    weights.iter().position(|weight| {
        let hit = left < *weight;
        left = left.saturating_sub(*weight);
        hit
    })
}

fn draw_profile(scenario: &Scenario, setup: &Setup) -> u16 {
    let fixed = setup.draws.get("profile");
    let position = fixed.and_then(|id| {
        scenario
            .profiles
            .iter()
            .position(|profile| profile.id == *id)
    });
    let position = position.or_else(|| {
        let weights: Vec<u64> = scenario
            .profiles
            .iter()
            .map(|profile| u64::from(profile.weight))
            .collect();
        draw_weighted(
            DrawKey {
                seed: setup.seed,
                name: DrawKey::name("profile"),
                visit: 0,
            },
            &weights,
        )
    });
    position
        .and_then(|position| u16::try_from(position).ok())
        .unwrap_or(0)
}

fn check_draws(scenario: &Scenario, setup: &Setup) -> Result<(), SetupError> {
    for (name, outcome) in &setup.draws {
        let known: Vec<String> = if name == "profile" {
            scenario
                .profiles
                .iter()
                .map(|profile| profile.id.clone())
                .collect()
        } else {
            let node = scenario.find_node(name).map(|ix| scenario.node(ix));
            match node.and_then(|node| node.kind.draw()) {
                Some(draw) => draw
                    .outcomes
                    .iter()
                    .map(|outcome| outcome.id.clone())
                    .collect(),
                None => {
                    let draws = scenario
                        .draws
                        .iter()
                        .map(|ix| scenario.node(*ix).id.clone());
                    let known = draws.chain(["profile".to_owned()]).collect();
                    return Err(SetupError::UnknownDraw {
                        name: name.clone(),
                        known,
                    });
                }
            }
        };
        if !known.contains(outcome) {
            return Err(SetupError::UnknownOutcome {
                name: name.clone(),
                outcome: outcome.clone(),
                known,
            });
        }
    }
    Ok(())
}
