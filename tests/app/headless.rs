//! The whole program without a window: commands in, a journal on disk, and every screen drawn.

use std::path::Path;

use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::{Backends, RenderCreation, WgpuSettings};
use bevy::window::ExitCondition;
use bevy::winit::WinitPlugin;
use bevy_egui::{EguiContext, EguiOutput, EguiPlugin, PrimaryEguiContext};
use drempel::app::command::{
    AnswerCommand, BriefingCommand, Command, ConversationCommand, DebriefCommand, LibraryCommand,
    MapCommand, RunsCommand, Sent, SettingsCommand,
};
use drempel::app::preferences::Preferences;
use drempel::app::review::{Kept, Review};
use drempel::app::screens::Screen;
use drempel::app::session::Play;
use drempel::app::shelf::{RunState, Shelf};
use drempel::app::{drawing, logic};
use drempel::core::dialogue::{Input, Waiting};
use drempel::core::locale::{Lang, say};
use drempel::core::report::Shape;
use drempel::core::scenario::network::placement::{Placement, Spot};
use drempel::launch::Launch;
use drempel::storage::{DataDir, Pace, Runs, Settings, Theme, Typeface};

use crate::player::Player;
use crate::stage::in_repository;

pub(crate) fn launch(dir: &Path) -> Launch {
    Launch {
        data_dir: Some(dir.to_owned()),
        language: Some(Lang::Nl),
        scenario: None,
        reopened: false,
    }
}

pub(crate) fn own_scenario(dir: &Path) {
    copy_scenario(dir, "klein");
}

pub(crate) fn copy_scenario(dir: &Path, id: &str) {
    let folder = dir.join("scenarios").join(id);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::copy(
        in_repository(&format!("tests/data/scenarios/{id}/scenario.ron")),
        folder.join("scenario.ron"),
    )
    .unwrap();
}

/// States and commands alone.
pub(crate) fn logic_only(launch: &Launch) -> App {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, bevy::state::app::StatesPlugin));
    logic(&mut app, launch);
    app.update();
    past_the_first_page(&mut app);
    app
}

fn past_the_first_page(app: &mut App) {
    if screen(app) == Screen::Welcome {
        send(app, Command::Library(LibraryCommand::OpenLibrary));
    }
}

/// Everything but the window system and the graphics card. What was said is shown at once: how it
/// comes line by line has tests of its own.
pub(crate) fn without_window(launch: &Launch) -> App {
    let mut app = without_window_at_first(launch);
    past_the_first_page(&mut app);
    let mut preferences = app.world_mut().resource_mut::<Preferences>();
    preferences.settings.pace = Some(Pace::AtOnce);
    app
}

/// The same as it opens.
pub(crate) fn without_window_at_first(launch: &Launch) -> App {
    let settings = WgpuSettings {
        backends: None::<Backends>,
        ..WgpuSettings::default()
    };
    let mut app = App::new();
    app.add_plugins((
        DefaultPlugins
            .set(WindowPlugin {
                exit_condition: ExitCondition::DontExit,
                ..WindowPlugin::default()
            })
            .set(RenderPlugin {
                render_creation: RenderCreation::Automatic(settings.into()),
                ..RenderPlugin::default()
            })
            .disable::<bevy::log::LogPlugin>()
            .disable::<WinitPlugin>(),
        EguiPlugin::default(),
    ));
    logic(&mut app, launch);
    drawing(&mut app);
    app.finish();
    app.cleanup();
    app.update();
    app.update();
    app
}

pub(crate) fn send(app: &mut App, command: Command) {
    app.world_mut().write_message(Sent(command));
    app.update();
    app.update();
}

pub(crate) fn screen(app: &App) -> Screen {
    *app.world().resource::<State<Screen>>().get()
}

