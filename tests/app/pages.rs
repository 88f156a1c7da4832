//! Pages open where they should, nothing of one shows on another, and whatever is closed gives the
//! keyboard back.

use std::path::Path;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Modifiers, pos2};
use drempel::app::command::Command;
use drempel::app::screens::Screen;
use drempel::app::shelf::Shelf;
use drempel::core::locale::{Lang, say};

use crate::headless::{answer, launch, own_scenario, play_to_debrief, screen, send};
use crate::player::Player;

const LANG: Lang = Lang::Nl;

fn words(id: &str) -> String {
    say(LANG, id, &[])
}

fn open(id: &str) -> Command {
    Command::OpenBriefing(id.into())
}

/// The program with nothing but the shipped scenarios and a small one.
fn player(dir: &Path) -> Player {
    own_scenario(dir);
    Player::new(&launch(dir), LANG)
}

fn go(player: &mut Player, command: Command) {
    send(&mut player.app, command);
    player.frames(6);
}

/// Presses a key. What is closed by it gives the keyboard back over a few frames.
fn tap(player: &mut Player, key: Key) {
    player.key(key, Modifiers::NONE);
    player.frames(6);
}

/// To the end of whatever page is shown.
fn to_the_end(player: &mut Player, top: &str) {
    tap(player, Key::End);
    assert!(
        !player.sees(Role::Heading, top),
        "‘{top}’ is still in sight"
    );
}

/// The title of a scenario of the shelf.
fn title(player: &Player, id: &str) -> String {
    let shelf = player.app.world().resource::<Shelf>();
    let (_, scenario) = shelf.playable(id).unwrap();
    scenario.text(scenario.title, LANG.code()).to_owned()
}

#[test]
fn a_list_opens_where_it_was_left_and_any_other_page_at_its_top() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    let library = words("app-library");
    let about = words("app-about-title");
    assert!(player.sees(Role::Heading, &library));
    to_the_end(player, &library);
    for _ in 0..2 {
        go(player, Command::OpenAbout);
        assert!(player.sees(Role::Heading, &about), "at its top");
        to_the_end(player, &about);
        go(player, Command::Back);
        assert_eq!(screen(&player.app), Screen::Library);
        assert!(!player.sees(Role::Heading, &library), "where it was left");
    }
}

#[test]
fn each_briefing_opens_at_its_own_top() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    for id in ["aan_de_deur", "wie_was_er_voor", "aan_de_deur"] {
        let title = title(player, id);
        go(player, open(id));
        assert!(player.sees(Role::Heading, &title), "{id}");
        to_the_end(player, &title);
        go(player, Command::Back);
    }
}

#[test]
fn each_debrief_opens_at_its_own_top_with_nothing_unfolded() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    let others = words("debrief-choice-alternatives");
    for round in 0..2 {
        play_to_debrief(&mut player.app);
        player.frames(6);
        let title = say(LANG, "debrief-title", &[("title", &title(player, "klein"))]);
        assert!(player.sees(Role::Heading, &title), "run {round}");
        go(player, Command::Jump(4));
        let folded = player.nodes().len();
        player.press_first(&others);
        assert!(player.nodes().len() > folded, "run {round} was unfolded");
        to_the_end(player, &title);
        go(player, Command::Back);
    }
}

#[test]
fn settings_and_other_boxes_open_at_their_title() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    go(player, Command::SetTextScale(2.0));
    let title = words("app-settings");
    for _ in 0..2 {
        go(player, Command::ToggleSettings);
        assert_eq!(player.reads(), title);
        assert!(player.sees(Role::Heading, &title));
        player.wheel(pos2(640.0, 360.0), -200.0);
        assert!(!player.sees(Role::Heading, &title), "scrolled");
        go(player, Command::ToggleSettings);
    }
}

#[test]
fn one_goes_back_from_a_debrief_to_the_list_that_it_was_opened_from() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    play_to_debrief(&mut player.app);
    go(player, Command::Back);
    assert_eq!(screen(&player.app), Screen::Library);
    let path = player.app.world().resource::<Shelf>().runs[0]
        .info
        .path
        .clone();
    go(player, Command::OpenRuns);
    go(player, Command::OpenRun(path));
    assert_eq!(screen(&player.app), Screen::Debrief);
    tap(player, Key::Escape);
    assert_eq!(screen(&player.app), Screen::Runs);
    tap(player, Key::Escape);
    assert_eq!(screen(&player.app), Screen::Library);
}

