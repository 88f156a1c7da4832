//! Small pictures for cards and timelines: painted once each, beside the window's own work.
//!
//! A small picture does not move, so it is one image. Until it is painted its place is empty;
//! nothing waits for it. What is on the screen is kept, and of the rest the newest.

use std::collections::VecDeque;

use bevy::log::warn;
use bevy::prelude::Resource;
use bevy::tasks::futures::check_ready;
use bevy::tasks::{AsyncComputeTaskPool, Task, TaskPool};
use bevy_egui::egui::{
    ColorImage, Context, Pos2, Rect, TextureHandle, TextureOptions, Vec2, pos2, vec2,
};
use resvg::tiny_skia::{IntRect, Pixmap};

use super::paint;
use super::shown::{Placed, Shown};
use crate::core::scenario::scene::SceneState;
use crate::scene::portrait::{OVER_THE_NECK, SIDE};
use crate::scene::{Cast, HEIGHT, WIDTH, neck};

/// How many are kept, beside those that are on the screen.
const KEPT: usize = 64;
/// Sizes are rounded up to this many pixels, so that a place that grows by a pixel is not painted
/// anew.
const STEP: u32 = 8;
/// The largest image that is painted, in pixels across the whole picture.
const WIDEST: f32 = 2400.0;

/// Which part of the picture is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Crop {
    /// All of it; in a place of another shape, as much of its middle as fits.
    Whole,
    /// The client's head and shoulders, or those of whoever is there instead; [`Crop::Whole`] where
    /// nobody is seen.
    Head,
}

impl Crop {
    /// What is shown of the picture in a place of this shape, in the picture's own units.
    fn frame(self, scene: &SceneState, cast: &Cast, size: Vec2) -> Rect {
        let picture = vec2(WIDTH as f32, HEIGHT as f32);
        let whole = Rect::from_min_size(Pos2::ZERO, picture);
        let neck = match self {
            Self::Whole => None,
            Self::Head => neck(scene, cast),
        };
        let largest = (picture / size).min_elem();
        let Some((x, y)) = neck else {
            return Rect::from_center_size(whole.center(), size * largest);
        };
        let frame = size * (SIDE / size.min_elem()).min(largest);
        let middle = pos2(x, y - OVER_THE_NECK);
        let half = frame / 2.0;
        let (first, last) = (whole.min + half, whole.max - half);
        Rect::from_center_size(middle.max(first).min(last), frame)
    }
}

/// What a small picture depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    scene: SceneState,
    cast: Cast,
    crop: Crop,
    /// In pixels.
    size: (u32, u32),
}

impl Key {
    /// None where there is nothing to be seen at this size.
    fn paint(&self) -> Option<Pixmap> {
        let size = vec2(self.size.0 as f32, self.size.1 as f32);
        let frame = self.crop.frame(&self.scene, &self.cast, size);
        let width = (size.x / frame.width() * WIDTH as f32).min(WIDEST);
        let whole = paint::picture(&self.scene, &self.cast, width.round() as u32)?;
        let scale = whole.width() as f32 / WIDTH as f32;
        let seen = frame * scale;
        let across = |from: f32, length: f32, most: u32| {
            let length = (length.round() as u32).clamp(1, most);
            let from = (from.max(0.0).round() as u32).min(most - length);
            Some((i32::try_from(from).ok()?, length))
        };
        let (x, w) = across(seen.min.x, seen.width(), whole.width())?;
        let (y, h) = across(seen.min.y, seen.height(), whole.height())?;
        whole.clone_rect(IntRect::from_xywh(x, y, w, h)?)
    }
}

struct Portrait {
    key: Key,
    /// None where it could not be painted: it is not tried again.
    texture: Option<TextureHandle>,
    /// The pass in which it was last asked for.
    asked: u64,
}

/// The small pictures that were asked for.
#[derive(Resource, Default)]
pub struct Portraits {
    /// The newest first.
    drawn: VecDeque<Portrait>,
    painting: Option<(Key, Task<Option<Pixmap>>)>,
}

impl Portraits {
    /// A small picture of a scene in a place of `size` points; an empty place until it is painted.
    pub fn show(
        &mut self,
        ctx: &Context,
        scene: SceneState,
        cast: Cast,
        crop: Crop,
        size: Vec2,
    ) -> Shown {
        let pixels = |points: f32| {
            let pixels = (points * ctx.pixels_per_point()).ceil().max(1.0);
            (pixels as u32).next_multiple_of(STEP)
        };
        let key = Key {
            scene,
            cast,
            crop,
            size: (pixels(size.x), pixels(size.y)),
        };
        let texture = self.find(ctx, key);
        let sprites = texture.map(Placed::everywhere).into_iter().collect();
        Shown { size, sprites }
    }

    /// The image, or none while it is being painted.
    fn find(&mut self, ctx: &Context, key: Key) -> Option<TextureHandle> {
        let now = ctx.cumulative_pass_nr();
        self.take_painted(ctx, now);
        let known = self.drawn.iter_mut().find(|drawn| drawn.key == key);
        if let Some(known) = known {
            known.asked = now;
            return known.texture.clone();
        }
        // One at a time: the conversation's picture is painted in the same threads.
        if self.painting.is_none() {
            let pool = AsyncComputeTaskPool::get_or_init(TaskPool::default);
            self.painting = Some((key, pool.spawn(async move { key.paint() })));
        }
        // Nobody else says when it is done.
        ctx.request_repaint();
        None
    }

