//! Lets the sounds of the conversation be heard, each when its line comes, where that is set.

use bevy::prelude::*;

use super::preferences::Preferences;
use super::session::Play;
use crate::core::scenario::sound::Sound;
use crate::sound::Player;

/// Where sounds go.
#[derive(Resource)]
pub struct Speaker(Box<dyn Fn(Sound) + Send + Sync>);

impl Speaker {
    /// One that gives each sound to this; it must not wait.
    pub fn new(play: impl Fn(Sound) + Send + Sync + 'static) -> Self {
        Self(Box::new(play))
    }
}

pub(super) fn plugin(app: &mut App) {
    let player = Player::default();
    app.insert_resource(Speaker::new(move |sound| player.play(sound)));
}

/// Plays what has come. Without a speaker, or where sound is off, it is gone all the same.
pub(super) fn play(
    mut running: ResMut<Play>,
    preferences: Res<Preferences>,
    speaker: Option<Res<Speaker>>,
) {
    // That a sound was given is no change that would have to be drawn.
    let Some(running) = &mut running.bypass_change_detection().0 else {
        return;
    };
    let sound = running.take_sound().filter(|_| preferences.settings.sound);
    if let (Some(sound), Some(speaker)) = (sound, speaker) {
        speaker.0(sound);
    }
}
