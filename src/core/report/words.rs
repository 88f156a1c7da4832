//! Where a number of the debrief becomes a word. One place, so that window and text say the same.

use crate::core::assessment::debrief::{Balance, BalancePosition, Source};
use crate::core::locale::{Lang, say};

/// How much a variable of the client's state changed, with the variable's name.
pub fn effect_words(lang: Lang, name: &str, change: i16) -> String {
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
pub fn state_word(value: u8) -> &'static str {
    match value {
        0..20 => "debrief-state-low",
        20..40 => "debrief-state-rather-low",
        40..60 => "debrief-state-middle",
        60..80 => "debrief-state-rather-high",
        80.. => "debrief-state-high",
    }
}

/// What a choice was on a balance: within the band, or on which side of it.
pub fn position_words(lang: Lang, balance: &Balance, moment: &BalancePosition) -> String {
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
pub fn source_words(lang: Lang, source: &Source) -> String {
    if source.ours {
        return say(lang, "debrief-ours", &[]);
    }
    let places = source.places.join("; ");
    match places.as_str() {
        "" => format!("{}: {}", source.id, source.name),
        places => format!("{}: {} ({places})", source.id, source.name),
    }
}
