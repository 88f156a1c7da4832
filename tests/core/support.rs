//! What several tests need: shipped scenarios, walks, policies.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use drempel::core::audit::policy::{Policies, load_policies};
use drempel::core::dialogue::{Event, Input, Session, Setup, Waiting};
use drempel::core::dialogue::{Trace, replay};
use drempel::core::framework::Catalog;
use drempel::core::scenario::Scenario;
use drempel::core::scenario::model::{Consequence, NodeKind};
use drempel::storage::{Library, POLICIES};

/// The shipped frameworks and scenarios, read once for all tests.
fn everything() -> &'static (Vec<Arc<Scenario>>, Catalog) {
    static EVERYTHING: OnceLock<(Vec<Arc<Scenario>>, Catalog)> = OnceLock::new();
    EVERYTHING.get_or_init(|| {
        let library = Library::default();
        let (catalog, _) = library.catalog();
        let load = |entry| Arc::new(library.load(&entry, &catalog).scenario.unwrap());
        (library.entries().into_iter().map(load).collect(), catalog)
    })
}

/// A shipped scenario with the shipped frameworks.
pub(crate) fn shipped(id: &str) -> (Arc<Scenario>, &'static Catalog) {
    let (scenarios, catalog) = everything();
    let scenario = scenarios.iter().find(|scenario| scenario.id == id).unwrap();
    (Arc::clone(scenario), catalog)
}

/// The ids of everything that is shipped.
pub(crate) fn shipped_ids() -> Vec<String> {
    everything()
        .0
        .iter()
        .map(|scenario| scenario.id.clone())
        .collect()
}

/// The shipped policies, having learned to read a scenario as the terminal teaches them.
pub(crate) fn taught(scenario: &Scenario, catalog: &Catalog) -> Policies {
    let (policies, _) = load_policies(POLICIES.0, POLICIES.1, catalog);
    let (shipped, _) = everything();
    policies.taught(scenario, shipped, catalog, &mut || false)
}

/// Plays to the end, asking `choose` for the position of each choice among the offers. Tasks
/// other than choices are answered with nothing.
pub(crate) fn play(
    scenario: &Arc<Scenario>,
    catalog: &Catalog,
    setup: Setup,
    mut choose: impl FnMut(&Session) -> usize,
) -> (Session, Vec<Input>, Vec<Event>) {
    let mut events = Vec::new();
    let mut session = Session::start(Arc::clone(scenario), catalog, setup, &mut events).unwrap();
    let mut inputs = Vec::new();
    for _ in 0..1_000 {
        let input = match session.waiting() {
            Waiting::Ended(_) => return (session, inputs, events),
            Waiting::Observation(_) => Input::Observe(Vec::new()),
            Waiting::Map(_) => Input::Map,
            Waiting::Rating(_) => Input::Rate(BTreeMap::new()),
            Waiting::Reflection(_) => Input::Reflect(String::new()),
            Waiting::Choice(_) => {
                let offer = session.offers()[choose(&session) % session.offers().len()];
                Input::Choose(session.choice(offer).unwrap().id.clone())
            }
        };
        session.step(&input, &mut events).unwrap();
        inputs.push(input);
    }
    panic!("no ending after 1000 inputs: {inputs:?}");
}

/// The position of the offer with the most of something; the first in the file among equals.
pub(crate) fn most(session: &Session, value: impl Fn(&Consequence) -> i32) -> usize {
    let mut offers: Vec<_> = session.offers().iter().copied().enumerate().collect();
    offers.sort_by_key(|(_, offer)| *offer);
    let valued = offers.into_iter().rev().map(|(index, offer)| {
        let choice = session.choice(offer).unwrap();
        (index, value(session.consequence(choice)))
    });
    valued.max_by_key(|(_, value)| *value).unwrap().0
}

/// What the key says is best: the sum of evidence over the competencies the decision affords.
pub(crate) fn keyed_best(session: &Session) -> usize {
    let NodeKind::Decide(decision) = &session.scenario().node(session.state().node).kind else {
        return 0;
    };
    most(session, |then| {
        decision
            .affords
            .iter()
            .map(|(item, _)| i32::from(then.value(*item)))
            .sum()
    })
}

/// Replays inputs.
pub(crate) fn trace(
    scenario: &Arc<Scenario>,
    catalog: &Catalog,
    setup: Setup,
    inputs: &[Input],
) -> Trace {
    replay(Arc::clone(scenario), catalog, setup, inputs).unwrap()
}
