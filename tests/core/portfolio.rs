//! What many runs add up to: by hand from small summaries, and from walks through what is shipped.

use std::collections::BTreeMap;
use std::path::Path;

use drempel::core::assessment::{Asks, Lean, Level, Tally};
use drempel::core::dialogue::{Confidence, Setup};
use drempel::core::framework::Catalog;
use drempel::core::journal::{FORMAT, ForkedFrom, Header};
use drempel::core::locale::Lang;
use drempel::core::portfolio::{
    Change, Known, Moments, Offer, OnBalance, Portfolio, Said, Summary, Tallied, Today, portfolio,
};
use drempel::core::report::portfolio_report;
use drempel::storage::{DataDir, Runs};

use crate::many::{DAY, Maker};
use crate::same::said;
use crate::shown::shown;
use crate::support::{shipped, shipped_ids};

const GOAL: &str = "wmo_clarify_needs";
const BALANCE: &str = "bal_takeover_vs_strengthen";

fn header(number: u64) -> Header {
    Header {
        format: FORMAT,
        id: format!("{number:016x}"),
        forked_from: None,
        program: String::new(),
        scenario: "klein".to_owned(),
        scenario_hash: "now".to_owned(),
        frameworks_hash: catalog().hash.clone(),
        setup: Setup::default(),
        language: "nl".to_owned(),
        worker: "Sam".to_owned(),
        player: "P".to_owned(),
        started: number * DAY,
    }
}

fn catalog() -> &'static Catalog {
    shipped(&shipped_ids()[0]).1
}

fn summary() -> Summary {
    Summary {
        title: Said::each(|lang| format!("Klein {}", lang.code())),
        profile: "mild".to_owned(),
        ending: None,
        choices: 3,
        helped: false,
        competencies: Vec::new(),
        balances: Vec::new(),
        stated: Vec::new(),
        reflections: Vec::new(),
    }
}

/// So many chances of weight 1, each with this credit in twelfths.
fn with_chances(count: u32, credit: u32) -> Summary {
    let mut tally = Tally::default();
    (0..count).for_each(|_| tally.count(100, credit, false));
    Summary {
        competencies: vec![Tallied {
            id: GOAL.to_owned(),
            tally,
        }],
        ..summary()
    }
}

fn known<'a>(header: &'a Header, summary: &'a Summary) -> Known<'a> {
    Known {
        header,
        summary,
        assessed: true,
        next_time: None,
    }
}