    /// Keeps what has been painted since the last time.
    fn take_painted(&mut self, ctx: &Context, now: u64) {
        let Some((key, task)) = &mut self.painting else {
            return;
        };
        let Some(pixels) = check_ready(task) else {
            return;
        };
        if pixels.is_none() {
            warn!("a small picture of {:?} could not be painted", key.scene);
        }
        let portrait = Portrait {
            key: *key,
            texture: pixels.map(|pixels| texture(ctx, &pixels)),
            asked: now,
        };
        self.painting = None;
        self.drawn.push_front(portrait);
        // What was asked for in this pass or the one before is on the screen: if it were dropped,
        // it would be painted over and over.
        while self.drawn.len() > KEPT && self.drawn.back().is_some_and(|last| last.asked + 1 < now)
        {
            self.drawn.pop_back();
        }
    }
}

fn texture(ctx: &Context, pixels: &Pixmap) -> TextureHandle {
    let size = [pixels.width() as usize, pixels.height() as usize];
    let image = ColorImage::from_rgba_premultiplied(size, pixels.data());
    ctx.load_texture("portrait", image, TextureOptions::LINEAR)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use bevy_egui::egui::RawInput;

    use super::*;
    use crate::core::scenario::looks::Looks;
    use crate::core::scenario::scene::{Door, Face, Place, Posture};

    fn cast() -> Cast {
        Cast {
            client: Looks::of("Ria"),
            with: None,
        }
    }

    fn scene(place: Place, posture: Posture) -> SceneState {
        SceneState {
            place,
            posture,
            door: Door::Open,
            ..SceneState::default()
        }
    }

    /// A frame whose textures go nowhere.
    fn frame(ctx: &Context, mut show: impl FnMut()) {
        let mut output = ctx.run_ui(RawInput::default(), |_| show());
        output.textures_delta.clear();
    }

    /// Frames until every picture is there; how many were in the last.
    fn shown(portraits: &mut Portraits, ctx: &Context, scenes: &[SceneState]) -> usize {
        let since = Instant::now();
        loop {
            let mut there = 0;
            frame(ctx, || {
                let show = |scene: &SceneState| {
                    portraits.show(ctx, *scene, cast(), Crop::Head, vec2(64.0, 64.0))
                };
                there = scenes
                    .iter()
                    .map(show)
                    .filter(|it| !it.sprites.is_empty())
                    .count();
            });
            if there == scenes.len() || since.elapsed() > Duration::from_secs(120) {
                return there;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    #[test]
    fn a_small_picture_is_empty_first_and_painted_once() {
        let ctx = Context::default();
        let mut portraits = Portraits::default();
        let scenes = [scene(Place::Kitchen, Posture::Open)];
        frame(&ctx, || {
            let size = vec2(64.0, 64.0);
            let first = portraits.show(&ctx, scenes[0], cast(), Crop::Head, size);
            assert!(first.sprites.is_empty());
            assert_eq!(first.size, size);
        });
        assert!(ctx.has_requested_repaint());
        assert_eq!(shown(&mut portraits, &ctx, &scenes), 1);
        assert_eq!(shown(&mut portraits, &ctx, &scenes), 1);
        assert_eq!(portraits.drawn.len(), 1);
        assert!(portraits.painting.is_none());
    }

    #[test]
    fn what_is_on_the_screen_is_kept_and_the_oldest_of_the_rest_goes() {
        let ctx = Context::default();
        let mut portraits = Portraits::default();
        let all = |place| {
            let scenes = Face::ALL.into_iter().flat_map(move |face| {
                Posture::ALL.map(|posture| SceneState {
                    face,
                    ..scene(place, posture)
                })
            });
            scenes.collect::<Vec<_>>()
        };
        let many = all(Place::Street);
        assert!(many.len() > KEPT);
        assert_eq!(shown(&mut portraits, &ctx, &many), many.len());
        assert_eq!(portraits.drawn.len(), many.len());
        let few = &all(Place::Office)[..3];
        assert_eq!(shown(&mut portraits, &ctx, few), 3);
        assert!(portraits.drawn.len() <= KEPT);
    }

    #[test]
    fn a_head_is_in_the_middle_of_its_picture_and_no_frame_leaves_the_scene() {
        let whole = Rect::from_min_size(Pos2::ZERO, vec2(WIDTH as f32, HEIGHT as f32));
        for place in Place::ALL {
            for posture in Posture::ALL {
                let scene = scene(place, posture);
                for size in [vec2(64.0, 64.0), vec2(200.0, 90.0), vec2(60.0, 300.0)] {
                    for crop in [Crop::Head, Crop::Whole] {
                        let frame = crop.frame(&scene, &cast(), size);
                        assert!(whole.expand(0.1).contains_rect(frame), "{frame:?}");
                        let shape = frame.aspect_ratio() / (size.x / size.y);
                        assert!((shape - 1.0).abs() < 0.01, "{frame:?}");
                    }
                }
                let frame = Crop::Head.frame(&scene, &cast(), vec2(64.0, 64.0));
                let (x, y) = neck(&scene, &cast()).unwrap();
                assert!((frame.center().x - x).abs() < 60.0);
                assert!(frame.contains(pos2(x, y)), "{place:?} {posture:?}");
            }
        }
    }

    #[test]
    fn behind_a_shut_door_nobody_has_a_head() {
        let shut = SceneState::default();
        let size = vec2(64.0, 64.0);
        let head = Crop::Head.frame(&shut, &cast(), size);
        assert_eq!(head, Crop::Whole.frame(&shut, &cast(), size));
    }
}
