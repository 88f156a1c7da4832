//! Small things that can be noticed, drawn wherever a place has room for them.

use super::pen::{INK, Pen};
use crate::core::scenario::scene::{Object, SceneState};

/// A thing that stands on something at (x, y), if it is there to be seen.
pub(super) fn on(pen: &mut Pen, scene: &SceneState, object: Object, x: f32, y: f32) {
    if !scene.objects.contains(object) {
        return;
    }
    match object {
        Object::Plant => plant(pen, x, y, 0.86),
        Object::MedicineBox => medicine_box(pen, x, y),
        Object::SecondToothbrush => toothbrushes(pen, x, y),
        _ => {}
    }
}

/// What hangs on a wall in a frame, one above the other where there are two.
pub(super) fn frames(pen: &mut Pen, scene: &SceneState, x: f32, y: f32) {
    let (photo, crew) = (
        scene.objects.contains(Object::Photo),
        scene.objects.contains(Object::CrewPhoto),
    );
    let apart = if photo && crew { 72.0 } else { 0.0 };
    if photo {
        self::photo(pen, x, y - apart);
    }
    if crew {
        crew_photo(pen, x, y + apart);
    }
}

/// A glass with two toothbrushes.
fn toothbrushes(pen: &mut Pen, x: f32, y: f32) {
    pen.group(&format!("translate({x} {y})"), |pen| {
        for (lean, colour) in [(-14, "#b5796a"), (16, "#6f9a98")] {
            pen.group(&format!("rotate({lean} 0 -6)"), |pen| {
                pen.shape("M-6 -8V-112H6V-8Z", colour);
                pen.path("M6 -110V-78H20V-110Z", "#f7f4ec", INK, 4.0);
                pen.path("M6 -102H20M6 -94H20M6 -86H20", "none", INK, 2.5);
            });
        }
        pen.shape("M-24 -52H24L19 0H-19Z", "#dbe6e8");
    });
}

/// A plant in a pot that stands at (x, y).
pub(super) fn plant(pen: &mut Pen, x: f32, y: f32, scale: f32) {
    pen.group(&format!("translate({x} {y}) scale({scale})"), |pen| {
        pen.shape(
            "M-6 -70C-50 -90 -66 -130 -60 -160C-30 -150 -8 -120 -4 -72Z",
            "#7f9477",
        );
        pen.shape(
            "M2 -70C-14 -120 -6 -170 14 -196C32 -160 26 -110 6 -70Z",
            "#8ba382",
        );
        pen.shape(
            "M8 -70C30 -110 56 -124 80 -122C76 -90 50 -66 10 -66Z",
            "#7f9477",
        );
        pen.shape("M-42 -72H42L32 0H-32Z", "#b98a6c");
    });
}

/// A child's drawing of a house and a sun on a sheet of paper.
pub(super) fn drawing(pen: &mut Pen, x: f32, y: f32) {
    pen.group(&format!("translate({x} {y})"), |pen| {
        pen.shape("M-54 -66L52 -70L56 66L-50 70Z", "#f7f3e8");
        pen.path("M-28 40V4L-6 -18L18 4V40Z", "none", "#b06a55", 5.0);
        pen.path("M-10 40V20H2V40", "none", "#4f6f8f", 5.0);
        pen.path("M-40 44H42", "none", "#6f8f5f", 6.0);
        pen.path("M30 -36m-11 0a11 11 0 1 0 22 0a11 11 0 1 0 -22 0M30 -58v-4M52 -38h-4M13 -50l-4 -4", "none", "#d3a23c", 5.0);
        pen.path("M30 40V18M30 24l-8 8M30 24l8 8", "none", "#6a5a7f", 4.0);
        pen.add("<circle cx=\"30\" cy=\"12\" r=\"6\" fill=\"none\" stroke=\"#6a5a7f\" stroke-width=\"4\"/>");
    });
}

/// A framed photo of two people close together, too small to say who they are.
fn photo(pen: &mut Pen, x: f32, y: f32) {
    pen.group(&format!("translate({x} {y})"), |pen| {
        pen.shape("M-66 -58H66V58H-66Z", "#7a5f4a");
        pen.shape("M-52 -44H52V44H-52Z", "#dcd6c6");
        pen.clipped("M-52 -44H52V44H-52Z", |pen| {
            pen.flat("M-52 10C-20 -4 20 -2 52 8V44H-52Z", "#b9c4ae");
            for (px, py, coat, head) in [
                (-17.0, 0.0, "#8a6f55", "#8d8a85"),
                (17.0, 6.0, "#6f7f8f", "#4b372c"),
            ] {
                pen.path(
                    &format!(
                        "M{} 60V{}C{} {} {} {} {} {}V60Z",
                        px - 20.0,
                        py + 34.0,
                        px - 20.0,
                        py + 14.0,
                        px + 20.0,
                        py + 14.0,
                        px + 20.0,
                        py + 34.0
                    ),
                    coat,
                    INK,
                    4.0,
                );
                pen.path(
                    &format!("M{} {py}a13 14 0 1 0 26 0a13 14 0 1 0 -26 0Z", px - 13.0),
                    "#d9b592",
                    INK,
                    4.0,
                );
                pen.path(
                    &format!(
                        "M{} {}c0 -20 26 -20 26 0c-8 -8 -18 -8 -26 0Z",
                        px - 13.0,
                        py - 2.0
                    ),
                    head,
                    INK,
                    3.0,
                );
            }
        });
        pen.line("M-52 -44H52V44H-52Z");
    });
}

