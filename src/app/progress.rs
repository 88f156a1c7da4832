//! What came of all kept runs together: which endings were seen, and how often there was a chance
//! to show a competency.
//!
//! Every run is replayed for it once, beside the window's own work; whoever shows it asks whether
//! that is done. It judges nothing: how well a chance was used is the debrief's.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use bevy::prelude::*;
use bevy::tasks::futures::check_ready;
use bevy::tasks::{AsyncComputeTaskPool, Task, TaskPool};

use super::preferences::Preferences;
use super::shelf::Shelf;
use crate::core::assessment::competencies;
use crate::core::framework::{Catalog, Item};
use crate::core::scenario::Scenario;
use crate::core::scenario::chance::ENOUGH;
use crate::storage::{RunInfo, Runs};

/// A run as it stood: its journal, and how many inputs that held.
type Stand = (PathBuf, usize);

/// What came of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Outcome {
    /// The id of the ending that it came to.
    ending: Option<String>,
    /// Chances in hundredths, by the competency's id.
    chances: Vec<(String, u32)>,
}

/// What came of all runs of this player.
#[derive(Resource, Default)]
pub struct Progress {
    known: BTreeMap<Stand, Outcome>,
    reading: Option<Task<Vec<(Stand, Outcome)>>>,
    /// Which list of runs this is of: see [`Shelf::listed`].
    listed: Option<u64>,
    /// The endings that were seen, by the id of the scenario.
    endings: BTreeMap<String, BTreeSet<String>>,
    /// Chances in hundredths, by the competency's id.
    chances: BTreeMap<String, u32>,
    played: bool,
}

impl Progress {
    /// Some runs are still being read.
    pub(super) fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// Whether it is of the runs that are listed now, and none of them has yet to be read.
    pub(super) fn is_whole(&self, shelf: &Shelf) -> bool {
        self.listed == Some(shelf.listed) && !self.is_reading()
    }

    /// How many of a scenario's endings were seen, and how many it has.
    pub fn endings(&self, id: &str, scenario: &Scenario) -> (usize, usize) {
        let nodes = scenario.nodes.iter();
        let all = nodes.filter(|node| node.kind.end().is_some());
        let seen = self.endings.get(id);
        let is_seen = |id: &str| seen.is_some_and(|seen| seen.contains(id));
        all.fold((0, 0), |(seen, all), node| {
            (seen + usize::from(is_seen(&node.id)), all + 1)
        })
    }

    /// The goals of a scenario that there were too few chances for so far, the fewest first. None
    /// before something was played: then it would be all of them.
    pub fn lacking<'c>(&self, scenario: &Scenario, catalog: &'c Catalog) -> Vec<&'c Item> {
        if !self.played {
            return Vec::new();
        }
        let goals = scenario.goals.iter();
        let scored = goals.filter(|goal| catalog.is_scored(**goal));
        let mut lacking: Vec<_> = scored
            .map(|goal| catalog.item(*goal))
            .map(|item| {
                let chances = self.chances.get(&item.id);
                (chances.copied().unwrap_or_default(), item)
            })
            .filter(|(chances, _)| *chances < ENOUGH)
            .collect();
        lacking.sort_by_key(|(chances, _)| *chances);
        lacking.into_iter().map(|(_, item)| item).collect()
    }

    fn add_up<'r>(&mut self, runs: impl Iterator<Item = &'r RunInfo>) {
        self.endings.clear();
        self.chances.clear();
        self.played = false;
        for run in runs {
            let Some(outcome) = self.known.get(&stand(run)) else {
                continue;
            };
            self.played = true;
            if let Some(ending) = &outcome.ending {
                let seen = self.endings.entry(run.header.scenario.clone());
                seen.or_default().insert(ending.clone());
            }
            for (competency, chances) in &outcome.chances {
                *self.chances.entry(competency.clone()).or_default() += chances;
            }
        }
    }
}

fn stand(run: &RunInfo) -> Stand {
    (run.path.clone(), run.inputs)
}

/// What came of a run; nothing where it cannot be read.
fn outcome(runs: &Runs, path: &std::path::Path) -> Outcome {
    let Ok(stored) = runs.open_what_stands(path) else {
        return Outcome::default();
    };
    let (trace, catalog) = (&stored.trace, &stored.catalog);
    let scores = competencies(trace, catalog).into_iter();
    let chances = scores.map(|score| (catalog.item(score.item).id.clone(), score.chances()));
    Outcome {
        ending: trace.ending.map(|end| trace.scenario.node(end).id.clone()),
        chances: chances.collect(),
    }
}

/// Has what is new read, and adds up what was read.
pub(super) fn keep_up(
    mut progress: ResMut<Progress>,
    shelf: Res<Shelf>,
    preferences: Res<Preferences>,
) {
    let progress = &mut *progress;
    let read = progress.reading.as_mut().and_then(check_ready);
    if let Some(read) = read {
        progress.reading = None;
        progress.known.extend(read);
    } else if progress.listed == Some(shelf.listed) || progress.reading.is_some() {
        return;
    }
    let player = &preferences.settings.player;
    let own = || {
        let runs = shelf.all_runs.iter();
        runs.filter(|run| run.header.player == *player)
    };
    progress.add_up(own());
    progress.listed = Some(shelf.listed);
    let new = own()
        .map(stand)
        .filter(|stand| !progress.known.contains_key(stand));
    let new: Vec<Stand> = new.collect();
    if let Some(dir) = preferences.dir.clone().filter(|_| !new.is_empty()) {
        let runs = Runs::new(dir);
        let read = async move {
            let each = new.into_iter().map(|stand| {
                let outcome = outcome(&runs, &stand.0);
                (stand, outcome)
            });
            each.collect()
        };
        let pool = AsyncComputeTaskPool::get_or_init(TaskPool::default);
        progress.reading = Some(pool.spawn(read));
    }
}
