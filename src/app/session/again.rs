//! A moment once more: a run that begins at a moment of another one, and a choice that is taken back
//! while playing.

use bevy::log::warn;

use super::running::Running;
use crate::app::preferences::Preferences;
use crate::app::review::Review;
use crate::app::shelf::Shelf;
use crate::core::locale::say;
use crate::run::{ForkError, Origin, TakeBackError};
use crate::storage::LiveRun;

/// Begins at a moment of the run that is looked back at; none where it has no such moment.
pub(super) fn from_moment(
    review: &Review,
    moment: usize,
    shelf: &Shelf,
    preferences: &Preferences,
) -> Option<Result<Running, String>> {
    let origin = Origin::from(review.played()?);
    let inputs = origin.before(moment)?;
    let lang = preferences.lang;
    let mut told = vec![say(lang, "what-if-practice", &[])];
    let today = shelf.hash_of(&origin.header.scenario);
    if today.is_some_and(|hash| hash != origin.trace.scenario.hash) {
        told.push(say(lang, "what-if-older-edition", &[]));
    }
    let live = LiveRun::branch(origin, inputs, preferences.dir.as_ref());
    let running = live.map(|live| midway(live, told, preferences));
    let why = |error: ForkError| {
        let reason = error.to_string();
        say(lang, "what-if-not-again", &[("reason", &reason)])
    };
    Some(running.map_err(why))
}

/// Takes the last choice back, where that is practised and there is one.
pub(super) fn take_back(running: &mut Running, preferences: &Preferences) {
    if !running.practice() {
        return;
    }
    match running.live.taken_back(preferences.dir.as_ref()) {
        Ok(Some(live)) => {
            let told = vec![say(preferences.lang, "take-back-done", &[])];
            let next = midway(live, told, preferences);
            let before = std::mem::replace(running, next);
            // Where neither is kept both have one name, and what comes now is new all the same.
            running.moment = before.moment + 1;
            running.question = before.question + 1;
            running.reaction = before.reaction + 1;
        }
        Ok(None) => {}
        Err(TakeBackError::NotKept) => {
            running.told = vec![say(preferences.lang, "take-back-not-kept", &[])];
        }
        Err(error) => warn!("a choice could not be taken back: {error}"),
    }
}

/// A run whose beginning has been read.
fn midway(live: LiveRun, told: Vec<String>, preferences: &Preferences) -> Running {
    let mut running = Running::new(live, preferences.lang);
    running.pace = preferences.pace();
    running.told = told;
    running.skip_sounds();
    running
}
