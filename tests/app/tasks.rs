//! Every kind of task of the shipped scenarios, in the whole program without a window, answered by
//! the keys that are promised on the screen. An Enter too many answers nothing.

use std::collections::BTreeSet;

use bevy_egui::egui::{Key, Modifiers};
use drempel::app::command::{Command, LibraryCommand};
use drempel::app::screens::Screen;
use drempel::core::dialogue::{Input, Waiting};
use drempel::core::locale::Lang;
use drempel::core::scenario::model::NodeKind;
use drempel::core::scenario::network::placement::Spot;

use crate::endings::{begin, named};
use crate::headless::{launch, screen, send};
use crate::kept::{Kept, kept};
use crate::player::Player;

fn enter(player: &mut Player) {
    player.key(Key::Enter, Modifiers::NONE);
}

fn digits(player: &mut Player, number: &str) {
    for digit in number.chars() {
        let key = match digit {
            '0' => Key::Num0,
            '1' => Key::Num1,
            '2' => Key::Num2,
            '3' => Key::Num3,
            '4' => Key::Num4,
            '5' => Key::Num5,
            '6' => Key::Num6,
            '7' => Key::Num7,
            '8' => Key::Num8,
            '9' => Key::Num9,
            // What can be done beside has a letter.
            'A' => Key::A,
            'B' => Key::B,
            'C' => Key::C,
            _ => panic!("{number} is no number"),
        };
        player.key(key, Modifiers::NONE);
    }
}

fn inputs(player: &Player) -> &[Input] {
    player.running().live().inputs()
}

/// An answer with nothing in it is asked about; Enter goes back, and nothing was answered.
fn nothing_unasked(player: &mut Player, confirm: impl Fn(&mut Player)) {
    let before = inputs(player).len();
    confirm(player);
    assert!(player.running().doubt_words().is_some());
    enter(player);
    assert!(player.running().doubt_words().is_none());
    assert_eq!(inputs(player).len(), before);
}

/// The number that is shown before a name.
fn number_of(player: &mut Player, name: &str) -> String {
    let whole = player.name_of(name);
    whole.split('.').next().unwrap().to_owned()
}

fn choose(player: &mut Player, script: &mut impl Iterator<Item = String>) {
    let session = player.running().live().session();
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
    // Answers to tasks can lead elsewhere than the script did.
    let first = offers().next().unwrap().id.clone();
    let id = script.next().filter(open).unwrap_or(first);
    let (name, aside) = named(player.running(), &id);
    let before = inputs(player).len();
    enter(player);
    assert_eq!(inputs(player).len(), before, "Enter alone chooses nothing");
    let number = number_of(player, &name);
    digits(player, &number);
    enter(player);
    let expected = if aside {
        Input::Aside(id)
    } else {
        Input::Choose(id)
    };
    assert_eq!(
        inputs(player).last(),
        Some(&expected),
        "{number} for {name}"
    );
}

