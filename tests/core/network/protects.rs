//! The norm that protects: where activating the network is wrong, holding back is fully positive
//! (domain A18.2).

use drempel::core::assessment::network::meter::meter;
use drempel::core::assessment::network::steps::{StepOutcome, steps};
use drempel::core::assessment::{Level, competencies, criticals};

use super::{chosen, debrief, item_id, test_scenario, trace};
use crate::fixtures::catalog;

const COMPETENCIES: [&str; 2] = ["wmo_cooperate_networks", "wmo_read_relations_anticipate"];

/// Holding back earns every chance in full and breaks nothing; activating earns none of them.
#[track_caller]
fn check_protects(id: &str, hold: [&str; 3], activate: [&str; 3]) {
    let scenario = test_scenario(id);
    let held = trace(&scenario, &chosen(&hold));
    let pushed = trace(&scenario, &chosen(&activate));
    assert!(held.ending.is_some() && pushed.ending.is_some());

    for (run, credit) in [(&held, 12), (&pushed, 0)] {
        let scores = competencies(run, catalog());
        let of_network: Vec<_> = scores
            .iter()
            .filter(|score| COMPETENCIES.contains(&item_id(score.item)))
            .collect();
        assert_eq!(of_network.len(), 2);
        for score in of_network {
            let credits: Vec<u32> = score.opportunities.iter().map(|at| at.credit).collect();
            assert_eq!(credits, [credit; 3], "{}", item_id(score.item));
        }
    }
    let levels = competencies(&held, catalog());
    let levels = levels
        .iter()
        .map(drempel::core::assessment::CompetencyScore::level);
    // Mean of Beta(1 + 3, 1 + 0): 4/5, with three hard decisions done.
    assert_eq!(levels.collect::<Vec<_>>(), [Some(Level::AlsoWhenHard); 2]);

    let kept = steps(&held);
    assert!(!kept.steps.is_empty());
    assert!(
        kept.steps
            .iter()
            .all(|step| step.outcome == StepOutcome::Kept)
    );
    assert_eq!(kept.order, []);
    assert_eq!(criticals(&held), []);
    assert!(!meter(&held, catalog()).mend_first());

    let broken = steps(&pushed);
    assert!(
        broken
            .steps
            .iter()
            .any(|step| step.outcome == StepOutcome::Broken)
    );
    assert!(!criticals(&pushed).is_empty());
    assert!(meter(&pushed, catalog()).mend_first());

    // And the debrief says so: all steps that were met are respected.
    let shown = debrief(&scenario, &chosen(&hold)).network.unwrap();
    let shown_steps = shown.steps.unwrap();
    assert_eq!(shown_steps.respected, shown_steps.offered);
}

#[test]
fn danger_from_the_network() {
    check_protects(
        "gevaar",
        ["ask_safe", "consult", "check_first"],
        ["brother", "mother", "call_sister"],
    );
}

#[test]
fn an_eviction_tomorrow() {
    check_protects(
        "ontruiming",
        ["call_now", "park", "later_together"],
        ["family", "push_son", "all_at_once"],
    );
}

#[test]
fn somebody_who_wants_nobody() {
    check_protects(
        "wil_niemand",
        ["respect", "her_words", "enough"],
        ["everyone", "talk_to_gerda", "club"],
    );
}

#[test]
fn somebody_who_has_long_been_alone() {
    check_protects(
        "lang_alleen",
        ["stay", "leave_it", "keep_coming"],
        ["circle", "write_niece", "group"],
    );
}

/// Where the goal fits the kind of isolation, one contact and a safety net is the 0 that could
/// be expected, not a shortfall.
#[test]
fn the_goal_of_long_isolation_is_met_without_activating() {
    let scenario = test_scenario("lang_alleen");
    let shown = debrief(&scenario, &chosen(&["stay", "leave_it", "keep_coming"]));
    let goal = shown.network.unwrap().meter.unwrap().goal.unwrap();
    assert_eq!(goal.level, Some(0));
    assert_eq!(
        goal.reached(),
        Some("Er is één vast contact en een vangnet.")
    );
}
