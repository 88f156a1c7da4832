//! A scene as textures, and where they are at a moment.

use bevy::log::warn;
use bevy_egui::egui::{ColorImage, Context, Rect, TextureHandle, TextureOptions, Vec2, pos2, vec2};

use super::Key;
use super::paint::{self, Painted, Sprite};
use super::shown::Placed;
use crate::scene::Part;
use crate::scene::moves::{self, Moment, Pose};

/// How far something moves until another picture is worth its while, in pixels.
const SEEN: f32 = 1.0;

/// A painted scene.
pub(super) struct Drawn {
    pub(super) key: Key,
    layers: Vec<Layer>,
}

/// A layer of it.
struct Layer {
    part: Part,
    pivot: (f32, f32),
    at: Rect,
    texture: TextureHandle,
}

impl Layer {
    /// Its corners where it is drawn, round from the left upper one.
    fn corners(&self) -> [(f32, f32); 4] {
        let Rect { min, max } = self.at;
        [
            (min.x, min.y),
            (max.x, min.y),
            (max.x, max.y),
            (min.x, max.y),
        ]
    }
}

impl Drawn {
    pub(super) fn new(ctx: &Context, key: Key, painted: Painted) -> Self {
        for fault in painted.faults {
            // The words under the picture say the same, and the rest of it is there.
            warn!("a part of the scene could not be drawn: {fault}");
        }
        let layer = |sprite: Sprite| {
            let size = [
                sprite.pixels.width() as usize,
                sprite.pixels.height() as usize,
            ];
            let image = ColorImage::from_rgba_premultiplied(size, sprite.pixels.data());
            Layer {
                part: sprite.part,
                pivot: sprite.pivot,
                at: Rect::from_min_size(
                    pos2(sprite.at.0 as f32, sprite.at.1 as f32),
                    vec2(size[0] as f32, size[1] as f32),
                ),
                texture: ctx.load_texture("scene", image, TextureOptions::LINEAR),
            }
        };
        Self {
            key,
            layers: painted.sprites.into_iter().map(layer).collect(),
        }
    }

    /// The layers where they are at this moment.
    pub(super) fn sprites(&self, moment: Option<Moment>) -> Vec<Placed> {
        self.placed(moment, |_| true).collect()
    }

    /// The same without the leaf of its front door.
    pub(super) fn without_door(&self, moment: Option<Moment>) -> Vec<Placed> {
        self.placed(moment, |part| part != Part::Door).collect()
    }

    fn placed(
        &self,
        moment: Option<Moment>,
        wanted: impl Fn(Part) -> bool,
    ) -> impl Iterator<Item = Placed> {
        let gaze = moves::gaze(moment);
        let seen = move |layer: &&Layer| layer.part.seen(gaze) && wanted(layer.part);
        self.layers.iter().filter(seen).map(move |layer| {
            let pose = Pose::at(layer.part, layer.pivot, self.size().y, moment);
            self.put(layer, |point| pose.put(point))
        })
    }

    /// Whether it is seen to be another at one moment than at the other.
    pub(super) fn differs(&self, one: Option<Moment>, other: Option<Moment>) -> bool {
        let (here, there) = (moves::gaze(one), moves::gaze(other));
        let height = self.size().y;
        self.layers.iter().any(|layer| {
            if layer.part.seen(here) != layer.part.seen(there) {
                return true;
            }
            let [one, other] =
                [one, other].map(|moment| Pose::at(layer.part, layer.pivot, height, moment));
            layer.part.seen(here)
                && layer.corners().into_iter().any(|corner| {
                    let ((x, y), (to_x, to_y)) = (one.put(corner), other.put(corner));
                    (to_x - x).hypot(to_y - y) >= SEEN
                })
        })
    }

    /// How far the leaf of its front door reaches from the hinges, as a share of the width; none
    /// where there is no front door to be seen.
    pub(super) fn reach(&self) -> Option<f32> {
        let door = self.door()?;
        Some((door.at.max.x - door.pivot.0) / self.size().x)
    }

    /// The leaf of its front door, reaching as far as this.
    pub(super) fn leaf(&self, reach: f32) -> Option<Placed> {
        let (door, own) = (self.door()?, self.reach()?);
        let size = self.size();
        let reach = (own * size.x, reach * size.x);
        Some(self.put(door, |point| moves::leaf(point, door.pivot, reach, size.y)))
    }

    fn door(&self) -> Option<&Layer> {
        self.layers.iter().find(|layer| layer.part == Part::Door)
    }

    fn size(&self) -> Vec2 {
        vec2(self.key.width as f32, paint::height(self.key.width) as f32)
    }

    fn put(&self, layer: &Layer, go: impl Fn((f32, f32)) -> (f32, f32)) -> Placed {
        Placed {
            texture: layer.texture.clone(),
            corners: layer.corners().map(|corner| {
                let (x, y) = go(corner);
                vec2(x, y) / self.size()
            }),
            cover: 1.0,
        }
    }
}
