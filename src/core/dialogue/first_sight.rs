//! The first moment at which the client is to be seen: the picture that a scenario is known by.

use std::sync::Arc;

use super::{Event, Input, Session, Setup, Waiting};
use crate::core::framework::Catalog;
use crate::core::scenario::Scenario;
use crate::core::scenario::scene::SceneState;

/// After so many answers a client who was not seen yet is not looked for any further.
const ANSWERS: usize = 24;
/// All chance of the run that is looked at: the same scenario has the same picture each time.
const SEED: u64 = 1;

/// The scene in which the client is first seen, in a run that answers whatever is asked with what
/// is offered first; none where the client is never there, or the scenario cannot be played so far.
pub fn first_sight(scenario: &Arc<Scenario>, catalog: &Catalog) -> Option<SceneState> {
    let setup = Setup {
        seed: SEED,
        ..Setup::default()
    };
    let mut events = Vec::new();
    let mut session = Session::start(scenario.clone(), catalog, setup, &mut events).ok()?;
    for _ in 0..ANSWERS {
        let mut scenes = events.drain(..).filter_map(|event| {
            let Event::Scene(scene) = event else {
                return None;
            };
            scene.shows_client().then_some(scene)
        });
        if let Some(scene) = scenes.next() {
            return Some(scene);
        }
        drop(scenes);
        let answer = first_answer(&session)?;
        session.step(&answer, &mut events).ok()?;
    }
    None
}

/// What is offered first, or nothing where that is an answer; none where nothing is asked.
fn first_answer(session: &Session) -> Option<Input> {
    Some(match session.waiting() {
        Waiting::Choice(_) => {
            let offer = session.offers().first()?;
            Input::Choose(session.choice(*offer)?.id.clone())
        }
        Waiting::Observation(_) => Input::Observe(Vec::new()),
        Waiting::Map(_) => Input::Map,
        Waiting::Rating(_) => Input::Rate(std::collections::BTreeMap::new()),
        Waiting::Reflection(_) => Input::Reflect(String::new()),
        Waiting::Ended(_) => return None,
    })
}
