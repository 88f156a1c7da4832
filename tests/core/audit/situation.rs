//! Whether the situation decides: by hand on a toy, and against the runtime playing every way.

use std::sync::Arc;

use drempel::core::audit::policy::{Policies, load_policies};
use drempel::core::audit::{Audit, DecisionAudit, Limits, audit};
use drempel::core::diagnostic::Diagnostic;
use drempel::core::framework::Catalog;
use drempel::core::scenario::Scenario;
use drempel::storage::POLICIES;

use super::against::{catalog, scenario};
use super::lots::{Decided, Lots, same};
use super::random::Dice;
use crate::small::{option, small};
use crate::support::{shipped, shipped_ids};

fn policies(catalog: &Catalog) -> Policies {
    load_policies(POLICIES.0, POLICIES.1, catalog).0
}

fn audited(scenario: &Arc<Scenario>, catalog: &Catalog) -> Audit {
    let mut limits = Limits {
        max_states: 1_000_000,
        should_stop: &mut || false,
    };
    audit(scenario, catalog, &policies(catalog), &mut limits)
}

fn points(audit: &Audit, id: &str) -> Option<f64> {
    let mut policies = audit.policies.iter();
    policies.find(|policy| policy.id == id).unwrap().points
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} for {expected}");
}

const A: &str = "wmo_clarify_needs";
const B: &str = "wmo_visible_reach_out";

/// A decision between options with evidence on two competencies, and with other evidence in a case.
fn decision(id: &str, next: &str, when: &str, options: &[(&str, [i8; 2], [i8; 2])]) -> String {
    let said = |[a, b]: [i8; 2]| format!("evidence: {{ \"{A}\": {a}, \"{B}\": {b} }}");
    let options = options.iter().map(|(name, base, then)| {
        let case = format!("( id: \"k\", when: {when}, {} )", said(*then));
        option(name, next, &format!("{}, cases: [{case}]", said(*base)))
    });
    let options: String = options.collect();
    format!(
        "\"{id}\": Decide( affords: {{ \"{A}\": 1.0, \"{B}\": 0.5 }}, options: [{options}] ),\n"
    )
}

/// A decision at which nothing can be earned.
fn plain(id: &str, next: &str) -> String {
    let options = option("x", next, "") + &option("y", next, "");
    format!("\"{id}\": Decide( options: [{options}] ),\n")
}

/// By lot the cold is noticed in 1/2 of the runs, the crane is known in 1/2, and what can only be
/// asked once it is known is asked in 1/4, although it stands first.
///
/// * `d1`, noticed or not: `x` is worth 1 and `y` 0, or the other way round. It changes; the blind
///   key ties, and misses 1/2.
/// * `d2`, the crane known: all are worth nothing, and there is no chance. `x` is right otherwise.
/// * `d3`, the crane known: `q` is worth 1 and `p` 0. Otherwise `p` earns on A alone, which is 1 of
///   1.5, and `q` on B alone, 1/2 of 1.5: 2/3 and 1/3. It changes; on average `q` is worth 2/3 and
///   `p` 1/3, so the blind key takes `q` and misses 1/3 in half of the runs.
/// * `d4`, asked or not: it changes. The blind key takes `x` and misses 1 in a quarter of the runs.
///
/// Worth: (1/2 + 0 + 1/6 + 1/4) of (1 + 1/2 + 1 + 1) moments. Met are 8 decisions: `rare` comes in
/// 1 of 25 runs, which is less than 5 %, and `beside` and the plain ones count without a chance.
fn toy() -> (Arc<Scenario>, Catalog) {
    let ways = option("x", "d1", "") + &option("y", "d1", "");
    let mut nodes = "\"a\": Observe( prompt: \"Wat?\", signals: [\"cold\"], decoys: [\"post\"], next: \"beside\" ),\n".to_owned();
    nodes += &format!(
        "\"beside\": Decide( asides: [
            ( id: \"ask\", say: \"ask\", when: Knows(\"crane\"), effects: [Flag(\"asked\")], why: ( text: \"x\", source: \"MDA 2.2\" ) ),
            ( id: \"look\", do: \"look\", effects: [Learn(\"crane\")], why: ( text: \"x\", source: \"MDA 2.2\" ) ),
        ], options: [{ways}] ),\n"
    );
    let swapped = [("x", [2, 0], [0, 0]), ("y", [0, 0], [2, 0])];
    nodes += &decision("d1", "d2", "Noticed(\"cold\")", &swapped);
    let closed = [("x", [2, 0], [0, 0]), ("y", [0, 0], [0, 0])];
    nodes += &decision("d2", "d3", "Knows(\"crane\")", &closed);
    let both = [("p", [2, 0], [0, 0]), ("q", [0, 2], [2, 2])];
    nodes += &decision("d3", "d4", "Knows(\"crane\")", &both);
    nodes += &decision("d4", "v", "Flag(\"asked\")", &swapped);
    nodes += "\"v\": Draw( outcomes: [ ( id: \"x\", weight: 1, next: \"rare\" ), ( id: \"y\", weight: 24, next: \"f1\" ) ] ),\n";
    nodes += &(plain("rare", "f1") + &plain("f1", "f2") + &plain("f2", "f3") + &plain("f3", "end"));
    small(&nodes)
}

