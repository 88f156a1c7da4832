//! The first page: whom it offers to go on with, and what its keys do.

use std::path::Path;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Modifiers};
use drempel::app::command::{BriefingCommand, Command, LibraryCommand, SettingsCommand};
use drempel::app::panels::welcome::{WelcomeView, first_picture_size, welcome_ui};
use drempel::app::screens::Screen;
use drempel::core::locale::{Lang, say};
use drempel::storage::{DataDir, Library, Runs};
use egui_kittest::Harness;

use crate::every_screen::welcome;
use crate::headless::{answer, launch, logic_only, screen, send};
use crate::player::Player;
use crate::stage::{Stage, key, press, shows, stage};

fn page(view: WelcomeView) -> Harness<'static, Stage<WelcomeView>> {
    stage(view, [1366.0, 768.0], welcome_ui, |_, _| {})
}

fn open(id: &str) -> Command {
    Command::Library(LibraryCommand::OpenBriefing(id.into()))
}

#[test]
fn one_button_goes_on_and_enter_is_the_same() {
    let mut page = page(welcome(Lang::Nl));
    press(&mut page, "Aanbellen bij Henk Broekman");
    key(&mut page, Key::Enter);
    assert_eq!(page.state().asked, [open("a"), open("a")]);
}

#[test]
fn what_it_is_about_and_that_it_is_practice_stand_before_the_first_line() {
    let page = page(welcome(Lang::Nl));
    for words in [
        "Dit gesprek gaat ook over schulden, verlies. Stoppen kan altijd.",
        "Dit is oefenen, geen toets.",
        "Alles blijft op deze computer.",
        "De schijf is vol",
        "Nog niet te spelen: stuk.",
    ] {
        assert!(shows(&page, words), "{words}");
    }
}

/// Each key that is named does what is said of it.
#[test]
fn all_else_is_one_key_away() {
    let set = |command| Command::Settings(command);
    for (pressed, does) in [
        (Key::A, Command::Library(LibraryCommand::OpenLibrary)),
        (Key::L, set(SettingsCommand::SetLanguage(Lang::En))),
        (Key::S, set(SettingsCommand::ToggleSettings)),
        (Key::Plus, set(SettingsCommand::SetTextScale(1.25))),
        (Key::Equals, set(SettingsCommand::SetTextScale(1.25))),
        (Key::Minus, set(SettingsCommand::SetTextScale(0.9))),
    ] {
        let mut page = page(welcome(Lang::Nl));
        assert!(shows(
            &page,
            "A alle gesprekken, L English, S instellingen, + en −"
        ));
        key(&mut page, pressed);
        assert_eq!(page.state().asked, [does], "{pressed:?}");
    }
}

#[test]
fn where_nothing_can_be_played_it_says_so_and_offers_what_there_is() {
    let nothing = || WelcomeView {
        offer: None,
        ..welcome(Lang::Nl)
    };
    let mut page = page(nothing());
    assert!(shows(&page, "Er zijn nog geen gesprekken om te spelen."));
    assert!(shows(&page, "Nog niet te spelen: stuk."));
    press(&mut page, "Een map openen …");
    press(&mut page, "Alle gesprekken (A)");
    let asked = [LibraryCommand::AskFolder, LibraryCommand::OpenLibrary];
    assert_eq!(page.state().asked, asked.map(Command::Library));
}

#[test]
fn the_picture_leaves_room_for_the_words() {
    for (size, em) in [
        ((1366.0, 768.0), 18.0),
        ((1600.0, 900.0), 18.0),
        ((1024.0, 600.0), 36.0),
    ] {
        let room = bevy_egui::egui::vec2(size.0, size.1);
        let picture = first_picture_size(room, em).unwrap();
        let beside = room.x - picture.x >= em * 20.0 && picture.y <= room.y - em * 6.0;
        assert!(beside || picture.y <= room.y / 2.0, "{room:?}: {picture:?}");
    }
    assert_eq!(first_picture_size([300.0, 200.0].into(), 18.0), None);
}

/// The program as it opens in a folder.
fn opened(dir: &Path) -> Player {
    let player = Player::at_first(&launch(dir), Lang::Nl);
    assert_eq!(screen(&player.app), Screen::Welcome);
    player
}

/// Begins a conversation without drawing it, and plays it to its end or one answer of it.
fn play(dir: &Path, id: &str, whole: bool) {
    let mut app = logic_only(&launch(dir));
    send(&mut app, open(id));
    send(&mut app, Command::Briefing(BriefingCommand::Start));
    while answer(&mut app) && whole {}
}

