//! Ways of working: what they are expected to earn, by hand, and against played runs.

use std::collections::BTreeSet;
use std::sync::Arc;

use drempel::core::audit::policy::{
    Expected, Finding, Ground, Policies, Policy, PolicyKind, compare, expect, load_policies, sample,
};
use drempel::core::audit::{Graph, Limits, explore};
use drempel::core::framework::Kind;
use drempel::core::scenario::Scenario;
use drempel::storage::POLICIES;

use crate::fixtures::catalog;
use crate::small::small;
use crate::support::{shipped, shipped_ids};

fn explored(scenario: &Arc<Scenario>) -> Graph {
    let graph = explore(
        scenario,
        &mut Limits {
            max_states: 2_000_000,
            should_stop: &mut || false,
        },
    );
    assert_eq!(graph.stopped(), None);
    graph
}

fn shipped_policies() -> Policies {
    let (policies, checked) = load_policies(POLICIES.0, POLICIES.1, catalog());
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
    policies
}

fn of_all(graph: &Graph, policy: &Policy) -> Expected {
    let ground = Ground::of(graph, catalog(), &mut || false).unwrap();
    expect(&ground, policy, "nl", &mut || false).unwrap()
}

/// Two decisions, `wmo_clarify_needs` afforded in both with weight 1. At the first, `good` (2)
/// earns 1 and goes on to the second, `bad` (0) earns 0 and ends. At the second, `fine` (1),
/// `soso` (0) and `poor` (-1) earn 1, 1/2 and 0; `soso` goes round to the second once more, which
/// counts no second time.
const ROUND: &str = r#"
    "a": Decide( affords: { "wmo_clarify_needs": 1.0 }, options: [
        ( id: "good", say: "Wat is er?", evidence: { "wmo_clarify_needs": 2 }, why: ( text: "x", source: "MDA 2.2" ), next: "d2" ),
        ( id: "bad", say: "Dag.", evidence: { "wmo_clarify_needs": 0 }, why: ( text: "x", source: "MDA 2.2" ), next: "end" ),
    ] ),
    "d2": Decide( affords: { "wmo_clarify_needs": 1.0 }, options: [
        ( id: "fine", say: "En toen?", evidence: { "wmo_clarify_needs": 1 }, why: ( text: "x", source: "MDA 2.2" ), next: "end" ),
        ( id: "soso", say: "Hm, dat is een heel lang verhaal.", evidence: { "wmo_clarify_needs": 0 }, why: ( text: "x", source: "MDA 2.2" ), next: "d2" ),
        ( id: "poor", say: "Nee.", evidence: { "wmo_clarify_needs": -1 }, why: ( text: "x", source: "MDA 2.2" ), next: "end" ),
    ] ),
"#;

fn round() -> Arc<Scenario> {
    small(ROUND).0
}

/// `random`: offered 1 + 1/2; earned 1/2 * 1 at a, and with chance 1/2 the mean (1 + 1/2 + 0) / 3
/// at d2: 1/2 + 1/4 = 3/4 of 3/2, which is 1/2. `keyed_best` earns all. `longest` goes on at a
/// ("Wat is er?" is longer than "Dag."), then says the long line for ever.
#[test]
fn what_is_expected_is_what_was_worked_out_by_hand() {
    let scenario = round();
    let graph = explored(&scenario);
    let policies = shipped_policies();
    let of = |id: &str| of_all(&graph, policies.find(id).unwrap());
    let random = of("random").total(None);
    assert!((random.offered - 1.5).abs() < 1e-12, "{random:?}");
    assert!((random.earned - 0.75).abs() < 1e-12, "{random:?}");
    assert!((of("random").endings.values().sum::<f64>() - 1.0).abs() < 1e-12);
    let best = of("keyed_best").total(None);
    assert_eq!((best.offered, best.earned), (2.0, 2.0));
    let longest = of("longest");
    assert!((longest.never_ends - 1.0).abs() < 1e-12, "{longest:?}");
}

