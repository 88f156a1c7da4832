//! Assessment against values worked out by hand.

use std::sync::Arc;

use drempel::core::assessment::debrief::{Names, build};
use drempel::core::assessment::{Level, balances, competencies, criticals};
use drempel::core::dialogue::replay;
use drempel::core::dialogue::{Input, Setup};
use drempel::core::locale::Lang;

use crate::small::{choose, debrief, option, run, small};

const CLARIFY: &str = "wmo_clarify_needs";

fn evidence(value: i32) -> String {
    format!("evidence: {{ \"{CLARIFY}\": {value} }},")
}

fn decide(id: &str, weight: &str, options: &str) -> String {
    format!("\"{id}\": Decide( affords: {{ \"{CLARIFY}\": {weight} }}, options: [ {options} ] ),")
}

/// Credits of the one competency, as (weight in hundredths, twelfths).
fn credits(nodes: &str, ids: &[&str]) -> Vec<(u32, u32)> {
    let (scenario, catalog) = small(nodes);
    let scores = competencies(&run(&scenario, &catalog, ids), &catalog);
    let score = scores
        .iter()
        .find(|score| catalog.item(score.item).id == CLARIFY)
        .unwrap();
    score
        .opportunities
        .iter()
        .map(|chance| (chance.weight, chance.credit))
        .collect()
}

/// Values 2, 1 and -2: 1 earns (1 + 2) / (2 + 2) = 3/4, which is 9 twelfths.
#[test]
fn credit_is_the_share_of_the_way_from_worst_to_best() {
    let options = [
        option("best", "end", &evidence(2)),
        option("mid", "end", &evidence(1)),
        option("worst", "end", &evidence(-2)),
    ];
    let nodes = decide("a", "1.5", &options.concat());
    assert_eq!(credits(&nodes, &["mid"]), [(150, 9)]);
    assert_eq!(credits(&nodes, &["best"]), [(150, 12)]);
    assert_eq!(credits(&nodes, &["worst"]), [(150, 0)]);
}

/// Values 2 and untagged: worst is 0, so untagged earns nothing and 2 earns all.
#[test]
fn an_untagged_option_counts_as_zero() {
    let nodes = decide(
        "a",
        "1.0",
        &[
            option("best", "end", &evidence(2)),
            option("plain", "end", ""),
        ]
        .concat(),
    );
    assert_eq!(credits(&nodes, &["plain"]), [(100, 0)]);
}

/// Best and worst differ by 1 only; or nothing is better than 0.
#[test]
fn a_decision_without_a_real_chance_is_no_chance() {
    let near = decide(
        "a",
        "1.0",
        &[
            option("x", "end", &evidence(2)),
            option("y", "end", &evidence(1)),
        ]
        .concat(),
    );
    assert_eq!(credits(&near, &["y"]), []);
    let low = decide(
        "a",
        "1.0",
        &[
            option("x", "end", &evidence(0)),
            option("y", "end", &evidence(-2)),
        ]
        .concat(),
    );
    assert_eq!(credits(&low, &["y"]), []);
}

/// What is closed at that moment is neither best nor worst.
#[test]
fn only_open_options_set_best_and_worst() {
    let options = [
        option("x", "end", &evidence(1)),
        option("y", "end", &evidence(-1)),
        option(
            "closed",
            "end",
            &format!("when: AtLeast(\"trust\", 90), {}", evidence(2)),
        ),
    ];
    assert_eq!(
        credits(&decide("a", "1.0", &options.concat()), &["x"]),
        [(100, 12)]
    );
}

#[test]
fn a_second_visit_is_no_evidence() {
    let options = [
        option("again", "a", &evidence(2)),
        option("x", "end", &evidence(-2)),
    ];
    let nodes = decide("a", "1.0", &options.concat());
    assert_eq!(credits(&nodes, &["again", "x"]), [(100, 12)]);
}

/// The same line under another state: the case's value counts for what is open then, chosen or not.
#[test]
fn a_case_that_holds_sets_the_value() {
    let bad_now = format!(
        "{} cases: [ ( id: \"low\", when: Below(\"trust\", 45), evidence: {{ \"{CLARIFY}\": -2 }} ) ],",
        evidence(2)
    );
    let nodes = decide(
        "a",
        "1.0",
        &[
            option("network", "end", &bad_now),
            option("x", "end", &evidence(1)),
        ]
        .concat(),
    );
    assert_eq!(credits(&nodes, &["network"]), [(100, 0)]);
    assert_eq!(credits(&nodes, &["x"]), [(100, 12)]);
}

