//! The debrief says what happened: what was best is not missed, what was poor did not work, an
//! answer belongs to its choice, promises are accounted for, and danger that was left comes first.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use drempel::core::assessment::debrief::{Names, PointKind, PromiseOutcome, Voice, build};
use drempel::core::assessment::{Debrief, Heard, criticals, heard};
use drempel::core::dialogue::Trace;
use drempel::core::dialogue::{Input, Session, Setup, Waiting};
use drempel::core::framework::Catalog;
use drempel::core::locale::{Lang, say};
use drempel::core::report::{TextOptions, render_html, render_text};
use drempel::core::scenario::Scenario;
use drempel::core::scenario::model::{BitKind, Consequence, NodeKind};
use drempel::scene::head;
use proptest::prelude::*;

use crate::fixtures::catalog;
use crate::small::{debrief, option, run, small};
use crate::support::{shipped, shipped_ids, trace};

const A: &str = "wmo_clarify_needs";
const B: &str = "wmo_visible_reach_out";

fn text(debrief: &Debrief, lang: Lang) -> String {
    let options = TextOptions {
        lang,
        width: 100_000,
        trainer: false,
    };
    render_text(debrief, options)
}

/// A walk that takes asides and does its tasks, by the numbers given.
fn walk(scenario: &Arc<Scenario>, catalog: &Catalog, seed: u64, picks: &[usize]) -> Trace {
    let setup = Setup {
        seed,
        ..Setup::default()
    };
    let mut session = Session::start(
        Arc::clone(scenario),
        catalog,
        setup.clone(),
        &mut Vec::new(),
    )
    .unwrap();
    let mut inputs = Vec::new();
    for turn in 0..500 {
        let pick = picks[turn % picks.len()] + turn / picks.len();
        let input = match session.waiting() {
            Waiting::Ended(_) => break,
            Waiting::Observation(node) => {
                let NodeKind::Observe(task) = &scenario.node(node).kind else {
                    unreachable!()
                };
                let marked = task
                    .signals
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| pick >> at & 1 == 1);
                let id = |index: u16| scenario.signals[usize::from(index)].id.clone();
                Input::Observe(marked.map(|(_, (index, _))| id(*index)).collect())
            }
            Waiting::Map(_) => Input::Map,
            Waiting::Rating(_) => Input::Rate(BTreeMap::new()),
            Waiting::Reflection(_) => Input::Reflect("Zo dus.".repeat(pick % 2)),
            Waiting::Choice(_) => match session.asides().next() {
                Some(aside) if pick.is_multiple_of(3) => Input::Aside(aside.id.clone()),
                _ => {
                    let offer = session.offers()[pick % session.offers().len()];
                    Input::Choose(session.choice(offer).unwrap().id.clone())
                }
            },
        };
        session.step(&input, &mut Vec::new()).unwrap();
        inputs.push(input);
    }
    trace(scenario, catalog, setup, &inputs)
}

/// What the choice of a moment and all that was open there were worth: their part of the chances
/// there, and where there is none the sum of their evidence.
fn worths(trace: &Trace, moment: usize) -> (f64, Vec<f64>) {
    let at = &trace.moments[moment];
    let decision = at.decision(&trace.scenario).unwrap();
    let open = at.offered.iter();
    let open = open.map(|offered| at.option(&trace.scenario, *offered).unwrap().1);
    let open: Vec<&Consequence> = open.collect();
    let scored = decision.affords.iter();
    let scored = scored.filter(|(item, _)| catalog().is_scored(*item));
    let mut worths = vec![0.0; open.len()];
    let mut chance = false;
    for (item, weight) in scored {
        let values = open.iter().map(|then| f64::from(then.value(*item)));
        let (least, most) = values
            .clone()
            .fold((2.0, -2.0), |(least, most): (f64, f64), value| {
                (least.min(value), most.max(value))
            });
        if most >= 1.0 && most - least >= 2.0 {
            chance = true;
            for (worth, value) in worths.iter_mut().zip(values) {
                *worth += f64::from(*weight) * (value - least) / (most - least);
            }
        }
    }
    if !chance {
        let sum = |then: &&Consequence| f64::from(decision.worth(then));
        worths = open.iter().map(sum).collect();
    }
    (worths[at.chosen], worths)
}

/// The most or the least of some.
fn end(open: &[f64], better: fn(f64, f64) -> f64) -> f64 {
    open.iter().copied().reduce(better).unwrap()
}

