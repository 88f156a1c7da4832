//! The gate on loading and checking: each table by itself, with each other one, and all together.

use std::num::NonZero;
use std::time::Duration;

use cpu_time::ThreadTime;
use drempel::core::check::{LoadInput, load};
use drempel::core::framework::{self, Catalog, FrameworkSource};
use drempel::storage::shipped_catalog;

use crate::draft::{DECLARED, Draft, NAMED, Part, frameworks};

/// How much twice as much may cost.
const DOUBLED: f64 = 2.3;

/// How many times as much is held against as much.
const TIMES: usize = 4;

/// How often a time is measured before it is believed.
const TRIES: usize = 5;

/// Shorter times say nothing.
const SHORT: Duration = Duration::from_millis(2);

/// What it costs to load a scenario.
#[derive(Debug, Clone, Copy)]
struct Cost {
    /// Bytes that were asked for, all in all.
    asked: u64,
    /// Bytes that were held at one moment.
    held: u64,
    /// What the thread has worked.
    worked: Duration,
}

fn cost(input: &LoadInput, catalog: &Catalog) -> Cost {
    let input = input.clone();
    let mut worked = Duration::ZERO;
    let counted = allocation_counter::measure(|| {
        let begun = ThreadTime::now();
        let loaded = load(input, catalog);
        worked = begun.elapsed();
        drop(loaded);
    });
    Cost {
        asked: counted.bytes_total,
        held: counted.bytes_max,
        worked,
    }
}

/// The shipped frameworks, and a school's own with items for every number that is asked for.
fn catalog(count: usize) -> Catalog {
    let own = frameworks(count).into_iter();
    let own = own.map(|(name, text)| FrameworkSource { name, text });
    let files = shipped_catalog().0.files.into_iter().chain(own);
    framework::load(files.collect()).0
}

fn every_part() -> Vec<Part> {
    DECLARED.iter().chain(NAMED).copied().collect()
}

fn names(parts: &[Part]) -> String {
    let names: Vec<&str> = parts.iter().map(|part| part.name).collect();
    names.join(" + ")
}

/// Pairs of which each entry of one holds all of the other: a case its whole evidence, as large as
/// the frameworks have competencies and no larger.
const BOUNDED: [[&str; 2]; 2] = [["cases on flags", "shows"], ["cases on flags", "evidence"]];

/// What grows too fast with the number of entries, if anything does.
fn too_fast(parts: &[Part], count: usize, catalog: &Catalog) -> Option<String> {
    let most = DOUBLED.powf((TIMES as f64).log2());
    let inputs = [count, count * TIMES].map(|count| Draft::of(parts, count).input());
    let costs = || inputs.each_ref().map(|input| cost(input, catalog));
    let once = costs();
    let fast = |what: &str, of: &dyn Fn(&Cost) -> f64| {
        let ratio = |costs: &[Cost; 2]| of(&costs[1]) / of(&costs[0]);
        let mut least = ratio(&once);
        if least > most {
            // A list that has just got more room, which doubles, holds up to twice as much as it
            // needs: what grows too fast does so from a number in between as well.
            let between = [count * 3 / 2, count * 3 / 2 * TIMES];
            let costs = between.map(|count| cost(&Draft::of(parts, count).input(), catalog));
            least = least.min(ratio(&costs));
        }
        let ratio = least;
        (ratio > most).then(|| format!("{}: {what} x{ratio:.1}, at most x{most:.1}", names(parts)))
    };
    let memory = fast("bytes asked for", &|cost| cost.asked as f64)
        .or_else(|| fast("bytes held", &|cost| cost.held as f64));
    if memory.is_some() {
        return memory;
    }
    let grows = |costs: &[Cost; 2]| {
        let [small, large] = costs.map(|cost| cost.worked);
        large > SHORT && large.as_secs_f64() > small.as_secs_f64() * most
    };
    if !grows(&once) {
        return None;
    }
    // A moment's disturbance is no growth: the best of several, and of a larger number as well.
    let best = |inputs: &[LoadInput; 2]| {
        let mut best = [Duration::MAX; 2];
        for _ in 0..TRIES {
            for (best, input) in best.iter_mut().zip(inputs) {
                *best = (*best).min(cost(input, catalog).worked);
            }
        }
        best[1].as_secs_f64() / best[0].as_secs_f64()
    };
    let larger = [count * 2, count * 2 * TIMES].map(|count| Draft::of(parts, count).input());
    let ratio = best(&inputs).min(best(&larger));
    (ratio > most).then(|| format!("{}: work x{ratio:.1}, at most x{most:.1}", names(parts)))
}

