//! What a decision looks like: what is seen of the words of its options, what each is worth, and
//! which policies take it.
//!
//! A *situation* here is what the open options are worth: the base, a situation that the decision
//! names, or a case by its id in every option that has it. What follows from it is the same for a
//! report on all decisions and for a decision as a run met it.

use std::collections::BTreeSet;

use super::policy::{Feature, Policies, PolicyKind, best};
use super::reader::{Cue, cues, option_text};
use crate::core::assessment::{CREDIT, chances, earned};
use crate::core::check::writing::words::{shown_length, words};
use crate::core::dialogue::Offered;
use crate::core::framework::{Catalog, ItemIx};
use crate::core::scenario::Scenario;
use crate::core::scenario::model::{Choice, Decision};

/// What is open, and under which case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    /// The id of the case; none for the base.
    pub case: Option<String>,
    /// The open options with their cases.
    pub offered: Vec<Offered>,
}

/// The situations of a decision as the file has them, every option open: the base, and each
/// situation that it names; where it names none, each case by its id. The case of a situation has
/// its id; narrower ones are left out.
pub fn situations(scenario: &Scenario, decision: &Decision) -> Vec<Situation> {
    let all = || decision.options.iter().chain(&scenario.always);
    let named = decision.situations.iter();
    let mut cases: Vec<&str> = named.map(|situation| situation.id.as_str()).collect();
    if cases.is_empty() {
        let all = all().flat_map(|choice| &choice.cases);
        let all: BTreeSet<&str> = all.map(|case| case.id.as_str()).collect();
        cases.extend(all);
    }
    let every = std::iter::once(None).chain(cases.into_iter().map(Some));
    every
        .map(|case| Situation {
            case: case.map(str::to_owned),
            offered: (0u16..)
                .zip(all())
                .map(|(position, choice)| Offered {
                    position,
                    case: case.and_then(|id| {
                        let at = choice.cases.iter().position(|case| case.id == id)?;
                        u16::try_from(at).ok()
                    }),
                })
                .collect(),
        })
        .collect()
}

/// The competencies on which the open options make a chance, and the value of each option on them
/// together: `sum(w r) / sum(w)` (design §5). None without a chance that weighs anything.
pub fn values(
    scenario: &Scenario,
    decision: &Decision,
    catalog: &Catalog,
    offered: &[Offered],
) -> Option<(Vec<ItemIx>, Vec<f64>)> {
    let mut found = chances(scenario, decision, offered);
    found.retain(|chance| catalog.is_scored(chance.item));
    let whole: u32 = found.iter().map(|chance| chance.weight).sum();
    if whole == 0 {
        return None;
    }
    let value = |at| f64::from(earned(&found, at)) / f64::from(whole * CREDIT);
    let values = (0..offered.len()).map(value).collect();
    Some((found.iter().map(|chance| chance.item).collect(), values))
}

/// What is seen of an option's words.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// Characters shown.
    pub length: usize,
    /// Question marks.
    pub questions: usize,
    /// Per policy that counts words: which of them it has.
    pub listed: Vec<(String, Vec<String>)>,
    /// What counts for who has learned the tone, with its weight: first what weighs most.
    pub weighed: Vec<(Cue, f64)>,
}

/// What is seen of an option in a language.
pub fn look(
    scenario: &Scenario,
    decision: &Decision,
    choice: &Choice,
    policies: &Policies,
    language: &str,
) -> Look {
    let text = decision.words(choice);
    let text = text.map_or_else(String::new, |words| {
        option_text(scenario, words, language).into_owned()
    });
    let listed = policies.of(PolicyKind::Cue).filter_map(|policy| {
        let lists = policy.prefers.iter().find_map(|feature| match feature {
            Feature::Words(lists, _) => Some(lists),
            Feature::Key(_)
            | Feature::Balance(..)
            | Feature::Shows(..)
            | Feature::Letters(_)
            | Feature::Questions(_)
            | Feature::First
            | Feature::Learned(_) => None,
        })?;
        let (_, list) = lists.iter().find(|(code, _)| code == language)?;
        let found = words(&text).filter(|(word, _)| list.iter().any(|listed| *listed == **word));
        let found: Vec<String> = found.map(|(word, _)| word.into_owned()).collect();
        (!found.is_empty()).then(|| (policy.id.clone(), found))
    });
    let mut readers = policies
        .0
        .iter()
        .filter_map(|policy| policy.reader(language));
    let mut weighed: Vec<(Cue, f64)> = readers.next().map_or_else(Vec::new, |reader| {
        let cues = cues(&text, choice.manner).into_iter();
        cues.filter_map(|(cue, much)| {
            let weight = much * reader.weight(&cue)?;
            Some((cue, weight))
        })
        .collect()
    });
    weighed.sort_by(|(_, a), (_, b)| b.abs().total_cmp(&a.abs()));
    Look {
        length: shown_length(&text),
        questions: text.matches('?').count(),
        listed: listed.collect(),
        weighed,
    }
}

/// Per open option the ids of the policies that take it. Pure chance is left out: it takes any.
pub fn takers(
    scenario: &Scenario,
    decision: &Decision,
    offered: &[Offered],
    (policies, catalog): (&Policies, &Catalog),
    language: &str,
) -> Vec<Vec<String>> {
    let mut takers = vec![Vec::new(); offered.len()];
    let choosing = policies
        .0
        .iter()
        .filter(|policy| !matches!(policy.kind, PolicyKind::Chance) && policy.plays(language));
    for policy in choosing {
        let liked = best(policy, scenario, decision, catalog, offered, language);
        // Whoever likes all of the decision's own alike draws lots here.
        let own = offered
            .iter()
            .filter(|offered| usize::from(offered.position) < decision.options.len());
        if liked.len() < own.count() {
            for at in liked {
                takers[at].push(policy.id.clone());
            }
        }
    }
    takers
}
