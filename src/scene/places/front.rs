//! A front door seen from outside: on a gallery along the flats, at street level, or on a
//! landing of the stairs.
//!
//! The door is the measure of the conversation, so its four states differ in outline and not
//! only in detail.

use super::super::body::Figure;
use super::super::look::People;
use super::super::pen::{Part, Pen, rect};
use super::super::{sky, things};
use super::{outside, stairs};
use crate::core::scenario::scene::{Door, Face, Object, Place, Posture, SceneState};

/// The opening of the door: left, right and top; it runs down past the picture's edge.
const LEFT: f32 = 420.0;
const RIGHT: f32 = 880.0;
const TOP: f32 = 78.0;
const BOTTOM: f32 = 920.0;
/// The hinges, at the height of the eyes, where the leaf's lines run to.
const HINGE: (f32, f32) = (LEFT, 320.0);
/// Where the wall ends and the view begins.
const CORNER: f32 = 985.0;
/// The height of the pit of the neck.
const NECK: f32 = 398.0;

/// Draws the door, what is round it, and the person in it.
pub(super) fn draw(pen: &mut Pen, scene: &SceneState, people: &People) {
    if scene.place == Place::Stairwell {
        stairs::landing(pen, scene);
    } else {
        outside::past_the_corner(pen, scene, CORNER);
        wall(pen, scene.place == Place::Doorway);
        window(pen, scene);
    }
    number_and_bell(pen);
    hall(pen, scene);
    doorway(pen, scene, people);
    if let Some(look) = &people.with {
        // Beside the door, or in front of it where the client is not there.
        pen.frozen = !scene.alone;
        let figure = Figure {
            look,
            posture: Posture::Upright,
            face: Face::Calm,
            place: scene.place,
            x: if scene.alone { 640.0 } else { 196.0 },
            y: NECK + 24.0,
            within: None,
        };
        figure.draw(pen);
        pen.frozen = false;
    }
}

/// The door in its state, and the client.
fn doorway(pen: &mut Pen, scene: &SceneState, people: &People) {
    let opening = format!("M{LEFT} {TOP}H{RIGHT}V{BOTTOM}H{LEFT}Z");
    // A posture moves the head sideways; the face has to stay in the gap.
    let shift = match (scene.posture, scene.door) {
        (Posture::Leaning, Door::Chain) => -54.0,
        (Posture::Leaning, Door::Ajar) => -34.0,
        (Posture::Leaning, _) => 24.0,
        (Posture::TurnedAway, Door::Chain) => 62.0,
        (Posture::TurnedAway, Door::Ajar) => 30.0,
        _ => 0.0,
    };
    let client = |x: f32, within| Figure {
        look: &people.client,
        posture: scene.posture,
        face: scene.face,
        place: scene.place,
        x: x + shift,
        y: NECK,
        within,
    };
    let skin = people.client.skin;
    // Where nobody is, no door stands open.
    let door = if scene.alone { Door::Shut } else { scene.door };
    match door {
        Door::Shut => {
            pen.part(Part::Door, HINGE, |pen| {
                leaf(pen, RIGHT, 0.0);
                fittings_shut(pen);
                if scene.objects.contains(Object::Post) {
                    // More than the box can hold.
                    pen.shape("M584 590L640 580L668 626L606 640Z", "#f4efe2");
                    pen.shape("M640 586L690 588L694 622L646 626Z", "#d8cdb6");
                }
            });
            frame(pen);
        }
        Door::Chain => {
            let edge = 662.0;
            client(742.0, Some(&opening)).draw(pen);
            pen.part(Part::Door, HINGE, |pen| {
                pen.clipped(&opening, |pen| {
                    leaf(pen, edge, 22.0);
                    if holds_door(scene) {
                        fingers(pen, edge, 640.0, skin);
                    }
                });
            });
            frame(pen);
            chain(pen, edge);
        }
        Door::Ajar => {
            let edge = 560.0;
            client(716.0, Some(&opening)).draw(pen);
            pen.clipped(&opening, |pen| dog(pen, scene, 668.0));
            pen.part(Part::Door, HINGE, |pen| {
                pen.clipped(&opening, |pen| {
                    leaf(pen, edge, 40.0);
                    if holds_door(scene) {
                        fingers(pen, edge, 600.0, skin);
                    }
                });
            });
            frame(pen);
        }
        Door::Open => {
            pen.part(Part::Door, HINGE, |pen| leaf(pen, LEFT + 62.0, 62.0));
            frame(pen);
            client(650.0, None).draw(pen);
            dog(pen, scene, 572.0);
        }
    }
}

fn dog(pen: &mut Pen, scene: &SceneState, x: f32) {
    if scene.objects.contains(Object::Dog) {
        things::dog_head(pen, x, 862.0);
    }
}