fn what_is_missed_and_what_worked_is_true(trace: &Trace, debrief: &Debrief) {
    for point in &debrief.points {
        let (chosen, open) = worths(trace, point.moment);
        match point.kind {
            PointKind::Missed => {
                assert!(chosen < end(&open, f64::max) - 1e-9, "{point:?}");
                assert!(point.alternative.is_some());
                assert_ne!(
                    debrief.worked.as_ref().map(|worked| worked.moment),
                    Some(point.moment)
                );
            }
            PointKind::Strength => assert!(chosen > end(&open, f64::min) + 1e-9, "{point:?}"),
            PointKind::Critical => {}
        }
    }
    if let Some(worked) = &debrief.worked {
        let (chosen, open) = worths(trace, worked.moment);
        assert!(chosen > end(&open, f64::min) + 1e-9, "{worked:?}");
        assert!(
            !criticals(trace)
                .iter()
                .any(|critical| critical.moment == worked.moment)
        );
    }
}

/// Where in the conversation the lines of an entry are told.
fn lines_of(heard: &[Heard], entry: usize) -> impl DoubleEndedIterator<Item = &Heard> + Clone {
    heard.iter().filter(move |line| line.entry == entry)
}

fn each_answer_belongs_to_its_choice(trace: &Trace, debrief: &Debrief) {
    let heard = heard(trace, Lang::Nl, &Names::default());
    let step = |moment| drempel::core::dialogue::Step::Moment(moment);
    for (moment, choice) in debrief.choices.iter().enumerate() {
        let entry = trace
            .entries
            .iter()
            .position(|entry| entry.step == step(moment))
            .unwrap();
        let lines = lines_of(&heard, entry);
        let done = lines.clone().next().unwrap();
        assert_eq!((done.told.by, &done.told.text), (choice.by, &choice.line));
        let same_visit = lines.clone().take_while(|line| line.told.by != Voice::Card);
        let (_, then) = trace.moments[moment].choice(&trace.scenario).unwrap();
        let own: Vec<_> = lines
            .clone()
            .filter(|line| then.reply.iter().any(|reply| Some(reply.text) == line.text))
            .filter(|line| !matches!(line.told.by, Voice::Worker | Voice::Thought))
            .collect();
        match &choice.reply {
            Some(reply) if own.is_empty() => {
                assert!(
                    same_visit.clone().any(|line| line.told == *reply),
                    "{choice:#?}"
                );
            }
            Some(reply) => assert!(own.iter().any(|line| line.told == *reply), "{choice:#?}"),
            None => assert!(own.is_empty(), "{choice:#?}"),
        }
        // What was said before it, since the last title card.
        if let Some(cue) = &choice.cue {
            let before = heard.iter().rev().skip_while(|line| line.entry >= entry);
            let mut before = before.take_while(|line| line.told.by != Voice::Card);
            assert!(before.any(|line| line.told.text == *cue), "{choice:#?}");
        }
    }
}

/// What a promise was, told from the state after each input alone.
fn promises_by_state(trace: &Trace, catalog: &Catalog) -> BTreeMap<String, PromiseOutcome> {
    let inputs = trace
        .entries
        .iter()
        .filter_map(|entry| input_of(trace, &entry.step));
    let mut session = Session::start(
        Arc::clone(&trace.scenario),
        catalog,
        trace.setup.clone(),
        &mut Vec::new(),
    )
    .unwrap();
    let mut known = BTreeMap::new();
    let mut look = |session: &Session| {
        for promise in &trace.scenario.promises {
            let is = |kind| {
                trace
                    .scenario
                    .bit(kind, &promise.id)
                    .is_some_and(|bit| session.state().bit(bit))
            };
            if is(BitKind::PromiseMade) {
                known.insert(promise.id.clone(), PromiseOutcome::Open);
            } else if let Some(outcome) = known.get_mut(&promise.id) {
                if is(BitKind::PromiseKept) {
                    *outcome = PromiseOutcome::Kept;
                } else if is(BitKind::PromiseBroken) {
                    *outcome = PromiseOutcome::Broken;
                }
            }
        }
    };
    look(&session);
    for input in inputs {
        session.step(&input, &mut Vec::new()).unwrap();
        look(&session);
    }
    known
}

