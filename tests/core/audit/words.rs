//! The reader of words: against an independent computation, and what it does not learn from.

use std::collections::BTreeMap;
use std::sync::Arc;

use drempel::core::audit::policy::load_policies;
use drempel::core::audit::reader::{ENOUGH, Reader, Readers, worths};
use drempel::core::audit::{Limits, audit};
use drempel::core::check::{LoadInput, load};
use drempel::core::diagnostic::Checked;
use drempel::core::locale::Lang;
use drempel::core::report::AuditReport;
use drempel::core::scenario::Scenario;
use drempel::storage::{POLICIES, shipped_text};

use crate::fixtures::catalog;
use crate::small::small;
use crate::support::{shipped, shipped_ids};

/// Numbers without a library: a linear congruential generator (Knuth's MMIX).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        let Self(state) = self;
        *state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (*state >> 33) % bound
    }
}

const VOCABULARY: [&str; 6] = ["aap", "noot", "mies", "wim", "zus", "jet"];

/// Decisions of three options, each of three words and a full stop or a question mark.
fn toy(decisions: usize) -> (Arc<Scenario>, Vec<[(String, i8); 3]>) {
    toy_of(decisions, |text, _| text.to_owned())
}

/// The same, each text changed by what its option is worth.
fn toy_of(
    decisions: usize,
    change: impl Fn(&str, i8) -> String,
) -> (Arc<Scenario>, Vec<[(String, i8); 3]>) {
    let mut numbers = Numbers(12);
    let mut written = Vec::new();
    let mut nodes = String::new();
    for at in 0..decisions {
        let options = [2i8, 1, 0].map(|value| {
            let words = [(); 3].map(|()| VOCABULARY[numbers.below(6) as usize]);
            let mark = if numbers.below(3) == 0 { "?" } else { "." };
            (
                change(&format!("{}{mark}", words.join(" ")), value),
                value - i8::from(at % 2 == 0 && value == 0),
            )
        });
        let next = if at + 1 == decisions {
            "end".to_owned()
        } else {
            format!("n{}", at + 1)
        };
        let id = if at == 0 {
            "a".to_owned()
        } else {
            format!("n{at}")
        };
        nodes +=
            &format!("\"{id}\": Decide( affords: {{ \"wmo_clarify_needs\": 1.0 }}, options: [\n");
        for (option, (text, value)) in options.iter().enumerate() {
            nodes += &format!(
                "( id: \"o{option}\", say: \"{text}\", evidence: {{ \"wmo_clarify_needs\": {value} }}, why: ( text: \"x\", source: \"MDA 2.2\" ), next: \"{next}\" ),\n"
            );
        }
        nodes += "] ),\n";
        written.push(options);
    }
    (small(&nodes).0, written)
}

/// The cues of a toy option, by the names that this test gives them.
fn seen(text: &str) -> BTreeMap<String, f64> {
    let words: Vec<&str> = text.trim_end_matches(['.', '?']).split(' ').collect();
    let mut seen = BTreeMap::new();
    for word in &words {
        seen.insert((*word).to_owned(), 1.0);
    }
    for pair in words.windows(2) {
        seen.insert(pair.join(" "), 1.0);
    }
    seen.insert(text[text.len() - 1..].to_owned(), 1.0);
    if text.ends_with('?') {
        seen.insert("is a question".to_owned(), 1.0);
    }
    seen.insert("is said".to_owned(), 1.0);
    seen.insert(
        "hundreds of characters".to_owned(),
        text.len() as f64 / 100.0,
    );
    seen
}

