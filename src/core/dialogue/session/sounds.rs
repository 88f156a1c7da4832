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
}

impl Default for Sounds {
    fn default() -> Self {
        Self {
            before: Before {
                begins: true,
                ..Before::default()
            },
            own: None,
        }
    }
}

impl Sounds {
    /// A moment says itself what can be heard there.
    pub(super) fn say(&mut self, own: Option<Sound>) {
        self.own = own.or(self.own);
    }

    /// Another visit begins.
    pub(super) fn visit(&mut self) {
        self.before.begins = true;
        self.before.kettle = false;
    }

    /// What is heard before something is said or asked in this scene. What the moment says itself
    /// takes the place of what would follow.
    pub(super) fn next(&mut self, scene: SceneState) -> Option<Sound> {
        let follows = heard(self.before, scene);
        let sound = self.own.take().or(follows);
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
