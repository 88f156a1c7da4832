//! Rooms seen from inside: the hall, the kitchen, the living room, and a plain calm room for the
//! rest; and the pavement, because a person stands there as in a room.

use super::look::Look;
use super::pen::{Pen, rect};
use super::{body, outside, sky, things};
use crate::core::scenario::scene::{Door, Light, Object, Place, Posture, SceneState};

/// The height of the pit of the neck of someone who stands.
const NECK: f32 = 398.0;

/// Draws the room and the person in it.
pub(super) fn draw(pen: &mut Pen, scene: &SceneState, look: &Look) {
    match scene.place {
        Place::Hallway => hallway(pen, scene),
        Place::Kitchen => kitchen(pen, scene),
        Place::LivingRoom => living_room(pen, scene),
        Place::Street => outside::street(pen, scene),
        _ => plain(pen, scene),
    }
    let seated = scene.posture == Posture::Sitting;
    let x = 606.0
        + if scene.posture == Posture::Leaning {
            30.0
        } else {
            0.0
        };
    let y = if seated { NECK + 44.0 } else { NECK };
    if seated {
        chair(pen, x, y);
    }
    if !scene.alone {
        body::draw(pen, scene.posture, scene.face, look, x, y);
    }
    if seated && scene.place == Place::Kitchen {
        table(pen);
    }
    if scene.objects.contains(Object::Dog) {
        things::dog(pen, 1040.0, 890.0);
    }
}

/// The back of a chair behind someone who sits.
fn chair(pen: &mut Pen, x: f32, y: f32) {
    pen.group(&format!("translate({x} {y})"), |pen| {
        pen.shape("M-204 -10H-172V540H-204ZM168 -10H200V540H168Z", "#9a7b5d");
        pen.shape(
            "M-212 -18C-100 -40 100 -40 208 -18V40C100 20 -100 20 -212 40Z",
            "#b08f6e",
        );
    });
}

/// Wall, skirting and floor; on the right a nearer piece of wall, to hang things on and to lean
/// against.
fn shell(pen: &mut Pen, wall: &str, near: &str, floor: &str) {
    pen.block(0.0, 0.0, 1200.0, 900.0, wall);
    pen.shape("M-10 776H1210V920H-10Z", floor);
    pen.rect(-10.0, 754.0, 1220.0, 24.0, "#e4ded0");
    pen.rect(812.0, -10.0, 400.0, 930.0, near);
    pen.rect(812.0, 836.0, 400.0, 30.0, "#e4ded0");
    pen.shape("M812 866H1210V920H812Z", floor);
}

/// The cold hall behind the front door.
fn hallway(pen: &mut Pen, scene: &SceneState) {
    shell(pen, "#b9c2c0", "#c6cdc9", "#8f8a80");
    pen.path("M0 540H808M816 580H1200", "none", "#a3adab", 5.0);
    front_door(pen, scene);
    if scene.objects.contains(Object::Photo) {
        things::photo(pen, 384.0, 236.0);
    }
    if scene.objects.contains(Object::Drawing) {
        things::drawing(pen, 884.0, 330.0);
    }
    coat_rack(pen);
    things::bulb(pen, 742.0, 96.0, sky::lamps(scene.light));
    if scene.objects.contains(Object::Post) {
        things::post(pen, 200.0, 826.0);
    }
    extras(pen, scene, 910.0, 836.0);
}

