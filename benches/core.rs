//! Speed of the core: loading, stepping, replaying, answering. `cargo bench --no-default-features`.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::Arc;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use drempel::cli::{self, Io, Outcome, Terminal, Window};
use drempel::core::assessment::Listener;
use drempel::core::check::{LoadInput, load};
use drempel::core::dialogue::replay;
use drempel::core::dialogue::{Event, Input, Names, Session, Setup, Waiting};
use drempel::core::framework::Catalog;
use drempel::core::journal::{Header, text};
use drempel::core::locale::Lang;
use drempel::core::report::map::layout::{MapNode, Sheet, guess_width, lay_out};
use drempel::core::report::map::words;
use drempel::core::scenario::Scenario;
use drempel::core::scenario::model::Words;
use drempel::core::scenario::network::placement::{Placement, Spot};
use drempel::core::scenario::network::truth::ContactKind;
use drempel::run::{Memory, NewRun, Run};
use drempel::storage::{DataDir, Library, LiveRun, shipped_catalog};

/// A scenario of `count` decisions with three options each, every option with all it needs.
fn generated(count: usize) -> LoadInput {
    let mut text = String::from(
        r#"Scenario( format: 1, id: "groot", language: "nl", title: "Groot", phase: "ph_first_contact", minutes: 10,
        client: ( name: "Iemand" ), start_profiles: { "one": ( weight: 1, state: { "trust": 50, "agitation": 30 } ) },
        bands: { "bal_intervene_vs_refrain": (0.5, 1.5) }, start: "n0", nodes: {"#,
    );
    for index in 0..count {
        let next = if index + 1 == count {
            "end".to_owned()
        } else {
            format!("n{}", index + 1)
        };
        text.push_str(&format!("\n\"n{index}\": Decide( say: \"Wat nu, {index}?\", affords: {{ \"wmo_clarify_needs\": 1.0 }}, options: ["));
        for (id, value) in [("a", 2), ("b", 0), ("c", -1)] {
            text.push_str(&format!("\n( id: \"{id}\", say: \"Dan zeg ik dit, {id}, op moment {index}.\", evidence: {{ \"wmo_clarify_needs\": {value} }}, \
                 balance: {{ \"bal_intervene_vs_refrain\": 1 }}, effects: [ Add(\"trust\", {value}) ], reply: \"Dat is goed.\", \
                 why: ( text: \"Daarom.\", source: \"OURS\" ), next: \"{next}\" ),"));
        }
        text.push_str("] ),");
    }
    text.push_str("\n\"end\": End( title: \"Klaar\", text: \"Klaar.\" ),\n}, )");
    LoadInput {
        folder: None,
        scenario: ("groot".to_owned(), text),
        translations: Vec::new(),
    }
}

fn loaded(input: LoadInput, catalog: &Catalog) -> Arc<Scenario> {
    let (scenario, checked) = load(input, catalog);
    assert!(
        !checked.has_errors(),
        "the generated scenario must be clean"
    );
    Arc::new(scenario.expect("it has no errors"))
}

fn bench_load(criterion: &mut Criterion) {
    let (catalog, _) = shipped_catalog();
    let mut group = criterion.benchmark_group("load and check");
    group.sample_size(10);
    for count in [1_000, 10_000, 100_000] {
        let input = generated(count);
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter(count),
            &input,
            |bencher, input| {
                bencher.iter_batched(
                    || input.clone(),
                    |input| black_box(load(input, &catalog)),
                    criterion::BatchSize::LargeInput,
                );
            },
        );
    }
    group.finish();
}

fn bench_step(criterion: &mut Criterion) {
    let (catalog, _) = shipped_catalog();
    let scenario = loaded(generated(10_000), &catalog);
    let input = Input::Choose("b".to_owned());
    let start = || {
        let mut events = Vec::new();
        Session::start(
            Arc::clone(&scenario),
            &catalog,
            Setup::default(),
            &mut events,
        )
        .expect("it starts")
    };
    let mut session = start();
    let mut events: Vec<Event> = Vec::with_capacity(16);
    criterion.bench_function("one step, text included", |bencher| {
        bencher.iter(|| {
            events.clear();
            if session.step(&input, &mut events).is_err() {
                session = start();
            }
            let length: usize = events
                .iter()
                .map(|event| match event {
                    Event::Line { text, .. }
                    | Event::Done {
                        words: Words::Text(text),
                        ..
                    } => scenario.text(*text, "nl").len(),
                    _ => 0,
                })
                .sum();
            black_box(length)
        });
    });
}

fn bench_replay(criterion: &mut Criterion) {
    let (catalog, _) = shipped_catalog();
    let scenario = loaded(generated(1_000), &catalog);
    let inputs: Vec<Input> = (0..1_000).map(|_| Input::Choose("a".to_owned())).collect();
    let mut group = criterion.benchmark_group("replay");
    group.throughput(Throughput::Elements(inputs.len() as u64));
    group.sample_size(20);
    group.bench_function("1000 choices", |bencher| {
        bencher.iter(|| {
            black_box(replay(
                Arc::clone(&scenario),
                &catalog,
                Setup::default(),
                &inputs,
            ))
        });
    });
    group.finish();
}

