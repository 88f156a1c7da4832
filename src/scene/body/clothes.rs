//! The trunk and what is worn on it, under and over the arms.

use super::super::look::Look;
use super::super::pen::{INK, Pen, THIN};
use crate::core::scenario::looks::{Clothes, Headwear};

/// Below the picture's edge, wherever the person stands.
const DOWN: f32 = 760.0;

/// Trousers and shirt: what lies under the arms.
pub(super) fn under(pen: &mut Pen, look: &Look) {
    if look.said.clothes == Clothes::Hoodie {
        // The hood lies behind the neck.
        pen.shape(
            "M-118 26C-150 -6 -140 -60 -96 -74H84C126 -60 134 -6 102 26Z",
            look.shirt,
        );
    }
    let dress = look.said.clothes == Clothes::Dress;
    pen.shape(
        &match dress {
            true => format!("M-168 440C-186 520 -206 640 -214 {DOWN}H206C198 640 180 520 162 440Z"),
            false => format!("M-172 470L-186 {DOWN}H178L164 470Z"),
        },
        if dress { look.shirt } else { look.trousers },
    );
    let trunk = "M-92 2C-130 12 -156 24 -170 44C-160 120 -160 220 -166 330L-172 500C-80 520 80 520 164 500\
         L156 330C152 220 152 120 160 46C146 26 118 14 72 4C60 60 -60 70 -92 2Z";
    if dress {
        pen.shape("M-92 2C-130 12 -156 24 -170 44C-160 120 -156 220 -150 330L-168 448C-80 468 80 468 162 448\
         L142 330C150 220 152 120 160 46C146 26 118 14 72 4C60 60 -60 70 -92 2Z", look.shirt);
    } else {
        pen.shape(trunk, look.shirt);
        if look.pyjamas {
            stripes(pen, trunk);
        }
    }
    match look.said.clothes {
        Clothes::Jumper | Clothes::Hoodie | Clothes::Apron => {
            pen.detail("M-164 476C-60 492 60 492 158 476");
        }
        _ => {}
    }
}

/// The stripes of pyjamas.
fn stripes(pen: &mut Pen, trunk: &str) {
    pen.clipped(trunk, |pen| {
        let mut d = String::new();
        for x in (-160..=160).step_by(32) {
            d.push_str(&format!("M{x} 0V520"));
        }
        pen.path(&d, "none", "#7f95b0", 7.0);
    });
    pen.line(trunk);
}

/// Neck, collar and what is worn over the shirt: what lies over the shoulder seams.
pub(super) fn over(pen: &mut Pen, look: &Look) {
    let collared = matches!(look.said.clothes, Clothes::Shirt | Clothes::WorkVest);
    neck(pen, look, collared);
    match look.said.clothes {
        Clothes::Jumper => neckline(pen, look),
        Clothes::Shirt => {
            collar(pen, look.shirt);
            pen.detail("M-164 476C-60 492 60 492 158 476M60 160C84 166 108 166 130 160V220C108 228 84 228 60 220Z");
        }
        Clothes::WorkVest => {
            collar(pen, look.shirt);
            body_warmer(pen, look.over);
        }
        Clothes::Cardigan => {
            neckline(pen, look);
            cardigan(pen, look.over);
        }
        Clothes::Coat => {
            neckline(pen, look);
            coat(pen, look.over);
        }
        Clothes::Hoodie => {
            neckline(pen, look);
            pen.detail("M-40 58C-46 100 -44 130 -48 160M24 58C30 100 28 124 32 150");
            pen.path(
                "M-118 470L-96 350C-40 338 30 338 88 350L112 470",
                "none",
                INK,
                THIN,
            );
        }
        Clothes::Apron => {
            neckline(pen, look);
            apron(pen, look.over);
        }
        Clothes::Dress => {
            neckline(pen, look);
            pen.detail("M-150 332C-60 348 60 348 142 332M-153 356C-60 372 60 372 146 356");
        }
    }
}

/// The neck, from under the jaw into the collar.
fn neck(pen: &mut Pen, look: &Look, collared: bool) {
    let covered = look.said.headwear == Headwear::Headscarf;
    let skin = if covered { look.headwear } else { look.skin };
    pen.flat(
        "M-52 -60C-54 -30 -66 -14 -92 2C-60 70 40 70 72 4C56 -2 48 -16 46 -50Z",
        skin,
    );
    if collared {
        // The points of a collar meet lower than a round neckline.
        pen.flat("M-80 14L-8 70L62 14Z", skin);
    }
    pen.line("M-52 -50C-54 -28 -66 -12 -94 2M46 -44C48 -16 56 -2 74 6");
}

fn neckline(pen: &mut Pen, look: &Look) {
    pen.line("M-92 2C-60 70 40 70 72 4");
    if matches!(look.said.clothes, Clothes::Jumper | Clothes::Hoodie) {
        pen.detail("M-104 8C-70 88 50 88 86 10");
    }
}

/// The points of a shirt collar and the buttons under it.
fn collar(pen: &mut Pen, shirt: &str) {
    pen.shape("M-92 -2C-74 34 -44 56 -8 66L-40 104L-104 30Z", shirt);
    pen.shape("M72 0C56 36 24 58 -8 66L30 102L84 30Z", shirt);
    pen.detail("M-6 76C-4 200 -4 340 -6 494");
    buttons(pen, 8.0, &[140.0, 230.0, 320.0, 410.0]);
}

