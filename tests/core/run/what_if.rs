//! What if: a moment once more, with the same seed, state and draws; both lines side by side; the
//! tree of forks; a choice that is taken back; how each of these runs counts.

use std::collections::BTreeMap;

use drempel::core::assessment::debrief::{Debrief, Names, build};
use drempel::core::assessment::what_if::{parting, what_if};
use drempel::core::assessment::{Because, Standing};
use drempel::core::dialogue::{Event, Input, Mode, Setup, Trace};
use drempel::core::journal::Header;
use drempel::core::locale::Lang;
use drempel::core::scenario::Scenario;
use drempel::core::scenario::ids::NodeIx;
use drempel::run::{InMemory, Kin, Memory, Origin, Played, Run, Shelf as _, StoredRun};

use super::kept::{STORY, begin, new_run, play, talk, texts};
use crate::fixtures::catalog;
use crate::small::choose;
use crate::support::{play as play_all, shipped, shipped_ids, trace};

/// Two ways into the same three draws, of which none looks at what was chosen.
const DRAWN: &str = r#"
    "a": Decide( title: "Begin", options: [
        ( id: "soft", say: "Zacht.", why: ( text: "Daarom.", source: "MDA 2.2" ), effects: [ Add("trust", 30) ], reply: "Fijn.", next: "x" ),
        ( id: "loud", say: "Hard.", why: ( text: "Daarom.", source: "MDA 2.2" ), reply: "Au.", next: "x" ) ] ),
    "x": Draw( outcomes: [ ( id: "one", weight: 1, next: "y" ), ( id: "two", weight: 1, next: "y" ), ( id: "three", weight: 1, next: "y" ) ] ),
    "y": Draw( outcomes: [ ( id: "sun", weight: 2, next: "b" ), ( id: "rain", weight: 1, next: "b" ) ] ),
    "b": Decide( options: [
        ( id: "again", say: "Nog eens.", why: ( text: "Daarom.", source: "MDA 2.2" ), next: "z" ),
        ( id: "on", say: "Verder.", why: ( text: "Daarom.", source: "MDA 2.2" ), next: "z" ) ] ),
    "z": Draw( outcomes: [ ( id: "left", weight: 1, next: "end" ), ( id: "right", weight: 1, next: "end" ) ] ),"#;

fn stored(shelf: &Memory, id: &str) -> StoredRun {
    let bytes = shelf.journal(id).unwrap();
    StoredRun::read(&bytes, |header| shelf.edition(header)).unwrap()
}

fn debrief(trace: &Trace) -> Debrief {
    build(trace, catalog(), Lang::Nl, &Names::default())
}

/// What fell at each draw, by its node and how often it was met.
fn fell(trace: &Trace) -> BTreeMap<(NodeIx, usize), u16> {
    let mut met: BTreeMap<NodeIx, usize> = BTreeMap::new();
    let events = trace.entries.iter().flat_map(|entry| &entry.events);
    let drawn = events.filter_map(|event| match event {
        Event::Drew { node, outcome } => Some((*node, *outcome)),
        _ => None,
    });
    drawn
        .map(|(node, outcome)| {
            let count = met.entry(node).or_default();
            *count += 1;
            ((node, *count), outcome)
        })
        .collect()
}

/// Whether the author made a draw's weights depend on what was chosen before.
fn leans_on_choices(scenario: &Scenario, node: NodeIx) -> bool {
    let draw = scenario.node(node).kind.draw().unwrap();
    let mut outcomes = draw.outcomes.iter();
    outcomes.any(|outcome| !outcome.weights.is_empty())
}

#[test]
fn only_the_choice_at_the_fork_differs_and_every_draw_is_the_same() {
    for seed in 0..40 {
        let shelf = Memory::default();
        let mut run = begin(&shelf, DRAWN, seed);
        play(&mut run, &[choose("loud"), choose("on")]);
        let before = run.trace().clone();
        let inputs = Origin::from(&run).before(0).unwrap();
        assert_eq!(inputs, 0);
        let mut fork = Run::fork(&run, inputs, &shelf).unwrap();
        play(&mut fork, &[choose("soft"), choose("on")]);
        let after = fork.trace();
        assert_eq!(fell(&before).len(), 3);
        assert_eq!(fell(&before), fell(after), "seed {seed}");
        let (one, other) = (debrief(&before), debrief(after));
        assert_eq!(one.chance, other.chance);
        let found = what_if(
            (&before, &one),
            (after, &other),
            Lang::Nl,
            &Names::default(),
        );
        let found = found.unwrap();
        assert_eq!((found.moment, found.title.as_deref()), (0, Some("Begin")));
        assert!(!found.same && found.before.chance.is_empty() && found.after.chance.is_empty());
        let said = |course: &drempel::core::assessment::what_if::Course| {
            let lines = course.exchanges.iter().flat_map(|one| &one.said);
            lines.map(|told| told.text.clone()).collect::<Vec<_>>()
        };
        assert_eq!(said(&found.before), ["Hard.", "Au.", "Verder."]);
        assert_eq!(said(&found.after), ["Zacht.", "Fijn.", "Verder."]);
        let state = |course: &drempel::core::assessment::what_if::Course| {
            let state = course.state.iter();
            state
                .map(|(id, _, value)| (id.clone(), *value))
                .collect::<Vec<_>>()
        };
        assert_eq!(state(&found.before), [("trust".to_owned(), 20)]);
        assert_eq!(state(&found.after), [("trust".to_owned(), 50)]);
        // How it ended is told also where it is the same.
        assert_eq!(found.before.ending, found.after.ending);
    }
}

