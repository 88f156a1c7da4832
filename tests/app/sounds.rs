//! The sounds of a conversation in the whole program: each once, when it comes, and none of what is
//! only looked back at.

use std::sync::{Arc, Mutex};

use bevy::prelude::App;
use drempel::app::command::{
    BriefingCommand, Command, ConversationCommand, LibraryCommand, RunsCommand, SettingsCommand,
};
use drempel::app::preferences::Preferences;
use drempel::app::session::{Play, Running};
use drempel::app::shelf::Shelf;
use drempel::app::sound::Speaker;
use drempel::core::scenario::sound::Sound;
use drempel::storage::Pace;

use crate::headless::{answer, launch, logic_only, own_scenario, send};

type Heard = Arc<Mutex<Vec<Sound>>>;

/// The program with somebody who listens.
fn with_speaker(dir: &std::path::Path) -> (App, Heard) {
    own_scenario(dir);
    let mut app = logic_only(&launch(dir));
    let heard = Heard::default();
    let hears = Arc::clone(&heard);
    app.insert_resource(Speaker::new(move |sound| hears.lock().unwrap().push(sound)));
    (app, heard)
}

fn begin(app: &mut App) {
    send(
        app,
        Command::Library(LibraryCommand::OpenBriefing("klein".into())),
    );
    send(app, Command::Briefing(BriefingCommand::Start));
}

fn taken(heard: &Heard) -> Vec<Sound> {
    std::mem::take(&mut *heard.lock().unwrap())
}

fn running(app: &App) -> &Running {
    app.world().resource::<Play>().0.as_ref().unwrap()
}

fn in_words(app: &App) -> Option<Sound> {
    running(app).sound()
}

fn pace(app: &mut App, pace: Pace) {
    send(app, Command::Settings(SettingsCommand::SetPace(pace)));
}

#[test]
fn a_sound_is_heard_once_and_not_again_when_a_run_is_gone_on_with() {
    let dir = tempfile::tempdir().unwrap();
    let (mut app, heard) = with_speaker(dir.path());
    pace(&mut app, Pace::AtOnce);
    begin(&mut app);
    // The bell and the chain have come at once: the newest is heard.
    assert_eq!(taken(&heard), [Sound::Chain]);
    assert_eq!(in_words(&app), Some(Sound::Chain));
    (0..3).for_each(|_| app.update());
    assert_eq!(taken(&heard), []);
    answer(&mut app);
    taken(&heard);
    send(&mut app, Command::Conversation(ConversationCommand::Leave));
    let path = app.world().resource::<Shelf>().runs[0].info.path.clone();
    send(&mut app, Command::Runs(RunsCommand::ResumeRun(path)));
    (0..3).for_each(|_| app.update());
    assert_eq!(taken(&heard), []);
}

#[test]
fn where_lines_come_one_after_another_each_sound_comes_with_its_line() {
    let dir = tempfile::tempdir().unwrap();
    let (mut app, heard) = with_speaker(dir.path());
    pace(&mut app, Pace::ByPress);
    begin(&mut app);
    assert_eq!(taken(&heard), [Sound::Bell]);
    assert_eq!(in_words(&app), Some(Sound::Bell));
    let next = || Command::Conversation(ConversationCommand::NextLine);
    let lines = |app: &App| running(app).told().len();
    // Up to the client's own word, with the chain; what it rained or not is for chance.
    while in_words(&app) == Some(Sound::Bell) {
        assert_eq!(taken(&heard), []);
        assert!(lines(&app) < running(&app).lines.len());
        send(&mut app, next());
    }
    assert_eq!(taken(&heard), [Sound::Chain]);
    send(
        &mut app,
        Command::Conversation(ConversationCommand::AllLines),
    );
    assert_eq!(taken(&heard), []);
}

#[test]
fn what_is_off_is_not_heard_later_and_stays_off() {
    let dir = tempfile::tempdir().unwrap();
    let (mut app, heard) = with_speaker(dir.path());
    let sound = |on| Command::Settings(SettingsCommand::SetSound(on));
    send(&mut app, sound(false));
    pace(&mut app, Pace::AtOnce);
    begin(&mut app);
    assert_eq!(in_words(&app), Some(Sound::Chain));
    send(&mut app, sound(true));
    assert_eq!(taken(&heard), []);
    send(&mut app, sound(false));
    let again = logic_only(&launch(dir.path()));
    assert!(!again.world().resource::<Preferences>().settings.sound);
}

#[test]
fn a_file_of_an_older_version_leaves_the_sound_on() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("settings.json"), r#"{"text_scale":1.2}"#).unwrap();
    let app = logic_only(&launch(dir.path()));
    let settings = &app.world().resource::<Preferences>().settings;
    assert!(settings.sound);
    assert!((settings.text_scale - 1.2).abs() < 1e-6);
}
