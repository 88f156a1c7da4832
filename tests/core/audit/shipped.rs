//! The shipped scenarios under audit.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use drempel::core::assessment::{competencies, criticals};
use drempel::core::audit::{Audit, Limits, Number, Witness, audit};
use drempel::core::dialogue::Input;
use drempel::core::dialogue::{Trace, replay};
use drempel::core::framework::Catalog;
use drempel::core::scenario::Scenario;

use crate::support::{shipped, shipped_ids, taught};

/// Every shipped scenario's audit, made once for all tests.
fn audits() -> &'static BTreeMap<String, Audit> {
    static AUDITS: OnceLock<BTreeMap<String, Audit>> = OnceLock::new();
    AUDITS.get_or_init(|| {
        let one = |id: String| {
            let (scenario, catalog) = shipped(&id);
            let policies = taught(&scenario, catalog);
            let mut limits = Limits {
                max_states: 1_000_000,
                should_stop: &mut || false,
            };
            (id, audit(&scenario, catalog, &policies, &mut limits))
        };
        shipped_ids().into_iter().map(one).collect()
    })
}

fn played(scenario: &Arc<Scenario>, catalog: &Catalog, witness: &Witness) -> Trace {
    assert!(witness.replayable, "{witness:?}");
    replay(
        Arc::clone(scenario),
        catalog,
        witness.setup.clone(),
        &witness.inputs,
    )
    .unwrap()
}

#[test]
fn every_shipped_scenario_passes_the_gate() {
    let mut faults = String::new();
    for (id, audit) in audits() {
        assert!(audit.extent.exact, "{id}");
        for finding in &audit.findings {
            faults += &format!("{id}: {} {:?}\n", finding.code(), finding.args);
        }
        println!(
            "{id}: {} states, {:?} runs",
            audit.extent.states, audit.extent.runs
        );
    }
    println!("{faults}");
    assert!(audits().values().all(Audit::passes), "\n{faults}");
}

/// Replayed, each witness comes to what it is a witness of.
#[test]
fn every_witness_of_the_shipped_scenarios_replays() {
    let mut replayed = 0;
    for (id, audit) in audits() {
        let (scenario, catalog) = shipped(id);
        for met in &audit.endings {
            let trace = played(&scenario, catalog, met.example.as_ref().unwrap());
            assert_eq!(scenario.node(trace.ending.unwrap()).id, met.id);
            replayed += 1;
        }
        for met in audit.options.iter().filter(|met| met.reached == Some(true)) {
            let witness = met.example.as_ref().unwrap();
            played(&scenario, catalog, witness);
            let (_, own) = met.id.split_once('.').unwrap();
            let (Some(Input::Choose(last)) | Some(Input::Aside(last))) = witness.inputs.last()
            else {
                panic!("{} ends otherwise: {witness:?}", met.id);
            };
            assert_eq!(last, own);
            replayed += 1;
        }
        for competency in &audit.competencies {
            let check = |number: &Number, value: &dyn Fn(u32, u32) -> (i64, i64)| {
                let trace = played(&scenario, catalog, number.example.as_ref().unwrap());
                assert!(trace.ending.is_some());
                let scores = competencies(&trace, catalog);
                let mut scores = scores.iter();
                let score = scores.find(|score| catalog.item(score.item).id == competency.id);
                let score = score.unwrap();
                let (part, whole) = value(score.chances(), score.earned());
                assert_eq!(
                    part * number.exact.1,
                    number.exact.0 * whole,
                    "{}",
                    competency.id
                );
            };
            let chances = &competency.chances;
            for number in [&chances.least, &chances.most] {
                check(number, &|chances, _| (chances.into(), 100));
                replayed += 1;
            }
            if let Some(range) = &competency.score {
                for number in [&range.least, &range.most] {
                    check(number, &|chances, earned| {
                        (earned.into(), i64::from(chances) * 12)
                    });
                    replayed += 1;
                }
            }
        }
        for critical in &audit.criticals {
            let trace = played(&scenario, catalog, critical.example.as_ref().unwrap());
            assert!(!criticals(&trace).is_empty(), "{}", critical.option);
            if let Some(witness) = &critical.repaired {
                let trace = played(&scenario, catalog, witness);
                assert!(
                    criticals(&trace)
                        .iter()
                        .any(|critical| critical.repaired.is_some())
                );
            }
            replayed += 1;
        }
    }
    assert!(replayed > 300, "{replayed}");
}

/// Whoever goes wrong can put it right, somewhere further on in the same conversation.
#[test]
fn every_critical_moment_of_the_shipped_scenarios_can_be_repaired() {
    for (id, audit) in audits() {
        assert!(!audit.criticals.is_empty(), "{id}");
        for critical in &audit.criticals {
            assert!(critical.repairable, "{id}: {}", critical.option);
        }
    }
}

/// A distance that nothing measures would pass the gate unseen.
#[test]
fn the_gate_measures_each_competency_that_a_way_of_working_violates() {
    for (id, audit) in audits() {
        for policy in audit.policies.iter().filter(|policy| policy.gate) {
            for violated in &policy.violates {
                let competency = &violated.competency;
                assert!(
                    violated.apart.is_some(),
                    "{id}, {}: {competency}",
                    policy.id
                );
            }
        }
    }
}

/// How far who has learned the tone may come above drawing lots in a shipped scenario, in points.
const WORDS_AT_MOST: f64 = 15.0;

#[test]
fn who_has_learned_the_tone_comes_not_far_above_chance() {
    let mut read = 0;
    for (id, audit) in audits() {
        for policy in audit
            .policies
            .iter()
            .filter(|policy| policy.id == "learned_words")
        {
            let above = policy.above_chance.unwrap();
            assert!(
                above <= WORDS_AT_MOST,
                "{id}, {}: {above:.1} points above drawing lots",
                policy.language
            );
            read += 1;
        }
    }
    assert_eq!(read, 2 * shipped_ids().len());
}

#[test]
fn every_scored_goal_of_the_shipped_scenarios_is_gone_against_by_someone() {
    for (id, audit) in audits() {
        let not_tested = audit.goals_not_tested.as_ref().unwrap();
        assert!(not_tested.is_empty(), "{id}: {not_tested:?}");
    }
}
