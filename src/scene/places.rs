//! Where a conversation takes place: which drawing it is, what is so in it, and who and what
//! stands at its marks.

use super::art::{self, Stage};
use super::body::Figure;
use super::look::{Look, People};
use super::pen::Pen;
use super::sky;
use crate::core::scenario::scene::{
    Door, Face, Light, Object, Objects, Place, Posture, SceneState,
};

/// The height of the pit of the neck of someone who stands.
const NECK: f32 = 398.0;
/// The opening of a front door, which cuts off who stands behind its leaf.
const OPENING: &str = "M420 78H880V920H420Z";

/// Where somebody stands who is a few doors along the gallery.
const ALONG: &str = "translate(1102 560) scale(.54)";

/// Draws the place and everyone in it.
pub(super) fn draw(pen: &mut Pen, scene: &SceneState, people: &People) {
    let client = match scene.objects.contains(Object::Pyjamas) {
        true => people.client.in_pyjamas(),
        false => people.client,
    };
    let people = &People { client, ..*people };
    art::art(file(scene.place)).draw(pen, &Scene { scene, people });
}

/// The drawing of a place.
fn file(place: Place) -> &'static str {
    match place {
        Place::Gallery => "places/gallery",
        Place::Doorway => "places/doorway",
        Place::Stairwell => "places/stairwell",
        Place::Hallway => "places/hallway",
        Place::Kitchen => "places/kitchen",
        Place::LivingRoom => "places/living_room",
        Place::CommunityCentre => "places/community_centre",
        Place::Office => "places/office",
        Place::Street => "places/street",
    }
}

/// A scene, as its drawings ask for it.
struct Scene<'a> {
    scene: &'a SceneState,
    people: &'a People,
}

impl Stage for Scene<'_> {
    fn is(&self, state: &str) -> bool {
        match state {
            "lit" => sky::lamps(self.scene.light),
            "rain" => self.scene.light == Light::Rain,
            "holding" => holds_door(self.scene),
            "shut" => self.door() == Door::Shut,
            "chain" => self.door() == Door::Chain,
            "ajar" => self.door() == Door::Ajar,
            "open" => self.door() == Door::Open,
            object => self.has(object),
        }
    }

    fn colour(&self, class: &str) -> Option<&'static str> {
        match class {
            "sky" => Some(sky::colour(self.scene.light)),
            "pane" => Some(sky::pane(self.scene.light)),
            class => self.people.client.colour(class),
        }
    }

    fn put(&self, pen: &mut Pen, mark: &str) {
        match mark {
            "front-door" => art::art("places/front_door").draw(pen, self),
            "client" => self.client(pen, None),
            "client-behind" => self.client(pen, Some(OPENING)),
            "with" => self.third(pen),
            thing => {
                // A thing can be drawn in more than one way: `dog`, `dog-head`.
                let object = thing.split('-').next().unwrap_or(thing);
                if self.has(object) {
                    art::art(&format!("things/{thing}")).draw(pen, self);
                }
            }
        }
    }
}

impl Scene<'_> {
    /// How far the door is open. A front door that nobody is behind stands shut.
    fn door(&self) -> Door {
        match self.scene.alone && self.outside() {
            true => Door::Shut,
            false => self.scene.door,
        }
    }

    /// Whether the front door is seen from outside.
    fn outside(&self) -> bool {
        matches!(
            self.scene.place,
            Place::Gallery | Place::Doorway | Place::Stairwell
        )
    }

    fn has(&self, object: &str) -> bool {
        Objects::ALL
            .into_iter()
            .any(|it| it.id() == object && self.scene.objects.contains(it))
    }

    fn client(&self, pen: &mut Pen, within: Option<&str>) {
        let scene = self.scene;
        if scene.alone {
            return;
        }
        let x = match (self.outside(), scene.posture, scene.door) {
            // A posture moves the head sideways; the face has to stay in the gap.
            (true, Posture::Leaning, Door::Chain) => 688.0,
            (true, Posture::TurnedAway, Door::Chain) => 804.0,
            (true, _, Door::Chain) => 742.0,
            (true, Posture::Leaning, Door::Ajar) => 682.0,
            (true, Posture::TurnedAway, Door::Ajar) => 746.0,
            (true, _, Door::Ajar) => 716.0,
            (true, Posture::Leaning, _) => 674.0,
            (true, _, _) => 650.0,
            (false, Posture::Leaning, _) if !scene.place.seated() => 636.0,
            (false, _, _) => 606.0,
        };
        let face = (scene.posture, scene.face);
        Figure {
            within,
            letter: scene.objects.contains(Object::Letter),
            ..self.figure(&self.people.client, face, (x, NECK))
        }
        .draw(pen);
    }

    /// The third person: beside the client, or where the client would be.
    fn third(&self, pen: &mut Pen) {
        let Some(look) = &self.people.with else {
            return;
        };
        let at = match (self.scene.alone, self.outside()) {
            (true, true) => (640.0, NECK + 24.0),
            (true, false) => (606.0, NECK),
            (false, true) => (196.0, NECK + 24.0),
            (false, false) => (196.0, NECK),
        };
        let draw = |pen: &mut Pen, at| {
            self.figure(look, (Posture::Upright, Face::Calm), at)
                .draw(pen);
        };
        pen.frozen = !self.scene.alone;
        if pen.frozen && self.scene.place == Place::Gallery {
            // A few doors along. Nothing of her moves, so the group is not torn.
            pen.group(ALONG, |pen| draw(pen, (0.0, 0.0)));
        } else {
            draw(pen, at);
        }
        pen.frozen = false;
    }

    fn figure<'f>(
        &self,
        look: &'f Look,
        (posture, face): (Posture, Face),
        (x, y): (f32, f32),
    ) -> Figure<'f> {
        Figure {
            look,
            posture,
            face,
            place: self.scene.place,
            x,
            y,
            within: None,
            letter: false,
        }
    }
}

/// Whether a hand is free to hold the door; the other postures show both hands elsewhere.
fn holds_door(scene: &SceneState) -> bool {
    scene.face != Face::Ashamed
        && !scene.objects.contains(Object::Letter)
        && matches!(
            scene.posture,
            Posture::Upright | Posture::Standing | Posture::Open
        )
}
