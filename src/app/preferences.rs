//! Language and settings, and whether they can be kept. Not the place of anything about a run.

use bevy::prelude::*;

use super::command::{Command, Sent};
use super::theme::Look;
use crate::core::locale::Lang;
use crate::launch::Launch;
use crate::storage::{DataDir, Settings, reason};

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
    /// Why the settings could not be kept, if they could not.
    pub trouble: Option<String>,
    /// Why the settings of last time could not be read, if they could not.
    pub unread: Option<String>,
}

impl Preferences {
    /// What was kept, overruled by what the program was started with.
    pub fn new(launch: &Launch) -> Self {
        let dir = DataDir::locate(launch.data_dir.as_deref()).ok();
        let read = dir.as_ref().map_or(Ok(Settings::default()), Settings::load);
        let (settings, fault) = match read {
            Ok(settings) => (settings, None),
            Err(error) => (Settings::default(), Some(error)),
        };
        let lang = launch.language.unwrap_or_else(|| settings.lang());
        Self {
            lang,
            settings,
            dir,
            open: false,
            trouble: None,
            unread: fault.map(|error| reason(&error, lang)),
        }
    }

    /// How the window looks.
    pub fn look(&self) -> Look {
        Look {
            theme: self.settings.theme,
            typeface: self.settings.typeface,
            scale: self.settings.text_scale,
        }
    }

    /// Where runs and settings lie, in words.
    pub fn folder(&self) -> Option<String> {
        let dir = self.dir.as_ref()?;
        Some(dir.root().display().to_string())
    }

    /// Losing a preference is no reason to disturb anyone: the settings themselves say so.
    fn keep(&mut self) {
        let kept = self.dir.as_ref().map(|dir| self.settings.save(dir));
        self.trouble = match kept {
            Some(Err(error)) => Some(reason(&error, self.lang)),
            Some(Ok(())) | None => None,
        };
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
            Command::SetTheme(theme) => preferences.settings.theme = *theme,
            Command::SetTypeface(typeface) => preferences.settings.typeface = *typeface,
            Command::SetSceneWords(always) => preferences.settings.scene_words = *always,
            Command::SetReducedMotion(still) => preferences.settings.reduced_motion = *still,
            Command::Welcomed => preferences.settings.welcomed = true,
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
        // Whoever sets something has seen what holds; going on is no sign of that.
        let goes_on = matches!(command, Command::Welcomed | Command::Start);
        if !goes_on && preferences.trouble.is_none() {
            preferences.unread = None;
        }
    }
}