/// Answers whatever is asked with the first thing that is possible; false when nothing is asked.
pub(crate) fn answer(app: &mut App) -> bool {
    let play = app.world().resource::<Play>();
    let session = play.0.as_ref().unwrap().live().session();
    let commands = match session.waiting() {
        // The window has no screen for these yet.
        Waiting::Ended(_) => return false,
        Waiting::Observation(node) => {
            let scenario = session.scenario();
            let task = scenario.node(node).kind.observe().unwrap();
            let signal = &scenario.signals[usize::from(task.signals[0].0)];
            vec![
                Command::Answer(AnswerCommand::Mark(signal.id.clone(), true)),
                Command::Answer(AnswerCommand::SubmitMarks),
            ]
        }
        Waiting::Reflection(_) => vec![
            Command::Answer(AnswerCommand::Draft("Ik was eerlijk.".into())),
            Command::Answer(AnswerCommand::SubmitReflection),
        ],
        Waiting::Map(_) => vec![
            Command::Answer(AnswerCommand::FinishMap),
            Command::Answer(AnswerCommand::Meant),
        ],
        Waiting::Rating(_) => vec![
            Command::Answer(AnswerCommand::SubmitRatings),
            Command::Answer(AnswerCommand::Meant),
        ],
        Waiting::Choice(_) => {
            let id = session.choice(session.offers()[0]).unwrap().id.clone();
            vec![
                Command::Conversation(ConversationCommand::Select(id)),
                Command::Conversation(ConversationCommand::Confirm),
            ]
        }
    };
    commands.into_iter().for_each(|command| send(app, command));
    true
}

/// A conversation in which one thing was said.
pub(crate) fn one_choice_in(dir: &Path) -> App {
    own_scenario(dir);
    let mut app = logic_only(&launch(dir));
    send(
        &mut app,
        Command::Library(LibraryCommand::OpenBriefing("klein".into())),
    );
    send(&mut app, Command::Briefing(BriefingCommand::Start));
    answer(&mut app);
    app
}

pub(crate) fn play_to_debrief(app: &mut App) {
    assert_eq!(screen(app), Screen::Library);
    send(
        app,
        Command::Library(LibraryCommand::OpenBriefing("klein".into())),
    );
    assert_eq!(screen(app), Screen::Briefing);
    send(
        app,
        Command::Briefing(BriefingCommand::OpenPage("file".into())),
    );
    send(
        app,
        Command::Settings(SettingsCommand::SetWorker("Noor".into())),
    );
    send(app, Command::Briefing(BriefingCommand::Start));
    assert_eq!(screen(app), Screen::Conversation);
    send(app, Command::Conversation(ConversationCommand::Pause));
    while answer(app) {}
    send(app, Command::Conversation(ConversationCommand::ToDebrief));
    assert_eq!(screen(app), Screen::Debrief);
}

#[test]
fn a_run_goes_from_library_to_debrief_and_is_in_the_journal() {
    let dir = tempfile::tempdir().unwrap();
    own_scenario(dir.path());
    let mut app = logic_only(&launch(dir.path()));
    play_to_debrief(&mut app);
    let debrief = app.world().resource::<Review>().debrief().unwrap().clone();
    assert!(debrief.ending.is_some());

    let runs = Runs::new(DataDir::locate(Some(dir.path())).unwrap());
    let [info] = runs.list().unwrap().try_into().unwrap();
    let stored = runs.open(&info.path).unwrap();
    assert_eq!(stored.journal.header.worker, "Noor");
    assert_eq!(stored.journal.inputs[0], Input::Pause);
    let chosen = stored
        .journal
        .inputs
        .iter()
        .filter(|input| matches!(input, Input::Choose(_)))
        .count();
    assert_eq!(chosen, debrief.choices.len());
    assert!(stored.trace.ending.is_some());
}

