//! The first screen of a debrief: what two minutes of looking back are spent on.
//!
//! It says how it ended and what the client thought of it; where the run turned; what was dangerous
//! or critical, with its repair; one thing that worked; what to take along; and what its reader
//! will do next time. Nothing is said twice on it, and all else is opened from here.

use super::beside::beside;
use super::blocks::{Block, ListKind, OwnWords, Portrait, Section, Text, Timeline};
use super::blocks::{TimelinePoint, Tone};
use super::moments::alternative;
use super::scene::{door, face};
use super::theirs::theirs;
use super::turned::{says_the_face, turned_words};
use super::words::{nothing_worked, quote};
use super::writer::Writer;
use crate::core::assessment::debrief::{Critical, Point, Shows, TurnKind, TurningPoint};
use crate::core::scenario::scene::Door;

/// How it ended, and what the client thought. What was told at the end was just read: it stands
/// with what happened. Before it ended, nothing: that is said above.
pub(super) fn ended(writer: Writer<'_>) -> Option<Section> {
    let debrief = writer.debrief;
    let ending = debrief.ending.as_ref()?;
    let title = writer.say("debrief-ending", &[("title", &theirs(&ending.title))]);
    let mut blocks = Vec::new();
    let points = debrief.turning_points.iter();
    let mut ends = points.filter(|point| point.kind == TurnKind::Ended);
    blocks.extend(
        ends.next()
            .map(|end| Block::Portrait(portrait(writer, end))),
    );
    if let Some(inner) = &ending.inner {
        let inner = format!("“{}”", theirs(inner));
        let args = [("name", &*debrief.client), ("text", &*inner)];
        blocks.push(Block::strong(writer.say("debrief-inner", &args)));
    }
    let section = writer.named("debrief-section-ended", &title, blocks);
    Some(Section {
        open: true,
        ..section
    })
}

/// Where it turned, as faces in their order.
pub(super) fn turning(writer: Writer<'_>) -> Option<Section> {
    let points = writer.debrief.turning_points.iter();
    let timeline = Timeline {
        name: writer.say("debrief-section-turning", &[]),
        points: points.map(|point| turning_point(writer, point)).collect(),
    };
    // An ending alone has been shown.
    let there = timeline.points.iter().len() > usize::from(writer.debrief.ending.is_some());
    let blocks = std::iter::once(Block::Timeline(timeline)).chain(beside(writer));
    let blocks = blocks.collect();
    there.then(|| writer.at_once("debrief-section-turning", blocks))
}

fn turning_point(writer: Writer<'_>, point: &TurningPoint) -> TimelinePoint {
    let (mark, name) = match point.moment {
        Some(moment) => {
            let number = (moment + 1).to_string();
            let name = writer.say("debrief-turning-moment", &[("number", &number)]);
            (number, name)
        }
        None => {
            let end = writer.say("debrief-turning-end", &[]);
            (end.clone(), end)
        }
    };
    let kind = match point.kind {
        TurnKind::Critical => Some("debrief-turning-critical"),
        TurnKind::Repaired => Some("debrief-turning-repaired"),
        TurnKind::Changed | TurnKind::Ended => None,
    };
    let reply = point.reply.as_ref();
    TimelinePoint {
        mark,
        name,
        grave: point.kind == TurnKind::Critical,
        kind: kind.map(|id| writer.say(id, &[])),
        portrait: Portrait {
            seen: point.seen,
            words: shown_words(writer, point),
        },
        line: quote(&theirs(&point.line), point.by).into(),
        turned: turned_words(writer, point).map(Text::from),
        reply: reply.map(|reply| Text::from(quote(&theirs(&reply.text), reply.by))),
        again: {
            // What stands beside a choice that was not made any more cannot be tried again.
            let made = |moment: &usize| *moment < writer.debrief.choices.len();
            point.moment.filter(made).map(|moment| writer.again(moment))
        },
    }
}

/// Who is shown, in a few words: of the client the face, for whose it is was said above. Nothing
/// where the face is what turned: then it is said as that.
fn shown_words(writer: Writer<'_>, point: &TurningPoint) -> String {
    if says_the_face(point) {
        return String::new();
    }
    let shut = point.seen.scene.place.at_a_door() && point.seen.scene.door == Door::Shut;
    match &point.who {
        Shows::Client => face_of(writer, point).unwrap_or_default(),
        Shows::OnThePhone => writer.say("turning-on-the-phone", &[]),
        Shows::Person(name) => name.clone(),
        Shows::Nobody if shut => writer.say(door(Door::Shut), &[]),
        Shows::Nobody => String::new(),
    }
}

