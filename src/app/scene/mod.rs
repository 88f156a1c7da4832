//! The painted scene: a drawing becomes an image, and only when it changes.
//!
//! | part | does |
//! | --- | --- |
//! | [`paint`] | from layers to pixels |
//! | [`portraits`] | small pictures for cards and timelines |
//! | [`figures`] | contact sheets, to look at |
//!
//! What is drawn, and how it moves, is said by [`crate::scene`]. Painting takes tens of
//! milliseconds, so it happens beside the window's own work; until it is done, the picture before
//! stays. Only the first picture of a client is waited for. Nothing here
//! knows a scenario.

pub mod figures;
mod paint;
mod portraits;

pub use crate::scene::{Cast, head};
pub use portraits::{Crop, Portraits};

use std::collections::VecDeque;

use bevy::log::warn;
use bevy::prelude::Resource;
use bevy::tasks::futures::check_ready;
use bevy::tasks::{AsyncComputeTaskPool, Task, TaskPool};
use bevy_egui::egui::{
    self, Color32, ColorImage, Context, Mesh, Pos2, Rect, Response, Sense, TextureHandle,
    TextureOptions, Ui, Vec2, pos2, vec2,
};

use crate::core::scenario::Scenario;
use crate::core::scenario::scene::SceneState;
use crate::scene::Part;
use crate::scene::moves::{self, Pose};
use paint::{Painted, Sprite};

/// The largest image that is drawn, in pixels across; beyond that it is shown larger.
const WIDEST: u32 = 1440;
/// Sizes are rounded up to this, so that dragging a window's edge does not draw anew each time.
const STEP: u32 = 80;
/// How many scenes are kept: a conversation goes back and forth between a few faces.
const KEPT: usize = 6;

/// What an image depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    scene: SceneState,
    cast: Cast,
    width: u32,
}

impl Key {
    fn new(scenario: &Scenario, scene: SceneState, width: u32) -> Self {
        Self {
            scene,
            cast: Cast::of(scenario, &scene),
            width,
        }
    }

    fn paint(&self) -> Painted {
        paint::sprites(&self.scene, &self.cast, self.width)
    }
}

/// The image of the scene as it is now.
#[derive(Resource, Default)]
pub(super) struct Picture {
    /// The newest first.
    drawn: VecDeque<Drawn>,
    painting: Option<(Key, Task<Painted>)>,
    /// The reaction that it moves after, and when that was, in seconds.
    reaction: Option<(u64, f64)>,
}

struct Drawn {
    key: Key,
    layers: Vec<Layer>,
}

struct Layer {
    part: Part,
    pivot: (f32, f32),
    at: Rect,
    texture: TextureHandle,
}

/// How the picture is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    /// Its size on the screen, in points.
    pub(super) size: Vec2,
    /// Another number after each reaction.
    pub(super) reaction: u64,
    /// Nothing moves.
    pub(super) still: bool,
}

impl Picture {
    /// The picture as it is at this moment.
    pub(super) fn show(
        &mut self,
        ctx: &Context,
        scenario: &Scenario,
        scene: SceneState,
        wanted: Wanted,
    ) -> Shown {
        let pixels = (wanted.size.x * ctx.pixels_per_point()).ceil().max(1.0) as u32;
        let width = pixels.next_multiple_of(STEP).min(WIDEST);
        self.want(ctx, Key::new(scenario, scene, width));
        let seconds = self.seconds(ctx, wanted);
        Shown {
            size: wanted.size,
            sprites: match self.drawn.front() {
                Some(drawn) => drawn.sprites(seconds),
                None => Vec::new(),
            },
        }
    }

    /// Brings the image to the front, or has it painted.
    fn want(&mut self, ctx: &Context, key: Key) {
        if let Some((painted, task)) = &mut self.painting
            && let Some(done) = check_ready(task)
        {
            let drawn = Drawn::new(ctx, *painted, done);
            self.put(drawn);
            self.painting = None;
        }
        match self.drawn.iter().position(|drawn| drawn.key == key) {
            Some(0) => return,
            Some(index) => {
                if let Some(drawn) = self.drawn.remove(index) {
                    self.drawn.push_front(drawn);
                }
                return;
            }
            None => {}
        }
        // Nobody else's picture stands in for this one, and neither does an empty place.
        if self
            .drawn
            .front()
            .is_none_or(|drawn| drawn.key.cast.client != key.cast.client)
        {
            self.put(Drawn::new(ctx, key, key.paint()));
            return;
        }
        if self.painting.is_none() {
            let pool = AsyncComputeTaskPool::get_or_init(TaskPool::default);
            self.painting = Some((key, pool.spawn(async move { key.paint() })));
        }
        // Nobody else says when it is done.
        ctx.request_repaint();
    }