#[test]
fn what_is_left_halfway_can_be_resumed_and_deleted() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = one_choice_in(dir.path());
    let lines = app
        .world()
        .resource::<Play>()
        .0
        .as_ref()
        .unwrap()
        .lines
        .clone();
    send(&mut app, Command::Conversation(ConversationCommand::Leave));
    assert_eq!(screen(&app), Screen::Library);
    let path = match app.world().resource::<Shelf>().runs.as_slice() {
        [run] => {
            assert!(matches!(run.state, RunState::Unfinished(_, 1)));
            run.info.path.clone()
        }
        runs => panic!("{} runs", runs.len()),
    };
    send(
        &mut app,
        Command::Runs(RunsCommand::ResumeRun(path.clone())),
    );
    assert_eq!(screen(&app), Screen::Conversation);
    assert_eq!(
        app.world().resource::<Play>().0.as_ref().unwrap().lines,
        lines
    );
    send(&mut app, Command::Conversation(ConversationCommand::Leave));
    send(
        &mut app,
        Command::Runs(RunsCommand::AskDelete(path.clone())),
    );
    assert!(path.exists());
    send(&mut app, Command::Runs(RunsCommand::Delete(path.clone())));
    assert!(!path.exists() && app.world().resource::<Shelf>().runs.is_empty());
}

#[test]
fn what_does_not_fit_the_moment_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    own_scenario(dir.path());
    let mut app = logic_only(&launch(dir.path()));
    send(
        &mut app,
        Command::Library(LibraryCommand::OpenBriefing("klein".into())),
    );
    send(&mut app, Command::Briefing(BriefingCommand::Start));
    for command in [
        Command::Conversation(ConversationCommand::Confirm),
        Command::Conversation(ConversationCommand::Select("no_such_option".into())),
        Command::Conversation(ConversationCommand::Confirm),
        Command::Answer(AnswerCommand::SubmitMarks),
        Command::Answer(AnswerCommand::SkipReflection),
        Command::Conversation(ConversationCommand::Help),
        Command::Conversation(ConversationCommand::Select("no_such_aside".into())),
        Command::Conversation(ConversationCommand::Confirm),
        Command::Library(LibraryCommand::OpenBriefing("no_such_scenario".into())),
    ] {
        send(&mut app, command);
    }
    assert_eq!(screen(&app), Screen::Conversation);
    let play = app.world().resource::<Play>();
    assert_eq!(play.0.as_ref().unwrap().live().inputs(), []);
}

#[test]
fn a_folder_that_cannot_be_written_is_a_warning_and_no_obstacle() {
    let dir = tempfile::tempdir().unwrap();
    // A file where the folder should be stays one for every user, root included.
    let blocked = dir.path().join("file");
    std::fs::write(&blocked, "").unwrap();
    let mut app = logic_only(&launch(&blocked));
    send(
        &mut app,
        Command::Library(LibraryCommand::OpenBriefing("aan_de_deur".into())),
    );
    send(&mut app, Command::Briefing(BriefingCommand::Start));
    assert_eq!(screen(&app), Screen::Conversation);
    answer(&mut app);
    let play = app.world().resource::<Play>();
    let running = play.0.as_ref().unwrap();
    assert!(running.live().unsaved(Lang::Nl).is_some());
    assert_eq!(running.live().inputs().len(), 1);
}

