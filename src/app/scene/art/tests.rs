use std::collections::BTreeSet;

use resvg::usvg;

use super::*;
use crate::core::scenario::ids::PersonIx;
use crate::core::scenario::looks::{
    Beard, Build, Clothes, Colour, Glasses, Hair, HairColour, Headwear, Looks, WalkingAid,
};
use crate::core::scenario::scene::{Door, Face, Light, Objects, Place, Posture};

const DOORS: [Door; 4] = [Door::Shut, Door::Chain, Door::Ajar, Door::Open];
const LIGHTS: [Light; 4] = [
    Light::Morning,
    Light::Afternoon,
    Light::Evening,
    Light::Rain,
];

fn ria() -> Looks {
    Looks::of("Ria")
}

fn cast(looks: Looks) -> Cast {
    Cast {
        client: Look::new(looks),
        with: None,
    }
}

/// All of a scene as text.
fn text(scene: &SceneState, cast: &Cast) -> String {
    compose(scene, cast).iter().map(svg).collect()
}

fn parse(scene: &SceneState, cast: &Cast) {
    for layer in compose(scene, cast) {
        let svg = svg(&layer);
        let tree = usvg::Tree::from_str(&svg, &usvg::Options::default())
            .unwrap_or_else(|fault| panic!("{fault}: {svg}"));
        assert_eq!(tree.size().width(), WIDTH as f32);
        assert_eq!(tree.size().height(), HEIGHT as f32);
    }
}

fn everything() -> Objects {
    let mut objects = Objects::default();
    Objects::ALL
        .into_iter()
        .for_each(|object| objects.insert(object));
    objects
}

#[test]
fn every_scene_is_svg_of_the_promised_size() {
    let cast = Cast {
        with: Some(Look::new(Looks::of("Kees"))),
        ..cast(ria())
    };
    // Every posture with some face and every face with some posture, in each place and light.
    let poses = Posture::ALL.into_iter().cycle().zip(Face::ALL);
    let poses: Vec<(Posture, Face)> = poses.collect();
    for place in Place::ALL {
        for (door, light) in DOORS.into_iter().zip(LIGHTS) {
            for (posture, face) in poses.iter().copied() {
                let scene = SceneState {
                    place,
                    door,
                    posture,
                    face,
                    light,
                    // With and without things, so that both are seen by the parser.
                    objects: if light == Light::Rain {
                        everything()
                    } else {
                        Objects::default()
                    },
                    alone: false,
                    with: Some(PersonIx(0)),
                };
                parse(&scene, &cast);
            }
        }
    }
}

/// Asserts that no two of some looks are drawn alike in a scene where all of a person is seen.
fn all_differ(looks: Vec<Looks>) {
    let scene = SceneState {
        place: Place::Street,
        ..SceneState::default()
    };
    let count = looks.len();
    let drawn: BTreeSet<String> = looks
        .into_iter()
        .map(|looks| {
            parse(&scene, &cast(looks));
            text(&scene, &cast(looks))
        })
        .collect();
    assert_eq!(drawn.len(), count);
}

#[test]
fn every_word_for_looks_shows() {
    let plain = Looks {
        headwear: Headwear::None,
        clothes: Clothes::Cardigan,
        ..ria()
    };
    all_differ(
        Hair::ALL
            .iter()
            .map(|hair| Looks {
                hair: *hair,
                ..plain
            })
            .collect(),
    );
    all_differ(
        HairColour::ALL
            .iter()
            .map(|it| Looks {
                hair_colour: *it,
                ..plain
            })
            .collect(),
    );
    all_differ(
        Beard::ALL
            .iter()
            .map(|beard| Looks {
                beard: *beard,
                ..plain
            })
            .collect(),
    );
    all_differ(
        Glasses::ALL
            .iter()
            .map(|it| Looks {
                glasses: *it,
                ..plain
            })
            .collect(),
    );
    all_differ(
        Headwear::ALL
            .iter()
            .map(|it| Looks {
                headwear: *it,
                ..plain
            })
            .collect(),
    );
    all_differ(
        Build::ALL
            .iter()
            .map(|build| Looks {
                build: *build,
                ..plain
            })
            .collect(),
    );
    all_differ(
        Clothes::ALL
            .iter()
            .map(|it| Looks {
                clothes: *it,
                ..plain
            })
            .collect(),
    );
    all_differ(
        Colour::ALL
            .iter()
            .map(|it| Looks {
                colour: *it,
                ..plain
            })
            .collect(),
    );
    all_differ(
        Colour::ALL
            .iter()
            .map(|it| Looks { over: *it, ..plain })
            .collect(),
    );
    all_differ(
        WalkingAid::ALL
            .iter()
            .map(|it| Looks {
                walking_aid: *it,
                ..plain
            })
            .collect(),
    );
    all_differ((1..=8).map(|skin| Looks { skin, ..plain }).collect());
    all_differ(
        [30, 45, 55, 65, 70, 80]
            .map(|age| Looks { age, ..plain })
            .to_vec(),
    );
}

