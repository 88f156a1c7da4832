//! Every kind of task of the shipped scenarios, answered at the terminal by the numbers that are
//! shown. An Enter too many is no answer anywhere.

use std::fmt::Write as _;
use std::sync::Arc;

use drempel::core::dialogue::{Input, Session, Waiting};
use drempel::core::scenario::model::NodeKind;
use drempel::core::scenario::network::placement::{Placement, Spot};

use super::Place;
use crate::kept::{Kept, kept};
use crate::support::{shipped, shipped_ids};

/// The number under which the terminal shows an option or an aside.
fn number(session: &Session, id: &str) -> usize {
    let mut offers = session.offers().to_vec();
    let matrix = session.decision().unwrap().1.matrix.is_some();
    if matrix {
        offers.sort();
    }
    let offered = offers.iter().filter_map(|offer| session.choice(*offer));
    let mut all = offered.chain(session.asides());
    all.position(|choice| choice.id == id).unwrap() + 1
}

/// What is typed at the question that is asked now, and what comes of it.
fn typed(session: &Session, script: &mut impl Iterator<Item = String>) -> (String, Vec<Input>) {
    let scenario = session.scenario();
    match session.waiting() {
        Waiting::Choice(_) => {
            // Answers to tasks can lead elsewhere than the script did.
            let offers = || {
                session
                    .offers()
                    .iter()
                    .filter_map(|offer| session.choice(*offer))
            };
            let open = |id: &String| {
                offers()
                    .chain(session.asides())
                    .any(|choice| choice.id == *id)
            };
            let first = offers().next().unwrap().id.clone();
            let id = script.next().filter(open).unwrap_or(first);
            let lines = format!("\n{}\n", number(session, &id));
            let aside = session.asides().any(|aside| aside.id == id);
            let input = if aside {
                Input::Aside(id)
            } else {
                Input::Choose(id)
            };
            (lines, vec![input])
        }
        Waiting::Observation(node) => {
            let NodeKind::Observe(task) = &scenario.node(node).kind else {
                unreachable!()
            };
            let ids = task.signals.iter().take(2).map(|(index, _)| {
                let signal = &scenario.signals[usize::from(*index)];
                signal.id.clone()
            });
            let lines = "\n\n,\nq?\n1 2\n".to_owned();
            (lines, vec![Input::Observe(ids.collect())])
        }
        Waiting::Reflection(_) => {
            let words = "Ik was eerlijk.".to_owned();
            (format!("\n\n{words}\n"), vec![Input::Reflect(words)])
        }
        Waiting::Map(_) => {
            // The first one close, the second at the edge, the others are left off.
            let mut lines = "\n\n".to_owned();
            let mut inputs = Vec::new();
            let spots = [(Spot::Ring(1), "1\n\n\n\n"), (Spot::Edge, "4\n")];
            for ((index, ix), (spot, keys)) in session.known_contacts().enumerate().zip(spots) {
                write!(lines, "{}\n{keys}", index + 1).unwrap();
                inputs.push(Input::Place {
                    contact: scenario.contacts[ix.index()].id.clone(),
                    placement: Some(Placement::at(spot)),
                });
            }
            assert!(session.known_contacts().count() > 2, "somebody waits");
            inputs.push(Input::Map);
            (lines + "klaar\nj\n", inputs)
        }
        Waiting::Rating(node) => {
            let NodeKind::Rate(task) = &scenario.node(node).kind else {
                unreachable!()
            };
            // The first side is left open, and that was not meant.
            let lines = format!("\n{}\n1\n", "2\n".repeat(task.items.len() - 1));
            let rated = task.items.iter().enumerate();
            let rated = rated.map(|(index, (_, id))| (id.clone(), if index == 0 { 1 } else { 2 }));
            (lines, vec![Input::Rate(rated.collect())])
        }
        Waiting::Ended(_) => unreachable!(),
    }
}

fn is_played_by_numbers(id: &str, kept: Kept) {
    let (scenario, catalog) = shipped(id);
    let mut lines = String::new();
    if scenario.briefing.iter().any(|page| page.optional) {
        lines.push('\n');
    }
    let setup = kept.setup.clone();
    let mut events = Vec::new();
    let mut session = Session::start(Arc::clone(&scenario), catalog, setup, &mut events).unwrap();
    let mut script = kept.choose.into_iter();
    let mut expected = Vec::new();
    while !matches!(session.waiting(), Waiting::Ended(_)) {
        let (more, inputs) = typed(&session, &mut script);
        lines += &more;
        for input in inputs {
            session.step(&input, &mut events).unwrap();
            expected.push(input);
        }
    }
    let seed = kept.setup.seed.to_string();
    let draws: Vec<String> = kept
        .setup
        .draws
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let mut args = vec!["play", id, "--mode", "independent", "--seed", &seed];
    for draw in &draws {
        args.extend(["--draw", draw]);
    }
    let place = Place::new();
    place.typed(&args, &lines).exits(0);
    let bytes = std::fs::read(place.journal()).unwrap();
    let read = drempel::core::journal::read(&bytes).unwrap();
    assert_eq!(read.inputs, expected, "{id}, {}", kept.ending);
}

