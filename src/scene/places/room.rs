//! Rooms seen from inside, each with what belongs there; and the pavement, because a person
//! stands there as in a room.

use super::super::body::Figure;
use super::super::look::Look;
use super::super::look::People;
use super::super::pen::{Part, Pen, rect};
use super::super::{sky, things};
use super::{outside, public};
use crate::core::scenario::scene::{Door, Face, Light, Object, Place, Posture, SceneState};

/// The height of the pit of the neck of someone who stands.
const NECK: f32 = 398.0;

/// Draws the room and the people in it.
pub(super) fn draw(pen: &mut Pen, scene: &SceneState, people: &People) {
    match scene.place {
        Place::Hallway => hallway(pen, scene),
        Place::Kitchen => kitchen(pen, scene),
        Place::LivingRoom => living_room(pen, scene),
        Place::CommunityCentre => public::community_centre(pen, scene),
        Place::Office => public::office(pen, scene),
        _ => outside::street(pen, scene),
    }
    if let Some(look) = &people.with {
        pen.frozen = !scene.alone;
        let x = if scene.alone { 606.0 } else { 196.0 };
        figure(scene, look, (Posture::Upright, Face::Calm), x).draw(pen);
        pen.frozen = false;
    }
    if !scene.alone {
        let lean = matches!(scene.posture, Posture::Leaning) && !scene.place.seated();
        let x = if lean { 636.0 } else { 606.0 };
        figure(scene, &people.client, (scene.posture, scene.face), x).draw(pen);
    }
    match scene.place {
        Place::Kitchen => table(pen, scene),
        Place::CommunityCentre => public::cups(pen, scene),
        Place::Office => public::desk(pen, scene),
        Place::LivingRoom => coffee_table(pen, scene),
        _ => {}
    }
    if scene.objects.contains(Object::Dog) {
        things::dog(pen, 1040.0, 890.0);
    }
}

fn figure<'a>(
    scene: &SceneState,
    look: &'a Look,
    (posture, face): (Posture, Face),
    x: f32,
) -> Figure<'a> {
    Figure {
        look,
        posture,
        face,
        place: scene.place,
        x,
        y: NECK,
        within: None,
    }
}

/// Wall, skirting and floor; on the right a nearer piece of wall, to hang things on and to lean
/// against.
pub(super) fn shell(pen: &mut Pen, wall: &str, near: &str, floor: &str) {
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
    things::frames(pen, scene, 384.0, 236.0);
    if scene.objects.contains(Object::Drawing) {
        things::drawing(pen, 884.0, 330.0);
    }
    coat_rack(pen);
    if scene.objects.contains(Object::Curtains) {
        // A curtain against the draught, beside the front door.
        pen.part(Part::Curtain, (330.0, 80.0), |pen| {
            pen.line("M20 82H352");
            pen.shape(
                "M296 84H346C340 300 350 560 344 770H290C300 560 292 300 296 84Z",
                "#a8796b",
            );
            pen.detail("M312 100C308 320 316 560 310 750M330 100C326 320 334 560 328 750");
        });
    }
    if scene.objects.contains(Object::MedicineBox)
        || scene.objects.contains(Object::SecondToothbrush)
    {
        pen.rect(1030.0, 640.0, 160.0, 16.0, "#9a7b5d");
        things::on(pen, scene, Object::MedicineBox, 1100.0, 640.0);
        things::on(pen, scene, Object::SecondToothbrush, 1168.0, 640.0);
    }
    things::bulb(pen, 742.0, 96.0, sky::lamps(scene.light));
    if scene.objects.contains(Object::Post) {
        things::post(pen, 200.0, 826.0);
    }
    things::on(pen, scene, Object::Plant, 910.0, 836.0);
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
    things::frames(pen, scene, 956.0, 470.0);
    if scene.objects.contains(Object::Drawing) {
        things::drawing(pen, 1126.0, 486.0);
    }
    things::on(pen, scene, Object::MedicineBox, 146.0, 472.0);
    things::on(pen, scene, Object::Plant, 300.0, 470.0);
    things::on(pen, scene, Object::SecondToothbrush, 196.0, 608.0);
}

/// The kitchen table, between the worker and whoever sits there, with a mug and the post.
fn table(pen: &mut Pen, scene: &SceneState) {
    pen.shape("M150 838H1050L1110 930H90Z", "#c3a27d");
    mug(pen, 270.0, 868.0, "#e9e4d8");
    mug(pen, 900.0, 884.0, "#8fa0a8");
    if scene.objects.contains(Object::Post) {
        pen.group("translate(460 866) scale(.66)", |pen| {
            things::post(pen, 0.0, 0.0);
        });
    }
}

/// The low table before the chairs of a living room.
fn coffee_table(pen: &mut Pen, scene: &SceneState) {
    pen.shape("M60 872H380L420 930H20Z", "#b08f6e");
    mug(pen, 150.0, 890.0, "#e9e4d8");
    if scene.objects.contains(Object::Post) {
        pen.group("translate(280 880) scale(.6)", |pen| {
            things::post(pen, 0.0, 0.0);
        });
    }
}

/// A mug that stands at (x, y).
pub(super) fn mug(pen: &mut Pen, x: f32, y: f32, glaze: &str) {
    pen.group(&format!("translate({x} {y})"), |pen| {
        pen.shape("M-33 0C-33 20 33 20 33 0V-46H-33Z", glaze);
        pen.line("M33 -34c24 -4 24 34 0 32");
    });
}

/// A window with curtains, from inside.
pub(super) fn window(pen: &mut Pen, scene: &SceneState, x: f32, y: f32, w: f32, h: f32) {
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
            pen.part(Part::Curtain, (from, y - 22.0), |pen| {
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
                pen.detail(&format!(
                    "M{} {}c{} 160 {} 240 {} {}M{} {}c{} 120 {} 200 {} {}",
                    from + 24.0 * side,
                    y - 8.0,
                    -2.0 * side,
                    -6.0 * side,
                    -12.0 * side,
                    h,
                    from + 46.0 * side,
                    y - 8.0,
                    -2.0 * side,
                    -12.0 * side,
                    -20.0 * side,
                    h * 0.8,
                ));
            });
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
    things::frames(pen, scene, 950.0, 290.0);
    if scene.objects.contains(Object::Drawing) {
        things::drawing(pen, 1012.0, 474.0);
    }
    things::on(pen, scene, Object::Plant, 880.0, 618.0);
    things::on(pen, scene, Object::MedicineBox, 984.0, 618.0);
    things::on(pen, scene, Object::SecondToothbrush, 1052.0, 618.0);
}
