//! The trainee's map beside how things are, and what came to light in the conversation.

use std::collections::BTreeMap;

use super::super::words::quote;
use super::words::{claim_words, judgement_words, placement_words, truth_words};
use crate::core::assessment::debrief::network::{
    ClaimShown, LineShown, MapDebrief, NetworkDebrief, OnMap, Person,
};
use crate::core::assessment::network::findings::{Asleep, Claim, Judged, Presence, Verdict};
use crate::core::report::blocks::{Block, ListKind, Section, Table};
use crate::core::report::map::layout::MapNode;
use crate::core::report::writer::Writer;
use crate::core::scenario::network::tie::Aspect;
use crate::core::scenario::network::truth::ContactKind;

pub(super) fn map(writer: Writer<'_>, network: &NetworkDebrief, map: &MapDebrief) -> Section {
    let client = &*writer.debrief.client;
    let mut blocks = vec![writer.tell("net-map-intro", &[])];
    if map.contacts.iter().all(|at| at.yours.is_none()) {
        blocks.push(writer.tell("net-map-empty", &[]));
    }
    blocks.push(Block::Maps(maps(writer, network, map)));
    blocks.push(Block::Group(vec![table(writer, network, map)]));
    if !network.wishes.is_empty() {
        blocks.push(Block::Group(vec![
            writer.tell("net-map-wishes", &[("name", client)]),
            Block::bullets(&network.wishes),
        ]));
    }
    if professionals_apart(network, map) {
        let apart = writer.tell("net-apart", &[("name", client)]);
        let apart = Block::apart(ListKind::Strengths, [vec![apart]]);
        blocks.push(apart);
    }
    let people = network.people.iter().zip(&map.contacts);
    let people = people.map(|(person, at)| one_person(writer, person, at));
    blocks.push(Block::apart(ListKind::Bullets, people));
    writer.section("net-section-map", blocks)
}

/// A map of the network, to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapShown {
    /// Another one for each map of a report.
    pub id: &'static str,
    /// Whose map it is.
    pub title: String,
    /// The client's name.
    pub client: String,
    /// How many could stand on it.
    pub seats: usize,
    /// Who stands on it.
    pub nodes: Vec<MapNode>,
}

/// The trainee's map and the whole map.
fn maps(writer: Writer<'_>, network: &NetworkDebrief, map: &MapDebrief) -> Vec<MapShown> {
    let people = || network.people.iter().enumerate();
    let shown = |id, title, nodes| MapShown {
        id,
        title: writer.say(title, &[]),
        client: writer.debrief.client.clone(),
        seats: network.people.len(),
        nodes,
    };
    let node = |seat: usize, person: &Person, at| MapNode {
        seat,
        name: person.name.clone(),
        kind: person.kind,
        at,
    };
    let yours = people().zip(&map.contacts);
    let yours = yours.filter_map(|((seat, person), on)| Some(node(seat, person, on.yours?)));
    let truth = people().map(|(seat, person)| node(seat, person, person.placement));
    vec![
        shown("yours", "map-yours", yours.collect()),
        shown("truth", "map-truth", truth.collect()),
    ]
}

fn table(writer: Writer<'_>, network: &NetworkDebrief, map: &MapDebrief) -> Block {
    let lang = writer.options.lang;
    let head = ["net-map-who", "net-map-yours", "net-map-truth"];
    let off = writer.say("net-off", &[]);
    let rows = network
        .people
        .iter()
        .zip(&map.contacts)
        .map(|(person, at)| {
            let yours = at.yours.map(|placement| placement_words(lang, placement));
            let truth = truth_words(lang, person);
            let name = person.name.clone();
            vec![name, yours.unwrap_or_else(|| off.clone()), truth]
        })
        .collect();
    Block::Table(Table {
        caption: writer.say("net-map-caption", &[("name", &writer.debrief.client)]),
        head: head.map(|id| writer.say(id, &[])).into(),
        rows,
    })
}

