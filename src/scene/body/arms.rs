//! Arms and hands, each drawn for the left of the picture; the right is its mirror.

use super::super::look::Look;
use super::super::pen::Pen;

/// What one arm does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arm {
    /// It hangs.
    Hang,
    /// The hand is in the trouser pocket.
    Pocket,
    /// The hand lies on the thigh of someone who sits.
    Thigh,
    /// A fist on the hip.
    Hip,
    /// The hand rubs the neck.
    Neck,
    /// The hand lies flat on the chest.
    Chest,
    /// The palm is held out.
    Offer,
    /// The hand rests on a cane.
    Cane,
    /// The fist is under the chin.
    Chin,
}

/// Draws what lies beside the body, before the clothes over it.
pub(super) fn beside(pen: &mut Pen, arm: Arm, look: &Look) {
    match arm {
        Arm::Hang => hanging(pen, look),
        Arm::Pocket => pocket(pen, look),
        Arm::Thigh => thigh(pen, look),
        Arm::Hip => hip(pen, look),
        Arm::Cane => cane(pen, look),
        Arm::Chest | Arm::Offer | Arm::Chin => upper(pen, look),
        Arm::Neck => {}
    }
}

/// Draws what lies before the body.
pub(super) fn before(pen: &mut Pen, arm: Arm, look: &Look) {
    match arm {
        Arm::Neck => neck(pen, look),
        Arm::Chin => chin(pen, look),
        Arm::Chest => chest(pen, look),
        Arm::Pocket => pen.clipped("M-400 290H400V700H-400Z", |pen| pocket(pen, look)),
        Arm::Thigh => pen.clipped("M-400 306H400V700H-400Z", |pen| thigh(pen, look)),
        Arm::Hip => pen.clipped("M-400 250H400V700H-400Z", |pen| hip(pen, look)),
        _ => {}
    }
}

