//! Keys that come faster than the picture: each is seen by the page that the one before it made.
//! And what Enter and Esc mean where more than one thing could be meant.

use drempel::app::command::{
    AnswerCommand, BriefingCommand, Command, ConversationCommand, LibraryCommand, MapCommand,
    SettingsCommand,
};
use drempel::core::dialogue::{Input, Waiting};
use drempel::core::locale::Lang;

use crate::headless::{copy_scenario, launch, send};
use crate::player::Player;

/// A conversation that was just begun.
fn begun(id: &str) -> (Player, tempfile::TempDir) {
    let dir = tempfile::tempdir().unwrap();
    copy_scenario(dir.path(), id);
    begin_in(dir)
}

/// Begins the scenario of one's own in a folder.
fn begin_in(dir: tempfile::TempDir) -> (Player, tempfile::TempDir) {
    let mut player = Player::new(&launch(dir.path()), Lang::Nl);
    let own = std::fs::read_dir(dir.path().join("scenarios")).unwrap();
    let id = own.last().unwrap().unwrap().file_name();
    let id = id.into_string().unwrap();
    send(
        &mut player.app,
        Command::Library(LibraryCommand::OpenBriefing(id)),
    );
    send(&mut player.app, Command::Briefing(BriefingCommand::Start));
    player.frames(4);
    (player, dir)
}

fn choose(player: &mut Player, id: &str) {
    send(
        &mut player.app,
        Command::Conversation(ConversationCommand::Select(id.into())),
    );
    send(
        &mut player.app,
        Command::Conversation(ConversationCommand::Confirm),
    );
    player.frames(4);
}

/// The conversation at its observation.
fn observing() -> (Player, tempfile::TempDir) {
    go_to_the_observation(begun("klein"))
}

fn go_to_the_observation(begun: (Player, tempfile::TempDir)) -> (Player, tempfile::TempDir) {
    let (mut player, dir) = begun;
    choose(&mut player, "honest");
    choose(&mut player, "listen");
    assert!(matches!(waiting(&player), Waiting::Observation(_)));
    (player, dir)
}

