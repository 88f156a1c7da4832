//! From layers to pixels. No window and no texture: the contact sheets are made of these too.

use resvg::tiny_skia::{IntRect, Pixmap, PixmapPaint, Transform};
use resvg::usvg::{Options, Tree};

use crate::core::scenario::scene::SceneState;
use crate::scene::{Cast, Gaze, HEIGHT, Layer, Part, Tint, WIDTH, compose, svg};

/// Why a drawing did not become an image.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PaintError {
    /// The text is no SVG that can be read.
    #[error(transparent)]
    Svg(#[from] resvg::usvg::Error),
    /// There is no image of this size.
    #[error("no image {0} pixels wide")]
    Size(u32),
}

/// A layer as pixels: the smallest rectangle that holds them, and where it lies.
#[derive(Debug, Clone)]
pub(crate) struct Sprite {
    pub(crate) part: Part,
    /// The point that stays when it moves, in pixels of the whole picture.
    pub(crate) pivot: (f32, f32),
    /// The left upper corner in the whole picture.
    pub(crate) at: (u32, u32),
    pub(crate) pixels: Pixmap,
}

/// The height of a picture of this width.
pub(crate) fn height(width: u32) -> u32 {
    width * HEIGHT / WIDTH
}

/// A scene as sprites, back to front, and what of it could not be drawn.
#[derive(Debug, Default)]
pub(crate) struct Painted {
    pub(crate) sprites: Vec<Sprite>,
    pub(crate) faults: Vec<PaintError>,
}

/// The layers of a scene, lit, for a picture of this width. A layer that cannot be drawn is left
/// out: the rest of the scene is there all the same.
pub(crate) fn sprites(scene: &SceneState, cast: &Cast, width: u32) -> Painted {
    paint(&compose(scene, cast), Tint::of(scene), width)
}

fn paint(layers: &[Layer], tint: Tint, width: u32) -> Painted {
    let scale = width as f32 / WIDTH as f32;
    let mut painted = Painted::default();
    for layer in layers {
        match render(&svg(layer), width) {
            Ok(Some((at, mut pixels))) => {
                light(&mut pixels, at, scale, tint);
                painted.sprites.push(Sprite {
                    part: layer.part,
                    pivot: (layer.pivot.0 * scale, layer.pivot.1 * scale),
                    at,
                    pixels,
                });
            }
            Ok(None) => {}
            Err(fault) => painted.faults.push(fault),
        }
    }
    painted
}

/// The scene at rest, as one image; none where there is no image of this size.
pub(crate) fn picture(scene: &SceneState, cast: &Cast, width: u32) -> Option<Pixmap> {
    let mut whole = Pixmap::new(width, height(width))?;
    for sprite in sprites(scene, cast, width).sprites {
        if sprite.part.seen(Gaze::Ahead) {
            put(&mut whole, &sprite.pixels, sprite.at);
        }
    }
    Some(whole)
}

/// Puts an image on another, its left upper corner at `at`.
pub(crate) fn put(on: &mut Pixmap, pixels: &Pixmap, at: (u32, u32)) {
    let whole = |value| i32::try_from(value).unwrap_or(i32::MAX);
    let paint = PixmapPaint::default();
    let (x, y) = (whole(at.0), whole(at.1));
    on.draw_pixmap(x, y, pixels.as_ref(), &paint, Transform::identity(), None);
}

/// Draws what of an SVG lies inside a picture of this width; none where nothing does.
fn render(svg: &str, width: u32) -> Result<Option<((u32, u32), Pixmap)>, PaintError> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let scale = width as f32 / WIDTH as f32;
    let whole = IntRect::from_xywh(0, 0, width, height(width)).ok_or(PaintError::Size(width))?;
    let seen = tree
        .root()
        .abs_layer_bounding_box()
        .transform(Transform::from_scale(scale, scale))
        .and_then(|bounds| bounds.to_rect().round_out())
        .and_then(|bounds| bounds.intersect(&whole));
    let Some(seen) = seen else { return Ok(None) };
    let size = (seen.width(), seen.height());
    let mut pixmap = Pixmap::new(size.0, size.1).ok_or(PaintError::Size(width))?;
    let (x, y) = (seen.x() as f32, seen.y() as f32);
    let place = Transform::from_scale(scale, scale).post_translate(-x, -y);
    resvg::render(&tree, place, &mut pixmap.as_mut());
    let corner = (seen.x().unsigned_abs(), seen.y().unsigned_abs());
    Ok(Some((corner, pixmap)))
}