fn input_of(trace: &Trace, step: &drempel::core::dialogue::Step) -> Option<Input> {
    use drempel::core::dialogue::Step;
    Some(match step {
        Step::Moment(at) => Input::Choose(trace.moments[*at].choice(&trace.scenario)?.0.id.clone()),
        Step::Aside { .. } => Input::Aside(trace.taken(step)?.0.id.clone()),
        Step::Observe { marked, .. } => Input::Observe(marked.clone()),
        Step::Map { .. } => Input::Map,
        Step::Rate { ratings, .. } => Input::Rate(ratings.clone()),
        Step::Reflect { answer, .. } => Input::Reflect(answer.clone()),
        Step::Start | Step::Place { .. } | Step::Pause | Step::Help => return None,
    })
}

fn every_promise_is_accounted_for(trace: &Trace, catalog: &Catalog, debrief: &Debrief) {
    let (text, options) = (
        text(debrief, Lang::Nl),
        TextOptions {
            lang: Lang::Nl,
            width: 100,
            trainer: false,
        },
    );
    let page = render_html(debrief, options, &head);
    let data = serde_json::to_value(debrief).unwrap();
    for (id, outcome) in promises_by_state(trace, catalog) {
        let told = debrief
            .promises
            .iter()
            .rev()
            .find(|promise| promise.id == id)
            .unwrap();
        assert_eq!(told.outcome, outcome, "{id}");
        assert!(text.contains(&format!("- {}\n", told.text)), "{text}");
        assert!(page.contains(&told.text));
        let listed = data["promises"].as_array().unwrap();
        assert!(listed.iter().any(|promise| promise["id"] == *id));
    }
}

fn is_true(trace: &Trace, catalog: &Catalog) {
    let debrief = build(trace, catalog, Lang::Nl, &Names::default());
    what_is_missed_and_what_worked_is_true(trace, &debrief);
    each_answer_belongs_to_its_choice(trace, &debrief);
    every_promise_is_accounted_for(trace, catalog, &debrief);
}

/// Decisions on two goals, with and without an answer, and between them a title card, another
/// place or nothing.
fn generated(moments: &[(Vec<(i8, i8, u8)>, u8)]) -> String {
    let mut nodes = String::from("\"a\": Tell( say: \"Ja?\", next: \"n0\" ),");
    for (index, (options, between)) in moments.iter().enumerate() {
        let next = if index + 1 < moments.len() {
            format!("n{}", index + 1)
        } else {
            "end".to_owned()
        };
        let options: String = options
            .iter()
            .enumerate()
            .map(|(at, (a, b, more))| {
                let promise = ["MakePromise", "KeepPromise", "BreakPromise"][usize::from(more % 3)];
                let mut rest = format!("evidence: {{ \"{A}\": {a}, \"{B}\": {b} }}, effects: [ {promise}(\"five\") ],");
                match more / 3 % 4 {
                    0 => write!(rest, "reply: \"antwoord {index} {at}\",").unwrap(),
                    1 => write!(rest, "reply_lines: [( id: \"x\", by: Narrator, text: \"gezien {index} {at}\" )],").unwrap(),
                    2 => rest += "critical: ( id: \"crit_deception\", what: \"Dit.\", instead: \"Dat.\" ),",
                    _ => {}
                }
                option(&format!("o{at}"), &format!("m{index}"), &rest)
            })
            .collect();
        write!(nodes, "\"n{index}\": Decide( affords: {{ \"{A}\": 1.0, \"{B}\": 0.5 }}, options: [ {options} ] ),").unwrap();
        let between = match between % 3 {
            0 => format!(
                "Visit( title: \"Later {index}\", narrate: \"later {index}\", effects: [ KeepPromise(\"five\") ], next: \"{next}\" )"
            ),
            1 => format!(
                "Tell( scene: ( place: Office, alone: true, with: [\"milly\"] ), lines: [( id: \"m\", by: Person(\"milly\"), text: \"elders {index}\" )], next: \"{next}\" )"
            ),
            _ => format!("Tell( say: \"verder {index}\", next: \"{next}\" )"),
        };
        write!(nodes, "\"m{index}\": {between},").unwrap();
    }
    nodes
}

