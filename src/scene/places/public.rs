//! Rooms that are nobody's home: the community centre, and the office for talks between
//! colleagues.

use super::super::pen::{INK, Pen};
use super::super::things;
use super::room::{mug, shell, window};
use crate::core::scenario::scene::{Object, SceneState};

/// The community centre: a coffee counter, a notice board, paper flags.
pub(super) fn community_centre(pen: &mut Pen, scene: &SceneState) {
    shell(pen, "#d8d2bd", "#e0dac6", "#a89a80");
    flags(pen);
    window(pen, scene, 60.0, 150.0, 300.0, 280.0);
    counter(pen);
    notices(pen, 1004.0, 320.0);
    pen.disc(1090.0, 130.0, 46.0, "#f4efe2");
    pen.line("M1090 130V100M1090 130L1110 142");
    things::frames(pen, scene, 960.0, 560.0);
    if scene.objects.contains(Object::Drawing) {
        things::drawing(pen, 1120.0, 560.0);
    }
    things::on(pen, scene, Object::Plant, 900.0, 836.0);
}

fn flags(pen: &mut Pen) {
    pen.line("M-10 40C300 110 560 110 812 52");
    for (i, colour) in [
        "#b5796a", "#c4a366", "#6f9a98", "#8d7c98", "#93a688", "#b5796a", "#c4a366",
    ]
    .into_iter()
    .enumerate()
    {
        let t = (i as f32 + 0.5) / 7.0;
        let (x, y) = (820.0 * t, 40.0 + 62.0 * 4.0 * t * (1.0 - t) * 0.9 + 8.0 * t);
        pen.shape(&format!("M{} {y}h46l-23 52Z", x - 23.0), colour);
    }
}

/// The counter with an urn of coffee and a row of cups.
fn counter(pen: &mut Pen) {
    pen.rect(-10.0, 600.0, 430.0, 28.0, "#b8a58a");
    pen.rect(-10.0, 628.0, 416.0, 260.0, "#c9a27e");
    pen.line("M130 628V886M270 628V886");
    pen.shape("M60 598V470C60 450 160 450 160 470V598Z", "#9aa3a8");
    pen.shape("M92 458C92 440 128 440 128 458Z", "#5c5f63");
    pen.shape("M104 556H132V576H120V590H104Z", "#5c5f63");
    for x in [220.0, 282.0, 344.0] {
        pen.shape(
            &format!("M{} 556H{}V598H{}Z", x - 24.0, x + 24.0, x - 20.0),
            "#efe9dc",
        );
    }
}

/// A board with sheets of paper; what stands on them is too small to read.
fn notices(pen: &mut Pen, x: f32, y: f32) {
    pen.group(&format!("translate({x} {y})"), |pen| {
        pen.rect(-150.0, -110.0, 300.0, 210.0, "#b98f68");
        for (px, py, colour) in [
            (-132.0, -92.0, "#f4efe2"),
            (-34.0, -96.0, "#e7d9a8"),
            (58.0, -90.0, "#d6e0d4"),
            (-128.0, 6.0, "#e6cfc6"),
            (-30.0, 0.0, "#f4efe2"),
            (62.0, 10.0, "#cdd9e0"),
        ] {
            pen.rect(px, py, 74.0, 84.0, colour);
            pen.path(
                &format!(
                    "M{} {}h44M{} {}h44M{} {}h26",
                    px + 14.0,
                    py + 24.0,
                    px + 14.0,
                    py + 42.0,
                    px + 14.0,
                    py + 60.0
                ),
                "none",
                "#8f8578",
                4.0,
            );
        }
    });
}

/// The table of the community centre, with two cups.
pub(super) fn cups(pen: &mut Pen, scene: &SceneState) {
    pen.shape("M120 846H1080L1150 930H50Z", "#d2c3a8");
    mug(pen, 300.0, 884.0, "#efe9dc");
    mug(pen, 890.0, 886.0, "#efe9dc");
    papers(pen, scene);
}

/// The office: a board with a drawn circle of people, binders, a window.
pub(super) fn office(pen: &mut Pen, scene: &SceneState) {
    shell(pen, "#ccd0cc", "#d5d8d3", "#8d8f92");
    window(pen, scene, 60.0, 130.0, 280.0, 340.0);
    // Low cupboards under the window.
    pen.rect(-10.0, 600.0, 430.0, 22.0, "#d9d5ca");
    pen.rect(-10.0, 622.0, 420.0, 250.0, "#b7bcb9");
    pen.line("M130 622V872M270 622V872M110 730v30M150 730v30M290 730v30");
    board(pen);
    pen.rect(852.0, 580.0, 330.0, 18.0, "#9a7b5d");
    for (i, colour) in ["#56647c", "#b5796a", "#6f9a98", "#c4a366", "#56647c"]
        .into_iter()
        .enumerate()
    {
        let x = 868.0 + 40.0 * i as f32;
        pen.rect(x, 470.0, 38.0, 108.0, colour);
        pen.rect(x + 9.0, 492.0, 20.0, 34.0, "#f4efe2");
    }
    things::frames(pen, scene, 940.0, 700.0);
    if scene.objects.contains(Object::Drawing) {
        things::drawing(pen, 1100.0, 700.0);
    }
    things::on(pen, scene, Object::Plant, 1130.0, 578.0);
}

/// A whiteboard with circles round a dot, as one maps a network, and notes on a side.
fn board(pen: &mut Pen) {
    pen.rect(850.0, 120.0, 330.0, 280.0, "#f3f3ef");
    pen.rect(880.0, 400.0, 270.0, 14.0, "#b7bcb9");
    for r in [34.0, 70.0, 106.0] {
        pen.add(&format!(
            "<circle cx=\"976\" cy=\"262\" r=\"{r}\" fill=\"none\" stroke=\"#7f9297\" stroke-width=\"5\"/>"
        ));
    }
    for (x, y) in [
        (976.0, 262.0),
        (998.0, 232.0),
        (930.0, 300.0),
        (1040.0, 290.0),
        (902.0, 206.0),
    ] {
        pen.add(&format!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"9\" fill=\"{INK}\"/>"
        ));
    }
    for (y, colour) in [(150.0, "#e7d9a8"), (226.0, "#e6cfc6"), (302.0, "#d6e0d4")] {
        pen.rect(1100.0, y, 58.0, 58.0, colour);
    }
}

/// The desk of the office, with a laptop seen from behind.
pub(super) fn desk(pen: &mut Pen, scene: &SceneState) {
    pen.shape("M100 846H1100L1160 930H40Z", "#d8cfbf");
    pen.shape("M818 872L838 740H1034L1054 872Z", "#8f9aa0");
    pen.shape("M800 872H1072L1080 892H792Z", "#7c8790");
    pen.disc(936.0, 806.0, 12.0, "#b9c2c6");
    mug(pen, 280.0, 886.0, "#8fa0a8");
    papers(pen, scene);
}

fn papers(pen: &mut Pen, scene: &SceneState) {
    if scene.objects.contains(Object::Post) {
        pen.group("translate(470 872) scale(.6)", |pen| {
            things::post(pen, 0.0, 0.0);
        });
    }
    things::on(pen, scene, Object::MedicineBox, 720.0, 876.0);
    things::on(pen, scene, Object::SecondToothbrush, 380.0, 876.0);
}
