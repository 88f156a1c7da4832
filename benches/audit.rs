//! Speed of the audit: states per second, and a whole audit of what is shipped.
//! `cargo bench --no-default-features --bench audit`.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use drempel::core::audit::policy::load_policies;
use drempel::core::audit::{Limits, audit, explore};
use drempel::core::scenario::Scenario;
use drempel::storage::{Library, POLICIES};

const IDS: [&str; 3] = ["aan_de_deur", "wie_was_er_voor", "dat_vraag_je_toch_niet"];

fn shipped(library: &Library, id: &str) -> Arc<Scenario> {
    let (catalog, _) = library.catalog();
    let entry = library.find(id).expect("it is shipped");
    let scenario = library.load(&entry, &catalog).scenario;
    Arc::new(scenario.expect("it has no errors"))
}

fn bench_explore(criterion: &mut Criterion) {
    let library = Library::default();
    let mut group = criterion.benchmark_group("explore, states");
    group.sample_size(10);
    for id in IDS {
        let scenario = shipped(&library, id);
        let run = || {
            explore(
                &scenario,
                &mut Limits {
                    max_states: 10_000_000,
                    should_stop: &mut || false,
                },
            )
        };
        group.throughput(Throughput::Elements(run().len() as u64));
        group.bench_function(BenchmarkId::from_parameter(id), |bencher| {
            bencher.iter(|| black_box(run()));
        });
    }
    group.finish();
}

fn bench_audit(criterion: &mut Criterion) {
    let library = Library::default();
    let (catalog, _) = library.catalog();
    let (policies, _) = load_policies(POLICIES.0, POLICIES.1, &catalog);
    let mut group = criterion.benchmark_group("whole audit");
    group.sample_size(10);
    for id in IDS {
        let scenario = shipped(&library, id);
        group.bench_function(BenchmarkId::from_parameter(id), |bencher| {
            bencher.iter(|| {
                black_box(audit(
                    &scenario,
                    &catalog,
                    &policies,
                    &mut Limits {
                        max_states: 10_000_000,
                        should_stop: &mut || false,
                    },
                ))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, bench_explore, bench_audit);
criterion_main!(benches);
