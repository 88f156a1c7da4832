//! Many runs in a data folder, as if somebody had played for years: random walks through the shipped
//! scenarios, each with its journal. A benchmark makes them too.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use drempel::core::dialogue::{Input, Session, Setup, Waiting};
use drempel::core::framework::Catalog;
use drempel::core::journal::{FORMAT, Header, text};
use drempel::core::scenario::Scenario;
use drempel::storage::Library;

/// A day in seconds.
pub(crate) const DAY: u64 = 86_400;

/// The day of the first run: 1 January 2024.
pub(crate) const FIRST: u64 = 1_704_067_200;

/// How many different walks there are of each scenario.
const WALKS: usize = 40;

/// What runs are made of.
pub(crate) struct Maker {
    catalog: Catalog,
    walks: Vec<(Arc<Scenario>, Setup, Vec<Input>)>,
}

impl Maker {
    /// Walks through all shipped scenarios.
    pub(crate) fn new() -> Self {
        let library = Library::default();
        let (catalog, _) = library.catalog();
        let entries = library.entries().into_iter();
        let scenarios = entries.filter_map(|entry| library.load(&entry, &catalog).scenario);
        let scenarios: Vec<Arc<Scenario>> = scenarios.map(Arc::new).collect();
        let mut walks = Vec::new();
        for walk in 0..WALKS {
            for scenario in &scenarios {
                let seed = walk as u64;
                let setup = Setup {
                    seed,
                    ..Setup::default()
                };
                let inputs = inputs(scenario, &catalog, &setup);
                walks.push((Arc::clone(scenario), setup, inputs));
            }
        }
        Self { catalog, walks }
    }

    /// The journal of the run with this number, which the player began on the day of that number.
    pub(crate) fn journal(&self, number: usize, player: &str) -> (Header, String) {
        let (scenario, setup, inputs) = &self.walks[number % self.walks.len()];
        let header = Header {
            format: FORMAT,
            id: format!("{number:016x}"),
            forked_from: None,
            program: "test".into(),
            scenario: scenario.id.clone(),
            scenario_hash: scenario.hash.clone(),
            frameworks_hash: self.catalog.hash.clone(),
            setup: setup.clone(),
            language: "nl".into(),
            worker: "Sam".into(),
            player: player.into(),
            started: FIRST + number as u64 * DAY,
        };
        let (text, _) = text(&header, inputs);
        (header, text)
    }

    /// Writes so many journals into a data folder, and gives their places.
    pub(crate) fn write(&self, data: &Path, count: usize, player: &str) -> Vec<PathBuf> {
        let runs = data.join("runs");
        std::fs::create_dir_all(&runs).unwrap();
        std::fs::write(data.join("layout"), "1\n").unwrap();
        let paths = (0..count).map(|number| {
            let (header, text) = self.journal(number, player);
            let name = format!(
                "{}-{}-{}.journal",
                header.started, header.scenario, header.id
            );
            let path = runs.join(name);
            std::fs::write(&path, text).unwrap();
            path
        });
        paths.collect()
    }
}

/// A walk to the end: choices by the seed, tasks answered with nothing, questions in a few words.
fn inputs(scenario: &Arc<Scenario>, catalog: &Catalog, setup: &Setup) -> Vec<Input> {
    let mut events = Vec::new();
    let start = Session::start(Arc::clone(scenario), catalog, setup.clone(), &mut events);
    let mut session = start.unwrap();
    let mut inputs = Vec::new();
    // Any numbers that do not go round soon will do.
    let mut number = setup.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) + 1;
    loop {
        number = number
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let input = match session.waiting() {
            Waiting::Ended(_) => return inputs,
            Waiting::Observation(_) => Input::Observe(Vec::new()),
            Waiting::Map(_) => Input::Map,
            Waiting::Rating(_) => Input::Rate(BTreeMap::new()),
            Waiting::Reflection(_) => Input::Reflect(format!("Ik bleef rustig, keer {number}.")),
            Waiting::Choice(_) => {
                let offers = session.offers();
                let offer = offers[(number >> 33) as usize % offers.len()];
                Input::Choose(session.choice(offer).unwrap().id.clone())
            }
        };
        session.step(&input, &mut events).unwrap();
        inputs.push(input);
    }
}
