//! The body from the head to the hips, and the hands.
//!
//! The pit of the neck lies at the origin and y runs down. A posture is a drawing of its own
//! rather than a puppet with joints: six good poses say more than any number of bent ones.

use super::face;
use super::look::Look;
use super::pen::{INK, Pen, THIN};
use crate::core::scenario::scene::{Face, Posture};

/// Below the picture's edge, wherever the person stands.
const DOWN: f32 = 760.0;

/// Draws the person with the pit of the neck at (x, y).
pub(super) fn draw(pen: &mut Pen, posture: Posture, face: Face, look: &Look, x: f32, y: f32) {
    let turn = match posture {
        Posture::Leaning => " rotate(7 0 500)",
        Posture::Open => " rotate(1.5 0 500)",
        _ => "",
    };
    pen.group(&format!("translate({x} {y}) scale(.94){turn}"), |pen| {
        let build = look.build;
        pen.group(&format!("scale({build} 1)"), |pen| match posture {
            Posture::Closed => closed(pen, look),
            Posture::TurnedAway => turned_away(pen, look),
            Posture::Upright => upright(pen, look),
            Posture::Leaning => leaning(pen, look),
            Posture::Open => open(pen, look),
            Posture::Sitting => sitting(pen, look),
        });
        // Whoever turns away looks the other way; the head itself is the same drawing.
        let head = match posture {
            Posture::TurnedAway => "translate(-30 2) scale(-1 1) rotate(5)",
            Posture::Leaning => "rotate(-5 0 -40)",
            Posture::Closed => "rotate(-2 0 -40)",
            _ => "translate(0 0)",
        };
        pen.group(head, |pen| face::draw(pen, face, look));
    });
}

/// The neck, from under the jaw into the collar.
fn neck(pen: &mut Pen, look: &Look) {
    pen.flat(
        "M-52 -60C-54 -30 -66 -14 -92 2C-60 70 40 70 72 4C56 -2 48 -16 46 -50Z",
        look.skin,
    );
    if look.vest.is_some() {
        // The points of a collar meet lower than a round neckline.
        pen.flat("M-80 14L-8 70L62 14Z", look.skin);
    }
    pen.line("M-52 -50C-54 -28 -66 -12 -94 2M46 -44C48 -16 56 -2 74 6");
}

/// Trousers and shirt: what lies under the arms.
fn under(pen: &mut Pen, look: &Look) {
    pen.shape(
        &format!("M-172 470L-186 {DOWN}H178L164 470Z"),
        look.trousers,
    );
    pen.shape(
        "M-92 2C-130 12 -156 24 -170 44C-160 120 -160 220 -166 330L-172 500C-80 520 80 520 164 500\
         L156 330C152 220 152 120 160 46C146 26 118 14 72 4C60 60 -60 70 -92 2Z",
        look.shirt,
    );
    if look.vest.is_none() {
        pen.detail("M-164 476C-60 492 60 492 158 476");
    }
}

/// Neck, collar and vest: what lies over the shoulder seams.
fn over(pen: &mut Pen, look: &Look) {
    neck(pen, look);
    match look.vest {
        Some(vest) => {
            collar(pen, look.shirt);
            body_warmer(pen, vest);
        }
        None => pen.line("M-92 2C-60 70 40 70 72 4"),
    }
}

/// The points of a shirt collar and the buttons under it.
fn collar(pen: &mut Pen, shirt: &str) {
    pen.shape("M-92 -2C-74 34 -44 56 -8 66L-40 104L-104 30Z", shirt);
    pen.shape("M72 0C56 36 24 58 -8 66L30 102L84 30Z", shirt);
    pen.detail("M-6 76C-4 200 -4 340 -6 494");
    for y in [140.0, 230.0, 320.0, 410.0] {
        pen.add(&format!(
            "<circle cx=\"8\" cy=\"{y}\" r=\"5\" fill=\"{INK}\"/>"
        ));
    }
}

/// A quilted work vest, worn open.
fn body_warmer(pen: &mut Pen, vest: &str) {
    let left = "M-98 2C-120 10 -138 18 -150 28C-128 90 -132 160 -170 214L-176 506C-130 520 -90 522 -56 520C-46 400 -44 240 -52 120C-60 80 -82 40 -98 2Z";
    let right = "M80 4C106 10 126 18 138 28C120 90 124 160 160 212L166 506C130 518 90 522 54 520C46 400 42 240 46 120C54 80 70 40 80 4Z";
    pen.shape(left, vest);
    pen.shape(right, vest);
    for y in [190.0, 300.0, 410.0] {
        pen.path(
            &format!(
                "M-164 {}C-120 {} -84 {} -52 {}",
                y + 40.0,
                y + 48.0,
                y + 46.0,
                y + 40.0
            ),
            "none",
            INK,
            THIN,
        );
        pen.path(
            &format!(
                "M154 {}C118 {} 84 {} 48 {}",
                y + 40.0,
                y + 48.0,
                y + 46.0,
                y + 40.0
            ),
            "none",
            INK,
            THIN,
        );
    }
}

