//! What is heard of a running conversation: at most one sound for each moment at which something
//! is said or asked. A scene that was only passed through is neither seen nor heard.

use crate::core::scenario::scene::{Place, SceneState};
use crate::core::scenario::sound::{Before, Sound, heard};

/// What was heard so far, as far as it decides what is heard next.
#[derive(Debug, Clone)]
pub(super) struct Sounds {
    before: Before,
    /// What a moment says can be heard, until something is said there.
    own: Option<Sound>,
    /// One of its lines says so: until then nothing is heard of how the scene has changed.
    later: bool,
}

impl Default for Sounds {
    fn default() -> Self {
        Self {
            before: Before {
                begins: true,
                ..Before::default()
            },
            own: None,
            later: false,
        }
    }
}

impl Sounds {
    /// A moment begins. It may say itself what can be heard there, or one of its lines may.
    pub(super) fn arrive(&mut self, own: Option<Sound>, later: bool) {
        self.own = own.or(self.own);
        self.later = later;
    }

    /// A choice is answered: what its moment had to say was heard.
    pub(super) fn answer(&mut self) {
        self.later = false;
    }

    /// Another visit begins.
    pub(super) fn visit(&mut self) {
        self.before.begins = true;
        self.before.kettle = false;
    }

    /// What is heard before something is said or asked in this scene. What a line or the moment
    /// says itself takes the place of what would follow.
    pub(super) fn next(&mut self, scene: SceneState, line: Option<Sound>) -> Option<Sound> {
        let follows = heard(self.before, scene).filter(|_| !self.later);
        let sound = line.or(self.own).or(follows);
        self.own = None;
        self.later &= line.is_none();
        self.before = Before {
            scene: Some(scene),
            begins: false,
            kettle: self.before.kettle || scene.place == Place::Kitchen,
        };
        sound
    }

    /// What is heard at an ending: it looks back on a scene to which nobody walks.
    pub(super) fn last(&mut self) -> Option<Sound> {
        self.own.take()
    }
}