#[test]
fn the_map_is_drawn_through_the_journal_and_the_client_has_a_say() {
    let dir = tempfile::tempdir().unwrap();
    copy_scenario(dir.path(), "kaart");
    let mut app = logic_only(&launch(dir.path()));
    send(
        &mut app,
        Command::Library(LibraryCommand::OpenBriefing("kaart".into())),
    );
    send(&mut app, Command::Briefing(BriefingCommand::Start));
    let put = |spot| Some(Placement::at(spot));
    let place = |id: &str, at| Command::Map(MapCommand::Place(id.into(), at));
    for command in [
        Command::Map(MapCommand::ToggleMap),
        place("mo", put(Spot::Ring(1))),
        // Who has not come up yet cannot be drawn, and the same again is nothing new.
        place("lourdes", put(Spot::Ring(3))),
        place("mo", put(Spot::Ring(1))),
        Command::Conversation(ConversationCommand::Select("ask".into())),
        Command::Conversation(ConversationCommand::Confirm),
        place("lourdes", put(Spot::Ring(1))),
    ] {
        send(&mut app, command);
    }
    let play = app.world().resource::<Play>();
    let running = play.0.as_ref().unwrap();
    assert!(matches!(
        running.live().session().waiting(),
        Waiting::Map(_)
    ));
    let said = running.lines.last().unwrap().clone();
    assert_eq!(said.text, "Zo dichtbij? Dat was vroeger.");
    assert!(running.desk.open && running.desk.answer == Some(said));
    for command in [
        Command::Map(MapCommand::UndoPlace),
        Command::Map(MapCommand::UndoPlace),
        Command::Map(MapCommand::UndoPlace),
    ] {
        send(&mut app, command);
    }
    send(&mut app, place("anne", put(Spot::Edge)));
    // Two people still wait: that is asked about, and going back changes nothing.
    let waits = |app: &App| {
        let running = app.world().resource::<Play>().0.as_ref().unwrap();
        (running.doubt_words(), running.live().session().waiting())
    };
    send(&mut app, Command::Answer(AnswerCommand::FinishMap));
    let (doubt, waiting) = waits(&app);
    assert!(doubt.unwrap().contains("Mo, Lourdes"));
    send(&mut app, Command::Answer(AnswerCommand::NotMeant));
    assert_eq!(waits(&app), (None, waiting));
    send(&mut app, Command::Answer(AnswerCommand::FinishMap));
    send(&mut app, Command::Answer(AnswerCommand::Meant));
    send(
        &mut app,
        Command::Answer(AnswerCommand::RateItem("net_reach".into(), 2)),
    );
    send(&mut app, Command::Answer(AnswerCommand::SubmitRatings));
    assert!(waits(&app).0.unwrap().contains("Nog 6 kanten open"));
    send(&mut app, Command::Answer(AnswerCommand::Meant));
    let play = app.world().resource::<Play>();
    let running = play.0.as_ref().unwrap();
    let step = |id: &str, at| Input::Place {
        contact: id.into(),
        placement: at,
    };
    assert_eq!(
        running.live().inputs(),
        [
            step("mo", put(Spot::Ring(1))),
            Input::Choose("ask".into()),
            step("lourdes", put(Spot::Ring(1))),
            Input::Undo,
            Input::Undo,
            step("anne", put(Spot::Edge)),
            Input::Map,
            Input::Rate([("net_reach".to_owned(), 2)].into()),
        ]
    );
    assert!(!running.desk.open && !running.has_map());
    assert!(matches!(
        running.live().session().waiting(),
        Waiting::Ended(_)
    ));
}

#[test]
fn one_press_commits_where_that_is_set() {
    let dir = tempfile::tempdir().unwrap();
    own_scenario(dir.path());
    let mut app = logic_only(&launch(dir.path()));
    send(
        &mut app,
        Command::Settings(SettingsCommand::SetCommitAtOnce(true)),
    );
    send(
        &mut app,
        Command::Library(LibraryCommand::OpenBriefing("klein".into())),
    );
    send(&mut app, Command::Briefing(BriefingCommand::Start));
    send(
        &mut app,
        Command::Conversation(ConversationCommand::Select("honest".into())),
    );
    let play = app.world().resource::<Play>();
    assert_eq!(
        play.0.as_ref().unwrap().live().inputs(),
        [Input::Choose("honest".into())]
    );
}

