//! The comparison of policies as a part of an audit.

use super::outcome::{LearnedAudit, LearnedCue, PolicyAudit, Violated};
use super::policy::{Compared, Policies, Policy, PolicyKind, SEPARATION};
use super::reader::Reader;
use crate::core::framework::{Catalog, ItemIx};
use crate::core::scenario::Scenario;

/// Writes down what was compared.
pub(super) fn separation(
    scenario: &Scenario,
    catalog: &Catalog,
    policies: &Policies,
    compared: &[Compared],
) -> Vec<PolicyAudit> {
    let total = |kind| {
        let policy = policies.of(kind).next()?;
        compared.iter().find(|one| one.policy == policy.id)
    };
    let best = total(PolicyKind::Best);
    let chance = total(PolicyKind::Chance).and_then(|chance| chance.points(None));
    let audit = |one: &Compared| {
        let policy = policies.find(&one.policy)?;
        let points = one.points(None);
        let cue = policy.kind == PolicyKind::Cue;
        let items = policy.violates.iter().copied();
        let violates = items.filter_map(|item| {
            violated(
                scenario,
                catalog,
                policy,
                one,
                (item, best?.points(Some(item))),
            )
        });
        Some(PolicyAudit {
            id: policy.id.clone(),
            kind: policy.kind,
            gate: policy.gate,
            language: one.language.clone(),
            points,
            above_chance: points
                .zip(chance)
                .filter(|_| cue)
                .map(|(points, chance)| points - chance),
            violates: violates.collect(),
            learned: policy
                .reader(&one.language)
                .map(|reader| learned(scenario, reader)),
        })
    };
    compared.iter().filter_map(audit).collect()
}

/// The goals with a score of which it was not shown that the key sees who goes against them. Tested
/// is a goal where a way of working that violates it meets a chance and stays at least
/// [`SEPARATION`] points under the key's best. None if nothing was compared.
pub(super) fn goals_not_tested(
    scenario: &Scenario,
    catalog: &Catalog,
    policies: &[PolicyAudit],
) -> Option<Vec<String>> {
    let workers = || {
        policies
            .iter()
            .filter(|policy| policy.kind == PolicyKind::Worker)
    };
    workers().next()?;
    let violated = || workers().flat_map(|policy| &policy.violates);
    let is_tested = |goal: &str| {
        let mut about = violated().filter(|violated| violated.competency == goal);
        about.any(|violated| violated.apart.is_some_and(|apart| apart >= SEPARATION))
    };
    let goals = scenario
        .goals
        .iter()
        .filter(|goal| catalog.is_scored(**goal));
    let goals = goals.map(|goal| catalog.item(*goal).id.clone());
    Some(goals.filter(|goal| !is_tested(goal)).collect())
}

/// What a reader learned, as far as it says something about this scenario.
fn learned(scenario: &Scenario, reader: &Reader) -> LearnedAudit {
    let cues = |pays: bool| {
        let found = reader
            .weights()
            .filter(move |(_, weight)| (*weight > 0.0) == pays);
        let named = found.map(|(cue, weight)| LearnedCue {
            kind: cue.kind(),
            text: cue.text().unwrap_or_default().to_owned(),
            weight,
        });
        named.take(MOST_CUES).collect()
    };
    LearnedAudit {
        learned_from: reader.learned_from(),
        pays: cues(true),
        costs: cues(false),
        gives_away: reader.gives_away(scenario),
        judged: reader.judged(),
        above_refits: reader.above_refits(),
    }
}

/// How many cues are named of each kind.
const MOST_CUES: usize = 12;

/// None where neither the key's best nor the policy meets a chance.
fn violated(
    scenario: &Scenario,
    catalog: &Catalog,
    policy: &Policy,
    one: &Compared,
    (item, best): (ItemIx, Option<f64>),
) -> Option<Violated> {
    let points = one.points(Some(item));
    best.or(points)?;
    let apart = best.zip(points).map(|(best, points)| best - points);
    Some(Violated {
        competency: catalog.item(item).id.clone(),
        goal: scenario.goals.contains(&item),
        best,
        points,
        apart,
        enough: apart
            .filter(|_| policy.gate)
            .map(|apart| apart >= SEPARATION),
    })
}
