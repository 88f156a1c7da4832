//! Speed of the audit: states per second, a whole audit of what is shipped and of very long
//! stories, and the same against playing every run.
//! `cargo bench --no-default-features --bench audit`.

use std::cell::LazyCell;
use std::fmt::Write as _;
use std::hint::black_box;
use std::sync::Arc;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use drempel::core::audit::policy::{Policies, load_policies};
use drempel::core::audit::{Audit, Graph, Limits, audit, explore};
use drempel::core::check::{LoadInput, load};
use drempel::core::dialogue::{Input, Session, Setup, Waiting};
use drempel::core::framework::Catalog;
use drempel::core::scenario::Scenario;
use drempel::storage::{Library, POLICIES, shipped_catalog};

const IDS: [&str; 3] = ["aan_de_deur", "wie_was_er_voor", "dat_vraag_je_toch_niet"];

fn shipped(library: &Library, id: &str) -> Arc<Scenario> {
    let (catalog, _) = library.catalog();
    let entry = library.find(id).expect("it is shipped");
    let scenario = library.load(&entry, &catalog).scenario;
    Arc::new(scenario.expect("it has no errors"))
}

/// A scenario with these nodes.
fn scenario(catalog: &Catalog, nodes: &str) -> Arc<Scenario> {
    let text = format!(
        r#"Scenario( format: 1, id: "groot", language: "nl", title: "Groot", phase: "ph_first_contact", minutes: 10,
        client: ( name: "Iemand" ), goals: ["wmo_clarify_needs"], start_profiles: {{ "one": ( weight: 1, state: {{ "trust": 50 }} ) }},
        bands: {{ "bal_intervene_vs_refrain": (0.5, 1.5) }}, start: "n0", nodes: {{ {nodes} }}, )"#
    );
    let input = LoadInput {
        folder: None,
        scenario: ("groot".to_owned(), text),
        translations: Vec::new(),
    };
    let (scenario, checked) = load(input, catalog);
    assert!(
        !checked.has_errors(),
        "the generated scenario must be clean: {:?}",
        checked.diagnostics.first()
    );
    Arc::new(scenario.expect("it has no errors"))
}

fn limits() -> Limits<'static> {
    Limits {
        max_states: 50_000_000,
        should_stop: Box::leak(Box::new(|| false)),
    }
}

fn explored(scenario: &Arc<Scenario>) -> Graph {
    let graph = explore(scenario, &mut limits());
    assert!(graph.stopped().is_none(), "everything must be seen");
    graph
}

fn policies(catalog: &Catalog) -> Policies {
    load_policies(POLICIES.0, POLICIES.1, catalog).0
}

fn audited(scenario: &Arc<Scenario>, catalog: &Catalog, policies: &Policies) -> Audit {
    let audit = audit(scenario, catalog, policies, &mut limits());
    assert!(
        audit.extent.exact,
        "the audit must be exact: {:?}",
        audit.extent
    );
    audit
}

/// How many nodes a chapter of [`long_story`] has.
const CHAPTER: usize = 20;

/// A story of `count` nodes, most of them decisions with evidence and a position. In each chapter
/// trust begins anew and opens an option later on, a flag opens another, chance has its say, a
/// line depends on what was said, and a critical moment can be repaired.
fn long_story(catalog: &Catalog, count: usize) -> Arc<Scenario> {
    let mut text = String::new();
    for index in 0..count {
        let next = match index + 1 == count {
            true => "end".to_owned(),
            false => format!("n{}", index + 1),
        };
        long_node(&mut text, index, &next).expect("a text takes all");
    }
    text.push_str("\"end\": End( title: \"Klaar\", text: \"Klaar.\", kind: Full ),");
    scenario(catalog, &text)
}

