//! On a usual small laptop, 1366 x 768, every choice of the shipped scenarios is seen whole: all its
//! options with the picture and the line that came last.

use std::collections::BTreeSet;

use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy_egui::egui::Rect;
use bevy_egui::egui::accesskit::Role;
use drempel::app::command::{AnswerCommand, Command, ConversationCommand};
use drempel::core::dialogue::{Setup, Waiting};
use drempel::core::locale::Lang;
use drempel::core::scenario::model::NodeKind;

use crate::endings::begin;
use crate::headless::{launch, send};
use crate::player::{Player, bounds};

const SIZE: [f32; 2] = [1366.0, 768.0];

/// The program in a window of this size.
fn small_laptop(dir: &tempfile::TempDir, lang: Lang) -> Player {
    let mut player = Player::new(&launch(dir.path()), lang);
    let world = player.app.world_mut();
    let mut windows = world.query_filtered::<&mut Window, With<PrimaryWindow>>();
    let mut window = windows.single_mut(world).unwrap();
    window.resolution.set(SIZE[0], SIZE[1]);
    player.frames(4);
    player
}

/// Answers what is asked: a choice with one option or the other.
pub(crate) fn answer(player: &mut Player, pick: usize) {
    let session = player.running().live().session();
    let answers = match session.waiting() {
        Waiting::Ended(_) => panic!("nothing is asked any more"),
        Waiting::Observation(_) => [AnswerCommand::SubmitMarks, AnswerCommand::Meant],
        Waiting::Reflection(_) => [AnswerCommand::SkipReflection, AnswerCommand::NotMeant],
        Waiting::Map(_) => [AnswerCommand::FinishMap, AnswerCommand::Meant],
        Waiting::Rating(_) => [AnswerCommand::SubmitRatings, AnswerCommand::Meant],
        Waiting::Choice(_) => {
            let offers = session.offers();
            let offer = offers[pick % offers.len()];
            let id = session.choice(offer).unwrap().id.clone();
            for command in [
                ConversationCommand::Select(id),
                ConversationCommand::Confirm,
            ] {
                send(&mut player.app, Command::Conversation(command));
            }
            return player.frames(3);
        }
    };
    for answer in answers {
        send(&mut player.app, Command::Answer(answer));
    }
    player.frames(3);
}

/// What of a choice cannot be seen.
fn out_of_sight(player: &mut Player) -> Vec<String> {
    let confirm = player.word("app-confirm");
    let foot = player.place(&confirm).top() - 8.0;
    let leave = player.word("app-leave");
    let bar = player.place(&leave).bottom() + 8.0;
    let page = Rect::from_x_y_ranges(0.0..=SIZE[0], bar..=foot);
    let last = player.running().told().last().unwrap().text.clone();
    let nodes = player.nodes();
    let shown = |role: Role| {
        let found = nodes.iter().filter(move |(_, node)| node.role() == role);
        found.filter_map(|(_, node)| Some((node.label()?.to_owned(), bounds(node)?)))
    };
    let said = player.find(Role::Label, &last).map(|place| (last, place));
    let mut wanted: Vec<(String, Rect)> = shown(Role::RadioButton).collect();
    assert!(wanted.len() >= 2, "{wanted:?}");
    let pictures: Vec<_> = shown(Role::Image).collect();
    assert_eq!(pictures.len(), 1, "the picture");
    wanted.extend(pictures);
    wanted.extend(said);
    let cut = wanted
        .into_iter()
        .filter(|(_, place)| !page.expand(1.0).contains_rect(*place));
    cut.map(|(words, place)| format!("{words} at {place:?}, not in {page:?}"))
        .collect()
}

#[expect(clippy::print_stdout, reason = "how much was looked at")]
fn every_choice(id: &str, least: usize) {
    let (mut faults, mut met, mut seen) = (Vec::new(), BTreeSet::new(), 0);
    for (seed, lang) in [(1, Lang::Nl), (2, Lang::Nl), (3, Lang::En), (4, Lang::Nl)] {
        let dir = tempfile::tempdir().unwrap();
        let mut player = small_laptop(&dir, lang);
        let setup = Setup {
            seed,
            ..Setup::default()
        };
        begin(&mut player, lang, id, setup);
        for step in 0.. {
            let session = player.running().live().session();
            match session.waiting() {
                Waiting::Ended(_) => break,
                Waiting::Choice(at) if !player.running().desk.open => {
                    let node = session.scenario().node(at);
                    let grid = matches!(&node.kind, NodeKind::Decide(decision) if decision.matrix.is_some());
                    let name = node.id.clone();
                    if !grid {
                        let cut = out_of_sight(&mut player);
                        faults.extend(
                            cut.into_iter()
                                .map(|cut| format!("{name}, {}: {cut}", lang.code())),
                        );
                        met.insert(name);
                        seen += 1;
                    }
                }
                _ => {}
            }
            answer(&mut player, step + seed as usize);
        }
    }
    println!("{id}: {seen} choices at {} moments", met.len());
    assert!(met.len() >= least, "{}", met.len());
    assert!(faults.is_empty(), "{} of {seen}: {faults:#?}", faults.len());
}

#[test]
fn every_choice_of_aan_de_deur_is_seen_whole() {
    every_choice("aan_de_deur", 10);
}

#[test]
fn every_choice_of_wie_was_er_voor_is_seen_whole() {
    every_choice("wie_was_er_voor", 10);
}

#[test]
fn every_choice_of_dat_vraag_je_toch_niet_is_seen_whole() {
    every_choice("dat_vraag_je_toch_niet", 10);
}

#[test]
fn every_choice_of_vrijdag_ontruiming_is_seen_whole() {
    every_choice("vrijdag_ontruiming", 10);
}