fn evidence(a: i32, b: i32) -> String {
    format!("evidence: {{ \"{A}\": {a}, \"{B}\": {b} }},")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_debrief_of_a_shipped_scenario_is_true(seed in any::<u64>(), picks in prop::collection::vec(0usize..60, 48)) {
        for id in shipped_ids() {
            let (scenario, catalog) = shipped(&id);
            is_true(&walk(&scenario, catalog, seed, &picks), catalog);
        }
    }

    #[test]
    fn the_debrief_of_any_scenario_is_true(
        moments in prop::collection::vec((prop::collection::vec((-2i8..=2, -2i8..=2, any::<u8>()), 2..4), any::<u8>()), 1..5),
        picks in prop::collection::vec(0usize..60, 8),
    ) {
        let (scenario, catalog) = small(&generated(&moments));
        is_true(&walk(&scenario, &catalog, 1, &picks), &catalog);
    }
}

/// The best on the whole is 2 on one goal and 0 on the other; another is 1 on both, and one poor.
#[test]
fn a_best_choice_is_no_missed_chance() {
    let options = [
        option("best", "end", &evidence(2, 0)),
        option("even", "end", &evidence(0, 1)),
        option("poor", "end", &evidence(-2, -2)),
    ]
    .concat();
    let nodes = format!(
        "\"a\": Decide( affords: {{ \"{A}\": 1.0, \"{B}\": 1.0 }}, options: [ {options} ] ),"
    );
    let (scenario, catalog) = small(&nodes);
    let best = debrief(&scenario, &catalog, &["best"]);
    let kinds: Vec<_> = best.points.iter().map(|point| point.kind).collect();
    assert_eq!(kinds, [PointKind::Strength]);
    let even = debrief(&scenario, &catalog, &["even"]);
    assert_eq!(
        even.worked.as_ref().map(|worked| worked.line.as_str()),
        Some("even")
    );
    let poor = debrief(&scenario, &catalog, &["poor"]);
    assert_eq!(poor.worked, None);
    let missed = &poor.points[0];
    assert_eq!(
        (
            missed.kind,
            missed.alternative.as_ref().unwrap().option.as_str()
        ),
        (PointKind::Missed, "best")
    );
}

/// Two options of equal worth: neither was missed, and neither stands out.
#[test]
fn of_two_that_are_worth_the_same_none_is_missed_or_praised() {
    let options = [
        option("x", "end", &evidence(2, 0)),
        option("y", "end", &evidence(0, 2)),
    ]
    .concat();
    let nodes = format!(
        "\"a\": Decide( affords: {{ \"{A}\": 1.0, \"{B}\": 1.0 }}, options: [ {options} ] ),"
    );
    let (scenario, catalog) = small(&nodes);
    for id in ["x", "y"] {
        let debrief = debrief(&scenario, &catalog, &[id]);
        assert_eq!((debrief.points.len(), debrief.worked), (0, None));
    }
}

/// A critical moment is not praised, whatever its evidence, and never put forward.
#[test]
fn what_is_critical_did_not_work() {
    let critical =
        "critical: ( id: \"crit_deception\", what: \"Een smoes.\", instead: \"Zeg het.\" ),";
    let options = [
        option("lie", "end", &format!("{} {critical}", evidence(2, 2))),
        option("fair", "end", &evidence(0, 0)),
    ]
    .concat();
    let nodes = format!("\"a\": Decide( affords: {{ \"{A}\": 1.0 }}, options: [ {options} ] ),");
    let (scenario, catalog) = small(&nodes);
    assert_eq!(debrief(&scenario, &catalog, &["lie"]).worked, None);
    assert_eq!(debrief(&scenario, &catalog, &["fair"]).points, []);
}

/// Nobody answers a phone call behind her back; what she says three weeks later is no answer to it.
#[test]
fn a_line_of_a_later_visit_is_no_answer() {
    let (scenario, catalog) = shipped("wie_was_er_voor");
    let node = scenario.find_node("d11").unwrap();
    let mut seen = 0;
    for seed in 0..200 {
        let picks: Vec<usize> = (0..48)
            .map(|turn| (seed as usize * 7 + turn * 5) % 59 + 1)
            .collect();
        let trace = walk(&scenario, catalog, seed, &picks);
        let debrief = build(&trace, catalog, Lang::Nl, &Names::default());
        for (moment, choice) in trace.moments.iter().zip(&debrief.choices) {
            if moment.node == node && choice.option == "ring" {
                let reply = choice.reply.as_ref().unwrap();
                assert_eq!(reply.by, Voice::Narrator);
                assert!(
                    reply
                        .text
                        .starts_with("‘Van Wijkwerk? Is er iets ergs met Dulce?’")
                );
                seen += 1;
            }
        }
    }
    assert!(seen > 0);
}

