//! The page over time: opened by key and button, with the same figures as the terminal; runs taken
//! along, deleted and taken over again.

use std::path::Path;
use std::time::{Duration, Instant};

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Modifiers};
use drempel::app::command::{Command, LibraryCommand, PortfolioCommand, RunsCommand};
use drempel::app::over_time::OverTime;
use drempel::app::screens::Screen;
use drempel::app::shelf::Shelf;
use drempel::core::locale::{Lang, say};
use drempel::storage::{DataDir, Runs, Settings};

use crate::headless::{launch, screen, send};
use crate::many::Maker;
use crate::player::Player;
use crate::same::said;

const LANG: Lang = Lang::Nl;

fn words(id: &str) -> String {
    say(LANG, id, &[])
}

fn go(player: &mut Player, command: Command) {
    send(&mut player.app, command);
    player.frames(6);
}

fn tap(player: &mut Player, key: Key) {
    player.key(key, Modifiers::NONE);
    player.frames(6);
}

/// The pseudonym of whoever plays in this folder.
fn name(dir: &Path) -> String {
    let dir = DataDir::locate(Some(dir)).unwrap();
    Settings::load(&dir).unwrap().player
}

fn runs(dir: &Path) -> Runs {
    Runs::new(DataDir::locate(Some(dir)).unwrap())
}

/// Until nothing is done beside the window, and the page is there.
fn settle(player: &mut Player) {
    let since = Instant::now();
    let mut still = 0;
    while still < 3 {
        assert!(since.elapsed() < Duration::from_secs(120));
        player.frames(1);
        std::thread::sleep(Duration::from_millis(5));
        let working = ["reading", "exporting", "importing", "deleting"];
        let mut working = working
            .iter()
            .map(|kind| words(&format!("app-over-time-{kind}")));
        let there = player.app.world().resource::<OverTime>().report().is_some();
        let busy = working.any(|words| player.shows(&words));
        still = if busy || !there { 0 } else { still + 1 };
    }
}

fn told(player: &Player) -> String {
    let over = player.app.world().resource::<OverTime>();
    over.told()
        .map(|told| told.lines.join(" "))
        .unwrap_or_default()
}

#[test]
fn the_page_opens_from_the_runs_and_from_a_debrief_and_one_goes_back_there() {
    let dir = tempfile::tempdir().unwrap();
    Maker::new().write(dir.path(), 20, &name(dir.path()));
    let player = &mut Player::new(&launch(dir.path()), LANG);
    go(player, Command::Library(LibraryCommand::OpenRuns));
    tap(player, Key::T);
    assert_eq!(screen(&player.app), Screen::Portfolio);
    settle(player);
    // What the report says is shown: at once, or under the title that opens it.
    let report = player
        .app
        .world()
        .resource::<OverTime>()
        .report()
        .unwrap()
        .clone();
    assert!(player.shows(&report.title.to_string()));
    for section in &report.sections {
        assert!(player.shows(&section.title.to_string()), "{}", section.id);
    }
    let opening = drempel::core::report::blocks::Report {
        sections: Vec::new(),
        ..report.clone()
    };
    // The title is first of all, and a heading.
    for sentence in said(&opening, false).into_iter().skip(1) {
        assert!(player.find(Role::Label, &sentence).is_some(), "{sentence}");
    }
    tap(player, Key::Escape);
    assert_eq!(screen(&player.app), Screen::Runs);
    let path = player.app.world().resource::<Shelf>().runs[0]
        .info
        .path
        .clone();
    go(player, Command::Runs(RunsCommand::OpenRun(path)));
    assert_eq!(screen(&player.app), Screen::Debrief);
    tap(player, Key::T);
    assert_eq!(screen(&player.app), Screen::Portfolio);
    tap(player, Key::Escape);
    assert_eq!(screen(&player.app), Screen::Debrief);
    tap(player, Key::Escape);
    assert_eq!(screen(&player.app), Screen::Runs);
    player.press(&words("app-over-time-button"));
    player.frames(6);
    assert_eq!(screen(&player.app), Screen::Portfolio);
}

