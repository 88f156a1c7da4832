//! What was said in a run: it grows with each input, and is told anew in another language. The
//! newest lines come one after another, each with the scene as it was then.

use bevy::prelude::*;
use bevy::time::Real;

use super::Play;
use super::pace::{Beat, Came, Telling};
use super::running::Running;
use crate::app::panels::conversation::Lines;
use crate::app::preferences::Preferences;
use crate::core::assessment::Listener;
use crate::core::dialogue::{Told, Voice};
use crate::core::scenario::scene::SceneState;
use crate::storage::Pace;

/// Lets the newest lines come, as time passes.
pub(crate) fn tell(mut play: ResMut<Play>, preferences: Res<Preferences>, time: Res<Time<Real>>) {
    let Some(running) = &mut play.bypass_change_detection().0 else {
        return;
    };
    running.pace = preferences.pace();
    running.reading_speed = preferences.settings.reading_speed;
    running.held = preferences.open || running.leaving || running.doubt.is_some();
    if !running.held {
        let (pace, speed) = (running.pace, running.reading_speed);
        let came = running.telling.pass(time.delta(), pace, speed);
        running.note(came);
    }
}

impl Running {
    /// Adds what was said since. The newest part is what the last input that brought any has
    /// brought.
    pub(super) fn listen(&mut self) {
        let names = self.names();
        let before = self.listener.scene();
        let heard = self.listener.hear(self.live.trace(), self.lang, &names);
        let said = self.lines.len();
        if let Some(last) = heard.last().map(|line| line.entry) {
            self.newest = said + heard.partition_point(|line| line.entry < last);
            self.news = self.newest;
            self.scene_before = before;
            self.scenes = heard.iter().map(|line| line.scene).collect();
            self.lines.extend(heard.into_iter().map(|line| line.told));
        }
        self.search_again(said);
    }

    /// Forgets what was said, to hear it from the start.
    pub(super) fn listen_anew(&mut self) {
        self.listener = Listener::default();
        self.lines = Lines::default();
        self.newest = 0;
    }

    /// The lines that were heard last are to come one after another, where that is set.
    pub(super) fn tell_one_by_one(&mut self) {
        // Whoever searches looks through all of it.
        if self.pace == Pace::AtOnce || self.search.is_some() {
            self.tell_all();
            return;
        }
        let first = self.lines.len() - self.scenes.len();
        let mut before = self.scene_before;
        let lines = self.lines.iter().skip(first).zip(&self.scenes);
        let beats = lines.map(|(line, scene)| Beat {
            words: line.text.split_whitespace().count(),
            silence: line.by == Voice::Silence,
            reacts: std::mem::replace(&mut before, *scene) != *scene,
        });
        let beats = beats.collect();
        let settles = before != self.live.session().scene();
        self.telling = Telling::of(beats, settles);
        let came = self.telling.next();
        self.note(came);
    }

    /// The next line comes now.
    pub(super) fn tell_next(&mut self) {
        let came = self.telling.next();
        self.note(came);
    }

    /// All lines that are left come now.
    pub(super) fn tell_all(&mut self) {
        let told = self.told().len();
        let came = self.telling.all();
        if came == Some(Came::Rest) {
            self.news = told;
        }
        self.note(came);
    }

    /// A line is something new to read, and a picture or a word of somebody else a reaction.
    fn note(&mut self, came: Option<Came>) {
        let spoken = |line: &Told| matches!(line.by, Voice::Client | Voice::Person);
        match came {
            None => {}
            Some(Came::Picture | Came::LastPicture) => self.reaction += 1,
            Some(Came::Rest) => {
                self.reaction += 1;
                self.moment += 1;
            }
            Some(Came::Line) => {
                let told = self.told();
                self.news = told.len().saturating_sub(1);
                self.moment += 1;
                self.reaction += u64::from(told.last().is_some_and(spoken));
            }
        }
    }

    /// What is shown of what was said.
    pub fn told(&self) -> Lines {
        self.lines.first(self.lines.len() - self.telling.coming())
    }

    /// Lines are still coming, and what is asked waits for them.
    pub fn is_telling(&self) -> bool {
        self.telling.coming() > 0
    }

    /// The question came just now: what is pressed may have been meant for the line before it.
    pub(super) fn asks_since_now(&self) -> bool {
        self.telling.is_fresh(self.pace)
    }

    /// How long it takes until something comes by itself.
    pub(super) fn next_due(&self) -> Option<std::time::Duration> {
        let due = self.telling.due(self.pace, self.reading_speed);
        due.filter(|_| !self.held)
    }

    /// The scene as it is shown: as it was at the line that is told, and after the last of them as
    /// it is now.
    pub fn scene(&self) -> SceneState {
        let now = self.live.session().scene();
        if self.telling.is_over() {
            return now;
        }
        match self.telling.pictured() {
            None => self.scene_before,
            Some(line) => self.scenes.get(line).copied().unwrap_or(now),
        }
    }
}
