//! Which of the open options a policy takes: those with the highest sum, each as likely.

use super::file::{Feature, Policy, PolicyKind};
use crate::core::assessment::worths;
use crate::core::check::writing::words::{shown_length, words};
use crate::core::dialogue::Offered;
use crate::core::framework::Catalog;
use crate::core::scenario::Scenario;
use crate::core::scenario::model::{Choice, Decision};

/// Sums that differ by less are equal: the order of adding up is no preference.
const EQUAL: f64 = 1e-9;

/// The positions, among the open options, of those that the policy likes best. Never empty when
/// something is open. `language` is the language that it reads.
pub fn best(
    policy: &Policy,
    scenario: &Scenario,
    decision: &Decision,
    catalog: &Catalog,
    offered: &[Offered],
    language: &str,
) -> Vec<usize> {
    let keyed = policy.kind == PolicyKind::Best;
    let worths = keyed.then(|| worths(scenario, decision, catalog, offered));
    let worths = worths.unwrap_or_else(|| vec![0; offered.len()]);
    let valued: Vec<f64> = offered
        .iter()
        .zip(worths)
        .map(|(offered, worth)| {
            let found = offered.of(scenario, decision);
            found.map_or(0.0, |(choice, _)| {
                let features = policy.prefers.iter();
                features
                    .map(|feature| {
                        let own = usize::from(offered.position) < decision.options.len();
                        let seen = (choice, worth, own);
                        value(feature, scenario, decision, seen, language)
                    })
                    .sum()
            })
        })
        .collect();
    // Whoever looks at the words alone does not end the talk with what is always possible: that
    // would hide what the words of the others give away.
    let own = |index: &usize| usize::from(offered[*index].position) < decision.options.len();
    let only_own = policy.kind == PolicyKind::Cue && (0..offered.len()).any(|index| own(&index));
    let counted = || {
        valued
            .iter()
            .enumerate()
            .filter(|(index, _)| !only_own || own(index))
    };
    let most = counted().fold(f64::NEG_INFINITY, |most, (_, value)| most.max(*value));
    counted()
        .filter(|(_, value)| **value >= most - EQUAL)
        .map(|(index, _)| index)
        .collect()
}

/// A way of working is a habit: it goes by what an option is in itself, not by what it comes to in
/// the situation at hand. The key alone sees the case that holds.
fn value(
    feature: &Feature,
    scenario: &Scenario,
    decision: &Decision,
    (choice, worth, own): (&Choice, i64, bool),
    language: &str,
) -> f64 {
    let text = || choice.text.map_or("", |text| scenario.text(text, language));
    match feature {
        // Less than 2^32: exact.
        Feature::Key(weight) => weight * worth as f64,
        Feature::Balance(balance, weight) => {
            let halves = choice.base.position(*balance).unwrap_or(0);
            weight * f64::from(halves) / 2.0
        }
        Feature::Shows(id, weight) if choice.base.shows.contains(id) => *weight,
        Feature::Shows(..) => 0.0,
        Feature::Letters(weight) => weight * count(shown_length(text())) / 100.0,
        Feature::Questions(weight) => weight * count(text().matches('?').count()),
        Feature::Words(lists, weight) => {
            let list = lists.iter().find(|(code, _)| code == language);
            list.map_or(0.0, |(_, list)| weight * count(hits(text(), list)))
        }
        // The screen shows the decision's own options in a drawn order, and then what is always
        // possible: the first is any of its own.
        Feature::First => f64::from(u8::from(own)),
        Feature::Learned(readers) => {
            let reader = readers.get(language);
            let words = decision.words(choice);
            let guess = reader
                .zip(words)
                .and_then(|(reader, words)| reader.guesses().get(&words));
            guess.copied().unwrap_or(0.0)
        }
    }
}

fn hits(text: &str, list: &[String]) -> usize {
    words(text)
        .filter(|(word, _)| list.iter().any(|listed| *listed == **word))
        .count()
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
