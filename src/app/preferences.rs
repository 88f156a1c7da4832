//! Language and settings, and whether they can be kept. Not the place of anything about a run.

use bevy::prelude::*;

use super::command::{Command, Sent};
use crate::core::locale::Lang;
use crate::launch::Launch;
use crate::storage::{DataDir, Settings};

/// What the player has set.
#[derive(Debug, Resource)]
pub struct Preferences {
    /// The language that is spoken now.
    pub lang: Lang,
    /// What is kept for next time.
    pub settings: Settings,
    /// Where it is kept, if anywhere.
    pub dir: Option<DataDir>,
    /// The settings lie over the screen.
    pub open: bool,
}

impl Preferences {
    /// What was kept, overruled by what the program was started with.
    pub fn new(launch: &Launch) -> Self {
        let dir = DataDir::locate(launch.data_dir.as_deref()).ok();
        let settings = dir.as_ref().map(Settings::load).unwrap_or_default();
        let lang = launch.language.unwrap_or_else(|| settings.lang());
        Self {
            lang,
            settings,
            dir,
            open: false,
        }
    }

    fn keep(&self) {
        let kept = self.dir.as_ref().map(|dir| self.settings.save(dir));
        if let Some(Err(error)) = kept {
            // Losing a preference is no reason to disturb anyone.
            warn!("the settings could not be kept: {error}");
        }
    }
}

pub(super) fn apply(mut commands: MessageReader<Sent>, mut preferences: ResMut<Preferences>) {
    for Sent(command) in commands.read() {
        match command {
            Command::SetLanguage(lang) => {
                preferences.lang = *lang;
                preferences.settings.language = Some(*lang);
            }
            Command::SetTextScale(scale) => preferences.settings.text_scale = scale.clamp(0.8, 2.0),
            Command::SetCommitAtOnce(at_once) => preferences.settings.commit_at_once = *at_once,
            // Kept when the conversation begins, not at each letter.
            Command::SetWorker(worker) => {
                preferences.settings.worker.clone_from(worker);
                continue;
            }
            Command::Start => {}
            Command::ToggleSettings => {
                preferences.open = !preferences.open;
                continue;
            }
            _ => continue,
        }
        preferences.keep();
    }
}
