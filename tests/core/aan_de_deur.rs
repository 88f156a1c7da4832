//! "Aan de deur": its endings, and whether its key separates ways of working.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use drempel::core::assessment::{CompetencyScore, Level, competencies};
use drempel::core::dialogue::{Input, Mode, Session, Setup};
use drempel::core::framework::Catalog;
use drempel::core::scenario::Scenario;
use drempel::core::scenario::model::Consequence;

use crate::support::{keyed_best, most, play, shipped, trace};

/// A run that is kept, as the command line takes it.
struct Kept {
    ending: &'static str,
    seed: u64,
    draws: &'static str,
    choose: &'static str,
}

fn endings() -> Vec<Kept> {
    let lines = include_str!("../data/endings_aan_de_deur.txt")
        .lines()
        .filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let parts: Vec<&'static str> = line.split(" | ").collect();
            Kept {
                ending: parts[0],
                seed: parts[1].parse().unwrap(),
                draws: parts[2],
                choose: parts[3],
            }
        })
        .collect()
}

fn setup(kept: &Kept) -> Setup {
    let draws = kept
        .draws
        .split(',')
        .filter_map(|pair| pair.split_once('='));
    let draws = draws
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    Setup {
        seed: kept.seed,
        mode: Mode::Independent,
        draws,
    }
}

#[test]
fn each_of_the_six_endings_is_reached_by_its_kept_script() {
    let (scenario, catalog) = shipped("aan_de_deur");
    let mut reached = BTreeSet::new();
    for kept in &endings() {
        let mut script = kept.choose.split(',');
        let (_, inputs, _) = play(&scenario, catalog, setup(kept), |session| {
            let id = script
                .next()
                .unwrap_or_else(|| panic!("{}: the script is too short", kept.ending));
            session
                .offers()
                .iter()
                .position(|offer| session.choice(*offer).unwrap().id == id)
                .unwrap_or_else(|| panic!("{}: `{id}` is not offered", kept.ending))
        });
        assert_eq!(
            script.next(),
            None,
            "{}: the script is too long",
            kept.ending
        );
        let run = trace(&scenario, catalog, setup(kept), &inputs);
        assert_eq!(scenario.node(run.ending.unwrap()).id, kept.ending);
        reached.insert(kept.ending);
    }
    let all = [
        "end_door_ajar",
        "end_door_card",
        "end_door_open",
        "end_door_shut",
        "end_door_slammed",
        "end_safe_exit",
    ];
    assert_eq!(reached.into_iter().collect::<Vec<_>>(), all);
}

/// Raw scores pooled over runs: sum of earned over sum of offered, per competency id.
fn pooled(
    scenario: &Arc<Scenario>,
    catalog: &Catalog,
    policy: impl Fn(&Session) -> usize,
) -> BTreeMap<String, f64> {
    let mut sums: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for seed in 0..200 {
        let setup = Setup {
            seed,
            mode: Mode::Independent,
            ..Setup::default()
        };
        let (_, inputs, _) = play(scenario, catalog, setup.clone(), &policy);
        for score in competencies(&trace(scenario, catalog, setup, &inputs), catalog) {
            let sum = sums.entry(catalog.item(score.item).id.clone()).or_default();
            let (earned, whole) = score.ratio().unwrap_or_default();
            *sum = (sum.0 + earned, sum.1 + whole);
        }
    }
    let met = sums.into_iter().filter(|(_, (_, whole))| *whole > 0);
    met.map(|(id, (earned, whole))| (id, f64::from(earned) / f64::from(whole)))
        .collect()
}

fn position(then: &Consequence, ids: &[&str], catalog: &Catalog) -> i32 {
    ids.iter()
        .filter_map(|id| then.position(catalog.find(id)?))
        .map(i32::from)
        .sum()
}

/// Ways of working choose by their position on the balances, never by the key.
const SIDES: [&str; 2] = ["bal_intervene_vs_refrain", "bal_takeover_vs_strengthen"];

#[test]
fn the_keyed_best_run_scores_high_wherever_it_had_chances() {
    let (scenario, catalog) = shipped("aan_de_deur");
    for seed in 0..50 {
        let setup = Setup {
            seed,
            mode: Mode::Independent,
            ..Setup::default()
        };
        let (_, inputs, _) = play(&scenario, catalog, setup.clone(), keyed_best);
        let run = trace(&scenario, catalog, setup, &inputs);
        for score in competencies(&run, catalog)
            .iter()
            .filter(|score| score.seen_enough())
        {
            let id = &catalog.item(score.item).id;
            assert!(
                score.level() >= Some(Level::Mostly),
                "seed {seed}, {id}: {:?}",
                score.ratio()
            );
        }
    }
}

#[test]
fn a_directive_and_an_avoidant_run_score_low_on_different_competencies() {
    let (scenario, catalog) = shipped("aan_de_deur");
    let best = pooled(&scenario, catalog, keyed_best);
    let directive = pooled(&scenario, catalog, |session| {
        most(session, |then| position(then, &SIDES, catalog))
    });
    let avoidant = pooled(&scenario, catalog, |session| {
        most(session, |then| -position(then, &SIDES, catalog))
    });
    // Each is at least 30 points under the keyed best on what it violates.
    assert!(best["wmo_strengthen_own_power"] - directive["wmo_strengthen_own_power"] >= 0.3);
    assert!(best["wmo_visible_reach_out"] - avoidant["wmo_visible_reach_out"] >= 0.3);
    let lowest = |scores: &BTreeMap<String, f64>| {
        let wmo = scores.iter().filter(|(id, _)| id.starts_with("wmo_"));
        wmo.min_by(|a, b| a.1.total_cmp(b.1))
            .map(|(id, _)| id.clone())
            .unwrap()
    };
    assert_ne!(lowest(&directive), lowest(&avoidant));
}

/// The claims of the scenario have chances on the way that works.
#[test]
fn the_keyed_best_run_has_enough_chances_for_each_claimed_competency() {
    let (scenario, catalog) = shipped("aan_de_deur");
    let setup = Setup {
        seed: 1,
        mode: Mode::Independent,
        ..Setup::default()
    };
    let (_, inputs, _) = play(&scenario, catalog, setup.clone(), keyed_best);
    let scores = competencies(&trace(&scenario, catalog, setup, &inputs), catalog);
    for goal in scenario
        .goals
        .iter()
        .filter(|goal| catalog.is_scored(**goal))
    {
        let score: &CompetencyScore = scores.iter().find(|score| score.item == *goal).unwrap();
        assert!(
            score.seen_enough(),
            "{}: {}",
            catalog.item(*goal).id,
            score.chances()
        );
    }
    assert!(
        inputs
            .iter()
            .filter(|input| matches!(input, Input::Choose(_)))
            .count()
            >= 9
    );
}
