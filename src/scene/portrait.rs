//! A head with its shoulders out of a scene, as an `svg` element to stand in a page.

use super::{Cast, Gaze, HEIGHT, WIDTH, compose, neck};
use crate::core::assessment::debrief::Seen;

/// The shorter side of the picture, in the scene's own units: every head is shown at the same scale.
pub const SIDE: f32 = 370.0;
/// From the neck up to the middle of the picture.
pub const OVER_THE_NECK: f32 = 116.0;

/// The client's head and shoulders, or those of whoever was there instead; where nobody was seen,
/// the whole scene. The names in it begin with `id`, so that several can stand on a page.
pub fn head(seen: &Seen, id: &str) -> Option<String> {
    let cast = Cast {
        client: seen.client,
        with: seen.with,
    };
    let (width, height) = (WIDTH as f32, HEIGHT as f32);
    let frame = match neck(&seen.scene, &cast) {
        Some((x, y)) => {
            let left = (x - SIDE / 2.0).clamp(0.0, width - SIDE);
            let top = (y - OVER_THE_NECK - SIDE / 2.0).clamp(0.0, height - SIDE);
            [left, top, SIDE, SIDE]
        }
        None => [(width - height) / 2.0, 0.0, height, height],
    };
    let layers = compose(&seen.scene, &cast);
    let looking = layers.iter().filter(|layer| layer.part.seen(Gaze::Ahead));
    let drawing: String = looking.map(|layer| layer.svg.as_str()).collect();
    // What a layer names, it names within its own picture.
    let drawing = drawing
        .replace(" id=\"", &format!(" id=\"{id}"))
        .replace("url(#", &format!("url(#{id}"))
        .replace("href=\"#", &format!("href=\"#{id}"));
    let [left, top, wide, high] = frame.map(f32::round);
    Some(format!(
        "<svg aria-hidden=\"true\" viewBox=\"{left} {top} {wide} {high}\" fill=\"none\" \
         stroke-linecap=\"round\" stroke-linejoin=\"round\">{drawing}</svg>"
    ))
}
