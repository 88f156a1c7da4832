//! The sheets: one situation for each decision, the same from the same seed, and a key that says
//! what each letter is worth.

use std::collections::BTreeMap;
use std::sync::Arc;

use drempel::core::audit::policy::{Policy, PolicyKind, load_policies};
use drempel::core::locale::Lang;
use drempel::core::report::{Sheets, sheets};
use drempel::core::scenario::Scenario;
use drempel::storage::POLICIES;
use serde_json::Value;

use crate::fixtures::catalog;
use crate::small::{option, small};
use crate::support::{shipped, shipped_ids};

/// The policy that draws lots.
fn random() -> Policy {
    let (policies, _) = load_policies(POLICIES.0, POLICIES.1, catalog());
    let mut policies = policies.0.into_iter();
    let random = policies.find(|policy| policy.kind == PolicyKind::Chance);
    random.unwrap()
}

fn made(scenario: &Arc<Scenario>, seed: u64) -> Sheets {
    let scenarios = [Arc::clone(scenario)];
    sheets(
        &scenarios,
        (catalog(), &random()),
        Lang::Nl,
        seed,
        &mut || false,
    )
    .unwrap()
}

fn key(sheets: &Sheets) -> BTreeMap<String, Value> {
    serde_json::from_str(&sheets.key).unwrap()
}

/// Trust is high or low by lot, and what is right at `b` hangs on it.
fn story() -> Arc<Scenario> {
    let ask = option(
        "ask",
        "end",
        r#"evidence: { "wmo_clarify_needs": 2 }, cases: [ ( situation: "wary", evidence: { "wmo_clarify_needs": -1 } ) ],"#,
    );
    let wait = option(
        "wait",
        "end",
        r#"evidence: { "wmo_clarify_needs": 0 }, cases: [ ( situation: "wary", evidence: { "wmo_clarify_needs": 2 } ) ],"#,
    );
    let nodes = format!(
        r#"
"a": Decide( say: "Ja?", options: [ {kind} {curt} ] ),
"b": Decide( title: "Nou?", narrate: "Hij zwijgt.", affords: {{ "wmo_clarify_needs": 1.0 }},
    situations: [ ( id: "wary", when: Below("trust", 40), say: "Wat moet je?" ), ( id: "warm", say: "Kom verder." ) ],
    options: [ {ask} {wait} ] ),"#,
        kind = option(
            "kind",
            "b",
            "effects: [ Set(\"trust\", 80) ], reply: \"Fijn.\","
        ),
        curt = option("curt", "b", "reply: \"Hm.\","),
    );
    small(&nodes).0
}

#[test]
fn each_decision_stands_there_once_in_one_situation_that_the_informed_sheet_shows() {
    let scenario = story();
    let mut seen = BTreeMap::new();
    for seed in 0..40 {
        let sheets = made(&scenario, seed);
        let key = key(&sheets);
        // `a` measures nothing.
        let [(number, item)] = &key.iter().collect::<Vec<_>>()[..] else {
            panic!("{key:?}");
        };
        let situation = item["situation"].as_str().unwrap();
        *seen.entry(situation.to_owned()).or_insert(0) += 1;
        let (shown, hidden, right) = match situation {
            "wary" => ("Wat moet je?", "Kom verder.", "wait"),
            _ => ("Kom verder.", "Wat moet je?", "ask"),
        };
        assert!(sheets.informed.contains(shown) && !sheets.informed.contains(hidden));
        for told in [shown, "Hij zwijgt.", "Nou?", "Ja?"] {
            assert!(!sheets.blind.contains(told), "{told}");
        }
        let best = item["value"].as_object().unwrap();
        let best = best.iter().find(|(_, value)| value.as_f64() == Some(1.0));
        let line = format!("{}. “{right}”", best.unwrap().0);
        for sheet in [&sheets.blind, &sheets.informed] {
            assert!(
                sheet.contains(number.as_str()) && sheet.contains(&line),
                "{sheet}"
            );
        }
    }
    // Both come about, each about half of the time.
    assert_eq!(seen.values().sum::<i32>(), 40);
    assert!(seen.values().all(|times| *times >= 10), "{seen:?}");
}

#[test]
fn the_same_seed_gives_the_same_sheets_and_a_stop_gives_none() {
    let scenario = story();
    assert_eq!(made(&scenario, 7), made(&scenario, 7));
    let none = sheets(
        &[scenario],
        (catalog(), &random()),
        Lang::Nl,
        7,
        &mut || true,
    );
    assert_eq!(none, None);
}

#[test]
fn the_shipped_scenarios_have_sheets_in_both_languages() {
    let scenarios: Vec<_> = shipped_ids().iter().map(|id| shipped(id).0).collect();
    let [dutch, english] = [Lang::Nl, Lang::En]
        .map(|lang| sheets(&scenarios, (catalog(), &random()), lang, 1, &mut || false).unwrap());
    assert_eq!(
        dutch.key.matches("\"node\"").count(),
        english.key.matches("\"node\"").count()
    );
    let decisions = key(&dutch).len();
    assert!(decisions > 60, "{decisions}");
    // Two letters at least, and their values differ.
    for (number, item) in key(&english) {
        let values: Vec<f64> = item["value"]
            .as_object()
            .unwrap()
            .values()
            .filter_map(Value::as_f64)
            .collect();
        assert!(values.iter().any(|value| *value != values[0]), "{number}");
    }
}