fn found(runs: &[Known<'_>], offers: &[Offer]) -> Portfolio {
    let today = Today {
        catalog: catalog(),
        offers,
        lang: Lang::Nl,
    };
    portfolio("P", runs, today)
}

/// Two chances in one run and one in the next: one step of three, with (1 + 1 + 0.5 + 0.5) / ... by
/// hand: sum(wr) = 2.5, n = 3, mean (1 + 2.5) / 5 = 0.7.
#[test]
fn runs_are_taken_together_until_there_are_three_chances() {
    let headers: Vec<Header> = (1..=3).map(header).collect();
    let (two, one) = (with_chances(2, 12), with_chances(1, 6));
    let first = found(&[known(&headers[0], &two)], &[]);
    let growth = &first.assessed.competencies[0];
    assert_eq!((growth.all.chances, growth.all.level), (2.0, None));
    assert!(growth.steps.is_empty() && growth.all.at().is_none());

    let both = [known(&headers[0], &two), known(&headers[1], &one)];
    let growth = found(&both, &[]).assessed.competencies.remove(0);
    assert_eq!(growth.all.score_shown, Some(0.7));
    assert_eq!(growth.all.level, Some(Level::Mostly));
    assert_eq!((growth.steps.len(), growth.steps[0].runs), (1, 2));
    assert_eq!(growth.change, None);
    // What is left over at the end makes no step.
    let three = [both[0], both[1], known(&headers[2], &two)];
    let growth = found(&three, &[]).assessed.competencies.remove(0);
    assert_eq!((growth.steps.len(), growth.all.chances), (1, 5.0));
}

#[test]
fn growth_is_only_called_that_where_the_intervals_lie_apart() {
    let (low, high) = (with_chances(6, 0), with_chances(6, 12));
    let headers: Vec<Header> = (1..=2).map(header).collect();
    let change = |first, last| {
        let runs = [known(&headers[0], first), known(&headers[1], last)];
        found(&runs, &[]).assessed.competencies[0].change
    };
    assert_eq!(change(&low, &high), Some(Change::Higher));
    assert_eq!(change(&high, &low), Some(Change::Lower));
    assert_eq!(change(&low, &low), Some(Change::Unclear));
    let middle = with_chances(3, 9);
    assert_eq!(change(&middle, &with_chances(3, 12)), Some(Change::Unclear));
}

#[test]
fn however_many_runs_there_are_at_most_twelve_steps_are_shown() {
    let one = with_chances(3, 6);
    let headers: Vec<Header> = (1..=400).map(header).collect();
    let runs: Vec<Known<'_>> = headers.iter().map(|header| known(header, &one)).collect();
    let growth = found(&runs, &[]).assessed.competencies.remove(0);
    assert!(
        (10..=12).contains(&growth.steps.len()),
        "{}",
        growth.steps.len()
    );
    let stepped: usize = growth.steps.iter().map(|step| step.runs).sum();
    assert!(stepped <= 400 && stepped > 350, "{stepped}");
    assert_eq!(growth.all.chances, 1200.0);
}

/// Two conversations of three chances, and one that was forked from the first: six chances, not nine.
#[test]
fn a_fork_is_counted_and_its_beginning_is_not_added_again() {
    let run = with_chances(3, 12);
    let (first, second) = (header(1), header(2));
    let fork = Header {
        forked_from: Some(ForkedFrom {
            run: first.id.clone(),
            inputs: 2,
        }),
        ..header(3)
    };
    let practice = [&first, &second, &fork].map(|header| Known {
        assessed: false,
        ..known(header, &run)
    });
    let found = found(&practice, &[]).practice;
    assert_eq!((found.runs, found.competencies[0].all.chances), (3, 6.0));
}

/// Practice, older editions and others' runs add nothing to what is evidence.
#[test]
fn only_evidence_counts_and_the_rest_stands_apart() {
    let offer = |hash: &str| Offer {
        scenario: "klein".to_owned(),
        hash: hash.to_owned(),
        title: Said::default(),
        goals: [GOAL.to_owned()].into(),
        chances: [(GOAL.to_owned(), 300)].into(),
    };
    let run = with_chances(3, 12);
    let now = header(1);
    let older = Header {
        scenario_hash: "before".to_owned(),
        ..header(2)
    };
    let other_frameworks = Header {
        frameworks_hash: "before".to_owned(),
        ..header(3)
    };
    let others = Header {
        player: "Q".to_owned(),
        ..header(4)
    };
    let later = header(5);
    let unbegun = Summary {
        choices: 0,
        ..summary()
    };
    let sixth = header(6);
    let runs = [
        known(&now, &run),
        known(&older, &run),
        known(&other_frameworks, &run),
        known(&others, &run),
        Known {
            assessed: false,
            ..known(&later, &run)
        },
        known(&sixth, &unbegun),
    ];
    let of_now = found(&runs, &[offer("now")]);
    let counts = |found: &Portfolio| {
        let parts = [&found.assessed, &found.practice, &found.older];
        (found.runs, parts.map(|part| part.runs))
    };
    assert_eq!(counts(&of_now), (5, [1, 1, 2]));
    assert_eq!(of_now.assessed.competencies[0].all.chances, 3.0);
    assert!(of_now.lacking.is_empty());
    // The scenario has changed since: nothing that was played is evidence of what it asks now.
    let of_newer = found(&runs, &[offer("newer")]);
    assert_eq!(counts(&of_newer), (5, [0, 0, 4]));
    assert_eq!(of_newer.lacking[0].chances, 0.0);
    assert!(of_newer.lacking[0].scenarios[0].played);
    // What cannot be played any more has no newer edition.
    assert_eq!(counts(&found(&runs, &[])), (5, [3, 1, 0]));
}

#[test]
fn what_is_lacking_comes_with_the_scenarios_that_would_give_it() {
    let offer = |scenario: &str, goal: bool, hundredths| Offer {
        scenario: scenario.to_owned(),
        hash: "now".to_owned(),
        title: Said::each(|_| scenario.to_owned()),
        goals: goal.then(|| GOAL.to_owned()).into_iter().collect(),
        chances: [(GOAL.to_owned(), hundredths)].into(),
    };
    let offers = [
        offer("klein", true, 900),
        offer("much", false, 800),
        offer("less", true, 300),
        offer("little", false, 100),
    ];
    let (header, run) = (header(1), with_chances(2, 12));
    let lacking = found(&[known(&header, &run)], &offers).lacking;
    let [lacking] = lacking.as_slice() else {
        panic!("{lacking:?}");
    };
    assert_eq!(lacking.chances, 2.0);
    let named: Vec<_> = lacking
        .scenarios
        .iter()
        .map(|gives| gives.title.as_str())
        .collect();
    assert_eq!(
        named,
        ["less", "much", "little"],
        "what was not played comes first"
    );
    // Before anything was played too.
    assert_eq!(found(&[], &offers).lacking[0].chances, 0.0);
}

/// Attunement is pooled: one change in each of two runs is two in all. Where the situation asked for
/// the plus side, 3 choices fell 1, 1 and 2 half steps short: -2/3 of a step on average.
#[test]
fn balances_are_pooled_by_kind_of_situation() {
    let on = |asks, choices, halves, moved| Summary {
        balances: vec![OnBalance {
            id: BALANCE.to_owned(),
            kinds: BTreeMap::from([(
                asks,
                Moments {
                    choices,
                    inside: 0,
                    halves,
                },
            )]),
            moved,
        }],
        ..summary()
    };
    let headers: Vec<Header> = (1..=3).map(header).collect();
    let (first, second) = (on(Asks::Plus, 2, -2, (1, 1)), on(Asks::Plus, 1, -2, (0, 1)));
    let third = on(Asks::Minus, 2, 4, (0, 0));
    let one = found(&[known(&headers[0], &first)], &[]);
    let balance = &one.assessed.balances[0];
    assert_eq!(balance.attunement, None);
    assert_eq!(
        (balance.kinds[0].tendency, balance.kinds[0].lean),
        (None, None)
    );
    let all = found(
        &[
            known(&headers[0], &first),
            known(&headers[1], &second),
            known(&headers[2], &third),
        ],
        &[],
    );
    let balance = &all.assessed.balances[0];
    assert_eq!(balance.attunement, Some((1, 2)));
    let [minus, plus] = balance.kinds.as_slice() else {
        panic!("{balance:?}");
    };
    assert_eq!(
        (minus.asks, minus.lean),
        (Asks::Minus, None),
        "two choices are too few"
    );
    assert_eq!(
        (plus.tendency, plus.lean),
        (Some(-0.667), Some(Lean::Minus))
    );
    assert!(plus.leaning.as_ref().is_some_and(|words| !words.is_empty()));
}

/// Practice says nothing of how well somebody judges what is new to them.
#[test]
fn calibration_is_of_the_runs_that_are_evidence() {
    let with = |stated: &[(Confidence, bool)]| Summary {
        stated: stated.to_vec(),
        ..summary()
    };
    let headers: Vec<Header> = (1..=3).map(header).collect();
    let (first, second) = (
        with(&[(Confidence::Sure, true), (Confidence::Guess, false)]),
        with(&[(Confidence::Sure, false)]),
    );
    let runs = [
        known(&headers[0], &first),
        known(&headers[1], &second),
        Known {
            assessed: false,
            ..known(&headers[2], &second)
        },
    ];
    let calibration = found(&runs, &[]).calibration.unwrap();
    let counts =
        |share: &drempel::core::assessment::calibration::Share| (share.given, share.fitting);
    assert_eq!(counts(&calibration.sure), (2, 1));
    assert_eq!(counts(&calibration.unsure), (1, 0));
    let none = summary();
    assert_eq!(found(&[known(&headers[0], &none)], &[]).calibration, None);
}

/// The same runs in a data folder, and in words.
fn of_folder(count: usize, lang: Lang) -> (Portfolio, usize) {
    let place = tempfile::tempdir().unwrap();
    let maker = Maker::new();
    maker.write(place.path(), count, "P");
    let summaries = runs(place.path()).summaries().unwrap();
    let scenarios = shipped_ids().into_iter().map(|id| shipped(&id).0);
    let offers: Vec<Offer> = scenarios.map(|it| Offer::of(&it, catalog())).collect();
    let today = Today {
        catalog: catalog(),
        offers: &offers,
        lang,
    };
    let found = portfolio("P", &summaries.known(), today);
    (found, summaries.broken.len())
}

fn runs(data: &Path) -> Runs {
    Runs::new(DataDir::locate(Some(data)).unwrap())
}

#[test]
fn text_and_page_of_a_portfolio_say_what_its_blocks_say() {
    for lang in Lang::ALL {
        for count in [0, 1, 20, 130] {
            let (found, unread) = of_folder(count, lang);
            let report = portfolio_report(&found, unread, lang);
            let text = crate::same::one_line(&report.to_text(100_000));
            let page = crate::same::one_line(&shown(&report.to_html(&|_, _| None)));
            for sentence in said(&report, false) {
                let sentence = crate::same::one_line(&sentence);
                assert!(
                    text.contains(&sentence),
                    "{lang:?} {count}: {sentence}\n{text}"
                );
                assert!(
                    page.contains(&sentence),
                    "{lang:?} {count}: {sentence}\n{page}"
                );
            }
            assert!(!text.contains("portfolio-"), "{text}");
        }
    }
}

/// Twenty walks in another language give the same numbers, and other words.
#[test]
fn the_language_changes_words_only() {
    let (nl, en) = (of_folder(20, Lang::Nl).0, of_folder(20, Lang::En).0);
    let numbers = |found: &Portfolio| {
        let all = found.assessed.competencies.iter();
        all.map(|one| (one.id.clone(), one.all.at(), one.steps.len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(numbers(&nl), numbers(&en));
    assert!(nl.assessed.runs > 3 && nl.practice.runs > 0, "{nl:?}");
    assert!(!nl.assessed.balances.is_empty() && !nl.written.is_empty());
    assert_ne!(
        nl.assessed.competencies[0].name,
        en.assessed.competencies[0].name
    );
    assert_eq!(nl.written.len(), en.written.len());
    let newest = nl
        .written
        .windows(2)
        .all(|pair| pair[0].started >= pair[1].started);
    assert!(newest, "the last comes first");
}