#[test]
fn going_round_for_ever_is_a_finding() {
    let graph = explored(&round());
    let (_, findings) = compare(&graph, catalog(), &shipped_policies(), &mut || false).unwrap();
    let round = |finding: &Finding| matches!(finding, Finding::NeverEnds { policy, .. } if policy == "longest");
    assert!(findings.iter().any(round), "{findings:?}");
}

/// Decisions on clarifying needs, behind a door at which whoever avoids goes away. The door itself
/// is a chance to reach out, or none.
fn behind_a_door(affords: &str, evidence: [&str; 2]) -> Graph {
    let decision = |id: &str, next: &str| {
        format!(
            r#""{id}": Decide( affords: {{ "wmo_clarify_needs": 1.0 }}, options: [
            ( id: "good", say: "Wat is er?", evidence: {{ "wmo_clarify_needs": 2 }}, why: ( text: "x", source: "MDA 2.2" ), next: "{next}" ),
            ( id: "bad", say: "Dag.", evidence: {{ "wmo_clarify_needs": 0 }}, why: ( text: "x", source: "MDA 2.2" ), next: "{next}" ),
        ] ),"#
        )
    };
    let [stay, leave] = evidence;
    let door = format!(
        r#""a": Decide( affords: {{ {affords} }}, options: [
        ( id: "stay", say: "Hallo.", evidence: {{ {stay} }}, why: ( text: "x", source: "MDA 2.2" ), next: "b" ),
        ( id: "leave", say: "Laat maar.", shows: ["cuts_talk_short"], evidence: {{ {leave} }}, why: ( text: "x", source: "MDA 2.2" ), next: "end" ),
    ] ),"#
    );
    explored(&small(&(door + &decision("b", "c") + &decision("c", "end"))).0)
}

fn about_the_avoidant(graph: &Graph) -> Vec<(Finding, bool)> {
    let (_, findings) = compare(graph, catalog(), &shipped_policies(), &mut || false).unwrap();
    let about = findings.into_iter().filter(|finding| {
        matches!(finding, Finding::NoChance { policy, .. } | Finding::TooClose { policy, .. } if policy == "avoidant")
    });
    about
        .map(|finding| (finding.clone(), finding.shuts_the_gate()))
        .collect()
}

/// Whoever leaves before the first chance earns no low score. That is said; and where nothing else
/// shows this way of working, nothing was proved about it and the gate stays shut.
#[test]
fn a_policy_that_never_meets_a_chance_is_a_finding() {
    let unseen = behind_a_door("", ["", ""]);
    let found = about_the_avoidant(&unseen);
    assert!(
        matches!(
            found.as_slice(),
            [(
                Finding::NoChance {
                    seen_elsewhere: false,
                    ..
                },
                true
            )]
        ),
        "{found:?}"
    );
    let reach = r#""wmo_visible_reach_out": 1.0"#;
    let evidence = [
        r#""wmo_visible_reach_out": 2"#,
        r#""wmo_visible_reach_out": -2"#,
    ];
    let found = about_the_avoidant(&behind_a_door(reach, evidence));
    assert!(
        matches!(
            found.as_slice(),
            [(
                Finding::NoChance {
                    seen_elsewhere: true,
                    ..
                },
                false
            )]
        ),
        "{found:?}"
    );
}

#[test]
fn the_keys_of_the_shipped_scenarios_tell_people_apart_and_no_words_give_them_away() {
    let policies = shipped_policies();
    for id in shipped_ids() {
        let (scenario, catalog) = shipped(&id);
        let graph = explored(&scenario);
        let (_, findings) = compare(&graph, catalog, &policies, &mut || false).unwrap();
        let shut: Vec<_> = findings.iter().filter(|one| one.shuts_the_gate()).collect();
        assert!(shut.is_empty(), "{id}: {shut:?}");
    }
}

#[test]
fn played_runs_agree_with_what_is_expected() {
    let policies = shipped_policies();
    for id in shipped_ids() {
        let (scenario, catalog) = shipped(&id);
        let graph = explored(&scenario);
        for policy in &policies.0 {
            let exact = of_all(&graph, policy).total(None).score();
            let sampled = sample(&scenario, catalog, policy, "nl", 100, 7, &mut || false).unwrap();
            let estimate = sampled.estimate(None);
            let agrees = match (exact, estimate) {
                (Some(exact), Some(estimate)) => estimate.agrees(exact),
                (None, None) => true,
                _ => false,
            };
            assert!(agrees, "{id} {}: {exact:?} {estimate:?}", policy.id);
        }
    }
}

