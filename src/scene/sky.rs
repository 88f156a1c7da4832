//! What the time of day and the weather do to a picture: the sky outside and the light over all.

use crate::core::scenario::scene::{Light, Place, SceneState};

/// The colour of the sky.
pub(super) fn colour(light: Light) -> &'static str {
    match light {
        Light::Morning => "#d3e2ea",
        Light::Afternoon => "#e6e2d2",
        Light::Evening => "#4c5877",
        Light::Rain => "#b4bec4",
    }
}

/// The colour of a window seen from outside.
pub(super) fn pane(light: Light) -> &'static str {
    match light {
        Light::Morning => "#a9bcc4",
        Light::Afternoon => "#b9b29c",
        Light::Evening => "#e9c987",
        Light::Rain => "#94a2a9",
    }
}

/// Whether lamps are on.
pub(super) fn lamps(light: Light) -> bool {
    matches!(light, Light::Evening | Light::Rain)
}

/// The light over the finished picture: colours are multiplied by it, so that ink stays ink.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tint {
    /// In the pool of a lamp, if one is on.
    pool: Option<[[f32; 3]; 2]>,
    /// Away from it.
    far: [f32; 3],
}

/// The middle of a lamp's pool, and how far it reaches, in user units.
const POOL: (f32, f32, f32) = (640.0, 330.0, 760.0);
/// The share of the reach at which the second colour of a pool stands.
const INNER: f32 = 0.35;

impl Tint {
    /// The light over a scene.
    pub fn of(scene: &SceneState) -> Self {
        let outside = matches!(scene.place, Place::Gallery | Place::Doorway | Place::Street);
        let far = match (scene.light, outside) {
            (Light::Morning, _) => [0.957, 0.973, 0.98],
            (Light::Afternoon, _) => [1.0, 0.961, 0.894],
            (Light::Evening, true) => [0.553, 0.576, 0.722],
            (Light::Evening, false) => [0.663, 0.624, 0.612],
            (Light::Rain, true) => [0.835, 0.863, 0.886],
            (Light::Rain, false) => [0.878, 0.894, 0.91],
        };
        // The pool keeps the face readable.
        let pool =
            (scene.light == Light::Evening).then_some([[1.0, 0.953, 0.863], [0.965, 0.886, 0.753]]);
        Self { pool, far }
    }

    /// The light at a place, in user units: the share of red, green and blue that stays.
    pub fn at(&self, x: f32, y: f32) -> [f32; 3] {
        let Some([middle, inner]) = self.pool else {
            return self.far;
        };
        let (dx, dy) = (x - POOL.0, y - POOL.1);
        let share = (dx * dx + dy * dy).sqrt() / POOL.2;
        let mix = |from: [f32; 3], to: [f32; 3], t: f32| {
            let t = t.min(1.0);
            std::array::from_fn(|i| from[i] + (to[i] - from[i]) * t)
        };
        match share < INNER {
            true => mix(middle, inner, share / INNER),
            false => mix(inner, self.far, (share - INNER) / (1.0 - INNER)),
        }
    }
}