/// The same less the mean of the decision.
fn centred(options: &[(String, i8); 3], cues: &[String]) -> Vec<(Vec<f64>, f64)> {
    let rows = options.each_ref().map(|(text, _)| {
        let seen = seen(text);
        let row = cues.iter().map(|cue| seen.get(cue).copied().unwrap_or(0.0));
        row.collect::<Vec<f64>>()
    });
    let (worst, best) = (options[2].1, options[0].1);
    let credit = |value: i8| f64::from(value - worst) / f64::from(best - worst);
    let credits = options.each_ref().map(|(_, value)| credit(*value));
    let mean = |numbers: [f64; 3]| numbers.iter().sum::<f64>() / 3.0;
    let credit_mean = mean(credits);
    let row_mean: Vec<f64> = (0..cues.len())
        .map(|cue| mean(rows.each_ref().map(|row| row[cue])))
        .collect();
    let both = rows.iter().zip(credits);
    both.map(|(row, credit)| {
        let row = row.iter().zip(&row_mean).map(|(value, mean)| value - mean);
        (row.collect(), credit - credit_mean)
    })
    .collect()
}

/// Solves a system by Gauss's elimination with partial pivoting.
fn solve(mut rows: Vec<Vec<f64>>) -> Vec<f64> {
    let size = rows.len();
    for at in 0..size {
        let pivot = (at..size).max_by(|a, b| rows[*a][at].abs().total_cmp(&rows[*b][at].abs()));
        rows.swap(at, pivot.unwrap());
        let (above, rest) = rows.split_at_mut(at + 1);
        let pivot = &above[at];
        for row in rest {
            let times = row[at] / pivot[at];
            for (value, by) in row.iter_mut().zip(pivot) {
                *value -= times * by;
            }
        }
    }
    let mut solved = vec![0.0; size];
    for at in (0..size).rev() {
        let known: f64 = (at + 1..size)
            .map(|column| rows[at][column] * solved[column])
            .sum();
        solved[at] = (rows[at][size] - known) / rows[at][at];
    }
    solved
}

/// Each decision left out in turn, and the normal equations `(X^T X + penalty) w = X^T y` of the
/// others solved for the cues: what that predicts is what the reader thinks.
#[test]
fn what_it_thinks_is_what_the_normal_equations_give() {
    const PENALTY: f64 = 10.0;
    let (scenario, written) = toy(14);
    let reader = Reader::learn(&scenario, &[], catalog(), "nl", &mut || false).unwrap();
    assert_eq!(reader.learned_from(), 13);
    let cues = written
        .iter()
        .flatten()
        .flat_map(|(text, _)| seen(text).into_keys());
    let mut cues: Vec<String> = cues.collect();
    cues.sort();
    cues.dedup();
    let rows: Vec<_> = written
        .iter()
        .map(|options| centred(options, &cues))
        .collect();
    let mut compared = 0;
    for (left_out, decision) in scenario.decisions().enumerate() {
        let others = rows.iter().enumerate().filter(|(at, _)| *at != left_out);
        let others: Vec<_> = others.flat_map(|(_, rows)| rows).collect();
        let equation = |cue: usize| {
            let products = (0..cues.len()).map(|other| {
                let product: f64 = others.iter().map(|(row, _)| row[cue] * row[other]).sum();
                product + if cue == other { PENALTY } else { 0.0 }
            });
            let along: f64 = others.iter().map(|(row, value)| row[cue] * value).sum();
            products.chain([along]).collect()
        };
        let weights = solve((0..cues.len()).map(equation).collect());
        for (option, (row, _)) in decision.options.iter().zip(&rows[left_out]) {
            let expected: f64 = row
                .iter()
                .zip(&weights)
                .map(|(value, weight)| value * weight)
                .sum();
            let thought = reader.guesses()[&decision.words(option).unwrap()];
            assert!(
                (thought - expected).abs() < 1e-9,
                "{left_out}: {thought} {expected}"
            );
            compared += 1;
        }
    }
    assert_eq!(compared, 42);
}

