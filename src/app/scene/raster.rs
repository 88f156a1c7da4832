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
