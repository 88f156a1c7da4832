//! Contact sheets: everyone of the scenarios in every face and posture, and every place, as PNG.
//!
//! They are made to be looked at, by authors and by whoever changes the drawing. The same
//! scenarios give the same files. No words stand in them, so that others can be asked what they
//! read in a face.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use resvg::tiny_skia::{Color, IntRect, Pixmap};

use super::paint;
use crate::app::preferences::Preferences;
use crate::app::shelf::Shelf;
use crate::core::locale::say;
use crate::core::scenario::Scenario;
use crate::core::scenario::looks::Looks;
use crate::core::scenario::scene::{Door, Face, Light, Objects, Place, Posture, SceneState};

use crate::core::screen::clean_line;
use crate::launch::Figures;
use crate::scene::Cast;
use crate::storage::{make_folder, reason, write_whole};

/// The width of the picture that a cell is cut from.
const WIDTH: u32 = 900;
/// What a sheet of people shows of it: left, top, width, height.
const CUT: (u32, u32, u32, u32) = (240, 40, 430, 635);
/// How many faces stand in a row.
const FACES: u32 = Face::ALL.len() as u32;
/// White between the cells.
const GAP: u32 = 8;

/// Draws the sheets and names each on `out`; what does not work is said on `err`.
pub fn run(figures: &Figures, out: &mut dyn Write, err: &mut dyn Write) -> ExitCode {
    let preferences = Preferences::new(&figures.launch);
    let lang = preferences.lang;
    let shelf = Shelf::new(&preferences, figures.launch.scenario.as_deref());
    let scenarios = match (&figures.launch.scenario, shelf.named()) {
        (Some(name), None) => {
            writeln!(
                err,
                "{}",
                say(lang, "figures-no-scenario", &[("name", &clean_line(name))])
            )
            .ok();
            return ExitCode::from(2);
        }
        (_, Some(id)) => shelf
            .playable(id)
            .map(|(_, it)| it.clone())
            .into_iter()
            .collect(),
        (None, None) => playable(&shelf),
    };
    for (name, sheet) in sheets(&scenarios) {
        let path = figures.out.join(name);
        if let Err(error) = save(&sheet, &path) {
            let (path, why) = (
                clean_line(&path.display().to_string()),
                reason(&error, lang),
            );
            let args = [("path", path.as_str()), ("reason", &why)];
            writeln!(err, "{}", say(lang, "figures-failed", &args)).ok();
            return ExitCode::from(2);
        }
        // A reader that closes the pipe is a quiet end.
        if writeln!(out, "{}", clean_line(&path.display().to_string())).is_err() {
            break;
        }
    }
    ExitCode::SUCCESS
}

fn playable(shelf: &Shelf) -> Vec<Arc<Scenario>> {
    shelf
        .entries
        .iter()
        .filter_map(|entry| entry.scenario.clone())
        .collect()
}

fn save(sheet: &Pixmap, path: &Path) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    let png = sheet.encode_png().map_err(std::io::Error::other)?;
    write_whole(path, &png)
}

/// One sheet for each person, and one of the places with the first scenario's client, each with
/// its file's name.
fn sheets(scenarios: &[Arc<Scenario>]) -> impl Iterator<Item = (String, Pixmap)> {
    let people = scenarios.iter().flat_map(|scenario| {
        let client = ("client", scenario.client.looks);
        let others = scenario
            .people
            .iter()
            .map(|person| (person.id.as_str(), person.looks));
        let all = std::iter::once(client).chain(others);
        all.map(|(id, looks)| (format!("{}-{id}.png", scenario.id), person(looks)))
    });
    let first = scenarios.first();
    let rooms = first.map(|first| ("places.png".to_owned(), places(first.client.looks)));
    people.chain(rooms)
}

/// Every face standing, every face in the posture that goes with it, every posture.
fn person(looks: Looks) -> Pixmap {
    let cast = Cast {
        client: looks,
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
    sheet(cells, FACES, (CUT.2, CUT.3))
}

/// A posture that is often seen with a face.
fn posture(face: Face) -> Posture {
    match face {
        Face::Suspicious | Face::Angry | Face::Worried => Posture::Closed,
        Face::Ashamed => Posture::TurnedAway,
        Face::Amused | Face::Thinking => Posture::Leaning,
        Face::Moved | Face::Relieved | Face::Talking => Posture::Open,
        Face::Tired | Face::Blank | Face::Calm | Face::Surprised => Posture::Sitting,
    }
}

/// Every place in every light, the last with everything that can lie there; then every door.
fn places(looks: Looks) -> Pixmap {
    let cast = Cast {
        client: looks,
        with: None,
    };
    let mut all = Objects::default();
    Objects::ALL
        .into_iter()
        .for_each(|object| all.insert(object));
    let lit = Place::ALL.into_iter().flat_map(|place| {
        [
            Light::Morning,
            Light::Afternoon,
            Light::Evening,
            Light::Rain,
        ]
        .map(|light| SceneState {
            place,
            light,
            door: Door::Open,
            objects: if light == Light::Rain {
                all
            } else {
                Objects::default()
            },
            ..SceneState::default()
        })
    });
    let doors = [Place::Gallery, Place::Doorway, Place::Stairwell]
        .into_iter()
        .flat_map(|place| {
            [Door::Shut, Door::Chain, Door::Ajar, Door::Open].map(|door| SceneState {
                place,
                door,
                face: Face::Suspicious,
                ..SceneState::default()
            })
        });
    let width = WIDTH / 2;
    let cells = lit
        .chain(doors)
        .map(|scene| paint::picture(&scene, &cast, width));
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
    let size = (
        columns * (width + GAP) + GAP,
        count.div_ceil(columns) * (height + GAP) + GAP,
    );
    #[expect(
        clippy::expect_used,
        reason = "some hundred cells of known size, far below the limit"
    )]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_the_same_each_time_and_shows_no_two_faces_alike() {
        let looks = Looks::of("Ria");
        let sheet = person(looks);
        assert_eq!(sheet.data(), person(looks).data());
        let face = |index: u32| {
            let x = i32::try_from(GAP + index * (CUT.2 + GAP)).unwrap();
            let at = IntRect::from_xywh(x, GAP as i32, CUT.2, CUT.3).unwrap();
            sheet.clone_rect(at).unwrap().data().to_vec()
        };
        let faces: std::collections::BTreeSet<_> = (0..FACES).map(face).collect();
        assert_eq!(faces.len(), Face::ALL.len());
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_said_and_no_panic() {
        let figures = Figures {
            launch: crate::launch::Launch {
                scenario: Some("aan_de_deur".to_owned()),
                ..crate::launch::Launch::default()
            },
            out: "/dev/null/nowhere".into(),
        };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = run(&figures, &mut out, &mut err);
        assert_eq!(code, ExitCode::from(2));
        assert!(
            out.is_empty()
                && String::from_utf8(err)
                    .unwrap()
                    .contains("/dev/null/nowhere")
        );
    }
}