#[test]
fn in_every_shipped_scenario_a_moment_once_more_is_that_moment() {
    for id in shipped_ids() {
        let (scenario, catalog) = shipped(&id);
        for seed in 0..6 {
            let setup = Setup {
                seed,
                ..Setup::default()
            };
            let (_, inputs, _) = play_all(&scenario, catalog, setup.clone(), |session| {
                session.state().visits(session.state().node).into()
            });
            let whole = trace(&scenario, catalog, setup.clone(), &inputs);
            for (moment, at) in whole.moments.iter().enumerate() {
                let place = whole.entries.iter();
                let entry = place
                    .clone()
                    .position(|one| one.step.moment() == Some(moment));
                let taken = entry.unwrap() - 1;
                let here = trace(&scenario, catalog, setup.clone(), &inputs[..taken]);
                assert_eq!(here.session.state().vars, at.before, "{id} {seed} {moment}");
                // Each other option is played on from there, in the same way.
                for other in (0..at.offered.len()).filter(|other| *other != at.chosen) {
                    let (choice, _) = at.option(&scenario, at.offered[other]).unwrap();
                    let mut left = here.clone();
                    left.push(&choose(&choice.id)).unwrap();
                    let part = parting(&whole, &left).unwrap();
                    assert_eq!((part.entry, part.moment), (taken + 1, moment));
                    let (was, is) = (fell(&whole), fell(&left));
                    let both = is.iter().filter(|(draw, _)| was.contains_key(draw));
                    for (draw, outcome) in both {
                        if !leans_on_choices(&scenario, draw.0) {
                            assert_eq!(was[draw], *outcome, "{id} {seed} {moment} {draw:?}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn doing_the_same_again_is_said_to_be_the_same() {
    let shelf = Memory::default();
    let mut run = begin(&shelf, DRAWN, 3);
    play(&mut run, &[choose("loud"), choose("on")]);
    let before = run.trace().clone();
    let mut fork = Run::fork(&run, 1, &shelf).unwrap();
    let found = |after: &Trace| {
        let (one, other) = (debrief(&before), debrief(after));
        what_if(
            (&before, &one),
            (after, &other),
            Lang::Nl,
            &Names::default(),
        )
        .unwrap()
    };
    // Nothing was done yet: one is the beginning of the other.
    let begun = found(fork.trace());
    assert!(begun.same && begun.after.exchanges.is_empty() && begun.moment == 1);
    play(&mut fork, &[choose("on")]);
    let same = found(fork.trace());
    assert!(same.same && same.before.exchanges.is_empty() && same.after.state.is_empty());
}

#[test]
fn runs_of_another_beginning_are_not_set_side_by_side() {
    let shelf = Memory::default();
    let (one, seed) = (begin(&shelf, DRAWN, 1), begin(&shelf, DRAWN, 2));
    let other = begin(&shelf, STORY, 1);
    assert!(parting(one.trace(), one.trace()).is_some());
    assert!(parting(one.trace(), seed.trace()).is_none());
    assert!(parting(one.trace(), other.trace()).is_none());
}

/// All runs on a shelf as its host knows them, and what is told of one of them.
fn told(shelf: &Memory, ids: &[&str], of: &str) -> Debrief {
    let all: Vec<StoredRun> = ids.iter().map(|id| stored(shelf, id)).collect();
    let headers: Vec<&Header> = all.iter().map(|run| &run.journal.header).collect();
    let played = Played::from(stored(shelf, of));
    let open = |at: usize| Some(Played::from(stored(shelf, ids[at])));
    let kin = Kin::of(&played, &headers, open);
    let mut debrief = build(&played.trace, &played.catalog, Lang::Nl, &played.names());
    kin.tell(&played, &mut debrief, Lang::Nl);
    debrief
}

fn id(run: &Run<InMemory>) -> String {
    run.header().id.clone()
}

#[test]
fn a_taken_back_choice_is_a_run_of_its_own_and_neither_counts() {
    let shelf = Memory::default();
    let mut run = begin(&shelf, STORY, 7);
    assert!(
        run.take_back(&shelf).unwrap().is_none(),
        "nothing was chosen"
    );
    assert!(run.inputs().is_empty());
    play(&mut run, &talk()[..3]);
    let mut next = run.take_back(&shelf).unwrap().unwrap();
    // It is kept that the first one was helped, before the other is begun.
    assert_eq!(run.inputs().last(), Some(&Input::Help));
    assert_eq!(next.inputs(), &talk()[..2]);
    let [first, second] = [id(&run), id(&next)];
    // Once more: it comes from the one that is played.
    let third = next.take_back(&shelf).unwrap().unwrap();
    assert_eq!(third.inputs(), []);
    let third_id = id(&third);
    drop((run, next, third));
    let ids = [first.as_str(), &second, &third_id];
    let standing = |of: &str| told(&shelf, &ids, of).standing.unwrap();
    assert_eq!(standing(&first), Standing::Practice(Because::Helped));
    assert_eq!(standing(&second), Standing::Practice(Because::Forked));
    let tree = told(&shelf, &ids, &second).forks;
    let shown: Vec<_> = tree.iter().map(|fork| (fork.depth, fork.here)).collect();
    assert_eq!(shown, [(0, false), (1, true), (2, false)]);
    let forked = tree[1].forked.as_ref().unwrap();
    assert_eq!((forked.moment, forked.line.as_deref()), (Some(1), None));
}

#[test]
fn who_plays_on_their_own_takes_nothing_back() {
    let shelf = Memory::default();
    let input = texts(STORY);
    let mut new = new_run(&input, 7);
    new.setup.mode = Mode::Independent;
    let (mut run, _) = Run::begin(new, &shelf).unwrap();
    play(&mut run, &[choose("again")]);
    assert!(run.take_back(&shelf).is_err());
    assert_eq!(run.inputs(), [choose("again")]);
}

#[test]
fn the_first_counts_and_its_forks_and_later_runs_are_practice_also_as_data() {
    let shelf = Memory::default();
    let mut run = begin(&shelf, DRAWN, 7);
    play(&mut run, &[choose("loud"), choose("on")]);
    let mut fork = Run::fork(&run, 1, &shelf).unwrap();
    play(&mut fork, &[choose("again")]);
    let mut later = begin(&shelf, DRAWN, 8);
    play(&mut later, &[choose("loud")]);
    let [first, forked, last] = [&run, &fork, &later].map(id);
    drop((run, fork, later));
    let ids = [last.as_str(), &forked, &first];
    let json = |of: &str| serde_json::to_value(told(&shelf, &ids, of)).unwrap();
    assert_eq!(json(&first)["standing"], "assessed");
    assert_eq!(json(&first)["practice"], false);
    assert!(json(&first).get("what_if").is_none());
    assert_eq!(json(&last)["standing"], "practice_later");
    let fork = json(&forked);
    assert_eq!(fork["standing"], "practice_forked");
    assert_eq!(fork["what_if"]["moment"], 1);
    assert_eq!(
        fork["what_if"]["after"]["exchanges"][0]["said"][0]["text"],
        "Nog eens."
    );
    assert_eq!(fork["forks"][1]["here"], true);
    assert_eq!(fork["forks"][1]["forked"]["line"], "Nog eens.");
}

#[test]
fn a_fork_whose_origin_is_gone_or_damaged_says_what_is_left() {
    let shelf = Memory::default();
    let mut run = begin(&shelf, DRAWN, 7);
    play(&mut run, &[choose("loud"), choose("on")]);
    let mut fork = Run::fork(&run, 1, &shelf).unwrap();
    play(&mut fork, &[choose("again")]);
    let [first, forked] = [&run, &fork].map(id);
    drop((run, fork));
    let gone = told(&shelf, &[&forked], &forked);
    assert!(gone.what_if.is_none());
    let shown: Vec<_> = gone.forks.iter().map(|fork| fork.run.is_some()).collect();
    assert_eq!(shown, [false, true]);
    // Of a damaged one stands what is before the damage.
    let text = String::from_utf8(shelf.journal(&first).unwrap()).unwrap();
    shelf.spoil(&first, text.replacen("\"on\"", "\"no\"", 1).into_bytes());
    let damaged = told(&shelf, &[&first, &forked], &forked);
    let what_if = damaged.what_if.unwrap();
    assert!(what_if.same && what_if.before.exchanges.is_empty());
}
