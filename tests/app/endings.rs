//! Each shipped scenario, in the whole program without a window, to each of its endings and in both
//! languages: only by pressing what the accessibility tree shows.

use std::path::PathBuf;

use bevy::prelude::App;
use drempel::app::command::{Command, LibraryCommand, RunsCommand};
use drempel::app::preferences::Preferences;
use drempel::app::screens::Screen;
use drempel::app::session::Running;
use drempel::app::shelf::Shelf;
use drempel::core::assessment::debrief::build;
use drempel::core::assessment::heard;
use drempel::core::dialogue::{Names, Setup, Told, Waiting};
use drempel::core::locale::Lang;
use drempel::core::scenario::model::{Choice, NodeKind};
use drempel::run::NewRun;
use drempel::storage::{LiveRun, Runs};

use crate::headless::{launch, screen, send};
use crate::kept::{Kept, kept};
use crate::player::Player;

/// Goes on with a run that has only been begun: the window itself draws its chances at random.
pub(crate) fn begin(player: &mut Player, lang: Lang, id: &str, setup: Setup) {
    let path = begun(&player.app, id, setup, lang);
    send(&mut player.app, Command::Runs(RunsCommand::ResumeRun(path)));
    player.frames(2);
    assert_eq!(screen(&player.app), Screen::Conversation);
}

/// Answers what is asked, with an option or aside from the script where that is what is asked.
fn answer<'s>(player: &mut Player, script: &mut impl Iterator<Item = &'s String>) {
    let button = match player.running().live().session().waiting() {
        Waiting::Ended(_) => panic!("nothing is asked any more"),
        Waiting::Observation(_) => "app-go-on",
        Waiting::Reflection(_) => "app-skip",
        Waiting::Map(_) => "map-done",
        Waiting::Rating(_) => "map-rate-done",
        Waiting::Choice(_) => {
            let (name, _) = named(player.running(), script.next().unwrap());
            player.press(&name);
            "app-confirm"
        }
    };
    let button = player.word(button);
    player.press(&button);
    // What was left empty is meant so.
    if player.running().doubt_words().is_some() {
        let meant = player.word("task-doubt-yes");
        player.press(&meant);
    }
}

/// A run of which nothing but the start is written.
pub(crate) fn begun(app: &App, id: &str, setup: Setup, lang: Lang) -> PathBuf {
    let shelf = app.world().resource::<Shelf>();
    let (entry, scenario) = shelf.playable(id).unwrap();
    let new = NewRun {
        scenario: scenario.clone(),
        input: &entry.input,
        catalog: shelf.catalog.clone(),
        setup,
        language: lang.code().to_owned(),
        worker: "Sam".to_owned(),
        player: "proef".to_owned(),
    };
    let dir = app.world().resource::<Preferences>().dir.clone().unwrap();
    LiveRun::start(new, Some(&dir)).unwrap();
    let runs = Runs::new(dir).list().unwrap();
    let begun = runs.into_iter().find(|run| run.inputs == 0);
    begun.unwrap().path
}

/// What an option or aside is called on the screen, and whether it is an aside.
pub(crate) fn named(running: &Running, id: &str) -> (String, bool) {
    let session = running.live().session();
    let words = |choice: &Choice| running.text(choice.text.unwrap());
    if let Some(aside) = session.asides().find(|aside| aside.id == id) {
        return (words(aside), true);
    }
    let offers = session.offers().iter();
    let choice = offers
        .filter_map(|offer| session.choice(*offer))
        .find(|choice| choice.id == id)
        .unwrap_or_else(|| panic!("{id} is not offered"));
    let Waiting::Choice(at) = session.waiting() else {
        panic!("no choice is asked for");
    };
    let matrix = match &session.scenario().node(at).kind {
        NodeKind::Decide(decision) => decision.matrix.as_ref(),
        _ => None,
    };
    let name = match (matrix, choice.cell) {
        (Some(matrix), Some((row, column))) => {
            let row = running.text(matrix.rows[usize::from(row)].1);
            let column = running.text(matrix.columns[usize::from(column)].1);
            format!(". {row}: {column}")
        }
        _ => words(choice),
    };
    (name, false)
}

fn play_to_the_end(player: &mut Player, lang: Lang, id: &str, kept: Kept) {
    begin(player, lang, id, kept.setup);
    let mut script = kept.choose.iter();
    while !matches!(
        player.running().live().session().waiting(),
        Waiting::Ended(_)
    ) {
        answer(player, &mut script);
    }
    assert_eq!(script.next(), None, "{id}, {}: too long", kept.ending);

    let running = player.running();
    let session = running.live().session();
    let Waiting::Ended(at) = session.waiting() else {
        unreachable!()
    };
    let node = session.scenario().node(at);
    assert_eq!(node.id, kept.ending, "{id}");
    let NodeKind::End(end) = &node.kind else {
        panic!("{} is no ending", node.id);
    };
    let trace = running.live().trace();
    let heard = heard(trace, lang, &Names::default());
    let told: Vec<Told> = heard.into_iter().map(|line| line.told).collect();
    assert_eq!(*running.lines, *told, "{id}, {}", kept.ending);
    let debrief = build(trace, running.live().catalog(), lang, &Names::default());
    assert_eq!(debrief.transcript, told, "{id}, {}", kept.ending);
    let shown = [
        running.text(session.scenario().title),
        running.text(end.title),
        running.text(end.text),
    ];
    for words in shown {
        assert!(player.shows(&words), "{id}, {}: {words}", kept.ending);
    }
    let on = player.word("app-to-debrief");
    player.press(&on);
    assert_eq!(screen(&player.app), Screen::Debrief);
    send(&mut player.app, Command::Library(LibraryCommand::Back));
    player.frames(2);
}

fn every_ending(id: &str) {
    for lang in Lang::ALL {
        let dir = tempfile::tempdir().unwrap();
        let player = &mut Player::new(&launch(dir.path()), lang);
        let runs = kept(id);
        assert_eq!(runs.len(), 6);
        for run in runs {
            play_to_the_end(player, lang, id, run);
        }
    }
}

#[test]
fn aan_de_deur_is_played_to_every_ending() {
    every_ending("aan_de_deur");
}

#[test]
fn wie_was_er_voor_is_played_to_every_ending() {
    every_ending("wie_was_er_voor");
}

#[test]
fn dat_vraag_je_toch_niet_is_played_to_every_ending() {
    every_ending("dat_vraag_je_toch_niet");
}

#[test]
fn vrijdag_ontruiming_is_played_to_every_ending() {
    every_ending("vrijdag_ontruiming");
}
