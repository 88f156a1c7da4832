//! The painted scene: a drawing becomes an image, and only when it changes.
//!
//! | part | does |
//! | --- | --- |
//! | [`paint`] | from layers to pixels |
//! | `drawn` | from pixels to textures, and where they are at a moment |
//! | `change` | from one picture to the next |
//! | [`shown`] | textures on the screen, in the light of the theme |
//! | [`portraits`] | small pictures for cards and timelines |
//! | [`figures`] | contact sheets, to look at |
//!
//! What is drawn, and how it moves, is said by [`crate::scene`]. Painting takes tens of
//! milliseconds, so it happens beside the window's own work; until it is done, the picture before
//! stays. Only the first picture of a client is waited for. Nothing here
//! knows a scenario.

mod change;
mod drawn;
pub mod figures;
mod paint;
mod portraits;
mod shown;

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use bevy::prelude::Resource;
use bevy::tasks::futures::check_ready;
use bevy::tasks::{AsyncComputeTaskPool, Task, TaskPool};
use bevy_egui::egui::{Context, Event, Vec2};

use crate::core::scenario::Scenario;
use crate::core::scenario::scene::SceneState;
use crate::scene::moves::{Life, Moment};
use change::Change;
use drawn::Drawn;
use paint::Painted;
use shown::Placed;

pub use crate::scene::{Cast, head};
pub use portraits::{Crop, Portraits};
pub use shown::Shown;

/// The largest image that is drawn, in pixels across; beyond that it is shown larger.
const WIDEST: u32 = 1440;
/// Sizes are rounded up to this, so that dragging a window's edge does not draw anew each time.
const STEP: u32 = 80;
/// From one picture to the next of a door that swings, as in a film.
const CHANGES: Duration = Duration::from_millis(40);
/// After so long it looks again whether an image has been painted.
const PAINTS: Duration = Duration::from_millis(40);
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
    drawn: VecDeque<Arc<Drawn>>,
    painting: Option<(Key, Task<Painted>)>,
    /// What was shown last.
    before: Option<Arc<Drawn>>,
    change: Option<Change>,
    life: Life,
    reaction: Option<u64>,
    /// When there is something else to see.
    due: Option<Duration>,
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
        self.due = None;
        self.want(ctx, Key::new(scenario, scene, width));
        let sprites = self.sprites(ctx, wanted);
        // Nobody else says when it is done.
        let painted = self.painting.is_some().then_some(PAINTS);
        self.due = self.due.into_iter().chain(painted).min();
        Shown {
            size: wanted.size,
            sprites,
        }
    }

    /// After how long it wants to be drawn again, if it was drawn since this was last asked.
    pub(super) fn take_due(&mut self) -> Option<Duration> {
        self.due.take()
    }

    /// What is seen of it now, back to front.
    fn sprites(&mut self, ctx: &Context, wanted: Wanted) -> Vec<Placed> {
        let now = ctx.input(|input| input.time);
        let moment = self.moment(ctx, now, wanted);
        let Some(front) = self.drawn.front() else {
            return Vec::new();
        };
        let before = self.before.replace(Arc::clone(front));
        if let Some(before) = before.filter(|before| before.key != front.key) {
            self.change = Change::new(&before, front, now);
        }
        let change = self.change.take().filter(|_| !wanted.still);
        let changing = change.and_then(|change| {
            let sprites = change.sprites(front, now, moment)?;
            self.change = Some(change);
            Some(sprites)
        });
        self.due = match changing {
            Some(_) => Some(CHANGES),
            None => {
                let next = self.life.until(now, |next| front.differs(moment, next));
                next.map(Duration::from_secs_f32)
            }
        };
        changing.unwrap_or_else(|| front.sprites(moment))
    }

    /// Where it is in its small movements; none at rest.
    fn moment(&mut self, ctx: &Context, now: f64, wanted: Wanted) -> Option<Moment> {
        if self.reaction.replace(wanted.reaction) != Some(wanted.reaction) {
            self.life.react(now);
        } else if ctx.input(|input| input.events.iter().any(by_the_player)) {
            self.life.touch(now);
        }
        if wanted.still {
            self.life = Life::default();
        }
        self.life.at(now)
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
    }

    fn put(&mut self, drawn: Drawn) {
        self.drawn.push_front(Arc::new(drawn));
        self.drawn.truncate(KEPT);
    }
}

/// What a person does, and not a window by itself.
fn by_the_player(event: &Event) -> bool {
    matches!(
        event,
        Event::PointerMoved(_)
            | Event::PointerButton { .. }
            | Event::MouseWheel { .. }
            | Event::Touch { .. }
            | Event::Key { .. }
            | Event::Text(_)
            | Event::Paste(_)
            | Event::AccessKitActionRequest(_)
    )
}

/// Paints a scene without a window and gives the number of its layers: what a benchmark times.
pub fn paint_once(scenario: &Scenario, scene: SceneState, width: u32) -> usize {
    Key::new(scenario, scene, width).paint().sprites.len()
}
