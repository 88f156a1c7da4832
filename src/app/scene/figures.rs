//! Contact sheets: everyone of the scenarios in every face and posture, and every place, as PNG.
//!
//! They are made to be looked at, by authors and by whoever changes the drawing. The same
//! scenarios give the same files. No words stand in them, so that others can be asked what they
//! read in a face.

use std::path::{Path, PathBuf};

use resvg::tiny_skia::{Color, IntRect, Pixmap};

use super::art::{Cast, Look};
use super::paint;
use crate::core::scenario::Scenario;
use crate::core::scenario::looks::Looks;
use crate::core::scenario::scene::{
    Door, Face, Light, Objects, Place, Posture, SceneState,
};

/// The width of the picture that a cell is cut from.
const WIDTH: u32 = 900;
/// What a sheet of people shows of it: left, top, width, height.
const CUT: (u32, u32, u32, u32) = (240, 40, 430, 635);
/// White between the cells.
const GAP: u32 = 8;

/// A sheet could not be written.
#[derive(Debug, thiserror::Error)]
#[error("{}: {source}", path.display())]
pub(crate) struct FigureError {
    /// Which.
    pub(crate) path: PathBuf,
    /// Why.
    #[source]
    pub(crate) source: std::io::Error,
}

/// Writes one sheet for each person, and one of the places with the first scenario's client. One
/// row of faces in their order, standing; one in which the posture follows the face; one of
/// postures. Gives the files written.
pub(crate) fn write(scenarios: &[Scenario], out: &Path) -> Result<Vec<PathBuf>, FigureError> {
    let fault = |path: &Path| {
        let path = path.to_owned();
        move |source| FigureError { path, source }
    };
    std::fs::create_dir_all(out).map_err(fault(out))?;
    let mut sheets = Vec::new();
    for scenario in scenarios {
        let client = ("client".to_owned(), scenario.client.looks);
        let people = scenario.people.iter().map(|person| (person.id.clone(), person.looks));
        for (id, looks) in std::iter::once(client).chain(people) {
            sheets.push((format!("{}-{id}.png", scenario.id), person(looks)));
        }
    }
    if let Some(first) = scenarios.first() {
        sheets.push(("places.png".to_owned(), places(first.client.looks)));
    }
    let mut written = Vec::new();
    for (name, sheet) in sheets {
        let path = out.join(name);
        let png = sheet.encode_png().map_err(std::io::Error::other);
        png.and_then(|png| std::fs::write(&path, png)).map_err(fault(&path))?;
        written.push(path);
    }
    Ok(written)
}

/// Every face standing, every face in the posture that goes with it, every posture.
fn person(looks: Looks) -> Pixmap {
    let cast = Cast {
        client: Look::new(looks),
        with: None,
    };
    let standing = Face::ALL.map(|face| (Place::Hallway, Posture::Upright, face));
    let fitting = Face::ALL.map(|face| (Place::Kitchen, posture(face), face));
    let postures = Posture::ALL.map(|posture| (Place::LivingRoom, posture, Face::Calm));
    let cells = standing.into_iter().chain(fitting).chain(postures);
    let cells = cells.map(|(place, posture, face)| {
        let scene = SceneState {
            place,
            posture,
            face,
            door: Door::Open,
            light: Light::Morning,
            ..SceneState::default()
        };
        let whole = paint::picture(&scene, &cast, WIDTH)?;
        let (x, y, w, h) = CUT;
        let cut = IntRect::from_xywh(i32::try_from(x).ok()?, i32::try_from(y).ok()?, w, h)?;
        whole.clone_rect(cut)
    });
    sheet(cells, 10, (CUT.2, CUT.3))
}

/// A posture that is often seen with a face.
fn posture(face: Face) -> Posture {
    match face {
        Face::Suspicious | Face::Angry => Posture::Closed,
        Face::Ashamed => Posture::TurnedAway,
        Face::Amused => Posture::Leaning,
        Face::Moved | Face::Relieved | Face::Talking => Posture::Open,
        Face::Tired | Face::Blank | Face::Calm => Posture::Sitting,
    }
}

/// Every place in every light, the last with everything that can lie there; then every door.
fn places(looks: Looks) -> Pixmap {
    let cast = Cast {
        client: Look::new(looks),
        with: None,
    };
    let mut all = Objects::default();
    Objects::ALL.into_iter().for_each(|object| all.insert(object));
    let lit = Place::ALL.into_iter().flat_map(|place| {
        [Light::Morning, Light::Afternoon, Light::Evening, Light::Rain].map(|light| SceneState {
            place,
            light,
            door: Door::Open,
            objects: if light == Light::Rain { all } else { Objects::default() },
            ..SceneState::default()
        })
    });
    let doors = [Place::Gallery, Place::Doorway, Place::Stairwell].into_iter().flat_map(|place| {
        [Door::Shut, Door::Chain, Door::Ajar, Door::Open].map(|door| SceneState {
            place,
            door,
            face: Face::Suspicious,
            ..SceneState::default()
        })
    });
    let width = WIDTH / 2;
    let cells = lit.chain(doors).map(|scene| paint::picture(&scene, &cast, width));
    sheet(cells, 4, (width, paint::height(width)))
}

/// Cells in rows on white. A cell that could not be drawn stays white.
fn sheet(
    cells: impl Iterator<Item = Option<Pixmap>>,
    columns: u32,
    (width, height): (u32, u32),
) -> Pixmap {
    let cells: Vec<Option<Pixmap>> = cells.collect();
    let count = u32::try_from(cells.len()).unwrap_or(1).max(1);
    let size = (columns * (width + GAP) + GAP, count.div_ceil(columns) * (height + GAP) + GAP);
    #[expect(clippy::expect_used, reason = "some hundred cells of known size, far below the limit")]
    let mut sheet = Pixmap::new(size.0, size.1).expect("a sheet has a size");
    sheet.fill(Color::WHITE);
    for (index, cell) in (0..count).zip(&cells) {
        let at = (
            GAP + index % columns * (width + GAP),
            GAP + index / columns * (height + GAP),
        );
        if let Some(cell) = cell {
            paint::put(&mut sheet, cell, at);
        }
    }
    sheet
}
