//! What has no end stops within its limits, and a megabyte of faults is checked within a second:
//! prints what was measured and fails where it is too much.
//! `cargo bench --no-default-features --bench limits`.
#![expect(clippy::print_stdout, reason = "figures for whoever runs it")]

#[path = "../tests/growth/draft.rs"]
mod draft;
#[path = "../tests/growth/exploding.rs"]
mod exploding;

use std::sync::Arc;
use std::time::{Duration, Instant};

use drempel::core::audit::policy::{Policies, load_policies, sample};
use drempel::core::audit::{Limits, audit, explore};
use drempel::core::check::{LoadInput, load};
use drempel::core::diagnostic::{Checked, render_human};
use drempel::core::framework::{self, Catalog, FrameworkSource};
use drempel::core::locale::Lang;
use drempel::core::scenario::Scenario;
use drempel::storage::{POLICIES, shipped_catalog};

use draft::{DECLARED, Draft, NAMED, Part};

/// How long an audit or a simulation may take in these measurements.
const LIMIT: Duration = Duration::from_secs(10);

/// How much longer it may take to come to an end.
const MORE: Duration = Duration::from_secs(1);

/// What may be held at one moment, in bytes.
const MOST_HELD: u64 = 300_000_000;

/// How long a megabyte of faults may take to check and to show.
const CHECKED: Duration = Duration::from_secs(1);

struct Measured {
    took: Duration,
    held: u64,
}

fn measure(work: impl FnOnce()) -> Measured {
    let begun = Instant::now();
    let counted = allocation_counter::measure(work);
    Measured {
        took: begun.elapsed(),
        held: counted.bytes_max,
    }
}

/// Prints a line; says whether it is within the time and the memory.
fn tell(what: &str, measured: &Measured, most: Duration) -> bool {
    let within = measured.took <= most && measured.held <= MOST_HELD;
    let mark = if within { " " } else { "!" };
    let (took, held) = (measured.took.as_secs_f64(), measured.held / 1_000_000);
    println!("{mark} {what:<64} {took:>7.3} s {held:>5} MB");
    within
}

fn loaded(input: LoadInput, catalog: &Catalog) -> Arc<Scenario> {
    let (scenario, checked) = load(input, catalog);
    assert!(!checked.has_errors(), "{:?}", checked.diagnostics.first());
    Arc::new(scenario.expect("it has no errors"))
}

/// Audits and simulates what has no end.
fn exploding(catalog: &Catalog, policies: &Policies) -> bool {
    let mut all_within = true;
    for (what, input, max_states) in [
        (
            "16 signals behind 7 decisions",
            exploding::signals(16, 7),
            1_000,
        ),
        (
            "16 signals behind 7 decisions",
            exploding::signals(16, 7),
            1_000_000,
        ),
        (
            "10,000 flags asked at the end",
            exploding::flags(10_000),
            1_000_000,
        ),
        (
            "30 draws of 100 outcomes",
            exploding::draws(30, 100),
            1_000_000,
        ),
        (
            "100 options that open one by one",
            exploding::offers(100),
            1_000_000,
        ),
        (
            "a circle of 1,000 nodes",
            exploding::circle(1_000),
            1_000_000,
        ),
        (
            "2,000 options at 2,000 decisions",
            exploding::always(2_000, 2_000),
            1_000_000,
        ),
    ] {
        let scenario = loaded(input, catalog);
        let begun = Instant::now();
        let measured = measure(|| {
            let mut limits = Limits {
                max_states,
                should_stop: &mut || begun.elapsed() >= LIMIT,
            };
            drop(audit(&scenario, catalog, policies, &mut limits));
        });
        let name = format!("audit, {max_states} states: {what}");
        all_within &= tell(&name, &measured, LIMIT + MORE);
        let begun = Instant::now();
        let measured = measure(|| {
            let mut stop = || begun.elapsed() >= LIMIT;
            let mut limits = Limits {
                max_states,
                should_stop: &mut stop,
            };
            drop(explore(&scenario, &mut limits));
            for policy in &policies.0 {
                let played = sample(&scenario, catalog, policy, "nl", 1_000, 1, &mut stop);
                drop(played.expect("it goes on"));
            }
        });
        let name = format!("simulate, {max_states} states: {what}");
        all_within &= tell(&name, &measured, LIMIT + MORE);
    }
    all_within
}

/// A scenario of about a megabyte with something wrong in each entry of a part.
fn megabyte(parts: &[Part]) -> LoadInput {
    let of = |count| Draft::of(parts, count).input();
    let bytes = |input: &LoadInput| {
        let tables = input.translations.iter().map(|(.., text)| text.len());
        input.scenario.1.len() + tables.sum::<usize>()
    };
    let of_hundred = bytes(&of(100));
    of(100 * 1_000_000 / of_hundred)
}

/// Checks a megabyte of faults of every kind, and shows what is found.
fn faults(catalog: &Catalog) -> bool {
    let mut all_within = true;
    let every = DECLARED.iter().chain(NAMED);
    let mut inputs: Vec<(String, LoadInput)> = every
        .map(|part| (part.name.to_owned(), megabyte(&[*part])))
        .collect();
    let together: Vec<Part> = DECLARED.iter().chain(NAMED).copied().collect();
    inputs.push(("all of these together".to_owned(), megabyte(&together)));
    let (name, mut one_line) = inputs[0].clone();
    one_line.scenario.1 = Draft::of(NAMED, 400).text().replace('\n', " ");
    inputs.push((format!("one line of everything, {name} and all"), one_line));
    for (name, input) in inputs {
        let mut found = 0;
        let measured = measure(|| {
            let (_, checked): (_, Checked) = load(input, catalog);
            found = checked.diagnostics.len();
            drop(render_human(&checked, Lang::Nl, true));
            drop(checked.to_json(Lang::En));
        });
        let name = format!("check a megabyte: {name} ({found})");
        all_within &= tell(&name, &measured, CHECKED);
    }
    all_within
}

fn main() {
    let (shipped, _) = shipped_catalog();
    let policies = load_policies(POLICIES.0, POLICIES.1, &shipped).0;
    let own = draft::frameworks(2_000).into_iter();
    let own = own.map(|(name, text)| FrameworkSource { name, text });
    let files = shipped.files.iter().cloned().chain(own).collect();
    let with_own = framework::load(files).0;
    let faults = faults(&with_own);
    let exploding = exploding(&shipped, &policies);
    assert!(
        faults && exploding,
        "what is marked with `!` takes too much"
    );
}
