//! A run by lot: each open option alike, each open aside with probability one half, each answer to
//! a task alike. What it comes to, it comes to as often as the policy `random` of the audit.

use std::collections::BTreeMap;
use std::sync::Arc;

use rand::rngs::ChaCha8Rng;

use crate::core::dialogue::{Event, Input, Mode, Session, Setup, Waiting};
use crate::core::draw::{DrawKey, draw_below};
use crate::core::framework::Catalog;
use crate::core::scenario::Scenario;
use crate::core::scenario::model::{BitKind, Stop};
use crate::core::scenario::network::placement::{Placement, Spot};
use crate::core::scenario::network::task::TOP_RATING;

/// A run that asks more often than this is not played on.
const MOST_STEPS: usize = 2_000;

/// Plays one run. `at_choice` sees each question with the events that led to it since the last.
pub(super) fn play(
    scenario: &Arc<Scenario>,
    catalog: &Catalog,
    seed: u64,
    at_choice: &mut dyn FnMut(&Session, &[Event]),
) {
    let setup = Setup {
        seed,
        mode: Mode::Independent,
        ..Setup::default()
    };
    let mut events = Vec::new();
    let Ok(mut session) = Session::start(Arc::clone(scenario), catalog, setup, &mut events) else {
        return;
    };
    let mut lots = Lots::new(seed, "sheets");
    for _ in 0..MOST_STEPS {
        if matches!(session.waiting(), Waiting::Choice(_)) {
            let asides: Vec<String> = session.asides().map(|aside| aside.id.clone()).collect();
            for aside in asides {
                // What one aside did may have shut another.
                let is_open = session.asides().any(|open| open.id == aside);
                if is_open && lots.below(2) == 0 {
                    let taken = session.step(&Input::Aside(aside), &mut events);
                    if taken.is_err() {
                        return;
                    }
                }
            }
            at_choice(&session, &events);
            events.clear();
        }
        for input in answer(&session, &mut lots) {
            if session.step(&input, &mut events).is_err() {
                return;
            }
        }
        if matches!(session.waiting(), Waiting::Ended(_)) {
            return;
        }
    }
}

/// What is done at a question.
fn answer(session: &Session, lots: &mut Lots) -> Vec<Input> {
    let scenario = session.scenario();
    match session.asked() {
        Some(Stop::Choice(_)) => {
            let offers = session.offers();
            let offer = offers.get(lots.below(offers.len()));
            let choice = offer.and_then(|offer| session.choice(*offer));
            let choice = choice.map(|choice| Input::Choose(choice.id.clone()));
            choice.into_iter().collect()
        }
        Some(Stop::Observation(task)) => {
            let signals = task.signals.iter().filter(|_| lots.below(2) == 0);
            let marked =
                signals.map(|(signal, _)| scenario.signals[usize::from(*signal)].id.clone());
            vec![Input::Observe(marked.collect())]
        }
        Some(Stop::Map(_)) => map(session, lots),
        Some(Stop::Rating(task)) => {
            let top = usize::from(TOP_RATING) + 1;
            let rate = |lots: &mut Lots| u8::try_from(lots.below(top)).unwrap_or(0);
            let items = task.items.iter();
            let rated = items.map(|(_, id)| (id.clone(), rate(lots)));
            vec![Input::Rate(rated.collect::<BTreeMap<_, _>>())]
        }
        Some(Stop::Reflection { .. }) => vec![Input::Reflect(String::new())],
        Some(Stop::End(_)) | None => Vec::new(),
    }
}

/// Each contact that came up is put somewhere or left off.
fn map(session: &Session, lots: &mut Lots) -> Vec<Input> {
    let scenario = session.scenario();
    let known = scenario.contacts.iter().filter(|contact| {
        let bit = scenario.bit(BitKind::ContactKnown, &contact.id);
        bit.is_some_and(|bit| session.state().bit(bit))
    });
    let places = known.filter_map(|contact| {
        let spot = Spot::ALL.get(lots.below(Spot::ALL.len() + 1))?;
        Some(Input::Place {
            contact: contact.id.clone(),
            placement: Some(Placement {
                sleeping: lots.below(2) == 0,
                ..Placement::at(*spot)
            }),
        })
    });
    let places: Vec<Input> = places.collect();
    places.into_iter().chain([Input::Map]).collect()
}

/// A row of lots under a seed and a name.
pub(super) struct Lots(ChaCha8Rng);

impl Lots {
    pub(super) fn new(seed: u64, name: &str) -> Self {
        let key = DrawKey {
            seed,
            name: DrawKey::name(name),
            visit: 1,
        };
        Self(key.generator())
    }

    /// A number below `bound`, each alike; 0 where there is none.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        let drawn = draw_below(&mut self.0, bound as u64);
        usize::try_from(drawn).unwrap_or(0)
    }

    /// The same things in a drawn order (Fisher and Yates).
    pub(super) fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last + 1));
        }
    }
}
