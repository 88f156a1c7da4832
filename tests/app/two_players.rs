//! Two windows, or a window and a terminal, on one conversation; and what a window says about
//! what was lost.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command as Program, Stdio};

use bevy::prelude::*;
use drempel::app::command::{Command, ConversationCommand, LibraryCommand, RunsCommand};
use drempel::app::review::Review;
use drempel::app::screens::Screen;
use drempel::app::session::Play;
use drempel::app::shelf::{RunState, Shelf};
use drempel::core::locale::Lang;
use drempel::storage::{DataDir, Runs};

use crate::headless::{answer, launch, logic_only, one_choice_in, screen, send};

fn journal(dir: &Path) -> PathBuf {
    let runs = Runs::new(DataDir::locate(Some(dir)).unwrap());
    let [info] = runs.list().unwrap().try_into().unwrap();
    info.path
}

fn inputs(journal: &Path) -> usize {
    let bytes = std::fs::read(journal).unwrap();
    drempel::core::journal::read(&bytes).unwrap().inputs.len()
}

fn trouble(app: &App) -> String {
    app.world()
        .resource::<Shelf>()
        .trouble
        .clone()
        .unwrap_or_default()
}

fn terminal(dir: &Path) -> Child {
    Program::new(env!("CARGO_BIN_EXE_drempel"))
        .args([
            "--language",
            "nl",
            "play",
            "klein",
            "--resume",
            "--data-dir",
        ])
        .arg(dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn refused(app: &mut App, path: &Path) {
    send(app, Command::Runs(RunsCommand::ResumeRun(path.to_owned())));
    assert_eq!(screen(app), Screen::Library);
    assert!(
        trouble(app).contains("wordt al gespeeld"),
        "{}",
        trouble(app)
    );
    // Looking back is open to all.
    send(app, Command::Runs(RunsCommand::OpenRun(path.to_owned())));
    assert_eq!(screen(app), Screen::Debrief);
    assert!(app.world().resource::<Review>().debrief().is_some());
    send(app, Command::Library(LibraryCommand::Back));
}

#[test]
fn a_run_has_one_player_whatever_they_play_in() {
    let dir = tempfile::tempdir().unwrap();
    let mut first = one_choice_in(dir.path());
    let path = journal(dir.path());
    let mut second = logic_only(&launch(dir.path()));
    refused(&mut second, &path);
    let output = terminal(dir.path()).wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("wordt al gespeeld"), "{said}");
    assert!(answer(&mut first));
    assert_eq!(inputs(&path), 2);

    // What one leaves another may go on with.
    send(
        &mut first,
        Command::Conversation(ConversationCommand::Leave),
    );
    send(
        &mut second,
        Command::Runs(RunsCommand::ResumeRun(path.clone())),
    );
    assert_eq!(screen(&second), Screen::Conversation);
    refused(&mut first, &path);
    send(
        &mut second,
        Command::Conversation(ConversationCommand::Leave),
    );

    let mut terminal = terminal(dir.path());
    let mut lines = BufReader::new(terminal.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap().contains("Je gaat verder.")));
    refused(&mut first, &path);
    writeln!(terminal.stdin.take().unwrap(), "q").unwrap();
    assert_eq!(
        lines
            .map(Result::unwrap)
            .filter(|line| line.contains("bewaard"))
            .count(),
        1
    );
    assert!(terminal.wait().unwrap().success());
    send(
        &mut first,
        Command::Runs(RunsCommand::ResumeRun(path.clone())),
    );
    assert_eq!(screen(&first), Screen::Conversation);
    assert!(answer(&mut first));
    assert_eq!(inputs(&path), 3);
}

#[test]
fn a_window_says_what_was_lost_or_changed_until_the_first_answer() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = one_choice_in(dir.path());
    answer(&mut app);
    let path = journal(dir.path());
    let told = |app: &App| {
        app.world()
            .resource::<Play>()
            .0
            .as_ref()
            .unwrap()
            .told
            .join(" ")
    };
    let resume = |app: &mut App, path: &Path| {
        send(app, Command::Conversation(ConversationCommand::Leave));
        send(app, Command::Runs(RunsCommand::ResumeRun(path.to_owned())));
        assert_eq!(screen(app), Screen::Conversation);
    };
    resume(&mut app, &path);
    assert_eq!(told(&app), "");
    send(&mut app, Command::Conversation(ConversationCommand::Leave));
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, &bytes[..bytes.len() - 7]).unwrap();
    let scenario = dir.path().join("scenarios/klein/scenario.ron");
    let text = std::fs::read_to_string(&scenario).unwrap();
    std::fs::write(&scenario, text + "\n// Later.\n").unwrap();
    let mut app = logic_only(&launch(dir.path()));
    send(
        &mut app,
        Command::Runs(RunsCommand::ResumeRun(path.clone())),
    );
    assert!(
        told(&app).contains("De laatste stap was niet helemaal bewaard"),
        "{}",
        told(&app)
    );
    assert!(
        told(&app).contains("Het scenario is veranderd"),
        "{}",
        told(&app)
    );
    answer(&mut app);
    assert_eq!(told(&app), "");
    send(&mut app, Command::Conversation(ConversationCommand::Leave));

    let whole = std::fs::read_to_string(&path).unwrap();
    let (last, _) = whole.trim_end().rsplit_once('\n').unwrap();
    let damaged = format!("{last}\n{}\n{}\n", "?".repeat(40), "?".repeat(40));
    std::fs::write(&path, &damaged).unwrap();
    let mut app = logic_only(&launch(dir.path()));
    let state = &app.world().resource::<Shelf>().runs[0].state;
    assert!(matches!(state, RunState::Damaged(_, 1, 3)));
    send(
        &mut app,
        Command::Runs(RunsCommand::ResumeRun(path.clone())),
    );
    assert!(
        told(&app).contains("beschadigd in regel 3"),
        "{}",
        told(&app)
    );
    answer(&mut app);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), damaged);
    send(&mut app, Command::Conversation(ConversationCommand::Leave));
    assert_eq!(app.world().resource::<Shelf>().runs.len(), 2);
}

#[test]
fn a_window_says_when_a_run_or_the_folder_is_gone() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = one_choice_in(dir.path());
    std::fs::remove_file(journal(dir.path())).unwrap();
    // Nobody has answered anything since.
    send(&mut app, Command::Conversation(ConversationCommand::Leave));
    assert!(
        trouble(&app).contains("het bestand van dit gesprek is weg"),
        "{}",
        trouble(&app)
    );

    let dir = tempfile::tempdir().unwrap();
    let mut app = one_choice_in(dir.path());
    std::fs::remove_file(journal(dir.path())).unwrap();
    answer(&mut app);
    for lang in Lang::ALL {
        let play = app.world().resource::<Play>();
        assert!(play.0.as_ref().unwrap().live().unsaved(lang).is_some());
    }
    std::fs::remove_dir(dir.path().join("runs")).unwrap();
    std::fs::write(dir.path().join("runs"), "").unwrap();
    send(&mut app, Command::Conversation(ConversationCommand::Leave));
    assert!(
        trouble(&app).contains("het is geen map"),
        "{}",
        trouble(&app)
    );
}