/// `asks_most_urgent` and `open_question` each map to +1; with `interrogates` (-2) the sum is 0.
/// A direct tag overrides the sum.
#[test]
fn behaviours_add_up_and_a_direct_tag_overrides() {
    let options = [
        option(
            "two",
            "end",
            "shows: [\"asks_most_urgent\", \"open_question\"],",
        ),
        option(
            "mixed",
            "end",
            "shows: [\"asks_most_urgent\", \"open_question\", \"interrogates\"],",
        ),
        option(
            "tagged",
            "end",
            &format!("shows: [\"asks_most_urgent\"], {}", evidence(-2)),
        ),
    ];
    let nodes = decide("a", "1.0", &options.concat());
    // Values 2, 0, -2 over a span of 4.
    assert_eq!(credits(&nodes, &["two"]), [(100, 12)]);
    assert_eq!(credits(&nodes, &["mixed"]), [(100, 6)]);
    assert_eq!(credits(&nodes, &["tagged"]), [(100, 0)]);
}

/// Three chances taken of three: mean (1 + 3) / (2 + 3) = 0.8.
#[test]
fn the_debrief_says_what_was_seen_and_how_often() {
    let good_and_bad = |next: &str| {
        [
            option("good", next, &evidence(2)),
            option("bad", next, &evidence(-1)),
        ]
        .concat()
    };
    let nodes = [
        decide("a", "1.0", &good_and_bad("b")),
        decide("b", "1.0", &good_and_bad("c")),
        decide("c", "1.0", &good_and_bad("end")),
    ]
    .concat();
    let (scenario, catalog) = small(&nodes);
    let full = debrief(&scenario, &catalog, &["good", "good", "good"]);
    let competency = full
        .competencies
        .iter()
        .find(|competency| competency.id == CLARIFY)
        .unwrap();
    assert_eq!(
        (competency.chances, competency.score, competency.level),
        (3.0, Some(0.8), Some(Level::Mostly))
    );
    // Beta(4, 1): the distribution function is x^4, so the quantiles are fourth roots.
    assert!((competency.low.unwrap() - 0.1f64.powf(0.25)).abs() < 1e-3);
    assert!((competency.high.unwrap() - 0.9f64.powf(0.25)).abs() < 1e-3);
    assert_eq!(full.worked.as_ref().unwrap().node, "a");
    let half = debrief(&scenario, &catalog, &["good", "bad"]);
    let competency = half
        .competencies
        .iter()
        .find(|competency| competency.id == CLARIFY)
        .unwrap();
    assert_eq!(
        (competency.chances, competency.score, competency.level),
        (2.0, None, None)
    );
    // The missed chance is pointed at, with the line that was open.
    let missed = half.points.iter().find(|point| point.moment == 1).unwrap();
    assert_eq!(missed.alternative.as_ref().unwrap().option, "good");
}

/// Band 0.5..1.5 from the scenario, then -1..0 from the node: the band goes down, the choice too.
#[test]
fn balances_have_a_band_and_a_side() {
    let positions = |next: &str| {
        [("low", -1.0), ("fit", 1.0), ("high", 2.0)]
            .map(|(id, at)| {
                option(
                    id,
                    next,
                    &format!("balance: {{ \"bal_intervene_vs_refrain\": {at:?} }},"),
                )
            })
            .concat()
    };
    let nodes = format!(
        "\"a\": Decide( options: [ {} ] ), \"b\": Decide( bands: {{ \"bal_intervene_vs_refrain\": (-1.0, 0.0) }}, options: [ {} ] ),",
        positions("b"),
        positions("end"),
    );
    let (scenario, catalog) = small(&nodes);
    let scores = balances(&run(&scenario, &catalog, &["fit", "low"]));
    assert_eq!(
        (
            scores[0].fit(),
            scores[0].tendency(),
            scores[0].attunement()
        ),
        ((8, 8), (0, 4), (1, 1))
    );
    // 2 is 0.5 over the first band, then 2 is 2 over the second: fit 0.75 and 0, mean 0.375;
    // tendency (0.5 + 2) / 2 = 1.25.
    let debriefed = debrief(&scenario, &catalog, &["high", "high"]);
    let balance = &debriefed.balances[0];
    assert_eq!(
        (balance.fit, balance.tendency, balance.attunement),
        (0.375, 1.25, None)
    );
    assert!(balance.leaning.is_some());
}

