//! A witness: an example run that shows that something can happen, to be played again.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::graph::{Act, Graph, StateIx};
use super::search::Path;
use crate::core::dialogue::{Event, Input, Mode, Session, Setup};
use crate::core::framework::Catalog;
use crate::core::network::placement::{Placement, Spot};
use crate::core::network::task::{MapTask, MapTest};
use crate::core::network::truth::Contact;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::{BitIx, ContactIx};
use crate::core::scenario::model::NodeKind;

/// How many seeds are tried for one in which a draw that comes more than once falls as needed.
const SEEDS: u64 = 20_000;

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
    /// The run along a path.
    pub(super) fn of(graph: &Graph, catalog: &Catalog, path: &Path, end: StateIx) -> Self {
        let scenario = graph.scenario();
        let start = path.first().map_or(end, |(state, _)| *state);
        let mut draws = BTreeMap::new();
        let profile = graph.starts().iter().find(|known| known.state == start);
        if let Some(profile) = profile {
            let id = scenario.profiles[usize::from(profile.profile)].id.clone();
            draws.insert("profile".to_owned(), id);
        }
        let mut inputs = Vec::new();
        let mut fell: Vec<(String, String)> = Vec::new();
        for (state, edge) in path {
            let node = scenario.node(graph.node(*state));
            match act_of(graph, *state, *edge) {
                Done::Input(input) => inputs.push(input),
                Done::Inputs(several) => inputs.extend(several),
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
            },
            inputs,
            replayable: true,
        };
        if !twice.is_empty() {
            let mut seeds = 0..SEEDS;
            witness.replayable = seeds.any(|seed| {
                witness.setup.seed = seed;
                witness.falls(scenario, catalog).as_ref() == Some(&fell)
            });
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
            _ => None,
        });
        Some(fell.collect())
    }

    /// What to type after `drempel play`, unless a task must be answered with marks, which only
    /// `--script` can.
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
                Input::Place { .. } | Input::Undo => return None,
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
    Input(Input),
    Inputs(Vec<Input>),
    Fell(String),
    Nothing,
}

fn act_of(graph: &Graph, state: StateIx, edge: usize) -> Done {
    let scenario = graph.scenario();
    let node_ix = graph.node(state);
    match (&scenario.node(node_ix).kind, graph.edges(state)[edge].act) {
        (NodeKind::Decide(decision), Act::Choose { position, .. }) => {
            let choice = scenario.choice(decision, position);
            choice.map_or(Done::Nothing, |choice| {
                Done::Input(Input::Choose(choice.id.clone()))
            })
        }
        (NodeKind::Decide(decision), Act::Aside(at)) => {
            Done::Input(Input::Aside(decision.asides[usize::from(at)].id.clone()))
        }
        (NodeKind::Observe(observe), Act::Answer(answer)) => {
            let marks = graph.task(node_ix).into_iter().flat_map(|task| {
                let marked = task
                    .marked(answer)
                    .map(|(at, _)| observe.signals[usize::from(at)].0);
                marked.collect::<Vec<_>>()
            });
            let ids = marks.map(|signal| scenario.signals[usize::from(signal)].id.clone());
            Done::Input(Input::Observe(ids.collect()))
        }
        (NodeKind::Map(task), Act::Answer(answer)) => {
            let marks = graph.task(node_ix).into_iter().flat_map(|task| {
                let marked = task.marked(answer).map(|(_, bit)| bit);
                marked.collect::<Vec<_>>()
            });
            let mut inputs = drawn(scenario, task, &marks.collect::<Vec<_>>());
            inputs.push(Input::Map);
            Done::Inputs(inputs)
        }
        (NodeKind::Rate(_), _) => Done::Input(Input::Rate(BTreeMap::new())),
        (NodeKind::Reflect { .. }, _) => Done::Input(Input::Reflect(String::new())),
        (NodeKind::Draw(draw), Act::Outcome(at)) => {
            Done::Fell(draw.outcomes[usize::from(at)].id.clone())
        }
        _ => Done::Nothing,
    }
}

/// A map on which the flags are handed on, as far as one map can do that.
fn drawn(scenario: &Scenario, task: &MapTask, wanted: &[BitIx]) -> Vec<Input> {
    let tests = task.hands.iter().filter(|(bit, _)| wanted.contains(bit));
    let place = |contact: ContactIx, placement| Input::Place {
        contact: scenario.contacts[contact.index()].id.clone(),
        placement: Some(placement),
    };
    let far = Placement::at(Spot::Ring(3));
    let inputs = tests.filter_map(|(_, test)| match *test {
        MapTest::Apart => {
            let mut contacts = scenario.contacts.iter();
            let professional = contacts.position(Contact::is_professional)?;
            let contact = ContactIx::from_index(professional);
            Some(place(contact, Placement::at(Spot::Edge)))
        }
        MapTest::Placed(contact) => Some(place(contact, far)),
        MapTest::Sleeping(contact) => Some(place(
            contact,
            Placement {
                sleeping: true,
                ..far
            },
        )),
        MapTest::Judged(contact, judgement) => Some(place(
            contact,
            Placement {
                sleeping: true,
                judgement: Some(judgement),
                ..far
            },
        )),
    });
    inputs.collect()
}
