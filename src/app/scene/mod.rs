//! The drawn scene: what the core describes becomes an image, and only when it changes.
//!
//! [`art`] is the drawing itself, as text. Nothing here moves and nothing here knows a scenario.

mod art;
mod raster;

use bevy::log::warn;
use bevy::prelude::Resource;
use bevy_egui::egui::load::SizedTexture;
use bevy_egui::egui::{Context, TextureHandle, TextureOptions, Vec2};

use crate::core::scenario::scene::SceneState;
use art::Look;

/// The largest image that is drawn, in pixels across; beyond that it is shown larger.
const WIDEST: u32 = 1200;
/// Sizes are rounded up to this, so that dragging a window's edge does not draw anew each time.
const STEP: u32 = 80;

/// The image of the scene as it is now.
#[derive(Resource, Default)]
pub(super) struct Picture {
    drawn: Option<Drawn>,
}

struct Drawn {
    scene: SceneState,
    portrait: String,
    width: u32,
    texture: TextureHandle,
}

impl Picture {
    /// The image for a place of this size on the screen.
    pub(super) fn show(
        &mut self,
        ctx: &Context,
        scene: SceneState,
        portrait: &str,
        size: Vec2,
    ) -> Option<SizedTexture> {
        let pixels = (size.x * ctx.pixels_per_point()).ceil().max(1.0) as u32;
        let width = pixels.next_multiple_of(STEP).min(WIDEST);
        let drawn = self.drawn.as_ref();
        if !drawn.is_some_and(|drawn| {
            drawn.scene == scene && drawn.portrait == portrait && drawn.width == width
        }) {
            let svg = art::compose(&scene, &Look::by_portrait(portrait));
            match raster::rasterise(&svg, width, width * art::HEIGHT / art::WIDTH) {
                Ok(image) => {
                    let texture = ctx.load_texture("scene", image, TextureOptions::LINEAR);
                    self.drawn = Some(Drawn {
                        scene,
                        portrait: portrait.to_owned(),
                        width,
                        texture,
                    });
                }
                // The words under the picture say the same.
                Err(error) => warn!("the scene could not be drawn: {error}"),
            }
        }
        self.drawn
            .as_ref()
            .map(|drawn| SizedTexture::new(drawn.texture.id(), size))
    }
}
