//! Where something about the network becomes words, for reports and for the terminal.

use crate::core::assessment::debrief::network::Person;
use crate::core::assessment::network::findings::Claim;
use crate::core::locale::{Lang, say};
pub use crate::core::report::map::words::{
    direction_words, judgement_words, quality_words, spot_words,
};
use crate::core::scenario::network::placement::{Placement, Spot};
use crate::core::scenario::network::tie::{Support, TieState};

/// Some kinds of support.
pub(super) fn support_words(lang: Lang, kinds: &[Support]) -> String {
    let word = |kind: &Support| say(lang, &format!("net-support-{}", kind.id()), &[]);
    kinds.iter().map(word).collect::<Vec<_>>().join(", ")
}

/// All that a placement says; what is left open is left out.
pub fn placement_words(lang: Lang, placement: Placement) -> String {
    words_with(lang, placement, "net-sleeping")
}

/// How things are with somebody, and what the client wants. A map knows only ties that sleep;
/// here a tie that was broken off is called so.
pub(super) fn truth_words(lang: Lang, person: &Person) -> String {
    let asleep = match person.state {
        TieState::Broken => "net-broken",
        TieState::Active | TieState::Sleeping => "net-sleeping",
    };
    let mut words = words_with(lang, person.placement, asleep);
    if let Some(wish) = person.wish {
        words += ", ";
        words += &say(lang, &format!("net-wish-{}", wish.id()), &[]);
    }
    words
}

fn words_with(lang: Lang, placement: Placement, asleep: &str) -> String {
    let mut words = vec![spot_words(lang, placement.spot)];
    if placement.sleeping {
        words.push(say(lang, asleep, &[]));
    }
    words.extend(
        placement
            .quality
            .map(|quality| quality_words(lang, quality)),
    );
    words.extend(
        placement
            .direction
            .map(|direction| direction_words(lang, direction)),
    );
    words.extend(
        placement
            .judgement
            .map(|judgement| judgement_words(lang, judgement)),
    );
    words.join(", ")
}

/// What a claim says, and how it is.
pub(super) fn claim_words(lang: Lang, claim: Claim) -> (String, String) {
    let own = |own: bool| say(lang, if own { "net-own" } else { "net-professional" }, &[]);
    let asleep = |asleep: bool| say(lang, if asleep { "net-sleeping" } else { "net-awake" }, &[]);
    match claim {
        Claim::Own { put, is } => (own(put), own(is)),
        Claim::Ring { put, is } => {
            let ring = |ring| spot_words(lang, Spot::Ring(ring));
            (ring(put), ring(is))
        }
        Claim::Sleeping { put, is } => (asleep(put), asleep(is)),
        Claim::Quality { put, is } => (quality_words(lang, put), quality_words(lang, is)),
        Claim::Direction { put, is } => (direction_words(lang, put), direction_words(lang, is)),
    }
}
