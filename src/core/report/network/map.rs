//! The trainee's map beside how things are, and what came to light in the conversation.

use std::collections::BTreeMap;

use super::super::words::quote;
use super::words::{claim_words, judgement_words, placement_words, truth_words};
use crate::core::assessment::debrief::network::{
    ClaimShown, LineShown, MapDebrief, NetworkDebrief, OnMap, Person,
};
use crate::core::assessment::network::findings::{Asleep, Claim, Judged, Presence, Verdict};
use crate::core::locale::{Lang, say};
use crate::core::report::map::layout::MapNode;
use crate::core::report::page::Page;
use crate::core::scenario::network::tie::Aspect;
use crate::core::scenario::network::truth::ContactKind;

pub(super) fn map(page: &mut Page<'_>, network: &NetworkDebrief) {
    let Some(map) = &network.map else {
        return;
    };
    page.section("net-section-map");
    page.tell("net-map-intro", &[], "");
    if map.contacts.iter().all(|at| at.yours.is_none()) {
        page.tell("net-map-empty", &[], "");
    }
    let maps = maps(network, map, &page.debrief.client, page.options.lang);
    page.maps(maps);
    page.blank();
    put_table(page, network, map);
    let client = page.debrief.client.clone();
    if !network.wishes.is_empty() {
        page.blank();
        page.tell("net-map-wishes", &[("name", &client)], "");
        for wish in &network.wishes {
            page.put(wish, "- ");
        }
    }
    if professionals_apart(network, map) {
        page.blank();
        page.tell("net-apart", &[("name", &client)], "+ ");
    }
    for (person, at) in network.people.iter().zip(&map.contacts) {
        page.blank();
        put_person(page, person, at);
    }
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
fn maps(network: &NetworkDebrief, map: &MapDebrief, client: &str, lang: Lang) -> Vec<MapShown> {
    let people = || network.people.iter().enumerate();
    let shown = |id, title, nodes| MapShown {
        id,
        title: say(lang, title, &[]),
        client: client.to_owned(),
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

fn put_table(page: &mut Page<'_>, network: &NetworkDebrief, map: &MapDebrief) {
    let lang = page.options.lang;
    let head = ["net-map-who", "net-map-yours", "net-map-truth"].map(|id| page.say(id, &[]));
    let off = page.say("net-off", &[]);
    let rows: Vec<Vec<String>> = network
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
    let caption = page.say("net-map-caption", &[("name", &page.debrief.client)]);
    page.table(caption, &head, rows);
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

fn put_person(page: &mut Page<'_>, person: &Person, at: &OnMap) {
    let who = match &person.about {
        Some(about) => format!("{}, {about}", person.name),
        None => person.name.clone(),
    };
    page.put(&who, "- ");
    match at.presence {
        Presence::Found => {}
        Presence::Heard => page.tell("net-person-heard", &[], "  "),
        Presence::Missed => {
            page.tell("net-person-missed", &[], "  ");
            put_line(page, at.would.as_ref(), "  ");
            return;
        }
    }
    for (id, verdict) in [
        ("net-person-known", Verdict::Known),
        ("net-person-guessed", Verdict::Guessed),
    ] {
        let right = at.claims.iter().filter(|claim| claim.verdict == verdict);
        let words: Vec<String> = right
            .map(|claim| claim_words(page.options.lang, claim.claim).0)
            .collect();
        if !words.is_empty() {
            page.tell(id, &[("list", &words.join(", "))], "  ");
        }
    }
    for claim in &at.claims {
        put_claim(page, person, claim);
    }
    put_sleep(page, person, at);
}

/// A claim that is not simply right.
fn put_claim(page: &mut Page<'_>, person: &Person, claim: &ClaimShown) {
    let (put, is) = claim_words(page.options.lang, claim.claim);
    match (claim.verdict, claim.claim) {
        (Verdict::Known | Verdict::Guessed, _) => {}
        (Verdict::Shade, Claim::Ring { put, is }) => {
            let id = match (put < is, claim.said) {
                (true, true) => "net-shade-nearer-said",
                (true, false) => "net-shade-nearer",
                (false, true) => "net-shade-farther-said",
                (false, false) => "net-shade-farther",
            };
            let client = page.debrief.client.clone();
            page.tell(id, &[("who", &person.name), ("name", &client)], "  ");
        }
        (Verdict::Misheard, _) => {
            page.tell("net-misheard", &[("put", &put), ("is", &is)], "  ");
            if let Some(line) = claim.by.as_ref().and_then(quoted) {
                page.tell("net-misheard-by", &[("line", &line)], "  ");
            }
        }
        (Verdict::WronglyAssumed | Verdict::Shade, _) => {
            page.tell("net-assumed", &[("put", &put), ("is", &is)], "  ");
        }
    }
}

fn put_sleep(page: &mut Page<'_>, person: &Person, at: &OnMap) {
    if at.asleep == Some(Asleep::Seen) {
        page.tell("net-asleep-seen", &[], "  ");
    }
    let since: Vec<&str> = [&person.since, &person.because]
        .into_iter()
        .filter_map(|text| text.as_deref())
        .collect();
    if !since.is_empty() {
        page.tell_text("net-since", &since.join("; "), "  ");
    }
    let judgement = at.yours.and_then(|yours| yours.judgement);
    let judgement = judgement.map(|judgement| judgement_words(page.options.lang, judgement));
    let judgement = judgement.unwrap_or_default();
    let id = match at.judged {
        None => return,
        Some(Judged::Open) => "net-judged-open",
        Some(Judged::AsKey) => "net-judged-as-key",
        Some(Judged::Either) => "net-judged-either",
        Some(Judged::Otherwise) => "net-judged-otherwise",
    };
    page.tell(id, &[("judgement", &judgement)], "  ");
    if let Some(why) = &person.key_why {
        page.tell_text("net-judged-why", why, "  ");
    }
}

/// The line that would have brought something to light.
fn put_line(page: &mut Page<'_>, line: Option<&LineShown>, first: &str) {
    let Some(shown) = line else { return };
    match (quoted(shown), shown.moment) {
        (Some(line), Some(moment)) => {
            let number = (moment + 1).to_string();
            let args = [("number", number.as_str()), ("line", line.as_str())];
            page.tell("net-line-open", &args, first);
        }
        (Some(line), None) => {
            page.tell("net-line-elsewhere", &[("line", &line)], first);
        }
        (None, _) => page.tell("net-line-arrival", &[], first),
    }
}

/// Its words as they stand in a sentence.
fn quoted(shown: &LineShown) -> Option<String> {
    Some(quote(shown.line.as_ref()?, shown.by?))
}

/// What became clear about the own network and what stayed open, with the lines that would have
/// cleared it up. What is the same line for several persons is said once.
pub(super) fn came_to_light(page: &mut Page<'_>, network: &NetworkDebrief) {
    let Some(map) = &network.map else {
        return;
    };
    let asked = Aspect::ALL.map(|aspect| (aspect, map.asked(&network.people, aspect)));
    if asked
        .iter()
        .all(|(_, (known, open))| known.is_empty() && open.is_empty())
    {
        return;
    }
    page.section("net-section-asked");
    page.tell("net-asked-intro", &[], "");
    for (aspect, (known, open)) in &asked {
        if known.is_empty() && open.is_empty() {
            continue;
        }
        let aspect_name = page.say(&format!("net-aspect-{}", aspect.id()), &[]);
        page.put(&aspect_name, "- ");
        for (id, list) in [("net-asked-known", known), ("net-asked-open", open)] {
            let names: Vec<&str> = list
                .iter()
                .map(|index| network.people[*index].name.as_str())
                .collect();
            if !names.is_empty() {
                page.tell(id, &[("list", &names.join(", "))], "  ");
            }
        }
        if *aspect == Aspect::Receives && open.is_empty() {
            let client = page.debrief.client.clone();
            page.tell("net-asked-receives-all", &[("name", &client)], "  ");
        }
        put_lines(page, map, open, *aspect);
    }
}

fn put_lines(page: &mut Page<'_>, map: &MapDebrief, open: &[usize], aspect: Aspect) {
    let mut lines: BTreeMap<(&str, Option<&str>), &LineShown> = BTreeMap::new();
    for index in open {
        let aspects = &map.contacts[*index].aspects;
        let found = aspects.iter().find(|at| at.aspect == aspect);
        if let Some(line) = found.and_then(|at| at.would.as_ref()) {
            lines.insert((&line.node, line.option.as_deref()), line);
        }
    }
    for line in lines.values() {
        put_line(page, Some(line), "  ");
    }
}

pub(super) fn consents(page: &mut Page<'_>, network: &NetworkDebrief) {
    if network.consents.is_empty() {
        return;
    }
    page.section("net-section-consents");
    let head = ["net-map-who", "net-consent-topic", "net-consent-answer"];
    let head = head.map(|id| page.say(id, &[]));
    let rows: Vec<Vec<String>> = network
        .consents
        .iter()
        .map(|consent| {
            let id = if consent.given {
                "net-consent-given"
            } else {
                "net-consent-refused"
            };
            let name = network.people[consent.person].name.clone();
            vec![name, consent.topic.clone(), page.say(id, &[])]
        })
        .collect();
    let caption = page.say("net-consent-caption", &[]);
    page.table(caption, &head, rows);
}