#[test]
fn a_critical_moment_stays_and_its_repair_stands_beside_it() {
    let critical =
        "critical: ( id: \"crit_deception\", what: \"Een smoes.\", instead: \"Zeg het.\" ),";
    let nodes = format!(
        "\"a\": Decide( options: [ {} {} ] ), \"b\": Decide( options: [ {} {} ] ),",
        option("lie", "b", critical),
        option("honest", "b", ""),
        option("admit", "end", "repairs: [\"a.lie\"],"),
        option("go_on", "end", ""),
    );
    let (scenario, catalog) = small(&nodes);
    let repaired = |ids: &[&str]| {
        criticals(&run(&scenario, &catalog, ids))
            .iter()
            .map(|moment| moment.repaired)
            .collect::<Vec<_>>()
    };
    assert_eq!(repaired(&["lie", "admit"]), [Some(2)]);
    assert_eq!(repaired(&["lie", "go_on"]), [None]);
    assert_eq!(repaired(&["honest", "admit"]), []);
    let debriefed = debrief(&scenario, &catalog, &["lie", "admit"]);
    assert_eq!(
        debriefed.critical[0].repaired.as_ref().unwrap().line,
        "admit"
    );
    assert_eq!(
        debrief(&scenario, &catalog, &["lie", "go_on"]).points[0].line,
        "lie"
    );
}

/// A word beside the choice puts it right as well as a choice does.
#[test]
fn an_aside_repairs() {
    let critical =
        "critical: ( id: \"crit_deception\", what: \"Een smoes.\", instead: \"Zeg het.\" ),";
    let aside = "( id: \"sorry\", say: \"Dat klopte niet.\", repairs: [\"a.lie\"], why: ( text: \"Terug.\", source: \"OURS\" ) ),";
    let nodes = format!(
        "\"a\": Decide( options: [ {} ] ), \"b\": Decide( options: [ {} ], asides: [ {aside} ] ),",
        option("lie", "b", critical),
        option("go_on", "end", ""),
    );
    let (scenario, catalog) = small(&nodes);
    let inputs = [
        choose("lie"),
        Input::Aside("sorry".to_owned()),
        choose("go_on"),
    ];
    // Also while the choice beside it is still open.
    for length in [2, 3] {
        let inputs = &inputs[..length];
        let trace = replay(Arc::clone(&scenario), &catalog, Setup::default(), inputs).unwrap();
        assert_eq!(criticals(&trace)[0].repaired, Some(2));
        let debriefed = build(&trace, &catalog, Lang::Nl, &Names::default());
        let repair = debriefed.critical[0].repaired.as_ref().unwrap();
        assert_eq!((repair.node.as_str(), repair.moment), ("b", 1));
        assert_eq!(repair.line, "Dat klopte niet.");
        assert_eq!(repair.why.as_ref().unwrap().text, "Terug.");
        assert!(debriefed.points.iter().all(|point| point.line != "lie"));
    }
}

#[test]
fn how_the_client_ends_up_is_no_part_of_a_score() {
    let better = [
        option(
            "good",
            "end",
            &format!("{} effects: [ Set(\"trust\", 100) ],", evidence(2)),
        ),
        option("bad", "end", &evidence(-1)),
    ]
    .concat();
    let worse = better.replace("100", "0");
    let score = |options: &str| credits(&decide("a", "1.0", options), &["good"]);
    assert_eq!(score(&better), score(&worse));
}

#[test]
fn acts_are_counted_and_dispositions_are_lines() {
    let nodes = format!(
        "\"a\": Decide( options: [ {} {} ] ),",
        option(
            "x",
            "end",
            "acts: [\"mi_open_question\", \"mi_reflect_complex\", \"mi_affirm\"], evidence: { \"trait_easy_contact\": 1, \"sto_authentic\": -1 },"
        ),
        option("y", "end", "acts: [\"mi_persuade\"],"),
    );
    let (scenario, catalog) = small(&nodes);
    let debriefed = debrief(&scenario, &catalog, &["x"]);
    let acts = &debriefed.acts;
    assert_eq!(
        (
            acts.reflections,
            acts.questions,
            acts.adherent,
            acts.non_adherent
        ),
        (1, 1, 1, 0)
    );
    let lines: Vec<_> = debriefed
        .dispositions
        .iter()
        .map(|line| (line.id.as_str(), line.shown.len(), line.missed.len()))
        .collect();
    assert!(
        lines.contains(&("trait_easy_contact", 1, 0)) && lines.contains(&("sto_authentic", 0, 1)),
        "{lines:?}"
    );
}