/// The wall, and over a gallery the slab of the gallery above.
fn wall(pen: &mut Pen, street: bool) {
    let colour = if street { "#bd9a86" } else { "#d8d2c4" };
    pen.rect(-10.0, -10.0, CORNER + 10.0, 930.0, colour);
    if street {
        let mut d = String::new();
        // A few bricks say that it is a wall of bricks.
        for (x, y) in [
            (316.0, 420.0),
            (330.0, 446.0),
            (296.0, 740.0),
            (320.0, 766.0),
            (930.0, 300.0),
            (910.0, 326.0),
            (920.0, 650.0),
            (60.0, 740.0),
            (86.0, 766.0),
            (330.0, 150.0),
        ] {
            d.push_str(&format!("M{x} {y}h46v22h-46Z"));
        }
        pen.path(&d, "#b18c78", "#96755f", 3.0);
    } else {
        pen.block(0.0, 40.0, CORNER - 4.0, 26.0, "#bfb9aa");
        pen.rect(-10.0, -10.0, 1230.0, 52.0, "#a8a49a");
        pen.path("M0 690H380M914 690H980", "none", "#bcb5a5", 4.0);
    }
}

/// The kitchen window beside the door.
fn window(pen: &mut Pen, scene: &SceneState) {
    let (x, y, w, h) = (36.0, 176.0, 226.0, 420.0);
    pen.rect(x - 18.0, y - 18.0, w + 36.0, h + 36.0, "#ece6d9");
    pen.rect(x, y, w, h, sky::pane(scene.light));
    pen.clipped(&rect(x, y, w, h), |pen| {
        if scene.objects.contains(Object::Curtains) {
            pen.shape("M30 170H156C150 320 154 460 150 600H30Z", "#cbb79c");
            pen.shape("M270 170H148C154 320 148 460 152 600H270Z", "#cbb79c");
            pen.detail("M70 180C64 320 70 460 66 590M112 180C108 320 114 460 108 590M190 180C194 320 188 460 192 590M232 180C236 320 228 460 234 590");
        } else {
            pen.path("M150 330L220 230M176 352L236 268", "none", "#ffffff", 5.0);
        }
        if scene.objects.contains(Object::Plant) {
            things::plant(pen, 205.0, 596.0, 0.8);
        }
        if scene.objects.contains(Object::Drawing) {
            pen.group("translate(186 400) rotate(4) scale(.8)", |pen| things::drawing(pen, 0.0, 0.0));
        }
    });
    if !scene.objects.contains(Object::Curtains) {
        // A half curtain, drawn to one side.
        pen.part(Part::Curtain, (x, y), |pen| {
            pen.clipped(&rect(x, y, w, h), |pen| {
                pen.shape(
                    "M30 170H128C122 300 96 380 60 440C50 500 50 560 54 610H30Z",
                    "#e4dac6",
                );
                pen.detail("M64 180C62 300 56 370 44 430M98 180C94 290 80 350 62 400");
            });
        });
    }
    pen.line(&rect(x, y, w, h));
    pen.rect(x - 30.0, y + h + 16.0, w + 60.0, 24.0, "#c2bcae");
}

/// The number 47 as strokes, and a bell with its button.
fn number_and_bell(pen: &mut Pen) {
    pen.rect(306.0, 250.0, 68.0, 54.0, "#efe9dc");
    pen.line("M324 262L318 284H338M334 272V294M346 262H362L350 294");
    pen.rect(324.0, 470.0, 34.0, 58.0, "#efe9dc");
    pen.disc(341.0, 510.0, 7.0, "#6a6762");
    pen.detail("M333 484H349");
}

/// The hall behind the door, as far as the gap shows it.
fn hall(pen: &mut Pen, scene: &SceneState) {
    let lit = sky::lamps(scene.light);
    let (back, side) = if lit {
        ("#d9c9a8", "#c4b492")
    } else {
        ("#a9aeaa", "#969c99")
    };
    pen.block(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP, side);
    pen.shape("M500 150H800V780H500Z", back);
    pen.detail("M420 78L500 150M880 78L800 150M500 780L420 860M800 780L880 860");
    pen.flat("M424 860L500 783H800L876 860V920H424Z", "#8b8478");
    // A lamp without a shade.
    pen.detail("M522 104V136");
    pen.disc(522.0, 150.0, 14.0, if lit { "#fff2c4" } else { "#e6e2d6" });
    // A coat on a hook.
    pen.detail("M836 214V236");
    pen.shape(
        "M824 238C814 252 806 300 804 470C826 486 852 486 872 476C874 320 864 262 850 238Z",
        "#77716f",
    );
    pen.detail("M824 238C832 250 842 250 850 238M838 250V478");
}

/// The fingers of a hand that holds the leaf from behind.
fn fingers(pen: &mut Pen, edge: f32, y: f32, skin: &str) {
    for i in 0..4_u8 {
        let top = y + f32::from(i) * 19.0;
        let reach = if i == 0 || i == 3 { 30.0 } else { 36.0 };
        pen.shape(
            &format!("M{} {top}h-{reach}c-14 0 -14 19 0 19h{reach}Z", edge + 15.0),
            skin,
        );
    }
}

