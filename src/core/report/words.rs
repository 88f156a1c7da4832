//! Where a number of the debrief becomes a word. One place, so that window and text say the same.

use crate::core::assessment::debrief::{
    Balance, BalancePosition, Promise, PromiseOutcome, Source, Voice,
};
use crate::core::assessment::{Debrief, Level};
use crate::core::dialogue::{Confidence, Missing};
use crate::core::framework::references;
use crate::core::locale::{Lang, decimal, say};

/// A line within a sentence: in quotation marks if it was spoken.
pub fn quote(line: &str, by: Voice) -> String {
    if by.is_spoken() {
        format!("“{line}”")
    } else {
        line.to_owned()
    }
}

/// The message for a run of which no choice is shown as one that worked: none fitted clearly, or
/// none could have shown it.
pub(super) fn nothing_worked(debrief: &Debrief) -> &'static str {
    let mut choices = debrief.choices.iter();
    if choices.all(|choice| choice.chances.is_empty()) {
        "debrief-worked-unseen"
    } else {
        "debrief-worked-none"
    }
}

/// What became of a promise; `line` is the choice that kept or broke it, if one did.
pub(super) fn promise_words(lang: Lang, promise: &Promise, line: Option<&str>) -> String {
    match (promise.outcome, line) {
        (PromiseOutcome::Open, _) => say(lang, "debrief-promise-open", &[]),
        (PromiseOutcome::Kept, None) => say(lang, "debrief-promise-kept", &[]),
        (PromiseOutcome::Broken, None) => say(lang, "debrief-promise-broken", &[]),
        (PromiseOutcome::Kept, Some(line)) => {
            say(lang, "debrief-promise-kept-by", &[("line", line)])
        }
        (PromiseOutcome::Broken, Some(line)) => {
            say(lang, "debrief-promise-broken-by", &[("line", line)])
        }
    }
}

/// The message for a level; none is below three chances.
pub(super) fn level_word(level: Option<Level>) -> &'static str {
    match level {
        None => "debrief-too-few",
        Some(Level::Seldom) => "debrief-level-seldom",
        Some(Level::Mixed) => "debrief-level-mixed",
        Some(Level::Mostly) => "debrief-level-mostly",
        Some(Level::AlsoWhenHard) => "debrief-level-also_when_hard",
    }
}

/// So many weighted chances, whole where they are whole.
pub(super) fn chances_words(lang: Lang, chances: f64) -> String {
    let decimals = usize::from(chances.fract() >= 0.05);
    let count = decimal(lang, chances, decimals);
    say(lang, "debrief-chances", &[("count", &count)])
}

/// How much a variable of the client's state changed, with the variable's name.
pub(super) fn effect_words(lang: Lang, name: &str, change: i16) -> String {
    let id = match change {
        ..=-16 => "debrief-effect-down-much",
        -15..=-6 => "debrief-effect-down",
        -5..=-1 => "debrief-effect-down-slightly",
        0..=5 => "debrief-effect-up-slightly",
        6..=15 => "debrief-effect-up",
        16.. => "debrief-effect-up-much",
    };
    say(lang, id, &[("name", name)])
}

/// The message for a value of the client's state, 0..=100.
pub(super) fn state_word(value: u8) -> &'static str {
    match value {
        0..20 => "debrief-state-low",
        20..40 => "debrief-state-rather-low",
        40..60 => "debrief-state-middle",
        60..80 => "debrief-state-rather-high",
        80.. => "debrief-state-high",
    }
}

/// What a choice was on a balance: within the band, or on which side of it.
pub(super) fn position_words(lang: Lang, balance: &Balance, moment: &BalancePosition) -> String {
    let (id, pole) = if moment.position < moment.low {
        ("debrief-position-minus", &balance.minus)
    } else if moment.position > moment.high {
        ("debrief-position-plus", &balance.plus)
    } else {
        ("debrief-position-inside", &balance.minus)
    };
    say(lang, id, &[("pole", pole)])
}

/// A source with the places that were named; our own proposal is called that and no more.
pub(super) fn source_words(lang: Lang, source: &Source) -> String {
    if source.ours {
        return say(lang, "debrief-ours", &[]);
    }
    let places = source.places.join("; ");
    match places.as_str() {
        "" => format!("{}: {}", source.id, source.name),
        places => format!("{}: {} ({places})", source.id, source.name),
    }
}

/// Where an explanation comes from; `ours` says of which other ids it is known that they are our own
/// proposals.
pub fn cited_words(lang: Lang, source: &str, ours: impl Fn(&str) -> bool) -> String {
    let named = references(source).map(|reference| {
        let id = reference.split_whitespace().next().unwrap_or(reference);
        if id == "OURS" || ours(id) {
            say(lang, "debrief-ours", &[])
        } else {
            reference.to_owned()
        }
    });
    let named: Vec<String> = named.collect();
    say(lang, "debrief-source", &[("source", &named.join("; "))])
}

/// How sure somebody is, in a word or two.
pub fn confidence_words(lang: Lang, confidence: Confidence) -> String {
    say(lang, &format!("sure-{}", confidence.id()), &[])
}

/// What is asked about an answer that lacks something, before it counts.
pub fn missing_words(lang: Lang, missing: &Missing) -> String {
    match missing {
        Missing::Signals => say(lang, "task-nothing-seen", &[]),
        Missing::Words => say(lang, "task-nothing-written", &[]),
        Missing::People(names) => say(lang, "task-not-placed", &[("names", &names.join(", "))]),
        Missing::Ratings(open) => say(lang, "task-rating-open", &[("count", &open.to_string())]),
    }
}
