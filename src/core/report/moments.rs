//! What was chosen and promised: every choice, with what else was open.

use super::blocks::{Block, Definition, ListKind, Section, Tone};
use super::theirs::theirs;
use super::words::{confidence_words, effect_words, promise_words, quote};
use super::writer::Writer;
use crate::core::assessment::debrief::{Alternative, ChoiceMade, Voice};
use crate::core::dialogue::Grounds;

/// What was going on, where the author says so.
fn situation(writer: Writer<'_>, choice: &ChoiceMade) -> Option<Block> {
    let note = choice.situation.as_ref()?;
    Some(writer.tell_theirs(Tone::Plain, "debrief-choice-situation", note))
}

/// Another line that was open. Its explanation tells what it does as if it had been chosen, which it
/// was not: that is said before it.
pub(super) fn alternative(writer: Writer<'_>, other: &Alternative) -> Vec<Block> {
    let why = other.why.as_ref().map(|why| {
        let text = writer.about("debrief-other-why", &why.text);
        writer.cited(text, &why.source)
    });
    let line = Block::strong(quote(&theirs(&other.line), other.by));
    std::iter::once(line).chain(why).collect()
}

pub(super) fn promises(writer: Writer<'_>) -> Option<Section> {
    let promises = &writer.debrief.promises;
    let items = promises.iter().map(|promise| {
        let line = promise.settled.map(|at| writer.quote_choice(at));
        let became = promise_words(writer.options.lang, promise, line.as_deref());
        vec![Block::strong(theirs(&promise.text)), Block::plain(became)]
    });
    let block = Block::list(ListKind::Bullets, items);
    (!promises.is_empty()).then(|| writer.section("debrief-section-promises", vec![block]))
}

pub(super) fn choices(writer: Writer<'_>) -> Option<Section> {
    let choices = &writer.debrief.choices;
    let items = choices.iter().enumerate();
    let items = items.map(|(moment, choice)| one_choice(writer, moment, choice));
    let block = Block::apart(ListKind::Numbers, items);
    (!choices.is_empty()).then(|| writer.section("debrief-section-choices", vec![block]))
}

/// The choices as they were made, without what is thought of them.
pub(super) fn choices_made(writer: Writer<'_>) -> Option<Section> {
    let choices = &writer.debrief.choices;
    let items = choices.iter().map(|choice| {
        let grounds = choice.grounds.as_ref();
        let grounds = grounds.map(|grounds| said_before(writer, grounds));
        let mut item = made(writer, choice);
        item.extend(grounds.into_iter().flatten());
        item
    });
    let block = Block::apart(ListKind::Numbers, items);
    (!choices.is_empty()).then(|| writer.section("debrief-section-choices", vec![block]))
}

fn one_choice(writer: Writer<'_>, moment: usize, choice: &ChoiceMade) -> Vec<Block> {
    let mut item = made(writer, choice);
    item.push(effect(writer, choice));
    if !choice.shows.is_empty() {
        let list = choice.shows.join(", ");
        item.push(writer.note("debrief-choice-shows", &[("list", &list)]));
    }
    if let Some(grounds) = &choice.grounds {
        item.extend(said_before(writer, grounds));
    }
    if let Some(why) = &choice.why {
        let text = writer.about("debrief-choice-why", &why.text);
        item.push(writer.cited(text, &why.source));
    }
    if !choice.alternatives.is_empty() {
        let others = choice.alternatives.iter();
        let others = others.map(|other| alternative(writer, other));
        item.push(Block::Folded(Definition::new(
            writer.say("debrief-choice-alternatives", &[]),
            vec![
                Block::list(ListKind::Bullets, others),
                Block::Again(writer.again(moment)),
            ],
        )));
    }
    item
}

/// What was chosen, and what was said before and after it.
fn made(writer: Writer<'_>, choice: &ChoiceMade) -> Vec<Block> {
    let title = match &choice.title {
        Some(title) => theirs(title),
        None => writer.say("debrief-choice-untitled", &[]),
    };
    let mut item = vec![Block::strong(title)];
    if choice.hard {
        item.push(writer.note("debrief-choice-hard", &[]));
    }
    if !choice.evidence_counts {
        item.push(writer.note("debrief-choice-again", &[]));
    }
    if let Some(cue) = &choice.cue {
        item.push(writer.tell_theirs(Tone::Quiet, "debrief-choice-cue", cue));
    }
    item.extend(situation(writer, choice));
    let id = match choice.by {
        Voice::Act => "debrief-choice-did",
        Voice::Silence => "debrief-choice-silent",
        _ => "debrief-choice-said",
    };
    let line = quote(&theirs(&choice.line), choice.by);
    item.push(writer.tell(id, &[("text", &line)]));
    if let Some(reply) = &choice.reply {
        let reply = quote(&theirs(&reply.text), reply.by);
        item.push(writer.tell("debrief-choice-reply", &[("text", &reply)]));
    }
    item
}

/// What the trainee gave as reason, and how sure they were: before the author's reason, as it came
/// before it.
fn said_before(writer: Writer<'_>, grounds: &Grounds) -> Vec<Block> {
    let why = (!grounds.why.trim().is_empty())
        .then(|| writer.tell_theirs(Tone::Plain, "debrief-choice-grounds", &grounds.why));
    let sure = confidence_words(writer.options.lang, grounds.confidence);
    let sure = writer.tell("debrief-choice-sure", &[("sure", &sure)]);
    why.into_iter().chain([sure]).collect()
}

/// What a choice changed, in words: a student is shown the direction, not a false precision.
fn effect(writer: Writer<'_>, choice: &ChoiceMade) -> Block {
    if choice.effect.is_empty() {
        let args = [("name", writer.debrief.client.as_str())];
        return writer.tell("debrief-choice-no-effect", &args);
    }
    let changes = choice.effect.iter().map(|(_, name, change)| {
        let words = effect_words(writer.options.lang, name, *change);
        match writer.options.trainer {
            true => format!("{words} ({change:+})"),
            false => words,
        }
    });
    let changes = changes.collect::<Vec<_>>().join("; ");
    writer.tell("debrief-choice-effect", &[("changes", &changes)])
}
