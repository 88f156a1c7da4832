//! The picture that a scenario is known by: the client, at the first moment at which they are seen.

use drempel::core::dialogue::first_sight;
use drempel::core::scenario::scene::{Door, Face, Place};

use crate::small::{option, small};
use crate::support::{shipped, shipped_ids};

#[test]
fn the_client_of_every_shipped_scenario_is_seen_and_henk_at_his_door() {
    for id in shipped_ids() {
        let (scenario, catalog) = shipped(&id);
        let scene = first_sight(&scenario, catalog).unwrap();
        assert!(scene.shows_client(), "{id}: {scene:?}");
        assert_eq!(first_sight(&scenario, catalog), Some(scene), "{id}");
    }
    let (henk, catalog) = shipped("aan_de_deur");
    let scene = first_sight(&henk, catalog).unwrap();
    assert_eq!((scene.place, scene.door), (Place::Gallery, Door::Chain));
}

/// Nobody is there at first and the door stays shut for a choice; then it opens.
#[test]
fn a_door_that_opens_later_is_waited_for() {
    let (scenario, catalog) = small(&format!(
        "\"a\": Decide( scene: ( place: Stairwell, door: Shut ), options: [{}] ),
         \"b\": Tell( scene: ( door: Ajar, face: Ashamed ), lines: [ ( id: \"l\", text: \"Ja?\" ) ], next: \"end\" ),",
        option("ring", "b", "") + &option("wait", "b", "")
    ));
    let scene = first_sight(&scenario, &catalog).unwrap();
    let seen = (scene.place, scene.door, scene.face);
    assert_eq!(seen, (Place::Stairwell, Door::Ajar, Face::Ashamed));
}

#[test]
fn a_client_who_is_never_there_has_no_picture() {
    let (scenario, catalog) = small(
        "\"a\": Tell( scene: ( place: Office, alone: true ), lines: [ ( id: \"l\", by: Narrator, text: \"Leeg.\" ) ], next: \"end\" ),",
    );
    assert_eq!(first_sight(&scenario, &catalog), None);
}
