//! The platform's own dialogs: to choose a folder to open, and a place to keep a page.
//!
//! A dialog is asked for as a command and answers as one, whenever the person is ready. It reads
//! and writes nothing. Where a desktop has no dialogs, it answers that nothing was chosen.

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use rfd::AsyncFileDialog;

use super::command::{Command, Sent};
use super::preferences::Preferences;
use super::review::Review;
use crate::core::locale::say;

/// The dialog that is open; one at a time.
#[derive(Resource, Default)]
struct Open(Option<Task<Command>>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Open>()
        .add_systems(Update, (ask, answer).chain());
}

fn ask(
    mut commands: MessageReader<Sent>,
    mut open: ResMut<Open>,
    preferences: Res<Preferences>,
    review: Res<Review>,
    proxy: Res<EventLoopProxyWrapper>,
) {
    for Sent(command) in commands.read() {
        let words = |id: &str| say(preferences.lang, id, &[]);
        let wake = (**proxy).clone();
        let pool = AsyncComputeTaskPool::get();
        // A task wakes the window when it has its answer: the window sleeps meanwhile.
        match command {
            Command::AskFolder if open.0.is_none() => {
                let dialog = AsyncFileDialog::new().set_title(words("app-open-folder-title"));
                let chosen = dialog.pick_folder();
                open.0 = Some(pool.spawn(async move {
                    let folder = chosen.await;
                    wake.send_event(WinitUserEvent::WakeUp).ok();
                    folder.map_or(Command::NothingChosen, |folder| {
                        Command::OpenFolder(folder.path().to_owned())
                    })
                }));
            }
            Command::AskPage if open.0.is_none() => {
                let name = review.scenario().unwrap_or_default();
                let dialog = AsyncFileDialog::new()
                    .set_title(words("app-keep-page-title"))
                    .set_file_name(format!("drempel-{name}.html"))
                    .add_filter("HTML", &["html"]);
                let chosen = dialog.save_file();
                open.0 = Some(pool.spawn(async move {
                    let file = chosen.await;
                    wake.send_event(WinitUserEvent::WakeUp).ok();
                    file.map_or(Command::NothingChosen, |file| {
                        Command::KeepPage(file.path().to_owned())
                    })
                }));
            }
            _ => {}
        }
    }
}

fn answer(mut open: ResMut<Open>, mut sent: MessageWriter<Sent>) {
    let Some(task) = &mut open.bypass_change_detection().0 else {
        return;
    };
    if let Some(command) = block_on(poll_once(task)) {
        open.0 = None;
        sent.write(Sent(command));
    }
}
