//! What a decision looks like: by hand, in the page of the audit, and along a played run.

use drempel::core::audit::looks::{look, situations, takers, values};
use drempel::core::audit::policy::{Policies, load_policies, play_once};
use drempel::core::check::{LoadInput, load};
use drempel::core::framework::Catalog;
use drempel::core::locale::Lang;
use drempel::core::report::Looks;
use drempel::storage::POLICIES;

use crate::fixtures::catalog;
use crate::small::small;
use crate::support::{shipped, taught};

const NODES: &str = r#"
    "a": Decide( affords: { "wmo_clarify_needs": 1.0, "wmo_strengthen_own_power": 0.5 }, options: [
        ( id: "x", say: "Misschien wilt u graag iets zeggen? Wat?", shows: ["takes_over"], evidence: { "wmo_clarify_needs": 2, "wmo_strengthen_own_power": -2 }, why: ( text: "Goed gevraagd.", source: "MDA 2.2" ), next: "end",
          cases: [ ( id: "upset", when: AtLeast("agitation", 60), evidence: { "wmo_clarify_needs": 0, "wmo_strengthen_own_power": 0 }, why: ( text: "Nu te veel.", source: "OURS" ) ) ] ),
        ( id: "y", say: "Dag.", evidence: { "wmo_clarify_needs": 0, "wmo_strengthen_own_power": 2 }, why: ( text: "Dat kan.", source: "MDA 2.2" ), next: "end" ),
    ] ),"#;

fn policies(catalog: &Catalog) -> Policies {
    load_policies(POLICIES.0, POLICIES.1, catalog).0
}

/// In the base x takes the whole chance of weight 1 and y that of 0.5; when upset y takes the only
/// one that is left, of weight 0.5. Who takes over takes x in either: it goes by the base.
#[test]
fn a_decision_looks_as_was_worked_out_by_hand() {
    let (scenario, catalog) = small(NODES);
    let decision = scenario.decisions().next().unwrap();
    let found = situations(&scenario, decision);
    let cases: Vec<Option<&str>> = found.iter().map(|found| found.case.as_deref()).collect();
    assert_eq!(cases, [None, Some("upset")]);
    let policies = policies(&catalog);
    for (situation, expected, best) in [
        (&found[0], [1.0 / 1.5, 0.5 / 1.5], 0),
        (&found[1], [0.0, 1.0], 1),
    ] {
        let (_, values) = values(&scenario, decision, &catalog, &situation.offered).unwrap();
        for (value, expected) in values.iter().zip(expected) {
            assert!((value - expected).abs() < 1e-12, "{values:?}");
        }
        let takers = takers(
            &scenario,
            decision,
            &situation.offered,
            (&policies, &catalog),
            "nl",
        );
        let takes = |at: usize, id: &str| takers[at].iter().any(|taker| taker == id);
        assert!(takes(0, "directive") && takes(0, "longest") && takes(1, "shortest"));
        // Untaught, nothing is known of the tone.
        assert!(!takes(0, "learned_words") && !takes(0, "random"));
        assert!(best == 0 || takes(1, "keyed_best"), "{takers:?}");
    }
    let seen = look(&scenario, decision, &decision.options[0], &policies, "nl");
    assert_eq!((seen.length, seen.questions), (40, 2));
    let listed = |id: &str| seen.listed.iter().find(|(policy, _)| policy == id).cloned();
    assert_eq!(listed("kindest").unwrap().1, ["graag"]);
    assert_eq!(listed("most_careful").unwrap().1, ["misschien", "wilt"]);
    assert!(seen.weighed.is_empty());
}