#[test]
fn an_option_is_worth_its_share_of_the_credit_over_what_can_happen() {
    let (scenario, catalog) = small(
        r#"
    "a": Decide( affords: { "wmo_clarify_needs": 1.0, "wmo_cooperate_networks": 0.5 }, options: [
        ( id: "x", say: "x", evidence: { "wmo_clarify_needs": 2, "wmo_cooperate_networks": 0 }, why: ( text: "x", source: "MDA 2.2" ), next: "end",
          cases: [ ( id: "upset", when: AtLeast("agitation", 60), evidence: { "wmo_clarify_needs": 0, "wmo_cooperate_networks": 0 } ) ] ),
        ( id: "y", say: "y", evidence: { "wmo_clarify_needs": 0, "wmo_cooperate_networks": 2 }, why: ( text: "x", source: "MDA 2.2" ), next: "end",
          cases: [ ( id: "upset", when: AtLeast("agitation", 60), evidence: { "wmo_clarify_needs": 2, "wmo_cooperate_networks": 0 } ) ] ),
        ( id: "z", say: "z", evidence: { "wmo_clarify_needs": 0 }, why: ( text: "x", source: "MDA 2.2" ), next: "end" ),
    ] ),"#,
    );
    let decision = scenario.decisions().next().unwrap();
    let found = worths(&scenario, decision, &catalog).unwrap();
    // In the base x earns 1 of 1.5 and y 0.5 of 1.5; when upset, y earns the only chance.
    let expected = [1.0 / 3.0, (1.0 / 3.0 + 1.0) / 2.0, 0.0];
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() < 1e-12, "{found} {expected}");
    }
}

/// A shipped scenario under another name.
fn renamed(id: &str) -> Arc<Scenario> {
    let text = shipped_text(id, "scenario.ron").unwrap();
    let text = text.replacen(&format!("id: \"{id}\""), "id: \"own_copy\"", 1);
    let input = LoadInput {
        folder: None,
        scenario: ("own.ron".to_owned(), text),
        translations: Vec::new(),
    };
    Arc::new(load(input, catalog()).0.unwrap())
}

/// Whoever copies a shipped scenario, under its own name or another, is not told that its words
/// give it away because the original taught them.
#[test]
fn a_copy_does_not_learn_from_its_original() {
    let all: Vec<Arc<Scenario>> = shipped_ids().iter().map(|id| shipped(id).0).collect();
    let id = "wie_was_er_voor";
    let of = |scenario: &Scenario| {
        let readers = Readers::of(scenario, &all, catalog(), &mut || false);
        let reader = readers.get("nl").unwrap();
        (reader.learned_from(), reader.guesses().clone())
    };
    let original = of(&shipped(id).0);
    let copy = renamed(id);
    assert_ne!(copy.id, id);
    assert_eq!(of(&copy), original);
    // And it does learn from the others.
    let alone = Readers::of(&copy, &[], catalog(), &mut || false);
    assert!(alone.get("nl").unwrap().learned_from() < original.0);
}

/// The toy's worths were dealt out without a look at the words, so there is nothing to find; where
/// one word is always right, hardly any shuffling finds as much.
#[test]
fn refits_tell_luck_from_something_to_find() {
    let above = |scenario: &Scenario| {
        let learn = || Reader::learn(scenario, &[], catalog(), "nl", &mut || false).unwrap();
        assert_eq!(learn(), learn());
        learn().above_refits()
    };
    let (luck, _) = toy(20);
    assert!(above(&luck) < 95, "{}", above(&luck));
    let telling = toy_of(20, |text, value| match value {
        2 => format!("teun {text}"),
        _ => text.to_owned(),
    });
    assert_eq!(above(&telling.0), 100);
}