/// A framed photo of a crane and its crew.
fn crew_photo(pen: &mut Pen, x: f32, y: f32) {
    pen.group(&format!("translate({x} {y})"), |pen| {
        pen.shape("M-78 -62H78V62H-78Z", "#7a5f4a");
        pen.shape("M-64 -48H64V48H-64Z", "#dcd6c6");
        pen.detail("M30 30V-34M30 -34L-46 -28M30 -34L54 -26V-18M30 -44L-20 -30M-40 -28V-8M24 30H36M20 -4H40");
        for (px, coat) in [(-46.0, "#55635a"), (-26.0, "#8a6f55"), (-6.0, "#6f7f8f"), (12.0, "#55635a")] {
            pen.path(&format!("M{} 48V28C{} 18 {} 18 {} 28V48", px - 9.0, px - 9.0, px + 9.0, px + 9.0), coat, INK, 3.0);
            pen.add(&format!("<circle cx=\"{px}\" cy=\"12\" r=\"7\" fill=\"#e3c6a6\" stroke=\"#1d1a19\" stroke-width=\"3\"/>"));
        }
    });
}

/// A pile of unopened post on the floor.
pub(super) fn post(pen: &mut Pen, x: f32, y: f32) {
    pen.group(&format!("translate({x} {y})"), |pen| {
        pen.shape("M-110 10L-20 -14L20 16L-76 44Z", "#efe8d6");
        pen.shape("M-30 20L70 -6L112 24L8 52Z", "#d8cdb6");
        pen.shape("M-70 -2L34 -26L66 0L-42 28Z", "#f4efe2");
        pen.detail("M-70 -2L4 4L34 -26");
        pen.shape("M-10 -22L80 -34L100 -12L6 4Z", "#e6dcc6");
        pen.path("M50 -26l22 -3 5 6 -22 3Z", "#9fb0bd", INK, 3.0);
        pen.shape("M-96 34L-10 24L10 50L-80 62Z", "#f4efe2");
        pen.path("M-82 46l34 -4", "none", "#8f8578", 4.0);
    });
}

/// A sitting dog, its feet at (x, y).
pub(super) fn dog(pen: &mut Pen, x: f32, y: f32) {
    pen.group(&format!("translate({x} {y})"), |pen| {
        pen.shape(
            "M70 -20C110 -30 120 -70 104 -92C98 -60 84 -50 60 -52Z",
            "#a88763",
        );
        pen.shape(
            "M-46 0C-58 -60 -50 -120 -30 -160L40 -160C78 -110 92 -50 84 0Z",
            "#b8966f",
        );
        pen.shape(
            "M-46 0C-50 -40 -44 -80 -30 -100M-46 4C-44 -8 -6 -8 -4 4ZM2 4C4 -10 44 -10 46 4Z",
            "#b8966f",
        );
        pen.detail("M-4 -4C-6 -40 -4 -60 0 -84M46 0C60 -30 56 -60 40 -74");
        pen.group("translate(0 -176)", dog_face);
    });
}

/// A dog looking past a leg, its chin at (x, y).
pub(super) fn dog_head(pen: &mut Pen, x: f32, y: f32) {
    pen.group(&format!("translate({x} {y})"), |pen| {
        pen.shape(
            "M-34 20C-60 60 -70 120 -66 200H70C74 120 60 60 36 20Z",
            "#b8966f",
        );
        dog_face(pen);
    });
}

fn dog_face(pen: &mut Pen) {
    pen.shape(
        "M-58 -60C-50 -96 56 -96 62 -58C66 -20 40 40 4 42C-34 42 -62 -16 -58 -60Z",
        "#b8966f",
    );
    pen.shape(
        "M-54 -74C-86 -74 -96 -30 -84 2C-66 6 -52 -20 -46 -50Z",
        "#8d6d4c",
    );
    pen.shape("M56 -74C88 -74 100 -30 88 2C70 6 56 -20 50 -50Z", "#8d6d4c");
    pen.flat(
        "M-26 -6C-10 -20 18 -20 34 -6C36 20 22 34 4 34C-14 34 -28 20 -26 -6Z",
        "#d8c0a0",
    );
    pen.add("<ellipse cx=\"4\" cy=\"-4\" rx=\"13\" ry=\"9\" fill=\"#1d1a19\"/><circle cx=\"-22\" cy=\"-38\" r=\"6\" fill=\"#1d1a19\"/><circle cx=\"30\" cy=\"-38\" r=\"6\" fill=\"#1d1a19\"/>");
    pen.detail("M4 6V16M4 16C-2 24 -10 24 -14 20M4 16C10 24 18 24 22 20");
}

/// A medicine box with the compartments of the week.
fn medicine_box(pen: &mut Pen, x: f32, y: f32) {
    pen.group(&format!("translate({x} {y})"), |pen| {
        pen.shape("M-62 -30H62V0H-62Z", "#e8e2d4");
        pen.detail("M-44 -30V0M-26 -30V0M-9 -30V0M9 -30V0M26 -30V0M44 -30V0");
        pen.shape("M-9 -30L-5 -46H14L9 -30Z", "#dcd2be");
    });
}

/// A lamp without a shade, hanging from the top of the picture.
pub(super) fn bulb(pen: &mut Pen, x: f32, y: f32, lit: bool) {
    pen.detail(&format!("M{x} 0V{}", y - 34.0));
    pen.rect(x - 9.0, y - 36.0, 18.0, 18.0, "#6a6762");
    pen.disc(x, y, 21.0, if lit { "#fff2c4" } else { "#ece7da" });
    if lit {
        pen.path(
            &format!(
                "M{} {}l-16 12M{} {}l16 12M{x} {}v16",
                x - 30.0,
                y + 18.0,
                x + 30.0,
                y + 18.0,
                y + 34.0
            ),
            "none",
            "#d8b96c",
            4.0,
        );
    }
}
