//! What happened, what was chance, own words, sources and limits.

use unicode_width::UnicodeWidthStr as _;

use super::marks::sparkline;
use super::page::Page;
use super::theirs::theirs;
use super::words::{source_words, state_word};

pub(super) fn happened(page: &mut Page<'_>) {
    let debrief = page.debrief;
    page.section("debrief-section-happened");
    if let Some(ending) = &debrief.ending {
        page.tell("debrief-ending", &[("title", &theirs(&ending.title))], "");
        page.put_theirs(&ending.text, "");
        if let Some(inner) = &ending.inner {
            let inner = format!("“{}”", theirs(inner));
            page.tell(
                "debrief-inner",
                &[("name", &debrief.client), ("text", &inner)],
                "",
            );
        }
        page.blank();
    }
    curve(page);
}

fn curve(page: &mut Page<'_>) {
    let debrief = page.debrief;
    page.tell("debrief-curve-intro", &[("name", &debrief.client)], "");
    let names = debrief.curve.variables.iter().map(|(_, name)| name);
    let column = names.map(|name| name.width()).max().unwrap_or(0);
    for (index, (_, name)) in debrief.curve.variables.iter().enumerate() {
        let values: Vec<u8> = debrief
            .curve
            .values
            .iter()
            .filter_map(|values| values.get(index).copied())
            .collect();
        let (Some(from), Some(to)) = (values.first(), values.last()) else {
            continue;
        };
        let ends = if page.options.trainer {
            let (from, to) = (from.to_string(), to.to_string());
            page.say("debrief-curve-numbers", &[("from", &from), ("to", &to)])
        } else {
            let [from, to] = [from, to].map(|value| page.say(state_word(*value), &[]));
            page.say("debrief-curve-line", &[("from", &from), ("to", &to)])
        };
        let blanks = " ".repeat(column - name.width());
        page.draw("  ", &format!("{name}{blanks}  "), sparkline(values), &ends);
    }
}

pub(super) fn observations(page: &mut Page<'_>) {
    let debrief = page.debrief;
    if debrief.observations.is_empty() {
        return;
    }
    page.section("debrief-section-observations");
    for observation in &debrief.observations {
        page.put_theirs(&observation.prompt, "");
        if observation.seen.is_empty() && observation.assumed.is_empty() {
            page.tell("debrief-seen-nothing", &[], "  ");
        }
        for (id, list) in [
            ("debrief-seen", &observation.seen),
            ("debrief-seen-missed", &observation.missed),
            ("debrief-seen-assumed", &observation.assumed),
        ] {
            if !list.is_empty() {
                page.tell(id, &[("list", &theirs(&list.join(" ")))], "  ");
            }
        }
    }
}

pub(super) fn chance(page: &mut Page<'_>) {
    let debrief = page.debrief;
    page.section("debrief-section-chance");
    page.tell("debrief-chance-intro", &[], "");
    for chance in &debrief.chance {
        let about = match (&chance.note, chance.draw.as_str()) {
            (Some(note), _) => theirs(note.trim_end_matches(['.', ':'])),
            (None, "profile") => page.say("debrief-chance-profile", &[]),
            (None, draw) => draw.to_owned(),
        };
        let fell = match &chance.text {
            Some(text) => theirs(text),
            None => chance.outcome.clone(),
        };
        let mut line = format!("{about}: {fell}");
        if chance.fixed {
            line.push(' ');
            line.push_str(&page.say("debrief-chance-fixed", &[]));
        }
        page.put(&line, "- ");
    }
    page.tell("debrief-seed", &[("seed", &debrief.seed.to_string())], "");
}

pub(super) fn reflections(page: &mut Page<'_>) {
    let debrief = page.debrief;
    let answered: Vec<_> = debrief
        .reflections
        .iter()
        .filter(|reflection| !reflection.answer.trim().is_empty())
        .collect();
    if answered.is_empty() {
        return;
    }
    page.section("debrief-section-reflections");
    for reflection in answered {
        page.put_theirs(&reflection.question, "");
        page.put_theirs(&reflection.answer, "  ");
    }
}

pub(super) fn sources(page: &mut Page<'_>) {
    let debrief = page.debrief;
    if debrief.sources.is_empty() {
        return;
    }
    page.section("debrief-section-sources");
    for source in &debrief.sources {
        let name = source_words(page.options.lang, source);
        page.put(&name, "- ");
        page.put(&source.about, "  ");
    }
}

pub(super) fn limits(page: &mut Page<'_>) {
    page.section("debrief-section-limits");
    for id in [
        "debrief-limit-practice",
        "debrief-limit-key",
        "debrief-limit-saying",
        "debrief-limit-outcome",
    ] {
        page.tell(id, &[], "- ");
    }
}
