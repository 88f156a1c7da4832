//! What the choices add up to: competencies, balances, dialogue acts, dispositions.

use super::blocks::{Block, Definition, Figure, Interval, ListKind, Rope, Section, Strand};
use super::theirs::theirs;
use super::words::{chances_words, level_word, position_words};
use super::writer::Writer;
use crate::core::assessment::debrief::{Balance, BalancePosition, Competency, Disposition};

pub(super) fn competencies(writer: Writer<'_>) -> Option<Section> {
    let all = &writer.debrief.competencies;
    let (met, not_met): (Vec<&Competency>, Vec<&Competency>) =
        all.iter().partition(|competency| competency.chances > 0.0);
    let practice = writer.debrief.practice;
    let mut blocks = vec![writer.tell("debrief-competencies-intro", &[])];
    blocks.extend(practice.then(|| writer.tell("debrief-practice-bars", &[])));
    for of_one in met.chunk_by(|one, next| one.framework == next.framework) {
        let name = of_one.first().map(|first| &first.framework_name);
        let items = of_one
            .iter()
            .map(|competency| one_competency(writer, competency));
        blocks.push(Block::Group(vec![
            Block::quiet(name.map_or("", String::as_str)),
            Block::list(ListKind::Bullets, items),
        ]));
    }
    if !not_met.is_empty() {
        let names: Vec<&str> = not_met.iter().map(|one| one.name.as_str()).collect();
        let args = [("list", &*names.join("; "))];
        blocks.push(Block::Group(vec![writer.tell("debrief-not-met", &args)]));
    }
    (!all.is_empty()).then(|| writer.section("debrief-section-competencies", blocks))
}

fn one_competency(writer: Writer<'_>, competency: &Competency) -> Vec<Block> {
    let name = match competency.goal {
        true => format!("{} ({})", competency.name, writer.say("debrief-goal", &[])),
        false => competency.name.clone(),
    };
    let level = level_word(competency.level);
    let chances = chances_words(writer.options.lang, competency.chances);
    let ends = competency.low.zip(competency.high);
    let at = ends.zip(competency.score);
    let at = at.map(|((low, high), mean)| [low, mean, high]);
    let mut item = vec![
        Block::strong(name),
        Block::Figure(Figure::Interval(Interval {
            name: competency.name.clone(),
            words: format!("{} – {chances}", writer.say(level, &[])),
            at,
        })),
    ];
    if let (Some(at), true) = (at, writer.options.trainer) {
        let [low, mean, high] = at.map(|value| writer.number(value, 2));
        let args = [("low", &*low), ("mean", &*mean), ("high", &*high)];
        item.push(writer.note("debrief-numbers", &args));
    }
    if !competency.about.is_empty() {
        item.push(Block::quiet(&competency.about));
    }
    item
}

pub(super) fn balances(writer: Writer<'_>) -> Option<Section> {
    let intro = Some(writer.tell("debrief-balances-intro", &[]));
    on_balance(
        writer,
        "debrief-section-balances",
        intro,
        &writer.debrief.balances,
    )
}

/// The micro-tensions. They are read as balances are: how is said once.
pub(super) fn tensions(writer: Writer<'_>) -> Option<Section> {
    let first = writer.debrief.balances.is_empty();
    let intro = first.then(|| writer.tell("debrief-balances-intro", &[]));
    on_balance(
        writer,
        "debrief-section-tensions",
        intro,
        &writer.debrief.tensions,
    )
}

fn on_balance(
    writer: Writer<'_>,
    section: &str,
    intro: Option<Block>,
    balances: &[Balance],
) -> Option<Section> {
    let items = balances.iter().map(|balance| one_balance(writer, balance));
    let mut blocks = Vec::from_iter(intro);
    blocks.push(Block::apart(ListKind::Bullets, items));
    (!balances.is_empty()).then(|| writer.section(section, blocks))
}