/// A hand that hangs, the fingers down; the wrist at the origin, the thumb to the right.
fn hanging_hand(pen: &mut Pen, skin: &str) {
    pen.shape("M20 4C34 14 40 34 34 54C30 62 22 60 20 50Z", skin);
    pen.shape(
        "M-28 -8C-34 24 -34 50 -26 74C-20 88 -8 92 4 88C18 82 24 60 24 34L24 -8Z",
        skin,
    );
    pen.detail("M-10 84L-8 58M6 84L7 58");
}

/// A sleeve down to the wrist, left; the right one is its mirror.
fn hanging_arm(pen: &mut Pen, look: &Look) {
    pen.group("translate(-206 418) rotate(3)", |pen| {
        hanging_hand(pen, look.skin);
    });
    pen.shape("M-150 30C-186 40 -206 72 -214 120C-226 200 -238 300 -238 410C-222 420 -192 422 -174 414C-172 330 -164 260 -152 190", look.shirt);
    pen.detail("M-238 396C-220 404 -194 406 -174 400M-172 214C-176 226 -182 232 -190 236");
}

fn mirrored(pen: &mut Pen, draw: impl FnOnce(&mut Pen)) {
    pen.group("scale(-.96 1)", draw);
}

/// Straight, the arms at the sides.
fn upright(pen: &mut Pen, look: &Look) {
    under(pen, look);
    mirrored(pen, |pen| hanging_arm(pen, look));
    hanging_arm(pen, look);
    over(pen, look);
}

/// Arms crossed over the chest, the weight back.
fn closed(pen: &mut Pen, look: &Look) {
    under(pen, look);
    pen.shape(
        "M-150 30C-188 40 -208 74 -216 122C-230 190 -244 250 -236 300C-224 330 -180 330 -150 300",
        look.shirt,
    );
    pen.shape(
        "M140 30C176 40 196 74 204 122C216 190 230 250 222 300C210 330 170 330 140 300",
        look.shirt,
    );
    over(pen, look);
    // The far forearm disappears under the other arm.
    pen.shape(
        "M222 300C214 336 170 344 120 330C50 312 -20 300 -90 306L-86 246C-10 232 80 232 160 250Z",
        look.shirt,
    );
    pen.shape("M-236 298C-230 340 -180 350 -130 338C-50 318 40 292 122 262L100 202C20 226 -70 244 -150 262Z", look.shirt);
    pen.detail("M104 206C108 226 114 246 122 260");
    // The hand that lies on the other arm.
    pen.shape("M100 204C118 184 146 170 170 168C188 168 192 180 184 188C196 190 198 204 188 210C196 216 192 230 182 232C184 242 174 250 164 248C148 252 132 258 122 262C112 246 104 224 100 204Z", look.skin);
    pen.detail("M184 188L158 194M188 210L162 214M182 232L160 232");
    // The tips of the hidden hand show under the upper arm.
    pen.shape("M-150 252C-170 240 -190 236 -204 242C-214 250 -206 260 -198 260C-208 266 -204 278 -192 276C-184 276 -166 272 -150 264Z", look.skin);
    pen.detail("M-236 298C-222 286 -196 276 -170 268");
}

/// Half turned away, seen past the near shoulder.
fn turned_away(pen: &mut Pen, look: &Look) {
    pen.shape(
        &format!("M-140 470L-150 {DOWN}H158L146 470Z"),
        look.trousers,
    );
    pen.flat(
        "M-76 -60C-72 -30 -84 -10 -110 10L-20 60L62 12C48 -4 38 -20 36 -56Z",
        look.skin,
    );
    pen.line("M-74 -44C-74 -26 -86 -8 -108 6M36 -44C38 -22 46 -6 62 6");
    let coat = look.vest.unwrap_or(look.shirt);
    pen.shape(
        "M-108 4C-128 22 -140 60 -144 130C-150 210 -150 330 -152 506C-60 526 60 526 158 506\
         C162 380 170 230 160 130C152 66 124 22 66 4C24 30 -60 34 -108 4Z",
        coat,
    );
    if look.vest.is_some() {
        pen.detail("M-150 296C-60 310 60 310 162 296M-150 404C-60 418 60 418 160 404M104 38C112 90 114 140 110 190");
        pen.shape(
            "M-112 4C-60 34 24 32 68 4L62 -20C30 -4 -60 2 -100 -16Z",
            coat,
        );
    }
    // The near arm, its hand in the pocket before him.
    pen.shape(
        "M-28 34C-66 44 -86 84 -90 140C-96 220 -92 290 -104 350C-116 400 -136 430 -150 452L-96 496\
         C-60 474 -30 440 -18 400C0 330 14 250 20 160C24 100 14 44 -28 34Z",
        look.shirt,
    );
    pen.detail("M-90 330C-74 342 -58 346 -44 344M-70 250C-60 256 -50 258 -42 256");
    pen.line("M-152 440C-124 452 -104 470 -92 500");
}