/// Whether there are professionals on the map and all of them stand at the edge.
fn professionals_apart(network: &NetworkDebrief, map: &MapDebrief) -> bool {
    let claims = map
        .contacts
        .iter()
        .zip(&network.people)
        .filter(|(at, person)| person.kind == ContactKind::Professional && at.yours.is_some());
    let mut own = claims.map(|(at, _)| {
        at.claims
            .iter()
            .any(|claim| matches!(claim.claim, Claim::Own { put: true, .. }))
    });
    own.next().is_some_and(|first| !first) && own.all(|in_a_ring| !in_a_ring)
}

fn one_person(writer: Writer<'_>, person: &Person, at: &OnMap) -> Vec<Block> {
    let who = match &person.about {
        Some(about) => format!("{}, {about}", person.name),
        None => person.name.clone(),
    };
    let mut item = vec![Block::strong(who)];
    match at.presence {
        Presence::Found => {}
        Presence::Heard => item.push(writer.tell("net-person-heard", &[])),
        Presence::Missed => {
            item.push(writer.tell("net-person-missed", &[]));
            item.extend(at.would.as_ref().map(|would| line(writer, would)));
            return item;
        }
    }
    for (id, verdict) in [
        ("net-person-known", Verdict::Known),
        ("net-person-guessed", Verdict::Guessed),
    ] {
        let right = at.claims.iter().filter(|claim| claim.verdict == verdict);
        let words: Vec<String> = right
            .map(|claim| claim_words(writer.options.lang, claim.claim).0)
            .collect();
        if !words.is_empty() {
            item.push(writer.tell(id, &[("list", &words.join(", "))]));
        }
    }
    let claims = at.claims.iter();
    item.extend(claims.flat_map(|claim| one_claim(writer, person, claim)));
    item.extend(sleep(writer, person, at));
    item
}

/// A claim that is not simply right.
fn one_claim(writer: Writer<'_>, person: &Person, claim: &ClaimShown) -> Vec<Block> {
    let (put, is) = claim_words(writer.options.lang, claim.claim);
    let both = [("put", &*put), ("is", &*is)];
    match (claim.verdict, claim.claim) {
        (Verdict::Known | Verdict::Guessed, _) => Vec::new(),
        (Verdict::Shade, Claim::Ring { put, is }) => {
            let id = match (put < is, claim.said) {
                (true, true) => "net-shade-nearer-said",
                (true, false) => "net-shade-nearer",
                (false, true) => "net-shade-farther-said",
                (false, false) => "net-shade-farther",
            };
            let args = [("who", &*person.name), ("name", &*writer.debrief.client)];
            vec![writer.tell(id, &args)]
        }
        (Verdict::Misheard, _) => {
            let by = claim.by.as_ref().and_then(quoted);
            let by = by.map(|line| writer.tell("net-misheard-by", &[("line", &line)]));
            let misheard = writer.tell("net-misheard", &both);
            [Some(misheard), by].into_iter().flatten().collect()
        }
        (Verdict::WronglyAssumed | Verdict::Shade, _) => vec![writer.tell("net-assumed", &both)],
    }
}

fn sleep(writer: Writer<'_>, person: &Person, at: &OnMap) -> Vec<Block> {
    let mut blocks = Vec::new();
    if at.asleep == Some(Asleep::Seen) {
        blocks.push(writer.tell("net-asleep-seen", &[]));
    }
    let since: Vec<&str> = [&person.since, &person.because]
        .into_iter()
        .filter_map(|text| text.as_deref())
        .collect();
    if !since.is_empty() {
        blocks.push(writer.tell("net-since", &[("text", &since.join("; "))]));
    }
    let judgement = at.yours.and_then(|yours| yours.judgement);
    let judgement = judgement.map(|judgement| judgement_words(writer.options.lang, judgement));
    let id = match at.judged {
        None => return blocks,
        Some(Judged::Open) => "net-judged-open",
        Some(Judged::AsKey) => "net-judged-as-key",
        Some(Judged::Either) => "net-judged-either",
        Some(Judged::Otherwise) => "net-judged-otherwise",
    };
    let args = [("judgement", &*judgement.unwrap_or_default())];
    blocks.push(writer.tell(id, &args));
    let why = person.key_why.as_ref();
    blocks.extend(why.map(|why| writer.tell("net-judged-why", &[("text", why)])));
    blocks
}

