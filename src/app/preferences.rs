//! Language and settings, and whether they can be kept. Not the place of anything about a run.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new command must be handled here before it compiles"
)]

use bevy::a11y::AccessibilityRequested;
use bevy::prelude::*;

use super::command::{BriefingCommand, Command, Sent, SettingsCommand};
use super::theme::Look;
use crate::core::locale::Lang;
use crate::launch::Launch;
use crate::storage::{DataDir, Pace, Settings, reason};

/// What the player has set.
#[derive(Debug, Resource)]
pub struct Preferences {
    /// The language that is spoken now.
    pub lang: Lang,
    /// What is kept for next time.
    pub settings: Settings,
    /// Where it is kept, if anywhere.
    pub dir: Option<DataDir>,
    /// A screen reader listens.
    pub reader: bool,
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
            reader: false,
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

    /// How lines come. Unless the player has said so, none comes by itself where nothing may move,
    /// nor where a screen reader would still be reading the one before.
    pub fn pace(&self) -> Pace {
        let by_itself = !self.settings.reduced_motion && !self.reader;
        self.settings.pace.unwrap_or(match by_itself {
            true => Pace::ByItself,
            false => Pace::AtOnce,
        })
    }

    /// Where runs and settings lie, in words.
    pub fn folder(&self) -> Option<String> {
        let dir = self.dir.as_ref()?;
        Some(dir.root().display().to_string())
    }

    fn set(&mut self, command: &SettingsCommand) {
        let settings = &mut self.settings;
        match command {
            SettingsCommand::SetLanguage(lang) => {
                self.lang = *lang;
                settings.language = Some(*lang);
            }
            SettingsCommand::SetTextScale(scale) => settings.text_scale = scale.clamp(0.8, 2.0),
            SettingsCommand::SetTheme(theme) => settings.theme = *theme,
            SettingsCommand::SetTypeface(typeface) => settings.typeface = *typeface,
            SettingsCommand::SetSceneWords(always) => settings.scene_words = *always,
            SettingsCommand::SetSound(on) => settings.sound = *on,
            SettingsCommand::SetReducedMotion(still) => settings.reduced_motion = *still,
            SettingsCommand::SetPace(pace) => settings.pace = Some(*pace),
            SettingsCommand::SetReadingSpeed(speed) => settings.reading_speed = *speed,
            SettingsCommand::SetCommitAtOnce(at_once) => settings.commit_at_once = *at_once,
            // Kept when the conversation begins, not at each letter.
            SettingsCommand::SetWorker(worker) => return settings.worker.clone_from(worker),
            SettingsCommand::ToggleSettings => {
                self.open = !self.open;
                return;
            }
        }
        self.keep();
        // Whoever sets something has seen what holds.
        if self.trouble.is_none() {
            self.unread = None;
        }
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

/// Notes whether a screen reader listens: it may come at any moment.
pub(super) fn note_reader(
    requested: Option<Res<AccessibilityRequested>>,
    mut preferences: ResMut<Preferences>,
) {
    let listens = requested.is_some_and(|requested| requested.get());
    if preferences.reader != listens {
        preferences.reader = listens;
    }
}

pub(super) fn apply(mut commands: MessageReader<Sent>, mut preferences: ResMut<Preferences>) {
    for Sent(command) in commands.read() {
        match command {
            Command::Settings(command) => preferences.set(command),
            Command::Briefing(BriefingCommand::Start) => preferences.keep(),
            Command::Library(_)
            | Command::Runs(_)
            | Command::Briefing(_)
            | Command::Conversation(_)
            | Command::Answer(_)
            | Command::Map(_)
            | Command::Debrief(_)
            | Command::Portfolio(_) => {}
        }
    }
}
