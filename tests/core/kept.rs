//! The kept runs: for each ending of each shipped scenario one way to it.

use std::path::Path;

use drempel::core::dialogue::{Mode, Setup};

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
            };
            Kept {
                ending: ending.to_owned(),
                setup,
                choose: choose.split(',').map(str::to_owned).collect(),
            }
        })
        .collect()
}