fn is_pair(parts: &[Part], two: &[&str; 2]) -> bool {
    parts.len() == 2 && parts.iter().all(|part| two.contains(&part.name))
}

/// Fails with all that grows too fast.
fn check(all: &[Vec<Part>], count: usize) {
    let catalog = &catalog(4_000);
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let found: Vec<String> = std::thread::scope(|scope| {
        let share = |thread: usize| {
            move || -> Vec<String> {
                let own = all.iter().skip(thread).step_by(threads);
                let own = own.filter(|parts| !BOUNDED.iter().any(|two| is_pair(parts, two)));
                own.filter_map(|parts| too_fast(parts, count, catalog))
                    .collect()
            }
        };
        let threads: Vec<_> = (0..threads)
            .map(|thread| scope.spawn(share(thread)))
            .collect();
        let found = threads
            .into_iter()
            .map(|thread| thread.join().expect("it was measured"));
        found.flatten().collect()
    });
    assert!(
        found.is_empty(),
        "{} of {}:\n{}",
        found.len(),
        all.len(),
        found.join("\n")
    );
}

#[test]
fn each_table_by_itself() {
    let all: Vec<Vec<Part>> = every_part().into_iter().map(|part| vec![part]).collect();
    check(&all, 400);
}

/// Lists that stand in one choice, at one decision or at every one: what of these is kept or looked
/// at for each of another is the product of both.
const WITHIN_ONE: [&str; 24] = [
    "always",
    "options",
    "options that are worth",
    "options that lead on",
    "asides",
    "cases",
    "cases on flags",
    "routes",
    "lines",
    "lines of a reply",
    "a slot that is filled",
    "shows",
    "acts",
    "evidence",
    "positions",
    "repairs",
    "sources",
    "affords",
    "bands",
    "bands of a node",
    "decisions",
    "decisions that afford",
    "variables",
    "profiles",
];

#[test]
fn each_table_with_what_names_it() {
    let pairs = DECLARED.iter().flat_map(|declared| {
        let named = NAMED.iter();
        named.map(|named| vec![*declared, *named])
    });
    check(&pairs.collect::<Vec<_>>(), 40);
}

#[test]
fn each_list_of_a_choice_with_each_other_one() {
    let within = |part: &&Part| WITHIN_ONE.contains(&part.name);
    let parts: Vec<Part> = DECLARED.iter().filter(within).copied().collect();
    assert_eq!(parts.len(), WITHIN_ONE.len());
    check(&pairs(&parts), 60);
}

#[test]
fn each_table_with_each_other_one() {
    check(&pairs(&every_part()), 40);
}

fn pairs(parts: &[Part]) -> Vec<Vec<Part>> {
    let with_others = parts.iter().enumerate().flat_map(|(at, one)| {
        let others = parts[at + 1..].iter();
        others.map(|other| vec![*one, *other])
    });
    with_others.collect()
}

#[test]
fn all_tables_together() {
    check(&[DECLARED.to_vec(), NAMED.to_vec(), every_part()], 40);
}

/// A pattern that is wrong grows nothing: without a slip in it each part is read as it is meant.
#[test]
fn every_part_is_read() {
    let catalog = catalog(10);
    for part in every_part() {
        let (_, checked) = load(Draft::of(&[part], 3).input(), &catalog);
        let shape = [
            "syntax",
            "missing-field",
            "unknown-field",
            "wrong-type",
            "unknown-kind",
        ];
        let found = checked
            .diagnostics
            .iter()
            .find(|found| shape.contains(&found.code()));
        let meant = part.name.starts_with("nodes of a wrong");
        assert_eq!(found.is_some(), meant, "{}: {found:?}", part.name);
    }
}