#[test]
fn with_fewer_decisions_to_learn_from_it_says_so_and_finds_nothing() {
    for (decisions, learns) in [(ENOUGH, false), (ENOUGH + 1, true)] {
        let (scenario, _) = toy(decisions);
        let (policies, _) = load_policies(POLICIES.0, POLICIES.1, catalog());
        let policies = policies.taught(&scenario, &[], catalog(), &mut || false);
        let mut limits = Limits {
            max_states: 10_000,
            should_stop: &mut || false,
        };
        let audit = audit(&scenario, catalog(), &policies, &mut limits);
        let found = audit
            .policies
            .iter()
            .find(|policy| policy.id == "learned_words")
            .unwrap();
        assert_eq!(found.points.is_some(), learns, "{decisions}");
        assert_eq!(found.above_chance.is_some(), learns, "{decisions}");
        assert_eq!(found.learned.is_some(), learns, "{decisions}");
        let findings = Checked {
            sources: Vec::new(),
            diagnostics: Vec::new(),
        };
        for (lang, sentence) in [
            (Lang::Nl, "minstens 12 andere keuzes"),
            (Lang::En, "at least 12 other choices"),
        ] {
            let report = AuditReport {
                audit: &audit,
                findings: &findings.to_json(lang),
                scenario: &scenario,
                catalog: catalog(),
                policies: &policies,
                lang,
            };
            assert_eq!(
                report.to_text(10_000).contains(sentence),
                !learns,
                "{decisions} {lang:?}"
            );
        }
    }
}

#[test]
fn the_host_can_stop_it_while_it_learns() {
    let (scenario, _) = toy(20);
    let mut asked = 0;
    let mut count = || {
        asked += 1;
        false
    };
    assert!(Reader::learn(&scenario, &[], catalog(), "nl", &mut count).is_some());
    for calls in 0..asked {
        let mut left = calls;
        let mut stop = || {
            left -= 1;
            left < 0
        };
        assert!(
            Reader::learn(&scenario, &[], catalog(), "nl", &mut stop).is_none(),
            "{calls}"
        );
    }
}

/// A goal that a way of working goes against and earns nothing on is tested; one that its habits
/// serve is not. The report ends by saying so.
#[test]
fn the_report_names_the_goals_that_nobody_goes_against() {
    let decision = |id: &str, next: &str, competency: &str, habit: [i8; 2]| {
        let [habit, other] = habit;
        format!(
            r#""{id}": Decide( affords: {{ "{competency}": 1.0 }}, options: [
            ( id: "x", say: "x", shows: ["pushes_activity", "offers_from_folder"], evidence: {{ "{competency}": {habit} }}, why: ( text: "x", source: "MDA 2.2" ), next: "{next}" ),
            ( id: "y", say: "y", evidence: {{ "{competency}": {other} }}, why: ( text: "x", source: "MDA 2.2" ), next: "{next}" ),
        ] ),"#
        )
    };
    let goal = "wmo_involvement_participation";
    for (habit, tested) in [([-2, 2], true), ([2, -2], false)] {
        let nodes = decision("a", "end", goal, habit);
        let (scenario, catalog) = small(&nodes);
        let mut scenario = Scenario::clone(&scenario);
        scenario.goals = vec![catalog.find(goal).unwrap()];
        let scenario = Arc::new(scenario);
        let (policies, _) = load_policies(POLICIES.0, POLICIES.1, &catalog);
        let mut limits = Limits {
            max_states: 1_000,
            should_stop: &mut || false,
        };
        let audit = audit(&scenario, &catalog, &policies, &mut limits);
        let expected: &[String] = if tested { &[] } else { &[goal.to_owned()] };
        assert_eq!(audit.goals_not_tested.as_deref(), Some(expected));
        for (lang, name) in [
            (
                Lang::Nl,
                "ingaat: Stuurt aan op betrokkenheid en participatie.",
            ),
            (
                Lang::En,
                "learning goals: Steers towards involvement and participation.",
            ),
        ] {
            let report = AuditReport {
                audit: &audit,
                findings: &[],
                scenario: &scenario,
                catalog: &catalog,
                policies: &policies,
                lang,
            };
            assert_eq!(report.to_text(10_000).contains(name), !tested, "{lang:?}");
        }
    }
}
