//! The ids that can stand in a scenario, kind by kind, with their names: for whoever writes one
//! and looks for a word.
//!
//! What is an id of a scenario's own (its nodes, facts, people) is not among them.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::scene;
use crate::core::framework::{Catalog, Kind};
use crate::core::locale::{Lang, say};
use crate::core::scenario::CONTENT_NOTES;
use crate::core::scenario::scene::{Door, Face, Light, Objects, Place, Posture};
use crate::core::scenario::sound::Sound;

/// The kinds of ids that have a name of their own. The id of a framework is a kind as well: it
/// stands for the items of that framework.
pub const KINDS: [&str; 19] = [
    "competencies",
    "traits",
    "behaviours",
    "acts",
    "balances",
    "tensions",
    "criticals",
    "states",
    "phases",
    "sources",
    "frameworks",
    "places",
    "doors",
    "postures",
    "faces",
    "lights",
    "objects",
    "sounds",
    "notes",
];

/// An id with its name in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// As it stands in a scenario.
    pub id: String,
    /// What it means, in a few words.
    pub name: String,
}

impl Named {
    fn new(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
        }
    }

    /// Whether each of the words is part of the id or the name, in capitals or not, with or
    /// without accents.
    pub fn has(&self, words: &[String]) -> bool {
        let (id, name) = (plain(&self.id), plain(&self.name));
        let has = |word: String| id.contains(&word) || name.contains(&word);
        words.iter().map(|word| plain(word)).all(has)
    }
}

/// A text as it is searched: small letters without accents.
fn plain(text: &str) -> String {
    let letters = text.nfd().filter(|c| !is_combining_mark(*c));
    letters.flat_map(char::to_lowercase).collect()
}

/// All ids of a kind, in the order of their source; none if there is no such kind.
pub fn ids(kind: &str, catalog: &Catalog, lang: Lang) -> Option<Vec<Named>> {
    let items = |kind: Kind| {
        let items = catalog.items().map(|(_, item)| item);
        let items = items.filter(|item| item.kind == kind);
        items
            .map(|item| Named::new(&item.id, item.name.get(lang)))
            .collect()
    };
    Some(match kind {
        "competencies" => items(Kind::Competency),
        "traits" => items(Kind::Trait),
        "acts" => items(Kind::Act),
        "balances" => items(Kind::Balance),
        "tensions" => items(Kind::Tension),
        "criticals" => items(Kind::Critical),
        "states" => items(Kind::State),
        "behaviours" => {
            let all = catalog.behaviours.iter();
            all.map(|(id, it)| Named::new(id, it.name.get(lang)))
                .collect()
        }
        "sources" => {
            let all = catalog.works.iter();
            all.map(|(id, it)| Named::new(id, it.name.get(lang)))
                .collect()
        }
        "frameworks" => {
            let all = catalog.frameworks.iter();
            all.map(|it| Named::new(&it.id, it.name.get(lang)))
                .collect()
        }
        "places" => words(Place::ALL, scene::place, lang),
        "doors" => words(Door::ALL, scene::door, lang),
        "postures" => words(Posture::ALL, |it| scene::posture(it, false), lang),
        "faces" => words(Face::ALL, scene::face, lang),
        "lights" => words(Light::ALL, scene::light, lang),
        "objects" => {
            let all = Objects::ALL.into_iter();
            all.map(|it| Named::new(it.id(), say(lang, scene::object(it), &[])))
                .collect()
        }
        "sounds" => words(Sound::ALL, scene::sound, lang),
        "notes" => {
            let name = |id: &str| say(lang, &format!("content-note-{id}"), &[]);
            CONTENT_NOTES
                .into_iter()
                .map(|id| Named::new(id, name(id)))
                .collect()
        }
        framework => {
            let at = catalog
                .frameworks
                .iter()
                .position(|it| it.id == framework)?;
            let items = catalog.items().map(|(_, item)| item);
            let items = items.filter(|item| item.framework == at);
            items
                .map(|item| Named::new(&item.id, item.name.get(lang)))
                .collect()
        }
    })
}

/// Words of the format, which stand in a scenario as they are called here.
fn words<T: std::fmt::Debug + Copy, const N: usize>(
    all: [T; N],
    message: impl Fn(T) -> &'static str,
    lang: Lang,
) -> Vec<Named> {
    all.into_iter()
        .map(|it| Named::new(format!("{it:?}"), say(lang, message(it), &[])))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_without_its_accents_and_capitals() {
        let named = Named::new("wmo_clarify", "Vraagverheldering, één voor één (Café)");
        for words in ["EEN", "één", "e\u{301}e\u{301}n", "cafe", "CLARI", ""] {
            assert!(named.has(&[words.to_owned()]), "{words}");
        }
        assert!(named.has(&["wmo".to_owned(), "voor".to_owned()]));
        assert!(!named.has(&["wmo".to_owned(), "thee".to_owned()]));
    }
}