#[test]
fn every_task_of_the_shipped_scenarios_answers_to_its_numbers_and_to_no_enter_too_many() {
    for id in shipped_ids() {
        for run in kept(&id) {
            is_played_by_numbers(&id, run);
        }
    }
}

/// The lines that come to the first choice of whom and what.
fn lines_to_a_matrix(id: &str, kept: Kept) -> Option<(Session, String)> {
    let (scenario, catalog) = shipped(id);
    let mut lines = "\n".to_owned();
    let mut events = Vec::new();
    let mut session = Session::start(scenario, catalog, kept.setup, &mut events).unwrap();
    let mut script = kept.choose.into_iter();
    while !matches!(session.waiting(), Waiting::Ended(_)) {
        let decision = session.decision();
        if decision.is_some_and(|(_, decision)| decision.matrix.is_some()) {
            return Some((session, lines));
        }
        let (more, inputs) = typed(&session, &mut script);
        lines += &more;
        for input in inputs {
            session.step(&input, &mut events).unwrap();
        }
    }
    None
}

#[test]
fn a_choice_of_whom_and_what_is_a_table_with_a_number_in_each_place() {
    let id = "dat_vraag_je_toch_niet";
    let kept = kept(id).remove(0);
    let (seed, draws) = (kept.setup.seed.to_string(), kept.setup.draws.clone());
    let draws: Vec<String> = draws
        .iter()
        .map(|(name, it)| format!("{name}={it}"))
        .collect();
    let mut args = vec!["play", id, "--mode", "independent", "--seed", &seed];
    for draw in &draws {
        args.extend(["--draw", draw]);
    }
    let (session, lines) = lines_to_a_matrix(id, kept).unwrap();
    let ran = Place::new().typed(&args, &lines).exits(0);
    let ran = ran.says("Typ het nummer op de plek waar rij en kolom elkaar kruisen.");
    let matrix = session.decision().unwrap().1.matrix.clone().unwrap();
    let asked = ran.out.rsplit("Welke combinatie").next().unwrap();
    for (_, title) in matrix.rows.iter().chain(&matrix.columns) {
        let title = session.scenario().text(*title, "nl");
        let times = asked.matches(title).count();
        assert_eq!(
            times, 1,
            "{title} stands there once, and in no list: {asked}"
        );
    }
    let cells = session.offers().len();
    let (table, _) = asked.split_once("Typ het nummer").unwrap();
    let numbers = table
        .split_whitespace()
        .filter_map(|word| word.parse::<usize>().ok());
    assert!(cells > 10 && numbers.eq(1..=cells), "{asked}");
}

/// It is said before an answer, and not only after one that cannot be.
#[test]
fn it_is_said_that_more_than_one_thing_may_have_been_seen() {
    let lines = "Kies alles wat je zag: meer antwoorden mogen.";
    let kept = kept("aan_de_deur");
    let kept = kept
        .into_iter()
        .find(|kept| kept.ending == "end_door_open")
        .unwrap();
    let (scenario, catalog) = shipped("aan_de_deur");
    let (seed, mut typed_lines) = (kept.setup.seed.to_string(), "\n".to_owned());
    let draws = kept.setup.draws.clone();
    let draws: Vec<String> = draws
        .iter()
        .map(|(name, it)| format!("{name}={it}"))
        .collect();
    let mut args = vec![
        "play",
        "aan_de_deur",
        "--mode",
        "independent",
        "--seed",
        &seed,
    ];
    for draw in &draws {
        args.extend(["--draw", draw]);
    }
    let mut events = Vec::new();
    let mut session = Session::start(scenario, catalog, kept.setup, &mut events).unwrap();
    let mut script = kept.choose.into_iter();
    while !matches!(session.waiting(), Waiting::Observation(_)) {
        let (more, inputs) = typed(&session, &mut script);
        typed_lines += &more;
        for input in inputs {
            session.step(&input, &mut events).unwrap();
        }
    }
    Place::new().typed(&args, &typed_lines).exits(0).says(lines);
}