/// The mirror of what `draw` draws, for the arm on the right.
pub(super) fn mirrored(pen: &mut Pen, draw: impl FnOnce(&mut Pen)) {
    pen.group("scale(-.96 1)", draw);
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

/// A sleeve down to the wrist.
fn hanging(pen: &mut Pen, look: &Look) {
    pen.group("translate(-206 418) rotate(3)", |pen| {
        hanging_hand(pen, look.skin);
    });
    pen.shape("M-150 30C-186 40 -206 72 -214 120C-226 200 -238 300 -238 410C-222 420 -192 422 -174 414C-172 330 -164 260 -152 190", look.sleeve());
    pen.detail("M-238 396C-220 404 -194 406 -174 400M-172 214C-176 226 -182 232 -190 236");
}

/// The elbow out, the hand in the pocket.
fn pocket(pen: &mut Pen, look: &Look) {
    pen.shape("M-150 30C-188 40 -208 74 -218 122C-234 190 -262 250 -264 300C-258 350 -210 410 -160 452L-120 408C-150 370 -178 330 -186 296C-170 260 -154 220 -148 180", look.sleeve());
    pen.detail("M-186 296C-196 300 -206 300 -214 296M-150 440L-112 398");
    pen.shape("M-160 452L-120 408C-108 414 -98 424 -92 436C-96 452 -110 470 -126 480C-140 474 -152 464 -160 452Z", look.skin);
    pen.line("M-176 486C-150 476 -110 452 -76 430");
}

/// The hand on the thigh, the fingers forward.
fn thigh(pen: &mut Pen, look: &Look) {
    pen.shape("M-150 30C-188 40 -208 74 -218 122C-234 200 -256 260 -252 312C-246 350 -206 388 -160 424L-112 384C-146 354 -172 326 -182 304C-164 262 -152 220 -146 170", look.sleeve());
    pen.detail("M-182 304C-192 308 -202 308 -210 304M-150 414L-104 376");
    pen.shape("M-160 424L-112 384C-88 394 -66 416 -62 440C-60 454 -72 458 -80 452C-78 468 -92 474 -100 464C-102 478 -118 480 -124 468C-142 462 -154 446 -160 424Z", look.skin);
    pen.detail("M-80 452L-98 428M-100 464L-114 440M-124 468L-132 448");
}

/// A fist on the hip, the elbow far out.
fn hip(pen: &mut Pen, look: &Look) {
    pen.shape("M-150 30C-190 40 -212 74 -228 122C-250 180 -296 226 -298 268C-296 312 -230 352 -166 384L-132 336C-172 314 -208 290 -218 268C-190 240 -160 210 -148 180", look.sleeve());
    pen.detail("M-218 268C-228 274 -240 276 -250 270M-154 376L-122 328");
    pen.shape("M-166 384L-132 336C-112 332 -94 342 -92 362C-84 368 -84 384 -94 390C-96 404 -112 410 -124 404C-142 406 -158 398 -166 384Z", look.skin);
    pen.detail("M-92 362C-102 366 -110 366 -116 362M-94 390C-104 390 -110 388 -116 384");
}

/// The hand at the back of the neck, the elbow raised.
fn neck(pen: &mut Pen, look: &Look) {
    pen.shape("M-60 -64C-80 -78 -104 -74 -116 -60L-104 6C-84 16 -66 8 -58 -6C-50 -12 -50 -24 -56 -28C-50 -36 -52 -48 -60 -50Z", look.skin);
    pen.detail("M-56 -28L-80 -26M-60 -50L-82 -46");
    pen.shape("M-150 160C-186 154 -228 140 -262 124C-302 108 -312 86 -294 66C-242 22 -184 -20 -120 -64L-98 2C-132 22 -166 38 -196 50C-180 38 -166 33 -146 32", look.sleeve());
    pen.detail(
        "M-196 50C-210 54 -224 52 -234 44M-262 124C-254 114 -250 106 -248 96M-134 -54L-110 9",
    );
}

/// The forearm up, the chin on the fist.
fn chin(pen: &mut Pen, look: &Look) {
    pen.shape(
        "M-104 34L-52 66C-34 54 -22 30 -26 8C-32 -10 -54 -18 -74 -12C-96 -6 -112 12 -104 34Z",
        look.skin,
    );
    pen.detail("M-26 8C-38 4 -48 6 -56 12M-36 -6C-48 -10 -58 -8 -66 -2");
    pen.shape(
        "M-246 282C-246 336 -196 350 -164 318C-134 270 -90 170 -46 70L-108 34C-150 110 -190 190 -214 252Z",
        look.sleeve(),
    );
    pen.detail("M-112 50L-58 80");
}

/// The upper arm of an arm whose forearm lies before the body.
fn upper(pen: &mut Pen, look: &Look) {
    pen.shape("M-146 30C-184 40 -206 74 -214 122C-228 190 -248 240 -246 290C-240 334 -188 340 -156 318L-134 300", look.sleeve());
}

/// The forearm across, the hand flat on the chest.
fn chest(pen: &mut Pen, look: &Look) {
    pen.shape("M-80 182C-62 164 -36 146 -10 142C6 140 14 148 8 156C24 152 36 160 30 170C42 170 48 182 40 190C48 196 46 208 36 212C12 222 -20 234 -48 236Z", look.skin);
    pen.detail(
        "M8 156C-2 158 -14 162 -24 168M30 170C16 172 2 176 -8 182M40 190C26 192 12 194 2 198",
    );
    pen.shape("M-246 286C-250 332 -214 348 -178 332C-126 308 -84 276 -46 238L-82 182C-116 208 -158 240 -192 258Z", look.sleeve());
    pen.detail("M-96 192L-58 248");
}

/// The speaking hand's forearm: hand and sleeve, the wrist at its turning point; with a letter
/// between thumb and fingers, or without.
pub(super) fn offer(pen: &mut Pen, look: &Look, letter: bool) {
    pen.group("scale(-1 1)", |pen| {
        pen.group("translate(118 322) rotate(-14)", |pen| {
            if letter {
                held_letter(pen);
            }
            offering_hand(pen, look.skin);
        });
        pen.shape(
            "M236 288C238 336 200 360 160 352C140 348 122 342 106 336L124 282C150 290 170 286 182 268Z",
            look.sleeve(),
        );
        pen.detail("M124 282C116 300 110 318 106 336");
    });
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

/// A letter in a hand that holds it elsewhere.
pub(super) fn letter_at(pen: &mut Pen, hand: &str) {
    pen.group(hand, |pen| pen.group("translate(50 20)", held_letter));
}

/// A letter that has been folded often, behind the thumb that holds it.
fn held_letter(pen: &mut Pen) {
    pen.shape("M-176 -54L-112 -196L20 -150L-46 8Z", "#f7f4ec");
    pen.detail("M-144 -124L-12 -72");
    pen.path(
        "M-104 -166L-14 -134M-116 -140L-40 -113M-142 -76L-46 -40M-152 -52L-78 -24",
        "none",
        "#8f8578",
        4.0,
    );
}

/// The far arm of someone who has half turned away: a sleeve and a hand past the trunk.
pub(super) fn far(pen: &mut Pen, look: &Look) {
    pen.group("translate(186 408) rotate(-3) scale(-.92 .92)", |pen| {
        hanging_hand(pen, look.skin);
    });
    pen.shape(
        "M72 14C130 22 172 60 186 120C200 200 212 300 210 396C196 408 170 410 152 402C150 300 140 200 120 120Z",
        look.sleeve(),
    );
    pen.detail("M152 388C170 396 194 394 210 384");
}

/// The near arm of someone who has half turned away, its hand before the body or on the thigh.
pub(super) fn near(pen: &mut Pen, look: &Look) {
    pen.shape(
        "M-152 444L-94 488C-84 508 -86 534 -98 552C-108 566 -122 570 -132 562C-142 572 -156 566 -158 554C-168 550 -174 536 -170 520C-170 490 -164 462 -152 444Z",
        look.skin,
    );
    pen.detail("M-132 562L-122 526M-158 554L-148 516");
    pen.shape(
        "M-28 34C-66 44 -86 84 -90 140C-96 220 -92 290 -104 350C-116 400 -136 430 -152 452L-92 496\
         C-60 474 -30 440 -18 400C0 330 14 250 20 160C24 100 14 44 -28 34Z",
        look.sleeve(),
    );
    pen.detail("M-90 330C-74 342 -58 346 -44 344M-70 250C-60 256 -50 258 -42 256M-142 438L-82 482");
}

/// The near arm of someone who sits half turned away: the forearm lies forward.
pub(super) fn near_seated(pen: &mut Pen, look: &Look) {
    pen.shape(
        "M-176 362L-164 420C-186 430 -214 426 -226 414C-236 406 -236 394 -228 390C-236 382 -234 370 -222 370C-220 362 -206 360 -176 362Z",
        look.skin,
    );
    pen.detail("M-228 390L-204 392M-222 370L-200 376");
    pen.shape(
        "M-28 34C-66 44 -86 84 -90 140C-92 200 -84 250 -76 300C-92 330 -132 350 -180 360L-168 424C-110 416 -50 396 -20 352C0 300 14 250 20 160C24 100 14 44 -28 34Z",
        look.sleeve(),
    );
    pen.detail("M-164 356L-152 420M-76 300C-66 306 -54 308 -44 304");
}

/// The far hand of someone who sits half turned away, on the thigh.
pub(super) fn far_on_the_thigh(pen: &mut Pen, look: &Look) {
    pen.shape(
        "M210 384L152 398C132 410 112 428 112 448C112 462 126 466 134 458C134 472 150 476 158 466C164 478 180 476 186 464C202 452 214 420 210 384Z",
        look.skin,
    );
    pen.detail("M134 458L150 436M158 466L170 442");
}

/// The hand on the grip of a cane beside the body.
fn cane(pen: &mut Pen, look: &Look) {
    pen.shape("M-252 404H-236V900H-252Z", "#8a6a4c");
    pen.shape("M-150 30C-186 40 -206 72 -216 120C-232 190 -262 280 -266 370C-252 384 -218 386 -204 374C-194 310 -172 250 -152 190", look.sleeve());
    pen.shape("M-280 398C-284 386 -276 378 -264 378H-206C-194 380 -190 392 -198 400C-196 414 -204 424 -216 422H-262C-276 420 -284 410 -280 398Z", look.skin);
    pen.detail("M-264 356C-246 368 -222 370 -206 362M-250 422V404M-232 422V404M-214 420V402");
}

/// Arms crossed over the chest: what lies beside the body.
pub(super) fn crossed_beside(pen: &mut Pen, look: &Look) {
    pen.shape(
        "M-150 30C-188 40 -208 74 -216 122C-230 190 -244 250 -236 300C-224 330 -180 330 -150 300",
        look.sleeve(),
    );
    pen.shape(
        "M140 30C176 40 196 74 204 122C216 190 230 250 222 300C210 330 170 330 140 300",
        look.sleeve(),
    );
}

/// Arms crossed over the chest: what lies before it.
pub(super) fn crossed(pen: &mut Pen, look: &Look) {
    // The far forearm disappears under the other arm.
    pen.shape(
        "M222 300C214 336 170 344 120 330C50 312 -20 300 -90 306L-86 246C-10 232 80 232 160 250Z",
        look.sleeve(),
    );
    pen.shape("M-236 298C-230 340 -180 350 -130 338C-50 318 40 292 122 262L100 202C20 226 -70 244 -150 262Z", look.sleeve());
    pen.detail("M104 206C108 226 114 246 122 260");
    // The hand that lies on the other arm.
    pen.shape("M100 204C118 184 146 170 170 168C188 168 192 180 184 188C196 190 198 204 188 210C196 216 192 230 182 232C184 242 174 250 164 248C148 252 132 258 122 262C112 246 104 224 100 204Z", look.skin);
    pen.detail("M184 188L158 194M188 210L162 214M182 232L160 232");
    // The tips of the hidden hand show under the upper arm.
    pen.shape("M-150 252C-170 240 -190 236 -204 242C-214 250 -206 260 -198 260C-208 266 -204 278 -192 276C-184 276 -166 272 -150 264Z", look.skin);
    pen.detail("M-236 298C-222 286 -196 276 -170 268");
}

/// Both sleeves of arms that meet in the lap.
pub(super) fn folded(pen: &mut Pen, look: &Look) {
    pen.shape("M-150 30C-188 40 -208 74 -218 122C-234 200 -252 270 -246 330C-238 372 -190 400 -130 424C-90 438 -60 440 -44 440L-30 384C-80 370 -130 350 -178 314C-160 270 -150 220 -146 170", look.sleeve());
    pen.shape("M140 30C178 40 198 74 208 122C222 200 240 270 234 330C226 372 180 400 124 424C90 438 64 442 46 442L34 386C80 370 122 350 168 314C150 270 142 220 138 170", look.sleeve());
}

/// The hands of folded arms, and the forearms over the lap.
pub(super) fn folded_hands(pen: &mut Pen, look: &Look) {
    pen.clipped("M-400 306H400V700H-400Z", |pen| folded(pen, look));
    pen.shape("M34 386C12 374 -14 376 -34 386C-60 398 -70 420 -62 440C-50 462 -10 474 20 468C46 462 60 448 48 438C54 420 48 400 34 386Z", look.skin);
    pen.detail("M-52 410C-36 404 -20 404 -4 410M-60 428C-40 420 -20 422 -2 428M-54 446C-38 440 -20 440 -4 446M34 388C30 400 14 404 0 396");
}