fn buttons(pen: &mut Pen, x: f32, heights: &[f32]) {
    for y in heights {
        pen.add(&format!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"5\" fill=\"{INK}\"/>"
        ));
    }
}

const LEFT_PANEL: &str = "M-98 2C-120 10 -138 18 -150 28C-128 90 -132 160 -170 214L-176 506C-130 520 -90 522 -56 520C-46 400 -44 240 -52 120C-60 80 -82 40 -98 2Z";
const RIGHT_PANEL: &str = "M80 4C106 10 126 18 138 28C120 90 124 160 160 212L166 506C130 518 90 522 54 520C46 400 42 240 46 120C54 80 70 40 80 4Z";

/// A quilted work vest, worn open.
fn body_warmer(pen: &mut Pen, vest: &str) {
    pen.shape(LEFT_PANEL, vest);
    pen.shape(RIGHT_PANEL, vest);
    for y in [230.0, 340.0, 450.0] {
        pen.detail(&format!(
            "M-164 {y}C-120 {} -84 {} -52 {y}M154 {y}C118 {} 84 {} 48 {y}",
            y + 8.0,
            y + 6.0,
            y + 8.0,
            y + 6.0
        ));
    }
}

/// A knitted cardigan, worn open: a band along its edge, and its buttons.
fn cardigan(pen: &mut Pen, wool: &str) {
    pen.shape("M-98 2C-130 12 -156 24 -170 44C-160 120 -160 220 -166 330L-176 516C-130 530 -90 532 -52 530C-44 420 -50 300 -62 200C-72 130 -88 60 -98 2Z", wool);
    pen.shape("M80 4C118 14 146 26 160 46C152 120 152 220 156 330L166 516C130 528 90 532 48 530C40 420 42 300 52 200C60 130 74 60 80 4Z", wool);
    pen.detail("M-114 12C-102 80 -86 140 -80 204C-70 300 -64 420 -70 528M96 12C88 80 76 140 70 204C62 300 58 420 66 528");
    buttons(pen, -67.0, &[250.0, 340.0, 430.0]);
}

/// A coat, buttoned up: lapels, one edge over the other, pockets.
fn coat(pen: &mut Pen, cloth: &str) {
    pen.shape("M80 4C118 14 146 26 160 46C152 120 152 220 156 330L168 600C110 612 40 612 -20 606C-16 440 -14 280 -10 120C20 90 56 50 80 4Z", cloth);
    pen.shape("M-98 2C-130 12 -156 24 -170 44C-160 120 -160 220 -166 330L-178 600C-120 612 -40 612 30 606C26 440 22 280 10 120C-30 90 -66 50 -98 2Z", cloth);
    pen.shape("M-98 -6C-84 40 -40 86 10 120L-44 176L-120 60Z", cloth);
    pen.shape("M78 -4C64 40 40 86 10 120L48 172L112 56Z", cloth);
    pen.detail("M-146 370L-84 384M62 384L132 370");
    buttons(pen, -10.0, &[220.0, 320.0, 420.0]);
}

/// An apron: a bib on two straps, tied at the waist, with a pocket.
fn apron(pen: &mut Pen, cloth: &str) {
    pen.line("M-88 130L-84 16M76 130L68 18");
    pen.shape("M-96 128C-40 140 30 140 84 128C88 220 104 290 160 330L168 540C80 560 -90 560 -176 540L-168 330C-116 290 -100 220 -96 128Z", cloth);
    pen.detail("M-78 380C-30 388 24 388 72 380V470C24 480 -30 480 -78 470ZM-4 386V476");
}

/// The trunk of someone who has half turned away, seen past the near shoulder.
pub(super) fn turned_away(pen: &mut Pen, look: &Look) {
    pen.shape(
        &format!("M-140 470L-150 {DOWN}H158L146 470Z"),
        if look.said.clothes == Clothes::Dress {
            look.shirt
        } else {
            look.trousers
        },
    );
    let covered = look.said.headwear == Headwear::Headscarf;
    pen.flat(
        "M-76 -60C-72 -30 -84 -10 -110 10L-20 60L62 12C48 -4 38 -20 36 -56Z",
        if covered { look.headwear } else { look.skin },
    );
    pen.line("M-74 -44C-74 -26 -86 -8 -108 6M36 -44C38 -22 46 -6 62 6");
    let coat = look.coat();
    pen.shape(
        "M-108 4C-128 22 -140 60 -144 130C-150 210 -150 330 -152 506C-60 526 60 526 158 506\
         C162 380 170 230 160 130C152 66 124 22 66 4C24 30 -60 34 -108 4Z",
        coat,
    );
    match look.said.clothes {
        Clothes::WorkVest => {
            pen.detail("M-150 296C-60 310 60 310 162 296M-150 404C-60 418 60 418 160 404M104 38C112 90 114 140 110 190");
            pen.shape(
                "M-112 4C-60 34 24 32 68 4L62 -20C30 -4 -60 2 -100 -16Z",
                coat,
            );
        }
        Clothes::Hoodie => pen.shape(
            "M-112 2C-130 60 -70 96 -16 98C50 96 100 60 72 2C30 26 -60 28 -112 2Z",
            coat,
        ),
        Clothes::Apron => {
            pen.shape(
                "M-152 356C-60 374 70 374 164 356L162 392C70 408 -60 408 -152 392Z",
                look.over,
            );
            pen.shape(
                "M84 380L128 372L140 440L116 448ZM84 380L60 442L84 450Z",
                look.over,
            );
        }
        _ => pen.detail("M-150 484C-60 500 60 500 158 484"),
    }
}