/// The line that would have brought something to light.
fn line(writer: Writer<'_>, shown: &LineShown) -> Block {
    match (quoted(shown), shown.moment) {
        (Some(line), Some(moment)) => {
            let number = (moment + 1).to_string();
            writer.tell("net-line-open", &[("number", &number), ("line", &line)])
        }
        (Some(line), None) => writer.tell("net-line-elsewhere", &[("line", &line)]),
        (None, _) => writer.tell("net-line-arrival", &[]),
    }
}

/// Its words as they stand in a sentence.
fn quoted(shown: &LineShown) -> Option<String> {
    Some(quote(shown.line.as_ref()?, shown.by?))
}

/// What became clear about the own network and what stayed open, with the lines that would have
/// cleared it up.
pub(super) fn came_to_light(
    writer: Writer<'_>,
    network: &NetworkDebrief,
    map: &MapDebrief,
) -> Option<Section> {
    let asked = Aspect::ALL.into_iter().filter_map(|aspect| {
        let (known, open) = map.asked(&network.people, aspect);
        let there = !known.is_empty() || !open.is_empty();
        there.then(|| one_aspect(writer, network, map, aspect, [&known, &open]))
    });
    let asked: Vec<Vec<Block>> = asked.collect();
    let there = !asked.is_empty();
    let blocks = vec![
        writer.tell("net-asked-intro", &[]),
        Block::list(ListKind::Bullets, asked),
    ];
    there.then(|| writer.section("net-section-asked", blocks))
}

fn one_aspect(
    writer: Writer<'_>,
    network: &NetworkDebrief,
    map: &MapDebrief,
    aspect: Aspect,
    [known, open]: [&[usize]; 2],
) -> Vec<Block> {
    let name = writer.say(&format!("net-aspect-{}", aspect.id()), &[]);
    let mut item = vec![Block::strong(name)];
    for (id, list) in [("net-asked-known", known), ("net-asked-open", open)] {
        let names = list.iter().map(|index| &*network.people[*index].name);
        let names = names.collect::<Vec<&str>>().join(", ");
        if !list.is_empty() {
            item.push(writer.tell(id, &[("list", &names)]));
        }
    }
    if aspect == Aspect::Receives && open.is_empty() {
        let args = [("name", &*writer.debrief.client)];
        item.push(writer.tell("net-asked-receives-all", &args));
    }
    // What is the same line for several persons is said once.
    let mut lines: BTreeMap<(&str, Option<&str>), &LineShown> = BTreeMap::new();
    for index in open {
        let aspects = &map.contacts[*index].aspects;
        let found = aspects.iter().find(|at| at.aspect == aspect);
        if let Some(line) = found.and_then(|at| at.would.as_ref()) {
            lines.insert((&line.node, line.option.as_deref()), line);
        }
    }
    item.extend(lines.into_values().map(|shown| line(writer, shown)));
    item
}

pub(super) fn consents(writer: Writer<'_>, network: &NetworkDebrief) -> Option<Section> {
    let head = ["net-map-who", "net-consent-topic", "net-consent-answer"];
    let rows = network.consents.iter().map(|consent| {
        let id = match consent.given {
            true => "net-consent-given",
            false => "net-consent-refused",
        };
        let name = network.people[consent.person].name.clone();
        vec![name, consent.topic.clone(), writer.say(id, &[])]
    });
    let table = Block::Table(Table {
        caption: writer.say("net-consent-caption", &[]),
        head: head.map(|id| writer.say(id, &[])).into(),
        rows: rows.collect(),
    });
    let there = !network.consents.is_empty();
    there.then(|| writer.section("net-section-consents", vec![table]))
}
