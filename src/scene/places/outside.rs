//! What lies outside: the view beside a front door, and the street.

use super::super::pen::Pen;
use super::super::sky;
use crate::core::scenario::scene::{Light, Place, SceneState};

/// What is seen past the corner of the wall.
pub(super) fn past_the_corner(pen: &mut Pen, scene: &SceneState, corner: f32) {
    let street = scene.place == Place::Doorway;
    let (x, w) = (corner - 10.0, 1210.0 - corner);
    pen.block(x, 0.0, w, 900.0, sky::colour(scene.light));
    if street {
        pen.shape("M980 470V330L1040 250L1100 330V470Z", "#b9a294");
        pen.shape("M1100 470V330L1160 250L1220 330V470Z", "#c3b19f");
        for px in [1020.0, 1140.0] {
            pen.rect(px, 350.0, 40.0, 50.0, sky::pane(scene.light));
        }
        pen.shape("M970 470H1210V560H970Z", "#93a087");
        pen.shape("M970 550H1210V910H970Z", "#b6b1a8");
        pen.detail("M970 690H1210M1070 560L1030 900");
    } else {
        // The block across: the same flats, seen from this one.
        pen.rect(1030.0, 210.0, 200.0, 400.0, "#c4c0b6");
        for floor in 0..4_u8 {
            let py = 236.0 + f32::from(floor) * 88.0;
            for px in [1056.0, 1122.0, 1188.0] {
                pen.rect(px, py, 38.0, 40.0, sky::pane(scene.light));
            }
            pen.detail(&format!("M1030 {}H1210", py + 62.0));
        }
        pen.flat("M970 570C990 540 1020 540 1040 560C1060 530 1110 530 1130 560C1160 540 1190 546 1220 566V760H970Z", "#a3ad98");
        // The floor runs to the railing.
        pen.shape("M960 742H1220V920H960Z", "#b9b5ac");
        pen.detail("M1080 742L1020 900");
    }
    if scene.light == Light::Rain {
        sky::rain(pen, x, 0.0, w, 740.0);
    }
    if !street {
        for px in 0..7_u8 {
            pen.detail(&format!("M{} 520V742", 1008.0 + f32::from(px) * 32.0));
        }
        pen.rect(960.0, 504.0, 260.0, 22.0, "#7f9296");
        pen.rect(960.0, 722.0, 260.0, 20.0, "#a19d94");
    }
}

/// A street of low houses, for a conversation on the pavement.
pub(super) fn street(pen: &mut Pen, scene: &SceneState) {
    pen.block(0.0, 0.0, 1200.0, 900.0, sky::colour(scene.light));
    for (i, wall) in ["#b9a294", "#c3b19f", "#b0a398", "#bfa793"]
        .into_iter()
        .enumerate()
    {
        let x = -30.0 + 320.0 * i as f32;
        pen.shape(
            &format!("M{x} 640V260L{} 130L{} 260V640Z", x + 160.0, x + 320.0),
            wall,
        );
        pen.rect(x + 50.0, 310.0, 80.0, 90.0, sky::pane(scene.light));
        pen.rect(x + 190.0, 310.0, 80.0, 90.0, sky::pane(scene.light));
        pen.rect(x + 50.0, 470.0, 110.0, 110.0, sky::pane(scene.light));
        pen.rect(x + 210.0, 460.0, 70.0, 180.0, "#6f8a8d");
    }
    pen.shape("M-10 600H1210V680H-10Z", "#93a087");
    pen.shape("M-10 680H1210V920H-10Z", "#b6b1a8");
    pen.detail("M-10 790H1210M150 680L90 900M420 680L390 900M820 680L860 900M1080 680L1150 900");
    if scene.light == Light::Rain {
        sky::rain(pen, 0.0, 0.0, 1200.0, 900.0);
    }
}
