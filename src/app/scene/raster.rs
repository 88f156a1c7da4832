//! From SVG text to pixels.

use bevy_egui::egui::ColorImage;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Why a drawing did not become an image.
#[derive(Debug, thiserror::Error)]
pub(super) enum RasterError {
    /// The text is no SVG that can be read.
    #[error(transparent)]
    Svg(#[from] resvg::usvg::Error),
    /// There is no image of this size.
    #[error("no image of {0} x {1} pixels")]
    Size(u32, u32),
}

/// Draws an SVG so that it fills an image of this size.
pub(super) fn rasterise(svg: &str, width: u32, height: u32) -> Result<ColorImage, RasterError> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let mut pixmap = Pixmap::new(width, height).ok_or(RasterError::Size(width, height))?;
    let scale = Transform::from_scale(
        width as f32 / tree.size().width(),
        height as f32 / tree.size().height(),
    );
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    Ok(ColorImage::from_rgba_premultiplied(
        [width as usize, height as usize],
        pixmap.data(),
    ))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::app::scene::WIDEST;
    use crate::app::scene::art::{HEIGHT, Look, WIDTH, compose};
    use crate::core::scenario::scene::{Place, SceneState};

    #[test]
    fn every_place_is_drawn_at_the_largest_size_while_nobody_waits() {
        for place in [
            Place::Gallery,
            Place::Hallway,
            Place::Kitchen,
            Place::LivingRoom,
        ] {
            let scene = SceneState {
                place,
                ..SceneState::default()
            };
            let began = std::time::Instant::now();
            let svg = compose(&scene, &Look::by_portrait("man_60_work_vest"));
            let image = rasterise(&svg, WIDEST, WIDEST * HEIGHT / WIDTH).unwrap();
            println!("{place:?}: {:?}", began.elapsed());
            let colors: BTreeSet<_> = image
                .pixels
                .iter()
                .map(bevy_egui::egui::Color32::to_array)
                .collect();
            assert!(colors.len() > 50, "{place:?} has {} colours", colors.len());
        }
    }

    #[test]
    fn what_is_no_drawing_is_an_error() {
        assert!(rasterise("<svg", 100, 75).is_err());
        assert!(
            rasterise(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>",
                0,
                0
            )
            .is_err()
        );
    }
}
