//! Pages open where they should, nothing of one shows on another, and whatever is closed gives the
//! keyboard back.

use std::path::Path;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Modifiers, pos2};
use drempel::app::command::{
    BriefingCommand, Command, ConversationCommand, LibraryCommand, RunsCommand, SettingsCommand,
};
use drempel::app::screens::Screen;
use drempel::app::shelf::Shelf;
use drempel::core::dialogue::Setup;
use drempel::core::locale::{Lang, say};

use crate::endings::begun;
use crate::headless::{answer, copy_scenario, launch, own_scenario, play_to_debrief, screen, send};
use crate::player::Player;

const LANG: Lang = Lang::Nl;

fn words(id: &str) -> String {
    say(LANG, id, &[])
}

fn open(id: &str) -> Command {
    Command::Library(LibraryCommand::OpenBriefing(id.into()))
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

/// The page or box that lies there is scrolled, and the wheel is still at it when the next comes.
fn still_rolling(player: &mut Player, title: &str) {
    player.turn(pos2(640.0, 360.0), -2000.0);
    player.frames(4);
    assert!(!player.sees(Role::Heading, title), "‘{title}’ is scrolled");
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
        go(player, Command::Library(LibraryCommand::OpenAbout));
        assert!(player.sees(Role::Heading, &about), "at its top");
        to_the_end(player, &about);
        go(player, Command::Library(LibraryCommand::Back));
        assert_eq!(screen(&player.app), Screen::Library);
        assert!(!player.sees(Role::Heading, &library), "where it was left");
    }
}

#[test]
fn each_briefing_opens_at_its_own_top() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    // In letters so large that there is something to scroll.
    go(
        player,
        Command::Settings(SettingsCommand::SetTextScale(2.0)),
    );
    for id in ["aan_de_deur", "wie_was_er_voor", "aan_de_deur"] {
        let title = title(player, id);
        go(player, open(id));
        assert!(player.sees(Role::Heading, &title), "{id}");
        to_the_end(player, &title);
        go(player, Command::Library(LibraryCommand::Back));
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
        let choices = words("debrief-section-choices");
        player.focus(&choices);
        player.frames(4);
        let shut = player.nodes().len();
        player.press(&choices);
        player.frames(4);
        let folded = player.nodes().len();
        assert!(folded > shut, "run {round} was opened");
        player.press_first(&others);
        assert!(player.nodes().len() > folded, "run {round} was unfolded");
        to_the_end(player, &title);
        go(player, Command::Library(LibraryCommand::Back));
    }
}

#[test]
fn settings_and_other_boxes_open_at_their_title() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    go(
        player,
        Command::Settings(SettingsCommand::SetTextScale(2.0)),
    );
    let title = words("app-settings");
    for _ in 0..2 {
        go(player, Command::Settings(SettingsCommand::ToggleSettings));
        assert_eq!(player.reads(), title);
        assert!(player.sees(Role::Heading, &title));
        still_rolling(player, &title);
        go(player, Command::Settings(SettingsCommand::ToggleSettings));
    }
}

#[test]
fn a_page_is_not_moved_by_what_was_turned_before_it_came() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    let library = words("app-library");
    still_rolling(player, &library);
    let title = title(player, "aan_de_deur");
    go(player, open("aan_de_deur"));
    player.frames(60);
    assert!(player.sees(Role::Heading, &title));
}

#[test]
fn one_goes_back_from_a_debrief_to_the_list_that_it_was_opened_from() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    play_to_debrief(&mut player.app);
    go(player, Command::Library(LibraryCommand::Back));
    assert_eq!(screen(&player.app), Screen::Library);
    let path = player.app.world().resource::<Shelf>().runs[0]
        .info
        .path
        .clone();
    go(player, Command::Library(LibraryCommand::OpenRuns));
    go(player, Command::Runs(RunsCommand::OpenRun(path)));
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
    for elsewhere in [
        Command::Library(LibraryCommand::OpenRuns),
        Command::Library(LibraryCommand::OpenAbout),
        open("klein"),
    ] {
        go(player, Command::Library(LibraryCommand::NothingChosen));
        assert!(player.shows(&nothing));
        go(player, elsewhere.clone());
        assert!(!player.shows(&nothing), "{elsewhere:?}");
        go(player, Command::Library(LibraryCommand::Back));
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
    go(player, Command::Briefing(BriefingCommand::Start));
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
    go(player, Command::Conversation(ConversationCommand::Leave));
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
    go(player, Command::Briefing(BriefingCommand::Start));
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
    go(
        player,
        Command::Conversation(ConversationCommand::Search(first.clone())),
    );
    assert!(player.sees(Role::Label, &first), "the hit is shown");
    tap(player, Key::Escape);
    assert!(player.running().search.is_none());
    assert_eq!(player.find(Role::Label, &last), before);
    assert_eq!(player.reads(), leave);
}

#[test]
fn the_wheel_turns_the_page_over_the_picture_and_beside_the_text() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    go(player, open("aan_de_deur"));
    go(player, Command::Briefing(BriefingCommand::Start));
    for _ in 0..4 {
        answer(&mut player.app);
    }
    player.frames(4);
    let first = player.running().lines[0].text.clone();
    assert!(!player.sees(Role::Label, &first));
    player.wheel(pos2(200.0, 300.0), 200.0);
    assert!(player.sees(Role::Label, &first), "over the picture");
    go(player, Command::Conversation(ConversationCommand::Leave));

    play_to_debrief(&mut player.app);
    player.frames(6);
    let title = say(LANG, "debrief-title", &[("title", &title(player, "klein"))]);
    player.wheel(pos2(20.0, 300.0), -200.0);
    assert!(!player.sees(Role::Heading, &title), "beside the text");
}

