//! What the library knows of all kept runs together.

use std::path::Path;
use std::time::{Duration, Instant};

use bevy_egui::egui::accesskit::Role;
use drempel::app::command::{
    BriefingCommand, Command, ConversationCommand, LibraryCommand, RunsCommand,
};
use drempel::app::progress::Progress;
use drempel::app::shelf::Shelf;
use drempel::core::locale::Lang;
use drempel::storage::{DataDir, Settings};

use crate::headless::{answer, launch, send};
use crate::player::Player;

/// The library, once all runs were read.
fn library(dir: &Path) -> Player {
    let mut player = Player::new(&launch(dir), Lang::Nl);
    let since = Instant::now();
    while player.find(Role::Label, "eindes gezien").is_none() {
        assert!(since.elapsed() < Duration::from_secs(60));
        player.frames(1);
        std::thread::sleep(Duration::from_millis(2));
    }
    settle(&mut player);
    player
}

/// Until what is read beside the window has been added up.
fn settle(player: &mut Player) {
    for _ in 0..40 {
        player.frames(1);
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn play(player: &mut Player) {
    send(
        &mut player.app,
        Command::Library(LibraryCommand::OpenBriefing("aan_de_deur".into())),
    );
    send(&mut player.app, Command::Briefing(BriefingCommand::Start));
    while answer(&mut player.app) {}
    let end = ConversationCommand::ToDebrief;
    send(&mut player.app, Command::Conversation(end));
    send(&mut player.app, Command::Library(LibraryCommand::Back));
}

/// How many endings of the scenario were seen, and how many of its goals lack chances.
fn known(player: &Player) -> ((usize, usize), usize) {
    let progress = player.app.world().resource::<Progress>();
    let shelf = player.app.world().resource::<Shelf>();
    let (_, scenario) = shelf.playable("aan_de_deur").unwrap();
    let lacking = progress.lacking(scenario, &shelf.catalog).len();
    (progress.endings("aan_de_deur", scenario), lacking)
}

#[test]
fn endings_and_chances_of_all_runs_are_added_up_and_those_of_a_deleted_run_go() {
    let dir = tempfile::tempdir().unwrap();
    {
        let mut player = Player::new(&launch(dir.path()), Lang::Nl);
        settle(&mut player);
        let ((seen, all), lacking) = known(&player);
        assert!(seen == 0 && all >= 2, "{seen} of {all}");
        assert_eq!(lacking, 0, "before anything was played nothing is lacking");
        assert!(player.find(Role::Label, "nog niet gespeeld").is_some());
        play(&mut player);
    }
    // Before the run was read no number is said.
    let mut player = Player::new(&launch(dir.path()), Lang::Nl);
    let counted = player.find(Role::Label, "1 van 6 eindes gezien").is_some();
    assert!(counted || player.find(Role::Label, "gespeeld").is_some());
    assert!(player.find(Role::Label, "0 van 6").is_none());
    drop(player);
    let mut player = library(dir.path());
    let ((seen, _), lacking) = known(&player);
    assert!(seen == 1 && lacking > 0, "{seen}, {lacking}");
    assert!(player.find(Role::Label, "Nog weinig geoefend").is_some());
    // Chances of several runs come together.
    for _ in 0..4 {
        play(&mut player);
    }
    settle(&mut player);
    let after = known(&player).1;
    assert!(after < lacking, "{after} of {lacking}");
    // What was deleted was not seen.
    loop {
        let shelf = player.app.world().resource::<Shelf>();
        let Some(run) = shelf.runs.first().map(|run| run.info.path.clone()) else {
            break;
        };
        send(&mut player.app, Command::Runs(RunsCommand::Delete(run)));
    }
    settle(&mut player);
    assert_eq!(known(&player).0.0, 0);
}

#[test]
fn the_runs_of_another_player_are_not_counted() {
    let dir = tempfile::tempdir().unwrap();
    play(&mut Player::new(&launch(dir.path()), Lang::Nl));
    assert_eq!(known(&library(dir.path())).0.0, 1);
    let data = DataDir::locate(Some(dir.path())).unwrap();
    let settings = Settings {
        player: "iemand anders".into(),
        ..Settings::load(&data).unwrap()
    };
    settings.save(&data).unwrap();
    let mut player = Player::new(&launch(dir.path()), Lang::Nl);
    settle(&mut player);
    assert_eq!(known(&player), ((0, known(&player).0.1), 0));
}