/// The face in a sentence.
fn portrait(writer: Writer<'_>, point: &TurningPoint) -> Portrait {
    let client = writer.debrief.client.as_str();
    let face = face_of(writer, point);
    let words =
        face.map(|face| writer.say("scene-body-face", &[("name", client), ("face", &*face)]));
    Portrait {
        seen: point.seen,
        words: words.unwrap_or_default(),
    }
}

/// What the face shows, in a few words.
fn face_of(writer: Writer<'_>, point: &TurningPoint) -> Option<String> {
    point.face.map(|shown| writer.say(face(shown), &[]))
}

/// Danger and what else was critical, never shut away, each with its repair as large.
pub(super) fn critical(writer: Writer<'_>) -> Option<Section> {
    let all = &writer.debrief.critical;
    let blocks = all
        .iter()
        .flat_map(|critical| one_critical(writer, critical));
    let blocks: Vec<Block> = blocks.collect();
    (!all.is_empty()).then(|| writer.at_once("debrief-section-critical", blocks))
}

/// A critical moment, and its repair as large.
fn one_critical(writer: Writer<'_>, critical: &Critical) -> Vec<Block> {
    let instead = writer.about("debrief-critical-instead", &critical.instead);
    let mut moment = vec![
        Block::quiet(&critical.name),
        Block::strong(writer.quote_choice(critical.moment)),
        writer.tell_theirs(Tone::Plain, "debrief-critical-what", &critical.what),
        writer.cited(instead, &critical.source),
    ];
    let Some(repair) = &critical.repaired else {
        moment.push(writer.tell("debrief-critical-open", &[]));
        return vec![Block::apart(ListKind::Warnings, [moment])];
    };
    let mut repaired = vec![
        writer.note("debrief-critical-repaired", &[]),
        Block::strong(quote(&theirs(&repair.line), repair.by)),
    ];
    repaired.extend(writer.why(repair.why.as_ref()));
    vec![
        Block::apart(ListKind::Warnings, [moment]),
        Block::apart(ListKind::Strengths, [repaired]),
    ]
}

/// One thing that worked. Where that is a repair, it stands there already.
pub(super) fn worked(writer: Writer<'_>) -> Option<Section> {
    let debrief = writer.debrief;
    let repairs = debrief.critical.iter();
    let mut repairs = repairs.filter_map(|critical| critical.repaired.as_ref());
    let blocks = match &debrief.worked {
        Some(worked) if repairs.any(|repair| repair.line == worked.line) => {
            let number = (worked.moment + 1).to_string();
            vec![writer.tell("debrief-worked-repair", &[("number", &number)])]
        }
        Some(worked) => {
            let mut item = vec![Block::strong(writer.quote_choice(worked.moment))];
            item.extend(writer.why(worked.why.as_ref()));
            vec![Block::list(ListKind::Strengths, [item])]
        }
        None => vec![writer.tell(nothing_worked(debrief), &[])],
    };
    let section = || writer.at_once("debrief-section-worked", blocks);
    (!debrief.choices.is_empty()).then(section)
}

/// What to take along: where more was possible, and how.
pub(super) fn points(writer: Writer<'_>) -> Option<Section> {
    let points = &writer.debrief.take_along;
    let items = points.iter().map(|point| one_point(writer, point));
    let block = Block::apart(ListKind::Numbers, items);
    (!points.is_empty()).then(|| writer.at_once("debrief-section-points", vec![block]))
}

fn one_point(writer: Writer<'_>, point: &Point) -> Vec<Block> {
    let mut item = vec![Block::strong(writer.quote_choice(point.moment))];
    if let Some(other) = &point.alternative {
        item.push(writer.note("debrief-point-alternative", &[]));
        item.extend(alternative(writer, other));
        item.push(Block::Again(writer.again(point.moment)));
    }
    item
}

/// What its reader will do next time, in own words.
pub(super) fn next_time(writer: Writer<'_>) -> Option<Section> {
    let words = OwnWords {
        begins: writer.say("debrief-next-time", &[]),
        written: writer.debrief.next_time.clone(),
    };
    let section = || writer.at_once("debrief-section-next", vec![Block::OwnWords(words)]);
    (!writer.debrief.choices.is_empty()).then(section)
}