/// Whether a hand is free to hold the door; the other postures show both hands elsewhere.
fn holds_door(scene: &SceneState) -> bool {
    let both_elsewhere = matches!(scene.face, Face::Angry | Face::Ashamed);
    !both_elsewhere
        && matches!(
            scene.posture,
            Posture::Upright | Posture::Standing | Posture::Open
        )
}

/// The frame, over the leaf's edges.
fn frame(pen: &mut Pen) {
    pen.shape(
        &format!(
            "M{} 920V{}H{}V920H{RIGHT}V{TOP}H{LEFT}V920Z",
            LEFT - 30.0,
            TOP - 30.0,
            RIGHT + 30.0
        ),
        "#ece6d9",
    );
}

/// The door's leaf with its free edge at `edge`; `drop` is how far the top of that edge sinks
/// as the leaf swings inward.
fn leaf(pen: &mut Pen, edge: f32, drop: f32) {
    let width = edge - LEFT;
    let at = |u: f32, y: f32| {
        // Heights shrink a little towards the horizon as the leaf goes away.
        let horizon = HINGE.1;
        let shrink = 1.0 - u * drop / (horizon - TOP);
        (LEFT + u * width, horizon + (y - horizon) * shrink)
    };
    let quad = |u0: f32, y0: f32, u1: f32, y1: f32| {
        let (a, b, c, d) = (at(u0, y0), at(u1, y0), at(u1, y1), at(u0, y1));
        format!(
            "M{} {}L{} {}L{} {}L{} {}Z",
            a.0, a.1, b.0, b.1, c.0, c.1, d.0, d.1
        )
    };
    pen.shape(&quad(0.0, TOP, 1.0, 1100.0), "#6f8a8d");
    if width > 100.0 {
        pen.shape(&quad(0.14, 130.0, 0.86, 330.0), "#a9bcc0");
        pen.shape(&quad(0.14, 700.0, 0.86, 1060.0), "#648084");
        pen.shape(&quad(0.28, 560.0, 0.72, 604.0), "#c9c2b2");
        pen.shape(&quad(0.32, 572.0, 0.68, 590.0), "#4e4b47");
    }
    if drop > 0.0 {
        // The thickness of the leaf.
        let (top, low) = (at(1.0, TOP), at(1.0, 1100.0));
        pen.shape(
            &format!("M{} {}l14 3V{}h-14Z", top.0, top.1, low.1),
            "#587175",
        );
        let (x, y) = at(0.9, 500.0);
        if width > 100.0 {
            pen.shape(
                &format!("M{x} {y}c10 -6 18 -2 18 8v44c0 10 -12 12 -18 4Z"),
                "#c9c2b2",
            );
        }
    }
}

/// The handle and lock of a shut door, and the glass with nothing behind it.
fn fittings_shut(pen: &mut Pen) {
    pen.rect(810.0, 470.0, 30.0, 110.0, "#c9c2b2");
    pen.shape(
        "M770 500H830C838 500 838 520 830 520H770C760 520 760 500 770 500Z",
        "#dcd6c8",
    );
    pen.detail("M825 548v14");
    pen.path("M520 300L600 170M570 310L640 196", "none", "#dfe8ea", 5.0);
}

/// The door chain, from the leaf to the frame.
fn chain(pen: &mut Pen, edge: f32) {
    pen.rect(edge - 52.0, 548.0, 58.0, 22.0, "#c9c2b2");
    pen.rect(RIGHT - 4.0, 528.0, 22.0, 50.0, "#c9c2b2");
    // Links along a slack curve.
    let (x0, x1) = (edge + 4.0, RIGHT + 2.0);
    let count = 7_u8;
    for i in 0..count {
        let t = (f32::from(i) + 0.5) / f32::from(count);
        let x = x0 + (x1 - x0) * t;
        let y = 558.0 + 60.0 * 4.0 * t * (1.0 - t) * 0.5 - 6.0 * t;
        let slope = (60.0 * 2.0 * (1.0 - 2.0 * t) / (x1 - x0))
            .atan()
            .to_degrees();
        let (rx, ry) = if i % 2 == 0 {
            (21.0, 11.0)
        } else {
            (18.0, 5.0)
        };
        pen.add(&format!(
            "<ellipse cx=\"{x}\" cy=\"{y}\" rx=\"{rx}\" ry=\"{ry}\" transform=\"rotate({slope} {x} {y})\" \
             fill=\"none\" stroke=\"#1d1a19\" stroke-width=\"13\"/><ellipse cx=\"{x}\" cy=\"{y}\" rx=\"{rx}\" ry=\"{ry}\" \
             transform=\"rotate({slope} {x} {y})\" fill=\"none\" stroke=\"#d8d3c6\" stroke-width=\"6\"/>"
        ));
    }
}
