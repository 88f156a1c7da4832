//! Lines that come one after another, in the whole program without a window: by themselves, at a
//! press or all at once; and what is pressed too early answers nothing.

use std::time::{Duration, Instant};

use bevy::a11y::AccessibilityRequested;
use bevy::input::ButtonState::{Pressed, Released};
use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Modifiers, Pos2, pos2};
use drempel::app::command::{
    AnswerCommand, BriefingCommand, Command, ConversationCommand, LibraryCommand, RunsCommand,
    Sent, SettingsCommand,
};
use drempel::app::preferences::Preferences;
use drempel::app::screens::Screen;
use drempel::core::dialogue::{Input, Waiting};
use drempel::core::locale::Lang;
use drempel::core::scenario::scene::Door;
use drempel::storage::{Pace, ReadingSpeed};

use crate::headless::{launch, own_scenario, screen, send};
use crate::player::Player;

/// What Ria says last of what comes upon the first choice.
const LAST: &str = "Er is niks aan de hand, hoor.";
const SECOND: &str = "Zorgen. Nou ja.";

/// The program with lines that come so; `None` is as it is at first.
fn player(dir: &tempfile::TempDir, pace: Option<Pace>) -> Player {
    own_scenario(dir.path());
    let mut player = Player::new(&launch(dir.path()), Lang::Nl);
    let mut preferences = player.app.world_mut().resource_mut::<Preferences>();
    preferences.settings.pace = pace;
    preferences.settings.reading_speed = ReadingSpeed::Fast;
    player
}

fn begin(player: &mut Player) {
    send(
        &mut player.app,
        Command::Library(LibraryCommand::OpenBriefing("klein".into())),
    );
    send(&mut player.app, Command::Briefing(BriefingCommand::Start));
    player.frames(4);
}

fn all(player: &mut Player) {
    send(
        &mut player.app,
        Command::Conversation(ConversationCommand::AllLines),
    );
    player.frames(4);
}

/// Answers the first question, upon which three lines come.
fn choose(player: &mut Player) {
    all(player);
    say(player, "honest");
}

/// Chooses an option, whatever is still coming.
fn say(player: &mut Player, id: &str) {
    for command in [
        ConversationCommand::Select(id.into()),
        ConversationCommand::Confirm,
    ] {
        send(&mut player.app, Command::Conversation(command));
    }
    player.frames(2);
}

/// A conversation in which the first question was just answered.
fn answered(pace: Option<Pace>) -> (Player, tempfile::TempDir) {
    let dir = tempfile::tempdir().unwrap();
    let mut player = player(&dir, pace);
    begin(&mut player);
    choose(&mut player);
    (player, dir)
}

fn inputs(player: &Player) -> usize {
    player.running().live().inputs().len()
}

/// How many lines are still to come, as far as the run is.
fn coming(player: &Player) -> usize {
    let running = player.running();
    running.lines.len() - running.told().len()
}

/// Lets the picture that comes before a line pass.
fn react(player: &mut Player) {
    std::thread::sleep(Duration::from_millis(420));
    player.frames(3);
}

/// The question and its options are there.
fn asks(player: &mut Player) -> bool {
    let question = player.word("app-choose");
    player.shows(&question)
}

#[test]
fn lines_come_by_themselves_and_the_question_with_the_last_of_them() {
    let (mut player, _dir) = answered(None);
    assert_eq!(coming(&player), 2, "what one said oneself comes at once");
    let began = Instant::now();
    let mut before = coming(&player);
    while before > 0 {
        assert!(!asks(&mut player));
        assert_eq!(player.find(Role::Label, LAST), None);
        std::thread::sleep(Duration::from_millis(30));
        player.frames(1);
        let now = coming(&player);
        assert!(before - now <= 1, "two lines at once");
        before = now;
        assert!(began.elapsed() < Duration::from_secs(60));
    }
    assert!(
        began.elapsed() > Duration::from_secs(2),
        "{:?} to read it",
        began.elapsed()
    );
    player.frames(2);
    assert!(asks(&mut player) && player.find(Role::Label, LAST).is_some());
    assert_eq!(inputs(&player), 1);
}

