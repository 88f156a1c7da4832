//! A witness: an example run that shows that something can happen, to be played again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::graph::{Act, Graph, StateIx};
use super::search::Path;
use super::tasks::{Task, professionals};
use crate::core::dialogue::{Event, Input, Mode, Session, Setup, State};
use crate::core::framework::Catalog;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::ContactIx;
use crate::core::scenario::model::NodeKind;
use crate::core::scenario::network::placement::{Placement, Spot};
use crate::core::scenario::network::task::MapTest;
use crate::core::scenario::network::tie::Judgement;

/// How many seeds are tried for one in which a draw that comes more than once falls as needed.
const SEEDS: u64 = 20_000;

/// How many inputs are played at most to find that seed.
const PLAYED: u64 = 2_000_000;

/// An example run, or the beginning of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Witness {
    /// What is settled before the first line: fixed draws, the profile among them, and a seed.
    pub setup: Setup,
    /// What is done, in order.
    pub inputs: Vec<Input>,
    /// Whether a setup was found in which all draws fall as needed. One that comes more than once
    /// and must fall differently each time cannot be fixed by name; then seeds are tried.
    pub replayable: bool,
}

impl Witness {
    /// The run along a path. Seeds are tried until the host says to stop.
    pub(super) fn of(
        graph: &Graph,
        catalog: &Catalog,
        path: &Path,
        end: StateIx,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Self {
        let scenario = graph.scenario();
        let start = path.first().map_or(end, |(state, _)| *state);
        let mut draws = BTreeMap::new();
        let profile = graph.starts().iter().find(|known| known.state == start);
        if let Some(profile) = profile {
            let id = scenario.profiles[usize::from(profile.profile)].id.clone();
            draws.insert("profile".to_owned(), id);
        }
        let mut inputs = Vec::new();
        let mut placed = Placed::new();
        let mut fell: Vec<(String, String)> = Vec::new();
        for (state, edge) in path {
            let node = scenario.node(graph.node(*state));
            match act_of(graph, *state, *edge, &mut placed) {
                Done::Inputs(more) => inputs.extend(more),
                Done::Fell(outcome) => fell.push((node.id.clone(), outcome)),
                Done::Nothing => {}
            }
        }
        let mut twice = Vec::new();
        for (draw, outcome) in &fell {
            if draws.get(draw).is_some_and(|known| known != outcome) {
                twice.push(draw.clone());
            }
            draws.insert(draw.clone(), outcome.clone());
        }
        for draw in &twice {
            draws.remove(draw);
        }
        let mut witness = Self {
            setup: Setup {
                seed: 0,
                mode: Mode::Practice,
                draws,
                ..Setup::default()
            },
            inputs,
            replayable: true,
        };
        if !twice.is_empty() {
            let mut seeds = 0..SEEDS.min(PLAYED / witness.inputs.len().max(1) as u64);
            let found = seeds.find(|seed| {
                witness.setup.seed = *seed;
                should_stop() || witness.falls(scenario, catalog).as_ref() == Some(&fell)
            });
            witness.replayable = found.is_some() && !should_stop();
        }
        witness
    }

    /// How the draws fall when it is played.
    fn falls(&self, scenario: &Arc<Scenario>, catalog: &Catalog) -> Option<Vec<(String, String)>> {
        let mut events = Vec::new();
        let setup = self.setup.clone();
        let mut session = Session::start(Arc::clone(scenario), catalog, setup, &mut events).ok()?;
        for input in &self.inputs {
            session.step(input, &mut events).ok()?;
        }
        let fell = events.iter().filter_map(|event| match event {
            Event::Drew { node, outcome } => {
                let node = scenario.node(*node);
                let NodeKind::Draw(draw) = &node.kind else {
                    return None;
                };
                let outcome = draw.outcomes[usize::from(*outcome)].id.clone();
                Some((node.id.clone(), outcome))
            }
            Event::Line { .. }
            | Event::Done { .. }
            | Event::Visit { .. }
            | Event::Slot { .. }
            | Event::Promise(_)
            | Event::Scene(_)
            | Event::Ask
            | Event::Sound(_)
            | Event::Ended(_) => None,
        });
        Some(fell.collect())
    }

    /// What to type after `drempel play`, unless a task must be answered with marks or a map, which
    /// only `--script` can.
    pub fn arguments(&self, scenario: &Scenario) -> Option<String> {
        let mut line = scenario.id.clone();
        if self.setup.seed != 0 {
            line.push_str(&format!(" --seed {}", self.setup.seed));
        }
        for (draw, outcome) in &self.setup.draws {
            line.push_str(&format!(" --draw {draw}={outcome}"));
        }
        let mut ids = Vec::new();
        for input in &self.inputs {
            match input {
                Input::Choose(id) | Input::Aside(id) => ids.push(id.as_str()),
                Input::Observe(marked) if !marked.is_empty() => return None,
                Input::Reasoned { .. } | Input::Place { .. } | Input::Undo => return None,
                Input::Observe(_)
                | Input::Map
                | Input::Rate(_)
                | Input::Reflect(_)
                | Input::Pause
                | Input::Help => {}
            }
        }
        Some(format!("{line} --choose {}", ids.join(",")))
    }
}

/// What an edge is for whoever plays.
enum Done {
    Inputs(Vec<Input>),
    Fell(String),
    Nothing,
}

fn act_of(graph: &Graph, state: StateIx, edge: usize, placed: &mut Placed) -> Done {
    let scenario = graph.scenario();
    let node_ix = graph.node(state);
    let one = |input| Done::Inputs(vec![input]);
    match (&scenario.node(node_ix).kind, graph.edges(state)[edge].act) {
        (NodeKind::Decide(decision), Act::Choose { position, .. }) => {
            let choice = scenario.choice(decision, position);
            choice.map_or(Done::Nothing, |choice| {
                one(Input::Choose(choice.id.clone()))
            })
        }
        (NodeKind::Decide(decision), Act::Aside(at)) => {
            one(Input::Aside(decision.asides[usize::from(at)].id.clone()))
        }
        (NodeKind::Observe(_) | NodeKind::Map(_), Act::Answer(answer)) => {
            let Some(task) = graph.task(node_ix) else {
                return Done::Nothing;
            };
            let mut known = State::new(scenario, 0);
            let key = graph.keys.get(state.index());
            graph.layout.unpack(key, &mut known);
            Done::Inputs(inputs_of(scenario, &known, task, answer, placed))
        }
        (NodeKind::Rate(_), _) => one(Input::Rate(BTreeMap::new())),
        (NodeKind::Reflect { .. }, _) => one(Input::Reflect(String::new())),
        (NodeKind::Draw(draw), Act::Outcome { position, .. }) => {
            Done::Fell(draw.outcomes[usize::from(position)].id.clone())
        }
        _ => Done::Nothing,
    }
}

/// The contacts that stand on the map.
pub(super) type Placed = BTreeSet<ContactIx>;

/// What is done to answer the task of the node where a state stands.
pub(super) fn inputs_of(
    scenario: &Scenario,
    state: &State,
    task: &Task,
    answer: u32,
    placed: &mut Placed,
) -> Vec<Input> {
    match &scenario.node(state.node).kind {
        NodeKind::Observe(observe) => {
            let marked = task.says(answer).filter(|(_, on)| *on).map(|(mark, _)| {
                let (signal, _) = observe.signals[usize::from(mark.at)];
                scenario.signals[usize::from(signal)].id.clone()
            });
            vec![Input::Observe(marked.collect())]
        }
        NodeKind::Map(_) => draw_map(scenario, state, task, answer, placed),
        NodeKind::Tell(_)
        | NodeKind::Decide(_)
        | NodeKind::Draw(_)
        | NodeKind::Rate(_)
        | NodeKind::Reflect { .. }
        | NodeKind::Visit { .. }
        | NodeKind::End(_) => Vec::new(),
    }
}

/// Draws a map that says what an answer says, and finishes it.
fn draw_map(
    scenario: &Scenario,
    state: &State,
    task: &Task,
    answer: u32,
    placed: &mut Placed,
) -> Vec<Input> {
    let mut wanted: BTreeMap<ContactIx, Placement> = BTreeMap::new();
    let mut mixed = false;
    for (mark, on) in task.says(answer) {
        let (contact, change): (ContactIx, fn(&mut Placement)) = match mark.test {
            Some(MapTest::Placed(contact)) => (contact, |_| {}),
            Some(MapTest::Sleeping(contact)) => (contact, |at| at.sleeping = true),
            Some(MapTest::Judged(contact, Judgement::Wake)) => {
                (contact, |at| at.judgement = Some(Judgement::Wake))
            }
            Some(MapTest::Judged(contact, Judgement::Leave)) => {
                (contact, |at| at.judgement = Some(Judgement::Leave))
            }
            Some(MapTest::Apart) => {
                mixed |= !on;
                continue;
            }
            None => continue,
        };
        if on {
            let professional = scenario.contacts[contact.index()].is_professional();
            let spot = if professional {
                Spot::Edge
            } else {
                Spot::Ring(1)
            };
            change(wanted.entry(contact).or_insert_with(|| Placement::at(spot)));
        }
    }
    if mixed {
        let kept_off = |contact: &ContactIx| {
            let placed = Some(MapTest::Placed(*contact));
            task.says(answer)
                .any(|(mark, on)| mark.test == placed && !on)
        };
        let known = |contact: &ContactIx| state.bit(scenario.contacts[contact.index()].known_bit);
        let mut can =
            professionals(scenario).filter(|contact| known(contact) && !kept_off(contact));
        if let Some(contact) = can.next() {
            let at = wanted
                .entry(contact)
                .or_insert_with(|| Placement::at(Spot::Ring(1)));
            at.spot = Spot::Ring(1);
        }
    }
    let place = |contact: ContactIx, placement| Input::Place {
        contact: scenario.contacts[contact.index()].id.clone(),
        placement,
    };
    let gone = placed
        .iter()
        .filter(|contact| !wanted.contains_key(contact));
    let mut inputs: Vec<Input> = gone.map(|contact| place(*contact, None)).collect();
    *placed = wanted.keys().copied().collect();
    inputs.extend(
        wanted
            .into_iter()
            .map(|(contact, at)| place(contact, Some(at))),
    );
    inputs.push(Input::Map);
    inputs
}
