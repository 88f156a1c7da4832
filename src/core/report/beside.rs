//! What took effort beside the conversation, a sentence for each on the first screen: how it went,
//! and where all of it stands.

use super::blocks::Block;
use super::theirs::theirs;
use super::writer::Writer;
use crate::core::assessment::debrief::network::{MapDebrief, Presence, ProfileDebrief};

/// The map that was drawn, and the ratings that were given.
pub(super) fn beside(writer: Writer<'_>) -> Vec<Block> {
    let Some(network) = &writer.debrief.network else {
        return Vec::new();
    };
    let map = network.map.iter().map(|map| drawn(writer, map));
    let ratings = network.profiles.iter().map(|it| rated(writer, it));
    map.chain(ratings).collect()
}

fn drawn(writer: Writer<'_>, map: &MapDebrief) -> Block {
    let known = map.contacts.iter();
    let known = known.filter(|contact| contact.presence != Presence::Missed);
    let placed = known.clone().filter(|contact| contact.yours.is_some());
    let section = writer.say("net-section-map", &[]);
    let (known, placed) = (known.count().to_string(), placed.count().to_string());
    let id = match placed.as_str() {
        "0" => "debrief-beside-map-empty",
        _ => "debrief-beside-map",
    };
    let args = [
        ("placed", placed.as_str()),
        ("known", known.as_str()),
        ("section", section.as_str()),
    ];
    writer.note(id, &args)
}

fn rated(writer: Writer<'_>, profile: &ProfileDebrief) -> Block {
    let rated = profile.dimensions.iter();
    let rated = rated.filter_map(|it| Some((it.rated?, it.low..=it.high)));
    let same = rated.clone().filter(|(rating, key)| key.contains(rating));
    let (rated, same) = (rated.count().to_string(), same.count().to_string());
    let id = match rated.as_str() {
        "0" => "debrief-beside-ratings-open",
        _ => "debrief-beside-ratings",
    };
    let section = theirs(&profile.name);
    let args = [
        ("rated", rated.as_str()),
        ("same", same.as_str()),
        ("section", section.as_str()),
    ];
    writer.note(id, &args)
}