/// The conversation at a grid of ten cells, below which the eleventh thing stands.
fn at_the_wide_grid() -> (Player, tempfile::TempDir) {
    let dir = tempfile::tempdir().unwrap();
    copy_scenario(dir.path(), "klein");
    let path = dir.path().join("scenarios/klein/scenario.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once("columns: [").unwrap();
    let (_, after) = rest.split_once("\"d3\": Decide").unwrap();
    let columns = (0..5).map(|at| format!("( id: \"c{at}\", text: \"iets {at}\" ),"));
    let cells = ["neighbour", "cees"].into_iter().flat_map(|row| {
        (0..5).map(move |at| {
            format!(
                "( row: \"{row}\", column: \"c{at}\", evidence: {{}}, reply: \"Goed.\", \
                 why: ( text: \"Klein.\", source: \"OURS\" ), next: \"d3\" ),"
            )
        })
    });
    let (columns, cells): (String, String) = (columns.collect(), cells.collect());
    let wide = format!("{before}columns: [{columns}], cells: [{cells}] ), \"d3\": Decide{after}");
    std::fs::write(path, wide).unwrap();
    go_to_the_grid(begin_in(dir))
}

/// The conversation at its grid.
fn at_the_grid() -> (Player, tempfile::TempDir) {
    go_to_the_grid(begun("klein"))
}

fn go_to_the_grid(begun: (Player, tempfile::TempDir)) -> (Player, tempfile::TempDir) {
    let (mut player, dir) = go_to_the_observation(begun);
    send(&mut player.app, Command::Answer(AnswerCommand::SubmitMarks));
    send(&mut player.app, Command::Answer(AnswerCommand::Meant));
    player.frames(4);
    (player, dir)
}

fn waiting(player: &Player) -> Waiting {
    player.running().live().session().waiting()
}

fn inputs(player: &Player) -> &[Input] {
    player.running().live().inputs()
}

/// The ids of the options in the order in which they are offered.
fn offered(player: &Player) -> Vec<String> {
    let session = player.running().live().session();
    let offers = session.offers().iter();
    let choices = offers.filter_map(|offer| session.choice(*offer));
    choices.map(|choice| choice.id.clone()).collect()
}

#[test]
fn of_two_numbers_in_one_frame_the_second_is_what_is_selected() {
    let (mut player, _dir) = begun("klein");
    let offered = offered(&player);
    player.burst("12");
    assert_eq!(player.running().selected.as_ref(), Some(&offered[1]));
    player.burst("31");
    assert_eq!(player.running().selected.as_ref(), Some(&offered[0]));
    assert_eq!(inputs(&player), []);
}

#[test]
fn a_number_and_enter_in_one_frame_are_a_choice() {
    let (mut player, _dir) = begun("klein");
    let second = offered(&player)[1].clone();
    // The keyboard is at another row by then.
    player.burst("12\n");
    assert_eq!(inputs(&player), [Input::Choose(second)]);
}

#[test]
fn all_signals_typed_in_one_frame_are_marked() {
    let (mut player, _dir) = observing();
    player.burst("123");
    assert_eq!(player.running().marked.len(), 3);
    player.burst("2\n");
    let Some(Input::Observe(marked)) = inputs(&player).last() else {
        panic!("nothing was observed");
    };
    assert_eq!(marked.len(), 2);
}

#[test]
fn two_ratings_typed_in_one_frame_are_two_and_enter_answers() {
    let (mut player, _dir) = begun("kaart");
    choose(&mut player, "ask");
    send(&mut player.app, Command::Answer(AnswerCommand::FinishMap));
    send(&mut player.app, Command::Answer(AnswerCommand::Meant));
    player.frames(4);
    assert!(matches!(waiting(&player), Waiting::Rating(_)));
    player.burst("22");
    let rated = &player.running().desk.ratings;
    assert_eq!(rated.values().copied().collect::<Vec<_>>(), [2, 2]);
}

#[test]
fn a_number_of_two_digits_typed_in_one_frame_is_one_number() {
    let (mut player, _dir) = at_the_wide_grid();
    player.burst("07");
    let whole = player.running().selected.clone();
    assert_eq!(whole.as_deref(), Some("cees_c1"));
    player.burst("11\n");
    let left = Input::Choose("leave".to_owned());
    assert_eq!(inputs(&player).last(), Some(&left));
}

#[test]
fn what_is_typed_into_a_field_is_not_held_back() {
    let (mut player, _dir) = begun("klein");
    let search = player.word("app-search-open");
    player.press(&search);
    player.frames(3);
    player.hurry("123");
    player.frames(2);
    let search = player.running().search.clone();
    assert_eq!(search.unwrap().words, "123");
    assert_eq!(player.running().selected, None);
}

#[test]
fn enter_upon_half_a_number_confirms_nothing() {
    let (mut player, _dir) = at_the_wide_grid();
    let before = inputs(&player).len();
    player.burst("010");
    assert!(player.shows("Getypt: 0. Nog een cijfer."));
    player.burst("\n");
    assert_eq!(inputs(&player).len(), before, "the old one was confirmed");
    let said = "0 is geen heel nummer. Er is dus niets bevestigd. Typ 01 tot 11.";
    assert!(player.shows(said));
    // The digits are forgotten: a whole number is typed from its beginning.
    player.burst("07\n");
    assert_eq!(inputs(&player).len(), before + 1);
    let chosen = Input::Choose("cees_c1".to_owned());
    assert_eq!(inputs(&player).last(), Some(&chosen));
}

#[test]
fn what_is_possible_at_any_moment_stands_below_a_grid_too() {
    for scale in [1.0, 2.0] {
        let (mut player, _dir) = at_the_grid();
        send(
            &mut player.app,
            Command::Settings(SettingsCommand::SetTextScale(scale)),
        );
        player.frames(4);
        let leave = player.name_of("Ik ga weer, mevrouw. Dank u wel.");
        assert!(leave.starts_with("5. "), "{leave}");
        player.press("Ik ga weer, mevrouw. Dank u wel.");
        assert_eq!(player.running().selected.as_deref(), Some("leave"));
        player.burst("15");
        assert_eq!(player.running().selected.as_deref(), Some("leave"));
        player.burst("\n");
        let left = Input::Choose("leave".to_owned());
        assert_eq!(inputs(&player).last(), Some(&left));
    }
}

#[test]
fn an_aside_counts_once_it_is_confirmed_or_at_once_where_that_is_set() {
    for at_once in [false, true] {
        let (mut player, _dir) = begun("klein");
        send(
            &mut player.app,
            Command::Settings(SettingsCommand::SetCommitAtOnce(at_once)),
        );
        player.frames(2);
        player.press("Je schrijft op: zelf opengedaan.");
        let taken = [Input::Aside("notebook".to_owned())];
        if !at_once {
            assert_eq!(inputs(&player), [], "a slip of the finger");
            player.burst("\n");
        }
        assert_eq!(inputs(&player), taken);
        assert!(matches!(waiting(&player), Waiting::Choice(_)));
    }
}

fn open(player: &Player) -> (bool, bool) {
    let running = player.running();
    (running.desk.open, running.search.is_some())
}

#[test]
fn escape_closes_what_was_opened_last() {
    let (mut player, _dir) = begun("kaart");
    choose(&mut player, "ask");
    assert_eq!(open(&player), (true, false), "the map is asked for");
    // The field of the search has the keyboard.
    send(
        &mut player.app,
        Command::Conversation(ConversationCommand::ToggleSearch),
    );
    player.frames(4);
    assert_eq!(open(&player), (true, true));
    player.burst(".");
    assert_eq!(open(&player), (true, false));
    player.burst(".");
    assert_eq!(open(&player), (false, false));
    send(
        &mut player.app,
        Command::Conversation(ConversationCommand::ToggleSearch),
    );
    send(&mut player.app, Command::Map(MapCommand::ToggleMap));
    player.frames(4);
    player.burst(".");
    assert_eq!(open(&player), (false, true));
    player.burst(".");
    assert_eq!(open(&player), (false, false));
    assert!(!player.running().leaving);
    player.burst(".");
    assert!(player.running().leaving);
}

#[test]
fn escape_puts_help_away_and_it_can_be_had_again() {
    let (mut player, _dir) = begun("klein");
    choose(&mut player, "honest");
    let asked = |player: &Player| inputs(player).len();
    for (button, help) in [("app-explain", Input::Help), ("app-pause", Input::Pause)] {
        let button = player.word(button);
        player.press(&button);
        player.frames(3);
        let before = asked(&player);
        assert_eq!(inputs(&player).last(), Some(&help));
        player.burst(".");
        let running = player.running();
        assert!(running.explained.is_none() && running.pause.is_empty());
        assert!(!running.leaving);
        // Shown again, it is not asked for again.
        player.press(&button);
        player.frames(3);
        let running = player.running();
        assert!(running.explained.is_some() || !running.pause.is_empty());
        assert_eq!(asked(&player), before);
        player.burst(".");
    }
    player.burst(".");
    assert!(player.running().leaving);
}