#[test]
fn no_two_faces_no_two_doors_and_no_two_places_are_drawn_alike() {
    let distinct = |scenes: Vec<SceneState>| {
        let drawn: BTreeSet<String> = scenes
            .iter()
            .map(|scene| text(scene, &cast(ria())))
            .collect();
        assert_eq!(drawn.len(), scenes.len());
    };
    let open = SceneState {
        door: Door::Open,
        ..SceneState::default()
    };
    distinct(Face::ALL.map(|face| SceneState { face, ..open }).to_vec());
    distinct(DOORS.map(|door| SceneState { door, ..open }).to_vec());
    distinct(
        Place::ALL
            .map(|place| SceneState { place, ..open })
            .to_vec(),
    );
    distinct(
        LIGHTS
            .map(|light| SceneState {
                light,
                place: Place::Kitchen,
                ..open
            })
            .to_vec(),
    );
}

#[test]
fn every_posture_is_seen_where_people_stand_and_where_they_sit() {
    for place in Place::ALL {
        let drawn: BTreeSet<String> = Posture::ALL
            .into_iter()
            .map(|posture| {
                let scene = SceneState {
                    place,
                    posture,
                    door: Door::Open,
                    ..SceneState::default()
                };
                text(&scene, &cast(ria()))
            })
            .collect();
        // Who stands already does not rise.
        let expected = if place.seated() { 7 } else { 6 };
        assert_eq!(drawn.len(), expected, "{place:?}");
    }
}

#[test]
fn every_object_shows_in_every_home() {
    for place in [Place::Hallway, Place::Kitchen, Place::LivingRoom] {
        for object in Objects::ALL {
            // The balcony lies outside the living room; the kitchen and the hall do not see it.
            if object.id() == "balcony" && place != Place::LivingRoom {
                continue;
            }
            let bare = SceneState {
                place,
                ..SceneState::default()
            };
            let mut objects = Objects::default();
            objects.insert(object);
            let with = SceneState { objects, ..bare };
            let cast = cast(ria());
            assert_ne!(
                text(&bare, &cast),
                text(&with, &cast),
                "{object:?} in {place:?}"
            );
        }
    }
}

#[test]
fn nobody_is_seen_through_a_shut_door() {
    let at_the_door = |face, posture| {
        let scene = SceneState {
            face,
            posture,
            ..SceneState::default()
        };
        text(&scene, &cast(ria()))
    };
    assert_eq!(
        at_the_door(Face::Angry, Posture::Closed),
        at_the_door(Face::Amused, Posture::Open),
    );
}

#[test]
fn a_third_person_is_drawn_beside_the_client_or_instead() {
    let with = Cast {
        with: Some(Look::new(Looks::of("Kees"))),
        ..cast(ria())
    };
    for place in Place::ALL {
        let both = SceneState {
            place,
            door: Door::Open,
            with: Some(PersonIx(0)),
            ..SceneState::default()
        };
        let instead = SceneState {
            alone: true,
            ..both
        };
        let client = text(&both, &cast(ria()));
        assert_ne!(client, text(&both, &with), "{place:?}");
        assert_ne!(text(&both, &with), text(&instead, &with), "{place:?}");
        // One pair of eyes moves: the client's, or that of whoever is there alone.
        for scene in [both, instead] {
            let layers = compose(&scene, &with);
            let eyes = layers
                .iter()
                .filter(|layer| layer.part == Part::Eyes(Gaze::Shut));
            assert_eq!(eyes.count(), 1, "{place:?}");
        }
    }
}