/// An answer with all that a host does for it, at the second and at the two hundredth: kept, and
/// its lines heard. Both cost the same.
fn bench_answer(criterion: &mut Criterion) {
    let (catalog, _) = shipped_catalog();
    let texts = generated(10_000);
    let (scenario, catalog) = (loaded(texts.clone(), &catalog), Arc::new(catalog));
    let names = Names::default();
    let input = || Input::Choose("a".to_owned());
    // A run before this answer, with what was heard of it.
    let before = |answer: usize| {
        let new = NewRun {
            scenario: Arc::clone(&scenario),
            input: &texts,
            catalog: Arc::clone(&catalog),
            setup: Setup::default(),
            language: "nl".to_owned(),
            worker: "Sam".to_owned(),
            player: "speler".to_owned(),
        };
        let (mut run, _) = Run::begin(new, &Memory::default()).expect("it begins");
        for _ in 1..answer {
            run.step(input()).expect("it is offered");
        }
        let mut listener = Listener::default();
        listener.hear(run.trace(), Lang::Nl, &names);
        (run, listener, input())
    };
    let mut group = criterion.benchmark_group("an answer");
    for answer in [2, 200] {
        group.bench_function(BenchmarkId::from_parameter(answer), |bencher| {
            bencher.iter_batched(
                || before(answer),
                |(mut run, mut listener, input)| {
                    run.step(input).expect("it is offered");
                    let heard = listener.hear(run.trace(), Lang::Nl, &names);
                    (run, listener, black_box(heard))
                },
                criterion::BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

fn bench_shipped(criterion: &mut Criterion) {
    let library = Library::default();
    let (catalog, _) = library.catalog();
    let mut group = criterion.benchmark_group("load and check, translation included");
    for entry in library.entries() {
        let input = library.load(&entry, &catalog).input;
        group.bench_with_input(
            BenchmarkId::from_parameter(&entry.id),
            &input,
            |bencher, input| {
                bencher.iter_batched(
                    || input.clone(),
                    |input| black_box(load(input, &catalog)),
                    criterion::BatchSize::LargeInput,
                );
            },
        );
    }
    group.finish();
}

/// A map with names of all lengths up to 24 letters, in every ring and at the edge.
fn bench_layout(criterion: &mut Criterion) {
    let names = words::names(Lang::Nl, "Nour");
    let mut group = criterion.benchmark_group("lay out a map");
    for count in [5, 15, 40, 500] {
        let node = |seat: usize| MapNode {
            seat,
            name: "Cor van de bloemenzaak op de hoek"[..2 + seat * 7 % 23].to_owned(),
            kind: ContactKind::Person,
            at: Placement::at(Spot::ALL[seat * 5 % 7 % 4]),
        };
        let nodes: Vec<MapNode> = (0..count).map(node).collect();
        for (width, height) in [(480.0, 480.0), (820.0, 560.0)] {
            let sheet = Sheet {
                width,
                height,
                text: 16.0,
                seats: count,
            };
            group.bench_function(
                BenchmarkId::new(format!("{count} contacts"), format!("{width} x {height}")),
                |bencher| bencher.iter(|| black_box(lay_out(&nodes, sheet, &names, &guess_width))),
            );
        }
    }
    group.finish();
}

/// What `drempel runs` does where there are 800 of them, from the folder to the last word.
#[expect(
    clippy::disallowed_methods,
    reason = "a folder with many runs is made here"
)]
fn bench_runs(criterion: &mut Criterion) {
    const COUNT: u64 = 800;
    let library = Library::default();
    let (catalog, _) = library.catalog();
    let entry = library
        .find("dat_vraag_je_toch_niet")
        .expect("it is shipped");
    let loaded = library.load(&entry, &catalog);
    let place = tempfile::tempdir().expect("a folder");
    let dir = DataDir::locate(Some(place.path())).expect("it was named");
    let new = NewRun {
        scenario: Arc::new(loaded.scenario.expect("it can be played")),
        input: &loaded.input,
        catalog: Arc::new(catalog),
        setup: Setup::default(),
        language: "nl".to_owned(),
        worker: "Sam".to_owned(),
        player: "speler".to_owned(),
    };
    let (mut run, _) = LiveRun::start(new, Some(&dir)).expect("it starts");
    while let Some(input) = first_answer(run.session()) {
        run.step(input).expect("it is offered");
    }
    for number in 1..COUNT {
        let header = Header {
            id: format!("{number:016x}"),
            ..run.header().clone()
        };
        let path = dir.runs().join(format!("{}.journal", header.id));
        std::fs::write(path, text(&header, run.inputs()).0).expect("it can be written");
    }
    let args = ["runs".into(), "--data-dir".into(), place.path().into()];
    let mut group = criterion.benchmark_group("runs");
    group.throughput(Throughput::Elements(COUNT));
    group.sample_size(10);
    group.bench_function(
        format!("{COUNT} runs of {} inputs", run.inputs().len()),
        |bencher| {
            bencher.iter(|| {
                let (mut out, mut err) = (Vec::new(), Vec::new());
                let mut io = Io {
                    input: &mut std::io::empty(),
                    out: &mut out,
                    err: &mut err,
                    columns: &|_| None,
                    terminal: Terminal {
                        asks: false,
                        styled: false,
                        window: Window::NotBuilt,
                    },
                };
                assert_eq!(cli::run(args.clone(), &mut io), Outcome::Exit(0));
                black_box(out)
            });
        },
    );
    group.finish();
}

/// An answer to whatever is asked; none at the end.
fn first_answer(session: &Session) -> Option<Input> {
    Some(match session.waiting() {
        Waiting::Ended(_) => return None,
        Waiting::Observation(_) => Input::Observe(Vec::new()),
        Waiting::Map(_) => Input::Map,
        Waiting::Rating(_) => Input::Rate(BTreeMap::new()),
        Waiting::Reflection(_) => Input::Reflect(String::new()),
        Waiting::Choice(_) => {
            let offer = *session.offers().first()?;
            Input::Choose(session.choice(offer)?.id.clone())
        }
    })
}

criterion_group!(
    benches,
    bench_load,
    bench_step,
    bench_replay,
    bench_answer,
    bench_shipped,
    bench_layout,
    bench_runs
);
criterion_main!(benches);