#[test]
fn what_did_not_work_on_a_page_is_not_said_on_the_next() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    let nothing = say(
        LANG,
        "app-trouble",
        &[("why", &words("app-no-folder-chosen"))],
    );
    for elsewhere in [Command::OpenRuns, Command::OpenAbout, open("klein")] {
        go(player, Command::NothingChosen);
        assert!(player.shows(&nothing));
        go(player, elsewhere.clone());
        assert!(!player.shows(&nothing), "{elsewhere:?}");
        go(player, Command::Back);
        assert!(!player.shows(&nothing), "back from {elsewhere:?}");
    }
}

#[test]
fn a_page_that_is_closed_gives_the_keyboard_back() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    let runs = say(LANG, "app-runs-count", &[("count", "0")]);
    for name in [words("app-about-title"), runs] {
        player.focus(&name);
        tap(player, Key::Enter);
        assert_ne!(screen(&player.app), Screen::Library);
        tap(player, Key::Escape);
        assert_eq!(screen(&player.app), Screen::Library);
        assert_eq!(player.reads(), name);
    }
}

#[test]
fn settings_give_the_keyboard_back_by_escape_and_by_the_button() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    let settings = words("app-settings");
    for close in [Key::Escape, Key::Enter] {
        player.focus(&settings);
        tap(player, Key::Enter);
        assert!(player.shows(&words("app-text-size")));
        if close == Key::Enter {
            player.focus(&words("app-close"));
        }
        tap(player, close);
        assert!(!player.shows(&words("app-text-size")));
        assert_eq!(player.reads(), settings, "closed by {close:?}");
    }
}

#[test]
fn a_question_that_is_declined_gives_the_keyboard_back() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    go(player, open("klein"));
    go(player, Command::Start);
    answer(&mut player.app);
    player.frames(4);
    let reading = player.reads();
    assert!(!reading.is_empty());
    let pause = words("app-pause");
    for at in [None, Some(&pause)] {
        if let Some(name) = at {
            player.focus(name);
        }
        let before = player.reads();
        tap(player, Key::Escape);
        assert!(player.shows(&words("app-leave-title")));
        tap(player, Key::Escape);
        assert!(!player.shows(&words("app-leave-title")));
        assert_eq!(player.reads(), before);
    }
    go(player, Command::Leave);
    // What is gone cannot take the keyboard: reading begins anew.
    let delete = words("app-delete");
    player.focus(&delete);
    tap(player, Key::Enter);
    let yes = words("app-delete-yes");
    player.focus(&yes);
    tap(player, Key::Enter);
    assert!(!player.shows(&delete));
    assert_eq!(player.reads(), words("app-library"));
}

#[test]
fn escape_with_nothing_to_close_takes_the_keyboard_from_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    let name = words("app-about-title");
    player.focus(&name);
    tap(player, Key::Escape);
    assert_eq!(player.reads(), name);
}

#[test]
fn a_search_that_is_closed_leaves_the_reader_where_the_reader_was() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    go(player, open("aan_de_deur"));
    go(player, Command::Start);
    for _ in 0..4 {
        answer(&mut player.app);
    }
    player.frames(4);
    let last = player.running().lines.last().unwrap().text.clone();
    let first = player.running().lines[0].text.clone();
    let leave = words("app-leave");
    player.focus(&leave);
    let before = player.find(Role::Label, &last);
    assert!(!player.sees(Role::Label, &first));
    player.key(Key::F, Modifiers::COMMAND);
    player.frames(6);
    go(player, Command::Search(first.clone()));
    assert!(player.sees(Role::Label, &first), "the hit is shown");
    tap(player, Key::Escape);
    assert!(player.running().search.is_none());
    assert_eq!(player.find(Role::Label, &last), before);
    assert_eq!(player.reads(), leave);
}

#[test]
fn the_wheel_turns_the_page_beside_the_picture_and_beside_the_sections() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    go(player, open("aan_de_deur"));
    go(player, Command::Start);
    for _ in 0..4 {
        answer(&mut player.app);
    }
    player.frames(4);
    let first = player.running().lines[0].text.clone();
    assert!(!player.sees(Role::Label, &first));
    player.wheel(pos2(200.0, 300.0), 200.0);
    assert!(player.sees(Role::Label, &first), "over the picture");
    go(player, Command::Leave);

    play_to_debrief(&mut player.app);
    player.frames(6);
    let title = say(LANG, "debrief-title", &[("title", &title(player, "klein"))]);
    player.wheel(pos2(100.0, 300.0), -200.0);
    assert!(
        !player.sees(Role::Heading, &title),
        "over the list of sections"
    );
}
