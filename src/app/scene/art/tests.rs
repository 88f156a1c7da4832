use resvg::usvg;

use super::*;
use crate::core::scenario::scene::{Door, Face, Light, Object, Objects, Posture};

const PLACES: [Place; 9] = [
    Place::Gallery,
    Place::Doorway,
    Place::Stairwell,
    Place::Hallway,
    Place::Kitchen,
    Place::LivingRoom,
    Place::CommunityCentre,
    Place::Office,
    Place::Street,
];
const DOORS: [Door; 4] = [Door::Shut, Door::Chain, Door::Ajar, Door::Open];
const POSTURES: [Posture; 6] = [
    Posture::Closed,
    Posture::TurnedAway,
    Posture::Upright,
    Posture::Leaning,
    Posture::Open,
    Posture::Sitting,
];
const FACES: [Face; 10] = [
    Face::Suspicious,
    Face::Angry,
    Face::Ashamed,
    Face::Tired,
    Face::Blank,
    Face::Calm,
    Face::Amused,
    Face::Moved,
    Face::Relieved,
    Face::Talking,
];
const LIGHTS: [Light; 4] = [
    Light::Morning,
    Light::Afternoon,
    Light::Evening,
    Light::Rain,
];

fn henk() -> Look {
    Look::by_portrait("man_60_work_vest")
}

fn parse(svg: &str) -> usvg::Tree {
    usvg::Tree::from_str(svg, &usvg::Options::default())
        .unwrap_or_else(|fault| panic!("{fault}: {svg}"))
}

fn everything() -> Objects {
    let mut objects = Objects::default();
    for object in Objects::ALL {
        objects.insert(object);
    }
    objects
}

#[test]
fn every_scene_is_svg_of_the_promised_size() {
    let look = henk();
    for place in PLACES {
        for door in DOORS {
            for posture in POSTURES {
                for face in FACES {
                    for light in LIGHTS {
                        // With and without things, so that both are seen by the parser.
                        let objects = if light == Light::Rain {
                            everything()
                        } else {
                            Objects::default()
                        };
                        let scene = SceneState {
                            place,
                            door,
                            posture,
                            face,
                            light,
                            objects,
                            alone: false,
                        };
                        let tree = parse(&compose(&scene, &look));
                        assert_eq!(tree.size().width(), WIDTH as f32);
                        assert_eq!(tree.size().height(), HEIGHT as f32);
                    }
                }
            }
        }
    }
}

#[test]
fn no_two_faces_are_drawn_alike() {
    let drawn: std::collections::BTreeSet<String> = FACES
        .into_iter()
        .map(|face| {
            let scene = SceneState {
                face,
                door: Door::Open,
                ..SceneState::default()
            };
            compose(&scene, &henk())
        })
        .collect();
    assert_eq!(drawn.len(), FACES.len());
}

#[test]
fn no_two_doors_and_no_two_postures_are_drawn_alike() {
    let doors: std::collections::BTreeSet<String> = DOORS
        .into_iter()
        .map(|door| {
            compose(
                &SceneState {
                    door,
                    ..SceneState::default()
                },
                &henk(),
            )
        })
        .collect();
    assert_eq!(doors.len(), DOORS.len());
    let postures: std::collections::BTreeSet<String> = POSTURES
        .into_iter()
        .map(|posture| {
            let scene = SceneState {
                posture,
                place: Place::Hallway,
                ..SceneState::default()
            };
            compose(&scene, &henk())
        })
        .collect();
    assert_eq!(postures.len(), POSTURES.len());
}

#[test]
fn nobody_is_seen_through_a_shut_door() {
    let at_the_door = |face, posture| {
        compose(
            &SceneState {
                face,
                posture,
                ..SceneState::default()
            },
            &henk(),
        )
    };
    assert_eq!(
        at_the_door(Face::Angry, Posture::Closed),
        at_the_door(Face::Amused, Posture::Open),
    );
}

#[test]
fn the_post_is_seen_in_the_hall() {
    let scene = SceneState {
        place: Place::Hallway,
        ..SceneState::default()
    };
    let mut objects = Objects::default();
    objects.insert(Object::Post);
    assert_ne!(
        compose(&scene, &henk()),
        compose(&SceneState { objects, ..scene }, &henk())
    );
}

#[test]
fn strangers_have_a_look_of_their_own_and_keep_it() {
    let scene = SceneState {
        door: Door::Open,
        ..SceneState::default()
    };
    for id in ["", "woman_30", "man_45", "a<b>&\"c\"", "ü"] {
        let look = Look::by_portrait(id);
        assert_eq!(look, Look::by_portrait(id));
        parse(&compose(&scene, &look));
    }
}