/// A run says which option was taken, what it was worth there and why; what the reader weighs is
/// said as far as it has learned something.
#[test]
fn a_run_is_told_with_what_was_taken_and_why() {
    let (scenario, catalog) = shipped("wie_was_er_voor");
    let policies = taught(&scenario, catalog);
    for (lang, words) in [
        (
            Lang::Nl,
            [
                "Zo speelt Doorpakker",
                "(genomen): ",
                "Genomen door: ",
                "Waarde: ",
                "Gewichten: ",
                "Nabespreking: ",
            ],
        ),
        (
            Lang::En,
            [
                "How Doorpakker plays",
                "(taken): ",
                "Taken by: ",
                "Value: ",
                "Weights: ",
                "Debrief: ",
            ],
        ),
    ] {
        let policy = policies.find("directive").unwrap();
        let played = play_once(&scenario, catalog, policy, "nl", 3, &mut || false);
        let trace = played.unwrap().unwrap();
        let looks = Looks {
            scenario: &scenario,
            catalog,
            policies: &policies,
            lang,
            language: lang.code(),
        };
        let told = looks.of_run("Doorpakker", &trace).to_text(10_000);
        for word in words {
            assert!(told.contains(word), "{word}: {told}");
        }
        let taken = told.matches(words[1]).count();
        assert_eq!(taken, trace.moments.len());
        for moment in &trace.moments {
            assert!(told.contains(&scenario.node(moment.node).id));
        }
    }
}

/// Which option is best by worth per competency, and not by the sum of its evidence: x takes 1 of
/// 1.5, z 0.875 of 1.5, y a third, while by evidence z would be best.
const BY_VALUE: &str = r#"evidence: { "wmo_clarify_needs": 2, "wmo_cooperate_networks": -2 }
evidence: { "wmo_clarify_needs": 0, "wmo_cooperate_networks": 2 }
evidence: { "wmo_clarify_needs": 1, "wmo_cooperate_networks": 1 }"#;

/// `check` counts the longest as the audit values options: where x is always the longest, the best
/// is always the longest.
#[test]
fn check_and_audit_mean_the_same_by_best() {
    let evidence: Vec<&str> = BY_VALUE.lines().collect();
    let mut nodes = String::new();
    for at in 0..8 {
        let id = if at == 0 {
            "a".to_owned()
        } else {
            format!("n{at}")
        };
        let next = if at == 7 {
            "end".to_owned()
        } else {
            format!("n{}", at + 1)
        };
        nodes += &format!(
            r#""{id}": Decide( affords: {{ "wmo_clarify_needs": 1.0, "wmo_cooperate_networks": 0.5 }}, options: [
            ( id: "x", say: "Dit is de langste {at}.", {}, why: ( text: "x", source: "MDA 2.2" ), next: "{next}" ),
            ( id: "y", say: "Kort {at}.", {}, why: ( text: "x", source: "MDA 2.2" ), next: "{next}" ),
            ( id: "z", say: "Korter {at}.", {}, why: ( text: "x", source: "MDA 2.2" ), next: "{next}" ),
        ] ),"#,
            evidence[0], evidence[1], evidence[2]
        );
    }
    let text = format!(
        r#"Scenario( format: 1, id: "klein", language: "nl", title: "Klein", phase: "ph_first_contact", minutes: 5, client: ( name: "Henk" ),
        start_profiles: {{ "one": ( weight: 1, state: {{ "trust": 20, "agitation": 50 }} ) }}, start: "a", nodes: {{ {nodes} "end": End( title: "Einde", text: "Klaar." ) }} )"#
    );
    let input = LoadInput {
        folder: None,
        scenario: ("klein".to_owned(), text),
        translations: Vec::new(),
    };
    let (scenario, checked) = load(input, catalog());
    let codes: Vec<&str> = checked
        .diagnostics
        .iter()
        .map(drempel::core::diagnostic::Diagnostic::code)
        .collect();
    assert!(codes.contains(&"longest-is-best"), "{codes:?}");
    let scenario = scenario.unwrap();
    let decision = scenario.decisions().next().unwrap();
    let base = &situations(&scenario, decision)[0];
    let (_, values) = values(&scenario, decision, catalog(), &base.offered).unwrap();
    assert!(values[0] > values[1] && values[0] > values[2], "{values:?}");
}
