//! The scene in words, for those who do not see the picture.

use crate::core::locale::{Lang, say};
use crate::core::scenario::scene::{Door, Face, Light, Object, Place, Posture, SceneState};
use crate::core::scenario::sound::Sound;

/// What is new in a scene, in one line: place, light, things, door, and how the client is there.
/// With nothing before, all of it. Empty when nothing new can be seen. `name` is the client's,
/// `with` that of the third person who is there, if anyone.
pub fn scene_words(
    scene: SceneState,
    before: Option<SceneState>,
    name: &str,
    with: Option<&str>,
    lang: Lang,
) -> String {
    let moved = before.is_none_or(|before| before.place != scene.place);
    let changed = |same: fn(SceneState, SceneState) -> bool| {
        moved || before.is_none_or(|before| !same(before, scene))
    };
    let mut parts = Vec::new();
    if moved {
        parts.push(say(lang, place(scene.place), &[]));
    }
    if before.is_none_or(|before| before.light != scene.light) {
        parts.push(say(lang, light(scene.light), &[]));
    }
    let new =
        |thing: &Object| moved || before.is_none_or(|before| !before.objects.contains(*thing));
    let things: Vec<String> = scene
        .objects
        .iter()
        .filter(new)
        .map(|thing| say(lang, object(thing), &[]))
        .collect();
    if !things.is_empty() {
        parts.push(say(lang, "scene-sees", &[("things", &things.join(", "))]));
    }
    if scene.place.at_a_door() && changed(|before, scene| before.door == scene.door) {
        parts.push(say(lang, door(scene.door), &[]));
    }
    // Behind a shut door nobody is seen; whoever appears in the gap is seen anew.
    let hidden = !scene.shows_client();
    let appears = before.is_some_and(|before| !before.shows_client());
    let posture_new = appears || changed(|before, scene| before.posture == scene.posture);
    let face_new = appears || changed(|before, scene| before.face == scene.face);
    let (posture, face) = (
        say(lang, posture(scene.posture, scene.place.seated()), &[]),
        say(lang, face(scene.face), &[]),
    );
    let args = [
        ("name", name),
        ("posture", posture.as_str()),
        ("face", face.as_str()),
    ];
    match (posture_new, face_new) {
        _ if hidden => {}
        (true, true) => parts.push(say(lang, "scene-body", &args)),
        (true, false) => parts.push(say(lang, "scene-body-posture", &args)),
        (false, true) => parts.push(say(lang, "scene-body-face", &args)),
        (false, false) => {}
    }
    if let Some(with) = with.filter(|_| moved || before.is_none_or(|it| it.with != scene.with)) {
        parts.push(say(lang, "scene-with", &[("name", with)]));
    }
    parts.join(" ")
}

/// A sound in words, for those who do not hear it.
pub fn sound_words(sound: Sound, lang: Lang) -> String {
    say(lang, self::sound(sound), &[])
}

pub(super) fn sound(sound: Sound) -> &'static str {
    match sound {
        Sound::Bell => "scene-sound-bell",
        Sound::Chain => "scene-sound-chain",
        Sound::LetterFlap => "scene-sound-letter-flap",
        Sound::Steps => "scene-sound-steps",
        Sound::Kettle => "scene-sound-kettle",
        Sound::Door => "scene-sound-door",
    }
}

pub(super) fn place(place: Place) -> &'static str {
    match place {
        Place::Gallery => "scene-place-gallery",
        Place::Doorway => "scene-place-doorway",
        Place::Stairwell => "scene-place-stairwell",
        Place::Hallway => "scene-place-hallway",
        Place::Kitchen => "scene-place-kitchen",
        Place::LivingRoom => "scene-place-living-room",
        Place::CommunityCentre => "scene-place-community-centre",
        Place::Office => "scene-place-office",
        Place::Street => "scene-place-street",
    }
}

pub(super) fn light(light: Light) -> &'static str {
    match light {
        Light::Morning => "scene-light-morning",
        Light::Afternoon => "scene-light-afternoon",
        Light::Evening => "scene-light-evening",
        Light::Rain => "scene-light-rain",
    }
}

