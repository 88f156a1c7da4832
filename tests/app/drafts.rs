//! What is written, marked or rated and not sent yet is there again after stopping, and after an
//! end that nobody asked for; and it goes with what it belongs to.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use bevy::prelude::*;
use drempel::app::command::{
    AnswerCommand, BriefingCommand, Command, ConversationCommand, LibraryCommand, RunsCommand,
};
use drempel::app::session::{Play, Running};
use drempel::app::shelf::Shelf;
use drempel::core::dialogue::Waiting;

use crate::headless::{answer, copy_scenario, launch, logic_only, send};

fn running(app: &App) -> &Running {
    app.world().resource::<Play>().0.as_ref().unwrap()
}

fn begun(dir: &Path, id: &str) -> App {
    copy_scenario(dir, id);
    let mut app = logic_only(&launch(dir));
    send(
        &mut app,
        Command::Library(LibraryCommand::OpenBriefing(id.into())),
    );
    send(&mut app, Command::Briefing(BriefingCommand::Start));
    app
}

fn answer_until(app: &mut App, there: impl Fn(Waiting) -> bool) {
    while !there(running(app).live().session().waiting()) {
        assert!(answer(app), "the end came first");
    }
}

fn at_the_reflection(dir: &Path) -> App {
    let mut app = begun(dir, "klein");
    for id in ["honest", "listen"] {
        send(
            &mut app,
            Command::Conversation(ConversationCommand::Select(id.into())),
        );
        send(
            &mut app,
            Command::Conversation(ConversationCommand::Confirm),
        );
    }
    answer(&mut app);
    for id in ["neighbour_bin", "vague"] {
        send(
            &mut app,
            Command::Conversation(ConversationCommand::Select(id.into())),
        );
        send(
            &mut app,
            Command::Conversation(ConversationCommand::Confirm),
        );
    }
    assert!(matches!(
        running(&app).live().session().waiting(),
        Waiting::Reflection(_)
    ));
    app
}

fn files(dir: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir.join("runs")).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|is| is == ending))
        .collect();
    paths.sort();
    paths
}

/// Goes on in a window of its own.
fn go_on(dir: &Path) -> App {
    let mut app = logic_only(&launch(dir));
    let [journal] = files(dir, "journal").try_into().unwrap();
    send(&mut app, Command::Runs(RunsCommand::ResumeRun(journal)));
    app
}

#[test]
fn what_was_written_is_there_after_stopping_and_gone_once_it_is_sent() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = at_the_reflection(dir.path());
    for words in ["Ik", "Ik was", "Ik was eerlijk, en\ndaarna"] {
        send(
            &mut app,
            Command::Answer(AnswerCommand::Draft(words.into())),
        );
    }
    send(
        &mut app,
        Command::Conversation(ConversationCommand::AskLeave),
    );
    send(&mut app, Command::Conversation(ConversationCommand::Leave));
    let shelf = app.world().resource::<Shelf>();
    assert_eq!(shelf.trouble, None);
    drop(app);
    let mut app = go_on(dir.path());
    assert_eq!(running(&app).draft, "Ik was eerlijk, en\ndaarna");
    send(&mut app, Command::Answer(AnswerCommand::SubmitReflection));
    assert!(files(dir.path(), "draft").is_empty());
    assert!(running(&app).draft.is_empty());
}

#[test]
fn ticks_and_ratings_are_there_after_stopping() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = begun(dir.path(), "klein");
    answer_until(&mut app, |waiting| {
        matches!(waiting, Waiting::Observation(_))
    });
    send(
        &mut app,
        Command::Answer(AnswerCommand::Mark("post".into(), true)),
    );
    send(
        &mut app,
        Command::Answer(AnswerCommand::Mark("dog".into(), true)),
    );
    send(&mut app, Command::Conversation(ConversationCommand::Leave));
    drop(app);
    let marked = running(&go_on(dir.path())).marked.clone();
    assert_eq!(marked.into_iter().collect::<Vec<_>>(), ["dog", "post"]);

    let dir = tempfile::tempdir().unwrap();
    let mut app = begun(dir.path(), "kaart");
    answer_until(&mut app, |waiting| matches!(waiting, Waiting::Rating(_)));
    send(
        &mut app,
        Command::Answer(AnswerCommand::RateItem("net_reach".into(), 2)),
    );
    send(&mut app, Command::Conversation(ConversationCommand::Leave));
    drop(app);
    let rated = running(&go_on(dir.path())).desk.ratings.clone();
    assert_eq!(rated, [("net_reach".to_owned(), 2)].into());
}

#[test]
fn what_is_typed_is_kept_while_it_is_typed_and_not_at_each_letter() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = at_the_reflection(dir.path());
    // The ticks on the way here were kept too.
    sleep(Duration::from_millis(2100));
    send(&mut app, Command::Answer(AnswerCommand::Draft("I".into())));
    send(
        &mut app,
        Command::Answer(AnswerCommand::Draft("Ik was".into())),
    );
    let [path] = files(dir.path(), "draft").try_into().unwrap();
    let first = std::fs::read_to_string(&path).unwrap();
    assert!(first.contains("\"I\""), "{first}");
    sleep(Duration::from_millis(2100));
    app.update();
    // As after `kill -9`: nobody is asked anything.
    drop(app);
    assert_eq!(running(&go_on(dir.path())).draft, "Ik was");
}

#[test]
fn what_a_draft_says_beyond_the_question_is_left_out() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = begun(dir.path(), "klein");
    answer_until(&mut app, |waiting| {
        matches!(waiting, Waiting::Observation(_))
    });
    send(
        &mut app,
        Command::Answer(AnswerCommand::Mark("post".into(), true)),
    );
    send(&mut app, Command::Conversation(ConversationCommand::Leave));
    drop(app);
    let [path] = files(dir.path(), "draft").try_into().unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("\"post\"", "\"post\",\"moon\"")).unwrap();
    let mut app = go_on(dir.path());
    assert_eq!(running(&app).marked.len(), 1);
    let before = running(&app).live().inputs().len();
    send(&mut app, Command::Answer(AnswerCommand::SubmitMarks));
    assert_eq!(running(&app).live().inputs().len(), before + 1);
}

#[test]
fn whoever_deletes_a_conversation_deletes_what_was_half_written_too() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = at_the_reflection(dir.path());
    send(
        &mut app,
        Command::Answer(AnswerCommand::Draft("Ik schaamde me.".into())),
    );
    send(&mut app, Command::Conversation(ConversationCommand::Leave));
    let [journal] = files(dir.path(), "journal").try_into().unwrap();
    assert_eq!(files(dir.path(), "draft").len(), 1);
    send(&mut app, Command::Runs(RunsCommand::Delete(journal)));
    let left = std::fs::read_dir(dir.path().join("runs")).unwrap();
    assert_eq!(left.count(), 0);
}