/// The front door from inside.
fn front_door(pen: &mut Pen, scene: &SceneState) {
    pen.rect(30.0, 90.0, 270.0, 688.0, "#e4ded0");
    pen.rect(54.0, 114.0, 222.0, 664.0, sky::colour(scene.light));
    let edge = match scene.door {
        Door::Shut => 276.0,
        Door::Chain => 252.0,
        Door::Ajar => 190.0,
        Door::Open => 110.0,
    };
    if edge < 276.0 {
        pen.clipped(&rect(54.0, 114.0, 222.0, 664.0), |pen| {
            pen.rect(46.0, 520.0, 240.0, 16.0, "#7f9296");
            for i in 0..9_u8 {
                pen.line(&format!("M{} 536V700", 70.0 + f32::from(i) * 26.0));
            }
            pen.rect(46.0, 690.0, 240.0, 100.0, "#b9b5ac");
            if scene.light == Light::Rain {
                sky::rain(pen, 54.0, 114.0, 222.0, 400.0);
            }
        });
    }
    let u = |share: f32| 54.0 + (edge - 54.0) * share;
    pen.rect(54.0, 114.0, edge - 54.0, 664.0, "#6f8a8d");
    pen.shape(
        &format!("M{} 160H{}V310H{}Z", u(0.16), u(0.84), u(0.16)),
        sky::pane(scene.light),
    );
    pen.shape(
        &format!("M{} 520H{}V556H{}Z", u(0.24), u(0.76), u(0.24)),
        "#c9c2b2",
    );
    pen.disc(u(0.9), 450.0, 10.0, "#c9c2b2");
    if scene.door == Door::Chain {
        pen.line("M246 420C262 440 274 440 288 420");
    }
}

fn coat_rack(pen: &mut Pen) {
    pen.rect(960.0, 190.0, 220.0, 26.0, "#9a7b5d");
    for x in [992.0, 1070.0, 1150.0] {
        pen.line(&format!("M{x} 216v14c0 12 16 12 16 0"));
    }
    pen.shape("M996 240C970 256 956 300 950 360L944 560C980 574 1030 574 1058 560L1052 350C1048 300 1036 254 1014 240Z", "#5d6b78");
    pen.detail("M1004 250C1002 350 1002 450 1002 566M968 380L962 470");
    pen.shape("M1074 240C1060 300 1064 420 1080 470C1090 474 1100 470 1106 460C1100 380 1100 300 1090 240Z", "#a8796b");
}

/// A kitchen with a window over the counter.
fn kitchen(pen: &mut Pen, scene: &SceneState) {
    shell(pen, "#d5d3c2", "#dedbcb", "#a79a86");
    window(pen, scene, 60.0, 130.0, 290.0, 330.0);
    pen.path(
        "M30 500H420M30 560H420M90 470V620M170 470V620M250 470V620M330 470V620",
        "none",
        "#bfbcaa",
        4.0,
    );
    pen.rect(-10.0, 610.0, 440.0, 30.0, "#b8a58a");
    pen.rect(-10.0, 640.0, 428.0, 240.0, "#9fb0a6");
    pen.line("M140 640V880M290 640V880M110 700v50M260 700v50M320 700v50");
    // A kettle.
    pen.shape(
        "M50 608C40 560 60 530 96 530C132 530 152 560 142 608Z",
        "#8f9aa0",
    );
    pen.line("M60 540C60 500 132 500 132 540M140 570L168 548");
    pen.rect(880.0, 150.0, 260.0, 210.0, "#b7c2b6");
    pen.line("M1010 150V360M990 250v30M1030 250v30");
    if scene.objects.contains(Object::Photo) {
        things::photo(pen, 956.0, 480.0);
    }
    if scene.objects.contains(Object::Drawing) {
        things::drawing(pen, 1126.0, 486.0);
    }
    if scene.objects.contains(Object::MedicineBox) {
        things::medicine_box(pen, 146.0, 472.0);
    }
    if scene.objects.contains(Object::Plant) {
        things::plant(pen, 300.0, 470.0, 0.7);
    }
    if scene.objects.contains(Object::Post) {
        pen.group("translate(262 586) scale(.55)", |pen| {
            things::post(pen, 0.0, 0.0);
        });
    }
}

/// The table before someone who sits in the kitchen.
fn table(pen: &mut Pen) {
    pen.shape("M150 862H1050L1110 930H90Z", "#c3a27d");
    pen.shape("M236 876C236 896 302 896 302 876V830H236Z", "#e9e4d8");
    pen.line("M302 842c24 -4 24 34 0 32");
}

