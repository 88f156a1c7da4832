//! A run that grows input by input is, at each moment, the replay of its inputs.

use std::sync::Arc;

use drempel::core::assessment::{Listener, heard};
use drempel::core::dialogue::{Input, Names, Setup, StepError, Trace, replay};
use drempel::core::framework::Catalog;
use drempel::core::locale::Lang;
use drempel::core::scenario::Scenario;
use drempel::core::scenario::network::placement::{Placement, Spot};

use crate::fixtures::catalog;
use crate::network::{put, ring, test_scenario};
use crate::small::{choose, option, small};
use crate::support::{play, shipped, shipped_ids};

/// All that can be seen of a run.
pub(crate) fn same(one: &Trace, other: &Trace) {
    assert_eq!(one.entries, other.entries);
    assert_eq!(one.moments, other.moments);
    assert_eq!(one.ending, other.ending);
    assert_eq!((one.profile, &one.start), (other.profile, &other.start));
    assert_eq!(one.setup, other.setup);
    let (one, other) = (&one.session, &other.session);
    assert_eq!(one.state(), other.state());
    assert_eq!(
        (one.scene(), one.waiting()),
        (other.scene(), other.waiting())
    );
    assert_eq!(one.offers(), other.offers());
    assert_eq!(one.reacted(), other.reacted());
}

/// Grows a run, and looks at each moment whether it is the replay so far, with the same lines.
fn grows(scenario: &Arc<Scenario>, catalog: &Catalog, setup: &Setup, inputs: &[Input]) {
    let names = Names::default();
    let again =
        |inputs: &[Input]| replay(Arc::clone(scenario), catalog, setup.clone(), inputs).unwrap();
    let mut trace = Trace::start(Arc::clone(scenario), catalog, setup.clone()).unwrap();
    let mut listeners = Lang::ALL.map(|lang| (lang, Listener::default(), Vec::new()));
    for taken in 0..=inputs.len() {
        let replayed = again(&inputs[..taken]);
        same(&trace, &replayed);
        for (lang, listener, lines) in &mut listeners {
            lines.extend(listener.hear(&trace, *lang, &names));
            assert_eq!(*lines, heard(&replayed, *lang, &names));
        }
        if let Some(input) = inputs.get(taken) {
            let entry = trace.push(input).unwrap().clone();
            assert_eq!(Some(&entry), trace.entries.last());
        }
    }
}

#[test]
fn whatever_is_shipped_grows_as_it_is_replayed() {
    for id in shipped_ids() {
        let (scenario, catalog) = shipped(&id);
        for seed in 0..8 {
            let setup = Setup {
                seed,
                ..Setup::default()
            };
            let at = |turn: &drempel::core::dialogue::Session| {
                usize::try_from(seed).unwrap() + usize::from(turn.state().visits(turn.state().node))
            };
            let (_, inputs, _) = play(&scenario, catalog, setup.clone(), at);
            grows(&scenario, catalog, &setup, &inputs);
        }
    }
}

#[test]
fn a_map_grows_as_it_is_replayed() {
    let inputs = [
        choose("who_comes"),
        put("mo", Placement::at(Spot::Edge)),
        put("mo", ring(2)),
        put("mo", ring(2)),
        put("thuiszorg", ring(1)),
        Input::Undo,
        Input::Undo,
        choose("before"),
        choose("small"),
        Input::Pause,
        Input::Map,
    ];
    grows(
        &test_scenario("kring"),
        catalog(),
        &Setup::default(),
        &inputs,
    );
}

#[test]
fn what_does_not_fit_changes_nothing() {
    let (scenario, catalog) = small(&format!(
        r#""a": Decide( options: [ {} {} ] ),"#,
        option("go", "end", ""),
        option("stay", "a", "")
    ));
    let mut trace = Trace::start(scenario, &catalog, Setup::default()).unwrap();
    trace.push(&choose("stay")).unwrap();
    let before = trace.clone();
    let misfits = [choose("fly"), Input::Map, Input::Undo, put("mo", ring(1))];
    for misfit in misfits {
        let error = trace.push(&misfit).unwrap_err();
        assert!(!error.is_of_the_scenario(), "{error}");
        same(&trace, &before);
    }
    trace.push(&choose("go")).unwrap();
    assert_eq!(trace.push(&choose("go")).unwrap_err(), StepError::Ended);
}