/// Leaning with one shoulder; one hand in the pocket, the other arm easy.
fn leaning(pen: &mut Pen, look: &Look) {
    under(pen, look);
    mirrored(pen, |pen| hanging_arm(pen, look));
    pocket_arm(pen, look);
    over(pen, look);
    // The forearm once more, over the vest, because the hand is in the vest's pocket.
    pen.clipped("M-400 290H400V700H-400Z", |pen| pocket_arm(pen, look));
}

/// The left arm with the hand in the trouser pocket, the elbow out.
fn pocket_arm(pen: &mut Pen, look: &Look) {
    pen.shape("M-150 30C-188 40 -208 74 -218 122C-234 190 -262 250 -264 300C-258 350 -210 410 -160 452L-120 408C-150 370 -178 330 -186 296C-170 260 -154 220 -148 180", look.shirt);
    pen.detail("M-186 296C-196 300 -206 300 -214 296M-150 440L-112 398");
    pen.shape("M-160 452L-120 408C-108 414 -98 424 -92 436C-96 452 -110 470 -126 480C-140 474 -152 464 -160 452Z", look.skin);
    pen.line("M-176 486C-150 476 -110 452 -76 430");
}

/// Hands free: one speaks along, palm up; the other hangs.
fn open(pen: &mut Pen, look: &Look) {
    under(pen, look);
    hanging_arm(pen, look);
    pen.shape(
        "M140 30C178 40 198 74 206 122C220 190 238 240 236 290C230 334 180 340 150 318L128 300",
        look.shirt,
    );
    over(pen, look);
    pen.group("translate(118 322) rotate(-14)", |pen| {
        offering_hand(pen, look.skin);
    });
    pen.shape(
        "M236 288C238 336 200 360 160 352C140 348 122 342 106 336L124 282C150 290 170 286 182 268Z",
        look.shirt,
    );
    pen.detail("M124 282C116 300 110 318 106 336");
}

/// A hand held out, palm up, the fingers to the left; the wrist at the origin.
fn offering_hand(pen: &mut Pen, skin: &str) {
    pen.shape("M8 -28C-14 -34 -32 -34 -46 -30L-120 -34C-132 -32 -134 -20 -124 -16C-134 -12 -132 0 -122 2C-126 10 -120 18 -110 18L-60 22C-40 32 -14 34 8 28Z", skin);
    pen.shape(
        "M-30 -28C-44 -44 -56 -60 -52 -72C-44 -82 -32 -74 -26 -62C-20 -50 -8 -42 2 -34Z",
        skin,
    );
    pen.detail("M-124 -16L-84 -14M-122 2L-84 2");
}

/// Seated, the hands folded in the lap.
fn sitting(pen: &mut Pen, look: &Look) {
    under(pen, look);
    folded_arms(pen, look);
    over(pen, look);
    pen.shape(
        "M-60 420C-150 410 -214 440 -224 500C-232 560 -224 640 -220 760H-20L-10 470Z",
        look.trousers,
    );
    pen.shape(
        "M60 420C150 410 206 440 216 500C224 560 216 640 212 760H10L0 470Z",
        look.trousers,
    );
    pen.clipped("M-400 306H400V700H-400Z", |pen| folded_arms(pen, look));
    pen.shape("M34 386C12 374 -14 376 -34 386C-60 398 -70 420 -62 440C-50 462 -10 474 20 468C46 462 60 448 48 438C54 420 48 400 34 386Z", look.skin);
    pen.detail("M-52 410C-36 404 -20 404 -4 410M-60 428C-40 420 -20 422 -2 428M-54 446C-38 440 -20 440 -4 446M34 388C30 400 14 404 0 396");
}

/// Both sleeves of arms that meet in the lap.
fn folded_arms(pen: &mut Pen, look: &Look) {
    pen.shape("M-150 30C-188 40 -208 74 -218 122C-234 200 -252 270 -246 330C-238 372 -190 400 -130 424C-90 438 -60 440 -44 440L-30 384C-80 370 -130 350 -178 314C-160 270 -150 220 -146 170", look.shirt);
    pen.shape("M140 30C178 40 198 74 208 122C222 200 240 270 234 330C226 372 180 400 124 424C90 438 64 442 46 442L34 386C80 370 122 350 168 314C150 270 142 220 138 170", look.shirt);
}