#[test]
fn the_situations_of_a_toy_are_those_worked_out_by_hand() {
    let (scenario, catalog) = toy();
    let found = audited(&scenario, &catalog);
    let figures = found.situation.unwrap();
    assert_eq!((figures.decisions, figures.changing), (8, 3));
    near(figures.share, 3.0 / 8.0);
    near(figures.worth, 100.0 * (0.5 + 1.0 / 6.0 + 0.25) / 3.5);
    let of = |id: &str| -> &DecisionAudit {
        let mut all = found.decisions.iter();
        all.find(|decision| decision.id == id).unwrap()
    };
    for (id, met) in [("beside", 1.0), ("d4", 1.0), ("rare", 0.04)] {
        near(of(id).met, met);
    }
    let weights =
        |id: &str| -> Vec<f64> { of(id).situations.iter().map(|one| one.weight).collect() };
    for (found, expected) in weights("d4").into_iter().zip([0.75, 0.25]) {
        near(found, expected);
    }
    let worth = |id: &str| of(id).worth;
    near(worth("d1").unwrap(), 50.0);
    near(worth("d2").unwrap(), 0.0);
    near(worth("d3").unwrap(), 100.0 / 6.0);
    near(worth("d4").unwrap(), 25.0);
    assert_eq!(worth("f1"), None);
    let d3 = of("d3");
    let base = d3
        .situations
        .iter()
        .find(|one| one.options[0].case.is_none());
    let base = base.unwrap();
    near(base.options[0].value.unwrap(), 2.0 / 3.0);
    near(base.options[1].value.unwrap(), 1.0 / 3.0);
    assert_eq!((base.options[0].best, base.options[1].best), (true, false));
    assert_eq!(d3.changes.len(), 1);
    assert_eq!(d3.changes[0].conditions, ["Knows(\"crane\")"]);
    assert!(!d3.changes[0].by_start);
    // It marks nothing and takes no aside, so it meets each base: 1/2, 1, 1/2 and 1 of 1, 1, 1.5
    // and 1 offered (`d1`, `d2` and `d4` offer nothing on B).
    near(points(&found, "blind_key").unwrap(), 100.0 * 3.0 / 4.5);
}

/// A scenario with fewer decisions has no figures, and nothing is found about it.
#[test]
fn too_few_decisions_give_no_figures() {
    let (scenario, catalog) = small(&(plain("a", "b") + &plain("b", "end")));
    let found = audited(&scenario, &catalog);
    assert!(found.situation.is_none());
    assert_eq!(found.decisions.len(), 2);
}

/// One that comes round again counts once: `a` is met in every run, `b` in half of them. Nothing is
/// measured at either, so the graph does not tell the visits apart.
#[test]
fn a_decision_that_comes_round_again_counts_once() {
    let to_b = option("x", "b", "") + &option("y", "end", "");
    let back = option("x", "a", "") + &option("y", "end", "");
    let nodes =
        format!("\"a\": Decide( options: [{to_b}] ), \"b\": Decide( options: [{back}] ),\n");
    let (scenario, catalog) = small(&nodes);
    let found = audited(&scenario, &catalog);
    let met: Vec<f64> = found.decisions.iter().map(|one| one.met).collect();
    near(met[0], 1.0);
    near(met[1], 0.5);
}

#[test]
fn an_audit_that_was_stopped_has_no_figures() {
    let (scenario, catalog) = shipped("aan_de_deur");
    let mut limits = Limits {
        max_states: 100,
        should_stop: &mut || false,
    };
    let found = audit(&scenario, catalog, &policies(catalog), &mut limits);
    assert!(!found.extent.exact && found.situation.is_none() && found.decisions.is_empty());
}

