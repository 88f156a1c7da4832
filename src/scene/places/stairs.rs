//! The landing of a shared staircase, round a front door.

use super::super::pen::{Pen, rect};
use super::super::{sky, things};
use crate::core::scenario::scene::{Light, Object, SceneState};

/// Walls, the stairs up on the left, and a window over the stairs down on the right.
pub(super) fn landing(pen: &mut Pen, scene: &SceneState) {
    pen.block(0.0, 0.0, 1200.0, 900.0, "#d3cec0");
    // Tiles to shoulder height, as the post-war blocks have them.
    pen.block(0.0, 470.0, 1200.0, 440.0, "#a9b5ad");
    pen.line("M-10 470H1210");
    let mut d = String::new();
    for row in 0..5_u8 {
        d.push_str(&format!("M0 {}H1200", 550.0 + f32::from(row) * 80.0));
    }
    for column in 0..15_u8 {
        d.push_str(&format!("M{} 470V900", 40.0 + f32::from(column) * 80.0));
    }
    pen.path(&d, "none", "#98a59d", 3.0);
    up(pen);
    window(pen, scene);
    pen.shape("M-10 872H1210V920H-10Z", "#8f8a80");
    things::on(pen, scene, Object::Plant, 1085.0, 434.0);
    if scene.objects.contains(Object::Post) {
        things::post(pen, 250.0, 846.0);
    }
}

/// The flight of stairs that goes up, with its rail.
fn up(pen: &mut Pen) {
    let mut d = String::from("M-10 872H300");
    let (mut x, mut y) = (300.0, 872.0);
    for _ in 0..9 {
        y -= 62.0;
        d.push_str(&format!("V{y}"));
        x -= 40.0;
        d.push_str(&format!("H{x}"));
    }
    d.push_str("H-10Z");
    pen.shape(&d, "#b9b3a6");
    for step in 0..8_u8 {
        let (x, y) = (
            280.0 - 40.0 * f32::from(step),
            810.0 - 62.0 * f32::from(step),
        );
        pen.detail(&format!("M{x} {y}v-220"));
    }
    pen.path("M300 640L-20 144", "none", super::super::pen::INK, 30.0);
    pen.path("M300 640L-20 144", "none", "#9a7b5d", 17.0);
    pen.shape("M288 872V612C288 600 312 600 312 612V872Z", "#9a7b5d");
}

fn window(pen: &mut Pen, scene: &SceneState) {
    let (x, y, w, h) = (1000.0, 120.0, 170.0, 300.0);
    pen.rect(x - 16.0, y - 16.0, w + 32.0, h + 32.0, "#ece6d9");
    pen.rect(x, y, w, h, sky::colour(scene.light));
    pen.clipped(&rect(x, y, w, h), |pen| {
        pen.shape("M990 420V330H1060V280H1180V420Z", "#c4c0b6");
        for px in [1076.0, 1124.0] {
            pen.rect(px, 306.0, 28.0, 34.0, sky::pane(scene.light));
        }
        if scene.light == Light::Rain {
            sky::rain(pen, x, y, w, h);
        }
    });
    pen.line(&rect(x, y, w, h));
    pen.line(&format!("M{x} {}h{w}M{} {y}v{h}", y + 110.0, x + 85.0));
    pen.rect(x - 26.0, y + h + 14.0, w + 52.0, 18.0, "#d6cfbf");
}
