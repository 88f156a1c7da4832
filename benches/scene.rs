//! How long a scene takes to paint, beside the window's own work. `cargo bench --bench scene`.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use drempel::app::scene::paint_once;
use drempel::core::scenario::scene::{Door, Light, Place, SceneState};
use drempel::storage::Library;

/// The picture's width in a window of 1920 x 1080 at its widest, and the largest there is.
const WIDTHS: [u32; 2] = [960, 1440];

fn paint(criterion: &mut Criterion) {
    let library = Library::default();
    let (catalog, _) = library.catalog();
    let scenario = library
        .find("aan_de_deur")
        .and_then(|entry| library.load(&entry, &catalog).scenario);
    let Some(scenario) = scenario else { return };
    let mut group = criterion.benchmark_group("paint");
    for place in [Place::Gallery, Place::Hallway, Place::Office] {
        for width in WIDTHS {
            let scene = SceneState {
                place,
                door: Door::Open,
                light: Light::Evening,
                ..SceneState::default()
            };
            group.bench_with_input(
                BenchmarkId::new(format!("{place:?}"), width),
                &width,
                |bench, width| bench.iter(|| paint_once(black_box(&scenario), scene, *width)),
            );
        }
    }
    group.finish();
}

criterion_group!(benches, paint);
criterion_main!(benches);
