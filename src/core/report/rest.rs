//! What happened, what was noticed, what was chance, own words, sources and limits.

use super::blocks::{Block, CurveLine, Definition, Figure, ListKind, Note, Section};
use super::theirs::theirs;
use super::words::{source_words, state_word};
use super::writer::Writer;
use crate::core::assessment::debrief::{Chance, Observation};

pub(super) fn happened(writer: Writer<'_>) -> Option<Section> {
    let lines = curve(writer);
    let name = [("name", writer.debrief.client.as_str())];
    let ending = writer.debrief.ending.as_ref();
    let ending = ending.filter(|ending| !ending.text.trim().is_empty());
    let ending = ending.map(|ending| {
        let told = writer.note("debrief-ending-told", &[]);
        [told, Block::plain(theirs(&ending.text))]
    });
    let mut blocks: Vec<Block> = ending.into_iter().flatten().collect();
    if !lines.is_empty() {
        blocks.push(writer.tell("debrief-curve-intro", &name));
        blocks.push(Block::Figure(Figure::Curve(lines)));
    }
    (!blocks.is_empty()).then(|| writer.section("debrief-section-happened", blocks))
}

/// The lines of the curve; none before anything was chosen.
fn curve(writer: Writer<'_>) -> Vec<CurveLine> {
    let curve = &writer.debrief.curve;
    let line = |(index, (_, name)): (usize, &(String, String))| {
        let values = curve.values.iter();
        let values: Vec<u8> = values.filter_map(|at| at.get(index).copied()).collect();
        let [from, .., to] = values[..] else {
            return None;
        };
        let (id, ends) = match writer.options.trainer {
            true => (
                "debrief-curve-numbers",
                [from, to].map(|end| end.to_string()),
            ),
            false => {
                let word = |end| writer.say(state_word(end), &[]);
                ("debrief-curve-line", [from, to].map(word))
            }
        };
        let words = writer.say(id, &[("from", &ends[0]), ("to", &ends[1])]);
        Some(CurveLine {
            name: name.clone(),
            values,
            words,
        })
    };
    curve
        .variables
        .iter()
        .enumerate()
        .filter_map(line)
        .collect()
}

pub(super) fn observations(writer: Writer<'_>) -> Option<Section> {
    let all = &writer.debrief.observations;
    let answers = all.iter().map(|observation| {
        Definition::new(theirs(&observation.prompt), noticed(writer, observation))
    });
    let block = Block::Definitions(answers.collect());
    (!all.is_empty()).then(|| writer.section("debrief-section-observations", vec![block]))
}

fn noticed(writer: Writer<'_>, observation: &Observation) -> Vec<Block> {
    let nothing = observation.seen.is_empty() && observation.assumed.is_empty();
    let nothing = nothing.then(|| writer.tell("debrief-seen-nothing", &[]));
    let lists = [
        ("debrief-seen", &observation.seen),
        ("debrief-seen-missed", &observation.missed),
        ("debrief-seen-assumed", &observation.assumed),
    ];
    let lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
    let lists = lists.map(|(id, list)| writer.tell(id, &[("list", &theirs(&list.join(" ")))]));
    nothing.into_iter().chain(lists).collect()
}

pub(super) fn chance(writer: Writer<'_>) -> Option<Section> {
    let debrief = writer.debrief;
    let fell = debrief
        .chance
        .iter()
        .map(|chance| one_chance(writer, chance));
    let blocks = vec![
        writer.tell("debrief-chance-intro", &[]),
        Block::bullets(fell),
        writer.note("debrief-seed", &[("seed", &debrief.seed.to_string())]),
    ];
    Some(writer.section("debrief-section-chance", blocks))
}

fn one_chance(writer: Writer<'_>, chance: &Chance) -> String {
    let about = match (&chance.note, chance.draw.as_str()) {
        (Some(note), _) => theirs(note.trim_end_matches(['.', ':'])),
        (None, "profile") => writer.say("debrief-chance-profile", &[]),
        (None, draw) => draw.to_owned(),
    };
    let text = chance.text.as_deref().map(theirs);
    let fell = text.as_ref().unwrap_or(&chance.outcome);
    match chance.fixed {
        true => format!(
            "{about}: {fell} {}",
            writer.say("debrief-chance-fixed", &[])
        ),
        false => format!("{about}: {fell}"),
    }
}

pub(super) fn reflections(writer: Writer<'_>) -> Option<Section> {
    let all = writer.debrief.reflections.iter();
    let answered = all.filter(|reflection| !reflection.answer.trim().is_empty());
    let answered: Vec<Definition> = answered
        .map(|reflection| {
            let answer = vec![Block::plain(theirs(&reflection.answer))];
            Definition::new(theirs(&reflection.question), answer)
        })
        .collect();
    let there = !answered.is_empty();
    let blocks = vec![Block::Definitions(answered)];
    there.then(|| writer.section("debrief-section-reflections", blocks))
}

/// What the numbers stand for, and then what each source is.
pub(super) fn sources(writer: Writer<'_>, notes: Vec<Note>) -> Option<Section> {
    let sources = &writer.debrief.sources;
    let items = sources.iter().map(|source| {
        let name = source_words(writer.options.lang, source);
        vec![Block::plain(name), Block::quiet(&source.about)]
    });
    let works = Block::list(ListKind::Bullets, items);
    let there = !sources.is_empty() || !notes.is_empty();
    let blocks = vec![Block::Notes(notes), Block::Group(vec![works])];
    there.then(|| writer.section("debrief-section-sources", blocks))
}

pub(super) fn limits(writer: Writer<'_>) -> Option<Section> {
    let limits = [
        "debrief-limit-practice",
        "debrief-limit-key",
        "debrief-limit-saying",
        "debrief-limit-outcome",
    ];
    let block = Block::bullets(limits.map(|id| writer.say(id, &[])));
    Some(writer.section("debrief-section-limits", vec![block]))
}
