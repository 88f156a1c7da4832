//! Random walks over every shipped scenario: they end, and their replay is the live run.

use drempel::core::assessment::debrief::{Names, build};
use drempel::core::dialogue::Setup;
use drempel::core::journal::{FORMAT, Header, read, text};
use drempel::core::locale::Lang;
use drempel::core::scenario::Scenario;
use drempel::core::scenario::chance::CHANCES_NEEDED;
use drempel::core::scenario::model::NodeKind;
use proptest::prelude::*;

use crate::support::{play, shipped, shipped_ids, trace};

/// The first line of a journal.
pub(crate) fn header(scenario: &str, setup: &Setup) -> Header {
    Header {
        format: FORMAT,
        id: "00000000000000aa".into(),
        forked_from: None,
        program: "test".into(),
        scenario: scenario.into(),
        scenario_hash: String::new(),
        frameworks_hash: String::new(),
        setup: setup.clone(),
        language: "nl".into(),
        worker: "Sam".into(),
        player: "speler".into(),
        started: 0,
    }
}

fn journal_of(scenario: &str, setup: &Setup, inputs: &[drempel::core::dialogue::Input]) -> String {
    text(&header(scenario, setup), inputs).0
}

/// Whether the author made a draw's weights depend on what was chosen before.
fn leans_on_choices(scenario: &Scenario, draw: &str) -> bool {
    let node = scenario.find_node(draw).map(|ix| &scenario.node(ix).kind);
    match node {
        Some(NodeKind::Draw(draw)) => draw
            .outcomes
            .iter()
            .any(|outcome| !outcome.weights.is_empty()),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// The live run, its replay from the written journal, and a second replay are the same in
    /// events, state and scores; state stays within its bounds; scores within theirs.
    #[test]
    fn a_replayed_walk_is_the_live_walk(seed in any::<u64>(), picks in prop::collection::vec(0usize..12, 64)) {
        for id in shipped_ids() {
            let (scenario, catalog) = shipped(&id);
            let setup = Setup { seed, ..Setup::default() };
            let mut turn = 0;
            let (live, inputs, events) = play(&scenario, catalog, setup.clone(), |_| {
                turn += 1;
                picks[turn % picks.len()]
            });
            let journal = read(journal_of(&id, &setup, &inputs).as_bytes()).unwrap();
            let replayed = trace(&scenario, catalog, journal.header.setup, &journal.inputs);
            prop_assert_eq!(replayed.session.state(), live.state());
            let told: Vec<_> = replayed.entries.iter().flat_map(|entry| entry.events.clone()).collect();
            prop_assert_eq!(told, events);
            prop_assert!(live.state().vars.iter().all(|value| *value <= 100));
            let debrief = build(&replayed, catalog, Lang::Nl, &Names::default());
            let again = build(&trace(&scenario, catalog, setup, &inputs), catalog, Lang::Nl, &Names::default());
            prop_assert_eq!(&debrief, &again);
            for competency in &debrief.competencies {
                let (Some(low), Some(score), Some(high)) = (competency.low, competency.score, competency.high) else {
                    prop_assert!(competency.chances < f64::from(CHANCES_NEEDED));
                    continue;
                };
                prop_assert!(0.0 <= low && low <= score && score <= high && high <= 1.0);
            }
            prop_assert!(debrief.balances.iter().all(|balance| (0.0..=1.0).contains(&balance.fit)));
            prop_assert!(debrief.points.len() <= 3);
        }
    }

    /// Draws are keyed by name: another choice elsewhere changes no draw that both runs meet,
    /// unless its weights say so.
    #[test]
    fn another_choice_changes_no_draw(seed in any::<u64>(), a in 0usize..12, b in 0usize..12) {
        for id in shipped_ids() {
            let (scenario, catalog) = shipped(&id);
            let chance = |pick: usize| {
                let setup = Setup { seed, ..Setup::default() };
                let (_, inputs, _) = play(&scenario, catalog, setup.clone(), |_| pick);
                build(&trace(&scenario, catalog, setup, &inputs), catalog, Lang::Nl, &Names::default()).chance
            };
            let (one, other) = (chance(a), chance(b));
            for drawn in one.iter().filter(|drawn| !leans_on_choices(&scenario, &drawn.draw)) {
                if let Some(same) = other.iter().find(|chance| chance.draw == drawn.draw) {
                    prop_assert_eq!(&drawn.outcome, &same.outcome);
                }
            }
        }
    }
}
