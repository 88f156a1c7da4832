//! The shipped scenarios: their endings, and whether their keys separate ways of working.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use drempel::core::assessment::{Level, competencies};
use drempel::core::dialogue::{Input, Mode, Session, Setup};
use drempel::core::framework::Catalog;
use drempel::core::scenario::Scenario;
use drempel::core::scenario::model::{Consequence, NodeKind};

use crate::kept::kept;
use crate::support::{keyed_best, most, play, shipped, shipped_ids, trace};

/// So many endings each scenario has.
const ENDINGS: [(&str, usize); 5] = [
    ("aan_de_deur", 6),
    ("dat_vraag_je_toch_niet", 6),
    ("niet_via_de_familie", 8),
    ("vrijdag_ontruiming", 6),
    ("wie_was_er_voor", 6),
];

#[test]
fn each_ending_of_each_scenario_is_reached_by_its_kept_script() {
    for id in shipped_ids() {
        let (scenario, catalog) = shipped(&id);
        let mut reached = BTreeSet::new();
        for kept in kept(&id) {
            let inputs = kept.inputs(&scenario, catalog);
            let run = trace(&scenario, catalog, kept.setup, &inputs);
            assert_eq!(scenario.node(run.ending.unwrap()).id, kept.ending, "{id}");
            reached.insert(kept.ending);
        }
        let is_end = |kind: &NodeKind| matches!(kind, NodeKind::End(_));
        let ends = scenario.nodes.iter().filter(|node| is_end(&node.kind));
        let all: BTreeSet<String> = ends.map(|node| node.id.clone()).collect();
        assert_eq!(reached, all, "{id}");
        let count = ENDINGS
            .iter()
            .find(|(of, _)| *of == id)
            .map(|(_, count)| *count);
        assert_eq!(Some(all.len()), count, "{id}");
    }
}

/// Raw scores pooled over 200 runs: earned over offered, per competency id. What was never
/// offered is not there.
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

/// The mean over competencies.
fn mean(scores: &BTreeMap<String, f64>) -> f64 {
    scores.values().sum::<f64>() / f64::from(u32::try_from(scores.len()).unwrap())
}

/// Position on the balances: a way of working chooses by it, never by the key.
fn position(then: &Consequence, catalog: &Catalog) -> i32 {
    let sides = [
        "bal_intervene_vs_refrain",
        "bal_takeover_vs_strengthen",
        "bal_closeness_vs_release",
    ];
    let positions = sides
        .iter()
        .filter_map(|id| then.position(catalog.find(id)?));
    positions.map(i32::from).sum()
}

#[test]
fn the_keyed_best_run_scores_high_wherever_it_had_chances() {
    for id in shipped_ids() {
        let (scenario, catalog) = shipped(&id);
        for seed in 0..50 {
            let setup = Setup {
                seed,
                mode: Mode::Independent,
                ..Setup::default()
            };
            let (_, inputs, _) = play(&scenario, catalog, setup.clone(), keyed_best);
            let run = trace(&scenario, catalog, setup, &inputs);
            let scores = competencies(&run, catalog);
            for score in scores.iter().filter(|score| score.seen_enough()) {
                let item = &catalog.item(score.item).id;
                let level = score.level();
                assert!(
                    level >= Some(Level::Mostly),
                    "{id}, seed {seed}, {item}: {:?}",
                    score.ratio()
                );
            }
        }
    }
}

/// Each is at least 30 points under the keyed best on something it violates, and not both on the
/// same thing most of all.
#[test]
fn a_directive_and_an_avoidant_run_score_low_on_what_they_violate() {
    for (id, directive_violates, avoidant_violates) in [
        (
            "aan_de_deur",
            "wmo_strengthen_own_power",
            "wmo_visible_reach_out",
        ),
        (
            "wie_was_er_voor",
            "wmo_strengthen_own_power",
            "wmo_clarify_needs",
        ),
        (
            "dat_vraag_je_toch_niet",
            "wmo_strengthen_own_power",
            "wmo_clarify_needs",
        ),
    ] {
        let (scenario, catalog) = shipped(id);
        let best = pooled(&scenario, catalog, keyed_best);
        let directive = pooled(&scenario, catalog, |session| {
            most(session, |then| position(then, catalog))
        });
        let avoidant = pooled(&scenario, catalog, |session| {
            most(session, |then| -position(then, catalog))
        });
        let gap = |scores: &BTreeMap<String, f64>, item: &str| best[item] - scores[item];
        let directive_gap = gap(&directive, directive_violates);
        let avoidant_gap = gap(&avoidant, avoidant_violates);
        assert!(
            directive_gap >= 0.3,
            "{id}: {directive_violates} {directive_gap:.2}"
        );
        assert!(
            avoidant_gap >= 0.3,
            "{id}: {avoidant_violates} {avoidant_gap:.2}"
        );
    }
}