/// What a later visit, other company or chance changes is not what the choice did; nor is a line
/// of before a title card what was said last.
#[test]
fn a_choice_did_what_it_did_and_no_more() {
    let nodes = format!(
        "\"a\": Decide( say: \"Ja?\", options: [ {} {} ] ),
        \"later\": Visit( title: \"Een week later\", effects: [ Set(\"trust\", 90) ], next: \"b\" ),
        \"talk\": Tell( scene: ( place: Office, alone: true, with: [\"milly\"] ), lines: [( id: \"m\", by: Person(\"milly\"), text: \"En?\" )], effects: [ Add(\"agitation\", 20) ], next: \"b\" ),
        \"b\": Decide( options: [ {} ] ),",
        option("x", "later", "effects: [ Add(\"trust\", 8) ],"),
        option("y", "talk", "effects: [ Add(\"trust\", 8) ],"),
        option("z", "end", ""),
    );
    let (scenario, catalog) = small(&nodes);
    for (id, cue) in [("x", None), ("y", Some("En?"))] {
        let debrief = debrief(&scenario, &catalog, &[id, "z"]);
        let first = &debrief.choices[0];
        let effect: Vec<_> = first
            .effect
            .iter()
            .map(|(id, _, by)| (id.as_str(), *by))
            .collect();
        assert_eq!((effect, &first.reply), (vec![("trust", 8)], &None));
        assert_eq!(debrief.choices[1].cue.as_deref(), cue);
    }
}