/// Where there is little room the map waits until the player comes to it: the answer to the choice
/// before stands first.
#[test]
fn what_was_said_is_seen_before_the_map_that_is_asked_for_then() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut kaart(dir.path());
    go(
        player,
        Command::Settings(SettingsCommand::SetTextScale(2.0)),
    );
    answer(&mut player.app);
    player.frames(4);
    assert!(player.running().desk.open, "the map is asked for");
    let answer = player.running().lines.last().unwrap().text.clone();
    assert!(player.sees(Role::Label, &answer), "{answer}");
    assert!(!player.shows(&words("map-close")));
    tap(player, Key::K);
    assert!(player.shows(&words("map-close")));
    tap(player, Key::K);
    assert!(!player.shows(&words("map-close")) && player.sees(Role::Label, &answer));
}

#[test]
fn the_map_that_is_asked_for_opens_beside_what_was_said() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut kaart(dir.path());
    answer(&mut player.app);
    player.frames(4);
    let answer = player.running().lines.last().unwrap().text.clone();
    assert!(player.shows(&words("map-close")) && player.sees(Role::Label, &answer));
    tap(player, Key::K);
    assert!(!player.shows(&words("map-close")));
}

/// The conversation about a map, before the first choice.
fn kaart(dir: &Path) -> Player {
    copy_scenario(dir, "kaart");
    let mut player = Player::new(&launch(dir), LANG);
    go(&mut player, open("kaart"));
    go(&mut player, Command::Briefing(BriefingCommand::Start));
    player
}

/// The button on the way out of the conversation is in sight however long the ending is.
#[test]
fn the_way_to_the_debrief_is_in_sight_at_the_end() {
    for scale in [1.0, 2.0] {
        let dir = tempfile::tempdir().unwrap();
        let player = &mut player(dir.path());
        go(
            player,
            Command::Settings(SettingsCommand::SetTextScale(scale)),
        );
        go(player, open("aan_de_deur"));
        go(player, Command::Briefing(BriefingCommand::Start));
        while answer(&mut player.app) {}
        player.frames(6);
        let place = player.place(&words("app-to-debrief"));
        assert!(place.bottom() < 720.0, "{scale}: {place:?}");
        tap(player, Key::Enter);
        assert_eq!(screen(&player.app), Screen::Debrief);
    }
}

/// Right after the program has started nothing is known of the sizes of things yet. All options are
/// in sight all the same, and what has come since the last answer stands above them.
#[test]
fn a_run_that_is_gone_on_with_opens_at_its_question() {
    for (seed, answers) in (1..=5).flat_map(|seed| [(seed, 2), (seed, 3), (seed, 5), (seed, 7)]) {
        let dir = tempfile::tempdir().unwrap();
        let path = {
            let player = &mut player(dir.path());
            let setup = Setup {
                seed,
                ..Setup::default()
            };
            let path = begun(&player.app, "dat_vraag_je_toch_niet", setup, LANG);
            go(player, Command::Runs(RunsCommand::ResumeRun(path.clone())));
            for _ in 0..answers {
                assert!(answer(&mut player.app));
            }
            path
        };
        let player = &mut player(dir.path());
        go(player, Command::Runs(RunsCommand::ResumeRun(path)));
        let foot = player.nodes().into_iter().find_map(|(_, node)| {
            let label = node.label()?.to_owned();
            let known = [words("app-confirm"), words("app-go-on")].contains(&label);
            known.then(|| node.bounds().unwrap().y0)
        });
        let session = player.running().live().session();
        let offers = session
            .offers()
            .iter()
            .filter_map(|offer| session.choice(*offer));
        let texts: Vec<String> = offers
            .filter_map(|choice| Some(player.running().text(choice.text?)))
            .collect();
        let mut rows = texts.iter().map(|text| player.place(text).bottom());
        let in_sight = rows.all(|bottom| f64::from(bottom) < foot.unwrap());
        let last = player.running().lines.last().unwrap().text.clone();
        let above = player.sees(Role::Label, &last);
        assert!(
            in_sight && above,
            "seed {seed}, {answers} answers: {texts:?}"
        );
    }
}

#[test]
fn the_debrief_of_a_run_that_has_not_ended_leads_back_into_it() {
    let dir = tempfile::tempdir().unwrap();
    let player = &mut player(dir.path());
    go(player, open("klein"));
    go(player, Command::Briefing(BriefingCommand::Start));
    answer(&mut player.app);
    let lines = player.running().lines.clone();
    go(player, Command::Conversation(ConversationCommand::Leave));
    let path = player.app.world().resource::<Shelf>().runs[0]
        .info
        .path
        .clone();
    go(player, Command::Runs(RunsCommand::OpenRun(path)));
    assert_eq!(screen(&player.app), Screen::Debrief);
    player.press(&words("app-resume"));
    player.frames(4);
    assert_eq!(screen(&player.app), Screen::Conversation);
    assert_eq!(player.running().lines, lines);
}