/// Together the ways of working go against each of the ten competencies of the backbone.
#[test]
fn every_competency_of_the_backbone_is_gone_against_by_some_way_of_working() {
    let policies = shipped_policies();
    let violated: BTreeSet<&str> = policies
        .of(PolicyKind::Worker)
        .flat_map(|policy| &policy.violates)
        .map(|item| catalog().item(*item).id.as_str())
        .filter(|id| id.starts_with("wmo_"))
        .collect();
    let backbone = catalog().ids_of(Kind::Competency);
    let backbone: BTreeSet<&str> = backbone.filter(|id| id.starts_with("wmo_")).collect();
    assert_eq!(backbone.len(), 10);
    assert_eq!(violated, backbone);
}

/// Whoever takes over by habit does so in the case at hand as well, also where the case shows
/// something else; the key goes by the case.
#[test]
fn a_way_of_working_does_not_see_the_case() {
    let (scenario, catalog) = small(
        r#"
    "a": Decide( affords: { "wmo_strengthen_own_power": 1.0 }, options: [
        ( id: "habit", say: "Ik bel wel.", shows: ["takes_over"], evidence: { "wmo_strengthen_own_power": -2 }, why: ( text: "x", source: "MDA 2.2" ), next: "end",
          cases: [ ( id: "urgent", when: AtLeast("agitation", 0), shows: [], evidence: { "wmo_strengthen_own_power": 2 } ) ] ),
        ( id: "other", say: "Belt u?", evidence: { "wmo_strengthen_own_power": 2 }, why: ( text: "x", source: "MDA 2.2" ), next: "end",
          cases: [ ( id: "urgent", when: AtLeast("agitation", 0), shows: ["takes_over"], evidence: { "wmo_strengthen_own_power": -2 } ) ] ),
    ] ),"#,
    );
    let graph = explored(&scenario);
    let policies = shipped_policies();
    let ground = Ground::of(&graph, &catalog, &mut || false).unwrap();
    for id in ["directive", "keyed_best"] {
        let policy = policies.find(id).unwrap();
        let expected = expect(&ground, policy, "nl", &mut || false).unwrap();
        assert_eq!(expected.total(None).score(), Some(1.0), "{id}");
    }
}

#[test]
fn an_estimate_says_how_sure_it_is() {
    let scenario = round();
    let policies = shipped_policies();
    let random = policies.of(PolicyKind::Chance).next().unwrap();
    let sampled = sample(&scenario, catalog(), random, "nl", 2_000, 3, &mut || false).unwrap();
    let estimate = sampled.estimate(None).unwrap();
    assert!(estimate.agrees(0.5), "{estimate:?}");
    assert!(!estimate.agrees(0.6), "{estimate:?}");
    assert!(estimate.error > 0.0);
}

#[test]
fn what_is_wrong_in_a_policy_file_is_found_at_its_place() {
    let text = r#"Policies(
    format: 1,
    items: {
        "mine": (
            kind: Worker,
            name: ( nl: "Ik" ), about: ( nl: "Zo." ),
            prefers: [ Balance("bal_nowhere", 1.0), Shows("takes_ovr", 1.0), Letters(1e9) ],
            violates: ["wmo_nothing"],
        ),
    },
)"#;
    let (_, checked) = load_policies("own.ron", text, catalog());
    let codes: Vec<_> = checked
        .diagnostics
        .iter()
        .map(drempel::core::diagnostic::Diagnostic::code)
        .collect();
    assert_eq!(
        codes,
        [
            "unknown-balance",
            "unknown-behaviour",
            "value-out-of-range",
            "unknown-competency"
        ]
    );
    let unknown = text.replace("Letters(1e9)", "Smell(1.0)");
    let (policies, checked) = load_policies("own.ron", &unknown, catalog());
    assert!(policies.0.is_empty() && checked.has_errors());
}
