//! The words of a map, in both languages: rings, edge, legend, and what a placement says.

use super::figure::Sign;
use super::layout::{MapNode, Names};
use super::placement::Spot;
use super::tie::{Direction, Judgement, Quality};
use super::truth::ContactKind;
use crate::core::locale::{Lang, say};

/// The title of a map.
pub fn title(lang: Lang, client: &str) -> String {
    say(lang, "map-title", &[("name", client)])
}

/// What stands on the map beside the names of contacts.
pub fn names(lang: Lang, client: &str) -> Names {
    Names {
        client: client.to_owned(),
        rings: [1, 2, 3].map(|ring| spot(lang, Spot::Ring(ring))),
        edge: spot(lang, Spot::Edge),
    }
}

/// The name of a spot.
pub fn spot(lang: Lang, spot: Spot) -> String {
    match spot {
        Spot::Ring(ring) => say(lang, &format!("map-ring-{}", ring.clamp(1, 3)), &[]),
        Spot::Edge => say(lang, "map-edge", &[]),
    }
}

/// A kind of tie; "open" where nothing is said.
pub fn quality(lang: Lang, quality: Option<Quality>) -> String {
    let id = quality.map_or("open", Quality::id);
    say(lang, &format!("map-quality-{id}"), &[])
}

/// Which way support goes; "open" where nothing is said.
pub fn direction(lang: Lang, direction: Option<Direction>, client: &str) -> String {
    let id = direction.map_or("open", Direction::id);
    say(lang, &format!("map-direction-{id}"), &[("name", client)])
}

/// What to do with a tie that sleeps; "open" where nothing is said.
pub fn judgement(lang: Lang, judgement: Option<Judgement>) -> String {
    let id = judgement.map_or("open", Judgement::id);
    say(lang, &format!("map-judgement-{id}"), &[])
}

/// All signs with what they mean.
pub fn legend(lang: Lang, client: &str) -> Vec<(Sign, String)> {
    let words = |sign: Sign| match sign {
        Sign::Quality(which) => say(lang, "map-legend-tie", &[("kind", &quality(lang, which))]),
        Sign::Direction(which) => direction(lang, Some(which), client),
        Sign::Sleeping => say(lang, "map-legend-sleeping", &[]),
        Sign::Kind(kind) => say(lang, &format!("map-kind-{}", kind.id()), &[]),
        Sign::Edge => say(lang, "map-legend-edge", &[]),
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
        tell(&spot(lang, at), &list(&|node| node.at.spot == at));
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
pub fn table(lang: Lang, client: &str, nodes: &[MapNode], numbered: bool) -> MapTable {
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
        let judged = match at.sleeping {
            true => judgement(lang, at.judgement),
            false => String::new(),
        };
        [
            name,
            spot(lang, at.spot),
            quality(lang, at.quality),
            direction(lang, at.direction, client),
            say(lang, sleeping, &[]),
            judged,
        ]
    };
    MapTable {
        head,
        rows: nodes.iter().enumerate().map(row).collect(),
    }
}

/// The name of a kind of contact.
pub fn kind(lang: Lang, kind: ContactKind) -> String {
    say(lang, &format!("map-kind-{}", kind.id()), &[])
}