#[test]
fn the_person_is_seen_before_the_words_and_as_it_was_at_each_line() {
    let dir = tempfile::tempdir().unwrap();
    let mut player = player(&dir, Some(Pace::ByPress));
    begin(&mut player);
    // The door is shut while one rings, although by now it stands on the chain.
    let door = |player: &Player| player.running().scene().door;
    let now = |player: &Player| player.running().live().session().scene().door;
    assert_eq!((door(&player), now(&player)), (Door::Shut, Door::Chain));
    while coming(&player) > 1 {
        player.key(Key::Space, Modifiers::NONE);
    }
    assert_eq!(door(&player), Door::Shut);
    player.key(Key::Space, Modifiers::NONE);
    assert_eq!((door(&player), coming(&player)), (Door::Chain, 1));
    assert_eq!(player.find(Role::Label, "Ja?"), None);
    react(&mut player);
    assert_eq!(coming(&player), 0);
    assert!(player.find(Role::Label, "Ja?").is_some());
}

#[test]
fn space_the_right_arrow_the_button_and_a_press_bring_the_next_line() {
    let presses: [fn(&mut Player); 5] = [
        |player| player.key(Key::Space, Modifiers::NONE),
        |player| player.key(Key::ArrowRight, Modifiers::NONE),
        |player| {
            let next = player.word("app-next-line");
            player.press(&next);
        },
        |player| press_at(player, pos2(1000.0, 300.0)),
        // Upon the picture.
        |player| press_at(player, pos2(200.0, 200.0)),
    ];
    for (at, press) in presses.into_iter().enumerate() {
        let (mut player, _dir) = answered(Some(Pace::ByPress));
        for left in [1, 0] {
            press(&mut player);
            react(&mut player);
            assert_eq!(coming(&player), left, "the way {at}");
        }
        player.frames(3);
        assert!(asks(&mut player));
        // There is nothing more to bring.
        player.key(Key::Space, Modifiers::NONE);
        assert_eq!((inputs(&player), coming(&player)), (1, 0));
    }
}

fn press_at(player: &mut Player, at: Pos2) {
    player.point(at);
    player.frames(2);
    for state in [Pressed, Released] {
        player.button(state);
        player.frames(2);
    }
}

#[test]
fn enter_brings_all_and_so_does_a_digit_which_chooses_nothing() {
    for key in ["\n", "1", "2"] {
        for at_once in [false, true] {
            let (mut player, _dir) = answered(Some(Pace::ByPress));
            let set = SettingsCommand::SetCommitAtOnce(at_once);
            send(&mut player.app, Command::Settings(set));
            player.burst(key);
            assert_eq!(coming(&player), 0, "{key:?}");
            assert_eq!(player.running().selected, None, "{key:?}");
            assert_eq!(inputs(&player), 1, "{key:?}");
            assert!(asks(&mut player));
        }
    }
}

#[test]
fn a_press_for_the_last_line_that_comes_too_late_decides_nothing() {
    let (mut player, _dir) = answered(Some(Pace::ByPress));
    let set = SettingsCommand::SetCommitAtOnce(true);
    send(&mut player.app, Command::Settings(set));
    let select = ConversationCommand::Select("listen".into());
    // In one frame, however slow it is.
    for command in [ConversationCommand::AllLines, select.clone()] {
        let sent = Sent(Command::Conversation(command));
        player.app.world_mut().write_message(sent);
    }
    player.frames(1);
    assert_eq!(inputs(&player), 1);
    assert_eq!(player.running().selected.as_deref(), Some("listen"));
    react(&mut player);
    send(&mut player.app, Command::Conversation(select));
    assert_eq!(inputs(&player), 2);
}

#[test]
fn what_was_said_before_is_there_at_once() {
    // In another language, while something is searched for, and when the run is gone on with.
    let (mut player, _dir) = answered(None);
    send(
        &mut player.app,
        Command::Settings(SettingsCommand::SetLanguage(Lang::En)),
    );
    assert_eq!(coming(&player), 0);
    let (mut player, _dir) = answered(None);
    player.key(Key::F, Modifiers::COMMAND);
    assert_eq!(coming(&player), 0);
    let (mut player, _dir) = answered(None);
    let path = player.running().live().journal().unwrap().to_owned();
    send(
        &mut player.app,
        Command::Conversation(ConversationCommand::Leave),
    );
    send(&mut player.app, Command::Runs(RunsCommand::ResumeRun(path)));
    player.frames(4);
    assert_eq!(coming(&player), 0);
    assert!(asks(&mut player) && player.find(Role::Label, LAST).is_some());
}

