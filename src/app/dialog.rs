//! The platform's own dialogs: to choose a folder to open, a place to keep a report or a zip, and a
//! zip to take runs from.
//!
//! A dialog is asked for as a command and answers as one, whenever the person is ready. It reads
//! and writes nothing. Where a desktop has no dialogs, it answers that nothing was chosen.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new command must be handled here before it compiles"
)]

use std::pin::Pin;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Mutex, PoisonError};

use bevy::prelude::*;
use bevy::tasks::AsyncComputeTaskPool;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use rfd::AsyncFileDialog;

use super::command::{Command, DebriefCommand, LibraryCommand, PortfolioCommand, Sent};
use super::preferences::Preferences;
use super::review::Review;
use super::screens::Screen;
use crate::core::locale::{iso_date, say};
use crate::storage::now;

/// The dialog that is open; one at a time.
#[derive(Resource, Default)]
struct Open(Option<(Mutex<Receiver<Command>>, Page)>);

/// The page that asked: a screen, and in a debrief which run.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Page(Screen, String);

impl Page {
    fn now(screen: &State<Screen>, review: &Review) -> Self {
        Self(*screen.get(), review.run().to_owned())
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Open>()
        .add_systems(Update, (ask, answer).chain());
}

fn ask(
    mut commands: MessageReader<Sent>,
    mut open: ResMut<Open>,
    preferences: Res<Preferences>,
    review: Res<Review>,
    screen: Res<State<Screen>>,
    proxy: Res<EventLoopProxyWrapper>,
) {
    for Sent(command) in commands.read() {
        let words = |id: &str| say(preferences.lang, id, &[]);
        let chosen: Pin<Box<dyn Future<Output = Option<Command>> + Send>> = match command {
            Command::Library(LibraryCommand::AskFolder) if open.0.is_none() => {
                let dialog = AsyncFileDialog::new().set_title(words("app-open-folder-title"));
                let chosen = dialog.pick_folder();
                Box::pin(async {
                    let folder = chosen.await?;
                    Some(Command::Library(LibraryCommand::OpenFolder(
                        folder.path().to_owned(),
                    )))
                })
            }
            &Command::Debrief(DebriefCommand::AskReport(shape)) if open.0.is_none() => {
                let name = review.scenario().unwrap_or_default();
                let ending = shape.ending();
                let dialog = AsyncFileDialog::new()
                    .set_title(words("app-keep-page-title"))
                    .set_file_name(format!("drempel-{name}.{ending}"))
                    .add_filter(ending.to_uppercase(), &[ending]);
                let chosen = dialog.save_file();
                Box::pin(async move {
                    let file = chosen.await?;
                    Some(Command::Debrief(DebriefCommand::KeepReport(
                        shape,
                        file.path().to_owned(),
                    )))
                })
            }
            Command::Portfolio(PortfolioCommand::AskExport) if open.0.is_none() => {
                let dialog = AsyncFileDialog::new()
                    .set_title(words("app-over-time-export-title"))
                    .set_file_name(format!("drempel-{}.zip", iso_date(now())))
                    .add_filter("Zip", &["zip"]);
                let chosen = dialog.save_file();
                Box::pin(async {
                    let file = chosen.await?.path().to_owned();
                    Some(Command::Portfolio(PortfolioCommand::Export(file)))
                })
            }
            Command::Portfolio(PortfolioCommand::AskImport) if open.0.is_none() => {
                let dialog = AsyncFileDialog::new()
                    .set_title(words("app-over-time-import-title"))
                    .add_filter("Zip", &["zip"]);
                let chosen = dialog.pick_file();
                Box::pin(async {
                    let file = chosen.await?.path().to_owned();
                    Some(Command::Portfolio(PortfolioCommand::Import(file)))
                })
            }
            Command::Settings(_)
            | Command::Portfolio(_)
            | Command::Library(_)
            | Command::Runs(_)
            | Command::Briefing(_)
            | Command::Conversation(_)
            | Command::Answer(_)
            | Command::Map(_)
            | Command::Debrief(_) => continue,
        };
        let (send, answer) = channel();
        let wake = (**proxy).clone();
        let asked = async move {
            // The window sleeps meanwhile. The answer lies there before it is woken, or it would
            // look too early and sleep on.
            send.send(
                chosen
                    .await
                    .unwrap_or(Command::Library(LibraryCommand::NothingChosen)),
            )
            .ok();
            wake.send_event(WinitUserEvent::WakeUp).ok();
        };
        AsyncComputeTaskPool::get().spawn(asked).detach();
        open.0 = Some((Mutex::new(answer), Page::now(&screen, &review)));
    }
}

/// Hands the answer on. One that nobody waits for any more, as its page was left, is dropped: it
/// would change another page, or write another run into the file that was chosen.
fn answer(
    mut open: ResMut<Open>,
    review: Res<Review>,
    screen: Res<State<Screen>>,
    mut sent: MessageWriter<Sent>,
) {
    let Some((answer, page)) = &mut open.bypass_change_detection().0 else {
        return;
    };
    let answer = answer.get_mut().unwrap_or_else(PoisonError::into_inner);
    match answer.try_recv() {
        Ok(command) if *page == Page::now(&screen, &review) => drop(sent.write(Sent(command))),
        Err(TryRecvError::Empty) => return,
        Ok(_) | Err(TryRecvError::Disconnected) => {}
    }
    open.0 = None;
}
