//! The kept runs: for each ending of each shipped scenario one way to it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use drempel::core::assessment::Debrief;
use drempel::core::assessment::debrief::{Names, build};
use drempel::core::dialogue::{Input, Mode, Session, Setup, Waiting, replay};
use drempel::core::framework::Catalog;
use drempel::core::locale::Lang;
use drempel::core::scenario::Scenario;
use drempel::storage::Library;

/// A run that is kept, as the command line takes it.
pub(crate) struct Kept {
    /// The id of the ending it comes to.
    pub(crate) ending: String,
    /// Its seed and draws.
    pub(crate) setup: Setup,
    /// Options and asides, by id.
    pub(crate) choose: Vec<String>,
}

/// The kept runs of a scenario, from `tests/data/endings/ID.txt`.
pub(crate) fn kept(id: &str) -> Vec<Kept> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/endings");
    let path = folder.join(format!("{id}.txt"));
    let text = std::fs::read_to_string(&path).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let [ending, seed, draws, choose] = line.split(" | ").collect::<Vec<_>>()[..] else {
                panic!("{}: {line}", path.display());
            };
            let draws = draws.split(',').filter_map(|pair| pair.split_once('='));
            let setup = Setup {
                seed: seed.parse().unwrap(),
                mode: Mode::Independent,
                draws: draws
                    .map(|(name, value)| (name.to_owned(), value.to_owned()))
                    .collect(),
                ..Setup::default()
            };
            Kept {
                ending: ending.to_owned(),
                setup,
                choose: choose.split(',').map(str::to_owned).collect(),
            }
        })
        .collect()
}

impl Kept {
    /// Its inputs: options and asides by id, tasks answered with nothing.
    pub(crate) fn inputs(&self, scenario: &Arc<Scenario>, catalog: &Catalog) -> Vec<Input> {
        let events = &mut Vec::new();
        let start = Session::start(Arc::clone(scenario), catalog, self.setup.clone(), events);
        let mut session = start.unwrap();
        let mut inputs = Vec::new();
        let mut script = self.choose.iter();
        loop {
            let input = match session.waiting() {
                Waiting::Ended(_) => break,
                Waiting::Observation(_) => Input::Observe(Vec::new()),
                Waiting::Map(_) => Input::Map,
                Waiting::Rating(_) => Input::Rate(BTreeMap::new()),
                Waiting::Reflection(_) => Input::Reflect(String::new()),
                Waiting::Choice(_) => {
                    let wanted = script.next();
                    let id = wanted
                        .unwrap_or_else(|| panic!("{}: too short", self.ending))
                        .clone();
                    if session.asides().any(|aside| aside.id == id) {
                        Input::Aside(id)
                    } else {
                        Input::Choose(id)
                    }
                }
            };
            let stepped = session.step(&input, events);
            stepped.unwrap_or_else(|error| panic!("{}, {}: {error}", scenario.id, self.ending));
            inputs.push(input);
        }
        assert_eq!(script.next(), None, "{}: too long", self.ending);
        inputs
    }
}

/// The debriefs of all kept runs of all shipped scenarios, in a language.
pub(crate) fn debriefs(lang: Lang) -> Vec<Debrief> {
    let library = Library::default();
    let (catalog, _) = library.catalog();
    let mut debriefs = Vec::new();
    for entry in library.entries() {
        let scenario = Arc::new(library.load(&entry, &catalog).scenario.unwrap());
        for kept in kept(&scenario.id) {
            let inputs = kept.inputs(&scenario, &catalog);
            let trace = replay(Arc::clone(&scenario), &catalog, kept.setup, &inputs).unwrap();
            debriefs.push(build(&trace, &catalog, lang, &Names::default()));
        }
    }
    debriefs
}
