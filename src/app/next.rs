//! What the first page offers to go on with. It begins nothing.

use std::sync::Arc;

use super::shelf::{RunState, Shelf, ShelfRun};
use crate::core::scenario::Scenario;

/// A scenario to go on with.
pub(super) enum Next<'a> {
    /// A run that is not finished.
    Resume(&'a ShelfRun, &'a Arc<Scenario>),
    /// The briefing of a scenario, by its id in the library.
    Begin(&'a str, &'a Arc<Scenario>),
}

impl Next<'_> {
    /// The newest run that is not finished; else the first scenario that was never played; else the
    /// one that was played last; else the first that can be played.
    pub(super) fn of(shelf: &Shelf) -> Option<Next<'_>> {
        let unfinished = shelf.runs.iter().find_map(|run| match &run.state {
            RunState::Unfinished(scenario, _) | RunState::Damaged(scenario, ..) => {
                Some(Next::Resume(run, scenario))
            }
            RunState::Ended(..) | RunState::Unreadable => None,
        });
        let playable = || {
            let entries = shelf.entries.iter();
            entries.filter_map(|entry| Some((entry.id.as_str(), entry.scenario.as_ref()?)))
        };
        let new = || playable().find(|(id, _)| !shelf.played.contains(*id));
        let last = || {
            let mut runs = shelf.runs.iter();
            runs.find_map(|run| playable().find(|(id, _)| *id == run.info.header.scenario))
        };
        unfinished.or_else(|| {
            let (id, scenario) = new().or_else(last).or_else(|| playable().next())?;
            Some(Next::Begin(id, scenario))
        })
    }

    /// The scenario.
    pub(super) fn scenario(&self) -> &Arc<Scenario> {
        match self {
            Self::Resume(_, scenario) | Self::Begin(_, scenario) => scenario,
        }
    }
}
