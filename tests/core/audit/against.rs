//! The audit against enumeration of all runs, on random small scenarios.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use drempel::core::assessment::competencies;
use drempel::core::audit::policy::Policies;
use drempel::core::audit::{Audit, CompetencyAudit, Limits, Met, Number, Range, Witness, audit};
use drempel::core::check::{LoadInput, load};
use drempel::core::diagnostic::Severity;
use drempel::core::dialogue::{Trace, replay};
use drempel::core::framework::Catalog;
use drempel::core::scenario::Scenario;
use drempel::storage::shipped_catalog;

use super::brute::{Brute, Player, Ratio, Span};
use super::random::Dice;

pub(super) fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| shipped_catalog().0)
}

pub(super) fn scenario(text: &str) -> Option<Arc<Scenario>> {
    let input = LoadInput {
        folder: None,
        scenario: ("klein".to_owned(), text.to_owned()),
        translations: Vec::new(),
    };
    let (scenario, checked) = load(input, catalog());
    // What is said of the wording does not matter here.
    let errors = checked.diagnostics.iter();
    let errors: Vec<_> = errors
        .filter(|found| found.severity == Severity::Error)
        .collect();
    for found in &errors {
        // A later node may be skipped by chance of the dice; other faults are faults of the dice.
        assert_eq!(found.code(), "unreachable-node", "{:?}\n{text}", found.args);
    }
    scenario.filter(|_| errors.is_empty()).map(Arc::new)
}

fn audited(scenario: &Arc<Scenario>) -> Audit {
    let mut limits = Limits {
        max_states: 100_000,
        should_stop: &mut || false,
    };
    audit(scenario, catalog(), &Policies::default(), &mut limits)
}

fn reached(met: &[Met]) -> BTreeSet<String> {
    let reached = met.iter().filter(|met| met.reached == Some(true));
    reached.map(|met| met.id.clone()).collect()
}

fn span(range: Option<&Range>) -> Span {
    let ratio = |number: &Number| Ratio(number.exact.0, number.exact.1);
    range.map(|range| (ratio(&range.least), ratio(&range.most)))
}

fn played(scenario: &Arc<Scenario>, witness: &Witness) -> Trace {
    assert!(witness.replayable);
    replay(
        Arc::clone(scenario),
        catalog(),
        witness.setup.clone(),
        &witness.inputs,
    )
    .unwrap()
}

/// The witnesses of a competency come to what they are witnesses of.
fn check_witnesses(scenario: &Arc<Scenario>, competency: &CompetencyAudit) {
    let check = |number: &Number, value: &dyn Fn(u32, u32) -> Ratio| {
        let trace = played(scenario, number.example.as_ref().unwrap());
        assert!(trace.ending.is_some());
        let scores = competencies(&trace, catalog());
        let score = scores
            .iter()
            .find(|score| catalog().item(score.item).id == competency.id)
            .unwrap();
        assert_eq!(
            value(score.chances(), score.earned()),
            Ratio(number.exact.0, number.exact.1)
        );
    };
    for number in [&competency.chances.least, &competency.chances.most] {
        check(number, &|chances, _| Ratio(chances.into(), 100));
    }
    if let Some(range) = &competency.score {
        for number in [&range.least, &range.most] {
            check(number, &|chances, earned| {
                Ratio(earned.into(), i64::from(chances) * 12)
            });
        }
    }
}