pub(super) fn object(object: Object) -> &'static str {
    match object {
        Object::Post => "scene-object-post",
        Object::Photo => "scene-object-photo",
        Object::Drawing => "scene-object-drawing",
        Object::Dog => "scene-object-dog",
        Object::Plant => "scene-object-plant",
        Object::Curtains => "scene-object-curtains",
        Object::MedicineBox => "scene-object-medicine-box",
        Object::Balcony => "scene-object-balcony",
        Object::CrewPhoto => "scene-object-crew-photo",
        Object::SecondToothbrush => "scene-object-second-toothbrush",
        Object::Letter => "scene-object-letter",
        Object::Pyjamas => "scene-object-pyjamas",
        Object::Phone => "scene-object-phone",
        Object::BinBag => "scene-object-bin-bag",
        Object::CraneCalendar => "scene-object-crane-calendar",
        Object::Clock => "scene-object-clock",
        Object::Stool => "scene-object-stool",
        Object::Card => "scene-object-card",
        Object::OilCan => "scene-object-oil-can",
        Object::LetterBoxes => "scene-object-letter-boxes",
        Object::Broom => "scene-object-broom",
        Object::MagnifyingGlass => "scene-object-magnifying-glass",
        Object::TramSign => "scene-object-tram-sign",
        Object::FridgeCard => "scene-object-fridge-card",
        Object::Newspaper => "scene-object-newspaper",
        Object::SaltAndPepper => "scene-object-salt-and-pepper",
        Object::Bike => "scene-object-bike",
        Object::Sheet => "scene-object-sheet",
        Object::SheetAbove => "scene-object-sheet-above",
        Object::SheetFull => "scene-object-sheet-full",
        Object::Marker => "scene-object-marker",
        Object::Dish => "scene-object-dish",
        Object::Candle => "scene-object-candle",
        Object::FruitBowl => "scene-object-fruit-bowl",
        Object::CoffeePot => "scene-object-coffee-pot",
        Object::Calendar => "scene-object-calendar",
        Object::Tin => "scene-object-tin",
        Object::DoveCard => "scene-object-dove-card",
        Object::OpenWindow => "scene-object-open-window",
    }
}

pub(super) fn door(door: Door) -> &'static str {
    match door {
        Door::Shut => "scene-door-shut",
        Door::Chain => "scene-door-chain",
        Door::Ajar => "scene-door-ajar",
        Door::Open => "scene-door-open",
    }
}

pub(super) fn posture(posture: Posture, seated: bool) -> &'static str {
    match posture {
        Posture::Closed if seated => "scene-seated-closed",
        Posture::TurnedAway if seated => "scene-seated-turned-away",
        Posture::Upright if seated => "scene-seated-upright",
        Posture::Leaning if seated => "scene-seated-leaning",
        Posture::Open if seated => "scene-seated-open",
        Posture::ChinOnHand => "scene-posture-chin-on-hand",
        Posture::Closed => "scene-posture-closed",
        Posture::TurnedAway => "scene-posture-turned-away",
        Posture::Standing if seated => "scene-posture-standing",
        Posture::Upright | Posture::Standing => "scene-posture-upright",
        Posture::Leaning => "scene-posture-leaning",
        Posture::Open => "scene-posture-open",
        Posture::Sitting => "scene-posture-sitting",
    }
}

pub(super) fn face(face: Face) -> &'static str {
    match face {
        Face::Suspicious => "scene-face-suspicious",
        Face::Angry => "scene-face-angry",
        Face::Ashamed => "scene-face-ashamed",
        Face::Tired => "scene-face-tired",
        Face::Blank => "scene-face-blank",
        Face::Calm => "scene-face-calm",
        Face::Amused => "scene-face-amused",
        Face::Moved => "scene-face-moved",
        Face::Relieved => "scene-face-relieved",
        Face::Talking => "scene-face-talking",
        Face::Worried => "scene-face-worried",
        Face::Surprised => "scene-face-surprised",
        Face::Thinking => "scene-face-thinking",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_said() {
        let before = SceneState {
            door: Door::Chain,
            face: Face::Suspicious,
            ..SceneState::default()
        };
        let after = SceneState {
            door: Door::Ajar,
            ..before
        };
        assert_eq!(
            scene_words(after, Some(before), "Henk", None, Lang::Nl),
            "De deur staat op een kier."
        );
        let after = SceneState {
            face: Face::Angry,
            ..before
        };
        assert_eq!(
            scene_words(after, Some(before), "Henk", None, Lang::En),
            "Henk looks angry."
        );
        assert_eq!(
            scene_words(before, Some(before), "Henk", None, Lang::Nl),
            ""
        );
    }

    #[test]
    fn behind_a_shut_door_nobody_is_seen() {
        let shut = SceneState::default();
        let words = scene_words(shut, None, "Henk", None, Lang::Nl);
        assert_eq!(
            words,
            "Je staat op de galerij, voor de deur. Het is ochtend. De deur is dicht."
        );
        let open = SceneState {
            door: Door::Chain,
            ..shut
        };
        let words = scene_words(open, Some(shut), "Henk", None, Lang::Nl);
        assert_eq!(
            words,
            "De deur staat op de ketting. Henk staat rechtop en kijkt rustig."
        );
    }
}
