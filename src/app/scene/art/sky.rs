//! What the time of day and the weather do to a picture: the sky outside and the light over all.

use super::pen::{Pen, rect};
use crate::core::scenario::scene::{Light, Place, SceneState};

/// The colour of the sky.
pub(super) fn colour(light: Light) -> &'static str {
    match light {
        Light::Morning => "#d3e2ea",
        Light::Afternoon => "#e6e2d2",
        Light::Evening => "#4c5877",
        Light::Rain => "#b4bec4",
    }
}

/// The colour of a window seen from outside.
pub(super) fn pane(light: Light) -> &'static str {
    match light {
        Light::Morning => "#a9bcc4",
        Light::Afternoon => "#b9b29c",
        Light::Evening => "#e9c987",
        Light::Rain => "#94a2a9",
    }
}

/// Whether lamps are on.
pub(super) fn lamps(light: Light) -> bool {
    matches!(light, Light::Evening | Light::Rain)
}

/// Rain over an opening to the outside, as strokes of one slant.
pub(super) fn rain(pen: &mut Pen, x: f32, y: f32, w: f32, h: f32) {
    pen.clipped(&rect(x, y, w, h), |pen| {
        let mut d = String::new();
        // Rows that are shifted against each other, so that no columns show.
        for row in 0..(h / 58.0) as u32 + 2 {
            for column in 0..(w / 46.0) as u32 + 3 {
                let (row_f, column_f) = (row as f32, column as f32);
                let px = x - 40.0 + column_f * 46.0 + (row * 29 % 46) as f32;
                let py = y - 30.0 + row_f * 58.0 + (column * 37 % 50) as f32;
                d.push_str(&format!("M{px} {py}l-9 30"));
            }
        }
        pen.path(&d, "none", "#f2f6f8", 3.0);
    });
}

/// The light over the finished picture. The ink stays ink: the colours are multiplied.
pub(super) fn tint(pen: &mut Pen, scene: &SceneState) {
    let outside = matches!(scene.place, Place::Gallery | Place::Doorway | Place::Street);
    let colour = match (scene.light, outside) {
        (Light::Morning, _) => "#f4f8fa",
        (Light::Afternoon, _) => "#fff5e4",
        (Light::Evening, true) => "#8d93b8",
        (Light::Evening, false) => "#f3dcb4",
        (Light::Rain, true) => "#d5dce2",
        (Light::Rain, false) => "#e0e4e8",
    };
    if scene.light == Light::Evening {
        // A lamp's pool of light keeps the face readable.
        pen.add(&format!(
            "<radialGradient id=\"pool\" gradientUnits=\"userSpaceOnUse\" cx=\"640\" cy=\"330\" r=\"760\">\
             <stop offset=\"0\" stop-color=\"#fff3dc\"/><stop offset=\".35\" stop-color=\"#f6e2c0\"/>\
             <stop offset=\"1\" stop-color=\"{}\"/></radialGradient>",
            if outside { colour } else { "#a99f9c" }
        ));
        pen.add("<rect width=\"1200\" height=\"900\" fill=\"url(#pool)\" style=\"mix-blend-mode:multiply\"/>");
    } else {
        pen.add(&format!(
            "<rect width=\"1200\" height=\"900\" fill=\"{colour}\" style=\"mix-blend-mode:multiply\"/>"
        ));
    }
}