#[test]
fn every_screen_can_be_drawn_without_a_window_and_in_both_languages() {
    let dir = tempfile::tempdir().unwrap();
    own_scenario(dir.path());
    let broken = dir.path().join("scenarios/stuk");
    std::fs::create_dir_all(&broken).unwrap();
    std::fs::write(broken.join("scenario.ron"), "Scenario(").unwrap();
    let mut app = without_window(&launch(dir.path()));
    play_to_debrief(&mut app);
    for lang in [Lang::En, Lang::Nl] {
        send(
            &mut app,
            Command::Settings(SettingsCommand::SetLanguage(lang)),
        );
        assert_eq!(
            app.world().resource::<Review>().debrief().unwrap().language,
            lang.code()
        );
    }
    send(
        &mut app,
        Command::Debrief(DebriefCommand::WriteNextTime("wachten".to_owned())),
    );
    send(&mut app, Command::Debrief(DebriefCommand::KeepNextTime));
    send(&mut app, Command::Settings(SettingsCommand::ToggleSettings));
    for command in [
        Command::Settings(SettingsCommand::SetTextScale(2.0)),
        Command::Settings(SettingsCommand::SetTheme(Theme::Dark)),
        Command::Settings(SettingsCommand::SetTheme(Theme::Contrast)),
        Command::Settings(SettingsCommand::SetTypeface(Typeface::OpenDyslexic)),
        Command::Library(LibraryCommand::OpenAbout),
        Command::Library(LibraryCommand::OpenRuns),
    ] {
        send(&mut app, command);
    }
    send(&mut app, Command::Library(LibraryCommand::Back));
    assert_eq!(screen(&app), Screen::Library);
    assert_eq!(
        app.world()
            .resource::<Shelf>()
            .entries
            .iter()
            .filter(|entry| entry.scenario.is_none())
            .count(),
        1
    );
}

#[test]
fn a_window_that_is_opened_anew_says_why_and_has_the_run_ready() {
    let dir = tempfile::tempdir().unwrap();
    drop(one_choice_in(dir.path()));
    let reopened = Launch {
        scenario: Some("klein".to_owned()),
        reopened: true,
        ..launch(dir.path())
    };
    for lang in Lang::ALL {
        let mut player = Player::at_first(&reopened, lang);
        assert_eq!(screen(&player.app), Screen::Welcome);
        assert!(player.shows(&say(lang, "app-reopened", &[])));
        send(
            &mut player.app,
            Command::Library(LibraryCommand::OpenLibrary),
        );
        assert_eq!(screen(&player.app), Screen::Library);
        player.frames(2);
        assert!(player.shows(&say(lang, "app-reopened", &[])));
        player.press(&say(lang, "app-resume", &[]));
        assert_eq!(player.running().live().inputs().len(), 1);
    }
}

#[test]
fn reading_begins_at_the_conversation_each_time_it_is_opened() {
    let dir = tempfile::tempdir().unwrap();
    own_scenario(dir.path());
    let mut player = Player::new(&launch(dir.path()), Lang::Nl);
    send(
        &mut player.app,
        Command::Library(LibraryCommand::OpenBriefing("klein".into())),
    );
    send(&mut player.app, Command::Briefing(BriefingCommand::Start));
    for _ in 0..2 {
        player.frames(2);
        let said = player.running().lines[0].text.clone();
        assert!(player.reads().contains(&said), "{}", player.reads());
        // Left before anything was answered, and opened again.
        send(
            &mut player.app,
            Command::Conversation(ConversationCommand::Leave),
        );
        player.frames(2);
        player.press(&say(Lang::Nl, "app-resume", &[]));
        player.frames(2);
    }
}