#[test]
fn it_offers_what_is_not_finished_then_what_is_new_then_what_was_played_last() {
    let dir = tempfile::tempdir().unwrap();
    let mut player = opened(dir.path());
    assert!(player.shows("Aanbellen bij Henk Broekman"));
    let scene = player.find(Role::Image, "op de ketting");
    assert!(scene.is_some_and(|at| at.width() > 500.0), "{scene:?}");
    player.key(Key::Enter, Modifiers::NONE);
    assert_eq!(screen(&player.app), Screen::Briefing);
    player.key(Key::Escape, Modifiers::NONE);
    assert_eq!(screen(&player.app), Screen::Welcome, "back to where it was");
    assert_eq!(runs_of(dir.path()), 0, "nothing is begun yet");
    drop(player);

    play(dir.path(), "aan_de_deur", true);
    assert!(
        opened(dir.path()).shows("Naar Ruud Terlaan"),
        "the next new one"
    );
    play(dir.path(), "aan_de_deur", false);
    let mut player = opened(dir.path());
    player.press("Verder met Henk Broekman");
    assert_eq!(screen(&player.app), Screen::Conversation);
    assert_eq!(player.running().live().inputs().len(), 1);
    drop(player);

    for id in &shipped_ids() {
        let data = DataDir::locate(Some(dir.path())).unwrap();
        let runs = Runs::new(data);
        for run in runs.list().unwrap() {
            if runs.open(&run.path).unwrap().trace.ending.is_none() {
                runs.delete(&run.path).unwrap();
            }
        }
        play(dir.path(), id, true);
    }
    let mut last = opened(dir.path());
    let nodes = last.nodes();
    let shown: Vec<_> = nodes.iter().filter_map(|(_, node)| node.label()).collect();
    assert!(last.shows("Aanbellen bij Dulce Tavares"), "{shown:?}");
}

fn shipped_ids() -> Vec<String> {
    let shipped = Library { own: None }.entries();
    shipped.into_iter().map(|entry| entry.id).collect()
}

fn runs_of(dir: &Path) -> usize {
    let runs = Runs::new(DataDir::locate(Some(dir)).unwrap());
    runs.list().unwrap().len()
}

/// A scenario that cannot be played stands first in the folder: it is named, and another offered.
#[test]
fn a_broken_scenario_does_not_keep_others_from_being_offered() {
    let dir = tempfile::tempdir().unwrap();
    let broken = dir.path().join("scenarios/aaa_stuk");
    std::fs::create_dir_all(&broken).unwrap();
    std::fs::write(broken.join("scenario.ron"), "Scenario(").unwrap();
    let mut player = opened(dir.path());
    assert!(player.shows("Aanbellen bij Henk Broekman"));
    let args = [("ids", "aaa_stuk")];
    assert!(player.shows(&say(Lang::Nl, "app-welcome-broken", &args)));
}

#[test]
fn where_every_scenario_is_broken_it_says_so() {
    let dir = tempfile::tempdir().unwrap();
    for id in shipped_ids() {
        let broken = dir.path().join("scenarios").join(id);
        std::fs::create_dir_all(&broken).unwrap();
        std::fs::write(broken.join("scenario.ron"), "Scenario(").unwrap();
    }
    let mut player = opened(dir.path());
    assert!(player.shows(&say(Lang::Nl, "app-no-scenarios", &[])));
    player.key(Key::A, Modifiers::NONE);
    assert_eq!(screen(&player.app), Screen::Library);
}

/// Nobody described how the client looks: they are seen all the same.
#[test]
fn a_client_without_looks_is_seen() {
    let dir = tempfile::tempdir().unwrap();
    crate::headless::own_scenario(dir.path());
    let path = dir.path().join("scenarios/klein/scenario.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, looks) = text.split_once("looks: (").unwrap();
    let (_, after) = looks.split_once("), ").unwrap();
    std::fs::write(&path, format!("{before}{after}")).unwrap();
    play(dir.path(), "klein", false);
    let mut player = opened(dir.path());
    let scene = player.nodes().into_iter().find_map(|(_, node)| {
        let is = node.role() == Role::Image;
        is.then(|| node.label().unwrap_or_default().to_owned())
    });
    assert!(scene.is_some_and(|words| words.contains("Ria Post")));
}

/// It is said before the first choice, and one can play.
#[test]
#[cfg(target_os = "linux")]
fn a_folder_in_which_nothing_can_be_kept_is_told_first() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    std::fs::write(&file, "").unwrap();
    // Nobody can write there, whatever rights they have; and a file is no folder.
    for (folder, told) in [
        (Path::new("/sys/drempel"), "kan niets worden bewaard"),
        (&file, "kan niet gelezen worden"),
    ] {
        let mut player = opened(folder);
        assert!(player.find(Role::Label, told).is_some(), "{folder:?}");
        assert!(player.shows("Aanbellen bij Henk Broekman"));
    }
}

#[test]
fn a_folder_is_tried_out_without_leaving_anything() {
    let dir = tempfile::tempdir().unwrap();
    let tried = |folder: &Path| DataDir::locate(Some(folder)).unwrap().try_out();
    tried(dir.path()).unwrap();
    tried(&dir.path().join("not/there/yet")).unwrap();
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    let file = dir.path().join("file");
    std::fs::write(&file, "").unwrap();
    assert!(tried(&file).is_err() && tried(&file.join("below")).is_err());
}

/// A window that was not scrolled shows each briefing to its end.
#[test]
fn a_briefing_is_in_view_without_scrolling() {
    let dir = tempfile::tempdir().unwrap();
    for lang in Lang::ALL {
        let mut player = Player::at_first(&launch(dir.path()), lang);
        player.resize(1366.0, 768.0);
        for id in &shipped_ids() {
            send(&mut player.app, open(id));
            player.frames(6);
            let foot = player.place(&say(lang, "app-start", &[])).top();
            let last = say(lang, "app-practice-not-test", &[]);
            let last = player.find(Role::Label, &last).unwrap();
            // The foot has some room above its button.
            assert!(
                last.bottom() < foot - 12.0,
                "{id}: {last:?}, foot at {foot}"
            );
            send(&mut player.app, Command::Library(LibraryCommand::Back));
        }
    }
}