/// Where there is no room to look, that is said: eight flags that are shown make 256 times the
/// states, and the one that counts is not among them.
#[test]
fn a_hidden_key_that_cannot_be_looked_for_is_said_to_be_unsettled() {
    let flags = 0..8;
    let mut nodes = String::new();
    for flag in flags.clone() {
        let next = if flag == 7 {
            "n".to_owned()
        } else {
            format!("n{}", flag + 1)
        };
        let sets = format!("effects: [Flag(\"f{flag}\")]");
        let options = option("x", &next, &sets) + &option("y", &next, "");
        let id = match flag {
            0 => "a".to_owned(),
            _ => format!("n{flag}"),
        };
        nodes += &format!("\"{id}\": Decide( options: [{options}] ),\n");
    }
    let options = option("x", "d", "effects: [Flag(\"open\")]") + &option("y", "d", "");
    nodes += &format!("\"n\": Decide( options: [{options}] ),\n");
    let swapped = [("x", [2, 0], [0, 0]), ("y", [0, 0], [2, 0])];
    let lines = flags.map(|flag| {
        format!("( id: \"l{flag}\", text: \"Vlag {flag}.\", when: Flag(\"f{flag}\") ), ")
    });
    let lines = format!("Decide( lines: [{}], ", lines.collect::<String>());
    nodes += &decision("d", "end", "Flag(\"open\")", &swapped).replace("Decide( ", &lines);
    let (scenario, catalog) = small(&nodes);
    let found = |max_states| {
        let mut limits = Limits {
            max_states,
            should_stop: &mut || false,
        };
        let audit = audit(&scenario, &catalog, &policies(&catalog), &mut limits);
        let codes: Vec<&str> = audit.findings.iter().map(Diagnostic::code).collect();
        assert!(audit.extent.exact);
        ["hidden-key", "audit-key-unsettled"].map(|code| codes.contains(&code))
    };
    assert_eq!(found(100_000), [true, false]);
    assert_eq!(found(100), [false, true]);
}

/// Over 800 random scenarios the runtime itself draws the lots, in every way they can fall.
#[test]
fn situations_are_what_enumeration_finds() {
    let (mut compared, mut changing, mut several, mut worth, mut hides) = (0, 0, 0, 0, 0);
    let mut seed = 10_000;
    while compared < 800 {
        seed += 1;
        let Some(scenario) = scenario(&Dice(seed).scenario()) else {
            continue;
        };
        let Some(lots) = Lots::of(&scenario, catalog()) else {
            continue;
        };
        compared += 1;
        let found = audited(&scenario, catalog());
        assert!(found.extent.exact);
        let met: Vec<&str> = found.decisions.iter().map(|one| one.id.as_str()).collect();
        let expected: Vec<&str> = lots.decisions.keys().map(String::as_str).collect();
        assert_eq!(met, expected, "{seed}");
        for decision in &found.decisions {
            let expected: &Decided = &lots.decisions[&decision.id];
            same(decision, expected, seed);
            changing += usize::from(!decision.changes.is_empty());
            several += usize::from(decision.situations.len() > 1);
            worth += usize::from(decision.worth.is_some_and(|worth| worth > 1e-9));
        }
        let named = |code: &str, id: &str| {
            let about = |finding: &&Diagnostic| finding.args.contains(&("id", id.to_owned()));
            let mut all = found.findings.iter().filter(about);
            all.any(|finding| finding.code() == code)
        };
        for (id, decided) in &lots.decisions {
            assert!(!named("audit-key-unsettled", id), "{seed} {id}");
            assert_eq!(named("hidden-key", id), decided.hides(), "{seed} {id}");
            hides += usize::from(decided.hides());
        }
        for (id, expected) in [("random", lots.random), ("blind_key", lots.blind)] {
            let found = points(&found, id);
            assert_eq!(found.is_some(), expected.is_some(), "{seed} {id}");
            if let Some((found, expected)) = found.zip(expected) {
                assert!(
                    (found - expected).abs() < 1e-6,
                    "{seed} {id}: {found} {expected}"
                );
            }
        }
    }
    assert!(
        changing > 10 && several > 500 && worth > 30 && hides > 30,
        "{changing} changing, {several} with several situations, {worth} worth something, {hides} hidden"
    );
}

/// In a shipped scenario the situation decides at 40 in 100 decisions at least, reading it is worth
/// 10 points at least, and what decides can be seen.
#[test]
fn the_situation_decides_in_the_shipped_scenarios() {
    for id in shipped_ids() {
        let (scenario, catalog) = shipped(&id);
        let found = audited(&scenario, catalog);
        let figures = found.situation.unwrap();
        let hidden = ["hidden-key", "audit-key-unsettled"];
        let hides = |code: &str| hidden.contains(&code);
        let seen = !found.findings.iter().any(|finding| hides(finding.code()));
        let meets = figures.share >= 0.40 && figures.worth >= 10.0 && seen;
        assert!(meets, "{id}: {figures:?}, seen: {seen}");
    }
}