#[test]
fn all_runs_are_taken_along_deleted_and_taken_over_again() {
    let dir = tempfile::tempdir().unwrap();
    let own = name(dir.path());
    Maker::new().write(dir.path(), 4, &own);
    let player = &mut Player::new(&launch(dir.path()), LANG);
    go(player, Command::Library(LibraryCommand::OpenPortfolio));
    settle(player);
    go(player, Command::Portfolio(PortfolioCommand::ExportHere));
    settle(player);
    let reports = DataDir::locate(Some(dir.path())).unwrap().reports();
    let zip = std::fs::read_dir(reports)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    assert!(
        told(player).contains(&zip.display().to_string()),
        "{}",
        told(player)
    );
    // It is asked first, and can be kept after all.
    player.press(&words("app-over-time-delete"));
    player.frames(6);
    assert!(player.shows(&words("app-over-time-delete-title")));
    tap(player, Key::Escape);
    assert!(!player.shows(&words("app-over-time-delete-title")));
    assert_eq!(screen(&player.app), Screen::Portfolio);
    assert_eq!(runs(dir.path()).list().unwrap().len(), 4);
    player.press(&words("app-over-time-delete"));
    player.frames(6);
    player.press(&words("app-delete-yes"));
    settle(player);
    assert!(
        told(player).contains("4 gesprekken zijn verwijderd"),
        "{}",
        told(player)
    );
    assert!(runs(dir.path()).list().unwrap().is_empty());
    go(
        player,
        Command::Portfolio(PortfolioCommand::Import(zip.clone())),
    );
    settle(player);
    assert!(
        told(player).contains("Er kwamen 4 gesprekken bij"),
        "{}",
        told(player)
    );
    assert_eq!(runs(dir.path()).list().unwrap().len(), 4);
    // A letter is no zip, and that is said.
    let letter = dir.path().join("brief.zip");
    std::fs::write(&letter, "Beste lezer").unwrap();
    go(player, Command::Portfolio(PortfolioCommand::Import(letter)));
    settle(player);
    assert!(player.shows(&words("archive-broken")));
    // Where nothing was chosen another place is offered.
    go(player, Command::Library(LibraryCommand::NothingChosen));
    assert!(player.shows(&words("app-over-time-export-here")));
}

#[test]
fn runs_under_another_name_are_shown_when_that_is_chosen() {
    let dir = tempfile::tempdir().unwrap();
    let other = tempfile::tempdir().unwrap();
    Maker::new().write(dir.path(), 3, &name(dir.path()));
    for (number, journal) in Maker::new()
        .write(other.path(), 2, "Ans")
        .iter()
        .enumerate()
    {
        std::fs::copy(
            journal,
            dir.path().join(format!("runs/ans-{number}.journal")),
        )
        .unwrap();
    }
    let player = &mut Player::new(&launch(dir.path()), LANG);
    go(player, Command::Library(LibraryCommand::OpenPortfolio));
    settle(player);
    let title = |name: &str| say(LANG, "portfolio-title", &[("player", name)]);
    assert!(!player.shows(&title("Ans")));
    player.press(&say(
        LANG,
        "app-over-time-player",
        &[("player", "Ans"), ("count", "2")],
    ));
    settle(player);
    let report = player.app.world().resource::<OverTime>().report().unwrap();
    assert_eq!(report.title.to_string(), title("Ans"));
    // What is deleted is theirs, and nobody else's.
    player.press(&words("app-over-time-delete"));
    player.frames(6);
    player.press(&words("app-delete-yes"));
    settle(player);
    let left = runs(dir.path()).list().unwrap();
    assert_eq!(left.len(), 3);
    assert!(left.iter().all(|run| run.header.player != "Ans"));
}
