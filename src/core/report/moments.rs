//! What was chosen: what worked, what is critical, what to take along, and every choice.

use super::page::Page;
use super::theirs::theirs;
use super::words::{effect_words, nothing_worked, promise_words, quote};
use crate::core::assessment::debrief::{Alternative, ChoiceMade, PointKind, Voice};

pub(super) fn worked(page: &mut Page<'_>) {
    let debrief = page.debrief;
    if debrief.choices.is_empty() {
        page.blank();
        page.tell("debrief-no-choices", &[], "");
        return;
    }
    page.section("debrief-section-worked");
    match &debrief.worked {
        Some(quote) => {
            page.tell("debrief-worked", &[], "");
            let line = page.quote_choice(quote.moment);
            page.put(&line, "  ");
            page.why(quote.why.as_ref(), "  ");
        }
        None => page.tell(nothing_worked(debrief), &[], ""),
    }
}

pub(super) fn critical(page: &mut Page<'_>) {
    let debrief = page.debrief;
    if debrief.critical.is_empty() {
        return;
    }
    page.section("debrief-section-critical");
    page.tell("debrief-critical-intro", &[], "");
    for critical in &debrief.critical {
        page.blank();
        page.put(&critical.name, "! ");
        let line = page.quote_choice(critical.moment);
        page.put(&line, "  ");
        page.tell_theirs("debrief-critical-what", &critical.what, "  ");
        page.tell_theirs("debrief-critical-instead", &critical.instead, "  ");
        page.source(&critical.source, "  ");
        match &critical.repaired {
            Some(repair) => {
                page.blank();
                page.tell("debrief-critical-repaired", &[], "+ ");
                let line = quote(&theirs(&repair.line), repair.by);
                page.put(&line, "  ");
                page.why(repair.why.as_ref(), "  ");
            }
            None => page.tell("debrief-critical-open", &[], "  "),
        }
    }
}

pub(super) fn points(page: &mut Page<'_>) {
    let debrief = page.debrief;
    if debrief.points.is_empty() {
        return;
    }
    page.section("debrief-section-points");
    for (index, point) in debrief.points.iter().enumerate() {
        if index > 0 {
            page.blank();
        }
        let id = match point.kind {
            PointKind::Critical => "debrief-point-critical",
            PointKind::Missed => "debrief-point-missed",
            PointKind::Strength => "debrief-point-strength",
        };
        page.tell(id, &[], &format!("{}. ", index + 1));
        let line = page.quote_choice(point.moment);
        page.put(&line, "   ");
        // Why a choice fitted was said where it was said to have worked.
        if point.kind != PointKind::Strength {
            page.why(point.why.as_ref(), "   ");
        }
        if let Some(alternative) = &point.alternative {
            page.tell("debrief-point-alternative", &[], "   ");
            put_alternative(page, alternative, "   ");
        }
    }
}

pub(super) fn promises(page: &mut Page<'_>) {
    let debrief = page.debrief;
    if debrief.promises.is_empty() {
        return;
    }
    page.section("debrief-section-promises");
    for promise in &debrief.promises {
        page.put_theirs(&promise.text, "- ");
        let line = promise.settled.map(|at| page.quote_choice(at));
        let words = promise_words(page.options.lang, promise, line.as_deref());
        page.put(&words, "  ");
    }
}

pub(super) fn choices(page: &mut Page<'_>) {
    let debrief = page.debrief;
    if debrief.choices.is_empty() {
        return;
    }
    page.section("debrief-section-choices");
    for (index, choice) in debrief.choices.iter().enumerate() {
        if index > 0 {
            page.blank();
        }
        put_choice(page, index + 1, choice);
    }
}

fn put_choice(page: &mut Page<'_>, number: usize, choice: &ChoiceMade) {
    let title = match &choice.title {
        Some(title) => theirs(title),
        None => page.say("debrief-choice-untitled", &[]),
    };
    page.put(&title, &format!("{number}. "));
    let indent = "   ";
    if choice.hard {
        page.tell("debrief-choice-hard", &[], indent);
    }
    if !choice.evidence_counts {
        page.tell("debrief-choice-again", &[], indent);
    }
    if let Some(cue) = &choice.cue {
        page.tell_theirs("debrief-choice-cue", cue, indent);
    }
    let id = match choice.by {
        Voice::Act => "debrief-choice-did",
        Voice::Silence => "debrief-choice-silent",
        _ => "debrief-choice-said",
    };
    let line = quote(&theirs(&choice.line), choice.by);
    page.tell_text(id, &line, indent);
    if let Some(reply) = &choice.reply {
        let reply = quote(&theirs(&reply.text), reply.by);
        page.tell_text("debrief-choice-reply", &reply, indent);
    }
    put_effect(page, choice, indent);
    if !choice.shows.is_empty() {
        page.tell(
            "debrief-choice-shows",
            &[("list", &choice.shows.join(", "))],
            indent,
        );
    }
    if let Some(why) = &choice.why {
        page.tell_theirs("debrief-choice-why", &why.text, indent);
        page.source(&why.source, indent);
    }
    if !choice.alternatives.is_empty() {
        page.tell("debrief-choice-alternatives", &[], indent);
        for alternative in &choice.alternatives {
            put_alternative(page, alternative, "   - ");
        }
    }
}

fn put_alternative(page: &mut Page<'_>, alternative: &Alternative, first: &str) {
    let rest = " ".repeat(first.chars().count());
    let line = quote(&theirs(&alternative.line), alternative.by);
    page.put(&line, first);
    page.why(alternative.why.as_ref(), &rest);
}

/// What a choice changed, in words: a student is shown the direction, not a false precision.
fn put_effect(page: &mut Page<'_>, choice: &ChoiceMade, indent: &str) {
    let debrief = page.debrief;
    if choice.effect.is_empty() {
        page.tell(
            "debrief-choice-no-effect",
            &[("name", &debrief.client)],
            indent,
        );
        return;
    }
    let changes: Vec<String> = choice
        .effect
        .iter()
        .map(|(_, name, change)| {
            let words = effect_words(page.options.lang, name, *change);
            if page.options.trainer {
                format!("{words} ({change:+})")
            } else {
                words
            }
        })
        .collect();
    page.tell(
        "debrief-choice-effect",
        &[("changes", &changes.join("; "))],
        indent,
    );
}
