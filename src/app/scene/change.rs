//! From one picture to the next: a face becomes another, and a front door swings.
//!
//! A door opens over who is behind it, and closes over who was.

use std::sync::Arc;

use super::drawn::Drawn;
use super::shown::Placed;
use crate::scene::moves::{FADE, Moment, SWING, swung};

/// A picture that gives way to another.
pub(super) struct Change {
    from: Arc<Drawn>,
    since: f64,
}

impl Change {
    /// None where it is no change but another conversation, or the same picture in another size.
    pub(super) fn new(from: &Arc<Drawn>, to: &Drawn, now: f64) -> Option<Self> {
        let same_client = from.key.cast.client == to.key.cast.client;
        (same_client && from.key.scene != to.key.scene).then(|| Self {
            from: Arc::clone(from),
            since: now,
        })
    }

    /// What is seen of the change; none once it is over.
    pub(super) fn sprites(
        &self,
        to: &Drawn,
        now: f64,
        moment: Option<Moment>,
    ) -> Option<Vec<Placed>> {
        let seconds = (now - self.since).max(0.0) as f32;
        let swing = self.swing(to);
        let lasts = if swing.is_some() { SWING + FADE } else { FADE };
        (seconds < lasts).then(|| match swing {
            Some((from, to_reach)) if from > to_reach => {
                self.opening(to, (from, to_reach), seconds, moment)
            }
            Some(reach) => self.closing(to, reach, seconds, moment),
            None => {
                let mut sprites = self.from.sprites(moment);
                sprites.extend(over(to.sprites(moment), seconds / FADE));
                sprites
            }
        })
    }

    /// How far the door reached and how far it reaches, if it is the same door and it moves.
    fn swing(&self, to: &Drawn) -> Option<(f32, f32)> {
        if self.from.key.scene.place != to.key.scene.place {
            return None;
        }
        let (from, to) = self.from.reach().zip(to.reach())?;
        ((from - to).abs() > 0.01).then_some((from, to))
    }

    /// Who is behind the door is there before it opens.
    fn opening(
        &self,
        to: &Drawn,
        (from, to_reach): (f32, f32),
        seconds: f32,
        moment: Option<Moment>,
    ) -> Vec<Placed> {
        let mut sprites = if seconds < FADE {
            self.from.without_door(moment)
        } else {
            Vec::new()
        };
        sprites.extend(over(to.without_door(moment), seconds / FADE));
        let reach = from + (to_reach - from) * swung(seconds);
        sprites.extend(self.from.leaf(reach));
        sprites
    }

    /// Who stood in the door is there until it has closed.
    fn closing(
        &self,
        to: &Drawn,
        (from, to_reach): (f32, f32),
        seconds: f32,
        moment: Option<Moment>,
    ) -> Vec<Placed> {
        let mut sprites = self.from.without_door(moment);
        let reach = from + (to_reach - from) * swung(seconds);
        sprites.extend(to.leaf(reach));
        if seconds > SWING {
            sprites.extend(over(to.sprites(moment), (seconds - SWING) / FADE));
        }
        sprites
    }
}

/// Sprites that cover only so much of what lies behind them.
fn over(sprites: Vec<Placed>, cover: f32) -> impl Iterator<Item = Placed> {
    let cover = cover.clamp(0.0, 1.0);
    sprites
        .into_iter()
        .map(move |sprite| Placed { cover, ..sprite })
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::{Context, RawInput};

    use super::super::Key;
    use super::*;
    use crate::core::scenario::looks::Looks;
    use crate::core::scenario::scene::{Door, Face, Place, SceneState};
    use crate::scene::Cast;

    fn drawn(ctx: &Context, name: &str, scene: SceneState) -> Arc<Drawn> {
        let cast = Cast {
            client: Looks::of(name),
            with: None,
        };
        let key = Key {
            scene,
            cast,
            width: 240,
        };
        Arc::new(Drawn::new(ctx, key, key.paint()))
    }

    fn at(door: Door, face: Face) -> SceneState {
        SceneState {
            door,
            face,
            ..SceneState::default()
        }
    }

    /// Draws what is asked for in a frame whose textures go nowhere.
    fn with_context(test: impl Fn(&Context)) {
        let ctx = Context::default();
        let mut output = ctx.run_ui(RawInput::default(), |_| test(&ctx));
        output.textures_delta.clear();
    }

    #[test]
    fn one_face_becomes_another_in_a_moment() {
        with_context(|ctx| {
            let from = drawn(ctx, "Ria", at(Door::Open, Face::Calm));
            let to = drawn(ctx, "Ria", at(Door::Open, Face::Angry));
            let change = Change::new(&from, &to, 10.0).unwrap();
            let half = change.sprites(&to, 10.0 + 0.075, None).unwrap();
            let old = from.sprites(None).len();
            assert!(half[..old].iter().all(|it| it.cover == 1.0));
            assert!(half[old..].iter().all(|it| (it.cover - 0.5).abs() < 0.01));
            assert_eq!(half.len(), old + to.sprites(None).len());
            assert!(change.sprites(&to, 10.2, None).is_none());
        });
    }

    #[test]
    fn a_door_swings_to_where_it_is() {
        with_context(|ctx| {
            for (before, after) in [
                (Door::Shut, Door::Open),
                (Door::Open, Door::Chain),
                (Door::Chain, Door::Ajar),
                (Door::Ajar, Door::Shut),
            ] {
                let from = drawn(ctx, "Ria", at(before, Face::Calm));
                let to = drawn(ctx, "Ria", at(after, Face::Calm));
                let change = Change::new(&from, &to, 0.0).unwrap();
                let leaf = from.leaf(1.0).unwrap().texture.id();
                let other = to.leaf(1.0).unwrap().texture.id();
                let reach = |seconds: f64| {
                    let sprites = change.sprites(&to, seconds, None).unwrap();
                    let leaf = sprites
                        .iter()
                        .find(|it| [leaf, other].contains(&it.texture.id()) && it.cover == 1.0);
                    leaf.unwrap().corners[1].x
                };
                let reached: Vec<f32> = (0..=6).map(|step| reach(f64::from(step) * 0.1)).collect();
                let opens = from.reach() > to.reach();
                for two in reached.windows(2) {
                    assert!(
                        (two[1] < two[0]) == opens,
                        "{before:?} {after:?} {reached:?}"
                    );
                }
                let hinge = 0.35;
                let expected = |drawn: &Drawn| hinge + drawn.reach().unwrap();
                assert!((reached[0] - expected(&from)).abs() < 0.02, "{reached:?}");
                assert!((reached[6] - expected(&to)).abs() < 0.02, "{reached:?}");
                assert!(change.sprites(&to, 0.8, None).is_none());
            }
        });
    }

    #[test]
    fn another_person_and_another_size_are_no_change() {
        with_context(|ctx| {
            let scene = at(Door::Open, Face::Calm);
            let ria = drawn(ctx, "Ria", scene);
            let kees = drawn(ctx, "Kees", at(Door::Open, Face::Angry));
            assert!(Change::new(&ria, &kees, 0.0).is_none());
            assert!(Change::new(&ria, &drawn(ctx, "Ria", scene), 0.0).is_none());
            // Nothing swings where there is no front door.
            let inside = drawn(
                ctx,
                "Ria",
                SceneState {
                    place: Place::Kitchen,
                    ..scene
                },
            );
            let change = Change::new(&ria, &inside, 0.0).unwrap();
            assert!(change.sprites(&inside, 0.2, None).is_none());
        });
    }
}