/// A window with curtains, from inside.
fn window(pen: &mut Pen, scene: &SceneState, x: f32, y: f32, w: f32, h: f32) {
    pen.rect(x - 16.0, y - 16.0, w + 32.0, h + 32.0, "#ece6d9");
    pen.rect(x, y, w, h, sky::colour(scene.light));
    pen.clipped(&rect(x, y, w, h), |pen| {
        pen.rect(x + w * 0.4, y + h * 0.45, w, h, "#c4c0b6");
        for i in 0..4_u8 {
            let px = x + w * 0.48 + f32::from(i % 2) * 74.0;
            let py = y + h * 0.56 + f32::from(i / 2) * 76.0;
            pen.rect(px, py, 40.0, 36.0, sky::pane(scene.light));
        }
        if scene.light == Light::Rain {
            sky::rain(pen, x, y, w, h);
        }
        if scene.objects.contains(Object::Curtains) {
            pen.rect(x - 6.0, y - 6.0, w * 0.5 + 10.0, h + 12.0, "#c4ab90");
            pen.rect(x + w * 0.5, y - 6.0, w * 0.5 + 6.0, h + 12.0, "#c4ab90");
            for i in 1..8_u8 {
                let px = x + w * f32::from(i) / 8.0;
                pen.detail(&format!("M{px} {}c-6 80 6 160 0 {}", y + 6.0, h - 20.0));
            }
        }
    });
    pen.line(&rect(x, y, w, h));
    if !scene.objects.contains(Object::Curtains) {
        pen.line(&format!("M{} {y}v{h}", x + w * 0.5));
        for (from, side) in [(x - 20.0, 1.0), (x + w + 20.0, -1.0)] {
            pen.shape(
                &format!(
                    "M{from} {}h{}c{} 140 {} 260 {} {}h{}Z",
                    y - 22.0,
                    70.0 * side,
                    -4.0 * side,
                    -20.0 * side,
                    -26.0 * side,
                    h + 50.0,
                    -44.0 * side
                ),
                "#c4ab90",
            );
        }
        pen.line(&format!("M{} {}h{}", x - 34.0, y - 24.0, w + 68.0));
    }
    pen.rect(x - 26.0, y + h + 14.0, w + 52.0, 18.0, "#d6cfbf");
}

/// A living room: a window, a lamp, a low cupboard.
fn living_room(pen: &mut Pen, scene: &SceneState) {
    shell(pen, "#cfc5b4", "#d9cfbd", "#97836c");
    window(pen, scene, 60.0, 120.0, 300.0, 400.0);
    if scene.objects.contains(Object::Balcony) {
        pen.clipped(&rect(60.0, 120.0, 300.0, 400.0), |pen| {
            pen.rect(50.0, 390.0, 320.0, 16.0, "#7f9296");
            for i in 0..12_u8 {
                pen.line(&format!("M{} 406V520", 68.0 + f32::from(i) * 26.0));
            }
        });
    }
    // A standing lamp.
    let lit = sky::lamps(scene.light);
    pen.line("M1130 330V836M1090 836H1170");
    pen.shape(
        "M1080 330L1104 220H1156L1180 330Z",
        if lit { "#f4dfa6" } else { "#ddd0b4" },
    );
    pen.rect(840.0, 620.0, 230.0, 216.0, "#9a7b5d");
    pen.line("M955 620V836M940 710v30M970 710v30");
    if scene.objects.contains(Object::Photo) {
        things::photo(pen, 950.0, 300.0);
    }
    if scene.objects.contains(Object::Drawing) {
        things::drawing(pen, 1012.0, 474.0);
    }
    if scene.objects.contains(Object::Plant) {
        things::plant(pen, 880.0, 618.0, 0.8);
    }
    if scene.objects.contains(Object::MedicineBox) {
        things::medicine_box(pen, 990.0, 618.0);
    }
    if scene.objects.contains(Object::Post) {
        things::post(pen, 200.0, 830.0);
    }
}

/// A calm wall, for the places that have no drawing of their own yet.
fn plain(pen: &mut Pen, scene: &SceneState) {
    shell(pen, "#ccd0cc", "#d5d8d3", "#a09a8e");
    if scene.place != Place::Stairwell {
        window(pen, scene, 70.0, 130.0, 280.0, 340.0);
    }
    extras(pen, scene, 950.0, 836.0);
}

/// The rest of what can be noticed, on the right.
fn extras(pen: &mut Pen, scene: &SceneState, x: f32, y: f32) {
    if scene.objects.contains(Object::Plant) {
        things::plant(pen, x, y, 1.0);
    }
}
