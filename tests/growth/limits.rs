//! The limits of audit and simulation: they are asked for in every phase, memory has one too, and
//! what is not finished says so.

use std::sync::Arc;
use std::time::Duration;

use cpu_time::ThreadTime;
use drempel::core::audit::policy::{Policies, load_policies, sample};
use drempel::core::audit::{Audit, Limits, audit};
use drempel::core::check::{LoadInput, load};
use drempel::core::framework::Catalog;
use drempel::core::scenario::Scenario;
use drempel::storage::{Library, POLICIES, shipped_catalog};

use crate::exploding::{always, circle, draws, flags, offers, signals};

/// What may be held at one moment, in bytes.
const MOST_HELD: u64 = 300_000_000;

/// How long a thread may work without asking whether to stop. In a release build it is a small part
/// of a second.
const LONGEST: Duration = Duration::from_secs(10);

fn loaded(input: LoadInput, catalog: &Catalog) -> Arc<Scenario> {
    let (scenario, checked) = load(input, catalog);
    assert!(!checked.has_errors(), "{:?}", checked.diagnostics.first());
    Arc::new(scenario.expect("it has no errors"))
}

fn policies(catalog: &Catalog) -> Policies {
    load_policies(POLICIES.0, POLICIES.1, catalog).0
}

/// A clock of the thread's own work: rings after a while, and knows how long nobody looked at it.
struct Clock {
    begun: ThreadTime,
    most: Duration,
    last: Duration,
    longest: Duration,
}

impl Clock {
    fn new(most: Duration) -> Self {
        Self {
            begun: ThreadTime::now(),
            most,
            last: Duration::ZERO,
            longest: Duration::ZERO,
        }
    }

    fn look(&mut self) -> bool {
        let now = self.begun.elapsed();
        self.longest = self.longest.max(now - self.last);
        self.last = now;
        now >= self.most
    }
}

/// Audits with a limit on states and half a second of work; holds it to both.
fn audited(what: &str, input: LoadInput, max_states: usize) -> Audit {
    let (catalog, _) = shipped_catalog();
    let (scenario, policies) = (loaded(input, &catalog), policies(&catalog));
    let mut clock = Clock::new(Duration::from_millis(500));
    let mut found = None;
    let counted = allocation_counter::measure(|| {
        let mut limits = Limits {
            max_states,
            should_stop: &mut || clock.look(),
        };
        found = Some(audit(&scenario, &catalog, &policies, &mut limits));
    });
    clock.look();
    assert!(
        clock.longest < LONGEST,
        "{what}: {:?} without a look",
        clock.longest
    );
    assert!(
        counted.bytes_max < MOST_HELD,
        "{what}: {} bytes",
        counted.bytes_max
    );
    found.expect("it was audited")
}

#[test]
fn what_explodes_stops_in_time_and_in_memory_and_says_so() {
    for (what, input, max_states) in [
        ("16 signals behind 7 decisions", signals(16, 7), 1_000),
        ("16 signals behind 7 decisions", signals(16, 7), 1_000_000),
        ("2,000 flags", flags(2_000), 1_000_000),
        ("30 draws of 100", draws(30, 100), 1_000_000),
        ("100 options that open one by one", offers(100), 1_000_000),
    ] {
        let found = audited(what, input, max_states);
        assert!(!found.extent.exact, "{what}");
        let stopped = found.extent.stopped;
        assert!(
            matches!(stopped, Some("states" | "time")),
            "{what}: {stopped:?}"
        );
        let codes = ["audit-too-many-states", "audit-out-of-time"];
        let said = found
            .findings
            .iter()
            .any(|finding| codes.contains(&finding.code()));
        assert!(said && !found.passes(), "{what}");
        assert!(
            found.nodes.iter().all(|node| node.reached != Some(false)),
            "{what}"
        );
    }
}

#[test]
fn a_long_circle_stops_in_time() {
    let found = audited("a circle of 1,000 nodes", circle(1_000), 1_000_000);
    assert_eq!(found.extent.stopped, Some("time"));
}

#[test]
fn options_that_are_open_everywhere_are_not_kept_for_each_decision() {
    let (catalog, _) = shipped_catalog();
    let held = |count| {
        let counted = allocation_counter::measure(|| {
            loaded(always(count, count), &catalog);
        });
        counted.bytes_max
    };
    let (few, many) = (held(500), held(2_000));
    assert!(many < few * 5, "{few} bytes, then {many}");
    audited(
        "1,000 options at 1,000 decisions",
        always(1_000, 1_000),
        1_000_000,
    );
}

#[test]
fn a_simulation_stops_in_time_and_says_how_far_it_came() {
    let (catalog, _) = shipped_catalog();
    let scenario = loaded(circle(1_000), &catalog);
    for policy in &policies(&catalog).0 {
        let mut clock = Clock::new(Duration::from_millis(200));
        let mut stop = || clock.look();
        let sampled = sample(&scenario, &catalog, policy, "nl", 1_000, 1, &mut stop)
            .expect("the scenario goes on");
        assert!(sampled.stopped && sampled.played() < 1_000, "{}", policy.id);
        assert!(
            clock.longest < LONGEST,
            "{}: {:?}",
            policy.id,
            clock.longest
        );
    }
}

/// Stopped at whatever moment, an audit says nothing that the whole audit does not say.
#[test]
fn an_audit_that_is_stopped_at_any_moment_says_nothing_false() {
    let library = Library::default();
    let (catalog, _) = library.catalog();
    let policies = policies(&catalog);
    let entry = library
        .find("dat_vraag_je_toch_niet")
        .expect("it is shipped");
    let scenario = Arc::new(
        library
            .load(&entry, &catalog)
            .scenario
            .expect("it has no errors"),
    );
    let stopped_after = |times: usize| {
        let mut asked = 0;
        let mut limits = Limits {
            max_states: 1_000_000,
            should_stop: &mut || {
                asked += 1;
                asked > times
            },
        };
        let audit = audit(&scenario, &catalog, &policies, &mut limits);
        (audit, asked)
    };
    let (whole, asked) = stopped_after(usize::MAX);
    assert!(whole.extent.exact && asked > 100);
    let known: Vec<_> = whole
        .nodes
        .iter()
        .chain(&whole.options)
        .chain(&whole.endings)
        .collect();
    let mut times = 0;
    while times < asked {
        let (part, _) = stopped_after(times);
        let met = part.nodes.iter().chain(&part.options).chain(&part.endings);
        for (met, known) in met.zip(&known) {
            assert!(
                met.reached.is_none() || met.reached == known.reached,
                "{}",
                met.id
            );
        }
        for (competency, known) in part.competencies.iter().zip(&whole.competencies) {
            let (least, most) = (&competency.chances.least, &competency.chances.most);
            assert!(
                least.value <= known.chances.least.value,
                "{} after {times}",
                competency.id
            );
            assert!(
                most.value >= known.chances.most.value,
                "{} after {times}",
                competency.id
            );
        }
        for critical in &part.criticals {
            assert!(
                whole.criticals.iter().any(|known| {
                    (&known.option, known.repairable, known.always_repairable)
                        == (
                            &critical.option,
                            critical.repairable,
                            critical.always_repairable,
                        )
                }),
                "{}",
                critical.option
            );
        }
        times = times * 3 + 1;
    }
}
