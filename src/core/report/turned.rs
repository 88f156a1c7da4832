//! What changed at a turning point, in a few words.

use super::scene::door;
use super::theirs::theirs;
use super::words::effect_words;
use super::writer::Writer;
use crate::core::assessment::debrief::{Turned, TurningPoint};
use crate::core::scenario::scene::{Door, Face};

/// So many things that changed are said: more are not taken in beside a face.
const SAID: usize = 2;

/// What changed, what tells most of it first; none where nothing did.
pub(super) fn turned_words(writer: Writer<'_>, point: &TurningPoint) -> Option<String> {
    let turned = point.turned.iter().take(SAID);
    let words: Vec<String> = turned.map(|turned| one(writer, turned)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Whether these words say what the face was, and then.
pub(super) fn says_the_face(point: &TurningPoint) -> bool {
    let mut turned = point.turned.iter().take(SAID);
    turned.any(|turned| matches!(turned, Turned::Face { .. }))
}

fn one(writer: Writer<'_>, turned: &Turned) -> String {
    let say = |id, args| writer.say(id, args);
    match turned {
        Turned::LetIn => say("turning-let-in", &[]),
        Turned::Door { from, to } => door_words(writer, *from, *to),
        Turned::Face { from, to } => {
            let [from, to] = [*from, *to].map(|shown| say(face_noun(shown), &[]));
            say("turning-face", &[("from", &from), ("to", &to)])
        }
        Turned::CameUp(names) => say("turning-came-up", &[("who", &theirs(&names.join(", ")))]),
        Turned::May(name) => say("turning-may", &[("who", &theirs(name))]),
        Turned::MayNot(name) => say("turning-may-not", &[("who", &theirs(name))]),
        Turned::State { name, change, .. } => {
            let words = effect_words(writer.options.lang, name, *change);
            say("turning-state", &[("words", &words)])
        }
    }
}

/// Which way the door went, or that it was shut.
fn door_words(writer: Writer<'_>, from: Door, to: Door) -> String {
    let id = match (from, to) {
        (_, Door::Shut) => door(Door::Shut),
        (Door::Shut, _) => "turning-door-opens",
        (Door::Open, _) | (Door::Ajar, Door::Chain) => "turning-door-closer",
        (Door::Chain | Door::Ajar, _) => "turning-door-further",
    };
    writer.say(id, &[])
}

/// A face as something that one goes to or from.
fn face_noun(shown: Face) -> &'static str {
    match shown {
        Face::Suspicious => "turning-face-suspicious",
        Face::Angry => "turning-face-angry",
        Face::Ashamed => "turning-face-ashamed",
        Face::Tired => "turning-face-tired",
        Face::Blank => "turning-face-blank",
        Face::Calm => "turning-face-calm",
        Face::Amused => "turning-face-amused",
        Face::Moved => "turning-face-moved",
        Face::Relieved => "turning-face-relieved",
        Face::Talking => "turning-face-talking",
        Face::Worried => "turning-face-worried",
        Face::Surprised => "turning-face-surprised",
        Face::Thinking => "turning-face-thinking",
    }
}