#[test]
fn with_a_screen_reader_or_without_movement_all_comes_at_once_unless_chosen_otherwise() {
    let still = SettingsCommand::SetReducedMotion(true);
    let (player, _dir) = answered(None);
    assert_eq!(coming(&player), 2);
    for (reader, pace, left) in [
        (true, None, 0),
        (false, None, 0),
        (true, Some(Pace::ByPress), 2),
        (false, Some(Pace::ByItself), 2),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let mut player = self::player(&dir, pace);
        if reader {
            player
                .app
                .insert_resource(AccessibilityRequested::default());
            let requested = player.app.world().resource::<AccessibilityRequested>();
            requested.set(true);
        } else {
            send(&mut player.app, Command::Settings(still.clone()));
        }
        begin(&mut player);
        choose(&mut player);
        assert_eq!(coming(&player), left, "reader {reader}, {pace:?}");
    }
}

#[test]
fn each_line_is_announced_as_it_comes() {
    let (mut player, _dir) = answered(Some(Pace::ByPress));
    player.key(Key::Space, Modifiers::NONE);
    react(&mut player);
    let said = format!("Ria Post: {SECOND}");
    assert!(player.find(Role::Status, &said).is_some());
    player.key(Key::Space, Modifiers::NONE);
    react(&mut player);
    assert_eq!(player.find(Role::Status, &said), None, "not a second time");
    assert!(player.find(Role::Status, LAST).is_some());
}

#[test]
fn no_line_comes_while_something_lies_over_the_conversation() {
    let (mut player, _dir) = answered(Some(Pace::ByItself));
    send(
        &mut player.app,
        Command::Settings(SettingsCommand::ToggleSettings),
    );
    let before = coming(&player);
    for _ in 0..10 {
        std::thread::sleep(Duration::from_millis(500));
        player.frames(1);
    }
    assert_eq!(coming(&player), before);
}

#[test]
fn the_way_to_the_debrief_does_not_wait_for_the_last_lines() {
    let dir = tempfile::tempdir().unwrap();
    let mut player = player(&dir, Some(Pace::ByPress));
    begin(&mut player);
    all(&mut player);
    say(&mut player, "leave");
    assert!(matches!(
        player.running().live().session().waiting(),
        Waiting::Ended(_)
    ));
    assert!(coming(&player) > 0);
    let debrief = player.word("app-to-debrief");
    player.press(&debrief);
    assert_eq!(screen(&player.app), Screen::Debrief);
}

#[test]
fn three_hundred_lines_are_brought_by_one_key() {
    let dir = tempfile::tempdir().unwrap();
    let mut player = player(&dir, Some(Pace::ByItself));
    let path = dir.path().join("scenarios/klein/scenario.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    let lines = (0..300).map(|at| format!("( id: \"l{at}\", text: \"{at}\" ),"));
    let many = text.replace(
        "lines: [ ( id: \"rain\"",
        &format!("lines: [ {} ( id: \"rain\"", lines.collect::<String>()),
    );
    std::fs::write(&path, many).unwrap();
    send(&mut player.app, Command::Library(LibraryCommand::Back));
    begin(&mut player);
    assert!(coming(&player) >= 299, "{}", coming(&player));
    player.burst("\n");
    assert_eq!(coming(&player), 0);
    assert!(asks(&mut player));
}

#[test]
fn an_empty_answer_is_not_given_by_bringing_lines() {
    let (mut player, _dir) = answered(Some(Pace::ByPress));
    all(&mut player);
    say(&mut player, "listen");
    assert!(coming(&player) > 0);
    player.burst("\n");
    assert_eq!((coming(&player), inputs(&player)), (0, 2));
    assert!(player.running().doubt_words().is_none());
    send(&mut player.app, Command::Answer(AnswerCommand::SubmitMarks));
    assert!(player.running().doubt_words().is_some());
    assert_eq!(
        player.running().live().inputs()[1],
        Input::Choose("listen".into())
    );
}
