//! Opening the portfolio with 1, 20 and 10,000 runs: from the folder to the page. The first time each
//! run is replayed; after that it is not. `cargo bench --no-default-features --bench portfolio`.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a benchmark makes the files that the program reads"
)]

#[path = "../tests/core/many.rs"]
mod many;

use std::hint::black_box;
use std::path::Path;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use drempel::core::locale::Lang;
use drempel::core::portfolio::{Offer, Today, portfolio};
use drempel::core::report::portfolio_report;
use drempel::storage::{DataDir, Library, Runs};

use many::Maker;

/// From the folder to the page as text, as the terminal does it.
fn open(data: &Path, offers: &[Offer], today: Today<'_>) -> usize {
    let runs = Runs::new(DataDir::locate(Some(data)).unwrap());
    let summaries = runs.summaries().unwrap();
    let found = portfolio("P", &summaries.known(), Today { offers, ..today });
    let report = portfolio_report(&found, summaries.broken.len(), today.lang);
    report.to_text(80).len()
}

fn bench(criterion: &mut Criterion) {
    let library = Library::default();
    let (catalog, _) = library.catalog();
    let entries = library.entries().into_iter();
    let scenarios = entries.filter_map(|entry| library.load(&entry, &catalog).scenario);
    let offers: Vec<Offer> = scenarios.map(|it| Offer::of(&it, &catalog)).collect();
    let today = Today {
        catalog: &catalog,
        offers: &[],
        lang: Lang::Nl,
    };
    let maker = Maker::new();
    let mut group = criterion.benchmark_group("portfolio");
    group.sample_size(10);
    for count in [1, 20, 10_000] {
        let place = tempfile::tempdir().unwrap();
        let journals = maker.write(place.path(), count, "P");
        // Of ten thousand two hundred are broken.
        for journal in journals.iter().skip(1).step_by(50).take(200) {
            if count == 10_000 {
                std::fs::write(journal, "no journal").unwrap();
            }
        }
        open(place.path(), &offers, today);
        group.bench_function(BenchmarkId::new("opened again", count), |bencher| {
            bencher.iter(|| black_box(open(place.path(), &offers, today)));
        });
    }
    for count in [1, 20] {
        let place = tempfile::tempdir().unwrap();
        maker.write(place.path(), count, "P");
        let cache = place.path().join("summaries.json");
        group.bench_function(
            BenchmarkId::new("opened for the first time", count),
            |bencher| {
                bencher.iter(|| {
                    std::fs::remove_file(&cache).ok();
                    black_box(open(place.path(), &offers, today))
                });
            },
        );
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