/// An always-option, a second visit of the same moment, and an aside in between.
#[test]
fn an_answer_is_that_of_this_time() {
    let nodes = format!(
        "\"a\": Decide( say: \"Ja?\", options: [ {} {} ], asides: [( id: \"note\", do: \"Je noteert iets.\", reply: \"Wat schrijft u?\", why: ( text: \"Zo.\", source: \"OURS\" ) )] ),",
        option(
            "again",
            "a",
            "reply: \"Eerst.\", cases: [( id: \"more\", when: Visited(\"a\"), reply: \"Weer.\" )],"
        ),
        option("out", "end", ""),
    );
    let (scenario, catalog) = small(&nodes);
    let inputs = [
        Input::Choose("again".into()),
        Input::Aside("note".into()),
        Input::Choose("again".into()),
        Input::Choose("out".into()),
    ];
    let trace = trace(&scenario, &catalog, Setup::default(), &inputs);
    let debrief = build(&trace, &catalog, Lang::Nl, &Names::default());
    let shown: Vec<_> = debrief
        .choices
        .iter()
        .map(|choice| {
            (
                choice.cue.as_deref(),
                choice.reply.as_ref().map(|reply| reply.text.as_str()),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            (Some("Ja?"), Some("Eerst.")),
            (Some("Wat schrijft u?"), Some("Weer.")),
            (Some("Ja?"), None)
        ]
    );
}

#[test]
fn promises_are_made_kept_and_broken_in_the_debrief() {
    let nodes = format!(
        "\"a\": Decide( options: [ {} {} ] ), \"b\": Decide( options: [ {} {} {} ] ), \"back\": Visit( title: \"Later\", narrate: \"Je bent er.\", effects: [ When(Promise(\"five\", Made), [ KeepPromise(\"five\") ]) ], next: \"end\" ),",
        option("promise", "b", "effects: [ MakePromise(\"five\") ],"),
        option("none", "b", ""),
        option("keep", "end", "effects: [ KeepPromise(\"five\") ],"),
        option(
            "stay",
            "end",
            "effects: [ When(Promise(\"five\", Made), [ BreakPromise(\"five\") ]) ],"
        ),
        option("back", "back", ""),
    );
    let (scenario, catalog) = small(&nodes);
    for (ids, outcome, nl, en) in [
        (
            ["promise", "keep"],
            Some(PromiseOutcome::Kept),
            "Zo hield je die belofte: “keep”",
            "This is how you kept it: “keep”",
        ),
        (
            ["promise", "stay"],
            Some(PromiseOutcome::Broken),
            "Hiermee brak je die belofte: “stay”",
            "With this you broke it: “stay”",
        ),
        (
            ["promise", "back"],
            Some(PromiseOutcome::Kept),
            "Die belofte hield je.",
            "You kept this promise.",
        ),
        // What was never promised can be neither kept nor broken.
        (["none", "keep"], None, "", ""),
        (["none", "stay"], None, "", ""),
    ] {
        let trace = run(&scenario, &catalog, &ids);
        for (lang, words) in [(Lang::Nl, nl), (Lang::En, en)] {
            let debrief = build(&trace, &catalog, lang, &Names::default());
            assert_eq!(
                debrief.promises.first().map(|promise| promise.outcome),
                outcome
            );
            let text = text(&debrief, lang);
            let section = say(lang, "debrief-section-promises", &[]);
            assert_eq!(text.contains(&section), outcome.is_some(), "{text}");
            assert!(text.contains(words), "{text}");
        }
    }
    let open = debrief(&scenario, &catalog, &["promise"]);
    assert_eq!(open.promises[0].outcome, PromiseOutcome::Open);
    assert!(text(&open, Lang::Nl).contains("Die belofte staat nog."));
}

/// The gas that was waved away stands before what worked, also after a lie that came before it.
#[test]
fn danger_that_was_left_comes_first() {
    let lie = "critical: ( id: \"crit_deception\", what: \"Een smoes.\", instead: \"Zeg het.\" ),";
    let gas = "critical: ( id: \"crit_missed_danger\", what: \"Hij rook gas.\", instead: \"Vraag door.\" ),";
    let nodes = format!(
        "\"a\": Decide( options: [ {} ] ), \"b\": Decide( affords: {{ \"{A}\": 1.0 }}, options: [ {} {} ] ), \"c\": Decide( options: [ {} {} ] ),",
        option("lie", "b", lie),
        option("good", "c", &evidence(2, 0)),
        option("bad", "c", &evidence(-1, 0)),
        option("gas", "end", gas),
        option("ask", "end", ""),
    );
    let (scenario, catalog) = small(&nodes);
    for (ids, first) in [
        (["lie", "good", "gas"], "Hij rook gas."),
        (["lie", "good", "ask"], "Een smoes."),
    ] {
        let debrief = debrief(&scenario, &catalog, &ids);
        let text = text(&debrief, Lang::Nl);
        let worked = say(Lang::Nl, "debrief-section-worked", &[]);
        let at = text.find(&worked).unwrap();
        let critical = text.find(first).unwrap();
        assert!(critical < at, "{text}");
        if first == "Hij rook gas." {
            let kinds: Vec<_> = debrief
                .critical
                .iter()
                .map(|critical| critical.id.as_str())
                .collect();
            assert_eq!(kinds, ["crit_missed_danger", "crit_deception"]);
            assert_eq!(debrief.points[0].line, "gas");
        }
    }
}

/// In the shipped scenario the gas that is waved away is such a danger, and can be come back to.
#[test]
fn the_gas_is_a_danger_and_can_be_put_right() {
    let (scenario, catalog) = shipped("dat_vraag_je_toch_niet");
    let inputs = ["cost", "hardest", "nose"]
        .map(|id| Input::Choose(id.to_owned()))
        .to_vec();
    for (more, begins) in [
        (None, true),
        (Some(Input::Aside("knobs".to_owned())), false),
    ] {
        let inputs: Vec<Input> = inputs.iter().cloned().chain(more).collect();
        let trace = trace(&scenario, catalog, Setup::default(), &inputs);
        let debrief = build(&trace, catalog, Lang::Nl, &Names::default());
        assert_eq!(debrief.critical[0].id, "crit_missed_danger");
        assert_eq!(debrief.begins_with_danger(), begins);
    }
}

#[test]
fn what_was_said_before_a_choice_is_not_told_twice() {
    let (scenario, catalog) = small(&format!(
        r#""a": Decide( title: "Ja?", say: "Ja?", options: [ {} ] ), "b": Decide( title: "Aan de deur", say: "Wie?", options: [ {} ] ),"#,
        option("one", "b", ""),
        option("two", "end", ""),
    ));
    let choices = debrief(&scenario, &catalog, &["one", "two"]).choices;
    let told: Vec<_> = choices
        .iter()
        .map(|choice| (choice.title.as_deref(), choice.cue.as_deref()))
        .collect();
    assert_eq!(
        told,
        [(Some("Ja?"), None), (Some("Aan de deur"), Some("Wie?"))]
    );
}