/// How many pixels of a row share one look at the light, which changes slowly.
const STRIDE: usize = 8;

/// Multiplies the colours by the light.
fn light(pixels: &mut Pixmap, at: (u32, u32), scale: f32, tint: Tint) {
    let width = pixels.width() as usize;
    for (y, row) in pixels.data_mut().chunks_exact_mut(width * 4).enumerate() {
        let py = (at.1 as f32 + y as f32) / scale;
        for (x, run) in row.chunks_mut(STRIDE * 4).enumerate() {
            let px = (at.0 as f32 + (x * STRIDE) as f32) / scale;
            // In 256ths, so that a pixel costs three multiplications of whole numbers.
            let share = tint.at(px, py).map(|share| (share * 256.0) as u16);
            for pixel in run.chunks_exact_mut(4) {
                for (value, share) in pixel.iter_mut().zip(share) {
                    *value = ((u16::from(*value) * share) >> 8) as u8;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::scenario::ids::PersonIx;
    use crate::core::scenario::looks::Looks;
    use crate::core::scenario::scene::{Face, Light, Objects, Place, Posture};
    use crate::scene::tests as drawings;

    fn cast() -> Cast {
        Cast {
            client: Looks::of("Ria"),
            with: None,
        }
    }

    /// Every place in some light, with every posture in some face and every face in some posture, and
    /// someone beside the client.
    fn scenes() -> Vec<(SceneState, Cast)> {
        let cast = Cast {
            with: Some(Looks::of("Kees")),
            ..cast()
        };
        let mut everything = Objects::default();
        Objects::ALL
            .into_iter()
            .for_each(|object| everything.insert(object));
        let scene = |place, (door, light), (posture, face)| SceneState {
            place,
            door,
            posture,
            face,
            light,
            // With and without things.
            objects: if light == Light::Rain {
                everything
            } else {
                Objects::default()
            },
            alone: false,
            with: Some(PersonIx(0)),
        };
        let around = || drawings::DOORS.into_iter().zip(drawings::LIGHTS);
        let poses = || Posture::ALL.into_iter().cycle().zip(Face::ALL);
        let places = Place::ALL.into_iter();
        places
            .flat_map(|place| around().map(move |around| (place, around)))
            .flat_map(|(place, around)| poses().map(move |pose| scene(place, around, pose)))
            .map(|scene| (scene, cast))
            .collect()
    }

    #[test]
    fn every_drawing_is_svg_of_the_promised_size() {
        let people = drawings::people().into_iter().flatten();
        for (scene, cast) in scenes().into_iter().chain(people) {
            for layer in compose(&scene, &cast) {
                let svg = svg(&layer);
                let tree = Tree::from_str(&svg, &Options::default())
                    .unwrap_or_else(|fault| panic!("{fault}: {svg}"));
                let size = (tree.size().width(), tree.size().height());
                assert_eq!(size, (WIDTH as f32, HEIGHT as f32));
            }
        }
    }

    #[test]
    fn every_place_becomes_an_image_of_many_colours() {
        for place in Place::ALL {
            let scene = SceneState {
                place,
                ..SceneState::default()
            };
            let image = picture(&scene, &cast(), 800).unwrap();
            let colours: std::collections::BTreeSet<_> = image
                .pixels()
                .iter()
                .map(|pixel| (pixel.red(), pixel.green(), pixel.blue()))
                .collect();
            assert!(
                colours.len() > 50,
                "{place:?} has {} colours",
                colours.len()
            );
            assert!(
                image.pixels().iter().all(|pixel| pixel.alpha() > 250),
                "{place:?}"
            );
        }
    }

    #[test]
    fn a_layer_that_is_no_drawing_is_left_out_and_the_rest_is_there() {
        let layer = |svg: &str| Layer {
            svg: svg.to_owned(),
            ..Layer::default()
        };
        let good = "<path d=\"M0 0H90V90H0Z\" fill=\"#fff\"/>";
        let layers = [layer(good), layer("<path"), layer(good)];
        let painted = paint(&layers, Tint::of(&SceneState::default()), 400);
        assert_eq!((painted.sprites.len(), painted.faults.len()), (2, 1));
        assert_eq!(painted.sprites[0].at, (0, 0));
    }

    #[test]
    fn no_size_is_no_image_and_no_panic() {
        assert!(picture(&SceneState::default(), &cast(), 0).is_none());
        assert!(
            sprites(&SceneState::default(), &cast(), 0)
                .sprites
                .is_empty()
        );
    }
}
