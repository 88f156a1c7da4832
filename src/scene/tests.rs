use std::collections::BTreeSet;

use super::*;
use crate::core::scenario::ids::PersonIx;
use crate::core::scenario::looks::{
    Beard, Build, Clothes, Colour, Glasses, Hair, HairColour, Headwear, Looks, WalkingAid,
};
use crate::core::scenario::scene::{Door, Face, Light, Object, Objects, Place, Posture};

pub(crate) const DOORS: [Door; 4] = [Door::Shut, Door::Chain, Door::Ajar, Door::Open];
pub(crate) const LIGHTS: [Light; 4] = [
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
        client: looks,
        with: None,
    }
}

/// All of a scene as text.
fn text(scene: &SceneState, cast: &Cast) -> String {
    compose(scene, cast).iter().map(svg).collect()
}

/// Looks that differ in one word, in a list for each word that there is.
fn looks_by_word() -> Vec<Vec<Looks>> {
    let plain = Looks {
        headwear: Headwear::None,
        clothes: Clothes::Cardigan,
        ..ria()
    };
    macro_rules! each {
        ($field:ident, $all:expr) => {
            $all.iter()
                .map(|it| Looks {
                    $field: *it,
                    ..plain
                })
                .collect()
        };
    }
    vec![
        each!(hair, Hair::ALL),
        each!(hair_colour, HairColour::ALL),
        each!(beard, Beard::ALL),
        each!(glasses, Glasses::ALL),
        each!(headwear, Headwear::ALL),
        each!(build, Build::ALL),
        each!(clothes, Clothes::ALL),
        each!(colour, Colour::ALL),
        each!(over, Colour::ALL),
        each!(walking_aid, WalkingAid::ALL),
        each!(skin, [1, 2, 3, 4, 5, 6, 7, 8]),
        each!(age, [30, 45, 55, 65, 70, 80]),
    ]
}

/// A scene where all of a person is seen, with everyone that there are words for.
pub(crate) fn people() -> Vec<Vec<(SceneState, Cast)>> {
    let scene = SceneState {
        place: Place::Street,
        ..SceneState::default()
    };
    let seen = |looks: Vec<Looks>| looks.into_iter().map(|it| (scene, cast(it))).collect();
    looks_by_word().into_iter().map(seen).collect()
}

#[test]
fn every_word_for_looks_shows() {
    for people in people() {
        let drawn: BTreeSet<String> = people
            .iter()
            .map(|(scene, cast)| text(scene, cast))
            .collect();
        assert_eq!(drawn.len(), people.len(), "{people:?}");
    }
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
        let expected = if place.seated() { 8 } else { 7 };
        assert_eq!(drawn.len(), expected, "{place:?}");
    }
}

/// Whether a place has room for a thing: the picture is another with it.
fn shows(place: Place, object: Object) -> bool {
    [Door::Shut, Door::Ajar].into_iter().any(|door| {
        let bare = SceneState {
            place,
            door,
            ..SceneState::default()
        };
        let mut objects = Objects::default();
        objects.insert(object);
        let with = SceneState { objects, ..bare };
        text(&bare, &cast(ria())) != text(&with, &cast(ria()))
    })
}

/// What stands at a front door, on the stairs or at a table only.
const NOT_IN_EVERY_HOME: [Object; 21] = [
    Object::Balcony,
    Object::Card,
    Object::OilCan,
    Object::LetterBoxes,
    Object::Broom,
    Object::MagnifyingGlass,
    Object::TramSign,
    Object::FridgeCard,
    Object::Newspaper,
    Object::SaltAndPepper,
    Object::Bike,
    Object::Sheet,
    Object::SheetAbove,
    Object::SheetFull,
    Object::Marker,
    Object::Dish,
    Object::FruitBowl,
    Object::CoffeePot,
    Object::Calendar,
    Object::Tin,
    Object::DoveCard,
];

#[test]
fn every_object_shows_in_every_home_or_where_it_belongs() {
    let homes = [Place::Hallway, Place::Kitchen, Place::LivingRoom];
    for object in Objects::ALL {
        if NOT_IN_EVERY_HOME.contains(&object) {
            assert!(
                Place::ALL.into_iter().any(|place| shows(place, object)),
                "{object:?}"
            );
            assert!(
                !homes.into_iter().all(|home| shows(home, object)),
                "{object:?}"
            );
            continue;
        }
        for place in homes {
            // What lies on the floor is no matter for a room where people sit at a table.
            let elsewhere = matches!(
                (object, place),
                (Object::Stool | Object::BinBag, Place::LivingRoom)
                    | (Object::OpenWindow, Place::Hallway)
            );
            assert!(elsewhere || shows(place, object), "{object:?} in {place:?}");
        }
    }
}

#[test]
fn a_letter_is_seen_in_the_hand_unless_the_chin_is_on_it() {
    for posture in Posture::ALL {
        for face in Face::ALL {
            let bare = SceneState {
                door: Door::Open,
                posture,
                face,
                ..SceneState::default()
            };
            let mut objects = Objects::default();
            objects.insert(Object::Letter);
            let with = SceneState { objects, ..bare };
            let seen = text(&bare, &cast(ria())) != text(&with, &cast(ria()));
            assert_eq!(seen, posture != Posture::ChinOnHand, "{posture:?} {face:?}");
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
        with: Some(Looks::of("Kees")),
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
