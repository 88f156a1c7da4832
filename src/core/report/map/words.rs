//! The words of a map, in both languages: rings, edge, legend, and what a placement says.

use super::figure::Sign;
use super::layout::{MapNode, Names};
use crate::core::locale::{Lang, say};
use crate::core::scenario::network::placement::Spot;
use crate::core::scenario::network::tie::{Direction, Judgement, Quality};

/// The title of a map.
pub fn title(lang: Lang, client: &str) -> String {
    say(lang, "map-title", &[("name", client)])
}

/// What stands on the map beside the names of contacts.
pub fn names(lang: Lang, client: &str) -> Names {
    Names {
        client: client.to_owned(),
        rings: [1, 2, 3].map(|ring| spot_words(lang, Spot::Ring(ring))),
        edge: spot_words(lang, Spot::Edge),
    }
}

/// Where somebody stands.
pub fn spot_words(lang: Lang, spot: Spot) -> String {
    let id = match spot {
        Spot::Ring(ring) => format!("net-ring-{}", ring.clamp(1, 3)),
        Spot::Edge => "net-edge".to_owned(),
    };
    say(lang, &id, &[])
}

/// How a tie feels.
pub fn quality_words(lang: Lang, quality: Quality) -> String {
    say(lang, &format!("net-quality-{}", quality.id()), &[])
}

/// Which way support goes.
pub fn direction_words(lang: Lang, direction: Direction) -> String {
    say(lang, &format!("net-direction-{}", direction.id()), &[])
}

/// What to do with a tie out of use.
pub fn judgement_words(lang: Lang, judgement: Judgement) -> String {
    say(lang, &format!("net-judgement-{}", judgement.id()), &[])
}

/// What something is called, or that it was left open.
pub fn or_open<T>(lang: Lang, what: Option<T>, words: fn(Lang, T) -> String) -> String {
    what.map_or_else(|| say(lang, "map-left-open", &[]), |what| words(lang, what))
}

/// All signs with what they mean.
pub fn legend(lang: Lang) -> Vec<(Sign, String)> {
    let words = |sign: Sign| match sign {
        Sign::Quality(Some(quality)) => quality_words(lang, quality),
        Sign::Quality(None) => say(lang, "map-legend-open", &[]),
        Sign::Direction(direction) => direction_words(lang, direction),
        Sign::Sleeping => say(lang, "map-legend-sleeping", &[]),
        Sign::Kind(kind) => say(lang, &format!("map-kind-{}", kind.id()), &[]),
        Sign::Edge => say(lang, "net-professional", &[]),
    };
    Sign::ALL.map(|sign| (sign, words(sign))).into()
}

/// The map in one paragraph, for who cannot see it.
pub fn summary(lang: Lang, client: &str, nodes: &[MapNode]) -> String {
    if nodes.is_empty() {
        return say(lang, "map-empty", &[("name", client)]);
    }
    let list = |wanted: &dyn Fn(&MapNode) -> bool| {
        let names: Vec<&str> = nodes
            .iter()
            .filter(|node| wanted(node))
            .map(|node| node.name.as_str())
            .collect();
        names.join(", ")
    };
    let mut parts = vec![say(lang, "map-summary", &[("name", client)])];
    let mut tell = |what: &str, who: &str| {
        if !who.is_empty() {
            parts.push(format!("{what}: {who}."));
        }
    };
    for at in Spot::ALL {
        tell(&spot_words(lang, at), &list(&|node| node.at.spot == at));
    }
    let asleep = say(lang, "map-legend-sleeping", &[]);
    tell(&asleep, &list(&|node| node.at.sleeping));
    parts.join(" ")
}

/// The table beside a map: the same content for who reads instead of looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapTable {
    /// The titles of the columns: name, spot, tie, direction, sleeping, judgement.
    pub head: [String; 6],
    /// A row per contact, in the order of the nodes.
    pub rows: Vec<[String; 6]>,
}

/// Makes the table; `numbered` where the dots have numbers instead of names.
pub fn table(lang: Lang, nodes: &[MapNode], numbered: bool) -> MapTable {
    let head = ["name", "spot", "tie", "direction", "sleeping", "judgement"]
        .map(|column| say(lang, &format!("map-column-{column}"), &[]));
    let row = |(index, node): (usize, &MapNode)| {
        let at = node.at;
        let name = if numbered {
            format!("{}. {}", index + 1, node.name)
        } else {
            node.name.clone()
        };
        let sleeping = if at.sleeping { "map-yes" } else { "map-no" };
        let judged = at
            .sleeping
            .then(|| or_open(lang, at.judgement, judgement_words));
        [
            name,
            spot_words(lang, at.spot),
            or_open(lang, at.quality, quality_words),
            or_open(lang, at.direction, direction_words),
            say(lang, sleeping, &[]),
            judged.unwrap_or_default(),
        ]
    };
    MapTable {
        head,
        rows: nodes.iter().enumerate().map(row).collect(),
    }
}