#[test]
fn a_debrief_is_kept_as_a_page_where_one_says_or_in_the_folder_of_the_program() {
    let dir = tempfile::tempdir().unwrap();
    own_scenario(dir.path());
    let mut app = logic_only(&launch(dir.path()));
    play_to_debrief(&mut app);
    let kept = |app: &App| app.world().resource::<Review>().kept.clone();
    assert_eq!(kept(&app), None);

    let chosen = dir.path().join("mijn nabespreking.html");
    send(
        &mut app,
        Command::Debrief(DebriefCommand::KeepReport(Shape::Page, chosen.clone())),
    );
    assert_eq!(kept(&app), Some(Kept::At(chosen.clone())));
    let page = std::fs::read_to_string(&chosen).unwrap();
    let title = &app.world().resource::<Review>().debrief().unwrap().title;
    assert!(page.contains("<html lang=\"nl\"") && page.contains(title.as_str()));

    // A dialog that is closed, or that no desktop could show.
    send(&mut app, Command::Library(LibraryCommand::NothingChosen));
    assert_eq!(kept(&app), Some(Kept::Nowhere));
    for name in ["klein.html", "klein-2.html"] {
        send(&mut app, Command::Debrief(DebriefCommand::KeepReportHere));
        let here = dir.path().join("reports").join(name);
        assert_eq!(kept(&app), Some(Kept::At(here.clone())));
        assert_eq!(std::fs::read_to_string(here).unwrap(), page);
    }

    // The other shapes, each of them as what it is.
    for (shape, begins) in [
        (Shape::Paper, &b"%PDF-1.7"[..]),
        (Shape::Table, "\u{feff}Soort rij;".as_bytes()),
        (Shape::HandIn, b"PK\x03\x04"),
    ] {
        send(&mut app, Command::Debrief(DebriefCommand::AskReport(shape)));
        send(&mut app, Command::Debrief(DebriefCommand::KeepReportHere));
        let name = format!("klein.{}", shape.ending());
        let here = dir.path().join("reports").join(name);
        assert_eq!(kept(&app), Some(Kept::At(here.clone())));
        assert!(
            std::fs::read(here).unwrap().starts_with(begins),
            "{shape:?}"
        );
    }

    let nowhere = dir.path().join("no such folder").join("page.html");
    send(
        &mut app,
        Command::Debrief(DebriefCommand::KeepReport(Shape::Page, nowhere)),
    );
    assert!(matches!(kept(&app), Some(Kept::Failed(_))));
}

#[test]
fn a_folder_with_a_scenario_is_opened_and_another_says_what_it_lacks() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = logic_only(&launch(dir.path()));
    let shelf = |app: &App| {
        let shelf = app.world().resource::<Shelf>();
        (shelf.entries[0].id.clone(), shelf.trouble.clone())
    };
    let (first, _) = shelf(&app);
    send(
        &mut app,
        Command::Library(LibraryCommand::OpenFolder(in_repository(
            "tests/data/scenarios/klein",
        ))),
    );
    assert_eq!(shelf(&app), ("klein".to_owned(), None));
    assert_ne!(first, "klein");

    send(
        &mut app,
        Command::Library(LibraryCommand::OpenFolder(in_repository("benches"))),
    );
    let (still, trouble) = shelf(&app);
    assert_eq!(still, "klein");
    assert!(trouble.unwrap().contains("scenario.ron"));
    send(&mut app, Command::Library(LibraryCommand::NothingChosen));
    assert!(shelf(&app).1.unwrap().contains("geen map gekozen"));
}

#[test]
fn each_start_opens_on_the_first_page_and_what_is_set_there_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let start = || {
        let mut app = App::new();
        app.add_plugins((MinimalPlugins, bevy::state::app::StatesPlugin));
        logic(&mut app, &launch(dir.path()));
        app.update();
        app
    };
    let mut app = start();
    assert_eq!(screen(&app), Screen::Welcome);
    let kept = || std::fs::read_dir(dir.path()).unwrap().count();
    assert_eq!(kept(), 0, "opening it keeps nothing");
    send(
        &mut app,
        Command::Settings(SettingsCommand::SetTheme(Theme::Contrast)),
    );
    send(&mut app, Command::Library(LibraryCommand::OpenLibrary));
    assert_eq!(screen(&app), Screen::Library);
    let app = start();
    assert_eq!(screen(&app), Screen::Welcome);
    let settings = &app.world().resource::<Preferences>().settings;
    assert_eq!(settings.theme, Theme::Contrast);
    let runs = Runs::new(DataDir::locate(Some(dir.path())).unwrap());
    assert_eq!(runs.list().unwrap(), [], "and begins no run");
}