fn one_balance(writer: Writer<'_>, balance: &Balance) -> Vec<Block> {
    let poles = [("minus", &*balance.minus), ("plus", &*balance.plus)];
    let strands = balance.moments.iter();
    let rope = Rope {
        minus: balance.minus.clone(),
        plus: balance.plus.clone(),
        words: writer.say("debrief-poles", &poles).into(),
        strands: strands
            .map(|moment| strand(writer, balance, moment))
            .collect(),
    };
    let leaning = match &balance.leaning {
        Some(leaning) => writer.tell("debrief-leaning", &[("leaning", leaning)]),
        None => writer.tell("debrief-leaning-none", &[]),
    };
    let attunement = match balance.attunement {
        Some((moved, met)) => {
            let (moved, met) = (moved.to_string(), met.to_string());
            writer.tell("debrief-attunement", &[("moved", &moved), ("met", &met)])
        }
        None => writer.tell("debrief-attunement-too-few", &[]),
    };
    let mut item = vec![
        Block::strong(&balance.name),
        Block::Figure(Figure::Rope(rope)),
        leaning,
        attunement,
    ];
    if writer.options.trainer {
        let fit = writer.number(balance.fit, 2);
        let tendency = writer.number(balance.tendency, 2);
        let args = [("fit", &*fit), ("tendency", &*tendency)];
        item.push(writer.note("debrief-fit-numbers", &args));
    }
    item
}

fn strand(writer: Writer<'_>, balance: &Balance, moment: &BalancePosition) -> Strand {
    let words = position_words(writer.options.lang, balance, moment);
    let choice = writer.debrief.choices.get(moment.moment);
    let title = choice.and_then(|choice| choice.title.as_ref());
    let title = title.map(|title| format!("{} – ", theirs(title)));
    Strand {
        number: moment.moment + 1,
        position: moment.position,
        low: moment.low,
        high: moment.high,
        words: format!("{}{words}", title.unwrap_or_default()).into(),
        reason: moment.reason.as_ref().map(|reason| theirs(reason).into()),
    }
}

pub(super) fn acts(writer: Writer<'_>) -> Option<Section> {
    let acts = &writer.debrief.acts;
    let counts = acts.counts.iter().map(|(_, name, count)| {
        let args = [("name", &**name), ("count", &*count.to_string())];
        writer.say("debrief-acts-count", &args)
    });
    let (reflections, questions) = (acts.reflections.to_string(), acts.questions.to_string());
    let args = [("reflections", &*reflections), ("questions", &*questions)];
    let mut blocks = vec![
        writer.tell("debrief-acts-intro", &[]),
        Block::bullets(counts),
        writer.tell("debrief-acts-reflections", &args),
    ];
    let all = acts.adherent + acts.non_adherent;
    if all > 0 {
        let (yes, all) = (acts.adherent.to_string(), all.to_string());
        blocks.push(writer.tell("debrief-acts-adherence", &[("yes", &yes), ("all", &all)]));
    }
    (!acts.counts.is_empty()).then(|| writer.section("debrief-section-acts", blocks))
}

pub(super) fn dispositions(writer: Writer<'_>) -> Option<Section> {
    let all = &writer.debrief.dispositions;
    let items = all.iter().map(|one| one_disposition(writer, one));
    let blocks = vec![
        writer.tell("debrief-dispositions-intro", &[]),
        Block::list(ListKind::Bullets, items),
    ];
    (!all.is_empty()).then(|| writer.section("debrief-section-dispositions", blocks))
}

/// Lines that showed something; never a verdict on the person.
fn one_disposition(writer: Writer<'_>, disposition: &Disposition) -> Vec<Block> {
    let lists = [
        ("debrief-disposition-shown", &disposition.shown),
        ("debrief-disposition-missed", &disposition.missed),
    ];
    let lists = lists.into_iter().filter(|(_, moments)| !moments.is_empty());
    let lists = lists.map(|(id, moments)| {
        let lines = moments.iter().map(|moment| writer.quote_choice(*moment));
        Definition::new(writer.say(id, &[]), lines.map(Block::plain).collect())
    });
    vec![
        Block::strong(&disposition.name),
        Block::Definitions(lists.collect()),
    ]
}
