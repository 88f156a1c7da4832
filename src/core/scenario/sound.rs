//! What can be heard in a scene: six sounds, and which of them follows from how a scene changes.
//!
//! A sound shows nothing that the scene and the words do not show: the picture, the debrief and the
//! audit know none. How it is played, or said in words, is the host's.

use serde::{Deserialize, Serialize};

use super::scene::{Door, Place, SceneState};

/// A sound in a scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sound {
    /// The doorbell.
    Bell,
    /// The chain of a door.
    Chain,
    /// The flap of the letter box.
    LetterFlap,
    /// Somebody walks.
    Steps,
    /// Water that is put on.
    Kettle,
    /// A door that opens, moves or shuts.
    Door,
}

impl Sound {
    /// Every sound.
    pub const ALL: [Self; 6] = [
        Self::Bell,
        Self::Chain,
        Self::LetterFlap,
        Self::Steps,
        Self::Kettle,
        Self::Door,
    ];
}

/// What went before a scene, as far as it decides what is heard of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::core) struct Before {
    /// The scene in which something was said last; none at the start of a run.
    pub scene: Option<SceneState>,
    /// Nothing was said yet in this visit.
    pub begins: bool,
    /// The water was put on in this visit.
    pub kettle: bool,
}

/// What is heard when a scene has changed so, if anything.
pub(in crate::core) fn heard(before: Before, now: SceneState) -> Option<Sound> {
    let from = before.scene;
    let arrives = before.begins || from.is_none_or(|from| from.place != now.place);
    if arrives && at_a_door(now.place) && now.door == Door::Shut && !now.alone {
        return Some(Sound::Bell);
    }
    if arrives && now.place == Place::Kitchen && !before.kettle {
        return Some(Sound::Kettle);
    }
    // What went before the start of a run was not heard.
    let from = from?;
    if from.place != now.place {
        return Some(Sound::Steps);
    }
    if !at_a_door(now.place) || from.door == now.door {
        return None;
    }
    match (from.door, now.door) {
        (Door::Shut, Door::Chain) => Some(Sound::Chain),
        _ => Some(Sound::Door),
    }
}

/// Where the client's own door is seen from outside.
fn at_a_door(place: Place) -> bool {
    matches!(place, Place::Gallery | Place::Doorway | Place::Stairwell)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scene(place: Place, door: Door) -> SceneState {
        SceneState {
            place,
            door,
            ..SceneState::default()
        }
    }

    fn after(scene: SceneState) -> Before {
        Before {
            scene: Some(scene),
            ..Before::default()
        }
    }

    #[test]
    fn a_visit_that_begins_at_a_shut_door_begins_with_the_bell() {
        let start = Before {
            begins: true,
            ..Before::default()
        };
        for place in Place::ALL {
            let rings = at_a_door(place).then_some(Sound::Bell);
            let other = (place == Place::Kitchen).then_some(Sound::Kettle);
            assert_eq!(heard(start, scene(place, Door::Shut)), rings.or(other));
        }
        let shut = scene(Place::Gallery, Door::Shut);
        let again = Before {
            begins: true,
            ..after(scene(Place::Gallery, Door::Open))
        };
        assert_eq!(heard(again, shut), Some(Sound::Bell));
        // Who is left alone before a door has not come to ring.
        let alone = SceneState {
            alone: true,
            ..shut
        };
        assert_eq!(heard(again, alone), Some(Sound::Door));
    }

    #[test]
    fn each_change_of_a_door_is_heard_and_the_chain_apart() {
        for from in Door::ALL {
            for to in Door::ALL {
                let expected = match (from, to) {
                    (Door::Shut, Door::Chain) => Some(Sound::Chain),
                    _ if from == to => None,
                    _ => Some(Sound::Door),
                };
                let before = after(scene(Place::Gallery, from));
                assert_eq!(heard(before, scene(Place::Gallery, to)), expected);
                // Inside, the door is not in the scene.
                let before = after(scene(Place::LivingRoom, from));
                assert_eq!(heard(before, scene(Place::LivingRoom, to)), None);
            }
        }
    }

    #[test]
    fn another_place_is_walked_to_and_in_the_kitchen_water_is_put_on_once() {
        let hall = after(scene(Place::Hallway, Door::Open));
        let kitchen = scene(Place::Kitchen, Door::Open);
        assert_eq!(heard(hall, kitchen), Some(Sound::Kettle));
        let had = Before {
            kettle: true,
            ..hall
        };
        assert_eq!(heard(had, kitchen), Some(Sound::Steps));
        assert_eq!(heard(after(kitchen), kitchen), None);
        assert_eq!(
            heard(hall, scene(Place::Office, Door::Open)),
            Some(Sound::Steps)
        );
    }

    #[test]
    fn a_face_makes_no_sound() {
        let calm = scene(Place::Gallery, Door::Chain);
        for face in super::super::scene::Face::ALL {
            assert_eq!(heard(after(calm), SceneState { face, ..calm }), None);
        }
    }
}