/// Answers what is asked by keys; which kind of question it was.
fn answer(player: &mut Player, script: &mut impl Iterator<Item = String>) -> &'static str {
    let session = player.running().live().session();
    let node = |ix| &session.scenario().node(ix).kind;
    match session.waiting() {
        Waiting::Choice(_) => {
            let matrix = session.decision().unwrap().1.matrix.is_some();
            choose(player, script);
            if matrix { "matrix" } else { "choice" }
        }
        Waiting::Observation(ix) => {
            let NodeKind::Observe(task) = node(ix) else {
                unreachable!()
            };
            let signals = task.signals.iter().take(2).map(|(index, _)| {
                let signal = &session.scenario().signals[usize::from(*index)];
                (signal.id.clone(), player.running().text(signal.text))
            });
            let (mut ids, texts): (Vec<_>, Vec<_>) = signals.unzip();
            nothing_unasked(player, enter);
            for text in texts {
                let number = number_of(player, &text);
                digits(player, &number);
            }
            enter(player);
            let Some(Input::Observe(marked)) = inputs(player).last() else {
                panic!("nothing was observed");
            };
            ids.sort();
            assert_eq!(*marked, ids);
            "observation"
        }
        Waiting::Reflection(_) => {
            let done = |player: &mut Player| player.key(Key::Enter, Modifiers::COMMAND);
            nothing_unasked(player, done);
            player.types("Ik was eerlijk: 1 keer.");
            done(player);
            let words = Input::Reflect("Ik was eerlijk: 1 keer.".to_owned());
            assert_eq!(inputs(player).last(), Some(&words));
            "reflection"
        }
        Waiting::Map(_) => {
            let waits = session.known_contacts().count();
            nothing_unasked(player, enter);
            for at in 0..waits {
                digits(player, &(at % 4 + 1).to_string());
                if at == 0 {
                    player.key(Key::S, Modifiers::NONE);
                }
            }
            let session = player.running().live().session();
            let spots: Vec<Spot> = session.map().iter().map(|(_, at)| at.spot).collect();
            let expected: Vec<Spot> = (0..waits).map(|at| Spot::ALL[at % 4]).collect();
            assert_eq!(spots, expected, "each digit places the next who waits");
            assert_eq!(
                session.map().iter().filter(|(_, at)| at.sleeping).count(),
                1
            );
            enter(player);
            assert_eq!(inputs(player).last(), Some(&Input::Map));
            "map"
        }
        Waiting::Rating(ix) => {
            let NodeKind::Rate(task) = node(ix) else {
                unreachable!()
            };
            let count = task.items.len();
            digits(player, "3");
            nothing_unasked(player, enter);
            for at in 1..count {
                digits(player, &(at % 4).to_string());
            }
            enter(player);
            let Some(Input::Rate(ratings)) = inputs(player).last() else {
                panic!("nothing was rated");
            };
            assert_eq!(ratings.len(), count);
            assert_eq!(
                ratings.values().filter(|rating| **rating == 3).count(),
                1 + (count - 1) / 4
            );
            "rating"
        }
        Waiting::Ended(_) => unreachable!(),
    }
}

fn play_by_keys(player: &mut Player, lang: Lang, id: &str, kept: Kept) -> BTreeSet<&'static str> {
    begin(player, lang, id, kept.setup);
    let mut kinds = BTreeSet::new();
    let mut script = kept.choose.into_iter();
    while !matches!(
        player.running().live().session().waiting(),
        Waiting::Ended(_)
    ) {
        kinds.insert(answer(player, &mut script));
    }
    enter(player);
    assert_eq!(screen(&player.app), Screen::Debrief);
    send(&mut player.app, Command::Library(LibraryCommand::Back));
    player.frames(2);
    kinds
}

fn every_task(id: &str, kinds: &[&str]) {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut Player::new(&launch(dir.path()), Lang::Nl);
    let mut played = BTreeSet::new();
    for run in kept(id) {
        // Some of the ways to an ending have every kind of task.
        if played.len() == kinds.len() {
            break;
        }
        played.append(&mut play_by_keys(player, Lang::Nl, id, run));
    }
    assert_eq!(played.into_iter().collect::<Vec<_>>(), kinds);
}

#[test]
fn the_tasks_of_aan_de_deur_answer_to_their_keys() {
    every_task("aan_de_deur", &["choice", "observation", "reflection"]);
}

#[test]
fn the_tasks_of_wie_was_er_voor_answer_to_their_keys() {
    let kinds = ["choice", "map", "observation", "rating", "reflection"];
    every_task("wie_was_er_voor", &kinds);
}

#[test]
fn the_tasks_of_dat_vraag_je_toch_niet_answer_to_their_keys() {
    let kinds = [
        "choice",
        "map",
        "matrix",
        "observation",
        "rating",
        "reflection",
    ];
    every_task("dat_vraag_je_toch_niet", &kinds);
}

#[test]
fn the_tasks_of_vrijdag_ontruiming_answer_to_their_keys() {
    every_task(
        "vrijdag_ontruiming",
        &["choice", "observation", "reflection"],
    );
}