#[test]
fn what_was_said_is_found_wherever_it_was_said() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = one_choice_in(dir.path());
    let word = {
        let play = app.world().resource::<Play>();
        play.0.as_ref().unwrap().lines[0].text.to_uppercase()
    };
    send(
        &mut app,
        Command::Conversation(ConversationCommand::ToggleSearch),
    );
    send(
        &mut app,
        Command::Conversation(ConversationCommand::Search(word)),
    );
    let search = |app: &App| {
        let play = app.world().resource::<Play>();
        play.0.as_ref().unwrap().search.clone().unwrap()
    };
    let found = search(&app);
    assert_eq!(found.found.first(), Some(&0));
    assert_eq!(found.at, found.found.len() - 1);
    send(
        &mut app,
        Command::Conversation(ConversationCommand::SearchOn(true)),
    );
    assert_eq!(search(&app).at, 0);
    // What is said after that is found too.
    answer(&mut app);
    assert_eq!(search(&app).found.first(), Some(&0));
    send(
        &mut app,
        Command::Conversation(ConversationCommand::Search("  ".into())),
    );
    assert_eq!(search(&app).found, Vec::<usize>::new());
}

#[test]
fn settings_that_cannot_be_read_are_the_first_ones_again() {
    let dir = tempfile::tempdir().unwrap();
    for text in [
        "{",
        "[1, 2]",
        "{\"theme\": \"pink\"}",
        "{\"text_scale\": 1e30}",
    ] {
        std::fs::write(dir.path().join("settings.json"), text).unwrap();
        let mut app = App::new();
        app.add_plugins((MinimalPlugins, bevy::state::app::StatesPlugin));
        logic(&mut app, &launch(dir.path()));
        app.update();
        assert_eq!(screen(&app), Screen::Welcome, "{text}");
        let preferences = app.world().resource::<Preferences>();
        // Numbers out of bounds are settings all the same.
        assert_eq!(
            preferences.unread.is_none(),
            text.contains("1e30"),
            "{text}"
        );
        let settings = &preferences.settings;
        assert_eq!(settings.theme, Theme::Light, "{text}");
        assert!((0.8..=2.0).contains(&settings.text_scale), "{text}");
    }
}

#[test]
fn settings_that_cannot_be_read_are_told_in_the_window_and_kept_aside() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("settings.json");
    std::fs::write(&path, "{ \"theme\": ").unwrap();
    let why = say(Lang::Nl, "reason-no-settings", &[]);
    let told = say(Lang::Nl, "app-settings-unread", &[("why", &why)]);
    let mut app = without_window_at_first(&launch(dir.path()));
    assert_eq!(screen(&app), Screen::Welcome);
    let mut contexts = app
        .world_mut()
        .query_filtered::<&mut EguiContext, With<PrimaryEguiContext>>();
    let mut context = contexts.single_mut(app.world_mut()).unwrap();
    context.get_mut().enable_accesskit();
    app.update();
    app.update();
    assert!(shown(&mut app).contains(&told), "on the first page");
    send(&mut app, Command::Library(LibraryCommand::OpenLibrary));
    app.update();
    assert_eq!(screen(&app), Screen::Library);
    assert!(shown(&mut app).contains(&told), "and in the library");
    // Going on is no sign that what holds was seen.
    let aside = dir.path().join("settings.unreadable.json");
    assert!(!aside.exists());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "{ \"theme\": ");
    // Whoever sets something anew knows.
    send(
        &mut app,
        Command::Settings(SettingsCommand::SetTheme(Theme::Dark)),
    );
    app.update();
    assert!(!shown(&mut app).contains(&told));
    assert_eq!(std::fs::read_to_string(aside).unwrap(), "{ \"theme\": ");
    let settings = Settings::load(&DataDir::locate(Some(dir.path())).unwrap());
    assert_eq!(settings.unwrap().theme, Theme::Dark);
}

/// Every text that is shown.
fn shown(app: &mut App) -> Vec<String> {
    let mut outputs = app
        .world_mut()
        .query_filtered::<&EguiOutput, With<PrimaryEguiContext>>();
    let output = outputs.single(app.world()).unwrap();
    let update = output.platform_output.accesskit_update.clone();
    let nodes = update.unwrap().nodes.into_iter();
    nodes
        .filter_map(|(_, node)| node.label().or_else(|| node.value()).map(str::to_owned))
        .collect()
}