fn compare(scenario: &Arc<Scenario>, brute: &Brute, found: &Audit) {
    assert!(found.extent.exact);
    assert_eq!(found.extent.runs, Some(brute.runs.to_string()));
    let mut nodes = reached(&found.nodes);
    nodes.extend(reached(&found.endings));
    assert_eq!(nodes, brute.nodes);
    assert_eq!(reached(&found.options), brute.options);
    assert_eq!(reached(&found.outcomes), brute.outcomes);
    assert_eq!(found.competencies.len(), brute.competencies.len());
    for competency in &found.competencies {
        let seen = &brute.competencies[&competency.id];
        assert_eq!(
            span(Some(&competency.chances)),
            seen.chances,
            "chances of {}",
            competency.id
        );
        assert_eq!(
            span(competency.score.as_ref()),
            seen.score,
            "score of {}",
            competency.id
        );
        assert_eq!(
            span(competency.shown.as_ref()),
            seen.shown,
            "shown of {}",
            competency.id
        );
        let full = competency
            .in_full
            .as_ref()
            .map(|full| Ratio(full.exact.0, full.exact.1));
        assert_eq!(
            full,
            seen.in_full.map(|(least, _)| least),
            "in full of {}",
            competency.id
        );
        check_witnesses(scenario, competency);
    }
    for balance in &found.balances {
        assert_eq!(span(balance.fit.as_ref()), brute.fit);
        assert_eq!(span(balance.tendency.as_ref()), brute.tendency);
        assert_eq!(span(Some(&balance.moments)), brute.moments);
    }
    assert_eq!(found.balances.is_empty(), brute.fit.is_none());
    let criticals: BTreeSet<String> = found
        .criticals
        .iter()
        .map(|critical| critical.option.clone())
        .collect();
    assert_eq!(criticals, brute.criticals);
    let repaired = found
        .criticals
        .iter()
        .filter(|critical| critical.repairable);
    let examples = found.criticals.iter();
    assert!(examples.clone().all(|critical| critical.example.is_some()));
    assert!(
        examples
            .clone()
            .all(|critical| critical.repairable == critical.repaired.is_some())
    );
    assert_eq!(
        repaired
            .map(|critical| critical.option.clone())
            .collect::<BTreeSet<_>>(),
        brute.repaired
    );
    compare_lines(brute, found);
}

/// Lines that are never or always said, as the findings name them.
fn compare_lines(brute: &Brute, found: &Audit) {
    for (node, came_out) in &brute.lines {
        let says = |code: &str| {
            found.findings.iter().any(|finding| {
                let has = |name: &str, value: &str| {
                    finding
                        .args
                        .iter()
                        .any(|(known, text)| *known == name && text == value)
                };
                finding.code() == code && has("id", node) && has("kind", "line")
            })
        };
        assert_eq!(
            says("audit-never-true"),
            !came_out.contains(&true),
            "{node} {came_out:?}"
        );
        assert_eq!(
            says("audit-always-true"),
            !came_out.contains(&false),
            "{node} {came_out:?}"
        );
    }
}

/// Over 1,000 random scenarios: what can be reached, how many runs there are, every range, every
/// critical moment and every line's condition are what enumeration by the runtime finds.
#[test]
fn the_audit_finds_what_enumeration_finds() {
    let (mut compared, mut scored, mut repaired) = (0, 0, 0);
    let mut thrown =
        BTreeMap::from(["always: [", "Matrix(", "Map(", "Rate("].map(|kind| (kind, 0)));
    let mut seed = 0;
    while compared < 1_000 {
        seed += 1;
        let text = Dice(seed).scenario();
        let Some(scenario) = scenario(&text) else {
            continue;
        };
        let mut player = Player {
            scenario: Arc::clone(&scenario),
            catalog: catalog(),
            seen: Brute::default(),
        };
        if player.play_all().is_err() {
            continue;
        }
        compare(&scenario, &player.seen, &audited(&scenario));
        compared += 1;
        for (kind, count) in &mut thrown {
            *count += usize::from(text.contains(kind));
        }
        scored += usize::from(
            player
                .seen
                .competencies
                .values()
                .any(|seen| seen.score.is_some()),
        );
        repaired += usize::from(!player.seen.repaired.is_empty());
    }
    // The dice must throw what the comparison is about.
    assert!(
        scored > 200 && repaired > 100,
        "{scored} scored, {repaired} repaired"
    );
    assert!(thrown.values().all(|count| *count > 100), "{thrown:?}");
}