fn long_node(text: &mut String, index: usize, next: &str) -> std::fmt::Result {
    let (chapter, place) = (index / CHAPTER, index % CHAPTER);
    if place == 7 {
        return writeln!(
            text,
            r#""n{index}": Draw( note: "Toeval.", outcomes: [
                ( id: "x", weight: 3, effects: [Flag("luck")], next: "{next}" ),
                ( id: "y", weight: 1, effects: [Unflag("luck")], next: "{next}" ) ] ),"#
        );
    }
    let line = match place {
        9 => r#"lines: [( id: "more", text: "Gelukkig.", when: Flag("luck") )],"#,
        _ => "",
    };
    writeln!(
        text,
        r#""n{index}": Decide( say: "Wat nu, {index}?", {line} affords: {{ "wmo_clarify_needs": 1.0 }}, options: ["#
    )?;
    for (id, value) in [("a", 2), ("b", 0), ("c", -1)] {
        let effect = match (place, id) {
            (0, _) => r#"Set("trust", 50)"#.to_owned(),
            (3, "b") => format!(r#"Flag("f{chapter}")"#),
            _ => format!(r#"Add("trust", {})"#, value * 5),
        };
        let more = match (place, id) {
            (12, "c") => r#"when: AtLeast("trust", 70), "#.to_owned(),
            (14, "c") => format!(r#"when: Flag("f{chapter}"), "#),
            (5, "c") => {
                r#"critical: ( id: "crit_deception", what: "Dit.", instead: "Dat." ), "#.to_owned()
            }
            (8, "a") => format!(r#"repairs: ["n{}.c"], "#, index - 3),
            _ => String::new(),
        };
        writeln!(
            text,
            r#"( id: "{id}", say: "Zo, {index}.", {more} evidence: {{ "wmo_clarify_needs": {value} }},
                balance: {{ "bal_intervene_vs_refrain": 1 }}, effects: [ {effect} ],
                why: ( text: "Daarom.", source: "OURS" ), next: "{next}" ),"#
        )?;
    }
    text.push_str("] ),\n");
    Ok(())
}

/// A story in which nothing can be sliced away: each of `count` decisions sets a flag or not, and
/// the last step asks for all of them. It has `2^(count + 1)` states and a few.
fn unsliced(catalog: &Catalog, count: usize) -> Arc<Scenario> {
    let mut text = String::new();
    for index in 0..count {
        let next = match index + 1 == count {
            true => "ask".to_owned(),
            false => format!("n{}", index + 1),
        };
        writeln!(
            text,
            r#""n{index}": Decide( say: "Wat nu, {index}?", options: [
                ( id: "a", say: "Ja.", effects: [Flag("f{index}")], why: ( text: "Daarom.", source: "OURS" ), next: "{next}" ),
                ( id: "b", say: "Nee.", why: ( text: "Daarom.", source: "OURS" ), next: "{next}" ) ] ),"#
        )
        .expect("a text takes all");
    }
    let flags: Vec<String> = (0..count)
        .map(|index| format!(r#"Flag("f{index}")"#))
        .collect();
    write!(
        text,
        r#""ask": Tell( route: [( when: All([{}]), to: "all" )], next: "end" ),
        "all": End( title: "Alles", text: "Alles." ), "end": End( title: "Klaar", text: "Klaar." ),"#,
        flags.join(", ")
    )
    .expect("a text takes all");
    scenario(catalog, &text)
}

/// Decisions with three options each, for as many runs as 3 to the power of `count`.
fn free_choices(catalog: &Catalog, count: usize) -> Arc<Scenario> {
    let mut text = String::new();
    for index in 0..count {
        let next = match index + 1 == count {
            true => "end".to_owned(),
            false => format!("n{}", index + 1),
        };
        // The first place of a chapter has neither chance nor conditions.
        let mut node = String::new();
        long_node(&mut node, index * CHAPTER, &next).expect("a text takes all");
        text.push_str(&node.replacen(
            &format!("\"n{}\"", index * CHAPTER),
            &format!("\"n{index}\""),
            1,
        ));
    }
    text.push_str("\"end\": End( title: \"Klaar\", text: \"Klaar.\", kind: Full ),");
    scenario(catalog, &text)
}

/// Plays every run there is, one choice after the other.
fn play_all(session: &Session, events: &mut Vec<drempel::core::dialogue::Event>) -> u64 {
    if let Waiting::Ended(_) = session.waiting() {
        return 1;
    }
    let offers = session.offers().to_vec();
    let runs = offers.into_iter().map(|offer| {
        let id = session.choice(offer).expect("it is offered").id.clone();
        let mut after = session.clone();
        events.clear();
        after.step(&Input::Choose(id), events).expect("it is open");
        play_all(&after, events)
    });
    runs.sum()
}

fn bench_explore(criterion: &mut Criterion) {
    let library = Library::default();
    let (catalog, _) = shipped_catalog();
    let mut group = criterion.benchmark_group("explore, states");
    group.sample_size(10);
    for id in IDS {
        let scenario = shipped(&library, id);
        group.throughput(Throughput::Elements(explored(&scenario).len() as u64));
        group.bench_function(BenchmarkId::from_parameter(id), |bencher| {
            bencher.iter(|| black_box(explored(&scenario)));
        });
    }
    for count in [14, 17, 20] {
        let scenario = LazyCell::new(|| unsliced(&catalog, count));
        group.throughput(Throughput::Elements((2 << count) + 1));
        let name = format!("nothing sliced away, {count} flags");
        group.bench_function(BenchmarkId::from_parameter(name), |bencher| {
            assert_eq!(explored(&scenario).len(), (2 << count) + 1);
            bencher.iter(|| black_box(explored(&scenario)));
        });
    }
    group.finish();
}

fn bench_audit(criterion: &mut Criterion) {
    let library = Library::default();
    let (catalog, _) = library.catalog();
    let policies = policies(&catalog);
    let mut group = criterion.benchmark_group("whole audit");
    group.sample_size(10);
    for id in IDS {
        let scenario = shipped(&library, id);
        group.bench_function(BenchmarkId::from_parameter(id), |bencher| {
            bencher.iter(|| black_box(audited(&scenario, &catalog, &policies)));
        });
    }
    group.finish();
}

fn bench_long(criterion: &mut Criterion) {
    let (catalog, _) = shipped_catalog();
    let policies = policies(&catalog);
    let mut group = criterion.benchmark_group("whole audit of a long story, nodes");
    group.sample_size(10);
    for count in [1_000, 10_000, 100_000] {
        let scenario = LazyCell::new(|| long_story(&catalog, count));
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::from_parameter(count), |bencher| {
            bencher.iter(|| black_box(audited(&scenario, &catalog, &policies)));
        });
    }
    group.finish();
}

/// The same number of runs, by the audit and by playing each of them.
fn bench_enumeration(criterion: &mut Criterion) {
    let (catalog, _) = shipped_catalog();
    let policies = policies(&catalog);
    let mut group = criterion.benchmark_group("all runs");
    group.sample_size(10);
    for count in [4, 7, 10] {
        let runs = 3u64.pow(u32::try_from(count).expect("it is small"));
        let scenario = free_choices(&catalog, count);
        let counted = audited(&scenario, &catalog, &policies).extent.runs;
        assert_eq!(counted, Some(runs.to_string()));
        group.bench_function(BenchmarkId::new("audit", runs), |bencher| {
            bencher.iter(|| black_box(audited(&scenario, &catalog, &policies)));
        });
        group.bench_function(BenchmarkId::new("plain enumeration", runs), |bencher| {
            bencher.iter(|| {
                let mut events = Vec::new();
                let start = Session::start(
                    Arc::clone(&scenario),
                    &catalog,
                    Setup::default(),
                    &mut events,
                );
                assert_eq!(play_all(&start.expect("it starts"), &mut events), runs);
            });
        });
    }
    group.finish();
}

criterion_group!(
    benches,
    bench_explore,
    bench_audit,
    bench_long,
    bench_enumeration
);
criterion_main!(benches);