    fn put(&mut self, drawn: Drawn) {
        self.drawn.push_front(drawn);
        self.drawn.truncate(KEPT);
    }

    /// Seconds since the last reaction, while it still moves.
    fn seconds(&mut self, ctx: &Context, wanted: Wanted) -> Option<f32> {
        let now = ctx.input(|input| input.time);
        if self
            .reaction
            .is_none_or(|(reaction, _)| reaction != wanted.reaction)
        {
            self.reaction = Some((wanted.reaction, now));
        }
        let seconds = self.reaction.map(|(_, since)| (now - since) as f32)?;
        if wanted.still || !(0.0..moves::LASTS).contains(&seconds) {
            return None;
        }
        ctx.request_repaint();
        Some(seconds)
    }
}

impl Drawn {
    fn new(ctx: &Context, key: Key, painted: Painted) -> Self {
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

    /// The layers where they are at this moment, as shares of the picture's size.
    fn sprites(&self, seconds: Option<f32>) -> Vec<Placed> {
        let whole = (self.key.width as f32, paint::height(self.key.width) as f32);
        let gaze = moves::gaze(seconds);
        self.layers
            .iter()
            .filter(|layer| layer.part.seen(gaze))
            .map(|layer| {
                let pose = Pose::at(layer.part, layer.pivot, whole.1, seconds);
                let corner = |point: Pos2| {
                    let (x, y) = pose.put((point.x, point.y));
                    vec2(x / whole.0, y / whole.1)
                };
                Placed {
                    texture: layer.texture.clone(),
                    corners: [
                        corner(layer.at.left_top()),
                        corner(layer.at.right_top()),
                        corner(layer.at.right_bottom()),
                        corner(layer.at.left_bottom()),
                    ],
                }
            })
            .collect()
    }
}

/// Paints a scene without a window and gives the number of its layers: what a benchmark times.
pub fn paint_once(scenario: &Scenario, scene: SceneState, width: u32) -> usize {
    Key::new(scenario, scene, width).paint().sprites.len()
}

/// A picture to be put on the screen.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Its size in points.
    pub size: Vec2,
    sprites: Vec<Placed>,
}

/// A layer with its corners as shares of the picture's size.
#[derive(Clone)]
struct Placed {
    texture: TextureHandle,
    corners: [Vec2; 4],
}

impl Placed {
    /// An image that is all of the picture.
    fn everywhere(texture: TextureHandle) -> Self {
        let corners = [
            vec2(0.0, 0.0),
            vec2(1.0, 0.0),
            vec2(1.0, 1.0),
            vec2(0.0, 1.0),
        ];
        Self { texture, corners }
    }
}

impl std::fmt::Debug for Placed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Placed")
            .field("corners", &self.corners)
            .finish_non_exhaustive()
    }
}

impl Shown {
    /// Puts it on the screen.
    pub fn ui(&self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(self.size, Sense::empty());
        self.paint_at(ui, rect);
        response
    }

    /// Puts it in a place that is there already: on a card that is a button, for example.
    pub fn paint_at(&self, ui: &Ui, rect: Rect) {
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        for sprite in &self.sprites {
            let mut mesh = Mesh::with_texture(sprite.texture.id());
            let uv = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)];
            for (corner, (u, v)) in sprite.corners.iter().zip(uv) {
                mesh.vertices.push(egui::epaint::Vertex {
                    pos: rect.min + *corner * rect.size(),
                    uv: pos2(u, v),
                    color: Color32::WHITE,
                });
            }
            mesh.add_triangle(0, 1, 2);
            mesh.add_triangle(0, 2, 3);
            painter.add(mesh);
        }
    }
}