/// Whoever always stays in the middle of every balance does not keep up with whoever moves along:
/// at least 25 points under the keyed best, over everything that is scored.
#[test]
fn always_the_middle_does_not_win_where_the_bands_shift() {
    let sides = [
        "bal_intervene_vs_refrain",
        "bal_takeover_vs_strengthen",
        "ten_follow_vs_lead",
    ];
    let (scenario, catalog) = shipped("dat_vraag_je_toch_niet");
    let best = mean(&pooled(&scenario, catalog, keyed_best));
    let middle = mean(&pooled(&scenario, catalog, |session| {
        most(session, |then| {
            let positions = sides
                .iter()
                .filter_map(|id| then.position(catalog.find(id)?));
            -positions.map(|at| i32::from(at).abs()).sum::<i32>()
        })
    }));
    assert!(middle <= best - 0.25, "middle {middle:.2}, best {best:.2}");
}

/// Whoever always takes the longest, the shortest or the most asking line stays within 15 points
/// of whoever chooses at random, in each language.
#[test]
fn a_line_is_not_recognised_by_its_length_or_its_question_marks() {
    for id in shipped_ids() {
        let (scenario, catalog) = shipped(&id);
        // The options come in a drawn order: the first of them is a random one.
        let random = mean(&pooled(&scenario, catalog, |_| 0));
        for language in ["nl", "en"] {
            let by = |value: fn(&str) -> i32| {
                mean(&pooled(&scenario, catalog, |session| {
                    let valued = session
                        .offers()
                        .iter()
                        .enumerate()
                        .rev()
                        .map(|(index, offer)| {
                            let text = session.choice(*offer).unwrap().text;
                            (
                                index,
                                text.map_or(0, |text| value(scenario.text(text, language))),
                            )
                        });
                    valued.max_by_key(|(_, value)| *value).unwrap().0
                }))
            };
            let cues: [(&str, fn(&str) -> i32); 3] = [
                ("longest", |text| {
                    i32::try_from(text.chars().count()).unwrap()
                }),
                ("shortest", |text| {
                    -i32::try_from(text.chars().count()).unwrap()
                }),
                ("most questions", |text| {
                    i32::try_from(text.matches('?').count()).unwrap()
                }),
            ];
            for (name, cue) in cues {
                let scored = by(cue);
                assert!(
                    scored <= random + 0.15,
                    "{id} {language}: {name} {scored:.2}, random {random:.2}"
                );
            }
        }
    }
}

/// The claims of a scenario have chances on the way that works.
#[test]
fn the_keyed_best_run_has_enough_chances_for_each_claimed_competency() {
    for id in shipped_ids() {
        let (scenario, catalog) = shipped(&id);
        let setup = Setup {
            seed: 1,
            mode: Mode::Independent,
            ..Setup::default()
        };
        let (_, inputs, _) = play(&scenario, catalog, setup.clone(), keyed_best);
        let scores = competencies(&trace(&scenario, catalog, setup, &inputs), catalog);
        for goal in &scenario.goals {
            let Some(score) = scores.iter().find(|score| score.item == *goal) else {
                continue;
            };
            assert!(
                score.seen_enough(),
                "{id}: {} {}",
                catalog.item(*goal).id,
                score.chances()
            );
        }
        let choices = inputs
            .iter()
            .filter(|input| matches!(input, Input::Choose(_)));
        assert!(choices.count() >= 9, "{id}");
    }
}
